"""No screen is empty without a word: what it is for and how to begin, or that nothing is found and the way out."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.dialogs.person_picker import PersonPicker, Picker, StructurePicker
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.page import Page
from cops_desktop.qt.tabs import TABS
from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.panel import EmptyState
from cops_desktop.qt.widgets.search import SearchField
from tests.builders import Monde, plain
from tests.qt.real_window import find, open_window, settled

KEYS = [tab.key for tab in TABS]
FILLED = {"accueil", "historique"}  # the first steps; the making of the file
FILLED_WITH_PERSONS = FILLED | {"annuaire", "equilibre"}
SEARCHED = ("annuaire", "engagements", "accompagnements", "cotec", "rencontres", "paiements", "mises_en_relation",
            "charte", "barometre", "historique")  # fmt: skip


@pytest.fixture
def empty(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "vide.cops", demo=False)


@pytest.fixture
def demo(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, theme, tmp_path / "demo.cops")


def states(page: Page) -> list[EmptyState]:
    """What is said of what is not there, where one sees it."""
    return [state for state in page.findChildren(EmptyState) if state.isVisible() and state.objectName() != "sansChoix"]


def title(state: EmptyState) -> str:
    return plain(state.accessibleName())


def begins(page: Page) -> None:
    """The page says, in the words of all the others, what it lacks and what it is for; a button begins."""
    (state,) = states(page)
    assert title(state).startswith(("Aucun ", "Aucune ")), title(state)
    assert find(state, QLabel, f"{state.objectName()}Pourquoi").text().endswith(".")
    assert state.action.isVisible() and state.action.isEnabled()


@pytest.mark.parametrize("key", [key for key in KEYS if key not in FILLED])
def test_every_page_of_an_empty_file_says_what_it_is_for_and_how_to_begin(
    qtbot: QtBot, empty: MainWindow, key: str
) -> None:
    page = empty.show_tab(key)
    QApplication.processEvents()
    begins(page)


@pytest.mark.parametrize("key", [key for key in KEYS if key not in FILLED_WITH_PERSONS])
def test_every_page_of_a_file_with_persons_alone_says_how_to_go_on(qtbot: QtBot, empty: MainWindow, key: str) -> None:
    monde = Monde(empty.contexte.fichier)
    for nom in ("Zoé Almeida", "Louis Bénézech", "Inès Carrère"):
        monde.personne(nom)
    empty.contexte.changed.emit()
    page = empty.show_tab(key)
    QApplication.processEvents()
    begins(page)


def test_accueil_begins_with_the_first_steps(qtbot: QtBot, empty: MainWindow) -> None:
    ways = find(empty, QWidget, "accueilPremiersPas").findChildren(QPushButton)
    assert ways and all(way.isEnabled() for way in ways)
    assert [way.objectName() for way in ways if way.property("role") == "principal"] == ["premiersPas_importerListe"]


@pytest.mark.parametrize("key", SEARCHED)
def test_a_search_that_finds_nothing_says_so_and_shows_all_again(qtbot: QtBot, demo: MainWindow, key: str) -> None:
    page = demo.show_tab(key)
    settled(qtbot, demo)
    page.focus_search()
    field = page.focusWidget()
    assert isinstance(field, SearchField)
    qtbot.keyClicks(field, "zzzqqq")
    qtbot.waitUntil(lambda: "Rien ne correspond" in [title(state) for state in states(page)], timeout=5_000)
    (state,) = (state for state in states(page) if title(state) == "Rien ne correspond")
    assert state.action.text() == "Tout afficher"
    qtbot.mouseClick(state.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not [state for state in states(page) if title(state) == "Rien ne correspond"])
    assert field.text() == ""
    settled(qtbot, demo)


def test_every_field_that_searches_a_page_is_tried(demo: MainWindow) -> None:
    """A page that gets a search gets its line here."""
    jumps = {"ateliersNom", "presencesNom"}  # they go to a row and hide none
    searched = set()
    for tab in TABS:
        page = demo.show_tab(tab.key)
        QApplication.processEvents()
        if any(field.isVisible() and field.objectName() not in jumps for field in page.findChildren(SearchField)):
            searched.add(tab.key)
    assert searched - {"copil"} <= set(SEARCHED)


@pytest.mark.parametrize("kind", ["personne", "structure"])
def test_a_list_in_a_dialog_says_that_nothing_is_found_and_escape_shows_all_again(
    qtbot: QtBot, demo: MainWindow, kind: str
) -> None:
    if kind == "personne":
        PersonPicker(demo.contexte, "Ajouter", "Ajouter", set(), lambda _: None).open()
    else:
        StructurePicker(demo.contexte, "Ajouter", "Ajouter", lambda _: None).open()
    picker = next(shown for shown in demo.findChildren(Picker) if shown.isVisible())
    view = picker.findChild(ListView)
    assert isinstance(view, ListView) and not view.nothing_found()
    qtbot.keyClicks(picker.search, "zzzqqq")
    assert plain(view.nothing_found()).startswith("Rien ne correspond")
    qtbot.keyClick(picker.search, Qt.Key.Key_Escape)
    assert not view.nothing_found() and picker.isVisible()
    picker.reject()


@pytest.mark.parametrize("kind", ["personne", "structure", "cotec"])
def test_a_card_that_says_little_keeps_its_sections_together_in_a_tall_window(
    qtbot: QtBot, empty: MainWindow, kind: str
) -> None:
    monde = Monde(empty.contexte.fichier)
    key = {"personne": monde.personne, "structure": monde.structure, "cotec": monde.cotec}[kind]()
    empty.resize(1280, 1500)
    empty.contexte.changed.emit()
    empty.contexte.ouvrir(kind, key)
    page = empty.page()
    assert page is not None

    def gap() -> int:
        titles = [shown for shown in page.findChildren(QLabel) if shown.property("role") == "titrePanneau"]
        tops = sorted(shown.mapTo(page, shown.rect().topLeft()).y() for shown in titles if shown.isVisible())
        return max((below - above for above, below in pairwise(tops)), default=0)

    qtbot.waitUntil(lambda: gap() < 260)
