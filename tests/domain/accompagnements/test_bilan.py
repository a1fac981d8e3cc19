"""What a year of accompagnements was: each project counted once, where it was at the end of the year (R6.2, R8.3)."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.accompagnements.bilan import (
    SANS_LIEU,
    SANS_STRUCTURE,
    Bilan,
    Comptes,
    Projet,
    bilan,
    compter,
    le,
)
from cops_desktop.domain.accompagnements.parcours import Parcours
from cops_desktop.domain.accompagnements.types import Intervention, Nature
from cops_desktop.domain.annuaire import Localisation
from tests.domain.accompagnements.test_etapes import life
from tests.domain.accompagnements.test_parcours_proprietes import lived, tries

FIN = date(2026, 12, 31)


def of(*lives: Parcours, annee: int = 2026, day: date = FIN) -> Bilan:
    """The summary of these projects, without structure or territory."""
    return bilan([Projet(one) for one in lives], annee, day)


def hours(*days: date) -> tuple[Intervention, ...]:
    """An intervention of an hour on each of these days."""
    return tuple(Intervention(id=str(day), accompagnement="a", date=day, duree=60) for day in days)


def test_r6_3_a_project_counts_in_the_year_in_which_it_enters_stage_1() -> None:
    one = life("étape 1")
    assert of(one).total == Comptes(demandes=1, commences=1, suivis=1, en_cours=1)
    assert of(one, annee=2027, day=date(2027, 3, 1)).total == Comptes(suivis=1, en_cours=1)
    assert of(one, annee=2025).projets == ()


def test_r6_3_who_is_followed_is_running_suspended_closed_or_abandoned() -> None:
    made = of(
        life("étape 1"),
        life("étape 1", "étape 2", "suspendu"),
        life("étape 1", "clos"),
        life("étape 1", "abandonné"),
        life("abandonné"),
        life(said="refusée"),
        life(said="reportée"),
        life(said="approuvée"),
    )
    assert made.total == Comptes(8, 2, 4, 4, 1, 1, 1, 1)
    assert (made.attente, made.approuves, made.etapes) == (1, 1, (1, 0, 0, 0))


def test_what_ended_in_an_earlier_year_is_not_told_and_what_waits_still_is() -> None:
    made = of(life("étape 1", "clos"), life(said="refusée"), life(), annee=2027, day=date(2027, 2, 1))
    assert [p.parcours.position.value for p in made.projets] == ["demande"]
    assert made.total == Comptes() and made.attente == 1


def test_the_year_is_read_as_on_its_last_day_or_on_the_day_while_it_runs() -> None:
    one = life("étape 1", "étape 2", "abandonné")  # in February, March, April
    assert of(one, day=date(2026, 3, 15)).total.en_cours == 1
    assert of(one, day=date(2026, 4, 1)).total.abandonnes == 1
    assert of(one, day=date(2030, 1, 1)).au == FIN


def test_r6_5_hours_are_those_of_the_year_until_the_day() -> None:
    log = hours(date(2025, 12, 31), date(2026, 1, 1), date(2026, 5, 2))
    made = bilan([Projet(life("étape 1"), interventions=log)], 2026, date(2026, 5, 1))
    assert (made.total.interventions, made.total.minutes) == (1, 60)


def test_r8_3_a_project_of_two_structures_counts_in_both_and_one_without_is_told() -> None:
    made = bilan(
        [
            Projet(life("étape 1"), ("Zénith", "Éole"), Localisation.OUEST),
            Projet(life("étape 1"), ("Éole",), Localisation.EST),
            Projet(life(), (), None),
        ],
        2026,
        FIN,
    )
    assert [(name, c.demandes) for name, c in made.structures] == [("Éole", 2), ("Zénith", 1), (SANS_STRUCTURE, 1)]
    assert [(name, c.demandes) for name, c in made.territoires] == [("Est", 1), ("Ouest", 1), (SANS_LIEU, 1)]


@given(st.lists(tries, max_size=4), st.integers(2026, 2028), st.integers(0, 900))
def test_whatever_was_lived_the_figures_add_up(lives: list[list[object]], annee: int, days: int) -> None:
    day = date(2026, 1, 5) + timedelta(days)
    projects = [
        Projet(
            replace(one, accompagnement=replace(one.accompagnement, nature=list(Nature)[n % 3])),
            ("Éole",) if n % 2 else (),
            Localisation.EST if n % 2 else None,
        )
        for n, one in enumerate(lived(steps) for steps in lives)
    ]
    made = bilan(projects, annee, day)
    total = made.total
    assert total.suivis == total.en_cours + total.suspendus + total.clos + total.abandonnes
    assert total.en_cours == sum(made.etapes)
    for field in Comptes.__slots__:
        whole = getattr(total, field)
        for rows in (made.categories, made.territoires, made.structures):
            assert sum(getattr(counts, field) for _, counts in rows) == whole
    if annee <= day.year:
        every = [p for one in projects if (p := le(one.parcours, made.au)) is not None]
        assert compter([Projet(one) for one in every], annee) == total, "what is left out counts for nothing"
    else:
        assert not made.projets, "a year that has not begun is of nobody"


@given(tries, st.integers(0, 400), st.integers(0, 400))
def test_what_was_on_a_day_does_not_change_with_what_comes_later(steps: list[object], first: int, later: int) -> None:
    one = lived(steps)
    day = date(2026, 1, 5) + timedelta(first)
    then = le(one, day + timedelta(later))
    assert then is not None and le(then, day) == le(one, day)
