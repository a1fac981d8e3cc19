"""The sums that stand under the columns of a list."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QPushButton, QWidget

from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, label
from cops_desktop.qt.widgets.list_view import ListView

R = TypeVar("R")


class SumsLine(QWidget):
    """A line of sums, each under the column that it adds up; its words, at the left, open what it counts."""

    def __init__(self, view: ListView[R], name: str, keys: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._view = view
        self._places = {key: [c.key for c in view.rows.columns].index(key) for key in keys}
        self.words: QPushButton = button("", f"{name}Mots", role="lien")
        self.words.setParent(self)
        self._figures: dict[str, QLabel] = {}
        for key in keys:
            figure = label("", "fort", f"{name}_{key}")
            figure.setParent(self)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._figures[key] = figure
        header: QHeaderView = view.horizontalHeader()
        header.sectionResized.connect(self._place)
        header.geometriesChanged.connect(self._place)
        view.horizontalScrollBar().valueChanged.connect(self._place)

    def say(self, words: str, figures: dict[str, str], hint: str) -> None:
        """The words, the sums by column, and what a click opens."""
        self.words.setText(words)
        self.words.setToolTip(hint)
        self.words.setAccessibleName(", ".join((words, *figures.values())))
        for key, text in figures.items():
            self._figures[key].setText(text)
            self._figures[key].setToolTip(f"{self._view.rows.columns[self._places[key]].title}\u202f: {text}")
        self.setFixedHeight(self.words.sizeHint().height() + sp(8))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Puts each sum under its column, and the words in the room that is left of the first."""
        edge, height = sp(12), self.height()
        header = self._view.horizontalHeader()
        first = self.width()
        for key, place in self._places.items():
            figure = self._figures[key]
            figure.setVisible(not header.isSectionHidden(place))
            left, width = header.sectionViewportPosition(place), header.sectionSize(place)
            wide = max(width - edge, figure.sizeHint().width())
            figure.setGeometry(QRect(left + width - edge - wide, 0, wide, height))
            if figure.isVisibleTo(self):
                first = min(first, figure.x())
        wanted = self.words.sizeHint()
        room = min(wanted.width(), first - edge)
        self.words.setGeometry(edge, (height - wanted.height()) // 2, room, wanted.height())
