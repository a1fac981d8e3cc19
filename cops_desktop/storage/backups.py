"""Backups: a whole copy of a file, as a file that any SQLite tool opens, with a seal at its end.

The seal is one more page after the last one of the database, which SQLite does not look at. It says what the copy holds
(numbers, no names) so that a list of backups needs no passphrase, and ends with the digest of all that stands before:
one changed byte, anywhere, is recognised.
"""

import json
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cops_desktop.domain.errors import FichierAbime, PhraseFausse, Refus
from cops_desktop.domain.sauvegardes import Resume
from cops_desktop.storage.cipher import Cle, is_protected
from cops_desktop.storage.connection import Database, connect, keep_copy, known_errors
from cops_desktop.storage.drafts import put, remove

_MAGIC = b"COPS sauvegarde 1\n"
_SEAL = 4096
_DIGEST = 32
_BLOCK = 1 << 20
_COUNTS = {
    "rencontres": "SELECT count(*) FROM rencontres",
    "personnes": "SELECT count(*) FROM personnes",
    "structures": "SELECT count(*) FROM structures",
    "cotecs": "SELECT count(*) FROM cotecs",
    "etats": "SELECT count(*) FROM etats WHERE numero IS NOT NULL",
}


@dataclass(frozen=True, slots=True)
class Sauvegarde:
    """What a backup says of itself. `fait_le` in UTC; `lignee` and `derniere`: the keys of the first and of the last
    operation that it holds; `octets`: its size; `poste`: the laptop that made it. Of an `abimee` one only the name, the
    size and the day of the file are known.
    """

    path: Path
    fichier: str
    fait_le: datetime
    motif: str
    resume: Resume
    lignee: str
    derniere: str
    protegee: bool
    octets: int
    poste: str = ""
    abimee: bool = False


def lineage(db: Database) -> tuple[str, str]:
    """The keys of the first and of the last operation: which file this is, whatever it is called, and how far it is."""
    row = db.conn.execute(
        "SELECT (SELECT id FROM operations ORDER BY rowid LIMIT 1), "
        "(SELECT id FROM operations ORDER BY rowid DESC LIMIT 1)"
    ).fetchone()
    return row[0] or "", row[1] or ""


def summary(db: Database) -> Resume:
    """How much of what an open file holds."""
    return Resume(**{name: db.conn.execute(sql).fetchone()[0] for name, sql in _COUNTS.items()})


def write(
    db: Database, cle: Cle | None, target: Path, *, fichier: str, motif: str, at: datetime, poste: str = ""
) -> Sauvegarde:
    """Copy an open file to `target`, sealed and verified, whole or not at all; protected by the same key.

    Raises Refus: the place is full, absent, read-only, or gave back something else than what was written; the file
    itself is damaged.
    """
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with _place_errors(target, fichier):
            keep_copy(db, draft, cle)
            with closing(connect(draft, cle, read_only=True)) as copy:
                if not _is_sound(copy):
                    raise _Unsound
                told = _told(copy, fichier, motif, at, poste)
            seal(draft, told)
            check_seal(draft)
            put(draft, target)
    finally:
        with suppress(OSError):
            remove(draft)
    return read(target)


def read(path: Path) -> Sauvegarde:
    """What a backup says of itself, by its seal alone (see `verify`). Raises Refus when it is none, and OSError."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _SEAL))
        told = _parse(path, file.read(_SEAL))
    try:
        return Sauvegarde(
            path=path,
            fichier=str(told["fichier"]),
            fait_le=datetime.fromisoformat(told["fait_le"]),
            motif=str(told["motif"]),
            resume=Resume(**told["resume"]),
            lignee=str(told["lignee"]),
            derniere=str(told["derniere"]),
            protegee=is_protected(path),
            octets=size,
            poste=str(told.get("poste", "")),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path) from error


def is_backup(path: Path) -> bool:
    """Whether a file bears a seal, whole or not. False when it cannot be read."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - _SEAL))
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def verify(path: Path, cle: Cle | None) -> None:
    """Read a backup to its last byte, and, when its key is given or none is needed, have SQLite check it too.

    Raises Refus: not a backup, damaged; PhraseFausse; OSError.
    """
    check_seal(path)
    protected = is_protected(path)
    if protected and cle is None:
        return
    with known_errors(path), closing(connect(path, cle if protected else None, read_only=True)) as db:
        if not _is_sound(db):
            raise damaged(path)


