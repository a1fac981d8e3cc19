"""A table of dataclasses: declared columns, kept selection, French order and a filter that forgives accents.

Needs no window: the model is tested as it is.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from cops_desktop.domain.words import fold, sort_key

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole + 1  # the dataclass behind the row
CELL = Qt.ItemDataRole.UserRole + 2  # its Cell in this column
_MANY = 50  # changed rows that are said as one stretch


@dataclass(frozen=True)
class Cell:
    """What a cell shows: a text, the grey line that explains it, the dot of a family, a chip (its word and tone).

    `icon` stands where the dot would; `chips` are further ones, before `chip`, each its word and tone. `hint` is the
    tool tip, when it says more than the grey line.
    """

    text: str = ""
    explanation: str = ""
    dot: str = ""
    chip: str = ""
    tone: str = "neutre"
    strong: bool = False
    muted: bool = False
    hint: str = ""
    icon: str = ""
    chips: tuple[tuple[str, str], ...] = ()

    def spoken(self) -> str:
        """All of it in words, for a screen reader and for the filter."""
        more = (word for word, _ in self.chips)
        return ", ".join(part for part in (self.text, *more, self.chip, self.explanation) if part)


@dataclass(frozen=True)
class Column(Generic[R]):
    """A column: its title, its lasting key, what it shows of a row, and what it sorts by (default: the shown text).

    `width` is in pixels at 100 %, 0 for the column that takes the room that is left; `figures` aligns on the right.
    `words`: what a row is found by, where that is not all that the column says of it.
    """

    title: str
    key: str
    cell: Callable[[R], Cell]
    sort: Callable[[R], Any] | None = None
    width: int = 0
    figures: bool = False
    words: Callable[[R], str] | None = None


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows of one kind of dataclass, each known by a lasting key (`key(row)`, unique)."""

    def __init__(self, columns: Sequence[Column[R]], key: Callable[[R], str]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.key = key
        self._given: list[R] = []
        self._rows: list[R] = []  # as they stand
        self._by: tuple[int, bool] | None = None  # the column that they stand by, and whether downwards
        self._cells: dict[tuple[str, int], Cell] = {}
        self._haystacks: dict[str, str] = {}

    def rows(self) -> Sequence[R]:
        """The rows as they were given."""
        return tuple(self._given)

    def row(self, place: int) -> R:
        """The row that stands at this place."""
        return self._rows[place]

    def position(self, key: str) -> int:
        """Where the row of this key stands, or -1."""
        return next(iter(self.positions({key})), -1)

    def positions(self, keys: Set[str]) -> Iterator[int]:
        """Where the rows of these keys stand."""
        return (i for i, row in enumerate(self._rows) if self.key(row) in keys)

    def set_rows(self, rows: Sequence[R]) -> None:
        """Shows these rows instead, telling the views no more than what differs: selection and scroll stay."""
        self._given = list(rows)
        standing = self._standing()
        if [self.key(row) for row in standing] == [self.key(row) for row in self._rows]:
            for place, row in enumerate(standing):
                self._replace(place, row)
            return
        wanted = {self.key(row): row for row in standing}
        if not wanted.keys() & {self.key(row) for row in self._rows}:
            self.reset_rows(rows)
            return
        self._drop(wanted.keys())
        present = {self.key(row) for row in self._rows}
        self._reorder([key for key in wanted if key in present])
        for place, row in enumerate(wanted.values()):
            self._put(place, row)

    def reset_rows(self, rows: Sequence[R]) -> None:
        """Shows these rows instead, all anew: for a list that is another at each letter typed."""
        self.beginResetModel()
        self._given = list(rows)
        self._rows, self._cells, self._haystacks = self._standing(), {}, {}
        self.endResetModel()

    def replace_rows(self, rows: Sequence[R]) -> None:
        """Shows these rows in place of those of their keys, wherever they stand: of tens of thousands, few change."""
        wanted = {self.key(row): row for row in rows}
        places = [place for place, row in enumerate(self._rows) if self.key(row) in wanted]
        for place in places:
            self._rows[place] = wanted[self.key(self._rows[place])]
            self._forget(place)
        self._given = [wanted.get(self.key(row), row) for row in self._given]
        several = [(place, place) for place in places] if len(places) < _MANY else [(places[0], places[-1])]
        for first, last in several:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        if self._by is not None:
            self._reorder([self.key(row) for row in self._standing()])

    def append_rows(self, rows: Sequence[R]) -> None:
        """Adds rows at the end; where they stand by a column, at their places."""
        if self._by is not None:
            self.set_rows([*self._given, *rows])
        elif rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._given.extend(rows)
            self._rows.extend(rows)
            self.endInsertRows()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Stands the rows by a column, or as they were given for -1.

        Each row is asked once what it sorts by, any ordered thing (a date, a tuple, a number), None before all.
        Qt would ask at each of tens of thousands of comparisons.
        """
        self._by = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._reorder([self.key(row) for row in self._standing()])

    def _standing(self) -> list[R]:
        """The rows that were given, as they are to stand."""
        if self._by is None:
            return list(self._given)
        column, downwards = self._by

        def value(row: R) -> tuple[bool, Any]:
            found = self._sort_value(row, column)
            return found is not None, found

        return sorted(self._given, key=value, reverse=downwards)

    def _sort_value(self, row: R, column: int) -> Any:
        """What a row sorts by in this column."""
        made = self.columns[column]
        if made.sort is not None:
            return made.sort(row)
        cell = made.cell(row)
        return sort_key(cell.text or cell.chip)

    def _drop(self, kept: Any) -> None:
        for place in reversed(range(len(self._rows))):
            if self.key(self._rows[place]) not in kept:
                self.beginRemoveRows(QModelIndex(), place, place)
                self._forget(place)
                del self._rows[place]
                self.endRemoveRows()

    def _reorder(self, keys: list[str]) -> None:
        old = [self.key(row) for row in self._rows]
        if old == keys:
            return
        self.layoutAboutToBeChanged.emit()
        place = {key: index for index, key in enumerate(keys)}
        before = self.persistentIndexList()
        after = [self.index(place[old[index.row()]], index.column()) for index in before]
        self._rows.sort(key=lambda row: place[self.key(row)])
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _put(self, place: int, row: R) -> None:
        """Inserts the row at its place, or replaces the one of its key that stands there."""
        if place < len(self._rows) and self.key(self._rows[place]) == self.key(row):
            self._replace(place, row)
            return
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.insert(place, row)
        self.endInsertRows()

    def _replace(self, place: int, row: R) -> None:
        if self._rows[place] is not row and self._rows[place] != row:
            self._rows[place] = row
            self._forget(place)
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    def _forget(self, place: int) -> None:
        """What was made of the row that stands there, or stood there under the same key."""
        key = self.key(self._rows[place])
        self._haystacks.pop(key, None)
        for column in range(len(self.columns)):
            self._cells.pop((key, column), None)

    def cell(self, row: int, column: int) -> Cell:
        """What a cell shows, made once."""
        item = self._rows[row]
        place = (self.key(item), column)
        if place not in self._cells:
            self._cells[place] = self.columns[column].cell(item)
        return self._cells[place]

    def haystack(self, row: int) -> str:
        """Every word of a row, folded; made once."""
        item = self._rows[row]
        key = self.key(item)
        if key not in self._haystacks:
            said = (
                column.words(item) if column.words is not None else self.cell(row, place).spoken()
                for place, column in enumerate(self.columns)
            )
            self._haystacks[key] = fold(" ".join(said))
        return self._haystacks[key]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW:
            return self._rows[index.row()]
        cell = self.cell(index.row(), index.column())
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text or cell.chip or ", ".join(word for word, _ in cell.chips)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.spoken()
        return cell.hint or cell.explanation or None if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.AccessibleTextRole:  # a column of chips has no title to be seen
            return self.columns[section].title or QCoreApplication.translate("rows", "État")
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.columns[column].figures else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class RowsFilter(QSortFilterProxyModel, Generic[R]):
    """Keeps the rows that hold every word typed, in any column and order, and that pass a condition."""

    def __init__(self, model: RowsModel[R]) -> None:
        super().__init__()
        self._model = model
        self._words: tuple[str, ...] = ()
        self._condition: Callable[[R], bool] | None = None
        self.setSourceModel(model)

    def set_words(self, text: str) -> None:
        """Filters by the words of `text`: accents, case and hyphens do not matter."""
        self.beginFilterChange()
        self._words = tuple(fold(text).split())
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def set_condition(self, condition: Callable[[R], bool] | None) -> None:
        """Keeps only the rows for which `condition` is true; None for all."""
        self.beginFilterChange()
        self._condition = condition
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        if self._condition is not None and not self._condition(self._model.row(source_row)):
            return False
        if not self._words:
            return True
        words = self._model.haystack(source_row)
        return all(word in words for word in self._words)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """The rows stand by themselves as they are to be shown."""
        self._model.sort(column, order)
