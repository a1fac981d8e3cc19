"""Projects requested, decided, moved, corrected, removed, and the year's capacity: each act is one operation (§6)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from cops_desktop.domain.accompagnements.actes import acte
from cops_desktop.domain.accompagnements.calendrier import faute_de_dates, faute_nouvelle
from cops_desktop.domain.accompagnements.capacite import NOMS
from cops_desktop.domain.accompagnements.corrections import corrige, faute_d_examen, faute_de_correction
from cops_desktop.domain.accompagnements.habitudes import (
    action_suivie,
    liste_de_points,
    mission_proposee,
    points_de,
)
from cops_desktop.domain.accompagnements.parcours import (
    faute_de_mouvement,
    moment,
    parcours,
)
from cops_desktop.domain.accompagnements.types import (
    CHARGES,
    Accompagnement,
    Capacite,
    Examen,
    Mouvement,
    Nature,
    Point,
    Position,
)
from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.presence_comites import COPIL
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import format_date
from cops_desktop.services.accompagnements.liste import parcours_de
from cops_desktop.storage import accompagnements, rencontres
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key, new_key
from cops_desktop.storage.rows import delete
from cops_desktop.storage.vocabulaires import ensure_word, mots

ANNEES = range(2000, 2101)  # that may have a capacity


# The request and what is kept of a project ------------------------------------------------------------------------
def nouvelle(fichier: Fichier, day: date) -> Accompagnement:
    """A blank request of today, kept nowhere yet."""
    nature = Nature.ACCOMPAGNEMENT
    return Accompagnement(
        id=new_key(),
        titre="",
        nature=nature,
        demande_le=day,
        mission=mission_proposee(day),
        action=action_suivie("", nature),
    )


def enregistrer(fichier: Fichier, item: Accompagnement) -> None:
    """Keep a project, new or changed. A new one gets the checklist of its nature (R6.4); one whose nature changes gets
    the other, while nobody touched its own. Raises Refus for what cannot be.
    """
    db = fichier.db
    there = next(iter(accompagnements.accompagnements(db, "id = ?", (item.id,))), None)
    item = replace(item, titre=" ".join(item.titre.split()))
    if there is None or there.nature is not item.nature:
        item = replace(item, action=action_suivie(item.action, item.nature))
    label = "Nouvelle demande" if there is None else "Modifier"
    with fichier.operation(f"{label} : {item.titre}"):
        _verifier(fichier, item, there)
        if item.action:
            ensure_word(db, "actions", item.action)
        accompagnements.save_accompagnement(db, item)
        if there is None:
            _ajouter_les_points(db, item)
        elif there.nature.appui is not item.nature.appui and _intacts(db, there):
            for point in accompagnements.points(db, "accompagnement = ?", (item.id,)):
                delete(db, accompagnements.POINTS.table, point.id)
            _ajouter_les_points(db, item)


def modifier(fichier: Fichier, key: str, changes: Mapping[str, Any]) -> None:
    """Change these fields of a project; the rest stays as it is in the file by then. Raises Refus for what cannot be,
    and when the project is gone: it would come back without its history.
    """
    enregistrer(fichier, replace(accompagnements.accompagnement(fichier.db, key), **changes))


def supprimer(fichier: Fichier, key: str) -> None:
    """Remove a project entered by mistake, with all that is kept of it; one that ended is closed, and stays."""
    item = accompagnements.accompagnement(fichier.db, key)
    with fichier.operation(f"Supprimer l’accompagnement : {item.titre}"):
        accompagnements.delete_accompagnement(fichier.db, key)


def _verifier(fichier: Fichier, item: Accompagnement, there: Accompagnement | None) -> None:
    if not item.titre:
        raise Refus("Donnez un titre à cette demande : quelques mots par lesquels on la retrouve.")
    if len(set(item.charges)) > CHARGES:
        raise Refus("Un accompagnement est suivi par un ou deux chargé(e)s de projet. Rien n’a été changé.")
    db, mine = fichier.db, (item.id,)
    moves = accompagnements.mouvements(db, "accompagnement = ?", mine)
    decisions = accompagnements.examens(db, "accompagnement = ?", mine)
    if moves and item.demande_le > moves[0].le.date():
        raise Refus(
            f"La demande ne peut pas être du {format_date(item.demande_le)} : l’accompagnement a changé d’étape le "
            f"{format_date(moves[0].le.date())}. Rien n’a été changé."
        )
    if decisions and item.demande_le > decisions[0].le:
        raise Refus(
            f"La demande ne peut pas être du {format_date(item.demande_le)} : le CoPil l’a examinée le "
            f"{format_date(decisions[0].le)}. Rien n’a été changé."
        )
    life = parcours(item, moves, decisions)
    if fault := faute_nouvelle(replace(life, accompagnement=there), item) if there else faute_de_dates(life):
        raise Refus(f"{fault} Rien n’a été changé.")


def _points_du_vocabulaire(db: Database, item: Accompagnement) -> list[tuple[int, int, str]]:
    words = mots(db, liste_de_points(item.nature))
    return points_de([(mot.valeur, mot.famille) for mot in words if in_force(mot.depuis, mot.jusquau, item.demande_le)])


def _ajouter_les_points(db: Database, item: Accompagnement) -> None:
    """Inside an operation: the checklist of its nature."""
    for etape, rank, texte in _points_du_vocabulaire(db, item):
        accompagnements.POINTS.save(
            db, Point(id=new_key(), accompagnement=item.id, etape=etape, ordre=rank, texte=texte)
        )


def _intacts(db: Database, item: Accompagnement) -> bool:
    """Whether its checklist still is what it began with, and nothing of it is done."""
    points = accompagnements.points(db, "accompagnement = ?", (item.id,))
    seeded = sorted((etape, texte) for etape, _, texte in _points_du_vocabulaire(db, item))
    return sorted((p.etape, p.texte) for p in points) == seeded and all(p.fait_le is None for p in points)


# Stages -----------------------------------------------------------------------------------------------------------
def deplacer(fichier: Fichier, key: str, vers: Position, day: date, motif: str, now: datetime) -> Mouvement:
    """Let a project go to a stage, or be suspended, taken up, closed, abandoned (R6.3); `now`: in Paris.

    Raises Refus: it cannot go there, not on that day, or not without a reason.
    """
    life = parcours_de(fichier.db, key)
    with fichier.operation(f"{acte(life, vers)} : {life.accompagnement.titre}"):
        # Read inside: another window may have moved it, or noted a refusal, while this one waited for its turn.
        life = parcours_de(fichier.db, key)
        if fault := faute_de_mouvement(life, vers, day, motif, now.date()):
            raise Refus(f"{fault} Rien n’a été changé.")
        move = Mouvement(
            id=new_key(),
            accompagnement=key,
            le=moment(life, day, now),
            de=life.position,
            vers=vers,
            motif=motif.strip(),
            par=fichier.identite.nom,
        )
        accompagnements.MOUVEMENTS.save(fichier.db, move)
    return move


def corriger_mouvement(fichier: Fichier, mouvement: Mouvement, today: date | None = None) -> None:
    """Correct the day or the reason of a move; nothing else of it changes. `today` None: any day is taken.

    Raises Refus when the history would not follow, or would no longer explain itself.
    """
    life = parcours_de(fichier.db, mouvement.accompagnement)
    if all(move.id != mouvement.id for move in life.mouvements):
        raise Refus("Ce changement d’étape n’existe plus : il a été supprimé entre-temps.")
    wanted = corrige(life, mouvement)
    if fault := faute_de_correction(life, wanted, today):
        raise Refus(f"{fault} Rien n’a été changé.")
    with fichier.operation(f"Corriger le passage à « {wanted.vers.value} » : {life.accompagnement.titre}"):
        accompagnements.MOUVEMENTS.save(fichier.db, wanted)


# Decisions of the CoPil -------------------------------------------------------------------------------------------
def examiner(fichier: Fichier, examen: Examen, today: date | None = None) -> None:
    """Keep what the CoPil decided of a request, new or corrected; at a meeting, on its day. `today` None: any day is
    taken. Raises Refus for what cannot be.
    """
    item = accompagnements.accompagnement(fichier.db, examen.accompagnement)
    if examen.rencontre is not None:
        examen = replace(examen, le=_reunion(fichier, examen.rencontre).date)
    examen = replace(examen, motif=examen.motif.strip(), par=examen.par or fichier.identite.nom)
    with fichier.operation(f"CoPil du {format_date(examen.le)}, {examen.decision.value} : {item.titre}"):
        # Read inside: another window may have begun it while this one waited for its turn.
        if fault := faute_d_examen(parcours_de(fichier.db, item.id), examen, today):
            raise Refus(f"{fault} Rien n’a été changé.")
        accompagnements.EXAMENS.save(fichier.db, examen)


def retirer_examen(fichier: Fichier, key: str) -> None:
    """Remove a decision noted by mistake."""
    examen = accompagnements.EXAMENS.get(fichier.db, key)
    item = accompagnements.accompagnement(fichier.db, examen.accompagnement)
    with fichier.operation(f"Retirer la décision du {format_date(examen.le)} : {item.titre}"):
        delete(fichier.db, accompagnements.EXAMENS.table, key)


def _reunion(fichier: Fichier, key: str) -> Rencontre:
    meeting = rencontres.RENCONTRES.get(fichier.db, key)
    if meeting.nature != COPIL:
        raise Refus(f"« {meeting.titre} » n’est pas une réunion du CoPil. Rien n’a été changé.")
    if meeting.annulee_le is not None:
        raise Refus(f"« {meeting.titre} » a été annulée : rien n’y a été décidé. Rien n’a été changé.")
    return meeting


# Capacity ---------------------------------------------------------------------------------------------------------
def enregistrer_capacites(fichier: Fichier, annee: int, nombres: Mapping[Nature, int | None]) -> None:
    """Set how many projects of each nature may begin in a year (R6.2); None: the figure of an earlier year holds.

    Raises Refus for what is no year or no number.
    """
    if annee not in ANNEES:
        raise Refus(f"{annee} n’est pas une année que le programme connaît (de {ANNEES[0]} à {ANNEES[-1]}).")
    if wrong := next((n for n, nombre in nombres.items() if nombre is not None and nombre < 0), None):
        raise Refus(f"Une capacité est un nombre, 0 ou plus ({NOMS[wrong]}). Rien n’a été changé.")
    there = {c.nature: c for c in accompagnements.capacites(fichier.db) if c.annee == annee}
    with fichier.operation(f"Capacité de {annee}"):
        for nature, nombre in nombres.items():
            present = there.get(nature)
            if nombre is not None:
                key = present.id if present else derived_key("capacite", annee, nature.value)
                item = Capacite(id=key, annee=annee, nature=nature, nombre=nombre)
                accompagnements.CAPACITES.save(fichier.db, item)
            elif present is not None:
                delete(fichier.db, accompagnements.CAPACITES.table, present.id)
