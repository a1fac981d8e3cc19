"""Where each person stands in the CoPart or the CoPil whose attendance is shown: binôme, structures, guest."""

from collections.abc import Mapping
from typing import TypedDict

from cops_desktop.domain.presence_comites import COMITES, BinomeDuJour, Composition, Participation, suites
from cops_desktop.domain.rencontres import Presence, Rencontre
from cops_desktop.services.comites import les_comites, seances_du_copil
from cops_desktop.storage import annuaire
from cops_desktop.storage.database import Fichier


class Place(TypedDict):
    """What a line of the attendance says of a person's place in a CoPart or a CoPil (see `LignePresence`)."""

    invite: str
    couvert: bool
    structures: tuple[str, ...]
    binome: BinomeDuJour | None
    avec: tuple[str, ...]
    ensemble: Participation | None
    suite: int
    retour_de_l_autre: Presence | None


class PlaceAuComite:
    """What a CoPart or a CoPil is made of, and each person's place in it; nothing at a meeting of another nature."""

    def __init__(self, fichier: Fichier, meeting: Rencontre, noted: Mapping[str, Presence]) -> None:
        self._noted = noted
        self.made, self._suites, self._noms = Composition(), dict[str, int](), dict[str, str]()
        if meeting.nature in COMITES:
            comites = les_comites(fichier)
            self.made = comites.le(meeting.nature, meeting.date)
        if self.made.binomes:
            self._suites = suites(seances_du_copil(fichier, comites, meeting.date, avant=meeting.date))
            people = annuaire.personnes(fichier.db, self.made.membres)
            self._noms = {p.id: p.nom_complet for p in people}
        self._binomes = self.made.binome_de
        self._covered = self.made.couverts(noted)

    def of(self, person: str) -> Place:
        """The fields of LignePresence that the committee decides."""
        binome = self._binomes.get(person)
        others = [key for key in binome.personnes if key != person] if binome else []
        kept = (self._noted[key] for key in others if key in self._noted)
        return {
            "invite": self.made.invites.get(person, ""),
            "couvert": person in self._covered,
            "structures": tuple(s.nom for s in self.made.structures if person in s.representants),
            "binome": binome,
            "avec": tuple(self._noms[key] for key in others if key in self._noms),
            "ensemble": binome.participation(self._noted) if binome else None,
            "suite": self._suites.get(binome.id, 0) if binome else 0,
            "retour_de_l_autre": next((p for p in kept if p.retour_le is not None), None),
        }
