"""Dialogs around one list: one is chosen in it, several are taken from it, or one works on its rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.forms.ui_picker import Ui_PickerForm
from cops_desktop.qt.reading_order import ReadingOrder


class ListDialog(ReadingOrder, QDialog):
    """The title over `ui.liste`, where a subclass puts its list, then the buttons `nouveau`, `annuler`, `choisir`."""

    def __init__(self, contexte: Contexte, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent or contexte.window)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.contexte = contexte
        self.ui = Ui_PickerForm()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.setWindowTitle(title)
        self.ui.entete.setText(title)


class WorkingList(ListDialog):
    """Enter belongs to the list, and never closes; Ctrl+Enter does what the dialog is for."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.conclude()

    def conclude(self) -> None:
        """Nothing, where each row is done with by itself."""
