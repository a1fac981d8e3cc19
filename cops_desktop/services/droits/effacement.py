"""Erasing a person at their own asking, for good, and proving it (§9): the one act of the program that is not undone.

It is done in a copy of the file: one transaction empties or removes every row of theirs, takes them out of the history
and of the index, every text is read again in search of them, the copy is packed so that nothing stays in its bytes, and
takes the place of the file.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import fold
from cops_desktop.services.droits.prevision import etats_gardes, garde_jusquau, refus
from cops_desktop.services.droits.reunir import mentions
from cops_desktop.storage import annuaire, droits, effacement, search
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.effacement import ANONYME
from cops_desktop.storage.history import current
from cops_desktop.storage.keys import derived_key

SHORTEST = 4  # letters of a name alone that are looked for in the file: « Roy » stands in half of all words


@dataclass(frozen=True, slots=True)
class Effacement:
    """What was done: how many rows went, and the places, beside what is kept, that still say who it was."""

    personne: str
    lignes: int
    traces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Quoi:
    """What tells somebody, kept in memory only, to look for it afterwards."""

    noms: tuple[tuple[str, str], ...]
    autres: tuple[str, ...]


def anonymiser(fichier: Fichier, personne: str, day: date, demandee_le: date | None = None) -> Effacement:
    """Erase a person; `demandee_le`: when they asked. Takes a second or so.

    Raises Refus: in the team, erased already, no room beside the file; it is then as it was.
    """
    item = annuaire.personne(fichier.db, personne)
    if why := refus(fichier, item, day):
        raise Refus(why)
    if demandee_le is not None and demandee_le > day:
        raise Refus("La demande ne peut pas être datée d’après aujourd’hui. Rien n’a été effacé.")
    looked = _Quoi(tuple(droits.noms_portes(fichier.db, personne)), _details(item))
    key = derived_key("anonymisation", personne)
    with fichier.rewriting() as copy:
        with copy.operation("Anonymiser une personne"):
            count = _effacer(copy, item, key, day, demandee_le, looked)
        found = _traces(copy, item.id, looked)
    return Effacement(personne, count, found)


def _effacer(fichier: Fichier, item: Personne, key: str, day: date, demandee_le: date | None, looked: _Quoi) -> int:
    db = fichier.db
    kept = etats_gardes(fichier, item.id)
    rows = droits.dans_l_histoire(db, item.id)
    was_in_team = bool(rows.get("equipe"))
    named = len(mentions(fichier, item.id))
    counts = effacement.effacer(db, item.id, day.isoformat())
    until = garde_jusquau(kept)
    compte = {
        "effaces": counts,
        "etats": [etat.reference for etat in kept],
        "jusquau": until.isoformat() if until else None,
        "mentions": named,
    }
    db.table("anonymisations").insert(
        {
            "id": key,
            "personne": item.id,
            "demandee_le": demandee_le.isoformat() if demandee_le else None,
            "le": day.isoformat(),
            "par": fichier.identite.nom,
            "compte": json.dumps(compte, ensure_ascii=False),
        }
    )
    search.follow(db, current(db))  # from the changes that are now taken out
    touched, gone = effacement.oublier(db, rows, key)
    effacement.renommer(db, _without(looked.noms, touched, _homonymes(fichier, looked.noms)))
    if was_in_team:
        names = {fold(f"{prenom} {nom}") for prenom, nom in looked.noms}
        effacement.signer_anonyme(db, lambda name: fold(name) in names)
    effacement.serrer_index(db)
    return sum(counts.values()) + gone


def _details(item: Personne) -> tuple[str, ...]:
    """E-mails, telephones (as they are written, and their digits) and lines of the address."""
    numbers = [form for number in item.telephones for form in (number, re.sub(r"\D", "", number))]
    return tuple({text for text in (*item.emails, *numbers, *item.adresse.splitlines()) if len(text.strip()) > 3})


# The labels of the history ---------------------------------------------------------------------------------------
def _homonymes(fichier: Fichier, noms: tuple[tuple[str, str], ...]) -> set[str]:
    """Which of these full names somebody else bears: said of others, they stay."""
    borne = {fold(name) for name in annuaire.noms(fichier.db).values()}
    return {fold(f"{prenom} {nom}") for prenom, nom in noms} & borne


def _without(noms: tuple[tuple[str, str], ...], touched: set[str], others: set[str]) -> Callable[[str, str], str]:
    """What a label says without these names: the full ones anywhere, the name alone where they were touched."""
    full = {form for prenom, nom in noms for form in _forms(prenom, nom) if prenom}
    free = {
        form for prenom, nom in noms for form in _forms(prenom, nom) if prenom and fold(f"{prenom} {nom}") not in others
    }
    alone = {nom for _, nom in noms if nom}
    anywhere, in_theirs = _pattern(free), _pattern(full | alone)

    def say(operation: str, label: str) -> str:
        pattern = in_theirs if operation in touched else anywhere
        return pattern.sub(ANONYME, label) if pattern is not None else label

    return say


def _forms(prenom: str, nom: str) -> tuple[str, ...]:
    return (f"{prenom} {nom}", f"{nom}, {prenom}", f"{nom} {prenom}")


def _pattern(texts: set[str]) -> re.Pattern[str] | None:
    """Any of these texts as whole words, the longest first; with any space between words."""
    wanted = [
        r"\s+".join(map(re.escape, text.split())) for text in sorted(texts, key=len, reverse=True) if text.strip()
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(wanted)})(?!\w)", re.IGNORECASE) if wanted else None


# The proof -------------------------------------------------------------------------------------------------------
def _traces(fichier: Fichier, personne: str, looked: _Quoi) -> tuple[str, ...]:
    """Every place of the file that still says the person, but for the forms that are kept: « table, column »."""
    fulls = [fold(f"{prenom} {nom}") for prenom, nom in looked.noms if prenom and nom]
    others = set(map(fold, annuaire.noms(fichier.db).values()))
    fulls = [name for name in fulls if name not in others]
    details = [text.casefold() for text in looked.autres]

    def says(text: str) -> bool:
        low = text.casefold()
        return any(detail in low for detail in details) or (bool(fulls) and any(name in fold(text) for name in fulls))

    kept = droits.possedees(fichier.db, personne)
    places = [t for t in droits.partout(fichier.db, says) if t.cle not in kept.get(t.table, ())]
    return tuple(sorted({f"{t.table}, {t.colonne}" for t in places}))
