"""When something was done, as it is said in Paris: the file keeps UTC."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from cops_desktop.domain.words import NBSP, format_date, format_long_date, format_time

PARIS = ZoneInfo("Europe/Paris")


def jour_de(moment: datetime) -> date:
    """The day on which it was in Paris."""
    return moment.astimezone(PARIS).date()


def heure_de(moment: datetime) -> str:
    """14 h 05."""
    return format_time(moment.astimezone(PARIS).time())


def jour_court(moment: datetime, today: date) -> str:
    """« aujourd’hui », « hier », else 24/11/2026."""
    return _near(jour_de(moment), today) or format_date(jour_de(moment))


def moment_long(moment: datetime, today: date) -> str:
    """« hier, lundi 23 novembre 2026 à 14 h 05 »."""
    day = jour_de(moment)
    near, said = _near(day, today), f"{format_long_date(day)} à {heure_de(moment)}"
    return f"{near}, {said}" if near else said


def moment_court(moment: datetime) -> str:
    """« 24/11/2026 à 14 h 05 »."""
    return f"{format_date(jour_de(moment))} à{NBSP}{heure_de(moment)}"


def _near(day: date, today: date) -> str:
    return {today: "aujourd’hui", today - timedelta(days=1): "hier"}.get(day, "")
