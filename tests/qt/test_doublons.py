"""The page Doublons: pairs are seen side by side, made one or said to be two, and undone, by mouse and keyboard."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.annuaire import Personne, Structure
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.doublons import DoublonsPage
from cops_desktop.qt.theme import Theme
from cops_desktop.services import annuaire, historique
from cops_desktop.services import fichier as files
from tests.builders import plain
from tests.qt.real_window import click, find, open_window


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_window(qtbot, theme, tmp_path / "essai.cops")
    done = historique.operations(window.contexte.fichier).entrees
    received = next(e for e in done if e.operation.label.startswith("Reprendre la liste reçue"))
    historique.undo(window.contexte.fichier, received.id)  # the demo's own doubles; see the test of them
    with qtbot.waitActive(window):
        window.activateWindow()
    yield window
    window.contexte.tasks.wait()
    window.contexte.quiet.wait()


def someone(window: MainWindow, name: str = "Cazenave") -> Personne:
    return next(p for p in annuaire.personnes(window.contexte.fichier) if p.nom == name)


def twin(window: MainWindow, **changes: object) -> Personne:
    """Somebody who is there already, entered again."""
    values = {"id": annuaire.new_id(), "prenom": "M.-Odile", "notes": "", "km_ouverture": (), **changes}
    item = replace(someone(window), **values)
    window.contexte.executer(annuaire.save_personne, window.contexte.fichier, item)
    return item


def page(window: MainWindow) -> DoublonsPage:
    shown = window.show_tab("doublons")
    assert isinstance(shown, DoublonsPage)
    return shown


def words(shown: DoublonsPage) -> str:
    card = shown.both.card()
    assert card is not None
    return plain(" | ".join(text.text() for text in card.findChildren(QLabel)))


def count(window: MainWindow) -> int:
    return len(annuaire.personnes(window.contexte.fichier))


def test_where_there_is_no_duplicate_the_page_says_so(window: MainWindow) -> None:
    shown = page(window)
    assert [p.noms for p in shown.pairs.rows.rows()] == []
    assert shown._empty.isVisible()


def test_the_demo_shows_the_doubles_of_a_list_that_was_received(window: MainWindow) -> None:
    last = historique.operations(window.contexte.fichier).entrees[0]
    historique.undo(window.contexte.fichier, last.id)
    names = " ".join(str(pair.noms) for pair in page(window).pairs.rows.rows())
    for name in ("Lapeyrade", "Dufaur", "Vayssette"):
        assert name in names


def test_a_pair_is_seen_side_by_side_and_merged_by_a_click_then_undone(qtbot: QtBot, window: MainWindow) -> None:
    other = twin(window, commune="Foix")
    before = count(window)
    shown = page(window)
    said = words(shown)
    assert "Est-ce la même personne ?" in said and "même e-mail" in said and "Adresse ≠" in said
    assert "rien d’autre ne dépend de l’autre fiche" in said
    town = find(window, QRadioButton, "doublons_adresse_autre")
    qtbot.mouseClick(town, Qt.MouseButton.LeftButton)
    click(qtbot, window, "doublonsFusionner")
    assert count(window) == before - 1
    assert someone(window).commune == "Foix"
    assert "Aussi sous le nom\u202f: M.-Odile Cazenave" in someone(window).notes
    assert shown.pairs.rows.rows() == ()
    files.undo(window.contexte.fichier)
    window.contexte.written()
    assert {p.id for p in annuaire.personnes(window.contexte.fichier)} >= {other.id}
    assert len(shown.pairs.rows.rows()) == 1


def test_by_the_keyboard_alone(qtbot: QtBot, window: MainWindow) -> None:
    twin(window)
    twin(window, commune="Foix")
    before = count(window)
    shown = page(window)
    shown.take_focus()
    assert shown.pairs.hasFocus()
    qtbot.keyClick(shown.pairs, Qt.Key.Key_Return)
    merge = find(window, QPushButton, "doublonsFusionner")
    assert merge.hasFocus()
    qtbot.keyClick(merge, Qt.Key.Key_Return)
    assert count(window) == before - 1
    assert shown.pairs.rows.rows() and shown.pairs.hasFocus()


def test_a_pair_that_is_said_to_be_two_is_not_proposed_again(qtbot: QtBot, window: MainWindow) -> None:
    twin(window)
    shown = page(window)
    click(qtbot, window, "doublonsDistinguer")
    assert shown.pairs.rows.rows() == ()
    files.undo(window.contexte.fichier)
    window.contexte.written()
    assert len(shown.pairs.rows.rows()) == 1


def test_the_other_entry_may_be_kept(qtbot: QtBot, window: MainWindow) -> None:
    other = twin(window, commune="Foix")
    page(window)
    click(qtbot, window, "doublonsEchanger")
    click(qtbot, window, "doublonsFusionner")
    kept = someone(window)
    assert (kept.id, kept.commune, kept.prenom) == (other.id, "Foix", "M.-Odile")


def test_two_entries_chosen_by_hand_are_compared(qtbot: QtBot, window: MainWindow) -> None:
    one, other = annuaire.personnes(window.contexte.fichier)[:2]
    window.contexte.ouvrir("doublons", f"personne/{one.id}/{other.id}")
    shown = window.page()
    assert isinstance(shown, DoublonsPage)
    assert one.nom in words(shown) and other.nom in words(shown)
    assert "choisies à la main" in plain(shown.pairs.rows.columns[0].cell(shown.pairs.rows.row(0)).explanation)
    window.contexte.ouvrir("doublons", f"personne/{one.id}/gone")
    assert shown.pairs.rows.rows() == ()


def test_structures_are_compared_too(qtbot: QtBot, window: MainWindow) -> None:
    first = annuaire.structures(window.contexte.fichier)[0]
    again = Structure(id=annuaire.new_id(), nom=first.nom.upper(), commune=first.commune)
    window.contexte.executer(annuaire.save_structure, window.contexte.fichier, again)
    shown = page(window)
    assert "Est-ce la même structure ?" in words(shown)
    click(qtbot, window, "doublonsFusionner")
    names = [s for s in annuaire.structures(window.contexte.fichier) if s.nom == first.nom]
    assert [s.autres_noms for s in names] == [(first.nom.upper(),)]


def test_many_entries_are_compared_beside_the_window(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    twin(window)
    monkeypatch.setattr("cops_desktop.qt.pages.doublons.page._DIRECT", 0)
    shown = page(window)
    qtbot.waitUntil(lambda: len(shown.pairs.rows.rows()) == 1, timeout=5000)
    assert "même e-mail" in words(shown)
