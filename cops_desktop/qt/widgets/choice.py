"""Drop-down lists: of a form, and a filter, where what was chosen stays so when the choices change."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter

from cops_desktop.qt.theme import sp


class Dropdown(QComboBox):
    """A list that cuts what is chosen short with « … » where it does not fit, and says it whole when pointed at."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt would cut a letter in two."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        room = self._room(option)
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        option.currentText = words
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """What was cut short is said whole when pointed at."""
        if event.type() == QEvent.Type.ToolTip:
            cut = self.fontMetrics().horizontalAdvance(self.currentText()) > self._room(QStyleOptionComboBox())
            self.setToolTip(f"{self.accessibleName()}\n{self.currentText()}" if cut else self.accessibleName())
        return super().event(event)

    def _room(self, option: QStyleOptionComboBox) -> int:
        """How wide the words may be; fills the option."""
        self.initStyleOption(option)
        style, combo = self.style(), QStyle.ComplexControl.CC_ComboBox
        return style.subControlRect(combo, option, QStyle.SubControl.SC_ComboBoxEditField, self).width() - sp(4)


class Choice(Dropdown):
    """A list that the mouse wheel does not change in passing, as wide as a few words at most."""

    def __init__(self, name: str, accessible_name: str, letters: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setToolTip(accessible_name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offers these values; the one that was chosen stays so when it is still there."""
        kept = self.currentData()
        self.blockSignals(True)
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self.setCurrentIndex(max(self.findData(kept), 0))
        self.blockSignals(False)

    def choose(self, value: object) -> None:
        """Chooses a value; one that is not offered is left."""
        self.setCurrentIndex(max(self.findData(value), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
