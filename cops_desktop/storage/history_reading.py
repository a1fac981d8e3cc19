"""Reading the history: operations, what they changed, which of them touched a thing, and what is known of any row."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from cops_desktop.domain.historique import PARTIES, Changement, Rang
from cops_desktop.storage.connection import Database
from cops_desktop.storage.history import Operation, columns_of, operation_of, row_json, tracked_tables

Cles = dict[str, set[str]]  # table → keys

# Their parent never changes, but when entries are merged: a row that belonged to a thing either still does or is gone.
_FIDELES = frozenset(
    {
        "personne_mots",
        "km_ouverture",
        "presences",
        "connexions",
        "voeux",
        "frais",
        "etats",
        "lignes",
        "projet_mots",
        "projet_structures",
        "mise_en_relation_mots",
        "accompagnement_structures",
        "accompagnement_personnes",
        "accompagnement_mots",
        "examens",
        "mouvements",
        "points",
        "interventions",
        "documents",
    }
)


def grouped(places: Iterable[tuple[str, str]]) -> Cles:
    """(table, key)… as table → keys."""
    found: Cles = defaultdict(set)
    for table, key in places:
        found[table].add(key)
    return found


def operations(db: Database, limit: int = -1) -> Iterator[tuple[Operation, str]]:
    """Operations with the letter of their laptop, newest first; all of them with a negative limit."""
    rows = db.conn.execute(
        "SELECT o.id, o.poste, o.seq, o.at, o.by, o.label, o.undoes, p.lettre "
        "FROM operations o JOIN postes p ON p.id = o.poste ORDER BY o.rowid DESC LIMIT ?",
        (limit,),
    )
    for row in rows:
        yield operation_of(row[:7]), row[7]


def operation(db: Database, key: str) -> Operation | None:
    """One operation; None when there is none of that key."""
    row = db.conn.execute(
        "SELECT id, poste, seq, at, by, label, undoes FROM operations WHERE id = ?", (key,)
    ).fetchone()
    return operation_of(row) if row else None


def later(db: Database, than: Operation, among: Collection[str]) -> list[Operation]:
    """Those of these operations that came after another one, newest first; the running one is left out."""
    rows = db.conn.execute(
        "SELECT id, poste, seq, at, by, label, undoes FROM operations WHERE id IN (SELECT value FROM json_each(?)) "
        "AND rowid > (SELECT rowid FROM operations WHERE id = ?) "
        "AND id NOT IN (SELECT id FROM temp.operation_en_cours) ORDER BY rowid DESC",
        (json.dumps(list(among)), than.id),
    )
    return [operation_of(row) for row in rows]


def first(db: Database) -> str:
    """The id of the making of the file; "" before it."""
    row = db.conn.execute("SELECT id FROM operations ORDER BY rowid LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def count(db: Database) -> int:
    """How many operations there are."""
    return int(db.conn.execute("SELECT count(*) FROM operations").fetchone()[0])


def letter(db: Database, poste: str) -> str:
    """The letter of a laptop in this file."""
    row = db.conn.execute("SELECT lettre FROM postes WHERE id = ?", (poste,)).fetchone()
    return str(row[0]) if row else ""


def authors(db: Database) -> list[str]:
    """Who did something in this file."""
    return [by for (by,) in db.conn.execute("SELECT DISTINCT by FROM operations ORDER BY by")]


def undoings(db: Database) -> dict[str, str]:
    """Each operation that was undone → the one that undid it."""
    return dict(db.conn.execute("SELECT undoes, id FROM operations WHERE undoes IS NOT NULL"))


def changes(db: Database, operation_id: str) -> list[Changement]:
    """All that one operation changed, in its order."""
    rows = db.conn.execute(
        'SELECT "table", "row", before, after FROM changes WHERE operation = ? ORDER BY seq', (operation_id,)
    ).fetchall()
    blank = {table: _defaults(db, table) for table in {row[0] for row in rows}}
    return [Changement(t, r, _row(b, blank[t]), _row(a, blank[t])) for t, r, b, a in rows]


def erased(db: Database, operation_id: str) -> bool:
    """Whether rows of somebody who was erased were taken out of this operation: a change from nothing to nothing."""
    sql = "SELECT 1 FROM changes WHERE operation = ? AND before IS NULL AND after IS NULL"
    return db.conn.execute(sql, (operation_id,)).fetchone() is not None


def _row(text: str | None, blank: Mapping[str, Any]) -> Rang | None:
    """A row from the history, with the columns that it did not have yet."""
    if text is None:
        return None
    row = json.loads(text)
    return {**row, **{column: value for column, value in blank.items() if column not in row}}


def _defaults(db: Database, table: str) -> dict[str, Any]:
    """What the columns hold that have a default: what a row held in a column that came after its change was written."""
    columns = db.conn.execute(f'PRAGMA table_info("{table}")').fetchall()
    names = [f'{default} AS "{name}"' for _, name, _, _, default, _ in columns if default is not None]
    nulls = {name: None for _, name, _, needed, default, key in columns if default is None and not needed and not key}
    if not names:
        return nulls
    cursor = db.conn.execute(f"SELECT {', '.join(names)}")
    values = cursor.fetchone()
    return {**nulls, **dict(zip((column[0] for column in cursor.description), values, strict=True))}


def having(db: Database, tables: Collection[str]) -> set[str]:
    """The operations that changed a row of one of these tables."""
    sql = 'SELECT DISTINCT operation FROM changes WHERE "table" IN (SELECT value FROM json_each(?))'
    return {key for (key,) in db.conn.execute(sql, (json.dumps(list(tables)),))}


def changing(db: Database, keys: Mapping[str, Collection[str]]) -> set[str]:
    """The operations that changed one of these very rows."""
    sql = 'SELECT DISTINCT operation FROM changes WHERE "table" = ? AND "row" IN (SELECT value FROM json_each(?))'
    return {key for table, rows in keys.items() for (key,) in db.conn.execute(sql, (table, json.dumps(list(rows))))}


def touching(db: Database, things: Mapping[str, Collection[str]]) -> set[str]:
    """The operations that changed one of these things or what belongs to it, parts that are gone included."""
    return changing(db, with_parts(db, things))


def with_parts(db: Database, things: Mapping[str, Collection[str]]) -> Cles:
    """These things and the rows that belong to them now or did once."""
    found: Cles = defaultdict(set)
    for table, keys in things.items():
        _add(db, table, keys, found)
    return found


def _add(db: Database, table: str, keys: Collection[str], found: Cles) -> None:
    found[table].update(keys)
    for child, column, deep in PARTIES.get(table, ()):
        below = _parts(db, child, column, keys)
        if deep and below:
            _add(db, child, below, found)
        found[child].update(below)


def _parts(db: Database, child: str, column: str, keys: Collection[str]) -> set[str]:
    """The rows of `child` that belong to one of `keys`, or belonged to it before they went away or elsewhere."""
    wanted = json.dumps(list(keys))
    among = "IN (SELECT value FROM json_each(?))"
    present = db.conn.execute(f'SELECT id FROM "{child}" WHERE "{column}" {among}', (wanted,))
    # Of tables where rows never change hands only those that are gone are looked into: the index tells which they are.
    gone = f'AND "row" NOT IN (SELECT id FROM "{child}")' if child in _FIDELES else ""
    past = db.conn.execute(
        f'SELECT DISTINCT "row" FROM changes WHERE "table" = ? {gone} AND json_extract(before, ?) {among}',
        (child, f"$.{column}", wanted),
    )
    # But by a merge of two entries.
    merged = db.conn.execute(
        'SELECT DISTINCT "row" FROM changes WHERE "table" = ? AND operation IN '
        f"(SELECT operation FROM changes WHERE \"table\" = 'fusions') AND json_extract(before, ?) {among}",
        (child, f"$.{column}", wanted),
    )
    return {key for found in (present, past, merged) for (key,) in found}


def present(db: Database, keys: Mapping[str, Collection[str]]) -> dict[tuple[str, str], Rang]:
    """These rows as they are now; those that are gone are left out."""
    found: dict[tuple[str, str], Rang] = {}
    for table, wanted in keys.items():
        row = row_json(columns_of(db, table))
        sql = f'SELECT id, {row} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
        found.update(
            {(table, key): json.loads(text) for key, text in db.conn.execute(sql, (json.dumps(list(wanted)),))}
        )
    return found


def known(db: Database, keys: Mapping[str, Collection[str]]) -> dict[tuple[str, str], Rang]:
    """These rows as they are now, else as they were when they went away."""
    found = present(db, keys)
    for table, wanted in keys.items():
        gone = [key for key in wanted if (table, key) not in found]
        if not gone:
            continue
        past = db.conn.execute(
            'SELECT "row", coalesce(before, after) FROM changes WHERE "table" = ? '
            'AND "row" IN (SELECT value FROM json_each(?)) ORDER BY rowid',
            (table, json.dumps(gone)),
        )
        blank = _defaults(db, table)
        found.update({(table, key): row for key, text in past if (row := _row(text, blank)) is not None})
    return found


def everything_of(db: Database, tables: Collection[str]) -> Iterator[tuple[str, str, Rang]]:
    """Every row that these tables hold now or held once: table, key, and the row as it is or last was."""
    for table in tables:
        yield from ((table, key, rang) for (_, key), rang in _all_known(db, table).items())


def _all_known(db: Database, table: str) -> dict[tuple[str, str], Rang]:
    keys = {key for (key,) in db.conn.execute(f'SELECT id FROM "{table}"')}
    keys |= {key for (key,) in db.conn.execute('SELECT DISTINCT "row" FROM changes WHERE "table" = ?', (table,))}
    return known(db, {table: keys})


def references_between(db: Database) -> list[tuple[str, str, str]]:
    """Every reference between rows that the history follows: child table, its column, parent table."""
    followed = tracked_tables(db)
    return [
        (child, row[3], row[2])
        for child in followed
        for row in db.conn.execute(f'PRAGMA foreign_key_list("{child}")')
        if row[2] in followed
    ]
