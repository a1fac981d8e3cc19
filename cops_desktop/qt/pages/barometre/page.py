"""The page of the baromètre: who was asked in a year's campaign on the left, its counts on the right (R3.5 d, R8.2)."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Column, RowsModel
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.barometre import texts
from cops_desktop.qt.pages.barometre.card import CampagneCard
from cops_desktop.qt.pages.barometre.texts import tr
from cops_desktop.qt.pages.engagements.vues import BarreDesVues
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.as_tall import AsTall
from cops_desktop.qt.widgets.basics import button, label, rule, set_role, vbox
from cops_desktop.qt.widgets.choice import Choice
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.list_view import KeyedList
from cops_desktop.qt.widgets.panel import EmptyState, nothing_found
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.barometre import Sollicite

LEAST_LIST = 160  # pixels at 100 %: the page scrolls rather than show less
_CONDITIONS: dict[str, Callable[[Sollicite], bool] | None] = {
    "tous": None,
    "sans": lambda one: not one.contribue,
    "avec": lambda one: one.contribue,
}


class BarometrePage(Page):
    """Kind: « barometre », with the year of a campaign, or "" for the page."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "barometre")
        columns = [
            Column(tr("Sollicité"), "nom", texts.qui, sort=lambda one: one.tri),
            Column(tr("Cible"), "cible", texts.cible, width=210),
            Column("", "etat", texts.etat, width=184, figures=True),
        ]
        self._model: RowsModel[Sollicite] = RowsModel(columns, lambda one: one.id)
        self.view: KeyedList[Sollicite] = KeyedList(
            self._model,
            "barometreListe",
            tr("Qui a été sollicité"),
            widths=contexte.widths,
            two_lines=True,
            sort_by="nom",
            gives={"cible"},
        )
        self.card = CampagneCard(contexte)
        self._split = ListAndCard("barometrePartage", contexte.widths, share=62)
        self._build()
        self.view.keys = {Qt.Key.Key_Delete: self.remove}
        self.view.typed.connect(self._typed)
        self.view.opened.connect(self._open)
        self.view.chosen.connect(lambda _: self._follow())

    def _build(self) -> None:
        self._year = Choice("barometreAnnee", tr("Campagne"), 14)
        self._year.currentIndexChanged.connect(lambda _: self.refresh())
        self._search = SearchField(tr("Chercher un nom…"), "barometreChercher", self.view)
        self._which = Choice("barometreLesquels", tr("Lesquels"), 12)
        self._which.offer([("tous", tr("Tous")), ("sans", tr("Pas de réponse")), ("avec", tr("Ont contribué"))])
        self._search.textChanged.connect(self._filter)
        self._which.currentIndexChanged.connect(self._filter)
        top = FlowLayout(spacing=8)
        top.setContentsMargins(sp(12), sp(10), sp(12), sp(10))
        for widget in (self._year, self._search, self._which):
            top.addWidget(widget)
        acts = FlowLayout(spacing=6)
        acts.setContentsMargins(sp(12), sp(6), sp(12), sp(8))
        self._acts = [
            button(tr("A contribué"), "barometreContribue", self.tick, role="puceVide", hint="C"),
            button(tr("N’a pas répondu"), "barometreSansReponse", self.untick, role="puceVide", hint="N"),
            button(tr("Donner cette cible"), "barometreDonnerCible", self.set_target, role="puceVide"),
            button(tr("Fiche"), "barometreFiche", lambda: self._open(self.view.row()), role="puceVide", hint="Entrée"),
            button(tr("Retirer"), "barometreRetirer", self.remove, role="puceVide", hint=tr("Suppr")),
        ]
        for made in self._acts:
            acts.addWidget(made)
        self._bar = AsTall(acts)
        self._nobody = EmptyState(
            tr("Aucune personne sollicitée"),
            "barometreVide",
            tr("Commencez par un groupe ; une personne, une structure ou une liste s’ajoutent à droite."),
            tr("Solliciter un groupe…"),
            self.card.ask_group,
        )
        set_role(self._nobody.action, "")  # the card's own button is the filled one
        self._nobody.action.setAccessibleDescription(tr("pour commencer la campagne"))
        self._none = nothing_found("barometreAucun", tr("Personne ne passe ce filtre."), self._show_all)
        keys = tr(
            "Au clavier : C a contribué, au jour écrit à droite · N n’a pas répondu · Entrée fiche · Suppr retirer"
        )
        told = label(keys, "explication", "barometreTouches", wrap=True)
        self.view.setMinimumHeight(sp(LEAST_LIST))
        left = self._split.left.body
        left.addWidget(AsTall(top))
        left.addWidget(rule())
        left.addWidget(self._bar)
        for place in (self._nobody, self._none, self.view):
            left.addWidget(place, 1)
        left.addWidget(AsTall(vbox(told, margins=(14, 6, 14, 6))))
        self._split.show_card(self.card, "barometre")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(BarreDesVues(self.contexte, "barometre"))
        column.addWidget(self._split, 1)

    def refresh(self) -> None:
        from cops_desktop.services import barometre as service

        fichier, today = self.contexte.fichier, self.contexte.today()
        known = service.annees(fichier)
        years = sorted({*known, today.year, today.year + 1}, reverse=True)
        new = tr("{annee} (nouvelle)")
        first = self._year.currentData() is None
        self._year.offer([(y, str(y) if y in known else new.format(annee=y)) for y in years])
        if first:
            self._year.blockSignals(True)
            self._year.choose(known[0] if known else today.year)
            self._year.blockSignals(False)
        read = service.campagne(fichier, self._year.currentData())
        self._model.set_rows(read.sollicites)
        self.card.show_campagne(read, service.cibles(fichier))
        self._filter()

    def open(self, kind: str, key: str) -> None:
        if key.isdecimal():
            self._year.choose(int(key))
        self.view.setFocus()

    def _filter(self, *_: object) -> None:
        self.view.filter.set_condition(_CONDITIONS[self._which.currentData()])
        self.view.filter.set_words(self._search.text())
        if self.view.row() is None:
            self.view.choose_first()
        asked, shown = bool(self._model.rowCount()), bool(self.view.filter.rowCount())
        self._nobody.setVisible(not asked)
        self._none.setVisible(asked and not shown)
        self.view.setVisible(shown)
        self._follow()

    def _show_all(self) -> None:
        self._search.clear()
        self._which.choose("tous")
        self._search.setFocus()

    def _follow(self) -> None:
        for made in self._acts:
            made.setEnabled(self.view.row() is not None)
        self._bar.setVisible(bool(self._model.rowCount()))

    # What the keys do

    def _typed(self, letter: str) -> None:
        if letter == "c":
            self.tick()
        elif letter == "n":
            self.untick()

    def tick(self) -> None:
        """Notes that the chosen one contributed, on the day of the field."""
        self._note(self.card.day())

    def untick(self) -> None:
        """Takes the contribution of the chosen one back."""
        self._note(None)

    def _note(self, jour: object) -> None:
        from cops_desktop.services import barometre as service

        row = self.view.row()
        if row is not None:
            word = tr("a contribué") if jour else tr("n’a pas répondu")
            self._write(service.noter_contribution, row, jour, said=word)

    def set_target(self) -> None:
        """Says that the chosen one was asked as the target chosen on the right."""
        from cops_desktop.services import barometre as service

        row = self.view.row()
        if row is not None:
            cible = self.card.cible.currentData() or ""
            self._write(service.changer_cible, row, cible, said=cible or tr("sans cible"))

    def remove(self) -> None:
        """Takes the chosen one out of the campaign; Ctrl+Z puts them back."""
        from cops_desktop.services import barometre as service

        row = self.view.row()
        if row is not None:
            self._write(service.retirer, row, said=tr("hors de la campagne"))

    def _write(self, does: Callable[..., object], row: Sollicite, *more: object, said: str) -> None:
        words = tr("{nom} : {mots}. Ctrl+Z revient en arrière.").format(nom=row.nom, mots=said)
        field = self.card.jour if more and more[0] else None
        self.contexte.executer(
            does, self.contexte.fichier, row.id, *more, then=lambda _: self.contexte.message.emit(words), field=field
        )

    def _open(self, row: Sollicite | None) -> None:
        if row is None:
            return
        item = row.sollicitation
        if item.personne:
            self.contexte.ouvrir("personne", item.personne)
        elif item.structure:
            self.contexte.ouvrir("structure", item.structure)
