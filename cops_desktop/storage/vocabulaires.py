"""Vocabularies: dated, editable words (R2.10)."""

from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.words import fold
from cops_desktop.storage.connection import Database
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.rows import Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Mot:
    """A word of a list; `famille` groups profiles (R2.5)."""

    id: str
    liste: str
    valeur: str
    famille: str = ""
    ordre: int = 0
    depuis: date | None = None
    jusquau: date | None = None


MOTS = Rows("vocabulaires", Mot)


def mots(db: Database, liste: str | None = None) -> list[Mot]:
    """The words of a list (or of all) in their order."""
    where = "liste = ? ORDER BY ordre, valeur" if liste else "1 ORDER BY liste, ordre, valeur"
    return MOTS.read(db, where, (liste,) if liste else ())


def ensure_word(db: Database, liste: str, valeur: str) -> str:
    """The key of a word, found without regard to case or accents; a new word joins the end of its list."""
    exactly = db.conn.execute("SELECT id FROM vocabulaires WHERE liste = ? AND valeur = ?", (liste, valeur)).fetchone()
    if exactly:
        return str(exactly[0])
    key = derived_key("mot", liste, fold(valeur) or valeur)
    present = mots(db, liste)
    for mot in present:
        if mot.id == key or (fold(valeur) and fold(mot.valeur) == fold(valeur)):
            return mot.id
    MOTS.save(db, Mot(id=key, liste=liste, valeur=valeur, ordre=max((m.ordre for m in present), default=0) + 1))
    return key
