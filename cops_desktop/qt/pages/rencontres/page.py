"""The page of the tab Rencontres: every meeting by list or by month on the left, the card of one on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.rencontres.card import MeetingCard
from cops_desktop.qt.pages.rencontres.left import Left
from cops_desktop.qt.pages.rencontres.papiers import PaperActions
from cops_desktop.qt.pages.rencontres.words import tr
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.panel import EmptyState
from cops_desktop.services.rencontres import Resume

USUAL = "équipe"  # the nature of a new meeting when the list shows several: the one that meets most often


class RencontresPage(Page):
    """Kind: « rencontre », with the key of a meeting, or "" for the page."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "rencontres")
        self.left = Left(contexte, self.add)
        self.card = MeetingCard(contexte, self.left.choose)
        self._split = ListAndCard("rencontresPartage", contexte.widths, share=42)
        self._empty = EmptyState(
            tr("Aucune réunion"),
            "rencontresVide",
            tr("CoPart, CoPil, CoTec, équipe, journée régionale, webinaire… : notez la première réunion."),
            tr("Nouvelle réunion…"),
            self.add,
        )
        self._split.left.body.addWidget(self.left)
        self._split.show_card(self.card, "rencontres")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._papers = PaperActions(contexte, self)
        self.left.chosen.connect(self._show)
        self.left.opened.connect(self.card.open_attendance)
        self.answer({"Ctrl+N": self.add, "F2": self.card.edit})

    def refresh(self) -> None:
        from cops_desktop.services import rencontres

        found = rencontres.liste(self.contexte.fichier, self.contexte.today())
        self._pages.setCurrentWidget(self._split if found else self._empty)
        with QSignalBlocker(self.left):  # on the way it names rows that are gone, and the card would be filled twice
            self.left.show_rows(found)
        self._show(self.left.row())

    def open(self, kind: str, key: str) -> None:
        """Shows a meeting; "" only the page."""
        if key:
            self.left.choose(key)
            self.left.take_focus()

    def paper_actions(self) -> Sequence[QAction]:
        resume = self.left.row()
        return self._papers.available(resume.id if resume is not None else "")

    def take_focus(self) -> None:
        if self._pages.currentWidget() is self._split:
            self.left.take_focus()
        else:
            self._empty.action.setFocus()

    def _show(self, resume: Resume | None) -> None:
        """The card of the chosen meeting; none while none is chosen."""
        self.card.setVisible(resume is not None)
        if resume is None:
            return
        self._split.turn_to(resume.id)
        self.card.show_resume(resume)

    def add(self) -> None:
        """Opens the dialog of a new meeting, on the day that the calendar shows; it is chosen once saved."""
        from cops_desktop.qt.dialogs.rencontre import open_nouvelle

        seen = self.left.filters.natures.ticked()
        nature = next(iter(seen)) if len(seen) == 1 else USUAL
        open_nouvelle(self.contexte, nature, self.left.day(), then=self.left.choose)
