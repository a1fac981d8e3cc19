"""The field that filters a list as one types."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cops_desktop.qt.icons import set_icon


class SearchField(QLineEdit):
    """Ctrl+F comes here; Escape clears; the down arrow and Enter go to the list. Its text comes by `textChanged`."""

    def __init__(self, placeholder: str, name: str, results: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.rstrip("…"))
        self.setToolTip("Ctrl+F")
        self.results = results
        lens = QAction(self)
        set_icon(lens, "chercher")
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.results is not None:
            self.results.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)
