"""The yearly capacity per category: what is held against it before saying yes (R6.2, R6.3)."""

from collections.abc import Iterable
from dataclasses import dataclass

from cops_desktop.domain.accompagnements.parcours import Etat, Parcours
from cops_desktop.domain.accompagnements.types import Capacite, Nature
from cops_desktop.domain.words import plural

NOMS = {
    Nature.ACCOMPAGNEMENT: "accompagnements",
    Nature.APPUI_ETP: "appuis ETP",
    Nature.APPUI_HORS_ETP: "appuis hors ETP",
}


@dataclass(frozen=True, slots=True)
class Occupation:
    """A category in a year. `commences`: that entered stage 1 in it; `a_venir`: approved, not yet begun.

    `capacite`: how many may begin; None when nobody ever said. `de`: the year in which that was said.
    """

    nature: Nature
    annee: int
    commences: int
    a_venir: int
    capacite: int | None
    de: int | None = None

    @property
    def retenus(self) -> int:
        """Begun, or approved to be."""
        return self.commences + self.a_venir

    @property
    def reste(self) -> int | None:
        """How many more may be approved; negative when there are too many; None without a figure."""
        return None if self.capacite is None else self.capacite - self.retenus

    @property
    def courte(self) -> str:
        """« accompagnements 5 / 6 »."""
        return f"{NOMS[self.nature]} {self.retenus}" + (f" / {self.capacite}" if self.capacite is not None else "")

    @property
    def avertissement(self) -> str:
        """What to know before saying yes to one more; "" while there is room, or no figure."""
        if self.reste is None or self.reste > 0:
            return ""
        return (
            f"La capacité de {self.annee} est atteinte : {plural(self.retenus, 'projet retenu', 'projets retenus')} "
            f"pour {self.capacite} {NOMS[self.nature]}."
        )


def occupations(lives: Iterable[Parcours], capacites: Iterable[Capacite], annee: int) -> tuple[Occupation, ...]:
    """Each category in a year, against the figure of that year or of the last year that has one."""
    all_lives, figures = list(lives), sorted(capacites, key=lambda c: c.annee)
    found = []
    for nature in Nature:
        mine = [life for life in all_lives if life.accompagnement.nature is nature]
        said = next((c for c in reversed(figures) if c.nature is nature and c.annee <= annee), None)
        found.append(
            Occupation(
                nature,
                annee,
                sum(life.debut is not None and life.debut.year == annee for life in mine),
                # What was approved and waits will begin in the year that runs, or later: it takes a place from now on.
                sum(life.etat is Etat.APPROUVEE and _waits_in(life, annee) for life in mine),
                said.nombre if said else None,
                said.annee if said else None,
            )
        )
    return tuple(found)


def _waits_in(life: Parcours, annee: int) -> bool:
    planned = life.accompagnement.debut_prevu
    examined = life.examen
    return (planned or (examined.le if examined else life.accompagnement.demande_le)).year == annee
