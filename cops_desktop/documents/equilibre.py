"""The balance of a group on paper (R8.1): its slices as bars beside those of a reference, and how each is counted.

The group's bar is filled and the reference's an outline, so that a photocopier loses nothing; numbers stand beside.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading
from cops_desktop.documents.pages import LIGHT, PORTRAIT, Pages
from cops_desktop.documents.typography import (
    BODY,
    BOLD,
    HEADING,
    LEADING,
    SMALL,
    STRONG,
    TITLE,
    Line,
    Run,
    Style,
    runs,
    wrap,
)
from cops_desktop.domain.words import format_date, format_integer, format_long_date, typography

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

PIED = "Unité : la personne ; les structures sont comptées à part."
_PICTURE = Style(BOLD, 11)
_BLACK = (0.0, 0.0, 0.0)
_LABEL, _NUMBER, _SHARE = 196.0, 44.0, 52.0  # the columns beside the bars
_BAR, _THIN, _GAP, _AROUND = 6.5, 3.5, 1.5, 3.5
_HEAD = 17.0  # the line of titles above the slices
_MOST_OF_A_PAGE = 0.66


class LignePart(NamedTuple):
    """A slice. `part` is its percentage in words, `pour_cent` as a number (None: no share); so are the reference's."""

    nom: str
    nombre: int
    part: str = ""
    pour_cent: int | None = None
    reference: str = ""
    reference_pour_cent: int | None = None


@dataclass(frozen=True)
class ImagePapier:
    """A picture: its slices, what they add up to, how they are counted."""

    titre: str
    sommes: str
    lignes: tuple[LignePart, ...]
    notes: str = ""


@dataclass(frozen=True)
class EquilibrePapier:
    """A group on a day. `reference`: what it is compared with, "" for nothing; the `comptes` say how many both are."""

    groupe: str
    date: dt.date
    comptes: str
    images: tuple[ImagePapier, ...]
    reference: str = ""
    reference_comptes: str = ""
    precaution: str = ""


def draw_equilibres(canvas: "Canvas", entete: Entete, equilibres: Sequence[EquilibrePapier]) -> Description:
    """Draw every one, each numbered « page 1 / N » for itself, on a canvas that `letterhead.prepare` made ready."""
    for one in equilibres:
        _compose(entete, one).paint(canvas)
    names = ", ".join(dict.fromkeys(one.groupe for one in equilibres))
    return Description(f"Équilibre — {names}", f"Composition au {format_date(equilibres[0].date)}")


def _compose(entete: Entete, one: EquilibrePapier) -> Paper:
    again = f"Équilibre (suite) — {one.groupe} · {format_date(one.date)}"
    paper = Paper(entete, PORTRAIT, typography(PIED), suite=lambda page: heading(page, again))
    paper.y = paper.block("Équilibre de la composition", STRONG, paper.left, paper.y, paper.width)
    paper.y = paper.block(one.groupe, TITLE, paper.left, paper.y, paper.width, leading=21)
    paper.y = paper.block(f"Le {format_long_date(one.date)}", BODY, paper.left, paper.y - 1, paper.width) - 8
    _legend(paper, one)
    for image in one.images:
        _picture(paper, one, image)
    paper.keep(lambda: _end(paper, one))
    return paper.finish()


def _legend(paper: Pages, one: EquilibrePapier) -> None:
    """What the two kinds of bar are."""
    shown = [(one.groupe, one.comptes, True)]
    if one.reference:
        shown.append((one.reference, one.reference_comptes, False))
    for name, counts, filled in shown:
        low = paper.y - LEADING * 0.75
        _bar(paper, paper.left, low - 0.5 if filled else low + 1, 26, filled=filled)
        said = (Run(name, STRONG), *runs(f" — {counts}", BODY))
        paper.y = paper.block(said, BODY, paper.left + 34, paper.y, paper.width - 34)
    paper.y -= 10


def _picture(paper: Pages, one: EquilibrePapier, image: ImagePapier) -> None:
    """A picture on one page, unless it takes most of one: a vocabulary may be long."""
    said = (Run(image.sommes, STRONG), *runs(f". {image.notes}" if image.notes else ".", SMALL))
    below = len(wrap(said, paper.width)) * LEADING + 2
    paper.need(min(_HEAD + sum(map(_height, image.lignes)) + below, paper.size.height * _MOST_OF_A_PAGE))
    _titles(paper, one, image.titre)
    for place, ligne in enumerate(image.lignes, 1):
        if paper.need(_height(ligne) + (below if place == len(image.lignes) else 0)):
            _titles(paper, one, f"{image.titre} (suite)")
        _line(paper, ligne)
    paper.y = paper.block(said, SMALL, paper.left, paper.y - 2, paper.width) - 12


def _titles(paper: Pages, one: EquilibrePapier, titre: str) -> None:
    paper.text(paper.left, paper.y - 11, titre, _PICTURE)
    number, share, other = _columns(paper)
    paper.text_right(number, paper.y - 11, "personnes", HEADING)
    paper.text_right(share, paper.y - 11, "part", HEADING)
    if one.reference:
        paper.text_right(other, paper.y - 11, "comparé", HEADING)
    paper.y -= _HEAD - 2
    paper.rule(paper.left, paper.y, paper.right, paper.y)
    paper.y -= 2


def _columns(paper: Pages) -> tuple[float, float, float]:
    """Where the figures end: how many, which share, which share of the reference."""
    return paper.right - 2 * _SHARE, paper.right - _SHARE, paper.right


def _words(ligne: LignePart) -> list[Line]:
    return wrap(runs(ligne.nom, BODY), _LABEL - 8)


def _height(ligne: LignePart) -> float:
    return max(len(_words(ligne)) * LEADING, _BAR + _GAP + _THIN) + 2 * _AROUND - 1


def _line(paper: Pages, ligne: LignePart) -> None:
    lines, height = _words(ligne), _height(ligne)
    top, middle = paper.y, paper.y - height / 2
    for place, line in enumerate(lines):
        paper.line(paper.left, middle + (len(lines) / 2 - place) * LEADING - LEADING * 0.75, line)
    left = paper.left + _LABEL
    number, share, other = _columns(paper)
    room = number - _NUMBER - left - 6
    upper = middle + (_BAR + _GAP + _THIN) / 2 - _BAR if ligne.reference_pour_cent is not None else middle - _BAR / 2
    if ligne.pour_cent:
        _bar(paper, left, upper, room * ligne.pour_cent / 100, filled=True)
    if ligne.reference_pour_cent:
        _bar(paper, left, upper - _GAP - _THIN, room * ligne.reference_pour_cent / 100, filled=False)
    baseline = middle + LEADING / 2 - LEADING * 0.75
    paper.text_right(number, baseline, format_integer(ligne.nombre), BODY)
    paper.text_right(share, baseline, ligne.part, STRONG)
    paper.text_right(other, baseline, ligne.reference, BODY)
    paper.rule(left, top, left, top - height)  # where the bars begin
    paper.y = top - height


def _bar(paper: Pages, left: float, low: float, width: float, *, filled: bool) -> None:
    """A full bar of the group, or the thin outline of the reference."""
    if filled:
        paper.ground(left, low, width, _BAR, _BLACK)
    else:
        paper.frame(left, low, width, _THIN, LIGHT)


def _end(paper: Pages, one: EquilibrePapier) -> None:
    if one.precaution:
        paper.y = paper.block(one.precaution, SMALL, paper.left, paper.y, paper.width)
