"""Chevalets: name cards that stand on a table, two on an A4 sheet, cut in the middle and folded along the dots.

The name stands on both sides, upright on the lower half and upside down on the upper, so that the one who sits behind
and the others read the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.documents import ajuste
from cops_desktop.documents.letterhead import Description
from cops_desktop.documents.pages import MARGIN, PORTRAIT, Pages
from cops_desktop.documents.typography import BOLD, REGULAR, Run, Style, capitals
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, plural

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_ON_A_SHEET = 2
_CARD = PORTRAIT.height / _ON_A_SHEET
_FACE = _CARD / 2
_EDGE = 30.0  # above and below what is written on a face
_PRENOM, _NOM = Style(REGULAR, 54), Style(BOLD, 54)
_GOOD = 34.0  # points: read from the other end of a table
_STRUCTURE = Style(REGULAR, 17, 0.15)


@dataclass(frozen=True)
class Chevalet:
    """A person; `mention` is said after the structure (« animation »)."""

    nom: str
    prenom: str
    structure: str = ""
    mention: str = ""


@dataclass(frozen=True)
class Chevalets:
    """The name cards of a meeting."""

    reunion: str
    date: date
    chevalets: tuple[Chevalet, ...]


def draw_chevalets(canvas: "Canvas", series: Sequence[Chevalets]) -> Description:
    """Draw them on a canvas that `letterhead.prepare` made ready. Raises Refus when there is none."""
    filled = [serie for serie in series if serie.chevalets]
    if not filled:
        raise Refus("Personne n’est attendu : il n’y a pas de chevalet à imprimer.")
    for serie in filled:
        _compose(serie).paint(canvas)
    titles = list(dict.fromkeys(f"Chevalets — {serie.reunion}, {format_date(serie.date)}" for serie in filled))
    total = sum(len(serie.chevalets) for serie in filled)
    title = titles[0] if len(titles) == 1 else f"Chevalets ({len(titles)} réunions)"
    return Description(title, plural(total, "chevalet"))


def _compose(serie: Chevalets) -> Pages:
    pages = Pages(PORTRAIT, 0)
    for place, card in enumerate(serie.chevalets):
        if place and place % _ON_A_SHEET == 0:
            pages.new_page()
        bottom = PORTRAIT.height - (place % _ON_A_SHEET + 1) * _CARD
        fold = bottom + _FACE
        pages.rule(0, fold, PORTRAIT.width, fold, dotted=True)
        if place % _ON_A_SHEET == 0:
            pages.rule(0, bottom, PORTRAIT.width, bottom)
        _face(pages, card, bottom)
        with pages.upside_down(PORTRAIT.width / 2, fold):
            _face(pages, card, bottom)
    return pages


def _face(pages: Pages, card: Chevalet, bottom: float) -> None:
    """One side: the name in the middle, the structure under it."""
    width, height = PORTRAIT.width - 2 * MARGIN, _FACE - 2 * _EDGE
    words = " · ".join(filter(None, (card.structure, card.mention)))
    structure = ajuste.one(words, _STRUCTURE, width, height * 0.3)
    gap = 8.0 if words else 0.0
    parts = [Run(card.prenom, _PRENOM), Run(capitals(card.nom), _NOM)]
    name = ajuste.comfortable(parts, width, height - structure.height - gap, _GOOD)
    top = bottom + (_FACE + name.height + structure.height + gap) / 2
    top = ajuste.draw(pages, name, MARGIN, top, width, middle=True) - gap
    ajuste.draw(pages, structure, MARGIN, top, width, middle=True)
