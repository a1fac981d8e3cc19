"""The guide on paper from its window: a page on the printer, the whole as a PDF; made meanwhile, stopped at will."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt.guide.window import GuideWindow
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.services.guide import Guide
from tests.qt.real_window import click, find, settled


@pytest.fixture
def guide(qtbot: QtBot, window: MainWindow) -> Iterator[GuideWindow]:
    window.aide.show_page("carte")
    yield window.aide.guide()
    window.aide.close()


def said(guide: GuideWindow) -> str:
    return find(guide, QLabel, "guideMessage").text()


def test_ctrl_p_makes_the_paper_of_the_page_and_asks_for_the_printer(
    qtbot: QtBot, window: MainWindow, guide: GuideWindow, tmp_path: Path
) -> None:
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    qtbot.keyClick(guide.reader, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(guide.findChildren(QPrintDialog)), timeout=20_000)
    guide.findChildren(QPrintDialog)[0].reject()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "carte.pdf"))
    guide.impression.print_on(guide._guide.papier("carte"), printer)
    assert (tmp_path / "carte.pdf").read_bytes().startswith(b"%PDF")
    assert said(guide) == "Envoyé à l’imprimante"


def test_the_whole_guide_is_written_where_it_is_asked(
    qtbot: QtBot, window: MainWindow, guide: GuideWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Guide, "papier", lambda self, page, step: step(1, 2) or f"%PDF {page}".encode())
    click(qtbot, guide, "guidePdf")
    find(guide, QFileDialog, "choixFichier").fileSelected.emit(str(tmp_path / "guide.pdf"))
    settled(qtbot, window)
    assert (tmp_path / "guide.pdf").read_bytes() == b"%PDF "
    assert said(guide).startswith("Enregistré dans ")


def test_it_can_be_stopped_from_its_window_and_nothing_is_written(
    qtbot: QtBot, window: MainWindow, guide: GuideWindow, tmp_path: Path
) -> None:
    guide.impression.save(tmp_path / "guide.pdf")
    stop = find(guide, QPushButton, "travailArreter")
    qtbot.waitUntil(stop.isVisible, timeout=20_000)
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    assert not list(tmp_path.glob("*.pdf*")) and not guide.impression.panel.isVisible()
    assert said(guide).startswith("Arrêté")


def test_a_place_that_cannot_be_written_is_said(
    qtbot: QtBot, window: MainWindow, guide: GuideWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Guide, "papier", lambda self, page, step: b"%PDF")
    guide.impression.save(tmp_path / "absent" / "guide.pdf")
    settled(qtbot, window)
    qtbot.waitUntil(lambda: bool(guide.findChildren(QMessageBox)))
    guide.findChildren(QMessageBox)[0].close()


def test_a_work_that_runs_already_is_left_alone(qtbot: QtBot, window: MainWindow, guide: GuideWindow) -> None:
    window.contexte.tasks.run("Autre chose", lambda progress: [progress.step(0, 0) for _ in range(3)])
    guide.impression.print_page("carte")
    settled(qtbot, window)
    for box in window.findChildren(QMessageBox):
        box.close()
    assert not guide.impression.panel.isVisible()


def test_the_program_that_closes_meanwhile_stops_it(
    qtbot: QtBot, window: MainWindow, guide: GuideWindow, tmp_path: Path
) -> None:
    guide.impression.save(tmp_path / "guide.pdf")
    window.close()
    settled(qtbot, window)
    assert not window.isVisible() and not list(tmp_path.glob("*.pdf*"))
