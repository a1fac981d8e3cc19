"""The merge itself: inside one operation, whole or not at all, and held to its promise before it ends."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from cops_desktop.domain import fusion as rules
from cops_desktop.domain.annuaire import Personne, Structure
from cops_desktop.domain.doublons import Genre
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.fusion import Choix
from cops_desktop.domain.words import format_km
from cops_desktop.services.fusion.bilan import Bilan
from cops_desktop.services.fusion.lignes import Attaches
from cops_desktop.services.fusion.paye import Paye
from cops_desktop.storage import annuaire, paiements
from cops_desktop.storage.annuaire import Fusion
from cops_desktop.storage.connection import Database
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.history_reading import references_between
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.rows import delete


def fusionner(fichier: Fichier, genre: Genre, gardee: str, autre: str, choix: Choix, day: date) -> None:
    """Make `autre` one with `gardee`, which stays. Raises Refus with what forbids it; nothing is changed then."""
    one, other = lire(fichier.db, genre, gardee), lire(fichier.db, genre, autre)
    with fichier.operation(f"Fusionner {nom(one)} et {nom(other)}"):
        bilan = faire(fichier.db, genre, gardee, autre, choix, day)
        if bilan.refus:
            raise Refus("Ces deux fiches n’ont pas été fusionnées, rien n’a été changé.", tuple(bilan.refus))


def lire(db: Database, genre: Genre, key: str) -> Personne | Structure:
    """One of the two entries. Raises Refus when it is gone."""
    return annuaire.personne(db, key) if genre is Genre.PERSONNE else annuaire.STRUCTURES.get(db, key)


def nom(item: Personne | Structure) -> str:
    """What an entry is called."""
    return item.nom_complet if isinstance(item, Personne) else item.nom


def faire(db: Database, genre: Genre, gardee: str, autre: str, choix: Choix, day: date) -> Bilan:
    """Merge, inside the running operation; stops where something forbids it, which the caller takes back."""
    bilan = Bilan()
    if gardee == autre:
        raise Refus("Une fiche ne se fusionne pas avec elle-même : choisissez-en deux.")
    one, other = lire(db, genre, gardee), lire(db, genre, autre)
    live = _live_lines(db, genre, gardee, autre)
    # First of all: by it the file lets forms change hands.
    annuaire.FUSIONS.save(db, Fusion(id=derived_key("fusion", autre), ancienne=autre, le=day, **{genre.value: gardee}))
    if isinstance(one, Personne) and isinstance(other, Personne):
        _personnes(db, one, other, choix, bilan)
    elif isinstance(one, Structure) and isinstance(other, Structure):
        Attaches(db, genre, gardee, autre, bilan).structure()
        annuaire.save_structure(db, rules.structure(one, other, choix))
    if bilan.refus:
        return bilan
    _check_nothing_is_left(db, genre, autre)
    delete(db, f"{genre}s", autre)
    if _live_lines(db, genre, gardee) != live or paiements.payees_a_un_autre(db):
        raise AssertionError("a merge lost a payment, or gave it to another")
    return bilan


def _personnes(db: Database, one: Personne, other: Personne, choix: Choix, bilan: Bilan) -> None:
    for item in (one, other):
        if item.anonymisee_le is not None:
            bilan.refuse(f"« {item.nom_complet} » a été anonymisé : sa fiche ne se fusionne pas.")
    if bilan.refus:
        return
    Paye(db, one.id, other.id, bilan).fusionner()
    if bilan.refus:
        return
    Attaches(db, Genre.PERSONNE, one.id, other.id, bilan).personne()
    merged = rules.personne(one, other, choix)
    _note_openings(one, other, bilan)
    bare = replace(other, profils=(), domaines=(), themes=(), km_ouverture=())
    annuaire.save_personne(db, bare)
    annuaire.save_personne(db, merged)


def _note_openings(one: Personne, other: Personne, bilan: Bilan) -> None:
    mine, theirs = dict(one.km_ouverture), dict(other.km_ouverture)
    for year in sorted(mine.keys() & theirs.keys()):
        both = f"{format_km(mine[year])}\u00a0km et {format_km(theirs[year])}\u00a0km"
        kept = format_km(max(mine[year], theirs[year]))
        bilan.note(f"Kilomètres d’ouverture {year} : {both} ; gardé : {kept}\u00a0km, le plus grand.")


def _live_lines(db: Database, genre: Genre, *keys: str) -> list[tuple[Any, ...]]:
    """The live frozen lines of these persons, whole but for nothing: they must come through a merge as they are."""
    if genre is not Genre.PERSONNE:
        return []
    marks = ", ".join("?" for _ in keys)
    sql = f"SELECT * FROM lignes WHERE vivante = 1 AND etat IN (SELECT id FROM etats WHERE personne IN ({marks}))"
    return sorted(db.conn.execute(sql, keys).fetchall())


def _check_nothing_is_left(db: Database, genre: Genre, autre: str) -> None:
    """A deletion takes some rows along by itself: there must be none by now."""
    left: Sequence[str] = [
        f"{child}.{column}"
        for child, column, parent in references_between(db)
        if parent == f"{genre}s"
        and db.conn.execute(f'SELECT 1 FROM "{child}" WHERE "{column}" = ? LIMIT 1', (autre,)).fetchone()
    ]
    if left:
        raise AssertionError(f"a merge left rows behind: {', '.join(left)}")
