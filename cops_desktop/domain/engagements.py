"""Engagements: the charter signed for two years, renewed, ended; contributions (R3.1–R3.3, R3.5 e).

What is kept is what was signed. The day an engagement begins, the day it ends and its state are worked out here.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

DUREE = 2  # years (R3.2)
A_RENOUVELER = 90  # days before the end (R3.3 §), where the settings say nothing else


class EtatEngagement(StrEnum):
    """Where an engagement stands on a day (R3.3)."""

    A_VENIR = "à venir"
    EN_COURS = "en cours"
    A_RENOUVELER = "à renouveler"
    ECHU = "échu"
    RESILIE = "résilié"


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement:
    """A charter signed by a person, in their own name or for a structure (R3.1); a renewal is another one.

    `fin`: the last day, where it is not that of two years. `resilie_le`: the first day without it. What is declared
    for its period (R3.5 a, f, g, and R4.5 for the CoPil) is the day on which the team ticked it. `lettre_le`: when
    they were last asked to renew it.
    """

    id: str
    personne: str
    structure: str | None = None
    signe_le: date
    fin: date | None = None
    resilie_le: date | None = None
    demarche_le: date | None = None
    respect_le: date | None = None
    communication_le: date | None = None
    reseau_le: date | None = None
    lettre_le: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """A significant contribution (R3.5 e), in their own name or for a structure; `nature`: a word of its vocabulary."""

    id: str
    personne: str
    structure: str | None = None
    date: date
    nature: str
    description: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Periode:
    """An engagement with what follows from all that were signed.

    `debut`, `fin_prevue`: its first and last day (R3.2). `renouvelee_le`: the day on which what follows it was signed.
    """

    engagement: Engagement
    debut: date
    fin_prevue: date
    renouvelee_le: date | None = None

    @property
    def fin(self) -> date:
        """The last day in force; before `debut` when it was ended before it began."""
        ended = self.engagement.resilie_le
        return self.fin_prevue if ended is None else min(self.fin_prevue, ended - timedelta(days=1))

    def en_vigueur(self, day: date) -> bool:
        """Whether it is in force on `day`, both ends included."""
        return self.debut <= day <= self.fin

    def etat(self, day: date, delai: int = A_RENOUVELER) -> EtatEngagement:
        """Its state on `day` (R3.3), as it was known then: a renewal counts from its signing on."""
        ended = self.engagement.resilie_le
        if ended is not None and ended <= day and ended <= self.fin_prevue:
            return EtatEngagement.RESILIE
        if day < self.debut:
            return EtatEngagement.A_VENIR
        if day > self.fin_prevue:
            return EtatEngagement.ECHU
        renewed = self.renouvelee_le is not None and self.renouvelee_le <= day
        if not renewed and (self.fin_prevue - day).days <= delai:
            return EtatEngagement.A_RENOUVELER
        return EtatEngagement.EN_COURS


def fin_de(debut: date) -> date:
    """The day before the second anniversary; 29 February ends on 28 February two years later (R3.2 §)."""
    try:
        anniversary = debut.replace(year=debut.year + DUREE)
    except ValueError:
        anniversary = date(debut.year + DUREE, 3, 1)
    return anniversary - timedelta(days=1)


def periodes(engagements: Iterable[Engagement], delai: int = A_RENOUVELER) -> dict[str, Periode]:
    """Each engagement's period, by key, in the order of their beginning.

    What somebody signs again, in their own name or for the same structure, while the last one runs, begins the day
    after it ends; signed later, it begins on its day, and there is a gap (R3.2). A structure also goes on when another
    of its people signs for it, for the first time, from `delai` days before the end on (§); who signs again renews
    their own engagement alone.
    """
    chains: dict[tuple[str, str | None], list[Engagement]] = defaultdict(list)
    for engagement in sorted(engagements, key=lambda e: (e.signe_le, e.id)):
        chains[engagement.personne, engagement.structure].append(engagement)
    found = {item.engagement.id: item for chain in chains.values() for item in _chain(chain)}
    newcomers: dict[str, list[Periode]] = defaultdict(list)  # by structure, the first that each person signed for it
    for (_, structure), chain in chains.items():
        if structure is not None:
            newcomers[structure].append(found[chain[0].id])
    for item in found.values():
        if item.renouvelee_le is None and item.engagement.structure is not None:
            taken = _taken_over(item, newcomers[item.engagement.structure], delai)
            if taken is not None:
                found[item.engagement.id] = replace(item, renouvelee_le=taken)
    return dict(sorted(found.items(), key=lambda pair: (pair[1].debut, pair[0])))


def _chain(chain: list[Engagement]) -> list[Periode]:
    """The periods of what one person signed again and again, oldest first."""
    made: list[Periode] = []
    for engagement in chain:
        signed = engagement.signe_le
        # What was ended before this was signed is no more: this follows what ran before it, if that still does.
        alive = [p for p in made if p.engagement.resilie_le is None or p.engagement.resilie_le > signed]
        before = alive[-1] if alive else None
        follows = before is not None and signed <= before.fin_prevue
        debut = before.fin_prevue + timedelta(days=1) if before is not None and follows else signed
        item = Periode(engagement, debut, max(engagement.fin or fin_de(debut), debut))
        if before is not None and item.fin >= debut:
            made[made.index(before)] = replace(before, renouvelee_le=signed)
        made.append(item)
    return made


def _taken_over(item: Periode, newcomers: Iterable[Periode], delai: int) -> date | None:
    """When another person signed for the same structure, so that it goes on; None: nobody did."""
    since = item.fin_prevue - timedelta(days=delai)
    signed = [
        other.engagement.signe_le
        for other in newcomers
        if other.engagement.personne != item.engagement.personne
        and other.engagement.signe_le >= since
        and other.fin >= other.debut
        and other.fin_prevue > item.fin_prevue
    ]
    return min(signed, default=None)


def copart(periodes: Mapping[str, Periode], day: date) -> dict[str, list[Periode]]:
    """The members of the CoPart on `day`: by person, their engagements in force (R3.1)."""
    found: dict[str, list[Periode]] = defaultdict(list)
    for item in periodes.values():
        if item.en_vigueur(day):
            found[item.engagement.personne].append(item)
    return dict(found)
