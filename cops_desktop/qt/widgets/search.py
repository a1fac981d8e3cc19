"""The field that filters a list as one types, and the row that a field which filters nothing goes to."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cops_desktop.domain.words import fold
from cops_desktop.qt.icons import SIDE, pixmap
from cops_desktop.qt.theme import couleurs, sp
from cops_desktop.qt.widgets.basics import leave_undo

R = TypeVar("R")


class SearchField(QLineEdit):
    """Ctrl+F comes here; Escape clears; the down arrow and Enter go to the list. Its text comes by `textChanged`."""

    def __init__(self, placeholder: str, name: str, results: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.rstrip("…"))
        self.setToolTip("Ctrl+F")
        self.results = results

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and a lens that grows with the text."""
        super().paintEvent(event)
        lens = pixmap("chercher", couleurs().explication, sp(SIDE), self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(sp(9), (self.height() - sp(SIDE)) // 2, lens)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the file's where nothing was typed to take back: a field that waits must not eat it."""
        handled = super().event(event)
        leave_undo(self, event)
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.results is not None:
            self.results.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)


def best_match(text: str, rows: Iterable[R], name: Callable[[R], str]) -> R | None:
    """The first row of which every word typed begins a word of the name; else of which every word is in the name."""
    words = fold(text).split()
    names = [(row, fold(name(row))) for row in rows]
    for row, known in names:
        if all(any(part.startswith(word) for part in known.split()) for word in words):
            return row
    return next((row for row, known in names if all(word in known for word in words)), None)
