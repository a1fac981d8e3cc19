"""Paints the cells of a list: a text and the grey line that explains it, a dot, a chip, figures on the right."""

from functools import lru_cache
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from cops_desktop.qt.models.rows import CELL, Cell
from cops_desktop.qt.theme import BASE_SIZE, SMALL_SIZE, couleurs, font, sp
from cops_desktop.qt.widgets.chip import chip_size, paint_chip, paint_dot

LIVE_SIZE = 16  # pixels at 100 % of a text in rows where one works live
_EDGE = 12  # pixels at 100 %, left and right of a cell
_DOT_ROOM = 16
_ICON = 15


@lru_cache(maxsize=16)
def _face(size: int, semibold: bool, unit: int) -> tuple[QFont, QFontMetrics]:
    """A typeface and its measures, made once for a size of the text (`unit`): a list paints hundreds of cells."""
    face = font(size, semibold=semibold)
    return face, QFontMetrics(face)


def _measured(size: int, *, semibold: bool = False) -> tuple[QFont, QFontMetrics]:
    return _face(size, semibold, sp(1000))


def row_height(*, two_lines: bool, live: bool) -> int:
    """The height of a row, in pixels: 34 at 100 %, 44 where one works live, more for two lines."""
    text = QFontMetrics(font(LIVE_SIZE if live else BASE_SIZE)).height()
    if two_lines:
        return text + QFontMetrics(font(SMALL_SIZE)).height() + sp(18)
    return max(sp(44 if live else 34), text + sp(10))


class RowDelegate(QStyledItemDelegate):
    """Paints a row as one thing: one ground, one line under it, one frame around it when the keyboard is there."""

    def __init__(self, parent: QWidget, *, live: bool = False) -> None:
        super().__init__(parent)
        self._size = LIVE_SIZE if live else BASE_SIZE

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        cell: Cell = index.data(CELL)
        mark = sp(_DOT_ROOM) if cell.dot or cell.icon else 0
        text = self._font(cell)[1].horizontalAdvance(cell.text) + mark
        why = _measured(SMALL_SIZE)[1].horizontalAdvance(cell.explanation)
        words = [word for word in (cell.chip, *(word for word, _ in cell.chips)) if word]
        chips = sum(chip_size(word).width() + sp(8) for word in words)
        return QSize(max(text, why) + chips + 2 * sp(_EDGE), option.rect.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: Cell = index.data(CELL)
        figures = bool(index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight)
        painter.save()
        self._ground(painter, option, index)
        inner = option.rect.adjusted(sp(_EDGE), 0, -sp(_EDGE), 0)
        for word, tone in ((cell.chip, cell.tone), *reversed(cell.chips)):
            if word:
                inner = self._chip(painter, inner, word, tone, at_right=figures or bool(cell.text))
        if cell.text or cell.explanation:
            self._texts(painter, inner, cell, figures)
        painter.restore()

    def _font(self, cell: Cell) -> tuple[QFont, QFontMetrics]:
        return _measured(SMALL_SIZE if cell.muted else self._size, semibold=cell.strong)

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, rect = couleurs(), option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(tokens.selection if selected else tokens.panneau))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.ligne))
        view = cast(QTableView, option.widget)
        header = view.horizontalHeader()
        place = header.visualIndex(index.column())
        if selected and place == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), sp(3), rect.height()), QColor(tokens.accent))
        # Of several chosen rows, the frame is around the one where the keyboard stands. It keeps inside its row: what
        # passed over the next one would stay there when the keyboard goes on, as only the row itself is painted again.
        if view.hasFocus() and index.row() == view.currentIndex().row():
            edges = [
                QRect(rect.left(), rect.top(), rect.width(), 2),
                QRect(rect.left(), rect.bottom() - 1, rect.width(), 2),
            ]
            if place == header.visualIndexAt(header.length() - header.offset() - 1):
                edges.append(QRect(rect.right() - 1, rect.top(), 2, rect.height()))
            for edge in edges:
                painter.fillRect(edge, QColor(tokens.accent))

    @staticmethod
    def _chip(painter: QPainter, inner: QRect, word: str, tone: str, *, at_right: bool) -> QRect:
        """Paints a chip and returns the room that is left for the texts."""
        size = chip_size(word)
        width = min(size.width(), inner.width())
        top = inner.center().y() - size.height() // 2
        left = inner.right() - width + 1 if at_right else inner.left()
        paint_chip(painter, QRectF(left, top, width, size.height()), word, tone)  # type: ignore[arg-type]
        return inner.adjusted(0, 0, -width - sp(8), 0) if at_right else inner.adjusted(width + sp(8), 0, 0, 0)

    @staticmethod
    def _icon(painter: QPainter, left: int, middle: int, name: str) -> None:
        """An icon in the place of a dot, in the grey of explanations; it keeps the texts of all rows in line."""
        from cops_desktop.qt.icons import pixmap

        side = sp(_ICON)
        drawn = pixmap(name, couleurs().explication, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(left - (side - sp(10)) // 2, middle - side // 2 + 1, drawn)

    def _texts(self, painter: QPainter, inner: QRect, cell: Cell, figures: bool) -> None:
        lines = []
        if cell.text:
            lines.append((cell.text, self._font(cell), couleurs().explication if cell.muted else couleurs().encre))
        if cell.explanation:
            lines.append((cell.explanation, _measured(SMALL_SIZE), couleurs().explication))
        heights = [measures.height() for _, (_, measures), _ in lines]
        top = inner.top() + (inner.height() - sum(heights)) // 2
        if cell.dot:
            paint_dot(painter, QPointF(inner.left() + sp(5), top + heights[0] / 2 + 1), cell.dot)
            inner = inner.adjusted(sp(_DOT_ROOM), 0, 0, 0)
        elif cell.icon:
            self._icon(painter, inner.left(), top + heights[0] // 2, cell.icon)
            inner = inner.adjusted(sp(_DOT_ROOM), 0, 0, 0)
        side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
        for (text, (face, measures), colour), height in zip(lines, heights, strict=True):
            painter.setFont(face)
            painter.setPen(QColor(colour))
            shown = measures.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            line = QRect(inner.left(), top, inner.width(), height)
            painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, shown)
            top += height
