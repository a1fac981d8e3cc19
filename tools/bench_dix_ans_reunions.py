"""The CoTec and the meetings of the file of ten years, and who came (see `bench_dix_ans`)."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from cops_desktop.domain.words import sort_key
from cops_desktop.storage.rows import Row

if TYPE_CHECKING:
    from tools.bench_dix_ans import Livre

COTECS, SEANCES, MEMBRES = 60, 15, 15  # 900 meetings of CoTec
PRESENCES = 60_000
FIRST = date(2016, 12, 5)
A_SAISIR = 10  # days: what was held since then has no attendance yet
_SUJETS = ("Pédiatrie", "Douleur chronique", "Santé mentale", "Parcours de soins", "Formation par les pairs", "Dialyse")
# nature, how many in ten years, mode, begins, ends, whom: how many of the annuaire, or who sits there
_OTHERS: tuple[tuple[str, int, str, str, str, int], ...] = (
    ("CoPart", 20, "visio", "14:00:00", "16:00:00", 0),
    ("CoPil", 40, "visio", "10:00:00", "12:00:00", 0),
    ("équipe", 120, "visio", "09:30:00", "11:30:00", 0),
    ("journée régionale", 10, "présentiel", "09:30:00", "16:30:00", 350),
    ("AEP", 300, "visio", "17:00:00", "18:30:00", 20),
    ("GAP", 200, "visio", "12:30:00", "14:00:00", 12),
    ("tutorat", 100, "téléphone", "11:00:00", "12:00:00", 3),
    ("webinaire", 300, "visio", "18:00:00", "19:30:00", 0),  # as many as make up the 60,000
    ("autre", 10, "présentiel", "14:00:00", "17:00:00", 15),
)
_VENUES = ("présent", "présent", "excusé", "présent", "absent", "présent", "présent", "excusé")
_NOTED: Row = {
    "inscription": "invité", "presence": "présent", "mode": None, "duree_retenue": None, "motif": "", "km": None,
    "cv": None, "trajet": "", "regle_hors_logiciel": "", "retour_le": None, "atelier": None, "rang": None,
}  # fmt: skip


def fill(livre: "Livre", today: date) -> None:
    """All of them."""
    livre.tables |= {table: [] for table in ("cotecs", "rencontres", "ateliers")}  # written before who comes to them
    taken: set[date] = set()
    for n in range(COTECS):
        _cotec(livre, n, Random(100 + n), taken, today)
    for year in range(2017, 2028):
        livre.add("enveloppes", annee=year, cotec=None, montant=12_000_000)
    for nature, count, mode, begins, ends, whom in _OTHERS:
        chance = Random(nature)
        shape = {"nature": nature, "mode": mode, "debut": begins, "fin": ends, "cotec": None}
        left = PRESENCES - len(livre.tables["presences"]) - 150 if nature == "webinaire" else 0
        for n in range(count):
            day = today - timedelta((n * 3640) // count - 20)
            key = _meeting(livre, f"{nature.capitalize()} — rencontre {count - n}", day, today, **shape)
            asked = whom or (left // count + (n < left % count) if nature == "webinaire" else 0)
            _others(livre, key, nature, day, asked, chance, today)


def _meeting(livre: "Livre", titre: str, day: date, today: date, **shape: str | None) -> str:
    room = "" if shape["mode"] in ("visio", "téléphone") else "Espace fictif, 31000 Toulouse"
    told = str(day + timedelta(12)) if shape["nature"] in ("CoPart", "CoPil") and day + timedelta(12) < today else None
    return livre.add("rencontres", titre=titre, date=str(day), lieu=room, restitution_le=told, **shape)


def _working_day(day: date, taken: set[date]) -> date:
    while day.weekday() > 4 or day in taken:
        day += timedelta(1)
    taken.add(day)
    return day


def _cotec(livre: "Livre", n: int, chance: Random, taken: set[date], today: date) -> None:
    """Eighteen months, its members, its meetings on days of their own, extra work, its envelopes."""
    begins = FIRST + timedelta(58 * n)
    ends = begins + timedelta(560)
    sujet = f"{_SUJETS[n % len(_SUJETS)]} {n + 1}"
    pilots = {"copilote_equipe": livre.equipe[n % 7], "copilote_copil": livre.copil(begins)[n % 28]}
    of = livre.add("cotecs", sujet=sujet, debut=str(begins), fin=str(ends), tri=sort_key(sujet), **pilots)
    signed = livre.copart(begins + timedelta(60))
    people = chance.sample(signed, 10) + chance.sample(livre.personnes[1::2], MEMBRES - 10)
    paid = []
    for rank, who in enumerate(people):
        livre.add("membres", cotec=of, personne=who, **_conditions(rank, begins))
        if rank % 3:
            paid.append(who)
    for year in {begins.year, ends.year}:
        livre.add("enveloppes", annee=year, cotec=of, montant=1_500_000)
    for rank in range(SEANCES):
        day = _working_day(begins + timedelta(10 + 36 * rank), taken)
        mode = ("visio", "visio", "présentiel", "visio", "mixte")[(n + rank) % 5]
        hours = ("09:30:00", "16:30:00") if mode == "présentiel" else ("14:00:00", ("15:30:00", "16:15:00")[rank % 2])
        shape = {"nature": "CoTec", "cotec": of, "mode": mode, "debut": hours[0], "fin": hours[1]}
        key = _meeting(livre, f"Séance {rank + 1}", day, today, **shape)
        if day <= today - timedelta(A_SAISIR):
            for who in people:
                _member(livre, key, who, mode, chance, before=n == 0)
    for who in chance.sample(paid, 3):
        day = begins + timedelta(chance.randrange(60, 500))
        if day < today:
            decided = str(day + timedelta(8)) if n % 9 else None
            work: Row = {"intitule": "relecture du livrable", "demi_vacations": 2, "decide_le": decided}
            livre.add("travaux", cotec=of, personne=who, date=str(day), **work)


def _conditions(rank: int, day: date) -> Row:
    """Two of three asked to be paid; some of them may not, or are by their employer; an expert."""
    asks = int(rank % 3 > 0)
    return {
        "role": "expert" if rank == 14 else "membre",
        "demande": asks,
        "demande_le": str(day) if asks else None,
        "peut_etre_remunere": int(asks and rank != 7),
        "deja_retribue": int(rank in (4, 11)),
        "frais_par_structure": int(rank in (4, 6)),
        "attestation_le": str(day) if asks and rank != 10 else None,
    }


def _member(livre: "Livre", meeting: str, who: str, mode: str, chance: Random, *, before: bool) -> None:
    """What was noted of a member: hours of the connections, or the journey. `before`: settled outside the program."""
    venue = chance.choice(_VENUES)
    there = venue == "présent"
    room = there and (mode == "présentiel" or (mode == "mixte" and chance.random() < 0.4))
    row = {**_NOTED, "rencontre": meeting, "personne": who, "presence": venue}
    if mode == "mixte" and there:
        row["mode"] = "présentiel" if room else "visio"
    if room and chance.random() < 0.6:
        row |= {"km": 20 * chance.randrange(1, 20), "cv": chance.randrange(4, 9), "trajet": "Albi – Toulouse – Albi"}
    if there and not room and chance.random() < 0.05:
        row |= {"duree_retenue": 5460, "motif": "ligne coupée cinq minutes"}
    if there and before:
        row["regle_hors_logiciel"] = "payé avant le logiciel"
    key = livre.add("presences", **row)
    if there and not room and chance.random() < 0.4:
        for begins, ends in _connections(chance):
            livre.add("connexions", presence=key, debut=begins, fin=ends)
    if room and chance.random() < 0.15:
        livre.add("frais", presence=key, nature="péage", montant=chance.randrange(300, 4000), justificatif="reçu")


def _connections(chance: Random) -> Iterator[tuple[str, str]]:
    minute = 14 * 60 + chance.randrange(0, 12)
    for _ in range(chance.randrange(1, 4)):
        lasts = chance.randrange(20, 60)
        yield f"{minute // 60:02}:{minute % 60:02}:00", f"{(minute + lasts) // 60:02}:{(minute + lasts) % 60:02}:00"
        minute += lasts + chance.randrange(1, 8)


def _others(livre: "Livre", meeting: str, nature: str, day: date, asked: int, chance: Random, today: date) -> None:
    """Who is noted at a meeting that pays nobody."""
    people = {"CoPart": livre.copart, "CoPil": livre.copil}.get(nature, lambda _: livre.equipe)(day)
    workshops: list[str] = []
    if asked:
        people = chance.sample(livre.personnes, asked)
    if nature == "journée régionale":
        workshops = [livre.add("ateliers", rencontre=meeting, lettre=x, titre=f"Atelier fictif {x}") for x in "ABCD"]
    held = day <= today - timedelta(A_SAISIR)
    for rank, who in enumerate(people):
        row = {**_NOTED, "rencontre": meeting, "personne": who}
        row["presence"] = chance.choice(_VENUES) if held else "à saisir"
        if asked:
            row |= {"inscription": "inscrit", "rang": rank + 1}
        if workshops:
            row["atelier"] = workshops[rank % 4]
        if nature in ("CoPart", "CoPil") and held and row["presence"] != "présent" and rank % 3 == 0:
            row["retour_le"] = str(min(day + timedelta(20), today))
        livre.add("presences", **row)
