"""The volunteers of a mandate: chosen among the CoPart, and what each said: for whom, with whom, when."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView

from cops_desktop.domain.copil import Volontaire
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_person
from cops_desktop.qt.dialogs.form import FormDialog, offer
from cops_desktop.qt.dialogs.person_picker import Choix, Picker
from cops_desktop.qt.forms.ui_volontaire import Ui_VolontaireForm
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label


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
    """Whoever may volunteer: engaged, and no volunteer yet. Several are chosen at once, as the answers come in.

    Nobody new is made here: they sign the charter first.
    """

    def __init__(self, contexte: Contexte, mandat_id: str, then: Callable[[list[str]], object]) -> None:
        from cops_desktop.services.copil import volontaires

        choices = [
            Choix(e.cle, e.nom, e.detail, e.famille, e.tri)
            for e in volontaires.eligibles(contexte.fichier, mandat_id, contexte.today())
        ]
        self._then = then
        title, action = _tr("Ajouter des volontaires"), _tr("Ajouter")
        super().__init__(contexte, "choixVolontaire", title, action, choices, lambda key: then([key]))
        self.ui.nouveau.hide()
        self.ui.liste.addWidget(label(_tr("Ctrl et Maj en choisissent plusieurs."), "explication", "choixPlusieurs"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._say_how_many())

    def _say_how_many(self) -> None:
        number = len(self.view.chosen_rows())
        self.ui.choisir.setEnabled(number > 0)
        self.ui.choisir.setText(_tr("Ajouter les {nombre}").format(nombre=number) if number > 1 else _tr("Ajouter"))

    def _choose(self) -> None:
        chosen = [choice.key for choice in self.view.chosen_rows()]
        if chosen:
            self.accept()
            self._then(chosen)


def _tr(text: str) -> str:
    return typeset(QCoreApplication.translate("copil", text))


def choose_volontaires(contexte: Contexte, mandat_id: str, then: Callable[[str], object]) -> None:
    """Adds some of the CoPart to the volunteers; `then(person)` follows, with the first of them."""
    from cops_desktop.services.copil import volontaires

    def add(persons: list[str]) -> None:
        contexte.executer(
            volontaires.ajouter,
            contexte.fichier,
            mandat_id,
            persons,
            contexte.today(),
            then=lambda _: then(persons[0]),
        )

    _Eligibles(contexte, mandat_id, add).open()
