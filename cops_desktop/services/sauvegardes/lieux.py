"""Where backups lie, under which names, and which of them can be reached now."""

import glob
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.moments import PARIS
from cops_desktop.domain.sauvegardes import Resume
from cops_desktop.services import laptop as settings
from cops_desktop.storage import backups
from cops_desktop.storage.backups import Sauvegarde
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier

SECOND_FOLDER = "Sauvegardes COPS"
LONGEST_STEM = 120  # bytes: every system takes 255 for a name, and a draft's is longer than the backup's
_NOT_ON_A_KEY = str.maketrans(dict.fromkeys('<>:"/\\|?*', "-"))
_DRAFT_AGE = timedelta(hours=1)  # it may hold in plain what is protected by now; a slow key takes minutes


@dataclass(frozen=True, slots=True)
class Trouvee:
    """A backup that can be reached, and where: on this laptop, in the second place, or in both (`copie`: that of the
    second place then, should the one here be damaged).
    """

    sauvegarde: Sauvegarde
    ici: bool
    seconde: bool
    copie: Sauvegarde | None = None


def maintenant() -> datetime:
    """The moment, in the zone of the team."""
    return datetime.now(PARIS)


def dossier(fichier: Fichier) -> Path:
    """The folder of an open file's backups on this laptop, there or not."""
    return local_folder(fichier.db)


def local_folder(db: Database) -> Path:
    """The same, of a connection."""
    return settings.data_dir() / "sauvegardes" / backups.lineage(db)[0]


def dossier_pour(nom: str) -> Path:
    """Where to look for the backups of a file that is away, by its name without ending: where its last one lies, here
    or in the second place; else the folder of all of them.
    """
    here = settings.data_dir() / "sauvegardes"
    ours = f"{glob.escape(nom)} *.cops"
    found: list[tuple[float, Path]] = []
    with suppress(OSError, Refus):
        places = [*here.glob(f"*/{ours}"), *((second.glob(ours)) if (second := second_folder()) else ())]
        found = [(path.stat().st_mtime, path.parent) for path in places]
    return max(found)[1] if found else here


def second_folder() -> Path | None:
    """The folder of the second place; None when there is none, or when it is away."""
    chosen = settings.load().seconde_place
    if not chosen:
        return None
    with suppress(OSError):
        if Path(chosen).is_dir():
            return Path(chosen) if Path(chosen).name == SECOND_FOLDER else Path(chosen) / SECOND_FOLDER
    return None


def reach(folder: Path) -> None:
    """Make a folder on this laptop, for its user alone, if it is not there. Raises Refus."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Refus(
            f"Le dossier des sauvegardes, « {folder} », ne peut pas être fait : la place manque, ou il est en lecture "
            "seule. Le fichier n’est pas touché."
        ) from error


def free_name(folder: Path, stem: str, now: datetime) -> Path:
    """« équipe 2026-11-22 15h40.cops », or with « (2) » when that minute has one; a name that a key takes too."""
    safe = stem.translate(_NOT_ON_A_KEY).encode()[:LONGEST_STEM].decode(errors="ignore").strip()
    name = f"{safe} {now:%Y-%m-%d %Hh%M}"
    ranks = (f" ({n})" if n > 1 else "" for n in count(1))
    return next(path for path in (folder / f"{name}{rank}.cops" for rank in ranks) if not path.exists())


def found_in(folder: Path | None, lignee: str) -> list[Sauvegarde]:
    """The backups of one file in a folder; what bears no readable seal is not one."""
    return [s for s in _seen_in(folder) if s.lignee == lignee and not s.abimee]


def _seen_in(folder: Path | None) -> list[Sauvegarde]:
    """All that a folder of backups holds."""
    if folder is None:
        return []
    try:
        return _seen(sorted(folder.glob("*.cops")))
    except OSError:
        return []


def _seen(paths: Iterable[Path]) -> list[Sauvegarde]:
    """The backups of these names; a seal that cannot be read makes a damaged one, of no file."""
    found: list[Sauvegarde] = []
    for path in paths:
        with suppress(OSError):
            try:
                found.append(backups.read(path))
            except Refus:
                found.append(_damaged(path))
    return found


def _damaged(path: Path) -> Sauvegarde:
    known = path.stat()
    written = datetime.fromtimestamp(known.st_mtime, UTC)
    return Sauvegarde(path, path.stem, written, "", Resume(), "", "", False, known.st_size, abimee=True)


def trouvees(fichier: Fichier) -> list[Trouvee]:
    """All backups of this file that can be reached, newest first; one that stands in both places comes once.

    A damaged seal says no more of which file it was: what lies in this file's own folder, or bears its name, is shown
    as damaged rather than hidden. An open backup is among its own, wherever it lies.
    """
    lignee, _ = backups.lineage(fichier.db)
    here = [s for s in _seen_in(local_folder(fichier.db)) if s.abimee or s.lignee == lignee]
    ours = f"{fichier.path.stem} "
    there = [s for s in _seen_in(second_folder()) if s.lignee == lignee or (s.abimee and s.path.name.startswith(ours))]
    known_here, copies = {_same(s) for s in here}, {_same(s): s for s in there}
    found = [Trouvee(s, ici=True, seconde=_same(s) in copies, copie=copies.get(_same(s))) for s in here]
    found += [Trouvee(s, ici=False, seconde=True) for s in there if _same(s) not in known_here]
    if fichier.sauvegarde and fichier.path not in {s.path for s in (*here, *there)}:
        found += [Trouvee(s, ici=False, seconde=False) for s in _seen((fichier.path,))]
    return sorted(found, key=lambda t: t.sauvegarde.fait_le, reverse=True)


def _same(sauvegarde: Sauvegarde) -> tuple[object, ...]:
    """What tells two copies of one backup from two backups."""
    if sauvegarde.abimee:
        return (sauvegarde.path,)
    return (sauvegarde.fait_le, sauvegarde.derniere, sauvegarde.motif, sauvegarde.poste)


def toutes(fichier: Fichier) -> list[Sauvegarde]:
    """The same, without where they are; the damaged ones too (`abimee`)."""
    return [found.sauvegarde for found in trouvees(fichier)]


def est_intacte(sauvegarde: Sauvegarde) -> bool:
    """Whether it can be read, and is to its last byte what was written. Reads it whole; needs no key."""
    try:
        backups.check_seal(sauvegarde.path)
    except (OSError, Refus):
        return False
    return True


def sweep(folder: Path) -> None:
    """Remove the drafts that a power cut left there."""
    oldest = datetime.now().timestamp() - _DRAFT_AGE.total_seconds()
    with suppress(OSError):
        for draft in [*folder.glob(".*.tmp"), *folder.glob(".*.tmp-journal")]:
            if draft.stat().st_mtime < oldest:
                draft.unlink()
