"""The tables of the accompagnements: projects with their people, decisions, moves, checklists, log, documents."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from cops_desktop.domain.accompagnements.types import (
    Accompagnement,
    Capacite,
    Document,
    Examen,
    Intervention,
    Mouvement,
    Point,
    Role,
)
from cops_desktop.domain.words import full_name, sort_key
from cops_desktop.storage.annuaire import save_words, words_of
from cops_desktop.storage.connection import Database
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.rows import Row, Rows, Value, delete, replace_children

_ROLES = {"charges": Role.CHARGE, "contacts": Role.CONTACT, "partenaires": Role.PARTENAIRE}  # field → role
_ACCOMPAGNEMENTS = Rows("accompagnements", Accompagnement, besides=("structures", *_ROLES, "themes"))
EXAMENS = Rows("examens", Examen)
MOUVEMENTS = Rows("mouvements", Mouvement)
POINTS = Rows("points", Point)
INTERVENTIONS = Rows("interventions", Intervention)
DOCUMENTS = Rows("documents", Document)
CAPACITES = Rows("capacites", Capacite)
PAS_TERMINES = (  # of the table accompagnements: those whose last move is no end
    "id NOT IN (SELECT accompagnement FROM mouvements AS m WHERE vers IN ('clos', 'abandonné') "
    "AND le = (SELECT max(le) FROM mouvements WHERE accompagnement = m.accompagnement))"
)


def accompagnements(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Accompagnement]:
    """The projects that match, in French order of their titles, with structures, people and themes."""
    asked = tuple(args)
    theirs = "1" if where == "1" else f"accompagnement IN (SELECT id FROM accompagnements WHERE {where})"
    return _ACCOMPAGNEMENTS.read(db, f"{where} ORDER BY tri, demande_le, id", asked, _besides(db, theirs, asked))


def accompagnement(db: Database, key: str) -> Accompagnement:
    """One project. Raises Refus when it is gone."""
    return _ACCOMPAGNEMENTS.get(db, key, _besides(db, "accompagnement = ?", (key,)))


def _besides(db: Database, where: str, args: tuple[Value, ...]) -> dict[str, Any]:
    """What lives elsewhere of the projects that match; `where`: on the column `accompagnement`."""
    structures: dict[str, tuple[str, ...]] = {}
    for key, structure in db.conn.execute(
        f"SELECT accompagnement, structure FROM accompagnement_structures WHERE {where} ORDER BY ordre, id", args
    ):
        structures[key] = (*structures.get(key, ()), structure)
    people: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    fields = {role.value: field for field, role in _ROLES.items()}
    for key, personne, role in db.conn.execute(
        f"SELECT accompagnement, personne, role FROM accompagnement_personnes WHERE {where} ORDER BY ordre, id", args
    ):
        there = people[fields[role]]
        there[key] = (*there.get(key, ()), personne)
    themes = words_of(db, "accompagnement_mots", "accompagnement", where, args).get("thèmes", {})
    return {"structures": structures, **{field: people[field] for field in _ROLES}, "themes": themes}


def save_accompagnement(db: Database, item: Accompagnement) -> bool:
    """Insert or update a project with its structures, people and themes; whether anything changed."""
    changed = _ACCOMPAGNEMENTS.save(db, item, tri=sort_key(item.titre))
    places: list[Row] = [
        {"id": derived_key(item.id, key), "accompagnement": item.id, "structure": key, "ordre": rank}
        for rank, key in enumerate(dict.fromkeys(item.structures), 1)
    ]
    changed |= replace_children(db, "accompagnement_structures", "accompagnement", item.id, places)
    people: list[Row] = [
        {
            "id": derived_key(item.id, key, role.value),
            "accompagnement": item.id,
            "personne": key,
            "role": role.value,
            "ordre": rank,
        }
        for field, role in _ROLES.items()
        for rank, key in enumerate(dict.fromkeys(getattr(item, field)), 1)
    ]
    changed |= replace_children(db, "accompagnement_personnes", "accompagnement", item.id, people)
    return save_words(db, "accompagnement_mots", "accompagnement", item.id, {"thèmes": item.themes}) or changed


def delete_accompagnement(db: Database, key: str) -> None:
    """Remove a project with all that is kept of it; of its moves the last one first, as they came."""
    for table in ("points", "interventions", "documents", "examens", "accompagnement_mots",
                  "accompagnement_personnes", "accompagnement_structures"):  # fmt: skip
        for (child,) in db.conn.execute(f"SELECT id FROM {table} WHERE accompagnement = ?", (key,)).fetchall():
            delete(db, table, child)
    for move in reversed(mouvements(db, "accompagnement = ?", (key,))):
        delete(db, MOUVEMENTS.table, move.id)
    delete(db, _ACCOMPAGNEMENTS.table, key)


def mouvements(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Mouvement]:
    """Moves, oldest first."""
    return MOUVEMENTS.read(db, f"{where} ORDER BY le", args)


def examens(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Examen]:
    """Decisions of the CoPil, oldest first."""
    return EXAMENS.read(db, f"{where} ORDER BY le, id", args)


def points(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Point]:
    """Lines of checklists, in their order."""
    return POINTS.read(db, f"{where} ORDER BY accompagnement, etape, ordre, id", args)


def interventions(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Intervention]:
    """The log, oldest first."""
    return INTERVENTIONS.read(db, f"{where} ORDER BY date, id", args)


def documents(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Document]:
    """Documents, in the order in which they came."""
    return DOCUMENTS.read(db, f"{where} ORDER BY ajoute_le, id", args)


def capacites(db: Database) -> list[Capacite]:
    """The figures of all years, oldest first."""
    return CAPACITES.read(db, "1 ORDER BY annee, nature")


def lieux(db: Database) -> dict[str, list[tuple[str, str]]]:
    """By project, the names and towns of its structures, the one that asks first."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, nom, commune in db.conn.execute(
        "SELECT accompagnement, nom, commune FROM accompagnement_structures JOIN structures s ON s.id = structure "
        "ORDER BY accompagnement, ordre"
    ):
        found[key].append((nom, commune))
    return found


