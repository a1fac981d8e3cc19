"""The volunteers of a mandate: chosen among the CoPart, and what each said: for whom, with whom, when."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.copil import Volontaire
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_person
from cops_desktop.qt.dialogs.form import FormDialog, offer
from cops_desktop.qt.dialogs.person_picker import Choix, Picker
from cops_desktop.qt.forms.ui_volontaire import Ui_VolontaireForm


class VolontaireDialog(FormDialog):
    """Edits a volunteer."""

    form = Ui_VolontaireForm
    fields = ("structure", "avec", "le", "notes")
    wide = 560

    def __init__(self, contexte: Contexte, item: Volontaire) -> None:
        from cops_desktop.services import annuaire
        from cops_desktop.services.copil import volontaires

        super().__init__(contexte)
        self.setObjectName("dialogueVolontaire")
        self._item = item
        person = annuaire.fiche(contexte.fichier, item.personne).personne
        self.setWindowTitle(person.nom_complet)
        self.ui.entete.setText(person.nom_complet)
        self.ui.phrase.setText(", ".join(person.profils) or person.famille.value)
        own = (None, self.tr("En son nom"))
        offer(self.ui.structure, [own, *volontaires.structures_possibles(contexte.fichier, item)])
        choose_person(self.ui.avec, contexte, self)
        self.show_values(item)
        self.ui.retirer.clicked.connect(self._remove)
        self.ui.structure.setFocus()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services.copil import volontaires

        item = replace(self._item, **values)
        return self.contexte.executer(volontaires.enregistrer, self.contexte.fichier, item, field=self)

    def _remove(self) -> None:
        """Takes them back; Ctrl+Z brings them back."""
        from cops_desktop.services.copil import volontaires

        contexte, item = self.contexte, self._item
        if contexte.executer(volontaires.retirer, contexte.fichier, item.mandat, item.personne, field=self):
            contexte.message.emit(self.tr("Retiré des volontaires. Ctrl+Z le ramène."))
            self.accept()


def open_volontaire(contexte: Contexte, item: Volontaire) -> None:
    """Opens a volunteer in their dialog."""
    VolontaireDialog(contexte, item).start()


class _Eligibles(Picker):
    """Whoever may volunteer: engaged, and no volunteer yet. Nobody new is made here: they sign the charter first."""

    def __init__(self, contexte: Contexte, mandat_id: str, then: Callable[[str], object]) -> None:
        from cops_desktop.services.copil import volontaires

        choices = [
            Choix(e.cle, e.nom, e.detail, e.famille, e.tri)
            for e in volontaires.eligibles(contexte.fichier, mandat_id, contexte.today())
        ]
        title = QCoreApplication.translate("copil", "Ajouter un volontaire")
        action = QCoreApplication.translate("copil", "Ajouter")
        super().__init__(contexte, "choixVolontaire", title, action, choices, then)
        self.ui.nouveau.hide()


def choose_volontaire(contexte: Contexte, mandat_id: str, then: Callable[[str], object]) -> None:
    """Adds somebody of the CoPart to the volunteers; `then(person)` follows."""
    from cops_desktop.services.copil import volontaires

    def add(person: str) -> None:
        contexte.executer(
            volontaires.ajouter,
            contexte.fichier,
            mandat_id,
            [person],
            contexte.today(),
            then=lambda _: then(person),
        )

    _Eligibles(contexte, mandat_id, add).open()
