"""Demandes de mise en relation: taken down, shortlisted, contacted, closed (R2.9). Each act is one operation."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.domain.annuaire import Famille, Localisation
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.mises_en_relation import (
    EtatDemande,
    EtatProposition,
    MiseEnRelation,
    Proposition,
    attente,
    avancee,
    faute_de_cloture,
    faute_de_contact,
    noter,
    rouverte,
)
from cops_desktop.domain.words import fold, format_date, format_phone, plural, sort_key
from cops_desktop.storage import annuaire, mises_en_relation
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key, new_key
from cops_desktop.storage.memoire import garder
from cops_desktop.storage.rows import delete

if TYPE_CHECKING:
    from cops_desktop.domain.recherche import Criteres

TABLES = (
    "mises_en_relation", "mise_en_relation_mots", "propositions", "personnes", "personne_mots", "vocabulaires",
    "structures", "km_ouverture",
)  # fmt: skip
"""All that the requests are read from."""
DEPARTEMENTS = ("09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82")


@dataclass(frozen=True, slots=True)
class Proposee:
    """Somebody on the shortlist: who they are, how to reach them, the contact made."""

    proposition: Proposition
    nom: str
    detail: str
    telephone: str
    email: str
    famille: Famille
    tri: str


@dataclass(frozen=True, slots=True)
class FicheDemande:
    """A request with all that its card shows. `qui`: who asks, the structure first; `attente`: how long it waits."""

    demande: MiseEnRelation
    structure: str
    qui: str
    attente: str
    proposees: tuple[Proposee, ...]

    @property
    def id(self) -> str:
        """Its key."""
        return self.demande.id

    @property
    def contactees(self) -> int:
        """How many of the shortlist were contacted."""
        return sum(p.proposition.etat is not EtatProposition.A_CONTACTER for p in self.proposees)


@dataclass(frozen=True, slots=True)
class Candidat:
    """Somebody of the annuaire who may answer a request."""

    cle: str
    nom: str
    detail: str
    famille: Famille


@dataclass(frozen=True, slots=True)
class Candidats:
    """Who was found; `complet` when nobody was left out to keep the list short."""

    candidats: tuple[Candidat, ...]
    complet: bool


def nouvelle(day: date) -> MiseEnRelation:
    """A blank request of today, kept nowhere yet."""
    return MiseEnRelation(id=new_key(), demande_le=day, besoin="")


def demandes(fichier: Fichier, day: date) -> list[FicheDemande]:
    """All requests: the open ones first, those that wait longest on top; then the closed ones, the last one first."""
    return garder(fichier.db, ("mises en relation", day), TABLES, lambda: _demandes(fichier, day))


def _demandes(fichier: Fichier, day: date) -> list[FicheDemande]:
    found = mises_en_relation.demandes(fichier.db)
    shortlists: dict[str, list[Proposition]] = {}
    for item in mises_en_relation.PROPOSITIONS.read(fichier.db):
        shortlists.setdefault(item.mise_en_relation, []).append(item)
    known = _Noms(fichier, (p.personne for items in shortlists.values() for p in items))
    fiches = [_fiche(item, shortlists.get(item.id, ()), known, day) for item in found]
    waiting = sorted((f for f in fiches if not f.demande.etat.close), key=lambda f: (f.demande.demande_le, f.id))
    closed = [f for f in fiches if f.demande.etat.close]
    closed.sort(key=lambda f: (f.demande.close_le or f.demande.demande_le, f.id), reverse=True)
    return [*waiting, *closed]


class _Noms:
    """The persons and structures that requests name, read once."""

    def __init__(self, fichier: Fichier, personnes: Iterable[str]) -> None:
        self.personnes = {p.id: p for p in annuaire.personnes(fichier.db, set(personnes))}
        self.structures = annuaire.noms_des_structures(fichier.db)


def _fiche(item: MiseEnRelation, shortlist: Iterable[Proposition], known: _Noms, day: date) -> FicheDemande:
    structure = known.structures.get(item.structure or "", "")
    who = " — ".join(part for part in (structure, item.demandeur) if part)
    proposees = sorted((_proposee(p, known) for p in shortlist), key=lambda p: p.tri)
    return FicheDemande(item, structure, who, attente(item, day), tuple(proposees))


def _proposee(item: Proposition, known: _Noms) -> Proposee:
    person = known.personnes[item.personne]
    return Proposee(
        item,
        person.nom_en_liste,
        person.detail,
        format_phone(person.telephone),
        person.email,
        person.famille,
        sort_key(person.nom, person.prenom),
    )


def _demande(fichier: Fichier, key: str) -> MiseEnRelation:
    found = mises_en_relation.demandes(fichier.db, "id = ?", (key,))
    if not found:
        raise Refus("Cette demande n’existe plus : elle a été supprimée entre-temps.")
    return found[0]


def _shortlist(fichier: Fichier, key: str) -> list[Proposition]:
    return mises_en_relation.PROPOSITIONS.read(fichier.db, "mise_en_relation = ?", (key,))


# The request -----------------------------------------------------------------------------------------------------
def enregistrer(fichier: Fichier, item: MiseEnRelation) -> None:
    """Take down a request, or change it. Raises Refus without its need."""
    if not item.besoin.strip():
        raise Refus("Dites en une phrase de quoi il est besoin : c’est par là qu’on reconnaît la demande.")
    if item.close_le is not None and item.close_le < item.demande_le:
        raise Refus(f"La demande a été close le {format_date(item.close_le)} : elle n’a pas pu être reçue après.")
    with fichier.operation(f"Demande de mise en relation {_nommee(item)}"):
        mises_en_relation.save_demande(fichier.db, item)


def supprimer(fichier: Fichier, key: str) -> None:
    """Remove a request with its shortlist: for what was entered by mistake; the rest is closed."""
    item = _demande(fichier, key)
    with fichier.operation(f"Supprimer la demande {_nommee(item)}"):
        for proposition in _shortlist(fichier, key):
            delete(fichier.db, "propositions", proposition.id)
        mises_en_relation.save_demande(fichier.db, replace(item, profils=(), themes=()))
        delete(fichier.db, "mises_en_relation", key)


def clore(fichier: Fichier, key: str, etat: EtatDemande, issue: str, day: date) -> None:
    """Close a request with its outcome. Raises Refus without one, or when it is closed already."""
    item = _demande(fichier, key)
    if fault := faute_de_cloture(item, etat, issue, day):
        raise Refus(fault)
    with fichier.operation(f"Clore la demande {_nommee(item)} : {etat.value}"):
        mises_en_relation.save_demande(fichier.db, replace(item, etat=etat, issue=issue.strip(), close_le=day))


def rouvrir(fichier: Fichier, key: str) -> None:
    """Take up a closed request again; what was written of its outcome stays. Raises Refus when it is open."""
    item = _demande(fichier, key)
    if not item.etat.close:
        raise Refus("Cette demande est déjà ouverte.")
    with fichier.operation(f"Rouvrir la demande {_nommee(item)}"):
        etat = rouverte(_shortlist(fichier, key))
        mises_en_relation.save_demande(fichier.db, replace(item, etat=etat, close_le=None))


def _nommee(item: MiseEnRelation) -> str:
    words = " ".join(item.besoin.split())
    return f"« {words if len(words) <= 60 else words[:59].rstrip() + '…'} »"


# The shortlist ---------------------------------------------------------------------------------------------------
def ajouter(fichier: Fichier, key: str, personnes: Collection[str]) -> int:
    """Put persons on the shortlist; those who are there already stay as they are. How many are new."""
    item = _ouverte(fichier, key)
    there = {p.personne for p in _shortlist(fichier, key)}
    new = [p for p in annuaire.personnes(fichier.db, personnes) if p.id not in there]
    if any(p.anonymisee_le for p in new):
        raise Refus("Une de ces personnes a été anonymisée : plus personne ne peut la contacter. Rien n’a été ajouté.")
    if not new:
        return 0
    who = new[0].nom_complet if len(new) == 1 else plural(len(new), "personne")
    with fichier.operation(f"Proposer {who} pour {_nommee(item)}"):
        for person in new:
            row = Proposition(id=derived_key(key, person.id), mise_en_relation=key, personne=person.id)
            mises_en_relation.PROPOSITIONS.save(fichier.db, row)
        _suivre(fichier, item)
    return len(new)


def retirer(fichier: Fichier, proposition: str) -> None:
    """Take somebody off the shortlist, with the contact that was noted."""
    found = mises_en_relation.PROPOSITIONS.get(fichier.db, proposition)
    item = _ouverte(fichier, found.mise_en_relation)
    who = annuaire.personne(fichier.db, found.personne).nom_complet
    with fichier.operation(f"Ne plus proposer {who} pour {_nommee(item)}"):
        delete(fichier.db, "propositions", proposition)
        _suivre(fichier, item)


def noter_contact(fichier: Fichier, proposition: str, etat: EtatProposition, day: date) -> None:
    """Note with one key that somebody was contacted or answered today."""
    enregistrer_contact(fichier, noter(mises_en_relation.PROPOSITIONS.get(fichier.db, proposition), etat, day))


def enregistrer_contact(fichier: Fichier, item: Proposition) -> None:
    """Keep a contact as it was typed: state, dates, note. Raises Refus when the dates contradict each other."""
    if fault := faute_de_contact(item):
        raise Refus(fault)
    request = _ouverte(fichier, item.mise_en_relation)
    who = annuaire.personne(fichier.db, item.personne).nom_complet
    with fichier.operation(f"Contact : {who}, {item.etat.value}"):
        mises_en_relation.PROPOSITIONS.save(fichier.db, item)
        _suivre(fichier, request)


def _ouverte(fichier: Fichier, key: str) -> MiseEnRelation:
    item = _demande(fichier, key)
    if item.etat.close:
        raise Refus("Cette demande est close : rouvrez-la d’abord. Rien n’a été changé.")
    return item


def _suivre(fichier: Fichier, item: MiseEnRelation) -> None:
    """Let the request stand where its shortlist says."""
    mises_en_relation.save_demande(fichier.db, replace(item, etat=avancee(item.etat, _shortlist(fichier, item.id))))


# Who could answer ------------------------------------------------------------------------------------------------
TROUVES = 300  # persons that the search for a request shows at most


def candidats(fichier: Fichier, demande: FicheDemande, texte: str, criteres: Collection[str], day: date) -> Candidats:
    """Whom the annuaire has for these words and these criteria of the request (« profils », « themes »,
    « territoire »), without those on its shortlist; forgiven typos after the exact hits.
    """
    there = {p.proposition.personne for p in demande.proposees}
    return candidats_pour(fichier, criteres_de(demande.demande, texte, criteres), there, day)


def candidats_pour(fichier: Fichier, wanted: "Criteres", deja: Collection[str], day: date) -> Candidats:
    """The persons that a search finds, without those of `deja`; forgiven typos after the exact hits."""
    from cops_desktop.services import recherche

    found = recherche.chercher(fichier, wanted, day, limit=TROUVES + len(deja))
    fiches = list(found.fiches)
    if wanted.texte.strip() and len(fiches) < TROUVES:
        fiches += recherche.proches(fichier, wanted, day, TROUVES - len(fiches), {f.cle for f in fiches})
    kept = [f for f in fiches if f.cle not in deja]
    return Candidats(
        tuple(
            Candidat(f.cle, f.nom, " · ".join(p for p in (f.commune, f.detail) if p), f.famille or Famille.AUTRE)
            for f in kept[:TROUVES]
        ),
        found.complet and len(kept) <= TROUVES,
    )


def criteres_de(demande: MiseEnRelation, texte: str, criteres: Collection[str]) -> "Criteres":
    """The search that a request asks for, as far as `criteres` keeps it."""
    from cops_desktop.domain.recherche import Criteres, GenreFiche

    places, departments = territoire(demande.territoire) if "territoire" in criteres else ((), ())
    return Criteres(
        texte=texte,
        genres=(GenreFiche.PERSONNE,),
        profils=demande.profils if "profils" in criteres else (),
        themes=demande.themes if "themes" in criteres else (),
        localisations=places,
        departements=departments,
    )


def territoire(texte: str) -> tuple[tuple[Localisation, ...], tuple[str, ...]]:
    """What a territory in words asks of the search: « Est », « Ouest », or the départements that it names."""
    from cops_desktop.geographie import nom_du_departement

    said = f" {fold(texte)} "
    names = {f" {fold(nom_du_departement(f'{code}000'))} ": code for code in DEPARTEMENTS}
    names |= {f" {code} ": code for code in DEPARTEMENTS}
    named = set()
    for name, code in sorted(names.items(), key=lambda item: -len(item[0])):  # « Tarn-et-Garonne » before « Tarn »
        if name in said:
            named.add(code)
            said = said.replace(name, "  ")
    if named:
        return (), tuple(sorted(named))
    return tuple(place for place in (Localisation.EST, Localisation.OUEST) if f" {fold(place.value)} " in said), ()
