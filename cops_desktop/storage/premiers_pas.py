"""Whether anything is in the file yet: lists, a CoTec, a meeting."""

from cops_desktop.storage.connection import Database


def remplis(db: Database) -> tuple[bool, bool, bool]:
    """Whether the file has a person or a structure, a CoTec, a meeting."""
    asked = "SELECT EXISTS (SELECT 1 FROM personnes) OR EXISTS (SELECT 1 FROM structures)"
    asked += ", EXISTS (SELECT 1 FROM cotecs), EXISTS (SELECT 1 FROM rencontres)"
    listes, cotec, rencontre = db.conn.execute(asked).fetchone()
    return bool(listes), bool(cotec), bool(rencontre)
