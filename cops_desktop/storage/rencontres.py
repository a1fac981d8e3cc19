"""The meetings' tables: rencontres, their workshops, presences with connections and wishes, costs, invitations."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from cops_desktop.domain.invitations import Invitation
from cops_desktop.domain.rapports import Pseudonyme
from cops_desktop.domain.rencontres import (
    Atelier,
    Connexion,
    Frais,
    Presence,
    Rencontre,
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
FRAIS = Rows("frais", Frais)
ATELIERS = Rows("ateliers", Atelier)
INVITATIONS = Rows("invitations", Invitation)
PSEUDONYMES = Rows("pseudonymes", Pseudonyme)


def rencontres(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Rencontre]:
    """Meetings, oldest first."""
    return RENCONTRES.read(db, f"{where} ORDER BY date, debut, titre, id", args)


def ateliers(db: Database, rencontre: str) -> list[Atelier]:
    """The workshops of a meeting, by letter."""
    return ATELIERS.read(db, "rencontre = ? ORDER BY lettre", (rencontre,))


@dataclass(frozen=True, slots=True)
class Comptes:
    """How many of a meeting registered, wait, are expected; of those, whose attendance is entered; who came.

    `places_prises`: how many of its places are taken, also by the team.
    """

    inscrits: int = 0
    en_attente: int = 0
    attendus: int = 0
    saisis: int = 0
    presents: int = 0
    places_prises: int = 0


# The rule of domain/inscriptions, counted for all meetings at once (a test holds the two together): the team is counted
# apart on a regional day (R7.1), and a member of a CoTec is expected at its meetings without being noted there.
_COUNTS = """
SELECT rencontre, sum(compte AND inscription = 'inscrit'), sum(compte AND inscription = 'sur liste d’attente'),
       sum(compte AND presence = 'présent'), sum(compte AND ferme), sum(compte AND ferme AND presence <> 'à saisir'),
       sum(compte AND invite), sum(compte AND invite AND presence <> 'à saisir'),
       sum(inscription = 'inscrit' AND NOT anime)
FROM (
    SELECT rencontre, inscription, presence, anime,
           presence <> 'présent' AND (inscription = 'inscrit' OR inscription = 'invité' AND anime) AS ferme,
           presence <> 'présent' AND inscription = 'invité' AND NOT anime AS invite,
           (rencontre, personne) NOT IN (
               SELECT r.id, e.personne FROM rencontres r JOIN equipe e ON e.depuis <= r.date
               AND (e.jusquau IS NULL OR e.jusquau >= r.date) WHERE r.nature = 'journée régionale') AS compte
    FROM presences)
GROUP BY rencontre
"""
_MEMBERS = """
SELECT r.id, count(DISTINCT m.personne) FROM rencontres r JOIN membres m ON m.cotec = r.cotec
WHERE (m.depuis IS NULL OR m.depuis <= r.date) AND (m.jusquau IS NULL OR m.jusquau >= r.date)
  AND NOT EXISTS (SELECT 1 FROM presences p WHERE p.rencontre = r.id AND p.personne = m.personne) GROUP BY r.id
"""


def comptes(db: Database) -> dict[str, Comptes]:
    """By meeting, how many; a meeting that nobody is tied to is left out."""
    unnoted = dict(db.conn.execute(_MEMBERS).fetchall())
    of_cotec = {key for (key,) in db.conn.execute("SELECT id FROM rencontres WHERE cotec IS NOT NULL")}
    found: dict[str, Comptes] = {}
    for meeting, registered, waiting, came, firm, firm_entered, invited, invited_entered, seats in db.conn.execute(
        _COUNTS
    ):
        by_registering = meeting not in of_cotec and registered + waiting > 0
        counted = (firm, firm_entered) if by_registering else (firm + invited, firm_entered + invited_entered)
        expected = came + counted[0] + unnoted.pop(meeting, 0)
        found[meeting] = Comptes(registered, waiting, expected, came + counted[1], came, seats)
    return found | {meeting: Comptes(attendus=members) for meeting, members in unnoted.items()}


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
