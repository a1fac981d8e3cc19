"""The index of the search: one row per entry of the annuaire, kept true at the end of every operation.

`index_fiches` holds folded words, `index_mots` (FTS5) finds them. Both are made from the other tables alone: whatever
changed those (a dialog, an import, a merge, an undoing) is read in the operation's own changes. Who changes what is
indexed adds a migration, empty if need be: a file that is brought up to date gets its index anew.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from cops_desktop.domain.annuaire import Localisation, famille, localisation
from cops_desktop.domain.recherche import GenreFiche, chiffres, mots_ranges
from cops_desktop.domain.words import fold
from cops_desktop.storage.connection import Database

LAST = 2**62  # above every rang
_AT_ONCE = 20_000  # entries that are read and written together

_TABLES = {GenreFiche.PERSONNE: "personnes", GenreFiche.STRUCTURE: "structures", GenreFiche.PROJET: "projets"}
_PARENTS = {
    "personne_mots": "personne",
    "consentements": "personne",
    "equipe": "personne",
    "engagements": "personne",
    "binome_membres": "personne",
    "liens": "personne",
    "projet_structures": "projet",
    "projet_mots": "projet",
}
_FOLLOWED = ", ".join(f"'{table}'" for table in (*_TABLES.values(), *_PARENTS, "vocabulaires"))
_IN = "IN (SELECT value FROM json_each(:keys))"

Touched = Mapping[GenreFiche, Collection[str] | None]  # the keys by kind; None: all of that kind


class Entry(NamedTuple):
    """A row of the index, without its rang."""

    genre: str
    cle: str
    tri: str
    nom: str
    autour: str
    notes: str
    filtres: str


_COLUMNS = ", ".join(Entry._fields)


@lru_cache(maxsize=10_000)
def jeton(what: str, value: str = "") -> str:
    """The word by which a filter finds entries: § begins no word that is typed.

    g genre, p profil, d domaine, t thème, f famille, y type, o localisation, c code postal, v commune, k a consent
    that was given once, e a period in the team, m an engagement, b a place in a binôme.
    """
    return f"§{what}{fold(value).replace(' ', '')}"


# Kept true -------------------------------------------------------------------------------------------------------
def follow(db: Database, operation: str) -> None:
    """At the end of an operation: index again what its changes bear on; nothing for most operations."""
    touched = _touched(db, "operation = ?", operation)
    if touched:
        _index(db, touched)


def rebuild(db: Database) -> None:
    """Make the whole index again, inside a transaction."""
    db.conn.execute("DELETE FROM index_fiches")
    _index(db, dict.fromkeys(GenreFiche))
    db.conn.execute("INSERT INTO index_mots (index_mots) VALUES ('optimize')")


def is_true(db: Database) -> bool:
    """Whether the index says what the other tables say; reads alone."""
    wanted = sorted(_entries(db, dict.fromkeys(GenreFiche)), key=_order)
    present = [Entry(*row) for row in db.conn.execute(f"SELECT {_COLUMNS} FROM index_fiches ORDER BY rang")]
    return wanted == present and nombre(db) == len(present)


def nombre(db: Database) -> int:
    """How many entries the index has."""
    return int(db.conn.execute("SELECT count(*) FROM index_mots_docsize").fetchone()[0])


def touched_since(db: Database, operation: int) -> list[str]:
    """The keys of the entries on which the operations after that row bear."""
    after = "operation IN (SELECT id FROM operations WHERE rowid > ?)"
    return [key for keys in _touched(db, after, operation).values() for key in keys]


def _touched(db: Database, which: str, operation: str | int) -> dict[GenreFiche, set[str]]:
    """The entries on which the changes of some operations bear, by kind."""
    rows = db.conn.execute(
        f'SELECT "table", "row", before IS NULL, {_parent("before")}, {_parent("after")} FROM changes '
        f'WHERE {which} AND "table" IN ({_FOLLOWED})',
        (operation,),
    )
    own = {table: genre for genre, table in _TABLES.items()}
    found: dict[GenreFiche, set[str]] = defaultdict(set)
    words: set[str] = set()
    for table, key, new, before, after in rows:
        if table in own:
            found[own[table]].add(key)
        elif table in _PARENTS:
            found[GenreFiche(_PARENTS[table])].update({before, after} - {None})
        elif not new:  # nothing bears yet a word that is new
            words.add(key)
    _add_bearers(db, found, found.get(GenreFiche.STRUCTURE, set()), words)
    return found


def _parent(side: str) -> str:
    """Whose part a row is, before or after."""
    cases = " ".join(f"WHEN '{table}' THEN json_extract({side}, '$.{parent}')" for table, parent in _PARENTS.items())
    return f'CASE "table" {cases} END'


def _add_bearers(db: Database, found: dict[GenreFiche, set[str]], structures: set[str], words: set[str]) -> None:
    """Those who are found by the name of a structure, or by a word."""
    for keys, genre, table, column in (
        (structures, GenreFiche.PERSONNE, "liens", "structure"),
        (structures, GenreFiche.PROJET, "projet_structures", "structure"),
        (words, GenreFiche.PERSONNE, "personne_mots", "mot"),
        (words, GenreFiche.PROJET, "projet_mots", "mot"),
    ):
        if keys:
            sql = f"SELECT {genre} FROM {table} WHERE {column} {_IN}"
            found[genre].update(key for (key,) in db.conn.execute(sql, {"keys": json.dumps(list(keys))}))


def _index(db: Database, touched: Touched) -> None:
    for genre, keys in touched.items():
        ordered = _sorted(db, genre, keys)
        for start in range(0, len(ordered), _AT_ONCE):
            part = ordered[start : start + _AT_ONCE]
            _write(db, part, list(_entries(db, {genre: part})))


def _sorted(db: Database, genre: GenreFiche, keys: Collection[str] | None) -> list[str]:
    """The keys in the order of the names when there are many, so that each part of them lies in one place."""
    if keys is not None and len(keys) <= _AT_ONCE:
        return sorted(keys)
    there = [key for (key,) in db.conn.execute(f"SELECT id FROM {_TABLES[genre]} ORDER BY tri")]
    if keys is None:
        return there
    return [key for key in there if key in keys] + sorted(set(keys).difference(there))


def _order(entry: Entry) -> tuple[str, str]:
    return entry.tri, entry.cle


def _write(db: Database, keys: Sequence[str], entries: Iterable[Entry]) -> None:
    """Make `entries` what the index says of `keys`. In the order of rang throughout: else FTS5 writes much more."""
    rows = db.conn.execute(
        f"SELECT rang, {_COLUMNS} FROM index_fiches WHERE cle {_IN} ORDER BY rang", {"keys": json.dumps(keys)}
    )
    present = {row[2]: (row[0], Entry(*row[1:])) for row in rows}
    wanted = {entry.cle: entry for entry in entries}
    stays = {cle for cle, (_, old) in present.items() if cle in wanted and wanted[cle].tri == old.tri}
    leaving = [(rang,) for cle, (rang, _) in present.items() if cle not in stays]
    db.conn.executemany("DELETE FROM index_fiches WHERE rang = ?", leaving)
    changed = [
        (new.nom, new.autour, new.notes, new.filtres, rang)
        for cle, (rang, old) in present.items()
        if cle in stays and (new := wanted[cle]) != old
    ]
    sql = "UPDATE index_fiches SET nom = ?, autour = ?, notes = ?, filtres = ? WHERE rang = ?"
    db.conn.executemany(sql, changed)
    _insert(db, sorted((entry for cle, entry in wanted.items() if cle not in stays), key=_order))


# Places in the order of the names --------------------------------------------------------------------------------
def _insert(db: Database, entries: Sequence[Entry]) -> None:
    """Put entries that are in order in their place: those that fall between the same two are spread evenly there."""
    place = 0
    while place < len(entries):
        low, high, next_one = _neighbours(db, entries[place])
        group = [entries[place]]
        while place + len(group) < len(entries) and (
            next_one is None or _order(entries[place + len(group)]) < next_one
        ):
            group.append(entries[place + len(group)])
        place += len(group)
        reach = 64
        while high - low <= len(group):
            taken, low, high = _take(db, low, high, reach)
            group, reach = sorted([*taken, *group], key=_order), reach * 4
        step = (high - low) // (len(group) + 1)
        rows = [(low + step * n, *entry) for n, entry in enumerate(group, 1)]
        db.conn.executemany(f"INSERT INTO index_fiches (rang, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _neighbours(db: Database, entry: Entry) -> tuple[int, int, tuple[str, str] | None]:
    """The rangs between which an entry belongs, and what stands after it."""
    sql = "SELECT rang, tri, cle FROM index_fiches WHERE (tri, cle) {} (?, ?) ORDER BY tri {}, cle {} LIMIT 1"
    before = db.conn.execute(sql.format("<", "DESC", "DESC"), _order(entry)).fetchone()
    after = db.conn.execute(sql.format(">", "", ""), _order(entry)).fetchone()
    return before[0] if before else 0, after[0] if after else LAST, after[1:] if after else None


def _take(db: Database, low: int, high: int, reach: int) -> tuple[list[Entry], int, int]:
    """No room between two rangs: take `reach` entries on each side out, to be put back with more; and the new ends."""
    sql = "SELECT rang FROM index_fiches WHERE rang {} ? ORDER BY rang {} LIMIT ? "
    before = [rang for (rang,) in db.conn.execute(sql.format("<=", "DESC"), (low, reach + 1))]
    after = [rang for (rang,) in db.conn.execute(sql.format(">=", ""), (high, reach + 1))]
    start = before.pop() if len(before) > reach else 0
    end = after.pop() if len(after) > reach else LAST
    taken = db.conn.execute(f"SELECT {_COLUMNS} FROM index_fiches WHERE rang > ? AND rang < ?", (start, end))
    found = [Entry(*row) for row in taken.fetchall()]
    db.conn.execute("DELETE FROM index_fiches WHERE rang > ? AND rang < ?", (start, end))
    return found, start, end


# What an entry is found by ---------------------------------------------------------------------------------------
def _entries(db: Database, touched: Touched) -> Iterator[Entry]:
    readers = {GenreFiche.PERSONNE: _persons, GenreFiche.STRUCTURE: _structures, GenreFiche.PROJET: _projects}
    for genre, keys in touched.items():
        yield from readers[genre](db, keys)


class _Read:
    """Rows of some keys (None: of all)."""

    def __init__(self, db: Database, keys: Collection[str] | None) -> None:
        self._db, self._all = db, keys is None
        self._args = {"keys": json.dumps(list(keys or ()))}

    def rows(self, sql: str, key: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query whose `key` is asked for; {} stands where that is said."""
        return iter(self._db.conn.execute(sql.format("1" if self._all else f"{key} {_IN}"), self._args))

    def gathered(self, sql: str, key: str) -> dict[str, list[tuple[Any, ...]]]:
        """The rows by their first column."""
        found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for first, *rest in self.rows(sql, key):
            found[first].append(tuple(rest))
        return found


