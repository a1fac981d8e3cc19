"""The scenes of the pictures for the tab Accompagnements."""

from collections.abc import Callable

from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.selection import Selection
from cops_desktop.qt.dialogs.demande_accompagnement import open_demande
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements.memoire import CHRONOLOGIE, LISTE, TABLEAU
from cops_desktop.qt.pages.accompagnements.page import AccompagnementsPage

Scene = Callable[[MainWindow], object]


def _page(window: MainWindow, vue: str) -> AccompagnementsPage:
    page = window.show_tab("accompagnements")
    assert isinstance(page, AccompagnementsPage)
    page.tete.show_vue(vue)
    return page


def _time_line(window: MainWindow) -> None:
    page = _page(window, CHRONOLOGIE)
    page.show_all()
    page.take_focus()


TIME_LINE: tuple[tuple[str, Scene], ...] = (("accompagnements-chronologie", _time_line),)


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


def _list(window: MainWindow) -> None:
    page = _page(window, LISTE)
    page.show_all()
    page.take_focus()


def _filtered(window: MainWindow) -> None:
    page = _page(window, LISTE)
    year = window.contexte.today().year
    page.filter_by(Selection(annee=year, etats=(Etat.EN_COURS, Etat.SUSPENDU)))


def _nothing(window: MainWindow) -> None:
    page = _page(window, LISTE)
    page.show_all()
    page.tete.search.setText("océanographie")


def _new(window: MainWindow) -> None:
    page = _page(window, TABLEAU)
    page.show_all()
    open_demande(window.contexte)


PAGE: tuple[tuple[str, Scene], ...] = (
    ("accompagnements-liste", _list),
    ("accompagnements-filtres", _filtered),
    ("accompagnements-rien", _nothing),
    ("accompagnement-demande", _new),
)
