"""The title that is proposed of a request: never long, never cut in a word, never empty for nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.accompagnements.titre import LONGUEUR, titre_propose


@pytest.mark.parametrize(
    ("besoin", "titre"),
    [
        ("co-écrire des scénarios", "Co-écrire des scénarios"),
        ("Recruter avec les résidents. Il faudrait commencer en mars.", "Recruter avec les résidents"),
        ("un parent partenaire\nen hôpital de jour", "Un parent partenaire"),
        ("Livret d’accueil : le récrire à plusieurs voix", "Livret d’accueil"),
        (
            "une fiche de poste de médiateur en santé pair pour le centre de soins et d’accompagnement",
            "Une fiche de poste de médiateur en santé pair pour le centre",
        ),
        ("   ", "CSAPA du Lez"),
        ("…", "…"),
        ("?", "CSAPA du Lez"),
    ],
)
def test_the_title_is_the_beginning_of_the_need_else_the_structure(besoin: str, titre: str) -> None:
    assert titre_propose(besoin, "CSAPA du Lez") == titre


@given(st.text(max_size=300), st.text(max_size=20))
def test_a_title_that_is_proposed_is_short_and_one_line(besoin: str, structure: str) -> None:
    found = titre_propose(besoin, structure)
    if found != structure:
        assert 0 < len(found) <= LONGUEUR + 2  # « ß » has two capital letters
        assert found == " ".join(found.split())
