"""A made-up file of ten years, for all benchmarks that ask what the program does when it has served for long.

20,000 persons, 2,000 structures, the charters of ten years, five CoPil, 60 CoTec, 2,000 meetings with 60,000 presences,
the forms that paid them, 500 projects, 30,000 operations. Its sums are those of the rules (`bench_dix_ans_etats`), and
`cops-desktop check` finds it in order. The same at each run, but for the keys.
"""

import os
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from cops_desktop.domain.words import sort_key
from cops_desktop.services.fichier import Fichier, create_file, open_file
from cops_desktop.storage import search
from cops_desktop.storage.connection import Database, connect, write_transaction
from cops_desktop.storage.keys import derived_key, new_key
from cops_desktop.storage.rows import Row, insert_all
from tests.builders import Monde
from tests.projets import EQUIPE
from tests.projets import fill as fill_projects
from tools import bench_dix_ans_etats as etats
from tools import bench_dix_ans_histoire as histoire
from tools import bench_dix_ans_reunions as reunions
from tools.bench_recherche import DAY, INSERTS, WHO, rows_of

PERSONNES, STRUCTURES, PROJETS = 20_000, 2_000, 500
SIGNATAIRES, SIGNATURES = 300, 5  # 1,500 engagements: whoever signs renews every second year
BEGIN = date(2016, 12, 1)
MANDATS = (2017, 2019, 2021, 2023, 2025)


@dataclass
class Livre:
    """What stands in the file, by table, before it is written; and the keys that others refer to."""

    personnes: list[str]
    equipe: list[str]
    structures: list[str]
    tables: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    signatures: list[tuple[str, date]] = field(default_factory=list)
    binomes: dict[int, list[str]] = field(default_factory=dict)  # by the mandate's year

    def add(self, table: str, **row: str | int | None) -> str:
        """A row with a new key, which is given back."""
        key = str(row.get("id") or new_key())
        self.tables[table].append({"id": key, **row})
        return key

    def copart(self, day: date) -> list[str]:
        """Who is in the CoPart on a day."""
        return [who for who, signed in self.signatures if signed <= day < signed.replace(year=signed.year + 2)]

    def copil(self, day: date) -> list[str]:
        """Who sits in the CoPil on a day."""
        return self.binomes[max(year for year in MANDATS if year == MANDATS[0] or date(year, 2, 1) <= day)]


def dix_ans(folder: Path) -> Path:
    """The file, made once for all benchmarks of a run; whoever writes into it takes a copy."""
    path = folder / "dix_ans.cops"
    if not path.exists():
        os.environ.setdefault("COPS_CONFIG_DIR", str(folder / "config"))
        _make(path)
    return path


def _make(path: Path) -> None:
    """Over a connection of its own, that keeps no history: it is written at the end, for all rows at once."""
    create_file(path, WHO).close()
    with closing(open_file(path, WHO)) as fichier:
        fill_projects(Monde(fichier), PROJETS, DAY)
    with closing(connect(path)) as db, write_transaction(db):
        livre = _livre(db)
        _annuaire(livre)
        _charters(livre)
        _copil(livre)
        reunions.fill(livre, DAY)
        for table, rows in livre.tables.items():
            insert_all(db, table, rows)
        etats.fill(Fichier(path, db, WHO, "A", False), DAY)
        histoire.fill(db, EQUIPE)
        search.rebuild(db)


def _livre(db: Database) -> Livre:
    """The persons, with their words and consents; the team that follows the projects."""
    # The charter's scales are those of 2019; ten years go back further.
    db.conn.execute("UPDATE baremes_vacation SET applique_depuis = '2016-01-01' WHERE applique_depuis IS NOT NULL")
    db.conn.execute("UPDATE baremes_km SET applique_depuis = '2016-01-01' WHERE applique_depuis IS NOT NULL")
    lists = "SELECT id FROM vocabulaires WHERE liste IN ('profils', 'domaines', 'thèmes')"
    rows = rows_of(PERSONNES, [key for (key,) in db.conn.execute(lists)])
    for table in ("personnes", "personne_mots", "consentements"):
        marks = ", ".join("?" * len(rows[table][0]))
        db.conn.executemany(f"INSERT INTO {table} {INSERTS[table]} VALUES ({marks})", rows[table])
    return Livre([str(row[0]) for row in rows["personnes"]], [derived_key("projets", nom) for nom in EQUIPE], [])


