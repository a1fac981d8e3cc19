"""Who did not come to a meeting: a person; at a CoPil a binôme of which neither came, at a CoPart a structure for which
nobody did. One row each, one *retour* each, with whoever of them gave it (R3.5 b, R3.8, R4.4).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.presence_comites import Composition, Participation, participation
from cops_desktop.domain.rencontres import Presence, Rencontre, Venue
from cops_desktop.domain.restitution import Attente, attente
from cops_desktop.services.courriels import email_of
from cops_desktop.services.rencontres.presences import blank_presence

_NAMED = 2  # of more persons at once, only for whom they stand is said


@dataclass(frozen=True, slots=True)
class Participant:
    """A person whom the meeting concerned, and what is noted of them. `titre`: « Binôme 3 », the name of a structure;
    then `personnes` are all those whom it concerns, and `personne` the one with whom the *retour* is kept.
    """

    personne: Personne
    presence: Presence
    attente: Attente
    ensemble: Participation
    titre: str = ""
    personnes: tuple[Personne, ...] = ()
    cle: str = ""

    @property
    def id(self) -> str:
        """The key of the row: the person's, the binôme's or the structure's."""
        return self.cle or self.personne.id

    @property
    def nom(self) -> str:
        """« Odile Cazenave », « Odile Cazenave et Jean Puech (Binôme 3) », the name of a structure of many."""
        people = " et ".join(p.nom_complet for p in self.tous)
        if not self.titre:
            return people
        return f"{people} ({self.titre})" if len(self.tous) <= _NAMED else self.titre

    @property
    def tous(self) -> tuple[Personne, ...]:
        """Everyone to whom the restitution is sent."""
        return self.personnes or (self.personne,)

    @property
    def excuse(self) -> bool:
        """Whether they said that they would not come."""
        return self.venue is Venue.EXCUSE

    @property
    def venue(self) -> Venue:
        """What is noted of them all; who answered was excused, unless it was noted otherwise."""
        if self.ensemble is Participation.RETOUR:
            return self.presence.presence
        return Venue(self.ensemble.value)

    @property
    def emails(self) -> tuple[str, ...]:
        """Where drafts can be written to."""
        return tuple(email for person in self.tous if (email := email_of(person)))


class Absents:
    """Reads the rows of a meeting: `people` are all persons of whom it may be said that they were not there."""

    def __init__(
        self,
        meeting: Rencontre,
        made: Composition,
        noted: Mapping[str, Presence],
        people: Mapping[str, Personne],
        day: date,
    ) -> None:
        self._meeting, self._made, self._noted, self._day = meeting, made, noted, day
        # Nobody whose name was erased: they are asked nothing more.
        self._people = {key: person for key, person in people.items() if person.anonymisee_le is None}

    def lignes(self, expected: Iterable[str]) -> Iterator[Participant]:
        """Binômes by number, structures and members in French order, then the other `expected` ones."""
        made = self._made
        for binome in made.siegent:
            yield from self._unit(binome.id, binome.nom, binome.personnes, binome.personnes)
        for structure in made.structures:
            asked = sorted(structure.signataires & structure.representants) or sorted(structure.representants)
            everyone = (*asked, *sorted(structure.representants.difference(asked) & self._noted.keys()))
            yield from self._unit(structure.id, structure.nom, everyone or sorted(structure.signataires), everyone)
        standing = {key for structure in made.structures for key in structure.representants}
        alone = ({*expected} - made.membres - standing) | made.en_leur_nom
        for key, person in self._people.items():
            own = self._noted.get(key) or blank_presence(self._meeting.id, key)
            if key in alone and own.presence is not Venue.PRESENT:
                yield Participant(person, own, self._awaited(own), participation([own]))

    def _unit(self, key: str, title: str, keys: Iterable[str], standing: Iterable[str]) -> Iterator[Participant]:
        """The row of a binôme or a structure, unless somebody came for it, or nobody is left to ask."""
        known = [self._people[one] for one in keys if one in self._people]
        together = participation([self._noted.get(one) for one in standing])
        if together is Participation.PRESENT or not known:
            return
        own = [self._noted.get(p.id) or blank_presence(self._meeting.id, p.id) for p in known]
        kept = max(own, key=lambda p: (p.retour_le is not None, p.presence is not Venue.A_SAISIR))
        person = next(p for p in known if p.id == kept.personne)
        yield Participant(person, kept, self._awaited(kept), together, title, tuple(known), key)

    def _awaited(self, kept: Presence) -> Attente:
        return attente(self._meeting.restitution_le, kept.retour_le, self._day)
