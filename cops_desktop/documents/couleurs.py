"""The colours of workshops on paper: the ground of each word, and the ink that can be read on it (R7.1).

The word is printed too: a colour alone says nothing to whoever does not tell it apart, nor on a grey photocopy.
"""

from typing import NamedTuple

RGB = tuple[float, float, float]
_NOIR: RGB = (0.0, 0.0, 0.0)
_BLANC: RGB = (1.0, 1.0, 1.0)


class Teinte(NamedTuple):
    """A ground and the ink to write on it, each as red, green, blue between 0 and 1."""

    fond: RGB
    encre: RGB


def _rgb(colour: str) -> RGB:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


_TEINTES = {
    "": Teinte(_BLANC, _NOIR),
    "bleu": Teinte(_rgb("#1F5FB0"), _BLANC),
    "vert": Teinte(_rgb("#2E7D32"), _BLANC),
    "jaune": Teinte(_rgb("#FFD84D"), _NOIR),
    "orange": Teinte(_rgb("#F08C2E"), _NOIR),
    "rouge": Teinte(_rgb("#B92B27"), _BLANC),
    "violet": Teinte(_rgb("#6A3FA0"), _BLANC),
    "rose": Teinte(_rgb("#F3A6C4"), _NOIR),
    "gris": Teinte(_rgb("#6B7378"), _BLANC),
}


def teinte(couleur: str) -> Teinte:
    """How a colour of `domain.rencontres.COULEURS` is printed; black on white for a workshop without one."""
    return _TEINTES[couleur]
