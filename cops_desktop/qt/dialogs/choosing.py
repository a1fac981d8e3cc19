"""Makes a ChoiceButton choose among persons or structures."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.person_picker import PersonPicker, StructurePicker
from cops_desktop.qt.widgets.choice_button import ChoiceButton, Chosen


def choose_person(field: ChoiceButton, contexte: Contexte, parent: QWidget, *, optional: bool = True) -> None:
    """The field holds a person."""
    from cops_desktop.services import annuaire

    def ask(then: Chosen) -> None:
        title = QCoreApplication.translate("choosing", "Choisir une personne")
        PersonPicker(contexte, title, QCoreApplication.translate("choosing", "Choisir"), set(), then, parent).open()

    def name(key: str) -> str:
        return annuaire.fiche(contexte.fichier, key).personne.nom_complet

    empty = QCoreApplication.translate("choosing", "Choisir une personne…")
    field.set_up(ask, name, empty, optional=optional)


def choose_structure(
    field: ChoiceButton, contexte: Contexte, parent: QWidget, *, optional: bool = False, empty: str = ""
) -> None:
    """The field holds a structure."""
    from cops_desktop.services import annuaire

    def ask(then: Chosen) -> None:
        title = QCoreApplication.translate("choosing", "Choisir une structure")
        StructurePicker(contexte, title, QCoreApplication.translate("choosing", "Choisir"), then, parent).open()

    def name(key: str) -> str:
        return annuaire.structure(contexte.fichier, key).nom

    empty = empty or QCoreApplication.translate("choosing", "Choisir une structure…")
    field.set_up(ask, name, empty, optional=optional)
