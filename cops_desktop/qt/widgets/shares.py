"""Shares one under the other: the words, a bar, and the figures of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import clear, label
from cops_desktop.qt.widgets.facts import Segment, SegmentedBar


@dataclass(frozen=True, slots=True)
class Share:
    """A share of 100, with its words and its figures as they are written; `colour`: a token of the theme."""

    words: str
    figures: str
    percent: int
    colour: str = "accent"


class Shares(QWidget):
    """Bars of one length, so that two of them can be compared by eye."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sp(12))
        self._grid.setVerticalSpacing(sp(6))
        self._grid.setColumnStretch(1, 1)

    def set_shares(self, shares: Sequence[Share]) -> None:
        """Shows these in place of those before."""
        clear(self._grid)
        for row, share in enumerate(shares):
            bar = SegmentedBar(f"{self.objectName()}{row}", share.words)
            bar.set_segments([Segment(share.words, share.percent, share.colour)], 100)
            self._grid.addWidget(label(share.words, "explication"), row, 0)
            self._grid.addWidget(bar, row, 1)
            self._grid.addWidget(label(share.figures, "chiffre"), row, 2, Qt.AlignmentFlag.AlignRight)
