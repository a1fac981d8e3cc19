"""Requests before the CoPil: its meetings, what waits for one, what was decided there (R6.3, R4.6)."""

from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.accompagnements.capacite import Occupation, occupations
from cops_desktop.domain.accompagnements.parcours import Parcours
from cops_desktop.domain.accompagnements.types import Decision, Examen
from cops_desktop.domain.presence_comites import COPIL
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.services.accompagnements.liste import Ligne, lignes_de, tous_les_parcours
from cops_desktop.storage import accompagnements, rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key


@dataclass(frozen=True, slots=True)
class Demande:
    """A request on the table of a meeting. `examen`: what was decided there, None: nothing yet; `reportee`: the day on
    which an earlier meeting postponed it.
    """

    ligne: Ligne
    examen: Examen | None
    reportee: date | None


@dataclass(frozen=True, slots=True)
class Examens:
    """The requests of a meeting, those that wait first, and the capacity of its year."""

    demandes: tuple[Demande, ...]
    occupations: tuple[Occupation, ...]

    @property
    def en_attente(self) -> int:
        """How many still wait for a decision."""
        return sum(d.examen is None for d in self.demandes)


def examen(fichier: Fichier, key: str) -> Examen:
    """A decision. Raises Refus when it is gone."""
    return accompagnements.EXAMENS.get(fichier.db, key)


def nouveau(fichier: Fichier, life: Parcours, day: date, rencontre: str | None = None) -> Examen:
    """A decision of today, kept nowhere yet: at that meeting, else at the last one held since the request came that did
    not decide of it.
    """
    decided = {e.le for e in life.examens}
    held = (m.id for m in reunions_du_copil(fichier, day) if life.accompagnement.demande_le <= m.date not in decided)
    return Examen(
        id=new_key(),
        accompagnement=life.accompagnement.id,
        le=day,
        rencontre=rencontre or next(held, None),
        decision=Decision.APPROUVEE,
    )


def reunions_du_copil(fichier: Fichier, day: date) -> list[Rencontre]:
    """The meetings of the CoPil that were held, or are on `day`; the last one first."""
    where = "nature = ? AND annulee_le IS NULL AND date <= ?"
    return rencontres.rencontres(fichier.db, where, (COPIL, day.isoformat()))[::-1]


def examens_de(fichier: Fichier, meeting: Rencontre) -> Examens:
    """What a meeting of the CoPil has to examine, oldest request first, then what it decided."""
    lives = tous_les_parcours(fichier.db)
    waiting = lignes_de(fichier.db, (life for life in lives if _waits_for(life, meeting)), meeting.date)
    waiting.sort(key=lambda line: (line.item.demande_le, line.id))
    found = [Demande(line, None, line.parcours.examen.le if line.parcours.examen else None) for line in waiting]
    there = {e.accompagnement: e for life in lives for e in life.examens if e.rencontre == meeting.id}
    decided = lignes_de(fichier.db, (life for life in lives if life.accompagnement.id in there), meeting.date)
    found += [Demande(line, there[line.id], None) for line in decided]
    capacity = occupations(lives, accompagnements.capacites(fichier.db), meeting.date.year, meeting.date)
    return Examens(tuple(found), capacity)


def _waits_for(life: Parcours, meeting: Rencontre) -> bool:
    """Whether it came by then, and nothing was decided there, nor since."""
    last = life.examen
    return (
        life.attend_un_copil
        and life.accompagnement.demande_le <= meeting.date
        and (last is None or (last.le <= meeting.date and last.rencontre != meeting.id))
    )
