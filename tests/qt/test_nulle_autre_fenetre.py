"""A page that is made shows no window of its own, not even for a moment: it would flash, and take the keyboard away."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.tabs import TABS
from cops_desktop.qt.theme import Theme
from tests.qt.real_window import open_window


class Watcher(QObject):
    """Notes what is shown outside any window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and not isinstance(watched, QMenu):
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.mark.parametrize("tab", [tab.key for tab in TABS])
def test_no_page_shows_a_window_of_its_own(qtbot: QtBot, theme: Theme, tmp_path: Path, tab: str) -> None:
    window = open_window(qtbot, theme, tmp_path / "demo.cops")
    watcher, app = Watcher(), QApplication.instance()
    assert app is not None
    app.installEventFilter(watcher)
    try:
        window.show_tab(tab)
        QApplication.processEvents()
    finally:
        app.removeEventFilter(watcher)
    assert not watcher.seen
