"""The meetings' tables: rencontres, presences with their connections, costs."""

from collections.abc import Iterable
from datetime import time

from cops_desktop.domain.rencontres import (
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
    besides=("connexions",),
    own={"demi_journees": (write_demi_journees, read_demi_journees)},
)
FRAIS = Rows("frais", Frais)


def rencontres(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Rencontre]:
    """Meetings, oldest first."""
    return RENCONTRES.read(db, f"{where} ORDER BY date, debut, titre, id", args)


def presences(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Presence]:
    """Presences that match, with their connections in the day's order."""
    args = tuple(args)
    connexions: dict[str, tuple[Connexion, ...]] = {}
    only = "1" if where == "1" else f"presence IN (SELECT id FROM presences WHERE {where})"
    rows = db.conn.execute(
        f"SELECT presence, debut, fin FROM connexions WHERE {only} ORDER BY coalesce(debut, ''), coalesce(fin, '24')",
        args,
    )
    for presence, debut, fin in rows:
        connexions[presence] = (*connexions.get(presence, ()), _connexion(debut, fin))
    return _PRESENCES.read(db, where, args, {"connexions": connexions})


def _connexion(debut: str | None, fin: str | None) -> Connexion:
    """A connection from its two columns."""
    return Connexion(time.fromisoformat(debut) if debut else None, time.fromisoformat(fin) if fin else None)


def save_presence(db: Database, item: Presence) -> bool:
    """Insert or update a presence with its connections; whether anything changed."""
    changed = _PRESENCES.save(db, item)
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
