"""Making, opening and checking a file; undo and redo of anything in it."""

import json
from datetime import date, time
from pathlib import Path
from typing import Any

from cops_desktop.domain.accompagnements.types import Capacite, Nature
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.scale import BaremeKm, BaremeVacation, Borne, Tranche
from cops_desktop.domain.words import fold
from cops_desktop.paths import data_root
from cops_desktop.services.verrou import hold, take
from cops_desktop.storage import baremes, cipher, database, history, reglages
from cops_desktop.storage.accompagnements import CAPACITES
from cops_desktop.storage.backups import is_backup
from cops_desktop.storage.cipher import Cle
from cops_desktop.storage.connection import Database, known_errors
from cops_desktop.storage.database import Fichier, Identite
from cops_desktop.storage.drafts import draft_of, sweep
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.verrou import Occupant, Verrou
from cops_desktop.storage.vocabulaires import MOTS, Mot

__all__ = [
    "Fichier",
    "Identite",
    "check_file",
    "create_file",
    "exiger_place",
    "open_file",
    "redo",
    "redo_label",
    "undo",
    "undo_label",
]

UNDOING, REDOING = "Annuler : ", "Rétablir : "


def create_file(path: Path, identite: Identite, lettre: str = "A", *, phrase: str = "") -> Fichier:
    """An empty file with the charter's vocabularies, scales and settings, protected when a passphrase is given.

    We are its editor. Raises Refus; nothing is left behind.
    """
    fichier = database.create_file(path, identite, lettre, cle=cipher.new_key(phrase) if phrase else None)
    try:
        with fichier.operation("Nouveau fichier"):
            _seed(fichier)
        taken = take(path, identite)
        if isinstance(taken, Occupant):
            raise Refus(
                f"Le fichier que « {path.name} » remplacerait est encore tenu par {taken.qui}. Prenez un autre nom."
            )
        if taken is not None:
            hold(fichier, taken)
    except BaseException:
        fichier.close()
        path.unlink(missing_ok=True)
        raise
    return fichier


def exiger_place(path: Path) -> None:
    """Raises Refus when no new file can be made there: the name is taken, or its folder cannot be written."""
    database.check_place(path)
    try:
        with draft_of(path):
            pass
    except OSError as error:
        raise Refus(
            f"« {path.parent} » ne peut pas être écrit : choisissez un autre dossier, par exemple vos documents. Rien "
            "n’a été créé.",
            (error.strerror or str(error),),
        ) from error


def open_file(path: Path, identite: Identite, *, cle: Cle | None = None, read_only: bool = False) -> Fichier:
    """Open a file to edit it; when another holds it (`occupant` says who), when this laptop cannot say that it does
    (`raison` says why), or when it is a backup, to read it.

    Raises Refus with the reason in words; PhraseDemandee and PhraseFausse for a protected file.
    """
    sauvegarde, raison = is_backup(path), ""
    try:
        taken = None if read_only or sauvegarde else take(path, identite)
    except Refus as refus:
        taken, raison = None, refus.message
    verrou = taken if isinstance(taken, Verrou) else None
    try:
        fichier = database.open_file(path, identite, cle=cle, read_only=verrou is None, keep=_keep_older(path))
    except BaseException:
        if verrou is not None:
            verrou.release()
        raise
    fichier.sauvegarde, fichier.raison = sauvegarde, raison
    fichier.occupant = taken if isinstance(taken, Occupant) else None
    if verrou is not None:
        hold(fichier, verrou)
        sweep(path.resolve())
    return fichier


def _keep_older(path: Path) -> database.KeepBefore:
    def keep(db: Database, cle: Cle | None) -> None:
        from cops_desktop.services.sauvegardes import keep_before_migration

        keep_before_migration(db, cle, path)

    return keep


def check_file(fichier: Fichier) -> list[str]:
    """Verify the file: sentences for what is wrong, none when all is well."""
    with known_errors(fichier.path):
        return database.check(fichier)


def _seed(fichier: Fichier) -> None:
    seeds = json.loads((data_root() / "db" / "seeds.json").read_text(encoding="utf-8"))
    db = fichier.db
    for liste, words in seeds["vocabulaires"].items():
        for place, (valeur, famille, *dated) in enumerate(words, 1):
            key = derived_key("mot", liste, fold(valeur))
            ordre, *days = dated or (place, None, None)
            depuis, jusquau = (date.fromisoformat(day) if day else None for day in days)
            mot = Mot(id=key, liste=liste, valeur=valeur, famille=famille, ordre=ordre, depuis=depuis, jusquau=jusquau)
            MOTS.save(db, mot)
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
    for annee, nature, nombre in seeds["capacites"]:
        key = derived_key("capacite", annee, nature)
        CAPACITES.save(db, Capacite(id=key, annee=annee, nature=Nature(nature), nombre=nombre))
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
    return thing(operation) if operation else ""


def redo_label(fichier: Fichier) -> str:
    """What Ctrl+Shift+Z would do again now; "" when nothing."""
    operation = history.redoable(fichier.db)
    return thing(operation) if operation else ""


def undo(fichier: Fichier) -> str:
    """Undo the last operation in force; returns its label. Raises Refus: nothing to undo, changed since, frozen."""
    with fichier.operation(UNDOING):
        operation = history.undoable(fichier.db)
        if operation is None:
            raise Refus("Il n’y a rien à annuler.")
        return revert(fichier, operation, UNDOING)


def redo(fichier: Fichier) -> str:
    """Do again what was undone last; returns its label. Raises Refus."""
    with fichier.operation(REDOING):
        operation = history.redoable(fichier.db)
        if operation is None:
            raise Refus("Il n’y a rien à rétablir.")
        return revert(fichier, operation, REDOING)


def thing(operation: history.Operation) -> str:
    """What was done, undone or done again, whichever of the three this operation was."""
    return operation.label.removeprefix(UNDOING).removeprefix(REDOING)


def revert(fichier: Fichier, operation: history.Operation, verb: str) -> str:
    """Inside the transaction that chose `operation`: what another program does meanwhile waits.

    Returns what was undone, in words. Raises Refus with what keeps it from being undone.
    """
    from cops_desktop.storage import undoing  # with the words of the history: not for a start

    label = thing(operation)
    history.mark_undoing(fichier.db, history.current(fichier.db), operation.id, verb + label)
    try:
        undoing.revert(fichier.db, operation)
    except Refus as refus:
        done = "se rétablit" if verb == REDOING else "s’annule"
        where = "Historique (Ctrl+H) montre ce qui a été fait, et annule ce qui peut l’être."
        raise Refus(
            f"« {label} » ne {done} pas : rien n’a été changé.", (refus.message, *refus.details, where)
        ) from refus
    return label
