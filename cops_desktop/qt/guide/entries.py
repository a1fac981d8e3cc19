"""A list of places of the guide: what each is called, and under it what says more, on as many lines as it takes."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cops_desktop.qt.theme import SMALL_SIZE, couleurs, measured, sp

_DETAIL = Qt.ItemDataRole.UserRole
_ENTRY = Qt.ItemDataRole.UserRole + 1
_SIDE, _ABOVE, _BETWEEN = 12, 7, 2  # pixels at 100 %
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_ENDLESS = 10_000


@dataclass(frozen=True, slots=True)
class Entree:
    """A place of the guide, as a list says it."""

    page: str
    titre: str
    detail: str
    ancre: str = ""


class Entrees(QListWidget):
    """The places, one under the other. `choisie(entree)` comes with Enter, a click, and each move of the keyboard."""

    choisie = Signal(object)

    def __init__(self, name: str, accessible_name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(self))
        self.currentItemChanged.connect(lambda item, _: self._choose(item))
        self.itemClicked.connect(self._choose)
        self._silent = False

    def fill(self, entries: Iterable[Entree]) -> None:
        """Shows these, none of them chosen."""
        self._silent = True
        self.clear()
        for entry in entries:
            item = QListWidgetItem(entry.titre, self)
            item.setData(_DETAIL, entry.detail)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.titre}, {entry.detail}")
        self.setCurrentRow(-1)
        self._silent = False

    def mark(self, page: str) -> None:
        """Chooses the line of the page that is shown, if there is one, without showing it again."""
        rows = (row for row in range(self.count()) if self.item(row).data(_ENTRY).page == page)
        current = self.currentItem()
        if current is not None and current.data(_ENTRY).page == page:
            return
        self._silent = True
        self.setCurrentRow(next(rows, -1))
        self._silent = False

    def choose_first(self) -> None:
        """The first line, shown."""
        if self.count():
            self.setCurrentRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines wrap anew: the one that is chosen stays in sight."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.show_current)

    def show_current(self) -> None:
        """Lays the lines out for the text of now, and scrolls to the one that is chosen."""
        self.doItemsLayout()
        if (item := self.currentItem()) is not None:
            self.scrollToItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentItem())
            return
        super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._silent:
            self.choisie.emit(item.data(_ENTRY))


class _Delegate(QStyledItemDelegate):
    """Paints a title and its line; the line that is chosen has the ground of the program's lists."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        title, detail = self._places(QRect(0, 0, self._width(), _ENDLESS), index)
        return QSize(self._width(), (detail if detail.height() else title).bottom() + sp(_ABOVE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = couleurs()
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(colours.selection))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        title, detail = self._places(place, index)
        for where, size, words, ink in (
            (title, None, index.data(), colours.encre),
            (detail, SMALL_SIZE, index.data(_DETAIL), colours.explication),
        ):
            painter.setFont(measured(semibold=True)[0] if size is None else measured(size)[0])
            painter.setPen(QColor(ink))
            painter.drawText(where, _WRAP, words)
        painter.restore()

    def _width(self) -> int:
        view = self.parent()
        assert isinstance(view, QListWidget)
        return view.viewport().width()

    def _places(self, place: QRect, index: QModelIndex | QPersistentModelIndex) -> tuple[QRect, QRect]:
        """Where the title and its line go."""
        room = place.adjusted(sp(_SIDE), sp(_ABOVE), -sp(_SIDE), 0)
        room.setHeight(_ENDLESS)
        title = measured(semibold=True)[1].boundingRect(room, _WRAP, index.data())
        title.setRight(room.right())
        under = QRect(room.left(), title.bottom() + sp(_BETWEEN), room.width(), _ENDLESS)
        words = index.data(_DETAIL)
        detail = measured(SMALL_SIZE)[1].boundingRect(under, _WRAP, words) if words else QRect(under.topLeft(), QSize())
        detail.setRight(room.right())
        return title, detail
