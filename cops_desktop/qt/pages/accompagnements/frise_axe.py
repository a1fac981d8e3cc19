"""The years and months above the time line, which stay in sight; and the upright lines that go down from them."""

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.accompagnements.chronologie import MOIS_MOYEN, Fenetre, noms_du_mois
from cops_desktop.domain.words import MOIS, format_date
from cops_desktop.qt.pages.accompagnements.frise_dessin import colour
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.theme import SMALL_SIZE, couleurs, measured, sp

_LEAST_LINES = 24  # pixels at 100 % between two lines
_WIDE_MONTH = 330  # from here on, days are told
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _month_width(window: Fenetre, width: float) -> float:
    return MOIS_MOYEN * width / window.jours


def lines(window: Fenetre, width: float) -> list[tuple[float, bool]]:
    """Where months begin (or quarters, or years, when they are too narrow), and whether a year does."""
    room = _month_width(window, width)
    every = next((months for months in (1, 3) if room * months >= sp(_LEAST_LINES)), 12)
    months = [month for month in window.periode.mois if month.month % every == 1 % every]
    return [(x, month.month == 1) for month in months if (x := window.x(month, width)) >= 0]


class Axe(QWidget):
    """Two lines: years over months; or months over days, when one sees few of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chronologieAxe")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._window = Fenetre(1.0, 1.0)
        self._today = date.min

    def show_window(self, window: Fenetre, today: date) -> None:
        """Another window on the time."""
        self._window, self._today = window, today
        period = window.periode
        self.setAccessibleName(
            tr("Du {debut} au {fin}").format(debut=format_date(period.debut), fin=format_date(period.fin))
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sp(170), 2 * measured(SMALL_SIZE)[1].height() + sp(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(couleurs().panneau))
        if _month_width(self._window, self.width()) >= sp(_WIDE_MONTH):
            self._above(painter, [(m, f"{MOIS[m.month - 1]} {m.year}") for m in self._window.periode.mois])
            self._days(painter)
        else:
            years = {month.year: date(month.year, 1, 1) for month in self._window.periode.mois}
            self._above(painter, [(day, str(year)) for year, day in years.items()])
            self._months(painter)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour(couleurs().ligne))
        self._now(painter)
        painter.end()

    def _half(self) -> float:
        return self.height() / 2

    def _above(self, painter: QPainter, named: list[tuple[date, str]]) -> None:
        """Names that stay in sight for as long as what they name."""
        painter.setFont(measured(SMALL_SIZE, semibold=True)[0])
        painter.setPen(colour(couleurs().encre))
        wide = measured(SMALL_SIZE, semibold=True)[1]
        starts = [self._window.x(day, self.width()) for day, _ in named]
        for (_, name), left, end in zip(named, starts, [*starts[1:], float(self.width())], strict=True):
            seen = max(left, 0.0) + sp(4)
            if wide.horizontalAdvance(name) <= end - seen:
                painter.drawText(QRectF(seen, 0, end - seen, self._half()), _LEFT, name)

    def _months(self, painter: QPainter) -> None:
        month_width = _month_width(self._window, self.width())
        measures = measured(SMALL_SIZE)[1]
        lengths = [
            max(measures.horizontalAdvance(noms_du_mois(date(2026, month, 1))[size]) for month in range(1, 13))
            for size in range(3)
        ]
        size = next((size for size, length in enumerate(lengths) if length + sp(5) <= month_width), None)
        if size is None:
            return
        marks = [(month, noms_du_mois(month)[size]) for month in self._window.periode.mois]
        self._below(painter, marks, month_width)

    def _days(self, painter: QPainter) -> None:
        period, unit = self._window.periode, self.width() / self._window.jours
        days = [period.debut + timedelta(days=rank) for rank in range(period.jours)]
        every = 1 if unit >= sp(22) else 7
        if every == 7:
            days = [day for day in days if day.weekday() == 0]
        self._below(painter, [(day, str(day.day)) for day in days], every * unit)

    def _below(self, painter: QPainter, marks: list[tuple[date, str]], room: float) -> None:
        tokens = couleurs()
        painter.setFont(measured(SMALL_SIZE)[0])
        painter.setPen(colour(tokens.explication))
        for day, name in marks:
            left = self._window.x(day, self.width())
            painter.drawText(QRectF(left + sp(3), self._half(), room, self._half()), _LEFT, name)

    def _now(self, painter: QPainter) -> None:
        """Today, where its line begins."""
        here = self._window.x(self._today, self.width()) + self.width() / self._window.jours / 2
        text = format_date(self._today)[:5]
        face, measures = measured(SMALL_SIZE, semibold=True)
        room = measures.horizontalAdvance(text) + sp(10)
        if not -room <= here <= self.width() + room:
            return
        rect = QRectF(here - room / 2, sp(1), room, self._half() - sp(2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(couleurs().encre))
        painter.drawRoundedRect(rect, sp(4), sp(4))
        painter.setFont(face)
        painter.setPen(colour(couleurs().panneau))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
