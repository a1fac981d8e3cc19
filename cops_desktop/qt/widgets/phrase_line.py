"""The line in which a passphrase is typed: hidden until it is asked to show, completed and remembered by nothing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PhraseLine(QLineEdit):
    """A line that undoes nothing: what was erased does not come back. Pasting works, by the keyboard and the mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_typed(False)
        paste = QAction(self.tr("Coller"), self)
        paste.triggered.connect(self.paste)
        self.addAction(paste)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_typed(self, shown: bool) -> None:
        """Shows what is typed, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)  # Qt takes them away from a line that shows its text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            return
        super().keyPressEvent(event)
