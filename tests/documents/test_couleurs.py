"""The colours of workshops are printed so that everyone can read what stands on them (WCAG 2.2 AA)."""

import pytest

from cops_desktop.documents.couleurs import RGB, teinte
from cops_desktop.domain.rencontres import COULEURS


def luminance(colour: RGB) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("couleur", ["", *COULEURS])
def test_r7_1_what_is_printed_on_a_workshop_s_colour_can_be_read(couleur: str) -> None:
    low, high = sorted(luminance(colour) for colour in teinte(couleur))
    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_r7_1_no_two_workshops_are_printed_alike() -> None:
    assert len({teinte(couleur).fond for couleur in ("", *COULEURS)}) == len(COULEURS) + 1
