"""Nothing is lost: whatever was done in a year is undone and done again to the letter, and what is frozen says why."""

from contextlib import closing
from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services import historique
from cops_desktop.storage.connection import Database
from tests.builders import plain
from tests.demo import open_demo

_ASIDE = ("operations", "changes", "index_", "sqlite_")  # what an undoing adds to, what is made from the others


def _everything(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the history's, in the order of the keys."""
    names = [name for (name,) in db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        name: [tuple(row) for row in db.conn.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2')]
        for name in names
        if not name.startswith(_ASIDE)
    }


def _is_frozen(why: str, refused: set[str]) -> bool:
    """R5.8: the reason is a form that was validated, or an operation that such a form keeps; else the file's birth."""
    return (
        "figé" in why
        or "création du fichier" in why
        or ("Annulez d’abord" in why and any(f"« {label} »" in why.split("Annulez d’abord")[1] for label in refused))
    )


def test_every_operation_of_a_year_is_undone_and_done_again_to_the_letter(tmp_path: Path) -> None:
    with closing(open_demo(tmp_path)) as fichier:
        refused: set[str] = set()
        undone = 0
        now = _everything(fichier.db)
        for entry in historique.operations(fichier).entrees:
            label = plain(entry.operation.label)
            try:
                historique.undo(fichier, entry.id)
            except Refus as refus:
                assert _is_frozen(plain(str(refus)), refused), (label, str(refus))
                assert _everything(fichier.db) == now, label
                refused.add(label)
                continue
            before = _everything(fichier.db)
            assert before != now, label
            files.redo(fichier)
            assert _everything(fichier.db) == now, label
            historique.undo(fichier, entry.id)
            now, undone = before, undone + 1
        assert undone > 100
        kept = {name for name, rows in now.items() if rows}
        assert {"engagements", "mandats", "accompagnements", "mises_en_relation", "ateliers"}.isdisjoint(kept)
