"""SQLite itself: the only module that imports it. Connections, transactions, copies, and its known errors in words.

The driver is SQLCipher's, for plain files too: one driver means one set of errors, one set of locks (two drivers in one
process lose each other's), and the same version of SQLite on every system.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cached_property
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlite3

from cops_desktop.domain.errors import FichierAbime, PhraseFausse, Refus
from cops_desktop.storage.cipher import Cle

if TYPE_CHECKING:
    import sqlite_utils
    from sqlite_utils.db import Table

BUSY_SECONDS = 10.0
complete_statement = sqlite3.complete_statement


class Database:
    """An open file: `conn` for rows, sqlite-utils for what is done to whole tables; what needs it imports it, not the
    start."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn
        self.is_open = True

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
        self.is_open = False
        self.conn.close()


def connect(path: Path, cle: Cle | None = None, *, read_only: bool = False) -> Database:
    """A connection with the pragmas that must be set before anything else; `cle` opens a protected file.

    Raises PhraseFausse when the key does not fit, and SQLite's own errors.
    """
    # A journal that a crash left beside must be rolled back before anything is read, even by who only reads.
    cut = journal_of(path).exists()
    mode = "ro" if read_only and not cut else "rw" if read_only or path.exists() else "rwc"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    conn = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)
    try:
        # Transactions are ours to begin (IMMEDIATE) and to end; the driver opens none behind our back.
        conn.isolation_level = None
        if cle is not None:
            _unlock(conn, cle, path)
        conn.execute("PRAGMA foreign_keys = ON")
        conn.execute("PRAGMA recursive_triggers = ON")
        # Whatever SQLite would put aside (sorting, TEMP tables, statement journals) never reaches a temporary file.
        conn.execute("PRAGMA temp_store = MEMORY")
        # A long import stays in memory until its commit: a copy of the file taken meanwhile is whole.
        conn.execute("PRAGMA cache_spill = OFF")
    except BaseException:
        conn.close()
        raise
    return Database(conn)


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what a transaction in course overwrites: beside the file itself, not beside a link to it."""
    real = path.resolve()
    return real.with_name(f"{real.name}-journal")


def _unlock(conn: sqlite3.Connection, cle: Cle, path: Path) -> None:
    conn.execute("PRAGMA cipher_log_level = NONE")  # it would write to the terminal what we say in French
    conn.execute(f"PRAGMA key = {cle.literal}")
    try:
        # A page costs 20 µs to decipher: once is enough for what a day looks at (16 MB).
        conn.execute("PRAGMA cache_size = -16000")
        conn.execute("SELECT count(*) FROM sqlite_schema")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname == "SQLITE_NOTADB":
            raise PhraseFausse(path.name) from error
        raise


def keep_copy(db: Database, copy: Path, cle: Cle | None) -> None:
    """Write a whole copy of an open file, page by page, protected by the same key (right even while others read)."""
    with closing(connect(copy, cle)) as target:
        db.conn.backup(target.conn)


def export_copy(source: Path, old: Cle | None, copy: Path, new: Cle | None) -> None:
    """Write the content of a closed file to `copy` under another key, or none. Raises SQLite's errors, PhraseFausse."""
    with closing(connect(source, old)) as db:
        numbers = {name: db.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")}
        literal = new.literal if new else "''"
        db.conn.execute(f"ATTACH DATABASE ? AS copie KEY {literal}", (str(copy),))
        # Not IMMEDIATE: the source is only read, and whoever has it copied may hold it against all who write.
        db.conn.execute("BEGIN")
        db.conn.execute("SELECT sqlcipher_export('copie')")
        for name, value in numbers.items():
            db.conn.execute(f"PRAGMA copie.{name} = {value}")
        db.conn.execute("COMMIT")
        db.conn.execute("DETACH DATABASE copie")


def same_content(one: Database, other: Database) -> bool:
    """Whether two files hold the same schema and the same rows in the same order."""
    schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name"
    if one.conn.execute(schema).fetchall() != other.conn.execute(schema).fetchall():
        return False
    # Also those behind the index of the search; of sqlite_schema the pages differ.
    tables = "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'"
    for table, rowless in one.conn.execute(tables).fetchall():
        order = "1, 2" if rowless else "rowid"
        ours, theirs = (db.conn.execute(f'SELECT * FROM "{table}" ORDER BY {order}') for db in (one, other))
        if any(a != b for a, b in zip_longest(ours, theirs)):
            return False
    return True


def hold_alone(path: Path) -> Database | None:
    """A lock between programs: the connection that holds it, until it is closed or its process dies; None: held.

    The file stays empty. Raises OSError when it cannot be made.
    """
    path.touch()
    conn = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        conn.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        conn.close()
        if error.sqlite_errorname == "SQLITE_BUSY":
            return None
        raise OSError(str(error)) from error
    return Database(conn)


def data_version(db: Database) -> int | None:
    """A number that changes when another connection writes to the file; None when the file does not answer."""
    try:
        return int(db.conn.execute("PRAGMA data_version").fetchone()[0])
    except sqlite3.Error:
        return None


@contextmanager
def write_transaction(db: Database) -> Iterator[None]:
    """BEGIN IMMEDIATE … COMMIT: what is read inside cannot change under us (numbers without gaps).

    Whoever replaces the file inside closes the connection, and the transaction with it.
    """
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        if db.is_open:
            db.conn.execute("COMMIT")
    except BaseException:
        if db.is_open:
            _roll_back(db)
        raise


def _roll_back(db: Database) -> None:
    if db.conn.in_transaction:
        db.conn.execute("ROLLBACK")
    # A commit that the disk refused is mended from the journal by whatever reads next: us, now, so that the file is
    # not found to have changed later. What made the commit fail may last.
    with suppress(sqlite3.Error):
        db.conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()


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
    "ligne figée": "Un état validé est figé : il ne se modifie ni ne se supprime. Annulez-le, avec un motif.",
    "ligne sur un brouillon": "Les lignes d’un état ne sont écrites qu’à sa validation.",
    "état figé": "Un état validé est figé : il ne se modifie ni ne se supprime. Annulez-le, avec un motif.",
    "ordre des états": "L’ordre des états est brouillon, validé, signé, transmis, payé.",
    "personne anonymisée": "Cette personne a été anonymisée : ses données ont été effacées pour toujours, rien ne s’y "
    "remet. Retirez-la de ce que vous apportez. Rien n’a été changé.",
    "atelier d’une autre rencontre": "Cet atelier est celui d’une autre réunion. Rien n’a été changé.",
    "histoire d’un accompagnement": "L’histoire de l’accompagnement ne se suivrait plus : défaites ou corrigez d’abord "
    "le changement d’étape qui est venu après. Rien n’a été changé.",
    "FOREIGN KEY": "D’autres données en dépendent : retirez-les d’abord. Rien n’a été changé.",
    "lignes.": "Une de ces lignes est déjà sur un état : rien n’est payé deux fois. Rien n’a été changé.",
}


