"""The cards of the annuaire: all that touches a person, a structure or a project, in a fixed number of queries."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import (
    Consentement,
    Equipier,
    Famille,
    Lien,
    Localisation,
    Marque,
    Personne,
    Projet,
    Structure,
    consents_to,
    in_force,
    localisation,
)
from cops_desktop.domain.mises_en_relation import EtatDemande, EtatProposition
from cops_desktop.domain.rencontres import Rencontre, Venue, withdrew
from cops_desktop.geographie import nom_du_departement
from cops_desktop.services import annuaire as services
from cops_desktop.services.annuaire import accompagnes, engages
from cops_desktop.services.annuaire.accompagnes import Accompagne
from cops_desktop.services.annuaire.annees import Annee, annee_de
from cops_desktop.services.annuaire.engages import Engages
from cops_desktop.storage import annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.marques import marques

RECENTES = 8  # meetings that a card tells; the others are counted


@dataclass(frozen=True, slots=True)
class Publiable:
    """Whether a kind of detail may be published on the day of the card, and what was agreed or withdrawn last."""

    objet: str
    oui: bool
    dernier: Consentement | None


@dataclass(frozen=True, slots=True)
class Place:
    """A link between a person and a structure, seen from one of them: the other's key and name."""

    lien: Lien
    cle: str
    nom: str
    en_cours: bool
    famille: Famille = Famille.AUTRE


@dataclass(frozen=True, slots=True)
class Venu:
    """A meeting that somebody was at, or is expected at; `titre` names its CoTec too."""

    rencontre: Rencontre
    titre: str
    presence: Venue
    retour_le: date | None
    annule: bool


@dataclass(frozen=True, slots=True)
class Demande:
    """A request for an introduction, as a card tells it; `proposition`: what became of the person in it."""

    cle: str
    demande_le: date
    besoin: str
    etat: EtatDemande
    proposition: EtatProposition | None = None


@dataclass(frozen=True, slots=True)
class CartePersonne:
    """Everything about a person. `equipe`: their periods in the team, newest first; `cotecs` and `gerees`: keys and
    names of CoTec, and of structures that they manage.
    """

    personne: Personne
    marques: tuple[Marque, ...]
    equipe: tuple[Equipier, ...]
    localisation: Localisation | None
    departement: str
    publiables: tuple[Publiable, ...]
    places: tuple[Place, ...]
    gerees: tuple[tuple[str, str], ...]
    cotecs: tuple[tuple[str, str], ...]
    annee: Annee
    venues: tuple[Venu, ...]
    rencontres: int
    demandes: tuple[Demande, ...]
    engages: Engages
    accompagnements: tuple[Accompagne, ...]


@dataclass(frozen=True, slots=True)
class CarteStructure:
    """Everything about a structure; `gestionnaire` is "" for the équipe opérationnelle (R2.2)."""

    structure: Structure
    departement: str
    gestionnaire: str
    places: tuple[Place, ...]
    projets: tuple[Projet, ...]
    demandes: tuple[Demande, ...]
    engages: Engages
    accompagnements: tuple[Accompagne, ...]


@dataclass(frozen=True, slots=True)
class CarteProjet:
    """Everything about a project; `structures`: keys and names."""

    projet: Projet
    structures: tuple[tuple[str, str], ...]


def present_key(fichier: Fichier, key: str) -> str:
    """The key under which an entry stands now: it may have been merged into another, and that one too."""
    followed = {r.ancienne: r.personne or r.structure or "" for r in annuaire.FUSIONS.read(fichier.db)}
    seen: set[str] = set()
    while key in followed and key not in seen:
        seen.add(key)
        key = followed[key]
    return key


def carte_personne(fichier: Fichier, key: str, day: date) -> CartePersonne:
    """The card of a person as it is on `day`. Raises Refus when they are gone."""
    fiche = services.fiche(fichier, key)
    person = fiche.personne
    db = fichier.db
    names = _names_of(fichier, (link.structure for link in fiche.liens))
    places = [Place(i, i.structure, names[i.structure], in_force(i.depuis, i.jusquau, day)) for i in fiche.liens]
    managed = annuaire.STRUCTURES.read(db, "gestionnaire = ? ORDER BY tri", (key,))
    member_of = {m.cotec for m in cotec.MEMBRES.read(db, "personne = ?", (key,)) if in_force(m.depuis, m.jusquau, day)}
    venues = _venues(fichier, key)
    return CartePersonne(
        person,
        marques(db, day, [key])[key],
        tuple(reversed(fiche.equipe)),
        localisation(person.code_postal, person.localisation),
        nom_du_departement(person.code_postal),
        tuple(_publiable(fiche.consentements, objet, day) for objet in services.OBJETS),
        _current_first(places),
        tuple((s.id, s.nom) for s in managed),
        tuple((c.id, c.sujet) for c in cotec.cotecs(db) if c.id in member_of) if member_of else (),
        annee_de(fichier, person, day),
        venues[:RECENTES],
        len(venues),
        _proposed(fichier, key),
        engages.de_la_personne(db, key, day),
        accompagnes.de_la_personne(db, key),
    )


