"""Making backups: on this laptop, copied to the second place, the older ones thinned."""

import errno
import os
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.sauvegardes import gardees
from cops_desktop.domain.words import plural, typography
from cops_desktop.services import laptop as settings
from cops_desktop.services.sauvegardes.lieux import (
    est_intacte,
    found_in,
    free_name,
    local_folder,
    maintenant,
    reach,
    second_folder,
    sweep,
)
from cops_desktop.services.sauvegardes.phrases import align, reste
from cops_desktop.storage import backups
from cops_desktop.storage.backups import Sauvegarde
from cops_desktop.storage.cipher import Cle
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.drafts import put

DU_JOUR = "du jour"
AVANT_IMPORT = "avant un import"
AVANT_MISE_A_JOUR = "avant une mise à jour"
AVANT_RESTAURATION = "avant une restauration"
DEMANDEE = "demandée"
VERSION_GARDEE = "version gardée"
PRECIEUSES = frozenset({AVANT_MISE_A_JOUR, AVANT_RESTAURATION, DEMANDEE, VERSION_GARDEE})


@dataclass(frozen=True, slots=True)
class Faite:
    """A backup that was made, and what went wrong beside (« La clé n’est pas là… »), "" when all is well."""

    sauvegarde: Sauvegarde
    avertissement: str


def sauvegarder(fichier: Fichier, motif: str, now: datetime | None = None) -> Faite:
    """Back the open file up, here and in the second place, and thin the older ones. Raises Refus when it cannot be
    written on this laptop: nothing is changed then.
    """
    return _make(fichier.db, fichier.cle, fichier.path, motif, now or maintenant())


def avant_import(fichier: Fichier) -> list[str]:
    """The file as others still see it, backed up once it is known that it will change: until the transaction ends, a
    connection of its own reads what was there before. Returns what went wrong beside. Raises Refus.
    """
    with closing(fichier.again(read_only=True)) as avant:
        avertissement = sauvegarder(avant, AVANT_IMPORT).avertissement
    return [avertissement] if avertissement else []


def du_jour(fichier: Fichier, now: datetime | None = None) -> Faite | None:
    """The backup of the day: None when today has one, or when one holds all that the file holds.

    A second place that was away gets what it missed; copies left unprotected are protected, and those that cannot be
    are said. A damaged backup counts for nothing. Raises Refus.
    """
    now = now or maintenant()
    if fichier.sauvegarde:
        return None
    sweep(local_folder(fichier.db))
    left = align(fichier.db, fichier.cle, (None,)) if fichier.cle is not None else []
    made, due = _if_due(fichier, now)
    plain = _still_plain(left)
    if not due and not plain:
        return None
    return Faite(made.sauvegarde, " ".join(filter(None, (made.avertissement, plain))))


def _still_plain(left: Sequence[Sauvegarde]) -> str:
    """What is said each day of the backups that stay as they are: those under an older phrase can wait, plain ones not.

    A whole folder of them would be too much to read.
    """
    plain = [sauvegarde for sauvegarde in left if not sauvegarde.protegee]
    if len(plain) < 2:
        return "".join(map(reste, plain))
    return typography(f"{reste(plain[0])} Il en est de même de {plural(len(plain) - 1, 'autre')}.")


def _if_due(fichier: Fichier, now: datetime) -> tuple[Faite, bool]:
    """The backup of the day, and whether anything was still to be done for it."""
    lignee, last = backups.lineage(fichier.db)
    found = sorted(found_in(local_folder(fichier.db), lignee), key=lambda s: s.fait_le, reverse=True)
    recent = (s for s in found if s.derniere == last or s.fait_le.astimezone(now.tzinfo).date() == now.date())
    newest = next((s for s in recent if est_intacte(s)), None)
    if newest is None:
        return sauvegarder(fichier, DU_JOUR, now), True
    second = second_folder()
    if second is not None and newest.derniere not in {s.derniere for s in found_in(second, lignee)}:
        return Faite(newest, _copy_to_second(newest)), True
    return Faite(newest, ""), False


