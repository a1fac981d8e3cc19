"""The left of the page: the filters, what is said of the view, and the engagements that pass."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Column, RowsModel
from cops_desktop.qt.pages.engagements import words
from cops_desktop.qt.pages.engagements.filters import A_RENOUVELER, CAMPAGNE, Filters, Wanted
from cops_desktop.qt.pages.engagements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, label, rule, vbox
from cops_desktop.qt.widgets.filter_chips import FilterChips
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.many_list import ManyList
from cops_desktop.qt.widgets.panel import EmptyState, nothing_found
from cops_desktop.services.engagements.campagne import Suite, campagne
from cops_desktop.services.engagements.liste import Ligne

_NAMES = {suite: f"engagementsSuite_{suite.name.lower()}" for suite in Suite}


class Left(QWidget):
    """`chosen(line)` comes with another choice (None when there is none), `opened` with Enter on one."""

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, contexte: Contexte, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self._contexte = contexte
        self._lines: Sequence[Ligne] = ()
        columns = [
            Column[Ligne](tr("Membre"), "membre", words.who, sort=lambda line: (line.tri, line.periode.debut)),
            Column[Ligne](
                tr("Période"), "periode", words.period, sort=lambda line: (line.periode.fin, line.tri), width=178
            ),
            Column[Ligne](tr("État"), "etat", words.state, width=122),
            Column[Ligne](tr("Suite"), "suite", words.outcome, width=122),
        ]
        self.model: RowsModel[Ligne] = RowsModel(columns, lambda line: line.id)
        self.view: ManyList[Ligne] = ManyList(
            self.model, "engagementsListe", tr("Engagements"), widths=contexte.widths, sort_by="membre"
        )
        self.view.setMinimumHeight(sp(160))
        self.filters = Filters()
        self.filters.search.results = self.view
        self.filters.place(*buttons)
        self._chips = FilterChips(_NAMES, self._choose_suite)
        self._told = label("", "secondaire", "engagementsCampagne", wrap=True)
        self._queue = self._queue_line()
        self._build()
        self.filters.changed.connect(self._apply)
        self.filters.turned.connect(self._order)
        self.view.chosen.connect(self.chosen)
        self.view.opened.connect(lambda _: self.opened.emit())
        self.view.picked.connect(self._follow)

    def _queue_line(self) -> QWidget:
        """What is done with all the chosen rows of the queue."""
        self._letters = button("", "engagementsLettres", self.print_letters, icon="imprimer")
        self._drafts = button("", "engagementsBrouillons", self.prepare_drafts)
        everyone = button(tr("Tout choisir"), "engagementsToutChoisir", self.view.selectAll, hint="Ctrl+A")
        made = QWidget()
        flow = FlowLayout(made)
        for widget in (self._letters, self._drafts, everyone):
            flow.addWidget(widget)
        return made

    def _build(self) -> None:
        hidden = tr("Aucun engagement ne passe ce filtre.")
        self._none = nothing_found("engagementsFiltre", hidden, self.filters.show_all)
        self._calm = EmptyState(
            tr("Aucun engagement à renouveler"),
            "engagementsAJour",
            tr("Ceux qui approchent de leur fin, ou qui viennent de finir sans suite, viendront ici."),
        )
        self._count = label("", "explication", "engagementsCompte", wrap=True)
        self._count.setContentsMargins(sp(14), sp(6), sp(14), 0)
        self._places = QStackedWidget()
        for place in (self.view, self._none, self._calm):
            self._places.addWidget(place)
        self._head = QWidget()
        self._head.setLayout(vbox(self._told, self._chips, self._queue, spacing=6, margins=(12, 0, 12, 10)))
        self.filters.line.setContentsMargins(sp(12), sp(10), sp(12), sp(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.filters, self._head, rule()):
            column.addWidget(widget)
        column.addWidget(self._places, 1)
        column.addWidget(self._count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The filters keep all their lines: with large text the page scrolls rather than hide one."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for part in (self.filters, self._head):
            part.setMinimumHeight(max(part.heightForWidth(self.width()), 0))

    # What is shown

    def show_rows(self, lines: Sequence[Ligne]) -> None:
        """Shows these engagements; what was chosen stays so."""
        kept = self.row()
        self._lines = lines
        self.filters.blockSignals(True)
        self.filters.show_lines(lines)
        self.filters.blockSignals(False)
        self._apply()
        now = self.row()
        gone = kept is not None and (now is None or now.id != kept.id) and self.model.position(kept.id) >= 0
        if kept is not None and gone and self.filters.view != A_RENOUVELER:
            self.choose(kept.id)  # what was just done to it must not take its card away

    def _apply(self) -> None:
        wanted = self.filters.wanted()
        view = wanted.vue
        self.view.hide_columns({"etat"} if view == CAMPAGNE else {"suite"})
        self.view.show_rows(self._lines, self.filters.search.text(), wanted, Wanted.accepts)
        self._say_campaign(wanted)
        self._queue.setVisible(view == A_RENOUVELER)
        self._head.setVisible(view in (A_RENOUVELER, CAMPAGNE))
        shown = self.view.filter.rowCount()
        nothing = self._calm if view == A_RENOUVELER and not self.filters.search.text() else self._none
        self._places.setCurrentWidget(self.view if shown else nothing)
        self._count.setText(plural(shown, tr("engagement")))
        if self.view.row() is None or not self.view.chosen_rows():
            self.view.choose_first()
        self._follow()
        self._fit()

    def _order(self) -> None:
        """The queue begins with what ended, or ends, first; elsewhere one looks for a name."""
        key = "periode" if self.filters.view == A_RENOUVELER else "membre"
        place = [column.key for column in self.model.columns].index(key)
        self.view.sortByColumn(place, Qt.SortOrder.AscendingOrder)

    def _say_campaign(self, wanted: Wanted) -> None:
        """The figures of the year, each of which shows its engagements."""
        shown = wanted.vue == CAMPAGNE and wanted.annee is not None
        self._told.setVisible(shown)
        self._chips.setVisible(shown)
        if wanted.annee is None or not shown:
            return
        found = campagne(self._lines, wanted.annee)
        self._told.setText(words.campaign(found))
        for suite in self._chips.keys:
            many = found.combien(suite)
            self._chips.say(suite, f"{suite.value} · {many}", shown=many > 0, on=suite is wanted.suite)

    def _choose_suite(self, suite: Suite) -> None:
        self.filters.suite = None if self.filters.suite is suite else suite
        self._apply()

    def _follow(self) -> None:
        """The buttons of the queue say how many they are for."""
        many = len(self.view.chosen_rows())
        self._letters.setText(tr("Lettres de renouvellement ({n})…").format(n=many))
        self._drafts.setText(tr("E-mails de renouvellement ({n})…").format(n=many))
        for made in (self._letters, self._drafts):
            made.setEnabled(many > 0)

    # What is chosen

    def row(self) -> Ligne | None:
        """The chosen engagement."""
        return self.view.row()

    def choose(self, key: str) -> None:
        """Chooses an engagement; filters that hide it give way."""
        if not self.view.choose(key):
            self.filters.show_all()
            self.view.choose(key)

    def follow(self, key: str) -> None:
        """Chooses what was just signed; the queue goes on with the next one."""
        if self.filters.view != A_RENOUVELER:
            self.choose(key)

    def take_focus(self) -> None:
        """Where the keyboard goes."""
        (self.view if self._places.currentWidget() is self.view else self.filters.search).setFocus()

    def _with_chosen(self, does: Callable[[Contexte, list[str]], object]) -> None:
        keys = [line.id for line in self.view.chosen_rows()]
        if keys:
            does(self._contexte, keys)

    def print_letters(self) -> None:
        """The letters of renewal of the chosen ones."""
        from cops_desktop.qt.lettres import imprimer_lettres

        self._with_chosen(imprimer_lettres)

    def prepare_drafts(self) -> None:
        """The e-mails of renewal of the chosen ones, as drafts."""
        from cops_desktop.qt.dialogs.renouvellement import open_renouvellement

        self._with_chosen(open_renouvellement)
