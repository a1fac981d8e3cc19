"""R6.1, R6.3: planned stages from the durations of each kind, what was typed, and what is late."""

from datetime import date, timedelta
from typing import Any

import pytest

from cops_desktop.domain.accompagnements.calendrier import (
    BIENTOT,
    DUREES,
    EVALUATION,
    alerte,
    etapes_prevues,
    evaluation_due,
    faute_de_dates,
    fin_prevue,
)
from cops_desktop.domain.accompagnements.types import Nature
from tests.builders import plain
from tests.domain.accompagnements.vies import DEMANDE, vie

DEBUT = date(2026, 2, 2)
IN_1 = "étape 1 2026-02-02"


def ends(**more: Any) -> list[date]:
    return [e.fin for e in etapes_prevues(vie(IN_1, **more))]


# Planned ---------------------------------------------------------------------------------------------------------
def test_r6_1_an_accompagnement_takes_nine_months_an_appui_three_to_six() -> None:
    assert sum(DUREES[Nature.ACCOMPAGNEMENT]) == 9
    assert all(3 <= sum(DUREES[nature]) <= 6 for nature in Nature if nature.appui)
    assert all(len(DUREES[nature]) == 4 for nature in Nature)


@pytest.mark.parametrize(
    ("nature", "expected"),
    [
        (Nature.ACCOMPAGNEMENT, [(2026, 4, 1), (2026, 6, 1), (2026, 10, 1), (2026, 11, 1)]),
        (Nature.APPUI_ETP, [(2026, 3, 1), (2026, 4, 1), (2026, 7, 1), (2026, 8, 1)]),
        (Nature.APPUI_HORS_ETP, [(2026, 3, 1), (2026, 4, 1), (2026, 7, 1), (2026, 8, 1)]),
    ],
)
def test_r6_1_each_stage_begins_the_day_after_the_one_before(
    nature: Nature, expected: list[tuple[int, int, int]]
) -> None:
    stages = etapes_prevues(vie(IN_1, nature=nature))
    assert [e.fin for e in stages] == [date(*day) for day in expected]
    assert stages[0].debut == DEBUT
    assert [e.debut for e in stages[1:]] == [e.fin + timedelta(1) for e in stages[:-1]]
    assert not any(e.saisie for e in stages)


def test_r6_1_months_that_are_too_short_end_on_their_last_day() -> None:
    stages = etapes_prevues(vie(debut_prevu=date(2026, 12, 31)))
    assert stages[0].fin == date(2027, 2, 27), "two months after 31 December is 28 February: the day before"
    assert etapes_prevues(vie(debut_prevu=date(2027, 12, 31)))[0].fin == date(2028, 2, 28), "a leap year"


def test_r6_3_nothing_is_planned_while_neither_a_beginning_is_planned_nor_a_stage_entered() -> None:
    assert etapes_prevues(vie()) == ()
    assert fin_prevue(vie(), 1) is None
    assert etapes_prevues(vie("suspendu", "")) == ()


def test_r6_3_what_was_typed_goes_before_what_is_computed_and_the_rest_follows() -> None:
    stages = etapes_prevues(vie(IN_1, debut_prevu=date(2026, 3, 1), fin_etape_2=date(2026, 5, 31)))
    assert stages[0].debut == date(2026, 3, 1), "the plan stays what it was"
    assert [(e.fin, e.saisie) for e in stages] == [
        (date(2026, 4, 30), False),
        (date(2026, 5, 31), True),
        (date(2026, 9, 30), False),
        (date(2026, 10, 31), False),
    ]


def test_r6_3_a_typed_end_before_a_computed_beginning_leaves_a_stage_of_a_day() -> None:
    stages = etapes_prevues(vie(IN_1, fin_etape_2=date(2026, 3, 1)))
    assert (stages[1].debut, stages[1].fin) == (date(2026, 4, 2), date(2026, 4, 2))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({}, ""),
        ({"fin_etape_1": DEBUT}, ""),
        ({"fin_etape_1": DEBUT - timedelta(1)}, "fin prévue de l’étape 1 est avant le début (02/02/2026)"),
        ({"fin_etape_1": DEBUT, "fin_etape_3": DEBUT}, ""),
        ({"fin_etape_2": date(2026, 5, 1), "fin_etape_4": date(2026, 4, 30)}, "étape 4 est avant celle de l’étape 2"),
        ({"debut_prevu": DEMANDE}, ""),
        ({"debut_prevu": DEMANDE - timedelta(1)}, "début prévu est avant la demande du 05/01/2026"),
    ],
)
def test_r6_3_planned_dates_make_sense(typed: dict[str, Any], why: str) -> None:
    said = plain(faute_de_dates(vie(IN_1, **typed)))
    assert (why in said) if why else (said == "")


