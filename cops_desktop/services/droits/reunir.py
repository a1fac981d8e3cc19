"""Everything that the file holds about a person, in words: their rows, where others name them, what was done (§9)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from cops_desktop.domain import historique as words
from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.historique import Changement, Chose, Lot, Rang
from cops_desktop.domain.historique.choses import FICHIER
from cops_desktop.domain.words import fold, typography
from cops_desktop.services.historique import lecteur
from cops_desktop.storage import annuaire, droits
from cops_desktop.storage import history_reading as reading
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.droits import Texte

ALL = 10**9
AROUND = 60  # letters that a mention shows on each side of the name


@dataclass(frozen=True, slots=True)
class Mention:
    """Where somebody else's card, a meeting or a note names the person: what it is, which field, the words around.

    `sure` is false when only the name is there, which others may bear too.
    """

    table: str
    cle: str
    ou: str
    champ: str
    extrait: str
    sure: bool
    ouvre: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Acte:
    """One operation that touched the person: when, by whom, what, and each of their things that changed."""

    le: datetime
    par: str
    quoi: str
    choses: tuple[Chose, ...]


@dataclass(frozen=True, slots=True)
class Reunion:
    """What the file holds of one person. `lignes`: the rows as they stand, by table, for a machine to read."""

    personne: Personne
    lots: tuple[Lot, ...]
    mentions: tuple[Mention, ...]
    actes: tuple[Acte, ...]
    lignes: dict[str, list[Rang]]


def reunir(fichier: Fichier, personne: str) -> Reunion:
    """Gather everything. Raises Refus when the person is gone."""
    item = annuaire.personne(fichier.db, personne)
    rows = droits.rangs(fichier.db, droits.possedees(fichier.db, personne))
    told = [Changement(table, key, None, rang) for (table, key), rang in sorted(rows.items(), key=_order)]
    lignes: dict[str, list[Rang]] = {}
    for (table, _), rang in sorted(rows.items(), key=_order):
        lignes.setdefault(table, []).append(rang)
    found = words.lots(told, _lire(fichier, told), ALL)
    return Reunion(item, tuple(found), mentions(fichier, personne), _actes(fichier, personne), lignes)


_PLACES = {table: place for place, table in enumerate(t for tables in words.FAMILLES.values() for t in tables)}


def _order(item: tuple[tuple[str, str], Rang]) -> tuple[int, str]:
    (table, key), _ = item
    return _PLACES.get(table, len(_PLACES)), key


def _lire(fichier: Fichier, changes: Sequence[Changement]) -> words.Lire:
    """Reads whatever these rows name."""

    def wanted() -> Iterator[tuple[str, str]]:
        for change in changes:
            yield words.tete(change.table, change.cle, change.rang())
            for rang in (change.avant, change.apres):
                if rang is not None:
                    yield from words.references(change.table, rang)

    return lecteur(fichier, wanted())


# The history -----------------------------------------------------------------------------------------------------
def _actes(fichier: Fichier, personne: str) -> tuple[Acte, ...]:
    db = fichier.db
    mine = droits.dans_l_histoire(db, personne)
    touched = reading.changing(db, mine)
    found = []
    for operation, _ in reading.operations(db):
        if operation.id not in touched:
            continue
        changes = [c for c in words.net(reading.changes(db, operation.id)) if c.cle in mine.get(c.table, ())]
        choses = [chose for lot in words.lots(changes, _lire(fichier, changes), ALL) for chose in lot.choses]
        found.append(Acte(operation.at, operation.by, operation.label, tuple(choses)))
    return tuple(found)


# Where they are named --------------------------------------------------------------------------------------------
def mentions(fichier: Fichier, personne: str) -> tuple[Mention, ...]:
    """Where the person is named outside their own rows: by a column, or in words that somebody typed."""
    db = fichier.db
    mine = droits.dans_l_histoire(db, personne)
    found = [_named(fichier, ref.table, key, ref.colonne) for ref, key in droits.nommees(db, personne)]
    looks = Nom(annuaire.personne(db, personne), droits.noms_portes(db, personne))
    texts = [(text, sure) for text in droits.textes(db) if (sure := looks.dans(text.texte)) is not None]
    texts = [(text, sure) for text, sure in texts if text.cle not in mine.get(text.table, ())]
    rows = droits.rangs(db, reading.grouped((text.table, text.cle) for text, _ in texts))
    lire = _lire(fichier, [Changement(table, key, None, rang) for (table, key), rang in rows.items()])
    for text, sure in texts:
        ou, ouvre = _place(text.table, text.cle, rows[text.table, text.cle], lire)
        found.append(Mention(text.table, text.cle, ou, _champ(text), looks.autour(text.texte), sure=sure, ouvre=ouvre))
    return tuple(sorted(found, key=lambda m: (not m.sure, fold(m.ou))))


def _named(fichier: Fichier, table: str, key: str, column: str) -> Mention:
    rang = droits.rangs(fichier.db, {table: [key]})[table, key]
    ou, ouvre = _place(table, key, rang, _lire(fichier, [Changement(table, key, None, rang)]))
    champ = words.GENRES[table].champs.get(column)
    return Mention(table, key, ou, champ.label if champ else "", "", sure=True, ouvre=ouvre)


def _place(table: str, key: str, rang: Rang, lire: words.Lire) -> tuple[str, tuple[str, str]]:
    """What the row is told as, « structure : CHU de … », and what opens it."""
    head, cle = words.tete(table, key, rang)
    if cle == FICHIER:
        return "réglages du fichier", ("", "")
    genre = words.GENRES[head]
    name = genre.nom(rang, lire) if (head, cle) == (table, key) else words.nom(head, cle, lire)
    opens = ("", "")
    if genre.ouvre is not None and (head, cle) == (table, key) and rang.get(genre.ouvre[1]):
        opens = (genre.ouvre[0], str(rang[genre.ouvre[1]]))
    return typography(f"{genre.un} : {name}"), opens


def _champ(text: Texte) -> str:
    if text.table == "reglages":
        return words.REGLAGES.get(text.cle, "")
    champ = words.GENRES[text.table].champs.get(text.colonne)
    return champ.label if champ else ""


class Nom:
    """Finds a person in a text: by both names, an e-mail or a telephone; by the name alone, perhaps somebody else."""

    def __init__(self, personne: Personne, portes: Sequence[tuple[str, str]]) -> None:
        names = [(fold(prenom).split(), fold(nom).split()) for prenom, nom in portes]
        self._names = [(prenom, nom) for prenom, nom in names if nom]
        self._emails = {email.casefold() for email in personne.emails}
        self._phones = {digits for number in personne.telephones if len(digits := re.sub(r"\D", "", number)) >= 9}
        surnames = {nom for _, nom in portes if nom}
        self._first = re.compile("|".join(re.escape(nom) for nom in sorted(surnames, key=len, reverse=True)), re.I)

    def dans(self, text: str) -> bool | None:
        """True: it is them; False: their name alone; None: not there."""
        low = text.casefold()
        if any(email in low for email in self._emails):
            return True
        if self._phones:
            digits = re.sub(r"[^\d]", "", text)
            if any(phone in digits for phone in self._phones):
                return True
        said = fold(text).split()
        alone = [prenom for prenom, nom in self._names if _follows(said, nom)]
        if not alone:
            return None
        return any(not prenom or _follows(said, prenom) for prenom in alone)

    def autour(self, text: str) -> str:
        """The words around the name, on one line."""
        flat = " ".join(text.split())
        place = self._first.search(flat)
        middle = place.start() if place else 0
        start, end = max(0, middle - AROUND), min(len(flat), middle + AROUND)
        return ("…" if start else "") + flat[start:end].strip() + ("…" if end < len(flat) else "")


def _follows(said: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether these words follow one another in what is said."""
    many = len(parts)
    return bool(many) and any(list(said[i : i + many]) == list(parts) for i in range(len(said) - many + 1))
