"""Two versions of one file: what each has that the other lacks, which copies lie beside, and keeping ours.

A cloud folder that finds two versions keeps one under the file's name, and the other beside it under a name of its own.
Such a copy is recognised by what it holds; its name only says whether it may be mentioned when it holds nothing more.
"""

import os
import re
import time
import unicodedata
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from cops_desktop.domain.errors import PhraseFausse, Refus
from cops_desktop.services.sauvegardes import VERSION_GARDEE, Faite, sauvegarder
from cops_desktop.services.versions import Geste, etats_seulement, seulement
from cops_desktop.storage import backups
from cops_desktop.storage.cipher import Cle
from cops_desktop.storage.connection import Database, connect, known_errors
from cops_desktop.storage.database import APPLICATION_ID, Fichier

SECONDS = 5.0
"""Looking beside a file stops after so long: a cloud folder may have to fetch each copy first."""

# What stands after the file's name, dot included: Dropbox, Nextcloud and OpenCloud write a sentence in brackets, in the
# language of the laptop; Syncthing, ownCloud, Synology and kDrive an English word; OneDrive the name of the computer;
# Google Drive and iCloud a number.
_SENTENCE = re.compile(r"conflict|conflit", re.IGNORECASE)
_COMPUTER = re.compile(r"-(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]*")
_NUMBER = re.compile(r" ?\(\d{1,3}\)| \d{1,3}")


@dataclass(frozen=True, slots=True)
class Ecart:
    """How another version differs from ours, newest first: what only it has, what only ours has.

    `etats`: the numbers of the validated forms that only it has, on which people may already have been paid.
    """

    la_bas: tuple[Geste, ...]
    ici: tuple[Geste, ...]
    etats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copie:
    """A copy of the open file that lies beside; no `ecart`: it does not open with the same key, or is damaged."""

    path: Path
    ecart: Ecart | None


@dataclass(frozen=True, slots=True)
class Gardee:
    """Our version of a file that was replaced under us, kept as a backup, and how the present one differs.

    No `ecart`: the present one does not open with the same key, or is damaged.
    """

    faite: Faite
    ecart: Ecart | None


def nom_de_conflit(stem: str, other: str) -> bool:
    """Whether a file named `other` (without its suffix) is what a cloud folder would call a copy of `stem`."""
    base, name = _plain(stem), unicodedata.normalize("NFC", other)
    if not _plain(name).startswith(base):
        return False
    rest = name[len(unicodedata.normalize("NFC", stem)) :]
    return bool(_SENTENCE.search(rest) or _COMPUTER.fullmatch(rest) or _NUMBER.fullmatch(rest))


def voisins(path: Path) -> list[Path]:
    """The files beside that may be copies of this one, newest first: those whose name begins with its own."""
    base, found = _plain(path.stem), []
    with suppress(OSError):
        own = path.stat().st_ino
        for entry in os.scandir(path.resolve().parent):
            name = Path(entry.name)
            if name.suffix.casefold() == ".cops" and not entry.name.startswith(".") and _plain(name.stem) != base:
                with suppress(OSError):
                    if _plain(name.stem).startswith(base) and entry.is_file() and entry.stat().st_ino != own:
                        found.append((entry.stat().st_mtime_ns, Path(entry.path)))
    return [sibling for _, sibling in sorted(found, reverse=True)]


def copies(fichier: Fichier) -> list[Copie]:
    """The copies beside of the open file that say something: they hold what it lacks, or only a conflict left them.

    Backups are none. On a connection of its own, in a thread: opening them may take seconds.
    """
    until, found = time.monotonic() + SECONDS, []
    own = backups.lineage(fichier.db)[0]
    for path in voisins(fichier.path):
        if time.monotonic() > until:
            break
        if not own or backups.is_backup(path):
            continue
        by_name = nom_de_conflit(fichier.path.stem, path.stem)
        try:
            with known_errors(path), closing(_open(path, fichier.cle)) as db:
                if backups.lineage(db)[0] != own:
                    continue
                ecart = _compare(fichier.db, db)
        except Refus:
            if by_name:
                found.append(Copie(path, None))
            continue
        if ecart.la_bas or by_name:
            found.append(Copie(path, ecart))
    return found


def comparer(fichier: Fichier) -> Ecart:
    """How the file that stands at its place differs from the version that our connection still reads.

    Raises Refus: it is not there, damaged, no COPS file; PhraseFausse: protected otherwise.
    """
    with known_errors(fichier.path), closing(_open(fichier.path, fichier.cle)) as db:
        return _compare(fichier.db, db)


def garder(fichier: Fichier) -> Gardee | None:
    """Keep our version as a backup when the file at its place lacks something of it; None when nothing is to be kept.

    Raises Refus when our version reads but cannot be kept: then it must not be let go.
    """
    if not fichier.answers():
        return None  # a USB key that was pulled out took it along; what was written is on it
    try:
        ecart = comparer(fichier)
    except Refus:
        ecart = None
    if ecart is not None and not ecart.ici:
        return None
    return Gardee(sauvegarder(fichier, VERSION_GARDEE), ecart)


def _open(path: Path, cle: Cle | None) -> Database:
    """Another version of a file, protected by the same key or not at all.

    Only SQLite looks at it: it may be the open file itself, and whoever else closes it lets our locks on it go.
    Raises Refus: not there, damaged, no COPS file; PhraseFausse: protected otherwise.
    """
    with _readable(path), known_errors(path):
        try:
            db = connect(path, cle, read_only=True)
        except PhraseFausse:
            with suppress(Refus):
                return _open(path, None)
            raise
        try:
            if db.conn.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise Refus(f"« {path.name} » n’est pas un fichier COPS.")
        except BaseException:
            db.close()
            raise
        return db


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Refus(f"« {path.name} » ne peut pas être lu à sa place.") from error


def _compare(ours: Database, theirs: Database) -> Ecart:
    return Ecart(la_bas=seulement(theirs, ours), ici=seulement(ours, theirs), etats=etats_seulement(theirs, ours))


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
