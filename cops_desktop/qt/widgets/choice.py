"""A filter as a drop-down list: values and their words; what was chosen stays so when the choices change."""

from collections.abc import Sequence

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from cops_desktop.qt.widgets.drop_down import DropDown


class Choice(DropDown):
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
