"""Rows and dataclasses: the one conversion between what stands in a table and what the rules work with."""

import dataclasses
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from enum import Enum
from typing import Any, Generic, TypeVar

from cops_desktop.domain.errors import Refus
from cops_desktop.storage.connection import Database

Value = str | int | None
Row = dict[str, Value]
T = TypeVar("T")


def encode(value: object) -> Value:
    """A field as the file keeps it: ISO days, times and moments, 0/1, an enum's word."""
    if value is None or type(value) in (str, int):  # nearly all of them
        return value  # type: ignore[return-value]
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, str | int):
        return value
    raise TypeError(f"no column holds {value!r}")


def _decoder(hint: Any) -> Callable[[Any], Any] | None:
    """The conversion of a column that is not NULL to a field of that type; None when it is kept as it is."""
    if isinstance(hint, str):
        raise TypeError(f"a field's type is written as it is, not in quotes: {hint}")
    if isinstance(hint, types.UnionType):
        return next((decode for arg in typing.get_args(hint) if (decode := _decoder(arg))), None)
    if hint in (date, datetime, time):
        return hint.fromisoformat  # type: ignore[no-any-return]
    if hint is bool:
        return bool
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {member.value: member for member in hint}.__getitem__
    return None


class Rows(Generic[T]):
    """One table of one dataclass; `besides` names the fields that live elsewhere (child tables, derived).

    `own` converts the fields that have a form of their own: name → (to the file, from the file), None left alone.
    `computed` names those that SQL reads from several columns: name → expression.
    """

    def __init__(
        self,
        table: str,
        cls: type[T],
        *,
        besides: Iterable[str] = (),
        own: Mapping[str, tuple[Callable[[Any], Value], Callable[[Any], Any]]] | None = None,
        computed: Mapping[str, str] | None = None,
    ) -> None:
        self.table = table
        self.cls = cls
        self._own = dict(own or {})
        computed = computed or {}
        left_out = {*besides, *computed}
        fields = dataclasses.fields(cls)  # type: ignore[arg-type]
        self.columns = [f.name for f in fields if f.name not in left_out]
        self._read = (*self.columns, *computed)
        self._select = ", ".join((*(f'"{c}"' for c in self.columns), *computed.values()))
        hints = {f.name: f.type for f in fields}
        decoders = (self._own[c][1] if c in self._own else _decoder(hints[c]) for c in self._read)
        self._decoders = [(place, decode) for place, decode in enumerate(decoders) if decode]

    def read(
        self, db: Database, where: str = "1", args: Iterable[Value] = (), besides: Mapping[str, Any] | None = None
    ) -> list[T]:
        """The rows that match, as dataclasses. `besides`: field → {id: value} for what lives elsewhere."""
        cursor = db.conn.execute(f'SELECT {self._select} FROM "{self.table}" WHERE {where}', tuple(args))
        return [self._make(list(values), besides) for values in cursor]

    def get(self, db: Database, key: str, besides: Mapping[str, Any] | None = None) -> T:
        """One row by key. Raises Refus when it is gone."""
        found = self.read(db, "id = ?", (key,), besides)
        if not found:
            raise Refus("Cette fiche n’existe plus : elle a été supprimée entre-temps.")
        return found[0]

    def _make(self, values: list[Any], besides: Mapping[str, Any] | None) -> T:
        for place, decode in self._decoders:
            if values[place] is not None:
                values[place] = decode(values[place])
        fields = dict(zip(self._read, values, strict=True))
        for name, by_id in (besides or {}).items():
            if fields["id"] in by_id:
                fields[name] = by_id[fields["id"]]
        return self.cls(**fields)

    def row(self, item: T) -> Row:
        """The item as a row, without what lives elsewhere."""
        return {
            c: self._own[c][0](getattr(item, c)) if c in self._own else encode(getattr(item, c)) for c in self.columns
        }

    def save(self, db: Database, item: T, **more: Value) -> bool:
        """Insert or update; whether anything changed."""
        return save(db, self.table, {**self.row(item), **more})

    def add(self, db: Database, items: Iterable[T], more: Callable[[T], Row] = lambda _: {}) -> None:
        """Insert many new items at once; `more(item)`: the columns that the dataclass has not."""
        insert_all(db, self.table, [{**self.row(item), **more(item)} for item in items])


def insert_all(db: Database, table: str, rows: Iterable[Row]) -> None:
    """Insert many new rows of the same columns at once."""
    values = list(rows)
    if values:
        # Not through sqlite-utils, which looks at each value in turn for what SQLite cannot hold: `encode` has.
        names, marks = ", ".join(f'"{c}"' for c in values[0]), ", ".join(f":{c}" for c in values[0])
        db.conn.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', values)


def save(db: Database, table: str, row: Row) -> bool:
    """Insert the row, or update only the columns that differ; whether anything changed (for a clean history)."""
    names = ", ".join(f'"{c}"' for c in row)
    found = db.conn.execute(f'SELECT {names} FROM "{table}" WHERE id = ?', (row["id"],)).fetchone()
    if found is None:
        # Not through sqlite-utils, which asks the schema anew for each row: an import writes tens of thousands.
        db.conn.execute(f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(row))})', tuple(row.values()))
        return True
    changed = {c: v for (c, v), old in zip(row.items(), found, strict=True) if v != old}
    if changed:
        places = ", ".join(f'"{c}" = ?' for c in changed)
        db.conn.execute(f'UPDATE "{table}" SET {places} WHERE id = ?', (*changed.values(), row["id"]))
    return bool(changed)


def delete(db: Database, table: str, key: str) -> None:
    """Remove one row; the file refuses when others depend on it."""
    db.conn.execute(f'DELETE FROM "{table}" WHERE id = ?', (key,))


def replace_children(db: Database, table: str, parent: str, parent_id: str, rows: list[Row]) -> bool:
    """Make `rows` (with derived keys) the only children of a parent; whether anything changed."""
    wanted = {str(row["id"]): row for row in rows}
    present = {r[0] for r in db.conn.execute(f'SELECT id FROM "{table}" WHERE "{parent}" = ?', (parent_id,))}
    for key in present - wanted.keys():
        delete(db, table, key)
    changed = [save(db, table, row) for row in wanted.values()]
    return bool(present - wanted.keys()) or any(changed)
