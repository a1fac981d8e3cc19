"""The entries of a list, read once with all that the outputs need of them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from cops_desktop.documents.letterhead import Entete
from cops_desktop.domain.adresses import Courriels, Envois, courriels, envois
from cops_desktop.domain.annuaire import Consentement, Lien, Marque, Personne, Projet, Structure
from cops_desktop.domain.publication import Decompte, Destination, Place, Sujet, accords, decompte, lien_du_jour
from cops_desktop.services.entete import entete
from cops_desktop.storage import annuaire
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.marques import marques

PERSONNE, STRUCTURE, PROJET = "personne", "structure", "projet"
Cle = tuple[str, str]  # genre, key
_T = TypeVar("_T", Consentement, Lien)
_D = TypeVar("_D", Personne, Structure, Projet)


@dataclass(frozen=True, slots=True)
class Fiches:
    """A list on a day, in its order. `anonymisees`: persons of it who were erased at their asking, and never come out.

    `noms` are the names of structures by key, and of the persons who manage one. What each output would show is counted
    here once, so that a dialog says it at each click whatever the length of the list.
    """

    le: date
    entete: Entete
    sujets: tuple[Sujet, ...]
    structures: tuple[Structure, ...]
    projets: tuple[Projet, ...]
    noms: Mapping[str, str]
    marques: Mapping[str, tuple[Marque, ...]]
    anonymisees: int
    decomptes: Mapping[Destination, Decompte]
    envois: Envois
    courriels: Courriels

    @property
    def vide(self) -> bool:
        """Whether nothing is left to come out."""
        return not (self.sujets or self.structures or self.projets)


def lire(fichier: Fichier, cles: Sequence[Cle], day: date) -> Fiches:
    """The entries of these keys as they are on `day`; those that are gone meanwhile are left out."""
    wanted: dict[str, list[str]] = defaultdict(list)
    for genre, key in dict.fromkeys(cles):
        wanted[genre].append(key)
    db, theirs = fichier.db, ("personne IN (SELECT value FROM json_each(?))", [json.dumps(wanted[PERSONNE])])
    structures = {s.id: s for s in annuaire.structures(db)}
    people = _ordered(annuaire.personnes(db, wanted[PERSONNE]) if wanted[PERSONNE] else (), wanted[PERSONNE])
    left = [p for p in people if p.anonymisee_le is None]
    consents = _by_person(annuaire.CONSENTEMENTS.read(db, *theirs))
    links = _by_person(annuaire.LIENS.read(db, f"{theirs[0]} ORDER BY depuis", theirs[1]))
    chosen = _ordered(structures.values(), wanted[STRUCTURE])
    managers = annuaire.noms(db) if any(s.gestionnaire for s in chosen) else {}
    sujets = tuple(
        Sujet(p, accords(consents.get(p.id, ()), day), _place(links.get(p.id, ()), structures, day)) for p in left
    )
    return Fiches(
        le=day,
        entete=entete(fichier),
        sujets=sujets,
        structures=tuple(chosen),
        projets=tuple(_ordered(annuaire.projets(db, wanted[PROJET]) if wanted[PROJET] else (), wanted[PROJET])),
        noms={**managers, **{key: s.nom for key, s in structures.items()}},
        marques=marques(db, day, [p.id for p in left]),
        anonymisees=len(people) - len(left),
        decomptes={destination: decompte(sujets, destination) for destination in Destination},
        envois=envois(sujets, chosen),
        courriels=courriels(sujets, chosen),
    )


def _ordered(found: Iterable[_D], keys: Iterable[str]) -> list[_D]:
    """In the order of the list, which is that of who searched."""
    by_key = {item.id: item for item in found}
    return [by_key[key] for key in keys if key in by_key]


def _by_person(items: Iterable[_T]) -> dict[str, list[_T]]:
    found: dict[str, list[_T]] = defaultdict(list)
    for item in items:
        found[item.personne].append(item)
    return found


def _place(links: Iterable[Lien], structures: Mapping[str, Structure], day: date) -> Place | None:
    lien = lien_du_jour(links, day)
    return Place(structures[lien.structure], lien.fonction, lien.represente) if lien else None
