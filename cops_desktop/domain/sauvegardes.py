"""Backups, as rules: what one says of itself, which are kept as they grow old, and how that is said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cops_desktop.domain.words import format_date, format_time, plural

TOUTES_PENDANT = timedelta(days=2)
UNE_PAR_JOUR_PENDANT = timedelta(days=31)
UN_AN = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Resume:
    """How much of what a file holds."""

    rencontres: int = 0
    personnes: int = 0
    structures: int = 0
    cotecs: int = 0
    etats: int = 0

    @property
    def mots(self) -> str:
        """« 12 réunions, 143 personnes, 30 structures, 4 CoTec, 25 états » ; what there is none of is left out."""
        counts = (
            (self.rencontres, "réunion", "réunions"),
            (self.personnes, "personne", "personnes"),
            (self.structures, "structure", "structures"),
            (self.cotecs, "CoTec", "CoTec"),
            (self.etats, "état numéroté", "états numérotés"),
        )
        return ", ".join(plural(n, one, many) for n, one, many in counts if n) or "vide"


def gardees(sauvegardes: Iterable[tuple[datetime, bool]], now: datetime) -> set[datetime]:
    """Which backups stay, of (when, precious): all of the last two days, then the last of each day for a month, of each
    week for a year, of each month for ever. Precious ones (made before something that replaces the file) all stay for a
    year. Aware times; days, weeks and months are those of `now`'s zone.

    The newest always stays, and thinning every day keeps all that thinning once would: a period grows old as a whole,
    and each lies inside the next longer one (a week ends with its month). Whether a backup is still sound is not asked:
    thinning follows a writing that was read again, so that the newest is.
    """
    last: dict[tuple[object, ...], datetime] = {}
    for moment, precieuse in sauvegardes:
        period = _period(moment, precieuse, now)
        last[period] = max(moment, last.get(period, moment))
    return set(last.values())


def fin(sauvegardes: Iterable[tuple[datetime, bool]], moment: datetime, now: datetime) -> datetime | None:
    """When thinning will have removed the backup of `moment`, if one is made each day from now on; None: never by
    itself, as the last one of its month.
    """
    daily = [(now + timedelta(days=n), False) for n in range(1, 63)]  # until the month after next has begun
    every = [*sauvegardes, *daily]

    def gone(days: int) -> bool:
        return moment not in gardees(every, now + timedelta(days=days))

    never = UN_AN.days + 62
    if not gone(never):
        return None
    low, high = 0, never  # what thinning removed stays removed: the first day can be found by halves
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if gone(middle) else (middle + 1, high)
    return now + timedelta(days=low)


def _period(moment: datetime, precieuse: bool, now: datetime) -> tuple[object, ...]:
    day, today = moment.astimezone(now.tzinfo).date(), now.date()
    month_end = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    week_end = min(day + timedelta(days=6 - day.weekday()), month_end)
    if today - month_end > UN_AN:
        return ("mois", day.year, day.month)
    if precieuse or today - day <= TOUTES_PENDANT:
        return ("moment", moment)
    if today - week_end <= UNE_PAR_JOUR_PENDANT:
        return ("jour", day)
    return ("semaine", week_end)


def il_y_a(moment: datetime, now: datetime) -> str:
    """« à l’instant », « il y a 12 minutes », « il y a 3 heures », « hier à 17 h 02 », « il y a 3 jours »…"""
    age = now - moment
    local, today = moment.astimezone(now.tzinfo), now.date()
    if age < timedelta(minutes=1):
        return "à l’instant"
    if age < timedelta(hours=1):
        return f"il y a {plural(int(age.total_seconds() // 60), 'minute')}"
    if local.date() == today:
        return f"il y a {plural(int(age.total_seconds() // 3600), 'heure')}"
    days = (today - local.date()).days
    if days == 1:
        return f"hier à {format_time(local.time())}"
    if days <= 60:
        return f"il y a {plural(days, 'jour')}"
    return f"le {format_date(local.date())}"
