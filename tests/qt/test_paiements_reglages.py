"""« Réglages du fichier… », in the real window: the letterhead, the logo, saved and undone as one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from cops_desktop.qt.dialogs.reglages import ReglagesDialog, fitted, open_reglages
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from cops_desktop.services.reglages import LOGO_MAX, read_reglages
from tests.builders import plain
from tests.qt.real_window import click, dialog_named, find, open_dialogs, open_window, type_in


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "vide.cops", demo=False)


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[QDialog]:
    find_action(window, "reglages").trigger()
    shown = dialog_named("dialogueReglages")
    yield shown
    if open_dialogs():
        QDialog.reject(shown)


def find_action(window: MainWindow, name: str) -> QAction:
    return next(action for action in window.findChildren(QAction) if action.objectName() == name)


def picture(path: Path, width: int, height: int, *, noisy: bool = False) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#0B6E6E"))
    if noisy:
        for place in range(width * height // 7):
            image.setPixel(place * 7 % width, place * 7 // width, (place * 2654435761) % 0xFFFFFF)
    assert image.save(str(path))
    return path


def test_the_letterhead_is_saved_and_undone_as_one(qtbot: QtBot, window: MainWindow, dialog: QDialog) -> None:
    before = read_reglages(window.contexte.fichier)
    type_in(qtbot, dialog, "organisme", "Maison des partenariats")
    type_in(qtbot, dialog, "responsable", "Inès Roux, coordinatrice")
    type_in(qtbot, dialog, "lignes_vierges", "0")
    click(qtbot, dialog, "enregistrer")
    now = read_reglages(window.contexte.fichier)
    assert (now.organisme, now.responsable, now.lignes_vierges) == (
        "Maison des partenariats",
        "Inès Roux, coordinatrice",
        0,
    )
    window.undo()
    assert read_reglages(window.contexte.fichier) == before


def test_too_many_blank_lines_are_refused_in_words(qtbot: QtBot, window: MainWindow, dialog: QDialog) -> None:
    type_in(qtbot, dialog, "lignes_vierges", "400")
    click(qtbot, dialog, "enregistrer")
    assert "lignes vierges" in find(dialog, QLabel, "faute").text()
    assert open_dialogs() == ["dialogueReglages"]


def test_a_logo_is_shown_kept_and_taken_away(qtbot: QtBot, window: MainWindow, dialog: QDialog, tmp_path: Path) -> None:
    assert isinstance(dialog, ReglagesDialog)
    small = picture(tmp_path / "logo.png", 300, 100)
    dialog.use_logo(small)
    assert find(dialog, QLabel, "logo").isVisible()
    click(qtbot, dialog, "enregistrer")
    assert read_reglages(window.contexte.fichier).logo == small.read_bytes()
    open_reglages(window.contexte)
    again = dialog_named("dialogueReglages")
    click(qtbot, again, "logoRetirer")
    click(qtbot, again, "enregistrer")
    assert read_reglages(window.contexte.fichier).logo is None


@pytest.mark.parametrize("name", ["photo.png", "photo.jpg"])
def test_a_heavy_logo_is_made_smaller(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    heavy = picture(tmp_path / name, 900, 600, noisy=True).read_bytes()
    assert len(heavy) > LOGO_MAX
    made = fitted(heavy)
    shown = QImage.fromData(made)
    assert len(made) <= LOGO_MAX
    assert shown.width() / shown.height() == pytest.approx(1.5, abs=0.05)


def test_what_is_no_image_leaves_the_logo_as_it_was(dialog: QDialog, tmp_path: Path) -> None:
    assert isinstance(dialog, ReglagesDialog)
    wrong = tmp_path / "logo.png"
    wrong.write_text("pas une image")
    dialog.use_logo(wrong)
    assert "« logo.png » n’est pas une image" in plain(find(dialog, QLabel, "faute").text())
    dialog.use_logo(tmp_path / "absent.png")
    assert "« absent.png »" in plain(find(dialog, QLabel, "faute").text())
    assert not find(dialog, QLabel, "logo").isVisible()
