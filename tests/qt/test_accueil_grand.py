"""Accueil read in parts: of a large file the page says that it reads; of any, what presses is painted first."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accueil import AccueilPage
from cops_desktop.qt.tabs import DIALOGS, TABS
from cops_desktop.qt.theme import Theme
from cops_desktop.services import accueil as service
from cops_desktop.services import avance
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.laptop import Laptop
from cops_desktop.storage import paiements
from cops_desktop.storage.memoire import Lues
from tests.demo import copy_demo
from tests.qt.real_window import find, open_window


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is a large one."""
    monkeypatch.setattr(service, "BEAUCOUP", 0)
    monkeypatch.setattr(service, "PERSONNES_PAR_ETAPE", 5)


def head(page: AccueilPage) -> str:
    """What the page says beside its greeting."""
    return find(page, QLabel, "accueilJour").text()


def lines(page: AccueilPage) -> list[str]:
    """The things to do, by the names of their buttons."""
    return [b.objectName() for b in page.findChildren(QPushButton) if b.objectName().startswith("aFaire_")]


@pytest.mark.usefixtures("large")
def test_it_says_that_it_reads_then_everything_and_again_after_a_write(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    window = open_window(qtbot, theme, tmp_path / "demo.cops")
    page = window.show_tab("accueil")
    assert isinstance(page, AccueilPage)
    qtbot.waitUntil(lambda: "à faire" in head(page))
    found = service.accueil(window.contexte.fichier, window.contexte.today())
    assert lines(page) == [f"aFaire_{line.genre}_{line.id}" for line in found.a_faire]
    first = next(b for b in page.findChildren(QPushButton) if b.objectName() == lines(page)[0])
    assert first.hasFocus()
    window.contexte.written()
    assert "lecture du fichier…" in head(page) and not first.isEnabled()
    qtbot.waitUntil(lambda: "à faire" in head(page))
    assert first.isEnabled() and first.hasFocus()


@pytest.mark.usefixtures("large")
def test_another_page_may_be_shown_while_it_reads(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    window = open_window(qtbot, theme, tmp_path / "demo.cops")
    page = window.show_tab("accueil")
    assert isinstance(page, AccueilPage)
    window.contexte.written()
    other = window.show_tab("cotec")
    qtbot.waitUntil(lambda: "à faire" in head(page))
    focused = window.focusWidget()
    assert focused is not None and other.isAncestorOf(focused)


@pytest.mark.usefixtures("large")
def test_what_the_other_tabs_ask_first_is_read_beside_the_window_once(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lire, read = avance.lire, []

    def told(*args: Any) -> Lues:
        read.append(args[0])
        return lire(*args)

    monkeypatch.setattr(avance, "lire", told)
    window = open_window(qtbot, theme, tmp_path / "demo.cops")
    page = window.show_tab("accueil")
    assert isinstance(page, AccueilPage)
    qtbot.waitUntil(lambda: len(read) == len(avance.PARTIES) and window.contexte.idle())
    monkeypatch.setattr(paiements, "lignes", lambda *_: pytest.fail("the frozen lines are known"))
    window.show_tab("paiements")
    window.show_tab("accueil")
    window.contexte.written()
    qtbot.waitUntil(lambda: "à faire" in head(page))
    assert len(read) == len(avance.PARTIES)


@pytest.mark.usefixtures("large")
def test_it_reads_no_further_once_its_file_is_left(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    window = open_window(qtbot, theme, tmp_path / "demo.cops")
    page = window.show_tab("accueil")
    assert isinstance(page, AccueilPage)
    page.refresh()
    window.contexte.use(None)
    qtbot.wait(100)  # a step that asks the closed file would fail the test
    assert "lecture du fichier…" in head(page)


def test_what_presses_is_painted_before_the_rest_is_read(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    window = MainWindow(theme, Laptop("poste-1", "Claire Bonnefous"), TABS, DIALOGS)
    window.contexte.today = lambda: DEMO_DAY
    qtbot.addWidget(window)
    assert window.files.open(copy_demo(tmp_path / "demo.cops"))
    page = window.page()
    assert isinstance(page, AccueilPage)
    found = service.accueil(window.contexte.fichier, DEMO_DAY)
    names = [f"aFaire_{line.genre}_{line.id}" for line in found.a_faire]
    before = lines(page)
    assert len(before) < len(names) and before == names[: len(before)]
    assert "à faire" not in head(page), "how much there is to do is said once it is known"
    assert len(find(page, QWidget, "accueilAnnee").findChildren(QPushButton)) == 5

    kept = find(page, QPushButton, before[0])
    window.show()
    qtbot.waitUntil(lambda: "à faire" in head(page))
    assert lines(page) == names
    assert kept.isVisible() and kept.hasFocus(), "what was there stays as it was"
    assert find(page, QWidget, "accueilPanneauEquilibre").isVisible()


def test_an_empty_list_says_that_all_is_done_only_once_all_was_read(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "_lire", lambda parts: (yield) or [])
    window = MainWindow(theme, Laptop("poste-1", "Claire Bonnefous"), TABS, DIALOGS)
    window.contexte.today = lambda: DEMO_DAY
    qtbot.addWidget(window)
    assert window.files.open(copy_demo(tmp_path / "demo.cops"))
    assert not window.findChildren(QWidget, "accueilToutFait")
    window.show()
    qtbot.waitUntil(lambda: bool(window.findChildren(QWidget, "accueilToutFait")))
