"""A filter in force, as a chip that a click takes away."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import Button


class FilterInForce(Button):
    """Says a filter; a click, Enter, Space or Delete takes it away by `remove()`."""

    def __init__(self, words: str, name: str, remove: Callable[[], object]) -> None:
        super().__init__(typeset(f"{words} ✕").replace("&", "&&"))
        self.setObjectName(name)
        self.setAutoDefault(False)
        self.setProperty("role", "puce")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said = typeset(QCoreApplication.translate("removable", "Retirer le filtre {mots}").format(mots=words))
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.clicked.connect(lambda: remove())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
            return
        super().keyPressEvent(event)