def check_seal(path: Path) -> Sauvegarde:
    """What a backup says of itself, read to its last byte: it is what was written. Needs no key. Raises Refus,
    OSError.
    """
    told = read(path)
    if _digest(path, _DIGEST) != _stored_digest(path):
        raise damaged(path)
    return told


def extract(path: Path, target: Path) -> None:
    """Copy the file that a backup holds to `target`, without the seal. Raises OSError."""
    left = path.stat().st_size - _SEAL
    with path.open("rb") as source, target.open("wb") as file:
        while left > 0:
            block = source.read(min(_BLOCK, left))
            file.write(block)
            left -= len(block)
        file.flush()
        os.fsync(file.fileno())


def told_by(sauvegarde: Sauvegarde) -> dict[str, Any]:
    """What a seal says, for sealing the same content again (under another key)."""
    return {
        "fichier": sauvegarde.fichier,
        "fait_le": sauvegarde.fait_le.isoformat(timespec="seconds"),
        "motif": sauvegarde.motif,
        "resume": {name: getattr(sauvegarde.resume, name) for name in _COUNTS},
        "lignee": sauvegarde.lignee,
        "derniere": sauvegarde.derniere,
        "poste": sauvegarde.poste,
    }


def seal(path: Path, told: dict[str, Any]) -> None:
    """Add the seal to a whole copy, and see it to the disk. Raises OSError."""
    words = _MAGIC + json.dumps(told, ensure_ascii=False).encode()
    with path.open("ab") as file:
        file.write(words.ljust(_SEAL - _DIGEST))
    with path.open("ab") as file:
        file.write(_digest(path, 0))
        file.flush()
        os.fsync(file.fileno())


def damaged(path: Path) -> Refus:
    """The sentence for a backup that is not what was written."""
    return Refus(
        f"La sauvegarde « {path.name} » est abîmée : elle n’est plus ce qui avait été écrit. Rien n’a été changé ; "
        "choisissez-en une autre."
    )


def _told(db: Database, fichier: str, motif: str, at: datetime, poste: str) -> dict[str, Any]:
    first, last = lineage(db)
    moment, held = at.astimezone(UTC), summary(db)
    return told_by(Sauvegarde(Path(), fichier, moment, motif, held, first, last, False, 0, poste))


def _is_sound(db: Database) -> bool:
    if db.conn.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        return False
    return not db.conn.execute("PRAGMA foreign_key_check").fetchone()


def _parse(path: Path, block: bytes) -> dict[str, Any]:
    if len(block) != _SEAL or not block.startswith(_MAGIC):
        raise Refus(f"« {path.name} » n’est pas une sauvegarde, ou elle est abîmée. Rien n’a été changé.")
    try:
        told = json.loads(block[len(_MAGIC) : -_DIGEST])
    except ValueError as error:
        raise damaged(path) from error
    if not isinstance(told, dict):
        raise damaged(path)
    return told


def _digest(path: Path, without: int) -> bytes:
    """The SHA-256 of a file but its last `without` bytes."""
    import hashlib

    digest, left = hashlib.sha256(), path.stat().st_size - without
    with path.open("rb") as file:
        while left > 0 and (block := file.read(min(_BLOCK, left))):
            digest.update(block)
            left -= len(block)
    return digest.digest()


def _stored_digest(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(-_DIGEST, os.SEEK_END)
        return file.read()


class _Unsound(Exception):
    """What was copied is damaged, and so is the file that it was copied from."""


@contextmanager
def _place_errors(target: Path, fichier: str) -> Iterator[None]:
    """The failures of the place where a backup goes, and those of the file itself, in words."""
    try:
        with known_errors(target):
            yield
    except PhraseFausse:
        raise
    except (FichierAbime, _Unsound) as error:
        raise FichierAbime(
            f"« {fichier} » est abîmé : il n’a pas été sauvegardé, et les sauvegardes d’avant sont gardées. "
            "Restaurez la dernière (menu Fichier, Sauvegardes…)."
        ) from error
    except (OSError, Refus) as error:
        raise Refus(
            f"La sauvegarde n’a pas pu être écrite dans « {target.parent} » : la place manque, ou le dossier n’est "
            "pas accessible. Le fichier lui-même n’est pas touché."
        ) from error
