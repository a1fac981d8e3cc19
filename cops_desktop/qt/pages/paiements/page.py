"""The page itself: reads, shows the list and the card of what is chosen, and keeps both as they were."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QVBoxLayout

from cops_desktop.domain.paiements import Avancement
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.page import Page
from cops_desktop.qt.pages.paiements.actions import Actions
from cops_desktop.qt.pages.paiements.batch_card import BatchCard
from cops_desktop.qt.pages.paiements.envelopes import Envelopes
from cops_desktop.qt.pages.paiements.filters import EN_COURS_KEY, Filters
from cops_desktop.qt.pages.paiements.form_card import FormCard
from cops_desktop.qt.pages.paiements.left import Left
from cops_desktop.qt.pages.paiements.papers import Papers
from cops_desktop.qt.pages.paiements.reste_card import ResteCard
from cops_desktop.qt.pages.paiements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.list_card import ListAndCard
from cops_desktop.qt.widgets.panel import EmptyState
from cops_desktop.services.paiements import Formulaire, Reste
from cops_desktop.services.suivi import Suivi

FORMS, RESTES = 0, 1
_SEARCH = 230  # pixels at 100 %
_LEAST = 300  # pixels at 100 %, the height of the lists: beyond, the page scrolls


class PaiementsPage(Page):
    """Kinds: « etats » (a state's word, a form's id, or ""), « preparer » and « restes » (a CoTec's id, or "")."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte, "paiements")
        self.actions_of = Actions(contexte, self)
        self._suivi: Suivi | None = None
        self._refreshing = False
        self._build()
        self._connect()
        self.answer({"Ctrl+N": self._ask_prepare})
        self._papers = Papers(self, self.actions_of, self._chosen_forms, self._shown_forms, self._summary)
        self._make_room()

    def _build(self) -> None:
        self.filters = Filters()
        self._views = {
            FORMS: self._view_button(tr("États"), "paiementsVueEtats"),
            RESTES: self._view_button(tr("Reste dû"), "paiementsVueRestes"),
        }
        self._group = QButtonGroup(self)
        for view, shown in self._views.items():
            self._group.addButton(shown, view)
            self.filters.line.addWidget(shown)
        self._views[FORMS].setChecked(True)
        printing = button(tr("Imprimer"), "paiementsImprimer", icon="imprimer", hint=tr("Ctrl+P : ce qui est choisi"))
        self._menu = QMenu(printing)
        self._menu.aboutToShow.connect(self._fill_menu)
        printing.setMenu(self._menu)
        self.filters.line.addWidget(printing)
        prepare = button(tr("Préparer les états…"), "paiementsPreparer", self._ask_prepare, icon="plus", hint="Ctrl+N")
        self.filters.line.addWidget(prepare)
        self.envelopes = Envelopes(self._open_part, self._set_envelope)
        self.both = ListAndCard("paiementsListeEtFiche", self.contexte.widths, share=58)
        self.left = Left(self.contexte.widths, self._ask_prepare, self.filters.show_all, self._focus_card)
        self.forms, self.restes = self.left.forms, self.left.restes
        self.both.left.body.addWidget(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sp(12))
        column.addWidget(self.filters)
        column.addWidget(self.envelopes)
        column.addWidget(self.both, 1)

    def _view_button(self, words: str, name: str) -> QPushButton:
        made = button(words, name)
        made.setCheckable(True)
        return made

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.filters.year_changed.connect(self._year_chosen)
        self._group.idToggled.connect(lambda view, on: self._show_view(view) if on else None)
        for view in (self.forms, self.restes):
            view.picked.connect(self._show_choice)
            view.opened.connect(lambda _: self._focus_card())
        self.forms.deletion.connect(lambda: self.actions_of.delete(self.forms.chosen_rows()))
        self.filters.search.results = self.forms

    def _make_room(self) -> None:
        """Sizes for the present size of the text."""
        self.both.setMinimumHeight(sp(_LEAST))
        self.filters.search.setMaximumWidth(sp(_SEARCH))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_papers"):
            self._make_room()
            self._show_all()

    # What the window asks

    def refresh(self) -> None:
        from cops_desktop.services.suivi import suivi

        year = self.filters.year.currentData() or self.contexte.today().year
        found = suivi(self.contexte.fichier, year, self.contexte.today())
        first = self._suivi is None
        self._suivi, self._refreshing = found, True
        self.filters.offer(found.formulaires, found.restes, found.cotecs)
        self._fill_list()
        if first:
            self.forms.choose_first()
        self._refreshing = False
        self._views[RESTES].setText(tr("Reste dû · {nombre}").format(nombre=len(found.restes)))
        self._views[FORMS].setText(tr("États · {nombre}").format(nombre=len(found.formulaires)))
        self._show_all()

    def open(self, kind: str, key: str) -> None:
        if kind == "preparer":
            self.actions_of.ask_prepare(key)
        elif kind == "restes":
            self._show_view_of(RESTES)
            self.filters.show_all()
            self.filters.cotec.choose(key)
        elif key in list(Avancement) or not key:
            self._show_view_of(FORMS)
            self.filters.show_all()
            self.filters.state.choose(key)
            self.forms.choose_first()
        else:
            self.show_form(key)

    def paper_actions(self) -> Sequence[QAction]:
        return self._papers.available()

    def _chosen_forms(self) -> list[Formulaire]:
        return self.forms.chosen_rows() if self._view() == FORMS else []

    def _shown_forms(self) -> list[Formulaire]:
        return self.forms.shown() if self._view() == FORMS else []

    def _summary(self) -> tuple[int, str]:
        return self._year(), self._cotec()

    # What the actions ask

    def show_forms(self, ids: Sequence[str], etat: Avancement) -> None:
        """Chooses these forms, which stand at `etat` now; filters that hide them give way."""
        self._show_view_of(FORMS)
        self.filters.let_state(etat)
        shown = {f.etat.id for f in self.forms.shown()}
        if not set(ids) <= shown:
            self.filters.show_all()
        self.forms.choose_all(ids)
        self.forms.setFocus()

    def show_form(self, etat_id: str) -> None:
        """Chooses one form; filters that hide it give way."""
        self._show_view_of(FORMS)
        if not self.forms.choose(etat_id):
            self.filters.show_all()
            self.forms.choose(etat_id)
        self.forms.setFocus()

    def show_reste(self, reste: Reste) -> None:
        """Chooses one unpaid thing; filters that hide it give way."""
        self._show_view_of(RESTES)
        if not self.restes.choose(reste.cle):
            self.filters.show_all()
            self.restes.choose(reste.cle)
        self.restes.setFocus()

    def show_near(self) -> None:
        """Chooses the row where the keyboard stands, or the first."""
        row = self.forms.row()
        if row is None or not self.forms.choose(row.etat.id):
            self.forms.choose_first()

    def cotecs(self) -> dict[str, str]:
        """The subjects of all CoTec by id, in French order."""
        return self._suivi.cotecs if self._suivi is not None else {}

    # Views and filters

    def _view(self) -> int:
        return self._group.checkedId()

    def _show_view_of(self, view: int) -> None:
        self._views[view].setChecked(True)

    def _show_view(self, view: int) -> None:
        self.filters.search.results = self.forms if view == FORMS else self.restes
        self._filter()
        shown = self.forms if view == FORMS else self.restes
        if not shown.chosen_rows():
            shown.choose_first()

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._menu.addActions(list(self.paper_actions()))

    def _ask_prepare(self) -> None:
        self.actions_of.ask_prepare(self._cotec())

    def _cotec(self) -> str:
        return str(self.filters.cotec.currentData() or "")

    def _year(self) -> int:
        return int(self.filters.year.currentData() or self.contexte.today().year)

    def _year_chosen(self) -> None:
        """Another year has other envelopes."""
        if not self._refreshing:
            self.refresh()

    def _filter(self) -> None:
        """The rows follow what is typed and chosen."""
        if self._suivi is None or self._refreshing:
            return
        self._refreshing = True
        self._fill_list()
        self._refreshing = False
        self._show_all()

    def _fill_list(self) -> None:
        """The rows of the list that is shown, by the filters of now."""
        assert self._suivi is not None
        words, wanted = self.filters.search.text(), self.filters.chosen()
        show = self.left.show_forms if self._view() == FORMS else self.left.show_restes
        show(self._suivi, words, wanted)

    # What is shown

    def _show_all(self) -> None:
        """Everything that depends on the data, the view and the filters."""
        if self._suivi is None:
            return
        view = self._view()
        self.filters.state.setVisible(view == FORMS)
        self.filters.suite.setVisible(view == RESTES)
        chosen = self._cotec() or None
        self.envelopes.show_budgets(self._year(), self._suivi.budgets, self._suivi.cotecs, chosen)
        self._show_choice()

    def _show_choice(self) -> None:
        """The card of what is chosen, and its sums."""
        if self._refreshing or self._suivi is None:
            return
        if self._view() == RESTES:
            self._show_restes()
            return
        chosen = self.forms.chosen_rows()
        self.left.say_chosen(chosen)
        if len(chosen) == 1:
            from cops_desktop.services.tete_etat import head_of

            form = chosen[0]
            head = head_of(self.contexte.fichier, form.etat, form.lignes)
            self.both.show_card(FormCard(form, head, self.actions_of), form.etat.id)
        elif chosen:
            from cops_desktop.services.tete_etat import sans_adresse

            without = sans_adresse(self.contexte.fichier, [form.etat for form in chosen])
            self.both.show_card(BatchCard(chosen, without, self.actions_of), "lot")
        else:
            self.both.show_card(self._no_choice(), "")

    def _show_restes(self) -> None:
        assert self._suivi is not None
        chosen = self.restes.chosen_rows()
        if not chosen:
            self.both.show_card(self._no_choice(), "")
            return
        first = chosen[0]
        others = [r for r in self._suivi.restes if r.personne == first.personne]
        self.both.show_card(ResteCard(first, others, self.actions_of), first.cle)

    def _no_choice(self) -> EmptyState:
        if self._suivi is not None and not self._suivi.formulaires and self._view() == FORMS:
            way = tr("Préparé en brouillon et relu ; validé : numéroté, figé, imprimé ; puis signé, transmis, payé.")
            return EmptyState(tr("Le chemin d’un état"), "sansChoix", way)
        if self._view() == FORMS:
            keys = tr("Ctrl et Maj en choisissent plusieurs, Ctrl+A tous ceux qui sont affichés.")
            return EmptyState(tr("Choisissez un état dans la liste"), "sansChoix", keys)
        why = tr("Sa fiche dit pourquoi, et que faire.")
        return EmptyState(tr("Choisissez une ligne dans la liste"), "sansChoix", why)

    def _focus_card(self) -> None:
        """Enter: the keyboard goes to the card's first button."""
        card = self.both.card()
        buttons = [b for b in card.findChildren(QPushButton) if b.isVisible()] if card is not None else []
        for shown in sorted(buttons, key=lambda b: b.property("role") != "principal"):
            shown.setFocus(Qt.FocusReason.TabFocusReason)
            return

    # Envelopes

    def _open_part(self, part: str, cotec_id: str | None) -> None:
        """The lines behind an amount of an envelope (« »: the CoTec itself)."""
        year = self._year()
        if part in ("", "prevu"):
            self.contexte.ouvrir("cotec", cotec_id or "")
            return
        self._show_view_of(RESTES if part == "acquis" else FORMS)
        self.filters.show_all()
        self.filters.cotec.choose(cotec_id or "")
        self.filters.year.choose(year)
        if part == "paye":
            self.filters.state.choose(Avancement.PAYE.value)
        elif part == "valide":
            self.filters.state.choose(EN_COURS_KEY)
        (self.restes if part == "acquis" else self.forms).setFocus()

    def _set_envelope(self, cotec_id: str | None) -> None:
        from cops_desktop.qt.dialogs.enveloppe import open_enveloppe

        assert self._suivi is not None
        title = tr("Enveloppe de tous les CoTec")
        if cotec_id:
            title = typeset(f"CoTec « {self._suivi.cotecs[cotec_id]} »")
        open_enveloppe(self.contexte, cotec_id, title, self._year(), self._suivi.budgets[cotec_id].montant)
