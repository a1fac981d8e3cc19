"""What one must know before moving a project, or before saying yes to a request (R6.2, R6.3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.accompagnements.actes import termine_l_etape
from cops_desktop.domain.accompagnements.capacite import Occupation, annee_de_debut, occupations
from cops_desktop.domain.accompagnements.parcours import Parcours, motif_demande
from cops_desktop.domain.accompagnements.types import Accompagnement, Decision, Point, Position
from cops_desktop.domain.words import plural, typography
from cops_desktop.services.accompagnements.liste import parcours_de, tous_les_parcours
from cops_desktop.storage import accompagnements
from cops_desktop.storage.database import Fichier

NOMMES = 3  # open points that a warning names


@dataclass(frozen=True, slots=True)
class Depart:
    """A project about to move; `points`: what its present stage still has open."""

    parcours: Parcours
    points: tuple[Point, ...]

    def ouverts(self, vers: Position) -> str:
        """The warning of what is left open by going there; "" when nothing is."""
        return points_ouverts([p.texte for p in self.points]) if termine_l_etape(self.parcours, vers) else ""

    def a_demander(self, vers: Position, day: date) -> bool:
        """Whether something must be asked, or said, before going there on that day."""
        return bool(motif_demande(self.parcours, vers, day) or self.ouverts(vers))


def depart(fichier: Fichier, key: str) -> Depart:
    """A project with what its stage has open. Raises Refus when it is gone."""
    life = parcours_de(fichier.db, key)
    where = "accompagnement = ? AND etape = ? AND fait_le IS NULL"
    return Depart(life, tuple(accompagnements.points(fichier.db, where, (key, life.etape))))


def points_ouverts(textes: Sequence[str]) -> str:
    """« 2 points de l’étape restent ouverts : clarifier la commande, recenser les pratiques existantes. »"""
    if not textes:
        return ""
    more = len(textes) - NOMMES
    names = ", ".join(textes[:NOMMES]) + (f" et {more} de plus" if more > 0 else "")
    words = plural(len(textes), "point de l’étape reste ouvert", "points de l’étape restent ouverts")
    return typography(f"{words} : {names}.")


# Capacity ---------------------------------------------------------------------------------------------------------
def occupation_avant(fichier: Fichier, item: Accompagnement, annee: int, day: date) -> Occupation:
    """The category of a project in a year as the others take it: what one more is held against (R6.2)."""
    others = [life for life in tous_les_parcours(fichier.db) if life.accompagnement.id != item.id]
    found = occupations(others, accompagnements.capacites(fichier.db), annee, day)
    return next(o for o in found if o.nature is item.nature)


def occupation_a_l_approbation(fichier: Fichier, item: Accompagnement, le: date, day: date) -> Occupation:
    """The category of the year in which a request would take its place, were it approved on that day."""
    return occupation_avant(fichier, item, annee_de_debut(item, le, day), day)


def avertissement_de_debut(fichier: Fichier, life: Parcours, vers: Position, day: date) -> str:
    """What to know of the capacity before a request begins that nobody approved: an approved one has its place."""
    if not vers.etape or life.debut is not None or life.decision is Decision.APPROUVEE:
        return ""
    return occupation_avant(fichier, life.accompagnement, day.year, day).avertissement
