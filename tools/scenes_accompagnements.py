"""The scenes of the pictures for the tab Accompagnements."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from cops_desktop.domain.accompagnements.parcours import Etat
from cops_desktop.domain.accompagnements.selection import Selection
from cops_desktop.qt.dialogs.accompagnement import open_accompagnement
from cops_desktop.qt.dialogs.corriger_mouvement import open_corriger
from cops_desktop.qt.dialogs.demande_accompagnement import open_demande
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements.fiche_champs import DatesSection
from cops_desktop.qt.pages.accompagnements.fiche_histoire import HistoireSection
from cops_desktop.qt.pages.accompagnements.fiche_section import Section
from cops_desktop.qt.pages.accompagnements.memoire import CHRONOLOGIE, LISTE, TABLEAU
from cops_desktop.qt.pages.accompagnements.page import AccompagnementsPage
from cops_desktop.services.accompagnements.liste import Ligne, lignes

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


def _late(window: MainWindow) -> Ligne:
    """A project that runs and is late: its card has the most to say."""
    found = [line for line in lignes(window.contexte.fichier, window.contexte.today()) if line.parcours.en_cours]
    return max(found, key=lambda line: (line.alerte is not None and line.alerte.en_retard, line.parcours.etape))


def _card(window: MainWindow) -> AccompagnementsPage:
    page = _page(window, LISTE)
    page.show_all()
    window.contexte.ouvrir("accompagnement", _late(window).id)
    return page


def _card_below(section: type[Section]) -> Scene:
    def show(window: MainWindow) -> None:
        card = _card(window).card()
        QApplication.processEvents()
        card.go_to(next(part for part in card.sections if isinstance(part, section)))

    return show


CARD: tuple[tuple[str, Scene], ...] = (
    ("accompagnement", _card),
    ("accompagnement-dates", _card_below(DatesSection)),
    ("accompagnement-histoire", _card_below(HistoireSection)),
    ("accompagnement-modifier", lambda window: open_accompagnement(window.contexte, _late(window).id)),
    (
        "accompagnement-corriger",
        lambda window: open_corriger(window.contexte, _late(window).parcours.mouvements[-1]),
    ),
)
