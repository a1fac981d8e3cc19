"""The figure of `make bench` on duplicates: who may be there twice among 5,000 persons, beside bare rapidfuzz."""

import random
import time
from collections.abc import Iterator

from cops_desktop.domain import doublons
from cops_desktop.domain.doublons import Legere
from cops_desktop.domain.words import fold

PEOPLE = 5000
_SYLLABES = [
    "ba",
    "be",
    "bi",
    "bo",
    "ca",
    "da",
    "del",
    "du",
    "fa",
    "fer",
    "gar",
    "la",
    "le",
    "li",
    "lo",
    "ma",
    "mar",
    "me",
    "mi",
    "mo",
    "nou",
    "pey",
    "ra",
    "re",
    "ri",
    "ro",
    "sa",
    "se",
    "si",
    "so",
    "ta",
    "te",
]


def people(count: int = PEOPLE) -> list[Legere]:
    """Invented persons: two hundred towns, the first ones large; one in fifty is there twice, a letter apart."""
    chance = random.Random(4)

    def word(most: int) -> str:
        return "".join(chance.choice(_SYLLABES) for _ in range(chance.randint(2, most))).capitalize()

    names, first = [word(4) for _ in range(count)], [word(3) for _ in range(300)]
    found: list[Legere] = []
    for n in range(count):
        nom, prenom = names[n], chance.choice(first)
        town = f"Commune {min(int(chance.expovariate(0.05)), 199)}"
        if n % 50 == 49:
            twin = found[-1]
            nom, prenom, town = twin.noms[0][:-1], twin.prenom, twin.commune
        structure = f"s{chance.randrange(count // 5)}"
        found.append(
            Legere(
                id=f"{n:06}", noms=(nom,), prenom=prenom, emails=(f"{n}@exemple.fr",),
                telephones=(f"06{n:08}",), commune=town, structures=(structure,),
            )
        )  # fmt: skip
    return found


def figures() -> Iterator[tuple[str, float, str, str, str]]:
    """Name, value, unit, divided by, aim."""
    from rapidfuzz import fuzz, process

    items = people()
    started = time.perf_counter()
    found = doublons.personnes(items)
    ours = time.perf_counter() - started
    assert len(found) >= PEOPLE // 50 * 0.9, "the twins are not found"
    names = [fold(f"{item.prenom} {item.noms[0]}") for item in items]
    sample = names[:: PEOPLE // 100]
    started = time.perf_counter()
    for name in sample:
        process.extract(name, names, scorer=fuzz.ratio, score_cutoff=84, limit=None)
    bare = (time.perf_counter() - started) * len(names) / len(sample)
    yield f"duplicates among {PEOPLE:,} persons", ours / bare, "×", "rapidfuzz, every name beside every name", "0.2"
    yield f"duplicates among {PEOPLE:,} persons", ours, "s", "", "1"
