"""The dialog of extra work handed in: who, what, how many vacations the team decided (R5.4)."""

from dataclasses import replace
from typing import Any

from cops_desktop.domain.cotec import Travail
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_person
from cops_desktop.qt.dialogs.form import FormDialog
from cops_desktop.qt.forms.ui_travail import Ui_TravailForm


class TravailDialog(FormDialog):
    """Edits extra work, or adds some."""

    form = Ui_TravailForm
    fields = ("personne", "date", "intitule", "demi_vacations", "decide_le", "decide_par", "notes")
    wide = 600

    def __init__(self, contexte: Contexte, item: Travail, *, new: bool) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueTravail")
        self._item = item
        choose_person(self.ui.personne, contexte, self, optional=False)
        self.show_values(item)
        self.ui.supprimer.setVisible(not new)
        self.ui.supprimer.clicked.connect(self._delete)
        self.required = {
            "personne": self.tr("Dites qui a rendu ce travail."),
            "date": self.tr("Écrivez le jour où ce travail a été rendu."),
            "intitule": self.tr("Donnez un intitulé au travail rendu."),
            "demi_vacations": self.tr("Un travail rendu vaut 1 à 3 vacations, décidées par l’équipe."),
        }
        (self.ui.personne if new else self.ui.intitule).setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import cotec

        item = replace(self._item, **values)
        return self.contexte.executer(cotec.save_travail, self.contexte.fichier, item, field=self)

    def _delete(self) -> None:
        from cops_desktop.services import cotec

        if self.contexte.executer(cotec.delete_travail, self.contexte.fichier, self._item.id, field=self):
            self.contexte.message.emit(self.tr("Travail rendu supprimé. Ctrl+Z le ramène."))
            self.accept()


def open_travail(contexte: Contexte, cotec_id: str, item: Travail | None) -> None:
    """Opens the dialog of extra work (None: some to add to that CoTec)."""
    from cops_desktop.services import cotec

    draft = item or cotec.new_travail(cotec_id, contexte.today())
    TravailDialog(contexte, draft, new=item is None).start()