# A copy by pages, and SQLCipher's own export, fail with SQLite's words but without its name for them.
_BY_WORDS = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "database is locked": "SQLITE_BUSY",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "unable to open database file": "SQLITE_CANTOPEN",
}


def _code(error: sqlite3.Error) -> str:
    """SQLite's name for what happened; "" when the driver itself refused."""
    name, text = getattr(error, "sqlite_errorname", "") or "", str(error)
    if name not in ("", "SQLITE_ERROR"):
        return name
    # A file is opened with all its tables: where one is missing, the file was cut to nothing since.
    return "SQLITE_CORRUPT" if text.startswith("no such table") else _BY_WORDS.get(text, name)


def lost(error: BaseException) -> Refus | None:
    """What to say when the file gives way while it is read: nothing of our code is wrong. None for any other error."""
    world = ("SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_READONLY")
    if not isinstance(error, sqlite3.Error) or not _code(error).startswith(world):
        return None
    return Refus(
        "Le fichier ouvert ne peut plus être lu : la clé a été retirée, le disque ne répond plus, ou quelque chose "
        "l’a abîmé. Rien n’a été enregistré depuis. Remettez la clé et rouvrez-le, ou restaurez une sauvegarde (menu "
        "Fichier, Sauvegardes…)."
    )


def _code_here(error: sqlite3.Error, path: Path) -> str:
    """The same for this file: of a page that it cannot decipher, SQLCipher may say that it is read-only."""
    code = _code(error)
    effective = os.access in os.supports_effective_ids
    if code.startswith("SQLITE_READONLY") and all(
        os.access(place, os.W_OK, effective_ids=effective) for place in (path, path.parent)
    ):
        return "SQLITE_CORRUPT"
    return code


def _sentence(error: sqlite3.Error, code: str, path: Path) -> str | None:
    text = str(error)
    name = path.name
    if code.startswith("SQLITE_READONLY") and not path.exists():
        return gone(path).message
    if code.startswith("SQLITE_READONLY"):
        return f"« {name} » ou son dossier est en lecture seule : rien n’a été enregistré. Copiez-le ailleurs."
    if code == "SQLITE_FULL" or code.startswith("SQLITE_IOERR"):
        return f"Le disque est plein ou ne répond plus : rien n’a été enregistré, « {name} » garde ce qu’il avait."
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return f"« {name} » est occupé par un autre programme : rien n’a été enregistré. Réessayez dans un instant."
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return f"« {name} » n’est pas un fichier COPS, ou il est abîmé. Il n’a pas été modifié."
    if code.startswith("SQLITE_CANTOPEN"):
        return f"« {name} » ne peut pas être ouvert : dossier absent, ou droits insuffisants."
    if isinstance(error, sqlite3.IntegrityError):
        for key, sentence in _REFUSED_BY_FILE.items():
            if key in text:
                return sentence
    return None


def gone(path: Path) -> Refus:
    """The sentence for a file that went away while it was open."""
    return Refus(
        f"« {path.name} » n’est plus à sa place (déplacé, renommé ou supprimé) : rien n’a été enregistré. "
        "Remettez-le où il était, ou ouvrez-le là où il est."
    )


@contextmanager
def known_errors(path: Path) -> Iterator[None]:
    """Turns the failures that belong to the world (not to our code) into a Refus."""
    try:
        yield
    except sqlite3.Error as error:
        code = _code_here(error, path)
        sentence = _sentence(error, code, path)
        if sentence is None:
            raise
        damaged = code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))
        raise (FichierAbime if damaged else Refus)(sentence) from error


@contextmanager
def refused_values() -> Iterator[None]:
    """Turns every constraint that the file holds into a Refus, for whoever can say which row it was."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        reasons = _REFUSED_BY_FILE | {"UNIQUE": "Une autre ligne a déjà ces valeurs, qui ne vont qu’une fois."}
        known = (sentence for key, sentence in reasons.items() if key in str(error))
        raise Refus(next(known, "Le fichier refuse une de ces valeurs.")) from error
