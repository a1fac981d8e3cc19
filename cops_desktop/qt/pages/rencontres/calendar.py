"""The meetings by month: the month's name and its buttons, the grid of its days, and the meetings of the chosen day."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cops_desktop.domain.mois import decale
from cops_desktop.domain.words import MOIS, format_long_date
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Column, RowsModel
from cops_desktop.qt.pages.rencontres import words
from cops_desktop.qt.pages.rencontres.month import MonthGrid
from cops_desktop.qt.pages.rencontres.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.as_tall import AsTall
from cops_desktop.qt.widgets.basics import button, label, rule
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.row_delegate import row_height
from cops_desktop.services.rencontres import Resume

SHOWN = 2  # meetings of a day that are seen without scrolling


class Calendar(QWidget):
    """`chosen(resume)` comes with the meeting that is looked at; `opened` when it is asked for by Enter.

    A day is always chosen: today at first. Enter on a day goes to its meetings, and Enter on one opens it.
    """

    chosen = Signal(object)
    opened = Signal()
    _day: date | None = None

    def __init__(self, contexte: Contexte) -> None:
        super().__init__()
        self._contexte = contexte
        self._by_day: dict[date, list[Resume]] = {}
        self._title = label("", "fort", "calendrierMois")
        self.grid = MonthGrid()
        columns = [Column[Resume](tr("Réunion"), "titre", words.day_line)]
        self._model: RowsModel[Resume] = RowsModel(columns, lambda resume: resume.id)
        self.of_day: ListView[Resume] = ListView(
            self._model, "calendrierListe", tr("Réunions du jour"), widths=contexte.widths, two_lines=True
        )
        self.of_day.horizontalHeader().hide()
        self.of_day.setVerticalScrollMode(ListView.ScrollMode.ScrollPerItem)  # so few rows are whole
        self._day_title = label("", "titrePanneau", "calendrierJour")
        self._build()
        self.grid.moved.connect(self.go_to_day)
        self.grid.opened.connect(self._enter_day)
        self.of_day.chosen.connect(lambda resume: self.chosen.emit(resume) if resume is not None else None)
        self.of_day.opened.connect(lambda _: self.opened.emit())

    def _build(self) -> None:
        before = button("", "calendrierAvant", lambda: self._turn(-1), role="outil", icon="precedent")
        after = button("", "calendrierApres", lambda: self._turn(1), role="outil", icon="suivant")
        for made, sentence, key in ((before, tr("Mois précédent"), "PageUp"), (after, tr("Mois suivant"), "PageDown")):
            made.setAccessibleName(sentence)
            made.setToolTip(f"{sentence} ({key})")
        today = button(tr("Aujourd’hui"), "calendrierAujourdhui", self._go_today)
        self._day_title.setContentsMargins(sp(14), sp(6), sp(14), sp(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(AsTall(self._top(before, after, today)))
        column.addWidget(self.grid, 1)
        column.addWidget(rule())
        column.addWidget(self._day_title)
        column.addWidget(self.of_day)

    def _top(self, before: QPushButton, after: QPushButton, today: QPushButton) -> FlowLayout:
        """The month's name takes the room to spare; the last button wraps when the text is large."""
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = FlowLayout()
        line.setContentsMargins(sp(12), sp(8), sp(12), sp(8))
        for widget in (before, after, self._title, today):
            line.addWidget(widget)
        return line

    def day(self) -> date:
        """The chosen day."""
        return self._day or self._contexte.today()

    def show_rows(self, rows: Sequence[Resume]) -> None:
        """Shows these meetings on their days."""
        by_day: dict[date, list[Resume]] = defaultdict(list)
        for row in sorted(rows, key=lambda r: (r.rencontre.date, r.rencontre.debut is not None, r.rencontre.debut)):
            by_day[row.rencontre.date].append(row)
        self._by_day = dict(by_day)
        self._show(self.day())

    def go_to(self, resume: Resume) -> None:
        """Shows the day of a meeting, and chooses it there."""
        self._show(resume.rencontre.date)
        self.of_day.choose(resume.id)

    def go_to_day(self, day: date) -> None:
        """Shows a day; its first meeting is looked at."""
        self._show(day)
        if self.of_day.row() is None:
            self.of_day.choose_first()
        row = self.of_day.row()
        if row is not None:
            self.chosen.emit(row)

    def _show(self, day: date) -> None:
        self._day = day
        self._title.setText(f"{MOIS[day.month - 1].capitalize()} {day.year}")
        self.grid.month.show(day, self._contexte.today(), self._by_day)
        self.grid.stand_on(day)
        meetings = self._by_day.get(day, [])
        self._model.set_rows(meetings)
        nothing = tr("aucune réunion")
        said = format_long_date(day)
        self._day_title.setText(said if meetings else words.joined(said, nothing))
        self._fit()
        self.of_day.setVisible(bool(meetings))

    def _fit(self) -> None:
        """The list under the month is as tall as its rows."""
        tall = row_height(two_lines=True, live=False) * min(self._model.rowCount(), SHOWN)
        self.of_day.setFixedHeight(tall)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Sizes alone: Qt goes through all widgets meanwhile, and a card that is filled anew makes and drops some.
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._day is not None:
            self._fit()

    def _turn(self, months: int) -> None:
        self.go_to_day(decale(self.day(), months))

    def _go_today(self) -> None:
        self.go_to_day(self._contexte.today())
        self.grid.setFocus()

    def _enter_day(self, day: date) -> None:
        """The only meeting of a day opens; of several, the list is gone to."""
        meetings = self._by_day.get(day, [])
        if len(meetings) == 1:
            self.chosen.emit(meetings[0])
            self.opened.emit()
        elif meetings:
            self.of_day.setFocus()
