"""Paints the cards of the board: title, structure, what comes next, chips; each as tall as its words need.

A card leaves the room of a scroll bar at its right, whether there is one or not: all columns' cards have one width, and
none changes its height because another came.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cops_desktop.qt.models.rows import CELL
from cops_desktop.qt.pages.accompagnements.tableau_mots import Carte
from cops_desktop.qt.theme import SMALL_SIZE, couleurs, measured, sp
from cops_desktop.qt.widgets.chip import chip_size, paint_chip

BAND, RADIUS = 4, 8  # pixels at 100 %
GAP = 8  # between two cards
EDGE = 8  # above and under what a card says
SIDE = 11  # left of it, the band besides; the right has a little less
LINE = 1  # between two lines
CHIP_GAP = 5


@dataclass(frozen=True, slots=True)
class Forme:
    """A card for a width: the lines of its title, its other lines cut to their room, where its chips stand."""

    titre: tuple[str, ...]
    structure: str
    suite: str
    puces: tuple[tuple[str, str, int, int, int], ...]  # word, tone, left, top (of the first row), width
    height: int


def _cut(text: str, width: int, measures: QFontMetrics) -> str:
    return measures.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _lines(text: str, width: int, measures: QFontMetrics) -> tuple[str, ...]:
    """The title on two lines at most, cut short at the end of the second."""
    words = " ".join(text.splitlines())
    if measures.horizontalAdvance(words) <= width:
        return (words,)
    taken, rest = "", words
    while " " in rest:
        word, others = rest.split(" ", 1)
        longer = f"{taken} {word}".strip()
        if measures.horizontalAdvance(longer) > width:
            break
        taken, rest = longer, others
    if not taken:  # one word that is wider than the card
        return (_cut(words, width, measures),)
    return taken, _cut(rest, width, measures)


def _suite(card: Carte, width: int, measures: QFontMetrics) -> str:
    """What comes next with its day, which is never cut away."""
    day = f" {card.quand}" if card.quand else ""
    return _cut(card.action, width - measures.horizontalAdvance(day), measures) + day


@lru_cache(maxsize=4096)
def forme(card: Carte, width: int, unit: int) -> Forme:
    """How a card stands in so many pixels (`unit`: the size of the text); made once, as a board is painted often."""
    title, lesser = measured(semibold=True)[1], measured(SMALL_SIZE)[1]
    inner = max(width - sp(BAND + 2 * SIDE - 3), sp(40))
    lines = _lines(card.text, inner, title)
    top = sp(EDGE) + len(lines) * (title.height() + sp(LINE))
    top += (lesser.height() + sp(LINE)) * (bool(card.explanation) + bool(card.action)) + sp(4)
    chips: list[tuple[str, str, int, int, int]] = []
    left, row = 0, 0
    for word, tone in card.chips:
        size = chip_size(word)
        taken = min(size.width(), inner)
        if left and left + taken > inner:
            left, row = 0, row + 1
        chips.append((word, tone, left, top + row * (size.height() + sp(4)), taken))
        left += taken + sp(CHIP_GAP)
    height = top + (row + 1) * chip_size("").height() + row * sp(4) + sp(EDGE) + sp(2)
    structure = _cut(card.explanation, inner, lesser)
    return Forme(lines, structure, _suite(card, inner, lesser), tuple(chips), height)


def card_width(view: QListView) -> int:
    """How wide the cards of a list are, in pixels."""
    return view.width() - view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, view) - 1


class CardDelegate(QStyledItemDelegate):
    """A card takes the width of its list; under it there is room to the next one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        shape = forme(index.data(CELL), card_width(cast(QListView, self.parent())), sp(1000))
        return QSize(sp(60), shape.height + sp(GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: Carte = index.data(CELL)
        view = cast(QListView, self.parent())
        width = card_width(view)
        shape = forme(card, width, sp(1000))
        frame = QRectF(option.rect.left() + 1, option.rect.top() + 1, width - 2, shape.height - 1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        here = view.hasFocus() and index.row() == view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, frame, card.bande, chosen, here)
        self._texts(painter, frame, card, shape)
        painter.restore()

    @staticmethod
    def _ground(painter: QPainter, frame: QRectF, bande: str, chosen: bool, here: bool) -> None:
        tokens = couleurs()
        outline = QPainterPath()
        outline.addRoundedRect(frame, sp(RADIUS), sp(RADIUS))
        painter.fillPath(outline, QColor(tokens.selection if chosen else tokens.panneau))
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(QRectF(frame.left(), frame.top(), sp(BAND), frame.height()), QColor(getattr(tokens, bande)))
        painter.restore()
        painter.setPen(QPen(QColor(tokens.accent if chosen or here else tokens.ligne), 3 if here else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = frame.adjusted(0.5, 0.5, -0.5, -0.5) if here else frame
        painter.drawRoundedRect(edge, sp(RADIUS), sp(RADIUS))

    @staticmethod
    def _texts(painter: QPainter, frame: QRectF, card: Carte, shape: Forme) -> None:
        tokens = couleurs()
        left, top = frame.left() + sp(BAND + SIDE) - 1, frame.top() + sp(EDGE)
        strong, small = measured(semibold=True), measured(SMALL_SIZE)
        lines = [(line, strong, tokens.encre) for line in shape.titre]
        if shape.structure:
            lines.append((shape.structure, small, tokens.explication))
        if shape.suite:
            quiet = not card.action.startswith("→")
            lines.append((shape.suite, small, tokens.explication if quiet else tokens.encre))
        for line, (face, measures), colour in lines:
            painter.setFont(face)
            painter.setPen(QColor(colour))
            painter.drawText(int(left), int(top + measures.ascent()), line)
            top += measures.height() + sp(LINE)
        height = chip_size("").height()
        for word, tone, x, y, width in shape.puces:
            paint_chip(painter, QRectF(left + x, frame.top() + y, width, height), word, tone)  # type: ignore[arg-type]
