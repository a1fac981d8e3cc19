"""The themes of a form: those of the file to tick, and a line for a new one."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton

from cops_desktop.qt.widgets.word_checks import WordChecks


class ThemeWords(QObject):
    """Enter in the line adds the word instead of saving the form."""

    def __init__(self, checks: WordChecks, line: QLineEdit, add: QPushButton) -> None:
        super().__init__(line)
        self._checks, self._line = checks, line
        add.setAutoDefault(False)
        add.clicked.connect(self._add)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enter:
            self._add()
            return True
        return super().eventFilter(watched, event)

    def _add(self) -> None:
        word = " ".join(self._line.text().split())
        if word:
            self._checks.add_word(word)
            self._line.clear()
        self._line.setFocus()
