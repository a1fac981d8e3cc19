"""The day of the next step: today unless another is typed."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from cops_desktop.qt.pages.paiements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import hbox, label, set_look
from cops_desktop.qt.widgets.genres import GENRES


class StepDate(QWidget):
    """`words`, then the day; what cannot be read is marked, and said at `fault`, a label that the card places."""

    def __init__(self, day: date, name: str, words: str) -> None:
        super().__init__()
        self.editor = QLineEdit(GENRES["date"].show(day))
        self.editor.setObjectName(name)
        self.editor.setAccessibleName(tr("Date de l’étape"))
        self.editor.setToolTip(tr("Aujourd’hui, ou le jour où cette étape a eu lieu"))
        self.editor.setFixedWidth(sp(122))
        self.fault = label("", "erreur", f"{name}Faute", wrap=True)
        self.fault.hide()
        self.setLayout(hbox(label(words, "secondaire"), self.editor, spacing=6))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.editor.textEdited.connect(lambda: self._mark(""))

    def day(self) -> date | None:
        """The day, or None once what is wrong is marked."""
        genre, text = GENRES["date"], self.editor.text().strip()
        try:
            found: date = genre.read(text)
        except ValueError:
            self._mark(genre.fault(text))
            self.editor.setFocus()
            return None
        self._mark("")
        return found

    def _mark(self, sentence: str) -> None:
        set_look(self.editor, "faute", "true" if sentence else "")
        self.editor.setAccessibleDescription(sentence)
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
