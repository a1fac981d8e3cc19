"""A place of a binôme: free, or somebody; the keyboard stands on it, and persons are dragged to it and from it."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from cops_desktop.qt.pages.copil.words import spoken_seat, tr, where
from cops_desktop.qt.theme import SMALL_SIZE, couleurs, measured, sp
from cops_desktop.qt.widgets.chip import chip_size, paint_chip, paint_dot
from cops_desktop.qt.widgets.dragging import carried, carry, dragged
from cops_desktop.services.copil.lecture import Siege

STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
OUT = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Seat(QWidget):
    """`taken()` comes with Enter, `out()` with Delete, `figure(text)` with a digit, `step(x, y)` with the arrows,
    `opened()` with a double click or Space, `dropped(keys)` with persons who were dragged here.
    """

    taken = Signal()
    out = Signal()
    figure = Signal(str)
    step = Signal(int, int)
    opened = Signal()
    dropped = Signal(list)

    def __init__(self, numero: int, place: int) -> None:
        super().__init__()
        self.numero, self.place = numero, place
        self.siege: Siege | None = None
        self.setObjectName(f"siege_{numero}_{place + 1}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._aimed = False
        self._pressed: QPoint | None = None
        self.show_siege(None)

    def show_siege(self, siege: Siege | None) -> None:
        """Shows who is here; None: nobody."""
        self.siege = siege
        said = spoken_seat(self.numero, siege)
        self.setAccessibleName(said)
        self.setToolTip(said if siege is not None else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sp(200), measured()[1].height() + measured(SMALL_SIZE)[1].height() + sp(9))

    def minimumSizeHint(self) -> QSize:
        return QSize(sp(120), self.sizeHint().height())

    # Painted

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, frame = couleurs(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        near = self._aimed or self.hasFocus()
        ground = QColor(tokens.selection if self._aimed else tokens.panneau)
        edge = QPen(QColor(tokens.accent if near else tokens.ligne), 2 if near else 1)
        if self.siege is None and not near:
            edge.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(edge)
        painter.setBrush(ground)
        painter.drawRoundedRect(frame, sp(6), sp(6))
        if self.siege is None:
            painter.setFont(measured(SMALL_SIZE)[0])
            painter.setPen(QColor(tokens.explication))
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, tr("place libre"))
        else:
            self._paint_person(painter, frame.adjusted(sp(8), sp(2), -sp(8), -sp(2)), self.siege)
        painter.end()

    def _paint_person(self, painter: QPainter, inner: QRectF, siege: Siege) -> None:
        who, tokens = siege.qui, couleurs()
        word, tone = (
            (tr("sans engagement"), "refus") if who.faute else (tr("précédent") if who.ancien else "", "accent")
        )
        face, metrics = measured(semibold=True)
        top = QRectF(inner.left(), inner.top(), inner.width(), metrics.height())
        if word:
            size = chip_size(word)
            right = QRectF(inner.right() - size.width(), inner.top() + 1, size.width(), size.height())
            paint_chip(painter, right, word, "refus" if tone == "refus" else "accent")
            top.setRight(right.left() - sp(6))
        paint_dot(painter, QPointF(top.left() + sp(5), top.center().y()), who.personne.famille.value.casefold())
        top.setLeft(top.left() + sp(16))
        painter.setFont(face)
        painter.setPen(QColor(tokens.encre))
        elided = metrics.elidedText(who.nom, Qt.TextElideMode.ElideRight, int(top.width()))
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        small, lesser = measured(SMALL_SIZE)
        painter.setFont(small)
        painter.setPen(QColor(tokens.explication))
        under = QRectF(top.left(), top.bottom(), inner.right() - top.left(), lesser.height() + sp(2))
        elided = lesser.elidedText(where(who), Qt.TextElideMode.ElideRight, int(under.width()))
        painter.drawText(under, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        free = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        key = Qt.Key(event.key())
        if free and key in STEPS:
            self.step.emit(*STEPS[key])
        elif free and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif free and key in OUT:
            self.out.emit()
        elif free and key == Qt.Key.Key_Space:
            self.opened.emit()
        elif free and event.text().isdecimal():
            self.figure.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self.siege is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            drag.setMimeData(carry([self.siege.qui.id]))
            drag.setPixmap(carried(self.siege.qui.nom))
            drag.exec(Qt.DropAction.MoveAction)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged(event.mimeData()) and event.source() is not self:
            event.acceptProposedAction()
            self._aim(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._aim(False)
        event.acceptProposedAction()
        self.dropped.emit(list(dragged(event.mimeData())))

    def _aim(self, aimed: bool) -> None:
        self._aimed = aimed
        self.update()
