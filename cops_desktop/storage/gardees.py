"""What the team keeps of its work on the annuaire, as it is stored: saved searches, and proofs of erasure (§9)."""

from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.words import sort_key
from cops_desktop.storage.connection import Database
from cops_desktop.storage.rows import Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class RechercheGardee:
    """A search saved under a name; `criteres` is JSON."""

    id: str
    nom: str
    criteres: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anonymisation:
    """The proof of an erasure: asked when, done when and by whom; `compte`, JSON, is how many rows of what."""

    id: str
    personne: str
    demandee_le: date | None = None
    le: date
    par: str
    compte: str


RECHERCHES = Rows("recherches", RechercheGardee)
ANONYMISATIONS = Rows("anonymisations", Anonymisation)


def save_recherche(db: Database, item: RechercheGardee) -> bool:
    """Insert or update a saved search; whether anything changed."""
    return RECHERCHES.save(db, item, tri=sort_key(item.nom))
