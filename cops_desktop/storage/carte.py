"""What a map asks of the annuaire's tables: where its entries are, in one question for each kind."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cops_desktop.domain.annuaire import Consentement, Famille, famille
from cops_desktop.storage.annuaire import CONSENTEMENTS
from cops_desktop.storage.connection import Database

_THESE = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Fiche:
    """An entry as a map needs it. `publique`: it stands in the annuaire (a structure), or was published (a project)."""

    cle: str
    nom: str
    code_postal: str = ""
    commune: str = ""
    details: tuple[str, ...] = ()
    contacts: tuple[tuple[str, str], ...] = ()  # what it is (« e-mail », « téléphone »), and the words
    famille: Famille = Famille.AUTRE
    publique: bool = False


def toutes_les_cles(db: Database) -> list[tuple[str, str]]:
    """Genre and key of every person who was not erased, then of every structure, then of every project."""
    tables = {"personne": "personnes WHERE anonymisee_le IS NULL", "structure": "structures", "projet": "projets"}
    return [
        (genre, cle)
        for genre, table in tables.items()
        for (cle,) in db.conn.execute(f"SELECT id FROM {table} ORDER BY tri")
    ]


def personnes(db: Database, cles: Iterable[str]) -> dict[str, Fiche]:
    """Persons with their profiles and family, by key."""
    ids = json.dumps(list(cles))
    profils: dict[str, tuple[str, ...]] = {}
    familles: dict[str, set[str]] = defaultdict(set)
    for cle, valeur, name in db.conn.execute(
        "SELECT personne, valeur, famille FROM personne_mots JOIN vocabulaires v ON v.id = mot "
        f"WHERE liste = 'profils' AND personne {_THESE} ORDER BY ordre, valeur",
        (ids,),
    ):
        profils[cle] = (*profils.get(cle, ()), valeur)
        familles[cle].add(name)
    rows = db.conn.execute(
        f"SELECT id, prenom, nom, code_postal, commune, email, telephone FROM personnes WHERE id {_THESE}", (ids,)
    )
    return {
        cle: Fiche(
            cle,
            f"{prenom} {nom}".strip(),
            code_postal,
            commune,
            (", ".join(profils[cle]),) if cle in profils else (),
            _contacts(email, telephone),
            famille(familles.get(cle, ())),
        )
        for cle, prenom, nom, code_postal, commune, email, telephone in rows
    }


def structures(db: Database, cles: Iterable[str]) -> dict[str, Fiche]:
    """Structures, by key."""
    rows = db.conn.execute(
        f"SELECT id, nom, code_postal, commune, type, email, telephone, annuaire_le FROM structures WHERE id {_THESE}",
        (json.dumps(list(cles)),),
    )
    return {
        cle: Fiche(
            cle,
            nom,
            code_postal,
            commune,
            (kind,) if kind else (),
            _contacts(email, telephone),
            publique=annuaire_le is not None,
        )
        for cle, nom, code_postal, commune, kind, email, telephone, annuaire_le in rows
    }


def projets(db: Database, cles: Iterable[str]) -> dict[str, tuple[Fiche, tuple[tuple[str, str, str], ...]]]:
    """Projects by key, each with its structures: name, postcode, commune."""
    ids = json.dumps(list(cles))
    places: dict[str, tuple[tuple[str, str, str], ...]] = {}
    for cle, nom, code_postal, commune in db.conn.execute(
        "SELECT projet, nom, code_postal, commune FROM projet_structures JOIN structures s ON s.id = structure "
        f"WHERE projet {_THESE} ORDER BY s.tri",
        (ids,),
    ):
        places[cle] = (*places.get(cle, ()), (nom, code_postal, commune))
    rows = db.conn.execute(f"SELECT id, titre, publie_le FROM projets WHERE id {_THESE}", (ids,))
    return {
        cle: (Fiche(cle, titre, publique=publie_le is not None), places.get(cle, ())) for cle, titre, publie_le in rows
    }


def consentements(db: Database, cles: Iterable[str]) -> dict[str, list[Consentement]]:
    """By person, all consents."""
    found: dict[str, list[Consentement]] = defaultdict(list)
    for row in CONSENTEMENTS.read(db, f"personne {_THESE}", (json.dumps(list(cles)),)):
        found[row.personne].append(row)
    return found


def _contacts(email: str, telephone: str) -> tuple[tuple[str, str], ...]:
    return tuple((what, words) for what, words in (("e-mail", email), ("téléphone", telephone)) if words)
