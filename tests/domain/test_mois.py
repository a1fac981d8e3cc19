"""The days of a calendar: whole weeks from Monday, months that follow one another."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.mois import decale, semaines

days = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@given(days)
def test_the_weeks_of_a_month_hold_all_its_days_and_no_week_without_one(day: date) -> None:
    weeks = semaines(day)
    flat = [one for week in weeks for one in week]
    assert flat[0].weekday() == 0
    assert flat == [flat[0] + timedelta(days=n) for n in range(7 * len(weeks))]
    assert day in flat
    inside = [one for one in flat if (one.year, one.month) == (day.year, day.month)]
    assert inside[0].day == 1
    assert (inside[-1] + timedelta(days=1)).month != day.month
    assert all(any(one in inside for one in week) for week in weeks)


@given(days, st.integers(-30, 30))
def test_so_many_months_later_is_that_month_and_the_same_day_when_it_has_it(day: date, months: int) -> None:
    moved = decale(day, months)
    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day == day.day or (moved.day < day.day and (moved + timedelta(days=1)).day == 1)


def test_the_31st_leads_to_the_end_of_a_shorter_month() -> None:
    assert decale(date(2026, 8, 31), 1) == date(2026, 9, 30)
    assert decale(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert decale(date(2026, 1, 31), -1) == date(2025, 12, 31)
