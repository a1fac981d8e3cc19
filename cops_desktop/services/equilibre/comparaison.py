"""The balance of a group beside that of a reference, and the persons of a slice (R8.1)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from cops_desktop.domain.annuaire import Famille, Localisation, famille, localisation
from cops_desktop.domain.equilibre import Equilibre, Membre, equilibre
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, full_name
from cops_desktop.services.equilibre.groupes import Groupe, groupes_le
from cops_desktop.storage import equilibre as storage
from cops_desktop.storage.connection import read_transaction
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.search import nombre

BEAUCOUP = 10_000  # entries: 0.2 s


@dataclass(frozen=True, slots=True)
class Composition:
    """A group and its balance. `membres`: what was known of each person."""

    cle: str
    nom: str
    equilibre: Equilibre
    membres: dict[str, Membre] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Comparaison:
    """A group on a day, beside a reference on the same day (None: alone); `groupes`: all that could be chosen."""

    le: date
    groupe: Composition
    reference: Composition | None
    groupes: tuple[Groupe, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True)
class Personne:
    """A person of a slice, as they are listed: `detail` says for which structures, else their profiles."""

    cle: str
    nom: str
    detail: str
    famille: Famille
    commune: str


def est_grand(fichier: Fichier) -> bool:
    """Whether the annuaire is so large that a comparison with it had better be read in the background."""
    return nombre(fichier.db) > BEAUCOUP


def comparer(fichier: Fichier, groupe: str, reference: str, day: date) -> Comparaison:
    """The balance of a group on `day` beside a reference ("" for none). Raises Refus for a group that is not there."""
    with read_transaction(fichier.db):
        offered = groupes_le(fichier, day)
        reading = _Reading(fichier)
        chosen = reading.composition(_find(offered, groupe, day))
        beside = reading.composition(_find(offered, reference, day)) if reference not in ("", groupe) else None
    return Comparaison(day, chosen, beside, tuple(offered))


def equilibre_de(fichier: Fichier, groupe: Groupe) -> Equilibre:
    """The balance of one group, beside nothing."""
    return _Reading(fichier).composition(groupe).equilibre


def personnes_de(fichier: Fichier, composition: Composition, cles: Iterable[str]) -> list[Personne]:
    """Those persons of a group in French order; who was erased meanwhile is left out."""
    membres = composition.membres
    wanted = [key for key in cles if key in membres]
    structures = storage.noms_des_structures(fichier.db, {s for key in wanted for s in membres[key].structures})
    return [
        Personne(
            found.cle,
            full_name(found.prenom, found.nom),
            _detail(membres[found.cle], structures),
            membres[found.cle].famille,
            found.commune,
        )
        for found in storage.noms(fichier.db, wanted)
    ]


def _detail(membre: Membre, structures: dict[str, str]) -> str:
    names = [structures[key] for key in membre.structures if key in structures]
    return " · ".join(filter(None, (", ".join(names), ", ".join(membre.profils))))


def _find(offered: Sequence[Groupe], key: str, day: date) -> Groupe:
    for groupe in offered:
        if groupe.cle == key:
            return groupe
    raise Refus(f"Ce groupe n’a personne le {format_date(day)}. Choisissez-en un autre, ou une autre date.")


class _Words(NamedTuple):
    """What a person's words say."""

    profils: tuple[str, ...]
    domaines: tuple[str, ...]
    famille: Famille
    familles: frozenset[str]


class _Reading:
    """Reads compositions; what all persons share (vocabularies, places of structures) is read once."""

    def __init__(self, fichier: Fichier) -> None:
        self._db = fichier.db
        self._mots = storage.mots(fichier.db)
        self._postcodes = storage.codes_postaux(fichier.db)
        self._order = {key: place for place, key in enumerate(self._mots)}
        self._said = lru_cache(maxsize=None)(self._words)  # thousands of persons have the same few words

    def composition(self, groupe: Groupe) -> Composition:
        """The balance of a group, from its persons' entries as they are today."""
        membres = [self._membre(fiche, groupe) for fiche in storage.fiches(self._db, groupe.personnes)]
        lists = [[mot.valeur for mot in self._mots.values() if mot.liste == liste] for liste in ("profils", "domaines")]
        found = equilibre(membres, *lists)
        return Composition(groupe.cle, groupe.nom, found, {membre.personne: membre for membre in membres})

    def _membre(self, fiche: storage.Fiche, groupe: Groupe) -> Membre:
        structures = groupe.structures.get(fiche.cle, ())
        said = self._said(fiche.mots)
        by_hand = Localisation(fiche.localisation) if fiche.localisation else None
        own = localisation(fiche.code_postal, by_hand)
        place = own or self._place_of(structures)
        return Membre(
            fiche.cle,
            structures,
            fiche.cle in groupe.en_leur_nom,
            place,
            own is None and place is not None,
            said.famille,
            said.familles,
            said.profils,
            said.domaines,
        )

    def _place_of(self, structures: Iterable[str]) -> Localisation | None:
        """The localisation of the first structure whose postcode is known."""
        return next((localisation(self._postcodes[key]) for key in structures if key in self._postcodes), None)

    def _words(self, keys: str) -> _Words:
        found = [
            self._mots[key]
            for key in sorted(keys.split(), key=lambda key: self._order.get(key, 0))
            if key in self._mots
        ]
        profils = [mot for mot in found if mot.liste == "profils"]
        families = frozenset(mot.famille for mot in profils)
        return _Words(
            tuple(mot.valeur for mot in profils),
            tuple(mot.valeur for mot in found if mot.liste == "domaines"),
            famille(families),
            families,
        )
