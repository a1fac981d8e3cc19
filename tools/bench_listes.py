"""The figures of a list brought in: 5,000 rows, each step beside the barest reading of the same file."""

import csv
import random
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

ROWS = 5_000
RUNS = 3
_WORDS = "ba be bi bo da de di do fa ga la le li lo ma me mi mo na ne pa ra re ri ro sa se ta te ti va ve vi"
_SYLLABLES = _WORDS.split()


def _word(chance: random.Random, *lengths: int) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.choice(lengths)))


def rows(count: int = ROWS) -> list[list[str]]:
    """Titles, then invented persons: names of their own, 300 first names, 400 structures, some of it left empty."""
    chance = random.Random(2026)
    firsts = [_word(chance, 2, 3).capitalize() for _ in range(300)]
    places = [f"Association {_word(chance, 3).capitalize()} {_word(chance, 2).capitalize()}" for _ in range(400)]
    found = [["NOM", "Prénom", "Mail", "Tél.", "CP", "Ville", "Structure", "Profil"]]
    for n in range(count):
        name, first = _word(chance, 2, 3, 4).upper(), chance.choice(firsts)
        mail = f"{first}.{name}.{n}@exemple.fr".lower() if n % 3 else ""
        tel = f"06 {n // 10_000 % 100:02} {n // 100 % 100:02} {n % 100:02} 00" if n % 2 else ""
        found.append([name, first, mail, tel, "81000", "ALBI", chance.choice(places), "sanitaire"])
    return found


def _write(folder: Path) -> tuple[Path, Path]:
    from openpyxl import Workbook

    made = rows()
    text, book = folder / "liste.csv", folder / "liste.xlsx"
    with text.open("w", encoding="cp1252", newline="") as file:
        csv.writer(file, delimiter=";").writerows(made)
    workbook = Workbook()
    for row in made:
        workbook.active.append(row)
    workbook.save(book)
    return text, book


def _bare_csv(path: Path) -> None:
    with path.open(encoding="cp1252", newline="") as file:
        list(csv.reader(file, delimiter=";"))


def _bare_xlsx(path: Path) -> None:
    from openpyxl import load_workbook

    list(load_workbook(path, read_only=True).active.iter_rows(values_only=True))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def figures(folder: Path) -> Iterator[tuple[Any, ...]]:
    """Name, value, unit, what it is divided by, aim: for tools/bench.py."""
    from cops_desktop.services.fichier import Identite, create_file, undo
    from cops_desktop.services.listes import PERSONNES, Decisions, analyser, importer, ouvrir, proposer

    text, book = _write(folder)
    for path, bare, words in ((text, _bare_csv, "csv.reader"), (book, _bare_xlsx, "openpyxl, read only")):
        pairs = [(_seconds(partial(ouvrir, path)), _seconds(partial(bare, path))) for _ in range(RUNS)]
        ratio = statistics.median(ours / theirs for ours, theirs in pairs)
        yield f"list of 5,000 rows read, {path.suffix}", ratio, "×", words, ""
        yield f"list of 5,000 rows read, {path.suffix}, alone", statistics.median(a for a, _ in pairs), "s", "", ""
    fichier = create_file(folder / "listes.cops", Identite("bench", "Claire Bonnefous"))
    liste = ouvrir(text)
    lecture = proposer(liste, 0, PERSONNES)
    guess = statistics.median(_seconds(lambda: proposer(liste, 0, PERSONNES)) for _ in range(RUNS))
    yield "its columns guessed", guess, "s", "", ""
    shown = statistics.median(_seconds(lambda: analyser(fichier, lecture).fiches(court=True)) for _ in range(RUNS))
    yield "its rows recognised in an empty file", shown, "s", "", "< 1 s"
    written = []
    for _ in range(RUNS):
        written.append(_seconds(lambda: importer(fichier, lecture, Decisions())))
        if len(written) < RUNS:
            undo(fichier)
    yield "its rows imported (recognised, written, backed up)", statistics.median(written), "s", "", "< 5 s"
    again = statistics.median(_seconds(lambda: analyser(fichier, lecture).fiches(court=True)) for _ in range(RUNS))
    yield "the same list again, all of it known", again, "s", "", "< 1 s"
    fichier.close()
