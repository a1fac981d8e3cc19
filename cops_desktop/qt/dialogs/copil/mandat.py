"""The dialog of a mandate of the CoPil: from when to when, notes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cops_desktop.domain.copil import Mandat
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog
from cops_desktop.qt.forms.ui_mandat import Ui_MandatForm


class MandatDialog(FormDialog):
    """Edits a mandate; `then(key)` follows when it is saved."""

    form = Ui_MandatForm
    fields = ("debut", "fin", "notes")
    wide = 540

    def __init__(self, contexte: Contexte, item: Mandat, then: Callable[[str], object]) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueMandat")
        self._item, self._then = item, then
        self.required = {"debut": self.tr("Écrivez le premier jour du mandat.")}
        self.show_values(item)
        self.ui.phrase.setText(self.tr("Deux ans, au plus 14 binômes, dont un quart vient du CoPil précédent."))
        self.ui.debut.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services.copil import mandats

        item = replace(self._item, **values)
        contexte = self.contexte
        return contexte.executer(
            mandats.enregistrer, contexte.fichier, item, then=lambda _: self._then(item.id), field=self
        )


def open_mandat(contexte: Contexte, item: Mandat | None, then: Callable[[str], object] = lambda _: None) -> None:
    """Opens a mandate in its dialog; None: the next one."""
    from cops_desktop.services.copil import mandats

    MandatDialog(contexte, item or mandats.nouveau(contexte.fichier, contexte.today()), then).start()
