"""R4.1–R4.3: what a balanced CoPil aims at, what a composition lacks of it, and which exchanges would improve it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.annuaire import Famille, Localisation
from cops_desktop.domain.composition import (
    POIDS,
    Accord,
    Appel,
    Candidat,
    Critere,
    Paire,
    Priorite,
    accord,
    cibles,
    echanges_ameliorants,
    glouton,
    plus_forts_restes,
    polir,
    pourquoi,
    remarques,
    score,
    sieges,
    total,
)
from tests.builders import plain
from tests.volontaires import dans_l_ordre, volontaires

EQUILIBRE = POIDS[Priorite.EQUILIBRE]


def personne(nom: str, famille: Famille = Famille.USAGERS, **more: Any) -> Candidat:
    return Candidat(personne=nom, nom=nom, famille=famille, **more)


def parts(
    *paires: tuple[Candidat, ...], copart: tuple[Candidat, ...] = (), poids: Any = EQUILIBRE
) -> dict[Critere, Any]:
    """Each criterion's part of a composition."""
    composition = tuple(Paire(paire) for paire in paires)
    aims = cibles(copart, len(sieges(composition)))
    return {partie.critere: partie for partie in score(composition, aims, poids).parties}


@given(st.lists(st.integers(0, 60), max_size=6), st.integers(0, 40))
def test_largest_remainders_give_out_every_place_within_one_of_the_exact_share(numbers: list[int], places: int) -> None:
    shared = plus_forts_restes(numbers, places)
    if not sum(numbers):
        assert shared == [0] * len(numbers)
        return
    assert sum(shared) == places
    assert all(abs(got * sum(numbers) - n * places) < sum(numbers) for got, n in zip(shared, numbers, strict=True))


def test_r8_1_what_is_aimed_at_is_the_copart_of_2023_est_53_region_12_ouest_35() -> None:
    copart = (
        *(personne(f"e{n}", territoire=Localisation.EST) for n in range(40)),
        *(personne(f"r{n}", territoire=Localisation.REGION) for n in range(9)),
        *(personne(f"o{n}", territoire=Localisation.OUEST) for n in range(26)),
    )
    vises = cibles(copart, 28).vises
    assert [vises[Critere.TERRITOIRES, place] for place in ("Est", "Ouest", "Région")] == [15, 10, 3]


def test_a_domain_is_aimed_at_by_itself_because_a_person_may_have_several() -> None:
    copart = tuple(personne(f"p{n}", domaines=("Soin", "Formation") if n < 3 else ("Soin",)) for n in range(4))
    vises = cibles(copart, 10).vises
    assert (vises[Critere.DOMAINES, "Soin"], vises[Critere.DOMAINES, "Formation"]) == (10, 8)


def test_who_has_no_known_place_counts_in_none() -> None:
    copart = (personne("a", territoire=Localisation.EST), personne("b"))
    assert cibles(copart, 2).vises[Critere.TERRITOIRES, "Est"] == 2
    est = parts((personne("c"), personne("d", territoire=Localisation.EST)), copart=copart)[Critere.TERRITOIRES]
    assert (est.ecart, plain(est.figures)) == (1, "Est 1 pour 2 visés · territoire inconnu 1")


@pytest.mark.parametrize(
    ("one", "other", "tie"),
    [
        ({}, {}, Accord.EN_LEUR_NOM),
        ({"structure": "a"}, {"structure": "a"}, Accord.STRUCTURE),
        ({"structure": "a", "type_structure": "CHU"}, {"structure": "b", "type_structure": "CHU"}, Accord.CHAMP),
        ({"structure": "a", "domaines": ("Soin",)}, {"structure": "b", "domaines": ("Soin",)}, Accord.CHAMP),
        ({"structure": "a"}, {"structure": "b"}, Accord.AUCUN),
        ({"structure": "a", "domaines": ("Soin",)}, {"domaines": ("Soin",)}, Accord.AUCUN),
    ],
)
def test_r4_1_the_two_are_of_one_structure_of_one_field_or_each_in_their_own_name(
    one: dict[str, Any], other: dict[str, Any], tie: Accord
) -> None:
    first, second = personne("a", **one), personne("b", **other)
    assert accord(first, second) is accord(second, first) is tie
    assert parts((first, second))[Critere.CHARTE].ecart == (tie is Accord.AUCUN)


@pytest.mark.parametrize(("olds", "lacking", "beyond"), [(0, 2, 0), (1, 1, 0), (2, 0, 0), (4, 0, 2)])
def test_r4_3_a_quarter_comes_from_the_previous_copil(olds: int, lacking: int, beyond: int) -> None:
    people = [personne(f"p{n}", ancien=n < olds) for n in range(6)]
    found = parts(*zip(people[::2], people[1::2], strict=True), poids=POIDS[Priorite.NOUVEAUX])
    assert found[Critere.ANCIENS].ecart == lacking
    assert found[Critere.NOUVEAUX].ecart == beyond
    assert plain(found[Critere.ANCIENS].figures).endswith("sur 6, pour 2 au moins")


def test_a_structure_in_a_second_binome_counts_but_two_of_it_in_one_do_not() -> None:
    a, b, c, d = (personne(x, structure="s", nom_structure="CHU fictif") for x in "abcd")
    alone = personne("e", structure="t", nom_structure="Autre")
    assert parts((a, b), (alone, alone))[Critere.STRUCTURES].ecart == 0
    twice = parts((a, b), (c, d))[Critere.STRUCTURES]
    assert (twice.ecart, twice.points, twice.figures) == (1, 4, "CHU fictif dans 2 binômes")


