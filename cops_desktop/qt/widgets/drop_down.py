"""A drop-down list that says what is chosen, whole or cut short between two letters: that of every form and filter."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip

from cops_desktop.qt.theme import sp


class DropDown(QComboBox):
    """As Qt's, but for a text that does not fit: Qt would cut a letter in two, and say nowhere what the text is."""

    def sizeHint(self) -> QSize:
        """Wide enough for each of its words: Qt counts without what a style sheet puts around them."""
        hint, option = super().sizeHint(), QStyleOptionComboBox()
        if self.sizeAdjustPolicy() is QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon:
            return hint
        room = self._room(option, hint)
        words = (self.fontMetrics().horizontalAdvance(self.itemText(place)) for place in range(self.count()))
        longest = max(words, default=0) + 1  # an advance is rounded, and what it is short of would be cut
        return hint + QSize(max(longest - room, 0), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is chosen, cut short with « … » where it does not fit."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        room = self._room(option)
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """What was cut short is said whole when pointed at, after what the list is."""
        room = self._room(QStyleOptionComboBox()) if isinstance(event, QHelpEvent) else 0
        if isinstance(event, QHelpEvent) and self.fontMetrics().horizontalAdvance(self.currentText()) > room:
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, (self.toolTip(), self.currentText()))), self)
            return True
        return super().event(event)

    def _room(self, option: QStyleOptionComboBox, size: QSize | None = None) -> int:
        """How wide the words may be, in the list as it stands or in one of this size; fills the option."""
        self.initStyleOption(option)
        if size is not None:
            option.rect.setSize(size)
        style, combo = self.style(), QStyle.ComplexControl.CC_ComboBox
        return style.subControlRect(combo, option, QStyle.SubControl.SC_ComboBoxEditField, self).width() - sp(4)
