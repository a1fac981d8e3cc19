"""A section of the card: its title, its buttons, and a list as tall as its rows."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cops_desktop.qt.context import Widths
from cops_desktop.qt.models.rows import Column, RowsModel
from cops_desktop.qt.reading_order import bring_into_view
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import label, vbox
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.list_view import KeyedList

R = TypeVar("R")


class WholeList(KeyedList[R]):
    """A list that shows all its rows: the card scrolls, not the list."""

    def __init__(self, model: RowsModel[R], name: str, accessible_name: str, widths: Widths) -> None:
        super().__init__(model, name, accessible_name, widths=widths, two_lines=True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for change in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            change.connect(self._fit)
        self.horizontalScrollBar().rangeChanged.connect(self._fit)
        self.selectionModel().currentRowChanged.connect(lambda *_: self._follow())
        self._fit()

    def sizeHint(self) -> QSize:
        header = 0 if self.horizontalHeader().isHidden() else self.horizontalHeader().sizeHint().height()
        rows = self.rows.rowCount() * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar().sizeHint().height() if self.horizontalScrollBar().maximum() else 0
        return QSize(super().sizeHint().width(), header + rows + bar)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "rows"):
            self._fit()

    def _follow(self) -> None:
        """The card scrolls with the keyboard, as the list cannot."""
        if self.hasFocus():
            bring_into_view(self)

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())


class ListSection(QWidget, Generic[R]):
    """`title`, then the buttons that act on the chosen row or add one, then the rows, or what to do first."""

    def __init__(
        self,
        name: str,
        title: str,
        columns: Sequence[Column[R]],
        key: Callable[[R], str],
        widths: Widths,
        empty: str,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.model: RowsModel[R] = RowsModel(columns, key)
        self.view: WholeList[R] = WholeList(self.model, f"{name}Liste", title, widths)
        self._title = label(title, "titrePanneau")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._empty = label(empty, "explication", f"{name}Vide", wrap=True)
        self._line = FlowLayout(spacing=6)
        self._line.addWidget(self._title)
        self._second = FlowLayout(spacing=6)
        self._of_row: list[QPushButton] = []
        column = vbox(spacing=6)
        column.addLayout(self._line)
        column.addLayout(self._second)
        column.addWidget(self._empty)
        column.addWidget(self.view)
        self._column = column
        self.setLayout(column)
        self.view.chosen.connect(lambda row: self._follow(row is not None))
        self.setMinimumWidth(sp(200))
        self._follow(False)

    def add_button(self, made: QPushButton, *, of_row: bool, apart: bool = False) -> None:
        """A button of the section; with `of_row` it acts on the chosen row, and waits for one; with `apart` it stands
        on a line of its own with its like: for many small ones.
        """
        (self._second if apart else self._line).addWidget(made)
        if not made.accessibleDescription():  # « Modifier… » of which part, where each part of a card has its own
            made.setAccessibleDescription(self.view.accessibleName())
        if of_row:
            self._of_row.append(made)
            made.setEnabled(self.view.row() is not None)

    def add_below(self, made: QWidget) -> None:
        """Something under the list."""
        self._column.addWidget(made)

    def set_rows(self, rows: Sequence[R]) -> None:
        """Shows these rows."""
        self.model.set_rows(rows)
        self._empty.setVisible(not rows)
        self.view.setVisible(bool(rows))
        for made in self._of_row:
            made.setVisible(bool(rows))

    def set_title(self, title: str) -> None:
        """« Membres · 13 »."""
        self._title.setText(title)

    def _follow(self, chosen: bool) -> None:
        for made in self._of_row:
            made.setEnabled(chosen)
