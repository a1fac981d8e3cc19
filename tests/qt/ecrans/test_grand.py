"""On a very large screen a page keeps together, in the middle; what is side by side without end takes it all."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from cops_desktop.qt.page_stack import WIDEST
from cops_desktop.qt.theme import Theme, sp
from tests.qt.ecrans.visites import Groupe, visites
from tools.scenes import SCREENS

BIG = (3840, 2100)  # what a 4K screen leaves to a window, when it is set to show things at 100 %
READ = ("accueil", "cotec", "annuaire", "accompagnements-liste")
WIDE = ("accompagnements", "ateliers", "accompagnements-chronologie")


def test_a_page_keeps_together_on_a_4k_screen(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    groupe = Groupe("grand", "demo", tuple(scene for scene in SCREENS if scene[0] in (*READ, *WIDE)))
    assert len(groupe.scenes) == len(READ) + len(WIDE)
    for visite in visites(groupe, theme, tmp_path):
        window, page = visite.window, visite.window.page_in_use()
        assert page is not None
        window.resize(*BIG)
        qtbot.waitUntil(lambda window=window: window.size().toTuple() == BIG)
        place = QRect(page.mapTo(window, QPoint()), page.size())
        if visite.scene in WIDE:
            assert place.width() > sp(WIDEST), visite.scene
        else:
            assert place.width() <= sp(WIDEST) + 1, visite.scene
            assert abs(place.left() - (window.width() - place.right())) <= 4, visite.scene
