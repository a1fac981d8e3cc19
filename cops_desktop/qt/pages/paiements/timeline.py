"""The small time line of a form: brouillon → validé → signé → transmis → payé, with the day of each step."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cops_desktop.domain.paiements import Avancement, Etat
from cops_desktop.domain.words import format_date
from cops_desktop.qt.pages.paiements.words import tr
from cops_desktop.qt.theme import SMALL_SIZE, couleurs, font, sp

_WAY = (Avancement.BROUILLON, Avancement.VALIDE, Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE)
_DOT = 6  # radius at 100 %
_HEAD = 18  # height of the line of dots


@dataclass(frozen=True)
class Step:
    """A step: its word, its day (None when it was not kept), and whether it was taken."""

    word: str
    day: date | None
    done: bool
    refused: bool = False


def steps_of(etat: Etat) -> list[Step]:
    """The five steps of a form, or those that a cancelled one took, and its cancelling."""
    days = dict(zip(_WAY, (None, etat.valide_le, etat.signe_le, etat.transmis_le, etat.paye_le), strict=True))
    if etat.etat is Avancement.ANNULE:
        taken = [Step(word.value, day, done=True) for word, day in days.items() if day or word is Avancement.BROUILLON]
        return [*taken, Step(etat.etat.value, etat.annule_le, done=True, refused=True)]
    reached = _WAY.index(etat.etat)
    return [Step(word.value, days[word], done=place <= reached) for place, word in enumerate(_WAY)]


class TimeLine(QWidget):
    """Dots on a line, filled for the steps taken; on several lines when there is no room for one."""

    def __init__(self, etat: Etat, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._steps = steps_of(etat)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        done = [f"{s.word} {format_date(s.day)}" if s.day else s.word for s in self._steps if s.done]
        self.setAccessibleName(tr("Étapes faites : {etapes}").format(etapes=", ".join(done)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = -(-len(self._steps) // self._columns(width))
        return lines * self._line_height() + (lines - 1) * sp(6)

    def sizeHint(self) -> QSize:
        return QSize(self._wanted() * len(self._steps), self._line_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._wanted(), self._line_height())

    def _wanted(self) -> int:
        metrics = QFontMetrics(font(SMALL_SIZE, semibold=True))
        return max(metrics.horizontalAdvance(text) for text in ("brouillon", "transmis", "00/00/0000")) + sp(10)

    def _columns(self, width: int) -> int:
        return max(1, min(len(self._steps), width // self._wanted()))

    def _line_height(self) -> int:
        dated = any(step.day for step in self._steps)
        return sp(_HEAD) + (1 + dated) * QFontMetrics(font(SMALL_SIZE)).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self._columns(self.width())
        wide = self.width() / columns
        for place, step in enumerate(self._steps):
            line, column = divmod(place, columns)
            origin = QPointF(column * wide, line * (self._line_height() + sp(6)))
            joined = column + 1 < columns and place + 1 < len(self._steps)
            self._paint_step(painter, step, origin, wide, joined and self._steps[place + 1].done, joined)
        painter.end()

    def _paint_step(
        self, painter: QPainter, step: Step, origin: QPointF, wide: float, onward: bool, joined: bool
    ) -> None:
        tokens = couleurs()
        radius, middle = sp(_DOT), origin.y() + sp(_HEAD) / 2 - 1
        ink = QColor(tokens.refus if step.refused else tokens.accent)
        if joined:
            painter.setPen(QPen(ink if onward else QColor(tokens.ligne), 2))
            start = origin.x() + 2 * radius + sp(4)
            painter.drawLine(QPointF(start, middle), QPointF(origin.x() + wide - sp(4), middle))
        painter.setPen(QPen(ink if step.done else QColor(tokens.bord), 1.5))
        painter.setBrush(ink if step.done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(origin.x() + radius + 1, middle), radius - 1, radius - 1)
        height = QFontMetrics(font(SMALL_SIZE)).height()
        painter.setFont(font(SMALL_SIZE, semibold=step.done))
        painter.setPen(QColor(tokens.refus if step.refused else tokens.encre if step.done else tokens.explication))
        where = QRectF(origin.x(), origin.y() + sp(_HEAD), wide, height)
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft, step.word)
        if step.day:
            painter.setFont(font(SMALL_SIZE))
            painter.setPen(QColor(tokens.explication))
            painter.drawText(where.translated(0, height), Qt.AlignmentFlag.AlignLeft, format_date(step.day))
