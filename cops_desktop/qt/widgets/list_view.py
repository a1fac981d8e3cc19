"""The list of every page: rows of dataclasses, filtered, sorted, with remembered columns, moved through by keyboard."""

from collections.abc import Callable, Mapping, Set
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from cops_desktop.qt.context import Widths
from cops_desktop.qt.models.rows import RowsFilter, RowsModel
from cops_desktop.qt.theme import couleurs, sp
from cops_desktop.qt.widgets.row_delegate import RowDelegate, row_height

R = TypeVar("R")

LEAST_FREE = 170  # pixels at 100 %: below, the list scrolls sideways
LEAST_GIVEN = 90  # and what a column that gives way keeps


class ListView(QTableView, Generic[R]):
    """Shows a RowsModel. One row at a time is chosen.

    `chosen(row)` comes with another choice (None when there is none left), `opened(row)` with Enter or a double
    click, `typed(letter)` with a letter or digit typed alone (lower case): rows where one works live answer to keys.
    `two_lines` makes room for explanations; `live` makes the rows bigger. Columns' widths are kept under `name`; those
    of the keys in `gives` are narrowed where there is no room.
    """

    chosen = Signal(object)
    opened = Signal(object)
    typed = Signal(str)

    def __init__(
        self,
        model: RowsModel[R],
        name: str,
        accessible_name: str,
        *,
        widths: Widths,
        two_lines: bool = False,
        live: bool = False,
        sort_by: str = "",
        gives: Set[str] = frozenset(),
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.rows = model
        self.filter: RowsFilter[R] = RowsFilter(model)
        self._widths, self._two_lines, self._live = widths, two_lines, live
        self._gives = gives
        self.searched = False  # whether its rows are what a search found, rather than all there are
        self._placing = False
        self.setModel(self.filter)
        figures = [place for place, column in enumerate(model.columns) if column.figures]
        self.setItemDelegate(RowDelegate(self, live=live, figures=figures))
        self._behave(sort_by)
        self._place()
        self.horizontalHeader().sectionResized.connect(self._keep_widths)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.row()))
        # The frame is round a whole row: of one that was not chosen, Qt paints anew only the cell that was left.
        self.selectionModel().currentRowChanged.connect(lambda *_: self.viewport().update())
        self.filter.modelReset.connect(lambda: self.chosen.emit(None))
        self.activated.connect(lambda index: self.opened.emit(self._at(index)))

    def minimumSizeHint(self) -> QSize:
        """One row at least is seen whole; where there is no room for it, what the list is in scrolls."""
        header = self.horizontalHeader()
        above = 0 if header.isHidden() else header.sizeHint().height()
        return QSize(super().minimumSizeHint().width(), above + self.verticalHeader().defaultSectionSize() + 2)

    def row(self) -> R | None:
        """The chosen row."""
        return self._at(self.currentIndex())

    def shown(self) -> list[R]:
        """The rows that pass the filter, as they are sorted."""
        return [self._row(place) for place in range(self.filter.rowCount())]

    def chosen_rows(self) -> list[R]:
        """The chosen rows, as they are sorted."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._row(place) for place in places]

    def choose(self, key: str) -> bool:
        """Chooses the row of this key and brings it into view; False when it is not there or filtered out."""
        place = self.rows.position(key)
        index = self.filter.mapFromSource(self.rows.index(place, self._first())) if place >= 0 else QModelIndex()
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def choose_first(self) -> bool:
        """Chooses the first row that is shown; False when there is none."""
        if not self.filter.rowCount():
            return False
        self.setCurrentIndex(self.filter.index(0, self._first()))
        return True

    def _first(self) -> int:
        """The first column that is shown: from one that is hidden, the arrows go nowhere."""
        return next((place for place in range(len(self.rows.columns)) if not self.isColumnHidden(place)), 0)

    def hide_columns(self, keys: Set[str]) -> None:
        """Shows all columns but those of these keys; the free column takes the room."""
        self._placing = True  # a column that is hidden keeps the width that it had
        for place, column in enumerate(self.rows.columns):
            self.setColumnHidden(place, column.key in keys)
        self._placing = False
        self._fill()

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to the page, by `typed`; the search field is where one looks for a name."""
        self.typed.emit(search.lower())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()  # it ends the dialog that the list stands in, and is not for a row
                return
            if self.row() is not None:
                self.opened.emit(self.row())
                return
        super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """A row is one thing: Home and End go to the first and the last one, not along its cells."""
        moves = QAbstractItemView.CursorAction
        if action in (moves.MoveHome, moves.MoveEnd) and self.filter.rowCount():
            row = 0 if action is moves.MoveHome else self.filter.rowCount() - 1
            return self.filter.index(row, max(self.currentIndex().column(), 0))
        return super().moveCursor(action, modifiers)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "filter"):
            self._place()

    def _row(self, place: int) -> R:
        return self.rows.row(self.filter.mapToSource(self.filter.index(place, 0)).row())

    def _at(self, index: QModelIndex) -> R | None:
        return self.rows.row(self.filter.mapToSource(index).row()) if index.isValid() else None

    def _behave(self, sort_by: str) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        # It paints its whole ground: what lies under it, up to the window, is not painted with each letter typed.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        if sort_by:
            place = [column.key for column in self.rows.columns].index(sort_by)
            self.setSortingEnabled(True)
            self.sortByColumn(place, Qt.SortOrder.AscendingOrder)

    def _place(self) -> None:
        """Heights and widths for the present size of the text."""
        self._placing = True
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height(two_lines=self._two_lines, live=self._live))
        header = self.horizontalHeader()
        header.setMinimumSectionSize(sp(40))
        for place, column in enumerate(self.rows.columns):
            if column.width:
                self.setColumnWidth(place, self._asked_width(place))
        self._placing = False
        self._fill()

    def _asked_width(self, place: int) -> int:
        """The width that the user gave a column, else the declared one; one that was hidden was kept as 0."""
        kept = self._widths.get(self.objectName())
        chosen = kept[place] if len(kept) == len(self.rows.columns) else 0
        return sp(chosen or self.rows.columns[place].width)

    def _fill(self) -> None:
        """Gives the room that is left to the free column, never so little that it says nothing."""
        free = next((place for place, column in enumerate(self.rows.columns) if column.width == 0), None)
        if free is None:
            return
        self._placing = True
        self._give_way(free)
        taken = sum(self.columnWidth(place) for place in range(len(self.rows.columns)) if place != free)
        self.setColumnWidth(free, max(self.viewport().width() - taken, sp(LEAST_FREE)))
        self._placing = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(couleurs().panneau))
        if words := self.nothing_found():
            room = self.viewport().rect().adjusted(sp(14), 0, -sp(14), 0)
            painter.setPen(QColor(couleurs().explication))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        painter.end()
        super().paintEvent(event)
        if self.hasFocus() and not self.filter.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(couleurs().accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def nothing_found(self) -> str:
        """What the list says where its rows would be, when none passes its filter, or none was found."""
        if self.filter.rowCount() or not (self.rows.rowCount() or self.searched):
            return ""
        return QCoreApplication.translate("list", "Rien ne correspond. Échap, dans le champ, remontre tout.")

    def _give_way(self, free: int) -> None:
        """Narrows the columns that may be, rather than push the last one out of sight."""
        places = [p for p, c in enumerate(self.rows.columns) if c.key in self._gives and not self.isColumnHidden(p)]
        if not places:
            return
        others = sum(self.columnWidth(p) for p in range(len(self.rows.columns)) if p != free and p not in places)
        room, wanted = self.viewport().width() - others - sp(LEAST_FREE), sum(map(self._asked_width, places))
        for place in places:
            width = self._asked_width(place)
            self.setColumnWidth(place, width if wanted <= room else max(width * room // wanted, sp(LEAST_GIVEN)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A shorter list keeps what is chosen in view, when it was."""
        here = self.visualRect(self.currentIndex())
        seen = here.isValid() and 0 <= here.top() < event.oldSize().height()
        super().resizeEvent(event)
        self._fill()
        if seen:
            self.scrollTo(self.currentIndex())

    def _keep_widths(self) -> None:
        if not self._placing:
            unit = sp(1000) / 1000
            places = range(len(self.rows.columns))
            shown = [self._asked_width(p) if self.isColumnHidden(p) else self.columnWidth(p) for p in places]
            sizes = [round(width / unit) for width in shown]
            self._widths.keep(self.objectName(), sizes)
            self._fill()


class TakingList(ListView[R]):
    """Space does what Enter does: it takes the chosen row, or lets it go."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.row() is not None:
            self.opened.emit(self.row())
        else:
            super().keyPressEvent(event)


class KeyedList(ListView[R]):
    """`keys` act on the chosen row, and are this list's before they are a shortcut of its page."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.keys: Mapping[int, Callable[[], object]] = {}

    def _does(self, event: QEvent) -> Callable[[], object] | None:
        if not isinstance(event, QKeyEvent) or self.row() is None:
            return None
        return self.keys.get(event.key())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._does(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = self._does(event)
        if does is None:
            super().keyPressEvent(event)
        else:
            does()
