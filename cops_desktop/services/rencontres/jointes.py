"""What goes with the message of each person: their own *attestation de présence*, made when their draft is."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from cops_desktop.documents.attestation import attestations_pdf
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.exchange.mail import Jointe
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.attestations import by_person
from cops_desktop.services.papiers.catalogue import suggested_name
from cops_desktop.storage.database import Fichier


class AttestationsJointes(Mapping[str, Sequence[Jointe]]):
    """By person, the attestation of one meeting; of those who were there alone. Drawn when it is asked for: drafts are
    made one by one, with their progress.
    """

    def __init__(self, fichier: Fichier, meeting: Rencontre, day: date) -> None:
        self._entete = entete(fichier)
        self._made = by_person(fichier, meeting, day)

    def __getitem__(self, personne: str) -> Sequence[Jointe]:
        one = self._made[personne]
        name = suggested_name("attestation", one.nom, one.prenom, one.seances[0].date.isoformat())
        return (Jointe(name, attestations_pdf(self._entete, [one])),)

    def __contains__(self, personne: object) -> bool:
        return personne in self._made

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)
