"""SQLite itself: the only module that imports it. Connections, transactions, copies, and its known errors in words."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cops_desktop.domain.errors import Refus

if TYPE_CHECKING:
    import sqlite_utils
    from sqlite_utils.db import Table

BUSY_SECONDS = 10.0
complete_statement = sqlite3.complete_statement


class Database:
    """An open file: `conn` to read with, sqlite-utils to write with; the first writing imports it, not the start."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn

    @cached_property
    def utils(self) -> "sqlite_utils.Database":
        """The same connection under sqlite-utils."""
        import sqlite_utils

        return sqlite_utils.Database(self.conn, execute_plugins=False)

    def table(self, name: str) -> "Table":
        """A table to write to."""
        return self.utils.table(name)

    def close(self) -> None:
        """Close the connection; an open transaction is rolled back."""
        self.conn.close()


def connect(path: Path, *, read_only: bool = False) -> Database:
    """A connection with the pragmas that must be set before anything else."""
    mode = "ro" if read_only else "rw" if path.exists() else "rwc"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    conn = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)
    # Transactions are ours to begin (IMMEDIATE) and to end; the driver opens none behind our back.
    conn.isolation_level = None
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("PRAGMA recursive_triggers = ON")
    # A long import stays in memory until its commit: a copy of the file taken meanwhile is whole.
    conn.execute("PRAGMA cache_spill = OFF")
    return Database(conn)


def keep_copy(db: Database, copy: Path) -> None:
    """Write a whole copy of an open file beside it (SQLite's own backup: right even while others read)."""
    with closing(sqlite3.connect(copy)) as target:
        db.conn.backup(target)


@contextmanager
def write_transaction(db: Database) -> Iterator[None]:
    """BEGIN IMMEDIATE … COMMIT: what is read inside cannot change under us (numbers without gaps)."""
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.conn.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK")
        raise


@contextmanager
def read_transaction(db: Database) -> Iterator[None]:
    """All that is read inside is of one moment, whoever writes meanwhile."""
    if db.conn.in_transaction:
        yield
        return
    db.conn.execute("BEGIN")
    try:
        yield
    finally:
        db.conn.execute("ROLLBACK")


# What the file itself refuses (RAISE in the schema), in the user's words.
_REFUSED_BY_FILE = {
    "ligne figée": "Un état validé est figé : il ne se modifie ni ne s’efface. Annulez-le, avec un motif.",
    "ligne sur un brouillon": "Les lignes d’un état ne sont écrites qu’à sa validation.",
    "état figé": "Un état validé est figé : il ne se modifie ni ne s’efface. Annulez-le, avec un motif.",
    "ordre des états": "L’ordre des états est brouillon, validé, signé, transmis, payé.",
    "FOREIGN KEY": "D’autres données en dépendent : retirez-les d’abord. Rien n’a été changé.",
    "lignes.": "Une de ces lignes est déjà sur un état : rien n’est payé deux fois. Rien n’a été changé.",
}


def _sentence(error: sqlite3.Error, path: Path) -> str | None:
    text = str(error)
    code = getattr(error, "sqlite_errorname", "") or ""
    name = path.name
    if code == "SQLITE_READONLY_DBMOVED":
        return (
            f"« {name} » n’est plus à sa place (déplacé, renommé ou supprimé) : rien n’a été enregistré. "
            "Remettez-le où il était, ou ouvrez-le là où il est."
        )
    if code.startswith("SQLITE_READONLY"):
        return f"« {name} » ou son dossier est en lecture seule : rien n’a été enregistré. Copiez-le ailleurs."
    if code == "SQLITE_FULL" or code.startswith("SQLITE_IOERR"):
        return f"Le disque est plein ou ne répond plus : rien n’a été enregistré, « {name} » garde ce qu’il avait."
    if code in ("SQLITE_BUSY", "SQLITE_LOCKED") or code.startswith("SQLITE_BUSY"):
        return f"« {name} » est occupé par un autre programme : rien n’a été enregistré. Réessayez dans un instant."
    if code in ("SQLITE_NOTADB", "SQLITE_CORRUPT") or code.startswith("SQLITE_CORRUPT"):
        return f"« {name} » n’est pas un fichier COPS, ou il est abîmé. Il n’a pas été modifié."
    if code.startswith("SQLITE_CANTOPEN"):
        return f"« {name} » ne peut pas être ouvert : dossier absent, ou droits insuffisants."
    if isinstance(error, sqlite3.IntegrityError):
        for key, sentence in _REFUSED_BY_FILE.items():
            if key in text:
                return sentence
    return None


@contextmanager
def known_errors(path: Path) -> Iterator[None]:
    """Turns the failures that belong to the world (not to our code) into a Refus."""
    try:
        yield
    except sqlite3.Error as error:
        sentence = _sentence(error, path)
        if sentence is None:
            raise
        raise Refus(sentence) from error


@contextmanager
def refused_values() -> Iterator[None]:
    """Turns every constraint that the file holds into a Refus, for whoever can say which row it was."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        reasons = _REFUSED_BY_FILE | {"UNIQUE": "Une autre ligne a déjà ces valeurs, qui ne vont qu’une fois."}
        known = (sentence for key, sentence in reasons.items() if key in str(error))
        raise Refus(next(known, "Le fichier refuse une de ces valeurs.")) from error
