"""The scenes of the pictures for the tab Accompagnements."""

from collections.abc import Callable

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements.memoire import TABLEAU
from cops_desktop.qt.pages.accompagnements.page import AccompagnementsPage

Scene = Callable[[MainWindow], object]


def _page(window: MainWindow, vue: str) -> AccompagnementsPage:
    page = window.show_tab("accompagnements")
    assert isinstance(page, AccompagnementsPage)
    page.tete.show_vue(vue)
    return page


def _board(window: MainWindow) -> None:
    _page(window, TABLEAU).take_focus()


def _board_and_card(window: MainWindow) -> None:
    page = _page(window, TABLEAU)
    page.take_focus()
    page.vues.opened.emit(page.vues.vue(TABLEAU).key())


BOARD: tuple[tuple[str, Scene], ...] = (
    ("accompagnements", _board),
    ("accompagnements-fiche", _board_and_card),
)
