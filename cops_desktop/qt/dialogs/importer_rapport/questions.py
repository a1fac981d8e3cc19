"""What is asked before the identities: which file, which order in the dates, whether it is this meeting."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, clear, hbox, label, vbox

Answer = tuple[str, str, Callable[[], object]]  # the words, the name, what it does


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("importer_rapport", words))


class ChoisirPage(QWidget):
    """Where a file is dropped or chosen; the dialog takes what is dropped, wherever it falls."""

    def __init__(self, meeting: str, choose: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("rapportChoisir")
        zone = QFrame()
        zone.setProperty("role", "panneau")
        words = label(_tr("Déposez ici le rapport de présence"), "sousTitre")
        which = label(
            typeset(
                _tr(
                    "Le fichier que Zoom, Teams, Google Meet ou BigBlueButton donnent après la réunion, tel quel ou "
                    "enregistré à nouveau par un tableur."
                )
            ),
            "explication",
            wrap=True,
        )
        self.choose = button(_tr("Choisir le fichier…"), "rapportFichier", choose, role="principal")
        column = QVBoxLayout(zone)
        column.setContentsMargins(sp(32), sp(24), sp(32), sp(24))
        column.setSpacing(sp(12))
        column.addStretch()
        column.addWidget(words)
        column.addWidget(which)  # over the whole width: beside a margin of its own its lines would have the room of one
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        for text in (words, which):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(vbox(label(meeting, "secondaire", "rapportReunion", wrap=True), zone, spacing=10))


class QuestionPage(QWidget):
    """One sentence, what explains it, and an answer by button."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rapportQuestion")
        self._sentence = label("", "sousTitre", "rapportQuestionPhrase", wrap=True)
        self._why = label("", "explication", "rapportQuestionDetail", wrap=True)
        self._answers = QWidget()
        self._row = hbox(spacing=10)
        self._answers.setLayout(self._row)
        self.setLayout(vbox(self._sentence, self._why, self._answers, None, spacing=14, margins=(4, 18, 4, 4)))

    def ask(self, sentence: str, why: str, answers: Sequence[Answer]) -> None:
        """Shows a question; the first answer has the keyboard."""
        self._sentence.setText(typeset(sentence))
        self._why.setText(typeset(why))
        self._why.setVisible(bool(why))
        clear(self._row)
        made: list[QPushButton] = [button(typeset(words), name, does) for words, name, does in answers]
        for answer in made:
            self._row.addWidget(answer)
        self._row.addStretch()
        made[0].setFocus(Qt.FocusReason.OtherFocusReason)
