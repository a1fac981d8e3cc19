"""*Historique*: what was done in the file or to one thing, in words; undoing any operation, and why not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain import historique as words
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.historique import Changement, Lot, Rang
from cops_desktop.domain.moments import jour_de
from cops_desktop.domain.words import fold, typography
from cops_desktop.services import fichier as files
from cops_desktop.storage import history_reading as reading
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.history import Operation

LIMITE = 2000  # operations that a list shows at first
DETAIL = 20  # things of each kind that a detail tells
# The things that one looks for by name.
_NOMMES = ("personnes", "structures", "projets", "mises_en_relation", "cotecs", "rencontres")


@dataclass(frozen=True, slots=True)
class Entree:
    """An operation in the list. `en_vigueur`: not undone since. `annule`: the operation that it undid, or None.

    `derniere`: the last of the undoings and doings again of this operation, itself when there is none: what is undone
    next.
    """

    operation: Operation
    lettre: str
    en_vigueur: bool
    derniere: str

    @property
    def id(self) -> str:
        """Its key."""
        return self.operation.id

    @property
    def a_retablir(self) -> bool:
        """Whether what it says is undone now: one would do it again."""
        return self.en_vigueur == self.operation.label.startswith(files.UNDOING)


@dataclass(frozen=True, slots=True)
class Filtre:
    """What a list keeps; an empty part keeps everything. `chose` is one thing, with what belongs to it."""

    mots: str = ""
    qui: str = ""
    depuis: date | None = None
    tables: tuple[str, ...] = ()
    chose: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Liste:
    """The newest that pass; `encore` when older ones do too, `total`: of the whole file, unfiltered."""

    entrees: tuple[Entree, ...]
    encore: bool
    total: int


@dataclass(frozen=True, slots=True)
class Detail:
    """What one operation did. `autres`: how many things it touched besides those told, when one thing is looked at."""

    entree: Entree
    lots: tuple[Lot, ...]
    annulee: Operation | None
    autres: int = 0

    @property
    def nombre(self) -> int:
        """How many things `lots` count."""
        return sum(lot.nombre for lot in self.lots)


@dataclass(frozen=True, slots=True)
class Empechement:
    """Why an operation is not undone, in a sentence, and those to undo first, newest first."""

    phrase: str
    details: tuple[str, ...] = ()
    operations: tuple[Operation, ...] = ()

    def __str__(self) -> str:
        return "\n".join((self.phrase, *self.details))


# Lists -----------------------------------------------------------------------------------------------------------
def operations(fichier: Fichier, filtre: Filtre | None = None, limite: int = LIMITE) -> Liste:
    """The operations of the file, newest first, as far as `limite`."""
    db = fichier.db
    keep = _keeps(fichier, filtre or Filtre())
    undone = reading.undoings(db)
    found: list[Entree] = []
    for operation, letter in reading.operations(db, -1 if filtre and filtre != Filtre() else limite + 1):
        if keep(operation):
            found.append(_entree(operation, letter, undone))
            if len(found) > limite:
                break
    return Liste(tuple(found[:limite]), len(found) > limite, reading.count(db))


def auteurs(fichier: Fichier) -> list[str]:
    """Who did something in this file."""
    return reading.authors(fichier.db)


def titre(fichier: Fichier, table: str, key: str) -> str:
    """What a thing is called, gone or not: « Marie-Odile Cazenave »."""
    lire = lecteur(fichier, [(table, key)])
    return words.nom(table, key, lire)


def ouvre(table: str, key: str) -> tuple[str, str]:
    """What shows a thing in the window: a kind and a key, or "" for none."""
    found = words.GENRES[table].ouvre
    return (found[0], key) if found is not None and found[1] == "id" else ("", "")


def _entree(operation: Operation, letter: str, undone: dict[str, str]) -> Entree:
    last, steps = operation.id, 0
    while last in undone:
        last, steps = undone[last], steps + 1
    return Entree(operation, letter, steps % 2 == 0, last)


def _keeps(fichier: Fichier, filtre: Filtre) -> Callable[[Operation], bool]:
    db = fichier.db
    tables = reading.having(db, filtre.tables) if filtre.tables else None
    thing = reading.touching(db, {filtre.chose[0]: [filtre.chose[1]]}) if filtre.chose else None
    searched = frozenset(fold(filtre.mots).split())
    named: dict[frozenset[str], set[str]] = {}
    folded: dict[str, str] = {}

    def says(operation: Operation) -> bool:
        text = f"{operation.label} {operation.by}"
        if text not in folded:
            folded[text] = fold(text)
        missing = frozenset(word for word in searched if word not in folded[text])
        if missing and missing not in named:
            named[missing] = _about(fichier, missing)
        return not missing or operation.id in named[missing]

    def keeps(operation: Operation) -> bool:
        return (
            (tables is None or operation.id in tables)
            and (thing is None or operation.id in thing)
            and filtre.qui in ("", operation.by)
            and (filtre.depuis is None or jour_de(operation.at) >= filtre.depuis)
            and (not searched or says(operation))
        )

    return keeps


def _about(fichier: Fichier, searched: frozenset[str]) -> set[str]:
    """The operations that touched something whose name holds all these words."""
    db = fichier.db
    found: dict[str, set[str]] = {}
    for table, key, rang in reading.everything_of(db, _NOMMES):
        name = fold(words.GENRES[table].nom(rang, lambda *_: None))
        if all(word in name for word in searched):
            found.setdefault(table, set()).add(key)
    return reading.touching(db, found)


# One operation ---------------------------------------------------------------------------------------------------
def detail(fichier: Fichier, operation: str, chose: tuple[str, str] | None = None, limite: int = DETAIL) -> Detail:
    """What an operation did, `limite` things of each kind; only to `chose` and what belongs to it when it is given.

    Raises Refus when there is no such operation.
    """
    db = fichier.db
    found = _find(fichier, operation)
    changes = words.net(reading.changes(db, operation))
    autres = 0
    if chose is not None:
        mine = reading.with_parts(db, {chose[0]: [chose[1]]})
        kept = [c for c in changes if c.cle in mine.get(c.table, ())]
        autres = len(_heads(changes)) - len(_heads(kept))
        changes = kept
    entree = _entree(found, reading.letter(db, found.poste), reading.undoings(db))
    undone = reading.operation(db, found.undoes) if found.undoes else None
    lire = lecteur(fichier, _mentioned(changes))
    return Detail(entree, tuple(words.lots(changes, lire, limite)), undone, autres)


def _find(fichier: Fichier, operation: str) -> Operation:
    found = reading.operation(fichier.db, operation)
    if found is None:
        raise Refus("Cette opération n’est pas dans l’historique de ce fichier.")
    return found


def _heads(changes: list[Changement]) -> set[tuple[str, str]]:
    return {words.tete(c.table, c.cle, c.rang()) for c in changes}


def _mentioned(changes: list[Changement]) -> Iterator[tuple[str, str]]:
    """What changed rows name, and the things that they are told under."""
    for change in changes:
        yield words.tete(change.table, change.cle, change.rang())
        for rang in (change.avant, change.apres):
            if rang is not None:
                yield from words.references(change.table, rang)


def lecteur(fichier: Fichier, wanted: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> words.Lire:
    """Reads these rows and all that their names are made of, a few queries for each kind."""
    known: dict[tuple[str, str], Rang] = {}
    left = set(wanted)
    while left:
        found = reading.known(fichier.db, reading.grouped(left))
        known.update(found)
        named = {place for (table, _), rang in found.items() for place in words.references(table, rang)}
        left = named - known.keys()
        if not found:
            break
    return lambda table, key: known.get((table, key))


# Undoing ---------------------------------------------------------------------------------------------------------
class _Essai(Exception):
    """Ends a trial: nothing of it is kept."""


def undo(fichier: Fichier, operation: str) -> str:
    """Undo an operation, or do it again when it was undone: an operation too. Returns what it was about.

    Raises Refus, with what keeps it from being undone.
    """
    with fichier.operation(files.UNDOING):
        last, verb = _next(fichier, operation)
        return files.revert(fichier, last, verb)


def _next(fichier: Fichier, operation: str) -> tuple[Operation, str]:
    """What must be reverted to undo an operation or to do it again, and which of the two it is."""
    found = _find(fichier, operation)
    if operation == reading.first(fichier.db):
        raise Refus("C’est la création du fichier : elle ne s’annule pas.")
    entree = _entree(found, "", reading.undoings(fichier.db))
    last = _find(fichier, entree.derniere)
    return last, files.REDOING if last.label.startswith(files.UNDOING) else files.UNDOING


def empechement(fichier: Fichier, operation: str) -> Empechement | None:
    """What keeps an operation from being undone now, found by trying: the trial is taken back whole."""
    from cops_desktop.storage import undoing

    if fichier.read_only:
        held = f"tenu par {fichier.occupant.qui}, il" if fichier.occupant is not None else "il"
        why = f"Rien ne s’annule dans ce fichier : {held} est ici en lecture seule. {fichier.raison}"
        return Empechement(typography(why.strip()))
    try:
        with fichier.operation(files.UNDOING):
            undoing.revert(fichier.db, _next(fichier, operation)[0])
            raise _Essai
    except _Essai:
        return None
    except undoing.Retenue as refus:
        return Empechement(refus.message, refus.details, refus.operations)
    except Refus as refus:
        return Empechement(refus.message, refus.details)
