"""When something was done is said in Paris time, whatever the file keeps."""

from datetime import UTC, date, datetime

import pytest

from cops_desktop.domain.moments import jour_court, moment_court, moment_long
from tests.builders import plain


@pytest.mark.parametrize(
    ("day", "court", "long"),
    [
        (date(2026, 11, 24), "aujourd’hui", "aujourd’hui, mardi 24 novembre 2026 à 0 h 30"),
        (date(2026, 11, 25), "hier", "hier, mardi 24 novembre 2026 à 0 h 30"),
        (date(2026, 12, 1), "24/11/2026", "mardi 24 novembre 2026 à 0 h 30"),
    ],
)
def test_moments_are_those_of_paris_where_a_day_begins_before_utc_s(day: date, court: str, long: str) -> None:
    moment = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert (jour_court(moment, day), plain(moment_long(moment, day))) == (court, long)
    assert plain(moment_court(moment)) == "24/11/2026 à 0 h 30"
