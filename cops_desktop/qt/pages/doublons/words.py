"""The words of the page Doublons, set as French is printed."""

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.words import plural
from cops_desktop.qt.typography import typeset
from cops_desktop.services.doublons import Genre


def tr(text: str) -> str:
    """The text in the user's language."""
    return typeset(QCoreApplication.translate("doublons", text))


def question(genre: Genre) -> str:
    """What a pair asks."""
    return tr("Est-ce la même personne ?") if genre is Genre.PERSONNE else tr("Est-ce la même structure ?")


def counted(pairs: int) -> str:
    """« 3 paires à regarder »."""
    return tr("{combien} à regarder, les plus probables d’abord").format(combien=plural(pairs, tr("paire")))
