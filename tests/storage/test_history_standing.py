"""What Ctrl+Z undoes and does again, found by looking back from the end: the same as by following every chain."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite3

from cops_desktop.storage import history
from cops_desktop.storage.connection import Database

# The rule as it is said: of every operation, how many undoings it ends.
_DEPTHS = """
WITH RECURSIVE chain (id, depth) AS (
    SELECT id, 0 FROM operations WHERE undoes IS NULL
    UNION ALL SELECT o.id, chain.depth + 1 FROM operations o JOIN chain ON o.undoes = chain.id
)
SELECT o.id FROM operations o JOIN chain USING (id)
WHERE chain.depth % 2 = ? AND NOT EXISTS (SELECT 1 FROM operations u WHERE u.undoes = o.id)
  AND o.rowid > (SELECT min(rowid) FROM operations) AND o.id NOT IN (SELECT id FROM temp.operation_en_cours)
ORDER BY o.rowid DESC LIMIT 1
"""
_NEWER = """
SELECT 1 FROM operations WHERE undoes IS NULL AND rowid > (SELECT rowid FROM operations WHERE id = ?)
AND id NOT IN (SELECT id FROM temp.operation_en_cours)
"""


@pytest.fixture(scope="module")
def db() -> Iterator[Database]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as conn:
        conn.execute(
            "CREATE TABLE operations (id TEXT PRIMARY KEY, poste TEXT, seq INTEGER, at TEXT, by TEXT, label TEXT, "
            "undoes TEXT UNIQUE)"
        )
        conn.execute("CREATE TEMP TABLE operation_en_cours (id TEXT)")
        yield Database(conn)


def _write(db: Database, draws: list[int], running: bool) -> None:
    """An operation for each number: one more thing done, or the undoing of one that is not undone yet."""
    db.conn.execute("DELETE FROM operations")
    db.conn.execute("DELETE FROM temp.operation_en_cours")
    standing: list[str] = []
    for place, draw in enumerate(draws):
        undoes = standing.pop(draw % len(standing)) if draw >= 0 and standing else None
        row = (f"o{place}", "p", place, "2026-01-01T00:00:00+00:00", "Claire", f"Faire {place}", undoes)
        db.conn.execute("INSERT INTO operations VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        standing.append(f"o{place}")
    if running and draws:
        db.conn.execute("INSERT INTO temp.operation_en_cours VALUES (?)", (f"o{len(draws) - 1}",))


def _by_the_rule(db: Database, depth: int) -> str | None:
    row = db.conn.execute(_DEPTHS, (depth,)).fetchone()
    if row is None or (depth and db.conn.execute(_NEWER, row).fetchone()):
        return None
    return str(row[0])


@given(draws=st.lists(st.integers(-3, 5), max_size=14), running=st.booleans())
def test_what_is_undone_and_done_again_is_what_the_chains_say(db: Database, draws: list[int], running: bool) -> None:
    _write(db, draws, running)
    for depth, found in ((0, history.undoable(db)), (1, history.redoable(db))):
        assert (found.id if found else None) == _by_the_rule(db, depth), (draws, running)
