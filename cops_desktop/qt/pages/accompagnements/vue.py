"""What board, list and time line have in common: the same projects, one of them chosen, one opened."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.accompagnements.chronologie import Periode
from cops_desktop.services.accompagnements.liste import Ligne


class Vue(QWidget):
    """A view of the selection. `chosen`: another project is the current one (its key, "" none); `opened`: its card is
    asked for (Enter, double click). Showing lines or choosing by `choose` tells nobody.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def show_lignes(self, lines: Sequence[Ligne]) -> None:
        """These projects, and no others; the current one stays where it still is among them."""
        raise NotImplementedError

    def choose(self, key: str) -> None:
        """Makes a project the current one and brings it in sight; nothing when it is not shown."""
        raise NotImplementedError

    def key(self) -> str:
        """The current project; "" when there is none."""
        raise NotImplementedError

    def periode(self) -> Periode | None:
        """The time that is seen; None when the view shows none."""
        return None

    def take_focus(self) -> None:
        """The keyboard works in this view."""
        raise NotImplementedError
