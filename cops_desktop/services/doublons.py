"""Duplicates: the pairs that may be one, « ce n’est pas la même », and how many wait (§2)."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from cops_desktop.domain import doublons as rules
from cops_desktop.domain.doublons import Doublon, Genre, Legere, Raison
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import full_name
from cops_desktop.storage import annuaire
from cops_desktop.storage.annuaire import Distincts
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key

__all__ = ["Genre", "Paire", "Raison", "compter", "deux", "distinguer", "nombre_de_fiches", "proposer"]


@dataclass(frozen=True, slots=True)
class Paire:
    """Two entries that may be one: the one proposed to be kept comes first (it has more behind it, or is older)."""

    genre: Genre
    gardee: str
    autre: str
    noms: tuple[str, str]
    lieux: tuple[str, str]
    raisons: tuple[Raison, ...] = ()
    score: int = 0

    @property
    def cle(self) -> str:
        """« personne/key/key »: the same whichever is kept; also what `ouvrir("doublons", …)` understands."""
        return "/".join((self.genre, *rules.paire(self.gardee, self.autre)))

    def inversee(self) -> "Paire":
        """The same pair, the other entry kept."""
        return replace(self, gardee=self.autre, autre=self.gardee, noms=self.noms[::-1], lieux=self.lieux[::-1])


def proposer(fichier: Fichier) -> list[Paire]:
    """The pairs of persons and structures that may be one, likeliest first; those said distinct are left out."""
    db = fichier.db
    found: list[Paire] = []
    for genre, compare in ((Genre.PERSONNE, rules.personnes), (Genre.STRUCTURE, rules.structures)):
        items = _legeres(db, genre)
        pairs = compare(items.values(), _distincts(db, genre))
        weights = _poids(db, genre, {key for d in pairs for key in d.paire})
        found += [_paire(genre, d, items, weights) for d in pairs]
    return sorted(found, key=lambda p: -p.score)


def deux(fichier: Fichier, genre: Genre, one: str, other: str) -> Paire:
    """Two entries chosen by hand, as a pair. Raises Refus when one is gone, or when they are the same."""
    if one == other:
        raise Refus("Une fiche ne se fusionne pas avec elle-même : choisissez-en deux.")
    items = _legeres(fichier.db, genre, (one, other))
    if len(items) < 2:
        raise Refus("Une de ces deux fiches n’existe plus : elle a été supprimée ou fusionnée entre-temps.")
    (found,) = [
        *(rules.personnes if genre is Genre.PERSONNE else rules.structures)(items.values()),
        Doublon(*rules.paire(one, other), (), 0),
    ][:1]
    return _paire(genre, found, items, _poids(fichier.db, genre, {one, other}))


def compter(fichier: Fichier) -> int:
    """How many pairs share an e-mail or a telephone to the letter: what Accueil can afford to count at each look."""
    db = fichier.db
    known = _distincts(db, Genre.PERSONNE)
    found: set[rules.Paire] = set()
    for column in ("email", "telephone"):
        shared = db.conn.execute(  # by its index alone
            f"SELECT {column} FROM personnes WHERE {column} <> '' GROUP BY {column} COLLATE NOCASE "
            "HAVING count(*) BETWEEN 2 AND ?",
            (rules.PARTAGE,),
        ).fetchall()
        for (value,) in shared:
            sql = (  # what it says twice is by what SQLite knows that its index answers
                f"SELECT id FROM personnes WHERE {column} = ? COLLATE NOCASE AND {column} <> '' "
                "AND anonymisee_le IS NULL ORDER BY id"
            )
            found.update(combinations([key for (key,) in db.conn.execute(sql, (value,))], 2))
    return len(found - known)


def nombre_de_fiches(fichier: Fichier) -> int:
    """How many entries `proposer` would compare."""
    row = fichier.db.conn.execute("SELECT (SELECT count(*) FROM personnes) + (SELECT count(*) FROM structures)")
    return int(row.fetchone()[0])


def distinguer(fichier: Fichier, pair: Paire) -> None:
    """« Ce n’est pas la même »: the pair is not proposed again. An operation, which is undone like any other."""
    one, other = rules.paire(pair.gardee, pair.autre)
    fields = {pair.genre.value: one, f"autre_{pair.genre.value}": other}
    with fichier.operation(f"Ce n’est pas la même fiche : {pair.noms[0]} et {pair.noms[1]}"):
        for key in (one, other):  # one may have gone meanwhile
            if not _legeres(fichier.db, pair.genre, (key,)):
                raise Refus("Une de ces deux fiches n’existe plus : elle a été supprimée ou fusionnée entre-temps.")
        annuaire.DISTINCTS.save(fichier.db, Distincts(id=derived_key("distincts", one, other), **fields))


# Reading ---------------------------------------------------------------------------------------------------------
def _legeres(db: Database, genre: Genre, keys: Sequence[str] | None = None) -> dict[str, Legere]:
    """What is compared of the entries, by key; anonymised persons have nothing to compare."""
    only, args = ("1", ()) if keys is None else ("id IN (SELECT value FROM json_each(?))", (json.dumps(list(keys)),))
    return _personnes(db, only, args) if genre is Genre.PERSONNE else _structures(db, only, args)


def _personnes(db: Database, only: str, args: tuple[str, ...]) -> dict[str, Legere]:
    places: dict[str, list[str]] = defaultdict(list)
    for person, structure in db.conn.execute("SELECT personne, structure FROM liens"):
        places[person].append(structure)
    rows = db.conn.execute(
        "SELECT id, nom, prenom, email, autres_emails, telephone, autres_telephones, commune FROM personnes "
        f"WHERE {only} AND anonymisee_le IS NULL",
        args,
    )
    return {
        key: Legere(
            id=key,
            noms=(nom,),
            prenom=prenom,
            emails=(email, *json.loads(emails)),
            telephones=(telephone, *json.loads(telephones)),
            commune=commune,
            structures=tuple(places.get(key, ())),
        )
        for key, nom, prenom, email, emails, telephone, telephones, commune in rows
    }


def _structures(db: Database, only: str, args: tuple[str, ...]) -> dict[str, Legere]:
    rows = db.conn.execute(
        f"SELECT id, nom, autres_noms, sigle, email, telephone, site, commune FROM structures WHERE {only}", args
    )
    return {
        key: Legere(
            id=key,
            noms=(nom, *json.loads(autres)),
            sigle=sigle,
            emails=(email,),
            telephones=(telephone,),
            commune=commune,
            site=site,
        )
        for key, nom, autres, sigle, email, telephone, site, commune in rows
    }


def _distincts(db: Database, genre: Genre) -> set[rules.Paire]:
    column = genre.value
    sql = f'SELECT "{column}", "autre_{column}" FROM distincts WHERE "{column}" IS NOT NULL'
    return {rules.paire(one, other) for one, other in db.conn.execute(sql)}


_DERRIERE = {
    Genre.PERSONNE: (("etats", 1000), ("presences", 10), ("membres", 10), ("liens", 1)),
    Genre.STRUCTURE: (("liens", 10), ("projet_structures", 10), ("mises_en_relation", 10)),
}


def _poids(db: Database, genre: Genre, keys: set[str]) -> dict[str, int]:
    """How much stands behind each entry: what is kept should move little."""
    found: dict[str, int] = defaultdict(int)
    for table, weight in _DERRIERE[genre]:
        sql = (
            f'SELECT "{genre}", count(*) FROM "{table}" WHERE "{genre}" IN (SELECT value FROM json_each(?)) '
            f'GROUP BY "{genre}"'
        )
        for key, count in db.conn.execute(sql, (json.dumps(sorted(keys)),)):
            found[key] += weight * count
    return found


def _paire(genre: Genre, found: Doublon, items: dict[str, Legere], weights: dict[str, int]) -> Paire:
    kept, other = found.paire
    if weights.get(other, 0) > weights.get(kept, 0):
        kept, other = other, kept
    both = items[kept], items[other]
    first, second = ((full_name(i.prenom, i.noms[0]), i.commune) for i in both)
    return Paire(genre, kept, other, (first[0], second[0]), (first[1], second[1]), found.raisons, found.score)
