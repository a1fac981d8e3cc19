"""The dialog of a new request: a structure, a need, a category, taken down in a minute (R6.2, R6.3)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cops_desktop.domain.accompagnements.titre import titre_propose
from cops_desktop.domain.accompagnements.types import Accompagnement, Nature
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_structure
from cops_desktop.qt.dialogs.form import FormDialog, offer
from cops_desktop.qt.forms.ui_demande_accompagnement import Ui_DemandeAccompagnementForm

Then = Callable[[str], object]


class DemandeAccompagnementDialog(FormDialog):
    """A title is proposed from the need, until one writes another; `then(id)` follows the saving."""

    form = Ui_DemandeAccompagnementForm
    fields = ("besoin", "nature", "demande_le", "titre")

    def __init__(self, contexte: Contexte, item: Accompagnement, then: Then | None) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueDemandeAccompagnement")
        self._item, self._then = item, then
        choose_structure(self.ui.structure, contexte, self, optional=True)
        words = {
            Nature.ACCOMPAGNEMENT: self.tr("Accompagnement d’un projet (9 mois environ)"),
            Nature.APPUI_ETP: self.tr("Appui à l’intégration de patients partenaires, contexte ETP (3 à 6 mois)"),
            Nature.APPUI_HORS_ETP: self.tr("Appui à l’intégration de patients partenaires, hors ETP (3 à 6 mois)"),
        }
        offer(self.ui.nature, words.items())
        self.show_values(item)
        self._proposed = item.titre
        self.required = {
            "demande_le": self.tr("Écrivez le jour de la demande."),
            "titre": self.tr("Choisissez une structure, dites le besoin, ou donnez un titre."),
        }
        self.ui.besoin.textChanged.connect(self._propose)
        self.ui.structure.chosen.connect(self._propose)
        self.ui.structure.chosen.connect(lambda key: self.ui.besoin.setFocus() if key else None)  # one types on
        self.ui.structure.setFocus()

    def _propose(self) -> None:
        """The title follows, while it is the one that was proposed."""
        if self.ui.titre.text() != self._proposed:
            return
        name = self.ui.structure.text() if self.ui.structure.key else ""
        self._proposed = titre_propose(self.ui.besoin.toPlainText(), name)
        self.ui.titre.setText(self._proposed)
        self.ui.titre.setCursorPosition(0)

    def read(self) -> dict[str, Any]:
        key = self.ui.structure.key
        values = super().read()
        return {**values, "nature": Nature(values["nature"]), "structures": (key,) if key else ()}

    def state(self) -> object:
        return super().state(), self.ui.structure.key

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services.accompagnements import ecrire

        item, then = replace(self._item, **values), self._then
        return self.contexte.executer(
            ecrire.enregistrer,
            self.contexte.fichier,
            item,
            field=self,
            then=lambda _: then(item.id) if then else None,
        )


def open_demande(contexte: Contexte, then: Then | None = None) -> None:
    """Opens the dialog of a new request, of today; `then(id)` follows its saving."""
    from cops_desktop.services.accompagnements import ecrire

    DemandeAccompagnementDialog(contexte, ecrire.nouvelle(contexte.fichier, contexte.today()), then).start()
