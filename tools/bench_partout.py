"""The figures of `make bench` on Ctrl+K in the file of ten years: reading when it opens, then each letter typed."""

import statistics
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from cops_desktop.domain.recherche import Criteres
from cops_desktop.services import partout, recherche
from cops_desktop.services.fichier import Fichier, open_file
from tools.bench_dix_ans import dix_ans
from tools.bench_recherche import DAY, WHO, median

QUERIES = ("m", "ma", "mar", "marie", "marie la", "toulouse", "pediatrie", "cotec 12 mars", "etat 2024", "xylophone")


def _longest(fichier: Fichier) -> float:
    """Milliseconds for which the window waits at most: the kinds are read one after the other."""
    parts, taken = partout.parties(fichier, DAY), [0.0]
    while True:
        started = time.perf_counter()
        if next(parts, None) is None:
            return max(taken)
        taken.append(1000 * (time.perf_counter() - started))


def figures(folder: Path) -> Iterator[tuple[str, float, str, str, str]]:
    """Reading at the opening, each letter, and what of it is the search of the annuaire alone."""
    with closing(open_file(dix_ans(folder), WHO)) as fichier:
        choses = partout.lire(fichier, DAY)
        said = f"Ctrl+K, ten years: reading {len(choses):,} things"
        yield said, median(lambda: partout.lire(fichier, DAY)), "ms", "", ""
        yield f"{said}, the longest part", statistics.median(_longest(fichier) for _ in range(5)), "ms", "", "≤ 50 ms"
        taken = {}
        for words in QUERIES:
            taken[words] = median(lambda t=words: partout.trouver(fichier, t, choses, DAY))  # type: ignore[misc]
            alone = median(lambda t=words: recherche.chercher(fichier, Criteres(texte=t), DAY, 50))  # type: ignore[misc]
            yield f"Ctrl+K, ten years: « {words} »", taken[words], "ms", "", ""
            yield f"Ctrl+K, ten years: « {words} », ratio", taken[words] / alone, "×", "the annuaire alone", ""
        yield "Ctrl+K, ten years: a letter at worst", max(taken.values()), "ms", "", "≤ 100 ms"
        recherche.adopter(fichier, recherche.preparer(fichier))  # as the window does in the background
        near = median(lambda: partout.proches(fichier, "lefebre", DAY))
        yield "Ctrl+K, ten years: forgiven typos", near, "ms", "", "≤ 100 ms"
