"""Communes put right from the window: one by Enter, all by a button, and Ctrl+Z."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt.dialogs.accents import AccentsDialog
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.storage import annuaire
from tests.builders import Monde
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    opened = open_window(qtbot, theme, tmp_path / "vide.cops", demo=False)
    monde = Monde(opened.contexte.fichier)
    monde.personne("A", code_postal="34500", commune="Beziers")
    monde.personne("B", code_postal="09000", commune="foix")
    monde.structure(code_postal="66400", commune="Ceret")
    opened.contexte.ouvrir("accents", "")
    return opened


def written(window: MainWindow) -> list[str]:
    db = window.contexte.fichier.db
    return [entry.commune for entry in (*annuaire.personnes(db), *annuaire.structures(db))]


def test_enter_puts_one_right_and_the_button_all_the_others(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_named("dialogueAccents")
    assert isinstance(dialog, AccentsDialog)
    assert dialog.view.hasFocus()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    assert written(window).count("Béziers") == 1
    assert find(dialog, QPushButton, "choisir").isEnabled()
    click(qtbot, dialog, "choisir")
    assert written(window) == ["Béziers", "Foix", "Céret"]
    assert "dialogueAccents" not in open_dialogs(), "nothing is left to put right"
    window.undo()
    assert written(window) == ["Béziers", "foix", "Ceret"]