def carte_structure(fichier: Fichier, key: str, day: date) -> CarteStructure:
    """The card of a structure as it is on `day`. Raises Refus when it is gone."""
    item = services.structure(fichier, key)
    db = fichier.db
    links = annuaire.LIENS.read(db, "structure = ?", (key,))
    ids = {link.personne for link in links} | ({item.gestionnaire} if item.gestionnaire else set())
    people = {p.id: p for p in annuaire.personnes(db, ids)}
    order = {person: place for place, person in enumerate(people)}
    links.sort(key=lambda link: (not link.represente, order[link.personne]))
    projects = [row[0] for row in db.conn.execute("SELECT projet FROM projet_structures WHERE structure = ?", (key,))]
    return CarteStructure(
        item,
        nom_du_departement(item.code_postal),
        people[item.gestionnaire].nom_complet if item.gestionnaire else "",
        _current_first(
            Place(i, i.personne, (p := people[i.personne]).nom_en_liste, in_force(i.depuis, i.jusquau, day), p.famille)
            for i in links
        ),
        tuple(annuaire.projets(db, projects)) if projects else (),
        _asked(fichier, key),
        engages.de_la_structure(db, key, day),
        accompagnes.de_la_structure(db, key),
    )


def carte_projet(fichier: Fichier, key: str) -> CarteProjet:
    """The card of a project. Raises Refus when it is gone."""
    item = services.projet(fichier, key)
    names = _names_of(fichier, item.structures)
    return CarteProjet(item, tuple((structure, names[structure]) for structure in item.structures))


def _current_first(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda place: not place.en_cours))


def _names_of(fichier: Fichier, keys: Iterable[str]) -> dict[str, str]:
    """The names of these structures, by key."""
    where = "id IN (SELECT value FROM json_each(?))"
    return {s.id: s.nom for s in annuaire.STRUCTURES.read(fichier.db, where, (json.dumps(list(keys)),))}


def _publiable(consents: Iterable[Consentement], objet: str, day: date) -> Publiable:
    own = sorted((c for c in consents if c.objet == objet), key=lambda c: c.retire_le or c.depuis)
    return Publiable(objet, consents_to(own, objet, day), own[-1] if own else None)


def _venues(fichier: Fichier, key: str) -> tuple[Venu, ...]:
    """The meetings of a person, newest first."""
    db = fichier.db
    own = {p.rencontre: p for p in rencontres.presences(db, "personne = ?", (key,))}
    where = "id IN (SELECT rencontre FROM presences WHERE personne = ?)"
    found = rencontres.rencontres(db, where, (key,))
    subjects = {c.id: c.sujet for c in cotec.cotecs(db)} if found else {}
    return tuple(
        Venu(
            meeting,
            " — ".join(part for part in (subjects.get(meeting.cotec or ""), meeting.titre) if part),
            own[meeting.id].presence,
            own[meeting.id].retour_le,
            withdrew(own[meeting.id].inscription, own[meeting.id].presence),
        )
        for meeting in reversed(found)
    )


def _proposed(fichier: Fichier, key: str) -> tuple[Demande, ...]:
    """The requests in which a person was proposed, newest first."""
    rows = fichier.db.conn.execute(
        "SELECT m.id, demande_le, besoin, m.etat, p.etat FROM propositions p JOIN mises_en_relation m "
        "ON m.id = p.mise_en_relation WHERE p.personne = ? ORDER BY demande_le DESC, m.id DESC",
        (key,),
    )
    return tuple(
        Demande(cle, date.fromisoformat(jour), besoin, EtatDemande(etat), EtatProposition(of_person))
        for cle, jour, besoin, etat, of_person in rows
    )


def _asked(fichier: Fichier, key: str) -> tuple[Demande, ...]:
    """The requests of a structure, newest first."""
    rows = fichier.db.conn.execute(
        "SELECT id, demande_le, besoin, etat FROM mises_en_relation WHERE structure = ? "
        "ORDER BY demande_le DESC, id DESC",
        (key,),
    )
    return tuple(Demande(cle, date.fromisoformat(j), besoin, EtatDemande(etat)) for cle, j, besoin, etat in rows)
