"""The annuaire's tables: persons with their words, structures, projects, links, team, consents, merges."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cops_desktop.domain.annuaire import Consentement, Equipier, Lien, Personne, Projet, Structure, famille
from cops_desktop.domain.words import END_OF_LETTERS, full_name, sort_key
from cops_desktop.storage.connection import Database
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.memoire import garder
from cops_desktop.storage.rows import Row, Rows, Value, insert_all, replace_children
from cops_desktop.storage.vocabulaires import ensure_word

LISTES = {"profils": "profils", "domaines": "domaines", "themes": "thèmes"}  # field → vocabulary
Openings = tuple[tuple[int, int], ...]  # year, kilometres

_EN_LISTE = (
    lambda values: json.dumps(list(values), ensure_ascii=False) if values else "[]",
    lambda text: tuple(json.loads(text)) if text != "[]" else (),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Distincts:
    """« Ce n’est pas la même »: two persons or two structures that look alike and are not one."""

    id: str
    personne: str | None = None
    autre_personne: str | None = None
    structure: str | None = None
    autre_structure: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fusion:
    """An entry (`ancienne`, its key) that was merged into a person or a structure."""

    id: str
    ancienne: str
    personne: str | None = None
    structure: str | None = None
    le: date


_PERSONNES = Rows(
    "personnes",
    Personne,
    besides=("profils", "domaines", "themes", "km_ouverture", "famille"),
    own={"autres_emails": _EN_LISTE, "autres_telephones": _EN_LISTE},
)
STRUCTURES = Rows("structures", Structure, own={"autres_noms": _EN_LISTE})
_PROJETS = Rows("projets", Projet, besides=("structures", "themes"))
DISTINCTS = Rows("distincts", Distincts)
FUSIONS = Rows("fusions", Fusion)
LIENS = Rows("liens", Lien)
CONSENTEMENTS = Rows("consentements", Consentement)
EQUIPE = Rows("equipe", Equipier)


def personnes(db: Database, ids: Iterable[str] | None = None) -> list[Personne]:
    """All persons in French order, or those of `ids`, with their words, family and opening kilometres."""
    where, args = "1 ORDER BY tri", list[str]()
    if ids is not None:
        args = list(ids)
        where = "id IN (SELECT value FROM json_each(?)) ORDER BY tri"
    return _PERSONNES.read(
        db, where, [json.dumps(args)] if ids is not None else [], _besides(db, None if ids is None else args)
    )


def same_letters(db: Database, letters: str) -> list[Personne]:
    """The persons whose sort key begins with these letters and has no more of them: the same name and first name."""
    end = letters + END_OF_LETTERS
    rows = db.conn.execute("SELECT id FROM personnes WHERE tri >= ? AND tri < ?", (end, f"{letters}\x03"))
    return personnes(db, [key for (key,) in rows])


def personne(db: Database, key: str) -> Personne:
    """One person. Raises Refus when gone."""
    return _PERSONNES.get(db, key, _besides(db, [key]))


def noms(db: Database, ids: Iterable[str] | None = None) -> dict[str, str]:
    """The full name of every person, or of those of `ids`, by id, in French order."""
    return _noms(db, ids) if ids is not None else dict(garder(db, "noms", ("personnes",), lambda: _noms(db, None)))


def _noms(db: Database, ids: Iterable[str] | None) -> dict[str, str]:
    where, args = _of(ids)
    rows = db.conn.execute(f"SELECT id, prenom, nom FROM personnes WHERE {where} ORDER BY tri", args)
    return {key: full_name(prenom, nom) for key, prenom, nom in rows}


def anonymisees(db: Database, ids: Iterable[str] | None = None) -> set[str]:
    """Those (of `ids`) who were erased at their own asking (§9)."""
    where, args = _of(ids)
    rows = db.conn.execute(f"SELECT id FROM personnes WHERE anonymisee_le IS NOT NULL AND {where}", args)
    return {key for (key,) in rows}


def _of(ids: Iterable[str] | None) -> tuple[str, list[str]]:
    """A condition on `id`, and what it asks for: the rows of `ids`, or all of them."""
    return ("1", []) if ids is None else ("id IN (SELECT value FROM json_each(?))", [json.dumps([*ids])])


def vehicules(db: Database, ids: Iterable[str]) -> dict[str, tuple[int | None, Openings]]:
    """By person of `ids`, the usual fiscal power and the opening kilometres: all that pricing trips asks of them."""
    args = {"ids": json.dumps(list(ids))}
    openings = _openings(db, "personne IN (SELECT value FROM json_each(:ids))", args)
    rows = db.conn.execute("SELECT id, cv FROM personnes WHERE id IN (SELECT value FROM json_each(:ids))", args)
    return {key: (cv, openings.get(key, ())) for key, cv in rows}


def _openings(db: Database, only: str, args: Mapping[str, str]) -> dict[str, Openings]:
    """By person, the year and kilometres of each opening balance, newest first."""
    found: dict[str, Openings] = {}
    rows = db.conn.execute(f"SELECT personne, annee, km FROM km_ouverture WHERE {only} ORDER BY annee DESC", args)
    for person, annee, km in rows:
        found[person] = (*found.get(person, ()), (annee, km))
    return found


def _besides(db: Database, ids: list[str] | None) -> dict[str, Any]:
    """Words, family and opening kilometres of persons (all of them when `ids` is None)."""
    only = "1" if ids is None else "personne IN (SELECT value FROM json_each(:ids))"
    args = {} if ids is None else {"ids": json.dumps(ids)}
    fields = {liste: field for field, liste in LISTES.items()}
    found: dict[str, dict[str, tuple[str, ...]]] = {field: {} for field in LISTES}
    families: dict[str, set[str]] = defaultdict(set)
    words = db.conn.execute(
        "SELECT personne, liste, valeur, famille FROM personne_mots JOIN vocabulaires v ON v.id = mot "
        f"WHERE {only} ORDER BY ordre, valeur",
        args,
    )
    for person, liste, valeur, name in words:
        field = fields[liste]
        found[field][person] = (*found[field].get(person, ()), valeur)
        if field == "profils":
            families[person].add(name)
    of_family = {person: famille(names) for person, names in families.items()}
    return {**found, "famille": of_family, "km_ouverture": _openings(db, only, args)}


def save_personne(db: Database, item: Personne) -> bool:
    """Insert or update a person with words and opening kilometres; whether anything changed."""
    changed = _PERSONNES.save(db, item, tri=sort_key(item.nom, item.prenom))
    words = {liste: getattr(item, field) for field, liste in LISTES.items()}
    changed |= save_words(db, "personne_mots", "personne", item.id, words)
    openings: list[Row] = [
        {"id": derived_key(item.id, "km", annee), "personne": item.id, "annee": annee, "km": km}
        for annee, km in item.km_ouverture
    ]
    return replace_children(db, "km_ouverture", "personne", item.id, openings) or changed


def add_personnes(db: Database, items: Iterable[Personne]) -> None:
    """Insert many new persons with their words: an import of thousands does not wait for each."""
    people = list(items)
    _PERSONNES.add(db, people, lambda item: {"tri": sort_key(item.nom, item.prenom)})
    keys: dict[tuple[str, str], str] = {}
    rows: list[Row] = []
    for person in people:
        for field, liste in LISTES.items():
            for word in getattr(person, field):
                if (liste, word) not in keys:
                    keys[liste, word] = ensure_word(db, liste, word)
                mot = keys[liste, word]
                rows.append({"id": derived_key(person.id, mot), "personne": person.id, "mot": mot})
    insert_all(db, "personne_mots", rows)


def structures(db: Database, ids: Iterable[str] | None = None) -> list[Structure]:
    """All structures in French order, or those of `ids`."""
    where, args = _of(ids)
    return STRUCTURES.read(db, f"{where} ORDER BY tri", args)


def noms_des_structures(db: Database, ids: Iterable[str] | None = None) -> dict[str, str]:
    """The name of every structure, or of those of `ids`, by id, in French order."""
    where, args = _of(ids)
    return dict(db.conn.execute(f"SELECT id, nom FROM structures WHERE {where} ORDER BY tri", args).fetchall())


def invitees(db: Database) -> list[Structure]:
    """The structures that are permanently invited to the CoPart and the CoPil, in French order (R3.7)."""
    return STRUCTURES.read(db, "invite_permanent ORDER BY tri")


def save_structure(db: Database, item: Structure) -> bool:
    """Insert or update a structure; whether anything changed."""
    return STRUCTURES.save(db, item, tri=sort_key(item.nom, item.commune))


def add_structures(db: Database, items: Iterable[Structure]) -> None:
    """Insert many new structures."""
    STRUCTURES.add(db, items, lambda item: {"tri": sort_key(item.nom, item.commune)})


def projets(db: Database, ids: Iterable[str] | None = None) -> list[Projet]:
    """All projects in French order, or those of `ids`, with their structures and themes."""
    where, args = "1 ORDER BY tri", list[str]()
    if ids is not None:
        where, args = "id IN (SELECT value FROM json_each(?)) ORDER BY tri", [json.dumps(list(ids))]
    structures: dict[str, tuple[str, ...]] = {}
    for project, structure in db.conn.execute(
        "SELECT projet, structure FROM projet_structures JOIN structures s ON s.id = structure ORDER BY s.tri"
    ):
        structures[project] = (*structures.get(project, ()), structure)
    themes = words_of(db, "projet_mots", "projet").get("thèmes", {})
    return _PROJETS.read(db, where, args, {"structures": structures, "themes": themes})


def save_projet(db: Database, item: Projet) -> bool:
    """Insert or update a project with its structures and themes; whether anything changed."""
    changed = _PROJETS.save(db, item, tri=sort_key(item.titre))
    places: list[Row] = [
        {"id": derived_key(item.id, key), "projet": item.id, "structure": key} for key in item.structures
    ]
    changed |= replace_children(db, "projet_structures", "projet", item.id, places)
    return save_words(db, "projet_mots", "projet", item.id, {"thèmes": item.themes}) or changed


def words_of(
    db: Database, table: str, parent: str, where: str = "1", args: Iterable[Value] = ()
) -> dict[str, dict[str, tuple[str, ...]]]:
    """From a table that ties words to things, or from its rows that match: list of words → thing → its words in their
    order.
    """
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    rows = db.conn.execute(
        f'SELECT "{parent}", liste, valeur FROM "{table}" JOIN vocabulaires v ON v.id = mot '
        f"WHERE {where} ORDER BY ordre, valeur",
        tuple(args),
    )
    for thing, liste, valeur in rows:
        found[liste][thing] = (*found[liste].get(thing, ()), valeur)
    return found


def save_words(db: Database, table: str, parent: str, key: str, words: Mapping[str, Iterable[str]]) -> bool:
    """Make these the words of a thing, by list; new words join their list. Whether anything changed."""
    keys = [ensure_word(db, liste, valeur) for liste, values in words.items() for valeur in values]
    rows: list[Row] = [{"id": derived_key(key, mot), parent: key, "mot": mot} for mot in keys]
    return replace_children(db, table, parent, key, rows)


def fusionnees(db: Database) -> dict[str, str]:
    """The rows that merges made one with others, by their old key: the person or structure that stays, "" for the rest.

    What hung on an entry that went (a presence at a meeting where both were, a membership…) is told by the history.
    """
    gone = db.conn.execute(
        'SELECT DISTINCT "row" FROM changes WHERE after IS NULL AND operation IN (SELECT operation FROM changes '
        'WHERE "table" = \'fusions\' AND after IS NOT NULL AND "row" IN (SELECT id FROM fusions))'
    )
    found = dict.fromkeys((key for (key,) in gone), "")
    found.update(db.conn.execute("SELECT ancienne, coalesce(personne, structure) FROM fusions").fetchall())
    return found


def communes_ecrites(db: Database) -> list[tuple[str, str]]:
    """Each postcode with each commune that is written beside it, for persons and structures."""
    sql = " UNION ".join(
        f"SELECT code_postal, commune FROM {table} WHERE code_postal <> '' AND commune <> ''"
        for table in ("personnes", "structures")
    )
    return [(code, nom) for code, nom in db.conn.execute(f"{sql} ORDER BY 2 COLLATE NOCASE, 2, 1")]


def a_la_commune(db: Database, table: str, code_postal: str, commune: str) -> list[str]:
    """The keys of the persons or of the structures of this postcode and this commune, as written, in French order."""
    sql = f"SELECT id FROM {table} WHERE code_postal = ? AND commune = ? ORDER BY tri"
    return [key for (key,) in db.conn.execute(sql, (code_postal, commune))]
