"""A person's journey to a meeting: from where, how far there and back, with which car, and the other costs (R5.7)."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.rencontres import Frais, Presence
from cops_desktop.domain.words import typography
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import Faute, FormDialog, read_editor, show_in_editor
from cops_desktop.qt.forms.ui_presence_trajet import Ui_PresenceTrajetForm
from cops_desktop.qt.widgets.rows_editor import Champ, RowsEditor
from cops_desktop.services.rencontres import LignePresence

ROW = 42  # pixels at 100 % of a line of costs


class TrajetDialog(FormDialog):
    """Edits the journey and its costs as one operation."""

    form = Ui_PresenceTrajetForm
    fields = ("trajet", "km", "cv")
    wide, tall = 640, 420

    def __init__(self, contexte: Contexte, ligne: LignePresence) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueTrajet")
        self._presence: Presence = ligne.presence
        person = ligne.personne
        self.setWindowTitle(self.tr("Trajet et frais"))
        self.ui.entete.setText(person.nom_complet)
        self.ui.phrase.setText(typography(ligne.refus_trajet))
        self.ui.phrase.setVisible(bool(ligne.refus_trajet))
        self.show_values(ligne.presence)
        if ligne.presence.cv is None:
            show_in_editor(self.ui.cv, person.cv)
        self.ui.aideCv.setText(self._about_power(person))
        self._set_up_rows(ligne.frais)
        self.ui.trajet.setFocus()

    def _about_power(self, person: Personne) -> str:
        if person.cv is None:
            return self.tr("Case P.6 de la carte grise. Elle n’est pas sur la fiche de la personne.")
        words = self.tr("La fiche propose {cv}\u00a0CV ; la puissance notée ici reste celle de ce trajet.")
        return typography(words.format(cv=person.cv))

    @property
    def _rows(self) -> RowsEditor:
        rows: RowsEditor = self.ui.frais
        return rows

    def _set_up_rows(self, frais: tuple[Frais, ...]) -> None:
        from cops_desktop.services import annuaire

        words = [*annuaire.words(self.contexte.fichier, "natures de frais"), *(f.nature for f in frais)]
        kinds = [(word, word) for word in dict.fromkeys(words)]
        champs = (
            Champ("nature", self.tr("Nature"), "choix", 170, choices=kinds),
            Champ("montant", self.tr("Montant"), "euros", 130),
            Champ("justificatif", self.tr("Justificatif"), "texte"),
        )
        self._rows.set_up(champs, self.tr("Ajouter des frais"), show_in_editor)
        self._rows.set_items(frais)
        self.tall += ROW * (len(frais) + 1) if frais else 0

    def read(self) -> dict[str, Any]:
        return {"journey": super().read(), "frais": [self._cost(*row) for row in self._rows.rows()]}

    def _cost(self, item: Frais | None, editors: dict[str, QWidget]) -> Frais:
        values = {name: read_editor(editor) for name, editor in editors.items()}
        if values["montant"] is None:
            raise Faute(editors["montant"], typography(self.tr("Écrivez le montant, ou retirez la ligne.")))
        base = item or Frais(id="", presence=self._presence.id, nature="", montant=0)
        return replace(base, **values)

    def state(self) -> object:
        return super().state(), [[_typed(e) for e in editors.values()] for _, editors in self._rows.rows()]

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import rencontres

        where = self._presence.rencontre, self._presence.personne
        return self.contexte.executer(
            rencontres.save_journey, self.contexte.fichier, *where, values["journey"], values["frais"], field=self
        )


def _typed(editor: QWidget) -> str:
    if isinstance(editor, QComboBox):
        return editor.currentText()
    return editor.text() if isinstance(editor, QLineEdit) else ""
