"""Words to tick, in columns: profils, domaines, thèmes of a person. A long word wraps instead of being cut.

Where there is no room for the columns, there are fewer.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from cops_desktop.domain.words import fold
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import clear, hbox, label

LEAST_COLUMN = 150  # pixels at 100 %


class _Tick(QWidget):
    """A box and its word beside it, both clickable."""

    def __init__(self, word: str, name: str) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setObjectName(name)
        self.box.setAccessibleName(word)
        row = hbox(self.box, spacing=6)
        row.addWidget(label(word, wrap=True), 1, Qt.AlignmentFlag.AlignVCenter)
        row.setAlignment(self.box, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)
        self.setFocusProxy(self.box)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.box.toggle()


class WordChecks(QWidget):
    """The words of one list. `ticked()` keeps their order; words ticked in the file but gone from the list stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = 2
        self._across = 0  # columns in use; none so far
        self._ticks: dict[str, _Tick] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sp(14))
        self._grid.setVerticalSpacing(sp(2))

    def set_words(self, words: Sequence[str], ticked: Iterable[str]) -> None:
        """Offers `words`, those of `ticked` checked."""
        chosen = list(ticked)
        clear(self._grid)
        self._ticks = {}
        for word in dict.fromkeys([*words, *chosen]):
            self._add(word, checked=word in chosen)

    def add_word(self, word: str) -> None:
        """Ticks a word, new or known in another spelling."""
        known = next((w for w in self._ticks if fold(w) == fold(word)), None)
        if known is None:
            self._add(word, checked=True)
        else:
            self._ticks[known].box.setChecked(True)

    def ticked(self) -> tuple[str, ...]:
        """The words that are checked."""
        return tuple(word for word, tick in self._ticks.items() if tick.box.isChecked())

    def minimumSizeHint(self) -> QSize:
        """One column at least."""
        least = max((tick.minimumSizeHint().width() for tick in self._ticks.values()), default=0)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._across != self._room():
            self._across = self._room()
            for place, tick in enumerate(self._ticks.values()):
                self._grid.removeWidget(tick)
                self._put(tick, place)

    def _room(self) -> int:
        """How many columns there are, for the present width."""
        return max(1, min(self.columns, self.width() // sp(LEAST_COLUMN)))

    def _add(self, word: str, *, checked: bool) -> None:
        place = len(self._ticks)
        tick = _Tick(word, f"{self.objectName()}{place}")
        if not place:
            self.setFocusProxy(tick.box)
        tick.box.setAccessibleDescription(self.accessibleName())
        tick.box.setChecked(checked)
        self._ticks[word] = tick
        self._put(tick, place)

    def _put(self, tick: _Tick, place: int) -> None:
        across = self._across or self.columns
        self._grid.addWidget(tick, place // across, place % across, Qt.AlignmentFlag.AlignTop)
        for column in range(self.columns):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
