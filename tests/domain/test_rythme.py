"""The rhythm of meetings (R3.4, R4.4, R5.2, R7.1): what is missing by now, what is too close."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.rencontres import NATURES, Mode, Rencontre
from cops_desktop.domain.rythme import COPART_PAR_AN, COPIL_PAR_AN, Constat, rythme
from tests.builders import plain


def reunion(nature: str, day: str, mode: Mode = Mode.VISIO, **more: object) -> Rencontre:
    when = date.fromisoformat(day)
    return Rencontre(id=f"{nature} {day}", nature=nature, titre=nature, date=when, mode=mode, **more)  # type: ignore[arg-type]


def constat(nature: str, days: list[str], today: str, annee: int = 2026, **more: object) -> Constat:
    """What is said of a nature, by the days of its meetings; one of long ago has it watched."""
    known = [reunion(nature, day, **more) for day in ["2019-05-05", *days]]  # type: ignore[arg-type]
    return next(c for c in rythme(known, annee, date.fromisoformat(today)) if c.nature == nature)


@pytest.mark.parametrize(
    ("days", "today", "missing", "late"),
    [
        ([], "2026-01-01", 1, 0),  # by June
        ([], "2026-06-30", 1, 0),
        ([], "2026-07-01", 2, 1),
        (["2026-04-09"], "2026-06-30", 0, 0),
        (["2026-04-09"], "2026-07-01", 1, 0),  # the second, by December
        (["2026-04-09", "2026-10-15"], "2026-07-01", 0, 0),  # planned
        (["2026-02-01", "2026-03-01"], "2026-12-31", 0, 0),  # early
        (["2026-01-05", "2026-02-05", "2026-03-05"], "2026-12-31", 0, 0),
        (["2025-12-31", "2027-01-01"], "2026-12-31", 2, 1),
    ],
)
def test_r3_4_two_copart_a_year_one_by_the_end_of_each_half(
    days: list[str], today: str, missing: int, late: int
) -> None:
    found = constat("CoPart", days, today)
    assert (found.manque, found.retard, found.en_regle) == (missing, late, not missing)


@pytest.mark.parametrize(
    ("days", "today", "missing", "late"),
    [
        ([], "2026-03-31", 1, 0),
        ([], "2026-04-01", 2, 1),
        (["2026-03-12", "2026-06-18", "2026-10-01"], "2026-11-22", 1, 0),
        (["2026-03-12", "2026-06-18", "2026-10-01", "2026-11-26"], "2026-11-22", 0, 0),
        (["2026-03-12"], "2026-12-31", 3, 2),
    ],
)
def test_r4_4_four_copil_a_year_one_by_the_end_of_each_quarter(
    days: list[str], today: str, missing: int, late: int
) -> None:
    found = constat("CoPil", days, today)
    assert (found.manque, found.retard) == (missing, late)


def test_r4_4_the_sentence_says_what_is_held_planned_and_where_the_year_is_empty() -> None:
    found = constat("CoPil", ["2026-03-12", "2026-12-10"], "2026-11-22")
    assert plain(found.titre) == "CoPil : 2 à prévoir en 2026"
    assert plain(found.explication) == "4 par an ; 2026 : 1 tenu, 1 prévu ; sans : 2e trimestre, 3e trimestre"


def test_r7_1_a_cancelled_meeting_does_not_count_but_shows_that_the_nature_is_watched() -> None:
    day = date(2026, 3, 1)
    cancelled = reunion("CoPart", "2026-02-10", annulee_le=day)
    (found,) = rythme([cancelled], 2026, day)
    assert (found.manque, found.tenues, found.prevues) == (1, (), ())
    assert rythme([reunion("webinaire", "2026-02-10")], 2026, day) == []
    assert rythme([], 2026, day) == []


@pytest.mark.parametrize(
    ("days", "today", "month", "quarter", "without"),
    [
        (["2026-01-08", "2026-02-05"], "2026-02-20", False, False, ()),
        (["2026-01-08"], "2026-02-20", True, False, ("février",)),
        (["2026-01-08", "2026-03-05"], "2026-04-02", True, True, ("février", "avril")),
        (["2026-06-04", "2026-07-02"], "2026-08-20", False, False, ()),  # July and August are one month
        (["2026-06-04", "2026-08-27"], "2026-07-20", False, False, ()),
        (["2026-06-04"], "2026-08-20", True, True, ("juillet",)),
        (["2026-12-28"], "2026-12-01", False, False, ()),  # planned
        ([], "2026-05-05", True, True, ("mai",)),
    ],
)
def test_r7_1_the_team_meets_each_month_and_in_person_each_quarter(
    days: list[str], today: str, month: bool, quarter: bool, without: tuple[str, ...]
) -> None:
    found = constat("équipe", days, today, mode=Mode.PRESENTIEL)
    assert (bool(found.manque), found.en_personne, found.periodes) == (month, quarter, without)
    remote = constat("équipe", days, today, mode=Mode.VISIO)
    assert (bool(remote.manque), remote.en_personne) == (month, True)


def test_r7_1_what_the_team_lacks_is_said_in_words() -> None:
    held = constat("équipe", ["2026-10-08"], "2026-11-22", mode=Mode.MIXTE)
    assert held.titre == "réunion d’équipe du mois à prévoir"
    assert plain(held.explication) == (
        "l’équipe se réunit chaque mois, une fois par trimestre en présentiel ; 2026 : 1 tenue, 0 prévue ; "
        "sans : novembre"
    )
    good = constat("équipe", ["2026-11-08"], "2026-11-22", mode=Mode.PRESENTIEL)
    assert plain(good.titre) == "équipe : rythme tenu"
    assert constat("équipe", ["2026-11-08"], "2026-11-22").titre == (
        "réunion d’équipe en présentiel à prévoir ce trimestre"
    )
    assert "aucune encore ce trimestre" in constat("équipe", [], "2026-11-22").titre


def test_r5_2_two_meetings_of_one_cotec_in_a_month_are_too_close_while_one_can_still_be_moved() -> None:
    def found(days: list[str], today: str) -> list[Constat]:
        known = [reunion("CoTec", day, cotec="c") for day in days]
        return rythme(known, 2026, date.fromisoformat(today))

    (close,) = found(["2026-12-03", "2026-12-17", "2026-11-30"], "2026-11-22")
    assert plain(close.titre) == "plus d’une réunion en décembre : 03/12 et 17/12"
    assert "rien n’empêche" in close.explication
    assert close.cotec == "c"
    assert found(["2026-12-03", "2026-12-17"], "2026-12-10")
    assert not found(["2026-12-03", "2026-12-17"], "2026-12-18")  # too late to say
    assert not found(["2026-11-30", "2026-12-01"], "2026-11-22")
    others = [reunion("CoTec", "2026-12-03", cotec="c"), reunion("CoTec", "2026-12-04", cotec="d")]
    assert not rythme(others, 2026, date(2026, 11, 22))


def test_r7_1_of_a_year_that_is_over_all_is_counted_and_nothing_asked() -> None:
    found = constat("CoPil", ["2025-03-12"], "2026-01-10", annee=2025)
    assert (found.en_regle, found.periodes) == (True, ("2e trimestre", "3e trimestre", "4e trimestre"))
    team = constat("équipe", ["2025-10-12"], "2026-01-10", annee=2025)
    assert (team.en_regle, team.periodes) == (True, ("novembre", "décembre"))
    coming = constat("CoPart", [], "2026-01-10", annee=2027)
    assert (coming.en_regle, coming.periodes) == (True, ())


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(st.lists(st.tuples(st.sampled_from(NATURES), DAYS, st.sampled_from(Mode), st.booleans()), max_size=12), DAYS)
def test_r7_1_holding_what_is_missing_settles_it_and_no_more_is_ever_asked_than_the_year_holds(
    drawn: list[tuple[str, date, Mode, bool]], today: date
) -> None:
    known = [
        Rencontre(
            id=str(n), nature=nature, titre="x", date=when, mode=mode, cotec="c" if nature == "CoTec" else None,
            annulee_le=today if cancelled else None,
        )
        for n, (nature, when, mode, cancelled) in enumerate(drawn)
    ]  # fmt: skip
    for found in rythme(known, 2026, today):
        assert found.manque <= {"CoPart": COPART_PAR_AN, "CoPil": COPIL_PAR_AN}.get(found.nature, 1)
        assert found.retard <= found.manque
        assert all(r.annulee_le is None for r in (*found.tenues, *found.prevues))
        assert found.titre
        assert found.explication
        if found.nature == "CoTec":
            continue
        end = today.replace(day=monthrange(today.year, today.month)[1])
        mended = [
            Rencontre(id=f"m{n}", nature=found.nature, titre="x", date=end, mode=Mode.PRESENTIEL)
            for n in range(max(found.manque, 1))
        ]
        again = next(c for c in rythme([*known, *mended], 2026, today) if c.nature == found.nature)
        assert again.en_regle
