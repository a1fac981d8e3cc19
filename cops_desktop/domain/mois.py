"""The days of a month as a calendar shows them: whole weeks, from Monday."""

from calendar import monthrange
from datetime import date, timedelta


def premier(day: date) -> date:
    """The first of the month of `day`."""
    return day.replace(day=1)


def decale(day: date, months: int) -> date:
    """The same day so many months later (or earlier), the month's last when it has no such day."""
    place = day.year * 12 + day.month - 1 + months
    year, month = min(max(place // 12, 1), 9998), place % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def semaines(day: date) -> list[list[date]]:
    """The weeks that hold the month of `day`, the days of its neighbours included.

    >>> [week[0].day for week in semaines(date(2026, 11, 24))]
    [26, 2, 9, 16, 23, 30]
    """
    first = premier(day)
    start = first - timedelta(days=first.weekday())
    days_in_month = monthrange(day.year, day.month)[1]
    weeks = (first.weekday() + days_in_month + 6) // 7
    return [[start + timedelta(days=7 * week + place) for place in range(7)] for week in range(weeks)]
