"""Who is there at a CoPart or a CoPil: either of a binôme, any of a structure, guests apart (R3.5 b, R3.7, R4.4)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.presence_comites import (
    BinomeDuJour,
    Composition,
    Participation,
    StructureDuJour,
    absences_de_suite,
    participation,
    suites,
)
from cops_desktop.domain.rencontres import Presence, Venue

P, R, E, A, S = (
    Participation.PRESENT,
    Participation.RETOUR,
    Participation.EXCUSE,
    Participation.ABSENT,
    Participation.A_SAISIR,
)
RETOUR = "retour"


def noted(who: str, state: Venue | str) -> Presence:
    """What a meeting notes of somebody; RETOUR: excused, and heard of since."""
    venue = state if isinstance(state, Venue) else Venue.EXCUSE
    answered = date(2026, 12, 1) if state == RETOUR else None
    return Presence(id=who, rencontre="r", personne=who, presence=venue, retour_le=answered)


def meeting(**states: Venue | str) -> dict[str, Presence]:
    """What a meeting notes, by person."""
    return {who: noted(who, state) for who, state in states.items()}


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ((Venue.PRESENT, Venue.PRESENT), P),
        ((Venue.PRESENT, Venue.ABSENT), P),
        ((None, Venue.PRESENT), P),
        ((RETOUR, Venue.PRESENT), P),
        ((RETOUR, Venue.ABSENT), R),
        ((RETOUR, None), R),
        ((Venue.EXCUSE, Venue.ABSENT), E),
        ((Venue.ABSENT, Venue.ABSENT), A),
        ((Venue.ABSENT, None), S),
        ((Venue.ABSENT, Venue.A_SAISIR), S),
        ((None, None), S),
        ((Venue.ABSENT,), A),  # a binôme that lost one person: the other alone answers for it
        ((), S),
    ],
)
def test_r4_4_a_binome_is_there_when_either_is(states: tuple[Venue | str | None, ...], expected: Participation) -> None:
    assert participation([noted("x", s) if s is not None else None for s in states]) is expected


@given(st.lists(st.sampled_from([None, *Venue, RETOUR]), max_size=4))
def test_r4_4_the_order_of_a_binome_never_matters_and_one_present_is_enough(states: list[Venue | str | None]) -> None:
    people = [noted("x", s) if s is not None else None for s in states]
    assert participation(people) is participation(people[::-1])
    assert (participation(people) is P) == (Venue.PRESENT in states)


def test_r4_4_who_is_not_there_is_covered_by_the_other_of_the_binome() -> None:
    made = Composition(
        frozenset("abcd"),
        (BinomeDuJour("1", 1, ("a", "b")), BinomeDuJour("2", 2, ("c", "d")), BinomeDuJour("3", 3, ())),
    )
    assert made.couverts(meeting(a=Venue.PRESENT, c=Venue.EXCUSE)) == {"b"}
    assert made.couverts(meeting(a=Venue.PRESENT, b=Venue.PRESENT)) == set()
    assert [b.numero for b in made.siegent] == [1, 2]  # nobody is left in the third: nobody awaits it


def structures() -> Composition:
    """Ana signed for herself and for S; Ben for S; Cid stands for S without having signed; Dan signed for T alone."""
    s = StructureDuJour("s", "S", frozenset("ab"), frozenset("abc"))
    t = StructureDuJour("t", "T", frozenset("d"), frozenset("d"))
    return Composition(frozenset("abd"), (), (s, t), frozenset("a"))


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ({"c": Venue.PRESENT, "a": Venue.ABSENT, "b": Venue.ABSENT}, P),
        ({"b": Venue.PRESENT}, P),
        ({"a": Venue.ABSENT, "b": Venue.EXCUSE}, E),  # Cid was not asked: nothing is awaited of him
        ({"a": Venue.ABSENT, "b": Venue.EXCUSE, "c": RETOUR}, R),
        ({"a": Venue.ABSENT}, S),
    ],
)
def test_r3_5_b_a_structure_is_there_through_any_who_stands_for_it(
    states: dict[str, Venue | str], expected: Participation
) -> None:
    assert structures().structures[0].participation(meeting(**states)) is expected


def test_r3_5_b_who_signed_for_structures_alone_is_covered_when_each_is_represented() -> None:
    assert structures().couverts(meeting(c=Venue.PRESENT)) == {"b"}  # Ana also signed for herself


def test_r3_5_b_a_structure_without_any_representative_is_not_known() -> None:
    nobody = StructureDuJour("s", "S", frozenset("a"), frozenset())  # the annuaire says that Ana left it
    assert nobody.participation(meeting(a=Venue.PRESENT)) is S


def test_r3_7_guests_are_called_and_are_no_members() -> None:
    made = Composition(frozenset("ab"), invites={"g": "ARS Occitanie"})
    assert made.convoques == set("abg")
    assert "g" not in made.membres


@pytest.mark.parametrize(
    ("seances", "count"),
    [
        ([], 0),
        ([A], 1),
        ([A, A], 2),
        ([E, A, E], 3),
        ([A, P, A], 1),
        ([A, R], 0),
        ([A, A, S], 2),  # the last one is not entered yet
        ([A, S, A], 1),  # who knows whether they came in between
        ([S, S], 0),
    ],
)
def test_r4_4_meetings_missed_one_after_the_other(seances: list[Participation], count: int) -> None:
    assert absences_de_suite(seances) == count


def test_r4_4_a_binome_that_did_not_exist_at_the_first_meetings_is_judged_by_the_others() -> None:
    assert suites([{"1": A, "2": P}, {"1": A, "2": P, "3": A}]) == {"1": 2, "3": 1}
