"""The page of the suivi de la charte: the whole CoPart, a column per criterion, and the card of one member (R3.6)."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout

from cops_desktop.domain.charte import COPART, Critere
from cops_desktop.domain.engagements import EtatEngagement
from cops_desktop.domain.words import parse_date, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Column, RowsModel
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.charte import texts
from cops_desktop.qt.pages.charte.card import CharteCard
from cops_desktop.qt.pages.charte.texts import tr
from cops_desktop.qt.pages.engagements.vues import BarreDesVues
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.as_tall import AsTall
from cops_desktop.qt.widgets.basics import button, label, rule, set_look, vbox
from cops_desktop.qt.widgets.choice import Choice
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.panel import EmptyState, nothing_found
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.accueil_charte import SANS_CONTRIBUTION
from cops_desktop.services.engagements.charte import SuiviMembre

PAPIER = "suivi-charte"
LEAST_LIST = 160  # pixels at 100 %: the page scrolls rather than show less
_ENDED = (EtatEngagement.ECHU, EtatEngagement.RESILIE)
_AT_ONCE = 40  # members who are judged in one go
_FEW_PAGES = 4  # from so many on, a paper is drawn in the background


class ChartePage(Page):
    """Kind: « charte », with the key of an engagement, "" for the page, or « contribution »: whom one is missing to."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "charte")
        columns = [Column(tr("Membre"), "membre", texts.qui, sort=lambda m: m.tri, words=texts.cherche)]
        columns += [
            Column(c.value, c.value, partial(texts.cell, c), partial(texts.order, c), width=68, words=lambda _: "")
            for c in COPART
        ]
        self._model: RowsModel[SuiviMembre] = RowsModel(columns, lambda m: m.id)
        self.view: ListView[SuiviMembre] = ListView(
            self._model,
            "charteListe",
            tr("Suivi de la charte"),
            widths=contexte.widths,
            two_lines=True,
            sort_by="membre",
        )
        self.card = CharteCard(contexte, self.print_one)
        self._split = ListAndCard("chartePartage", contexte.widths, share=57)
        self._empty = EmptyState(
            tr("Aucun engagement"),
            "charteVide",
            tr("Le suivi de la charte se lit ici dès qu’un engagement est signé."),
            tr("Voir les engagements"),
            lambda: contexte.ouvrir("engagement", ""),
        )
        self._print_one = self._action(tr("Suivi de la charte de ce membre"), "papier_suivi_un", self.print_one)
        self._print_all = self._action("", "papier_suivi_tous", self.print_shown)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._say)
        self._build()
        self.view.chosen.connect(self._show)
        self.view.opened.connect(lambda _: self.card.criteres.view.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _action(self, words: str, name: str, does: Callable[[], object]) -> QAction:
        made = QAction(words, self)
        made.setObjectName(name)
        made.triggered.connect(lambda: does())
        return made

    def _build(self) -> None:
        self._search = SearchField(tr("Chercher un membre…"), "charteChercher", self.view)
        self._search.textChanged.connect(self._filter)
        self._when = Choice("charteQuand", tr("Quels engagements"), 10)
        self._when.offer([("vigueur", tr("En vigueur")), ("finis", tr("Terminés")), ("tous", tr("Tous"))])
        self._which = Choice("charteLesquels", tr("Lesquels"), 16)
        words = {
            "tous": tr("Tous les états"),
            "manque": tr("Quelque chose manque"),
            "relancer": tr("À relancer"),
            SANS_CONTRIBUTION: tr("Sans contribution"),
        }
        self._which.offer(list(words.items()))
        for choice in (self._when, self._which):
            choice.currentIndexChanged.connect(lambda _: self._filter())
        self._before = QLineEdit()
        self._before.setObjectName("charteFinAvant")
        self._before.setPlaceholderText(tr("Fin avant le JJ/MM/AAAA"))
        self._before.setAccessibleName(tr("Fin de l’engagement avant le"))
        self._before.setFixedWidth(sp(190))
        self._before.textChanged.connect(self._filter)
        printing = button(tr("Imprimer"), "charteTousImprimer", self.print_shown, icon="imprimer")
        printing.setToolTip(tr("Une page par membre affiché"))
        top = FlowLayout(spacing=8)
        top.setContentsMargins(sp(12), sp(10), sp(12), sp(10))
        for widget in (self._search, self._when, self._which, self._before, printing):
            top.addWidget(widget)
        self._count = label("", "explication", "charteCompte", wrap=True)
        legend = label(texts.legende(), "explication", "charteLegende", wrap=True)
        self.view.setMinimumHeight(sp(LEAST_LIST))
        left = self._split.left.body
        left.addWidget(AsTall(top))
        left.addWidget(rule())
        left.addWidget(AsTall(vbox(self._count, margins=(14, 4, 14, 4))))
        self._none = nothing_found("charteAucun", tr("Aucun membre ne passe ce filtre."), self._show_all)
        left.addWidget(self._none, 1)
        left.addWidget(self.view, 1)
        left.addWidget(AsTall(vbox(legend, margins=(14, 4, 14, 4))))
        self._split.show_card(self.card, "charte")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(BarreDesVues(self.contexte, "charte"))
        column.addWidget(self._pages, 1)
        self._filter()

    def refresh(self) -> None:
        from cops_desktop.services.engagements import charte as service

        self._model.set_rows(service.suivis(self.contexte.fichier, self.contexte.today()))
        self._pages.setCurrentWidget(self._split if self._model.rowCount() else self._empty)
        if self._model.position(self._split.key) >= 0 and self.view.row() is None:
            self._keep_in_view(self._split.key)  # ticking the last thing that was missing must not take the card away
        if self.view.row() is None:
            self.view.choose_first()
        self._show(self.view.row())
        self._say()

    def open(self, kind: str, key: str) -> None:
        if key == SANS_CONTRIBUTION:
            self._search.clear()
            self._when.choose("vigueur")
            self._which.choose(key)
        elif key:
            self._keep_in_view(key)
        self.view.setFocus()

    def _keep_in_view(self, key: str) -> None:
        """Chooses a member; what hides it gives way."""
        if not self.view.choose(key):
            self._clear_filters()
            self.view.choose(key)

    def _clear_filters(self) -> None:
        self._search.clear()
        self._before.clear()
        self._which.choose("tous")
        self._when.choose("tous")

    def _show_all(self) -> None:
        self._clear_filters()
        self._search.setFocus()

    def _filter(self, *_: object) -> None:
        self.view.filter.set_condition(self._condition())
        self.view.filter.set_words(self._search.text())
        if self.view.row() is None:
            self.view.choose_first()
        self._say()

    def _condition(self) -> Callable[[SuiviMembre], bool]:
        when, which, before, today = (
            self._when.currentData(),
            self._which.currentData(),
            self._end(),
            self.contexte.today(),
        )

        def passes(membre: SuiviMembre) -> bool:
            if when == "vigueur" and not membre.periode.en_vigueur(today):
                return False
            if when == "finis" and membre.etat not in _ENDED:
                return False
            if before is not None and membre.periode.fin >= before:
                return False
            if which == "relancer":
                return membre.suivi.a_relancer(today)
            if which == SANS_CONTRIBUTION:
                return membre.suivi.constat(Critere.CONTRIBUTION) in membre.suivi.manques
            return which == "tous" or bool(membre.suivi.manques)

        return passes

    def _end(self) -> date | None:
        """The day typed; while it is none yet, nothing is filtered and the field says so."""
        text = self._before.text().strip()
        try:
            found = parse_date(text) if text else None
        except ValueError:
            set_look(self._before, "faute", "true" if len(text) >= len("1/1/2026") else "")
            return None
        set_look(self._before, "faute", "")
        return found

    def _say(self) -> None:
        """How many there are, and of how many something is missing: told beside the work when that is long to judge."""
        members = self.view.shown()
        self._none.setVisible(not members)
        self.view.setVisible(bool(members))
        unknown = [m for m in members if not m.juge]
        if len(unknown) > _AT_ONCE:
            self._count.setText(plural(len(members), tr("membre")))
            for membre in unknown[:_AT_ONCE]:
                membre.suivi  # noqa: B018 (it is judged when first asked for)
            self._later.start()
            return
        missing = sum(bool(m.suivi.manques) for m in members)
        soon = sum(m.suivi.a_relancer(self.contexte.today()) for m in members)
        parts = [plural(len(members), tr("membre"))] if members else []
        if missing:
            parts.append(tr("il manque quelque chose à {n}").format(n=missing))
        if soon:
            parts.append(tr("{n} à relancer").format(n=soon))
        self._count.setText(" · ".join(parts))

    def _show(self, membre: SuiviMembre | None) -> None:
        """The card of the chosen member; while none is, the last one stays hidden."""
        self.card.setVisible(membre is not None)
        if membre is None:
            return
        self._split.turn_to(membre.id)
        self.card.show_membre(membre)

    # Paper

    def paper_actions(self) -> list[QAction]:
        count = len(self.view.shown())
        self._print_all.setText(tr("Suivi de la charte des {n} membres affichés").format(n=count))
        one = [self._print_one] if self.view.row() is not None else []
        return [*one, *([self._print_all] if count > 1 else [])]

    def print_one(self) -> None:
        """Previews the page of the chosen member."""
        membre = self.view.row()
        if membre is not None:
            self._print([membre.id], tr("Suivi de la charte, {nom}").format(nom=membre.membre))

    def print_shown(self) -> None:
        """Previews a page for each member that the table shows."""
        members = self.view.shown()
        if members:
            self._print([m.id for m in members], tr("Suivi de la charte"))

    def _print(self, keys: list[str], title: str) -> None:
        from cops_desktop.qt.papers import show_paper, show_paper_later
        from cops_desktop.services.papiers.catalogue import Criteres

        asked = Criteres(engagements=keys)
        if len(keys) < _FEW_PAGES:
            show_paper(self.contexte, PAPIER, asked, title)
        else:
            show_paper_later(self.contexte, PAPIER, asked, title, len(keys))
