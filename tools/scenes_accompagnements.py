"""The scenes of the pictures for the tab Accompagnements."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements.card import AccompagnementCard
from cops_desktop.qt.pages.accompagnements.fiche_documents import DocumentsSection
from cops_desktop.qt.pages.accompagnements.fiche_interventions import InterventionsSection
from cops_desktop.qt.pages.accompagnements.fiche_partenaires import PartenairesSection
from cops_desktop.qt.pages.accompagnements.fiche_points import PointsSection
from cops_desktop.qt.pages.accompagnements.fiche_section import Section
from cops_desktop.qt.pages.accompagnements.memoire import LISTE, TABLEAU
from cops_desktop.qt.pages.accompagnements.page import AccompagnementsPage
from cops_desktop.services.accompagnements.liste import lignes
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.storage import accompagnements

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


def _part(section: type[Section]) -> Scene:
    """The card of a project that has documents, scrolled to one of its parts."""

    def show(window: MainWindow) -> None:
        fichier = window.contexte.fichier
        found = {d.accompagnement for d in accompagnements.documents(fichier.db)}
        key = next((line.id for line in lignes(fichier, DEMO_DAY) if line.id in found), "")
        page = _page(window, LISTE)
        page.open("accompagnement", key)
        card = page.findChild(AccompagnementCard)
        if key and card is not None:
            QApplication.processEvents()  # what is to be scrolled to has its place
            card.go_to(next(part for part in card.sections if isinstance(part, section)))

    return show


CONTENU: tuple[tuple[str, Scene], ...] = (
    ("accompagnement-points", _part(PointsSection)),
    ("accompagnement-partenaires", _part(PartenairesSection)),
    ("accompagnement-interventions", _part(InterventionsSection)),
    ("accompagnement-documents", _part(DocumentsSection)),
)
