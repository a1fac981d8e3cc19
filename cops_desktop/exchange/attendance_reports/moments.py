"""Dates, hours and durations as the tools and spreadsheets write them; which of day and month comes first."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from cops_desktop.domain.words import MOIS, fold
from cops_desktop.exchange.attendance_reports.ordre import OrdreAmbigu, OrdreDate
from cops_desktop.exchange.tables import Cell

PARIS = ZoneInfo("Europe/Paris")
_YEARS = range(2000, 2100)
_LONGEST = 48 * 3600  # seconds: a connection is no longer than that
_LONGEST_TEXT = 60
_MONTHS_EN = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff"))

_CLOCK = re.compile(
    r"(?P<h>\d{1,2})(?:[:.]|\s?h\s?)(?P<m>\d{2})(?:(?::|\.|\s?min\s?)(?P<s>\d{2})(?:[.,]\d{1,9})?)?"
    r"(?:\s?(?P<half>[ap])\.?\s?m\.?)?"
    r"(?:\s?\(?(?P<zone>Z|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT|CES?T|Europe/Paris)\)?)?",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?:UTC|GMT)?\s?(?P<sign>[+-])(?P<h>\d{1,2})(?::?(?P<m>\d{2}))?", re.IGNORECASE)
_ZONE_IN_TITLE = re.compile(r"[(\[]\s*((?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?)\s*[)\]]", re.IGNORECASE)
_DATES = (
    re.compile(r"(?P<y>\d{4})([/.\-])(?P<m>\d{1,2})\2(?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2})(?:er)?\s(?P<word>[^\W\d_]+)\.?,?\s(?P<y>\d{4})"),
    re.compile(r"(?P<word>[^\W\d_]+)\.?\s(?P<d>\d{1,2}),?\s(?P<y>\d{4})"),
)
_NUMBERS = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})")
_BETWEEN = re.compile(r"(?:,\s?|\s|T)(?:(?:à|at|um)\s)?")
_PARTS = re.compile(
    r"(?:(?P<h>\d{1,3})\s?h(?:(?:eu|ou)?rs?|eures?|ours?)?\.?\s?)?"
    r"(?:(?P<m>\d{1,4})\s?m(?:in(?:ute)?s?)?\.?\s?)?"
    r"(?:(?P<s>\d{1,5})\s?s(?:ec(?:onde?)?s?)?\.?)?",
    re.IGNORECASE,
)
_CLOCK_LENGTH = re.compile(r"(\d{1,3}):(\d{2})(?::(\d{2}))?")
_MINUTES = re.compile(r"(\d{1,4})(?:[.,](\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as written: `dates` by the order in which it may be read, none when only an hour is said.

    `zone`: as the report says it; None for Paris. `texte`: what is shown when the order is asked.
    """

    heure: dt.time
    dates: Mapping[OrdreDate, dt.date]
    zone: dt.tzinfo | None = None
    texte: str = ""

    def a(self, ordre: OrdreDate, jour: dt.date) -> dt.datetime | None:
        """In Paris wall time; `jour` for an hour without date; None when it cannot be read in that order."""
        day = self.dates.get(ordre) if self.dates else jour
        if day is None:
            return None
        moment = dt.datetime.combine(day, self.heure)
        if self.zone is None:
            return moment
        return moment.replace(tzinfo=self.zone).astimezone(PARIS).replace(tzinfo=None)


def net(text: str) -> str:
    """Text with plain single spaces (U+202F stands before PM) and without marks that are not seen."""
    return " ".join(text.translate(_INVISIBLE).split())


def lire_moment(cell: Cell, zone: dt.tzinfo | None = None) -> Moment | None:
    """A moment in a cell, None when there is none; `zone`: that of its column, when its title says one."""
    if isinstance(cell, dt.datetime):
        return _typed(cell, zone)
    if isinstance(cell, dt.time):
        return Moment(cell.replace(microsecond=0, tzinfo=None), {}, zone, str(cell))
    if not isinstance(cell, str) or len(cell) > _LONGEST_TEXT:
        return None
    text = net(cell)
    dates, rest = _date(text)
    if dates is not None:
        between = _BETWEEN.match(rest)
        if not dates or between is None:
            return None
        rest = rest[between.end() :]
    clock = _CLOCK.fullmatch(rest)
    heure = _heure(clock) if clock else None
    own_zone = _zone(clock["zone"]) if clock else None
    if clock is None or heure is None or (clock["zone"] and own_zone is None):
        return None
    return Moment(heure, dates or {}, own_zone or zone, text)


def _typed(cell: dt.datetime, zone: dt.tzinfo | None) -> Moment | None:
    # Spreadsheets count days as fractions: 14:02:11 comes as 14:02:10.999.
    rounded = (cell.replace(tzinfo=None) + dt.timedelta(milliseconds=500)) if cell.year in _YEARS else cell
    if rounded.year not in _YEARS:
        return None
    day = rounded.date()
    return Moment(rounded.time().replace(microsecond=0), dict.fromkeys(OrdreDate, day), zone, str(cell))


