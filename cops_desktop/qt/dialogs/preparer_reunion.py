"""« Préparer la réunion… »: which papers, with a word on each; then one PDF to look at and print, or a new folder."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLabel

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, plural
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_folder
from cops_desktop.qt.dialogs.form import FormDialog
from cops_desktop.qt.forms.ui_preparer_reunion import Ui_PreparerReunionForm
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label
from cops_desktop.services.rencontres.dossier import Fait, lire_et_faire, noter_agenda
from cops_desktop.services.rencontres.pieces import PIECES, Matiere, Piece, Prevision, matiere, nom_du_dossier


def open_preparer_reunion(contexte: Contexte, rencontre_id: str) -> None:
    """Opens the dialog on a meeting; a Refus (it is gone) becomes a message."""
    try:
        found = matiere(contexte.fichier, rencontre_id, contexte.today())
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    PreparerReunionDialog(contexte, found).start()


class PreparerReunionDialog(FormDialog):
    """What makes no sense cannot be ticked, and says why; files go into a folder only.

    Nothing of the file changes, but that a calendar file which was put into a folder is noted as given out.
    """

    form = Ui_PreparerReunionForm
    wide, tall = 720, 640

    def __init__(self, contexte: Contexte, found: Matiere) -> None:
        super().__init__(contexte)
        self.setObjectName("dialoguePreparerReunion")
        self._found = found
        meeting = found.rencontre
        people = plural(found.attendus, self.tr("personne attendue"), self.tr("personnes attendues"))
        self.ui.reunionMot.setText(" · ".join((meeting.titre, format_date(meeting.date), people)))
        self._checks: dict[str, QCheckBox] = {}
        self._words: dict[str, QLabel] = {}
        for row, piece in enumerate(PIECES):
            self._add(row, piece, piece.prevoir(found))
        group = QButtonGroup(self)
        for made in (self.ui.unPdf, self.ui.unDossier):
            group.addButton(made)
            made.toggled.connect(lambda on: self._say() if on else None)
        self._say()

    def _add(self, row: int, piece: Piece, expected: Prevision) -> None:
        """A part: a box to tick, and what it would be."""
        box = QCheckBox(piece.titre)
        box.setObjectName(f"piece_{piece.cle}")
        words = typeset(expected.raison or expected.mot)
        box.setAccessibleDescription(words)
        box.setEnabled(not expected.raison)
        box.setChecked(expected.proposee and not expected.raison)
        box.toggled.connect(lambda _: self._say())
        said = label(words, "explication", f"piece_{piece.cle}_mot", wrap=True)
        self.ui.piecesGrille.addWidget(box, row, 0, Qt.AlignmentFlag.AlignTop)
        self.ui.piecesGrille.addWidget(said, row, 1, Qt.AlignmentFlag.AlignVCenter)
        self._checks[piece.cle], self._words[piece.cle] = box, said

    @property
    def en_dossier(self) -> bool:
        """Whether a folder is wanted."""
        return bool(self.ui.unDossier.isChecked())

    def chosen(self) -> list[str]:
        """The parts that are ticked; of those that are no paper, only what goes into a folder."""
        return [
            piece.cle for piece in PIECES if self._checks[piece.cle].isChecked() and (piece.papier or self.en_dossier)
        ]

    def state(self) -> object:
        """Nothing is lost by leaving."""
        return None

    def _say(self) -> None:
        """Says what the choice of now would give."""
        for piece in (one for one in PIECES if not one.papier):
            expected, only = piece.prevoir(self._found), self.tr("seulement dans un dossier")
            self._checks[piece.cle].setEnabled(self.en_dossier and not expected.raison)
            words = expected.raison or (expected.mot if self.en_dossier else f"{expected.mot}, {only}")
            self._words[piece.cle].setText(typeset(words))
            self._checks[piece.cle].setAccessibleDescription(typeset(words))
        count = len(self.chosen())
        if self.en_dossier:
            name = nom_du_dossier(self._found.rencontre, self._found.sujet)
            words = self.tr("{pieces} dans un nouveau dossier «\u00a0{nom}\u00a0»")
            verb = self.tr("Choisir où l’écrire…")
        else:
            name = ""
            words = self.tr("{pieces} en un seul PDF, un signet pour chacune")
            verb = self.tr("Voir et imprimer")
        self.ui.compte.setText(words.format(pieces=plural(count, self.tr("pièce")), nom=name))
        self.ui.enregistrer.setText(verb)
        self.ui.enregistrer.setEnabled(count > 0)
        self.set_error("")

    def save(self, values: dict[str, Any]) -> bool:
        if self.en_dossier:
            ask_folder(self, self.tr("Où écrire le dossier de la réunion"), self.write)
            return False
        return self._run(None)

    def write(self, parent: Path) -> None:
        """Makes the folder inside `parent`, and leaves the dialog."""
        if self._run(parent):
            self.accept()

    def _run(self, parent: Path | None) -> bool:
        """Makes it in the background; the window shows how far it is, and a way to stop."""
        contexte, fichier, day = self.contexte, self.contexte.fichier, self.contexte.today()
        meeting, keys = self._found.rencontre, self.chosen()
        name = nom_du_dossier(meeting, self._found.sujet)
        title = self.tr("Préparation de «\u00a0{titre}\u00a0»").format(titre=meeting.titre)
        seen = self.tr("Dossier\u202f: {titre}").format(titre=meeting.titre)
        said = self.tr("Le dossier de la réunion est dans {chemin}")

        def show(fait: Fait) -> None:
            if fait.agenda is not None and contexte.fichier is fichier:
                contexte.executer(noter_agenda, fichier, fait.agenda, day)
            if fait.dossier is not None:
                contexte.said_outside(said.format(chemin=fait.dossier))
            else:
                contexte.preview(fait.pdf, f"{name}.pdf", seen)
            _tell_missing(contexte, fait)

        return contexte.tasks.run(
            title, lambda progress: lire_et_faire(fichier, meeting.id, keys, day, parent, progress.step), show
        )


def _tell_missing(contexte: Contexte, fait: Fait) -> None:
    """What could not be made is said: the folder looks whole without it."""
    if fait.remarques:
        sentence = contexte.window.tr("Le dossier est prêt, mais il y manque une partie de ce qui était demandé.")
        messages.information(contexte.window, sentence, "\n".join(fait.remarques))