_LISTES = {"profils": "p", "domaines": "d", "thèmes": "t"}
_STRUCTURE = "s.nom, s.autres_noms, s.sigle, s.commune, s.code_postal"


def _names(nom: str, autres: str, sigle: str) -> tuple[str, ...]:
    return nom, *json.loads(autres), sigle


def _place(code_postal: str, commune: str, by_hand: str | None = None) -> list[str]:
    where = localisation(code_postal, Localisation(by_hand) if by_hand else None)
    found = [jeton("o", where)] if where else []
    found += [jeton("c", code_postal)] if code_postal else []
    return [*found, jeton("v", commune)] if commune else found


@lru_cache(maxsize=10_000)
def _departement(code_postal: str) -> str:
    from cops_desktop.geographie import nom_du_departement  # a start indexes nothing

    return nom_du_departement(code_postal)


def _filters(found: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(found))


def _persons(db: Database, keys: Collection[str] | None) -> Iterator[Entry]:
    read = _Read(db, keys)
    words = read.gathered(
        "SELECT personne, liste, valeur, famille FROM personne_mots JOIN vocabulaires v ON v.id = mot WHERE {} "
        "ORDER BY personne, ordre, valeur",
        "personne",
    )
    links = read.gathered(
        "SELECT personne, fonction, s.nom, s.autres_noms, s.sigle FROM liens JOIN structures s ON s.id = structure "
        "WHERE {} ORDER BY s.tri, liens.id",
        "personne",
    )
    consents = read.gathered("SELECT DISTINCT personne, objet FROM consentements WHERE {} ORDER BY 2", "personne")
    marks = {
        jeton(word): {key for (key,) in read.rows(f"SELECT personne FROM {table} WHERE {{}}", "personne")}
        for word, table in (("e", "equipe"), ("m", "engagements"), ("b", "binome_membres"))
    }
    people = read.rows(
        "SELECT id, tri, nom, prenom, email, autres_emails, telephone, autres_telephones, code_postal, commune, "
        "localisation, notes FROM personnes WHERE anonymisee_le IS NULL AND {} ORDER BY tri, id",
        "id",
    )
    for key, tri, nom, prenom, email, emails, telephone, telephones, code_postal, commune, by_hand, notes in people:
        own, places = words.get(key, ()), links.get(key, ())
        filters = [jeton("g", GenreFiche.PERSONNE), *_place(code_postal, commune, by_hand)]
        filters.append(jeton("f", famille(group for liste, _, group in own if liste == "profils")))
        filters += [jeton(_LISTES[liste], valeur) for liste, valeur, _ in own if liste in _LISTES]
        filters += [jeton("k", objet) for (objet,) in consents.get(key, ())]
        filters += [word for word, held in marks.items() if key in held]
        autour = [
            commune,
            code_postal,
            _departement(code_postal),
            *(valeur for _, valeur, _ in own),
            email,
            *json.loads(emails),
        ]
        for fonction, *names in places:
            autour += [fonction, *_names(*names)]
        autour += [chiffres(number) for number in (telephone, *json.loads(telephones))]
        yield Entry(
            GenreFiche.PERSONNE.value, key, tri, mots_ranges((nom, prenom)), mots_ranges(autour), mots_ranges((notes,)),
            _filters(filters),
        )  # fmt: skip