def keep_before_migration(db: Database, cle: Cle | None, path: Path) -> None:
    """Back up a file of an older format before it is changed. Raises Refus: then it is not changed."""
    _make(db, cle, path, AVANT_MISE_A_JOUR, maintenant())


def ecrire(fichier: Fichier, sortie: Path) -> Sauvegarde:
    """Write one backup where it is asked for. Raises Refus: the file is there already, or cannot be written."""
    if sortie.exists():
        raise Refus(f"« {sortie} » existe déjà : choisissez un autre nom. Rien n’a été écrasé.")
    stem, poste = fichier.path.stem, settings.load().poste_id
    return backups.write(fichier.db, fichier.cle, sortie, fichier=stem, motif=DEMANDEE, at=maintenant(), poste=poste)


def _make(db: Database, cle: Cle | None, path: Path, motif: str, now: datetime) -> Faite:
    folder = local_folder(db)
    reach(folder)
    target, poste = free_name(folder, path.stem, now), settings.load().poste_id
    made = backups.write(db, cle, target, fichier=path.stem, motif=motif, at=now, poste=poste)
    warning = _copy_to_second(made)
    _thin(folder, made, now)
    if not warning and (second := second_folder()) is not None:
        _thin(second, made, now)
    return Faite(made, warning)


def _copy_to_second(made: Sauvegarde) -> str:
    """The same bytes in the second place, read again there; the sentence for what went wrong."""
    chosen = settings.load().seconde_place
    if not chosen:
        return ""
    folder = second_folder()
    if folder is None:
        return typography(
            f"La seconde place des sauvegardes, « {chosen} », n’est pas là : la sauvegarde est faite sur cet "
            "ordinateur seulement. Branchez la clé ou ouvrez le dossier partagé ; elle s’y fera à la prochaine "
            "ouverture."
        )
    draft = folder / f".{made.path.name}.{os.getpid()}.tmp"
    try:
        folder.mkdir(exist_ok=True)
        _copy_bytes(made.path, draft)
        backups.check_seal(draft)
        put(draft, _name_in(folder, made))
    except (OSError, Refus) as error:
        return typography(
            f"La sauvegarde n’a pas pu être copiée dans « {folder} » : {_why(error)}. Elle est bien faite sur cet "
            "ordinateur, et le fichier n’est pas touché. Faites de la place, ou choisissez un autre dossier."
        )
    finally:
        with suppress(OSError):
            draft.unlink()
    return ""


def _why(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "il n’y a plus de place"
    if isinstance(error, OSError) and error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return "ce dossier est en lecture seule"
    if isinstance(error, Refus):
        return "ce qui y a été écrit ne se relit pas, la clé est peut-être usée"
    return "ce dossier ne répond pas"


def _name_in(folder: Path, made: Sauvegarde) -> Path:
    """The name that it has here, unless another laptop's has it there."""
    target = folder / made.path.name
    if not target.exists():
        return target
    return free_name(folder, made.fichier, made.fait_le.astimezone(maintenant().tzinfo))


def _copy_bytes(source: Path, target: Path) -> None:
    with source.open("rb") as file, target.open("wb") as out:
        while block := file.read(1 << 20):
            out.write(block)
        out.flush()
        os.fsync(out.fileno())


def _thin(folder: Path, made: Sauvegarde, now: datetime) -> None:
    """Right after a backup was written and read again there. Those of other laptops are theirs to thin: what they hold
    may be in none of ours.
    """
    sweep(folder)
    found = [s for s in found_in(folder, made.lignee) if s.poste == made.poste]
    keep = gardees(((s.fait_le, s.motif in PRECIEUSES) for s in found), now)
    for sauvegarde in found:
        if sauvegarde.fait_le not in keep:
            with suppress(OSError):  # a key that was pulled out meanwhile: the next time
                sauvegarde.path.unlink()
