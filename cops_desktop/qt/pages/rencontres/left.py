"""The left of the page: the filters, then the meetings by list or by month, or why there are none."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cops_desktop.domain.words import format_integer, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Column, RowsModel
from cops_desktop.qt.pages.rencontres import words
from cops_desktop.qt.pages.rencontres.calendar import Calendar
from cops_desktop.qt.pages.rencontres.filters import CALENDRIER, Filters, Wanted
from cops_desktop.qt.pages.rencontres.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, label, rule, vbox
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.panel import nothing_found
from cops_desktop.services.rencontres import Resume


class Left(QWidget):
    """`chosen(resume)` comes with another choice (None when there is none), `opened` with Enter on a meeting.

    `add` is what the button « Nouvelle » does. Which meeting is chosen does not depend on how they are seen.
    """

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, contexte: Contexte, add: Callable[[], object]) -> None:
        super().__init__()
        self._contexte = contexte
        self._restored = False
        self._condition: tuple[Wanted, bool] | None = None
        self._words = ""
        columns = [
            Column[Resume](tr("Date"), "date", words.day_cell, width=98),
            Column[Resume](tr("Réunion"), "titre", words.line),
        ]
        self._model: RowsModel[Resume] = RowsModel(columns, lambda resume: resume.id)
        self.view: ListView[Resume] = ListView(
            self._model, "rencontresListe", tr("Rencontres"), widths=contexte.widths, two_lines=True
        )
        self.view.horizontalHeader().hide()
        self.view.setMinimumHeight(sp(160))
        self.calendar = Calendar(contexte)
        self.filters = Filters()
        self.filters.search.results = self.view
        self.filters.place(button(tr("Nouvelle"), "rencontresNouvelle", add, role="principal", hint="Ctrl+N"))
        self._build()
        self._connect()

    def _build(self) -> None:
        hidden = tr("Aucune réunion ne passe ce filtre.")
        self._none = nothing_found("rencontresFiltre", hidden, self.filters.show_all)
        self._count = label("", "explication", "rencontresCompte")
        self._count.setContentsMargins(sp(14), sp(6), sp(14), 0)
        self._places = QStackedWidget()
        for place in (self.view, self.calendar, self._none):
            self._places.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.filters.line.setContentsMargins(sp(12), sp(10), sp(12), sp(10))
        column.addWidget(self.filters)
        column.addWidget(rule())
        column.addWidget(self._places, 1)
        self._foot = QWidget()
        self._foot.setLayout(vbox(rule(), self._count, spacing=0))
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.filters.view_changed.connect(self._change_view)
        self.view.chosen.connect(self.chosen)
        self.view.opened.connect(lambda _: self.opened.emit())
        self.calendar.chosen.connect(self._chosen_by_day)
        self.calendar.opened.connect(self.opened)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The filters keep all their lines: with large text the page scrolls rather than hide one."""
        super().resizeEvent(event)
        self.filters.setMinimumHeight(self.filters.heightForWidth(self.width()))

    # What is shown

    def show_rows(self, rows: Sequence[Resume]) -> None:
        """Shows these meetings; what was chosen stays so."""
        kept = self.row()
        self.filters.offer_years(rows)
        if not self._restored:
            self._restored = True
            self.filters.restore(self._contexte.laptop.rencontres)
        self._model.set_rows(rows)
        self._apply()
        if kept is not None and not self.view.choose(kept.id) and self._model.position(kept.id) >= 0:
            self.choose(kept.id)  # what was just done to it must not take its card away

    def _filter(self) -> None:
        self._apply()
        self._remember()

    def _apply(self) -> None:
        """What passes the filters, in the view of now."""
        day = self._contexte.today()
        wanted = self.filters.wanted(day)
        by_month = self.filters.view == CALENDRIER
        for choice in (self.filters.when, self.filters.year):
            choice.setVisible(not by_month)
        self._foot.setVisible(not by_month)
        self._set_filter(wanted, by_month=by_month)
        if by_month:
            self.calendar.show_rows(self.view.shown())
        shown, every = self.view.filter.rowCount(), self._model.rowCount()
        place: QWidget = self.calendar if by_month else self.view
        self._places.setCurrentWidget(place if shown or by_month else self._none)
        total = plural(every, tr("réunion"))
        some = tr("{nombre} sur {total}").format(nombre=format_integer(shown), total=total)
        self._count.setText(total if shown == every else some)
        if self.view.row() is None and not by_month:
            self.view.choose_first()

    def _set_filter(self, wanted: Wanted, *, by_month: bool) -> None:
        """Goes through the meetings again only for what is another than before: there may be thousands."""
        condition, words = (wanted, by_month), self.filters.search.text()
        if condition != self._condition:
            self._condition = condition
            self.view.filter.set_condition(wanted.of_nature if by_month else wanted.accepts)
        if words != self._words:
            self._words = words
            self.view.filter.set_words(words)

    def _change_view(self) -> None:
        kept = self.row()
        self._apply()
        if kept is not None:
            self.choose(kept.id)
        self._remember()
        self.take_focus()

    def _remember(self) -> None:
        self._contexte.remember(rencontres=self.filters.written())

    # What is chosen

    def row(self) -> Resume | None:
        """The chosen meeting."""
        return self.view.row()

    def choose(self, key: str) -> None:
        """Chooses a meeting in both views; filters that hide it give way."""
        if not self.view.choose(key):
            self.filters.show_all()
            self.view.choose(key)
        resume = self.row()
        if resume is not None and self.filters.view == CALENDRIER:
            self.calendar.go_to(resume)

    def day(self) -> date | None:
        """The day that the calendar stands on; None in the list."""
        return self.calendar.day() if self.filters.view == CALENDRIER else None

    def take_focus(self) -> None:
        """Where the keyboard goes."""
        place = self.calendar.grid if self.filters.view == CALENDRIER else self.view
        (place if self._places.currentWidget() is not self._none else self.filters.search).setFocus()

    def _chosen_by_day(self, resume: Resume) -> None:
        self.view.choose(resume.id)
