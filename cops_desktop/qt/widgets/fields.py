"""Fields of a card, saved when left: a wrong value is marked at the field, in words, and the old one stays.

A field's `saisie(value)` comes only with a right value that differs from the last; whoever saves it may answer with
`set_error` (Contexte.executer does, given `field=`).
"""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label, leave_undo, set_look, set_role
from cops_desktop.qt.widgets.genres import GENRES, TEXT, Genre

_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


def is_command(event: QKeyEvent) -> bool:
    """Ctrl and a key; Ctrl+Alt is AltGr, which writes « € » and « @ »."""
    held = event.modifiers()
    alone = event.key() in _MODIFIERS
    return bool(held & Qt.KeyboardModifier.ControlModifier and not held & Qt.KeyboardModifier.AltModifier and not alone)


class FieldRow(QWidget):
    """A word, an editor, and under it the help or what is wrong. Its objectName is `name`, the editor's `nameChamp`."""

    saisie = Signal(object)
    empty: Any = None

    def __init__(self, title: str, name: str, editor: QWidget, help_text: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.editor = editor
        self._help = help_text
        self._value: Any = self.empty
        editor.setObjectName(f"{name}Champ")
        editor.setAccessibleName(title)
        self._word = label(title, "secondaire", wrap=True)
        self._word.setBuddy(editor)
        self._note = label(help_text, "explication", f"{name}Note", wrap=True)
        self._arrange()
        self.setFocusProxy(editor)
        self._place()
        self.set_error("")

    def _arrange(self) -> None:
        """The word, the editor beside it, the note under the editor."""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sp(12))
        grid.setVerticalSpacing(sp(2))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._word, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.editor, 0, 1)
        grid.addWidget(self._note, 1, 1)

    def _place(self) -> None:
        """Sizes for the present size of the text: every field's editor begins at the same place."""
        self._word.setFixedWidth(sp(130))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.layout() is not None:
            self._place()

    def value(self) -> Any:
        """The last right value."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Shows a value that comes from the file."""
        self._value = value
        self._show(value)
        self.set_error("")

    def set_help(self, help_text: str) -> None:
        """Another explanation under the editor; a fault that is shown there stays."""
        shows_help = self._note.text() == self._help
        self._help = typeset(help_text)
        if shows_help:
            self.set_error("")

    def set_error(self, sentence: str) -> None:
        """Marks the field and says why, or with an empty sentence takes the mark away."""
        sentence = typeset(sentence)
        set_look(self.editor, "faute", "true" if sentence else "")
        set_role(self._note, "erreur" if sentence else "explication")
        self._note.setText(sentence or self._help)
        self._note.setVisible(bool(sentence or self._help))
        self.editor.setAccessibleDescription(sentence or self._help)

    def commit(self) -> None:
        """Reads the editor: what is right and new is announced, what is wrong is marked."""
        try:
            value = self._read()
        except ValueError as error:
            self.set_error(str(error))
            return
        self.set_error("")
        if value != self._value:
            self._value = value
            self.saisie.emit(value)

    def revert(self) -> None:
        """Shows the old value again."""
        self.set_value(self._value)

    def _read(self) -> Any:
        """The editor's value. Raises ValueError with the sentence to show."""
        raise NotImplementedError

    def _show(self, value: Any) -> None:
        raise NotImplementedError


class _Line(QLineEdit):
    """Commits when left, on Enter and before any command key; Escape takes the old value back.

    Ctrl+Z undoes the typing while there is some to undo, and otherwise is left to the window.
    """

    left = Signal()
    abandoned = Signal()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            leave_undo(self, event)
            if not event.isAccepted() and is_command(event):
                self.left.emit()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.abandoned.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class ParsedField(FieldRow):
    """A line of text with a meaning: a subclass says of what genre.

    An empty line is None, or refused when the field is required.
    """

    genre: Genre

    def __init__(self, title: str, name: str, help_text: str = "", *, required: bool = False) -> None:
        line = _Line()
        super().__init__(title, name, line, help_text)
        self._line, self._required = line, required
        line.left.connect(self.commit)
        line.abandoned.connect(self.revert)

    def _read(self) -> Any:
        text = self._line.text().strip()
        if not text:
            if self._required:
                raise ValueError(self.tr("Cette valeur ne peut pas être vide. L’ancienne est gardée."))
            return None
        try:
            return self.genre.read(text)
        except ValueError:
            kept = self.tr("L’ancienne valeur est gardée.")
            raise ValueError(f"{self.genre.fault(text)} {kept}") from None

    def _show(self, value: Any) -> None:
        self._line.setText("" if value is None else self.genre.show(value))
        if not self._line.hasFocus():
            self._line.setCursorPosition(0)  # a long text shows how it begins


class TextField(ParsedField):
    """A line of plain text; empty is an empty string."""

    empty = ""
    genre = TEXT

    def _read(self) -> str:
        return super()._read() or ""


class TimeField(ParsedField):
    """An hour of the day (datetime.time)."""

    genre = GENRES["heure"]


class DateField(ParsedField):
    """A day (datetime.date)."""

    genre = GENRES["date"]

    def set_placeholder(self, text: str) -> None:
        """What an empty line stands for, in grey."""
        self._line.setPlaceholderText(text)
