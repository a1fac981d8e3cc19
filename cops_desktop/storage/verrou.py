"""One file, one editor: who holds a file, and whether it is still the file that was opened.

Two locks together. On this laptop, a lock of the system's, which dies with its process: it lies in the laptop's own
folder, taken through SQLite, whose locks we rely on anyway (a library for it would cost a tenth of the start).
For other laptops, a small file beside the document says who holds it and since when; its holder says now and then that
it is still there, and one that has said nothing for a while is dead.
"""

import json
import os
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, format_time
from cops_desktop.storage.connection import Database, gone, hold_alone
from cops_desktop.storage.keys import new_key

SILENCE = timedelta(minutes=10)
"""After so long without a sign, the holder on another laptop is taken for dead."""


@dataclass(frozen=True, slots=True)
class Occupant:
    """Who holds a file. `ici`: on this laptop. Times in UTC. A holder that could not be read has no name."""

    nom: str
    lettre: str
    poste: str
    depuis: datetime | None
    vu: datetime | None
    ici: bool

    @property
    def qui(self) -> str:
        """« Yanis Ferrand (poste B), sur un autre ordinateur, depuis 9:12 »."""
        who = self.nom or "un autre programme"
        letter = f" (poste {self.lettre})" if self.lettre else ""
        where = "dans une autre fenêtre de cet ordinateur" if self.ici else "sur un autre ordinateur"
        return f"{who}{letter}, {where}{self._since()}"

    def _since(self) -> str:
        if self.depuis is None:
            return ""
        since = self.depuis.astimezone()
        day = "" if since.date() == datetime.now().astimezone().date() else f"le {format_date(since.date())} à "
        return f", depuis {day}{format_time(since.time())}"


Signature = tuple[int, int, int]


class Verrou:
    """The right to edit a file, held until `release`; shared by all connections of one process to it."""

    def __init__(self, path: Path, held: Database, occupant: Occupant, mort: Occupant | None) -> None:
        self._path = path
        self._held = held
        self._jeton = new_key()
        self._occupant = occupant
        self._seen: Signature | None = None
        self.mort = mort
        """The dead holder from whom the file was taken over; None when there was none."""

    def renew(self, lettre: str = "") -> None:
        """Say that we are still here, under this letter once it is known. Raises Refus when another holds the file."""
        self._check_holder()
        if lettre:
            self._occupant = replace(self._occupant, lettre=lettre)
        _write(_beside(self._path), self._occupant, self._jeton)

    def confirm(self) -> None:
        """Before a write: still ours, still the same file. Raises Refus: taken over, replaced or changed by others."""
        self._check_holder()
        present = _signature(self._path)
        if present is None:
            raise gone(self._path)
        if self._seen is not None and present != self._seen:
            raise Refus(
                f"« {self._path.name} » a été changé par un autre programme, ou par un dossier partagé qui l’a "
                "synchronisé, pendant qu’il était ouvert ici. Rien n’a été enregistré, pour ne pas mêler deux "
                "versions. Rouvrez-le pour continuer sur la version présente."
            )

    def changed(self) -> bool:
        """Whether somebody else changed or replaced the file since our last write."""
        return self._seen is not None and _signature(self._path) != self._seen

    def note(self) -> None:
        """After a write of ours: this is the file as we know it."""
        self._seen = _signature(self._path)

    def release(self) -> None:
        """Let others edit. What is no longer ours is left alone."""
        stored = _read(_beside(self._path))
        if stored is not None and stored.get("jeton") == self._jeton:
            with suppress(OSError):
                _beside(self._path).unlink()
        self._held.close()

    def _check_holder(self) -> None:
        stored = _read(_beside(self._path))
        if stored is None or stored.get("jeton") == self._jeton or "jeton" not in stored:
            return
        other = _occupant(self._path, stored, self._occupant.poste)
        raise Refus(
            f"« {self._path.name} » est maintenant tenu par {other.qui} : cet ordinateur était resté sans répondre. "
            "Rien n’a été enregistré ; rouvrez le fichier pour voir où il en est."
        )


def acquire(path: Path, folder: Path, nom: str, poste: str) -> Verrou | Occupant:
    """Take the right to edit `path`, or say who holds it. `folder`: where this laptop keeps its own locks.

    Raises OSError when one of the two cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    held = hold_alone(folder / f"{_name(path)}.verrou")
    stored = _read(_beside(path))
    other = _occupant(path, stored, poste) if stored is not None else None
    if held is None:
        return replace(other or Occupant("", "", poste, None, None, ici=True), ici=True)
    now = datetime.now(UTC)
    if other is not None and not other.ici and other.vu is not None and abs(now - other.vu) < SILENCE:
        held.close()
        return other
    verrou = Verrou(path, held, Occupant(nom, "", poste, now, now, ici=True), mort=other)
    try:
        with suppress(FileNotFoundError):
            _beside(path).unlink()
        verrou.renew()
    except BaseException:
        held.close()
        raise
    return verrou


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.ouvert")


def _name(path: Path) -> str:
    """A name of its own for each path, which tells nothing of it (and costs no import of a real digest)."""
    text = os.fsencode(path.resolve())
    return f"{zlib.crc32(text):08x}{zlib.adler32(text):08x}{len(text):04x}"


def _signature(path: Path) -> Signature | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _write(beside: Path, occupant: Occupant, jeton: str) -> None:
    assert occupant.depuis is not None
    stored = {
        "jeton": jeton,
        "nom": occupant.nom,
        "lettre": occupant.lettre,
        "poste": occupant.poste,
        "depuis": occupant.depuis.isoformat(timespec="seconds"),
        "vu": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    draft = beside.with_name(f"{beside.name}.{os.getpid()}")
    try:
        draft.write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")
        draft.replace(beside)
    finally:
        with suppress(OSError):
            draft.unlink()


def _read(beside: Path) -> dict[str, Any] | None:
    """What the file beside says; empty when it cannot be read (a folder that is still synchronising it)."""
    try:
        stored = json.loads(beside.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}


def _occupant(path: Path, stored: dict[str, Any], poste: str) -> Occupant:
    def text(key: str) -> str:
        value = stored.get(key)
        return value if isinstance(value, str) else ""

    vu = _moment(text("vu"))
    if vu is None:
        with suppress(OSError):
            vu = datetime.fromtimestamp(_beside(path).stat().st_mtime, UTC)
    return Occupant(text("nom"), text("lettre"), text("poste"), _moment(text("depuis")), vu, ici=text("poste") == poste)


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
