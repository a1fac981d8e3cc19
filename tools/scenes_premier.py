"""The scenes of a window without a file: who works here, on what, and a last file that is gone."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.sans_fichier import Start


def _escape(window: MainWindow, *recents: str) -> None:
    """From the choice back to the name, or on to the choice; as on a laptop with these recent files."""
    window.contexte.laptop = replace(window.contexte.laptop, recents=recents)
    start = window.findChild(Start)
    assert isinstance(start, Start)
    QTest.keyClick(start, Qt.Key.Key_Escape)


def _gone(window: MainWindow) -> None:
    """The last file was on a key that is not there."""
    for _ in ("the name", "the choice"):
        _escape(window, "/media/cle/equipe-2026.cops", "/media/cle/essai.cops")


PREMIER: tuple[tuple[str, Callable[[MainWindow], object]], ...] = (
    ("demarrage-nom", _escape),
    ("demarrage", _escape),
    ("demarrage-parti", _gone),
)
