"""The CoTec's tables: committees, members, envelopes, extra work."""

from dataclasses import dataclass

from cops_desktop.domain.cotec import Cotec, Membre, Travail
from cops_desktop.domain.words import sort_key
from cops_desktop.storage.connection import Database
from cops_desktop.storage.rows import Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Enveloppe:
    """Gross vacations of a year, for a CoTec or (None) for the whole COPS; cents (R5.6)."""

    id: str
    annee: int
    cotec: str | None
    montant: int
    notes: str = ""


_COTECS = Rows("cotecs", Cotec)
MEMBRES = Rows("membres", Membre)
ENVELOPPES = Rows("enveloppes", Enveloppe)
TRAVAUX = Rows("travaux", Travail)


def cotecs(db: Database) -> list[Cotec]:
    """All CoTec in French order."""
    return _COTECS.read(db, "1 ORDER BY tri")


def cotec(db: Database, key: str) -> Cotec:
    """One CoTec. Raises Refus when gone."""
    return _COTECS.get(db, key)


def save_cotec(db: Database, item: Cotec) -> bool:
    """Insert or update; whether anything changed."""
    return _COTECS.save(db, item, tri=sort_key(item.sujet))
