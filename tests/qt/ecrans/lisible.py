"""What every screen is asked for one who sees little, or has a small screen: contrast, and that everything fits."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from cops_desktop.qt.theme import sp
from tests.qt.ecrans import contraste, coupes
from tests.qt.ecrans.peints import Peinture

SMALL = (1280, 650)  # what a screen of 1280 × 720 leaves to a window under its title bar, over the system's bar

# What may be scrolled sideways, and why.
ALLOWED = {
    "tableauDefilement": "six columns of cards, side by side: one follows a project from left to right",
    "ateliersDefilement": "a column for each workshop, side by side: one drags from one to another",
    "listeColonnesDefilement": "the columns of somebody else's list, as many as it has",
}


def readable(top: QWidget) -> list[str]:
    """What one can hardly see or read whole: one painting of the window tells both."""
    peinture = Peinture(top)
    return [*_pale(peinture), *_cut(peinture)]


def _pale(peinture: Peinture) -> Iterator[str]:
    """Texts and marks that one can hardly see."""
    yield from contraste.pale_texts(peinture, sp(100))
    yield from contraste.pale_edges(peinture)


def _cut(peinture: Peinture) -> Iterator[str]:
    """Texts that are cut, parts that lack room or cover one another, windows larger than the screen."""
    top = peinture.top
    yield from coupes.cut_texts(peinture)
    yield from coupes.squeezed(top)
    yield from coupes.low_lists(top)
    yield from coupes.covered(top)
    yield from (fault for fault in _sideways(top) if not any(name in fault for name in ALLOWED))
    yield from _larger(top)


def _sideways(top: QWidget) -> Iterator[str]:
    """With large text, a table keeps its columns wide enough to read, and scrolls to the others."""
    return coupes.sideways(top, tables=sp(100) > 100)


def _larger(top: QWidget) -> Iterator[str]:
    if top.width() > SMALL[0] or top.height() > SMALL[1]:
        yield f"{top.objectName()} is {top.width()} × {top.height()}"