def test_r6_3_an_end_is_planned_once_a_beginning_is() -> None:
    assert "quand l’accompagnement doit commencer" in faute_de_dates(vie(fin_etape_1=DEBUT))
    assert faute_de_dates(vie(fin_etape_1=DEBUT, debut_prevu=DEBUT)) == ""


# Late ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("days", "said"),
    [
        (BIENTOT + 1, None),
        (BIENTOT, "sous 7\u00a0j"),
        (1, "sous 1\u00a0j"),
        (0, "aujourd’hui"),
        (-1, "1\u00a0j de retard"),
        (-12, "12\u00a0j de retard"),
    ],
)
def test_r6_3_late_is_the_day_after_the_next_actions_date(days: int, said: str | None) -> None:
    today = date(2026, 2, 10)
    found = alerte(vie(IN_1, echeance=today + timedelta(days), prochaine_action="réunir le copil"), today)
    assert (found.courte if found else None) == said
    if found is not None:
        assert found.en_retard == (days < 0)
        assert found.phrase.startswith("réunir le copil : ")


@pytest.mark.parametrize(("today", "late"), [(date(2026, 4, 1), 0), (date(2026, 4, 2), 1), (date(2026, 5, 2), 31)])
def test_r6_3_late_is_the_day_after_the_stages_planned_end(today: date, late: int) -> None:
    found = alerte(vie(IN_1), today)
    assert found is not None
    assert (found.quoi, found.jours) == ("Fin de l’étape 1", late)


def test_r6_3_the_latest_of_both_is_said() -> None:
    today = date(2026, 4, 11)
    assert alerte(vie(IN_1, echeance=date(2026, 4, 10)), today) == alerte(vie(IN_1), today)
    worse = alerte(vie(IN_1, echeance=date(2026, 3, 1)), today)
    assert worse is not None and (worse.quoi, worse.jours) == ("Prochaine action", 41)


def test_r6_3_a_request_is_late_for_its_next_action_alone() -> None:
    today = date(2026, 6, 1)
    assert alerte(vie(debut_prevu=date(2026, 1, 10)), today) is None
    assert alerte(vie(echeance=date(2026, 5, 31)), today) is not None


@pytest.mark.parametrize("steps", [f"{IN_1}, suspendu 2026-02-03", f"{IN_1}, abandonné 2026-02-03"])
def test_r6_3_what_is_suspended_or_over_is_not_late(steps: str) -> None:
    assert alerte(vie(steps, echeance=date(2026, 2, 1)), date(2026, 6, 1)) is None
    assert alerte(vie(decision="refusée", echeance=date(2026, 2, 1)), date(2026, 6, 1)) is None


def test_r6_3_taken_up_again_it_is_late_again() -> None:
    assert alerte(vie(f"{IN_1}, suspendu 2026-02-03, étape 1 2026-05-04"), date(2026, 6, 1)) is not None


# Evaluation ------------------------------------------------------------------------------------------------------
def test_r6_3_the_evaluation_is_due_thirty_days_before_the_planned_end_of_stage_3() -> None:
    life = vie("étape 1 2026-02-02, étape 2 2026-03-02, étape 3 2026-04-02")
    end = fin_prevue(life, 3)
    assert end == date(2026, 10, 1)
    assert not evaluation_due(life, end - timedelta(EVALUATION + 1))
    assert evaluation_due(life, end - timedelta(EVALUATION))
    assert evaluation_due(life, end + timedelta(90))


def test_r6_3_the_evaluation_is_due_in_stage_4_and_not_once_it_is_over() -> None:
    day = date(2026, 3, 30)
    assert evaluation_due(vie("étape 4 2026-02-02"), day)
    assert not evaluation_due(vie("étape 4 2026-02-02, clos 2026-03-01"), day)
    assert not evaluation_due(vie("étape 4 2026-02-02, suspendu 2026-03-01"), day)
    assert not evaluation_due(vie(IN_1), date(2027, 1, 1))
