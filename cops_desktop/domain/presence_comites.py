"""Who is there at a CoPart or a CoPil: a binôme or a structure through any of its people (R3.5 b, R3.7, R4.4).

Both are made of their members of that day: these are expected without being invited first, as those of a CoTec are, and
so are the permanent guests, who are counted apart. A guest who is also a member is a member.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from cops_desktop.domain.rencontres import Presence, Venue

COPART, COPIL = "CoPart", "CoPil"
COMITES = (COPART, COPIL)
DEUX_FOIS = 2  # consecutive meetings missed, after which the team is told (§)


class Participation(StrEnum):
    """What a binôme or a structure did at a meeting."""

    PRESENT = "présent"
    RETOUR = "retour reçu"
    EXCUSE = "excusé"
    ABSENT = "absent"
    A_SAISIR = "à saisir"

    @property
    def manque(self) -> bool:
        """Whether it is known to have been neither there nor heard of since."""
        return self in (Participation.EXCUSE, Participation.ABSENT)


def participation(notees: Iterable[Presence | None]) -> Participation:
    """What those people did together: present if one of them is (R3.5 b, R4.4), else heard of if one of them answered.

    `notees`: what the meeting notes of each, None for nothing. While one of them may still be noted, it is not known.
    """
    everyone = tuple(notees)
    known = [p for p in everyone if p is not None]
    states = {p.presence for p in known}
    if Venue.PRESENT in states:
        return Participation.PRESENT
    if any(p.retour_le is not None for p in known):
        return Participation.RETOUR
    if not known or len(known) < len(everyone) or Venue.A_SAISIR in states:
        return Participation.A_SAISIR
    return Participation.EXCUSE if Venue.EXCUSE in states else Participation.ABSENT


@dataclass(frozen=True, slots=True)
class BinomeDuJour:
    """A binôme as it was on a day: its people then, one of them when the other has left, none when both have."""

    id: str
    numero: int
    personnes: tuple[str, ...]

    @property
    def nom(self) -> str:
        """« Binôme 3 »."""
        return f"Binôme {self.numero}"

    def participation(self, notees: Mapping[str, Presence]) -> Participation:
        """What it did at a meeting (R4.4)."""
        return participation([notees.get(key) for key in self.personnes])


@dataclass(frozen=True, slots=True)
class StructureDuJour:
    """A member structure of the CoPart on a day: who signed for it, and all who stand for it."""

    id: str
    nom: str
    signataires: frozenset[str]
    representants: frozenset[str]

    def participation(self, notees: Mapping[str, Presence]) -> Participation:
        """What it did at a meeting (R3.5 b): who signed is awaited; whoever else stands for it counts once noted."""
        asked = sorted(self.signataires & self.representants) or sorted(self.representants)
        others = sorted(self.representants.difference(asked) & notees.keys())
        return participation([notees.get(key) for key in (*asked, *others)])


@dataclass(frozen=True, slots=True)
class Composition:
    """What a CoPart or a CoPil is made of on a day; nothing for a meeting of another nature.

    `en_leur_nom`: the members of the CoPart who signed for themselves. `invites`: by person, the structure for which
    they are permanently invited; none of them is a member.
    """

    membres: frozenset[str] = frozenset()
    binomes: tuple[BinomeDuJour, ...] = ()
    structures: tuple[StructureDuJour, ...] = ()
    en_leur_nom: frozenset[str] = frozenset()
    invites: Mapping[str, str] = field(default_factory=dict)

    @property
    def convoques(self) -> set[str]:
        """Everyone who is expected without being invited first."""
        return {*self.membres, *self.invites}

    @property
    def binome_de(self) -> dict[str, BinomeDuJour]:
        """By person, their binôme."""
        return {key: binome for binome in self.binomes for key in binome.personnes}

    @property
    def siegent(self) -> tuple[BinomeDuJour, ...]:
        """The binômes that have somebody: one of which nobody is left is awaited by nobody."""
        return tuple(binome for binome in self.binomes if binome.personnes)

    def couverts(self, notees: Mapping[str, Presence]) -> set[str]:
        """Those who are not there and for whom another is: the other of their binôme (R4.4); in a CoPart, somebody for
        each of the structures for which alone they signed (R3.5 b).
        """
        there = {key for key, p in notees.items() if p.presence is Venue.PRESENT}
        found = {key for b in self.binomes if there.intersection(b.personnes) for key in b.personnes}
        missed = {key for s in self.structures if not there & s.representants for key in s.signataires}
        signed = {key for s in self.structures for key in s.signataires}
        return (found | (signed - missed - self.en_leur_nom)) - there

    def dispenses(self, notees: Mapping[str, Presence]) -> set[str]:
        """Those of whom nothing more need be noted: another came for them, or answered for their binôme (R3.8)."""
        answered = {key for key, p in notees.items() if p.retour_le is not None}
        pairs = (b.personnes for b in self.binomes)
        return self.couverts(notees) | {key for pair in pairs for key in pair if answered & ({*pair} - {key})}


def absences_de_suite(seances: Sequence[Participation]) -> int:
    """How many of the last meetings were missed one after the other, oldest first.

    Those at the end that are not entered yet are not known: what came before them still holds. One that is not entered
    in the middle may have been attended, and ends the series.
    """
    known = list(seances)
    while known and known[-1] is Participation.A_SAISIR:
        known.pop()
    count = 0
    for one in reversed(known):
        if not one.manque:
            break
        count += 1
    return count


def suites(seances: Sequence[Mapping[str, Participation]]) -> dict[str, int]:
    """By binôme, how many of the last meetings it missed one after the other; those that missed none are left out."""
    keys = dict.fromkeys(key for seance in seances for key in seance)
    counted = {key: absences_de_suite([seance[key] for seance in seances if key in seance]) for key in keys}
    return {key: count for key, count in counted.items() if count}
