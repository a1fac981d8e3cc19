"""What the time line says of a project: its title and its state at the left, its whole life for who does not see it."""

from dataclasses import dataclass

from cops_desktop.domain.accompagnements.chronologie import Frise, phrases
from cops_desktop.domain.accompagnements.types import Position
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.pages.accompagnements.words import COURTES, structures, tone_of
from cops_desktop.qt.tons import ACCOMPAGNEMENTS
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.services.accompagnements.liste import Ligne


@dataclass(frozen=True, slots=True)
class Rang:
    """A row of the time line."""

    ligne: Ligne
    frise: Frise


def title_cell(rang: Rang) -> Cell:
    """« Projet des usagers », whose it is, and what one must know of it: its lateness, or that it is not going on."""
    line = rang.ligne
    whose = " · ".join(part for part in (structures(line), COURTES[line.item.nature]) if part)
    chip, tone = _chip(line)
    return Cell(line.item.titre, whose, chip=chip, tone=tone, strong=line.parcours.ouvert, hint=line.item.titre)


def _chip(line: Ligne) -> tuple[str, Tone]:
    etat, alert = line.parcours.etat, line.alerte
    if line.parcours.position is Position.SUSPENDU or not line.parcours.ouvert:
        return etat.value, ACCOMPAGNEMENTS[etat]
    return (alert.courte, tone_of(alert)) if alert is not None else ("", "neutre")


def time_cell(rang: Rang) -> Cell:
    """All that is drawn, in words."""
    return Cell(typeset(" ; ".join(phrases(rang.frise))))
