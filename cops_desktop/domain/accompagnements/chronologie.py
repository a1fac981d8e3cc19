"""The time line: the life of a project as stretches of days beside the planned ones, and what is seen of the time.

Days are ordinals (`date.toordinal`), so that a window can begin within one; lengths are of who draws: pixels, points.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor

from cops_desktop.domain.accompagnements.calendrier import EtapePrevue
from cops_desktop.domain.accompagnements.parcours import Etat, Parcours, Sejour
from cops_desktop.domain.accompagnements.types import Position
from cops_desktop.domain.mois import decale, premier
from cops_desktop.domain.words import MOIS, format_date, plural

MOIS_MOYEN = 365.25 / 12  # days
MOINDRE = 14.0  # days: no window is narrower
_UN_JOUR = timedelta(days=1)
_MOIS_COURTS = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")


# What is drawn of a project ----------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Barre:
    """A time in the request, in a stage (`etape`), or suspended from it. `retard`: its days beyond its planned end.

    `fin`: the day on which it was left, or the day that is looked at while it goes on (`encore`).
    """

    position: Position
    etape: int
    debut: date
    fin: date
    encore: bool = False
    prevue: EtapePrevue | None = None
    retard: int = 0

    @property
    def apres(self) -> date:
        """The first day that it does not reach: what it is left for begins there."""
        return self.fin + _UN_JOUR if self.encore else self.fin

    @property
    def en_retard_des(self) -> date | None:
        """The first day of its lateness, within it; None without any."""
        if not self.retard or self.prevue is None:
            return None
        return max(self.debut, self.prevue.fin + _UN_JOUR)


@dataclass(frozen=True, slots=True)
class Fin:
    """How a project ended, or a request was refused."""

    etat: Etat
    le: date


@dataclass(frozen=True, slots=True)
class Frise:
    """A row of the time line: what was, what was planned, and the end."""

    barres: tuple[Barre, ...]
    prevues: tuple[EtapePrevue, ...]
    fin: Fin | None = None

    @property
    def a_venir(self) -> tuple[EtapePrevue, ...]:
        """The planned stages that were not entered."""
        entered = {barre.etape for barre in self.barres if barre.position.etape}
        return tuple(prevue for prevue in self.prevues if prevue.etape not in entered)

    def touche(self, period: "Periode") -> bool:
        """Whether a part of it lies within these days."""
        return any(part.debut <= period.fin and period.debut <= part.fin for part in self.parties)

    @property
    def parties(self) -> tuple[Barre | EtapePrevue, ...]:
        """All that can be told of it one by one, in the order of time: what was, then what is planned only."""
        return tuple(sorted((*self.barres, *self.a_venir), key=lambda part: part.debut))


def frise(life: Parcours, prevues: Sequence[EtapePrevue], day: date) -> Frise:
    """The row of a project as it is on `day`."""
    planned = {prevue.etape: prevue for prevue in prevues}
    end = _fin(life)
    found: list[Barre] = []
    etape = 0
    for stay in life.sejours:
        etape = stay.position.etape or (0 if stay.position is Position.DEMANDE else etape)
        if stay.position.finie:
            continue
        found.append(_barre(stay, etape, planned.get(stay.position.etape), end, day))
    last = {barre.etape: place for place, barre in enumerate(found) if barre.position.etape}
    kept = (barre if last.get(barre.etape) == place else _sans_retard(barre) for place, barre in enumerate(found))
    return Frise(tuple(kept), tuple(prevues), end)


def _barre(stay: Sejour, etape: int, prevue: EtapePrevue | None, end: Fin | None, day: date) -> Barre:
    until = stay.fin
    if until is None and end is not None:  # a request that was refused lasted until then
        until = end.le
    ended = max(day, stay.debut) if until is None else until
    late = max((ended - prevue.fin).days, 0) if prevue is not None else 0
    return Barre(stay.position, etape, stay.debut, ended, until is None, prevue, late)


def _sans_retard(barre: Barre) -> Barre:
    """A stage that was taken up again later: only its last time says whether it was late."""
    return Barre(barre.position, barre.etape, barre.debut, barre.fin, barre.encore, barre.prevue)


def _fin(life: Parcours) -> Fin | None:
    if life.clos_le is not None:
        return Fin(life.etat, life.clos_le)
    if life.etat is Etat.REFUSEE and life.examen is not None:
        return Fin(life.etat, max(life.examen.le, life.depuis))
    return None


def commencement(row: Frise) -> date:
    """The day by which rows are sorted: the first stage's, real or planned; else that of the request."""
    real = next((barre.debut for barre in row.barres if barre.position.etape), None)
    return real or (row.prevues[0].debut if row.prevues else row.barres[0].debut)


