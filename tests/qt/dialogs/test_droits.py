"""The rights of a person from the window: what we hold, the erasure by their typed name, the proof, the yearly list."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt.dialogs.droits import DroitsDialog, open_droits
from cops_desktop.qt.dialogs.sans_nouvelles import SansNouvellesDialog
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services import droits
from cops_desktop.services.annuaire import save_personne
from cops_desktop.storage import annuaire
from cops_desktop.storage.effacement import ANONYME
from tests.builders import plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, type_in


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "demo.cops")


def key_of(window: MainWindow, nom: str) -> str:
    return next(p.id for p in annuaire.personnes(window.contexte.fichier.db) if p.nom == nom)


def opened(window: MainWindow, qtbot: QtBot, key: str) -> DroitsDialog:
    """The dialog, once it has found what there is to tell."""
    open_droits(window.contexte, key)
    dialog = dialog_named("dialogueDroits")
    assert isinstance(dialog, DroitsDialog)
    qtbot.waitUntil(lambda: not find(dialog, QLabel, "recherche").text().endswith("…") or dialog.ui.bloc.isVisible())
    return dialog


@pytest.fixture
def shown(window: MainWindow) -> list[str]:
    """The titles of the papers that are previewed."""
    titles: list[str] = []
    window.contexte.preview_asked.connect(lambda pdf, name, title: titles.append(f"{title} {pdf[:4].decode()}"))
    return titles


def test_what_we_hold_is_previewed_and_saved_for_a_machine(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, shown: list[str]
) -> None:
    key = key_of(window, "Cazenave")
    dialog = opened(window, qtbot, key)
    target = tmp_path / "donnees.json"
    dialog.save_json(target)
    qtbot.waitUntil(target.exists)
    assert json.loads(target.read_bytes())["personne"]["nom"] == "Cazenave"
    qtbot.waitUntil(lambda: not dialog._tasks.busy())
    click(qtbot, dialog, "voir")
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == ["Tout ce que nous détenons %PDF"]


def test_erased_only_by_the_typed_name_with_what_goes_and_stays_told(
    window: MainWindow, qtbot: QtBot, shown: list[str]
) -> None:
    key = key_of(window, "Cazenave")
    dialog = opened(window, qtbot, key)
    told = plain(" ".join(find(dialog, QLabel, name).text() for name in ("avertissement", "part", "reste")))
    assert "ne s’annule pas" in told
    assert "pièces comptables, gardées dix ans" in told
    assert not find(dialog, QPushButton, "anonymiser").isEnabled()
    type_in(qtbot, dialog, "nom", "marie odile cazenav")
    assert not find(dialog, QPushButton, "anonymiser").isEnabled()
    type_in(qtbot, dialog, "nom", "Marie-Odile Cazenave")
    type_in(qtbot, dialog, "demandee_le", "32/11/2026")
    click(qtbot, dialog, "anonymiser")
    assert find(dialog, QLabel, "faute").isVisible()
    type_in(qtbot, dialog, "demandee_le", "20/11/2026")
    click(qtbot, dialog, "anonymiser")
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == ["Preuve d’effacement %PDF"]
    item = annuaire.personne(window.contexte.fichier.db, key)
    assert (item.nom, item.email) == (ANONYME, "")
    assert open_dialogs() == []
    for tab in ("accueil", "annuaire", "cotec", "paiements", "historique"):
        window.show_tab(tab)


def test_the_proof_is_printed_again_from_the_card_of_who_was_erased(
    window: MainWindow, qtbot: QtBot, shown: list[str]
) -> None:
    key = key_of(window, "Cazenave")
    droits.anonymiser(window.contexte.fichier, key, date(2026, 11, 22))
    window.contexte.written()
    open_droits(window.contexte, key)
    dialog = dialog_named("dialogueDroits")
    assert not find(dialog, QPushButton, "voir").isVisible()
    click(qtbot, dialog, "preuve")
    assert shown == ["Preuve d’effacement %PDF"]


def test_a_note_that_names_them_is_a_link_to_where_it_stands(window: MainWindow, qtbot: QtBot) -> None:
    fichier = window.contexte.fichier
    other = annuaire.personnes(fichier.db)[0]
    save_personne(fichier, replace(other, notes="Vient avec Marie-Odile Cazenave"))
    dialog = opened(window, qtbot, key_of(window, "Cazenave"))
    link = find(dialog, QLabel, "droitsMention0")
    assert "Vient avec Marie-Odile Cazenave" in link.text()
    asked: list[tuple[str, str]] = []
    window.contexte.asked.disconnect()
    window.contexte.asked.connect(lambda kind, key: asked.append((kind, key)))
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert asked == [("personne", other.id)]
    assert not dialog.isVisible()


def test_who_is_in_the_team_is_told_why_not(window: MainWindow, qtbot: QtBot) -> None:
    team = annuaire.EQUIPE.read(window.contexte.fichier.db, "jusquau IS NULL")
    dialog = opened(window, qtbot, team[0].personne)
    assert "fait partie de l’équipe" in find(dialog, QLabel, "recherche").text()
    assert not dialog.ui.bloc.isVisible()


def test_who_gives_news_leaves_the_yearly_list(window: MainWindow, qtbot: QtBot) -> None:
    window.contexte.today = lambda: date(2036, 1, 5)
    window.contexte.ouvrir("sans_nouvelles", "")
    dialog = dialog_named("dialogueSansNouvelles")
    assert isinstance(dialog, SansNouvellesDialog)
    view = dialog.view
    before = view.rows.rowCount()
    assert before > 10
    first = view.row().personne.id
    qtbot.keyClick(view, "N")
    assert view.rows.rowCount() == before - 1
    assert annuaire.personne(window.contexte.fichier.db, first).contact_le == date(2036, 1, 5)
    click(qtbot, dialog, "sansNouvellesDroits")
    assert "dialogueDroits" in open_dialogs()
    rights = dialog_named("dialogueDroits")
    assert isinstance(rights, DroitsDialog)
    qtbot.waitUntil(lambda: not rights._tasks.busy())
    assert find(rights, QLineEdit, "nom").accessibleName()
    rights.reject()
