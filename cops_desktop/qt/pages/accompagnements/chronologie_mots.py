"""What the time line says of a project: its title and its state at the left, its whole life for who does not see it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.accompagnements.chronologie import Frise, phrases
from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.types import Position
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.services.accompagnements.liste import Ligne

TONES: dict[Etat, Tone] = {Etat.SUSPENDU: "attention", Etat.CLOS: "ok"}


def tr(text: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("accompagnements", text))


@dataclass(frozen=True, slots=True)
class Rang:
    """A row of the time line."""

    ligne: Ligne
    frise: Frise


def title_cell(rang: Rang) -> Cell:
    """« Projet des usagers », whose it is, and what one must know of it: its lateness, else an unusual state."""
    chip, tone = _chip(rang.ligne)
    return Cell(rang.ligne.item.titre, rang.ligne.structure or tr("sans structure"), chip=chip, tone=tone)


def _chip(ligne: Ligne) -> tuple[str, Tone]:
    etat, alert = ligne.parcours.etat, ligne.alerte
    if ligne.parcours.position is Position.SUSPENDU or not ligne.parcours.ouvert:
        return etat.value, TONES.get(etat, "neutre")
    if alert is not None:
        return alert.courte, "refus" if alert.en_retard else "attention"
    return "", "neutre"


def time_cell(rang: Rang) -> Cell:
    """All that is drawn, in words."""
    return Cell(typeset(" ; ".join(phrases(rang.frise))))