def _structures(db: Database, keys: Collection[str] | None) -> Iterator[Entry]:
    rows = _Read(db, keys).rows(
        f"SELECT id, tri, {_STRUCTURE}, type, telephone, email, site, notes FROM structures s WHERE {{}} "
        "ORDER BY tri, id",
        "id",
    )
    for key, tri, nom, autres, sigle, commune, code_postal, sorte, telephone, email, site, notes in rows:
        filters = [jeton("g", GenreFiche.STRUCTURE), *_place(code_postal, commune)]
        filters += [jeton("y", sorte)] if sorte else []
        autour = mots_ranges((commune, code_postal, _departement(code_postal), sorte, email, site, chiffres(telephone)))
        yield Entry(
            GenreFiche.STRUCTURE.value, key, tri, mots_ranges(_names(nom, autres, sigle)), autour,
            mots_ranges((notes,)), _filters(filters),
        )  # fmt: skip


def _projects(db: Database, keys: Collection[str] | None) -> Iterator[Entry]:
    """A project is where its structures are."""
    read = _Read(db, keys)
    themes = read.gathered(
        "SELECT projet, valeur FROM projet_mots JOIN vocabulaires v ON v.id = mot WHERE {} ORDER BY ordre, valeur",
        "projet",
    )
    places = read.gathered(
        f"SELECT projet, {_STRUCTURE} FROM projet_structures JOIN structures s ON s.id = structure WHERE {{}} "
        "ORDER BY s.tri, s.id",
        "projet",
    )
    rows = read.rows(
        "SELECT id, tri, titre, publie_ou, description, notes FROM projets WHERE {} ORDER BY tri, id", "id"
    )
    for key, tri, titre, *texts in rows:
        words = [valeur for (valeur,) in themes.get(key, ())]
        filters = [jeton("g", GenreFiche.PROJET), *(jeton("t", valeur) for valeur in words)]
        for *names, commune, code_postal in places.get(key, ()):
            words += [*_names(*names), commune, code_postal, _departement(code_postal)]
            filters += _place(code_postal, commune)
        yield Entry(
            GenreFiche.PROJET.value, key, tri, mots_ranges((titre,)), mots_ranges(words), mots_ranges(texts),
            _filters(filters),
        )  # fmt: skip
