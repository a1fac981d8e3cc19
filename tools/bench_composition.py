"""The figures of the CoPil's assistant: its score (lower is better) beside a greedy and a random one, and its time."""

import statistics
from collections.abc import Iterator
from random import Random
from time import perf_counter

from cops_desktop.domain.composition import (
    POIDS,
    Appel,
    Priorite,
    cibles,
    echanges_ameliorants,
    glouton,
    total,
)
from cops_desktop.services.copil.proposer import Dossier, composer_tout
from cops_desktop.services.copil.solveur import composer
from tests.volontaires import dans_l_ordre, volontaires

COPART = 75  # persons, as in 2023
SIZES = (30, 60, 120)
SHUFFLES = 50


def figures() -> Iterator[tuple[str, float, str, str, str]]:
    """Name, value, unit, divided by, aim."""
    poids = POIDS[Priorite.EQUILIBRE]
    composer(Appel(volontaires(4)), cibles((), 4), poids)  # the solver is imported with the first
    for size in SIZES:
        people = volontaires(size)
        appel = Appel(people)
        aims = cibles(volontaires(max(COPART, size), 46), appel.effectif)
        started = perf_counter()
        proposals = composer_tout(Dossier(appel, aims, tuple((n, "") for n in range(1, 15)), ()))
        seconds = perf_counter() - started
        best = proposals[0]
        left = len(list(echanges_ameliorants(appel, best.composition, aims, poids)))
        chance = Random(size)
        shuffled = [dans_l_ordre(appel, chance.sample(people, size)) for _ in range(SHUFFLES)]
        by_chance = statistics.median(total(composition, aims, poids) for composition in shuffled)
        words = "" if best.prouvee else ", not proved best"
        yield f"binômes, {size} volunteers, score{words}", best.score.total, "points", "", ""
        yield f"binômes, {size} volunteers, greedy", total(glouton(appel, aims, poids), aims, poids), "points", "", ""
        yield f"binômes, {size} volunteers, by chance", by_chance, "points", "", ""
        yield f"binômes, {size} volunteers, exchanges that improve", left, "", "", "0"
        yield f"binômes, {size} volunteers, three proposals", seconds, "s", "", "< 2"
