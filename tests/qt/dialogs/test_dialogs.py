"""Dialogs: what an import would do, and a paper in the window."""

import io
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt.dialogs.about import AboutDialog
from cops_desktop.qt.dialogs.import_preview import ImportPreview
from cops_desktop.qt.dialogs.pdf_preview import PdfPreview
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.printing import page_image, print_document
from cops_desktop.qt.theme import Theme


def test_about_says_the_version(qtbot: QtBot, theme: Theme) -> None:
    dialog = AboutDialog("Clémence Arribat")
    qtbot.addWidget(dialog)
    assert "Version" in dialog.ui.version.text()
    assert dialog.ui.poste.text().endswith("Clémence Arribat")


def test_an_import_shows_its_changes_and_can_be_done(qtbot: QtBot, theme: Theme) -> None:
    dialog = ImportPreview("réunions.xlsx", ["Rencontre ajoutée", "Présence modifiée"], [])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.resume.text().startswith("2\u00a0changements")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.ui.importer, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("faults", "expected"), [(["ligne 3"], "1\u00a0faute"), ([], "ne change rien")])
def test_an_import_with_faults_or_without_changes_cannot_be_done(
    qtbot: QtBot, theme: Theme, faults: list[str], expected: str
) -> None:
    dialog = ImportPreview("réunions.xlsx", ["Rencontre ajoutée"] if faults else [], faults)
    qtbot.addWidget(dialog)
    dialog.show()
    assert expected in dialog.ui.resume.text()
    assert not dialog.ui.importer.isVisible()
    assert dialog.ui.annuler.text() == "Fermer"


def paper(pages: int = 3) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    for number in range(pages):
        canvas.setPageSize((842, 595) if number % 2 else (595, 842))
        canvas.rect(100, 100, 200, 200, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def preview(qtbot: QtBot, window: MainWindow) -> PdfPreview:
    window.contexte.preview(paper(), "etat.pdf", "État 2026-A-0012")
    found = window.findChild(PdfPreview)
    assert found is not None
    return found


def test_a_paper_takes_the_place_of_the_page_and_escape_comes_back(
    qtbot: QtBot, window: MainWindow, preview: PdfPreview
) -> None:
    assert window.page() is None
    assert preview.findChild(QLabel, "apercuPage").text() == "page 1 / 3"
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    shown = window.page()
    assert shown is not None and shown.objectName() == "accueil"


def test_a_tab_puts_the_paper_away(window: MainWindow, preview: PdfPreview) -> None:
    window.show_tab("cotec")
    assert window.page() is not None
    assert window.findChild(QPushButton, "onglet_cotec").isChecked()


def test_pages_are_turned_and_enlarged(qtbot: QtBot, preview: PdfPreview) -> None:
    before = preview._view.zoomFactor()
    qtbot.mouseClick(preview.findChild(QPushButton, "apercuAgrandir"), Qt.MouseButton.LeftButton)
    assert preview._view.zoomFactor() > before
    qtbot.mouseClick(preview.findChild(QPushButton, "apercuSuivante"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: preview.findChild(QLabel, "apercuPage").text() == "page 2 / 3")


def test_a_paper_is_saved_under_its_proposed_name(qtbot: QtBot, preview: PdfPreview, tmp_path: Path) -> None:
    qtbot.mouseClick(preview.findChild(QPushButton, "apercuEnregistrer"), Qt.MouseButton.LeftButton)
    dialog = preview.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "etat.pdf"
    dialog.fileSelected.emit(str(tmp_path / "etat.pdf"))
    dialog.close()
    assert (tmp_path / "etat.pdf").read_bytes().startswith(b"%PDF")


def test_a_paper_that_cannot_be_saved_says_so(preview: PdfPreview, tmp_path: Path) -> None:
    preview.save(tmp_path / "absent" / "etat.pdf")
    box = preview.findChild(QMessageBox)
    assert box is not None and "ne peut pas être écrit" in box.text()
    box.close()


def test_a_page_is_white_where_nothing_is_drawn(preview: PdfPreview) -> None:
    image = page_image(preview.document, 0, preview.document.pagePointSize(0).toSize())
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert image.pixelColor(200, 842 - 200).name() == "#000000"


def test_printing_keeps_the_size_and_direction_of_each_page(preview: PdfPreview, tmp_path: Path) -> None:
    from PySide6.QtPdf import QPdfDocument

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "imprime.pdf"))
    print_document(preview.document, printer)
    printed = QPdfDocument()
    printed.load(str(tmp_path / "imprime.pdf"))
    sizes = [printed.pagePointSize(page).toSize().toTuple() for page in range(printed.pageCount())]
    assert sizes == [(595, 842), (842, 595), (595, 842)]
    image = page_image(printed, 1, printed.pagePointSize(1).toSize())
    assert image.pixelColor(200, 595 - 200).name() == "#000000"
    assert image.pixelColor(2, 2).name() == "#ffffff"


def test_only_the_pages_asked_for_are_printed(preview: PdfPreview, tmp_path: Path) -> None:
    from PySide6.QtPdf import QPdfDocument

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "imprime.pdf"))
    printer.setFromTo(2, 3)
    print_document(preview.document, printer)
    printed = QPdfDocument()
    printed.load(str(tmp_path / "imprime.pdf"))
    assert printed.pageCount() == 2
