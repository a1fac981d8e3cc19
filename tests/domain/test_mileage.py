"""Kilometres (R5.7): the charter's worked examples to the cent, marginal brackets, one axis a year and person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.mileage import Axis, Piece, amount_of, calculation, price_trip, year_amount
from cops_desktop.domain.scale import Tranche
from tests.builders import CHARTE_KM, ETAT_2022, km_scale, plain

THIRDS = km_scale(tranches=(Tranche(1, 99, 0, 333), Tranche(1, 99, 1000, 667)))  # rates of three decimals


@pytest.mark.parametrize(
    ("cv", "before", "km", "cents"),
    [
        (5, 0, 320, 9280),
        (5, 1900, 320, 10820),
        (6, 1900, 320, 13820),
        (7, 1900, 320, 13820),
        (8, 9900, 320, 11380),
        (5, 0, 2001, 58036),
        (5, 0, 2000, 58000),
        (5, 0, 12000, 388000),
        (7, 0, 12000, 496000),
        (8, 0, 12000, 540000),
        (5, 2000, 1, 36),
        (5, 9999, 2, 57),
        (8, 0, 0, 0),
    ],
)
def test_r5_7_worked_examples_to_the_cent(cv: int, before: int, km: int, cents: int) -> None:
    assert price_trip(Axis(before), CHARTE_KM, cv, km).montant == cents


def test_r5_7_a_late_trip_is_priced_after_all_that_is_validated() -> None:
    axis = Axis()
    first, second = price_trip(axis, CHARTE_KM, 5, 1900), price_trip(axis, CHARTE_KM, 5, 320)
    assert (first.montant, second.montant) == (55100, 10820)
    validated = Axis(frozen=[*first.pieces, *second.pieces])
    late = price_trip(validated, CHARTE_KM, 5, 100)
    assert (late.montant, late.cumul, late.calcul) == (3600, 2220, "100 × 0,36")


def test_r5_7_the_calculation_shows_each_rate() -> None:
    assert plain(price_trip(Axis(1900), CHARTE_KM, 5, 320).calcul) == "100 × 0,29 + 220 × 0,36"
    assert plain(price_trip(Axis(), CHARTE_KM, 8, 12000).calcul) == "2 000 × 0,41 + 8 000 × 0,50 + 2 000 × 0,29"
    back = Axis(frozen=[(0, 2220, 1)])
    assert plain(price_trip(back, CHARTE_KM, 5, -320).calcul) in (
        "−220 × 0,36 − 100 × 0,29",
        "−100 × 0,29 − 220 × 0,36",
    )
    assert calculation(CHARTE_KM, 5, ()) == ""


def test_r5_7_a_year_is_rounded_half_up_once() -> None:
    assert [year_amount(THIRDS, 5, km) for km in (1, 2, 3, 5, 1000, 1001)] == [33, 67, 100, 167, 33300, 33367]
    half = km_scale(tranches=(Tranche(1, 99, 0, 295),))
    assert [year_amount(half, 5, km) for km in (1, 2, 3)] == [30, 59, 89]


def test_r5_7_the_states_scale_of_2022_when_it_is_adopted() -> None:
    assert price_trip(Axis(1900), ETAT_2022, 5, 320).montant == 100 * 32 + 220 * 40


def test_r5_7_several_vehicles_share_the_years_kilometres() -> None:
    axis = Axis()
    assert price_trip(axis, CHARTE_KM, 5, 1900).montant == 55100
    assert price_trip(axis, CHARTE_KM, 8, 320).montant == 100 * 41 + 220 * 50
    assert price_trip(axis, CHARTE_KM, 5, 10).montant == 360


def test_a_cancelled_gap_is_filled_first() -> None:
    axis = Axis(frozen=[(1900, 2220, 1)])  # the first form of the year was cancelled
    assert price_trip(axis, CHARTE_KM, 5, 1900).montant == 55100
    assert price_trip(axis, CHARTE_KM, 5, 10).montant == 360


def test_a_correction_downwards_gives_back_the_highest_kilometres() -> None:
    axis = Axis(frozen=[(0, 1900, 1), (1900, 2220, 1)])
    assert price_trip(axis, CHARTE_KM, 5, -320).montant == -10820
    assert axis.total == 1900


def test_kilometres_given_back_from_a_form_cancelled_since_are_taken_again_first() -> None:
    # [0, 1000) paid, [1000, 2000) paid, the first corrected to 500 (500 given back on top), the second cancelled.
    axis = Axis(frozen=[(0, 1000, 1), (1500, 2000, -1)])
    assert axis.total == 500
    assert axis.take(300) == ((1500, 1800, 1),)
    assert axis.take(1000) == ((1800, 2000, 1), (1000, 1800, 1))
    assert axis.total == 1800


def test_a_correction_whose_form_was_cancelled_gives_back_what_is_there_twice() -> None:
    # [0, 1000), corrected to 500, then [500, 800) taken by another trip, then the correction's form is cancelled.
    axis = Axis(frozen=[(0, 1000, 1), (500, 800, 1)])
    assert axis.total == 1300
    assert set(axis.take(-500)) == {(500, 800, -1), (800, 1000, -1)}


def test_nothing_given_back_is_lost_when_no_kilometre_is_there_to_give() -> None:
    axis = Axis()
    back = price_trip(axis, CHARTE_KM, 5, -100)
    assert back.montant == -2900
    assert price_trip(axis, CHARTE_KM, 5, 100).montant == 2900


def test_r5_7_an_opening_balance_entered_late_comes_before_what_follows_and_is_never_given_back() -> None:
    late = Axis(opening=3000, frozen=[(0, 500, 1)])
    assert late.total == 3500
    back = price_trip(Axis(opening=3000, frozen=[(0, 500, 1)]), CHARTE_KM, 5, -500)
    assert back.montant == -14500  # what was paid, not what 500 km would cost now
    assert price_trip(Axis(opening=1800, frozen=[(0, 500, 1)]), CHARTE_KM, 5, 100).montant == 3600
    assert late.take(100) == ((3500, 3600, 1),)


KM = st.integers(0, 3000)
CV = st.sampled_from([3, 5, 6, 8])


@given(st.integers(0, 11000), st.lists(KM, max_size=8), CV, st.sampled_from([CHARTE_KM, ETAT_2022, THIRDS]))
def test_r5_7_splitting_a_trip_never_changes_the_years_total(before: int, trips: list[int], cv: int, scale) -> None:  # type: ignore[no-untyped-def]
    split = Axis(before)
    whole = Axis(before)
    assert (
        sum(price_trip(split, scale, cv, km).montant for km in trips)
        == price_trip(whole, scale, cv, sum(trips)).montant
        == year_amount(scale, cv, before + sum(trips)) - year_amount(scale, cv, before)
    )


@given(st.integers(0, 9000), st.lists(st.integers(-1500, 1500), max_size=12))
def test_up_and_down_the_total_is_the_price_of_what_is_left(before: int, steps: list[int]) -> None:
    axis, total, cents = Axis(before), 0, 0
    for km in steps:
        km = max(km, -total)
        cents += price_trip(axis, THIRDS, 5, km).montant
        total += km
        assert cents == year_amount(THIRDS, 5, before + total) - year_amount(THIRDS, 5, before)
        assert axis.total == before + total


PIECE = st.tuples(st.integers(0, 50), st.integers(1, 20), st.sampled_from([1, -1]))


@given(st.lists(PIECE, max_size=6), st.integers(0, 40), st.integers(-60, 60))
def test_a_trip_takes_exactly_its_kilometres_whatever_lies_there(
    lying: list[tuple[int, int, int]], opening: int, km: int
) -> None:
    frozen: list[Piece] = [(start, start + length, sign) for start, length, sign in lying]
    axis = Axis(opening, frozen)
    before = axis.total
    assert before == opening + sum(sign * (end - start) for start, end, sign in frozen)
    pieces = axis.take(km)
    assert sum(sign * (end - start) for start, end, sign in pieces) == km
    assert all(0 <= start < end for start, end, _ in pieces)
    assert axis.total == before + km
    again = Axis(opening, [*frozen, *pieces])
    assert again.total == axis.total
    assert amount_of(CHARTE_KM, 5, pieces) == sum(amount_of(CHARTE_KM, 5, [p]) for p in pieces)


# Kilometres astray: what cancellations left out of place, and no unpaid line will mend ----------------------------
def test_r5_7_what_lies_above_a_gap_that_nothing_will_fill_moves_down() -> None:
    frozen = [(2000, 2500, 1)]  # the form below it was cancelled, and its trip of 2 000 km taken out
    moved = Axis(frozen=frozen).astray(0, 0)
    assert moved == ((0, 500, 1), (2000, 2500, -1))
    assert amount_of(CHARTE_KM, 5, moved) == 500 * 29 - 500 * 36
    assert Axis(frozen=frozen).astray(2000, 0) == ()  # the trip is still owed
    assert Axis(frozen=frozen).astray(1700, 0) == ((1700, 2000, 1), (2200, 2500, -1))
    assert Axis(2000, frozen).astray(0, 0) == ()


def test_r5_7_what_lies_twice_and_will_not_be_given_back_moves_up() -> None:
    frozen = [(0, 2000, 1), (1500, 2000, 1)]  # a correction's form was cancelled, then the correction taken back
    assert Axis(frozen=frozen).astray(0, 0) == ((2000, 2500, 1), (1500, 2000, -1))
    assert Axis(frozen=frozen).astray(0, 500) == ()
    assert Axis(100, [(100, 2100, 1), (1600, 2100, 1)]).astray(0, 500) == ()


def test_r5_7_what_is_astray_is_mended_whether_it_is_moved_before_or_after_the_trips() -> None:
    frozen = [(1000, 1500, 1), (1800, 2400, 1)]
    moved = Axis(frozen=frozen).astray(900, 0)
    first, last = Axis(frozen=frozen), Axis(frozen=frozen)
    one = [price_trip(first, CHARTE_KM, 5, 0, moved), price_trip(first, CHARTE_KM, 5, 900)]
    other = [price_trip(last, CHARTE_KM, 5, 900), price_trip(last, CHARTE_KM, 5, 0, moved)]
    assert [price.montant for price in one] == [price.montant for price in reversed(other)] == [-400 * 7, 900 * 29]
    assert plain(one[0].calcul) == "400 × 0,29 − 400 × 0,36"


def test_an_opening_entered_late_puts_nothing_astray() -> None:
    assert Axis(opening=3000, frozen=[(0, 500, 1)]).astray(0, 0) == ()
    assert Axis(opening=3000, frozen=[(0, 500, 1)]).astray(0, 500) == ()
    assert Axis(opening=3000, frozen=[(0, 500, 1)]).astray(100, 0) == ()
    # … and what is astray comes to lie above it, or to nothing.
    assert Axis(1000, [(0, 500, 1), (2000, 2500, 1)]).astray(0, 0) == ((1500, 2000, 1), (2000, 2500, -1))
    assert Axis(1, [(0, 2, 1), (2, 4, -1)]).astray(0, 0) == ((2, 4, 1), (0, 2, -1))


@given(st.lists(PIECE, max_size=6), st.integers(0, 40), st.integers(0, 60), st.integers(0, 60))
def test_once_moved_nothing_is_astray(lying: list[tuple[int, int, int]], opening: int, more: int, less: int) -> None:
    frozen: list[Piece] = [(start, start + length, sign) for start, length, sign in lying]
    moved = Axis(opening, frozen).astray(more, less)
    assert sum(sign * (end - start) for start, end, sign in moved) == 0
    assert Axis(opening, [*frozen, *moved]).astray(more, less) == ()


# Two entries of one person were merged ---------------------------------------------------------------------------
def test_r5_7_after_a_merge_a_trip_follows_all_kilometres_that_were_validated() -> None:
    axis = Axis(0, [(0, 1500, 1), (0, 1500, 1)], 1500)
    assert axis.total == 3000
    assert axis.take(100) == ((3000, 3100, 1),)
    assert axis.take(-100) == ((3000, 3100, -1),)  # the highest ones are given back, not those that lie double
    assert axis.take(50) == ((3000, 3050, 1),)


def test_r5_7_after_a_merge_giving_back_what_lay_double_frees_as_many() -> None:
    axis = Axis(100, [(100, 400, 1), (100, 400, 1)], 300)
    assert axis.take(-100) == ((300, 400, -1),)
    assert axis.total == 600
    assert axis.take(10) == ((600, 610, 1),)


def test_r5_7_after_a_merge_nothing_is_moved() -> None:
    assert Axis(0, [(0, 1500, 1), (0, 1500, 1)], 1500).astray(0, 0) == ()
