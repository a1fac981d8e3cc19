"""Incidents: what is kept of a bug or of a hard stop until its user has seen it, and how the next start knows of it.

All of it lies in this laptop's own folder. A report holds the kind of an error and the places in our own code: no
message (it may quote a name), no foreign place, no folder of the user's.
"""

import errno
import faulthandler
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath
from traceback import walk_tb
from typing import BinaryIO

import cops_desktop
from cops_desktop.domain.errors import Refus
from cops_desktop.services.laptop import data_dir
from cops_desktop.storage.connection import Database, hold_alone, lost
from cops_desktop.storage.keys import new_key

_PACKAGE = Path(cops_desktop.__file__).parent
_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS}
_FIRST_PLACES, _LAST_PLACES = 10, 30
_MARQUE, _PILE, _RAPPORT = ".marque", ".pile", ".rapport"
_COMMANDE = Path("commande.txt")
# Compiled by the start that finds something to read, not by every start.
_STOPPED = r"(?:Fatal Python error|Windows fatal exception): ([A-Za-z -]+)$"
_FRAME = r'  File "(.+)", line (\d+) in (\S+)$'


@dataclass(frozen=True, slots=True)
class Incident:
    """What an earlier window left behind, to be told once and then forgotten by `oublier(path)`.

    `brutal`: it did not end by itself. `rapport` is "" when nothing could be written (power cut, forced stop).
    """

    rapport: str
    brutal: bool
    path: Path | None


class Session:
    """A running window: its mark, held by a lock that dies with its process, and the file for the system's faults."""

    def __init__(self, nom: str, verrou: Database, pile: BinaryIO) -> None:
        self.nom = nom
        self.precedents: tuple[Incident, ...] = ()
        self._verrou = verrou
        self._pile = pile

    def finir(self) -> None:
        """A clean end: only the reports that nobody has closed remain."""
        global _present
        _present = None
        faulthandler.disable()
        self._pile.close()
        # In this order: a start that looks meanwhile finds the mark held, or no file of faults.
        _remove(_place(self.nom, _PILE))
        self._verrou.close()
        _remove(_place(self.nom, _MARQUE))


_present: Session | None = None


def commencer(qt: str) -> Session | None:
    """Mark this window as running, and take over what others left; None where nothing can be written."""
    global _present
    folder = _folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        left = _left_behind(folder)
        nom = new_key()
        verrou = hold_alone(_place(nom, _MARQUE))
    except OSError:
        return None
    if verrou is None:
        return None
    try:
        pile = _begin_pile(nom, qt)
    except OSError:
        verrou.close()
        _remove(_place(nom, _MARQUE))
        return None
    faulthandler.enable(pile)
    _present = Session(nom, verrou, pile)
    _present.precedents = tuple(Incident(text, brutal, noter(text) if text else None) for text, brutal in left)
    return _present


def _begin_pile(nom: str, qt: str) -> BinaryIO:
    """The file for the system's faults, which is kept open: there is no opening one while the program falls."""
    path = _place(nom, _PILE)
    pile = path.open("xb", buffering=0)
    try:
        header = f"{versions(qt)}\n".encode()
        if pile.write(header) < len(header):
            raise OSError(errno.ENOSPC, "")
    except OSError:
        pile.close()
        _remove(path)
        raise
    return pile


def _left_behind(folder: Path) -> list[tuple[str, bool]]:
    """The report (or "") of each window that runs no more and left something, and whether it stopped dead."""
    found = []
    for nom in sorted({path.name.split("+")[0].split(".")[0] for path in folder.glob("*.*")} - {_COMMANDE.stem}):
        marque = _place(nom, _MARQUE)
        held = hold_alone(marque) if marque.exists() else None
        if held is None and marque.exists():
            continue
        # A mark is one from the moment its file of faults is there: a window that starts has the lock by then.
        pile = _place(nom, _PILE)
        reports = sorted(folder.glob(f"{nom}+*{_RAPPORT}"))
        texts = [(_read(path), False) for path in reports]
        if held is not None and pile.exists():
            texts.append((_fault(_read(pile)), True))
        found += texts
        for path in (*reports, pile):
            _remove(path)
        if held is not None:
            held.close()
            if texts:
                _remove(marque)
    return found


