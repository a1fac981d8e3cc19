"""`make bench`: the figures that we watch, as ratios within one run; printed as they come, then in build/bench.json.

A figure is a name, a value, a unit, and what it is divided by. Later chapters add a function to FIGURES.
`python -m tools.bench start_up onglets` measures these parts alone, and keeps what the file has of the others.
"""

import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import cops_desktop
from tools.bench_laptop import settle

OUT = Path("build/bench.json")
RUNS = 9


@dataclass(frozen=True)
class Figure:
    """`divided_by` is empty for a plain figure; `aim` is what we hope for, never a test.

    `vide`, `annee`: the same in an empty file and in the demo's year, where `value` is that of ten years.
    """

    name: str
    value: float
    unit: str
    divided_by: str = ""
    aim: str = ""
    vide: float | None = None
    annee: float | None = None


# Start-up ---------------------------------------------------------------------------------------------------------
_SAY_READY = """
for _ in range(3):
    app.processEvents()
with open("/proc/self/status") as status:
    print("ready", next(line.split()[1] for line in status if line.startswith("VmRSS")), flush=True)
os._exit(0)
"""
_EMPTY = """
import os, sys, sqlite_utils
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1280, 800)
window.show()
"""
_OURS = """
import os, sys
from pathlib import Path
from cops_desktop.app import application, open_window
from cops_desktop.qt.theme import Theme
from cops_desktop.services import laptop as settings
app = application()
laptop = settings.load()
window = open_window(Theme(app, "clair", 100), laptop, Path(sys.argv[1]))
window.show()
"""


def _start(script: str, *args: str) -> tuple[float, int]:
    """Seconds from starting the process to its painted window, and its resident kilobytes then."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", script + _SAY_READY, *args], stdout=subprocess.PIPE, text=True, env=os.environ
    )
    assert process.stdout is not None
    words = process.stdout.readline().split()
    seconds = time.perf_counter() - started
    process.wait()
    if words[:1] != ["ready"]:
        raise SystemExit("the window did not open: run the script of tools/bench.py by hand")
    return seconds, int(words[1])


def start_up(folder: Path) -> Iterator[Figure]:
    """First usable window on the demo file, beside an empty window in a process that imports sqlite_utils too."""
    # As installed: a package stands compiled, and so do those beside which ours is measured.
    compileall.compile_dir(Path(cops_desktop.__file__).parent, quiet=1)
    demo = folder / "demo.cops"
    _make_demo(demo)
    _start(_EMPTY), _start(_OURS, str(demo))
    empty, ours = [], []
    for _ in range(RUNS):
        empty.append(_start(_EMPTY))
        ours.append(_start(_OURS, str(demo)))
    ratio = statistics.median(a[0] / b[0] for a, b in zip(ours, empty, strict=True))
    yield Figure("first window on the demo file", ratio, "×", "an empty QMainWindow, sqlite_utils imported", "≤ 1.3")
    yield Figure("first window on the demo file, alone", statistics.median(s for s, _ in ours), "s")
    yield Figure("resident memory, window on the demo file", ours[-1][1] / 1024, "MiB")
    yield Figure("resident memory, empty window", empty[-1][1] / 1024, "MiB")


def _make_demo(path: Path) -> None:
    from cops_desktop.services.demo import make_demo
    from cops_desktop.services.fichier import Identite

    make_demo(path, Identite("bench", "Claire Bonnefous")).close()


# Paper ------------------------------------------------------------------------------------------------------------
class Recorder:
    """A canvas that keeps the calls it gets, to replay them on a bare one."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self.calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []

    def __getattr__(self, name: str) -> Callable[..., Any]:
        real = getattr(self._canvas, name)

        def call(*args: Any, **kwargs: Any) -> Any:
            self.calls.append((name, args, kwargs))
            return real(*args, **kwargs)

        return call


def paper(folder: Path) -> Iterator[Figure]:
    """500 payment forms as one PDF, beside the same drawing calls on a bare reportlab canvas."""
    from cops_desktop.documents.etat import draw_etats, etats_pdf
    from cops_desktop.documents.letterhead import Entete, open_canvas, prepare

    forms = [_form(number) for number in range(500)]
    entete = Entete()
    recorder = Recorder(open_canvas(BytesIO()))
    prepare(recorder, entete)
    draw_etats(recorder, entete, forms)

    def replay() -> None:
        canvas = open_canvas(BytesIO())
        for name, args, kwargs in recorder.calls:
            getattr(canvas, name)(*args, **kwargs)
        canvas.save()

    pairs = [(_seconds(lambda: etats_pdf(entete, forms)), _seconds(replay)) for _ in range(5)]
    ratio = statistics.median(ours / bare for ours, bare in pairs)
    yield Figure("500 états as one PDF", ratio, "×", "the same drawing calls on a bare canvas", "≤ 1.5")
    yield Figure("500 états as one PDF, alone", statistics.median(ours for ours, _ in pairs), "s")


