"""Amounts in words, as one writes them on a French form."""

import pytest

from cops_desktop.documents.en_lettres import montant_en_lettres


@pytest.mark.parametrize(
    ("cents", "words"),
    [
        (0, "zéro euro"),
        (1, "un centime"),
        (20, "vingt centimes"),
        (100, "un euro"),
        (101, "un euro et un centime"),
        (200, "deux euros"),
        (2100, "vingt et un euros"),
        (7100, "soixante et onze euros"),
        (8000, "quatre-vingts euros"),
        (8081, "quatre-vingts euros et quatre-vingt-un centimes"),
        (9280, "quatre-vingt-douze euros et quatre-vingts centimes"),
        (20000, "deux cents euros"),
        (28000, "deux cent quatre-vingts euros"),
        (68820, "six cent quatre-vingt-huit euros et vingt centimes"),
        (100000, "mille euros"),
        (123450, "mille deux cent trente-quatre euros et cinquante centimes"),
        (8000000, "quatre-vingt mille euros"),
        (100000000, "un million d’euros"),
        (100000100, "un million un euros"),
        (200000050, "deux millions d’euros et cinquante centimes"),
        (-4500, "moins quarante-cinq euros"),
        (-1, "moins un centime"),
    ],
)
def test_amount_in_words(cents: int, words: str) -> None:
    assert montant_en_lettres(cents) == words
