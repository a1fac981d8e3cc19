"""The words of the baromètre: a line of who was asked."""

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.words import format_date
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.typography import typeset
from cops_desktop.services.barometre import Sollicite


def tr(text: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("barometre", text))


def qui(one: Sollicite) -> Cell:
    """Who was asked, and for whom."""
    dot = one.famille.value.casefold() if one.famille else ""
    return Cell(one.nom, one.detail, dot=dot, strong=True, hint=one.sollicitation.notes)


def cible(one: Sollicite) -> Cell:
    """As who, and when."""
    asked = one.sollicitation.sollicite_le
    when = tr("demande du {jour}").format(jour=format_date(asked)) if asked else ""
    return Cell(one.sollicitation.cible or tr("sans cible"), when, muted=not one.sollicitation.cible)


def etat(one: Sollicite) -> Cell:
    """Whether they contributed, and when."""
    day = one.sollicitation.contribue_le
    if day is None:
        return Cell(chip=tr("pas de réponse"), tone="attention")
    return Cell(chip=tr("contribué le {jour}").format(jour=format_date(day)), tone="ok")
