"""The second step: spellings that may mean one structure, answered one by one."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services.listes import Decisions, Rapprochement


@dataclass(frozen=True, slots=True)
class Question:
    """Two spellings, and the answer until now."""

    rapprochement: Rapprochement
    meme: bool | None

    @property
    def cle(self) -> str:
        return "\n".join(self.rapprochement.paire)


class StructuresPage(QWidget):
    """`decided(decisions)` comes with each answer."""

    decided = Signal(object)

    def __init__(self, contexte: Contexte) -> None:
        super().__init__()
        self._decisions = Decisions()
        words = self.tr("C’est la même structure")
        self._same = button(words, "listeMeme", lambda: self._decide(True), hint=self.tr("Touche O"))
        columns = [
            Column[Question](self.tr("Dans la liste"), "un", self._one),
            Column[Question](self.tr("Serait"), "autre", self._other, None, 440),
            Column[Question](self.tr("Réponse"), "reponse", self._answer, None, 142),
        ]
        self.list = ListView(
            RowsModel(columns, key=lambda q: q.cle), "listeRapprochements", self.tr("Orthographes à rapprocher"),
            widths=contexte.widths, two_lines=True, gives={"autre"},
        )  # fmt: skip
        self.list.typed.connect(self._typed)
        self.list.opened.connect(lambda _: self._same.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._resume = label("", "explication", "listeRapprochementsResume", wrap=True)
        words = self.tr("Ce sont deux structures")
        self._two = button(words, "listeDeux", lambda: self._decide(False), hint=self.tr("Touche N"))
        self._open = button(self.tr("Sans réponse"), "listeSansReponse", lambda: self._decide(None))
        line = QWidget()
        flow = FlowLayout(line)
        for widget in (self._same, self._two, self._open):
            flow.addWidget(widget)
        self.setLayout(vbox(self._resume, self.list, line, spacing=10))

    def show_questions(self, questions: tuple[Rapprochement, ...], decisions: Decisions) -> None:
        """Shows the questions with the answers given until now."""
        self._decisions = decisions
        self.list.rows.set_rows([Question(q, decisions.memes.get(q.paire)) for q in questions])
        self._say()
        if self.list.row() is None:
            self.list.choose_first()

    def _one(self, question: Question) -> Cell:
        times = question.rapprochement.fois[0]
        return Cell(question.rapprochement.un, plural(times, self.tr("fois"), self.tr("fois")), strong=True)

    def _other(self, question: Question) -> Cell:
        found = question.rapprochement
        times = plural(found.fois[1], self.tr("fois"), self.tr("fois"))
        where = (
            self.tr("déjà dans le fichier") if found.cle else self.tr("aussi dans la liste, {fois}").format(fois=times)
        )
        why = f"{found.raison} · {where}"
        return Cell(found.autre, why, hint=f"{found.autre}\n{why}")

    def _answer(self, question: Question) -> Cell:
        if question.meme is None:
            return Cell(chip=self.tr("à vous de dire"), tone="attention")
        if question.meme:
            return Cell(chip=self.tr("la même"), tone="ok")
        return Cell(chip=self.tr("deux structures"), tone="neutre")

    def _typed(self, letter: str) -> None:
        if letter in ("o", "n"):
            self._decide(letter == "o")

    def _decide(self, same: bool | None) -> None:
        """Keeps the answer and goes to the next question without one."""
        question = self.list.row()
        if question is None:
            return
        questions = tuple(row.rapprochement for row in self.list.rows.rows())
        place = self.list.rows.position(question.cle)
        self.show_questions(questions, self._decisions.rapprocher(question.rapprochement.paire, same))
        rows = self.list.rows.rows()
        after = [*rows[place + 1 :], *rows[:place]]
        following = next((row for row in after if row.meme is None), None)
        if following is not None and same is not None:
            self.list.choose(following.cle)
        self.decided.emit(self._decisions)

    def _say(self) -> None:
        rows = self.list.rows.rows()
        left = sum(row.meme is None for row in rows)
        words = self.tr(
            "Rien n’est réuni sans votre accord. Une orthographe acceptée est retenue pour les listes suivantes\u202f; "
            "sans réponse, elles restent deux structures."
        )
        count = self.tr("{reste} sur {tout} sans réponse. ").format(reste=left, tout=len(rows)) if left else ""
        self._resume.setText(count + words)
