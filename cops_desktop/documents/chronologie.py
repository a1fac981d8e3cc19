"""The time line of the accompagnements on paper: what was is full, what is planned an outline under it (R6.3).

Black on white, told by shape and by number, so that a photocopier loses nothing.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading
from cops_desktop.documents.pages import HEAVY, LANDSCAPE, LIGHT, Pages
from cops_desktop.documents.typography import (
    BODY,
    BOLD,
    CELL_STRONG,
    HEADING,
    LEADING,
    REGULAR,
    SMALL,
    STRONG,
    TITLE,
    Line,
    Run,
    Style,
    runs,
    width,
    wrap,
)
from cops_desktop.domain.accompagnements.chronologie import Barre, Fenetre, Frise, Periode, noms_du_mois
from cops_desktop.domain.accompagnements.types import Position
from cops_desktop.domain.words import format_date, plural, typography

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

PIED = (
    "Étapes : 1 diagnostic, 2 démarche ou intégration, 3 mise en œuvre ou tutorat, 4 évaluation. "
    "Une barre coupée au bord continue hors de la période."
)
_TITLE = "Chronologie des accompagnements et appuis"
_LABEL = 200.0  # the column of titles, in points
_REAL, _PLANNED, _GAP, _AROUND = 9.0, 8.0, 2.5, 4.0
_NUMBER = Style(BOLD, 8, 1.0)  # white, in a full bar
_PLANNED_NUMBER = Style(REGULAR, 8)
_MONTH = Style(REGULAR, 8, 0.25)
_BLACK, _WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
_LEAST = 1.2  # points of a bar, however short its time
_LEAST_LINES = 12.0  # points between two upright lines


@dataclass(frozen=True)
class LigneChronologie:
    """A project. `precision`: whose it is, who follows it; `etat`: what must be known of it, "" when it goes on."""

    titre: str
    precision: str
    etat: str
    frise: Frise


@dataclass(frozen=True)
class ChronologiePapier:
    """A selection in a period, as it is on a day. `hors`: how many of it have nothing within the period."""

    periode: Periode
    etablie_le: dt.date
    lignes: tuple[LigneChronologie, ...]
    hors: int = 0


def draw_chronologie(canvas: "Canvas", entete: Entete, chronologie: ChronologiePapier) -> Description:
    """Draw it on a canvas that `letterhead.prepare` made ready, on as many pages as it takes."""
    _compose(entete, chronologie).paint(canvas)
    return Description(
        f"{_TITLE} — {_said(chronologie.periode)}", f"Situation au {format_date(chronologie.etablie_le)}"
    )


def _said(period: Periode) -> str:
    return f"du {format_date(period.debut)} au {format_date(period.fin)}"


def _compose(entete: Entete, one: ChronologiePapier) -> Paper:
    again = f"{_TITLE} (suite) — {_said(one.periode)}"
    paper = Paper(entete, LANDSCAPE, typography(PIED), suite=lambda page: heading(page, again))
    paper.y = paper.block(_TITLE, TITLE, paper.left, paper.y, paper.width, leading=20)
    said = f" · {plural(len(one.lignes), 'projet')} · situation au {format_date(one.etablie_le)}"
    words: Line = (Run(_said(one.periode).capitalize(), STRONG), Run(said, BODY))
    paper.y = paper.block(words, BODY, paper.left, paper.y - 1, paper.width) - 4
    _legend(paper)
    picture = _Picture(paper, one)
    for line in one.lignes:
        picture.row(line)
    if one.hors:
        outside = f"{plural(one.hors, 'projet')} de la sélection, sans rien dans cette période, ne figurent pas ici."
        if one.hors == 1:
            outside = "1 projet de la sélection, sans rien dans cette période, ne figure pas ici."
        paper.need(LEADING + 6)
        paper.y = paper.block(outside, SMALL, paper.left, paper.y - 4, paper.width)
    return paper.finish()


def _legend(paper: Pages) -> None:
    """A sample of each kind of bar before its word."""
    baseline = paper.y - LEADING * 0.75
    middle, wide = baseline + 3, 20.0
    samples: tuple[tuple[str, Callable[[float], None]], ...] = (
        ("réel", lambda x: paper.ground(x, middle - _REAL / 2, wide, _REAL, _BLACK)),
        ("prévu", lambda x: paper.frame(x, middle - _PLANNED / 2, wide, _PLANNED, LIGHT)),
        ("demande", lambda x: paper.rule(x, middle, x + wide, middle, HEAVY)),
        ("suspendu", lambda x: paper.rule(x, middle, x + wide, middle, HEAVY, dotted=True)),
        ("jour de la situation", lambda x: paper.rule(x + wide, middle - 6, x + wide, middle + 6, HEAVY, dotted=True)),
    )
    x = paper.left
    for word, draw in samples:
        draw(x)
        paper.text(x + wide + 4, baseline, word, SMALL)
        x += wide + 4 + width(word, SMALL) + 16
    paper.y -= LEADING + 8


class _Picture:
    """The rows under their axis, which each page begins with again."""

    def __init__(self, paper: Pages, one: ChronologiePapier) -> None:
        self._paper, self._one = paper, one
        self._left = paper.left + _LABEL
        self._wide = paper.right - self._left
        self._window = Fenetre(float(one.periode.debut.toordinal()), float(one.periode.jours))
        self._axis()

    def _x(self, day: dt.date) -> float:
        return self._left + self._window.x(day, self._wide)

    def _within(self, x: float) -> float:
        return min(max(x, self._left), self._paper.right)

    # The axis ------------------------------------------------------------------------------------------------------
    def _axis(self) -> None:
        paper, months = self._paper, self._one.periode.mois
        top = paper.y
        years = {month.year: dt.date(month.year, 1, 1) for month in months}
        starts = [self._within(self._x(day)) for day in years.values()]
        for year, left, end in zip(years, starts, [*starts[1:], paper.right], strict=True):
            if width(str(year), HEADING) + 6 <= end - left:
                paper.text(left + 2, top - 9, str(year), HEADING)
        names = self._names()
        for month in months if names is not None else ():
            left, end = self._within(self._x(month)), self._within(self._x(month + dt.timedelta(days=31)))
            name = noms_du_mois(month)[names or 0]
            if width(name, _MONTH) + 2 <= end - left:
                paper.text(left + 2, top - 19, name, _MONTH)
        paper.y = top - 24
        paper.rule(paper.left, paper.y, paper.right, paper.y, HEAVY)

    def _names(self) -> int | None:
        """Which names of months there is room for; None for none."""
        room = self._wide * 28 / self._window.jours
        all_months = [noms_du_mois(dt.date(2026, month, 1)) for month in range(1, 13)]
        lengths = [max(width(names[size], _MONTH) for names in all_months) for size in range(3)]
        return next((size for size, length in enumerate(lengths) if length + 3 <= room), None)

    def _upright(self, top: float, bottom: float) -> None:
        """The lines of months (or quarters, or years) through a row, and that of the day."""
        paper, period = self._paper, self._one.periode
        room = self._wide * 30 / self._window.jours
        every = next((months for months in (1, 3) if room * months >= _LEAST_LINES), 12)
        for month in period.mois:
            if month.month % every == 1 % every and month >= period.debut:
                paper.rule(self._x(month), top, self._x(month), bottom, LIGHT, dotted=month.month != 1)
        paper.rule(self._left, top, self._left, bottom)
        if period.debut <= self._one.etablie_le <= period.fin:
            now = self._x(self._one.etablie_le) + self._wide / self._window.jours / 2
            paper.rule(now, top, now, bottom, HEAVY, dotted=True)

    # A row ---------------------------------------------------------------------------------------------------------
    def row(self, line: LigneChronologie) -> None:
        """A project, never split between two pages."""
        paper = self._paper
        texts = [
            *wrap(runs(line.titre, CELL_STRONG), _LABEL - 10),
            *(wrap(runs(line.precision, SMALL), _LABEL - 10) if line.precision else []),
            *(wrap(runs(line.etat, HEADING), _LABEL - 10) if line.etat else []),
        ]
        height = max(len(texts) * LEADING, _REAL + _GAP + _PLANNED) + 2 * _AROUND
        if paper.need(height):
            self._axis()
        top = paper.y
        for rank, text in enumerate(texts):
            paper.line(paper.left, top - _AROUND - rank * LEADING - LEADING * 0.75, text)
        self._upright(top, top - height)
        middle = top - height / 2
        low = middle + (_REAL + _GAP + _PLANNED) / 2 - _REAL
        for bar in line.frise.barres:
            self._bar(bar, low)
        for planned in line.frise.prevues:
            self._planned(planned.etape, planned.debut, planned.fin, low - _GAP - _PLANNED)
        paper.y = top - height
        paper.rule(paper.left, paper.y, paper.right, paper.y)

    def _span(self, debut: dt.date, apres: dt.date) -> tuple[float, float] | None:
        """Where a bar begins and ends within the period; None when it lies outside."""
        period = self._one.periode
        if debut > period.fin or max(apres - dt.timedelta(days=1), debut) < period.debut:
            return None
        left, right = self._within(self._x(debut)), self._within(self._x(apres))
        return min(left, self._paper.right - _LEAST), max(right, left + _LEAST)

    def _bar(self, bar: Barre, low: float) -> None:
        span = self._span(bar.debut, bar.apres)
        if span is None:
            return
        left, right = span
        paper, middle = self._paper, low + _REAL / 2
        if not bar.position.etape:
            paper.rule(left, middle, right, middle, HEAVY, dotted=bar.position is Position.SUSPENDU)
            return
        white = 0.8 if right - left > 4 * _LEAST else 0.0  # between two stages that follow
        paper.ground(left, low, right - left - white, _REAL, _BLACK)
        number = str(bar.etape)
        if right - left > width(number, _NUMBER) + 4:
            paper.text(left + 2.5, low + 1.9, number, _NUMBER)

    def _planned(self, etape: int, debut: dt.date, fin: dt.date, low: float) -> None:
        span = self._span(debut, fin + dt.timedelta(days=1))
        if span is None:
            return
        left, right = span
        self._paper.ground(left, low, right - left, _PLANNED, _WHITE)
        self._paper.frame(left, low, right - left, _PLANNED, LIGHT)
        number = str(etape)
        if right - left > width(number, _PLANNED_NUMBER) + 4:
            self._paper.text(left + 2.5, low + 1.4, number, _PLANNED_NUMBER)
