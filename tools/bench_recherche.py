"""The figures of `make bench` on the search: a keystroke and its forgiven typos, beside the bare FTS5 query.

The persons are drawn from syllables: tens of thousands of surnames, as an annuaire of that size has.
"""

import os
import random
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from cops_desktop.domain.annuaire import Famille, Localisation, Marque
from cops_desktop.domain.recherche import Criteres
from cops_desktop.domain.words import sort_key
from cops_desktop.services import recherche
from cops_desktop.services.fichier import Fichier, Identite, create_file, open_file
from cops_desktop.storage import search
from cops_desktop.storage.cipher import new_key
from cops_desktop.storage.connection import connect, export_copy, write_transaction
from cops_desktop.storage.keys import new_key as row_key

WHO, PHRASE, DAY = Identite("bench", "Claire Bonnefous"), "girafe moulin tambour clairon", date(2026, 11, 22)
RUNS = 5
MEMBERS = 80  # of the CoPart, with ten years of charters behind them
Figures = Iterator[tuple[str, float, str, str, str]]

_STARTS = "Al Ba Ber Bou Ca Cas Cha Co Da Del Du Es Fa Fer Ga Gar Gui La Lam Le Ma Mar Mon Na Pa Per Pu Ra Ri Sa Ta Va"
_MIDDLES = "ba be bi ca ce da de di gue gna la le li lla ma na ne ni pe ra re ri rou sa se ssa ta ti va ve"
_ENDS = "c d ch gnes lac las let lier lin llon ls nac net nier nt quet r rel res ret rre s sac son t ux val vet x zac"
_FIRST_NAMES = (
    "Abel Adèle Aline Ambre Anselme Ariane Aurore Basile Béatrice Camille Céleste Clément Coralie Denis Diane Édith "
    "Éloi Émilien Estelle Fabien Flora Gaspard Gilles Hélène Hubert Inès Jeanne Jérôme Judith Karim Laure Léonie "
    "Lucien Maël Magali Marie Martial Mélanie Nadia Noé Odile Olga Pascale Paul Quentin Rachel Rémi Rose Sabine "
    "Sylvain Théo Ursule Valentin Victoire Yanis Zoé"
)
_TOWNS = (
    ("31000", "Toulouse"), ("34000", "Montpellier"), ("30000", "Nîmes"), ("66000", "Perpignan"), ("34500", "Béziers"),
    ("82000", "Montauban"), ("81000", "Albi"), ("11100", "Narbonne"), ("65000", "Tarbes"), ("11000", "Carcassonne"),
    ("31800", "Saint-Gaudens"), ("12000", "Rodez"), ("32000", "Auch"), ("46000", "Cahors"), ("48000", "Mende"),
    ("09000", "Foix"), ("33000", "Bordeaux"), ("12400", "Saint-Affrique"),
)  # fmt: skip
_NOTES = ("", "", "Disponible le soir.", "Préfère le téléphone au courriel.", "Rencontrée à la journée régionale.")