def _date(text: str) -> tuple[dict[OrdreDate, dt.date] | None, str]:
    """The date that a text begins with, by order, and what follows; None without a date, {} for one that is none."""
    if found := _NUMBERS.match(text):
        first, second = int(found[1]), int(found[3])
        year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
        both = {
            OrdreDate.JOUR_MOIS: _day(year, second, first),
            OrdreDate.MOIS_JOUR: _day(year, first, second),
        }
        return {ordre: day for ordre, day in both.items() if day is not None}, text[found.end() :]
    for pattern in _DATES:
        if found := pattern.match(text):
            groups = found.groupdict()
            month = int(groups["m"]) if groups.get("m") else _month(groups["word"])
            day = _day(int(groups["y"]), month, int(groups["d"]))
            return (dict.fromkeys(OrdreDate, day) if day else {}), text[found.end() :]
    return None, text


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def _month(word: str) -> int:
    """A month by its name or the beginning of it, in French or English; 0 when it is none."""
    folded = fold(word)
    if len(folded) < 3:
        return 0
    french = [number for number, name in enumerate(MOIS, 1) if fold(name).startswith(folded)]
    english = [number for number, name in enumerate(_MONTHS_EN, 1) if folded.startswith(name)]
    found = french or english
    return found[0] if len(found) == 1 else 0


def _heure(clock: re.Match[str]) -> dt.time | None:
    hour, half = int(clock["h"]), (clock["half"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return dt.time(hour, int(clock["m"]), int(clock["s"] or 0))
    except ValueError:
        return None


def _zone(text: str | None) -> dt.tzinfo | None:
    """The zone that a mark says, None without one, or for an offset that no place on Earth has."""
    if not text:
        return None
    if found := _ZONE.fullmatch(text):
        hours, minutes = int(found["h"]), int(found["m"] or 0)
        if hours > 14 or minutes > 59:
            return None
        offset = dt.timedelta(hours=hours, minutes=minutes)
        return dt.timezone(-offset if found["sign"] == "-" else offset)
    return dt.UTC if text.upper() in ("Z", "UTC", "GMT") else PARIS


def zone_du_titre(titre: str) -> tuple[str, dt.tzinfo | None]:
    """A title without the zone that it says, and that zone: « Join Time (UTC) »."""
    found = _ZONE_IN_TITLE.search(titre)
    return (net(titre.replace(found[0], " ")), _zone(found[1])) if found else (titre, None)


def lire_duree(cell: Cell) -> int | None:
    """Seconds: « 1h 52m 59s », « 1 hr 53 min », « 01:52:59 », 1:53 (hours), 38 (minutes); None when it is none."""
    seconds = _duree(cell)
    return seconds if seconds is not None and 0 <= seconds <= _LONGEST else None


def _duree(cell: Cell) -> int | None:
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, dt.timedelta):
        return round(cell.total_seconds())
    if isinstance(cell, dt.time):
        return cell.hour * 3600 + cell.minute * 60 + cell.second
    if isinstance(cell, int | float):
        return round(cell * 60) if 0 <= cell <= _LONGEST else None
    if not isinstance(cell, str) or len(cell) > _LONGEST_TEXT:
        return None
    text = net(cell)
    if found := _CLOCK_LENGTH.fullmatch(text):
        return int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3] or 0)
    if found := _MINUTES.fullmatch(text):
        return int(found[1]) * 60 + (round(float(f"0.{found[2]}") * 60) if found[2] else 0)
    parts = _PARTS.fullmatch(text)
    if parts and any(parts.groupdict().values()):
        return int(parts["h"] or 0) * 3600 + int(parts["m"] or 0) * 60 + int(parts["s"] or 0)
    return None


def choisir_ordre(moments: Iterable[Moment], jour: dt.date, nom: str) -> OrdreDate:
    """Which of day and month comes first: what all dates allow, then what falls on the meeting's day. Raises
    OrdreAmbigu when neither tells and it matters."""
    dated = [moment for moment in moments if moment.dates]
    possible = [ordre for ordre in OrdreDate if all(ordre in moment.dates for moment in dated)]
    # Dates that no one order reads are told line by line; the order that reads most of them serves the others.
    if not possible:
        return max(OrdreDate, key=lambda ordre: sum(ordre in moment.dates for moment in dated))
    told = [moment for moment in dated if len(set(moment.dates.values())) > 1]
    if len(possible) == 1 or not told:
        return possible[0]
    on_the_day = [ordre for ordre in possible if any(_near(moment.dates[ordre], jour) for moment in told)]
    if len(on_the_day) == 1:
        return on_the_day[0]
    raise OrdreAmbigu(nom, told[0].texte, told[0].dates)


def _near(day: dt.date, jour: dt.date) -> bool:
    return abs((day - jour).days) <= 1  # meetings end after midnight, and zones differ
