"""The page of the CoPil: its mandates on the left, the one being composed first; one of them on the right."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Column, RowsModel
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.copil.card import MandatCard
from cops_desktop.qt.pages.copil.words import mandate_cell, tr
from cops_desktop.qt.pages.engagements.vues import BarreDesVues
from cops_desktop.qt.widgets.basics import button, hbox, rule, vbox
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.panel import EmptyState
from cops_desktop.services.copil.lecture import LigneMandat


class CopilPage(Page):
    """Kind: « mandat », with its key, or "" for the page."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "copil")
        model: RowsModel[LigneMandat] = RowsModel([Column("", "mandat", mandate_cell)], lambda row: row.id)
        self.view = ListView(model, "mandatsListe", tr("Mandats du CoPil"), widths=contexte.widths, two_lines=True)
        self.view.horizontalHeader().hide()
        self.card = MandatCard(contexte)
        self._split = ListAndCard("mandatsPartage", contexte.widths, share=22)
        new = button(tr("Nouveau mandat…"), "mandatNouveau", self.add, icon="plus", hint="Ctrl+N")
        body = self._split.left.body
        body.addLayout(hbox(new, None, margins=(10, 10, 10, 10)))
        body.addWidget(rule())
        body.addWidget(self.view, 1)
        self._split.show_card(self.card, "mandats")
        self._empty = EmptyState(
            tr("Aucun mandat du CoPil"),
            "mandatsVide",
            tr("Ouvrez le mandat qui vient : appelez des volontaires, composez les binômes, puis validez."),
            tr("Nouveau mandat…"),
            self.add,
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        column = vbox(BarreDesVues(contexte, "mandat"), self._pages, spacing=10)
        column.setStretch(1, 1)
        self.setLayout(column)
        self.view.chosen.connect(self._show)
        self.view.opened.connect(lambda _: self.card.take_focus())
        self.answer({"Ctrl+N": self.add, "F2": self.card.edit})

    def refresh(self) -> None:
        from cops_desktop.services.copil import lecture

        self.view.blockSignals(True)
        self.view.rows.set_rows(lecture.lignes(self.contexte.fichier, self.contexte.today()))
        if self.view.row() is None:
            self.view.choose_first()
        self.view.blockSignals(False)
        self._pages.setCurrentWidget(self._split if self.view.rows.rowCount() else self._empty)
        self._show(self.view.row())

    def open(self, kind: str, key: str) -> None:
        if key:
            self.view.choose(key)
        self.take_focus()

    def take_focus(self) -> None:
        if self._pages.currentWidget() is self._split:
            self.card.take_focus()
        else:
            self._empty.action.setFocus()

    def paper_actions(self) -> Sequence[QAction]:
        return self.card.paper_actions() if self.view.row() is not None else ()

    def add(self) -> None:
        """Opens the dialog of the next mandate; it is chosen once saved."""
        from cops_desktop.qt.dialogs.copil.mandat import open_mandat

        open_mandat(self.contexte, None, self.view.choose)

    def _show(self, row: LigneMandat | None) -> None:
        from cops_desktop.services.copil import lecture

        self.card.setVisible(row is not None)
        if row is None:
            return
        self._split.turn_to(row.id)
        self.card.show_board(lecture.tableau(self.contexte.fichier, row.id, self.contexte.today()))