def _form(number: int) -> Any:
    from cops_desktop.documents.etat import EtatPapier, LigneFrais, LigneTrajet, LigneVacation

    day = date(2026, 1 + number % 12, 1 + number % 28)
    return EtatPapier(
        numero=f"2026-A-{number + 1:04}",
        etat="validé",
        date=day,
        nom=f"Personne Fictive {number}",
        adresse=(f"{number} rue des Tilleuls", "81000 Albi"),
        coordonnees="personne@exemple.fr · 06 00 00 00 00",
        cotec="Partenariat en pédiatrie",
        annee=2026,
        ligne_budgetaire="enveloppe 2026 du CoTec",
        bareme_vacation="charte du 22/07/2025 : 90,00 € brut l’une",
        bareme_km="barème de la charte",
        vacations=tuple(
            LigneVacation(day, f"Séance {n}", "visio", "14:02 – 16:01", f"1 h {n:02} : > 90 min et ≤ 3 h", 2, 9000)
            for n in range(6)
        ),
        trajets=tuple(
            LigneTrajet(day, "Tarbes – Albi – Tarbes", 7, 480 * n, 480, "480 × 0,37", 17760) for n in range(2)
        ),
        frais=(LigneFrais(day, "péage", f"n° {number}", 1240),),
    )


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


# Rules ------------------------------------------------------------------------------------------------------------
def counting(folder: Path) -> Iterator[Figure]:
    """Vacations and kilometres of 10,000 attendances: 500 people, 20 meetings each, every fourth with a trip."""
    from cops_desktop.domain.paiements import assess, price
    from tools.bench_data import dossiers, scales

    vacation, km = scales()
    people = dossiers(500, 20)

    def count() -> None:
        for dossier in people:
            situation = assess(dossier, vacation, km)
            price(situation.propositions, situation.axes)

    count()
    seconds = statistics.median(_seconds(count) for _ in range(5))
    yield Figure("vacations and kilometres of 10,000 attendances", seconds, "s", "", "< 0.2 s")


# Protection -------------------------------------------------------------------------------------------------------
def protection(folder: Path) -> Iterator[Figure]:
    """A protected file beside a plain one, without the derivation of the key, which stands by itself."""
    from tools.bench_protection import figures

    (folder / "protection").mkdir()
    for parts in figures(folder / "protection"):
        yield Figure(*parts)


# Search -----------------------------------------------------------------------------------------------------------
def search(folder: Path) -> Iterator[Figure]:
    """A keystroke in the annuaire, forgiven typos, and an import, at 5,000 and 100,000 persons."""
    from tools.bench_recherche import figures

    (folder / "recherche").mkdir()
    for parts in figures(folder / "recherche"):
        yield Figure(*parts)


# Screen -----------------------------------------------------------------------------------------------------------
def screen(folder: Path) -> Iterator[Figure]:
    """A letter typed in the annuaire → the hits painted, at 100,000 persons."""
    from tools.bench_ecran import figures

    (folder / "ecran").mkdir()
    for parts in figures(folder / "ecran"):
        yield Figure(*parts)


# Map --------------------------------------------------------------------------------------------------------------
def balance(folder: Path) -> Iterator[Figure]:
    """The pictures of a large CoPart beside a large annuaire."""
    from tools.bench_equilibre import figures

    yield from (Figure(*figure) for figure in figures(folder))


def charter(folder: Path) -> Iterator[Figure]:
    """The charter followed by a large CoPart over ten years."""
    from tools.bench_charte import figures

    yield from (Figure(*figure) for figure in figures(folder))


def carte(folder: Path) -> Iterator[Figure]:
    """The map of 5,000 persons, from the file to the page."""
    from tools.bench_carte import figures

    for parts in figures(folder):
        yield Figure(*parts)


# Duplicates -------------------------------------------------------------------------------------------------------
def duplicates(folder: Path) -> Iterator[Figure]:
    """Who may be there twice."""
    from tools.bench_doublons import figures

    for parts in figures():
        yield Figure(*parts)


