"""The same protection for the backups as for their file."""

from cops_desktop.domain.errors import PhraseFausse, Refus
from cops_desktop.domain.words import typography
from cops_desktop.services.sauvegardes.lieux import found_in, local_folder, second_folder
from cops_desktop.storage import backups
from cops_desktop.storage.backups import Sauvegarde
from cops_desktop.storage.cipher import Cle, key_fits
from cops_desktop.storage.connection import Database, export_copy, known_errors
from cops_desktop.storage.drafts import draft_of, put


def align(db: Database, cle: Cle | None, old: tuple[Cle | None, ...]) -> list[Sauvegarde]:
    """Give the backups of an open file its own key (or none), each whole or not at all; `old`: the keys they may have.

    Returns those that stay as they were (see `reste`).
    """
    lignee, _ = backups.lineage(db)
    left = []
    for sauvegarde in [*found_in(local_folder(db), lignee), *found_in(second_folder(), lignee)]:
        try:
            if has_key(sauvegarde, cle):
                continue
            fitting = [key for key in old if has_key(sauvegarde, key)]
            if not fitting:
                raise PhraseFausse(sauvegarde.path.name)
            _rewrite(sauvegarde, fitting[0], cle)
        except (OSError, Refus):
            left.append(sauvegarde)
    return left


def reste(sauvegarde: Sauvegarde) -> str:
    """The sentence for a backup that stays as it was."""
    if sauvegarde.protegee:
        return typography(
            f"La sauvegarde « {sauvegarde.path.name} » reste protégée par une phrase secrète d’avant, ou elle est "
            "abîmée."
        )
    return typography(
        f"La sauvegarde « {sauvegarde.path.name} », dans « {sauvegarde.path.parent} », reste sans protection : elle "
        "est abîmée, ou ce dossier est en lecture seule. Supprimez-la si vous n’en avez plus besoin."
    )


def has_key(sauvegarde: Sauvegarde, cle: Cle | None) -> bool:
    """Whether this key (None: none) is the backup's. Raises OSError."""
    if not sauvegarde.protegee or cle is None:
        return not sauvegarde.protegee and cle is None
    return key_fits(cle, sauvegarde.path)


def _rewrite(sauvegarde: Sauvegarde, old: Cle | None, new: Cle | None) -> None:
    backups.verify(sauvegarde.path, old)
    with draft_of(sauvegarde.path) as draft:
        with known_errors(sauvegarde.path):
            export_copy(sauvegarde.path, old, draft, new)
        backups.seal(draft, backups.told_by(sauvegarde))
        backups.verify(draft, new)
        put(draft, sauvegarde.path)
