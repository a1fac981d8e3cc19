"""The dialog that corrects a change of stage: its day and its reason; whence, whither and who noted it stay (R6.3)."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from cops_desktop.domain.accompagnements.types import Mouvement
from cops_desktop.domain.words import format_date
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, show_in_editor
from cops_desktop.qt.forms.ui_corriger_mouvement import Ui_CorrigerMouvementForm


class CorrigerDialog(FormDialog):
    """A move that should not have been made is undone by another move, or by Ctrl+Z: this says so."""

    form = Ui_CorrigerMouvementForm
    fields = ("le", "motif")
    wide = 560

    def __init__(self, contexte: Contexte, item: Mouvement) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueCorrigerMouvement")
        self._item = item
        said = self.tr("De «\u00a0{de}\u00a0» à «\u00a0{vers}\u00a0», le {jour}.")
        if item.par:
            said = self.tr("De «\u00a0{de}\u00a0» à «\u00a0{vers}\u00a0», le {jour}, noté par {qui}.")
        day = format_date(item.le.date())
        self.ui.phrase.setText(said.format(de=item.de.value, vers=item.vers.value, jour=day, qui=item.par))
        self.ui.aide.setText(self.tr("Un changement de trop se défait par Ctrl+Z, ou par un retour avec son motif."))
        show_in_editor(self.ui.le, item.le.date())
        show_in_editor(self.ui.motif, item.motif)
        self.required = {"le": self.tr("Écrivez le jour du changement.")}
        self.ui.le.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services.accompagnements import ecrire

        moment = datetime.combine(values["le"], self._item.le.time())
        changed = replace(self._item, le=moment, motif=values["motif"])
        return self.contexte.executer(
            ecrire.corriger_mouvement, self.contexte.fichier, changed, self.contexte.today(), field=self
        )


def open_corriger(contexte: Contexte, item: Mouvement) -> None:
    """Opens the dialog of a change of stage."""
    CorrigerDialog(contexte, item).start()
