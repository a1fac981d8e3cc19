"""What was read of a file and stays true until its tables change: what several pages ask for, they read once.

The history says which tables this connection wrote to, an undoing included; when another connection wrote, nothing that
was read is trusted any more. Inside a transaction nothing is kept: it may yet be rolled back. What one connection read
may be handed to another (`emporter`, `recevoir`): a thread reads for the window, which lives on.
"""

from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from cops_desktop.storage.connection import Database, data_version

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Lu:
    """`rang`: of the last change of its tables when it was read."""

    rang: int
    tables: frozenset[str]
    valeur: Any


@dataclass(slots=True)
class _Memoire:
    """`rang`: of the last change that was looked at; `tables`: of the last one of each table since this was made.

    `ecrits`: how many rows this connection had written when it was.
    """

    version: int | None
    ecrits: int
    rang: int
    tables: dict[str, int] = field(default_factory=dict)
    lus: dict[Hashable, _Lu] = field(default_factory=dict)

    def rang_de(self, tables: Collection[str]) -> int:
        """Of the last change of these tables; 0 when none is known of."""
        return max((self.tables.get(table, 0) for table in tables), default=0)


_memoires: WeakKeyDictionary[Database, _Memoire] = WeakKeyDictionary()


def _memoire(db: Database) -> _Memoire:
    """What is kept of this connection, with what changed since it was last asked. Outside a transaction."""
    version, written = moment(db)
    found = _memoires.get(db)
    if found is None or version is None or version != found.version:
        found = _memoires[db] = _Memoire(version, written, dernier_rang(db))
    if found.ecrits == written:
        return found
    found.ecrits = written
    since = 'SELECT "table", max(rowid) FROM changes WHERE rowid > ? GROUP BY +"table"'  # +: by rowid, not by its index
    for table, rang in db.conn.execute(since, (found.rang,)).fetchall():
        found.tables[table] = rang
        found.rang = max(found.rang, rang)
    return found


def dernier_rang(db: Database) -> int:
    """The place of the last change that the history holds."""
    return int(db.conn.execute("SELECT coalesce(max(rowid), 0) FROM changes").fetchone()[0])


def moment(db: Database) -> tuple[int | None, int]:
    """Other once anybody wrote to the file, this connection included."""
    return data_version(db), db.conn.total_changes


def garder(db: Database, cle: Hashable, tables: Collection[str], lire: Callable[[], T]) -> T:
    """What `lire` reads, from those tables alone; read again once one of them changed. Nobody changes what is given."""
    if db.conn.in_transaction:
        return lire()
    memoire = _memoire(db)
    rang = memoire.rang_de(tables)
    kept = memoire.lus.get(cle)
    if kept is None or kept.rang != rang:
        kept = memoire.lus[cle] = _Lu(rang, frozenset(tables), lire())
    value: T = kept.valeur
    return value


def tenir(db: Database, cle: Hashable, neuf: Callable[[], T]) -> T | None:
    """Something that keeps itself true by `dernier_rang`, made by `neuf` when another connection wrote meanwhile.

    None inside a transaction.
    """
    return None if db.conn.in_transaction else garder(db, cle, (), neuf)


# From one connection to another -----------------------------------------------------------------------------------
Lues = Mapping[Hashable, _Lu]
"""What a connection kept of a file; none of it keeps that connection."""


def emporter(db: Database) -> Lues:
    """What this connection, which wrote nothing, kept so far."""
    return dict(_memoire(db).lus)


def recevoir(db: Database, depuis: tuple[int | None, int], lues: Lues) -> None:
    """Keep what another connection read, where this one has nothing; nothing is taken when anybody wrote since
    `depuis`, the `moment` of this one before the other began."""
    if db.conn.in_transaction or moment(db) != depuis:
        return
    memoire = _memoire(db)
    for cle, lu in lues.items():
        memoire.lus.setdefault(cle, _Lu(memoire.rang_de(lu.tables), lu.tables, lu.valeur))
