"""The hours of a person at a meeting: as many arrivals and departures as there were, either end open."""

from typing import Any, NamedTuple

from PySide6.QtWidgets import QLineEdit, QWidget

from cops_desktop.domain.rencontres import Connexion, Presence, Rencontre, Venue
from cops_desktop.domain.words import format_hours, typography
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, read_editor, show_in_editor
from cops_desktop.qt.forms.ui_presence_heures import Ui_PresenceHeuresForm
from cops_desktop.qt.widgets.rows_editor import Champ, RowsEditor

ROW = 42  # pixels at 100 % of a line of the editor


class _Blank(NamedTuple):
    """A line to begin with when nothing is known."""

    debut: None = None
    fin: None = None


class HeuresDialog(FormDialog):
    """Edits the intervals; someone whose hours are noted was there."""

    form = Ui_PresenceHeuresForm
    wide, tall = 480, 300

    def __init__(self, contexte: Contexte, nom: str, presence: Presence, rencontre: Rencontre) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueHeures")
        self._presence = presence
        self.setWindowTitle(self.tr("Heures"))
        self.ui.entete.setText(nom)
        planned = format_hours(rencontre.commence, rencontre.finit)
        words = self.tr("Réunion : {heures}") if planned else self.tr("Les heures de la réunion ne sont pas notées.")
        self.ui.phrase.setText(typography(words.format(heures=planned)))
        champs = (Champ("debut", self.tr("Arrivée"), "heure"), Champ("fin", self.tr("Départ"), "heure"))
        self._rows.set_up(champs, self.tr("Ajouter une connexion"), show_in_editor)
        lines = presence.connexions or (_Blank(),)
        self._rows.set_items(lines)
        self.tall += ROW * len(lines)
        self._mark_open_ends(rencontre)
        self._rows.changed.connect(lambda: self._mark_open_ends(rencontre))
        first = self._rows.rows()[0][1]["debut"]
        first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    @property
    def _rows(self) -> RowsEditor:
        rows: RowsEditor = self.ui.connexions
        return rows

    def _mark_open_ends(self, rencontre: Rencontre) -> None:
        """Says in each empty field what leaving it empty means."""
        for _, editors in self._rows.rows():
            for name, words in (("debut", self.tr("depuis le début")), ("fin", self.tr("jusqu’à la fin"))):
                editor = editors[name]
                if isinstance(editor, QLineEdit):
                    editor.setPlaceholderText(words)

    def read(self) -> dict[str, Any]:
        pairs = [
            Connexion(read_editor(editors["debut"]), read_editor(editors["fin"])) for _, editors in self._rows.rows()
        ]
        own = [c for c in pairs if c.debut or c.fin]
        return {"connexions": tuple(sorted(own, key=lambda c: (c.debut is not None, c.debut or c.fin)))}

    def state(self) -> object:
        return [[_typed(editor) for editor in editors.values()] for _, editors in self._rows.rows()]

    def save(self, values: dict[str, Any]) -> bool:
        from functools import partial

        from cops_desktop.services import rencontres

        if values["connexions"]:
            values["presence"] = Venue.PRESENT
        change = partial(rencontres.update_presence, **values)
        presence = self._presence
        return self.contexte.executer(change, self.contexte.fichier, presence.rencontre, presence.personne, field=self)


def _typed(editor: QWidget) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else ""
