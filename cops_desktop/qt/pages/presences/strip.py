"""The strip under the keys where one types what a key asks for: a *retour*'s day and text, a *durée retenue*."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from cops_desktop.qt.dialogs.form import Faute, read_editor, show_in_editor
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, clear, hbox, label, set_look, vbox


@dataclass(frozen=True)
class Question:
    """A line to fill: its name, its title, its `genre` (widgets/genres.py), its present value, its width (0: all)."""

    name: str
    title: str
    genre: str
    value: Any
    width: int = 0
    placeholder: str = ""


class Strip(QFrame):
    """Asks, in place, without covering the list: Enter saves, Escape leaves things as they were.

    `closed` comes when it goes away. `set_error` says what is wrong (Contexte.executer does, given `field=`).
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("presencesBandeau")
        self._title = label("", "fort", "presencesBandeauTitre", wrap=True)
        self._error = label("", "erreur", "presencesBandeauFaute", wrap=True)
        self._fields = hbox()
        self._editors: dict[str, QLineEdit] = {}
        self._save: Callable[[dict[str, Any]], bool] | None = None
        keep = button(self.tr("Enregistrer"), "presencesBandeauEnregistrer", self._done, hint=self.tr("Entrée"))
        leave = button(self.tr("Annuler"), "presencesBandeauAnnuler", self.leave, hint=self.tr("Échap"))
        line = hbox(self._fields, keep, leave)
        line.setStretch(0, 1)
        self._questions = QWidget()
        self._questions.setLayout(vbox(self._title, line, spacing=5))
        self.setLayout(vbox(self._questions, self._error, spacing=5, margins=(12, 8, 12, 9)))
        self.hide()

    def ask(self, title: str, questions: Sequence[Question], save: Callable[[dict[str, Any]], bool]) -> None:
        """Shows the questions; `save(values)` follows, and closes the strip when it is true."""
        clear(self._fields)
        self._editors, self._save = {}, save
        self._title.setText(title)
        self.setAccessibleName(title)
        self.set_error("")
        for question in questions:
            self._add(question)
        self._questions.show()
        self.show()
        first = next(iter(self._editors.values()))
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        first.selectAll()

    def _add(self, question: Question) -> None:
        editor = QLineEdit()
        editor.setObjectName(f"presencesBandeau_{question.name}")
        editor.setAccessibleName(question.title)
        editor.setProperty("genre", question.genre)
        editor.setPlaceholderText(question.placeholder)
        show_in_editor(editor, question.value)
        if question.width:
            editor.setFixedWidth(sp(question.width))
        else:
            editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        editor.returnPressed.connect(self._done)
        word = label(question.title, "secondaire")
        word.setBuddy(editor)
        self._fields.addWidget(word)
        self._fields.addWidget(editor)
        self._editors[question.name] = editor

    def leave(self) -> None:
        """Goes away; nothing is saved."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def notice(self, sentence: str) -> None:
        """Says why a key did nothing; the keyboard stays where it is, and the next key takes the sentence away."""
        self._editors, self._save = {}, None
        self._questions.hide()
        self.set_error(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def set_error(self, sentence: str) -> None:
        """Says what is wrong; "" takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        if not sentence:
            for editor in self._editors.values():
                set_look(editor, "faute", "")
                editor.setAccessibleDescription("")

    def _done(self) -> None:
        self.set_error("")
        try:
            values = {name: read_editor(editor) for name, editor in self._editors.items()}
        except Faute as faute:
            set_look(faute.editor, "faute", "true")
            faute.editor.setAccessibleDescription(faute.sentence)
            faute.editor.setFocus()
            self._error.setText(faute.sentence)
            self._error.show()
            return
        if self._save is not None and self._save(values):
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)
