"""The volunteers who wait for a place: chosen, placed by a number, dragged; what is dragged here leaves its binôme."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Widths
from cops_desktop.qt.models.rows import Column, RowsModel
from cops_desktop.qt.pages.copil.words import candidate_cell, tr
from cops_desktop.qt.widgets.dragging import carried, carry, dragged
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services.copil.lecture import Candidat


class _Model(RowsModel[Candidat]):
    """Rows that can be dragged."""

    def __init__(self) -> None:
        super().__init__([Column("", "volontaire", candidate_cell)], lambda row: row.id)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class Volunteers(ListView[Candidat]):
    """`figure(text)` comes with a digit typed alone, `beside()` with the arrow to the right, `wanted(keys)` with
    persons who were dragged here out of their binôme.
    """

    figure = Signal(str)
    beside = Signal()
    wanted = Signal(list)

    def __init__(self, widths: Widths) -> None:
        super().__init__(_Model(), "copilVolontaires", tr("Volontaires à placer"), widths=widths, two_lines=True)
        self.horizontalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def chosen_keys(self) -> list[str]:
        """The volunteers that are chosen, in the order of the list."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = (self._at(self.filter.index(place, 0)) for place in places)
        return [row.id for row in rows if row is not None]

    def choose_place(self, place: int) -> None:
        """Chooses who stands at this place, or the last one."""
        last = self.filter.rowCount() - 1
        if last >= 0:
            index = self.filter.index(max(0, min(place, last)), 0)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        free = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if free and event.key() == Qt.Key.Key_Right:
            self.beside.emit()
        elif free and event.text().isdecimal():
            self.figure.emit(event.text())
        else:
            super().keyPressEvent(event)

    def startDrag(self, supported: Qt.DropAction) -> None:
        keys, row = self.chosen_keys(), self.row()
        if not keys:
            return
        one = row.qui.nom if row is not None else ""
        drag = QDrag(self)
        drag.setMimeData(carry(keys))
        drag.setPixmap(carried(one if len(keys) == 1 else plural(len(keys), tr("personne"))))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged(event.mimeData()) and event.source() is not self:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if dragged(event.mimeData()) and event.source() is not self:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.wanted.emit(list(dragged(event.mimeData())))
