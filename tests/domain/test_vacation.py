"""What a presence is worth (R5.4), in the charter's own bounds, and the sentence that says why."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import DemiJournee, Mode, Rencontre, Venue
from cops_desktop.domain.scale import Borne
from cops_desktop.domain.vacation import Participation, remote_demi
from cops_desktop.domain.words import format_clock
from tests.builders import CHARTE, JOUR, at, came, demi, meeting, membre, plain, presence, vacation_scale, worth

MATIN = frozenset({DemiJournee.MATIN})
APRES_MIDI = frozenset({DemiJournee.APRES_MIDI})
JOURNEE = MATIN | APRES_MIDI


def onsite(hours: str = "", **more: object) -> Rencontre:
    return meeting(hours, **{"mode": Mode.PRESENTIEL, **more})


# At a distance ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("hours", "halves"),
    [
        ("00:00:01", 1),
        ("00:30:00", 1),
        ("01:29:59", 1),
        ("01:30:00", 1),
        ("01:30:01", 2),
        ("02:59:59", 2),
        ("03:00:00", 2),  # the charter's hole: exactly 3 h counts as below
        ("03:00:01", 3),
        ("04:29:59", 3),
        ("04:30:00", 3),
        ("04:30:01", 4),
        ("09:00:00", 4),
    ],
)
@pytest.mark.parametrize("mode", [Mode.VISIO, Mode.TELEPHONE])
def test_r5_4_every_bound_to_the_second(hours: str, halves: int, mode: Mode) -> None:
    length = at(hours)
    end = format_clock(at(f"{8 + length.hour:02}:{length.minute:02}:{length.second:02}"))
    assert demi(came(meeting(f"08:00-{end}", mode=mode))) == [halves]


def test_r5_4_nobody_connected_is_worth_nothing() -> None:
    assert remote_demi(0, CHARTE)[0] == 0
    (compte,) = worth(came(meeting("14:00-16:00"), connexions="12:00-13:00"))
    assert compte.demi == 0
    assert "aucune présence pendant la réunion" in compte.explication


def test_r5_4_a_vacation_is_90_euros_gross() -> None:
    (compte,) = worth(came(meeting("14:00-15:00")))
    assert compte.montant == 4500
    (compte,) = worth(came(meeting("09:00-17:00")))
    assert compte.montant == 18000


def test_r5_4_worked_case_held_later_than_planned() -> None:
    held = meeting("14:00-15:30", fin_reelle=at("15:50"))
    (compte,) = worth(came(held))
    assert (compte.secondes, compte.demi) == (110 * 60, 2)


def test_r5_4_worked_case_two_connections() -> None:
    (compte,) = worth(came(meeting("14:00-16:00"), connexions="14:00-14:40 15:20-16:00"))
    assert (compte.secondes, compte.demi) == (80 * 60, 1)


def test_r5_4_worked_case_duree_retenue() -> None:
    cut = came(
        meeting("14:00-15:32"), connexions="14:00-14:40 14:45-15:32", duree_retenue=92 * 60, motif="coupure de 5 min"
    )
    (compte,) = worth(cut)
    assert (compte.secondes, compte.demi) == (92 * 60, 2)
    assert "retenues (coupure de 5 min)" in compte.explication


def test_r5_4_the_duree_retenue_serves_where_no_hours_are_known() -> None:
    assert demi(came(meeting(), duree_retenue=3 * 3600 + 1, motif="déclaré")) == [3]
    assert demi(came(meeting("14:00-16:00"), duree_retenue=0, motif="n’a pas pris part")) == [0]


@pytest.mark.parametrize("venue", [Venue.ABSENT, Venue.EXCUSE, Venue.A_SAISIR])
def test_r5_4_absent_or_excused_is_nothing(venue: Venue) -> None:
    assert demi(came(meeting("14:00-16:00"), presence=venue)) == [0]
    assert demi(came(onsite("09:00-16:00"), presence=venue, demi_journees=JOURNEE)) == [0]


def test_r5_4_unknown_hours_are_asked_for_not_guessed() -> None:
    (compte,) = worth(came(meeting()))
    assert (compte.demi, compte.refus) == (0, "horaires de la réunion à saisir")
    (compte,) = worth(came(onsite()))
    assert (compte.demi, compte.refus) == (0, "horaires de la réunion à saisir")


def test_r5_4_in_a_mixed_meeting_each_is_paid_by_their_own_mode() -> None:
    mixte = meeting("09:00-12:00", mode=Mode.MIXTE)
    assert demi(came(mixte, mode=Mode.PRESENTIEL)) == [2]
    assert demi(came(mixte, mode=Mode.VISIO, connexions="09:00-10:00")) == [1]
    (compte,) = worth(came(mixte))
    assert compte.demi == 0
    assert "sur place ou à distance" in compte.refus


# In person -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("hours", "halves"),
    [
        ("09:30-12:00", 2),
        ("09:30-13:15", 2),  # a quarter of an hour of afternoon is none
        ("09:00-17:00", 4),
        ("14:00-16:00", 2),
        ("09:00-10:00", 0),  # 60 min exactly: no
        ("09:00:00-10:00:01", 2),  # 60 min 1 s: yes
        ("12:00-14:00", 0),  # an hour of each half
        ("11:59:59-14:00:00", 2),
        ("11:59:59-14:00:01", 4),
    ],
)
def test_r5_4_in_person_a_vacation_per_half_day_of_more_than_60_minutes(hours: str, halves: int) -> None:
    assert demi(came(onsite(hours))) == [halves]


def test_r5_4_half_days_signed_restrict_what_the_hours_say() -> None:
    day = onsite("09:00-17:00")
    assert demi(came(day, demi_journees=MATIN)) == [2]
    assert demi(came(day, demi_journees=APRES_MIDI)) == [2]
    assert demi(came(day, demi_journees=JOURNEE)) == [4]
    assert demi(came(onsite("09:00-12:00"), demi_journees=JOURNEE)) == [2]


def test_r5_4_half_days_signed_count_where_no_hours_are_known() -> None:
    assert demi(came(onsite(), demi_journees=MATIN)) == [2]
    assert demi(came(onsite(), demi_journees=JOURNEE)) == [4]


def test_r5_4_own_hours_count_in_person_too() -> None:
    assert demi(came(onsite("09:00-17:00"), connexions="09:00-12:30")) == [2]
    assert demi(came(onsite("09:00-17:00"), connexions="12:00-14:30")) == [2]
    assert demi(came(onsite("09:00-17:00"), connexions="09:00-09:40 10:00-10:30")) == [2]  # 70 min in two pieces


def test_r5_4_a_half_day_counts_once_over_all_cotec() -> None:
    pleniere = onsite("09:00-11:00", titre="Plénière")
    groupe = onsite("11:00-12:30", cotec="cotec-2", titre="Sous-groupe")
    first, second = worth(came(pleniere), came(groupe, membre(cotec="cotec-2")))
    assert (first.demi, second.demi) == (2, 0)
    assert plain(second.explication) == ("0 vacation : matin déjà compté(e) pour « Plénière », barème du 22/07/2025")
    # Neither is long enough alone; the half-day is.
    assert demi(came(onsite("09:00-09:40")), came(onsite("10:00-10:40", cotec="cotec-2"))) == [2, 0]
    # Another day is another half-day.
    tomorrow = onsite("11:00-12:30", day=JOUR + timedelta(days=1))
    assert demi(came(pleniere), came(tomorrow)) == [2, 2]


def test_r5_4_morning_here_afternoon_there_are_two_half_days() -> None:
    assert demi(came(onsite("09:00-12:00")), came(onsite("14:00-17:00", cotec="cotec-2"))) == [2, 2]
    assert demi(came(onsite("09:00-12:00")), came(onsite("09:00-17:00", cotec="cotec-2"))) == [2, 2]


def test_r5_4_what_is_settled_keeps_its_half_day() -> None:
    early, late = onsite("09:00-10:30"), onsite("10:45-12:30")
    assert demi(came(early), came(late)) == [2, 0]
    assert demi(came(early), came(late, settled=MATIN)) == [0, 2]
    outside = came(late, regle_hors_logiciel="payé en 2025")
    assert demi(came(early), outside) == [0, 2]
    assert demi(came(early, settled=MATIN), outside) == [0, 2]


def test_r5_4_one_who_is_not_paid_takes_no_half_day_from_another_meeting() -> None:
    early, late = onsite("09:00-10:30"), onsite("10:45-12:30")
    assert demi(came(early, membre(demande=False)), came(late)) == [0, 2]
    assert demi(came(early, presence=Venue.ABSENT), came(late)) == [0, 2]


def test_r5_4_the_same_day_at_a_distance_and_in_person_both_count() -> None:
    assert demi(came(onsite("09:00-12:00")), came(meeting("10:00-11:00"))) == [2, 1]


def test_r5_5_settled_outside_counts_and_is_not_owed() -> None:
    (compte,) = worth(came(meeting("14:00-16:00"), regle_hors_logiciel="fiche de paie de mai"))
    assert (compte.demi, compte.demi_dus) == (2, 0)
    assert compte.explication.endswith("réglé hors logiciel")


# Dated scales ----------------------------------------------------------------------------------------------------
def test_r5_4_a_meeting_is_paid_by_the_table_in_force_on_its_day_for_ever() -> None:
    newer = vacation_scale(
        id="2027",
        du=date(2026, 12, 1),
        applique_depuis=date(2027, 1, 1),
        taux=10000,
        bornes=(Borne(3600, 1), Borne(None, 2)),
    )
    last, first = meeting("14:00-15:15", date(2026, 12, 31)), meeting("14:00-15:15", date(2027, 1, 1))
    before, after = worth(came(last), came(first), scales=(newer, CHARTE))
    assert (before.demi, before.montant) == (1, 4500)
    assert (after.demi, after.montant) == (2, 10000)


def test_r5_4_a_table_that_was_not_adopted_is_not_used() -> None:
    known = vacation_scale(id="projet", du=date(2026, 1, 1), applique_depuis=None, taux=10000)
    (compte,) = worth(came(meeting("14:00-16:00")), scales=(CHARTE, known))
    assert compte.taux == 9000


def test_a_day_before_every_table_is_refused_in_words() -> None:
    with pytest.raises(Refus, match="31/12/2018"):
        worth(came(meeting("14:00-16:00", date(2018, 12, 31))))


# Sentences -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("participation", "sentence"),
    [
        (
            came(meeting("14:00-16:14")),
            "1 vacation : 2 h 14 en visio, > 90 min et ≤ 3 h, barème du 22/07/2025",
        ),
        (came(meeting("14:00-15:28")), "0,5 vacation : 88 min en visio, ≤ 90 min, barème du 22/07/2025"),
        (
            came(meeting("14:00-18:00", mode=Mode.TELEPHONE)),
            "1,5 vacation : 4 h au téléphone, > 3 h et ≤ 4 h 30, barème du 22/07/2025",
        ),
        (came(meeting("09:00-16:00")), "2 vacations : 7 h en visio, > 4 h 30, barème du 22/07/2025"),
        (
            came(meeting("14:00:00-15:30:12")),
            "1 vacation : 90 min 12 s en visio, > 90 min et ≤ 3 h, barème du 22/07/2025",
        ),
        (came(onsite("09:00-17:00")), "2 vacations : matin et après-midi en présentiel, barème du 22/07/2025"),
        (
            came(onsite("09:30-13:15")),
            "1 vacation : matin en présentiel ; après-midi : 15 min, ≤ 60 min, barème du 22/07/2025",
        ),
        (
            came(meeting("14:00-16:00"), membre(demande=False)),
            "Pas de vacation : n’a pas demandé à être rémunéré(e)",
        ),
        (came(meeting("14:00-16:00"), presence=Venue.EXCUSE), "Pas de vacation : excusé"),
    ],
)
def test_every_figure_explains_itself(participation: Participation, sentence: str) -> None:
    (compte,) = worth(participation)
    assert plain(compte.explication) == sentence


# Properties ------------------------------------------------------------------------------------------------------
@given(st.integers(1, 24 * 3600), st.integers(1, 24 * 3600))
def test_a_longer_presence_is_never_worth_less(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert remote_demi(low, CHARTE)[0] <= remote_demi(high, CHARTE)[0]


MINUTES = st.integers(8 * 60, 19 * 60)
HOURS = st.tuples(MINUTES, MINUTES).filter(lambda h: h[0] < h[1])
HALVES = st.sampled_from([frozenset(), MATIN, APRES_MIDI, JOURNEE])


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


@given(st.lists(st.tuples(HOURS, HALVES, HALVES, st.booleans()), min_size=1, max_size=5), st.randoms())
def test_r5_4_a_half_day_is_worth_at_most_one_vacation_a_day(
    wanted: list[tuple[tuple[int, int], frozenset[DemiJournee], frozenset[DemiJournee], bool]], chance: object
) -> None:
    items = [
        Participation(
            rencontre=(held := onsite(f"{_clock(a)}-{_clock(b)}", cotec=f"cotec-{n}")),
            presence=presence(held, demi_journees=signed, regle_hors_logiciel="avant" if outside else ""),
            membre=membre(cotec=f"cotec-{n}"),
            settled=settled,
        )
        for n, ((a, b), signed, settled, outside) in enumerate(wanted)
    ]
    comptes = {i.presence.id: c for i, c in zip(items, worth(*items), strict=True)}
    for half in DemiJournee:
        assert sum(half in c.demi_journees for c in comptes.values()) <= 1
    assert sum(c.demi for c in comptes.values()) <= 4
    shuffled = list(items)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert {i.presence.id: c for i, c in zip(shuffled, worth(*shuffled), strict=True)} == comptes
