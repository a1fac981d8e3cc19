"""Writing a file or a folder of files so that it is there whole, or not at all."""

import contextlib
import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables.failures import unwritable


def write_file(path: Path, content: bytes) -> None:
    """Replace `path` by `content` in one step. Refus when the disk or the rights forbid it: the old file stays."""
    if path.is_dir():
        raise Refus(f"« {path} » est un dossier : donnez un nom de fichier.")
    beside = _beside(path)
    try:
        _write(beside, content)
        beside.replace(path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


def write_folder(path: Path, contents: Mapping[str, bytes]) -> None:
    """Write files into the folder `path`, made if need be: all are complete on the disk before the first is put there.

    Other files of the folder stay as they are. Refus as for `write_file`.
    """
    if path.exists() and not path.is_dir():
        raise Refus(f"« {path} » est un fichier : donnez un nom de dossier, ou un nom qui finit par .xlsx.")
    beside = _beside(path)
    try:
        beside.mkdir()
        for name, content in contents.items():
            _write(beside / name, content)
        if path.exists():
            for name in contents:
                (beside / name).replace(path / name)
        else:
            beside.rename(path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _beside(path: Path) -> Path:
    return path.parent / f".{path.name}.{secrets.token_hex(4)}.tmp"


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
