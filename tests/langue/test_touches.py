"""The same key does the same thing on every page, and the guide's page « Les touches du clavier » tells them all."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.page import Page
from cops_desktop.qt.tabs import TABS
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.list_view import KeyedList
from tests.langue.textes import GUIDE
from tests.qt.conftest import dressed as dressed  # the look of the application
from tests.qt.conftest import theme as theme
from tests.qt.real_window import open_window

# What begins or changes something, page by page: a page without one makes nothing new, or shows nothing of its own.
NOTHING_NEW = {"accueil", "historique", "doublons", "charte", "equilibre", "barometre", "presences", "ateliers"}
NOTHING_TO_CHANGE = NOTHING_NEW | {"paiements"}  # a form is prepared again, never changed
OF_A_LIST = {Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Escape}
# Answered where they are pressed, and F6 once there is a notice
OF_QT = {"Tab", "Maj+Tab", "Échap", "Entrée", "Ctrl+Entrée", "↑", "↓", "Suppr", "Espace", "Ctrl+A", "F6"}
FRENCH = {"Shift": "Maj", "Return": "Entrée", "Enter": "Entrée", "Del": "Suppr", "Esc": "Échap", "Ins": "Inser"}
AZERTY = re.compile(r"Ctrl\+[^A-Z0-9+=-]$|Ctrl\+[ÀÉÈ]$")  # the same keys, on a keyboard that has no digits in front


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """The real window on an empty file: pages are made whatever they show."""
    return open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)


def said(keys: QKeySequence) -> str:
    """« Ctrl+Maj+N »."""
    return "+".join(FRENCH.get(part, part) for part in re.split(r"\+(?!$)", keys.toString()))


def pages(window: MainWindow) -> dict[str, Page]:
    """Every page that can be shown without a thing to show."""
    made = {tab.key: window.show_tab(tab.key) for tab in TABS if not tab.of_one}
    return {key: page for key, page in made.items() if page is not None}


def keys_of(page: Page) -> set[str]:
    """The shortcuts that are this page's own."""
    return {said(shortcut.key()) for shortcut in page.findChildren(QShortcut)}


def told() -> set[str]:
    """The keys that the guide tells, in the first column of its tables."""
    rows = re.findall(r"^\| (`.+?) \|", (GUIDE / "touches.md").read_text(encoding="utf-8"), re.MULTILINE)
    return {key for row in rows for key in re.findall(r"`(.+?)`(?=\s|,|$)", row)}


def test_every_page_begins_and_changes_with_the_same_keys(window: MainWindow) -> None:
    for key, page in pages(window).items():
        keys = keys_of(page)
        assert ("Ctrl+N" in keys) == (key not in NOTHING_NEW), f"Ctrl+N on {key}"
        assert ("F2" in keys) == (key not in NOTHING_TO_CHANGE), f"F2 on {key}"


def test_no_page_takes_a_key_of_the_window(window: MainWindow) -> None:
    of_window = {said(k) for action in window.menuBar().findChildren(QAction) for k in action.shortcuts()}
    for key, page in pages(window).items():
        assert not keys_of(page) & of_window, key


def test_lists_answer_to_the_same_few_keys(window: MainWindow) -> None:
    for key, page in pages(window).items():
        for shown in page.findChildren(KeyedList):
            assert set(shown.keys) <= OF_A_LIST, f"{key}: {shown.objectName()}"


def test_the_guide_tells_every_key(window: MainWindow) -> None:
    found = {said(k) for action in window.findChildren(QAction) for k in action.shortcuts()}
    found |= {said(shortcut.key()) for shortcut in window.findChildren(QShortcut)}
    found |= {key for page in pages(window).values() for key in keys_of(page)}
    between = {f"Ctrl+{n}" for n in range(2, sum(not tab.within for tab in TABS))}  # « Ctrl+1 à Ctrl+7 »
    unsaid = {key for key in found if AZERTY.search(key)} | between | {"Ctrl+="}
    assert not found - unsaid - told()
    assert not told() - found - OF_QT


def test_a_key_that_a_button_tells_is_one_that_the_guide_tells(window: MainWindow) -> None:
    for key, page in pages(window).items():
        for button in page.findChildren(QPushButton):
            for hint in re.findall(r"^(?:F\d+|(?:Ctrl|Alt|Maj)\+\S+)$", button.toolTip()):
                assert hint in told(), f"{key}: {button.objectName()} {hint}"
