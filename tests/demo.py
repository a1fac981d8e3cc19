"""The fictional year, and an empty file, made once for a run of the tests; each test opens a copy of its own."""

import shutil
from pathlib import Path

from cops_desktop.services import fichier as files
from cops_desktop.services.demo import make_demo
from cops_desktop.services.fichier import Fichier, Identite
from tests.once import once

WHO = Identite("poste-1", "Claire Bonnefous")


def copy_demo(path: Path) -> Path:
    """A copy of the file, closed."""
    return Path(shutil.copyfile(once("demo", _make), path))


def copy_empty(path: Path) -> Path:
    """A copy of a new file, closed."""
    return Path(shutil.copyfile(once("vide", _make_empty), path))


def open_demo(folder: Path, who: Identite = WHO) -> Fichier:
    """A copy of the file in this folder, open to edit; for the caller to close."""
    return files.open_file(copy_demo(folder / "demo.cops"), who)


def _make(path: Path) -> None:
    make_demo(path, WHO).close()


def _make_empty(path: Path) -> None:
    files.create_file(path, WHO).close()
