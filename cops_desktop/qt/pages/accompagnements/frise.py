"""The rows of the time line: titles that stay at the left, the time that slides and widens at the right.

It is a list like those of every page, so that arrows, Home and End, Enter and screen readers do there what they do
elsewhere; the second column paints the window on the time.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLine, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip

from cops_desktop.domain.accompagnements.calendrier import EtapePrevue
from cops_desktop.domain.accompagnements.chronologie import Barre, Fenetre, Periode, commencement, phrase, portee
from cops_desktop.domain.mois import decale
from cops_desktop.qt.context import Widths
from cops_desktop.qt.models.rows import ROW, Column, RowsModel
from cops_desktop.qt.pages.accompagnements.chronologie_mots import Rang, time_cell, title_cell
from cops_desktop.qt.pages.accompagnements.frise_axe import Axe, lines
from cops_desktop.qt.pages.accompagnements.frise_dessin import colour, paint_row, part_at
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.theme import BASE_SIZE, SMALL_SIZE, couleurs, measured, sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.row_delegate import RowDelegate

Part = Barre | EtapePrevue
TITLE, TIME = 0, 1
STEP = 1.25  # what one turn of the wheel, or + and −, widen or narrow
_LEAST_HEIGHT = 170  # pixels at 100 %: the axis and three rows
_AROUND = 12  # months before and after today that one can always look at


class _TimeDelegate(RowDelegate):
    """Paints the stages of a row, and says what is pointed at."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(sp(170), option.rect.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view, rect, rang = option.widget, option.rect, index.data(ROW)
        assert isinstance(view, FriseView)
        painter.save()
        self._ground(painter, option, rect, index)
        current = index.row() == view.currentIndex().row()
        painter.save()
        if current and view.hasFocus():
            painter.setClipRect(rect.adjusted(0, 2, 0, -2))  # within its frame
        painter.translate(rect.left(), rect.top())
        for ink, uprights in zip((couleurs().ligne, couleurs().bord), view.uprights(rect.height()), strict=True):
            painter.setPen(colour(ink))
            painter.drawLines(uprights)
        painter.restore()
        walked = view.part if current else None
        paint_row(painter, rang.frise, QRectF(rect), view.window_shown, walked)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not isinstance(view, FriseView):
            return super().helpEvent(event, view, option, index)
        part = view.part_under(QPointF(event.pos()))
        QToolTip.showText(event.globalPos(), typeset(phrase(part)) if part is not None else "", view)
        return True


