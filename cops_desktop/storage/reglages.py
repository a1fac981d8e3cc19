"""Settings of the file: words, one row each."""

from cops_desktop.storage.connection import Database
from cops_desktop.storage.rows import save


def reglages(db: Database) -> dict[str, str]:
    """All settings, by key."""
    return dict(db.conn.execute("SELECT id, valeur FROM reglages ORDER BY id"))


def save_reglage(db: Database, key: str, valeur: str) -> bool:
    """Set one; whether it changed."""
    return save(db, "reglages", {"id": key, "valeur": valeur})
