"""The annuaire's tables: persons with their words, structures, links, team, consents."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from cops_desktop.domain.annuaire import Consentement, Equipier, Lien, Personne, Structure, famille
from cops_desktop.domain.words import full_name, sort_key
from cops_desktop.storage.connection import Database
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.rows import Row, Rows, replace_children
from cops_desktop.storage.vocabulaires import ensure_word

LISTES = {"profils": "profils", "domaines": "domaines", "themes": "thèmes"}  # field → vocabulary
Openings = tuple[tuple[int, int], ...]  # year, kilometres

_PERSONNES = Rows(
    "personnes",
    Personne,
    besides=("profils", "domaines", "themes", "km_ouverture", "famille"),
    own={"autres_emails": (lambda v: json.dumps(list(v), ensure_ascii=False), lambda v: tuple(json.loads(v)))},
)
STRUCTURES = Rows("structures", Structure)
LIENS = Rows("liens", Lien)
CONSENTEMENTS = Rows("consentements", Consentement)
EQUIPE = Rows("equipe", Equipier)


def personnes(db: Database, ids: Iterable[str] | None = None) -> list[Personne]:
    """All persons in French order, or those of `ids`, with their words, family and opening kilometres."""
    where, args = "1 ORDER BY tri", list[str]()
    if ids is not None:
        args = list(ids)
        where = "id IN (SELECT value FROM json_each(?)) ORDER BY tri"
    return _PERSONNES.read(db, where, [json.dumps(args)] if ids is not None else [], _besides(db, args or None))


def personne(db: Database, key: str) -> Personne:
    """One person. Raises Refus when gone."""
    return _PERSONNES.get(db, key, _besides(db, [key]))


def noms(db: Database) -> dict[str, str]:
    """The full name of every person, by id, in French order."""
    rows = db.conn.execute("SELECT id, prenom, nom FROM personnes ORDER BY tri")
    return {key: full_name(prenom, nom) for key, prenom, nom in rows}


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
    words: list[Row] = []
    for field, liste in LISTES.items():
        for valeur in getattr(item, field):
            mot = ensure_word(db, liste, valeur)
            words.append({"id": derived_key(item.id, mot), "personne": item.id, "mot": mot})
    changed |= replace_children(db, "personne_mots", "personne", item.id, words)
    openings: list[Row] = [
        {"id": derived_key(item.id, "km", annee), "personne": item.id, "annee": annee, "km": km}
        for annee, km in item.km_ouverture
    ]
    return replace_children(db, "km_ouverture", "personne", item.id, openings) or changed


def structures(db: Database) -> list[Structure]:
    """All structures in French order."""
    return STRUCTURES.read(db, "1 ORDER BY tri")


def save_structure(db: Database, item: Structure) -> bool:
    """Insert or update a structure; whether anything changed."""
    return STRUCTURES.save(db, item, tri=sort_key(item.nom, item.commune))
