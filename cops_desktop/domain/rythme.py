"""The rhythm of meetings (R3.4, R4.4, R5.2, R7.1): what a year asks for, what was held or is planned, what is missing.

The charter says how many meetings a year, not when. We decided (each is a named constant, or stands here in words):

* CoPart and CoPil are spread over the year: by the end of the first half one CoPart is due, by the end of the year
  two; one CoPil by the end of each quarter. So January asks for one of each, not for the whole year; one that is
  held or planned early counts for later.
* Of the team's monthly meeting only the present month can still be mended, and of its meeting in person only the
  present quarter: what was missed before is counted, and not asked for any more. July and August are one month.
* A mixed meeting of the team counts as one in person.
* Two meetings of one CoTec in the same month are too close; only those to come are worth saying.
* A nature is watched once the file holds a meeting of it, whatever became of it: whoever uses the program for the CoTec
  alone is not asked for team meetings.

A meeting that was cancelled was not held. One of a past day was, whether or not its attendance was entered.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from cops_desktop.domain.rencontres import COTEC, Rencontre
from cops_desktop.domain.words import MOIS, format_date, plural, typography

COPART_PAR_AN = 2  # R3.4
COPIL_PAR_AN = 4  # R4.4
PERIODES: Mapping[str, int] = {"CoPart": COPART_PAR_AN, "CoPil": COPIL_PAR_AN}
EQUIPE = "équipe"  # R7.1: monthly, one in person per quarter
COTEC_PAR_MOIS = 1  # R5.2: at most
_TRIMESTRES = ("1er trimestre", "2e trimestre", "3e trimestre", "4e trimestre")
_SEMESTRES = ("1er semestre", "2e semestre")


@dataclass(frozen=True, slots=True)
class Constat:
    """What the rhythm says of a nature of meetings in a year, or of one CoTec (`cotec`, its key).

    `manque`: how many should be held or planned by now and are not; `retard`: how many of them since a period that is
    over. `periodes`: the quarters or months without any, up to now. `en_personne`: the present quarter still lacks its
    team meeting in person. `proches`: pairs of the same month. Nothing of it is asked where `en_regle`.
    """

    nature: str
    annee: int
    tenues: tuple[Rencontre, ...]
    prevues: tuple[Rencontre, ...]
    manque: int = 0
    retard: int = 0
    periodes: tuple[str, ...] = ()
    en_personne: bool = False
    proches: tuple[tuple[Rencontre, Rencontre], ...] = ()
    cotec: str = ""

    @property
    def en_regle(self) -> bool:
        """Whether nothing has to be done."""
        return not (self.manque or self.en_personne or self.proches)

    @property
    def titre(self) -> str:
        """What is missing or too close, in a few words."""
        if self.en_regle:
            return typography(f"{self.nature} : rythme tenu")
        if self.proches:
            first, second = self.proches[0]
            when = f"{format_date(first.date)[:5]} et {format_date(second.date)[:5]}"
            return typography(f"plus d’une réunion en {MOIS[first.date.month - 1]} : {when}")
        if self.nature == EQUIPE:
            return typography(_team_title(self))
        return typography(f"{self.nature} : {self.manque} à prévoir en {self.annee}")

    @property
    def explication(self) -> str:
        """The rule, and what was counted, in a sentence."""
        held = f"{plural(len(self.tenues), 'tenu', 'tenus')}, {plural(len(self.prevues), 'prévu')}"
        if self.nature == COTEC:
            return typography("un CoTec se réunit au plus une fois par mois ; rien n’empêche d’en décider autrement")
        if self.nature == EQUIPE:
            feminine = f"{plural(len(self.tenues), 'tenue')}, {plural(len(self.prevues), 'prévue')}"
            rule = "l’équipe se réunit chaque mois, une fois par trimestre en présentiel"
            return typography(f"{rule} ; {self.annee} : {feminine}{_without(self.periodes)}")
        rule = f"{PERIODES[self.nature]} par an"
        return typography(f"{rule} ; {self.annee} : {held}{_without(self.periodes)}")


def _without(periodes: tuple[str, ...]) -> str:
    """« ; sans : 1er trimestre, 3e trimestre »."""
    return f" ; sans : {', '.join(periodes)}" if periodes else ""


def _team_title(constat: Constat) -> str:
    month = "réunion d’équipe du mois à prévoir" if constat.manque else ""
    person = "réunion d’équipe en présentiel à prévoir ce trimestre" if constat.en_personne else ""
    if month and person:
        return f"{month}, en présentiel si possible : aucune encore ce trimestre"
    return month or person


def rythme(rencontres: Iterable[Rencontre], annee: int, day: date) -> list[Constat]:
    """What the rhythm says of `annee`, seen on `day`: CoPart, CoPil, the team, then each CoTec that is too quick.

    `rencontres`: all those of the file: they say which natures are watched. Of another year than the day's, all that
    is past is counted, and nothing asked.
    """
    known = list(rencontres)
    watched = {rencontre.nature for rencontre in known}
    year = sorted(
        (r for r in known if r.date.year == annee and r.annulee_le is None), key=lambda r: (r.date, r.titre, r.id)
    )
    found = [_spread(nature, year, annee, day) for nature in PERIODES if nature in watched]
    if EQUIPE in watched:
        found.append(_team([r for r in year if r.nature == EQUIPE], annee, day))
    return [*found, *_too_close(year, annee, day)]


def _split(meetings: Iterable[Rencontre], day: date) -> tuple[tuple[Rencontre, ...], tuple[Rencontre, ...]]:
    own = tuple(meetings)
    return tuple(r for r in own if r.date < day), tuple(r for r in own if r.date >= day)


def _spread(nature: str, year: list[Rencontre], annee: int, day: date) -> Constat:
    """So many a year, one by the end of each equal part of it."""
    count = PERIODES[nature]
    months = 12 // count
    own = [r for r in year if r.nature == nature]
    held, planned = _split(own, day)
    now = _month_of(annee, day)
    begun, over = -(-now // months), (now - 1) // months  # parts of the year
    if annee != day.year:
        return Constat(nature, annee, held, planned, periodes=_empty(own, count, count if annee < day.year else 0))
    missing = max(0, begun - len(own))
    late = min(missing, max(0, over - len(own)))
    return Constat(nature, annee, held, planned, missing, late, _empty(own, count, begun))


def _month_of(annee: int, day: date) -> int:
    """1 to 12; before and after the year, its ends."""
    return day.month if day.year == annee else 1 if day.year < annee else 12


def _empty(own: list[Rencontre], count: int, until: int) -> tuple[str, ...]:
    """The first `until` parts of the year that have none."""
    seen = {(r.date.month - 1) * count // 12 for r in own}
    names = _TRIMESTRES if count == len(_TRIMESTRES) else _SEMESTRES
    return tuple(name for part, name in enumerate(names[:until]) if part not in seen)


def _team(own: list[Rencontre], annee: int, day: date) -> Constat:
    """Monthly, once a quarter in person. Summer is one month: nobody is asked for a meeting in August."""
    held, planned = _split(own, day)
    now = _month_of(annee, day)
    months = {_summer(r.date.month) for r in own}
    first = min((r.date.month for r in own), default=now)
    until = now if annee <= day.year else 0
    lacking = [m for m in range(first, until + 1) if m == _summer(m) and m not in months]
    quarters = {(r.date.month - 1) // 3 for r in own if r.en_salle}
    current = annee == day.year
    return Constat(
        EQUIPE,
        annee,
        held,
        planned,
        manque=int(current and _summer(now) not in months),
        periodes=tuple(MOIS[m - 1] for m in lacking),
        en_personne=current and (now - 1) // 3 not in quarters,
    )


def _summer(month: int) -> int:
    return 7 if month == 8 else month


def _too_close(year: list[Rencontre], annee: int, day: date) -> list[Constat]:
    """Of each CoTec, the meetings of one month, the second of which is to come."""
    by_cotec: dict[str, list[Rencontre]] = defaultdict(list)
    for meeting in year:
        if meeting.cotec is not None:
            by_cotec[meeting.cotec].append(meeting)
    found = []
    for cotec, own in by_cotec.items():
        pairs: list[tuple[Rencontre, Rencontre]] = []
        for month in range(1, 13):
            days = {r.date: r for r in own if r.date.month == month}  # a plenary and a group of one day are one
            if len(days) > COTEC_PAR_MOIS:
                pairs += [(one, other) for one, other in pairwise(days.values()) if other.date >= day]
        if pairs:
            held, planned = _split(own, day)
            found.append(Constat(COTEC, annee, held, planned, proches=tuple(pairs), cotec=cotec))
    return found
