"""One file, one editor: who holds a file, and whether it is still the file that was opened.

Two locks together. On this laptop, a lock of the system's, which dies with its process: it lies in the laptop's own
folder, taken through SQLite, whose locks we rely on anyway (a library for it would cost a tenth of the start).
For other laptops, a small file beside the document says who holds it and since when; its holder says now and then that
it is still there, and one that has said nothing for a while is dead.

A shared folder has no lock to rely on, and a cloud folder not even one content: what decides is the token in the file
beside, read again inside every transaction. Whoever finds another's there writes nothing more.
"""

import json
import os
import sys
import threading
import time
import unicodedata
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.moments import heure_de, jour_de, moment_court
from cops_desktop.storage.connection import BUSY_SECONDS, Database, gone, hold_alone
from cops_desktop.storage.keys import new_key

SILENCE = timedelta(minutes=10)
"""After so long without a sign, the holder on another laptop is taken for dead."""
LATE_SECONDS = 5.0
"""Network drives may tell the time of a write, once, only this much later. By how much it then differs says nothing: it
is another clock's."""
PAUSES = (0.05, 0.1, 0.2)
"""On Windows, whoever reads a small file keeps others from replacing it: seconds before each further attempt."""


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
        today = jour_de(self.depuis) == jour_de(datetime.now(UTC))
        return f", depuis {heure_de(self.depuis) if today else f'le {moment_court(self.depuis)}'}"


class Signature(NamedTuple):
    """What tells a file from one that was put in its place or written to, without opening it."""

    inode: int
    size: int
    time: int


