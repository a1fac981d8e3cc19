"""The tables of the demandes de mise en relation: requests with their words, and their shortlists."""

from collections.abc import Iterable

from cops_desktop.domain.mises_en_relation import MiseEnRelation, Proposition
from cops_desktop.storage.annuaire import save_words, words_of
from cops_desktop.storage.connection import Database
from cops_desktop.storage.rows import Rows, Value

_DEMANDES = Rows("mises_en_relation", MiseEnRelation, besides=("profils", "themes"))
PROPOSITIONS = Rows("propositions", Proposition)


def demandes(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[MiseEnRelation]:
    """The requests that match, newest first, with the profiles and themes that they look for."""
    words = words_of(db, "mise_en_relation_mots", "mise_en_relation")
    besides = {"profils": words.get("profils", {}), "themes": words.get("thèmes", {})}
    return _DEMANDES.read(db, f"{where} ORDER BY demande_le DESC, id DESC", args, besides)


def save_demande(db: Database, item: MiseEnRelation) -> bool:
    """Insert or update a request with its words; whether anything changed."""
    changed = _DEMANDES.save(db, item)
    words = {"profils": item.profils, "thèmes": item.themes}
    return save_words(db, "mise_en_relation_mots", "mise_en_relation", item.id, words) or changed
