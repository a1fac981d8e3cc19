"""Writing a file or a folder of files so that it is there whole, or not at all."""

import contextlib
import os
import secrets
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables.failures import unwritable

# On Windows, whatever looks at a new file (the antivirus, the search) forbids for a moment to move it or its folder.
_PATIENCE = (0.05, 0.1, 0.2, 0.4) if sys.platform == "win32" else ()  # seconds


def write_file(path: Path, content: bytes) -> None:
    """Replace `path` by `content` in one step. Refus when the disk or the rights forbid it: the old file stays."""
    if path.is_dir():
        raise Refus(f"« {path} » est un dossier : donnez un nom de fichier.")
    beside = _beside(path)
    try:
        _write(beside, content)
        _moved(beside.replace, path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


def write_folder(
    path: Path, contents: Mapping[str, bytes], inside: str = "", more: Mapping[str, bytes] | None = None
) -> None:
    """Write files into the folder `path`, made if need be: all are complete on the disk before the first is put there.
    `more`: the files of the folder `inside` it. Each content is asked for when it is written.

    Other files of the folder stay as they are. Refus as for `write_file`.
    """
    if path.exists() and not path.is_dir():
        raise Refus(f"« {path} » est un fichier : donnez un nom de dossier, ou un nom qui finit par .xlsx.")
    beside = _beside(path)
    try:
        beside.mkdir()
        names = [*contents, *(f"{inside}/{name}" for name in more or ())]
        if more:
            (beside / inside).mkdir()
        for name, content in contents.items():
            _write(beside / name, content)
        for name, content in (more or {}).items():
            _write(beside / inside / name, content)
        if path.exists():
            if more:
                (path / inside).mkdir(exist_ok=True)
            for name in names:
                _moved((beside / name).replace, path / name)
        else:
            _moved(beside.rename, path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def free_folder(parent: Path, name: str) -> Path:
    """Where in `parent` a new folder of that name goes: what is there is kept, and the new one numbered."""
    found, number = parent / name, 1
    while found.exists() or found.is_symlink():
        number += 1
        found = parent / f"{name} ({number})"
    return found


def _moved(move: Callable[[Path], object], to: Path) -> None:
    """Move, again where somebody else has it in hand for a moment."""
    for pause in _PATIENCE:
        try:
            move(to)
            return
        except PermissionError:
            time.sleep(pause)
    move(to)


def _beside(path: Path) -> Path:
    return path.parent / f".{path.name}.{secrets.token_hex(4)}.tmp"


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