# Lists ------------------------------------------------------------------------------------------------------------
def lists(folder: Path) -> Iterator[Figure]:
    """A list of 5,000 persons brought in: read, mapped, recognised, written."""
    from tools.bench_listes import figures

    (folder / "listes").mkdir()
    for parts in figures(folder / "listes"):
        yield Figure(*parts)


# Meetings ---------------------------------------------------------------------------------------------------------
def meeting_folder(folder: Path) -> Iterator[Figure]:
    """« Préparer la réunion » for a regional day of 600 registered."""
    from tools.bench_dossier import figures

    (folder / "reunion").mkdir()
    for parts in figures(folder / "reunion"):
        yield Figure(*parts)


def meetings(folder: Path) -> Iterator[Figure]:
    """Many years of meetings on the screen, a report, workshops, invitations."""
    from tools.bench_rencontres import figures

    (folder / "rencontres").mkdir()
    for parts in figures(folder / "rencontres"):
        yield Figure(*parts)


# CoPil ------------------------------------------------------------------------------------------------------------
def composition(folder: Path) -> Iterator[Figure]:
    """The binômes proposed from 60 volunteers: how good, beside a greedy and a random one, and how fast."""
    from tools.bench_composition import figures

    for parts in figures():
        yield Figure(*parts)


# Accompagnements --------------------------------------------------------------------------------------------------
def projects(folder: Path) -> Iterator[Figure]:
    """The board of 300 projects over five years."""
    from tools.bench_accompagnements import figures

    (folder / "accompagnements").mkdir()
    for parts in figures(folder / "accompagnements"):
        yield Figure(*parts)


def anywhere(folder: Path) -> Iterator[Figure]:
    """Ctrl+K in a file of ten years."""
    from tools.bench_partout import figures

    for parts in figures(folder):
        yield Figure(*parts)


# Tabs -------------------------------------------------------------------------------------------------------------
def onglets(folder: Path) -> Iterator[Figure]:
    """Every tab in an empty file, in the demo's year and in ten years, side by side."""
    from tools.bench_onglets import AIMS, table

    for one in table(folder):
        yield Figure(f"{one.quoi}: {one.acte}", one.dix_ans, "ms", "", AIMS[one.acte], one.vide, one.annee)


FIGURES: tuple[Callable[[Path], Iterator[Figure]], ...] = (
    start_up, paper, counting, protection, carte, search, screen, duplicates, lists, meeting_folder,
    meetings, charter, composition, balance, projects, anywhere, onglets,
)  # fmt: skip


def chosen(names: Sequence[str]) -> list[Callable[[Path], Iterator[Figure]]]:
    """The parts of these names, or all of them; ends the program, with their names, where one is unknown."""
    parts = {measure.__name__: measure for measure in FIGURES}
    unknown = [name for name in names if name not in parts]
    if unknown:
        raise SystemExit(f"no part is called {', '.join(unknown)}: {', '.join(parts)}")
    return [measure for name, measure in parts.items() if not names or name in names]


def said(figure: Figure) -> str:
    """A figure as a line: one of ten years after that of the demo's year, with how it grew."""
    if figure.vide is not None and figure.annee is not None:
        from tools.bench_onglets import said as beside

        return beside(figure.name, figure.vide, figure.annee, figure.value)
    over = f"  ÷ {figure.divided_by}" if figure.divided_by else ""
    aim = f"  (aim {figure.aim})" if figure.aim else ""
    return f"{figure.name:<50} {figure.value:8.3f} {figure.unit}{over}{aim}"


def keep(part: str, figures: Sequence[Figure], path: Path = OUT) -> None:
    """Writes the figures of a part to the file, beside those of the other parts that it holds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    held = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    others = [figure for figure in held if figure.get("part") != part]
    mine = [{"part": part, **asdict(figure)} for figure in figures]
    path.write_text(json.dumps(others + mine, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(names: Sequence[str]) -> None:
    """Measures the parts that are named, or all; each figure is printed when it is known, each part then kept."""
    with tempfile.TemporaryDirectory() as name:
        settle(Path(name))
        if not names:
            OUT.unlink(missing_ok=True)  # what an earlier version measured under another name
        for measure in chosen(names):
            found = []
            for figure in measure(Path(name)):
                print(said(figure), flush=True)
                found.append(figure)
            keep(measure.__name__, found)


if __name__ == "__main__":
    main(sys.argv[1:])
