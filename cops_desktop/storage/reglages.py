"""Settings of the file: words, one row each."""

from cops_desktop.storage.connection import Database
from cops_desktop.storage.rows import delete, save


def reglages(db: Database) -> dict[str, str]:
    """All settings, by key."""
    return dict(db.conn.execute("SELECT id, valeur FROM reglages ORDER BY id"))


def save_reglage(db: Database, key: str, valeur: str) -> bool:
    """Set one; whether it changed."""
    return save(db, "reglages", {"id": key, "valeur": valeur})


def remove_reglage(db: Database, key: str) -> None:
    """Forget one: what it stood for is again as the program has it."""
    delete(db, "reglages", key)
