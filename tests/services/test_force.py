"""How strong a passphrase is said to be."""

import pytest

from cops_desktop.services.protection import Force, force

AROUND = ("equipe_pediatrie-2027", "Claire Bonnefous")


@pytest.mark.parametrize(
    "phrase", ["", "   ", "azerty", "equipe2027", "pediatrie", "Bonnefous", "claire bonnefous", "Partenariat!"]
)
def test_what_stands_around_the_file_is_tried_first(phrase: str) -> None:
    assert force(phrase, AROUND) is Force.TROP_FAIBLE


def test_four_words_that_have_nothing_in_common_are_strong() -> None:
    assert force("girafe lavande moulin tiroir", AROUND) is Force.FORTE


def test_a_very_long_one_takes_no_longer_to_judge() -> None:
    assert force("girafe lavande moulin tiroir " * 200) is Force.FORTE
