"""R6.4, R7.3: what a new project is given."""

import json
from datetime import date

import pytest

from cops_desktop.domain.accompagnements.habitudes import (
    ACTIONS,
    action_suivie,
    liste_de_points,
    mission_proposee,
    points_de,
)
from cops_desktop.domain.accompagnements.types import Nature
from cops_desktop.paths import data_root


def seeds(liste: str) -> list[list[str]]:
    words = json.loads((data_root() / "db" / "seeds.json").read_text(encoding="utf-8"))["vocabulaires"]
    return list(words[liste])


@pytest.mark.parametrize("nature", Nature)
def test_r6_4_each_nature_has_a_checklist_with_points_for_each_stage(nature: Nature) -> None:
    words = seeds(liste_de_points(nature))
    assert {etape for etape, _, _ in points_de([(w[0], w[1]) for w in words])} == {1, 2, 3, 4}


def test_r6_4_points_are_ranked_within_their_stage_and_a_word_of_no_stage_is_of_the_first() -> None:
    words = [("a", "étape 1"), ("b", "étape 3"), ("c", ""), ("d", "étape 3"), ("e", "étape 9")]
    assert points_de(words) == [(1, 1, "a"), (3, 1, "b"), (1, 2, "c"), (3, 2, "d"), (1, 3, "e")]


def test_r7_3_the_proposed_words_are_those_of_the_vocabularies() -> None:
    assert set(ACTIONS.values()) <= {word[0] for word in seeds("actions")}
    missions = {word[0] for word in seeds("missions")}
    assert {mission_proposee(date(2025, 7, 21)), mission_proposee(date(2025, 7, 22))} <= missions


def test_r7_3_the_mission_is_that_of_the_day() -> None:
    assert mission_proposee(date(2025, 7, 21)) == "Développer les pratiques"
    assert mission_proposee(date(2025, 7, 22)) == "Accompagner le déploiement opérationnel"


def test_r7_3_the_proposed_action_follows_the_nature_and_a_chosen_one_stays() -> None:
    appui = "appui à l’intégration de patients partenaires"
    assert action_suivie("", Nature.APPUI_ETP) == appui
    assert action_suivie("accompagnement de projet", Nature.APPUI_HORS_ETP) == appui
    assert action_suivie(appui, Nature.ACCOMPAGNEMENT) == "accompagnement de projet"
    assert action_suivie("tutorat", Nature.ACCOMPAGNEMENT) == "tutorat"
