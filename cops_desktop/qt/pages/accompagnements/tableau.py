"""The board: a column per stage, a card per project; moved by dragging, and wholly by the keyboard (R6.3)."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QScrollArea, QWidget

from cops_desktop.domain.accompagnements.parcours import Colonne, destinations, faute_de_position
from cops_desktop.domain.accompagnements.types import Position
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.accompagnements.tableau_colonne import BoardColumn, CardList, least_height
from cops_desktop.qt.pages.accompagnements.tableau_mots import POSITIONS, geste, par_colonne, voisine
from cops_desktop.qt.pages.accompagnements.vue import Vue
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.theme import measured, sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.as_tall import AsTall
from cops_desktop.qt.widgets.basics import label, scrolling, vbox
from cops_desktop.qt.widgets.keys import key_hint, key_line
from cops_desktop.services.accompagnements.liste import Ligne

PEEP = 36  # pixels at 100 %


class TableauVue(Vue):
    """One card of all columns is the current one; a move is asked of the dialogs, which write it."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__()
        self.setObjectName("accompagnementsTableau")
        self._contexte = contexte
        self._lines: dict[str, Ligne] = {}
        self._key = ""
        self._showing = False  # what is being shown is no choice
        self.columns = [self._column(colonne) for colonne in Colonne]
        board = QWidget()
        self._grid = QGridLayout(board)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for place, column in enumerate(self.columns):
            self._grid.addWidget(column.head, 0, place, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(column, 1, place)
            self._grid.setColumnStretch(place, 1)
        self._grid.setRowStretch(1, 1)
        self._area = scrolling(board, "tableauDefilement")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the columns do, then the page
        keys = label(self._legend(), "explication", "tableauTouches", wrap=True, rich=True)
        layout = vbox(self._area, AsTall(vbox(keys)), spacing=6)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._fit()

    @staticmethod
    def _legend() -> str:
        hints = (("← → ↑ ↓", tr("cartes")), ("Alt+← →", tr("déplacer")), (tr("Entrée"), tr("ouvrir")))
        return key_line([*(key_hint(key, word) for key, word in hints), tr("ou glisser")])

    def _column(self, colonne: Colonne) -> BoardColumn:
        made = BoardColumn(self._contexte, colonne)
        view = made.view
        view.picked.connect(partial(self._picked, view))
        view.opened.connect(self._open)
        view.beside.connect(partial(self._beside, made))
        view.moved.connect(self._step)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(partial(self._menu, view))
        made.aimed.connect(partial(self._in_sight, made))
        made.dropped.connect(partial(self._dropped, made))
        return made

    # The contract of the views

    def show_lignes(self, lines: Sequence[Ligne]) -> None:
        self._lines = {line.id: line for line in lines}
        works = self.window().focusWidget()  # also while a dialog in front has the keyboard
        here = next((column for column in self.columns if column.view is works), None)
        place = here.view.currentIndex().row() if here is not None else 0
        self._showing = True
        for colonne, there in par_colonne(lines).items():
            self._of(colonne).show_lignes(there)
        for column in self.columns:
            column.view.leave()
        self._showing = False
        key, self._key = self._key, ""
        if here is not None and key not in self._lines and here.view.rows.rowCount():
            key = here.view.key_at(place)  # the keyboard stays where it worked
        self.choose(key)
        if here is not None:
            self.take_focus()

    def choose(self, key: str) -> None:
        line = self._lines.get(key)
        if line is None:
            return
        column = self._of(line.parcours.colonne)
        self._key, self._showing = key, True
        for other in self.columns:
            if other is not column:
                other.view.leave()
        column.view.choose(column.view.rows.position(key))
        self._showing = False
        self._in_sight(column)

    def key(self) -> str:
        return self._key

    def take_focus(self) -> None:
        """To the current card; without one, to the first card of the board."""
        column = self._current() or next((c for c in self.columns if c.view.rows.rowCount()), None)
        if column is None:
            return
        if not self._key:
            column.view.choose(0)
        column.view.setFocus()
        self._page_to(column.view)

    # Which card

    def _of(self, colonne: Colonne) -> BoardColumn:
        return next(column for column in self.columns if column.colonne is colonne)

    def _current(self) -> BoardColumn | None:
        """The column of the current card."""
        line = self._lines.get(self._key)
        return self._of(line.parcours.colonne) if line is not None else None

    def _in_sight(self, column: BoardColumn) -> None:
        """With the edge of the next column, to which one may go on dragging."""
        self._area.ensureWidgetVisible(column, sp(PEEP), 0)

    def _page_to(self, view: CardList) -> None:
        """Where the text is so large that the page itself scrolls, it follows the keyboard too."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        inside = above.widget() if above is not None else None
        if above is not None and inside is not None:
            card = view.visualRect(view.currentIndex())
            at = view.viewport().mapTo(inside, card.center())
            above.ensureVisible(at.x(), at.y(), 0, card.height() // 2 + sp(8))

    def _picked(self, view: CardList) -> None:
        """The keyboard or the mouse goes to a card: no other column has a current one."""
        line = view.row()
        if self._showing or line is None or line.id == self._key:
            return
        self.choose(line.id)
        self._page_to(view)
        self.chosen.emit(line.id)

    def _open(self) -> None:
        if self._key:
            self.opened.emit(self._key)

    def _beside(self, column: BoardColumn, step: int) -> None:
        """To the card that stands at the same height in the next column on that side that has any."""
        at = self.columns.index(column)
        beyond = self.columns[at + 1 :] if step > 0 else self.columns[:at][::-1]
        following = next((other for other in beyond if other.view.rows.rowCount()), None)
        if following is not None:
            following.view.choose(following.view.place_at(column.view.height_of_current()))
            following.view.setFocus()

    # Moves

    def _step(self, step: int) -> None:
        line = self._lines.get(self._key)
        vers = voisine(line.parcours, step) if line is not None else None
        if line is not None and vers is not None:
            self.move_to(line, vers)

    def _dropped(self, column: BoardColumn, key: str) -> None:
        line = self._lines.get(key)
        if line is not None:
            self.choose(key)
            self.chosen.emit(key)
            # Not while the mouse still carries it: a dialog may open.
            QTimer.singleShot(0, self, partial(self.move_to, line, POSITIONS[column.colonne]))

    def move_to(self, line: Ligne, vers: Position) -> None:
        """Moves a project, at once where nothing has to be asked; says why where it cannot go."""
        from cops_desktop.qt.dialogs.deplacer import deplacer_ou_demander

        fault = faute_de_position(line.parcours, vers)
        if fault:
            self._contexte.message.emit(typeset(fault))
        else:
            deplacer_ou_demander(self._contexte, line.id, vers)

    def _menu(self, view: CardList, place: QPoint) -> None:
        """A right click, or the menu key: all that the keys do, and what they do not."""
        line = view.row()
        if line is None:
            return
        life, today = line.parcours, self._contexte.today()
        keys = {voisine(life, 1): "\tAlt+→", voisine(life, -1): "\tAlt+←"}
        menu = QMenu(self)
        menu.setObjectName("tableauMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Ouvrir la fiche") + "\t" + tr("Entrée"), self._open)
        menu.addSeparator()
        if life.position is Position.DEMANDE:
            menu.addAction(tr("Décision du CoPil…"), self._decide)
        for vers in destinations(life):
            menu.addAction(geste(life, vers, today) + keys.get(vers, ""), partial(self.move_to, line, vers))
        self._pop(menu, view.viewport().mapToGlobal(place))

    def _decide(self) -> None:
        from cops_desktop.qt.dialogs.examen import open_examen

        open_examen(self._contexte, self._key)

    @staticmethod
    def _pop(menu: QMenu, place: QPoint) -> None:
        menu.popup(place)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card of a project takes room: the column of the current one stays in sight, once all is placed."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        column = self._current()
        if column is not None:
            self._in_sight(column)

    def _fit(self) -> None:
        self._grid.setHorizontalSpacing(sp(1))
        self._grid.setVerticalSpacing(sp(2))
        for column in self.columns:
            column.fit()
        heads = 2 * measured(semibold=True)[1].height() + sp(8)
        self._area.setMinimumHeight(heads + least_height() + self._area.horizontalScrollBar().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_grid"):
            self._fit()
