"""The dialog of a contact: where it stands, when somebody was contacted, what they answered."""

from dataclasses import replace
from typing import Any

from cops_desktop.domain.mises_en_relation import EtatProposition, Proposition, noter
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import Faute, FormDialog, offer, read_editor, show_in_editor
from cops_desktop.qt.forms.ui_proposition import Ui_PropositionForm


class PropositionDialog(FormDialog):
    """Choosing a state writes today's date where one is missing."""

    form = Ui_PropositionForm
    fields = ("etat", "contactee_le", "reponse_le", "notes")
    wide = 520

    def __init__(self, contexte: Contexte, item: Proposition, name: str) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueProposition")
        self._item = item
        self.ui.entete.setText(self.tr("Contact\u202f: {nom}").format(nom=name))
        offer(self.ui.etat, [(etat, etat.value) for etat in EtatProposition])
        self.show_values(item)
        self.ui.etat.currentIndexChanged.connect(lambda _: self._propose_dates())
        self.ui.etat.setFocus()

    def _propose_dates(self) -> None:
        try:
            dates = {name: read_editor(self.editor(name)) for name in ("contactee_le", "reponse_le")}
        except Faute:
            return  # what is being typed is no date yet: it is left alone
        noted = noter(replace(self._item, **dates), self._etat(), self.contexte.today())
        show_in_editor(self.ui.contactee_le, noted.contactee_le)
        show_in_editor(self.ui.reponse_le, noted.reponse_le)

    def _etat(self) -> EtatProposition:
        return EtatProposition(self.ui.etat.currentData())  # Qt gives back the plain word

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import mises_en_relation as service

        item = replace(self._item, **{**values, "etat": self._etat()})
        return self.contexte.executer(service.enregistrer_contact, self.contexte.fichier, item, field=self)


def open_proposition(contexte: Contexte, item: Proposition, name: str) -> None:
    """Opens the dialog of a contact with `name`."""
    PropositionDialog(contexte, item, name).start()
