"""The dialog of a member of a CoTec: role, dates, the three conditions of R5.5 and what they come to."""

from dataclasses import replace
from typing import Any

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.cotec import ROLES, Membre, refusal_of_pay
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import Faute, FormDialog, offer
from cops_desktop.qt.forms.ui_membre import Ui_MembreForm
from cops_desktop.qt.typography import typeset


class MembreDialog(FormDialog):
    """Edits a membership; the verdict on pay follows what is ticked."""

    form = Ui_MembreForm
    fields = (
        *("role", "depuis", "jusquau", "demande", "demande_le", "peut_etre_remunere"),
        *("deja_retribue", "attestation_le", "frais_par_structure", "notes"),
    )
    wide = 660

    def __init__(self, contexte: Contexte, membre: Membre, personne: Personne, *, en_equipe: bool) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueMembre")
        self._membre, self._personne, self._en_equipe = membre, personne, en_equipe
        offer(self.ui.role, [(role, role) for role in ROLES])
        self.show_values(membre)
        self.setWindowTitle(personne.nom_complet)
        self.ui.entete.setText(personne.nom_complet)
        self.ui.phrase.setText(", ".join(personne.profils) or personne.famille.value)
        self.ui.retirer.clicked.connect(self._remove)
        self.ui.fiche.clicked.connect(self._open_person)
        self._follow()
        self.ui.role.setFocus()

    def _follow(self) -> None:
        """Keeps the verdict, and the date of a request that was not made, with what is ticked."""
        for box in (self.ui.demande, self.ui.peut_etre_remunere, self.ui.deja_retribue):
            box.toggled.connect(self._say_verdict)
        self.ui.demande_le.textEdited.connect(lambda text: self.ui.demande.setChecked(True) if text else None)
        self.ui.role.currentIndexChanged.connect(self._say_verdict)
        self._say_verdict()

    def _say_verdict(self) -> None:
        draft = replace(
            self._membre,
            role=self.ui.role.currentData(),
            demande=self.ui.demande.isChecked(),
            demande_le=None,
            peut_etre_remunere=self.ui.peut_etre_remunere.isChecked(),
            deja_retribue=self.ui.deja_retribue.isChecked(),
        )
        refus = refusal_of_pay(draft, self._en_equipe, self.contexte.today())
        words = (
            self.tr("Pas rémunérable : {raison}.") if refus else self.tr("Rémunérable : les trois conditions y sont.")
        )
        self.ui.verdict.setText(typeset(words.format(raison=refus)))

    def read(self) -> dict[str, Any]:
        values = super().read()
        if values["demande_le"] and not values["demande"]:
            raise Faute(
                self.ui.demande_le, self.tr("Une date de demande va avec une demande : cochez-la, ou videz la date.")
            )
        return values

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import cotec

        item = replace(self._membre, **values)
        return self.contexte.executer(cotec.save_membre, self.contexte.fichier, item, field=self)

    def _remove(self) -> None:
        from cops_desktop.services import cotec

        if self.contexte.executer(cotec.remove_membre, self.contexte.fichier, self._membre.id, field=self):
            words = self.tr("{nom} ne fait plus partie du CoTec. Ctrl+Z revient en arrière.")
            self.contexte.message.emit(words.format(nom=self._personne.nom_complet))
            self.accept()

    def _open_person(self) -> None:
        from cops_desktop.qt.dialogs.personne import open_personne

        open_personne(self.contexte, self._personne.id, parent=self)


def open_membre(contexte: Contexte, membre: Membre, personne: Personne, *, en_equipe: bool) -> MembreDialog:
    """Opens the dialog of a membership that is in the file; `en_equipe`: the person is in the team today."""
    dialog = MembreDialog(contexte, membre, personne, en_equipe=en_equipe)
    dialog.start()
    return dialog
