"""The balance of a group of persons on a day: participation, localisation, families of profiles, domains (R8.1).

The unit is the person; structures are a count apart. Where everybody is in one slice, the shares add up to 100; where
one may be in several (profiles, domains), each share is one of the persons, and the mentions are counted beside.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cops_desktop.domain.annuaire import Famille, Localisation
from cops_desktop.domain.words import NBSP, plural

_Words = Callable[["Membre"], tuple[str, ...]]


class Participation(StrEnum):
    """Whether a person stands for a structure or for themselves (R3.1)."""

    STRUCTURE = "Pour une structure"
    EN_SON_NOM = "En leur nom"


class Membre(NamedTuple):
    """What the pictures ask of a person. `structures`: those that they stand for in this group, none in their own name.

    `en_son_nom`: engaged in their own name too. `localisation` is their own, else their structure's (§), and then
    `lieu_de_structure`; None where neither is known. `familles`: all those of their profiles; `famille`: the one that
    they are counted in.
    """

    personne: str
    structures: tuple[str, ...] = ()
    en_son_nom: bool = False
    localisation: Localisation | None = None
    lieu_de_structure: bool = False
    famille: Famille = Famille.AUTRE
    familles: frozenset[str] = frozenset()
    profils: tuple[str, ...] = ()
    domaines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A slice: its word, its persons in the group's order, and its whole percentage of those who are counted."""

    nom: str
    personnes: tuple[str, ...]
    pour_cent: int = 0

    @property
    def nombre(self) -> int:
        """How many persons."""
        return len(self.personnes)

    @property
    def en_mots(self) -> str:
        """« 53 % »; somebody is never « 0 % »."""
        return f"<{NBSP}1{NBSP}%" if self.nombre and not self.pour_cent else f"{self.pour_cent}{NBSP}%"


@dataclass(frozen=True, slots=True)
class Repartition:
    """A picture: its slices; `inconnus` are the persons of whom nothing is known there, said apart and in no share."""

    parts: tuple[Part, ...]
    comptes: int
    inconnus: tuple[str, ...] = ()

    @property
    def mentions(self) -> int:
        """The sum of the slices: more than `comptes` where a person is in several."""
        return sum(part.nombre for part in self.parts)

    @property
    def sommes(self) -> str:
        """« 75 personnes, 92 mentions »."""
        return f"{plural(self.comptes, 'personne')}, {plural(self.mentions, 'mention')}"

    def part(self, nom: str) -> Part:
        """The slice of that word; an empty one where the picture has none."""
        return next((part for part in self.parts if part.nom == nom), Part(nom, ()))


@dataclass(frozen=True, slots=True)
class Equilibre:
    """The four pictures of a group, and each profile's own count."""

    personnes: tuple[str, ...]
    structures: tuple[str, ...]
    participation: Repartition
    localisation: Repartition
    familles: Repartition
    profils: Repartition
    domaines: Repartition
    aussi_en_leur_nom: int = 0
    lieux_de_structure: int = 0
    de_plusieurs_familles: int = 0

    @property
    def comptes(self) -> str:
        """« 75 personnes, 46 structures »."""
        return f"{plural(len(self.personnes), 'personne')}, {plural(len(self.structures), 'structure')}"


def pourcentages(nombres: Sequence[int]) -> tuple[int, ...]:
    """Whole percentages that add up to 100: what rounding down leaves goes to the largest remainders.

    Of equal remainders the larger number gets it, then the first. Nothing at all: zeros.

    >>> pourcentages((40, 9, 26)), pourcentages((1, 1, 1))
    ((53, 12, 35), (34, 33, 33))
    """
    total = sum(nombres)
    if not total:
        return (0,) * len(nombres)
    floors = [100 * n // total for n in nombres]
    nearest = sorted(range(len(nombres)), key=lambda i: (-(100 * nombres[i] % total), -nombres[i], i))
    raised = set(nearest[: 100 - sum(floors)])
    return tuple(floor + (i in raised) for i, floor in enumerate(floors))


def equilibre(membres: Iterable[Membre], profils: Sequence[str] = (), domaines: Sequence[str] = ()) -> Equilibre:
    """The balance of these persons, each once. `profils` and `domaines`: the words of the vocabularies, in order."""
    people = list({membre.personne: membre for membre in membres}.values())
    structures = dict.fromkeys(key for membre in people for key in membre.structures)
    return Equilibre(
        personnes=tuple(m.personne for m in people),
        structures=tuple(structures),
        participation=_shared(people, [p.value for p in Participation], lambda m: (_participation(m).value,)),
        localisation=_shared(
            people, [x.value for x in Localisation], lambda m: (m.localisation.value,) if m.localisation else ()
        ),
        familles=_shared(people, [f.value for f in Famille], lambda m: (m.famille.value,)),
        profils=_mentioned(people, profils, lambda m: m.profils),
        domaines=_mentioned(people, domaines, lambda m: m.domaines),
        aussi_en_leur_nom=sum(bool(m.structures) and m.en_son_nom for m in people),
        lieux_de_structure=sum(m.lieu_de_structure for m in people),
        de_plusieurs_familles=sum(len(m.familles) > 1 for m in people),
    )


def _participation(membre: Membre) -> Participation:
    """Who is engaged both ways is counted once, for their structure (§)."""
    return Participation.STRUCTURE if membre.structures else Participation.EN_SON_NOM


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Persons by slice; `unknown`: those in none."""

    slices: Mapping[str, list[str]]
    unknown: list[str]

    def parts(self, shares: Iterable[int]) -> tuple[Part, ...]:
        return tuple(
            Part(nom, tuple(who), share) for (nom, who), share in zip(self.slices.items(), shares, strict=True)
        )


def _sort(people: Iterable[Membre], words: Iterable[str], of: _Words) -> _Sorted:
    slices: dict[str, list[str]] = {word: [] for word in words}
    unknown: list[str] = []
    for membre in people:
        found = of(membre)
        for word in found if len(found) < 2 else dict.fromkeys(found):
            slices.setdefault(word, []).append(membre.personne)
        if not found:
            unknown.append(membre.personne)
    return _Sorted(slices, unknown)


def _shared(people: Sequence[Membre], words: Iterable[str], of: _Words) -> Repartition:
    """Everybody in one slice: the shares add up."""
    found = _sort(people, words, of)
    shares = pourcentages([len(who) for who in found.slices.values()])
    return Repartition(found.parts(shares), len(people) - len(found.unknown), tuple(found.unknown))


def _mentioned(people: Sequence[Membre], words: Iterable[str], of: _Words) -> Repartition:
    """Somebody may be in several slices: each share is one of the persons who are in any."""
    found = _sort(people, words, of)
    known = len(people) - len(found.unknown)
    shares = [_rounded(len(who), known) for who in found.slices.values()]
    return Repartition(found.parts(shares), known, tuple(found.unknown))


def _rounded(number: int, total: int) -> int:
    """The nearest whole percentage, half upwards."""
    return (200 * number + total) // (2 * total) if total else 0
