"""A column of the board: its head, and the cards of its projects, moved through by the keyboard, dragged to another."""

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from cops_desktop.domain.accompagnements.etapes import nom_de_colonne
from cops_desktop.domain.accompagnements.parcours import Colonne
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Column, RowsModel
from cops_desktop.qt.pages.accompagnements.tableau_carte import CardDelegate
from cops_desktop.qt.pages.accompagnements.tableau_mots import carte, compte
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import hbox, label, vbox
from cops_desktop.qt.widgets.dragging import carried, outline
from cops_desktop.services.accompagnements.liste import Ligne

PROJET = "application/x-cops-accompagnement"  # what is dragged: the key of a project
CARRIED = 40  # letters of a title that follow the mouse
LEAST_WIDTH = 172  # pixels at 100 %: three chips, or two and their words
LEAST_HEIGHT = 190  # a card and the beginning of the next one
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def least_height() -> int:
    """How low a column may be, in pixels."""
    return sp(LEAST_HEIGHT)


def carry(key: str) -> QMimeData:
    """A project as what is dragged."""
    made = QMimeData()
    made.setData(PROJET, key.encode())
    return made


def dragged(mime: QMimeData) -> str:
    """The key of the project that is dragged; "" for anything else."""
    return bytes(mime.data(PROJET).data()).decode() if mime.hasFormat(PROJET) else ""


class _CardsModel(RowsModel[Ligne]):
    """Projects that can be dragged."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__([Column("", "carte", lambda line: carte(line, contexte.today()))], lambda line: line.id)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class CardList(QListView):
    """The cards of a column. `picked()`: another one is the current one; `opened()`: with Enter or a double click;
    `beside(step)` with the arrows to the left and right, `moved(step)` with Alt and them.
    """

    picked = Signal()
    opened = Signal()
    beside = Signal(int)
    moved = Signal(int)

    def __init__(self, contexte: Contexte, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.rows = _CardsModel(contexte)
        self.setModel(self.rows)
        self.setItemDelegate(CardDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.selectionModel().currentChanged.connect(lambda *_: self.picked.emit())
        self.activated.connect(lambda _: self.opened.emit())

    def row(self) -> Ligne | None:
        """The current project of this column."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def choose(self, place: int) -> None:
        """Makes the project that stands at this place, or the last one, the current one."""
        index = self.rows.index(self._within(place), 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def key_at(self, place: int) -> str:
        """The project that stands at this place, or the last one."""
        return self.rows.key(self.rows.row(self._within(place)))

    def _within(self, place: int) -> int:
        return max(0, min(place, self.rows.rowCount() - 1))

    def leave(self) -> None:
        """No project of this column is the current one."""
        self.selectionModel().clear()

    def height_of_current(self) -> int:
        """How high the current card stands, by which one goes straight to the column beside."""
        return self.visualRect(self.currentIndex()).center().y()

    def place_at(self, height: int) -> int:
        """Which card stands there; the last one below all."""
        index = self.indexAt(QPoint(sp(20), height))
        return index.row() if index.isValid() else self.rows.rowCount() - 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in STEPS and modifiers == Qt.KeyboardModifier.NoModifier:
            self.beside.emit(STEPS[key])
        elif key in STEPS and modifiers == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row() is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: the cards have other heights, once the widths are settled; the current one stays in sight."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Another size of the text: the cards have other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "rows"):
            self.verticalScrollBar().setSingleStep(sp(24))
            self.scheduleDelayedItemsLayout()

    def startDrag(self, supported: Qt.DropAction) -> None:
        line = self.row()
        if line is not None:
            drag = QDrag(self)
            drag.setMimeData(carry(line.id))
            drag.setPixmap(carried(shorten(line.item.titre, CARRIED, placeholder="…")))
            drag.exec(Qt.DropAction.MoveAction)


class BoardColumn(QFrame):
    """The cards under a head that the board places. `aimed()`: a project is over it; `dropped(key)`: put here."""

    aimed = Signal()
    dropped = Signal(str)

    def __init__(self, contexte: Contexte, colonne: Colonne) -> None:
        super().__init__()
        name = colonne.name.casefold()
        self.colonne = colonne
        self.setObjectName(f"tableauColonne_{name}")
        self.setProperty("role", "colonneTableau")
        self.setAcceptDrops(True)
        self.view = CardList(contexte, f"tableauCartes_{name}")
        self._title = label(typeset(nom_de_colonne(colonne)), "sousTitre", f"tableauTitre_{name}", wrap=True)
        self._count = label("", "explication", f"tableauNombre_{name}")
        self._nobody = label(tr("Aucun projet"), "explication", f"tableauVide_{name}", wrap=True)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._nobody.setContentsMargins(0, sp(12), 0, 0)
        self.head = QWidget()
        line = hbox(self._title, self._count, spacing=6, margins=(4, 0, 16, 4))
        line.setStretch(0, 1)
        line.setAlignment(self._count, Qt.AlignmentFlag.AlignBottom)
        self.head.setLayout(line)
        self.setLayout(vbox(self._nobody, self.view, spacing=0))

    def show_lignes(self, lines: Sequence[Ligne]) -> None:
        """These projects, in their order."""
        counted = compte(lines)
        self._count.setText(str(len(lines)))
        self._count.setToolTip(counted)
        self._count.setAccessibleName(counted)
        self.view.setAccessibleName(f"{typeset(nom_de_colonne(self.colonne))}, {counted}")
        self._nobody.setVisible(not lines)
        self.view.setVisible(bool(lines))  # first: what is shown is laid out at once, before its width is settled
        self.view.rows.set_rows(lines)

    def fit(self) -> None:
        """As narrow as the present size of the text allows."""
        self.setMinimumSize(sp(LEAST_WIDTH), least_height())

    # What is dragged here

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged(event.mimeData()) and event.source() is not self.view:
            event.acceptProposedAction()
            outline(self, shown=True)
            self.aimed.emit()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        outline(self, shown=False)

    def dropEvent(self, event: QDropEvent) -> None:
        outline(self, shown=False)
        event.acceptProposedAction()
        self.dropped.emit(dragged(event.mimeData()))