def test_a_wish_is_met_in_its_binome_and_nobody_who_asked_for_nothing_is_let_down() -> None:
    a, b = personne("a", avec="b"), personne("b")
    c, d = personne("c", Famille.AUTRE), personne("d", avec="a")
    met = parts((a, b), (c, d))[Critere.SOUHAITS]
    assert (met.ecart, plain(met.figures)) == (1, "1 souhait respecté sur 2")
    assert plain(pourquoi(Paire((a, b)))) == "chacun en son propre nom ; deux usagers ; souhait de a"
    assert "autre binôme que souhaité pour d" in plain(pourquoi(Paire((c, d))))


def test_mixed_families_in_a_binome_are_preferred() -> None:
    a, b, pro = personne("a"), personne("b"), personne("c", Famille.PROFESSIONNELS)
    assert parts((a, b))[Critere.MIXITE].ecart == 1
    assert parts((a, pro))[Critere.MIXITE].ecart == 0
    assert "familles mêlées (Usagers, Professionnels)" in plain(pourquoi(Paire((a, pro))))


def test_the_field_that_ties_two_structures_is_named() -> None:
    a = personne("a", structure="s", domaines=("Soin", "Formation"))
    b = personne("b", structure="t", domaines=("Formation",))
    assert plain(pourquoi(Paire((a, b)))).startswith("de deux structures du même champ (Formation)")


@pytest.mark.parametrize(("people", "new"), [(0, 0), (1, 0), (2, 1), (27, 13), (28, 14), (60, 14)])
def test_r4_1_at_most_fourteen_binomes_are_formed(people: int, new: int) -> None:
    appel = Appel(volontaires(people))
    assert (appel.nouvelles, appel.effectif) == (new, 2 * new)


def test_binomes_made_by_hand_take_their_places_and_those_of_one_are_completed_first() -> None:
    first, second, third, *others = volontaires(8)
    appel = Appel(tuple(others[:3]), (Paire((first, second), 2, "x"), Paire((third,), 1, "y")))
    assert (appel.completees, appel.nouvelles, appel.effectif) == (1, 1, 6)
    for made in (glouton(appel, cibles((), 6), EQUILIBRE), dans_l_ordre(appel, appel.candidats)):
        assert made[0] == appel.deja[0]
        assert (made[1].membres[0], made[1].binome, len(made[1].membres)) == (third, "y", 2)
        assert len({m.personne for m in sieges(made)}) == 6


def test_more_binomes_waiting_for_a_second_person_than_volunteers() -> None:
    one, two, three = volontaires(3)
    appel = Appel((three,), (Paire((one,), 1, "x"), Paire((two,), 1, "y")))
    assert (appel.completees, appel.nouvelles, appel.effectif) == (1, 0, 3)
    assert [len(paire.membres) for paire in glouton(appel, cibles((), 3), EQUILIBRE)] == [2, 1]
    assert "1 binôme reste d’une personne" in plain(" ".join(remarques(appel, cibles((), 3))))


@pytest.mark.parametrize(("olds", "words"), [(0, "aucun volontaire n’en vient"), (1, "1 volontaire en vient")])
def test_r4_3_a_quarter_that_no_composition_reaches_is_said(olds: int, words: str) -> None:
    appel = Appel(tuple(personne(f"p{n}", ancien=n < olds) for n in range(8)))
    (said,) = remarques(appel, cibles((), appel.effectif))
    assert plain(said) == f"Un quart venant du CoPil précédent, soit 2 personnes : c’est impossible, {words}."


@given(st.integers(0, 9), st.integers(0, 1000), st.sampled_from(list(Priorite)))
def test_polishing_ends_where_no_exchange_improves_and_each_one_on_the_way_did(
    people: int, graine: int, priorite: Priorite
) -> None:
    appel = Appel(volontaires(people, graine), binomes=3)
    aims, poids = cibles(volontaires(20, graine + 1), appel.effectif), POIDS[priorite]
    start = dans_l_ordre(appel, appel.candidats)
    for echange in echanges_ameliorants(appel, start, aims, poids):
        assert echange.total == total(echange.composition, aims, poids) < total(start, aims, poids)
        assert len({m.personne for m in sieges(echange.composition)}) == appel.effectif
    ended = polir(appel, start, aims, poids)
    assert not list(echanges_ameliorants(appel, ended, aims, poids))
    assert total(ended, aims, poids) <= total(start, aims, poids)


@given(st.integers(0, 12), st.integers(0, 1000), st.sampled_from(list(Priorite)))
def test_the_parts_sum_to_the_total_and_all_explain_themselves(people: int, graine: int, priorite: Priorite) -> None:
    appel = Appel(volontaires(people, graine))
    aims = cibles(volontaires(20, graine + 1), appel.effectif)
    made = glouton(appel, aims, POIDS[priorite])
    found = score(made, aims, POIDS[priorite])
    assert found.total == total(made, aims, POIDS[priorite])
    assert [partie.critere for partie in found.parties] == [c for c in Critere if c in POIDS[priorite]]
    assert all(partie.figures for partie in found.parties)
