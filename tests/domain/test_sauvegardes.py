"""Which backups stay as they grow old, and how long ago is said."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.sauvegardes import Resume, gardees, il_y_a
from tests.builders import plain

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 24, 18, 0, tzinfo=PARIS)

moments = st.datetimes(datetime(2023, 1, 1), datetime(2026, 11, 24)).map(lambda d: d.replace(tzinfo=PARIS))
backups = st.lists(st.tuples(moments, st.booleans()), max_size=60, unique_by=lambda pair: pair[0])
# Moments that crowd the same days, weeks and months, on both sides of every age.
crowded = st.lists(
    st.tuples(
        st.builds(lambda days, hours: NOW - timedelta(days=days, hours=hours), st.integers(0, 60), st.integers(0, 23)),
        st.booleans(),
    ),
    max_size=60,
    unique_by=lambda pair: pair[0],
)
some = st.one_of(backups, crowded)


def kept(pairs: list[tuple[datetime, bool]], now: datetime) -> list[tuple[datetime, bool]]:
    stay = gardees(pairs, now)
    return [pair for pair in pairs if pair[0] in stay]


@given(some)
def test_the_newest_always_stays(pairs: list[tuple[datetime, bool]]) -> None:
    stay = gardees(pairs, NOW)
    assert stay == set() if not pairs else max(pair[0] for pair in pairs) in stay


@given(some)
def test_thinning_twice_is_thinning_once(pairs: list[tuple[datetime, bool]]) -> None:
    once = kept(pairs, NOW)
    assert kept(once, NOW) == once


@given(some, st.lists(st.integers(1, 400), min_size=1, max_size=4))
def test_thinning_every_day_removes_nothing_that_thinning_once_would_keep(
    pairs: list[tuple[datetime, bool]], pauses: list[int]
) -> None:
    step, now = pairs, NOW
    for days in pauses:
        step = kept(step, now)
        now += timedelta(days=days, hours=days % 24)
    assert kept(step, now) == kept(pairs, now)


@given(some)
def test_what_is_made_of_two_days_stays_whole(pairs: list[tuple[datetime, bool]]) -> None:
    recent = {moment for moment, _ in pairs if NOW - moment <= timedelta(days=2)}
    assert recent <= gardees(pairs, NOW)


def test_a_year_of_daily_backups_becomes_some_eighty() -> None:
    daily = [(NOW - timedelta(days=days), False) for days in range(3 * 366)]
    stay = gardees(daily, NOW)
    assert len([m for m in stay if (NOW - m).days <= 31]) >= 31
    assert 80 <= len([m for m in stay if (NOW - m).days <= 366]) <= 115
    assert 115 < len(stay) < 150


def test_precious_ones_all_stay_for_a_year() -> None:
    pairs = [(NOW - timedelta(days=200, minutes=n), True) for n in range(5)]
    assert len(gardees(pairs, NOW)) == 5
    assert len(gardees(pairs, NOW + timedelta(days=400))) == 1


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=20), "à l’instant"),
        (timedelta(minutes=1), "il y a 1 minute"),
        (timedelta(minutes=59), "il y a 59 minutes"),
        (timedelta(hours=3), "il y a 3 heures"),
        (timedelta(hours=20), "hier à 22 h"),
        (timedelta(hours=24, minutes=58), "hier à 17 h 02"),
        (timedelta(days=3), "il y a 3 jours"),
        (timedelta(days=90), "le 26/08/2026"),
        (-timedelta(days=2), "à l’instant"),
    ],
)
def test_how_long_ago_is_said_in_words(age: timedelta, words: str) -> None:
    assert plain(il_y_a(NOW - age, NOW)) == words


def test_a_summary_leaves_out_what_there_is_none_of() -> None:
    assert plain(Resume(rencontres=12, personnes=143, cotecs=1).mots) == "12 réunions, 143 personnes, 1 CoTec"
    assert Resume().mots == "vide"
