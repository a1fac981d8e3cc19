"""Private copies of documents, to be read by the programs of this laptop: outside the file, gone when the program ends.

The folder is its user's alone, each copy can be read and not written: what is changed in it could not come back. A copy
that a hard stop left behind is removed by the next window that opens a document.
"""

import hashlib
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from cops_desktop.domain.accompagnements.documents import ouvrable
from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables.failures import unwritable
from cops_desktop.services.accompagnements.documents import nom_propre
from cops_desktop.services.accompagnements.lecture import Lu
from cops_desktop.storage.connection import Database, hold_alone

_PREFIXE = "cops-documents-"
_MARQUE = ".marque"  # held as long as the window lives


class Copies:
    """The copies of one window: made when the first document is opened."""

    def __init__(self) -> None:
        self._dossier: Path | None = None
        self._verrou: Database | None = None
        self._faites: dict[tuple[str, str], Path] = {}

    def deposer(self, lu: Lu) -> Path:
        """A copy of a document under its own name; the one that is there already, when it still is. Raises Refus: no
        room, or a document that is not to be opened.
        """
        name = nom_propre(lu.nom)  # whatever a list or another program wrote into the file
        if not ouvrable(name):
            raise Refus(f"« {lu.nom} » ne s’ouvre pas d’ici : enregistrez-le d’abord où vous voulez.")
        known = name, hashlib.sha256(lu.donnees).hexdigest()
        there = self._faites.get(known)
        if there is not None and _intacte(there, lu.donnees):
            return there
        try:
            place = Path(tempfile.mkdtemp(dir=self._le_dossier())) / name
            _ecrire(place, lu.donnees)
        except OSError as error:
            raise unwritable(Path(tempfile.gettempdir()) / name, error) from error
        self._faites[known] = place
        return place

    def vider(self) -> None:
        """Remove every copy; one that a program still holds (on Windows) goes with the next window."""
        folder, held = self._dossier, self._verrou
        self._dossier, self._verrou, self._faites = None, None, {}
        if held is not None:
            held.close()
        if folder is not None:
            _retirer(folder)

    def _le_dossier(self) -> Path:
        if self._dossier is None or not self._dossier.is_dir():
            self.vider()
            _balayer()
            self._dossier = Path(tempfile.mkdtemp(prefix=_PREFIXE))  # for its user alone, on every system
            self._verrou = hold_alone(self._dossier / _MARQUE)
        return self._dossier


def _ecrire(path: Path, content: bytes) -> None:
    """A file that nobody else can read at any moment, and that nobody can write once it is whole."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        path.chmod(stat.S_IRUSR)
    except OSError:
        with suppress(OSError):
            path.unlink()
        raise


def _intacte(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def _balayer() -> None:
    """Remove what windows that live no more left behind."""
    for folder in _laisses():
        held = hold_alone(folder / _MARQUE)
        if held is not None:
            held.close()
            _retirer(folder)


def _laisses() -> Iterator[Path]:
    """The folders of this user's windows that have their mark."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIXE}*"):
        with suppress(OSError):
            ours = sys.platform == "win32" or folder.lstat().st_uid == os.getuid()
            if ours and folder.is_dir() and not folder.is_symlink() and (folder / _MARQUE).is_file():
                yield folder


def _retirer(folder: Path) -> None:
    """The mark goes last: what a program still holds is found by it later."""
    for path in folder.rglob("*"):
        with suppress(OSError):
            path.chmod(stat.S_IRWXU)  # Windows removes no file that is read-only
    with suppress(OSError):  # the system may have cleaned its temporary folder
        for place in folder.iterdir():
            if place.name != _MARQUE:
                shutil.rmtree(place, ignore_errors=True)
        if [place.name for place in folder.iterdir()] == [_MARQUE]:
            shutil.rmtree(folder, ignore_errors=True)
