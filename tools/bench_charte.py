"""The figure of the suivi de la charte (R3.6): 1,000 engagements judged against 2,000 meetings."""

import statistics
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

DAY = date(2026, 11, 22)
NATURES = ("CoPart", "CoPil", "webinaire", "CoTec")
AT_EACH = 15  # presences at a meeting


def figures(folder: Path, members: int = 1_000, meetings: int = 2_000) -> Iterator[tuple[str, float, str, str, str]]:
    """Reading and judging all of them, beside reading the same presences alone."""
    from cops_desktop.services import fichier as files
    from cops_desktop.services.engagements.charte import suivis
    from cops_desktop.services.fichier import Identite
    from cops_desktop.storage import rencontres

    fichier = files.create_file(folder / "charte.cops", Identite("bench", "Claire Bonnefous"), "A")
    with fichier.operation("Dix ans de charte"):
        for table, columns, rows in _rows(members, meetings):
            marks = ", ".join("?" * len(columns.split(",")))
            fichier.db.conn.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)
    ours, alone = [], []
    for _ in range(5):
        start = time.perf_counter()
        assert len(suivis(fichier, DAY)) == members
        middle = time.perf_counter()
        rencontres.presences(fichier.db)
        ours.append(middle - start)
        alone.append(time.perf_counter() - middle)
    fichier.close()
    name = f"charter followed by {members} members, {meetings} meetings"
    ratio = statistics.median(a / b for a, b in zip(ours, alone, strict=True))
    yield name, ratio, "×", "reading the same presences", ""
    yield f"{name}, alone", statistics.median(ours), "s", "", "≤ 0.5"


def _rows(members: int, meetings: int) -> Iterator[tuple[str, str, list[tuple[str | None, ...]]]]:
    """By table: its columns, its rows."""
    people = [f"p{n}" for n in range(members)]
    yield "personnes", "id, nom, tri", [(key, key, key) for key in people]
    yield (
        "engagements",
        "id, personne, signe_le",
        [(f"e{n}", key, f"20{20 + n % 6}-0{1 + n % 9}-11") for n, key in enumerate(people)],
    )
    yield "cotecs", "id, sujet, tri", [("c", "Dialyse", "dialyse")]
    held = [
        (f"r{n}", NATURES[min(n % 25, 3)], date(2018, 1, 1) + timedelta(n * 3_200 // meetings)) for n in range(meetings)
    ]
    yield (
        "rencontres",
        "id, nature, titre, date, cotec",
        [(key, nature, key, str(day), "c" if nature == "CoTec" else None) for key, nature, day in held],
    )
    yield (
        "presences",
        "id, rencontre, personne, presence",
        [
            (f"{key}.{seat}", key, people[(7 * n + seat) % members], "présent")
            for n, (key, _, _) in enumerate(held)
            for seat in range(AT_EACH)
        ],
    )
