"""The log of an accompagnement: meetings and other interventions, with their length (R6.5). Never paid (R5.4)."""

from dataclasses import replace
from datetime import date

from cops_desktop.domain.accompagnements.interventions import en_heures, faute_d_intervention
from cops_desktop.domain.accompagnements.types import Intervention
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import fold, format_date
from cops_desktop.services.equipe import equipe_le
from cops_desktop.storage import accompagnements, annuaire
from cops_desktop.storage.accompagnements import INTERVENTIONS
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete


def nouvelle(fichier: Fichier, accompagnement: str, day: date) -> Intervention:
    """A blank intervention of today, kept nowhere yet: by whoever works here when they are in the team, else by who
    follows the project.
    """
    item = accompagnements.accompagnement(fichier.db, accompagnement)
    return Intervention(
        id=new_key(),
        accompagnement=accompagnement,
        date=day,
        duree=0,
        personne=_qui_travaille(fichier, day) or next(iter(item.charges), None),
    )


def _qui_travaille(fichier: Fichier, day: date) -> str | None:
    said = fold(fichier.identite.nom)
    people = annuaire.personnes(fichier.db, equipe_le(fichier, day))
    found = [p.id for p in people if said in (fold(f"{p.prenom} {p.nom}"), fold(f"{p.nom} {p.prenom}"))]
    return found[0] if len(found) == 1 else None


def enregistrer(fichier: Fichier, item: Intervention, today: date) -> None:
    """Note an intervention, or change it. Raises Refus: to come, before the request, without a length."""
    project = accompagnements.accompagnement(fichier.db, item.accompagnement)
    if fault := faute_d_intervention(item, project.demande_le, today):
        raise Refus(fault)
    kept = replace(item, note=item.note.strip())
    with fichier.operation(f"Intervention du {format_date(item.date)}, {en_heures(item.duree)} : « {project.titre} »"):
        INTERVENTIONS.save(fichier.db, kept)


def supprimer(fichier: Fichier, key: str) -> None:
    """Remove an intervention from the log."""
    item = INTERVENTIONS.get(fichier.db, key)
    project = accompagnements.accompagnement(fichier.db, item.accompagnement)
    with fichier.operation(f"Supprimer l’intervention du {format_date(item.date)} : « {project.titre} »"):
        delete(fichier.db, INTERVENTIONS.table, key)
