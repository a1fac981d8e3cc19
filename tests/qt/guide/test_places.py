"""Each page and each dialog says its page of the guide; all of them are there."""

import re
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.guide.places import ACCUEIL, DIALOGUES, PAGES, PARTIES, SANS_FICHIER, page_for
from cops_desktop.qt.tabs import TABS
from cops_desktop.services.guide import lire

ROOT = Path(__file__).resolve().parents[3]
SOURCES = [path for path in (ROOT / "cops_desktop" / "qt").rglob("*.py") if path.name != "places.py"]
CODE = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)


def test_every_tab_has_its_page_of_the_guide() -> None:
    assert set(PAGES) == {tab.key for tab in TABS}


def test_every_dialog_has_its_page_of_the_guide() -> None:
    named = set(re.findall(r'\.setObjectName\(u?"(dialogue\w+)"\)', CODE))
    assert named and not named - set(DIALOGUES)


def test_every_page_that_is_named_is_in_the_guide() -> None:
    named = {*PAGES.values(), *PARTIES.values(), *DIALOGUES.values(), ACCUEIL, SANS_FICHIER}
    assert not named - set(lire().pages)


def test_nothing_is_named_that_is_not_on_the_screen() -> None:
    assert not [name for name in (*PARTIES, *DIALOGUES) if f'"{name}"' not in CODE]


def test_the_nearest_thing_that_has_a_page_says_which(qtbot: QtBot) -> None:
    window, page, part, field = (QWidget() for _ in range(4))
    qtbot.addWidget(window)
    for inner, outer in ((page, window), (part, page), (field, part)):
        inner.setParent(outer)
    page.setObjectName("rencontres")
    assert page_for(field, window, page) == "rencontres"
    part.setObjectName("inscrits")
    assert page_for(field, window, page) == "inscriptions"
    assert page_for(window, window, page) == "rencontres"
    assert page_for(None, window, None) == SANS_FICHIER
