"""The figures of `make bench` on every tab: in an empty file, in the demo's year and in ten years, side by side.

Milliseconds for which the window's thread works until the page is painted: for the first time and when one comes back,
after a write elsewhere, for the next row and its card, for a letter in the field of words, and for a step of scrolling.
`python -m tools.bench_onglets` prints this table alone; names of tabs after it measure only these.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from tools.bench_laptop import settle

RUNS, STEPS = 3, 60
WORDS = "ma"
LONGEST = 60.0  # seconds given to what is done beside the window
OPENING = 50  # looks at a window that was just opened: Accueil reads in parts, and then what the other tabs ask for
OUVRIR, REVENIR, ECRIRE, SUIVANTE, LETTRE, DEFILER, PIRE = (
    "opened", "again", "after a write", "next row", "a letter", "scroll step", "worst step",
)  # fmt: skip
AIMS = dict.fromkeys((OUVRIR, REVENIR, ECRIRE, SUIVANTE, LETTRE), "≤ 100 over an empty file")
AIMS |= dict.fromkeys((DEFILER, PIRE), "< 16")
VIEWS: dict[str, tuple[tuple[str, str], ...]] = {
    "accompagnements": (("list", "liste"), ("time line", "chronologie"), ("board", "tableau")),
    "rencontres": (("list", "liste"), ("calendar", "calendrier")),
}
"""The pages that show their things in several ways: what each is called, and the view's name. The last is kept."""

Figures = dict[tuple[str, str], float]
"""Milliseconds, by what is looked at and what is done."""


@dataclass(frozen=True)
class Ligne:
    """A line of the table: what is looked at, what is done, its milliseconds in the three files."""

    quoi: str
    acte: str
    vide: float
    annee: float
    dix_ans: float


# The window -------------------------------------------------------------------------------------------------------
class Fenetre:
    """The real window on a file, offscreen unless a screen is given; its own clock is the file's day."""

    def __init__(self, path: Path, day: Any) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from cops_desktop.app import application, open_window
        from cops_desktop.qt.theme import Theme
        from cops_desktop.services import laptop as settings

        self.app = application()
        self.window = open_window(Theme(self.app, "clair", 100), replace(settings.load(), recents=()), None)
        self.window.contexte.today = lambda: day  # before anything of the file is read
        self.window.files.open_first(path)
        self.window.resize(1280, 800)
        self.window.show()
        self.rest(OPENING)

    def rest(self, calm: int = 2) -> None:
        """Lets the window live until nothing is done beside it any more, looked at so many times on end."""
        end, seen = time.monotonic() + LONGEST, 0
        while seen < calm and time.monotonic() < end:
            self._live(0.02)
            seen = seen + 1 if self.window.contexte.idle() and not self._reads() else 0

    def _reads(self) -> bool:
        """Whether Accueil says that it reads: of a large file it does so in parts, and no task is at work."""
        from PySide6.QtWidgets import QLabel

        said = self.window.findChild(QLabel, "accueilJour")
        return said is not None and "lecture" in said.text()

    def _live(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)

    def taken(self, work: Callable[[], object]) -> float:
        """Milliseconds of the window's thread until what some work changed is painted."""
        before = time.thread_time()
        work()
        for _ in range(3):  # the page, its card, and what they put off until they are there
            self.app.processEvents()
        found = 1000 * (time.thread_time() - before)
        self.rest()
        return found

    def median(self, work: Callable[[], object], runs: int = RUNS) -> float:
        return statistics.median(self.taken(work) for _ in range(runs))


def _shown(page: Any, kind: type) -> list[Any]:
    return [widget for widget in page.findChildren(kind) if widget.isVisible()]


def _list(page: Any) -> Any:
    """The list of the page: of those that are seen and hold something, the largest."""
    from PySide6.QtWidgets import QAbstractItemView

    views = [view for view in _shown(page, QAbstractItemView) if view.model() and view.model().rowCount()]
    return max(views, key=lambda view: view.width() * view.height(), default=None)


