"""The dialog of a contribution: who did what, when, for which structure or in their own name (R3.5 e)."""

from dataclasses import replace
from typing import Any

from cops_desktop.domain.engagements import Contribution
from cops_desktop.domain.errors import Refus
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_person, choose_structure
from cops_desktop.qt.dialogs.form import FormDialog, offer
from cops_desktop.qt.forms.ui_contribution import Ui_ContributionForm
from cops_desktop.services.engagements import contributions as service


class ContributionDialog(FormDialog):
    """Edits a contribution, or notes one."""

    form = Ui_ContributionForm
    fields = ("personne", "structure", "date", "nature", "description", "notes")
    wide = 560

    def __init__(self, contexte: Contexte, item: Contribution, *, new: bool) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueContribution")
        self._item = item
        choose_person(self.ui.personne, contexte, self, optional=False)
        choose_structure(self.ui.structure, contexte, self, optional=True)
        self.ui.structure.setToolTip(self.tr("Aucune structure\u202f: en son nom"))
        offer(self.ui.nature, [(nature, nature) for nature in service.natures(contexte.fichier)])
        self.show_values(item)
        self.ui.supprimer.setVisible(not new)
        self.ui.supprimer.clicked.connect(self._delete)
        self.required = {
            "personne": self.tr("Dites de qui est cette contribution."),
            "date": self.tr("Écrivez le jour de cette contribution."),
            "nature": self.tr("Choisissez la nature de cette contribution, ou écrivez-en une."),
        }
        self.ui.nature.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        item = replace(self._item, **values)
        return self.contexte.executer(service.enregistrer, self.contexte.fichier, item, field=self)

    def _delete(self) -> None:
        if self.contexte.executer(service.supprimer, self.contexte.fichier, self._item.id, field=self):
            self.contexte.message.emit(self.tr("Contribution supprimée. Ctrl+Z la ramène."))
            self.accept()


def open_contribution(contexte: Contexte, key: str) -> None:
    """Opens a contribution; a Refus (it is gone) becomes a message."""
    try:
        item = service.contribution(contexte.fichier, key)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    ContributionDialog(contexte, item, new=False).start()


def open_nouvelle_contribution(contexte: Contexte, engagement_id: str) -> None:
    """Opens a blank contribution of that engagement's member, of today."""
    try:
        item = service.nouvelle(contexte.fichier, engagement_id, contexte.today())
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    ContributionDialog(contexte, item, new=True).start()
