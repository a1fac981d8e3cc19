"""Fields of a card, saved when left: a wrong value is marked at the field, in words, and the old one stays.

A field's `saisie(value)` comes only with a right value that differs from the last; whoever saves it may answer with
`set_error` (Contexte.executer does, given `field=`).
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from cops_desktop.qt.theme import font, sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label, set_look, set_role
from cops_desktop.qt.widgets.genres import GENRES, TEXT, Genre

_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


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
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sp(12))
        grid.setVerticalSpacing(sp(2))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._word, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(editor, 0, 1)
        grid.addWidget(self._note, 1, 1)
        self.setFocusProxy(editor)
        self._place()
        self.set_error("")

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
            if event.key() == Qt.Key.Key_Z and not self.isUndoAvailable():
                event.ignore()
            if not event.isAccepted() and self._is_command(event):
                self.left.emit()
        return handled

    @staticmethod
    def _is_command(event: QKeyEvent) -> bool:
        """Ctrl and a key; Ctrl+Alt is AltGr, which writes « € » and « @ »."""
        held = event.modifiers()
        alone = event.key() in _MODIFIERS
        return bool(
            held & Qt.KeyboardModifier.ControlModifier and not held & Qt.KeyboardModifier.AltModifier and not alone
        )

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


class TextField(ParsedField):
    """A line of plain text; empty is an empty string."""

    empty = ""
    genre = TEXT

    def _read(self) -> str:
        return super()._read() or ""


class DateField(ParsedField):
    """A day (datetime.date)."""

    genre = GENRES["date"]


class TimeField(ParsedField):
    """An hour of the day (datetime.time)."""

    genre = GENRES["heure"]


class DurationField(ParsedField):
    """A duration, in seconds."""

    genre = GENRES["duree"]


class IntegerField(ParsedField):
    """A whole number, not below zero."""

    genre = GENRES["entier"]


class EurosField(ParsedField):
    """An amount, in cents, not below zero."""

    genre = GENRES["euros"]


class VacationsField(ParsedField):
    """Vacations, in half-units."""

    genre = GENRES["vacations"]


class _Notes(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class NotesField(FieldRow):
    """Several lines of plain text."""

    empty = ""

    def __init__(self, title: str, name: str, help_text: str = "", *, lines: int = 4) -> None:
        text = _Notes()
        text.setTabChangesFocus(True)
        self._text, self._lines = text, lines
        super().__init__(title, name, text, help_text)
        text.left.connect(self.commit)

    def _place(self) -> None:
        super()._place()
        self._text.setFixedHeight(QFontMetrics(font()).lineSpacing() * self._lines + sp(22))

    def _read(self) -> str:
        return self._text.toPlainText().strip()

    def _show(self, value: str) -> None:
        self._text.setPlainText(value)


class _Choices(QComboBox):
    """A list that the mouse wheel does not change in passing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceField(FieldRow):
    """One of a few values, each with its words; saved as soon as chosen."""

    def __init__(self, title: str, name: str, choices: Sequence[tuple[Any, str]], help_text: str = "") -> None:
        box = _Choices()
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        super().__init__(title, name, box, help_text)
        self._box = box
        self.set_choices(choices)
        box.activated.connect(lambda _: self.commit())

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offers these values instead, keeping the present one if it is still there."""
        self._values = [value for value, _ in choices]
        self._box.clear()
        self._box.addItems([shown for _, shown in choices])
        self._show(self._value)

    def _read(self) -> Any:
        place = self._box.currentIndex()
        return self._values[place] if place >= 0 else None

    def _show(self, value: Any) -> None:
        self._box.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class YesNoField(ChoiceField):
    """Oui or non; with `unknown`, also « non précisé » (None)."""

    def __init__(self, title: str, name: str, help_text: str = "", *, unknown: bool = False) -> None:
        choices: list[tuple[bool | None, str]] = [(True, "oui"), (False, "non")]
        super().__init__(title, name, [(None, "non précisé"), *choices] if unknown else choices, help_text)
