"""The board: who goes to which workshop, by the keyboard, the mouse, or a proposal that is read before it is taken."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import fold, format_long_date
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.ateliers.column import BoardColumn
from cops_desktop.qt.pages.ateliers.people_list import column_width
from cops_desktop.qt.pages.ateliers.words import tr
from cops_desktop.qt.pages.rencontres.papiers import PaperActions
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, hbox, label, scrolling, vbox
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.keys import key_hint, key_line
from cops_desktop.qt.widgets.panel import EmptyState
from cops_desktop.qt.widgets.search import SearchField, best_match
from cops_desktop.services.rencontres.ateliers import Tableau

LEADS = "*"
PAPERS = ("emargement-ateliers", "listes-ateliers", "badges", "affichettes")


class _NameField(SearchField):
    """Goes to the person whose name is typed; Enter and Escape go on to their column."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.clear()
            if self.results is not None:
                self.results.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)


class AteliersPage(Page):
    """One meeting at a time, reached by `contexte.ouvrir("ateliers", rencontre_id)`."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "ateliers")
        self._rencontre = ""
        self._board: Tableau | None = None
        self._papers = PaperActions(contexte, self, PAPERS)
        self._others = self._column("", "")
        self._columns: list[BoardColumn] = []
        self._row = hbox(spacing=10)
        workshops = QWidget()
        workshops.setLayout(self._row)
        self._area = scrolling(workshops, "ateliersDefilement")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._empty = self._nothing()
        self._gone = EmptyState(
            tr("Aucune réunion choisie"),
            "ateliersSansReunion",
            "",
            tr("Voir les réunions"),
            lambda: contexte.ouvrir("rencontre", ""),
        )
        board = QWidget()
        line = hbox(self._others, self._area, spacing=10)
        line.setStretch(1, 1)
        board.setLayout(line)
        self._pages = QStackedWidget()
        for page in (board, self._empty, self._gone):
            self._pages.addWidget(page)
        self._board_page = board
        self._tools = self._head()
        column = vbox(self._tools, self._pages, spacing=10)
        column.setStretch(1, 1)
        self.setLayout(column)

    def _head(self) -> QWidget:
        back = button("", "ateliersRetour", self._go_back, role="outil", icon="precedent")
        back.setAccessibleName(tr("Revenir à la réunion"))
        back.setToolTip(tr("Revenir à la réunion (Échap)"))
        self._title = label("", "titre", "ateliersTitre", wrap=True)
        self._facts = label("", "explication", "ateliersFaits", wrap=True)
        self.search = _NameField(tr("Taper un nom…"), "ateliersNom", self._others.view)
        self.search.setMaximumWidth(sp(280))
        self.search.textEdited.connect(self._jump)
        self._propose = button(tr("Proposer une répartition…"), "ateliersProposer", self.propose, role="principal")
        self._add = button(tr("Ajouter un atelier…"), "ateliersAjouter", self._new, icon="plus")
        self._keys = label("", "explication", "ateliersTouches", wrap=True, rich=True)
        title = hbox(back, self._title, spacing=10)
        title.setStretch(1, 1)
        line = FlowLayout()
        for made in (self.search, self._add, self._propose):
            line.addWidget(made)
        head = QWidget()
        head.setLayout(vbox(title, self._facts, line, self._keys, spacing=6))
        return head

    def _nothing(self) -> EmptyState:
        empty = EmptyState(
            tr("Cette réunion n’a pas encore d’atelier"),
            "ateliersVide",
            tr("Ajoutez-en un par groupe parallèle : sa lettre, sa salle, sa couleur et ses places. Puis répartissez."),
            tr("Ajouter un atelier…"),
            self._new,
        )
        self._copy = button(tr("Reprendre ceux d’une autre réunion"), "ateliersReprendre")
        menu = QMenu(self._copy)
        menu.aboutToShow.connect(lambda: self._fill_copies(menu))
        self._copy.setMenu(menu)
        empty.add_action(self._copy)
        return empty

    def _column(self, atelier: str, lettre: str) -> BoardColumn:
        made = BoardColumn(self.contexte, atelier, lettre)
        view = made.view
        view.pressed.connect(partial(self._pressed, made))
        view.out.connect(lambda: self._place(view.chosen_keys(), "", made))
        view.beside.connect(partial(self._beside, made))
        view.opened.connect(lambda place: self.contexte.ouvrir("personne", place.personne.id))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(partial(self._ask_menu, made))
        made.dropped.connect(lambda keys: self._place(keys, atelier, made))
        return made

    # What is shown

    def refresh(self) -> None:
        from cops_desktop.services.rencontres import ateliers

        try:
            board = ateliers.tableau(self.contexte.fichier, self._rencontre)
        except Refus as refus:
            self._board = None
            self._gone.explain(refus.message if self._rencontre else tr("Les ateliers sont ceux d’une réunion."))
            self._pages.setCurrentWidget(self._gone)
            self._tools.hide()
            return
        self._tools.show()
        self._board = board
        self._title.setText(tr("Ateliers : {titre}").format(titre=board.rencontre.titre))
        some = bool(board.colonnes)
        parts = [format_long_date(board.rencontre.date), *([ateliers.resume(board)] if some else [])]
        self._facts.setText(" · ".join(parts))
        for widget in (self.search, self._propose, self._keys, self._add):
            widget.setVisible(some)
        self._copy.setVisible(not some and bool(ateliers.ateliers_ailleurs(self.contexte.fichier, self._rencontre)))
        self._pages.setCurrentWidget(self._board_page if some else self._empty)
        self._fit_columns(board)
        self._others.show_others(board)
        for column, colonne in zip(self._columns, board.colonnes, strict=True):
            column.show_colonne(colonne)
        self._keys.setText(self._legend())
        QTimer.singleShot(0, self, self._level_heads)

    def _fit_columns(self, board: Tableau) -> None:
        """A column for each workshop; those that are there already stay, with what is chosen in them."""
        wanted = [(room.id, room.lettre) for room in board.ateliers]
        if wanted == [(column.atelier, column.lettre) for column in self._columns]:
            return
        kept = {(column.atelier, column.lettre): column for column in self._columns}
        for key, column in kept.items():
            self._row.removeWidget(column)
            if key not in wanted:
                column.hide()
                column.deleteLater()
        self._columns = [kept.get(key) or self._column(*key) for key in wanted]
        for column in self._columns:
            self._row.addWidget(column, 1)

    def _level_heads(self) -> None:
        """The lists begin at one height; called once the columns have their width."""
        everything = self._all()
        tallest = max(column.head_height() for column in everything)
        for column in everything:
            column.head.setFixedHeight(tallest)

    def _all(self) -> list[BoardColumn]:
        return [self._others, *self._columns]

    def _legend(self) -> str:
        letters = [column.lettre for column in self._columns if len(column.lettre) == 1]
        if not letters:
            return tr("Glissez une personne d’une colonne à l’autre.")
        shown = ", ".join(letters[:3]) + ("…" if len(letters) > 3 else "")
        hints = (
            (shown, tr("placer")),
            (tr("0 ou Suppr"), tr("sans atelier")),
            (tr("Maj + lettre"), tr("vœu")),
            ("*", tr("anime")),
            ("← →", tr("colonnes")),
        )
        return key_line([*(key_hint(key, word) for key, word in hints), tr("ou glisser")])

    def open(self, kind: str, key: str) -> None:
        self._rencontre = key
        self.search.clear()
        self.refresh()
        self._area.horizontalScrollBar().setValue(0)
        self.take_focus()

    def take_focus(self) -> None:
        if self._pages.currentWidget() is self._board_page:
            column = next((column for column in self._all() if column.view.rows.rowCount()), self._others)
            self._go_to(column, 0)
        else:
            super().take_focus()

    def wide(self) -> bool:
        return True

    def paper_actions(self) -> Sequence[QAction]:
        return self._papers.available(self._rencontre if self._board is not None else "")

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # Keys and mouse

    def _go_to(self, column: BoardColumn, place: int) -> None:
        """The keyboard goes to a column, on the person who stands at this place."""
        column.view.choose_place(place)
        column.view.setFocus()
        self._area.ensureWidgetVisible(column, 0, 0)
        self.search.results = column.view

    def _beside(self, column: BoardColumn, step: int) -> None:
        """To the next column on that side that has somebody."""
        everything = self._all()
        at = everything.index(column)
        beyond = everything[at + 1 :] if step > 0 else everything[:at][::-1]
        following = next((other for other in beyond if other.view.rows.rowCount()), None)
        if following is not None:
            place = column.view.currentIndex().row()
            column.view.clearSelection()
            self._go_to(following, place)

    def _pressed(self, column: BoardColumn, text: str, wish: bool) -> None:
        keys = column.view.chosen_keys()
        if text == "/":
            self.focus_search()
        elif text == LEADS:
            self._lead(column)
        elif (aimed := next((c for c in self._columns if c.lettre.upper() == text), None)) is not None and keys:
            if wish:
                self._wish(keys, aimed.atelier)
            else:
                self._place(keys, aimed.atelier, column)

    def _place(self, keys: Sequence[str], atelier: str, column: BoardColumn) -> None:
        """Puts persons in a workshop ("": in none); the keyboard stays where it was, on the next person."""
        from cops_desktop.services.rencontres import ateliers

        place = column.view.first_chosen()
        if not keys or all(self._where(key) == atelier for key in keys):
            return
        fichier = self.contexte.fichier
        if self.contexte.executer(ateliers.placer, fichier, self._rencontre, keys, atelier or None):
            self._say_over(atelier)
            if column.atelier == atelier:
                column.view.choose_all(keys)
                column.view.setFocus()
            elif not column.view.rows.rowCount():
                self._go_to(next(other for other in self._all() if other.atelier == atelier), 0)
            elif not column.view.chosen_keys():
                column.view.choose_place(place)

    def _where(self, key: str) -> str:
        return next((column.atelier for column in self._all() if column.view.rows.position(key) >= 0), "")

    def _say_over(self, atelier: str) -> None:
        """A workshop that has more persons than places: wanted perhaps, not unseen."""
        over = next((c for c in self._board.colonnes if c.atelier.id == atelier), None) if self._board else None
        if over is not None and over.depasse:
            sentence = tr("L’atelier {lettre} dépasse ses places : {compte}.")
            self.contexte.message.emit(sentence.format(lettre=over.atelier.lettre, compte=over.compte))

    def _wish(self, keys: Sequence[str], atelier: str) -> None:
        """Adds a workshop to what they ask for; takes it away when all of them ask for it already."""
        from cops_desktop.services.rencontres import ateliers

        rows = [row for column in self._all() for row in column.view.rows.rows() if row.personne.id in set(keys)]
        all_of_them = all(atelier in row.presence.voeux for row in rows)
        wishes = {}
        for row in rows:
            others = [voeu for voeu in row.presence.voeux if voeu != atelier]
            if all_of_them:
                wishes[row.personne.id] = others
            elif atelier not in row.presence.voeux:
                wishes[row.personne.id] = [*others, atelier]
        self.contexte.executer(ateliers.souhaiter, self.contexte.fichier, self._rencontre, wishes)

    def _lead(self, column: BoardColumn) -> None:
        """The chosen persons lead the workshop that they are in, or no longer do."""
        from cops_desktop.services.rencontres import ateliers

        keys = column.view.chosen_keys()
        if not keys:
            return
        row = column.view.row()
        leads = row is None or not row.anime
        fichier = self.contexte.fichier
        if self.contexte.executer(lambda: ateliers.animer(fichier, self._rencontre, keys, anime=leads)):
            column.view.choose_all(keys)

    def _ask_menu(self, column: BoardColumn, place: QPoint) -> None:
        """A right click, or the menu key, offers all that the keys do."""
        keys = column.view.chosen_keys()
        if not keys:
            return
        menu = QMenu(self)
        menu.setObjectName("ateliersMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for other in self._columns:
            words = tr("Placer dans l’atelier {lettre}").format(lettre=other.lettre)
            action = menu.addAction(f"{words}\t{other.lettre}", partial(self._place, keys, other.atelier, column))
            action.setEnabled(other is not column)
        if column.atelier:
            menu.addAction(tr("Sans atelier") + "\t0", partial(self._place, keys, "", column))
            menu.addSeparator()
            menu.addAction(tr("Anime l’atelier, ou non") + f"\t{LEADS}", partial(self._lead, column))
        menu.addSeparator()
        wishes = menu.addMenu(tr("Vœux"))
        for other in self._columns:
            words = tr("Atelier {lettre}, ou non\tMaj+{lettre}").format(lettre=other.lettre)
            wishes.addAction(words, partial(self._wish, keys, other.atelier))
        self._pop(menu, column.view.viewport().mapToGlobal(place))

    @staticmethod
    def _pop(menu: QMenu, place: QPoint) -> None:
        menu.popup(place)

    def _jump(self, text: str) -> None:
        """Goes to the first person whose name has the words typed; everyone stays in sight."""
        rows = ((column, row) for column in self._all() for row in column.view.rows.rows())
        found = best_match(text, rows, lambda at: at[1].personne.nom_complet) if fold(text) else None
        if found is not None:
            column, row = found
            column.view.choose_all([row.personne.id])
            self._area.ensureWidgetVisible(column, 0, 0)
            self.search.results = column.view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
            return
        super().keyPressEvent(event)

    # Elsewhere

    def propose(self) -> None:
        """Opens the proposal."""
        from cops_desktop.qt.dialogs.repartition import open_repartition

        open_repartition(self.contexte, self._rencontre)

    def _new(self) -> None:
        from cops_desktop.qt.dialogs.atelier import open_new_atelier

        open_new_atelier(self.contexte, self._rencontre)

    def _fill_copies(self, menu: QMenu) -> None:
        from cops_desktop.qt.dialogs.atelier import fill_copy_menu

        fill_copy_menu(self.contexte, self._rencontre, menu)

    def _go_back(self) -> None:
        if self._rencontre:
            self.contexte.ouvrir("rencontre", self._rencontre)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._level_heads)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_keys"):
            for column in self._all():
                column.setMinimumWidth(column_width())
            QTimer.singleShot(0, self, self._level_heads)