def rows_of(count: int, words: list[str]) -> dict[str, list[tuple[object, ...]]]:
    """Persons with their words, structures and links, the CoPart and the CoPil, by table."""
    chance = random.Random(4)
    starts, middles, ends, firsts = (text.split() for text in (_STARTS, _MIDDLES, _ENDS, _FIRST_NAMES))
    places = [(row_key(), f"Association {chance.choice(starts)}{chance.choice(ends)} {n}") for n in range(count // 100)]
    structures: list[tuple[object, ...]] = [
        (key, name, "Albi", "81000", "association", sort_key(name, "Albi")) for key, name in places
    ]
    people: list[tuple[object, ...]] = []
    tied, links, consents = list(people), list(people), list(people)
    for n in range(count):
        key, first = row_key(), chance.choice(firsts)
        name = chance.choice(starts) + "".join(chance.choice(middles) for _ in range(n % 2 + 1)) + chance.choice(ends)
        code_postal, commune = _TOWNS[int(len(_TOWNS) * chance.random() ** 2)]
        phone, mail = f"06{chance.randrange(10**8):08}", f"{first}.{name}{n % 7}@exemple.fr".lower()
        note, since = chance.choice(_NOTES), DAY - timedelta(chance.randrange(3000))
        people.append((key, name, first, mail, phone, code_postal, commune, str(since), note, sort_key(name, first)))
        tied += [(row_key(), key, word) for word in chance.sample(words, 1 + n % 2)]
        if n % 2:
            links.append((row_key(), key, chance.choice(places)[0], "infirmière"))
        if n % 4 == 0:
            consents.append((row_key(), key, "e-mail", str(since)))
    charters, mandate = [], row_key()
    for n, member in enumerate(people[:: count // MEMBERS]):
        charters += [(row_key(), str(member[0]), f"{2017 + 2 * years}-0{1 + n % 9}-15") for years in range(5)]
    pairs = [(row_key(), mandate, n + 1) for n in range(14)]
    seats = [(row_key(), pairs[n % 14][0], who) for n, (_, who, _) in enumerate(charters[: 28 * 5 : 5])]
    return {
        "structures": structures,
        "personnes": people,
        "personne_mots": tied,
        "liens": links,
        "consentements": consents,
        "engagements": list(charters),
        "mandats": [(mandate, "2025-02-01", "tacite")],
        "binomes": list(pairs),
        "binome_membres": list(seats),
    }


INSERTS = {
    "structures": "(id, nom, commune, code_postal, type, tri)",
    "personnes": "(id, nom, prenom, email, telephone, code_postal, commune, annuaire_le, notes, tri)",
    "personne_mots": "(id, personne, mot)",
    "liens": "(id, personne, structure, fonction)",
    "consentements": "(id, personne, objet, depuis)",
    "engagements": "(id, personne, signe_le)",
    "mandats": "(id, debut, validation)",
    "binomes": "(id, mandat, numero)",
    "binome_membres": "(id, binome, personne)",
}


def fill(fichier: Fichier, count: int) -> None:
    """Put persons in, inside a transaction."""
    words = [
        key
        for (key,) in fichier.db.conn.execute(
            "SELECT id FROM vocabulaires WHERE liste IN ('profils', 'domaines', 'thèmes')"
        )
    ]
    for table, rows in rows_of(count, words).items():
        marks = ", ".join("?" for _ in rows[0])
        fichier.db.conn.executemany(f"INSERT INTO {table} {INSERTS[table]} VALUES ({marks})", rows)


def large(path: Path, count: int) -> Fichier:
    """A file of so many persons, made over a connection of its own: the history would take most of the time."""
    create_file(path, WHO).close()
    with closing(connect(path)) as db, write_transaction(db):
        fill(Fichier(path, db, WHO, "A", False), count)
        search.rebuild(db)
    return open_file(path, WHO)


QUERIES = (
    ("1 letter", Criteres(texte="m")),
    ("2 letters", Criteres(texte="ma")),
    ("3 letters", Criteres(texte="mar")),
    ("4 letters", Criteres(texte="mari")),
    ("5 letters", Criteres(texte="marie")),
    ("a town", Criteres(texte="saint-gaudens")),
    ("two words", Criteres(texte="marie la")),
    ("two letters apart", Criteres(texte="z q")),
    ("1 letter, rare filter", Criteres(texte="m", code_postal="12400", familles=(Famille.USAGERS,))),
    ("1 letter, common filter", Criteres(texte="m", localisations=(Localisation.OUEST,))),
    ("1 letter, consent", Criteres(texte="m", consentements=("e-mail",), departements=("48",))),
    ("1 letter, CoPart or CoPil", Criteres(texte="m", marques=(Marque.COPART, Marque.COPIL))),
    ("no letter, filter", Criteres(departements=("12",))),
    ("nothing found", Criteres(texte="xylophone")),
)
TYPOS = ("lefebre", "montpelier", "saintgaudans", "mrie rodes", "xylophone")


def median(work: Callable[[], object], runs: int = RUNS) -> float:
    """Milliseconds of some work, after a first time that is not counted."""
    work()
    return statistics.median(_once(work) for _ in range(runs))


def _once(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def bare(fichier: Fichier, criteres: Criteres) -> Callable[[], object]:
    """The FTS5 query alone: the same words, the first rows by rang."""
    match = " AND ".join(f'"{word}"*' for word in criteres.texte.replace("-", " ").split())
    sql = "SELECT rowid FROM index_mots WHERE index_mots MATCH ? ORDER BY rowid LIMIT 60"
    return lambda: fichier.db.conn.execute(sql, (match,)).fetchall()


def typing(fichier: Fichier, said: str) -> Figures:
    """Each query, and the worst of them; then the typos and the count."""
    found = {}
    for name, criteres in QUERIES:
        found[name] = median(lambda c=criteres: recherche.chercher(fichier, c, DAY))  # type: ignore[misc]
        yield f"search, {said}: {name}", found[name], "ms", "", ""
        if criteres.texte and criteres == Criteres(texte=criteres.texte):
            plain = median(bare(fichier, criteres))
            yield f"search, {said}: {name}, ratio", found[name] / plain, "×", "the plain FTS5 query", ""
    yield f"search, {said}: a keystroke at worst", max(found.values()), "ms", "", "≤ 16 ms"
    first = _once(lambda: recherche.proches(fichier, Criteres(texte=TYPOS[0]), DAY))
    yield f"search, {said}: forgiven typos, first time", first, "ms", "", "≤ 100 ms"
    later = max(median(lambda t=t: recherche.proches(fichier, Criteres(texte=t), DAY)) for t in TYPOS)  # type: ignore[misc]
    yield f"search, {said}: forgiven typos, then, at worst", later, "ms", "", "≤ 100 ms"
    counts = max(median(lambda c=c: recherche.compter(fichier, c, DAY)) for _, c in QUERIES)  # type: ignore[misc]
    yield f"search, {said}: the number of hits, at worst", counts, "ms", "", ""
    quiet = Criteres(texte="m", sans_nouvelles_depuis=3)
    yield f"search, {said}: no news for 3 years", median(lambda: recherche.chercher(fichier, quiet, DAY)), "ms", "", ""


def importing(folder: Path) -> Figures:
    """5,000 persons come in as one operation, and what of it is the index."""
    fichier = create_file(folder / "import.cops", WHO)
    follow, spent = search.follow, []

    def timed(*args: object) -> None:
        started = time.perf_counter()
        follow(*args)  # type: ignore[arg-type]
        spent.append(time.perf_counter() - started)

    search.follow = timed  # type: ignore[assignment]
    try:
        started = time.perf_counter()
        with fichier.operation("Importer 5 000 personnes"):
            fill(fichier, 5000)
        taken = time.perf_counter() - started
    finally:
        search.follow = follow
    fichier.close()
    yield "write 5,000 persons as one operation", taken, "s", "", ""
    yield "write 5,000 persons, the index alone", spent[-1], "s", "", ""


def figures(folder: Path) -> Figures:
    """The parts of each figure: name, value, unit, what it is divided by, aim."""
    os.environ.setdefault("COPS_CONFIG_DIR", str(folder / "config"))
    yield from importing(folder)
    for count, said in ((5_000, "5,000"), (100_000, "100,000")):
        fichier = large(folder / f"{count}.cops", count)
        yield from typing(fichier, said)
        fichier.close()
    key, copy = new_key(PHRASE), folder / "protege.cops"
    export_copy(fichier.path, None, copy, key)
    fichier = open_file(copy, WHO, cle=key)
    yield from typing(fichier, f"{said} protected")
    fichier.close()
