"""A dressed application, and a window on a real file with two small pages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cops_desktop.qt import sauvegarde_du_jour
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.crash_report import CrashReport
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.page import KindDialog, Page, Tab
from cops_desktop.qt.tabs import DIALOGS
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.basics import label, vbox
from cops_desktop.qt.widgets.fields import TextField
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.laptop import Laptop
from tests.builders import Monde
from tests.qt.real_window import open_window


@pytest.fixture(autouse=True)
def no_report_stays(qapp: QApplication) -> Iterator[None]:
    """The report of a bug that a test leaves on the screen is a failure of that test, not of those after it."""
    yield
    left = [widget for widget in qapp.topLevelWidgets() if isinstance(widget, CrashReport) and widget.isVisible()]
    told = [dialog.ui.rapport.toPlainText() for dialog in left]
    for dialog in left:
        dialog.close()
    assert not told, told


class SmallPage(Page):
    """Counts its refreshes, and saves a word in the file's settings as a real page does."""

    def __init__(self, contexte: Contexte, name: str) -> None:
        super().__init__(contexte, name)
        self.refreshed = 0
        self.opened: list[tuple[str, str]] = []
        self.search = SearchField("Chercher…", f"{name}Recherche")
        self.field = TextField("Nom", f"{name}Nom")
        self.paper = QAction("Feuille d’émargement", self)
        self.setLayout(vbox(label(name, "titre"), self.search, self.field, None))

    def refresh(self) -> None:
        self.refreshed += 1

    def open(self, kind: str, key: str) -> None:
        self.opened.append((kind, key))

    def paper_actions(self) -> list[QAction]:
        return [self.paper]


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """The application's look: one per process."""
    return Theme(qapp, "clair")


@pytest.fixture
def theme(dressed: Theme, monkeypatch: pytest.MonkeyPatch) -> Iterator[Theme]:
    """The look, light and at 100 % before and after each test; the backup of the day waits longer than any of them, or
    its word would take the place of the one that a slow test reads.
    """
    monkeypatch.setattr(sauvegarde_du_jour, "AFTER", 3_600_000)
    yield dressed
    dressed.set_choice("clair")
    dressed.set_scale(100)


@pytest.fixture
def opened() -> list[str]:
    """The keys of the persons whose dialog was asked for."""
    return []


@pytest.fixture
def empty_window(qtbot: QtBot, theme: Theme, opened: list[str]) -> Iterator[MainWindow]:
    """A window without a file."""
    tabs = (
        Tab("accueil", "Accueil", lambda contexte: SmallPage(contexte, "accueil")),
        Tab("cotec", "CoTec", lambda contexte: SmallPage(contexte, "cotec"), kinds=("cotec", "rencontre")),
    )
    backups = [dialog for dialog in DIALOGS if dialog.kind == "sauvegardes"]
    dialogs = (KindDialog("personne", lambda _, key: opened.append(key)), *backups)
    window = MainWindow(theme, Laptop("poste-1", "Clémence Arribat"), tabs, dialogs)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.contexte.tasks.wait()


@pytest.fixture
def window(empty_window: MainWindow, tmp_path: Path) -> MainWindow:
    """A window on a new, empty file."""
    assert empty_window.files.create(tmp_path / "essai.cops")
    return empty_window


@pytest.fixture
def lone_window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    """The real window, on an empty file; no dialog stays open after a test."""
    shown = open_window(qtbot, theme, tmp_path / "essai.cops", demo=False)
    yield shown
    for dialog in shown.findChildren(QDialog):
        dialog.done(0)


@pytest.fixture
def monde(window: MainWindow) -> Monde:
    """Makes things in the file of the window that the test has."""
    return Monde(window.contexte.fichier)


@pytest.fixture
def rename(window: MainWindow) -> Callable[[str], None]:
    """A service that writes one setting of the file, as one operation."""
    from cops_desktop.storage.reglages import save_reglage

    def write(value: str) -> None:
        fichier = window.contexte.fichier
        with fichier.operation(f"Téléphone : {value}"):
            save_reglage(fichier.db, "organisme_telephone", value)

    return write
