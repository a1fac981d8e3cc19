"""Meetings with their counts: who is expected, whose attendance is entered (R7.2)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.cotec import Membre
from cops_desktop.domain.inscriptions import Note, attendus
from cops_desktop.domain.rencontres import Rencontre, Venue
from cops_desktop.storage import rencontres
from cops_desktop.storage.connection import Database


@dataclass(frozen=True, slots=True)
class ReunionResume:
    """A meeting with its counts; `places_prises` is counted where people register."""

    rencontre: Rencontre
    presents: int
    saisis: int
    attendus: int
    places_prises: int = 0

    @property
    def annulee(self) -> bool:
        """Whether it was cancelled: nothing of it is to be done any more."""
        return self.rencontre.annulee_le is not None

    @property
    def manquants(self) -> int:
        """How many were expected and did not come, as far as attendance is entered."""
        return self.saisis - self.presents

    def tenue(self, day: date) -> bool:
        """Whether it is over and its attendance entered."""
        return not self.annulee and self.rencontre.date <= day and self.saisis > 0

    def a_saisir(self, day: date) -> bool:
        """Whether it is over and nobody's attendance is entered, or somebody's is missing."""
        return not self.annulee and self.rencontre.date <= day and self.saisis < self.attendus


def meetings(db: Database, membres: Iterable[Membre]) -> dict[str, list[ReunionResume]]:
    """By CoTec, its meetings, oldest first. `membres`: (at least) those of the CoTec that are looked at."""
    members: dict[str, list[Membre]] = defaultdict(list)
    for membre in membres:
        members[membre.cotec].append(membre)
    noted: dict[str, dict[str, Note]] = defaultdict(dict)
    venues = {venue.value: venue for venue in Venue}
    rows = db.conn.execute("SELECT rencontre, personne, inscription, presence FROM presences")
    for meeting, person, inscription, venue in rows:
        noted[meeting][person] = Note(inscription, venues[venue])
    found: dict[str, list[ReunionResume]] = defaultdict(list)
    for rencontre in rencontres.rencontres(db, "cotec IS NOT NULL"):
        if rencontre.cotec is not None:
            found[rencontre.cotec].append(_resume(rencontre, members[rencontre.cotec], noted[rencontre.id]))
    return found


def _resume(meeting: Rencontre, members: list[Membre], noted: Mapping[str, Note]) -> ReunionResume:
    own = {m.personne for m in members if in_force(m.depuis, m.jusquau, meeting.date)}
    expected = attendus(meeting.nature, noted, own)
    venues = [noted[person].presence for person in expected if person in noted]
    entered = sum(venue is not Venue.A_SAISIR for venue in venues)
    return ReunionResume(meeting, sum(venue is Venue.PRESENT for venue in venues), entered, len(expected))


def autres(db: Database) -> list[ReunionResume]:
    """The meetings of every other nature than CoTec, oldest first."""
    counts = rencontres.comptes(db)
    found = []
    for meeting in rencontres.rencontres(db, "cotec IS NULL"):
        own = counts.get(meeting.id, rencontres.Comptes())
        found.append(ReunionResume(meeting, own.presents, own.saisis, own.attendus, own.places_prises))
    return found
