"""The scenes of the pictures for the tab Engagements: list, queue, campaign of a year, and its dialogs."""

from collections.abc import Callable

from cops_desktop.qt.dialogs.engagement import open_renouveler, open_signer
from cops_desktop.qt.dialogs.resilier import open_resilier
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.engagements.filters import A_RENOUVELER, CAMPAGNE
from cops_desktop.qt.pages.engagements.page import EngagementsPage
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.engagements.liste import Ligne, lignes

Scene = Callable[[MainWindow], object]


def _chosen(window: MainWindow) -> Ligne | None:
    """One that is to be renewed, for a structure when there is such a one."""
    found = [line for line in lignes(window.contexte.fichier, DEMO_DAY) if line.a_renouveler]
    return max(found, key=lambda line: (line.jours >= 0, line.structure), default=None)


def _view(view: str) -> Scene:
    def show(window: MainWindow) -> None:
        page = window.show_tab("engagements")
        assert isinstance(page, EngagementsPage)
        page.left.filters.show_view(view)
        if view == A_RENOUVELER:
            page.left.view.selectAll()
        if view == CAMPAGNE:
            page.left.filters.year.setCurrentIndex(page.left.filters.year.count() - 1)

    return show


def _list(window: MainWindow) -> None:
    line = _chosen(window)
    page = window.show_tab("engagements")
    assert isinstance(page, EngagementsPage)
    page.left.filters.show_all()
    window.contexte.ouvrir("engagement", line.id if line else "")


def _with_chosen(does: Callable[[MainWindow, Ligne], object]) -> Scene:
    def show(window: MainWindow) -> None:
        line = _chosen(window)
        if line is not None:
            does(window, line)

    return show


ENGAGEMENTS: tuple[tuple[str, Scene], ...] = (
    ("engagements", _list),
    ("engagements-a-renouveler", _view(A_RENOUVELER)),
    ("engagements-campagne", _view(CAMPAGNE)),
    ("engagement-signer", lambda window: open_signer(window.contexte)),
    ("engagement-renouveler", _with_chosen(lambda window, line: open_renouveler(window.contexte, line.id))),
    (
        "engagement-resilier",
        _with_chosen(lambda window, line: open_resilier(window.contexte, line.id, line.nom_complet)),
    ),
)