class Verrou:
    """The right to edit a file, held until `release`; shared by all connections of one process to it.

    `path` has its links followed: other laptops look beside the file itself.
    """

    def __init__(self, path: Path, held: Database, occupant: Occupant, jeton: str, mort: Occupant | None) -> None:
        self._path = path
        self._held = held
        self._jeton = jeton
        self._occupant = occupant
        self._seen = _signature(path)
        self._noted_at = time.time()
        self._writers = threading.RLock()
        self._confirmed = False
        self.mort = mort
        """The dead holder from whom the file was taken over; None when there was none."""

    def renew(self, lettre: str = "") -> None:
        """Say that we are still here, under this letter once it is known.

        Raises Refus when another holds the file, and OSError when nothing can be written.
        """
        self._check_holder()
        if lettre:
            self._occupant = replace(self._occupant, lettre=lettre)
        _write(_beside(self._path), self._occupant, self._jeton)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Around a whole transaction that calls `confirm` inside: what it leaves is the file as we know it.

        One thread at a time; the others wait as they do for SQLite. Raises Refus when that takes too long.
        """
        if not self._writers.acquire(timeout=BUSY_SECONDS):
            raise Refus(
                f"« {self._path.name} » est encore en cours d’écriture : rien n’a été enregistré. Réessayez dans un "
                "instant."
            )
        try:
            yield
        finally:
            # Even after a failure: a transaction that is rolled back may have touched the file.
            if self._confirmed:
                self.note()
            self._writers.release()

    def confirm(self) -> None:
        """Before a write: still ours, still the same file. Raises Refus: taken over, replaced or changed by others."""
        self._check_holder()
        present = _signature(self._path)
        if present is None:
            raise gone(self._path)
        if not self._is_ours(present):
            raise Refus(
                f"« {self._path.name} » a été changé par un autre programme, ou par un dossier partagé qui l’a "
                "synchronisé, pendant qu’il était ouvert ici. Rien n’a été enregistré, pour ne pas mêler deux "
                "versions. Rouvrez-le pour continuer sur la version présente."
            )
        self._confirmed = True

    def changed(self) -> bool:
        """Whether somebody else changed or replaced the file since our last write. False when it is not there."""
        if not self._writers.acquire(blocking=False):
            return False  # another thread of ours is writing
        try:
            present = _signature(self._path)
            return present is not None and not self._is_ours(present)
        finally:
            self._writers.release()

    def taken_by(self) -> Occupant | None:
        """Who holds the file in our stead; None while it is ours."""
        stored = _read(_beside(self._path))
        if stored is None or stored.get("jeton") == self._jeton or "jeton" not in stored:
            return None
        return _occupant(self._path, stored, self._occupant.poste)

    def note(self, *, replaced: bool = False) -> None:
        """After a write of ours: this is the file as we know it. Another in its place is not, unless `replaced`."""
        present = _signature(self._path)
        self._confirmed = False
        if present is None or (not replaced and self._seen is not None and present.inode != self._seen.inode):
            return
        self._seen, self._noted_at = present, time.time()

    def release(self) -> None:
        """Let others edit. What is no longer ours is left alone."""
        beside = _beside(self._path)
        stored = _read(beside)
        if stored is not None and stored.get("jeton") == self._jeton:
            with suppress(OSError):
                _again(beside.unlink)
        self._held.close()

    def _is_ours(self, present: Signature) -> bool:
        if self._seen is None or present == self._seen:
            return True
        late = abs(time.time() - self._noted_at) < LATE_SECONDS  # asleep, the laptop's other clock stands still
        if late and (present.inode, present.size) == (self._seen.inode, self._seen.size):
            self._seen, self._noted_at = present, 0.0
            return True
        return False

    def _check_holder(self) -> None:
        other = self.taken_by()
        if other is not None:
            raise Refus(
                f"« {self._path.name} » est maintenant tenu par {other.qui} : cet ordinateur était resté sans "
                "répondre. Rien n’a été enregistré ; rouvrez le fichier pour voir où il en est."
            )


def acquire(path: Path, folder: Path, nom: str, poste: str) -> Verrou | Occupant:
    """Take the right to edit `path`, or say who holds it. `folder`: where this laptop keeps its own locks.

    Raises Refus when this laptop's own cannot be written, and OSError when nothing can be beside the file.
    """
    path = path.resolve()
    try:
        held = _hold_here(path, folder)
    except OSError as error:
        raise Refus(
            f"Aucun fichier ne se modifie sur cet ordinateur pour l’instant : son dossier « {folder} », où il note qui "
            "modifie quoi, est plein ou ne peut pas être écrit. Faites-y de la place ou rendez-le accessible, puis "
            "recommencez."
        ) from error
    if held is None:
        stored = _read(_beside(path))
        other = _occupant(path, stored, poste) if stored is not None else None
        return replace(other or Occupant("", "", poste, None, None, ici=True), ici=True)
    try:
        taken = _take_beside(path, held, nom, poste)
    except BaseException:
        held.close()
        raise
    if isinstance(taken, Occupant):
        held.close()
    return taken


class Attente:
    """Who keeps us from editing a file, looked at again and again without taking or writing anything."""

    def __init__(self, path: Path, folder: Path, poste: str) -> None:
        self._path, self._folder, self._poste = path.resolve(), folder, poste
        self._last: dict[str, Any] | None = None
        self._since = time.monotonic()

    def occupant(self) -> Occupant | None:
        """Who holds the file now; None when it is free, or its holder has been silent for too long by our own clock.

        Raises OSError.
        """
        stored = _read(_beside(self._path))
        if stored is None:
            return None
        other = _occupant(self._path, stored, self._poste)
        if other.ici:
            held = _hold_here(self._path, self._folder)
            if held is None:
                return other
            held.close()
            return None
        if stored != self._last:
            self._last, self._since = stored, time.monotonic()
        return other if time.monotonic() - self._since < SILENCE.total_seconds() else None


def _hold_here(path: Path, folder: Path) -> Database | None:
    folder.mkdir(parents=True, exist_ok=True)
    return hold_alone(folder / f"{_name(path)}.verrou")


def _take_beside(path: Path, held: Database, nom: str, poste: str) -> Verrou | Occupant:
    beside, jeton, now = _beside(path), new_key(), datetime.now(UTC)
    us = Occupant(nom, "", poste, now, now, ici=True)
    dead = None
    stored = _read(beside)
    if stored is not None:
        dead = _occupant(path, stored, poste)
        if not dead.ici and _alive(dead, path):
            return dead
        _put_away(beside, stored, jeton)
    try:
        _write_first(beside, us, jeton)
    except FileExistsError:  # another laptop was faster
        return _occupant(path, _read(beside) or {}, poste)
    return Verrou(path, held, us, jeton, dead)


def _alive(occupant: Occupant, path: Path) -> bool:
    """Whether a holder on another laptop said something lately, by its clock or by the folder's.

    Clocks differ from laptop to laptop; the folder's is the same for all on a network drive.
    """
    if occupant.vu is not None and abs(datetime.now(UTC) - occupant.vu) < SILENCE:
        return True
    age = _age(_beside(path))
    return age is not None and age < SILENCE.total_seconds()


def _age(beside: Path) -> float | None:
    """How long ago a file was written, in seconds, by the clock that dates the files of its folder."""
    probe = beside.with_name(f"{beside.name}.{os.getpid()}")
    try:
        written = beside.stat().st_mtime
        probe.touch()
        os.utime(probe)
        return abs(probe.stat().st_mtime - written)
    except OSError:
        return None
    finally:
        with suppress(OSError):
            probe.unlink()


def _put_away(beside: Path, stored: dict[str, Any], jeton: str) -> None:
    """Remove the word of a dead holder, and no other: between reading it and now another laptop may have taken over."""
    aside = beside.with_name(f"{beside.name}.{jeton}")
    try:
        _again(lambda: beside.replace(aside))
    except FileNotFoundError:
        return
    if (_read(aside) or {}).get("jeton") != stored.get("jeton") and not beside.exists():
        aside.replace(beside)
        return
    with suppress(OSError):
        aside.unlink()


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.ouvert")


def _name(path: Path) -> str:
    """A name of its own for each path, which tells nothing of it (and costs no import of a real digest)."""
    spelled = str(path)
    if sys.platform in ("win32", "darwin"):  # where one file has several spellings
        spelled = unicodedata.normalize("NFC", spelled).casefold()
    text = os.fsencode(spelled)
    return f"{zlib.crc32(text):08x}{zlib.adler32(text):08x}{len(text):04x}"


def _signature(path: Path) -> Signature | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return Signature(found.st_ino, found.st_size, found.st_mtime_ns)


def _told(occupant: Occupant, jeton: str) -> str:
    assert occupant.depuis is not None
    stored = {
        "jeton": jeton,
        "nom": occupant.nom,
        "lettre": occupant.lettre,
        "poste": occupant.poste,
        "depuis": occupant.depuis.isoformat(timespec="seconds"),
        "vu": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    return json.dumps(stored, ensure_ascii=False)


def _write_first(beside: Path, occupant: Occupant, jeton: str) -> None:
    """Write the file beside where there is none, whole or not at all.

    Raises FileExistsError when there is one by now, and OSError.
    """
    beside.touch(exist_ok=False)
    try:
        beside.write_text(_told(occupant, jeton), encoding="utf-8")
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def _write(beside: Path, occupant: Occupant, jeton: str) -> None:
    draft = beside.with_name(f"{beside.name}.{os.getpid()}")
    try:
        draft.write_text(_told(occupant, jeton), encoding="utf-8")
        _again(lambda: draft.replace(beside))
    finally:
        with suppress(OSError):
            draft.unlink()


def _again(do: Callable[[], object]) -> None:
    """Do it, more than once when it is refused."""
    for pause in PAUSES:
        try:
            do()
        except PermissionError:
            time.sleep(pause)
        else:
            return
    do()


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
