"""The field of the annuaire: what is typed finds at once, and the arrows move in the list meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from cops_desktop.qt.pages.annuaire.hits import Ligne
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.search import SearchField

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchLine(SearchField):
    """Up, Down and the pages choose in the list, the keyboard stays here; Enter goes into the list."""

    def __init__(self, placeholder: str, name: str, view: ListView[Ligne]) -> None:
        super().__init__(placeholder, name, view)
        self._view = view
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(sp(150))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES and not event.modifiers():
            self._view.keyPressEvent(event)
            return
        super().keyPressEvent(event)
