"""What a file holds of one person, found through its own references: a table that comes later is not forgotten.

A row *belongs* to a person when it needs them: a column that may not be empty leads to them, or to another row that
belongs to them. A row *names* them when a column that may be empty does (who manages a structure).
"""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from cops_desktop.domain.historique import Rang
from cops_desktop.storage import history_reading as reading
from cops_desktop.storage.connection import Database
from cops_desktop.storage.history import columns_of, tracked_tables

Cles = Mapping[str, Collection[str]]  # table → keys


class Reference(NamedTuple):
    """A column of `table` that leads to `vers`; `requise`: it may not be empty."""

    table: str
    colonne: str
    vers: str
    requise: bool


class Texte(NamedTuple):
    """A text somewhere in the file."""

    table: str
    cle: str
    colonne: str
    texte: str


def references(db: Database) -> list[Reference]:
    """Every reference that the file holds between the rows that it follows."""
    needed = {
        (table, row[1])
        for table in tracked_tables(db)
        for row in db.conn.execute(f'PRAGMA table_info("{table}")')
        if row[3]
    }
    return [Reference(t, column, to, (t, column) in needed) for t, column, to in reading.references_between(db)]


def tables_possedees(db: Database) -> set[str]:
    """The tables whose rows belong to a person, « personnes » included."""
    found, known = {"personnes"}, references(db)
    while True:
        more = {r.table for r in known if r.requise and r.vers in found} - found
        if not more:
            return found
        found |= more


def possedees(db: Database, personne: str) -> dict[str, set[str]]:
    """The rows that belong to a person, by table: their own first."""
    found: dict[str, set[str]] = {"personnes": {personne}}
    known = [r for r in references(db) if r.requise]
    grew = True
    while grew:
        grew = False
        for ref in known:
            new = _rows(db, ref, found.get(ref.vers, ())) - found.get(ref.table, set())
            if new:
                found.setdefault(ref.table, set()).update(new)
                grew = True
    return found


def nommees(db: Database, personne: str) -> list[tuple[Reference, str]]:
    """The rows that name a person without belonging to them: by which column, and their key."""
    found = []
    for ref in references(db):
        if ref.vers == "personnes" and not ref.requise:
            found += [(ref, key) for key in sorted(_rows(db, ref, {personne}))]
    return found


def _rows(db: Database, ref: Reference, parents: Collection[str]) -> set[str]:
    if not parents:
        return set()
    sql = f'SELECT id FROM "{ref.table}" WHERE "{ref.colonne}" IN (SELECT value FROM json_each(?))'
    return {key for (key,) in db.conn.execute(sql, (json.dumps(list(parents)),))}


def anciennes(db: Database, personne: str) -> list[str]:
    """The keys of the entries that were merged into a person, one after the other: their history is theirs too."""
    sql = (
        "WITH RECURSIVE found (id) AS (SELECT ancienne FROM fusions WHERE personne = ? "
        "UNION SELECT f.ancienne FROM fusions f JOIN found ON f.personne = found.id) SELECT id FROM found"
    )
    return [key for (key,) in db.conn.execute(sql, (personne,))]


def dans_l_histoire(db: Database, personne: str) -> dict[str, set[str]]:
    """Every row of a person that the history knows, gone or not, those of merged entries included."""
    keys = [personne, *anciennes(db, personne)]
    found: dict[str, set[str]] = defaultdict(set)
    for table, rows in reading.with_parts(db, {"personnes": keys}).items():
        found[table] |= rows
    for table, rows in possedees(db, personne).items():
        found[table] |= rows
    return dict(found)


def noms_portes(db: Database, personne: str) -> list[tuple[str, str]]:
    """First name and name as they are, and as they ever were in this file."""
    keys = json.dumps([personne, *anciennes(db, personne)])
    rows = db.conn.execute(
        "SELECT prenom, nom FROM personnes WHERE id IN (SELECT value FROM json_each(:keys)) UNION "
        "SELECT json_extract(side.value, '$.prenom'), json_extract(side.value, '$.nom') FROM changes, "
        "json_each(json_array(json(before), json(after))) side "
        "WHERE \"table\" = 'personnes' AND \"row\" IN (SELECT value FROM json_each(:keys)) AND side.type = 'object'",
        {"keys": keys},
    )
    return sorted({(prenom or "", nom or "") for prenom, nom in rows})


def rangs(db: Database, keys: Cles) -> dict[tuple[str, str], Rang]:
    """These rows as they stand."""
    return reading.present(db, keys)


# Texts -----------------------------------------------------------------------------------------------------------
LONGEST = 20_000  # letters: beyond, it is an image (the logo), not words
_MUETTES = frozenset({("vocabulaires", "valeur")})  # words of a list, chosen and not written about anybody
_SANS_MOTS = "contenus"  # the bytes of documents: whoever asks is told that they are not searched
_EN_JSON = frozenset({("invitations", "contenu")})  # of which the values are read, and not the marks around them


def textes(db: Database) -> Iterator[Texte]:
    """Every text that somebody typed, outside names, keys and dates of the annuaire's own entries."""
    refs = {(r.table, r.colonne) for r in references(db)}
    for table in tracked_tables(db):
        names = [
            row[1]
            for row in db.conn.execute(f'PRAGMA table_info("{table}")')
            if row[2] == "TEXT" and row[1] not in ("id", "tri") and (table, row[1]) not in refs | _MUETTES
        ]
        if table == "personnes":
            names = ["notes"]
        if names:
            listed = ", ".join(f'"{name}"' for name in names)
            for key, *values in db.conn.execute(f'SELECT id, {listed} FROM "{table}"'):
                yield from (
                    Texte(table, key, n, text)
                    for n, v in zip(names, values, strict=True)
                    if v and len(v) < LONGEST
                    for text in (_values(v) if (table, n) in _EN_JSON else (v,))
                )


def _values(text: str) -> Iterator[str]:
    found = json.loads(text)
    yield from (v for v in (found.values() if isinstance(found, dict) else ()) if isinstance(v, str) and v)


def partout(db: Database, dit: Callable[[str], bool]) -> list[Texte]:
    """Every text of the file for which `dit` is true: all tables, the history, and the index of the search; not what
    documents hold.
    """
    found = []
    sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name <> ?"
    for (table,) in db.conn.execute(sql, (_SANS_MOTS,)).fetchall():
        names = columns_of(db, table)
        keys = [n for n in ("id", "operation", "cle") if n in names] or names[:1]
        listed = ", ".join(f'"{name}"' for name in names)
        for values in db.conn.execute(f'SELECT {listed} FROM "{table}"'):
            row = dict(zip(names, values, strict=True))
            for name, value in row.items():
                text = value.decode("utf-8", "ignore") if isinstance(value, bytes) else value
                if isinstance(text, str) and dit(text):
                    found.append(Texte(table, str(row[keys[0]]), name, text))
    return found
