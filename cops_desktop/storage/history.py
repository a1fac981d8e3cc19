"""History and undo: every change of every row, written by TEMP triggers, grouped in operations.

TEMP triggers cost nothing in the file and see all writes of this connection, whoever makes them. A write outside an
operation is refused: by SQLite itself until the first operation makes the triggers, by them from then on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from cops_desktop.storage.connection import Database
from cops_desktop.storage.keys import new_key

_UNTRACKED = {"postes", "operations", "changes", "contenus", "_sqlite_migrations"}
_INDEX = "index_"  # tables that are made again from the others


@dataclass(frozen=True, slots=True)
class Operation:
    """One use case as the history keeps it; `at` in UTC."""

    id: str
    poste: str
    seq: int
    at: datetime
    by: str
    label: str
    undoes: str | None


def tracked_tables(db: Database) -> list[str]:
    """The tables whose rows the history follows."""
    names = db.conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return sorted(name for (name,) in names if name not in _UNTRACKED and not name.startswith(_INDEX))


def columns_of(db: Database, table: str) -> list[str]:
    """The columns of a table, in their order."""
    return [row[1] for row in db.conn.execute(f'PRAGMA table_info("{table}")')]


def row_json(columns: Iterable[str], prefix: str = "") -> str:
    """The expression that gives a row as the history keeps it."""
    return "json_object(" + ", ".join(f"'{c}', {prefix}\"{c}\"" for c in columns) + ")"


def wait_for_writing(db: Database) -> None:
    """Let this connection read alone, until `follow`: a window that opens has no time for triggers that do nothing."""
    db.conn.execute("CREATE TEMP TABLE operation_en_cours (id TEXT)")
    db.conn.execute("PRAGMA query_only = ON")


def follow(db: Database) -> None:
    """Let this connection write, and make its TEMP triggers; nothing when that was done. Outside a transaction."""
    if not db.conn.execute("PRAGMA query_only").fetchone()[0]:
        return
    db.conn.execute("PRAGMA query_only = OFF")
    try:
        _install_triggers(db)
    except BaseException:
        db.conn.execute("PRAGMA query_only = ON")
        raise


def _install_triggers(db: Database) -> None:
    current = "(SELECT id FROM temp.operation_en_cours)"
    for table in tracked_tables(db):
        columns = columns_of(db, table)
        old, new = row_json(columns, "OLD."), row_json(columns, "NEW.")
        for event, row, before, after in (
            ("INSERT", "NEW", "NULL", new),
            ("UPDATE", "NEW", old, new),
            ("DELETE", "OLD", old, "NULL"),
        ):
            db.conn.execute(
                f'CREATE TEMP TRIGGER IF NOT EXISTS "suivi_{table}_{event}" AFTER {event} ON main."{table}" BEGIN '
                f"SELECT RAISE(ABORT, 'hors opération') WHERE {current} IS NULL; "
                f'INSERT INTO changes (operation, seq, "table", "row", before, after) VALUES ({current}, '
                f"(SELECT coalesce(max(seq), 0) + 1 FROM changes WHERE operation = {current}), "
                f"'{table}', {row}.id, {before}, {after}); END"
            )


def begin(db: Database, poste: str, by: str, label: str) -> str:
    """Open an operation inside the running transaction; returns its id."""
    operation = new_key()
    seq = db.conn.execute("SELECT coalesce(max(seq), 0) + 1 FROM operations WHERE poste = ?", (poste,)).fetchone()[0]
    at = datetime.now(UTC).isoformat(timespec="seconds")
    db.conn.execute("INSERT INTO operations VALUES (?, ?, ?, ?, ?, ?, ?)", (operation, poste, seq, at, by, label, None))
    db.conn.execute("DELETE FROM temp.operation_en_cours")
    db.conn.execute("INSERT INTO temp.operation_en_cours VALUES (?)", (operation,))
    return operation


def end(db: Database, operation: str) -> None:
    """Close an operation; one that changed nothing leaves no trace, unless it says that another is undone."""
    db.conn.execute("DELETE FROM temp.operation_en_cours")
    if not db.conn.execute("SELECT 1 FROM changes WHERE operation = ? LIMIT 1", (operation,)).fetchone():
        db.conn.execute("DELETE FROM operations WHERE id = ? AND undoes IS NULL", (operation,))


def mark_undoing(db: Database, operation: str, undone: str, label: str) -> None:
    """Say that the running operation undoes another, and what it is called now that this is known."""
    db.conn.execute("UPDATE operations SET undoes = ?, label = ? WHERE id = ?", (undone, label, operation))


def current(db: Database) -> str:
    """The id of the running operation."""
    return str(db.conn.execute("SELECT id FROM temp.operation_en_cours").fetchone()[0])


def operations(db: Database) -> list[Operation]:
    """All operations, newest first."""
    rows = db.conn.execute("SELECT id, poste, seq, at, by, label, undoes FROM operations ORDER BY rowid DESC")
    return [operation_of(row) for row in rows]


# An operation is in force unless one that is in force undoes it. Undoing an undoing does the thing again. Both look
# back from the last operation: of tens of thousands, the one that is wanted is among the last.
_STANDING = """
SELECT id, poste, seq, at, by, label, undoes FROM operations o
WHERE rowid > ({after}) AND NOT EXISTS (SELECT 1 FROM operations u WHERE u.undoes = o.id) AND {no_running}
  AND (WITH RECURSIVE chain (undone) AS (
           SELECT o.undoes WHERE o.undoes IS NOT NULL
           UNION ALL SELECT p.undoes FROM chain JOIN operations p ON p.id = undone WHERE p.undoes IS NOT NULL
       ) SELECT count(*) FROM chain) % 2 = {depth}
ORDER BY rowid DESC LIMIT 1
"""
_NO_RUNNING = "id NOT IN (SELECT id FROM temp.operation_en_cours)"
_LAST_DOING = (  # +: by rowid, not by the index of what undoes nothing
    f"SELECT coalesce((SELECT rowid FROM operations WHERE +undoes IS NULL AND {_NO_RUNNING} "
    "ORDER BY rowid DESC LIMIT 1), 0)"
)
_DONE = _STANDING.format(after="SELECT min(rowid) FROM operations", no_running=_NO_RUNNING, depth=0)
_UNDONE = _STANDING.format(after=_LAST_DOING, no_running=_NO_RUNNING, depth=1)


def undoable(db: Database) -> Operation | None:
    """What Ctrl+Z undoes now: the last operation in force, except the making of the file and the running one."""
    row = db.conn.execute(_DONE).fetchone()
    return operation_of(row) if row else None


def redoable(db: Database) -> Operation | None:
    """The undoing that can be undone: the last operation, if it is one."""
    row = db.conn.execute(_UNDONE).fetchone()
    return operation_of(row) if row else None


def operation_of(row: tuple[str, str, int, str, str, str, str | None]) -> Operation:
    """A row of the table, its columns in their order."""
    key, poste, seq, at, by, label, undoes = row
    return Operation(key, poste, seq, datetime.fromisoformat(at), by, label, undoes)
