"""The figures of `make bench` on protected files: each beside the same thing on the same file, plain."""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path

from cops_desktop.domain.rencontres import Venue
from cops_desktop.services import accueil, annuaire, cotec, paiements, protection, rencontres, sauvegardes
from cops_desktop.services.demo import DEMO_DAY, make_demo
from cops_desktop.services.fichier import Fichier, Identite, open_file
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from cops_desktop.storage import rencontres as tables

WHO, PHRASE = Identite("bench", "Claire Bonnefous"), "girafe moulin tambour clairon"
Work = Callable[[Fichier], object]


def pair(folder: Path) -> tuple[Fichier, Fichier]:
    """The demo file, plain and protected, both open."""
    make_demo(folder / "clair.cops", WHO).close()
    (folder / "protege.cops").write_bytes((folder / "clair.cops").read_bytes())
    plain, protected = (open_file(folder / name, WHO) for name in ("clair.cops", "protege.cops"))
    protection.changer(protected, PHRASE)
    return plain, protected


def ratio(files: tuple[Fichier, Fichier], work: Work, runs: int) -> tuple[float, float]:
    """The time on the protected file over that on the plain one, taken in turns, and the former in seconds: medians."""
    taken: tuple[list[float], list[float]] = ([], [])
    for n in range(runs):
        for rank in (0, 1) if n % 2 else (1, 0):
            started = time.perf_counter()
            work(files[rank])
            taken[rank].append(time.perf_counter() - started)
    plain, protected = (statistics.median(times) for times in taken)
    return protected / plain, protected


def opening(fichier: Fichier) -> None:
    """Opening by the key, as a window does, but for the right to edit, which this process has already."""
    open_file(fichier.path, fichier.identite, cle=fichier.cle, read_only=True).close()


def listing(fichier: Fichier) -> None:
    """What Accueil, CoTec, Paiements and the list of persons read, in a file of which no page was read yet."""
    with closing(fichier.again(read_only=True)) as fresh:
        accueil.accueil(fresh, DEMO_DAY)
        cotec.cards(fresh, DEMO_DAY)
        paiements.forms(fresh)
        annuaire.personnes(fresh)


def saving() -> Work:
    """One presence changed, as one operation."""
    venues = cycle((Venue.EXCUSE, Venue.PRESENT))

    def save(fichier: Fichier) -> None:
        row = fichier.db.conn.execute("SELECT rencontre, personne FROM presences ORDER BY id LIMIT 1").fetchone()
        rencontres.update_presence(fichier, *row, presence=next(venues))

    return save


def printing(fichier: Fichier) -> None:
    """The attendance sheet of a meeting and all payment forms of a CoTec, in a file of which no page was read yet."""
    with closing(fichier.again(read_only=True)) as fresh:
        meeting = next(islice((r for r in tables.rencontres(fresh.db) if r.cotec), 1))
        print_paper(fresh, "emargement", Criteres(rencontres=[meeting.id]), DEMO_DAY)
        print_paper(fresh, "etats", Criteres(), DEMO_DAY)


def figures(folder: Path) -> Iterator[tuple[str, float, str, str, str]]:
    """The parts of each figure: name, value, unit, what it is divided by, aim."""
    os.environ.setdefault("COPS_CONFIG_DIR", str(folder / "config"))
    plain, protected = files = pair(folder)
    same = "the same, plain"
    for name, work, runs in (
        ("open the protected demo", opening, 41),
        ("list the protected demo", listing, 21),
        ("save a presence in the protected demo", saving(), 81),
        ("print from the protected demo", printing, 7),
    ):
        found, seconds = ratio(files, work, runs)
        yield name, found, "×", same, "≤ 1.3"
        yield f"{name}, alone", 1000 * seconds, "ms", "", ""
    assert protected.cle is not None
    started = time.perf_counter()
    protection.cle_pour(protected.path, PHRASE)
    yield "derive the key of a passphrase", time.perf_counter() - started, "s", "", ""
    for fichier, name in ((plain, "back the demo up"), (protected, "back the protected demo up")):
        started = time.perf_counter()
        sauvegardes.sauvegarder(fichier, sauvegardes.DEMANDEE)
        yield name, time.perf_counter() - started, "s", "", ""
        fichier.close()
