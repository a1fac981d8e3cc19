"""The vote between binômes: ranks, who is in, ties (R4.2)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.vote import classement, faute_du_vote, lire_voix
from tests.builders import plain

VOIX = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=3), st.integers(0, 12) | st.none(), max_size=40)


def test_r4_2_ranks_are_shared_by_those_of_as_many_votes() -> None:
    ranked = classement({"a": 9, "b": 7, "c": 7, "d": 3})
    assert [(r.binome, r.rang) for r in ranked.rangs] == [("a", 1), ("b", 2), ("c", 2), ("d", 4)]


def test_r4_2_the_fourteen_first_are_in() -> None:
    ranked = classement({f"b{n:02}": 100 - n for n in range(1, 17)})
    assert ranked.retenus == {f"b{n:02}" for n in range(1, 15)}
    assert not ranked.ex_aequo


def test_r4_2_a_tie_at_the_fourteenth_place_is_left_to_the_team() -> None:
    voix = {f"b{n:02}": 100 - n for n in range(1, 14)} | {"x": 5, "y": 5, "z": 2}
    ranked = classement(voix)
    assert (ranked.ex_aequo, ranked.restantes, len(ranked.retenus)) == ({"x", "y"}, 1, 13)
    numbers = {key: place for place, key in enumerate(sorted(voix), 1)}
    assert "ex æquo et il reste 1 place" in plain(faute_du_vote(ranked, 200, (), numbers))
    assert faute_du_vote(ranked, 200, ("z",), numbers)
    assert faute_du_vote(ranked, 200, ("x", "y"), numbers)
    assert faute_du_vote(ranked, 200, ("y",), numbers) == ""


def test_r4_2_a_tie_that_fits_is_none() -> None:
    voix = {f"b{n:02}": 100 - n for n in range(1, 13)} | {"x": 5, "y": 5, "z": 2}
    assert classement(voix).retenus == set(voix) - {"z"}
    assert not classement(voix).ex_aequo


def test_r4_2_missing_votes_and_more_votes_than_voters_are_said() -> None:
    ranked = classement({"a": 3, "b": None})
    assert "Il manque les voix du vote pour : 2" in faute_du_vote(ranked, None, (), {"a": 1, "b": 2})
    said = faute_du_vote(classement({"a": 41}), 40, (), {"a": 7})
    assert "Le binôme 7 a 41 voix pour 40 votants" in plain(said)


@given(VOIX, st.integers(1, 20))
def test_r4_2_never_more_than_the_places_and_nobody_passes_one_with_more_votes(
    voix: dict[str, int | None], places: int
) -> None:
    ranked = classement(voix, places)
    given_votes = {key: votes for key, votes in voix.items() if votes is not None}
    assert len(ranked.retenus) <= places
    assert not ranked.retenus & ranked.ex_aequo
    out = set(given_votes) - ranked.retenus
    assert all(given_votes[i] > given_votes[o] for i in ranked.retenus for o in out)
    assert len({given_votes[key] for key in ranked.ex_aequo}) <= 1
    if ranked.ex_aequo:
        assert 0 < ranked.restantes < len(ranked.ex_aequo)
        assert len(ranked.retenus) + ranked.restantes == places
    else:
        assert len(ranked.retenus) == min(places, len(given_votes))
    assert ranked.manquants == set(voix) - set(given_votes)
    assert [r.rang for r in ranked.rangs] == sorted(r.rang for r in ranked.rangs)


@pytest.mark.parametrize("text", ["1;30\n2;28", "Numéro;Voix\n1\t30\n2\t28\n", "binôme 1 : 30 voix\n\n2, 28"])
def test_r4_2_votes_are_read_as_they_are_pasted(text: str) -> None:
    assert lire_voix(text) == {1: 30, 2: 28}


@pytest.mark.parametrize("text", ["", "Numéro;Voix", "1;trente", "1;30\n1;29", "1;30\nabc"])
def test_r4_2_votes_that_are_not_understood_are_refused(text: str) -> None:
    with pytest.raises(Refus):
        lire_voix(text)
