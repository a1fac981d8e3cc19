"""The dialog that ends an engagement before its two years are over (R3.3)."""

from typing import Any

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import Faute, FormDialog, read_editor, show_in_editor
from cops_desktop.qt.forms.ui_resilier import Ui_ResilierForm
from cops_desktop.qt.typography import typeset
from cops_desktop.services.engagements import ecrire


class ResilierDialog(FormDialog):
    """Asks from which day on, and says what ends with it."""

    form = Ui_ResilierForm
    fields = ("resilie_le",)
    wide = 560

    def __init__(self, contexte: Contexte, key: str, who: str) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueResilier")
        self._key = key
        self.ui.entete.setText(typeset(self.tr("Résilier l’engagement\u202f: {qui}").format(qui=who)))
        show_in_editor(self.ui.resilie_le, contexte.today())
        self.required = {"resilie_le": self.tr("Écrivez le premier jour sans engagement.")}
        self.ui.resilie_le.textChanged.connect(lambda _: self._tell())
        self._tell()
        self.ui.resilie_le.setFocus()

    def _tell(self) -> None:
        try:
            day = read_editor(self.ui.resilie_le)
        except Faute:
            day = None
        said = ecrire.emportes(self.contexte.fichier, self._key, day) if day is not None else ""
        self.ui.emporte.setText(typeset(said))
        self.ui.formulaire.setRowVisible(self.ui.emporte, bool(said))
        if self.isVisible():
            self._make_room()

    def save(self, values: dict[str, Any]) -> bool:
        contexte = self.contexte
        say = self.tr("Engagement résilié. Ctrl+Z revient en arrière.")
        return contexte.executer(
            ecrire.resilier,
            contexte.fichier,
            self._key,
            values["resilie_le"],
            field=self,
            then=lambda _: contexte.message.emit(say),
        )


def open_resilier(contexte: Contexte, key: str, who: str) -> None:
    """Opens the dialog that ends an engagement."""
    ResilierDialog(contexte, key, who).start()