class FriseView(ListView[Rang]):
    """Up and Down go from project to project, Left and Right along the parts of one (`part`), + and − narrow and widen
    the window on the time, Ctrl+Left and Ctrl+Right slide it. `slid`: another window; `told(sentence)`: another part.
    """

    slid = Signal()
    told = Signal(str)

    def __init__(self, widths: Widths, today: date) -> None:
        columns = [
            Column[Rang](tr("Accompagnement"), "titre", title_cell, width=320),
            Column[Rang]("", "temps", time_cell),
        ]
        model: RowsModel[Rang] = RowsModel(columns, lambda rang: rang.ligne.id)
        self.today = today
        self.whole = self.everything = Periode(today, today)
        self.window_shown = Fenetre(float(today.toordinal()), 1.0)
        self.part: Part | None = None
        self._drawn_for: tuple[Fenetre, int, int] | None = None
        self._uprights: tuple[list[QLine], list[QLine]] = ([], [])
        super().__init__(
            model,
            "accompagnementsChronologie",
            tr("Chronologie des accompagnements"),
            widths=widths,
            two_lines=True,
            gives={"titre"},
        )
        self.setItemDelegateForColumn(TIME, _TimeDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.axe = Axe(self.horizontalHeader())
        self.horizontalHeader().sectionResized.connect(self._place_axe)
        self.horizontalHeader().geometriesChanged.connect(self._place_axe)
        self.chosen.connect(self._come_to)
        self._place_axe()

    # The time ------------------------------------------------------------------------------------------------------
    def show_rangs(self, rangs: Sequence[Rang], today: date) -> None:
        """These rows; the time that is seen stays, as far as there is something to see."""
        self.today = today
        self.everything = portee((rang.frise for rang in rangs), today)
        first, last = decale(today.replace(day=1), -_AROUND), decale(today.replace(day=1), _AROUND + 1)
        self.whole = Periode(min(self.everything.debut, first), max(self.everything.fin, last - timedelta(days=1)))
        self.rows.set_rows(rangs)
        self.show_window(self.window_shown)
        self._walk_to(self._present())
        self._go_to_present()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go_to_present()

    def _go_to_present(self) -> None:
        """While no row is chosen, one begins with those that begin in sight, not with those of long ago."""
        if self.row() is None:
            self.executeDelayedItemsLayout()  # before it, there is nowhere to scroll to
            self.scrollTo(self._first_in_sight(), QAbstractItemView.ScrollHint.PositionAtTop)

    def choose_first(self) -> bool:
        """Chooses the first row that begins in sight; False when there is no row."""
        index = self._first_in_sight()
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        return True

    def _first_in_sight(self) -> QModelIndex:
        """The first row that begins within the time that is seen: the rows after it do, too."""
        first, rangs = self.window_shown.periode.debut, self.rows.rows()
        seen = (place for place, rang in enumerate(rangs) if commencement(rang.frise) >= first)
        return self.filter.index(next(seen, len(rangs) - 1), TITLE)

    def show_window(self, window: Fenetre) -> None:
        """Another window on the time, as far as there is something to see."""
        self.window_shown = window.dans(self.whole)
        self.axe.show_window(self.window_shown, self.today)
        self.viewport().update()
        self.slid.emit()

    def zoom(self, days: float, around: float | None = None) -> None:
        """So many days wide, with an instant where it stands: today when it is in sight, else the middle."""
        window, today = self.window_shown, self.today.toordinal() + 0.5
        if around is None:
            around = today if window.debut <= today <= window.debut + window.jours else window.milieu
        self.show_window(window.large_de(days, around, self.whole))

    def show_everything(self) -> None:
        """From the beginning of the first row to the end of the last one."""
        self.show_window(Fenetre(float(self.everything.debut.toordinal()), float(self.everything.jours)))

    def slide(self, share: float) -> None:
        """By a share of the window's width: into the past when negative."""
        window = self.window_shown
        self.show_window(window.autour_de(window.milieu + share * window.jours, self.whole))

    def uprights(self, height: int) -> tuple[list[QLine], list[QLine]]:
        """The lines of months and those of years through a row, from its corner: the same for all the rows painted."""
        wanted = (self.window_shown, self.columnWidth(TIME), height)
        if self._drawn_for != wanted:
            self._drawn_for, found = wanted, lines(*wanted[:2])
            drawn = [(QLine(round(x), 0, round(x), height - 2), year) for x, year in found]
            self._uprights = ([line for line, year in drawn if not year], [line for line, year in drawn if year])
        return self._uprights

    # What one walks along ------------------------------------------------------------------------------------------
    def part_under(self, point: QPointF) -> Part | None:
        """What is pointed at in the viewport."""
        index = self.indexAt(point.toPoint())
        if not index.isValid() or index.column() != TIME:
            return None
        rang: Rang = index.data(ROW)
        return part_at(rang.frise, QRectF(self.visualRect(index)), self.window_shown, point)

    def walk(self, step: int) -> None:
        """To the next part of the chosen row, or the one before, brought into sight and said."""
        rang = self.row()
        if rang is None:
            return
        parts = rang.frise.parties
        # Two of them may be equal: a stage that was entered and left twice on one day.
        here = next((place for place, part in enumerate(parts) if part is self.part), -step)
        part = parts[min(max(here + step, 0), len(parts) - 1)]
        self._walk_to(part)
        self.show_window(self.window_shown.montrant(part.debut, part.fin, self.whole))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, typeset(phrase(part))))

    def _present(self) -> Part | None:
        """Where the walk along a row begins: what goes on, else the last thing that was."""
        rang = self.row()
        return rang.frise.barres[-1] if rang is not None else None

    def _come_to(self, rang: Rang | None) -> None:
        """Another row: the time slides to it when nothing of it is in sight."""
        self._walk_to(self._present())
        if rang is not None and self.part is not None and not rang.frise.touche(self.window_shown.periode):
            self.show_window(self.window_shown.montrant(self.part.debut, self.part.fin, self.whole))

    def _walk_to(self, part: Part | None) -> None:
        self.part = part
        self.viewport().update()
        self.told.emit(typeset(phrase(part)) if part is not None else "")

    # Hands ---------------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, control = Qt.Key, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (keys.Key_Left, keys.Key_Right):
            way = 1 if event.key() == keys.Key_Right else -1
            self.slide(way / 4) if control else self.walk(way)
        elif event.key() in (keys.Key_Plus, keys.Key_Equal) and not control:
            self.zoom(self.window_shown.jours / STEP)
        elif event.key() == keys.Key_Minus and not control:
            self.zoom(self.window_shown.jours * STEP)
        elif event.key() in (keys.Key_0, keys.Key_Agrave) and not control:  # the same key of a French keyboard
            self.show_everything()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if part := self.part_under(event.position()):
            self._walk_to(part)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn, modifiers = event.angleDelta(), event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            window, column = self.window_shown, self._time_rect()
            share = min(max((event.position().x() - column.left()) / max(column.width(), 1), 0), 1)
            self.zoom(window.jours / STEP ** (turn.y() / 120), window.debut + share * window.jours)
        elif turn.x() or modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.slide(-(turn.x() or turn.y()) / 1200)
        else:
            super().wheelEvent(event)
            return
        event.accept()

    # Painting ------------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        column = self._time_rect()
        here = column.left() + self.window_shown.x(self.today, column.width())
        here += column.width() / self.window_shown.jours / 2
        if not column.left() <= here <= column.right():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(colour(couleurs().encre), max(sp(1.5), 1)))
        painter.drawLine(QPointF(here, 0), QPointF(here, self.viewport().height()))
        painter.end()

    def _place(self) -> None:
        """Many rows are compared by eye: no higher than they need be."""
        super()._place()
        texts = sum(measured(size)[1].height() for size in (BASE_SIZE, SMALL_SIZE))
        self.verticalHeader().setDefaultSectionSize(texts + sp(6))
        self.setMinimumHeight(sp(_LEAST_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "axe"):
            self._place_axe()

    def _time_rect(self) -> QRect:
        """The column of the time, in the viewport."""
        return QRect(self.columnViewportPosition(TIME), 0, self.columnWidth(TIME), self.viewport().height())

    def _place_axe(self) -> None:
        header, wanted = self.horizontalHeader(), self.axe.sizeHint().height()
        if header.minimumHeight() != wanted:
            header.setMinimumHeight(wanted)
        column = self._time_rect()
        self.axe.setGeometry(column.left(), 0, column.width(), header.height())
        self.slid.emit()
