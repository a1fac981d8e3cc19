"""A list of which several rows can be chosen at once, to do one thing with all of them."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from cops_desktop.qt.context import Widths
from cops_desktop.qt.models.rows import RowsModel
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.list_view import ListView

R = TypeVar("R")
W = TypeVar("W")


class ManyList(ListView[R], Generic[R]):
    """A list where Ctrl, Shift and Ctrl+A choose several rows.

    `picked` comes when another set is chosen, `deletion` with the Delete key. `spare` names columns that give way
    when the list is narrower than so many pixels at 100 %.
    """

    picked = Signal()
    deletion = Signal()

    def __init__(
        self,
        model: RowsModel[R],
        name: str,
        accessible_name: str,
        *,
        widths: Widths,
        sort_by: str,
        spare: Sequence[tuple[int, str]] = (),
    ) -> None:
        self._spare, self._spared = spare, frozenset[str]()
        self._given: Sequence[R] = ()
        self._words = ""
        self._wanted: object = None
        super().__init__(model, name, accessible_name, widths=widths, two_lines=True, sort_by=sort_by)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())
        self.filter.modelReset.connect(self.picked)

    def show_rows(self, rows: Sequence[R], words: str, wanted: W, accepts: Callable[[W, R], bool]) -> None:
        """Shows of `rows` those that hold the words and that `accepts(wanted, row)`; nothing is done twice."""
        if rows is not self._given:
            self._given = rows
            self.rows.set_rows(rows)
        if words != self._words:
            self._words = words
            self.filter.set_words(words)
        if wanted != self._wanted:
            self._wanted = wanted
            self.filter.set_condition(lambda row: accepts(wanted, row))

    def choose(self, key: str) -> bool:
        """Chooses this row alone, whatever keys are held down."""
        self.choose_all([key])
        return bool(self.chosen_rows())

    def choose_first(self) -> bool:
        """Chooses the first row that is shown, alone."""
        return bool(self.filter.rowCount()) and self.choose(self.rows.key(self._row(0)))

    def choose_all(self, keys: Iterable[str]) -> None:
        """Chooses the rows of these keys that are shown, and brings the first into view."""
        found = self.rows.positions(set(keys))
        shown = (self.filter.mapFromSource(self.rows.index(place, 0)) for place in found)
        places = sorted(index.row() for index in shown if index.isValid())
        selection = QItemSelection()
        for place in places:
            index = self.filter.index(place, 0)
            selection.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        if places:
            first = self.filter.index(places[0], 0)
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        hidden = frozenset(key for room, keys in self._spare if self.width() < sp(room) for key in keys.split())
        if hidden != self._spared:
            self._spared = hidden
            self.hide_columns(hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.deletion.emit()
            return
        super().keyPressEvent(event)
