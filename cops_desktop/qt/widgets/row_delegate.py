"""Paints the cells of a list: a text and the grey line that explains it, a dot, a chip, figures on the right."""

from collections.abc import Collection
from functools import lru_cache
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from cops_desktop.qt.models.rows import CELL, Cell
from cops_desktop.qt.theme import BASE_SIZE, SMALL_SIZE, couleurs, font, measured, sp
from cops_desktop.qt.widgets.chip import chip_size, paint_chip, paint_dot

LIVE_SIZE = 16  # pixels at 100 % of a text in rows where one works live
_EDGE = 12  # pixels at 100 %, left and right of a cell
_DOT_ROOM = 16
_ICON = 15


@lru_cache(maxsize=64)
def _colour(name: str) -> QColor:
    """A colour of the theme. Not `lru_cache(QColor)`: the text that it would copy, PySide first makes in 100 ms."""
    return QColor(name)


@lru_cache(maxsize=4096)
def _shown(text: str, size: int, strong: bool, width: int, unit: int) -> tuple[str, int]:
    """A text cut short to its room, and how wide it is then (`unit`: the size of the text); remembered, as the rows
    that a letter leaves are painted again with the next one.
    """
    measures = measured(size, semibold=strong)[1]
    shown = measures.elidedText(" ".join(text.splitlines()), Qt.TextElideMode.ElideRight, width)
    return shown, measures.horizontalAdvance(shown)


def row_height(*, two_lines: bool, live: bool) -> int:
    """The height of a row, in pixels: 34 at 100 %, 44 where one works live, more for two lines."""
    text = QFontMetrics(font(LIVE_SIZE if live else BASE_SIZE)).height()
    if two_lines:
        return text + QFontMetrics(font(SMALL_SIZE)).height() + sp(18)
    return max(sp(44 if live else 34), text + sp(10))


class RowDelegate(QStyledItemDelegate):
    """Paints a row as one thing: one ground, one line under it, one frame around it when the keyboard is there.

    `figures`: the places of the columns that are aligned on the right. A list is painted within one frame of each
    letter typed: what paints a cell asks the model once, and makes nothing anew that is the same for the next cell.
    """

    def __init__(self, parent: QWidget, *, live: bool = False, figures: Collection[int] = ()) -> None:
        super().__init__(parent)
        self._size = LIVE_SIZE if live else BASE_SIZE
        self._figures = frozenset(figures)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        cell: Cell = index.data(CELL)
        mark = sp(_DOT_ROOM) if cell.dot or cell.icon else 0
        text = self._font(cell)[1].horizontalAdvance(cell.text) + mark
        why = measured(SMALL_SIZE)[1].horizontalAdvance(cell.explanation)
        words = [word for word in (cell.chip, *(word for word, _ in cell.chips)) if word]
        chips = sum(chip_size(word).width() + sp(8) for word in words)
        return QSize(max(text, why) + chips + 2 * sp(_EDGE), option.rect.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: Cell = index.data(CELL)
        rect = option.rect
        painter.save()
        self._ground(painter, option, rect, index)
        figures = index.column() in self._figures
        inner = rect.adjusted(sp(_EDGE), 0, -sp(_EDGE), 0)
        for word, tone in ((cell.chip, cell.tone), *reversed(cell.chips)):
            if word:
                inner = self._chip(painter, inner, word, tone, at_right=figures or bool(cell.text))
        if cell.text or cell.explanation:
            self._texts(painter, inner, cell, figures)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """What « … » or the end of a chip keeps back is said whole when pointed at, before what explains it."""
        if not index.isValid() or option.rect.width() >= self.sizeHint(option, index).width():
            return super().helpEvent(event, view, option, index)
        cell: Cell = index.data(CELL)
        more = (word for word, _ in (*cell.chips, (cell.chip, "")))
        said = dict.fromkeys(part for part in (cell.text, *more, cell.explanation, cell.hint) if part)
        QToolTip.showText(event.globalPos(), "\n".join(said), view)
        return True

    def _font(self, cell: Cell) -> tuple[QFont, QFontMetrics]:
        return measured(SMALL_SIZE if cell.muted else self._size, semibold=cell.strong)

    @staticmethod
    def _ground(
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = couleurs()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, _colour(tokens.selection if selected else tokens.panneau))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, _colour(tokens.ligne))
        view = cast(QTableView, option.widget)
        header = view.horizontalHeader()
        if selected and header.visualIndex(index.column()) == header.visualIndexAt(-header.offset()):
            painter.fillRect(rect.left(), rect.top(), sp(3), rect.height(), _colour(tokens.accent))
        # Of several chosen rows, the frame is around the one where the keyboard stands. It keeps inside its row: what
        # passed over the next one would stay there when the keyboard goes on, as only the row itself is painted again.
        if view.hasFocus() and index.row() == view.currentIndex().row():
            edges = [
                QRect(rect.left(), rect.top(), rect.width(), 2),
                QRect(rect.left(), rect.bottom() - 1, rect.width(), 2),
            ]
            if header.visualIndex(index.column()) == header.visualIndexAt(header.length() - header.offset() - 1):
                edges.append(QRect(rect.right() - 1, rect.top(), 2, rect.height()))
            for edge in edges:
                painter.fillRect(edge, _colour(tokens.accent))

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
            colour = couleurs().explication if cell.muted else couleurs().encre
            lines.append((cell.text, SMALL_SIZE if cell.muted else self._size, cell.strong, colour))
        if cell.explanation:
            lines.append((cell.explanation, SMALL_SIZE, False, couleurs().explication))
        faces = [measured(size, semibold=strong) for _, size, strong, _ in lines]
        heights = [measures.height() for _, measures in faces]
        left, width = inner.left(), inner.width()
        top = inner.top() + (inner.height() - sum(heights)) // 2
        if cell.dot or cell.icon:
            if cell.dot:
                paint_dot(painter, QPointF(left + sp(5), top + heights[0] / 2 + 1), cell.dot)
            else:
                self._icon(painter, left, top + heights[0] // 2, cell.icon)
            left, width = left + sp(_DOT_ROOM), width - sp(_DOT_ROOM)
        for (text, size, strong, colour), (face, measures), height in zip(lines, faces, heights, strict=True):
            shown, taken = _shown(text, size, strong, width, sp(1000))
            painter.setFont(face)
            painter.setPen(_colour(colour))
            painter.drawText(left + width - taken if figures else left, top + measures.ascent(), shown)
            top += height