def gens(db: Database, keys: Iterable[str] | None = None) -> dict[str, list[str]]:
    """By project (of all, or of `keys`), the names of who follows it, whom one talks to, and its patient partners;
    nobody who was erased.
    """
    asked = "1" if keys is None else "accompagnement IN (SELECT value FROM json_each(?))"
    found: dict[str, list[str]] = defaultdict(list)
    for key, prenom, nom in db.conn.execute(
        "SELECT accompagnement, prenom, nom FROM accompagnement_personnes "
        f"JOIN personnes p ON p.id = personne AND anonymisee_le IS NULL WHERE {asked} ORDER BY accompagnement, ordre",
        () if keys is None else (json.dumps([*keys]),),
    ):
        found[key].append(full_name(prenom, nom))
    return found


def derniers_jours(db: Database) -> dict[str, date]:
    """By project, the last day on which an intervention was made, a point ticked, or a document added."""
    rows = db.conn.execute(
        "SELECT accompagnement, max(jour) FROM ("
        "SELECT accompagnement, date AS jour FROM interventions "
        "UNION ALL SELECT accompagnement, fait_le FROM points WHERE fait_le IS NOT NULL "
        "UNION ALL SELECT accompagnement, ajoute_le FROM documents) GROUP BY accompagnement"
    )
    return {key: date.fromisoformat(day) for key, day in rows}


# The bytes of documents ------------------------------------------------------------------------------------------
def garder_contenu(db: Database, donnees: bytes) -> str:
    """Keep these bytes, once; returns their SHA-256, by which they are found. They stay when a document goes: undoing
    brings it back.
    """
    from hashlib import sha256  # Accueil, where the program starts, keeps nothing

    key = sha256(donnees).hexdigest()
    db.conn.execute(
        "INSERT OR IGNORE INTO contenus (id, taille, donnees) VALUES (?, ?, ?)", (key, len(donnees), donnees)
    )
    return key


def contenu(db: Database, empreinte: str) -> bytes:
    """The bytes of a document."""
    row = db.conn.execute("SELECT donnees FROM contenus WHERE id = ?", (empreinte,)).fetchone()
    return bytes(row[0])


def tailles(db: Database, accompagnement: str) -> dict[str, int]:
    """How many bytes each content of a project's documents has, by its SHA-256, without reading them."""
    mine = "SELECT empreinte FROM documents WHERE accompagnement = ?"
    return dict(db.conn.execute(f"SELECT id, taille FROM contenus WHERE id IN ({mine})", (accompagnement,)))


def empreintes(db: Database) -> frozenset[str]:
    """The SHA-256 of every content that the file has."""
    return frozenset(key for (key,) in db.conn.execute("SELECT id FROM contenus"))


def oublier_contenus(db: Database) -> int:
    """Remove the contents that no document holds any more; how many. Undoing cannot bring them back then."""
    return int(db.conn.execute("DELETE FROM contenus WHERE id NOT IN (SELECT empreinte FROM documents)").rowcount)
