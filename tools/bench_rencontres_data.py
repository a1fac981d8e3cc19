"""A made-up file of many years: 2,000 meetings with 60,000 presences."""

from contextlib import closing
from datetime import time, timedelta
from pathlib import Path

from cops_desktop.domain.rencontres import COTEC, Mode, Rencontre
from cops_desktop.services.fichier import Fichier, create_file, open_file
from cops_desktop.storage import rencontres, search
from cops_desktop.storage.connection import connect, write_transaction
from cops_desktop.storage.rows import Row, insert_all
from tests.regional import DAY
from tools.bench_recherche import WHO, fill

MEETINGS, EACH, PEOPLE, COTECS, MEMBERS = 2_000, 30, 3_000, 12, 25
_NATURES = ("CoPart", "équipe", COTEC, "webinaire", "CoPil", "équipe", COTEC, "autre")
_VENUES = ("présent", "présent", "excusé", "présent", "absent")


def many_years(path: Path) -> Fichier:
    """The file, written over a connection of its own: the history would take most of the time."""
    create_file(path, WHO).close()
    with closing(connect(path)) as db, write_transaction(db):
        fill(Fichier(path, db, WHO, "A", False), PEOPLE)
        people = [key for (key,) in db.conn.execute("SELECT id FROM personnes ORDER BY id")]
        insert_all(db, "cotecs", [{"id": f"c{n}", "sujet": f"Sujet fictif {n}", "tri": f"{n}"} for n in range(COTECS)])
        insert_all(db, "membres", [_membre(n, p, people) for n in range(COTECS) for p in range(MEMBERS)])
        rencontres.RENCONTRES.add(db, [_meeting(n) for n in range(MEETINGS)])
        insert_all(db, "presences", [_presence(n, p, people) for n in range(MEETINGS) for p in range(EACH)])
        search.rebuild(db)
    return open_file(path, WHO)


def _meeting(n: int) -> Rencontre:
    """From a month after DAY back to 2019, as far as the scales go."""
    nature = _NATURES[n % len(_NATURES)]
    return Rencontre(
        id=f"r{n:04}",
        nature=nature,
        titre=f"Réunion fictive {n}",
        date=DAY + timedelta(30 - n * 365 * 7 // MEETINGS),
        cotec=f"c{n % COTECS}" if nature == COTEC else None,
        debut=time(14),
        fin=time(16),
        mode=Mode.VISIO,
    )


def _membre(n: int, p: int, people: list[str]) -> Row:
    return {"id": f"m{n}-{p}", "cotec": f"c{n}", "personne": people[n * MEMBERS + p], "demande": 1}


def _presence(n: int, p: int, people: list[str]) -> Row:
    """A CoTec sees its members; the others see everybody in turn, registered every third time."""
    meeting = _meeting(n)
    member, others = meeting.cotec is not None and p < MEMBERS, COTECS * MEMBERS
    return {
        "id": f"{meeting.id}-{p:02}",
        "rencontre": meeting.id,
        "personne": people[n % COTECS * MEMBERS + p if member else others + (n * 7 + p * 97) % (PEOPLE - others)],
        "inscription": "inscrit" if n % 3 == 0 and not meeting.cotec else "invité",
        "presence": _VENUES[(n + p) % len(_VENUES)] if meeting.date < DAY else "à saisir",
    }