def _key(view: Any, key: Any) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(view, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def _scrolling(view: Any, bar: Any) -> list[float]:
    """Milliseconds of each step of a third of what is seen, from end to end, or of as many as are enough."""
    taken = []
    step = max(view.viewport().height() // 3, 1)
    places = range(bar.minimum(), bar.maximum() + step, step)
    for place in places[: STEPS // 2] if len(places) <= STEPS else (*places[: STEPS // 2], *places[-STEPS // 2 :]):
        before = time.thread_time()
        bar.setValue(place)
        view.viewport().repaint()
        taken.append(1000 * (time.thread_time() - before))
    return taken


# The pages --------------------------------------------------------------------------------------------------------
def _view(page: Any, vue: str) -> None:
    """Turns a page of several views to one of them."""
    if hasattr(page, "tete"):
        page.tete.show_vue(vue)
    else:
        getattr(page.left.filters, vue).setChecked(True)


def _acts(fenetre: Fenetre, page: Any) -> Iterator[tuple[str, float]]:
    """What is done in a page that is shown, and its milliseconds."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QAbstractScrollArea

    from cops_desktop.qt.widgets.search import SearchField

    yield ECRIRE, fenetre.median(fenetre.window.contexte.changed.emit)
    view = _list(page)
    if view is not None:
        view.setFocus()
        yield SUIVANTE, fenetre.median(partial(_key, view, Qt.Key.Key_Down), RUNS + 2)
    for field in _shown(page, SearchField)[:1]:
        yield LETTRE, fenetre.taken(partial(field.setText, WORDS))
        field.setText("")
        fenetre.rest()
    steps = [
        found
        for area in _shown(page, QAbstractScrollArea)
        if area.verticalScrollBar().maximum() > 0
        for found in [_scrolling(area, area.verticalScrollBar())]
    ]
    if steps:
        longest = max(steps, key=len)
        yield DEFILER, statistics.median(longest)
        yield PIRE, max(max(found) for found in steps)


def measure(path: Path, day: Any, only: Sequence[str] = ()) -> Figures:
    """Every tab of a file; the modules that a page needs are there already when an empty file was measured first."""
    from cops_desktop.qt.tabs import TABS

    fenetre, found = Fenetre(path, day), Figures()
    for tab in TABS:
        if tab.of_one or (only and tab.key not in only):
            continue
        found[tab.key, OUVRIR] = fenetre.taken(partial(fenetre.window.show_tab, tab.key))
        page = fenetre.window.page()
        fenetre.window.show_tab("historique" if tab.key == "accueil" else "accueil")
        fenetre.rest()
        found[tab.key, REVENIR] = fenetre.taken(partial(fenetre.window.show_tab, tab.key))
        for name, vue in VIEWS.get(tab.key, (("", ""),)):
            said = f"{tab.key}, {name}" if name else tab.key
            if vue:
                found[said, OUVRIR] = fenetre.taken(partial(_view, page, vue))
            found.update({(said, act): taken for act, taken in _acts(fenetre, page)})
    fenetre.window.close()
    return found


# The table --------------------------------------------------------------------------------------------------------
def table(folder: Path, only: Sequence[str] = ()) -> list[Ligne]:
    """What is done in every tab, in the order of the tabs, in the three files."""
    found = [measure(path, day, only) for path, day in _files(folder)]
    # A file without the thing has no list to go through: the order is that of the fullest.
    keys = dict.fromkeys(key for figures in reversed(found) for key in figures)
    return [Ligne(quoi, acte, *(figures.get((quoi, acte), 0.0) for figures in found)) for quoi, acte in keys]


def _files(folder: Path) -> list[tuple[Path, Any]]:
    """An empty file, the demo's, and one of ten years, each with the day on which it is looked at."""
    from cops_desktop.services.demo import DEMO_DAY, make_demo
    from cops_desktop.services.fichier import Identite, create_file
    from tools.bench_dix_ans import dix_ans
    from tools.bench_recherche import DAY

    who = Identite("bench", "Claire Bonnefous")
    empty, year = folder / "vide.cops", folder / "annee.cops"
    for made in (create_file(empty, who), make_demo(year, who)):
        made.close()
    return [(empty, DAY), (year, DEMO_DAY), (dix_ans(folder), DAY)]


def said(name: str, vide: float, annee: float, dix_ans: float) -> str:
    """A line of the table: the demo's year and ten years beside one another, what ten years add, how it grew."""
    grew = f"{dix_ans / annee:6.1f} ×" if annee else f"{'':8}"
    return f"{name:<46}{annee:8.1f} → {dix_ans:8.1f} ms  {dix_ans - vide:+8.1f} over an empty file {grew}"


def main() -> None:
    """Prints the table, of the tabs that are named or of all."""
    with tempfile.TemporaryDirectory() as name:
        settle(Path(name))
        for one in table(Path(name), sys.argv[1:]):
            print(said(f"{one.quoi}: {one.acte}", one.vide, one.annee, one.dix_ans), flush=True)


if __name__ == "__main__":
    main()
