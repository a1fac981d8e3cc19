"""The dialog that closes a request: how it ended, in words that stay with it."""

from typing import Any

from cops_desktop.domain.mises_en_relation import EtatDemande, MiseEnRelation
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, offer, show_in_editor
from cops_desktop.qt.forms.ui_clore_demande import Ui_CloreDemandeForm


class CloreDemandeDialog(FormDialog):
    """Asks for the outcome."""

    form = Ui_CloreDemandeForm
    fields = ("etat", "issue", "close_le")
    wide = 560

    def __init__(self, contexte: Contexte, item: MiseEnRelation) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueCloreDemande")
        self._item = item
        offer(self.ui.etat, [(etat, etat.value) for etat in EtatDemande if etat.close])
        show_in_editor(self.ui.etat, EtatDemande.SATISFAITE)
        show_in_editor(self.ui.issue, item.issue)
        show_in_editor(self.ui.close_le, contexte.today())
        self.required = {
            "issue": self.tr("Dites en quelques mots ce qu’il en est advenu."),
            "close_le": self.tr("Écrivez le jour où la demande a été close."),
        }
        self.ui.issue.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import mises_en_relation as service

        contexte = self.contexte
        return contexte.executer(
            service.clore,
            contexte.fichier,
            self._item.id,
            EtatDemande(values["etat"]),  # Qt gives back the plain word
            values["issue"],
            values["close_le"],
            field=self,
        )


def open_clore(contexte: Contexte, item: MiseEnRelation) -> None:
    """Opens the dialog that closes a request."""
    CloreDemandeDialog(contexte, item).start()
