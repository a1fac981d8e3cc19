"""R6.2, R6.3: what a year's capacity holds, and what counts in it."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.accompagnements.capacite import Occupation, annee_de_debut, occupations
from cops_desktop.domain.accompagnements.parcours import Etat, Parcours, parcours
from cops_desktop.domain.accompagnements.types import Capacite, Nature
from tests.builders import JOUR, plain
from tests.domain.accompagnements.test_parcours_proprietes import lived, tries
from tests.domain.accompagnements.vies import examen, item, vie

A = Nature.ACCOMPAGNEMENT


def capacite(annee: int, nombre: int, nature: Nature = A) -> Capacite:
    return Capacite(id=f"{annee}{nature}", annee=annee, nature=nature, nombre=nombre)


def of(annee: int, *lives: Parcours, figures: tuple[Capacite, ...] = (), day: date = JOUR) -> Occupation:
    return occupations(lives, figures, annee, day)[0]


def counts(annee: int, *lives: Parcours) -> tuple[int, int]:
    found = of(annee, *lives)
    return found.commences, found.a_venir


# What counts -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("steps", "in_2026", "in_2027"),
    [
        ("étape 1 2026-12-31", 1, 0),
        ("étape 1 2027-01-01", 0, 1),
        ("étape 1 2026-03-01, étape 2 2027-01-10", 1, 0),
        ("étape 2 2026-03-01, étape 1 2027-01-10", 1, 0),  # the first stage that it entered, whichever
        ("étape 1 2026-03-01, abandonné 2026-03-02", 1, 0),  # it took its place all the same
        ("étape 1 2026-03-01, clos 2026-05-01, étape 1 2027-02-01", 1, 0),  # taken up again: no second place
        ("suspendu 2026-03-01", 0, 0),
        ("abandonné 2026-03-01", 0, 0),
    ],
)
def test_r6_3_a_project_counts_in_the_year_in_which_it_enters_stage_1_once(
    steps: str, in_2026: int, in_2027: int
) -> None:
    life = vie(steps)
    assert (of(2026, life).commences, of(2027, life).commences) == (in_2026, in_2027)
    assert of(2026, life).a_venir == 0


@pytest.mark.parametrize(
    ("decision", "le", "more", "expected"),
    [
        ("approuvée", date(2026, 12, 31), {}, (0, 1)),
        ("approuvée", date(2027, 1, 1), {}, (0, 0)),
        ("approuvée", date(2026, 12, 1), {"debut_prevu": date(2027, 1, 4)}, (0, 0)),
        ("approuvée", date(2025, 12, 1), {"debut_prevu": date(2026, 1, 4)}, (0, 1)),
        ("reportée", date(2026, 6, 1), {}, (0, 0)),
        ("refusée", date(2026, 6, 1), {}, (0, 0)),
    ],
)
def test_r6_2_a_request_takes_a_place_once_it_is_approved_in_the_year_in_which_it_should_begin(
    decision: str, le: date, more: dict[str, Any], expected: tuple[int, int]
) -> None:
    life = parcours(item(demande_le=date(2025, 11, 1), **more), [], [examen(decision, le)])
    assert counts(2026, life) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2025, 12, 31), (1, 0, 0)), (date(2026, 1, 1), (0, 1, 0)), (date(2027, 6, 1), (0, 0, 1))],
)
def test_r6_2_what_was_approved_and_waits_takes_the_place_of_a_later_year_once_its_own_has_gone_by(
    day: date, expected: tuple[int, int, int]
) -> None:
    life = parcours(item(demande_le=date(2025, 11, 1)), [], [examen("approuvée", date(2025, 12, 1))])
    assert tuple(of(annee, life, day=day).a_venir for annee in (2025, 2026, 2027)) == expected


def test_r6_2_what_waits_or_was_never_examined_takes_no_place() -> None:
    assert counts(2026, vie(decision="")) == (0, 0)


def test_r6_2_each_category_is_counted_apart() -> None:
    lives = [vie("étape 1 2026-03-01", nature=nature) for nature in (*Nature, Nature.APPUI_ETP)]
    found = occupations(lives, [], 2026, JOUR)
    assert [(o.nature, o.commences) for o in found] == [(A, 1), (Nature.APPUI_ETP, 2), (Nature.APPUI_HORS_ETP, 1)]


def test_r6_2_the_year_of_a_request_is_that_of_its_planned_beginning_else_of_its_approval() -> None:
    last, first = date(2026, 12, 31), date(2027, 1, 1)
    assert annee_de_debut(item(), last, last) == 2026
    assert annee_de_debut(item(debut_prevu=first), last, last) == 2027
    assert annee_de_debut(item(), last, first) == 2027, "noted in January: it begins then at the earliest"


@given(tries, st.dates(date(2026, 1, 5), date(2029, 12, 31)))
def test_r6_2_a_project_takes_one_place_in_one_year_once_it_begins_or_waits_approved(
    steps: list[object], day: date
) -> None:
    life = lived(steps)
    found = [o for year in range(2025, 2031) for o in occupations([life], [], year, day)]
    assert sum(o.commences for o in found) == (life.debut is not None)
    assert sum(o.a_venir for o in found) == (life.etat is Etat.APPROUVEE)


# The figure ------------------------------------------------------------------------------------------------------
def test_r6_2_the_figure_of_the_year_else_of_the_last_one_before() -> None:
    figures = (capacite(2024, 8), capacite(2022, 6), capacite(2024, 1, Nature.APPUI_ETP))
    assert [(of(y, figures=figures).capacite, of(y, figures=figures).de) for y in (2021, 2022, 2023, 2024, 2030)] == [
        (None, None),
        (6, 2022),
        (6, 2022),
        (8, 2024),
        (8, 2024),
    ]


@pytest.mark.parametrize(
    ("capacity", "reste", "warned"), [(None, None, False), (3, 1, False), (2, 0, True), (1, -1, True), (0, -2, True)]
)
def test_r6_2_a_warning_before_one_more_once_the_capacity_is_reached(
    capacity: int | None, reste: int | None, warned: bool
) -> None:
    found = Occupation(A, 2026, commences=1, a_venir=1, capacite=capacity, de=2026)
    assert (found.retenus, found.reste, bool(found.avertissement)) == (2, reste, warned)


# Words -----------------------------------------------------------------------------------------------------------
def test_r6_2_an_occupation_is_said_in_words() -> None:
    full = Occupation(A, 2026, 1, 1, 2, 2022)
    assert plain(full.courte) == "accompagnements 2 / 2"
    assert (
        plain(full.phrase) == "En 2026 : 2 accompagnements retenus (1 commencé, 1 à venir), capacité 2 (celle de 2022)."
    )
    assert plain(full.phrase_d_usage) == "2 retenus : 1 commencé, 1 à venir ; il en reste 0"
    assert plain(full.avertissement) == ("La capacité de 2026 est atteinte : 2 projets retenus pour 2 accompagnements.")
    empty = Occupation(Nature.APPUI_ETP, 2026, 0, 0, None)
    assert plain(empty.courte) == "appuis ETP 0"
    assert plain(empty.phrase) == "En 2026 : 0 appui ETP retenu. Aucune capacité n’est notée."
    assert plain(empty.phrase_d_usage) == "0 retenu"
    over = Occupation(A, 2026, 3, 0, 1, 2026)
    assert plain(over.phrase_d_usage) == "3 retenus : 3 commencés ; 2 de trop"
    assert plain(over.avertissement).endswith("3 projets retenus pour 1 accompagnement.")