def _annuaire(livre: Livre) -> None:
    """Structures and who belongs to them, the team, requests for an introduction, projects of the annuaire."""
    chance, kinds = Random(11), ("CH", "Association", "Maison de santé", "Ehpad", "IFSI", "Réseau")
    towns = (
        ("31000", "Toulouse"),
        ("34000", "Montpellier"),
        ("81000", "Albi"),
        ("11100", "Narbonne"),
        ("12000", "Rodez"),
    )
    for n in range(STRUCTURES):
        code, town = towns[n % len(towns)]
        nom = f"{kinds[n % len(kinds)]} fictif {n}"
        place = {"commune": town, "code_postal": code, "type": "association", "tri": sort_key(nom, town)}
        livre.structures.append(livre.add("structures", nom=nom, **place))
    for n, who in enumerate(livre.personnes[::2]):
        house, stands = livre.structures[n % STRUCTURES], int(n < SIGNATAIRES)
        livre.add("liens", personne=who, structure=house, fonction="infirmière", represente=stands)
    for n, who in enumerate(livre.equipe):
        livre.add("equipe", personne=who, depuis=str(BEGIN + timedelta(90 * n)), fonction="chargé(e) de projet")
    for n in range(300):
        asked, open_ = DAY - timedelta(12 * n), n < 8
        state = "recherche en cours" if open_ else "satisfaite"
        closed = None if open_ else str(asked + timedelta(30))
        which = {"structure": chance.choice(livre.structures), "etat": state, "close_le": closed}
        key = livre.add("mises_en_relation", demande_le=str(asked), besoin=f"Patient partenaire, demande {n}", **which)
        for who in chance.sample(livre.personnes, 3):
            livre.add("propositions", mise_en_relation=key, personne=who, etat="à contacter" if open_ else "contactée")
    for n in range(100):
        livre.add("projets", titre=f"Projet fictif {n}", debut=str(BEGIN + timedelta(30 * n)), tri=f"projet {n:03}")


def _charters(livre: Livre) -> None:
    """Whoever signs renews every second year; contributions; the baromètre of each year."""
    chance = Random(12)
    for turn in range(SIGNATURES):
        for n, who in enumerate(livre.personnes[:: 2 * PERSONNES // (2 * SIGNATAIRES)][:SIGNATAIRES]):
            signed = date(2016 + n % 2 + 2 * turn, 1 + n % 12, 1 + n % 28)
            house = livre.structures[n % STRUCTURES] if n % 5 < 2 else None
            told = str(signed + timedelta(100)) if n % 3 and signed + timedelta(100) < DAY else None
            livre.add(
                "engagements", personne=who, structure=house, signe_le=str(signed), demarche_le=told, respect_le=told
            )
            livre.signatures.append((who, signed))
            if n % 4 and signed + timedelta(300) < DAY:
                day = str(signed + timedelta(200 + n % 100))
                what = chance.choice(("partage d’expérience", "participation à un CoTec"))
                livre.add("contributions", personne=who, structure=house, date=day, nature=what)
    for year in range(2017, 2027):
        for n, who in enumerate(livre.copart(date(year, 6, 1))):
            asked, answered = f"{year}-05-02", f"{year}-06-15" if n % 3 else None
            row = {"personne": who, "cible": "usagers partenaires", "sollicite_le": asked, "contribue_le": answered}
            livre.add("barometre", campagne=year, **row)


def _copil(livre: Livre) -> None:
    """Fourteen binômes every second year, from the CoPart of that day."""
    chance = Random(13)
    for year in MANDATS:
        begins = {"debut": f"{year}-02-01", "appel_le": f"{year - 1}-11-15", "valide_le": f"{year}-01-20"}
        mandat = livre.add("mandats", validation="tacite", **begins)
        seats = chance.sample(livre.copart(date(year, 2, 1)), 28)
        livre.binomes[year] = seats
        for number in range(14):
            pair = livre.add("binomes", mandat=mandat, numero=number + 1)
            for who in seats[2 * number : 2 * number + 2]:
                livre.add("binome_membres", binome=pair, personne=who)
        for who in seats:
            livre.add("volontaires", mandat=mandat, personne=who, le=f"{year - 1}-12-01")
