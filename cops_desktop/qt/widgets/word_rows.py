"""Rows of a word and what it names, side by side; one under the other where what is named needs the whole width."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import clear

BESIDE = 10  # pixels at 100 % between a word and what it names
TOP = Qt.AlignmentFlag.AlignTop


class WordRows(QWidget):
    """`word` is the width of the words, `gap` what is between two rows, in pixels at 100 %.

    An e-mail address is never broken: with large text in a small window it stands under its word.
    """

    def __init__(self, name: str, word: int, gap: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self._word, self._gap, self._under = word, gap, False
        self._rows: list[tuple[QWidget, QWidget]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sp(BESIDE))

    def add(self, word: QWidget, named: QWidget) -> None:
        """One more row."""
        self._rows.append((word, named))
        self._place(len(self._rows) - 1)

    def clear(self) -> None:
        """Takes all rows away."""
        self._rows.clear()
        clear(self._grid)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part alone."""
        least = max((part.minimumSizeHint().width() for row in self._rows for part in row), default=0)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Another size of the text, or other texts: the room is another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        words, named = (max((row[side].minimumSizeHint().width() for row in self._rows), default=0) for side in (0, 1))
        under = max(words, sp(self._word)) + sp(BESIDE) + named > self.width()
        if under != self._under:
            self._under = under
            for place in range(len(self._rows)):
                self._place(place)

    def _place(self, number: int) -> None:
        """Puts a row where it belongs now."""
        self._grid.setVerticalSpacing(sp(1 if self._under else self._gap))
        self._grid.setColumnMinimumWidth(0, 0 if self._under else sp(self._word))
        self._grid.setColumnStretch(1, 1)
        word, named = self._rows[number]
        self._grid.addWidget(word, 2 * number, 0, 1, 2 if self._under else 1, TOP)
        if self._under:
            self._grid.addWidget(named, 2 * number + 1, 0, 1, 2, TOP)
        else:
            self._grid.addWidget(named, 2 * number, 1, TOP)
