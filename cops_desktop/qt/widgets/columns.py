"""Two columns that become one when there is no room: on a small screen, or when the text is large."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from cops_desktop.qt.theme import sp

GAP = 14  # pixels at 100 %
ROOM = 900  # pixels at 100 % under which the columns stand one under the other


class Columns(QWidget):
    """`left` takes `shares[0]` of the width, `right` the rest; `below`: pixels between one and the other under it."""

    def __init__(
        self, left: QWidget, right: QWidget, shares: tuple[int, int], room: int = ROOM, below: int = GAP
    ) -> None:
        super().__init__()
        self._room, self._parts, self._below = room, (left, right), below
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(sp(GAP))
        for widget, share in zip((left, right), shares, strict=True):
            self._box.addWidget(widget, share)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two: side by side, they may always be put one under the other."""
        least = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= sp(self._room)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(sp(GAP if wide else self._below))
