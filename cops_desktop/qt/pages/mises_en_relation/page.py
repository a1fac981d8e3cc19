"""The page of the requests for an introduction: those that wait on the left, the card of one on the right (R2.9)."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Column, RowsModel
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.mises_en_relation import texts
from cops_desktop.qt.pages.mises_en_relation.card import DemandeCard
from cops_desktop.qt.pages.mises_en_relation.texts import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, rule
from cops_desktop.qt.widgets.choice import Choice
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.panel import EmptyState, nothing_found
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.mises_en_relation import FicheDemande

PERSONNE = "personne/"  # the key that says for whom a request is looked for or made
_CONDITIONS: dict[str, Callable[[FicheDemande], bool] | None] = {
    "ouvertes": lambda f: not f.demande.etat.close,
    "closes": lambda f: f.demande.etat.close,
    "toutes": None,
}


class MisesEnRelationPage(Page):
    """Kind: « mise_en_relation », with the key of a request, "" for the page, or « personne/<key> » to propose them."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "mises_en_relation")
        columns = [Column(tr("Demande"), "besoin", texts.line)]
        self._model: RowsModel[FicheDemande] = RowsModel(columns, lambda fiche: fiche.id)
        self.view: ListView[FicheDemande] = ListView(
            self._model, "demandesListe", tr("Demandes de mise en relation"), widths=contexte.widths, two_lines=True
        )
        self.view.horizontalHeader().hide()
        self.card = DemandeCard(contexte)
        self._split = ListAndCard("demandesPartage", contexte.widths, share=42)
        self._empty = EmptyState(
            tr("Aucune demande de mise en relation"),
            "demandesVide",
            tr("Une structure cherche, disons, un patient partenaire : notez-le ici, cherchez, contactez, répondez."),
            tr("Nouvelle demande…"),
            self.add,
        )
        self._build()
        self.view.chosen.connect(self._show)
        self.view.opened.connect(lambda _: self.card.shortlist.view.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.answer({"Ctrl+N": self.add, "F2": self.card.edit})

    def _build(self) -> None:
        self._search = SearchField(tr("Chercher une demande…"), "demandesChercher", self.view)
        self._search.textChanged.connect(self._filter)
        self._which = Choice("demandesLesquelles", tr("Lesquelles"), 10)
        words = {"ouvertes": tr("Ouvertes"), "closes": tr("Closes"), "toutes": tr("Toutes")}
        self._which.offer(list(words.items()))
        self._which.currentIndexChanged.connect(lambda _: self._filter())
        new = button(tr("Nouvelle"), "demandesNouvelle", self.add, role="principal", hint="Ctrl+N")
        new.setAccessibleName(tr("Nouvelle demande"))
        top = FlowLayout(spacing=8)
        top.setContentsMargins(sp(12), sp(10), sp(12), sp(10))
        for widget in (self._search, self._which, new):
            top.addWidget(widget)
        self._none = nothing_found("demandesAucune", tr("Aucune demande ne passe ce filtre."), self._show_all)
        self._none.hide()
        left = self._split.left.body
        left.addLayout(top)
        left.addWidget(rule())
        left.addWidget(self._none, 1)
        left.addWidget(self.view, 1)
        self._split.show_card(self.card, "demandes")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._filter()

    def refresh(self) -> None:
        from cops_desktop.services import mises_en_relation as service

        self._model.set_rows(service.demandes(self.contexte.fichier, self.contexte.today()))
        self._pages.setCurrentWidget(self._split if self._model.rowCount() else self._empty)
        if self._model.position(self._split.key) >= 0 and self.view.row() is None:
            self._keep_in_view(self._split.key)  # closing it must not take its card away
        if self.view.row() is None:
            self.view.choose_first()
        self._show(self.view.row())
        self._say_nothing()

    def open(self, kind: str, key: str) -> None:
        if key.startswith(PERSONNE):
            self._propose(key.removeprefix(PERSONNE))
        elif key:
            self._keep_in_view(key)
        self.view.setFocus()

    def _keep_in_view(self, key: str) -> None:
        """Chooses a request; what hides it gives way."""
        if not self.view.choose(key):
            self._search.clear()
            self._which.choose("toutes")
            self.view.choose(key)

    def _filter(self, *_: object) -> None:
        self.view.filter.set_condition(_CONDITIONS[self._which.currentData()])
        self.view.filter.set_words(self._search.text())
        self._say_nothing()
        if self.view.row() is None:
            self.view.choose_first()

    def _say_nothing(self) -> None:
        nothing = bool(self._model.rowCount()) and not self.view.filter.rowCount()
        self._none.setVisible(nothing)
        self.view.setVisible(not nothing)

    def _show_all(self) -> None:
        self._search.clear()
        self._which.choose("toutes")
        self._search.setFocus()

    def _show(self, fiche: FicheDemande | None) -> None:
        """The card of the chosen request; while none is, the last one stays."""
        self.card.setVisible(fiche is not None)
        if fiche is None:
            return
        self._split.turn_to(fiche.id)
        self.card.show_fiche(fiche)

    def add(self) -> None:
        """Opens the dialog of a new request; it is chosen once saved."""
        from cops_desktop.qt.dialogs.mise_en_relation import open_demande

        open_demande(self.contexte, None, then=self._keep_in_view)

    def _propose(self, personne: str) -> None:
        """Asks for which request somebody is proposed."""
        from cops_desktop.qt.dialogs.proposer import open_proposer

        open_proposer(self.contexte, personne, then=self._keep_in_view)
