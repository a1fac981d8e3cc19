"""What restoring a backup would lose, and restoring it: the present file is always kept."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from cops_desktop.domain.errors import PhraseDemandee, Refus
from cops_desktop.domain.sauvegardes import Resume
from cops_desktop.services import laptop as settings
from cops_desktop.services.sauvegardes.faire import AVANT_RESTAURATION, Faite, sauvegarder
from cops_desktop.services.sauvegardes.lieux import free_name, maintenant
from cops_desktop.services.verrou import take
from cops_desktop.services.versions import Geste, etats_seulement, seulement
from cops_desktop.storage import backups, migrations
from cops_desktop.storage.backups import Sauvegarde
from cops_desktop.storage.cipher import Cle
from cops_desktop.storage.connection import Database, connect, export_copy, journal_of, known_errors
from cops_desktop.storage.database import Fichier, Identite
from cops_desktop.storage.drafts import new_draft, put, remove
from cops_desktop.storage.verrou import Occupant


@dataclass(frozen=True, slots=True)
class Pertes:
    """What restoring a backup would take away, and what it would bring that the present file has not; newest first.

    `etats`: the numbers of the validated forms that would be gone, on which people may already have been paid.
    `autre_fichier`: the backup is of another file than the one that it would replace.
    """

    present: Resume
    sauvegarde: Resume
    perdus: tuple[Geste, ...]
    retrouves: tuple[Geste, ...]
    etats: tuple[str, ...]
    autre_fichier: bool = False


@dataclass(frozen=True, slots=True)
class Prete:
    """A restoration that only has to be put in place: its draft, and what the present file became."""

    brouillon: Path
    gardee: Faite


def lire(path: Path) -> Sauvegarde:
    """What a backup says of itself, read to its last byte. Raises Refus: not there, not a backup, damaged."""
    try:
        return backups.check_seal(path)
    except OSError as error:
        raise Refus(f"« {path} » ne peut pas être lu. Vérifiez le chemin, ou branchez la clé.") from error


def pertes(fichier: Fichier, sauvegarde: Sauvegarde, cle: Cle | None = None) -> Pertes:
    """What restoring would lose. `cle`: the backup's own, when it is not the file's.

    Raises Refus: damaged; PhraseDemandee, PhraseFausse: protected by another passphrase.
    """
    with known_errors(sauvegarde.path), closing(_open(sauvegarde, cle or fichier.cle)) as db:
        return Pertes(
            present=backups.summary(fichier.db),
            sauvegarde=backups.summary(db),
            perdus=seulement(fichier.db, db),
            retrouves=seulement(db, fichier.db),
            etats=etats_seulement(fichier.db, db),
            autre_fichier=backups.lineage(fichier.db)[0] != backups.lineage(db)[0],
        )


def restaurer(fichier: Fichier, sauvegarde: Sauvegarde, cle: Cle | None = None) -> Faite:
    """Put a backup in the open file's place, under the file's own protection; returns what the present one became.

    `cle`: the backup's own, when it is not the file's. Raises Refus: damaged, newer than the program, held by another;
    PhraseFausse. The file then stays as it was.
    """
    return mettre_en_place(fichier, preparer(fichier, sauvegarde, cle))


def preparer(fichier: Fichier, sauvegarde: Sauvegarde, cle: Cle | None = None) -> Prete:
    """All of restoring that takes time, on any connection: the present file is kept, the backup's content lies beside.

    Raises as `restaurer`; nothing is left behind.
    """
    own = cle or fichier.cle
    _check(sauvegarde, own)
    kept = sauvegarder(fichier, AVANT_RESTAURATION)
    with _drafting(fichier.path) as draft:
        _write_draft(draft, sauvegarde, own, fichier.cle)
    return Prete(draft, kept)


def mettre_en_place(fichier: Fichier, prete: Prete) -> Faite:
    """The end of restoring, on the file's own connection. Raises Refus: changed meanwhile, held by another."""
    with _drafting(fichier.path, prete.brouillon), fichier.alone():
        if backups.lineage(fichier.db)[1] != prete.gardee.sauvegarde.derniere:
            raise Refus(f"« {fichier.path.name} » a changé entre-temps : il n’a pas été remplacé. Recommencez.")
        fichier.replace(prete.brouillon, fichier.cle)
    return prete.gardee


