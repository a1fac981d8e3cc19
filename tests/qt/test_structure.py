"""The dialog of a structure: its fields, who belongs to it, a new one on the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt.dialogs.structure import open_structure as show_dialog
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services import annuaire
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, type_in


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "demo.cops")


def open_structure(window: MainWindow, nom: str = "") -> QDialog:
    found = annuaire.structures(window.contexte.fichier)
    show_dialog(window.contexte, next(s.id for s in found if s.nom == nom) if nom else "")
    return dialog_named("dialogueStructure")


def test_a_new_structure_is_kept_with_its_fields(window: MainWindow, qtbot: QtBot) -> None:
    dialog = open_structure(window)
    click(qtbot, dialog, "enregistrer")
    assert find(dialog, QLabel, "faute").text() == "Donnez un nom à cette structure."
    type_in(qtbot, dialog, "nom", "Maison de santé du Sidobre")
    type_in(qtbot, dialog, "commune", "Castres")
    find(dialog, QCheckBox, "invite_permanent").setChecked(True)
    kind = find(dialog, QComboBox, "type")
    kind.setCurrentIndex(kind.findData("établissement"))
    click(qtbot, dialog, "gestionnaire")
    picker = dialog_named("choixPersonne")
    type_in(qtbot, picker, "choixChercher", "keita")
    click(qtbot, picker, "choisir")
    click(qtbot, dialog, "enregistrer")

    (made,) = [s for s in annuaire.structures(window.contexte.fichier) if s.nom == "Maison de santé du Sidobre"]
    assert (made.commune, made.type, made.invite_permanent) == ("Castres", "établissement", True)
    assert made.gestionnaire is not None
    assert annuaire.fiche(window.contexte.fichier, made.gestionnaire).personne.nom == "Keïta"


def test_who_runs_the_entry_can_be_emptied_by_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    run = next(s for s in annuaire.structures(window.contexte.fichier) if s.gestionnaire)
    dialog = open_structure(window, run.nom)
    qtbot.keyClick(find(dialog, QPushButton, "gestionnaire"), Qt.Key.Key_Delete)
    click(qtbot, dialog, "enregistrer")
    assert annuaire.structure(window.contexte.fichier, run.id).gestionnaire is None


def test_the_people_of_a_structure_are_listed(window: MainWindow) -> None:
    dialog = open_structure(window, "Association Les Passerelles")
    assert "Clémence Arribat" in find(dialog, QLabel, "personnes").text()
    dialog.close()


def test_saving_without_a_change_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    before = annuaire.structures(window.contexte.fichier)
    for structure in before[:5]:
        click(qtbot, open_structure(window, structure.nom), "enregistrer")
    assert annuaire.structures(window.contexte.fichier) == before
    assert open_dialogs() == []
