"""R6.5: what may be noted in the log of a project, and how its hours add up."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.accompagnements.interventions import JOUR, en_heures, faute_d_intervention, heures
from cops_desktop.domain.accompagnements.types import Intervention
from tests.builders import plain

TODAY = date(2026, 11, 24)
RECUE = date(2026, 8, 24)
ORDINAIRE = Intervention(id="i", accompagnement="a", date=date(2026, 10, 1), duree=90)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, ""),
        ({"date": TODAY}, ""),
        ({"date": TODAY + timedelta(1)}, "une fois faite"),
        ({"date": RECUE}, ""),
        ({"date": RECUE - timedelta(1)}, "avant la demande"),
        ({"duree": 1}, ""),
        ({"duree": 0}, "combien de temps"),
        ({"duree": -5}, "combien de temps"),
        ({"duree": JOUR}, ""),
        ({"duree": JOUR + 1}, "un seul jour"),
    ],
)
def test_r6_5_an_intervention_was_held_between_the_request_and_today_within_a_day(
    changed: dict[str, object], said: str
) -> None:
    fault = faute_d_intervention(replace(ORDINAIRE, **changed), RECUE, TODAY)  # type: ignore[arg-type]
    assert said in fault
    assert bool(said) is bool(fault)


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "0 min"), (45, "45 min"), (60, "1 h"), (90, "1 h 30"), (605, "10 h 05"), (1500, "25 h")]
)
def test_hours_are_said_as_one_adds_them_up(minutes: int, words: str) -> None:
    assert plain(en_heures(minutes)) == words


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(["", "claire", "yanis"]), st.integers(0, JOUR))))
def test_r6_5_the_hours_of_the_stages_and_of_the_persons_both_add_up_to_the_total(
    noted: list[tuple[int, str, int]],
) -> None:
    found = heures(noted)
    assert found.total == sum(minutes for _, _, minutes in noted)
    assert sum(minutes for _, minutes in found.par_etape) == found.total
    assert sum(minutes for _, minutes in found.par_personne) == found.total
    assert [etape for etape, _ in found.par_etape] == sorted({etape for etape, _, minutes in noted if minutes})
    assert [m for _, m in found.par_personne] == sorted((m for _, m in found.par_personne), reverse=True)
