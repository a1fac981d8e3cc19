"""Files written beside another one to take its place: as private as it is, and never left behind."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cops_desktop.storage.connection import journal_of


def new_draft(path: Path) -> Path:
    """An empty file beside `path` (behind its link, when it is one), with its owner and its mode. Raises OSError."""
    real = path.resolve()
    draft = real.with_name(f".{real.name}.{os.getpid()}.tmp")
    remove(draft)
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    if real.exists():
        _give_same_rights(real, draft)
    return draft


@contextmanager
def draft_of(path: Path) -> Iterator[Path]:
    """A new draft; removed at the end, unless it has taken its place by then. Raises OSError."""
    draft = new_draft(path)
    try:
        yield draft
    finally:
        with suppress(OSError):
            remove(draft)


def remove(draft: Path) -> None:
    """Remove a draft and its journal, if they are there. Raises OSError."""
    for path in (draft, journal_of(draft)):
        path.unlink(missing_ok=True)


def put(draft: Path, target: Path) -> None:
    """Give a file that was written whole its name, for good: a key may be pulled out right after. Raises OSError."""
    draft.replace(target)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """So that a power cut does not bring the file before back. Windows has no such call, nor such a need; nor have some
    keys and shared folders, where nothing more can be done.
    """
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(path: Path) -> None:
    """Remove the drafts that killed programs left beside a file, for whoever has the right to edit it."""
    ours = re.compile(rf"\.{re.escape(path.name)}\.\d+\.tmp(-journal)?")
    with suppress(OSError):
        for left in [found for found in path.parent.iterdir() if ours.fullmatch(found.name)]:
            with suppress(OSError):
                left.unlink()


def _give_same_rights(path: Path, draft: Path) -> None:
    import shutil  # a start makes no draft

    if os.name != "nt":
        found = path.stat()
        with suppress(OSError):  # a file in a shared folder may belong to somebody else
            os.chown(draft, found.st_uid, found.st_gid)
    shutil.copystat(path, draft)
