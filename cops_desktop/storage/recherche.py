"""Finding entries of the annuaire through the index: hits in reading order, their number, what a list shows of them.

What is typed reaches FTS5 as folded words alone, each in quotes: no operator, no quote can be typed.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cops_desktop.domain.annuaire import Marque, famille
from cops_desktop.domain.recherche import Criteres, FicheCourte, GenreFiche, Recherche, mots_cherches
from cops_desktop.domain.words import format_date, sort_key
from cops_desktop.storage import contacts
from cops_desktop.storage.connection import Database
from cops_desktop.storage.marques import marques, tenants
from cops_desktop.storage.mots_proches import vocabulaire
from cops_desktop.storage.rows import Rows
from cops_desktop.storage.search import jeton

Cle = tuple[str, str]  # genre, key
_Args = dict[str, str | int]

# The word of the index that narrows to who bore a mark once; who bears it at the day is worked out, and confirms.
MARQUES: Mapping[Marque, str] = {Marque.EQUIPE: jeton("e"), Marque.COPART: jeton("m"), Marque.COPIL: jeton("b")}
_MARKED = "f.cle IN (SELECT value FROM json_each(:marquees))"
_CONSENT = (
    "EXISTS (SELECT 1 FROM consentements WHERE personne = f.cle AND objet IN (SELECT value FROM json_each(:objets)) "
    "AND depuis <= :jour AND (retire_le IS NULL OR retire_le > :jour))"
)
_QUIET = "NOT a_donne_des_nouvelles(m.rowid)"  # there is a filter by genre: m is always there


@dataclass(frozen=True, slots=True)
class Demande:
    """Criteria ready to be asked: the words, the filters as FTS5 says them, and what only SQL can say.

    `marques`: those of which a person must bear one on `jour`.
    """

    mots: tuple[str, ...]
    filtres: tuple[str, ...]
    sql: tuple[str, ...]
    jour: date
    args: _Args = field(default_factory=dict)
    sans_nouvelles_depuis: date | None = None
    marques: tuple[Marque, ...] = ()

    def prepare(self, db: Database) -> None:
        """What the SQL needs of a connection."""
        if self.sans_nouvelles_depuis is not None:
            contacts.prepare(db, self.sans_nouvelles_depuis)
        if self.marques and "marquees" not in self.args:
            bearers = tenants(db, self.jour)
            self.args["marquees"] = json.dumps(sorted(frozenset().union(*(bearers[m] for m in self.marques))))

    def et(self, *words: str) -> str:
        """An FTS5 query: all of `words`, and the filters."""
        return " AND ".join((*words, *self.filtres))


def demande(criteres: Criteres, day: date) -> Demande:
    """What is asked, at a day."""
    c, sql = criteres, list[str]()
    args: _Args = {"jour": day.isoformat()}
    filters = [
        *_either("g", c.genres),
        *_either("p", c.profils),
        *_either("f", c.familles),
        *_either("d", c.domaines),
        *_either("t", c.themes),
        *_either("y", c.types),
        *_either("o", c.localisations),
        *_either("c", c.departements, "*"),
        *_either("c", [c.code_postal] if c.code_postal.strip() else (), "*"),
        *_either("v", [c.commune] if c.commune.strip() else (), "*"),
        *_either("k", c.consentements),
    ]
    if nom := mots_cherches(c.nom):
        filters.append(f"nom : {_all(nom)}")
    if c.consentements:
        sql.append(_CONSENT)
        args["objets"] = json.dumps(c.consentements)
    if c.marques:
        filters.append(_any(f'"{MARQUES[marque]}"' for marque in c.marques))
        sql.append(_MARKED)
    since = contacts.il_y_a(day, c.sans_nouvelles_depuis) if c.sans_nouvelles_depuis else None
    if since:
        filters += _either("g", [GenreFiche.PERSONNE])
        sql.append(_QUIET)
    return Demande(mots_cherches(c.texte), tuple(filters), tuple(sql), day, args, since, c.marques)


def _either(what: str, values: Iterable[str], end: str = "") -> list[str]:
    words = [f'"{jeton(what, value)}"{end}' for value in values]
    return [_any(words)] if words else []


def _any(words: Iterable[str]) -> str:
    return f"({' OR '.join(words)})"


def _all(words: Iterable[str]) -> str:
    """All of these beginnings."""
    starts = " AND ".join(f'"{word}"*' for word in words)
    return f"({starts})"


# Hits ------------------------------------------------------------------------------------------------------------
def trouver(db: Database, asked: Demande, limit: int) -> list[Cle]:
    """The first hits: names that begin with a word that is asked, then other names, then all the rest."""
    if not asked.mots:
        return _hits(db, asked, asked.et(), "", limit)
    in_name, anywhere = f"nom : {_all(asked.mots)}", _all(asked.mots)
    ranges = _ranges(db, asked.mots)
    found: list[Cle] = []
    for low, high in ranges:
        if len(found) < limit:
            only = f"AND m.rowid BETWEEN {low} AND {high}"
            found += _hits(db, asked, asked.et(in_name), only, limit - len(found))
    if len(found) < limit:
        but = " ".join(f"AND m.rowid NOT BETWEEN {low} AND {high}" for low, high in ranges)
        found += _hits(db, asked, asked.et(in_name), but, limit - len(found))
    if len(found) < limit:
        found += _hits(db, asked, f"({asked.et(anywhere)}) NOT {in_name}", "", limit - len(found))
    return found


def proches(db: Database, asked: Demande, limit: int, sauf: Collection[str]) -> list[Cle]:
    """Hits if words were meant otherwise: the fewest slips first, names first. What was typed rightly is left out."""
    if not asked.mots:
        return []
    words = vocabulaire(db)
    near = {word: words.proches(word) for word in asked.mots}
    found: dict[str, Cle] = {}
    for slips in sorted({n for meant in near.values() for n in meant.values()}):
        match = " AND ".join(_meant(word, near[word], slips) for word in asked.mots)
        for tried in (f"nom : ({match})", f"({match})"):
            if len(found) < limit:
                room = limit + len(found) + len(sauf)
                hits = _hits(db, asked, f"({asked.et(tried)}) NOT {_all(asked.mots)}", "", room)
                found.update({key: (genre, key) for genre, key in hits if key not in found and key not in sauf})
    return list(found.values())[:limit]


def _meant(word: str, near: Mapping[str, int], slips: int) -> str:
    """A word as it was typed, or one that is so near."""
    terms = [f'"{term.rstrip("*")}"{"*" * term.endswith("*")}' for term, n in near.items() if n <= slips]
    return _any((f'"{word}"*', *terms))


def _ranges(db: Database, words: Sequence[str]) -> list[tuple[int, int]]:
    """The stretches of the index in which names begin with one of these words, in order."""
    found = []
    for word in sorted(words):
        after = word[:-1] + chr(ord(word[-1]) + 1)
        low = db.conn.execute("SELECT rang FROM index_fiches WHERE tri >= ? ORDER BY tri, cle LIMIT 1", (word,))
        high = db.conn.execute(
            "SELECT rang FROM index_fiches WHERE tri < ? ORDER BY tri DESC, cle DESC LIMIT 1", (after,)
        )
        first, last = low.fetchone(), high.fetchone()
        if first and last and first[0] <= last[0]:
            found.append((int(first[0]), int(last[0])))
    return found


def _hits(db: Database, asked: Demande, match: str, only: str, limit: int) -> list[Cle]:
    asked.prepare(db)
    tests = " ".join(f"AND {test}" for test in asked.sql)
    if match:
        source = f"index_mots m CROSS JOIN index_fiches f ON f.rang = m.rowid WHERE m.index_mots MATCH :mots {only}"
    else:
        source = "index_fiches f WHERE 1"
    args = {**asked.args, "mots": match, "limite": limit}
    order = "m.rowid" if match else "f.rang"
    sql = f"SELECT f.genre, f.cle FROM {source} {tests} ORDER BY {order} LIMIT :limite"
    return db.conn.execute(sql, args).fetchall()  # type: ignore[no-any-return]


def compter(db: Database, asked: Demande) -> int:
    """How many entries answer."""
    match = asked.et(_all(asked.mots)) if asked.mots else asked.et()
    asked.prepare(db)
    tests = " ".join(f"AND {test}" for test in asked.sql)
    if not match:
        source = f"index_fiches f WHERE 1 {tests}"
    elif not tests:
        source = "index_mots WHERE index_mots MATCH :mots"
    else:
        source = f"index_mots m CROSS JOIN index_fiches f ON f.rang = m.rowid WHERE m.index_mots MATCH :mots {tests}"
    return int(db.conn.execute(f"SELECT count(*) FROM {source}", {**asked.args, "mots": match}).fetchone()[0])


# What a list shows -----------------------------------------------------------------------------------------------
def courtes(db: Database, keys: Sequence[Cle], day: date) -> tuple[FicheCourte, ...]:
    """The entries of `keys` in short, in that order."""
    by_genre: dict[str, list[str]] = {}
    for genre, key in keys:
        by_genre.setdefault(genre, []).append(key)
    readers = {GenreFiche.PERSONNE: _persons, GenreFiche.STRUCTURE: _structures, GenreFiche.PROJET: _projects}
    found: dict[str, FicheCourte] = {}
    for genre, some in by_genre.items():
        found.update({item.cle: item for item in readers[GenreFiche(genre)](db, some, day)})
    return tuple(found[key] for _, key in keys if key in found)


_IN = "IN (SELECT value FROM json_each(:keys))"


def _persons(db: Database, keys: Collection[str], day: date) -> list[FicheCourte]:
    args = {"keys": json.dumps(list(keys))}
    profiles: dict[str, list[tuple[str, str]]] = {}
    for key, *profile in db.conn.execute(
        "SELECT personne, valeur, famille FROM personne_mots JOIN vocabulaires v ON v.id = mot "
        f"WHERE personne {_IN} AND liste = 'profils' ORDER BY ordre, valeur",
        args,
    ):
        profiles.setdefault(key, []).append((profile[0], profile[1]))
    places = _places(db, [key for key in keys if key not in profiles], day)
    marks = marques(db, day, keys)
    people = db.conn.execute(f"SELECT id, nom, prenom, commune FROM personnes WHERE id {_IN}", args)
    return [
        FicheCourte(
            GenreFiche.PERSONNE,
            key,
            ", ".join(part for part in (nom, prenom) if part),
            ", ".join(valeur for valeur, _ in profiles.get(key, ())) or places.get(key, ""),
            commune,
            famille(group for _, group in profiles.get(key, ())),
            marks[key],
        )
        for key, nom, prenom, commune in people
    ]


def _places(db: Database, keys: Collection[str], day: date) -> dict[str, str]:
    """Where persons belong on that day: of a list that came in without profiles, it tells one from another."""
    found: dict[str, list[str]] = {}
    rows = db.conn.execute(
        "SELECT personne, s.nom FROM liens JOIN structures s ON s.id = structure "
        f"WHERE personne {_IN} AND coalesce(depuis, '') <= :jour AND coalesce(jusquau, '9') >= :jour ORDER BY s.tri",
        {"keys": json.dumps(list(keys)), "jour": day.isoformat()},
    )
    for key, nom in rows if keys else ():
        found.setdefault(key, []).append(nom)
    return {key: ", ".join(names) for key, names in found.items()}


def _structures(db: Database, keys: Collection[str], day: date) -> list[FicheCourte]:
    rows = db.conn.execute(
        f"SELECT id, nom, type, commune FROM structures WHERE id {_IN}", {"keys": json.dumps(list(keys))}
    )
    return [FicheCourte(GenreFiche.STRUCTURE, *row) for row in rows]


def _projects(db: Database, keys: Collection[str], day: date) -> list[FicheCourte]:
    args = {"keys": json.dumps(list(keys))}
    towns: dict[str, dict[str, None]] = {}
    for key, town in db.conn.execute(
        "SELECT projet, commune FROM projet_structures JOIN structures s ON s.id = structure "
        f"WHERE projet {_IN} AND commune <> '' ORDER BY s.tri",
        args,
    ):
        towns.setdefault(key, {})[town] = None
    rows = db.conn.execute(f"SELECT id, titre, debut, fin, remarquable FROM projets WHERE id {_IN}", args)
    return [
        FicheCourte(GenreFiche.PROJET, key, titre, _dates(debut, fin, bool(remarquable)), ", ".join(towns.get(key, ())))
        for key, titre, debut, fin, remarquable in rows
    ]


def _dates(debut: str | None, fin: str | None, remarquable: bool) -> str:
    start, end = (format_date(date.fromisoformat(day)) if day else "" for day in (debut, fin))
    one = f"depuis le {start}" if start else f"jusqu’au {end}" if end else ""
    said = f"{start} – {end}" if start and end else one
    return ", ".join(part for part in (said, "expérience remarquable" if remarquable else "") if part)


# Saved searches --------------------------------------------------------------------------------------------------
RECHERCHES = Rows("recherches", Recherche, own={"criteres": (Criteres.en_json, Criteres.de_json)})


def enregistrees(db: Database) -> list[Recherche]:
    """The saved searches in French order."""
    return RECHERCHES.read(db, "1 ORDER BY tri, id")


def enregistrer(db: Database, item: Recherche) -> None:
    """Insert or update a saved search."""
    RECHERCHES.save(db, item, tri=sort_key(item.nom))
