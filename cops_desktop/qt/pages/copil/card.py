"""The card of a mandate: its state, the quarter, the balance, warnings; its board, its vote or who sits."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.copil import words
from cops_desktop.qt.pages.copil.board import CopilBoard
from cops_desktop.qt.pages.copil.sections import SittingSection, VoteSection
from cops_desktop.qt.pages.copil.words import TONES, tr
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, hbox, label, set_role, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.services.copil.lecture import Tableau, nomme


class MandatCard(QWidget):
    """Made once, and filled anew: selection, focus and scroll stay where they are."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__()
        self.setObjectName("carteMandat")
        self._contexte = contexte
        self.board: Tableau | None = None
        self._title = label("", "titre", "mandatTitre", wrap=True)
        self._state = Chip("", name="mandatEtat")
        self._dates = label("", "secondaire", "mandatDates", wrap=True)
        self._count = label("", "fort", "mandatCompte", wrap=True)
        self._quarter = label("", "", "mandatQuart", wrap=True)
        self._balance = label("", "explication", "mandatEquilibre", wrap=True)
        self._warnings = label("", "attention", "mandatAvertissements", wrap=True)
        self._notes = label("", "secondaire", "mandatNotes", wrap=True)
        self.compose = CopilBoard(contexte)
        self.vote = VoteSection(contexte)
        self.sitting = SittingSection(contexte)
        title = hbox(self._title, self._state, spacing=10)
        title.setStretch(0, 1)
        facts = (self._count, self._quarter, self._balance, self._warnings, self._notes)
        column = vbox(title, self._dates, self._buttons(), *facts, spacing=8)
        for part in (self.compose, self.sitting, self.vote):
            column.addWidget(part)
        column.addStretch()
        self.setLayout(column)
        self._print = QAction(tr("Composition du CoPil"), self)
        self._print.triggered.connect(self.print_paper)

    def _buttons(self) -> FlowLayout:
        line = FlowLayout()
        self._composing: list[QPushButton] = [
            button(tr("Valider…"), "mandatValider", self.validate, role="principal"),
            button(tr("Proposer des binômes…"), "mandatProposer", self.propose),
            button(tr("Appel à volontaires…"), "mandatAppel", self.call),
        ]
        self._reopen = button(tr("Rouvrir la composition"), "mandatRouvrir", self.reopen)
        self._delete = button(tr("Supprimer"), "mandatSupprimer", self.delete)
        for made in (
            *self._composing,
            button(tr("Imprimer"), "mandatImprimer", self.print_paper, icon="imprimer"),
            button(tr("Modifier…"), "mandatModifier", self.edit, icon="modifier", hint="F2"),
            self._reopen,
            button(tr("Historique"), "mandatHistorique", self._history),
            self._delete,
        ):
            line.addWidget(made)
        return line

    def show_board(self, board: Tableau) -> None:
        """Shows a mandate as it is now."""
        self.board = board
        self._title.setText(typeset(nomme(board.mandat)))
        self._state.say(board.etat, TONES.get(board.etat, "neutre"))
        self._dates.setText(words.dates(board))
        _say(self._count, words.count_words(board))
        quarter = board.quart.phrase if board.quart is not None else tr("Pas de CoPil précédent dans ce fichier.")
        _say(self._quarter, quarter)
        short = board.quart is not None and bool(board.quart.membres) and not board.quart.atteint
        set_role(self._quarter, "attention" if short else "")
        _say(self._balance, board.equilibre)
        told = (*board.avertissements, *(board.fautes if board.en_composition and board.binomes else ()))
        _say(self._warnings, "\n".join(told))
        _say(self._notes, board.mandat.notes)
        for made in self._composing:
            made.setVisible(board.en_composition)
        self._delete.setVisible(board.en_composition)
        self._reopen.setVisible(not board.en_composition and not _replaced(board))
        self.compose.setVisible(board.en_composition)
        if board.en_composition:
            self.compose.show_board(board)
        self.vote.show_board(board)
        self.sitting.show_board(board)

    def take_focus(self) -> None:
        """Where one works: the board, or the composition."""
        if self.board is not None and self.board.en_composition:
            self.compose.take_focus()
        else:
            self.sitting.view.setFocus()

    def paper_actions(self) -> Sequence[QAction]:
        """What can be printed from here."""
        return (self._print,) if self.board is not None else ()

    # What the buttons do

    def validate(self) -> None:
        """Asks for the day; the dialog says what is wrong."""
        from cops_desktop.qt.dialogs.copil.valider import open_valider

        if self.board is not None:
            open_valider(self._contexte, self.board)

    def propose(self) -> None:
        """Opens the assistant that proposes balanced binômes."""
        from cops_desktop.qt.dialogs.proposer_binomes import open_proposer

        if self.board is not None:
            open_proposer(self._contexte, self.board.mandat.id)

    def call(self) -> None:
        """Opens the call for volunteers."""
        from cops_desktop.qt.dialogs.copil.appel import open_appel

        if self.board is not None:
            open_appel(self._contexte, self.board.mandat)

    def edit(self) -> None:
        """Opens the mandate in its dialog."""
        from cops_desktop.qt.dialogs.copil.mandat import open_mandat

        if self.board is not None:
            open_mandat(self._contexte, self.board.mandat)

    def reopen(self) -> None:
        """Composes again what was validated by mistake."""
        from cops_desktop.services.copil import mandats

        if self.board is not None:
            self._contexte.executer(mandats.rouvrir, self._contexte.fichier, self.board.mandat.id)

    def delete(self) -> None:
        """Removes a mandate that is being composed; Ctrl+Z brings it back."""
        from cops_desktop.services.copil import mandats

        if self.board is None:
            return
        contexte, key = self._contexte, self.board.mandat.id
        say = tr("Mandat supprimé, avec ses volontaires et ses binômes. Ctrl+Z le ramène.")
        contexte.executer(mandats.supprimer, contexte.fichier, key, then=lambda _: contexte.message.emit(say))

    def print_paper(self) -> None:
        """Previews the composition."""
        from cops_desktop.qt.papers import show_paper
        from cops_desktop.services.papiers.catalogue import Criteres

        if self.board is not None:
            title = typeset(nomme(self.board.mandat))
            show_paper(self._contexte, "copil", Criteres(mandat=self.board.mandat.id), title)

    def _history(self) -> None:
        if self.board is not None:
            self._contexte.ouvrir("historique", f"mandats/{self.board.mandat.id}")


def _say(line: QLabel, text: str) -> None:
    line.setText(typeset(text))
    line.setVisible(bool(text))


def _replaced(board: Tableau) -> bool:
    return any(s.membre.depuis or s.membre.jusquau for b in board.binomes for s in b.sieges)
