"""A field whose value is a person or a structure, chosen from a list: forms name it as a promoted QPushButton."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import Button

Chosen = Callable[[str], object]


class ChoiceButton(Button):
    """Shows the name of what is chosen; a click asks for another by `ask(then)`, Delete empties an optional field."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setProperty("role", "choix")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.key = ""
        self._name_of: Callable[[str], str] | None = None
        self._empty_words = ""
        self._optional = True

    def set_up(
        self, ask: Callable[[Chosen], object], name_of: Callable[[str], str], empty: str, *, optional: bool = True
    ) -> None:
        """`name_of(key)` is asked each time; `empty` is shown when nothing is chosen."""
        self._name_of, self._empty_words, self._optional = name_of, empty, optional
        self.clicked.connect(lambda: ask(self.set_key))
        if optional:
            self.setToolTip(self.tr("Suppr\u202f: aucun choix"))
        self.set_key(self.key)

    def set_key(self, key: str | None) -> None:
        """Chooses; "" or None for nothing."""
        changed = (key or "") != self.key
        self.key = key or ""
        if self._name_of is not None:
            self.setText(self._name_of(self.key) if self.key else self._empty_words)
        if changed:
            self.chosen.emit(self.key)

    def minimumSizeHint(self) -> QSize:
        """A long name is cut rather than widen its form."""
        return QSize(sp(80), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._optional and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set_key("")
            return
        super().keyPressEvent(event)
