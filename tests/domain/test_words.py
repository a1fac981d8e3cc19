"""French words (§10): folding, order, and how dates, times, amounts and units are written and read."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain import words as w
from tests.builders import plain

TEXT = st.text(max_size=30)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Éléonore", "eleonore"),
        ("CŒUR", "coeur"),
        ("Lætitia", "laetitia"),
        ("d’Hautpoul", "d hautpoul"),
        ("d'Hautpoul", "d hautpoul"),
        ("Saint-Gaudens", "saint gaudens"),
        ("  Le   Guen ", "le guen"),
        ("ÇA, ÀÙ", "ca au"),
        ("", ""),
        ("—", ""),
    ],
)
def test_folding_forgets_accents_case_ligatures_hyphens_and_apostrophes(text: str, folded: str) -> None:
    assert w.fold(text) == folded


@given(TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = w.fold(text)
    assert w.fold(once) == once
    assert w.fold(text.upper()) == w.fold(text.upper().lower())
    assert once == once.strip().lower()


def test_french_order() -> None:
    names = [
        ("Abadie", "Éric"), ("Cœur", "Jean"), ("Coeurdevey", "Luc"), ("Cofin", "Ida"), ("d’Hautpoul", "Anne"),
        ("Dupont", "Luc"), ("Dupont-Aubin", "Ada"), ("Éluard", "Paul"), ("Emery", "Zoé"), ("Étienne", "Bo"),
        ("Léger", "Aël"), ("Le Guen", "Aël"), ("Zola", "Élise"),
    ]  # fmt: skip
    assert sorted(set(names), key=lambda n: w.sort_key(*n)) == names


def test_in_french_order_the_first_name_decides_between_equal_names_and_accents_come_last() -> None:
    names = [("Martin", "Alix"), ("Martin", "Zoé"), ("Martineau", "Abel")]
    assert sorted(set(names), key=lambda n: w.sort_key(*n)) == names
    assert min(["côte", "coté", "cote"], key=w.sort_key) == "cote"
    assert w.sort_key("Médéric") != w.sort_key("Mederic")


@given(st.dates())
def test_a_date_is_read_as_it_is_written(day: date) -> None:
    assert w.parse_date(w.format_date(day)) == day
    assert w.parse_date(day.isoformat()) == day


@pytest.mark.parametrize(("text"), ["1/2/2026", "01-02-2026", "01.02.2026", " 01/02/2026 ", "2026-02-01"])
def test_a_date_is_typed_in_many_ways(text: str) -> None:
    assert w.parse_date(text) == date(2026, 2, 1)


@pytest.mark.parametrize("text", ["", "31/02/2026", "2026-13-01", "hier", "1/2/26", "2026/02/01", "1/2/2026/"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        w.parse_date(text)


@given(st.times())
def test_a_time_is_read_as_it_is_written(moment: time) -> None:
    moment = moment.replace(microsecond=0)
    assert w.parse_time(w.format_clock(moment)) == moment
    assert w.parse_time(w.format_time(moment)) == moment.replace(second=0)


@pytest.mark.parametrize(
    ("text", "moment"),
    [("14:05", time(14, 5)), ("14h05", time(14, 5)), ("14 h", time(14)), ("9H30", time(9, 30)), ("0:00", time(0))],
)
def test_a_time_is_typed_in_many_ways(text: str, moment: time) -> None:
    assert w.parse_time(text) == moment


@pytest.mark.parametrize("text", ["", "14", "25:00", "14:60", "14:5", "14::05", "14h:05", "-1:00", "14:05:61", "midi"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        w.parse_time(text)


@given(st.integers(0, 48 * 60))
def test_a_duration_is_read_as_it_is_written(minutes: int) -> None:
    assert w.parse_duration(w.format_duration(minutes * 60)) == minutes * 60


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 min"),
        (88 * 60, "88 min"),
        (90 * 60, "90 min"),
        (90 * 60 + 12, "90 min 12 s"),
        (91 * 60, "1 h 31"),
        (113 * 60, "1 h 53"),
        (3 * 3600, "3 h"),
        (3 * 3600 + 1, "3 h 00 min 01 s"),
        (4 * 3600 + 30 * 60, "4 h 30"),
    ],
)
def test_a_duration_shows_seconds_only_when_they_decide(seconds: int, text: str) -> None:
    assert plain(w.format_duration(seconds)) == text


@pytest.mark.parametrize("text", ["", "-1:00", "1:5", "1:60", "90", "1:00:60", "1 h 75", "−5 min"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        w.parse_duration(text)


@given(st.integers(-(10**12), 10**12))
def test_an_amount_is_read_as_it_is_written(cents: int) -> None:
    assert w.parse_hundredths(w.format_euros(cents)) == cents


@given(st.integers(-(10**9), 10**9))
def test_a_whole_number_is_read_as_it_is_written(number: int) -> None:
    assert w.parse_integer(w.format_integer(number)) == number
    assert w.parse_integer(w.format_km(number)) == number


@given(st.integers(-1000, 1000))
def test_vacations_are_read_as_they_are_written(demi: int) -> None:
    assert w.parse_vacations(w.format_vacations(demi)) == demi


def test_amounts_and_units_as_the_charter_writes_them() -> None:
    assert w.format_euros(123450) == "1\u202f234,50\u00a0€"
    assert w.format_euros(-5) == "\u22120,05\u00a0€"
    assert w.format_vacations(3) == "1,5"
    assert w.format_vacations(-1) == "\u22120,5"
    assert w.format_rate(290) == "0,29"
    assert w.format_rate(365) == "0,365"
    assert w.format_km(1420) == "1\u202f420"
    assert plain(w.format_phone("0534302753")) == "05 34 30 27 53"
    assert plain(w.format_phone("+33 5 34 30 27 53")) == "05 34 30 27 53"
    assert w.format_phone("112") == "112"


@pytest.mark.parametrize("text", ["", "12,345", "1.2.3", "douze", "1e3", "€", "--1"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        w.parse_hundredths(text)


@pytest.mark.parametrize("text", ["1,25", "0,3", ""])
def test_vacations_are_whole_half_units(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        w.parse_vacations(text)


def test_dates_and_hours_in_full() -> None:
    assert w.format_long_date(date(2026, 11, 24)) == "mardi 24 novembre 2026"
    assert w.format_long_date(date(2026, 8, 1)) == "samedi 1er août 2026"
    assert plain(w.format_time(time(14, 5, 30))) == "14 h 05"
    assert plain(w.format_hours(time(14), time(16, 1))) == "14 h \u2013 16 h 01"
    assert plain(w.format_hours(time(14), None)) == "dès 14 h"
    assert plain(w.format_hours(None, time(16))) == "jusqu’à 16 h"
    assert w.format_hours(None, None) == ""


def test_french_is_singular_below_two() -> None:
    assert [plain(w.plural(n, "réunion")) for n in (0, 1, 2)] == ["0 réunion", "1 réunion", "2 réunions"]
    assert plain(w.plural(2, "journal", "journaux")) == "2 journaux"
    assert [w.format_rank(n) for n in (1, 2, 21)] == ["1er", "2e", "21e"]
