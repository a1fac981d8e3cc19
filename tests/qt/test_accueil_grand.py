"""Accueil of a large file: the page is there at once and says that it reads; then what is so, and nothing of before."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt.pages.accueil import AccueilPage
from cops_desktop.qt.theme import Theme
from cops_desktop.services import accueil as service
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
