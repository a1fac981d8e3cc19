"""The dialog of a structure: its name, its address, who runs its entry, who belongs to it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from cops_desktop.domain.annuaire import Structure
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_phone
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_person
from cops_desktop.qt.dialogs.contact_fields import check_email, say_phones
from cops_desktop.qt.dialogs.form import FormDialog, offer
from cops_desktop.qt.dialogs.place_fields import PlaceFields
from cops_desktop.qt.forms.ui_structure import Ui_StructureForm


class StructureDialog(FormDialog):
    """Edits a structure, or makes one."""

    form = Ui_StructureForm
    fields = (
        *("nom", "sigle", "type", "adresse", "code_postal", "commune", "telephone", "email", "site"),
        *("gestionnaire", "annuaire_le", "invite_permanent", "notes"),
    )
    wide = 660

    def __init__(
        self,
        contexte: Contexte,
        item: Structure,
        *,
        new: bool,
        then: Callable[[str], object] | None,
        parent: QWidget | None,
    ) -> None:
        super().__init__(contexte, parent)
        self.setObjectName("dialogueStructure")
        self._item, self._then = item, then
        self._offer_types()
        choose_person(self.ui.gestionnaire, contexte, self)
        self.show_values(item)
        self.ui.autres_noms.setText(" ; ".join(item.autres_noms))
        self.ui.telephone.setText(format_phone(item.telephone))
        PlaceFields(self.ui.code_postal, self.ui.commune, self.ui.lieu)
        self.ui.telephone.editingFinished.connect(self._say_phone)
        self.ui.gestionnaire.chosen.connect(lambda _: self._say_manager())
        self._say_phone()
        self._say_manager()
        title = self.tr("Nouvelle structure") if new else item.nom
        self.setWindowTitle(title)
        self.ui.entete.setText(title)
        self.ui.invite_permanent.setToolTip(self.tr("Conviée à toutes leurs réunions, sans en être membre."))
        self.ui.annuaire_le.setToolTip(self.tr("Vide : cette structure n’est pas publiée dans l’annuaire."))
        self._say_people()
        self.required = {"nom": self.tr("Donnez un nom à cette structure.")}
        self.offer_history("" if new else f"structures/{item.id}")
        self.ui.nom.setFocus()

    def _offer_types(self) -> None:
        from cops_desktop.services import annuaire

        words = dict.fromkeys(["", *annuaire.words(self.contexte.fichier, "types de structure"), self._item.type])
        offer(self.ui.type, [(word, word or self.tr("non précisé")) for word in words])

    def _say_people(self) -> None:
        from cops_desktop.services import annuaire

        people = annuaire.people_of(self.contexte.fichier, self._item.id, self.contexte.today())
        self.ui.titrePersonnes.setVisible(bool(people))
        self.ui.personnes.setVisible(bool(people))
        self.ui.personnes.setText("\n".join(people))

    def _say_phone(self) -> None:
        say_phones(self.ui.douteTelephones, (self.ui.telephone.text(),))

    def _say_manager(self) -> None:
        """R2.2: without anybody, the team."""
        self.ui.aideGestionnaire.setText(self.tr("Sans personne désignée, l’équipe opérationnelle gère cette fiche."))
        self.ui.aideGestionnaire.setVisible(not self.ui.gestionnaire.key)

    def read(self) -> dict[str, Any]:
        values = super().read()
        names = (" ".join(name.split()) for name in self.ui.autres_noms.text().split(";"))
        values["autres_noms"] = tuple(dict.fromkeys(name for name in names if name))
        check_email(self.ui.email)
        return values

    def state(self) -> object:
        return super().state(), self.ui.autres_noms.text()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import annuaire

        item, then = replace(self._item, **values), self._then
        return self.contexte.executer(
            annuaire.save_structure,
            self.contexte.fichier,
            item,
            field=self,
            then=lambda _: then(item.id) if then else None,
        )


def open_structure(
    contexte: Contexte,
    structure_id: str,
    then: Callable[[str], object] | None = None,
    typed: str = "",
    parent: QWidget | None = None,
) -> None:
    """Opens the dialog of a structure ("": a new one, named as `typed`); `then(id)` follows its saving."""
    from cops_desktop.services import annuaire

    try:
        item = (
            annuaire.structure(contexte.fichier, structure_id)
            if structure_id
            else replace(annuaire.new_structure(), nom=typed)
        )
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    StructureDialog(contexte, item, new=not structure_id, then=then, parent=parent).start()
