"""R7.1, R7.3: every nature of meeting has its words, its mission and its kind of action, by the date."""

import json
from datetime import date

import pytest

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.natures import CHARTE_2025, HABITUDES, mission_proposee, titre_propose
from cops_desktop.domain.rencontres import COTEC, NATURES, Mode
from cops_desktop.paths import data_root

SEEDS = json.loads((data_root() / "db" / "seeds.json").read_text(encoding="utf-8"))["vocabulaires"]


def seeded_missions(day: date) -> set[str]:
    """The missions that a new file offers on a day."""
    read = [(word, *(date.fromisoformat(d) if d else None for d in dates)) for word, _, _, *dates in SEEDS["missions"]]
    return {word for word, since, until in read if in_force(since, until, day)}


@pytest.mark.parametrize("nature", NATURES)
@pytest.mark.parametrize("day", [date(2022, 10, 6), date(2025, 7, 21), CHARTE_2025, date(2026, 11, 24)])
def test_r7_3_the_mission_proposed_is_one_of_those_in_force_on_the_day(nature: str, day: date) -> None:
    assert mission_proposee(nature, day) in seeded_missions(day) | {""}
    assert bool(mission_proposee(nature, day)) == (nature != "autre")


def test_r7_3_the_four_missions_of_the_charter_follow_the_five_of_the_presentations() -> None:
    assert mission_proposee("CoPil", date(2025, 7, 21)) == "Gouvernance participative"
    assert mission_proposee("CoPil", CHARTE_2025) == "Animer le réseau"


@pytest.mark.parametrize("nature", NATURES)
def test_r7_3_the_action_proposed_is_one_that_a_new_file_knows(nature: str) -> None:
    assert HABITUDES[nature].action in {word for word, *_ in SEEDS["actions"]} | {""}


@pytest.mark.parametrize(
    ("nature", "day", "title"),
    [
        ("CoPart", date(2026, 12, 3), "CoPart de décembre 2026"),
        ("CoPil", date(2026, 4, 9), "CoPil d’avril 2026"),
        ("équipe", date(2026, 8, 31), "Réunion d’équipe d’août 2026"),
        ("webinaire", date(2026, 10, 1), "Webinaire d’octobre 2026"),
        ("journée régionale", date(2026, 10, 1), "Journée régionale du Partenariat en Santé"),
        (COTEC, date(2026, 10, 1), "Séance 1"),
        ("autre", date(2026, 10, 1), ""),
    ],
)
def test_r7_1_a_title_is_proposed_with_the_month_where_there_are_several_a_year(
    nature: str, day: date, title: str
) -> None:
    assert titre_propose(nature, day) == title


def test_r7_1_a_regional_day_is_held_in_person_and_a_webinar_is_not() -> None:
    assert (HABITUDES["journée régionale"].mode, HABITUDES["webinaire"].mode) == (Mode.PRESENTIEL, Mode.VISIO)


def test_the_short_words_of_natures_tell_them_apart() -> None:
    assert len({habitude.court for habitude in HABITUDES.values()}) == len(NATURES)
