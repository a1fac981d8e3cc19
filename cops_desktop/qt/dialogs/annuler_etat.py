"""The dialog that cancels a validated form: its reason is kept and printed (R5.8)."""

from collections.abc import Callable
from typing import Any

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog
from cops_desktop.qt.forms.ui_annuler_etat import Ui_AnnulerEtatForm
from cops_desktop.services.paiements import Formulaire


class AnnulerEtatDialog(FormDialog):
    """Asks for the reason; `then` follows when the form is cancelled."""

    form = Ui_AnnulerEtatForm
    fields = ("motif",)
    wide = 540

    def __init__(self, contexte: Contexte, formulaire: Formulaire, then: Callable[[Any], object]) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueAnnulerEtat")
        self._formulaire, self._then = formulaire, then
        title = self.tr("Annuler l’état {numero} de {nom}\u202f?")
        self.ui.entete.setText(title.format(numero=formulaire.etat.reference, nom=formulaire.personne))
        self.required = {"motif": self.tr("Écrivez le motif\u202f: il est gardé et imprimé sur l’état.")}

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import paiements

        contexte, etat = self.contexte, self._formulaire.etat
        return contexte.executer(
            paiements.cancel, contexte.fichier, etat.id, values["motif"], contexte.today(), then=self._then, field=self
        )
