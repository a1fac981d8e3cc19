"""The dialog of a CoTec: subject, deliverable, dates, copilots."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cops_desktop.domain.cotec import Cotec
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_person
from cops_desktop.qt.dialogs.form import FormDialog
from cops_desktop.qt.forms.ui_cotec import Ui_CotecForm


class CotecDialog(FormDialog):
    """Edits a CoTec, or makes one."""

    form = Ui_CotecForm
    fields = ("sujet", "livrable", "debut", "fin", "copilote_copil", "copilote_equipe", "livrable_publie_le", "notes")
    wide = 640

    def __init__(self, contexte: Contexte, item: Cotec, *, new: bool, then: Callable[[str], object] | None) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueCotec")
        self._item, self._then = item, then
        choose_person(self.ui.copilote_copil, contexte, self)
        choose_person(self.ui.copilote_equipe, contexte, self)
        self.show_values(item)
        title = self.tr("Nouveau CoTec") if new else item.sujet
        self.setWindowTitle(title)
        self.ui.entete.setText(title)
        self.ui.supprimer.setVisible(not new)
        self.ui.supprimer.clicked.connect(self._delete)
        self.required = {"sujet": self.tr("Donnez un sujet au CoTec.")}
        self.ui.sujet.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import cotec

        item = replace(self._item, **values)
        then = self._then
        return self.contexte.executer(
            cotec.save_cotec, self.contexte.fichier, item, field=self, then=lambda _: then(item.id) if then else None
        )

    def _delete(self) -> None:
        from cops_desktop.services import cotec

        if self.contexte.executer(cotec.delete_cotec, self.contexte.fichier, self._item.id, field=self):
            self.contexte.message.emit(self.tr("CoTec supprimé. Ctrl+Z le ramène."))
            self.accept()


def open_cotec(contexte: Contexte, item: Cotec | None, then: Callable[[str], object] | None = None) -> CotecDialog:
    """Opens the dialog of a CoTec (None: a new one); `then(id)` follows its saving."""
    from cops_desktop.services import cotec

    dialog = CotecDialog(contexte, item or cotec.new_cotec(), new=item is None, then=then)
    dialog.start()
    return dialog
