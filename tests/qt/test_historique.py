"""The page Historique in the real window: read, filter, undo and why not, by mouse and by keyboard."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.moments import PARIS
from cops_desktop.qt.dialogs.personne import open_personne
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.historique import HistoriquePage
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services import annuaire, historique
from cops_desktop.services.fichier import Fichier
from tests.builders import plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, statements


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_window(qtbot, theme, tmp_path / "essai.cops")
    window.contexte.today = lambda: datetime.now(PARIS).date()
    with qtbot.waitActive(window):
        window.activateWindow()
    yield window
    window.contexte.tasks.wait()


def fichier(window: MainWindow) -> Fichier:
    return window.contexte.fichier


def someone(window: MainWindow, name: str = "Cazenave") -> annuaire.FichePersonne:
    found = next(p for p in annuaire.personnes(fichier(window)) if p.nom == name)
    return annuaire.fiche(fichier(window), found.id)


def move(window: MainWindow, commune: str) -> str:
    """Someone moves, as in their dialog; returns the operation."""
    fiche = someone(window)
    moved = replace(fiche, personne=replace(fiche.personne, commune=commune))
    window.contexte.executer(annuaire.save_fiche, fichier(window), moved)
    return historique.operations(fichier(window), limite=1).entrees[0].id


def page(window: MainWindow) -> HistoriquePage:
    shown = window.show_tab("historique")
    assert isinstance(shown, HistoriquePage)
    return shown


def words(window: MainWindow) -> str:
    """All that the card says."""
    card = page(window).both.card()
    assert card is not None
    return plain(" | ".join(text.text() for text in card.findChildren(QLabel)))


def test_ctrl_h_shows_the_last_thing_done_before_and_after(qtbot: QtBot, window: MainWindow) -> None:
    move(window, "Foix")
    qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    shown = window.page()
    assert isinstance(shown, HistoriquePage)
    assert find(window, QPushButton, "onglet_accueil").isChecked()
    said = words(window)
    assert "Fiche de Marie-Odile Cazenave" in said
    assert "Aujourd’hui, " in said and "Claire Bonnefous, poste A" in said
    assert "Commune" in said and "<s>Tarbes</s>" in said and "→ Foix" in said


def test_the_page_says_what_it_is_and_of_whom(window: MainWindow) -> None:
    shown = page(window)
    assert find(shown, QLabel, "historiquePageTitre").text() == "Historique"
    window.contexte.ouvrir("historique", f"personnes/{someone(window).personne.id}")
    assert "Cazenave" in plain(find(shown, QLabel, "historiqueDe").text())
    shown.open("historique", "")
    assert find(shown, QLabel, "historiquePageTitre").text() == "Historique"


def test_a_click_undoes_it_and_another_does_it_again(qtbot: QtBot, window: MainWindow) -> None:
    moved = move(window, "Foix")
    shown = page(window)
    assert shown.entries.choose(moved)
    click(qtbot, window, "historiqueAnnuler")
    assert someone(window).personne.commune == "Tarbes"
    row = shown.entries.row()
    assert row is not None and row.id == moved and not row.en_vigueur
    assert "annulée" in shown.entries.rows.cell(shown.entries.rows.position(moved), 1).chip
    assert find(window, QPushButton, "historiqueAnnuler").text() == "Rétablir"
    click(qtbot, window, "historiqueAnnuler")
    assert someone(window).personne.commune == "Foix"


def test_the_keyboard_alone_finds_chooses_and_undoes(qtbot: QtBot, window: MainWindow) -> None:
    moved = move(window, "Foix")
    shown = page(window)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = find(window, QLineEdit, "historiqueRecherche")
    assert search.hasFocus()
    qtbot.keyClicks(search, "cazenave fiche")
    qtbot.waitUntil(lambda: len(shown.entries.rows.rows()) < 10)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert shown.entries.hasFocus()
    row = shown.entries.row()
    assert row is not None and row.id == moved
    qtbot.keyClick(shown.entries, Qt.Key.Key_Return)
    undo = find(window, QPushButton, "historiqueAnnuler")
    assert undo.hasFocus()
    qtbot.keyClick(undo, Qt.Key.Key_Return)
    assert someone(window).personne.commune == "Tarbes"
    assert find(window, QPushButton, "historiqueAnnuler").hasFocus()


def test_the_reason_stands_beside_the_button_and_leads_to_what_to_undo_first(qtbot: QtBot, window: MainWindow) -> None:
    first, second = move(window, "Foix"), move(window, "Pamiers")
    shown = page(window)
    shown.entries.choose(first)
    assert not find(window, QPushButton, "historiqueAnnuler").isEnabled()
    assert "ont changé depuis" in plain(find(window, QLabel, "historiqueEmpechement").text())
    qtbot.mouseClick(find(window, TextLink, "historiqueDabord0"), Qt.MouseButton.LeftButton)
    row = shown.entries.row()
    assert row is not None and row.id == second
    click(qtbot, window, "historiqueAnnuler")
    shown.entries.choose(first)
    assert find(window, QPushButton, "historiqueAnnuler").isEnabled()


def test_a_validation_says_that_it_is_cancelled_not_undone(window: MainWindow) -> None:
    shown = page(window)
    validated = next(e for e in shown.entries.rows.rows() if e.operation.label.startswith("Valider"))
    shown.entries.choose(validated.id)
    assert not find(window, QPushButton, "historiqueAnnuler").isEnabled()
    assert "il s’annule, avec un motif" in plain(find(window, QLabel, "historiqueEmpechement").text())


def test_a_big_operation_is_counted_first_and_shows_more_when_asked(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window)
    people = next(e for e in shown.entries.rows.rows() if e.operation.label.startswith("Reprendre les personnes"))
    shown.entries.choose(people.id)
    assert "120 personnes ajoutées" in words(window)
    assert "Clémence Arribat" in words(window)
    more = find(window, TextLink, "historiquePlus_personnes_AJOUT")
    assert "100" in more.text()
    before = len(shown.both.card().findChildren(TextLink))  # type: ignore[union-attr]
    more.click()
    assert len(shown.both.card().findChildren(TextLink)) > before + 90  # type: ignore[union-attr]


def test_filters_keep_what_is_wanted_and_an_empty_result_shows_the_way_back(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window)
    every = len(shown.entries.rows.rows())
    shown.filters.kind.choose("Structures")
    assert 0 < len(shown.entries.rows.rows()) < every
    assert f"sur {every} opérations" in plain(find(window, QLabel, "historiqueCompte").text())
    shown.filters.search.setText("introuvable")
    qtbot.waitUntil(lambda: not shown.entries.rows.rows())
    click(qtbot, window, "historiqueFiltreAction")
    assert len(shown.entries.rows.rows()) == every


def test_older_ones_come_when_asked(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cops_desktop.qt.pages.historique.page.LIMITE", 40)
    shown = page(window)
    every = historique.operations(fichier(window)).total
    assert len(shown.entries.rows.rows()) == 40
    assert f"Les 40 plus récentes, sur {every}" in plain(find(window, QLabel, "historiqueCompte").text())
    click(qtbot, window, "historiqueAnciennes")
    assert len(shown.entries.rows.rows()) == every
    assert not find(window, QPushButton, "historiqueAnciennes").isVisible()


def test_the_dialog_of_a_person_leads_to_their_history_and_escape_back_to_the_file(
    qtbot: QtBot, window: MainWindow
) -> None:
    move(window, "Foix")
    open_personne(window.contexte, someone(window).personne.id)
    click(qtbot, dialog_named("dialoguePersonne"), "historique")
    assert open_dialogs() == []
    shown = page(window)
    assert plain(find(window, QLabel, "historiqueDe").text()) == "Historique : Marie-Odile Cazenave"
    some = len(shown.entries.rows.rows())
    assert 1 < some < historique.operations(fichier(window)).total
    qtbot.keyClick(shown.entries, Qt.Key.Key_Escape)
    assert len(shown.entries.rows.rows()) == historique.operations(fichier(window)).total


def test_in_the_history_of_one_an_import_tells_its_part_and_then_the_whole(window: MainWindow) -> None:
    window.contexte.ouvrir("historique", f"personnes/{someone(window).personne.id}")
    shown = page(window)
    made = next(e for e in shown.entries.rows.rows() if e.operation.label.startswith("Reprendre les personnes"))
    shown.entries.choose(made.id)
    assert "Marie-Odile Cazenave" in words(window) and "Clémence Arribat" not in words(window)
    find(window, TextLink, "historiqueEntiere").click()
    assert "Clémence Arribat" in words(window)


def test_what_was_typed_in_the_dialog_is_not_lost_by_looking_at_the_history(qtbot: QtBot, window: MainWindow) -> None:
    open_personne(window.contexte, someone(window).personne.id)
    dialog = dialog_named("dialoguePersonne")
    find(dialog, QLineEdit, "commune").setText("Ailleurs")
    click(qtbot, dialog, "historique")
    assert "messageQuestion" in open_dialogs()
    dialog_named("messageQuestion").close()
    assert dialog.isVisible()
    dialog.done(0)


@pytest.mark.parametrize(
    ("kind", "table", "name"),
    [("personne", "personnes", "personneHistorique"), ("structure", "structures", "structureHistorique"),
     ("cotec", "cotecs", "cotecHistorique"), ("presences", "rencontres", "presencesHistorique"),
     ("etats", "etats", "etatHistorique")],
)  # fmt: skip
def test_every_card_leads_to_the_history_of_its_thing(
    qtbot: QtBot, window: MainWindow, kind: str, table: str, name: str
) -> None:
    (key,) = fichier(window).db.conn.execute(f"SELECT id FROM {table} LIMIT 1").fetchone()
    window.contexte.ouvrir(kind, key)
    click(qtbot, window, name)
    qtbot.waitUntil(lambda: find(window, QLabel, "historiqueDe").isVisible())
    assert page(window).entries.rows.rows()


def test_a_thing_that_was_touched_opens(qtbot: QtBot, window: MainWindow) -> None:
    move(window, "Foix")
    key = someone(window).personne.id
    page(window)
    qtbot.mouseClick(find(window, TextLink, f"historiqueChose_{key}"), Qt.MouseButton.LeftButton)
    assert plain(find(window, QLabel, "personneTitre").text()) == "Marie-Odile Cazenave"


def test_a_file_that_is_only_read_shows_its_history_and_says_why_nothing_is_undone(
    qtbot: QtBot, theme: Theme, window: MainWindow
) -> None:
    moved = move(window, "Foix")
    fichier(window).read_only = True
    shown = page(window)
    shown.entries.choose(moved)
    assert not find(window, QPushButton, "historiqueAnnuler").isEnabled()
    assert "lecture seule" in find(window, QLabel, "historiqueEmpechement").text()


def test_the_page_asks_the_file_no_more_for_many_rows_than_for_few(window: MainWindow) -> None:
    shown = page(window)
    people = next(e for e in shown.entries.rows.rows() if e.operation.label.startswith("Saisir les accords"))
    assert statements(window, lambda: historique.detail(fichier(window), people.id)) < 60
    assert statements(window, lambda: historique.operations(fichier(window))) < 10
