"""The dialog « Capacité de l’année »: how many projects of each category may begin, and how many do (R6.2)."""

from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit

from cops_desktop.domain.accompagnements.types import Nature
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, offer, show_in_editor
from cops_desktop.qt.forms.ui_capacites import Ui_CapacitesForm
from cops_desktop.qt.typography import typeset
from cops_desktop.services.accompagnements import capacites, ecrire
from cops_desktop.services.accompagnements.liste import occupation

FIELDS = {
    "accompagnement": Nature.ACCOMPAGNEMENT,
    "appui_hors_etp": Nature.APPUI_HORS_ETP,
    "appui_etp": Nature.APPUI_ETP,
}


class CapacitesDialog(FormDialog):
    """One year at a time; another is shown while nothing was typed for this one."""

    form = Ui_CapacitesForm
    fields = ("annee", *FIELDS)
    wide = 560

    def __init__(self, contexte: Contexte, annee: int) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueCapacites")
        years = capacites.annees(contexte.fichier, contexte.today(), annee)
        offer(self.ui.annee, [(year, str(year)) for year in years])
        show_in_editor(self.ui.annee, annee)
        self.ui.annee.currentIndexChanged.connect(lambda _: self._show_year())
        for name in FIELDS:
            self._line(name).textEdited.connect(lambda _: self._hold_year())
        self._show_year()
        self.ui.accompagnement.setFocus()

    def _line(self, name: str) -> QLineEdit:
        line = self.editor(name)
        assert isinstance(line, QLineEdit)
        return line

    def _figures(self) -> list[str]:
        return [self._line(name).text() for name in FIELDS]

    def _show_year(self) -> None:
        """What was said of a year, and what is used of it; empty shows what an earlier year said."""
        found = {o.nature: o for o in occupation(self.contexte.fichier, self._year(), self.contexte.today())}
        for name, nature in FIELDS.items():
            line, taken = self._line(name), found[nature]
            own = taken.capacite if taken.de == taken.annee else None
            show_in_editor(line, own)
            before = capacites.avant(self.contexte.fichier, nature, taken.annee)
            words = self.tr("{nombre}, comme en {annee}")
            said = words.format(nombre=before.nombre, annee=before.annee) if before else self.tr("non notée")
            line.setPlaceholderText(typeset(said))
            label: QLabel = getattr(self.ui, f"{name}Dit")
            label.setText(typeset(taken.phrase_d_usage))
            line.setAccessibleDescription(label.text())
        self._shown = self._figures()
        self._before = self.state()
        if self.isVisible():
            self._make_room()

    def _hold_year(self) -> None:
        held = self._figures() != self._shown
        self.ui.annee.setEnabled(not held)
        words = self.tr("Enregistrez d’abord les nombres de cette année, ou annulez.")
        self.ui.annee.setToolTip(typeset(words) if held else "")

    def _year(self) -> int:
        return int(self.ui.annee.currentData())

    def save(self, values: dict[str, Any]) -> bool:
        contexte, annee = self.contexte, self._year()
        say = self.tr("Capacité de {annee} notée. Ctrl+Z revient en arrière.").format(annee=annee)
        return contexte.executer(
            ecrire.enregistrer_capacites,
            contexte.fichier,
            annee,
            {nature: values[name] for name, nature in FIELDS.items()},
            field=self,
            then=lambda _: contexte.message.emit(say),
        )


def open_capacites(contexte: Contexte, annee: int) -> None:
    """Opens the capacity of a year."""
    CapacitesDialog(contexte, annee).start()
