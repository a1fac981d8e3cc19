"""R8.1: the balance of a group: shares that add up, persons counted once, mentions counted beside."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.annuaire import Famille, Localisation
from cops_desktop.domain.equilibre import Membre, Participation, equilibre, pourcentages
from tests.builders import plain

PROFILS = ("proche aidant", "sanitaire", "autre profil/rôle")
DOMAINES = ("Soin et Accompagnement", "Autre")


@pytest.mark.parametrize(
    ("nombres", "shares"),
    [
        ((), ()),
        ((0, 0), (0, 0)),
        ((7, 0), (100, 0)),
        ((40, 9, 26), (53, 12, 35)),  # the public figures of 2023
        ((55, 20), (73, 27)),
        ((1, 1, 1), (34, 33, 33)),  # of equals, the first
        ((2, 1, 1, 2), (33, 17, 17, 33)),
        ((999, 1), (100, 0)),
    ],
)
def test_r8_1_whole_percentages_go_to_the_largest_remainders(nombres: Sequence[int], shares: Sequence[int]) -> None:
    assert pourcentages(nombres) == shares


@given(st.lists(st.integers(0, 5000), max_size=12))
def test_r8_1_shares_add_up_to_100_and_stay_near_the_truth(nombres: list[int]) -> None:
    shares = pourcentages(nombres)
    total = sum(nombres)
    assert sum(shares) == (100 if total else 0)
    for number, share in zip(nombres, shares, strict=True):
        assert not total or abs(100 * number - share * total) < total, "less than one percent away"
    ordered = sorted(zip(nombres, shares, strict=True))
    assert all(a[1] <= b[1] for a, b in pairwise(ordered) if a[0] < b[0])


membres = st.lists(
    st.builds(
        Membre,
        personne=st.integers(0, 60).map(str),
        structures=st.lists(st.sampled_from("ABCD"), max_size=2, unique=True).map(tuple),
        en_son_nom=st.booleans(),
        localisation=st.none() | st.sampled_from(Localisation),
        famille=st.sampled_from(Famille),
        profils=st.lists(st.sampled_from((*PROFILS, "un mot retiré")), max_size=3, unique=True).map(tuple),
        domaines=st.lists(st.sampled_from(DOMAINES), max_size=2, unique=True).map(tuple),
    ),
    max_size=40,
)


@given(membres)
def test_r8_1_counts_add_up_to_the_persons(people: list[Membre]) -> None:
    found = equilibre(people, PROFILS, DOMAINES)
    last = {m.personne: m for m in people}
    assert set(found.personnes) == last.keys()
    assert set(found.structures) == {s for m in last.values() for s in m.structures}
    for one in (found.participation, found.localisation, found.familles):
        assert one.mentions == one.comptes == len(last) - len(one.inconnus)
        assert sum(part.pour_cent for part in one.parts) == (100 if one.comptes else 0)
    for one in (found.profils, found.domaines):
        named = {person for part in one.parts for person in part.personnes}
        assert len(named) == one.comptes == len(last) - len(one.inconnus)
        assert not named & set(one.inconnus)
    assert found.profils.mentions == sum(len(m.profils) for m in last.values())
    assert found.domaines.mentions == sum(len(m.domaines) for m in last.values())


def test_r8_1_the_public_figures_of_2023() -> None:
    """46 structures and 75 persons, 73 % / 27 %; Est 53 %, Région 12 %, Ouest 35 %."""
    places = [Localisation.EST] * 40 + [Localisation.REGION] * 9 + [Localisation.OUEST] * 26
    people = [
        Membre(str(n), (f"structure {n % 46}",) if n < 55 else (), localisation=place) for n, place in enumerate(places)
    ]
    found = equilibre(people)
    assert plain(found.comptes) == "75 personnes, 46 structures"
    assert [(p.nom, p.nombre, p.pour_cent) for p in found.participation.parts] == [
        ("Pour une structure", 55, 73),
        ("En leur nom", 20, 27),
    ]
    assert [(p.nom, p.pour_cent) for p in found.localisation.parts] == [
        ("Est", 53),
        ("Ouest", 35),
        ("Région", 12),
        ("Hors Occitanie", 0),
    ]


def test_r8_1_a_person_in_two_families_counts_once_in_them_and_once_in_each_profile() -> None:
    both = Membre(
        "odile",
        famille=Famille.USAGERS,
        familles=frozenset({"Usagers", "Professionnels"}),
        profils=("proche aidant", "sanitaire"),
        domaines=DOMAINES,
    )
    other = Membre(
        "yanis",
        famille=Famille.PROFESSIONNELS,
        familles=frozenset({"Professionnels"}),
        profils=("sanitaire",),
        domaines=DOMAINES[:1],
    )
    found = equilibre([both, other], PROFILS, DOMAINES)
    assert [part.nombre for part in found.familles.parts] == [1, 1, 0]
    assert found.de_plusieurs_familles == 1
    assert [(part.nombre, part.pour_cent) for part in found.profils.parts] == [(1, 50), (2, 100), (0, 0)]
    assert plain(found.profils.sommes) == "2 personnes, 3 mentions"
    assert plain(found.domaines.sommes) == "2 personnes, 3 mentions"


def test_r3_1_who_is_engaged_both_ways_counts_once_for_their_structure() -> None:
    found = equilibre([Membre("odile", ("IFSI",), en_son_nom=True), Membre("yanis")])
    assert found.participation.part(Participation.STRUCTURE.value).personnes == ("odile",)
    assert found.aussi_en_leur_nom == 1


def test_r8_1_who_has_no_known_place_is_said_apart_and_hors_occitanie_is_a_share() -> None:
    found = equilibre(
        [Membre("a", localisation=Localisation.HORS), Membre("b", localisation=Localisation.EST), Membre("c")]
    )
    assert found.localisation.inconnus == ("c",)
    assert [p.pour_cent for p in found.localisation.parts] == [50, 0, 0, 50]


def test_somebody_is_never_said_to_be_zero_percent() -> None:
    people = [Membre(str(n), famille=Famille.AUTRE if n == 7 else Famille.USAGERS) for n in range(1000)]
    part = equilibre(people).familles.part("Autre")
    assert (part.nombre, plain(part.en_mots)) == (1, "< 1 %")
    assert plain(equilibre([]).familles.part("Autre").en_mots) == "0 %"
