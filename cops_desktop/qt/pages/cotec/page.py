"""The page of the tab CoTec: the list on the left, the card of the chosen CoTec on the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from cops_desktop.domain.words import sort_key
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.cotec import texts
from cops_desktop.qt.pages.cotec.card import CotecCard
from cops_desktop.qt.widgets.basics import button, hbox, rule
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.panel import EmptyState, nothing_found
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.cotec import CotecFiche


class CotecPage(Page):
    """Enter in the list goes to the card's meetings."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "cotec")
        self._model: RowsModel[CotecFiche] = RowsModel(self._columns(), lambda fiche: fiche.cotec.id)
        self.view: ListView[CotecFiche] = ListView(
            self._model, "cotecListe", self.tr("CoTec"), widths=contexte.widths, two_lines=True, sort_by="sujet"
        )
        self.view.horizontalHeader().hide()
        self._papers = self._paper_actions()
        self.card = CotecCard(contexte, self._papers)
        self._split = ListAndCard("cotecPartage", contexte.widths, share=30)
        self._empty = EmptyState(
            self.tr("Aucun CoTec"),
            "cotecVide",
            self.tr("Un CoTec réunit 12 à 15 personnes, six fois en une année, autour d’un livrable."),
            self.tr("Nouveau CoTec…"),
            self._add,
        )
        self._build()
        self.view.chosen.connect(self._show)
        self.view.opened.connect(lambda _: self.card.meetings.view.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.answer({"Ctrl+N": self._add, "F2": self.card.edit})

    def _columns(self) -> list[Column[CotecFiche]]:
        def line(fiche: CotecFiche) -> Cell:
            return texts.line(fiche, self.contexte.today())

        return [Column(self.tr("CoTec"), "sujet", line, lambda f: sort_key(f.cotec.sujet))]

    def _build(self) -> None:
        self._search = SearchField(self.tr("Chercher un CoTec…"), "cotecChercher", self.view)
        self._search.textChanged.connect(self._filter)
        new = button(self.tr("Nouveau"), "cotecNouveau", self._add, role="principal", hint="Ctrl+N")
        new.setAccessibleName(self.tr("Nouveau CoTec"))
        top = hbox(self._search, new, spacing=8, margins=(12, 10, 12, 10))
        top.setStretch(0, 1)
        self._none = nothing_found("cotecAucun", self.tr("Aucun CoTec n’a ces mots."), self._show_all)
        self._none.hide()
        left = self._split.left.body
        left.addLayout(top)
        left.addWidget(rule())
        left.addWidget(self._none, 1)
        left.addWidget(self.view, 1)
        self._split.show_card(self.card, "cotec")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _paper_actions(self) -> list[QAction]:
        papers: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (
                "emargement",
                self.tr("Feuille d’émargement de la réunion choisie"),
                lambda: self.card.meetings.print_sheet(),
            ),
            (
                "emargements",
                self.tr("Feuilles d’émargement des réunions à venir"),
                lambda: self.card.print_all_sheets(),
            ),
            (
                "liste",
                self.tr("Liste des participants de la réunion choisie"),
                lambda: self.card.print_roster(self.card.meetings.chosen_id()),
            ),
            ("membres", self.tr("Liste des membres"), lambda: self.card.print_roster()),
            ("etats", self.tr("États de vacations et de frais de l’année"), lambda: self.card.print_forms()),
            ("recapitulatif", self.tr("Récapitulatif pour la comptabilité"), lambda: self.card.print_summary()),
        )
        made = []
        for name, words, does in papers:
            action = QAction(words, self)
            action.setObjectName(f"cotecPapier_{name}")
            action.triggered.connect(lambda _=False, does=does: does())
            made.append(action)
        return made

    def paper_actions(self) -> Sequence[QAction]:
        return self._papers if self._model.rowCount() else ()

    def refresh(self) -> None:
        from cops_desktop.services import cotec

        self._model.set_rows(cotec.cards(self.contexte.fichier, self.contexte.today()))
        self._pages.setCurrentWidget(self._split if self._model.rowCount() else self._empty)
        if self.view.row() is None:
            self.view.choose_first()
        self._show(self.view.row())

    def open(self, kind: str, key: str) -> None:
        """Shows a CoTec; "" only the page."""
        if not key:
            return
        if not self.view.choose(key):
            self._search.clear()
            self.view.choose(key)

    def _filter(self, text: str) -> None:
        self.view.filter.set_words(text)
        nothing = not self.view.filter.rowCount()
        self._none.setVisible(nothing)
        self.view.setVisible(not nothing)
        if self.view.row() is None:
            self.view.choose_first()

    def _show_all(self) -> None:
        self._search.clear()
        self._search.setFocus()

    def _show(self, fiche: CotecFiche | None) -> None:
        """The card of the chosen CoTec; while none is, the last one stays."""
        if fiche is None:
            return
        self._split.turn_to(fiche.cotec.id)
        self.card.show_fiche(fiche)

    def _add(self) -> None:
        from cops_desktop.qt.dialogs.cotec import open_cotec

        open_cotec(self.contexte, None, then=self.view.choose)
