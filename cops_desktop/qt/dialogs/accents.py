"""Communes that lost their accents in some list: how they are written, how they are called, all put right at once."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.dialogs.list_dialog import WorkingList
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services import accents
from cops_desktop.services.accents import Accent


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("accents", words))


class AccentsDialog(WorkingList):
    """Follows the file: what is put right leaves the list, and the dialog closes with the last."""

    def __init__(self, contexte: Contexte) -> None:
        title = _tr("Orthographe des communes")
        super().__init__(contexte, "dialogueAccents", title)
        columns: list[Column[Accent]] = [
            Column(_tr("Écrit"), "ecrit", lambda a: Cell(a.ecrit, a.code_postal)),
            Column(_tr("À écrire"), "propose", lambda a: Cell(a.propose, strong=True), width=180),
            Column(_tr("Fiches"), "fiches", lambda a: Cell(a.fiches), width=190),
        ]
        self._model: RowsModel[Accent] = RowsModel(columns, lambda a: a.cle)
        self.view: ListView[Accent] = ListView(
            self._model, "accentsListe", title, widths=contexte.widths, two_lines=True, gives={"fiches"}
        )
        self._lay_out()
        contexte.changed.connect(self.look)
        self.view.opened.connect(lambda _: self.correct_one())
        self.look()
        fit_to_text(self, 640, 460)
        self.view.setFocus()

    def _lay_out(self) -> None:
        words = _tr("Le code postal dit comment ces communes s’écrivent. Ctrl+Z revient en arrière.")
        self.ui.liste.addWidget(label(words, "explication", "accentsExplication", wrap=True))
        self.ui.liste.addWidget(self.view, 1)
        self.ui.nouveau.setText(_tr("Corriger cette commune"))
        self.ui.nouveau.clicked.connect(self.correct_one)
        self.ui.annuler.setText(_tr("Fermer"))
        self.ui.annuler.clicked.connect(self.reject)
        self.ui.choisir.setText(_tr("Tout corriger"))
        self.ui.choisir.clicked.connect(lambda: self._correct(list(self._model.rows())))
        for made in (self.ui.nouveau, self.ui.annuler):
            made.setAutoDefault(False)

    def look(self) -> None:
        """Shows them as the file is now."""
        found = accents.proposer(self.contexte.fichier)
        self._model.set_rows(found)
        if self.view.row() is None:
            self.view.choose_first()
        for made in (self.ui.nouveau, self.ui.choisir):
            made.setEnabled(bool(found))

    def correct_one(self) -> None:
        """Puts the chosen commune right."""
        row = self.view.row()
        if row is not None:
            self._correct([row])

    def _correct(self, chosen: Sequence[Accent]) -> None:
        contexte = self.contexte

        def say(changed: int) -> None:
            entries = plural(changed, _tr("fiche corrigée"), _tr("fiches corrigées"))
            contexte.message.emit(_tr("{fiches}. Ctrl+Z revient en arrière.").format(fiches=entries))
            if not self._model.rows():
                self.accept()

        contexte.executer(accents.corriger, contexte.fichier, chosen, then=say)


def open_accents(contexte: Contexte) -> None:
    """Opens the list."""
    AccentsDialog(contexte).open()
