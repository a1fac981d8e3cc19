"""A row that wraps: buttons, chips and tabs go to the next line when the text grows or the window shrinks."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from cops_desktop.qt.theme import sp


class FlowLayout(QLayout):
    """Lays its widgets side by side, then on further lines; `spacing` is in pixels at 100 %.

    The first widget of a line that may expand takes the room to spare: what follows it stands at the right.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._gap = spacing
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Counted once for each width: Qt asks hundreds of times for one card."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in it is of another size, was shown or hidden."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """One line, when there is room for it."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + sp(self._gap) * max(0, len(hints) - 1)
        return self._with_margins(QSize(width, max((hint.height() for hint in hints), default=0)))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Places the widgets (or only counts) and returns the height that they take, margins included."""
        inner = rect.marginsRemoved(self.contentsMargins())
        gap, y = sp(self._gap), inner.y()
        for number, line in enumerate(self._lines(inner.width())):
            sizes = [size for _, size in line]
            height = max(size.height() for size in sizes)
            y += gap if number else 0
            if move:
                spare = inner.width() - sum(size.width() for size in sizes) - gap * (len(line) - 1)
                self._set_line(line, QRect(inner.x(), y, spare, height))
            y += height
        return y - rect.y() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Which widgets share a line of this width, each with its size."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left, gap = 0, sp(self._gap)
        for item in self._items:
            if item.isEmpty():
                continue
            size = self._size(item, width)
            wanted = size.width() + gap
            if not lines or wanted > left:
                lines.append([])
                left = width + gap
            lines[-1].append((item, size))
            left -= wanted
        return lines

    @staticmethod
    def _size(item: QLayoutItem, width: int) -> QSize:
        """What a widget asks for, never wider than a whole line."""
        size = item.sizeHint()
        if size.width() <= width:
            return size
        return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())

    def _set_line(self, line: list[tuple[QLayoutItem, QSize]], place: QRect) -> None:
        """Sets the widgets of a line; `place` holds where it begins, the width to spare, and its height."""
        x, spare = place.x(), place.width()
        for item, size in line:
            if item.expandingDirections() & Qt.Orientation.Horizontal:
                size, spare = QSize(size.width() + spare, size.height()), 0
            top = place.y() + (place.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, top), size))
            x += size.width() + sp(self._gap)
