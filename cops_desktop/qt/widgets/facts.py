"""Facts in rows, each with its explanation and a way to what stands behind it; and the bar of a budget."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from cops_desktop.qt.theme import couleurs, sp
from cops_desktop.qt.widgets.basics import button, clear, label
from cops_desktop.qt.widgets.chip import DotLabel


@dataclass(frozen=True)
class Fact:
    """A row: its word, its value, what explains it, and what opens when the value is clicked.

    `dot` is a token of the theme; `strong` is for a total.
    """

    label: str
    value: str
    explanation: str = ""
    dot: str = ""
    strong: bool = False
    open: Callable[[], object] | None = None


class KeyValue(QWidget):
    """Rows of facts. With `figures` the values are aligned on the right, as amounts are."""

    def __init__(self, name: str, facts: Sequence[Fact] = (), *, figures: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._figures = figures
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sp(12))
        self._grid.setVerticalSpacing(sp(4))
        self._grid.setColumnStretch(0 if figures else 1, 1)
        if not figures:
            self._grid.setColumnMinimumWidth(0, sp(130))
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Shows these facts in place of those before."""
        clear(self._grid)
        for row, fact in enumerate(facts):
            self._add(2 * row, fact)

    def _add(self, row: int, fact: Fact) -> None:
        role = "fort" if fact.strong else "secondaire"
        word = DotLabel(fact.label, fact.dot, role) if fact.dot else label(fact.label, role, wrap=True)
        value = self._value(fact)
        side = Qt.AlignmentFlag.AlignRight if self._figures else Qt.AlignmentFlag(0)
        self._grid.addWidget(word, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop | side)
        if fact.explanation:
            why = label(fact.explanation, "explication", wrap=True)
            first, span = (0, 2) if self._figures else (1, 1)
            self._grid.addWidget(why, row + 1, first, 1, span)

    def _value(self, fact: Fact) -> QLabel | QPushButton:
        if fact.open is not None:
            link = button(fact.value, f"{self.objectName()}Lien", fact.open, role="lien")
            link.setAccessibleName(f"{fact.label}, {fact.value}")
            return link
        value = label(fact.value, "fort" if fact.strong else "", wrap=not self._figures)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setAccessibleName(f"{fact.label} {fact.value}")
        return value


@dataclass(frozen=True)
class Segment:
    """A part of a bar: its word, its size in any unit, a token of the theme; hatched for what is only foreseen."""

    label: str
    size: int
    colour: str
    hatched: bool = False


class SegmentedBar(QWidget):
    """A bar whose parts are shares of a total, told apart by more than their colours; what is left stays empty."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = title
        self._segments: tuple[Segment, ...] = ()
        self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_segments((), 0)

    def set_segments(self, segments: Sequence[Segment], total: int) -> None:
        """Shows these parts of `total`; parts that pass it fill the bar."""
        self._segments = tuple(segment for segment in segments if segment.size > 0)
        self._total = max(total, sum(segment.size for segment in self._segments))
        shares = (f"{segment.label} {round(100 * segment.size / self._total)}\u00a0%" for segment in self._segments)
        self.setAccessibleName(", ".join((self._title, *shares)))
        self.setToolTip(" · ".join(segment.label for segment in self._segments))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sp(120), sp(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.fillPath(outline, QColor(couleurs().fenetre))
        painter.save()
        painter.setClipPath(outline)
        left = frame.left()
        for segment in self._segments:
            width = frame.width() * segment.size / self._total
            painter.fillRect(QRectF(left, frame.top(), width, frame.height()), _fill(segment))
            left += width
            painter.fillRect(QRectF(left - sp(1), frame.top(), sp(2), frame.height()), QColor(couleurs().panneau))
        painter.restore()
        painter.setPen(QPen(QColor(couleurs().bord), 1))
        painter.drawPath(outline)
        painter.end()


def _fill(segment: Segment) -> QBrush:
    """A plain ground, or wide oblique stripes for what is only foreseen."""
    colour = QColor(getattr(couleurs(), segment.colour))
    if not segment.hatched:
        return QBrush(colour)
    side = max(6, sp(9))
    tile = QPixmap(side, side)
    tile.fill(QColor(couleurs().panneau))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, side / 3))
    for shift in (-side, 0, side):
        painter.drawLine(shift, side, shift + side, 0)
    painter.end()
    return QBrush(tile)
