"""The payment forms' tables: états and their frozen lines."""

import json
from collections.abc import Iterable
from typing import Any

from cops_desktop.domain.paiements import Etat, Ligne, Nature
from cops_desktop.domain.rencontres import read_demi_journees, write_demi_journees
from cops_desktop.storage.connection import Database
from cops_desktop.storage.rows import Row, Rows, Value

ETATS = Rows(
    "etats",
    Etat,
    own={
        "copie": (
            lambda v: None if v is None else json.dumps(dict(v), ensure_ascii=False, sort_keys=True),
            json.loads,
        )
    },
)
# `objet` stands in one of three columns, so that the file itself holds the reference.
_OBJET = {Nature.VACATION: "presence", Nature.TRAJET: "presence", Nature.FRAIS: "frais", Nature.TRAVAIL: "travail"}
_LIGNES = Rows(
    "lignes",
    Ligne,
    computed={"objet": "coalesce(presence, frais, travail)"},
    own={
        "demi_journees": (write_demi_journees, read_demi_journees),
        "tranches": (lambda v: json.dumps(v), lambda v: tuple((a, b, s) for a, b, s in json.loads(v))),
    },
)


def etats(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Etat]:
    """Payment forms: drafts last, else by number."""
    return ETATS.read(db, f"{where} ORDER BY annee, lettre IS NULL, lettre, numero, id", args)


def lignes(db: Database, where: str = "1", args: Iterable[Value] = ()) -> list[Ligne]:
    """Frozen lines in the order of their form."""
    return _LIGNES.read(db, f"{where} ORDER BY etat, ordre", args)


def ligne_row(ligne: Ligne) -> Row:
    """A line as its row, the reference in the column of its nature."""
    return {**_LIGNES.row(ligne), _OBJET[ligne.nature]: ligne.objet}


def insert_lignes(db: Database, lines: Iterable[Ligne]) -> None:
    """Write frozen lines; the file refuses a line that stands on a live form already."""
    rows: list[dict[str, Any]] = [ligne_row(line) for line in lines]
    db.table("lignes").insert_all(rows)


def next_number(db: Database, annee: int, lettre: str) -> int:
    """The next number of this laptop's letter for a year: no gap, inside the running transaction (R5.8)."""
    found = db.conn.execute(
        "SELECT coalesce(max(numero), 0) + 1 FROM etats WHERE annee = ? AND lettre = ?", (annee, lettre)
    ).fetchone()
    return int(found[0])


def payees_a_un_autre(db: Database) -> list[str]:
    """The forms with a live line that pays what another person did: there must be none."""
    rows = db.conn.execute(
        "SELECT DISTINCT e.id FROM lignes l JOIN etats e ON e.id = l.etat LEFT JOIN frais f ON f.id = l.frais "
        "LEFT JOIN presences p ON p.id = coalesce(l.presence, f.presence) LEFT JOIN travaux t ON t.id = l.travail "
        "WHERE l.vivante = 1 AND e.personne <> coalesce(p.personne, t.personne)"
    )
    return [key for (key,) in rows]


def origines(db: Database) -> dict[str, dict[str, str]]:
    """By person into whom others were merged: form → the entry that it was validated for, as the history tells."""
    found: dict[str, dict[str, str]] = {}
    rows = db.conn.execute(
        "SELECT e.personne, e.id, json_extract(c.before, '$.personne') "
        'FROM etats e CROSS JOIN changes c ON c."table" = \'etats\' AND c."row" = e.id '
        "WHERE e.personne IN (SELECT personne FROM fusions) AND json_extract(c.before, '$.etat') <> 'brouillon' "
        "AND json_extract(c.before, '$.personne') <> json_extract(c.after, '$.personne') ORDER BY c.rowid"
    )
    for person, form, first in rows:
        found.setdefault(person, {}).setdefault(form, first)
    return found
