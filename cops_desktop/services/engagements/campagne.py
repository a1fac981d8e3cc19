"""The campaign of a year: who signed then, and what became of it since: renewed, not renewed, ended (R3.2–R3.3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from cops_desktop.domain.engagements import EtatEngagement
from cops_desktop.services.engagements.liste import Ligne


class Suite(StrEnum):
    """What became of what was signed in a year."""

    RENOUVELE = "renouvelé"
    COURT = "court encore"
    A_RENOUVELER = "à renouveler"
    NON_RENOUVELE = "non renouvelé"
    RESILIE = "résilié"


@dataclass(frozen=True, slots=True)
class Campagne:
    """A year's engagements. `structures` and `personnes` are each counted once; `en_son_nom`: persons who signed so."""

    annee: int
    lignes: tuple[Ligne, ...]

    @property
    def structures(self) -> int:
        """How many structures are engaged by it."""
        return len({line.engagement.structure for line in self.lignes} - {None})

    @property
    def en_son_nom(self) -> int:
        """How many persons signed in their own name."""
        return len({line.engagement.personne for line in self.lignes if line.engagement.structure is None})

    @property
    def personnes(self) -> int:
        """How many persons signed."""
        return len({line.engagement.personne for line in self.lignes})

    def combien(self, suite: Suite) -> int:
        """How many engagements became that."""
        return sum(suite_de(line) is suite for line in self.lignes)


def suite_de(line: Ligne) -> Suite:
    """What became of an engagement: ended goes before renewed, since a renewal ends with what it renews."""
    if line.etat is EtatEngagement.RESILIE:
        return Suite.RESILIE
    if line.periode.renouvelee_le is not None:
        return Suite.RENOUVELE
    if line.etat is EtatEngagement.ECHU:
        return Suite.NON_RENOUVELE
    return Suite.A_RENOUVELER if line.etat is EtatEngagement.A_RENOUVELER else Suite.COURT


def campagne(lines: Iterable[Ligne], annee: int) -> Campagne:
    """What was signed in a year, of all there is."""
    return Campagne(annee, tuple(line for line in lines if line.engagement.signe_le.year == annee))
