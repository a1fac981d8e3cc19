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
    """Texts and marks that one can hardly see."""
    peinture = Peinture(top)
    return [*contraste.pale_texts(peinture, sp(100)), *contraste.pale_edges(peinture)]


def whole(top: QWidget) -> list[str]:
    """Texts that are cut, parts that lack room or cover one another, windows larger than the screen."""
    return [
        *coupes.cut_texts(Peinture(top)),
        *coupes.squeezed(top),
        *coupes.low_lists(top),
        *coupes.covered(top),
        *(fault for fault in _sideways(top) if not any(name in fault for name in ALLOWED)),
        *_larger(top),
    ]


def _sideways(top: QWidget) -> Iterator[str]:
    """With large text, a table keeps its columns wide enough to read, and scrolls to the others."""
    return coupes.sideways(top, tables=sp(100) > 100)


def _larger(top: QWidget) -> Iterator[str]:
    if top.width() > SMALL[0] or top.height() > SMALL[1]:
        yield f"{top.objectName()} is {top.width()} × {top.height()}"
