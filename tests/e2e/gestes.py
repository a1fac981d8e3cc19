"""What hands do in the real window, beside those of `tests/qt/real_window.py`: wait, choose a file, look at a paper."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.dialogs.pdf_preview import PdfPreview
from cops_desktop.qt.main_window import MainWindow
from tests.builders import plain
from tests.qt.real_window import click, find


def words(parent: QWidget, name: str) -> str:
    """What a label says, its blanks made plain."""
    return plain(find(parent, QLabel, name).text())


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Nothing works in the background any more."""
    qtbot.waitUntil(lambda: not window.contexte.tasks.busy(), timeout=20_000)


def chosen_file(parent: QWidget, path: Path) -> None:
    """What the system's own window would answer."""
    chooser = find(parent, QFileDialog, "choixFichier")
    chooser.fileSelected.emit(str(path))
    chooser.close()


def choose(dialog: QWidget, name: str, value: object) -> None:
    """A value of a list of choices, as one who opens it does."""
    box = find(dialog, QComboBox, name)
    assert box.findData(value) >= 0, (name, value)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def paper(qtbot: QtBot, window: MainWindow, button: str) -> bytes:
    """The paper that a button shows; Escape puts it away."""
    click(qtbot, window, button)
    qtbot.waitUntil(lambda: bool(window.findChildren(PdfPreview)), timeout=20_000)
    shown = window.findChildren(PdfPreview)[-1]
    settled(qtbot, window)
    pdf = shown._pdf
    qtbot.keyClick(shown._view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(PdfPreview))
    return pdf
