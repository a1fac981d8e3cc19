"""The grid of a month: a cell a day, its meetings as chips; moved through by keyboard, read by a screen reader."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cops_desktop.domain.mois import decale, semaines
from cops_desktop.domain.natures import HABITUDES
from cops_desktop.domain.words import JOURS, format_long_date
from cops_desktop.qt.pages.rencontres import words
from cops_desktop.qt.pages.rencontres.words import tr
from cops_desktop.qt.theme import SMALL_SIZE, couleurs, measured, sp
from cops_desktop.services.rencontres import EtatRencontre, Resume

Index = QModelIndex | QPersistentModelIndex
LEAST_ROW = 50  # pixels at 100 %: the number and a chip


class MonthModel(QAbstractTableModel):
    """The weeks of a month, Monday first."""

    def __init__(self) -> None:
        super().__init__()
        self.month = date.min
        self.today = date.min
        self._weeks: list[list[date]] = []
        self._meetings: Mapping[date, Sequence[Resume]] = {}

    def show(self, month: date, today: date, meetings: Mapping[date, Sequence[Resume]]) -> None:
        """Shows the month of a day with its meetings."""
        self.beginResetModel()
        self.month, self.today, self._meetings = month.replace(day=1), today, meetings
        self._weeks = semaines(month)
        self.endResetModel()

    def meetings(self, day: date) -> Sequence[Resume]:
        """Those of a day, in the order of their hours."""
        return self._meetings.get(day, ())

    def place(self, day: date) -> QModelIndex:
        """Where a day stands; no valid index when the grid does not hold it."""
        if not self._weeks:
            return QModelIndex()
        row, column = divmod((day - self._weeks[0][0]).days, 7)
        return self.index(row, column) if 0 <= row < len(self._weeks) else QModelIndex()

    def day(self, index: Index) -> date:
        """The day of a cell."""
        return self._weeks[index.row()][index.column()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._weeks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 7

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        day = self.day(index)
        meetings = self.meetings(day)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(day, meetings)
        if role == Qt.ItemDataRole.ToolTipRole and meetings:
            return "\n".join(words.day_line(resume).text for resume in meetings)
        return None

    def _spoken(self, day: date, meetings: Sequence[Resume]) -> str:
        said = [format_long_date(day)]
        if day == self.today:
            said.append(tr("aujourd’hui"))
        said += [f"{HABITUDES[r.rencontre.nature].mot}, {r.rencontre.titre}, {r.etat.value}" for r in meetings]
        return ", ".join(said) if meetings else ", ".join((*said, tr("aucune réunion")))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return f"{JOURS[section][:3]}."
        return None


class _DayDelegate(QStyledItemDelegate):
    """Paints a day: its number, a chip for each meeting, « + 2 » beside the number for those that find no room."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, MonthModel)
        tokens, rect, day = couleurs(), option.rect, model.day(index)
        view = option.widget
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        inside = day.month == model.month.month
        painter.save()
        ground = tokens.selection if selected else tokens.panneau if inside else tokens.fenetre
        painter.fillRect(rect, QColor(ground))
        painter.setPen(QColor(tokens.ligne))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        top = self._number(painter, rect, day, today=day == model.today, inside=inside)
        self._meetings(painter, rect, top, model.meetings(day))
        if selected and view is not None and view.hasFocus():
            for edge in (0, 1):
                painter.setPen(QColor(tokens.accent))
                painter.drawRect(rect.adjusted(edge, edge, -1 - edge, -1 - edge))
        painter.restore()

    @staticmethod
    def _number(painter: QPainter, rect: QRect, day: date, *, today: bool, inside: bool) -> int:
        """The number of the day, in a filled lozenge today; where what follows it begins."""
        tokens = couleurs()
        face, measures = measured(SMALL_SIZE, semibold=today)
        text = str(day.day)
        wide = max(measures.horizontalAdvance(text) + sp(10), measures.height())
        place = QRectF(rect.left() + sp(3), rect.top() + sp(3), wide, measures.height())
        if today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(face)
        painter.setPen(QColor(tokens.sur_accent if today else tokens.encre if inside else tokens.explication))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return int(place.bottom()) + sp(2)

    @staticmethod
    def _meetings(painter: QPainter, rect: QRect, top: int, meetings: Sequence[Resume]) -> None:
        """Those that there is room for, and how many are left."""
        height = measured(SMALL_SIZE)[1].height() + sp(2)
        room = max((rect.bottom() - top) // (height + sp(2)), 1)
        for place, resume in enumerate(meetings[:room]):
            line = QRect(rect.left() + sp(3), top + place * (height + sp(2)), rect.width() - sp(6), height)
            _paint_meeting(painter, line, resume)
        if len(meetings) > room:
            beside = QRect(rect.left(), rect.top() + sp(3), rect.width() - sp(6), height)
            painter.setFont(measured(SMALL_SIZE)[0])
            painter.setPen(QColor(couleurs().explication))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(beside, right, f"+\u00a0{len(meetings) - room}")


def _paint_meeting(painter: QPainter, line: QRect, resume: Resume) -> None:
    """A bar in the colour of the nature, then its word; a cancelled one is struck out."""
    tokens = couleurs()
    cancelled = resume.etat is EtatRencontre.ANNULEE
    painter.fillRect(line, QColor(tokens.fenetre))
    colour = QColor(getattr(tokens, words.COULEURS[resume.rencontre.nature]))
    painter.fillRect(QRect(line.left(), line.top(), sp(3), line.height()), colour)
    face, measures = measured(SMALL_SIZE, semibold=resume.etat is EtatRencontre.A_SAISIR)
    if cancelled:
        face = type(face)(face)
        face.setStrikeOut(True)
    inner = line.adjusted(sp(6), 0, -sp(2), 0)
    shown = measures.elidedText(HABITUDES[resume.rencontre.nature].court, Qt.TextElideMode.ElideRight, inner.width())
    painter.setFont(face)
    painter.setPen(QColor(tokens.explication if cancelled else tokens.encre))
    painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class MonthGrid(QTableView):
    """Arrows move over the days, and on into the neighbour months; PageUp and PageDown change the month, Home and End
    go to its ends. `moved(day)` comes with the day where the keyboard or the mouse goes, `opened(day)` with Enter or a
    double click.
    """

    moved = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("calendrierJours")
        self.setAccessibleName(tr("Jours du mois"))
        self.month = MonthModel()
        self.setModel(self.month)
        self.setItemDelegate(_DayDelegate(self))
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.moved.emit(self.month.day(index)))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.month.day(index)))
        self._fit()

    def day(self) -> date | None:
        """The day where the keyboard stands."""
        index = self.currentIndex()
        return self.month.day(index) if index.isValid() else None

    def stand_on(self, day: date) -> None:
        """Puts the keyboard on a day that the grid holds."""
        index = self.month.place(day)
        if index.isValid():
            self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day, key = self.day(), event.key()
        if day is None:
            super().keyPressEvent(event)
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(day)
            return
        wanted = _moved(day, key)
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(wanted)

    def keyboardSearch(self, search: str) -> None:
        """Letters look for nothing among numbers."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "month"):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(couleurs().panneau))
        painter.end()
        super().paintEvent(event)

    def _fit(self) -> None:
        """Weeks share the height; below what a number and a chip need, the grid scrolls."""
        self.verticalHeader().setMinimumSectionSize(sp(LEAST_ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(sp(5 * LEAST_ROW))


def _moved(day: date, key: int) -> date | None:
    """Where a key leads from a day; None for a key that does not move."""
    keys = Qt.Key
    steps = {keys.Key_Left: -1, keys.Key_Right: 1, keys.Key_Up: -7, keys.Key_Down: 7}
    months = {keys.Key_PageUp: -1, keys.Key_PageDown: 1}
    if key in steps:
        return day + timedelta(days=steps[Qt.Key(key)])
    if key in months:
        return decale(day, months[Qt.Key(key)])
    if key == keys.Key_Home:
        return day.replace(day=1)
    return decale(day.replace(day=1), 1) - timedelta(days=1) if key == keys.Key_End else None
