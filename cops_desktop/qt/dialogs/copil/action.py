"""The dialog of the action that a member of the CoPil copilots, where no CoTec or meeting of the file says it."""

from typing import Any

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog
from cops_desktop.qt.forms.ui_action_copilotee import Ui_ActionCopiloteeForm
from cops_desktop.qt.typography import typeset
from cops_desktop.services.copil.lecture import Siege


class ActionDialog(FormDialog):
    """Shows what the file knows, and takes a line of what it does not."""

    form = Ui_ActionCopiloteeForm
    fields = ("action",)
    wide = 560

    def __init__(self, contexte: Contexte, siege: Siege) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueAction")
        self._membre = siege.membre
        self.show_values(siege.membre)
        self.ui.entete.setText(siege.qui.nom)
        known = ", ".join(siege.actions)
        words = self.tr("Déjà connu du fichier : {actions}.").format(actions=known) if known else ""
        self.ui.phrase.setText(typeset(words or self.tr("Une action du COPS par mandat, avec un membre de l’équipe.")))
        self.ui.action.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services.copil import binomes

        contexte = self.contexte
        return contexte.executer(binomes.noter_action, contexte.fichier, self._membre.id, values["action"], field=self)


def open_action(contexte: Contexte, siege: Siege) -> None:
    """Opens the action of a member."""
    ActionDialog(contexte, siege).start()
