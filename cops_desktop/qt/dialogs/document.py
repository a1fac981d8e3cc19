"""The dialog of a document's name (R6.5)."""

from typing import Any

from cops_desktop.domain.accompagnements.types import Document
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog
from cops_desktop.qt.forms.ui_document import Ui_DocumentForm
from cops_desktop.services.accompagnements import documents as service


class DocumentDialog(FormDialog):
    """Renames a document: what it is, its ending, stays."""

    form = Ui_DocumentForm
    fields = ("nom",)
    wide = 520

    def __init__(self, contexte: Contexte, item: Document) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueDocument")
        self._item = item
        self.show_values(item)
        self.required = {"nom": self.tr("Donnez un nom au document.")}
        self.ui.nom.setFocus()
        self.ui.nom.setSelection(0, len(item.nom.rpartition(".")[0]) or len(item.nom))

    def save(self, values: dict[str, Any]) -> bool:
        return self.contexte.executer(service.renommer, self.contexte.fichier, self._item.id, values["nom"], field=self)


def open_renommer(contexte: Contexte, item: Document) -> None:
    """Opens the name of a document."""
    DocumentDialog(contexte, item).start()
