"""Meetings with their counts: who is expected, whose attendance is entered (R7.2)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.services.comptes import comptes
from cops_desktop.storage import rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.memoire import garder


@dataclass(frozen=True, slots=True)
class ReunionResume:
    """A meeting with its counts (see `storage.rencontres.Comptes`)."""

    rencontre: Rencontre
    presents: int
    saisis: int
    attendus: int
    places_prises: int = 0
    couverts: int = 0

    @property
    def annulee(self) -> bool:
        """Whether it was cancelled: nothing of it is to be done any more."""
        return self.rencontre.annulee_le is not None

    @property
    def manquants(self) -> int:
        """How many were expected and did not come, nor another for them, as far as attendance is entered."""
        return self.saisis - self.presents - self.couverts

    def tenue(self, day: date) -> bool:
        """Whether it is over and its attendance entered."""
        return not self.annulee and self.rencontre.date <= day and self.saisis > 0

    def a_saisir(self, day: date) -> bool:
        """Whether it is over and nobody's attendance is entered, or somebody's is missing."""
        return not self.annulee and self.rencontre.date <= day and self.saisis < self.attendus


def reunions(fichier: Fichier) -> list[ReunionResume]:
    """Every meeting, oldest first."""
    counts, nobody = comptes(fichier), rencontres.Comptes()
    found = []
    db = fichier.db
    for meeting in garder(db, "rencontres", ("rencontres",), lambda: rencontres.rencontres(db)):
        own = counts.get(meeting.id, nobody)
        found.append(ReunionResume(meeting, own.presents, own.saisis, own.attendus, own.places_prises, own.couverts))
    return found


def par_cotec(found: Iterable[ReunionResume]) -> dict[str, list[ReunionResume]]:
    """By CoTec, its meetings; those of other natures are left out."""
    grouped: dict[str, list[ReunionResume]] = defaultdict(list)
    for reunion in found:
        if reunion.rencontre.cotec is not None:
            grouped[reunion.rencontre.cotec].append(reunion)
    return grouped
