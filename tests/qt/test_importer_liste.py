"""« Importer une liste… » in the real window: three steps, doubts settled by keys, one operation."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QMessageBox, QRadioButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt.dialogs.importer_liste.dialog import (
    APERCU,
    COLONNES,
    STRUCTURES,
    ImporterListe,
    open_importer_liste,
)
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services import fichier as files
from cops_desktop.services import laptop as settings
from cops_desktop.services.listes import Etat
from cops_desktop.storage import annuaire
from tests.builders import Monde, plain
from tests.qt.real_window import click, find, open_window, settled, status
from tests.services.listes.listes import ATELIERS, PERSONNES_DES_ATELIERS, ecrire

Open = Callable[[Path], ImporterListe]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """The real window on the fictional year."""
    return open_window(qtbot, theme, tmp_path / "essai.cops")


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Open:
    """Opens the window of an import on a list."""

    def open_list(path: Path) -> ImporterListe:
        open_importer_liste(window.contexte, path)
        settled(qtbot, window)
        shown = [d for d in window.findChildren(ImporterListe) if d.isVisible()]
        return shown[-1]

    return open_list


def forward(qtbot: QtBot, window: MainWindow, dialog: ImporterListe) -> None:
    click(qtbot, dialog, "listeSuivant")
    settled(qtbot, window)


def words(dialog: ImporterListe) -> str:
    return plain(dialog._next.text())


def test_a_list_goes_in_by_three_steps_and_comes_out_by_one_undo(
    qtbot: QtBot, window: MainWindow, opened: Open, tmp_path: Path
) -> None:
    before = len(annuaire.personnes(window.contexte.fichier.db))
    dialog = opened(ecrire(tmp_path, ATELIERS))
    assert dialog.etape == COLONNES
    said = plain(find(dialog, QLabel, "listeResume").text())
    assert "Nom : Arribat Castel" in said and said.endswith(". 1 colonne ignorée : Atelier.")
    forward(qtbot, window, dialog)
    assert dialog.etape == STRUCTURES
    for _ in range(3):
        qtbot.keyClick(dialog.structures.list, Qt.Key.Key_O)
    assert all(question.meme for question in dialog.structures.list.rows.rows())
    forward(qtbot, window, dialog)
    assert dialog.etape == APERCU
    assert dialog.apercu.counts() == {Etat.NOUVELLE: PERSONNES_DES_ATELIERS}
    assert words(dialog) == f"Importer {PERSONNES_DES_ATELIERS} personnes"
    forward(qtbot, window, dialog)
    assert files.undo_label(window.contexte.fichier) == "Import de « ateliers.csv »"
    assert len(annuaire.personnes(window.contexte.fichier.db)) == before + PERSONNES_DES_ATELIERS
    kept = {"atelier": "", "nom": "nom", "prenom": "prenom", "structure": "structure"}
    assert settings.load().colonnes == {"personnes": kept}
    window.undo()
    assert len(annuaire.personnes(window.contexte.fichier.db)) == before


def test_the_second_time_there_is_nothing_to_import(
    qtbot: QtBot, window: MainWindow, opened: Open, tmp_path: Path
) -> None:
    path = ecrire(tmp_path, "Nom;Prénom;Structure\nROUX;Ève;Maison neuve")
    for expected in ("Importer 1 personne", "Importer"):
        dialog = opened(path)
        forward(qtbot, window, dialog)
        assert words(dialog) == expected
        if expected.endswith("personne"):
            forward(qtbot, window, dialog)
    assert not dialog._next.isEnabled()
    assert "tout est déjà dans le fichier" in find(dialog, QLabel, "listeDit").text()
    dialog.reject()


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (("Zérah;Lou;06 00 00 00 01", "Zérah;Max;06 00 00 00 02"), "2 personnes complétées"),
        (("Zérah;Lou;06 00 00 00 01", "Zyla;Ève;"), "1 personne de plus · 1 complétée"),
        (("Zyla;Ève;", "Zyla;Ada;"), "2 personnes de plus"),
    ],
)
def test_what_was_brought_in_is_said_and_nothing_of_what_was_not(
    qtbot: QtBot, window: MainWindow, opened: Open, tmp_path: Path, rows: tuple[str, ...], said: str
) -> None:
    monde = Monde(window.contexte.fichier)
    for prenom in ("Lou", "Max"):
        monde.personne("Zérah", prenom)
    path = tmp_path / "liste.csv"
    path.write_text("\n".join(["Nom;Prénom;Téléphone", *rows]), encoding="utf-8")
    dialog = opened(path)
    for _ in range(2):
        forward(qtbot, window, dialog)
    assert status(window) == said


def test_columns_are_corrected_by_hand_and_kept_in_notes(
    qtbot: QtBot, window: MainWindow, opened: Open, tmp_path: Path
) -> None:
    dialog = opened(ecrire(tmp_path, "Qui;Groupe\nROUX Ève;A"))
    assert not dialog._next.isEnabled()
    titles = find(dialog, QComboBox, "listeEntetes")
    titles.setCurrentIndex(titles.findData(1))
    titles.activated.emit(titles.currentIndex())
    for place, field in enumerate(("nom_prenom", "*")):
        choice = find(dialog, QComboBox, f"listeColonne{place}")
        choice.setCurrentIndex(choice.findData(field))
        choice.activated.emit(choice.currentIndex())
    find(dialog, QCheckBox, "listeCapitales").click()
    forward(qtbot, window, dialog)
    forward(qtbot, window, dialog)
    person = next(p for p in annuaire.personnes(window.contexte.fichier.db) if p.prenom == "Ève")
    assert (person.nom, person.notes) == ("ROUX", "Groupe : A")


def test_a_doubt_is_settled_with_a_key_and_a_difference_with_a_choice(
    qtbot: QtBot, window: MainWindow, opened: Open, tmp_path: Path
) -> None:
    rows = "Nom;Prénom;Mail;Ville\nCAZENAVE;Marie-Odile;mo@ailleurs.exemple.fr;Lourdes\nNOUVEL;Anatole;;Foix"
    dialog = opened(ecrire(tmp_path, rows))
    forward(qtbot, window, dialog)
    assert dialog.apercu.counts() == {Etat.DOUTEUSE: 1, Etat.NOUVELLE: 1}
    assert "1 ligne douteuse sans réponse" in plain(find(dialog, QLabel, "listeDit").text())
    assert words(dialog) == "Importer 1 personne"
    dialog.apercu.list.choose("2")
    qtbot.keyClick(dialog.apercu.list, Qt.Key.Key_1)
    assert dialog.apercu.counts() == {Etat.MODIFIEE: 1, Etat.NOUVELLE: 1}
    dialog.apercu.list.choose("2")
    find(dialog, QRadioButton, "listePrendre_commune").click()
    forward(qtbot, window, dialog)
    person = next(p for p in annuaire.personnes(window.contexte.fichier.db) if p.nom == "Cazenave")
    assert person.commune == "Lourdes"
    assert "mo@ailleurs.exemple.fr" in person.autres_emails


def test_a_row_may_be_left_out_or_be_somebody_else(
    qtbot: QtBot, window: MainWindow, opened: Open, tmp_path: Path
) -> None:
    dialog = opened(ecrire(tmp_path, "Nom;Prénom;Mail\nCAZENAVE;Marie-Odile;mo@ailleurs.exemple.fr"))
    forward(qtbot, window, dialog)
    qtbot.keyClick(dialog.apercu.list, Qt.Key.Key_L)
    assert dialog.apercu.counts() == {Etat.ECARTEE: 1}
    click(qtbot, dialog, "listeEcarter")
    assert dialog.apercu.counts() == {Etat.DOUTEUSE: 1}
    qtbot.keyClick(dialog.apercu.list, Qt.Key.Key_N)
    assert dialog.apercu.counts() == {Etat.NOUVELLE: 1}
    dialog.reject()


def test_sheets_and_titles_are_chosen(qtbot: QtBot, window: MainWindow, opened: Open, tmp_path: Path) -> None:
    made = Workbook()
    made.active.append(["Notes"])
    made.create_sheet("Liste").append(["Structure", "Ville"])
    made["Liste"].append(["Maison neuve", "Foix"])
    made.save(tmp_path / "liste.xlsx")
    dialog = opened(tmp_path / "liste.xlsx")
    for name, index in (("listeFeuille", 1), ("listeGenre", 1)):
        choice = find(dialog, QComboBox, name)
        choice.setCurrentIndex(index)
        choice.activated.emit(index)
    assert dialog.colonnes.lecture.choix.champs == ("nom", "commune")
    titles = find(dialog, QComboBox, "listeEntetes")
    titles.setCurrentIndex(titles.findData(0))
    titles.activated.emit(titles.currentIndex())
    assert dialog.colonnes.lecture.choix.entetes == 0
    dialog.reject()


def test_going_back_keeps_the_answers_until_columns_change(
    qtbot: QtBot, window: MainWindow, opened: Open, tmp_path: Path
) -> None:
    dialog = opened(ecrire(tmp_path, ATELIERS))
    forward(qtbot, window, dialog)
    qtbot.keyClick(dialog.structures.list, Qt.Key.Key_N)
    forward(qtbot, window, dialog)
    click(qtbot, dialog, "listePrecedent")
    assert dialog.etape == STRUCTURES
    assert [question.meme for question in dialog.structures.list.rows.rows()].count(False) == 1
    click(qtbot, dialog, "listePrecedent")
    assert dialog.etape == COLONNES
    dialog.colonnes.capitales.click()
    assert not dialog.decisions.memes
    dialog.reject()


def test_the_menu_asks_which_list(qtbot: QtBot, window: MainWindow) -> None:
    window.findChild(QAction, "importerListe").trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.close()


def test_a_list_that_cannot_be_read_is_a_message(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    open_importer_liste(window.contexte, path)
    settled(qtbot, window)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "messageErreur") is not None)
    window.findChild(QMessageBox, "messageErreur").close()
    assert window.findChild(ImporterListe) is None


def test_everything_can_be_reached_with_the_keyboard(
    qtbot: QtBot, window: MainWindow, opened: Open, tmp_path: Path
) -> None:
    dialog = opened(ecrire(tmp_path, ATELIERS))
    reached = set()
    for _ in range(20):
        focused = dialog.focusWidget()
        reached.add(focused.objectName() if focused else "")
        qtbot.keyClick(focused or dialog, Qt.Key.Key_Tab)
    assert {"listeGenre", "listeEntetes", "listeCapitales", "listeColonne3", "listeAnnuler", "listeSuivant"} <= reached
    dialog.reject()
