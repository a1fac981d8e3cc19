"""Lives of projects in a line of text, for the tests of the rules: « étape 1, suspendu », each move with a reason."""

from datetime import date, datetime, time, timedelta
from typing import Any

from cops_desktop.domain.accompagnements.parcours import Parcours, parcours
from cops_desktop.domain.accompagnements.types import (
    Accompagnement,
    Decision,
    Examen,
    Mouvement,
    Nature,
    Position,
)

DEMANDE = date(2026, 1, 5)


def item(nature: Nature = Nature.ACCOMPAGNEMENT, **more: Any) -> Accompagnement:
    """A request of 5 January 2026."""
    return Accompagnement(**{"id": "a", "titre": "Essai", "nature": nature, "demande_le": DEMANDE, **more})


def moves(steps: str, first: date = DEMANDE + timedelta(7)) -> list[Mouvement]:
    """« étape 1, suspendu »: a week apart from `first` on, each with a reason; « étape 1 2026-03-02 »: on that day."""
    made: list[Mouvement] = []
    for rank, step in enumerate(steps.split(", ") if steps else []):
        words = step.split(" ")
        dated = words[-1].count("-") == 2
        day = date.fromisoformat(words.pop()) if dated else first + timedelta(weeks=rank)
        de = made[-1].vers if made else Position.DEMANDE
        at = datetime.combine(day, time(12, 0, rank))
        made.append(
            Mouvement(id=str(rank), accompagnement="a", le=at, de=de, vers=Position(" ".join(words)), motif="x")
        )
    return made


def examen(decision: str = "approuvée", le: date = DEMANDE + timedelta(3), **more: Any) -> Examen:
    """The CoPil decides, three days after the request."""
    values = {"id": str(le), "accompagnement": "a", "le": le, "decision": Decision(decision), **more}
    return Examen(**values)


def vie(steps: str = "", decision: str = "approuvée", **more: Any) -> Parcours:
    """A project with these moves, approved unless said (« » : not examined)."""
    return parcours(item(**more), moves(steps), [examen(decision)] if decision else [])
