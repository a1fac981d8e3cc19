"""The yearly capacity read: which years have one, what an earlier year said (R6.2)."""

from datetime import date

from cops_desktop.domain.accompagnements.types import Capacite, Nature
from cops_desktop.services.accompagnements.ecrire import ANNEES
from cops_desktop.services.accompagnements.liste import tous_les_parcours
from cops_desktop.storage import accompagnements
from cops_desktop.storage.database import Fichier


def annees(fichier: Fichier, day: date, shown: int) -> list[int]:
    """The years worth a figure, newest first: from the first figure or project of the file to the year to come."""
    known = [c.annee for c in accompagnements.capacites(fichier.db)]
    known += [life.accompagnement.demande_le.year for life in tous_les_parcours(fichier.db)]
    known += [day.year, day.year + 1, shown]
    return list(range(min(max(known), ANNEES[-1]), max(min(known), ANNEES[0]) - 1, -1))


def avant(fichier: Fichier, nature: Nature, annee: int) -> Capacite | None:
    """The figure that holds for a year while it has none of its own; None when no earlier year has one."""
    earlier = [c for c in accompagnements.capacites(fichier.db) if c.nature is nature and c.annee < annee]
    return earlier[-1] if earlier else None
