"""The form dialogs: what they have to say is shown whole, whatever appears while they are open."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.domain.paiements import Avancement
from cops_desktop.qt.dialogs.annuler_etat import AnnulerEtatDialog
from cops_desktop.qt.dialogs.corriger_mouvement import CorrigerDialog
from cops_desktop.qt.theme import Theme
from cops_desktop.services import paiements
from cops_desktop.services.accompagnements.liste import parcours_de
from tests.builders import Monde
from tests.qt.real_window import click, find, open_window


def test_a_fault_that_appears_squeezes_nothing(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """A long name takes the title to a second line, which the fault under the field must leave whole."""
    contexte = open_window(qtbot, theme, tmp_path / "demo.cops").contexte
    form = next(f for f in paiements.forms(contexte.fichier) if f.etat.etat is Avancement.VALIDE)
    long_named = replace(form, personne="Marie-Bénédicte Dardenne-Ferrand de La Roche-Saint-André")
    dialog = AnnulerEtatDialog(contexte, long_named, print)
    dialog.start()
    click(qtbot, dialog, "enregistrer")
    for name in ("entete", "faute"):
        text = find(dialog, QLabel, name)
        qtbot.waitUntil(lambda text=text: text.height() >= text.heightForWidth(text.width()))
    dialog.close()


def test_a_form_with_notes_is_no_taller_than_what_it_shows(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """Its notes are made as tall as a few lines: it does not keep the room that they would take by themselves."""
    contexte = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False).contexte
    monde = Monde(contexte.fichier)
    (move,) = monde.mouvements(monde.accompagnement(), "2026-09-10 étape 1")
    dialog = CorrigerDialog(contexte, move)
    dialog.start()
    QApplication.processEvents()
    content, area = find(dialog, QWidget, "champs"), find(dialog, QScrollArea, "defilement")
    assert content.sizeHint().height() <= area.height() < content.sizeHint().height() + 30
    dialog.close()


def test_a_form_is_saved_from_within_a_text_of_several_lines(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    contexte = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False).contexte
    monde = Monde(contexte.fichier)
    item = monde.accompagnement()
    (move,) = monde.mouvements(item, "2026-09-10 étape 1")
    dialog = CorrigerDialog(contexte, move)
    dialog.start()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    motif = find(dialog, QPlainTextEdit, "motif")
    motif.setFocus()
    motif.setPlainText("accord reçu")
    qtbot.keyPress(motif, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert parcours_de(contexte.fichier.db, item.id).mouvements[0].motif == "accord reçu"
