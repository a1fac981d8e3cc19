"""Every meeting with its state and its counts, in the order in which one looks for them: a few queries in all."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.services.comites import TABLES
from cops_desktop.services.comptes import comptes
from cops_desktop.storage import cotec, rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.memoire import garder
from cops_desktop.storage.rencontres import Comptes


class EtatRencontre(StrEnum):
    """Where a meeting stands, in a word."""

    A_VENIR = "à venir"
    A_SAISIR = "à saisir"
    TENUE = "tenue"
    ANNULEE = "annulée"


@dataclass(frozen=True, slots=True)
class Resume:
    """A meeting in the list; `cotec` is the subject of its CoTec, "" for another nature."""

    rencontre: Rencontre
    cotec: str
    comptes: Comptes
    etat: EtatRencontre

    @property
    def id(self) -> str:
        """The meeting's key."""
        return self.rencontre.id


def liste(fichier: Fichier, day: date) -> list[Resume]:
    """Every meeting: those to come from the next one on, then those that are past from the last one back."""
    tables = ("rencontres", "presences", "cotecs", "membres", "equipe", *TABLES)
    return garder(fichier.db, ("rencontres en liste", day), tables, lambda: _liste(fichier, day))


def _liste(fichier: Fichier, day: date) -> list[Resume]:
    db, counts = fichier.db, comptes(fichier)
    subjects = {item.id: item.sujet for item in cotec.cotecs(db)}
    meetings = garder(db, "rencontres", ("rencontres",), lambda: rencontres.rencontres(db))
    found = [
        _resume(item, subjects.get(item.cotec or "", ""), counts.get(item.id, Comptes()), day) for item in meetings
    ]
    coming = [line for line in found if line.rencontre.date >= day]
    past = [line for line in found if line.rencontre.date < day]
    past.sort(key=lambda line: (line.rencontre.date, line.rencontre.debut or time.min), reverse=True)
    return coming + past


def _resume(meeting: Rencontre, subject: str, counts: Comptes, day: date) -> Resume:
    return Resume(meeting, subject, counts, etat_de(meeting, counts, day))


def etat_de(meeting: Rencontre, counts: Comptes, day: date) -> EtatRencontre:
    """Today's meeting is to come until somebody is entered; a past one is settled once everybody expected is."""
    if meeting.annulee_le is not None:
        return EtatRencontre.ANNULEE
    if meeting.date > day or (meeting.date == day and not counts.saisis):
        return EtatRencontre.A_VENIR
    return EtatRencontre.TENUE if 0 < counts.attendus <= counts.saisis else EtatRencontre.A_SAISIR
