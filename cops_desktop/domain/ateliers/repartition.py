"""The distribution of participants over parallel workshops, by their wishes or in even numbers (R7.1).

What is proposed is the best one in this order, none of which gives way to those after it:

1. as many persons placed as there are places, those who registered first;
2. the wishes, then even numbers (*selon les vœux*); or even numbers, then the wishes (*équilibrée*);
3. whoever registered first has the better of what two persons ask for alike (then by name);
4. the families of profiles mixed, which therefore costs nobody anything.

A wish weighs the more, the further it is: the first one nothing, the second 1, the third 3, the fourth 6…; a workshop
that was not asked for weighs as the wish after the last possible one. So two second wishes are better than a first and
a third: nobody pays alone for the others. Whoever asked for nothing weighs nothing. Even numbers: the least sum of
the squares of the sizes. All of it is whole numbers, and the cheapest assignment is found exactly (`flot`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from cops_desktop.domain.annuaire import Famille
from cops_desktop.domain.ateliers.flot import Flot, Salle
from cops_desktop.domain.rencontres import Atelier, ordre
from cops_desktop.domain.words import plural, sort_key, typography


class Methode(StrEnum):
    """What comes first in a distribution."""

    VOEUX = "selon les vœux"
    EQUILIBREE = "équilibrée"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inscrit:
    """A participant to place: when they registered, what they asked for, where they are now."""

    personne: str
    nom: str
    famille: Famille = Famille.AUTRE
    rang: int | None = None
    voeux: tuple[str, ...] = ()
    atelier: str | None = None


@dataclass(frozen=True)
class Repartition:
    """Where each participant would be (None: found no place), and what that gives to whom. Nothing is written."""

    methode: Methode
    ateliers: tuple[Atelier, ...]
    inscrits: tuple[Inscrit, ...]
    places: Mapping[str, str | None]

    @cached_property
    def effectifs(self) -> dict[str, int]:
        """How many in each workshop."""
        counted = Counter(self.places.values())
        return {atelier.id: counted[atelier.id] for atelier in self.ateliers}

    @cached_property
    def par_famille(self) -> dict[str, dict[Famille, int]]:
        """In each workshop, how many of each family of profiles."""
        counted = Counter((self.places[inscrit.personne], inscrit.famille) for inscrit in self.inscrits)
        return {a.id: {famille: counted[a.id, famille] for famille in Famille} for a in self.ateliers}

    @cached_property
    def par_voeu(self) -> tuple[int, ...]:
        """How many have their first wish, their second…, up to the furthest that was granted."""
        ranks = Counter(
            inscrit.voeux.index(place) + 1
            for inscrit in self.inscrits
            if (place := self.places[inscrit.personne]) in inscrit.voeux
        )
        return tuple(ranks[rank] for rank in range(1, max(ranks, default=0) + 1))

    @cached_property
    def sans_place(self) -> tuple[Inscrit, ...]:
        """Those for whom there is no place."""
        return tuple(inscrit for inscrit in self.inscrits if self.places[inscrit.personne] is None)

    @cached_property
    def aucun_voeu(self) -> int:
        """Those who asked for workshops and are placed in another."""
        return sum(
            bool(i.voeux) and self.places[i.personne] is not None and self.places[i.personne] not in i.voeux
            for i in self.inscrits
        )

    @cached_property
    def deplaces(self) -> tuple[Inscrit, ...]:
        """Those whose workshop would change."""
        return tuple(inscrit for inscrit in self.inscrits if self.places[inscrit.personne] != inscrit.atelier)

    @property
    def sans_preference(self) -> int:
        """Those who asked for nothing."""
        return sum(not inscrit.voeux for inscrit in self.inscrits)

    def phrase(self) -> str:
        """What it gives, in a sentence."""
        granted = [
            f"{plural(count, 'personne a', 'personnes ont')} {'leur' if count > 1 else 'son'} {_ordinal(rank)} vœu"
            for rank, count in enumerate(self.par_voeu, 1)
            if count
        ]
        parts = [*granted]
        if self.aucun_voeu:
            parts.append(plural(self.aucun_voeu, "est dans un autre atelier", "sont dans un autre atelier"))
        if self.sans_preference:
            parts.append(plural(self.sans_preference, "n’avait rien demandé", "n’avaient rien demandé"))
        if self.sans_place:
            parts.append(plural(len(self.sans_place), "reste sans place", "restent sans place"))
        return typography(" ; ".join(parts) + ".") if parts else ""


def _ordinal(rank: int) -> str:
    return {1: "premier", 2: "deuxième", 3: "troisième", 4: "quatrième", 5: "cinquième"}.get(rank, f"{rank}e")


def repartir(
    ateliers: Iterable[Atelier], inscrits: Iterable[Inscrit], methode: Methode, *, refaire: bool = False
) -> Repartition:
    """The best distribution (see above). Whoever is placed stays there, even over the places, unless `refaire`.

    The same persons and workshops give the same result, in whatever order they come.
    """
    rooms = tuple(sorted(ateliers, key=ordre))
    people = tuple(
        sorted(inscrits, key=lambda i: (i.rang is None, i.rang or 0, sort_key(i.nom), i.personne)),
    )
    stay = {i.personne: i.atelier for i in people if i.atelier is not None and not refaire}
    free = [inscrit for inscrit in people if inscrit.personne not in stay]
    poids = _Poids.of(len(people), len(free), len(rooms), methode)
    groups = {famille: place for place, famille in enumerate(Famille)}
    flot = Flot([_salle(room, people, stay, poids) for room in rooms], len(groups))
    for turn, inscrit in enumerate(free):
        flot.place(groups[inscrit.famille], _couts(inscrit, rooms, len(free) - turn, poids))
    ids = [*(room.id for room in rooms), None]
    found: dict[str, str | None] = {i.personne: ids[place] for i, place in zip(free, flot.ou, strict=True)}
    return Repartition(
        methode, rooms, people, {i.personne: stay.get(i.personne, found.get(i.personne)) for i in people}
    )


@dataclass(frozen=True, slots=True)
class _Poids:
    """What a unit of each thing weighs in the one cost: more than all that comes after it together."""

    dehors: int
    voeu: int
    taille: int
    rang: int
    famille: int
    refus: int  # the wish after the last possible one

    @classmethod
    def of(cls, people: int, free: int, rooms: int, methode: Methode) -> "_Poids":
        refus = _eloignement(rooms + 1)
        squares, wishes = people * people + 1, free * refus + 1
        famille = 1
        rang = famille * squares
        lighter = rang * (free * free * refus + 1)
        if methode is Methode.VOEUX:
            taille = lighter
            voeu = taille * squares
            return cls(voeu * wishes, voeu, taille, rang, famille, refus)
        voeu = lighter
        taille = voeu * wishes
        return cls(taille * squares, voeu, taille, rang, famille, refus)


def _eloignement(rank: int) -> int:
    """0, 1, 3, 6…: what a wish of that rank weighs."""
    return rank * (rank - 1) // 2


def _couts(inscrit: Inscrit, rooms: Sequence[Atelier], avance: int, poids: _Poids) -> list[int]:
    """What each workshop costs for a person, then no workshop; `avance`: how many are not before them."""
    ranks = {voeu: rank for rank, voeu in enumerate(inscrit.voeux, 1)}
    unasked = poids.refus if inscrit.voeux else 0
    far = [_eloignement(ranks[room.id]) if room.id in ranks else unasked for room in rooms]
    costs = [away * (poids.voeu + poids.rang * avance) for away in far]
    return [*costs, poids.dehors * avance]


def _salle(room: Atelier, people: Sequence[Inscrit], stay: Mapping[str, str | None], poids: _Poids) -> Salle:
    here = Counter(inscrit.famille for inscrit in people if stay.get(inscrit.personne) == room.id)
    return Salle(room.places, tuple(here[famille] for famille in Famille), poids.taille, poids.famille)
