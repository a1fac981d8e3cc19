"""The meetings' tables: rencontres, their workshops, presences with connections and wishes, costs, invitations."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import time
from typing import Any

from cops_desktop.domain.inscriptions import EQUIPE_A_PART
from cops_desktop.domain.invitations import Invitation
from cops_desktop.domain.pseudonymes import Pseudonyme
from cops_desktop.domain.rencontres import (
    EN_ATTENTE,
    INSCRIT,
    INVITE,
    Atelier,
    Connexion,
    Frais,
    Presence,
    Rencontre,
    Venue,
    ordre,
    read_demi_journees,
    write_demi_journees,
)
from cops_desktop.storage.connection import Database
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.rows import Row, Rows, Value, encode, replace_children

RENCONTRES = Rows("rencontres", Rencontre)
_PRESENCES = Rows(
    "presences",
    Presence,
    besides=("connexions", "voeux"),
    own={"demi_journees": (write_demi_journees, read_demi_journees)},
)
_COUNTED = ("id", "rencontre", "personne", "inscription", "presence", "anime", "retour_le")
_COMPTEES = Rows("presences", Presence, besides=[f.name for f in fields(Presence) if f.name not in _COUNTED])
FRAIS = Rows("frais", Frais)
ATELIERS = Rows("ateliers", Atelier)
INVITATIONS = Rows("invitations", Invitation)
PSEUDONYMES = Rows("pseudonymes", Pseudonyme)


def rencontres(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Rencontre]:
    """Meetings, oldest first."""
    return RENCONTRES.read(db, f"{where} ORDER BY date, debut, titre, id", args)


def ateliers(db: Database, rencontre: str) -> list[Atelier]:
    """The workshops of a meeting, in the order of their letters."""
    return sorted(ATELIERS.read(db, "rencontre = ?", (rencontre,)), key=ordre)


@dataclass(frozen=True, slots=True)
class Comptes:
    """How many of a meeting registered, wait, are expected; of those, whose attendance is entered; who came.

    `places_prises`: how many of its places are taken, also by the team. `couverts`: for how many of those expected
    another came, the other of their binôme or somebody of their structure (R3.5 b, R4.4): they are entered by that.
    """

    inscrits: int = 0
    en_attente: int = 0
    attendus: int = 0
    saisis: int = 0
    presents: int = 0
    places_prises: int = 0
    couverts: int = 0


# The rule of domain/inscriptions, counted for all meetings at once (a test holds the two together; CoPart and CoPil are
# counted by `services/comptes`, which knows who is in them): the team is counted
# apart on a regional day (R7.1), and a member of a CoTec is expected at its meetings without being noted there.
# Grouped by SQL, told apart in Python: each meeting has few kinds of persons, and a text compared once is enough.
_COUNTS = "SELECT rencontre, inscription, presence, anime, count(*) FROM presences WHERE {of} GROUP BY 1, 2, 3, 4"
_TEAM = """
SELECT p.rencontre, p.inscription, p.presence, p.anime, count(*)
FROM rencontres r JOIN presences p ON p.rencontre = r.id
WHERE {of} AND r.nature IN (SELECT value FROM json_each(:apart)) AND EXISTS (
    SELECT 1 FROM equipe e WHERE e.personne = p.personne AND e.depuis <= r.date
    AND (e.jusquau IS NULL OR e.jusquau >= r.date))
GROUP BY 1, 2, 3, 4
"""
# By meeting of a CoTec, how many of its members are not noted there.
_MEMBERS = """
SELECT r.id, count(DISTINCT m.personne) FROM rencontres r LEFT JOIN membres m ON m.cotec = r.cotec
     AND (m.depuis IS NULL OR m.depuis <= r.date) AND (m.jusquau IS NULL OR m.jusquau >= r.date)
     AND NOT EXISTS (SELECT 1 FROM presences p WHERE p.rencontre = r.id AND p.personne = m.personne)
