"""What the balance of a group asks of the file: few columns of many persons, in few questions (R8.1)."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from cops_desktop.storage.connection import Database

_WORDS = ("profils", "domaines")


class Fiche(NamedTuple):
    """A person's own place, and the keys of their words of the vocabularies, one after the other."""

    cle: str
    code_postal: str
    localisation: str | None
    mots: str


class Mot(NamedTuple):
    """A word of a vocabulary."""

    liste: str
    valeur: str
    famille: str


class Nom(NamedTuple):
    """How a person is listed."""

    cle: str
    prenom: str
    nom: str
    commune: str


def fiches(db: Database, cles: Iterable[str] | None) -> list[Fiche]:
    """Those persons, or all that were not erased, in French order."""
    only, args = _only("id", cles)
    words: dict[str, list[str]] = defaultdict(list)
    its, its_args = _only("personne", cles)
    for person, mot in db.conn.execute(
        f"SELECT personne, mot FROM personne_mots WHERE {its} ORDER BY personne", its_args
    ):
        words[person].append(mot)
    rows = db.conn.execute(
        f"SELECT id, code_postal, localisation FROM personnes WHERE anonymisee_le IS NULL AND {only} ORDER BY tri", args
    )
    return [Fiche(cle, postcode, place, " ".join(words.get(cle, ()))) for cle, postcode, place in rows]


def mots(db: Database) -> dict[str, Mot]:
    """The words that the pictures know, by key, in the order of their lists."""
    rows = db.conn.execute(
        "SELECT id, liste, valeur, famille FROM vocabulaires WHERE liste IN (?, ?) ORDER BY liste, ordre, valeur",
        _WORDS,
    )
    return {key: Mot(liste, valeur, famille) for key, liste, valeur, famille in rows}


def representations(db: Database, day: date) -> dict[str, tuple[str, ...]]:
    """By person, the structures that they stand for on `day` as the annuaire tells."""
    rows = db.conn.execute(
        "SELECT personne, structure FROM liens WHERE represente = 1 AND coalesce(depuis, '') <= :day "
        "AND (jusquau IS NULL OR jusquau >= :day) ORDER BY 1, 2",
        {"day": day.isoformat()},
    )
    found: dict[str, tuple[str, ...]] = {}
    for person, structure in rows:
        found[person] = (*found.get(person, ()), structure)
    return found


def codes_postaux(db: Database) -> dict[str, str]:
    """The postcode of every structure that has one."""
    return dict(db.conn.execute("SELECT id, code_postal FROM structures WHERE code_postal <> ''").fetchall())


def noms(db: Database, cles: Iterable[str]) -> list[Nom]:
    """How those persons are listed, in French order."""
    only, args = _only("id", cles)
    return [
        Nom(*row)
        for row in db.conn.execute(f"SELECT id, prenom, nom, commune FROM personnes WHERE {only} ORDER BY tri", args)
    ]


def noms_des_structures(db: Database, cles: Iterable[str]) -> dict[str, str]:
    """The name of those structures."""
    only, args = _only("id", cles)
    return dict(db.conn.execute(f"SELECT id, nom FROM structures WHERE {only}", args).fetchall())


def _only(column: str, cles: Iterable[str] | None) -> tuple[str, list[str]]:
    if cles is None:
        return "1", []
    return f"{column} IN (SELECT value FROM json_each(?))", [json.dumps(list(cles))]
