"""What a new project is given until somebody says better: its mission, kind of action, checklist (R6.4, R7.3)."""

from collections.abc import Sequence
from datetime import date

from cops_desktop.domain.accompagnements.types import Nature
from cops_desktop.domain.natures import ACCOMPAGNER, mission_du

# The words are those of the vocabulary « actions » (db/seeds.json).
ACTIONS = {
    Nature.ACCOMPAGNEMENT: "accompagnement de projet",
    Nature.APPUI_ETP: "appui à l’intégration de patients partenaires",
    Nature.APPUI_HORS_ETP: "appui à l’intégration de patients partenaires",
}


def mission_proposee(day: date) -> str:
    """The mission that a project requested on that day serves (R7.3)."""
    return mission_du(ACCOMPAGNER, day)


def action_suivie(action: str, nature: Nature) -> str:
    """The kind of action of a project of that nature: the proposed one follows the nature, another stays as it is."""
    return ACTIONS[nature] if action in ("", *ACTIONS.values()) else action


def liste_de_points(nature: Nature) -> str:
    """The vocabulary that its checklist begins with (R6.4)."""
    return "points de l’appui" if nature.appui else "points de l’accompagnement"


def points_de(mots: Sequence[tuple[str, str]]) -> list[tuple[int, int, str]]:
    """A vocabulary of points, as (word, « étape n »), as the lines of a checklist: stage, rank in it, text.

    A word of no stage is of the first one.
    """
    found: list[tuple[int, int, str]] = []
    for texte, famille in mots:
        number = famille.removeprefix("étape ")
        etape = int(number) if number in ("1", "2", "3", "4") else 1
        found.append((etape, sum(e == etape for e, _, _ in found) + 1, texte))
    return found