WHERE {of} AND r.cotec IS NOT NULL GROUP BY r.id
"""


def comptes(db: Database, seules: Iterable[str] | None = None) -> dict[str, Comptes]:
    """By meeting (of `seules`), how many; a meeting that nobody is tied to is left out."""
    args = {"apart": json.dumps([*EQUIPE_A_PART]), "seules": json.dumps([*(seules or ())])}

    def ask(sql: str, key: str) -> Iterable[tuple[Any, ...]]:
        of = "1" if seules is None else f"{key} IN (SELECT value FROM json_each(:seules))"
        return db.conn.execute(sql.format(of=of), args)  # type: ignore[no-any-return]

    unnoted: dict[str, int] = dict(ask(_MEMBERS, "r.id"))
    apart = {tuple(kind): count for *kind, count in ask(_TEAM, "r.id")}
    kinds: dict[str, list[_Kind]] = {meeting: [] for meeting, members in unnoted.items() if members}
    for meeting, registration, venue, leads, count in ask(_COUNTS, "rencontre"):
        counted = count - apart.get((meeting, registration, venue, leads), 0)
        kinds.setdefault(meeting, []).append((registration, venue, leads, counted, count))
    return {m: _count(own, unnoted.get(m, 0), cotec=m in unnoted) for m, own in kinds.items()}


# The registration and the venue in the file's words, whether they lead, how many are counted, how many with the team.
_Kind = tuple[str, str, int, int, int]


def _count(kinds: list[_Kind], unnoted: int, *, cotec: bool) -> Comptes:
    """The counts of one meeting; `unnoted`: members of its CoTec who are expected without being noted."""
    registered = waiting = came = firm = firm_entered = invited = invited_entered = seats = 0
    for registration, venue, leads, counted, with_team in kinds:
        entered = counted if venue != Venue.A_SAISIR else 0
        if registration == INSCRIT:
            registered += counted
            seats += 0 if leads else with_team
        elif registration == EN_ATTENTE:
            waiting += counted
        if venue == Venue.PRESENT:
            came += counted
        elif registration == INSCRIT or (registration == INVITE and leads):
            firm, firm_entered = firm + counted, firm_entered + entered
        elif registration == INVITE:
            invited, invited_entered = invited + counted, invited_entered + entered
    opened = any(registration in (INSCRIT, EN_ATTENTE) for registration, *_ in kinds)  # by one of the team alone too
    if cotec or not opened:
        firm, firm_entered = firm + invited, firm_entered + invited_entered
    return Comptes(registered, waiting, came + firm + unnoted, came + firm_entered, came, seats)


def presences(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Presence]:
    """Presences that match, with their connections in the day's order and their wishes in theirs."""
    args = tuple(args)
    connexions: dict[str, tuple[Connexion, ...]] = {}
    only = "1" if where == "1" else f"presence IN (SELECT id FROM presences WHERE {where})"
    rows = db.conn.execute(
        f"SELECT presence, debut, fin FROM connexions WHERE {only} ORDER BY coalesce(debut, ''), coalesce(fin, '24')",
        args,
    )
    for presence, debut, fin in rows:
        connexions[presence] = (*connexions.get(presence, ()), _connexion(debut, fin))
    voeux: dict[str, tuple[str, ...]] = {}
    for presence, atelier in db.conn.execute(f"SELECT presence, atelier FROM voeux WHERE {only} ORDER BY rang", args):
        voeux[presence] = (*voeux.get(presence, ()), atelier)
    return _PRESENCES.read(db, where, args, {"connexions": connexions, "voeux": voeux})


def notees(db: Database, rencontre: str) -> dict[str, Presence]:
    """What is noted at one meeting, by person."""
    return {presence.personne: presence for presence in presences(db, "rencontre = ?", (rencontre,))}


def comptees(db: Database, seules: Iterable[str]) -> dict[str, dict[str, Presence]]:
    """By meeting of those, by person, what counts are made of; nothing else of a presence is read."""
    found: dict[str, dict[str, Presence]] = {}
    for presence in _COMPTEES.read(db, "rencontre IN (SELECT value FROM json_each(?))", (json.dumps([*seules]),)):
        found.setdefault(presence.rencontre, {})[presence.personne] = presence
    return found


def touchees(db: Database, rang: int) -> set[str]:
    """The meetings that were changed, or of which a presence was, after that place of the history."""
    of = "json_extract(coalesce(after, before), '$.rencontre'), json_extract(coalesce(before, after), '$.rencontre')"
    places = db.conn.execute(f"SELECT {of} FROM changes WHERE rowid > ? AND +\"table\" = 'presences'", (rang,))
    found = {key for pair in places for key in pair}
    own = 'SELECT "row" FROM changes WHERE rowid > ? AND +"table" = \'rencontres\''
    return found | {key for (key,) in db.conn.execute(own, (rang,))}


def _connexion(debut: str | None, fin: str | None) -> Connexion:
    """A connection from its two columns."""
    return Connexion(time.fromisoformat(debut) if debut else None, time.fromisoformat(fin) if fin else None)


def save_presence(db: Database, item: Presence) -> bool:
    """Insert or update a presence with its connections and wishes; whether anything changed."""
    changed = _PRESENCES.save(db, item)
    wishes: list[Row] = [
        {"id": derived_key(item.id, "voeu", atelier), "presence": item.id, "atelier": atelier, "rang": rang}
        for rang, atelier in enumerate(item.voeux, 1)
    ]
    changed = replace_children(db, "voeux", "presence", item.id, wishes) or changed
    rows: list[Row] = [
        {
            "id": derived_key(item.id, c.debut, c.fin),
            "presence": item.id,
            "debut": encode(c.debut),
            "fin": encode(c.fin),
        }
        for c in item.connexions
    ]
    return replace_children(db, "connexions", "presence", item.id, rows) or changed
