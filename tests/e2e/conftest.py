"""The real window on a new, empty file, for the days that are lived through it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.theme import Theme
from tests.qt.conftest import dressed, theme
from tests.qt.real_window import open_window

__all__ = ["dressed", "theme"]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    yield made
    made.contexte.tasks.wait()
