"""Forms of `ui/` as dialogs: shows and reads their fields by what each holds, and marks what is wrong, in words.

In a form, an editor bears the name of what it edits (`debut`), and a line of text says its `genre` (a property:
« date », « heure », « euros »… of widgets/genres.py; none for plain text). Every form has `entete`, `faute`,
`enregistrer` and `annuler`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QWidget

from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.fitting import fit_to_text, make_room, room
from cops_desktop.qt.reading_order import ReadingOrder
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import set_look
from cops_desktop.qt.widgets.choice_button import ChoiceButton
from cops_desktop.qt.widgets.genres import GENRES


class Faute(ValueError):
    """What is wrong in a field, and the field."""

    def __init__(self, editor: QWidget, sentence: str) -> None:
        super().__init__(sentence)
        self.editor = editor
        self.sentence = sentence


def read_editor(editor: QWidget) -> Any:
    """The value of an editor: an empty line with a genre is None. Raises Faute."""
    if isinstance(editor, ChoiceButton):
        return editor.key or None
    if isinstance(editor, QComboBox):
        return " ".join(editor.currentText().split()) if editor.isEditable() else editor.currentData()
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText().strip()
    assert isinstance(editor, QLineEdit)
    text = " ".join(editor.text().split())
    genre = GENRES.get(editor.property("genre") or "")
    if genre is None:
        return text
    if not text:
        return None
    try:
        return genre.read(text)
    except ValueError:
        raise Faute(editor, genre.fault(text)) from None


def show_in_editor(editor: QWidget, value: Any) -> None:
    """Shows a value in its editor."""
    if isinstance(editor, ChoiceButton):
        editor.set_key(value)
    elif isinstance(editor, QComboBox) and editor.isEditable():
        editor.setEditText(value)  # a word of the list, or another
    elif isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findData(value))
    elif isinstance(editor, QCheckBox):
        editor.setChecked(bool(value))
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(value)
    else:
        assert isinstance(editor, QLineEdit)
        genre = GENRES.get(editor.property("genre") or "")
        shown = value if genre is None else "" if value is None else genre.show(value)
        editor.setText(shown)


def offer(box: QComboBox, choices: Iterable[tuple[Any, str]]) -> None:
    """Fills a list of choices: each value with its words."""
    box.clear()
    for value, words in choices:
        box.addItem(words, value)


class FormDialog(ReadingOrder, QDialog):
    """A form that is saved as one operation, or left as it was.

    A subclass gives the form's class and the names of its fields, shows an item with `show_values`, and says in
    `save(values)` what to do with them: True closes the dialog.
    """

    form: Any
    fields: Sequence[str] = ()
    required: Mapping[str, str] = {}  # field → what to say when it is empty
    wide, tall = 620, 0  # pixels at 100 %
    roomy: Mapping[str, int] = {}  # texts that take the room there is, each with its least height in pixels at 100 %

    def __init__(self, contexte: Contexte, parent: QWidget | None = None) -> None:
        super().__init__(parent or contexte.window)
        self.contexte = contexte
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = self.form()
        self.ui.setupUi(self)
        self.ui.faute.hide()
        self.ui.enregistrer.clicked.connect(self._save)
        self.ui.annuler.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # from a text of several lines, where Enter makes a new one
            QShortcut(QKeySequence(keys), self, self.ui.enregistrer.click)
        self._before: Any = None
        self._marked: QWidget | None = None

    def start(self) -> None:
        """Opens the dialog, sized for its text; what it shows now is what leaving it compares with."""
        for notes in self.findChildren(QPlainTextEdit):
            if notes.objectName() in self.roomy:
                notes.setMinimumHeight(sp(self.roomy[notes.objectName()]))
            else:
                notes.setFixedHeight(notes.fontMetrics().lineSpacing() * (notes.property("lignes") or 3) + sp(20))
        self._before = self.state()
        fit_to_text(self, self.wide, self.tall)
        self._make_room()
        self.open()

    def editor(self, name: str) -> QWidget:
        """The editor of a field."""
        editor: QWidget = getattr(self.ui, name)
        return editor

    def show_values(self, item: object) -> None:
        """Shows the fields of a dataclass that have the names of this form's."""
        for name in self.fields:
            show_in_editor(self.editor(name), getattr(item, name))

    def read(self) -> dict[str, Any]:
        """The values of all fields. Raises Faute for the first that is wrong."""
        values = {name: read_editor(self.editor(name)) for name in self.fields}
        for name, sentence in self.required.items():
            if values[name] in (None, ""):
                raise Faute(self.editor(name), sentence)
        return values

    def save(self, values: dict[str, Any]) -> bool:
        """Does what the form is for; True when it is done."""
        raise NotImplementedError

    def state(self) -> object:
        """Everything that was typed or chosen, to know whether leaving would lose something."""
        return [_raw(self.editor(name)) for name in self.fields]

    def set_error(self, sentence: str) -> None:
        """Says what is wrong with the whole (Contexte.executer does, for a Refus); "" takes it away."""
        self.ui.faute.setText(typeset(sentence))
        self.ui.faute.setVisible(bool(sentence))
        make_room(self)

    def reject(self) -> None:
        """Escape and « Annuler »: asks first when something would be lost."""
        self.leave(lambda: None)

    def leave(self, then: Callable[[], object]) -> None:
        """Closes without saving, and goes on; asks first when something would be lost."""

        def close() -> None:
            super(FormDialog, self).reject()
            then()

        if self._before is None or self.state() == self._before:
            close()
            return
        sentence = QCoreApplication.translate("form", "Ce que vous avez écrit ici n’est pas enregistré.")
        messages.question(self, sentence, QCoreApplication.translate("form", "Fermer sans enregistrer"), close)

    def offer_history(self, place: str) -> None:
        """Lets the button « Historique » lead to that of « table/key »; "" (it is new) or over another dialog: none."""
        self.ui.historique.setVisible(bool(place) and self.parent() is self.contexte.window)
        self.ui.historique.clicked.connect(lambda: self.leave(lambda: self.contexte.ouvrir("historique", place)))

    def _save(self) -> None:
        self._unmark()
        try:
            values = self.read()
        except Faute as faute:
            self.mark(faute)
            return
        if self.save(values):
            self.accept()

    def mark(self, faute: Faute) -> None:
        """Marks the field, says why, and goes there."""
        set_look(faute.editor, "faute", "true")
        faute.editor.setAccessibleDescription(faute.sentence)
        self._marked = faute.editor
        self.set_error(faute.sentence)
        faute.editor.setFocus()
        area = getattr(self.ui, "defilement", None)
        if area is not None:
            area.ensureWidgetVisible(faute.editor)

    def _unmark(self) -> None:
        self.set_error("")
        marked, self._marked = self._marked, None
        if marked is not None:
            set_look(marked, "faute", "")
            marked.setAccessibleDescription("")

    def _make_room(self) -> None:
        """The scrolling form asks for little: the dialog takes the height of its content, up to the screen's."""
        area = getattr(self.ui, "defilement", None)
        if area is None:
            return
        layout, content = self.ui.disposition, area.widget().layout()
        content.activate()  # what is within a layout within it does not know yet how tall the notes were made
        margins = layout.contentsMargins()
        wide = self.width() - margins.left() - margins.right()
        wanted = content.totalHeightForWidth(wide) if content.hasHeightForWidth() else content.totalSizeHint().height()
        unlimited = area.maximumHeight()
        area.setFixedHeight(wanted + sp(14))
        tall = max(layout.totalHeightForWidth(self.width()), sp(self.tall))
        area.setMinimumHeight(0)
        area.setMaximumHeight(unlimited)
        self.resize(self.width(), min(tall, room(self).height()))
        # A bar that came on the way makes the text narrower, hence taller, and would stay for that alone.
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)


def _raw(editor: QWidget) -> object:
    if isinstance(editor, QLineEdit):
        return editor.text()
    return read_editor(editor)
