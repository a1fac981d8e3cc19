"""Backups: where they go, when they are made, which are kept, what restoring one would lose, and restoring it.

They lie in this laptop's own folder, and in a second place (a USB key, a shared folder) when one is set. What goes
wrong in the second place is said, and stops nothing.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cops_desktop.domain.errors import PhraseDemandee, PhraseFausse, Refus
from cops_desktop.domain.sauvegardes import Resume, gardees
from cops_desktop.services import laptop as settings
from cops_desktop.storage import backups, history, migrations
from cops_desktop.storage.backups import Sauvegarde
from cops_desktop.storage.cipher import Cle, key_fits
from cops_desktop.storage.connection import Database, connect, export_copy, known_errors
from cops_desktop.storage.database import Fichier

DU_JOUR = "du jour"
AVANT_IMPORT = "avant un import"
AVANT_MISE_A_JOUR = "avant une mise à jour"
AVANT_RESTAURATION = "avant une restauration"
DEMANDEE = "demandée"
VERSION_GARDEE = "version gardée"
PRECIEUSES = frozenset({AVANT_MISE_A_JOUR, AVANT_RESTAURATION, DEMANDEE, VERSION_GARDEE})
SECOND_FOLDER = "Sauvegardes COPS"


@dataclass(frozen=True, slots=True)
class Faite:
    """A backup that was made, and what went wrong beside (« La clef n’est pas là… »), "" when all is well."""

    sauvegarde: Sauvegarde
    avertissement: str


@dataclass(frozen=True, slots=True)
class Geste:
    """One operation as a list of losses shows it; `quand` in local time."""

    quand: datetime
    qui: str
    quoi: str


@dataclass(frozen=True, slots=True)
class Pertes:
    """What restoring a backup would take away, and what it would bring that the present file has not.

    `etats`: the numbers of the validated forms that would be gone, on which people may already have been paid.
    """

    present: Resume
    sauvegarde: Resume
    perdus: tuple[Geste, ...]
    retrouves: tuple[Geste, ...]
    etats: tuple[str, ...]


# Making ---------------------------------------------------------------------------------------------------------
def sauvegarder(fichier: Fichier, motif: str, now: datetime | None = None) -> Faite:
    """Back the open file up, here and in the second place, and thin the older ones. Raises Refus when it cannot be
    written on this laptop: nothing is changed then.
    """
    return _make(fichier.db, fichier.cle, fichier.path, motif, now or _now())


def du_jour(fichier: Fichier, now: datetime | None = None) -> Faite | None:
    """The backup of the day: None when today has one, or when nothing has changed since the last.

    A second place that was away gets what it missed; copies left unprotected are protected. Raises Refus.
    """
    now = now or _now()
    if fichier.sauvegarde:
        return None
    if fichier.cle is not None:
        align(fichier.db, fichier.cle, (None,))
    found = _in(_local(fichier.db))
    newest = max(found, key=lambda s: s.fait_le, default=None)
    first, last = backups.lineage(fichier.db)
    if newest is None or (newest.derniere != last and _day(newest, now) != now.date()):
        return sauvegarder(fichier, DU_JOUR, now)
    second = _second(first)
    if second is not None and newest.derniere not in {s.derniere for s in _in(second, first)}:
        warning = _copy_to_second(newest)
        return Faite(newest, warning)
    return None


def keep_before_migration(db: Database, cle: Cle | None, path: Path) -> None:
    """Back up a file of an older format before it is changed. Raises Refus: then it is not changed."""
    _make(db, cle, path, AVANT_MISE_A_JOUR, _now())


def ecrire(fichier: Fichier, sortie: Path) -> Sauvegarde:
    """Write one backup where it is asked for. Raises Refus: the file is there already, or cannot be written."""
    if sortie.exists():
        raise Refus(f"« {sortie} » existe déjà : choisissez un autre nom. Rien n’a été écrasé.")
    stem = fichier.path.stem
    return backups.write(fichier.db, fichier.cle, sortie, fichier=stem, motif=DEMANDEE, at=_now())


def _make(db: Database, cle: Cle | None, path: Path, motif: str, now: datetime) -> Faite:
    folder = _local(db)
    _reach(folder)
    target = _free_name(folder, path.stem, now)
    made = backups.write(db, cle, target, fichier=path.stem, motif=motif, at=now)
    warning = _copy_to_second(made)
    _thin(folder, made.lignee, now)
    second = _second(made.lignee)
    if second is not None:
        _thin(second, made.lignee, now)
    return Faite(made, warning)


def _copy_to_second(made: Sauvegarde) -> str:
    """The same bytes in the second place, read again there; the sentence for what went wrong."""
    chosen = settings.load().seconde_place
    if not chosen:
        return ""
    folder = _second(made.lignee)
    if folder is None:
        return (
            f"La seconde place des sauvegardes, « {chosen} », n’est pas là : la sauvegarde est faite sur cet "
            "ordinateur seulement. Branchez la clef ou ouvrez le dossier partagé ; elle s’y fera à la prochaine "
            "ouverture."
        )
    target = folder / made.path.name
    draft = folder / f".{target.name}.{os.getpid()}.tmp"
    try:
        folder.mkdir(exist_ok=True)
        _copy_bytes(made.path, draft)
        backups.verify(draft, None)
        draft.replace(target)
    except (OSError, Refus):
        return (
            f"La sauvegarde n’a pas pu être copiée dans « {folder} » : la place manque, ou le dossier refuse. Elle est "
            "bien faite sur cet ordinateur, et le fichier n’est pas touché. Faites de la place, ou choisissez un autre "
            "dossier."
        )
    finally:
        with suppress(OSError):
            draft.unlink()
    return ""


def _copy_bytes(source: Path, target: Path) -> None:
    with source.open("rb") as file, target.open("wb") as out:
        while block := file.read(1 << 20):
            out.write(block)
        out.flush()
        os.fsync(out.fileno())


# Places ---------------------------------------------------------------------------------------------------------
def _local(db: Database) -> Path:
    return settings.data_dir() / "sauvegardes" / backups.lineage(db)[0]


def _second(lignee: str) -> Path | None:
    """The folder of the second place; None when there is none, or when it is away."""
    chosen = settings.load().seconde_place
    if not chosen or not lignee:
        return None
    with suppress(OSError):
        if Path(chosen).is_dir():
            return Path(chosen) / SECOND_FOLDER
    return None


def _reach(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refus(
            f"Le dossier des sauvegardes, « {folder} », ne peut pas être fait : la place manque, ou il est en lecture "
            "seule. Le fichier n’est pas touché."
        ) from error


def _free_name(folder: Path, stem: str, now: datetime) -> Path:
    name = f"{stem} {now:%Y-%m-%d %Hh%M}"
    candidates = (folder / f"{name}{rank}.cops" for rank in ("", *(f" ({n})" for n in range(2, 1000))))
    return next(path for path in candidates if not path.exists())


def _in(folder: Path, lignee: str = "") -> list[Sauvegarde]:
    """The backups in a folder, of one file; what bears no readable seal is not one."""
    found = []
    with suppress(OSError):
        for path in sorted(folder.glob("*.cops")):
            with suppress(OSError, Refus):
                found.append(backups.read(path))
    return [s for s in found if not lignee or s.lignee == lignee]


def toutes(fichier: Fichier) -> list[Sauvegarde]:
    """All backups of this file that can be reached, newest first; one that stands in both places comes once."""
    first, _ = backups.lineage(fichier.db)
    here = _in(_local(fichier.db), first)
    names = {s.path.name for s in here}
    second = _second(first)
    there = [s for s in _in(second, first) if s.path.name not in names] if second is not None else []
    return sorted([*here, *there], key=lambda s: s.fait_le, reverse=True)


def _thin(folder: Path, lignee: str, now: datetime) -> None:
    found = _in(folder, lignee)
    keep = gardees(((s.fait_le, s.motif in PRECIEUSES) for s in found), now)
    for sauvegarde in found:
        if sauvegarde.fait_le not in keep:
            with suppress(OSError):  # a key that was pulled out meanwhile: the next time
                sauvegarde.path.unlink()


def _day(sauvegarde: Sauvegarde, now: datetime) -> object:
    return sauvegarde.fait_le.astimezone(now.tzinfo).date()


def _now() -> datetime:
    return datetime.now().astimezone()


# The same protection as the file's -------------------------------------------------------------------------------
def align(db: Database, cle: Cle | None, old: tuple[Cle | None, ...]) -> list[str]:
    """Give the backups of an open file its own key (or none), each whole or not at all; `old`: the keys they may have.

    Returns a sentence for each that stays as it was.
    """
    first, _ = backups.lineage(db)
    second = _second(first)
    left = []
    for sauvegarde in [*_in(_local(db), first), *(_in(second, first) if second is not None else [])]:
        if _has_key(sauvegarde, cle):
            continue
        fitting = [key for key in old if _has_key(sauvegarde, key)]
        try:
            if not fitting:
                raise PhraseFausse(sauvegarde.path.name)
            _rewrite(sauvegarde, fitting[0], cle)
        except (OSError, Refus):
            how = "reste protégée par une phrase secrète d’avant" if sauvegarde.protegee else "reste sans protection"
            left.append(f"La sauvegarde « {sauvegarde.path} » {how}.")
    return left


def _has_key(sauvegarde: Sauvegarde, cle: Cle | None) -> bool:
    if not sauvegarde.protegee or cle is None:
        return not sauvegarde.protegee and cle is None
    return key_fits(cle, sauvegarde.path)


def _rewrite(sauvegarde: Sauvegarde, old: Cle | None, new: Cle | None) -> None:
    backups.verify(sauvegarde.path, old)
    draft = sauvegarde.path.with_name(f".{sauvegarde.path.name}.{os.getpid()}.tmp")
    draft.unlink(missing_ok=True)
    try:
        with known_errors(sauvegarde.path):
            export_copy(sauvegarde.path, old, draft, new)
        backups.seal(draft, backups.told_by(sauvegarde))
        backups.verify(draft, new)
        draft.replace(sauvegarde.path)
    finally:
        draft.unlink(missing_ok=True)


# Restoring ------------------------------------------------------------------------------------------------------
def lire(path: Path) -> Sauvegarde:
    """What a backup says of itself. Raises Refus: not there, not a backup."""
    try:
        return backups.read(path)
    except OSError as error:
        raise Refus(f"« {path} » ne peut pas être lu. Vérifiez le chemin, ou branchez la clef.") from error


def pertes(fichier: Fichier, sauvegarde: Sauvegarde, cle: Cle | None = None) -> Pertes:
    """What restoring would lose. `cle`: the backup's own, when it is not the file's.

    Raises Refus: damaged; PhraseFausse: protected by another passphrase.
    """
    with known_errors(sauvegarde.path), closing(_open(sauvegarde, cle or fichier.cle)) as db:
        here, there = _gestes(fichier.db), _gestes(db)
        gone = _numbers(fichier.db) - _numbers(db)
        return Pertes(
            present=backups.summary(fichier.db),
            sauvegarde=backups.summary(db),
            perdus=tuple(here[key] for key in here if key not in there),
            retrouves=tuple(there[key] for key in there if key not in here),
            etats=tuple(sorted(gone)),
        )


def restaurer(fichier: Fichier, sauvegarde: Sauvegarde, cle: Cle | None = None) -> Faite:
    """Put a backup in the open file's place, under the file's own protection; returns what the present one became.

    `cle`: the backup's own, when it is not the file's. Raises Refus: damaged, newer than the program, held by another;
    PhraseFausse. The file then stays as it was.
    """
    _check(sauvegarde, cle or fichier.cle)
    kept = sauvegarder(fichier, AVANT_RESTAURATION)
    with _drafted(fichier.path, sauvegarde, cle or fichier.cle, fichier.cle) as draft:
        fichier.replace(draft, fichier.cle)
    return kept


def restaurer_en(path: Path, sauvegarde: Sauvegarde, cle: Cle | None) -> Path | None:
    """Restore where there is no file, or one that does not open any more: it is set aside, under the name returned.

    The new file has the backup's own protection. Raises Refus, PhraseFausse.
    """
    _check(sauvegarde, cle)
    with _drafted(path, sauvegarde, cle, cle if sauvegarde.protegee else None) as draft:
        aside = _set_aside(path) if path.exists() else None
        try:
            draft.replace(path)
        except OSError as error:
            if aside is not None:
                aside.replace(path)
            raise Refus(f"« {path} » n’a pas pu être écrit. Rien n’a été changé ; vérifiez le dossier.") from error
    return aside


def _check(sauvegarde: Sauvegarde, cle: Cle | None) -> None:
    with known_errors(sauvegarde.path), closing(_open(sauvegarde, cle)) as db:
        version = db.conn.execute("PRAGMA user_version").fetchone()[0]
    if version > migrations.latest():
        raise Refus(
            f"« {sauvegarde.path.name} » vient d’une version plus récente du programme : mettez le programme à jour. "
            "Rien n’a été changé."
        )


def _open(sauvegarde: Sauvegarde, cle: Cle | None) -> Database:
    """A connection to a backup that was read to its last byte. Raises Refus, PhraseDemandee, PhraseFausse."""
    try:
        if sauvegarde.protegee and cle is None:
            backups.verify(sauvegarde.path, None)
            raise PhraseDemandee(sauvegarde.path.name)
        backups.verify(sauvegarde.path, cle)
    except OSError as error:
        raise Refus(f"« {sauvegarde.path} » ne peut plus être lu : la clef a peut-être été retirée.") from error
    return connect(sauvegarde.path, cle if sauvegarde.protegee else None, read_only=True)


@contextmanager
def _drafted(path: Path, sauvegarde: Sauvegarde, old: Cle | None, new: Cle | None) -> Iterator[Path]:
    """The content of a backup as a file beside `path`, under the key `new`; removed unless it was put in its place."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        draft.unlink(missing_ok=True)
        if (old if sauvegarde.protegee else None) == new:
            backups.extract(sauvegarde.path, draft)
        else:
            with known_errors(sauvegarde.path):
                export_copy(sauvegarde.path, old if sauvegarde.protegee else None, draft, new)
        yield draft
    except OSError as error:
        raise Refus(
            f"« {path.name} » n’a pas pu être restauré : la place manque, ou le dossier refuse. Il est resté comme il "
            "était."
        ) from error
    finally:
        with suppress(OSError):
            draft.unlink()


def _set_aside(path: Path) -> Path:
    """Move a file that does not open any more, and the journal that belongs to it, under another name."""
    aside = _free_name(path.parent, f"{path.stem} (avant restauration)", _now())
    try:
        path.replace(aside)
        with suppress(FileNotFoundError):
            path.with_name(f"{path.name}-journal").replace(aside.with_name(f"{aside.name}-journal"))
    except OSError as error:
        raise Refus(f"« {path.name} » n’a pas pu être mis de côté : rien n’a été changé.") from error
    return aside


def _gestes(db: Database) -> dict[str, Geste]:
    return {o.id: Geste(o.at.astimezone(), o.by, o.label) for o in history.operations(db)}


def _numbers(db: Database) -> set[str]:
    rows = db.conn.execute("SELECT annee, lettre, numero FROM etats WHERE numero IS NOT NULL")
    return {f"{annee}-{lettre}-{numero:04}" for annee, lettre, numero in rows}
