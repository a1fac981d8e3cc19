"""The dialog of an accompagnement: what was asked, by whom, who follows it, whom one talks to, what it is about."""

from typing import Any, NamedTuple

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit

from cops_desktop.domain.accompagnements.types import Nature
from cops_desktop.domain.annuaire import Localisation
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import parse_date
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_person, choose_structure
from cops_desktop.qt.dialogs.form import FormDialog, offer, read_editor, show_in_editor
from cops_desktop.qt.dialogs.theme_words import ThemeWords
from cops_desktop.qt.forms.ui_accompagnement import Ui_AccompagnementForm
from cops_desktop.qt.widgets.choice_button import ChoiceButton
from cops_desktop.qt.widgets.rows_editor import Champ, RowsEditor
from cops_desktop.services.accompagnements.fiche import Fiche

ROWS = ("structures", "charges", "contacts")


class _Cle(NamedTuple):
    """A structure or a person, as a row shows it."""

    cle: str


class AccompagnementDialog(FormDialog):
    """Edits what changes seldom; what moves (next action, dates, texts, stages) is typed on the card itself."""

    form = Ui_AccompagnementForm
    fields = ("titre", "nature", "demande_le", "besoin", "localisation", "mission", "action", "notes")
    wide, tall = 760, 680

    def __init__(self, contexte: Contexte, fiche: Fiche) -> None:
        super().__init__(contexte)
        self.setObjectName("dialogueAccompagnement")
        self._item = item = fiche.item
        self.setWindowTitle(item.titre)
        self.ui.entete.setText(item.titre)
        self._offer(fiche)
        self._offer_people(fiche)
        self.show_values(item)
        self.required = {
            "titre": self.tr("Donnez un titre à ce projet."),
            "demande_le": self.tr("Écrivez le jour où la demande a été reçue."),
        }
        self.offer_history(f"accompagnements/{item.id}")
        self.ui.demande_le.textChanged.connect(lambda _: self._offer_missions(self.ui.mission.currentData() or ""))
        for line in self.findChildren(QLineEdit):
            line.setCursorPosition(0)  # a long title shows how it begins
        self.ui.titre.setFocus()

    # What is offered

    def _offer(self, fiche: Fiche) -> None:
        from cops_desktop.services import annuaire

        fichier, item = self.contexte.fichier, fiche.item
        offer(self.ui.nature, [(nature, nature.value) for nature in Nature])
        derived = self.tr("celui de sa structure")
        offer(self.ui.localisation, [(None, derived), *((place, place.value) for place in Localisation)])
        offer(self.ui.action, [(word, word) for word in ["", *annuaire.words(fichier, "actions")]])
        self.ui.themes.columns = 3
        self.ui.themes.set_words(annuaire.words(fichier, "thèmes"), item.themes)
        ThemeWords(self.ui.themes, self.ui.theme, self.ui.ajouter_theme)
        self._offer_missions(item.mission)

    def _offer_missions(self, kept: str) -> None:
        """The missions in force on the day of the request (R7.3); the one that it has stays."""
        from cops_desktop.services import rencontres

        try:
            day = parse_date(self.ui.demande_le.text())
        except ValueError:
            day = self._item.demande_le
        words = dict.fromkeys(["", *rencontres.missions(self.contexte.fichier, day), kept])
        with QSignalBlocker(self.ui.mission):
            offer(self.ui.mission, [(word, word or self.tr("non précisée")) for word in words])
            show_in_editor(self.ui.mission, kept)

    def _offer_people(self, fiche: Fiche) -> None:
        from cops_desktop.services.accompagnements.fiche import charges_possibles

        def structure(button: ChoiceButton) -> None:
            choose_structure(button, self.contexte, self)

        def person(button: ChoiceButton) -> None:
            choose_person(button, self.contexte, self, optional=False)

        team = charges_possibles(self.contexte.fichier, fiche.item, self.contexte.today())
        choices = [(None, self.tr("à choisir")), *((one.id, one.nom) for one in team)]
        columns = {
            "structures": Champ("cle", self.tr("Celle qui demande d’abord"), "lien", set_up=structure),
            "charges": Champ("cle", self.tr("Une ou deux personnes de l’équipe"), "choix", choices=choices),
            "contacts": Champ("cle", self.tr("À qui l’on parle"), "lien", set_up=person),
        }
        add = {
            "structures": self.tr("Ajouter une structure"),
            "charges": self.tr("Ajouter un(e) chargé(e) de projet"),
            "contacts": self.tr("Ajouter un contact"),
        }
        for name in ROWS:
            rows = self._rows(name)
            rows.set_up((columns[name],), add[name], show_in_editor)
            rows.set_items([_Cle(key) for key in getattr(fiche.item, name)])

    def _rows(self, name: str) -> RowsEditor:
        made: RowsEditor = getattr(self.ui, name)
        return made

    # What is done

    def _keys(self, name: str) -> tuple[str, ...]:
        """Those chosen in rows, each once; a row that was left empty is none."""
        keys = (read_editor(editors["cle"]) for _, editors in self._rows(name).rows())
        return tuple(dict.fromkeys(key for key in keys if key))

    def read(self) -> dict[str, Any]:
        values = super().read()
        values["nature"] = Nature(values["nature"])  # Qt gives back the plain words
        values["localisation"] = Localisation(values["localisation"]) if values["localisation"] else None
        return {**values, **{name: self._keys(name) for name in ROWS}, "themes": self.ui.themes.ticked()}

    def state(self) -> object:
        return super().state(), [self._keys(name) for name in ROWS], self.ui.themes.ticked()

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services.accompagnements import ecrire

        fichier, key = self.contexte.fichier, self._item.id
        return self.contexte.executer(ecrire.modifier, fichier, key, values, field=self)


def open_accompagnement(contexte: Contexte, key: str) -> None:
    """Opens the dialog of a project."""
    from cops_desktop.services.accompagnements.fiche import fiche

    try:
        read = fiche(contexte.fichier, key, contexte.today())
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    AccompagnementDialog(contexte, read).start()
