"""When something was last done for a project, and whether nothing was for long (§)."""

from datetime import date

from cops_desktop.domain.accompagnements.calendrier import INACTIF
from cops_desktop.domain.accompagnements.parcours import Etat, Parcours


def derniere_activite(life: Parcours, note: date | None) -> date:
    """The last day on which it was asked for, decided, moved, or on which something was noted (`note`)."""
    days = [life.accompagnement.demande_le, *(m.le.date() for m in life.mouvements), *(e.le for e in life.examens)]
    return max([*days, note] if note is not None else days)


def inactif(life: Parcours, note: date | None, day: date) -> bool:
    """Whether a project that should go on (in a stage, or approved) has had nothing done for `INACTIF` days."""
    expected = life.en_cours or life.etat is Etat.APPROUVEE
    return expected and (day - derniere_activite(life, note)).days >= INACTIF