def _fault(pile: str) -> str:
    """What the system's faults left, reduced to our places; "" when it ended without a word."""
    lines = []
    for line in pile.splitlines():
        if stopped := re.match(_STOPPED, line):
            lines += ["", stopped[1]]
        elif frame := re.match(_FRAME, line):
            lines.append(_frame(frame[1], int(frame[2]), frame[3]))
        elif line.endswith("(most recent call first):"):
            lines.append("")
    shown = [line for n, line in enumerate(lines) if line or (n + 1 < len(lines) and lines[n + 1])]
    return "\n".join([*pile.splitlines()[:2], *shown]) if any(shown) else ""


def versions(qt: str = "") -> str:
    """The first lines of a report: the program, Python, Qt when there is one, the system."""
    parts = [f"Python {sys.version.split()[0]}", f"Qt {qt}" if qt else "", sys.platform]
    return f"COPS Desktop {cops_desktop.__version__}\n" + " · ".join(filter(None, parts))


def decrire(error: BaseException, qt: str = "") -> str:
    """The report of an error and of its causes, as text."""
    lines = [versions(qt)]
    seen: BaseException | None = error
    while seen is not None:
        places = [_frame(f.f_code.co_filename, line, f.f_code.co_name) for f, line in walk_tb(seen.__traceback__)]
        lines += ["", f"{type(seen).__module__}.{type(seen).__qualname__}", *_shortened(filter(None, places))]
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n".join(lines)


def connu(error: BaseException) -> Refus | None:
    """The sentence for a failure of the world that came from where none was expected; None for a bug."""
    if isinstance(error, Refus):
        return error
    if isinstance(error, OSError) and error.errno in _DISK:
        return Refus(
            "Le disque est plein ou ne répond plus : ce que vous faisiez n’a pas été enregistré, le fichier garde ce "
            "qu’il avait. Faites de la place, puis recommencez."
        )
    return lost(error)


def noter(rapport: str) -> Path | None:
    """Keep a report until `oublier`; None when it could not be written: it is shown all the same."""
    whose = _present.nom if _present is not None else new_key()
    path = _place(f"{whose}+{new_key()}", _RAPPORT)
    return path if _write(path, rapport) else None


def noter_commande(error: BaseException) -> Path | None:
    """Keep the report of a command that failed, in the place of the one before; None when it cannot be written."""
    path = _folder() / _COMMANDE
    return path if _write(path, decrire(error)) else None


def oublier(path: Path | None) -> None:
    """A report that was copied or closed."""
    if path is not None:
        _remove(path)


def _frame(file: str, line: int | None, function: str) -> str:
    """« qt/main_window.py:120 show_tab »; "" for a place that is not ours. An installed program's are relative."""
    path = PurePath(file)
    if path.is_relative_to(_PACKAGE):
        own = path.relative_to(_PACKAGE)
    elif not path.is_absolute() and path.parts[:1] == (_PACKAGE.name,):
        own = path.relative_to(_PACKAGE.name)
    else:
        return ""
    return f"  {own.as_posix()}:{line} {function}"


def _shortened(places: Iterable[str]) -> list[str]:
    """An endless recursion has a thousand of them."""
    every = list(places)
    if len(every) <= _FIRST_PLACES + _LAST_PLACES:
        return every
    return [*every[:_FIRST_PLACES], "  …", *every[-_LAST_PLACES:]]


def _folder() -> Path:
    return data_dir() / "incidents"


def _place(nom: str, suffix: str) -> Path:
    return _folder() / f"{nom}{suffix}"


def _read(path: Path) -> str:
    with suppress(OSError):
        return path.read_text(encoding="utf-8", errors="replace")
    return ""


def _write(path: Path, text: str) -> bool:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError:
        _remove(path)
        return False
    return True


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
