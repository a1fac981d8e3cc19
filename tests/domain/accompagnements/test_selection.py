"""Which projects a selection retains (§6): each criterion by itself, all together, and the years of a project."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.accompagnements.parcours import Etat, Parcours
from cops_desktop.domain.accompagnements.selection import PERSONNE, Selection, annees, toutes_les_annees
from cops_desktop.domain.accompagnements.types import (
    Accompagnement,
    Decision,
    Examen,
    Mouvement,
    Nature,
    Position,
)
from cops_desktop.domain.annuaire import Localisation
from tests.domain.accompagnements.test_parcours_proprietes import lived, tries

JOUR = date(2026, 11, 24)
ITEM = Accompagnement(id="a", titre="Essai", nature=Nature.APPUI_ETP, demande_le=date(2023, 10, 2))


def life(*steps: str, decided: str = "") -> Parcours:
    """« 2024-01-08 étape 1 », … after the request of the 2nd of October 2023; `decided`: « 2023-12-01 refusée »."""
    moves: list[Mouvement] = []
    for step in steps:
        day, vers = step.split(" ", 1)
        de = moves[-1].vers if moves else Position.DEMANDE
        moves.append(
            Mouvement(
                id=step, accompagnement="a", le=datetime.fromisoformat(day), de=de, vers=Position(vers), motif="x"
            )
        )
    if not decided:
        return Parcours(ITEM, tuple(moves))
    day, decision = decided.split(" ")
    examen = Examen(id="e", accompagnement="a", le=date.fromisoformat(day), decision=Decision(decision))
    return Parcours(ITEM, tuple(moves), (examen,))


@pytest.mark.parametrize(
    ("asked", "passes"),
    [
        (Selection(), True),
        (Selection(charges=("sofia",)), True),
        (Selection(charges=("hugo", "sofia")), True),
        (Selection(charges=("hugo",)), False),
        (Selection(charges=(PERSONNE,)), False),
        (Selection(natures=(Nature.APPUI_ETP,)), True),
        (Selection(natures=(Nature.ACCOMPAGNEMENT, Nature.APPUI_HORS_ETP)), False),
        (Selection(territoires=(Localisation.EST,)), True),
        (Selection(territoires=(Localisation.OUEST, None)), False),
        (Selection(annee=2024), True),
        (Selection(annee=2022), False),
        (Selection(etats=(Etat.EN_COURS, Etat.CLOS)), True),
        (Selection(etats=(Etat.RECUE,)), False),
        (Selection(en_retard=True), True),
        (Selection(charges=("sofia",), annee=2022), False),
    ],
)
def test_of_each_criterion_one_value_is_enough_and_every_criterion_counts(asked: Selection, passes: bool) -> None:
    known: dict[str, Any] = {"charges": ("sofia", "yanis"), "territoire": Localisation.EST, "en_retard": True}
    assert asked.retient(life("2024-01-08 étape 1"), JOUR, **known) is passes


def test_whom_nobody_follows_and_where_nobody_knows_may_be_asked_for() -> None:
    assert Selection(charges=(PERSONNE,)).retient(life(), JOUR)
    assert Selection(territoires=(None,)).retient(life(), JOUR)
    assert not Selection(en_retard=True).retient(life(), JOUR)


@pytest.mark.parametrize(
    ("one", "years"),
    [
        (life(), {2023, 2024, 2025, 2026}),
        (life(decided="2023-12-01 refusée"), {2023}),
        (life(decided="2024-02-01 refusée"), {2023, 2024}),
        (life(decided="2024-02-01 reportée"), {2023, 2024, 2025, 2026}),
        (life("2024-01-08 étape 1", "2025-06-01 clos"), {2023, 2024, 2025}),
        (life("2024-01-08 étape 1", "2024-06-01 suspendu"), {2023, 2024, 2025, 2026}),
        (life("2023-12-08 étape 1", "2023-12-20 abandonné", "2026-03-01 étape 2"), {2023, 2026}),
        (life("2027-01-04 étape 1"), {2023, 2024, 2025, 2026, 2027}),
    ],
)
def test_a_project_is_in_the_years_from_its_request_to_its_end_and_again_once_it_is_taken_up(
    one: Parcours, years: set[int]
) -> None:
    assert annees(one, JOUR) == years


@given(tries)
def test_a_project_is_in_the_year_of_each_thing_that_happened_to_it(steps: list[object]) -> None:
    one = lived(steps)
    happened = {one.accompagnement.demande_le, *(move.le.date() for move in one.mouvements)}
    assert {day.year for day in happened} <= annees(one, max(happened))
    if one.ouvert:
        assert JOUR.year in annees(one, JOUR)


def test_the_years_to_choose_from_begin_with_the_last_and_hold_that_of_today() -> None:
    assert toutes_les_annees([], JOUR) == (2026,)
    assert toutes_les_annees([life(decided="2024-02-01 refusée")], JOUR) == (2026, 2024, 2023)


VALUES = st.one_of(
    st.tuples(st.just("charges"), st.sampled_from(["sofia", "hugo", PERSONNE])),
    st.tuples(st.just("natures"), st.sampled_from(Nature)),
    st.tuples(st.just("territoires"), st.sampled_from([*Localisation, None])),
    st.tuples(st.just("annee"), st.sampled_from([2025, 2026])),
    st.tuples(st.just("etats"), st.sampled_from(Etat)),
    st.tuples(st.just("en_retard"), st.just(True)),
)


@given(st.lists(VALUES, max_size=8), VALUES)
def test_what_is_asked_for_too_can_be_taken_away_again(asked: list[tuple[str, Any]], more: tuple[str, Any]) -> None:
    selection = Selection()
    for critere, valeur in asked:
        selection = selection.avec(critere, valeur)
    wider = selection.avec(*more)
    assert more in wider.valeurs()
    assert wider.avec(*more) == wider
    assert more not in wider.sans(*more).valeurs()
    for critere, valeur in wider.valeurs():
        wider = wider.sans(critere, valeur)
    assert wider == Selection()
