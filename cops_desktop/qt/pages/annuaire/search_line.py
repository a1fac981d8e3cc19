"""The field of the annuaire: what is typed finds at once, and the arrows move in the list meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy

from cops_desktop.qt.pages.annuaire.hits import Ligne
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.search import SearchField

_Action = QAbstractItemView.CursorAction
_MOVES = {
    Qt.Key.Key_Up.value: _Action.MoveUp,
    Qt.Key.Key_Down.value: _Action.MoveDown,
    Qt.Key.Key_PageUp.value: _Action.MovePageUp,
    Qt.Key.Key_PageDown.value: _Action.MovePageDown,
}


class SearchLine(SearchField):
    """Up, Down and the pages choose in the list, the keyboard stays here; Enter goes into the list."""

    def __init__(self, placeholder: str, name: str, view: ListView[Ligne]) -> None:
        super().__init__(placeholder, name, view)
        self._view = view
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(sp(150))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(event.key())
        if move is not None and not event.modifiers():
            target = self._view.moveCursor(move, Qt.KeyboardModifier.NoModifier)
            if target.isValid():
                self._view.setCurrentIndex(target)
            return
        super().keyPressEvent(event)
