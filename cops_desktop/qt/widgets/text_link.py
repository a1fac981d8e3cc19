"""A text that opens something, and goes to the next line when there is no room: for names and titles, often long."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class TextLink(QLabel):
    """Opens with a click, Enter or Space; with the Tab key it gets a visible focus, as a button does.

    `quiet` looks like the text around it until the mouse or the keyboard is there: for many links in a list.
    """

    def __init__(self, text: str, name: str, clicked: Callable[[], object], *, quiet: bool = False) -> None:
        super().__init__(text)
        self._clicked = clicked
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "lienDiscret" if quiet else "lienTexte")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def click(self) -> None:
        """Opens it."""
        self._clicked()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.click()
            return
        super().keyPressEvent(event)
