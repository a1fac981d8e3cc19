"""*Attestations de présence*: of those who were at a meeting, or of one person over a year (§9, R5.4).

Only a presence that was noted is attested, and only by when and how: no profile, no note, no reason.
"""

from collections.abc import Sequence
from datetime import date

from cops_desktop.documents.attestation import Attestation, Seance, draw_attestations
from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.attestations import suivi
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Mode, Presence, Rencontre, Venue
from cops_desktop.domain.scale import BaremeVacation, scale_on
from cops_desktop.services.dossiers import read_baremes
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres, chosen_meetings
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.reglages import read_reglages
from cops_desktop.services.rencontres.fiche import meeting_title
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.database import Fichier


def attestations(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The attestations asked for. Raises Refus when there is none."""
    head, made = entete(fichier), read_attestations(fichier, criteres, day)
    return PapierLu(head, lambda canvas: draw_attestations(canvas, head, made))


def read_attestations(fichier: Fichier, criteres: Criteres, day: date) -> list[Attestation]:
    """One for each person who was at each chosen meeting; of one person and one year, one for all their meetings.

    Raises Refus when nobody was noted present.
    """
    over_a_year = criteres.rencontres is None and criteres.personne is not None and criteres.annee is not None
    meetings = [m for m in chosen_meetings(fichier, criteres) if m.annulee_le is None]
    found = _Presents(fichier, meetings, criteres.personne, day)
    if over_a_year:
        made = _of_the_year(found, criteres.annee)
    else:
        made = [
            found.attestation(person, (found.seance(meeting, presence),))
            for meeting in meetings
            for person, presence in found.of(meeting)
            if criteres.atelier in (None, presence.atelier)
        ]
    if not made:
        raise Refus("Aucune attestation à imprimer : personne n’est noté présent. Saisissez d’abord les présences.")
    return made


def _of_the_year(found: "_Presents", annee: int | None) -> list[Attestation]:
    pairs = [(meeting, pair) for meeting in found.meetings for pair in found.of(meeting)]
    if not pairs:
        return []
    person = pairs[0][1][0]
    seances = tuple(found.seance(meeting, presence) for meeting, (_, presence) in pairs)
    return [found.attestation(person, seances, annee)]


def by_person(fichier: Fichier, meeting: Rencontre, day: date) -> dict[str, Attestation]:
    """The attestation of each person who was at one meeting, by key."""
    found = _Presents(fichier, [meeting], None, day)
    return {
        person.id: found.attestation(person, (found.seance(meeting, presence),))
        for person, presence in found.of(meeting)
    }


class _Presents:
    """Who was present at some meetings, read once, to be attested on `day`."""

    def __init__(self, fichier: Fichier, meetings: Sequence[Rencontre], personne: str | None, day: date) -> None:
        self._fichier, self.meetings, self._day = fichier, meetings, day
        self._responsable = read_reglages(fichier).responsable
        self._scales = read_baremes(fichier.db).vacation
        self._there: dict[str, list[Presence]] = {}
        args: tuple[str, ...]
        if len(meetings) == 1:
            where, args = "presence = ? AND rencontre = ?", (Venue.PRESENT.value, meetings[0].id)
        elif personne is not None:
            where, args = "presence = ? AND personne = ?", (Venue.PRESENT.value, personne)
        else:
            where, args = "presence = ?", (Venue.PRESENT.value,)
        wanted = {meeting.id for meeting in meetings}
        for presence in rencontres.presences(fichier.db, where, args):
            if presence.rencontre in wanted and personne in (None, presence.personne):
                self._there.setdefault(presence.rencontre, []).append(presence)
        keys = {p.personne for found in self._there.values() for p in found}
        people = annuaire.personnes(fichier.db, keys) if keys else []
        self._people = {p.id: (place, p) for place, p in enumerate(people) if p.anonymisee_le is None}

    def of(self, meeting: Rencontre) -> list[tuple[Personne, Presence]]:
        """Persons and presences in French order; whoever was erased has no name to attest."""
        there = [p for p in self._there.get(meeting.id, ()) if p.personne in self._people]
        there.sort(key=lambda p: self._people[p.personne][0])
        return [(self._people[p.personne][1], p) for p in there]

    def attestation(self, person: Personne, seances: tuple[Seance, ...], annee: int | None = None) -> Attestation:
        """That of a person, for a meeting, or for all those of a year."""
        return Attestation(person.nom, person.prenom, seances, self._day, self._responsable, annee)

    def seance(self, meeting: Rencontre, presence: Presence) -> Seance:
        """What is attested of one presence."""
        bareme: BaremeVacation = scale_on(self._scales, meeting.date)
        attended = suivi(presence, meeting, bareme)
        mode = attended.mode or meeting.mode
        return Seance(
            reunion=meeting_title(self._fichier, meeting),
            date=meeting.date,
            mode="" if mode is Mode.MIXTE else mode.value,
            lieu=meeting.lieu,
            outil=meeting.outil,
            intervalles=attended.intervalles,
            demi_journees=tuple(half.value for half in attended.demi_journees),
            duree=attended.secondes,
        )
