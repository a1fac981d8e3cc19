"""Who was there for how long (R5.4): unions of connections, inside the meeting's hours, in seconds."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.attendance import half_day_spans, length, mode_of, spans_of, union
from cops_desktop.domain.rencontres import DemiJournee, Mode
from tests.builders import at, meeting, presence, spans

SPAN = st.tuples(st.integers(0, 200), st.integers(0, 200))


def seconds(connexions: str, hours: str = "14:00-16:00", **more: object) -> int | None:
    """Seconds of presence of someone with these connections at a meeting of these hours."""
    found = spans_of(presence(connexions=spans(connexions)), meeting(hours, **more))
    return None if found is None else length(found)


@pytest.mark.parametrize(
    ("connexions", "minutes"),
    [
        ("14:00-16:00", 120),
        ("14:00-14:40 15:20-16:00", 80),
        ("15:20-16:00 14:00-14:40", 80),  # whatever the order they were entered in
        ("14:00-15:00 14:30-15:30", 90),  # two devices at once count once
        ("14:00-15:30 14:30-15:00", 90),  # one inside the other
        ("14:00-15:00 15:00-16:00", 120),  # touching
        ("13:00-15:00", 60),  # clipped at the start
        ("15:00-18:00", 60),  # clipped at the end
        ("12:00-13:30", 0),  # came before, left before
        ("16:00-17:00", 0),  # came when it was over
        ("", 120),  # own times unknown: the meeting's
        ("14:30-", 90),  # still there at the end
        ("-14:30", 30),  # there since the start
    ],
)
def test_r5_4_presence_is_the_union_of_connections_inside_the_meetings_hours(connexions: str, minutes: int) -> None:
    assert seconds(connexions) == minutes * 60


def test_r5_4_the_hours_really_held_count_when_entered_else_those_planned() -> None:
    assert seconds("", "14:00-15:30", fin_reelle=at("15:50")) == 110 * 60
    assert seconds("", "14:00-15:30", debut_reel=at("14:20")) == 70 * 60
    assert seconds("14:00-15:50", "14:00-15:30", fin_reelle=at("15:50")) == 110 * 60
    assert seconds("14:00-15:50", "14:00-15:30", fin_reelle=at("15:00")) == 60 * 60


def test_r5_4_without_the_meetings_hours_own_times_count_as_they_stand() -> None:
    assert seconds("14:00-15:30", "") == 90 * 60
    assert seconds("", "") is None
    assert seconds("14:00-", "") is None  # to the end of what nobody knows
    assert seconds("-15:00", "") is None
    assert seconds("14:00-15:00", "", debut=at("14:30")) == 30 * 60


def test_seconds_decide() -> None:
    assert seconds("14:00:00-15:30:01") == 90 * 60 + 1


def test_r5_4_in_a_mixed_meeting_each_person_has_their_own_mode() -> None:
    mixte = meeting(mode=Mode.MIXTE)
    assert mode_of(presence(), mixte) is None
    assert mode_of(presence(mode=Mode.TELEPHONE), mixte) is Mode.TELEPHONE
    assert mode_of(presence(), meeting(mode=Mode.PRESENTIEL)) is Mode.PRESENTIEL
    assert mode_of(presence(mode=Mode.VISIO), meeting(mode=Mode.PRESENTIEL)) is Mode.VISIO


def test_r5_4_the_halves_meet_at_13_00() -> None:
    halves = half_day_spans(presence(), meeting("09:30-16:00"), at("13:00"))
    assert halves is not None
    assert {half: length(found) for half, found in halves.items()} == {
        DemiJournee.MATIN: 210 * 60,
        DemiJournee.APRES_MIDI: 180 * 60,
    }


@given(st.lists(SPAN, max_size=12), st.randoms())
def test_a_union_covers_the_same_instants_whatever_the_order(found: list[tuple[int, int]], chance: object) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    merged = union(found)
    assert union(shuffled) == merged
    assert union(merged) == merged
    assert {i for a, b in merged for i in range(a, b)} == {i for a, b in found for i in range(a, b)}
    assert length(merged) == len({i for a, b in found for i in range(a, b)})
    assert all(a < b for a, b in merged)
    assert all(left[1] < right[0] for left, right in pairwise(merged))
