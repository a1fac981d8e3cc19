"""The figure of the map: 5,000 persons of a real file as a page, beside bare folium on the same points."""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

DAY = date(2026, 11, 22)
OCCITANIE = ("09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82")


def make_file(path: Path, persons: int) -> list[tuple[str, str]]:
    """A file with that many fictional persons, spread over the towns of Occitanie; returns their keys."""
    from cops_desktop.geographie import communes_de
    from cops_desktop.services.fichier import Identite, create_file

    chance = random.Random(5)
    codes = (f"{departement}{rest:03}" for departement in OCCITANIE for rest in range(0, 1000, 100))
    towns = [commune for code in codes for commune in communes_de(code)[:1]]
    weights = [1 / (place + 3) for place in range(len(towns))]
    where = chance.choices(towns, weights, k=persons)
    fichier = create_file(path, Identite("bench", "Claire Bonnefous"))
    with fichier.operation("Des personnes"):
        profils = [row[0] for row in fichier.db.conn.execute("SELECT id FROM vocabulaires WHERE liste = 'profils'")]
        people = [(f"p{n:06}", f"Personne {n}", "Fictive", t.codes_postaux[0], t.nom) for n, t in enumerate(where)]
        fichier.db.conn.executemany(
            "INSERT INTO personnes (id, nom, prenom, code_postal, commune, tri) VALUES (?, ?, ?, ?, ?, ?)",
            [(*person, person[0]) for person in people],
        )
        fichier.db.conn.executemany(
            "INSERT INTO personne_mots (id, personne, mot) VALUES (?, ?, ?)",
            [(f"m{person[0]}", person[0], chance.choice(profils)) for person in people],
        )
    fichier.close()
    return [("personne", person[0]) for person in people]


def bare(rows: list[tuple[float, float]]) -> str:
    """The same points as folium draws them when asked for nothing else."""
    from folium import Map
    from folium.plugins import FastMarkerCluster

    carte = Map([43.7, 2.2], tiles=None, zoom_start=7)
    FastMarkerCluster(rows).add_to(carte)  # type: ignore[no-untyped-call]
    html: str = carte.get_root().render()
    return html


def figures(folder: Path, persons: int = 5_000) -> Iterator[tuple[str, float, str, str, str]]:
    """Reading the file, finding the places and making the page; bare folium has its points given."""
    from cops_desktop.services import carte
    from cops_desktop.services.fichier import Identite, open_file

    keys = make_file(folder / "carte.cops", persons)
    fichier = open_file(folder / "carte.cops", Identite("bench", "Claire Bonnefous"))
    rows = [(p.latitude, p.longitude) for p in carte.points(fichier, keys, DAY).points]

    def shown() -> str:
        return carte.fenetre_html(carte.points(fichier, keys, DAY))

    shown(), bare(rows)
    pairs = [(_seconds(shown), _seconds(lambda: bare(rows))) for _ in range(5)]
    fichier.close()
    name = f"map of {persons} persons"
    yield name, statistics.median(o / b for o, b in pairs), "×", "bare folium on the same points", ""
    yield f"{name}, alone", statistics.median(ours for ours, _ in pairs), "s", "", "< 1 s"


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
