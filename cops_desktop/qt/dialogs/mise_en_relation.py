"""The dialog of a request for an introduction: taken down in a minute, on the telephone (R2.9)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cops_desktop.domain.mises_en_relation import MiseEnRelation
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_structure
from cops_desktop.qt.dialogs.form import FormDialog
from cops_desktop.qt.forms.ui_mise_en_relation import Ui_MiseEnRelationForm

WORDS = (("profils", "profils"), ("themes", "thèmes"))  # field, vocabulary


class MiseEnRelationDialog(FormDialog):
    """Edits a request, or takes down a new one; `then(id)` follows its saving."""

    form = Ui_MiseEnRelationForm
    fields = ("besoin", "structure", "demandeur", "demande_le", "territoire", "periode", "notes")
    wide, tall = 680, 640

    def __init__(
        self, contexte: Contexte, item: MiseEnRelation, *, new: bool, then: Callable[[str], object] | None = None
    ) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueMiseEnRelation")
        self._item, self._then = item, then
        if new:
            self.ui.entete.setText(self.tr("Nouvelle demande de mise en relation"))
        choose_structure(self.ui.structure, contexte, self)
        self.show_values(item)
        self._offer_words()
        self.required = {
            "besoin": self.tr("Dites en une phrase de quoi il est besoin."),
            "demande_le": self.tr("Écrivez le jour de la demande."),
        }
        self.ui.besoin.setFocus()

    def _offer_words(self) -> None:
        from cops_desktop.services import annuaire

        for field, liste in WORDS:
            checks = getattr(self.ui, field)
            checks.columns = 3 if field == "themes" else 2
            checks.set_words(annuaire.words(self.contexte.fichier, liste), getattr(self._item, field))

    def read(self) -> dict[str, Any]:
        return {**super().read(), **{field: getattr(self.ui, field).ticked() for field, _ in WORDS}}

    def state(self) -> object:
        return super().state(), [getattr(self.ui, field).ticked() for field, _ in WORDS]

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import mises_en_relation as service

        item, then = replace(self._item, **values), self._then
        return self.contexte.executer(
            service.enregistrer,
            self.contexte.fichier,
            item,
            field=self,
            then=lambda _: then(item.id) if then else None,
        )


def open_demande(contexte: Contexte, item: MiseEnRelation | None, then: Callable[[str], object] | None = None) -> None:
    """Opens the dialog of a request (None: a new one); `then(id)` follows its saving."""
    from cops_desktop.services import mises_en_relation as service

    draft = item or service.nouvelle(contexte.today())
    MiseEnRelationDialog(contexte, draft, new=item is None, then=then).start()
