"""The dialog of an intervention: when, for how long, who, what about (R6.5)."""

from dataclasses import replace
from typing import Any

from cops_desktop.domain.accompagnements.types import Intervention
from cops_desktop.domain.errors import Refus
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_person
from cops_desktop.qt.dialogs.form import FormDialog, show_in_editor
from cops_desktop.qt.forms.ui_intervention import Ui_InterventionForm
from cops_desktop.services.accompagnements import interventions as service


class InterventionDialog(FormDialog):
    """Edits an intervention, or notes one. Its length is kept in minutes."""

    form = Ui_InterventionForm
    fields = ("date", "duree", "personne", "note")
    wide = 540

    def __init__(self, contexte: Contexte, item: Intervention, *, new: bool) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueIntervention")
        self._item = item
        choose_person(self.ui.personne, contexte, self)
        self.show_values(item)
        show_in_editor(self.ui.duree, item.duree * 60 or None)
        self.ui.supprimer.setVisible(not new)
        self.ui.supprimer.clicked.connect(self._delete)
        self.required = {
            "date": self.tr("Écrivez le jour de l’intervention."),
            "duree": self.tr("Dites combien de temps l’intervention a duré, comme 1:30 ou 45\u00a0min."),
        }
        self.ui.duree.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        item = replace(self._item, **{**values, "duree": round(values["duree"] / 60)})
        today = self.contexte.today()
        return self.contexte.executer(service.enregistrer, self.contexte.fichier, item, today, field=self)

    def _delete(self) -> None:
        if self.contexte.executer(service.supprimer, self.contexte.fichier, self._item.id, field=self):
            self.contexte.message.emit(self.tr("Intervention supprimée. Ctrl+Z la ramène."))
            self.accept()


def open_intervention(contexte: Contexte, item: Intervention) -> None:
    """Opens an intervention."""
    InterventionDialog(contexte, item, new=False).start()


def open_nouvelle_intervention(contexte: Contexte, accompagnement: str) -> None:
    """Opens a blank intervention of today; a Refus (the project is gone) becomes a message."""
    try:
        item = service.nouvelle(contexte.fichier, accompagnement, contexte.today())
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    InterventionDialog(contexte, item, new=True).start()
