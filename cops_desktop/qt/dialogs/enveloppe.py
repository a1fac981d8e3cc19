"""The dialog of an envelope: a year's gross vacations, for a CoTec or for the whole COPS (R5.6)."""

from typing import Any

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, show_in_editor
from cops_desktop.qt.forms.ui_enveloppe import Ui_EnveloppeForm


class EnveloppeDialog(FormDialog):
    """Sets or removes an envelope; an empty amount means none."""

    form = Ui_EnveloppeForm
    fields = ("annee", "montant")
    wide = 500

    def __init__(self, contexte: Contexte, cotec_id: str | None, title: str, annee: int, montant: int | None) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueEnveloppe")
        self._cotec = cotec_id
        self.setWindowTitle(title)
        self.ui.entete.setText(title)
        show_in_editor(self.ui.annee, annee)
        show_in_editor(self.ui.montant, montant)
        self.required = {"annee": self.tr("Écrivez l’année de l’enveloppe.")}
        self.ui.montant.setFocus()
        self.ui.montant.selectAll()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import cotec

        return self.contexte.executer(
            cotec.save_enveloppe, self.contexte.fichier, values["annee"], self._cotec, values["montant"], field=self
        )


def open_enveloppe(contexte: Contexte, cotec_id: str | None, title: str, annee: int, montant: int | None) -> None:
    """Opens the dialog; `montant` in cents is what stands now."""
    EnveloppeDialog(contexte, cotec_id, title, annee, montant).start()
