"""The figures of `make bench` on Ctrl+K in a file of ten years: what is read when it opens, then each letter typed.

Invented: 20,000 persons, 2,000 meetings, 60,000 presences, 500 projects, with the charters and the forms of ten years.
"""

import random
import statistics
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from cops_desktop.domain.recherche import Criteres
from cops_desktop.services import partout, recherche
from cops_desktop.services.fichier import Fichier, create_file, open_file
from cops_desktop.storage import search
from cops_desktop.storage.connection import connect, write_transaction
from cops_desktop.storage.keys import new_key
from tests.builders import Monde
from tests.projets import fill as fill_projects
from tools.bench_recherche import DAY, WHO, fill, median

PERSONNES, REUNIONS, PRESENCES, PROJETS, COTECS, ETATS, ENGAGEMENTS = 20_000, 2_000, 60_000, 500, 60, 1_500, 1_500
_SUJETS = ("Pédiatrie", "Douleur chronique", "Santé mentale", "Parcours de soins", "Formation par les pairs", "Dialyse")
_NATURES = ("CoTec", "CoTec", "CoPart", "CoPil", "équipe", "webinaire")
_TABLES = {
    "cotecs": "(id, sujet, debut, tri)",
    "rencontres": "(id, nature, titre, date, cotec, lieu)",
    "presences": "(id, rencontre, personne, presence)",
    "engagements": "(id, personne, signe_le)",
    "etats": "(id, personne, cotec, annee, jusquau)",
}
QUERIES = ("m", "ma", "mar", "marie", "marie la", "toulouse", "pediatrie", "cotec 12 mars", "etat 2024", "xylophone")


def _rows(people: list[str]) -> dict[str, list[tuple[object, ...]]]:
    chance = random.Random(8)
    days = [DAY - timedelta(n * 3650 // REUNIONS) for n in range(REUNIONS)]
    cotecs = [(new_key(), f"{chance.choice(_SUJETS)} {n}", str(days[n * 30]), f"{n:03}") for n in range(COTECS)]
    meetings: list[tuple[object, ...]] = []
    for n, day in enumerate(days):
        nature = chance.choice(_NATURES)
        cotec = chance.choice(cotecs)[0] if nature == "CoTec" else None
        meetings.append((new_key(), nature, f"{nature} — séance {n % 7}", str(day), cotec, "Toulouse"))
    each = PRESENCES // REUNIONS
    came = ((meeting[0], who) for meeting in meetings for who in chance.sample(people, each))
    year = {who: 2017 + n % 10 for n, who in enumerate(people)}
    return {
        "cotecs": list(cotecs),
        "rencontres": meetings,
        "presences": [(new_key(), meeting, who, "présent") for meeting, who in came],
        "engagements": [(new_key(), who, f"{year[who]}-03-15") for who in chance.sample(people, ENGAGEMENTS)],
        "etats": [
            (new_key(), who, chance.choice(cotecs)[0], year[who], f"{year[who]}-12-31")
            for who in chance.sample(people, ETATS)
        ],
    }


def ten_years(path: Path) -> Fichier:
    """A file of ten years, made over a connection of its own: the history would take most of the time."""
    create_file(path, WHO).close()
    with closing(connect(path)) as db, write_transaction(db):
        fill(Fichier(path, db, WHO, "A", False), PERSONNES)
        people = [key for (key,) in db.conn.execute("SELECT id FROM personnes ORDER BY id")]
        for table, rows in _rows(people).items():
            marks = ", ".join("?" for _ in rows[0])
            db.conn.executemany(f"INSERT INTO {table} {_TABLES[table]} VALUES ({marks})", rows)
        search.rebuild(db)
    fichier = open_file(path, WHO)
    fill_projects(Monde(fichier), PROJETS)
    return fichier


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
    with closing(ten_years(folder / "dix_ans.cops")) as fichier:
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