# In words ----------------------------------------------------------------------------------------------------------
def phrase(part: Barre | EtapePrevue) -> str:
    """« Étape 2 : du 01/09/2026 au 15/10/2026, prévue du 01/09/2026 au 03/10/2026, 12 jours de retard »."""
    if isinstance(part, EtapePrevue):
        return f"Étape {part.etape} : prévue {_du_au(part.debut, part.fin)}"
    words = [f"{_nom(part)} : {_duree(part)}"]
    if part.prevue is not None:
        words.append(f"prévue {_du_au(part.prevue.debut, part.prevue.fin)}")
    if part.retard:
        words.append(f"{plural(part.retard, 'jour')} de retard")
    return ", ".join(words)


def phrases(row: Frise) -> tuple[str, ...]:
    """Everything that a row shows, in words: for who does not see it."""
    end = (f"{row.fin.etat.value.capitalize()} le {format_date(row.fin.le)}",) if row.fin is not None else ()
    return (*(phrase(part) for part in row.parties), *end)


def _nom(barre: Barre) -> str:
    if barre.position.etape:
        return f"Étape {barre.etape}"
    if barre.position is Position.DEMANDE:
        return "Demande"
    return f"Suspendu pendant l’étape {barre.etape}" if barre.etape else "Demande suspendue"


def _duree(barre: Barre) -> str:
    if barre.encore:
        return f"depuis le {format_date(barre.debut)}"
    return f"le {format_date(barre.debut)}" if barre.debut == barre.fin else _du_au(barre.debut, barre.fin)


def _du_au(debut: date, fin: date) -> str:
    return f"du {format_date(debut)} au {format_date(fin)}"


# The time that is seen ---------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Periode:
    """Whole days, both included."""

    debut: date
    fin: date

    @property
    def jours(self) -> int:
        """How many."""
        return (self.fin - self.debut).days + 1

    @property
    def mois(self) -> tuple[date, ...]:
        """The first day of each month that it touches."""
        found = [premier(self.debut)]
        while (following := decale(found[-1], 1)) <= self.fin:
            found.append(following)
        return tuple(found)


def portee(rows: Iterable[Frise], day: date) -> Periode:
    """The whole months that hold these rows, and `day`."""
    days = [day]
    for row in rows:
        days += [barre.debut for barre in row.barres] + [barre.fin for barre in row.barres]
        days += [prevue.debut for prevue in row.prevues] + [prevue.fin for prevue in row.prevues]
    return mois_entiers(min(days), max(days))


def mois_entiers(debut: date, fin: date) -> Periode:
    """From the first of the month of the one to the end of the month of the other."""
    return Periode(premier(debut), decale(premier(fin), 1) - _UN_JOUR)


@dataclass(frozen=True, slots=True)
class Fenetre:
    """What is seen of the time: `jours` from `debut` on (an ordinal and its fraction)."""

    debut: float
    jours: float

    @property
    def milieu(self) -> float:
        """The instant in its middle."""
        return self.debut + self.jours / 2

    @property
    def periode(self) -> Periode:
        """The days that it shows, in whole or in part."""
        first, last = floor(self.debut), ceil(self.debut + self.jours) - 1
        return Periode(date.fromordinal(first), date.fromordinal(max(first, last)))

    def x(self, day: date, width: float) -> float:
        """Where a day begins, on `width`."""
        return (day.toordinal() - self.debut) * width / self.jours

    def dans(self, whole: Periode) -> "Fenetre":
        """The same, as far as it can be, within the whole time."""
        jours = min(max(self.jours, min(MOINDRE, whole.jours)), whole.jours)
        first = whole.debut.toordinal()
        return Fenetre(min(max(self.debut, first), first + whole.jours - jours), jours)

    def large_de(self, jours: float, autour: float, whole: Periode) -> "Fenetre":
        """So many days, with the instant `autour` where it stands in this one: as far as it can be."""
        kept = min(max(jours, MOINDRE), whole.jours)
        share = (autour - self.debut) / self.jours
        return Fenetre(autour - share * kept, kept).dans(whole)

    def autour_de(self, instant: float, whole: Periode) -> "Fenetre":
        """As wide, with an instant in its middle: as far as it can be."""
        return Fenetre(instant - self.jours / 2, self.jours).dans(whole)

    def montrant(self, debut: date, fin: date, whole: Periode) -> "Fenetre":
        """Moved by no more than what it takes to see these days, their beginning before their end."""
        first, last = debut.toordinal(), fin.toordinal() + 1
        return Fenetre(min(max(self.debut, last - self.jours), first), self.jours).dans(whole)


def noms_du_mois(day: date) -> tuple[str, str, str]:
    """« novembre », « nov. », « N »: for who has room for the one or the other."""
    name = MOIS[day.month - 1]
    return name, _MOIS_COURTS[day.month - 1], name[0].upper()
