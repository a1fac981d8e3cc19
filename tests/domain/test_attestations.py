"""What is attested of a presence: its hours, and what it counts for (R5.4)."""

import pytest

from cops_desktop.domain.attestations import suivi
from cops_desktop.domain.rencontres import DemiJournee, Mode
from cops_desktop.domain.words import format_clock
from tests.builders import CHARTE, meeting, presence, spans

MATIN, APRES_MIDI = DemiJournee.MATIN, DemiJournee.APRES_MIDI


def attended(connexions: str = "", hours: str = "14:00-16:00", mode: Mode = Mode.VISIO, **more: object) -> str:
    """« 14:02-16:00 | matin | 78 min » of a presence."""
    found = suivi(presence(connexions=spans(connexions), **more), meeting(hours, mode=mode), CHARTE)
    clocks = " ".join(f"{format_clock(debut)}-{format_clock(fin)}" for debut, fin in found.intervalles)
    minutes = "" if found.secondes is None else f"{found.secondes // 60} min"
    return " | ".join((clocks, " ".join(found.demi_journees), minutes))


@pytest.mark.parametrize(
    ("connexions", "words"),
    [
        ("", "14:00-16:00 |  | 120 min"),  # own times unknown: the meeting's
        ("14:02-16:01", "14:02-16:00 |  | 118 min"),  # inside the meeting's hours
        ("14:00-14:40 15:20-16:00", "14:00-14:40 15:20-16:00 |  | 80 min"),
        ("14:00-15:00 14:30-15:30", "14:00-15:30 |  | 90 min"),  # two devices at once
        ("12:00-13:00", " |  | 0 min"),  # came before, left before
    ],
)
def test_r5_4_at_a_distance_the_union_of_connections_is_attested(connexions: str, words: str) -> None:
    assert attended(connexions) == words


def test_nothing_is_made_up_when_no_hour_is_known() -> None:
    assert attended(hours="") == " |  | "


def test_r5_4_a_duree_retenue_stands_for_the_hours_and_its_reason_is_not_told() -> None:
    assert attended("14:00-15:27", duree_retenue=92 * 60, motif="ligne coupée") == " |  | 92 min"


@pytest.mark.parametrize(
    ("hours", "signed", "words"),
    [
        ("09:30-16:30", (), "09:30-16:30 | matin après-midi | "),
        ("09:30-16:30", (MATIN,), "09:30-13:00 | matin | "),
        ("09:30-13:15", (), "09:30-13:15 | matin | "),  # a quarter of an hour is no half-day
        ("", (MATIN, APRES_MIDI), " | matin après-midi | "),  # the sheet was signed, nobody knows the hours
        ("", (APRES_MIDI,), " | après-midi | "),
        ("", (), " |  | "),
    ],
)
def test_r5_4_in_the_room_half_days_are_attested(hours: str, signed: tuple[DemiJournee, ...], words: str) -> None:
    assert attended(hours=hours, mode=Mode.PRESENTIEL, demi_journees=frozenset(signed)) == words


def test_r5_4_in_a_mixed_meeting_each_has_their_own_mode() -> None:
    mixed = meeting("14:00-16:00", mode=Mode.MIXTE)
    here, away, unsaid = (suivi(presence(mode=mode), mixed, CHARTE) for mode in (Mode.PRESENTIEL, Mode.VISIO, None))
    assert (here.demi_journees, here.secondes) == ((APRES_MIDI,), None)
    assert (away.demi_journees, away.secondes) == ((), 7200)
    assert unsaid.mode is None
