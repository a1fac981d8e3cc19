"""The last news of each person: the latest day on which they came, answered, wrote, signed or were reached (§9).

One list of sources, for the search (« sans nouvelles depuis ») and for the yearly list of those to ask again.
"""

import json
from collections.abc import Collection
from datetime import date, datetime
from weakref import WeakKeyDictionary

from cops_desktop.storage.connection import Database, data_version

# personne, le: every dated trace of a contact with somebody. An absence is none; to be excused is to answer.
SOURCES = """(
    SELECT p.personne AS personne, r.date AS le
    FROM rencontres r CROSS JOIN presences p ON p.rencontre = r.id WHERE p.presence IN ('présent', 'excusé')
    UNION ALL SELECT personne, retour_le FROM presences WHERE retour_le IS NOT NULL
    UNION ALL SELECT id, annuaire_le FROM personnes WHERE annuaire_le IS NOT NULL
    UNION ALL SELECT id, contact_le FROM personnes WHERE contact_le IS NOT NULL
    UNION ALL SELECT personne, depuis FROM consentements
    UNION ALL SELECT personne, retire_le FROM consentements WHERE retire_le IS NOT NULL
    UNION ALL SELECT personne, demande_le FROM membres WHERE demande_le IS NOT NULL
    UNION ALL SELECT personne, attestation_le FROM membres WHERE attestation_le IS NOT NULL
    UNION ALL SELECT personne, depuis FROM membres WHERE depuis IS NOT NULL
    UNION ALL SELECT personne, date FROM travaux
    UNION ALL SELECT personne, contactee_le FROM propositions WHERE contactee_le IS NOT NULL
    UNION ALL SELECT personne, reponse_le FROM propositions WHERE reponse_le IS NOT NULL
    UNION ALL SELECT personne, signe_le FROM etats WHERE signe_le IS NOT NULL
    UNION ALL SELECT personne, signe_le FROM engagements
    UNION ALL SELECT personne, date FROM contributions
    UNION ALL SELECT personne, le FROM volontaires WHERE le IS NOT NULL
    UNION ALL SELECT personne, contribue_le FROM barometre WHERE personne IS NOT NULL AND contribue_le IS NOT NULL
)"""


def silencieux(db: Database, limit: date) -> dict[str, date | None]:
    """By person, the day of the last news, of those who gave none after `limit`; None of whom none was ever noted.

    In one query, as Accueil asks at each look; who was erased is left out.
    """
    rows = db.conn.execute(
        f"SELECT id, le FROM personnes LEFT JOIN (SELECT personne, max(le) AS le FROM {SOURCES} GROUP BY personne) "
        "ON personne = id WHERE anonymisee_le IS NULL AND (le IS NULL OR le <= ?)",
        (limit.isoformat(),),
    )
    return {person: date.fromisoformat(day) if day else None for person, day in rows}


def entered(db: Database, keys: Collection[str]) -> dict[str, datetime]:
    """When these persons came into the file, as far as the history knows."""
    rows = db.conn.execute(
        'SELECT "row", min(at) FROM changes JOIN operations ON id = operation '
        "WHERE \"table\" = 'personnes' "
        'AND "row" IN (SELECT value FROM json_each(?)) AND before IS NULL GROUP BY "row"',
        (json.dumps(list(keys)),),
    )
    return {key: datetime.fromisoformat(at) for key, at in rows}


def prepare(db: Database, since: date) -> None:
    """Let SQL ask `a_donne_des_nouvelles(rang)`, the rang in the index: whether a person gave any after that day.

    Who did is read once, and again when the file changes: a search asks at each keystroke.
    """
    state = since, data_version(db), db.conn.total_changes
    if _prepared.get(db) == state:
        return
    rows = db.conn.execute(
        f"SELECT rang FROM index_fiches WHERE cle IN (SELECT personne FROM {SOURCES} WHERE le > ?)",
        (since.isoformat(),),
    )
    heard = frozenset(rang for (rang,) in rows)
    db.conn.create_function("a_donne_des_nouvelles", 1, heard.__contains__, deterministic=True)
    _prepared[db] = state


_prepared: WeakKeyDictionary[Database, tuple[date, int | None, int]] = WeakKeyDictionary()


def il_y_a(day: date, years: int) -> date:
    """The same day, years before; 28 February for a 29 that does not exist. Never before the year 1."""
    year = max(1, day.year - years)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
