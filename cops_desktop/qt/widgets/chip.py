"""Chips, which say a state in a word on a tinted ground, and the dot of a family of profiles."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from cops_desktop.qt.theme import SMALL_SIZE, couleurs, measured, sp
from cops_desktop.qt.widgets.basics import label

Tone = Literal["ok", "attention", "refus", "accent", "neutre"]
Family = Literal["usagers", "professionnels", "autre"]


def tone_colours(tone: Tone) -> tuple[str, str, str]:
    """Ink, ground and edge of a tone in the present theme."""
    tokens = couleurs()
    return {
        "ok": (tokens.ok, tokens.ok_fond, tokens.ok_fond),
        "attention": (tokens.attention, tokens.attention_fond, tokens.attention_fond),
        "refus": (tokens.refus, tokens.refus_fond, tokens.refus_fond),
        "accent": (tokens.accent, tokens.selection, tokens.selection),
        "neutre": (tokens.explication, tokens.fenetre, tokens.ligne),
    }[tone]


def chip_size(text: str) -> QSize:
    """The room that a chip takes, in pixels."""
    metrics = measured(SMALL_SIZE)[1]
    return QSize(metrics.horizontalAdvance(text) + 2 * sp(10), metrics.height() + sp(4))


def paint_chip(painter: QPainter, rect: QRectF, text: str, tone: Tone) -> None:
    """Paints a chip that fills `rect`; the word is cut short with « … » when it does not fit."""
    ink, ground, edge = tone_colours(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(ground))
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
    face, metrics = measured(SMALL_SIZE)
    painter.setFont(face)
    painter.setPen(QColor(ink))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()) - sp(14))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()


def paint_dot(painter: QPainter, centre: QPointF, family: str) -> None:
    """Paints the dot of a family: a name of Family, or any token of the theme."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(couleurs(), family)))
    painter.drawEllipse(centre, sp(9) / 2, sp(9) / 2)
    painter.restore()


class Chip(QLabel):
    """A state in a word: never by its colour alone."""

    def __init__(self, text: str, tone: Tone = "neutre", name: str = "") -> None:
        super().__init__(text)
        self.tone: Tone = tone
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, text: str, tone: Tone) -> None:
        """Another state."""
        self.tone = tone
        self.setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return chip_size(self.text())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self.text(), self.tone)
        painter.end()


class _Dot(QWidget):
    def __init__(self, family: str) -> None:
        super().__init__()
        self.family = family
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(sp(11), sp(11))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_dot(painter, QRectF(self.rect()).center(), self.family)
        painter.end()


class DotLabel(QWidget):
    """A word after the dot of its family (or of any colour of the theme, for a legend)."""

    def __init__(self, text: str, family: str, role: str = "secondaire") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(sp(6))
        row.addWidget(_Dot(family), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(text, role, wrap=True), 1)
