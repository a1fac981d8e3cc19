"""The scenes of the pictures for what is done in an accompagnement: the parts of its card that tell it."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.accompagnements.card import AccompagnementCard
from cops_desktop.qt.pages.accompagnements.fiche_documents import DocumentsSection
from cops_desktop.qt.pages.accompagnements.fiche_interventions import InterventionsSection
from cops_desktop.qt.pages.accompagnements.fiche_partenaires import PartenairesSection
from cops_desktop.qt.pages.accompagnements.fiche_points import PointsSection
from cops_desktop.qt.pages.accompagnements.fiche_section import Section
from cops_desktop.qt.pages.accompagnements.memoire import LISTE
from cops_desktop.qt.pages.accompagnements.page import AccompagnementsPage
from cops_desktop.services.accompagnements.liste import lignes
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.storage import accompagnements


def _part(section: type[Section]) -> Callable[[MainWindow], object]:
    """The card of a project that has documents, scrolled to one of its parts."""

    def show(window: MainWindow) -> None:
        fichier = window.contexte.fichier
        found = {d.accompagnement for d in accompagnements.documents(fichier.db)}
        key = next((line.id for line in lignes(fichier, DEMO_DAY) if line.id in found), "")
        page = window.show_tab("accompagnements")
        assert isinstance(page, AccompagnementsPage)
        page.tete.show_vue(LISTE)
        page.open("accompagnement", key)
        card = page.findChild(AccompagnementCard)
        if key and card is not None:
            QApplication.processEvents()  # what is to be scrolled to has its place
            card.go_to(next(part for part in card.sections if isinstance(part, section)))

    return show


CONTENU: tuple[tuple[str, Callable[[MainWindow], object]], ...] = (
    ("accompagnement-points", _part(PointsSection)),
    ("accompagnement-partenaires", _part(PartenairesSection)),
    ("accompagnement-interventions", _part(InterventionsSection)),
    ("accompagnement-documents", _part(DocumentsSection)),
)
