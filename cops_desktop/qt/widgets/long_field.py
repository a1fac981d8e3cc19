"""A text of several lines in a card, saved when left as the other fields are, and as tall as what it holds."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import area_around, vbox
from cops_desktop.qt.widgets.fields import FieldRow, is_command

LEAST = 2  # lines


class _Text(QPlainTextEdit):
    """Commits when left and before any command key; Escape takes the old text back. The card scrolls, not the text.

    Ctrl+Z undoes the typing while there is some to undo, and otherwise is left to the window.
    """

    left = Signal()
    abandoned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self.cursorPositionChanged.connect(self._keep_in_sight)
        self._fit()

    def typing(self) -> bool:
        """Whether something was typed that is not saved yet."""
        return self.document().isModified()

    def settle(self) -> None:
        """What is there now is saved: there is no typing to undo any more."""
        self.document().setModified(False)
        self.document().clearUndoRedoStacks()

    def _fit(self) -> None:
        """As tall as its lines: a plain text document counts its height in them."""
        lines = max(round(self.document().size().height()), LEAST)
        frame = 2 * round(self.document().documentMargin()) + sp(12) + 5  # the style sheet’s padding, edge, margin
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + frame)

    def _keep_in_sight(self) -> None:
        """The line being typed stays in sight in the area that scrolls around."""
        found = area_around(self)
        if found is None or not self.hasFocus():
            return
        area, ground = found
        at = self.viewport().mapTo(ground, self.cursorRect().center())
        area.ensureVisible(0, at.y(), 0, 2 * self.fontMetrics().lineSpacing())

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys, document = QKeySequence.StandardKey, self.document()
            for key, there_is in ((keys.Undo, document.isUndoAvailable()), (keys.Redo, document.isRedoAvailable())):
                if event.matches(key) and not there_is:
                    event.ignore()
            if not event.isAccepted() and is_command(event):
                self.left.emit()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.document().isModified():
                self.abandoned.emit()
                return
            event.ignore()  # the card may close by it
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        # A line that was just begun made it taller: it is in sight once the card around has grown too.
        QTimer.singleShot(0, self, self._keep_in_sight)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()


class LongField(FieldRow):
    """The word above, the text under it on the whole width; `hint` says in an empty one what to write."""

    empty = ""

    def __init__(self, title: str, name: str, hint: str = "") -> None:
        self._text = _Text()
        self._text.setPlaceholderText(hint)
        super().__init__(title, name, self._text)
        self._text.left.connect(self.commit)
        self._text.abandoned.connect(self.revert)

    def _arrange(self) -> None:
        self.setLayout(vbox(self._word, self.editor, self._note, spacing=2))

    def _place(self) -> None:
        """Nothing stands beside the text."""

    def set_value(self, value: str) -> None:
        """Shows a text that comes from the file; what is being typed stays, and is saved when left."""
        if self._text.typing():
            self._value = value
            return
        super().set_value(value)

    def commit(self) -> None:
        self._text.document().setModified(False)
        super().commit()
        self._text.settle()

    def revert(self) -> None:
        self._text.document().setModified(False)
        super().revert()

    def _read(self) -> str:
        return self._text.toPlainText().strip()

    def _show(self, value: str) -> None:
        if value != self._text.toPlainText():
            self._text.setPlainText(value)
        self._text.settle()
