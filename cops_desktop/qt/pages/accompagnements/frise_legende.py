"""What each kind of bar of the time line means: a sample of it before its word."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.qt.pages.accompagnements import frise_dessin
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import hbox, label

Paint = Callable[[QPainter, QRectF], None]


class _Sample(QWidget):
    def __init__(self, paint: Paint, width: int) -> None:
        super().__init__()
        self._paint, self._width = paint, width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(sp(self._width), sp(frise_dessin.REAL))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter, QRectF(self.rect()))
        painter.end()


def _planned(painter: QPainter, rect: QRectF) -> None:
    height = sp(frise_dessin.PLANNED)
    frise_dessin.paint_planned(painter, QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height), 1)


def _end(etat: Etat) -> Paint:
    return lambda painter, rect: frise_dessin.paint_end(painter, etat, QPointF(rect.left() - 1, rect.center().y()))


def legende() -> list[QWidget]:
    """All of them, each with its word."""
    samples: tuple[tuple[str, Paint, int], ...] = (
        (tr("réel"), lambda painter, rect: frise_dessin.paint_stage(painter, rect, 1), 22),
        (tr("prévu"), _planned, 22),
        (tr("en retard"), frise_dessin.paint_late, 22),
        (tr("suspendu"), frise_dessin.paint_suspended, 22),
        (tr("demande"), frise_dessin.paint_request, 22),
        (tr("clos"), _end(Etat.CLOS), 13),
        (tr("abandonné, refusé"), _end(Etat.ABANDONNE), 13),
    )
    made: list[QWidget] = []
    for word, paint, width in samples:
        pair = QWidget()
        pair.setLayout(hbox(_Sample(paint, width), label(word, "explication"), spacing=5, margins=(6, 0, 0, 0)))
        made.append(pair)
    return made
