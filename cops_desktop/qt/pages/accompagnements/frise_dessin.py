"""How the time line is drawn: real stages full, planned ones as pale outlines under them, what is late hatched.

A stage is told by its number as well as by its colour, and every kind of bar by its shape.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from cops_desktop.domain.accompagnements.calendrier import EtapePrevue
from cops_desktop.domain.accompagnements.chronologie import Barre, Fenetre, Frise
from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.types import Position
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.theme import SMALL_SIZE, couleurs, measured, sp

COULEURS = {1: "accent", 2: "professionnels", 3: "violet", 4: "ok"}  # tokens of the theme, in which `sur_accent` reads
REAL, PLANNED, GAP, THIN = 17, 7, 4, 5  # heights in pixels at 100 %
_LEAST = 3.0  # pixels of a bar, however short its time
_PALE = 56  # opacity of a planned stage, of 255

colour = lru_cache(maxsize=64)(QColor)


@dataclass(frozen=True, slots=True)
class Trait:
    """Where a part of a row is drawn; of a stage that was entered, the planned one is a second `prevue` of its bar."""

    part: Barre | EtapePrevue
    rect: QRectF
    prevue: bool


def bands(rect: QRectF) -> tuple[float, float]:
    """The tops of what was and of what is planned, in a row."""
    top = rect.center().y() - (sp(REAL) + sp(GAP) + sp(PLANNED)) / 2
    return top, top + sp(REAL) + sp(GAP)


def traits(row: Frise, rect: QRectF, window: Fenetre) -> Iterator[Trait]:
    """What there is to draw, and to be pointed at, within a row of the width of the window."""
    real, planned = bands(rect)
    last = {barre.etape: barre for barre in row.barres if barre.position.etape}
    for prevue in row.prevues:
        left, right = _span(rect, window, prevue.debut.toordinal(), prevue.fin.toordinal() + 1)
        yield Trait(last.get(prevue.etape, prevue), QRectF(left, planned, right - left, sp(PLANNED)), True)
    for barre in row.barres:
        left, right = _span(rect, window, barre.debut.toordinal(), barre.apres.toordinal())
        yield Trait(barre, QRectF(left, real, right - left, sp(REAL)), False)


def _span(rect: QRectF, window: Fenetre, debut: int, apres: int) -> tuple[float, float]:
    unit = rect.width() / window.jours
    left = rect.left() + (debut - window.debut) * unit
    return left, max(left + (apres - debut) * unit, left + _LEAST)


def part_at(row: Frise, rect: QRectF, window: Fenetre, point: QPointF) -> Barre | EtapePrevue | None:
    """What is pointed at, the nearest of what lies within a few pixels; what was before what is planned."""
    near = sp(4)
    found = [t for t in traits(row, rect, window) if t.rect.adjusted(-near, -near / 2, near, near / 2).contains(point)]
    found.sort(key=lambda trait: (not trait.rect.contains(point), trait.prevue))
    return found[0].part if found else None


def paint_row(
    painter: QPainter, row: Frise, rect: QRectF, window: Fenetre, walked: Barre | EtapePrevue | None = None
) -> None:
    """Everything of a row but its ground; around `walked`, where the keyboard stands, a frame."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    before, after = True, True  # whether all of it lies out of sight on that side
    for trait in traits(row, rect, window):
        before, after = before and trait.rect.right() < rect.left(), after and trait.rect.left() > rect.right()
        if trait.rect.right() < rect.left() or trait.rect.left() > rect.right():
            continue
        _paint(painter, trait, rect, window)
        if trait.part is walked and (not trait.prevue or isinstance(walked, EtapePrevue)):
            painter.setPen(QPen(colour(couleurs().encre), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(trait.rect.adjusted(-2, -2, 2, 2))
    if row.fin is not None:
        paint_end(painter, row.fin.etat, QPointF(_span(rect, window, row.fin.le.toordinal(), 0)[0], _middle(rect)))
    if before or after:
        _paint_elsewhere(painter, rect, at_left=before)
    painter.restore()


def _middle(rect: QRectF) -> float:
    return bands(rect)[0] + sp(REAL) / 2


def _paint(painter: QPainter, trait: Trait, rect: QRectF, window: Fenetre) -> None:
    part = trait.part
    if trait.prevue:
        paint_planned(painter, trait.rect, part.etape)
        return
    assert isinstance(part, Barre)
    if part.position is Position.DEMANDE:
        paint_request(painter, trait.rect)
    elif part.position is Position.SUSPENDU:
        paint_suspended(painter, trait.rect)
    else:
        paint_stage(painter, trait.rect, part.etape)
        if late := part.en_retard_des:
            left = max(_span(rect, window, late.toordinal(), late.toordinal())[0], trait.rect.left())
            paint_late(painter, QRectF(left, trait.rect.top(), trait.rect.right() - left, trait.rect.height()))
        _paint_number(painter, trait.rect.intersected(rect), part.etape)


def paint_stage(painter: QPainter, rect: QRectF, etape: int) -> None:
    """A stage as it was."""
    painter.fillRect(rect.adjusted(0.5, 0, -0.5, 0), colour(getattr(couleurs(), COULEURS[etape])))


def _paint_number(painter: QPainter, rect: QRectF, etape: int) -> None:
    """The number of a stage at the beginning of what is seen of its bar, when there is room; never on the hatching."""
    face, measures = measured(SMALL_SIZE, semibold=True)
    digit = measures.horizontalAdvance("0")
    room = digit + sp(8)
    if rect.width() < room:
        return
    ground = QRectF(rect.left(), rect.top(), room, rect.height())
    paint_stage(painter, ground, etape)
    painter.setFont(face)
    painter.setPen(colour(couleurs().sur_accent))
    baseline = rect.center().y() + (measures.ascent() - measures.descent()) / 2
    painter.drawText(QPointF(rect.left() + (room - digit) / 2, baseline), str(etape))


def paint_planned(painter: QPainter, rect: QRectF, etape: int) -> None:
    """A stage as it is planned."""
    ink = colour(getattr(couleurs(), COULEURS[etape]))
    ground = QColor(ink)
    ground.setAlpha(_PALE)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(ground)
    painter.drawRect(rect.adjusted(1, 0.5, -1, -0.5))


def paint_late(painter: QPainter, rect: QRectF) -> None:
    """The days of a stage beyond its planned end."""
    tokens = couleurs()
    painter.fillRect(rect, colour(tokens.refus))
    painter.fillRect(rect, QBrush(colour(tokens.refus_fond), Qt.BrushStyle.BDiagPattern))


def paint_suspended(painter: QPainter, rect: QRectF) -> None:
    """A time in which nothing goes on."""
    painter.setPen(QPen(colour(couleurs().explication), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 0.5, -1, -1))


def paint_request(painter: QPainter, rect: QRectF) -> None:
    """The time in which a request waits."""
    thin = QRectF(rect.left(), rect.center().y() - sp(THIN) / 2, rect.width(), sp(THIN))
    painter.fillRect(thin, colour(couleurs().autre))


def paint_end(painter: QPainter, etat: Etat, at: QPointF) -> None:
    """A disc for what is closed, a cross for what was abandoned or refused."""
    tokens, radius = couleurs(), sp(5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre = QPointF(at.x() + radius + 2, at.y())
    if etat is Etat.CLOS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tokens.encre))
        painter.drawEllipse(centre, radius, radius)
    else:
        painter.setPen(QPen(colour(tokens.refus), sp(2)))
        for way in (1, -1):
            painter.drawLine(centre + QPointF(-radius, -radius * way), centre + QPointF(radius, radius * way))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _paint_elsewhere(painter: QPainter, rect: QRectF, *, at_left: bool) -> None:
    """A row of which nothing is in sight says on which side it is."""
    painter.setFont(measured(SMALL_SIZE)[0])
    painter.setPen(colour(couleurs().explication))
    side = Qt.AlignmentFlag.AlignLeft if at_left else Qt.AlignmentFlag.AlignRight
    inner = rect.adjusted(sp(6), 0, -sp(6), 0)
    painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, tr("‹ plus tôt") if at_left else tr("plus tard ›"))
