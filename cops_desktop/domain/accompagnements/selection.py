"""Which projects are looked at: by who follows them, kind, territory, year and state (§6)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from cops_desktop.domain.accompagnements.parcours import Etat, Parcours
from cops_desktop.domain.accompagnements.types import Nature, Position
from cops_desktop.domain.annuaire import Localisation

PERSONNE = ""
"""In `charges`: nobody follows it."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked of a project; of each criterion one of its values is enough, and without any all pass.

    `charges` are keys of persons; None among `territoires`: nobody knows it.
    """

    charges: tuple[str, ...] = ()
    natures: tuple[Nature, ...] = ()
    territoires: tuple[Localisation | None, ...] = ()
    annee: int | None = None
    etats: tuple[Etat, ...] = ()
    en_retard: bool = False

    def retient(
        self,
        life: Parcours,
        day: date,
        *,
        charges: Collection[str] = (),
        territoire: Localisation | None = None,
        en_retard: bool = False,
    ) -> bool:
        """Whether a project passes on `day`: followed by `charges`, in this territory, late or not."""
        return (
            (not self.charges or any(key in self.charges for key in charges or (PERSONNE,)))
            and (not self.natures or life.accompagnement.nature in self.natures)
            and (not self.territoires or territoire in self.territoires)
            and (self.annee is None or self.annee in annees(life, day))
            and (not self.etats or life.etat in self.etats)
            and (not self.en_retard or en_retard)
        )

    def valeurs(self) -> tuple[tuple[str, Any], ...]:
        """Everything that is asked for: the name of the criterion, and a value of it."""
        found: list[tuple[str, Any]] = []
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, tuple):
                found += [(field.name, one) for one in value]
            elif value is not None and value is not False:
                found.append((field.name, value))
        return tuple(found)

    def avec(self, critere: str, valeur: Any) -> "Selection":
        """Asks for this value too; of a criterion that has only one, for this one."""
        before = getattr(self, critere)
        several = isinstance(before, tuple)
        changed: Any = tuple(dict.fromkeys((*before, valeur))) if several else valeur
        return replace(self, **{critere: changed})

    def sans(self, critere: str, valeur: Any) -> "Selection":
        """Does not ask for this value any more."""
        before = getattr(self, critere)
        changed: Any = getattr(Selection(), critere)
        if isinstance(before, tuple):
            changed = tuple(one for one in before if one != valeur)
        return replace(self, **{critere: changed})


def annees(life: Parcours, day: date) -> frozenset[int]:
    """The years in which there was something to do or to decide of a project, until `day` (§: from its request to its
    end, suspended or not; again when it is taken up again).
    """
    found = {life.accompagnement.demande_le.year}
    for stay in life.sejours:
        end = stay.debut if stay.position.finie else stay.fin or max(day, stay.debut)
        if stay.position is Position.DEMANDE and stay.fin is None and life.etat is Etat.REFUSEE and life.examen:
            end = max(life.examen.le, stay.debut)
        found.update(range(stay.debut.year, end.year + 1))
    return frozenset(found)


def toutes_les_annees(lives: Iterable[Parcours], day: date) -> tuple[int, ...]:
    """The years that may be asked for, the last one first; that of `day` is always among them."""
    return tuple(sorted({day.year}.union(*(annees(life, day) for life in lives)), reverse=True))
