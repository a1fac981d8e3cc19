"""The workbook from the menu: a preview first, then one operation that Ctrl+Z takes back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.domain.accompagnements.types import Document
from cops_desktop.qt.dialogs.import_preview import ImportPreview
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.services import fichier as files
from cops_desktop.storage import accompagnements
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    folder = tmp_path / "classeur"
    folder.mkdir()
    (folder / "personnes.csv").write_text("nom;prénom\nKeïta;Fatoumata\nZola;Émile\n", encoding="utf-8")
    return folder / "personnes.csv"


def preview_of(qtbot: QtBot, window: MainWindow, path: Path) -> ImportPreview:
    with qtbot.waitSignal(window.contexte.tasks.finished, timeout=10_000):
        window.workbook.preview_import(path)
    dialog = window.findChild(ImportPreview)
    assert dialog is not None
    return dialog


def test_a_preview_changes_nothing_and_importing_is_one_operation(
    qtbot: QtBot, window: MainWindow, workbook: Path
) -> None:
    dialog = preview_of(qtbot, window, workbook)
    assert "Keïta" in dialog.ui.detail.toPlainText()
    before = files.undo_label(window.contexte.fichier)
    with qtbot.waitSignal(window.contexte.tasks.finished, timeout=10_000):
        qtbot.mouseClick(dialog.ui.importer, Qt.MouseButton.LeftButton)
    assert files.undo_label(window.contexte.fichier).startswith("Importer le classeur")
    assert window.findChild(QLabel, "etatMessage").text() == "2\u00a0changements importés"
    window.undo()
    assert files.undo_label(window.contexte.fichier) == before


def test_faults_are_shown_and_nothing_can_be_imported(qtbot: QtBot, window: MainWindow, workbook: Path) -> None:
    workbook.write_text("nom;prénom;puissance fiscale\nKeïta;Fatoumata;beaucoup\n", encoding="utf-8")
    dialog = preview_of(qtbot, window, workbook)
    assert "1\u00a0faute" in dialog.ui.resume.text()
    assert not dialog.ui.importer.isVisible()


def test_a_workbook_that_cannot_be_read_is_a_message(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "casse.xlsx"
    broken.write_bytes(b"PK\x03\x04 rien")
    with qtbot.waitSignal(window.contexte.tasks.finished, timeout=10_000):
        window.workbook.preview_import(broken)
    assert window.findChild(ImportPreview) is None
    box = window.findChild(QMessageBox, "messageErreur")
    assert box is not None
    box.close()


def test_exporting_writes_a_workbook_beside_the_work(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.workbook.ask_export()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "essai.xlsx"
    with qtbot.waitSignal(window.contexte.tasks.finished, timeout=10_000):
        dialog.fileSelected.emit(str(tmp_path / "tout.xlsx"))
    dialog.close()
    assert (tmp_path / "tout.xlsx").read_bytes().startswith(b"PK")
    assert "exporté" in window.findChild(QLabel, "etatMessage").text()


def test_the_documents_beside_an_export_are_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    fichier = window.contexte.fichier
    project = Monde(fichier).accompagnement()
    with fichier.operation("Joindre"):
        content = accompagnements.garder_contenu(fichier.db, b"vu")
        joined = Document(id=new_key(), accompagnement=project.id, nom="a.txt", empreinte=content, ajoute_le=JOUR)
        accompagnements.DOCUMENTS.save(fichier.db, joined)
    with qtbot.waitSignal(window.contexte.tasks.finished, timeout=10_000):
        window.workbook.export(tmp_path / "tout.xlsx")
    assert "ses documents à côté dans «\u00a0tout documents\u00a0»" in window.findChild(QLabel, "etatMessage").text()
    assert (tmp_path / "tout documents" / "a.txt").read_bytes() == b"vu"


def test_without_a_file_there_is_nothing_to_import_into(empty_window: MainWindow) -> None:
    from PySide6.QtGui import QAction

    assert not empty_window.findChild(QAction, "importer").isEnabled()
    assert empty_window.findChild(QPushButton, "sansFichierNouveau") is not None


def test_the_empty_workbook_can_be_had_before_any_file(empty_window: MainWindow, tmp_path: Path) -> None:
    empty_window.workbook.write_template(tmp_path / "modèle.xlsx")
    assert (tmp_path / "modèle.xlsx").read_bytes().startswith(b"PK")
    said = empty_window.findChild(QLabel, "etatMessage")
    assert said is not None and "modèle.xlsx" in said.text()


def test_a_template_that_cannot_be_written_is_a_message(empty_window: MainWindow, tmp_path: Path) -> None:
    empty_window.workbook.write_template(tmp_path / "nulle part" / "modèle.xlsx")
    box = empty_window.findChild(QMessageBox, "messageErreur")
    assert box is not None
    box.close()
