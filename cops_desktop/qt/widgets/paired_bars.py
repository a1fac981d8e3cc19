"""Bars in pairs: each slice of a group over the same slice of a reference, its words and figures beside it.

Each slice is a button of its own, so that a screen reader tells its figures; Tab goes from picture to picture, the
arrows from slice to slice. Lengths are shares of 100 % on every picture: two of them can be compared by eye.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cops_desktop.qt.theme import BASE_SIZE, SMALL_SIZE, couleurs, measured, sp

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
_EDGE, _GAP, _BAR, _THIN = 6, 4, 12, 6  # pixels at 100 %


@dataclass(frozen=True)
class Pair:
    """A slice: its words, its figures as they are written, its share in percent (None: no bar).

    `reference` is the share of the other group (None: there is none), `colour` a token of the theme, `spoken` all of it
    for a screen reader.
    """

    label: str
    figures: str
    share: int | None
    reference: int | None = None
    reference_figures: str = ""
    colour: str = "accent"
    spoken: str = ""


class PairRow(QAbstractButton):
    """One slice; checked while its persons are shown."""

    moved = Signal(int)
    to_end = Signal(int)

    def __init__(self, name: str, pair: Pair) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.pair = pair
        self.show_pair(pair)

    def show_pair(self, pair: Pair) -> None:
        """Another slice in this place."""
        self.pair = pair
        self.setAccessibleName(pair.spoken)
        self.setToolTip(pair.spoken)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """The page says which slice is shown: a click alone says nothing."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        bars = 0 if self.pair.share is None else 2 * sp(_GAP) + sp(_BAR) + self._thin_height()
        return 2 * sp(_EDGE) + self._words(width).height() + bars

    def sizeHint(self) -> QSize:
        return QSize(sp(260), self.heightForWidth(sp(260)))

    def minimumSizeHint(self) -> QSize:
        return QSize(sp(150), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.to_end.emit(0 if key == Qt.Key.Key_Home else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What the arrows reach is brought into view, as what Tab reaches is."""
        super().focusInEvent(event)
        above = self.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(self, 0, sp(_EDGE))
            above = above.parentWidget()

    def _thin_height(self) -> int:
        """The line of the reference, as high as its figures; nothing without one."""
        return 0 if self.pair.reference is None else measured(SMALL_SIZE)[1].height() - sp(_GAP)

    def _words(self, width: int) -> QRect:
        """Where the words stand, on as many lines as they take, left of the figures."""
        figures = measured(BASE_SIZE, semibold=True)[1].horizontalAdvance(self.pair.figures)
        room = max(width - 2 * sp(_EDGE) - figures - sp(12), sp(60))
        box = measured(BASE_SIZE)[1].boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, self.pair.label)
        return QRect(sp(_EDGE), sp(_EDGE), room, box.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        words = self._words(self.width())
        right = self.width() - sp(_EDGE)
        painter.setPen(QColor(couleurs().encre))
        painter.setFont(measured(BASE_SIZE)[0])
        painter.drawText(words, _WRAPPED, self.pair.label)
        face, metrics = measured(BASE_SIZE, semibold=True)
        painter.setFont(face)
        figures = QRect(0, words.top(), right, metrics.height())
        painter.drawText(figures, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.pair.figures)
        if self.pair.share is not None:
            self._paint_bars(painter, words.bottom() + 1 + sp(_GAP), right)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = couleurs()
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if self.isChecked() else tokens.fenetre))
            painter.drawRoundedRect(QRectF(self.rect()), sp(6), sp(6))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), sp(6), sp(6))

    def _paint_bars(self, painter: QPainter, top: int, right: int) -> None:
        """The group's bar in its track; under it the reference's, thin and grey, with its figures at its end."""
        tokens = couleurs()
        left = sp(_EDGE)
        face, metrics = measured(SMALL_SIZE)
        room = right - left - metrics.horizontalAdvance("100\u00a0% ") - sp(_GAP)
        _bar(painter, QRectF(left, top, room, sp(_BAR)), 100, tokens.ligne)
        _bar(painter, QRectF(left, top, room, sp(_BAR)), self.pair.share or 0, getattr(tokens, self.pair.colour))
        if self.pair.reference is None:
            return
        line = top + sp(_BAR) + sp(_GAP)
        middle = line + self._thin_height() / 2
        _bar(painter, QRectF(left, middle - sp(_THIN) / 2, room, sp(_THIN)), self.pair.reference, tokens.bord)
        painter.setFont(face)
        painter.setPen(QColor(tokens.explication))
        after = left + room * self.pair.reference / 100 + sp(_GAP)
        place = QRectF(after, middle - metrics.height() / 2, right - after, metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.pair.reference_figures)


def _bar(painter: QPainter, whole: QRectF, share: int, colour: str) -> None:
    if share:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(whole.left(), whole.top(), whole.width() * share / 100, whole.height()), 2, 2)


class PairedBars(QWidget):
    """The slices of a picture. `opened(place)` comes with Enter, Space or a click on one."""

    opened = Signal(int)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.rows: list[PairRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_pairs(self, pairs: Sequence[Pair]) -> None:
        """Shows these slices; what has the focus keeps it while there is something in its place."""
        for row, pair in zip(self.rows, pairs, strict=False):
            row.show_pair(pair)
        for pair in pairs[len(self.rows) :]:
            self._add(pair)
        for row in self.rows[len(pairs) :]:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.rows[len(pairs) :]
        self._reach(next((place for place, row in enumerate(self.rows) if row.hasFocus()), 0))

    def mark(self, place: int) -> None:
        """Says which slice is shown; -1 for none of this picture."""
        for here, row in enumerate(self.rows):
            row.setChecked(here == place)

    def _add(self, pair: Pair) -> None:
        row = PairRow(f"{self.objectName()}{len(self.rows)}", pair)
        row.clicked.connect(lambda: self.opened.emit(self.rows.index(row)))
        row.moved.connect(lambda step: self._go(self.rows.index(row) + step))
        row.to_end.connect(lambda end: self._go(end % len(self.rows)))
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()  # now, not with the next events: it may be given the focus at once

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            self._reach(place)
            self.rows[place].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _reach(self, place: int) -> None:
        """Only one slice is reached with Tab, the last that had the focus."""
        for here, row in enumerate(self.rows):
            policy = Qt.FocusPolicy.StrongFocus if here == place else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(policy)
