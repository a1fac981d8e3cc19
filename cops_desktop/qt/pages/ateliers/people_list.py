"""The persons of a column: several are chosen at once, moved by a key or dragged to another column."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Widths
from cops_desktop.qt.models.rows import Column, RowsModel
from cops_desktop.qt.pages.ateliers.words import cell, tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.dragging import carried, carry
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services.rencontres.ateliers import Place

LEAST_WIDTH = 224  # pixels at 100 %: a name and its dot, and what stands around them
OUT = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0)


class _PeopleModel(RowsModel[Place]):
    """Rows that can be dragged."""

    def __init__(self) -> None:
        super().__init__([Column("", "personne", cell)], lambda place: place.personne.id)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class PeopleList(ListView[Place]):
    """`pressed(text, wish)` comes with a letter or sign typed alone (`wish`: with Shift), `out()` with Delete or 0,
    `beside(step)` with the arrows to the left and right.
    """

    pressed = Signal(str, bool)
    out = Signal()
    beside = Signal(int)

    def __init__(self, name: str, accessible_name: str, widths: Widths) -> None:
        super().__init__(_PeopleModel(), name, accessible_name, widths=widths, two_lines=True)
        self.horizontalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def chosen_keys(self) -> list[str]:
        """The persons that are chosen, in the order of the list."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.key(self.rows.row(place)) for place in places]

    def first_chosen(self) -> int:
        """Where the first of those chosen stands."""
        return min((index.row() for index in self.selectionModel().selectedRows()), default=0)

    def choose_all(self, keys: Iterable[str]) -> None:
        """Chooses these persons, of those who are here, and goes to the first."""
        selection, first = QItemSelection(), QModelIndex()
        for key in keys:
            place = self.rows.position(key)
            if place >= 0:
                index = self.filter.index(place, 0)
                selection.select(index, index)
                first = first if first.isValid() else index
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        if first.isValid():
            self.scrollTo(first)

    def choose_place(self, place: int) -> None:
        """Chooses the person who stands at this place, or the last one."""
        last = len(self.rows.rows()) - 1
        if last >= 0:
            self.choose_all([self.rows.key(self.rows.row(max(0, min(place, last))))])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        free = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if free and step:
            self.beside.emit(step)
        elif free and event.key() in OUT:
            self.out.emit()
        elif free and event.text().strip() and event.text().isprintable():
            # A French keyboard types its digits with Shift: a workshop that bears one is not wished for by its key.
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and event.text().isalpha()
            self.pressed.emit(event.text().upper(), shift)
        else:
            super().keyPressEvent(event)

    def mime(self) -> QMimeData:
        """What is dragged: the persons chosen."""
        return carry(self.chosen_keys())

    def startDrag(self, supported: Qt.DropAction) -> None:
        keys = self.chosen_keys()
        if not keys:
            return
        row = self.row()
        one = row.personne.nom_complet if row is not None else ""
        drag = QDrag(self)
        drag.setMimeData(self.mime())
        drag.setPixmap(carried(one if len(keys) == 1 else plural(len(keys), tr("personne"))))
        drag.exec(Qt.DropAction.MoveAction)


def column_width() -> int:
    """How narrow a column may be, in pixels."""
    return sp(LEAST_WIDTH)
