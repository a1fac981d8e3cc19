"""The action of the COPS that each member of the CoPil copilots (R4.5), as far as the file knows it."""

import json
from collections import defaultdict
from collections.abc import Collection

from cops_desktop.domain.copil import Mandat
from cops_desktop.domain.rencontres import COTEC
from cops_desktop.domain.words import format_date, typography
from cops_desktop.storage import cotec, rencontres
from cops_desktop.storage.database import Fichier


def actions_copilotees(fichier: Fichier, personnes: Collection[str], mandat: Mandat) -> dict[str, tuple[str, ...]]:
    """By person, what they copilot during the mandate: a CoTec, or an event that they lead (R4.5)."""
    first, last = mandat.debut, mandat.dernier_jour
    found: dict[str, list[str]] = defaultdict(list)
    for item in cotec.cotecs(fichier.db):
        outside = (item.fin is not None and item.fin < first) or (item.debut is not None and item.debut > last)
        if item.copilote_copil in personnes and not outside:
            found[str(item.copilote_copil)].append(typography(f"CoTec « {item.sujet} »"))
    rows = fichier.db.conn.execute(
        "SELECT personne, rencontre FROM presences WHERE anime = 1 AND personne IN (SELECT value FROM json_each(?))",
        (json.dumps(list(personnes)),),
    ).fetchall()
    if rows:
        where = "nature <> ? AND annulee_le IS NULL AND date BETWEEN ? AND ?"
        meetings = rencontres.rencontres(fichier.db, where, (COTEC, first.isoformat(), last.isoformat()))
        known = {m.id: m for m in meetings}
        for person, key in rows:
            if (meeting := known.get(key)) is not None:
                found[person].append(f"{meeting.titre}, {format_date(meeting.date)}")
    return {person: tuple(actions) for person, actions in found.items()}
