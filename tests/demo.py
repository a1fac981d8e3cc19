"""The fictional year, made once for a run of the tests, whatever its processes; each test opens a copy of its own."""

import shutil
import tempfile
import time
from functools import cache
from pathlib import Path

from cops_desktop.services import fichier as files
from cops_desktop.services.demo import make_demo
from cops_desktop.services.fichier import Fichier, Identite

WHO = Identite("poste-1", "Claire Bonnefous")
_PATIENCE = 120.0  # seconds given to the process that makes it


def copy_demo(path: Path) -> Path:
    """A copy of the file, closed."""
    shutil.copyfile(_made(), path)
    return path


def open_demo(folder: Path, who: Identite = WHO) -> Fichier:
    """A copy of the file in this folder, open to edit; for the caller to close."""
    return files.open_file(copy_demo(folder / "demo.cops"), who)


@cache
def _made() -> Path:
    """Whoever comes first makes it, the others wait (tests/conftest.py gives all of a run one temporary folder)."""
    folder = Path(tempfile.gettempdir()) / "demo"
    made = folder / "demo.cops"
    try:
        folder.mkdir()
    except FileExistsError:
        late = time.monotonic() + _PATIENCE
        while not made.exists():
            assert time.monotonic() < late, "the process that makes the demo did not"
            time.sleep(0.05)
        return made
    make_demo(folder / "en-cours.cops", WHO).close()
    return (folder / "en-cours.cops").replace(made)
