"""The figures of `make bench` on the accompagnements: board and time line of 300 projects over five years.

All in processor time, beside the plain thing: a list, or a scene, of Qt with as many items.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from tests.builders import JOUR, Monde, new_file
from tests.projets import fill
from tools.bench_temps import median

RUNS, PROJECTS, STEPS = 7, 300, 40
SIZE = (1250, 640)  # of the board in a window of 1280 × 800
Figure = tuple[str, float, str, str, str]


_median = partial(median, runs=RUNS)


def _painted(view: Any) -> None:
    """Shows a window until it is painted."""
    from PySide6.QtWidgets import QApplication

    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()


def _scrolled(views: Sequence[Any]) -> Callable[[], None]:
    """From the top to the end of each list, in steps that are painted one by one."""

    def scroll() -> None:
        for view in views:
            bar = view.verticalScrollBar()
            for step in range(STEPS + 1):
                bar.setValue(bar.maximum() * step // STEPS)
                view.viewport().repaint()

    return scroll


def _bare() -> Any:
    """A plain list of Qt with as many texts."""
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QListView

    view = QListView()
    model = QStandardItemModel(view)
    for rank in range(PROJECTS):
        model.appendRow(QStandardItem(f"Projet fictif {rank}"))
    view.setModel(model)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    _painted(view)
    return view


def _board(contexte: Any, lines: Sequence[Any]) -> Any:
    from PySide6.QtWidgets import QApplication

    from cops_desktop.qt.pages.accompagnements.tableau import TableauVue

    view = TableauVue(contexte)
    _painted(view)
    view.show_lignes(lines)
    QApplication.processEvents()
    return view


def figures(folder: Path) -> Iterator[Figure]:
    """Name, value, unit, what it is divided by, aim: for tools/bench.py."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QWidget

    from cops_desktop.app import application
    from cops_desktop.qt.context import Contexte
    from cops_desktop.qt.theme import Theme
    from cops_desktop.services.accompagnements.liste import lignes
    from cops_desktop.services.laptop import Laptop

    Theme(application(), "clair", 100)
    fichier = new_file(folder, "projets.cops")
    fill(Monde(fichier), PROJECTS)
    yield f"{PROJECTS} projects read, with their lateness", _median(lambda: lignes(fichier, JOUR)), "s", "", "< 0.1"
    lines = lignes(fichier, JOUR)
    owner = QWidget()
    contexte = Contexte(owner, Laptop("bench", "Claire Bonnefous"))
    contexte.today = lambda: JOUR
    plain = f"a bare QListView of {PROJECTS} items"
    ours, bare = _median(lambda: _board(contexte, lines).close()), _median(lambda: _bare().close())
    yield f"board of {PROJECTS} projects made and painted", ours / bare, "×", plain, ""
    yield f"board of {PROJECTS} projects made and painted, alone", ours, "s", "", "< 0.3"
    view = _board(contexte, lines)
    again = _median(lambda: (view.show_lignes(lines[::2]), view.show_lignes(lines)))
    yield "board filtered to the half and back", again, "s", "", "< 0.1"
    cards = [column.view for column in view.columns]
    ours, bare = _median(_scrolled(cards)) / len(cards), _median(_scrolled([_bare()]))
    yield f"a column of the board scrolled in {STEPS} steps", ours / bare, "×", plain, ""
    yield "a step of the board scrolled and painted", ours / (STEPS + 1), "s", "", "< 0.016"
    yield from _of_the_time_line(contexte, lines)
    fichier.close()


# The time line ----------------------------------------------------------------------------------------------------
def _scene(bars: int) -> Any:
    """A plain scene of Qt with as many rectangles, on as many rows."""
    from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

    view = QGraphicsView()
    scene = QGraphicsScene(view)
    for rank in range(bars):
        row, place = divmod(rank, max(bars // PROJECTS, 1))
        scene.addRect(place * 90, row * 42, 80, 17)
    view.setScene(scene)
    _painted(view)
    return view


def _time_line(contexte: Any, lines: Sequence[Any]) -> Any:
    from PySide6.QtWidgets import QApplication

    from cops_desktop.qt.pages.accompagnements.chronologie import ChronologieVue

    view = ChronologieVue(contexte)
    _painted(view)
    view.show_lignes(lines)
    QApplication.processEvents()
    return view


def _slid(view: Any) -> Callable[[], None]:
    """Through the whole time of a time line, then from all of it down to a month, each step painted."""

    def slide() -> None:
        bar, rows = view.bar, view.frise
        for step in range(STEPS + 1):
            bar.setValue(bar.maximum() * step // STEPS)
            rows.viewport().repaint()
        view.show_everything()
        for _ in range(STEPS):
            rows.zoom(rows.window_shown.jours * 0.9)
            rows.viewport().repaint()

    return slide


def _of_the_time_line(contexte: Any, lines: Sequence[Any]) -> Iterator[Figure]:
    made = _time_line(contexte, lines)
    bars = sum(len(rang.frise.barres) + len(rang.frise.prevues) for rang in made.frise.rows.rows())
    plain = f"a bare QGraphicsView of {bars} items"
    ours, bare = _median(lambda: _time_line(contexte, lines).close()), _median(lambda: _scene(bars).close())
    yield f"time line of {PROJECTS} projects made and painted", ours / bare, "×", plain, ""
    yield f"time line of {PROJECTS} projects made and painted, alone", ours, "s", "", "< 0.3"
    again = _median(lambda: (made.show_lignes(lines[::2]), made.show_lignes(lines)))
    yield "time line filtered to the half and back", again, "s", "", "< 0.1"
    ours, bare = _median(_scrolled([made.frise])), _median(_scrolled([_scene(bars)]))
    yield f"time line scrolled in {STEPS} steps", ours / bare, "×", plain, ""
    yield "a step of the time line scrolled and painted", ours / (STEPS + 1), "s", "", "< 0.016"
    steps = 2 * STEPS + 1
    yield "a step of the time line slid or zoomed and painted", _median(_slid(made)) / steps, "s", "", "< 0.016"


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        for figure in figures(Path(name)):
            print(*figure)
