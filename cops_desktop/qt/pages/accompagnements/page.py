"""The page of the tab Accompagnements: one selection of projects as board, list or time line, and the card of one."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.selection import Selection
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.accompagnements.impressions import Impressions
from cops_desktop.qt.pages.accompagnements.memoire import LISTE, ecrite, relue
from cops_desktop.qt.pages.accompagnements.tete import CLES, Tete
from cops_desktop.qt.pages.accompagnements.vues import Vues
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import set_look
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.panel import EmptyState
from cops_desktop.services.accompagnements.choisir import choix, occupation_des, retenues
from cops_desktop.services.accompagnements.liste import Ligne
from cops_desktop.services.accueil_accompagnements import DEMANDES, RETARD

if TYPE_CHECKING:
    from cops_desktop.qt.pages.accompagnements.card import AccompagnementCard

LIEUX = {
    RETARD: Selection(en_retard=True),
    DEMANDES: Selection(etats=(Etat.RECUE, Etat.REPORTEE)),
}
"""What the page may be opened on, besides one project."""


class AccompagnementsPage(Page):
    """Kind: « accompagnement », with the key of a project, a word of `LIEUX`, or "" for the page.

    In the list the card is always there; board and time line are wide, and give it room when it is asked for.
    """

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "accompagnements")
        self._lines: Sequence[Ligne] = ()
        self._shown: Sequence[Ligne] = ()
        self._texts: dict[str, str] = {}  # what each project says, for the words that one looks for
        self._key, self._held, self._carded = "", "", ""  # the current one; against the filters; on the card
        self._opened = False  # the card, beside the board or the time line
        self._read_since = False  # the file, since the card was filled
        self._card: AccompagnementCard | None = None
        self.vues = Vues(contexte, self.show_all)
        self._papers = Impressions(
            contexte, self, lambda: self._shown, lambda: self._key, self._year_asked, self.vues.periode
        )
        self.tete = Tete(self.ask_capacity, self.add, self.paper_actions)
        self.tete.search.results = self.vues
        self._build()
        self._restored = False
        self._connect()

    def _build(self) -> None:
        self._split = ListAndCard("accompagnementsPartage", self.contexte.widths, share=66)
        self._split.left.body.addWidget(self.vues)
        self._empty = EmptyState(
            tr("Aucun accompagnement"),
            "accompagnementsVide",
            tr("Notez la première demande : une structure, un besoin. Le CoPil l’examine, puis quatre étapes suivent."),
            tr("Nouvelle demande…"),
            self.add,
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sp(12))
        column.addWidget(self.tete)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.tete.search.textChanged.connect(self._filter)
        self.tete.filtres.changed.connect(self._filter)
        self.tete.turned.connect(self._turn)
        self.vues.chosen.connect(self._choose_by_hand)
        self.vues.opened.connect(self._open_card)
        self.answer({keys: partial(self.tete.show_vue, vue) for vue, keys in CLES.items()})
        self.answer({"Ctrl+N": self.add, "F2": self.edit})

    # What the window asks

    def refresh(self) -> None:
        from cops_desktop.services.accompagnements.liste import lignes

        day = self.contexte.today()
        lines, self._read_since = lignes(self.contexte.fichier, day), True
        if lines is not self._lines:
            self._lines = lines
            self._texts.clear()
            found = choix(self._lines, day)
            self._restore({key for key, _ in found.charges})
            self.tete.filtres.offer(found)
        self._pages.setCurrentWidget(self._split if self._lines else self._empty)
        self.tete.setVisible(bool(self._lines))
        before = {line.id for line in self._shown}
        self._select()
        if self._key in before and self._key not in {line.id for line in self._shown}:
            self._held = self._key  # what was just done to it must not take it out of sight
            self._select()
        self._show()

    def open(self, kind: str, key: str) -> None:
        """Shows a project with its card, or those of a word of `LIEUX`; "" only the page."""
        if key in LIEUX:
            self.tete.search.clear()
            self.filter_by(LIEUX[key])
        elif key:
            self._opened = self._opened or self.tete.vue != LISTE
            self.choose(key)

    def wide(self) -> bool:
        """The board and the time line take what there is; a list is read across."""
        return self.tete.vue != LISTE

    def paper_actions(self) -> Sequence[QAction]:
        return self._papers.available(self.tete.vue) if self._lines else ()

    def take_focus(self) -> None:
        if self._pages.currentWidget() is self._split:
            self.vues.take_focus()
        else:
            self._empty.action.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the card away, beside the board and the time line."""
        if event.key() == Qt.Key.Key_Escape and self._opened and self.tete.vue != LISTE:
            self._close_card()
            return
        super().keyPressEvent(event)

    # Which projects

    def _restore(self, known: set[str]) -> None:
        """The view and the filters of the last time; of persons whom this file does not know, nothing is asked."""
        if self._restored:
            return
        self._restored = True
        vue, selection = relue(self.contexte.laptop.accompagnements)
        charges = tuple(key for key in selection.charges if key in known)
        self.tete.filtres.show_selection(replace(selection, charges=charges))
        with QSignalBlocker(self.tete):
            self.tete.show_vue(vue)

    def _remember(self) -> None:
        self.contexte.remember(accompagnements=ecrite(self.tete.vue, self.tete.filtres.selection))

    def _year_asked(self) -> int | None:
        return self.tete.filtres.selection.annee

    def _filter(self) -> None:
        """Other words or filters: what was kept in sight against them is not any more."""
        self._held = ""
        self._select()
        self._show()
        self._remember()

    def filter_by(self, selection: Selection) -> None:
        """Shows the projects that are asked for, as if the filters had been ticked by hand."""
        self.tete.filtres.show_selection(selection)
        self._filter()

    def show_all(self) -> None:
        """Lets every project pass."""
        with QSignalBlocker(self.tete.search):
            self.tete.search.clear()
        self.filter_by(Selection())

    def _select(self) -> None:
        selection, mots, day = self.tete.filtres.selection, self.tete.search.text(), self.contexte.today()
        passing = {line.id for line in retenues(self._lines, selection, mots, day, self._texts)}
        self._shown = [line for line in self._lines if line.id in passing or line.id == self._held]

    def choose(self, key: str) -> None:
        """Makes a project the current one; filters that hide it give way."""
        if key not in {line.id for line in self._shown}:
            self.show_all()
        self._key = key
        self._show()

    def current(self) -> str:
        """The key of the current project; "" when there is none."""
        return self._key

    # What is shown

    def _show(self) -> None:
        """The projects in the view of now, the card, and what is said of the year."""
        if not self._lines:
            self._key = ""
            return
        self._make_room()
        self._key = self.vues.show_lignes(self.tete.vue, self._shown, self._key)
        day = self.contexte.today()
        annee = self._year_asked() or day.year
        self.tete.say_capacity(annee, occupation_des(self.contexte.fichier, self._lines, annee, day))
        self._show_card()

    def _turn(self, vue: str) -> None:
        """Another view of the same projects; the card stays open where it was."""
        self._show()
        self._remember()
        self.take_focus()

    def _choose_by_hand(self, key: str) -> None:
        self._key = key
        if self._held and key != self._held:
            self._held = ""
        self._show_card()

    def _make_room(self) -> bool:
        """The frame and the width of the view of now, before it is filled; whether the card stands beside it."""
        liste = self.tete.vue == LISTE
        beside = liste or self._opened
        set_look(self._split.left, "role", "panneau" if liste else "")
        self._split.show_card_panel(shown=beside)
        self.updateGeometry()  # of another view, the window may give another width
        return beside

    def _show_card(self) -> None:
        if not self._make_room():
            return
        card = self.card()
        card.setVisible(bool(self._key))
        card.offer_to_close(self.tete.vue != LISTE)
        self._split.turn_to(self._key)
        if not self._key:
            card.clear()
        elif self._key != self._carded or self._read_since:
            card.show(self._key)
        self._carded, self._read_since = self._key, False

    def card(self) -> "AccompagnementCard":
        """The card, made when it is first shown."""
        if self._card is None:
            from cops_desktop.qt.pages.accompagnements.card import AccompagnementCard

            self._card = AccompagnementCard(self.contexte)
            self._card.closed.connect(self._close_card)
            self._split.show_card(self._card, "accompagnements")
        return self._card

    def _open_card(self, key: str) -> None:
        """Enter or a double click on a project: the keyboard goes to its card."""
        self._key = key
        self._opened = self._opened or self.tete.vue != LISTE
        self._show_card()
        self.card().take_focus()

    def _close_card(self) -> None:
        """Back to the projects, from the card."""
        self._opened = False
        self._show_card()
        self.vues.take_focus()

    # What is done

    def add(self) -> None:
        """Opens the dialog of a new request; once saved it is the current one, and has the keyboard."""
        from cops_desktop.qt.dialogs.demande_accompagnement import open_demande

        def go_on(key: str) -> None:
            self.choose(key)
            self.vues.take_focus()

        open_demande(self.contexte, go_on)

    def edit(self) -> None:
        """Opens the dialog of the current project."""
        if self._key:
            from cops_desktop.qt.dialogs.accompagnement import open_accompagnement

            open_accompagnement(self.contexte, self._key)

    def ask_capacity(self) -> None:
        """Opens the capacity of the year that is looked at."""
        from cops_desktop.qt.dialogs.capacites import open_capacites

        open_capacites(self.contexte, self._year_asked() or self.contexte.today().year)
