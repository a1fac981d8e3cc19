"""The result of the vote: votes per binôme typed in a table, pasted or read from a list of two columns (R4.2)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.vote import lire_voix
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_open
from cops_desktop.qt.dialogs.form import FormDialog, read_editor, show_in_editor
from cops_desktop.qt.forms.ui_voix import Ui_VoixForm
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label
from cops_desktop.services.copil.lecture import Tableau


class VoixDialog(FormDialog):
    """A line for each binôme; nothing is written before « Enregistrer »."""

    form = Ui_VoixForm
    fields = ("votants",)
    wide, tall = 620, 560

    def __init__(self, contexte: Contexte, board: Tableau) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueVoix")
        self._mandat = board.mandat.id
        self._lines: dict[int, QLineEdit] = {}
        self.ui.phrase.setText(
            typeset(self.tr("Le vote est en ligne et anonyme : seules les voix de chaque binôme sont gardées."))
        )
        show_in_editor(self.ui.votants, board.mandat.votants)
        grid = self.ui.lignes.layout()
        assert isinstance(grid, QGridLayout)
        grid.setColumnStretch(1, 1)
        for row, binome in enumerate(board.binomes):
            names = ", ".join(siege.qui.nom for siege in binome.presents)
            line = QLineEdit()
            line.setObjectName(f"voix_{binome.numero}")
            line.setProperty("genre", "entier")
            line.setAccessibleName(self.tr("Voix du binôme {numero}, {noms}").format(numero=binome.numero, noms=names))
            line.setFixedWidth(sp(84))
            show_in_editor(line, binome.binome.voix)
            grid.addWidget(label(str(binome.numero), "fort"), row, 0)
            grid.addWidget(label(names, "", wrap=True), row, 1)
            grid.addWidget(line, row, 2)
            self._lines[binome.numero] = line
        self.ui.coller.clicked.connect(self._paste)
        self.ui.importer.clicked.connect(self._import)
        self.ui.votants.setFocus()

    def state(self) -> object:
        return [self.ui.votants.text(), *(line.text() for line in self._lines.values())]

    def _paste(self) -> None:
        """Fills the table from the clipboard: « numéro ; voix », one binôme a line."""
        self._fill(lambda: lire_voix(QApplication.clipboard().text()))

    def _import(self) -> None:
        """Fills the table from a file."""
        from cops_desktop.services.copil.vote import lire_fichier

        def read(path: Path) -> None:
            self._fill(lambda: lire_fichier(path))

        ask_open(self, self.tr("Importer le résultat du vote"), self.tr("Listes (*.csv *.xlsx *.txt)"), read)

    def _fill(self, reading: Any) -> None:
        self.set_error("")
        try:
            votes: Mapping[int, int] = reading()
        except Refus as refus:
            self.set_error(str(refus))
            return
        foreign = sorted(set(votes) - set(self._lines))
        if foreign:
            words = self.tr("Aucun binôme de ce mandat ne porte le numéro {numeros}. Rien n’a été rempli.")
            self.set_error(words.format(numeros=", ".join(map(str, foreign))))
            return
        for number, count in votes.items():
            show_in_editor(self._lines[number], count)

    def read(self) -> dict[str, Any]:
        values = super().read()
        values["voix"] = {number: read_editor(line) for number, line in self._lines.items()}
        return values

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services.copil import vote

        contexte = self.contexte
        return contexte.executer(
            vote.saisir, contexte.fichier, self._mandat, values["voix"], values["votants"], field=self
        )


def open_voix(contexte: Contexte, board: Tableau) -> None:
    """Opens the votes of a mandate."""
    VoixDialog(contexte, board).start()
