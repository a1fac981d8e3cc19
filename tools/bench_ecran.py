"""The figures of `make bench` on what the user sees of the search: a letter typed → the hits painted, in the real page.

The same queries as in bench_recherche.py, in the real window on 100,000 persons, beside the plain FTS5 query, and
beside a bare table of Qt that shows as many rows of the same texts.
"""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tools.bench_recherche import DAY, QUERIES, TYPOS, bare, large

COUNT = 100_000
RUNS = 5
REST = 0.4  # seconds between two letters, in which what comes after the first one is done
LONGEST = 120.0


def _letters() -> list[tuple[str, str]]:
    """What is typed with no filter: what the queries are called, and their text."""
    return [(name, criteres.texte) for name, criteres in QUERIES if criteres.texte and not criteres.filtres.en_mots()]


class _Screen:
    """The real window on the page, offscreen unless a screen is given."""

    def __init__(self, path: Path) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from cops_desktop.app import application, open_window
        from cops_desktop.qt.pages.annuaire import AnnuairePage
        from cops_desktop.qt.theme import Theme
        from cops_desktop.services import laptop as settings

        self.app = application()
        self.window = open_window(Theme(self.app, "clair", 100), settings.load(), path)
        self.window.contexte.today = lambda: DAY
        self.window.resize(1280, 800)
        self.window.show()
        page = self.window.show_tab("annuaire")
        assert isinstance(page, AnnuairePage)
        self.page = page
        self.until(self.window.contexte.idle)  # the backup of the day, and the words for the typos

    def wait(self, seconds: float) -> None:
        """Lets the window live for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)

    def until(self, done: Callable[[], bool]) -> None:
        """Lets the window live until something holds, and a little longer."""
        end = time.monotonic() + LONGEST
        self.wait(2)
        while not done() and time.monotonic() < end:
            self.wait(0.05)

    def letter(self, texte: str) -> tuple[float, float]:
        """Milliseconds from the last letter of a text to the painted hits, and those of the processor alone."""
        self.page.search.setText(texte[:-1])
        self.wait(REST)
        started, worked = time.perf_counter(), time.process_time()
        self.page.search.setText(texte)
        self.app.processEvents()  # one round: the list is painted in it, the count and the card come later
        return 1000 * (time.perf_counter() - started), 1000 * (time.process_time() - worked)

    def typo(self, texte: str) -> float:
        """Milliseconds from the painted hits to the painted proposals, of a mistyped text that has some."""
        self.page.search.setText(texte[:-1])
        self.wait(REST)
        started, model = time.perf_counter(), self.page.left.model
        self.page.search.setText(texte)
        self.app.processEvents()
        hits = 1000 * (time.perf_counter() - started)
        while model.line() < 0:
            self.app.processEvents()
        self.app.processEvents()
        return 1000 * (time.perf_counter() - started) - hits


def _bare_table(screen: _Screen) -> Callable[[], object]:
    """A plain table of Qt of the page's size, its model filled anew with the same rows, and painted."""
    from PySide6.QtGui import QPaintEvent, QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QTableView

    class Bare(QTableView):
        painted = False

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            self.painted = True

    rows = [[cell.text for cell in line] for line in _cells(screen.page.left.model)]
    model, view = QStandardItemModel(), Bare()
    view.setModel(model)
    view.resize(screen.page.view.size())
    view.show()
    screen.wait(REST)

    def fill() -> None:
        view.painted = False
        model.clear()
        for texts in rows:
            model.appendRow([QStandardItem(text) for text in texts])
        while not view.painted:
            screen.app.processEvents()

    return fill


def _cells(model: Any) -> Iterator[list[Any]]:
    for row in range(model.rowCount()):
        yield [model.cell(row, column) for column in range(model.columnCount())]


def figures(folder: Path) -> Iterator[tuple[Any, ...]]:
    """Name, value, unit, what it is divided by, aim: for tools/bench.py."""
    path = folder / "ecran.cops"
    large(path, COUNT).close()
    screen = _Screen(path)
    found: dict[str, list[tuple[float, float]]] = {}
    for name, texte in _letters():
        screen.letter(texte)
        found[name] = [screen.letter(texte) for _ in range(RUNS)]
    everything = [wall for several in found.values() for wall, _ in several]
    for name, several in found.items():
        yield f"letter → hits painted: {name}", statistics.median(wall for wall, _ in several), "ms", "", ""
    middle = statistics.median(everything)
    yield "letter → hits painted, 100,000", middle, "ms", "", "≤ 16 ms"
    yield "letter → hits painted, 100,000, at worst", max(everything), "ms", "", ""
    alone = statistics.median(worked for several in found.values() for _, worked in several)
    yield "letter → hits painted, the processor alone", alone, "ms", "", ""
    fichier = screen.window.contexte.fichier
    plain = [_median(bare(fichier, c)) for name, c in QUERIES if name in found]
    yield "letter → hits painted, ratio", middle / statistics.median(plain), "×", "the plain FTS5 query", ""
    screen.letter("mar")
    table = _median(_bare_table(screen))
    yield "letter → hits painted, ratio", middle / table, "×", "a bare QTableView, the same 50 rows", ""
    typos = [screen.typo(texte) for texte in TYPOS[:-1] for _ in range(RUNS)]
    yield "hits painted → forgiven typos painted", statistics.median(typos), "ms", "", "≤ 100 ms"
    yield "hits painted → forgiven typos painted, at worst", max(typos), "ms", "", ""
    screen.window.close()


def _median(work: Callable[[], object]) -> float:
    work()
    taken = []
    for _ in range(RUNS):
        started = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - started))
    return statistics.median(taken)
