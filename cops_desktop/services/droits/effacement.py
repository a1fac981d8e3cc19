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
from functools import cache

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.historique import GENRES
from cops_desktop.domain.words import fold
from cops_desktop.services.droits.prevision import etats_gardes, garde_jusquau, refus
from cops_desktop.services.droits.reunir import mentions
from cops_desktop.storage import accompagnements, annuaire, droits, effacement, search
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.droits import Texte
from cops_desktop.storage.effacement import ANONYME
from cops_desktop.storage.history import current
from cops_desktop.storage.keys import derived_key

INDEX = "index de la recherche"


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
        with copy.operation("Effacer une personne"):
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
    others = _homonymes(fichier, looked.noms)  # she bears no name any more
    rows.setdefault("pseudonymes", set()).update(effacement.effacer_pseudonymes(db, _nommee(looked, others)))
    pattern = _pattern(_full(looked.noms, others) | _emails_a_elle(fichier, item))
    if pattern is not None:
        effacement.taire_invitations(db, lambda text: pattern.sub(ANONYME, text))
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
    effacement.renommer(db, _without(looked.noms, touched, others))
    if was_in_team:
        names = {fold(f"{prenom} {nom}") for prenom, nom in looked.noms}
        effacement.signer_anonyme(db, lambda name: fold(name) in names)
    if pattern is not None:  # last: also of what was written here
        effacement.taire(db, lambda text: pattern.sub(ANONYME, text))
    effacement.serrer_index(db)
    accompagnements.oublier_contenus(db)  # documents that were removed: one of them may have been about her
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


def _nommee(looked: _Quoi, others: set[str]) -> Callable[[str], bool]:
    """Whether a folded name, or e-mail, of reports is hers: her full name in it, or an address that she had."""
    fulls = {fold(form) for form in _full(looked.noms, others)}
    details = {text.casefold() for text in looked.autres}
    return lambda nom: nom in details or any(f" {full} " in f" {nom} " for full in fulls)


def _emails_a_elle(fichier: Fichier, item: Personne) -> set[str]:
    """Her e-mails, without those that a structure or somebody else has too."""
    shared = {s.email.casefold() for s in annuaire.STRUCTURES.read(fichier.db)}
    shared |= {e.casefold() for p in annuaire.personnes(fichier.db) if p.id != item.id for e in p.emails}
    return {email for email in item.emails if email.casefold() not in shared}


def _without(noms: tuple[tuple[str, str], ...], touched: set[str], others: set[str]) -> Callable[[str, str], str]:
    """What a label says without these names: the full ones anywhere, the name alone where they were touched."""
    alone = {nom for _, nom in noms if nom}
    anywhere, in_theirs = _pattern(_full(noms, others)), _pattern(_full(noms, set()) | alone)

    def say(operation: str, label: str) -> str:
        pattern = in_theirs if operation in touched else anywhere
        said = pattern.sub(ANONYME, label) if pattern is not None else label
        return said if said == label else said.replace(f"d’{ANONYME}", f"de {ANONYME}")

    return say


def _full(noms: tuple[tuple[str, str], ...], others: set[str]) -> set[str]:
    """Full names in every order, without those that somebody else bears."""
    return {
        form for prenom, nom in noms if prenom and fold(f"{prenom} {nom}") not in others for form in _forms(prenom, nom)
    }


def _forms(prenom: str, nom: str) -> tuple[str, ...]:
    return (f"{prenom} {nom}", f"{nom}, {prenom}", f"{nom} {prenom}")


# A new line stands as « \\n » in what the history keeps, once more so in what it keeps of an invitation.
_LIGNE = r"\\+[nrt]"


def _pattern(texts: set[str]) -> re.Pattern[str] | None:
    """Any of these texts as whole words, the longest first; accents, and what parts two words, do not matter."""
    gap = rf"(?:[\s\-’']|{_LIGNE})+"
    wanted = [
        gap.join("".join(map(_letter, word)) for word in re.split(r"[\s\-’']+", text.strip()))
        for text in sorted(texts, key=len, reverse=True)
        if text.strip()
    ]
    start = r"(?:(?<!\w)|(?<=\\[nrt]))"
    return re.compile(rf"{start}(?:{'|'.join(wanted)})(?!\w)", re.IGNORECASE) if wanted else None


@cache
def _variants() -> dict[str, str]:
    """By plain letter, all that are read as it: « e » → « eéèêë… »."""
    found: dict[str, str] = {}
    for letter in map(chr, range(0xC0, 0x180)):
        plain = fold(letter)
        if len(plain) == 1 and letter.islower():
            found[plain] = found.get(plain, plain) + letter
    return found


def _letter(letter: str) -> str:
    plain = fold(letter)
    same = _variants().get(plain)
    if same is not None:
        return f"[{same}]"
    return f"(?:{re.escape(letter)}|{plain})" if len(plain) > 1 else re.escape(letter)


# The proof -------------------------------------------------------------------------------------------------------
def _traces(fichier: Fichier, personne: str, looked: _Quoi) -> tuple[str, ...]:
    """Every place of the file that still says the person, but for the forms that are kept: « table, column »."""
    fulls = [fold(f"{prenom} {nom}") for prenom, nom in looked.noms if prenom and nom]
    others = set(map(fold, annuaire.noms(fichier.db).values()))
    fulls = [name for name in fulls if name not in others]
    details = [text.casefold() for text in looked.autres]

    shortest = min(map(len, (*fulls, *details)), default=0)

    def says(text: str) -> bool:
        if len(text) < shortest:
            return False
        text = re.sub(_LIGNE, " ", text)
        low, folded = text.casefold(), fold(text)
        return any(detail in low for detail in details) or any(name in folded for name in fulls)

    kept = droits.possedees(fichier.db, personne)
    places = [t for t in droits.partout(fichier.db, says) if t.cle not in kept.get(t.table, ())]
    said = {_ou(t) for t in places}
    return tuple(sorted(said - {INDEX} or said))  # the index only repeats what stands elsewhere


def _ou(text: Texte) -> str:
    """« personnes, Notes », « historique »."""
    genre = GENRES.get(text.table)
    if genre is None:
        return INDEX if text.table.startswith("index_") else "historique"
    champ = genre.champs.get(text.colonne)
    return f"{genre.plusieurs}, {champ.label}" if champ else genre.plusieurs
