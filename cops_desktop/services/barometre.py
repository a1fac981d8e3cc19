"""The campaigns of the baromètre: who was asked, as who, and who contributed (R8.2). Each act is one operation."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from cops_desktop.domain.annuaire import Famille
from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, plural, sort_key, typography
from cops_desktop.storage import annuaire, engagements
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.memoire import garder
from cops_desktop.storage.rows import delete
from cops_desktop.storage.vocabulaires import ensure_word, mots

CIBLES = "cibles du baromètre"


@dataclass(frozen=True, slots=True)
class Sollicite:
    """Somebody asked: a person, or a structure (`personne` is then who answers for it, or "")."""

    sollicitation: Sollicitation
    nom: str
    detail: str
    famille: Famille | None
    tri: str

    @property
    def id(self) -> str:
        """The key of the request."""
        return self.sollicitation.id

    @property
    def contribue(self) -> bool:
        """Whether they contributed."""
        return self.sollicitation.contribue_le is not None


@dataclass(frozen=True, slots=True)
class ParCible:
    """How many of a target were asked, and how many of them contributed; "" for no target said."""

    cible: str
    sollicites: int
    contributions: int


@dataclass(frozen=True, slots=True)
class Campagne:
    """A year's campaign."""

    annee: int
    sollicites: tuple[Sollicite, ...]
    par_cible: tuple[ParCible, ...]

    @property
    def contributions(self) -> int:
        """How many contributed."""
        return sum(one.contribue for one in self.sollicites)


def annees(fichier: Fichier) -> list[int]:
    """The years of the campaigns, the last one first."""
    rows = fichier.db.conn.execute("SELECT DISTINCT campagne FROM barometre ORDER BY campagne DESC")
    return [year for (year,) in rows]


def cibles(fichier: Fichier) -> list[str]:
    """The targets, in their order."""
    return [mot.valeur for mot in mots(fichier.db, CIBLES)]


def campagne(fichier: Fichier, annee: int) -> Campagne:
    """A campaign, those asked in French order; one that nobody was asked in is empty."""
    tables = ("barometre", "personnes", "personne_mots", "vocabulaires", "structures", "km_ouverture")
    return garder(fichier.db, ("campagne", annee), tables, lambda: _campagne(fichier, annee))


def _campagne(fichier: Fichier, annee: int) -> Campagne:
    asked = engagements.barometre(fichier.db, "campagne = ?", (annee,))
    people = {p.id: p for p in annuaire.personnes(fichier.db, {one.personne for one in asked if one.personne})}
    structures = annuaire.noms_des_structures(fichier.db)
    found = []
    for one in asked:
        person = people.get(one.personne or "")
        structure = structures.get(one.structure or "", "")
        if person is not None:
            name, tri = person.nom_en_liste, sort_key(person.nom, person.prenom)
            found.append(Sollicite(one, name, structure or person.commune, person.famille, tri))
        else:
            found.append(Sollicite(one, structure, "structure", None, sort_key(structure)))
    found.sort(key=lambda s: (s.tri, s.id))
    return Campagne(annee, tuple(found), _counts(found, cibles(fichier)))


def _counts(found: Collection[Sollicite], known: Collection[str]) -> tuple[ParCible, ...]:
    said = {one.sollicitation.cible for one in found}
    order = [*known, *sorted(said - {*known, ""}), ""]
    counts = []
    for cible in order:
        of = [one for one in found if one.sollicitation.cible == cible]
        if of:
            counts.append(ParCible(cible, len(of), sum(one.contribue for one in of)))
    return tuple(counts)


def solliciter(
    fichier: Fichier,
    annee: int,
    day: date,
    cible: str,
    personnes: Collection[str] = (),
    structures: Collection[str] = (),
) -> int:
    """Ask persons and structures in a campaign; who was asked already stays as they are. How many are new.

    Raises Refus for somebody who was erased.
    """
    known = {(o.personne, o.structure) for o in engagements.barometre(fichier.db, "campagne = ?", (annee,))}
    wanted = [(key, None) for key in dict.fromkeys(personnes)] + [(None, key) for key in dict.fromkeys(structures)]
    new = [pair for pair in wanted if pair not in known]
    if annuaire.anonymisees(fichier.db) & {who for who, _ in new if who}:
        raise Refus("Une de ces personnes a été anonymisée : plus personne ne peut la solliciter. Rien n’a été ajouté.")
    if not new:
        return 0
    with fichier.operation(f"Baromètre {annee} : solliciter {plural(len(new), 'destinataire')}"):
        if cible:
            ensure_word(fichier.db, CIBLES, cible)
        for personne, structure in new:
            item = Sollicitation(
                id=derived_key("barometre", annee, personne, structure),
                campagne=annee,
                personne=personne,
                structure=structure,
                cible=cible,
                sollicite_le=day,
            )
            engagements.BAROMETRE.save(fichier.db, item)
    return len(new)


def noter_contribution(fichier: Fichier, key: str, jour: date | None) -> None:
    """Note the day of a contribution; None takes it back. Raises Refus for a day before they were asked."""
    item = _sollicitation(fichier, key)
    if jour is not None and item.sollicite_le is not None and jour < item.sollicite_le:
        raise Refus(f"La demande est du {format_date(item.sollicite_le)} : la contribution n’a pas pu venir avant.")
    said = "a contribué" if jour else "n’a pas contribué"
    with fichier.operation(f"Baromètre {item.campagne} : {_nom(fichier, item)} {said}"):
        engagements.BAROMETRE.save(fichier.db, replace(item, contribue_le=jour))


def changer_cible(fichier: Fichier, key: str, cible: str) -> None:
    """Say as who somebody was asked; "" for no target."""
    item = _sollicitation(fichier, key)
    with fichier.operation(f"Baromètre {item.campagne} : cible de {_nom(fichier, item)}"):
        engagements.BAROMETRE.save(fichier.db, replace(item, cible=cible))


def retirer(fichier: Fichier, key: str) -> None:
    """Take somebody out of a campaign, with what they answered."""
    item = _sollicitation(fichier, key)
    with fichier.operation(f"Baromètre {item.campagne} : retirer {_nom(fichier, item)}"):
        delete(fichier.db, "barometre", key)


def _sollicitation(fichier: Fichier, key: str) -> Sollicitation:
    return engagements.BAROMETRE.get(fichier.db, key)


def _nom(fichier: Fichier, item: Sollicitation) -> str:
    if item.personne is not None:
        return annuaire.personne(fichier.db, item.personne).nom_complet
    return typography(annuaire.STRUCTURES.get(fichier.db, item.structure or "").nom)
