"""The page of the tab Annuaire: what is looked for on the left, the card of what is chosen on the right."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.recherche import Criteres, FicheCourte, GenreFiche
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.annuaire.hits import Ligne
from cops_desktop.qt.pages.annuaire.left import Actions, Left
from cops_desktop.qt.pages.annuaire.words import tr
from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.panel import EmptyState

CARD_AFTER = 90  # milliseconds that a choice holds before its card is made: one may be on the way to another
REACH = 2000  # rows fetched at most to find a thing again that is opened from elsewhere
OLD_NEWS = 3  # years


class AnnuairePage(Page):
    """Enter in the list edits what is chosen; a thing opened from elsewhere shows its card, in the list or not."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "annuaire")
        self.left = Left(contexte, self._actions())
        self.view, self.search = self.left.view, self.left.search
        self._split = ListAndCard("annuairePartage", contexte.widths)
        self._empty = self._empty_state()
        self._pages = QStackedWidget()
        self._shown = ("", "")
        self._by_hand = False
        self._build()
        self._pause = QTimer(self, singleShot=True, interval=CARD_AFTER)
        self._pause.timeout.connect(self._show_chosen)
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(lambda _: self.edit())
        self.left.finder.changed.connect(self._choose_hit)
        self.left.chosen.connect(self.open)
        self.answer({"Ctrl+N": self.left.new.showMenu, "F2": self.edit})
        self._look_as_last_time()

    def _build(self) -> None:
        self._split.left.body.addWidget(self.left)
        self._show_nothing()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _empty_state(self) -> EmptyState:
        made = EmptyState(
            tr("Aucune fiche"),
            "annuaireVide",
            tr("Personnes, structures et projets : importez une liste que vous avez déjà, ou ajoutez une personne."),
            tr("Importer une liste…"),
            self._import,
        )
        made.add_action(button(tr("Nouvelle personne…"), "annuaireVidePersonne", self._new_person))
        return made

    def _actions(self) -> Actions:
        new = (
            (tr("Personne…"), "annuaireNouvellePersonne", self._new_person),
            (tr("Structure…"), "annuaireNouvelleStructure", self._new_structure),
            (tr("Projet…"), "annuaireNouveauProjet", self._new_project),
        )
        more = (
            (tr("Importer une liste…"), "annuaireImporter", self._import),
            (tr("Exporter cette liste…"), "annuaireExporter", self._export),
            (tr("Doublons"), "annuaireDoublons", lambda: self.contexte.ouvrir("doublons", "")),
            (
                tr("Mises en relation"),
                "annuaireMisesEnRelation",
                lambda: self.contexte.ouvrir("mise_en_relation", ""),
            ),
            (tr("Personnes sans nouvelles depuis 3\u00a0ans…"), "annuaireSansNouvelles", self._without_news),
        )
        return Actions(new, more)

    def _look_as_last_time(self) -> None:
        from cops_desktop.services import recherche

        self.left.look(recherche.derniere(self.contexte.laptop))

    # Showing

    def refresh(self) -> None:
        from cops_desktop.services import recherche

        chosen = self.view.row()
        self.left.finder.again()
        self.left.finder.prepare()
        nothing = not self.left.model.rowCount() and not recherche.compter(
            self.contexte.fichier, Criteres(), self.contexte.today()
        )
        self._pages.setCurrentWidget(self._empty if nothing else self._split)
        if isinstance(chosen, FicheCourte) and chosen.cle == self._shown[1]:
            self.view.choose(chosen.cle)
        if self._shown[1]:
            self._show(*self._shown)
        else:
            self._show_chosen()

    def take_focus(self) -> None:
        """One comes here to look for somebody."""
        if self._pages.currentWidget() is self._split:
            self.search.setFocus()
        else:
            super().take_focus()

    def open(self, kind: str, key: str) -> None:
        """Shows one thing; "" only the page. An entry that was merged leads to the one that stands for it."""
        from cops_desktop.services.annuaire import cartes

        if not key:
            return
        key = cartes.present_key(self.contexte.fichier, key)
        self._pages.setCurrentWidget(self._split)
        self._by_hand = True
        if self.left.model.fetch_until(key, REACH):
            self.view.choose(key)
        else:
            self.view.clearSelection()
            self.view.setCurrentIndex(self.view.rootIndex())
        self._by_hand = False
        self._pause.stop()
        self._show(kind, key)

    def _choose(self, row: Ligne | None) -> None:
        """The card follows a choice when it holds; the line between hits and proposals is none."""
        if isinstance(row, FicheCourte) and not self._by_hand:
            self._pause.start()

    def _choose_hit(self, typed: bool) -> None:
        """While one types, the first hit is chosen; a filter keeps what is shown when it passes. Where nothing answers,
        no card is left that would look like an answer.
        """
        if typed or not self.view.choose(self._shown[1]):
            first = next((row.cle for row in self.left.model.rows()[:2] if isinstance(row, FicheCourte)), "")
            if not self.view.choose(first):
                self._pause.start()

    def _show_chosen(self) -> None:
        row = self.view.row()
        if isinstance(row, FicheCourte) and self.contexte.has_file:
            self._show(row.genre, row.cle)
        elif not self.left.model.rowCount():
            self._shown = ("", "")
            self._show_nothing()

    def _show_nothing(self) -> None:
        """Words in place of a card; made each time, for a card goes away with the next."""
        made = EmptyState(
            tr("Choisissez une fiche"),
            "annuaireChoisir",
            tr("Écrivez un nom, une commune, une structure ou un thème : les mots dans n’importe quel ordre."),
        )
        self._split.show_card(made, "")

    def _show(self, kind: str, key: str) -> None:
        """Makes the card, or says that the thing is gone."""
        from cops_desktop.qt.pages.annuaire import cards

        self._shown = (str(kind), key)
        card: QWidget
        try:
            card = cards.make(self.contexte, GenreFiche(kind), key)
        except Refus as refus:
            self._shown = ("", "")
            card, key = EmptyState(str(refus), "annuaireDisparue"), ""
        self._split.show_card(card, key)

    def edit(self) -> None:
        """Opens the dialog of what the card shows."""
        from cops_desktop.qt.pages.annuaire import cards

        self._pause.stop()
        row = self.view.row()
        if isinstance(row, FicheCourte) and row.cle != self._shown[1]:
            self._show(row.genre, row.cle)
        if self._shown[1]:
            cards.edit(self._split.card())

    # What the menus do

    def _new_person(self) -> None:
        from cops_desktop.qt.dialogs.personne import open_personne

        open_personne(self.contexte, "", then=self._made("personne"), typed=self._typed())

    def _new_structure(self) -> None:
        from cops_desktop.qt.dialogs.structure import open_structure

        open_structure(self.contexte, "", then=self._made("structure"), typed=self._typed())

    def _new_project(self) -> None:
        from cops_desktop.qt.dialogs.projet import open_projet

        open_projet(self.contexte, "", then=self._made("projet"), typed=self._typed())

    def _made(self, kind: str) -> Callable[[str], object]:
        return lambda key: self.open(kind, key)

    def _typed(self) -> str:
        """What was looked for and not found is most often the name of the new one."""
        return self.search.text() if not self.left.model.hits() else ""

    def _import(self) -> None:
        from cops_desktop.qt.dialogs.importer_liste import open_importer_liste

        open_importer_liste(self.contexte)

    def _export(self) -> None:
        from cops_desktop.qt.dialogs.sortir import open_sortir

        open_sortir(self.contexte, self.left.finder.keys(), self.left.title())

    def _without_news(self) -> None:
        self.left.look(Criteres(genres=(GenreFiche.PERSONNE,), sans_nouvelles_depuis=OLD_NEWS))
