"""Making, opening and checking a file; undo and redo of anything in it."""

import json
from datetime import date, time
from pathlib import Path
from typing import Any

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.scale import BaremeKm, BaremeVacation, Borne, Tranche
from cops_desktop.domain.words import fold
from cops_desktop.paths import data_root
from cops_desktop.storage import baremes, database, history, reglages
from cops_desktop.storage.connection import known_errors
from cops_desktop.storage.database import Fichier, Identite
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.vocabulaires import MOTS, Mot

__all__ = ["Fichier", "Identite", "check_file", "create_file", "open_file", "redo", "redo_label", "undo", "undo_label"]


def create_file(path: Path, identite: Identite, lettre: str = "A") -> Fichier:
    """An empty file with the charter's vocabularies, scales and settings. Raises Refus; nothing is left behind."""
    fichier = database.create_file(path, identite, lettre)
    try:
        with fichier.operation("Nouveau fichier"):
            _seed(fichier)
    except BaseException:
        fichier.close()
        path.unlink(missing_ok=True)
        raise
    return fichier


def open_file(path: Path, identite: Identite, *, read_only: bool = False) -> Fichier:
    """Open a file. Raises Refus with the reason in words."""
    return database.open_file(path, identite, read_only=read_only)


def check_file(fichier: Fichier) -> list[str]:
    """Verify the file: sentences for what is wrong, none when all is well."""
    with known_errors(fichier.path):
        return database.check(fichier)


def _seed(fichier: Fichier) -> None:
    seeds = json.loads((data_root() / "db" / "seeds.json").read_text(encoding="utf-8"))
    db = fichier.db
    for liste, words in seeds["vocabulaires"].items():
        for ordre, (valeur, famille) in enumerate(words, 1):
            key = derived_key("mot", liste, fold(valeur))
            MOTS.save(db, Mot(id=key, liste=liste, valeur=valeur, famille=famille, ordre=ordre))
    for seed in seeds["baremes_vacation"]:
        baremes.save_bareme_vacation(
            db,
            BaremeVacation(
                **_dated(seed, "bareme vacation"),
                taux=seed["taux"],
                bornes=tuple(Borne(*b) for b in seed["bornes"]),
                demi_par_demi_journee=seed["demi_par_demi_journee"],
                seuil_demi_journee=seed["seuil_demi_journee"],
                midi=time.fromisoformat(seed["midi"]),
            ),
        )
    for seed in seeds["baremes_km"]:
        tranches = tuple(Tranche(*t) for t in seed["tranches"])
        baremes.save_bareme_km(db, BaremeKm(**_dated(seed, "bareme km"), tranches=tranches))
    for key, valeur in seeds["reglages"].items():
        reglages.save_reglage(db, key, valeur)


def _dated(seed: dict[str, str], kind: str) -> dict[str, Any]:
    """The fields that both kinds of scale share."""
    since = seed["applique_depuis"]
    return {
        "id": derived_key(kind, seed["source"]),
        "source": seed["source"],
        "du": date.fromisoformat(seed["du"]),
        "applique_depuis": date.fromisoformat(since) if since else None,
    }


def undo_label(fichier: Fichier) -> str:
    """What Ctrl+Z would undo now; "" when nothing."""
    operation = history.undoable(fichier.db)
    return _thing(operation) if operation else ""


def redo_label(fichier: Fichier) -> str:
    """What Ctrl+Shift+Z would do again now; "" when nothing."""
    operation = history.redoable(fichier.db)
    return _thing(operation) if operation else ""


def undo(fichier: Fichier) -> str:
    """Undo the last operation in force; returns its label. Raises Refus: nothing to undo, changed since, frozen."""
    with fichier.operation(_UNDOING):
        operation = history.undoable(fichier.db)
        if operation is None:
            raise Refus("Il n’y a rien à annuler.")
        return _revert(fichier, operation, _UNDOING)


def redo(fichier: Fichier) -> str:
    """Do again what was undone last; returns its label. Raises Refus."""
    with fichier.operation(_REDOING):
        operation = history.redoable(fichier.db)
        if operation is None:
            raise Refus("Il n’y a rien à rétablir.")
        return _revert(fichier, operation, _REDOING)


_UNDOING, _REDOING = "Annuler : ", "Rétablir : "


def _thing(operation: history.Operation) -> str:
    """What was done, undone or done again, whichever of the three this operation was."""
    return operation.label.removeprefix(_UNDOING).removeprefix(_REDOING)


def _revert(fichier: Fichier, operation: history.Operation, verb: str) -> str:
    """Inside the transaction that chose `operation`: what another program does meanwhile waits."""
    label = _thing(operation)
    history.mark_undoing(fichier.db, history.current(fichier.db), operation.id, verb + label)
    history.revert(fichier.db, operation)
    return label
