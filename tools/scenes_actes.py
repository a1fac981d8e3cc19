"""The scenes of the pictures for what is done with a project: moved, decided by the CoPil, held against a capacity."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox

from cops_desktop.domain.accompagnements.parcours import Parcours
from cops_desktop.domain.accompagnements.types import Decision, Position
from cops_desktop.domain.presence_comites import COPIL
from cops_desktop.qt.dialogs.capacites import open_capacites
from cops_desktop.qt.dialogs.deplacer import open_deplacer
from cops_desktop.qt.dialogs.examen import open_examen
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.rencontres.demandes import DemandesSection
from cops_desktop.qt.pages.rencontres.page import RencontresPage
from cops_desktop.services.accompagnements.avancer import depart
from cops_desktop.services.accompagnements.liste import tous_les_parcours
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.storage import rencontres

Scene = Callable[[MainWindow], object]


def _first(window: MainWindow, wanted: Callable[[Parcours], bool]) -> str:
    """The first project that is so; the file of the pictures has one of each."""
    return next(p.accompagnement.id for p in tous_les_parcours(window.contexte.fichier.db) if wanted(p))


def _with_open_points(window: MainWindow) -> str:
    def wanted(life: Parcours) -> bool:
        return life.en_cours and len(depart(window.contexte.fichier, life.accompagnement.id).points) > 1

    return _first(window, wanted)


def _finish(window: MainWindow) -> None:
    open_deplacer(window.contexte, _with_open_points(window))


def _suspend(window: MainWindow) -> None:
    open_deplacer(window.contexte, _with_open_points(window), Position.SUSPENDU)


def _decide(window: MainWindow) -> None:
    open_examen(window.contexte, _first(window, lambda life: life.attend_un_copil))
    box = window.findChild(QComboBox, "decision")
    assert box is not None
    box.setCurrentIndex(box.findData(Decision.APPROUVEE))


def _meeting(window: MainWindow) -> None:
    """The last CoPil that decided of something, at its requests."""
    db = window.contexte.fichier.db
    where = "nature = ? AND id IN (SELECT rencontre FROM examens) ORDER BY date DESC"
    held = rencontres.RENCONTRES.read(db, where, (COPIL,))[0]
    window.contexte.ouvrir("rencontre", held.id)
    page = window.show_tab("rencontres")
    assert isinstance(page, RencontresPage)
    section = next(part for part in page.card.sections if isinstance(part, DemandesSection))
    section.list.view.selectRow(0)
    page.card.go_to(section)


ACTES: tuple[tuple[str, Scene], ...] = (
    ("accompagnement-terminer", _finish),
    ("accompagnement-suspendre", _suspend),
    ("accompagnement-decision", _decide),
    ("accompagnement-capacite", lambda window: open_capacites(window.contexte, DEMO_DAY.year)),
    ("copil-demandes", _meeting),
)