def renoncer(prete: Prete) -> None:
    """Leave the file as it is; what it became stays among its backups."""
    with suppress(OSError):
        remove(prete.brouillon)


def restaurer_en(path: Path, sauvegarde: Sauvegarde, cle: Cle | None) -> Path | None:
    """Restore where there is no file, or one that does not open any more: it is set aside, under the name returned.

    The new file has the backup's own protection. Raises Refus: damaged, held by another; PhraseFausse.
    """
    _check(sauvegarde, cle)
    path = path.resolve()  # what a link leads to, else the link itself would be replaced
    with _as_editor(path), _drafting(path) as draft:
        _write_draft(draft, sauvegarde, cle, cle if sauvegarde.protegee else None)
        aside = _set_aside(path) if path.exists() else None
        # The journal of a file that is no longer there would be played into the one that takes its name.
        journal_of(path).unlink(missing_ok=True)
        try:
            put(draft, path)
        except OSError as error:
            if aside is not None:
                _move(aside, path)
            raise Refus(f"« {path} » n’a pas pu être écrit. Rien n’a été changé ; vérifiez le dossier.") from error
    return aside


@contextmanager
def _as_editor(path: Path) -> Iterator[None]:
    """With the right to edit a file that is not opened. Raises Refus when another has it."""
    laptop = settings.load()
    taken = take(path, Identite(laptop.poste_id, laptop.utilisateur))
    if isinstance(taken, Occupant):
        raise Refus(
            f"« {path.name} » est tenu par {taken.qui} : rien n’a été restauré. Fermez-le là où il est ouvert, puis "
            "recommencez."
        )
    try:
        yield
    finally:
        if taken is not None:
            taken.release()


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
            backups.check_seal(sauvegarde.path)
            raise PhraseDemandee(sauvegarde.path.name)
        backups.verify(sauvegarde.path, cle)
    except OSError as error:
        raise Refus(f"« {sauvegarde.path} » ne peut plus être lu : la clé a peut-être été retirée.") from error
    return connect(sauvegarde.path, cle if sauvegarde.protegee else None, read_only=True)


def _write_draft(draft: Path, sauvegarde: Sauvegarde, old: Cle | None, new: Cle | None) -> None:
    """The content of a backup as a file of its own, under the key `new`."""
    own = old if sauvegarde.protegee else None
    if own == new:
        backups.extract(sauvegarde.path, draft)
        return
    with known_errors(sauvegarde.path):
        export_copy(sauvegarde.path, own, draft, new)


@contextmanager
def _drafting(path: Path, draft: Path | None = None) -> Iterator[Path]:
    """A draft (new without one); whatever fails, in words, and no draft left behind."""
    try:
        draft = draft or new_draft(path)
        try:
            yield draft
        except BaseException:
            with suppress(OSError):
                remove(draft)
            raise
    except OSError as error:
        raise Refus(
            f"« {path.name} » n’a pas pu être restauré : la place manque, ou le dossier refuse. Il est resté comme il "
            "était."
        ) from error


def _set_aside(path: Path) -> Path:
    """Move a file that does not open any more, and the journal that belongs to it, under another name."""
    aside = free_name(path.parent, f"{path.stem} (avant restauration)", maintenant())
    try:
        _move(path, aside)
    except OSError as error:
        raise Refus(f"« {path.name} » n’a pas pu être mis de côté : rien n’a été changé.") from error
    return aside


def _move(path: Path, target: Path) -> None:
    path.replace(target)
    with suppress(FileNotFoundError):
        journal_of(path).replace(journal_of(target))
