"""The yearly capacity per category: what is held against it before saying yes (R6.2, R6.3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.accompagnements.parcours import Etat, Parcours
from cops_desktop.domain.accompagnements.types import Accompagnement, Capacite, Nature
from cops_desktop.domain.words import plural

NOMS = {
    Nature.ACCOMPAGNEMENT: "accompagnements",
    Nature.APPUI_ETP: "appuis ETP",
    Nature.APPUI_HORS_ETP: "appuis hors ETP",
}

_UN = {
    Nature.ACCOMPAGNEMENT: "accompagnement",
    Nature.APPUI_ETP: "appui ETP",
    Nature.APPUI_HORS_ETP: "appui hors ETP",
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
    def phrase(self) -> str:
        """« En 2026 : 5 accompagnements retenus (4 commencés, 1 à venir), capacité 6. »"""
        kept = plural(self.retenus, f"{_UN[self.nature]} retenu", f"{NOMS[self.nature]} retenus")
        said = f"En {self.annee} : {kept}" + (f" ({self.detail})" if self.retenus else "")
        if self.capacite is None:
            return f"{said}. Aucune capacité n’est notée."
        since = f" (celle de {self.de})" if self.de != self.annee else ""
        return f"{said}, capacité {self.capacite}{since}."

    @property
    def phrase_d_usage(self) -> str:
        """« 5 retenus : 4 commencés, 1 à venir ; il en reste 1 »."""
        said = plural(self.retenus, "retenu", "retenus") + (f" : {self.detail}" if self.retenus else "")
        if self.reste is None:
            return said
        return f"{said} ; il en reste {self.reste}" if self.reste >= 0 else f"{said} ; {-self.reste} de trop"

    @property
    def detail(self) -> str:
        """« 4 commencés, 1 à venir »."""
        begun = plural(self.commences, "commencé", "commencés")
        return f"{begun}, {self.a_venir} à venir" if self.a_venir else begun

    @property
    def avertissement(self) -> str:
        """What to know before saying yes to one more; "" while there is room, or no figure."""
        if self.reste is None or self.reste > 0:
            return ""
        return (
            f"La capacité de {self.annee} est atteinte : {plural(self.retenus, 'projet retenu', 'projets retenus')} "
            f"pour {plural(self.capacite or 0, _UN[self.nature], NOMS[self.nature])}."
        )


def occupations(
    lives: Iterable[Parcours], capacites: Iterable[Capacite], annee: int, day: date
) -> tuple[Occupation, ...]:
    """Each category in a year, against the figure of that year or of the last year that has one.

    What was approved and waits takes its place in the year of its planned beginning, else of its approval; once that
    year has gone by, in the year of `day` (§): it begins then at the earliest.
    """
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
                sum(life.etat is Etat.APPROUVEE and _waits_in(life, annee, day) for life in mine),
                said.nombre if said else None,
                said.annee if said else None,
            )
        )
    return tuple(found)


def _waits_in(life: Parcours, annee: int, day: date) -> bool:
    examined = life.examen
    approved = examined.le if examined else life.accompagnement.demande_le
    return annee_de_debut(life.accompagnement, approved, day) == annee


def annee_de_debut(item: Accompagnement, approuve_le: date, day: date) -> int:
    """The year in which a project that was approved on a day takes a place, while it has not begun on `day`."""
    return max((item.debut_prevu or approuve_le).year, day.year)
