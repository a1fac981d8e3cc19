"""Affichettes: the sign on the door of each workshop, or of the meeting that has none; read from the corridor."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.documents import ajuste
from cops_desktop.documents.letterhead import Description, Entete, stamp_logo
from cops_desktop.documents.pages import HEAVY, LANDSCAPE, Pages
from cops_desktop.documents.repere import Repere, ground, ink
from cops_desktop.documents.typography import BOLD, REGULAR, Run, Style
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import NNBSP, format_date, format_long_date, plural

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_BOTTOM = 42.0
_BAND = 230.0  # the colour, with the letter, at the left of the sheet
_GAP = 32.0
_LETTER = 250.0
_TITLE, _TITLE_GOOD = Style(BOLD, 72), 48.0  # points: capitals of a centimetre and more, read from five metres
_ROOM = Style(BOLD, 44)
_FACT = Style(REGULAR, 30)
_FOOT_STRONG, _FOOT = Style(BOLD, 12), Style(REGULAR, 11, 0.15)
_FOOT_HEIGHT = 50.0


@dataclass(frozen=True)
class Affichette:
    """A workshop (`repere`), or the meeting itself. `titre` is what stands largest; `heures` in words."""

    titre: str
    reunion: str
    date: date
    repere: Repere | None = None
    salle: str = ""
    animation: str = ""
    heures: str = ""


def draw_affichettes(canvas: "Canvas", entete: Entete, affichettes: Sequence[Affichette]) -> Description:
    """Draw them on a canvas that `letterhead.prepare` made ready. Raises Refus when there is none."""
    if not affichettes:
        raise Refus("Tout le monde est à distance : il n’y a pas d’affichette à imprimer.")
    pages = Pages(LANDSCAPE, _BOTTOM)
    for place, sign in enumerate(affichettes):
        if place:
            pages.new_page()
        _sign(pages, entete, sign)
    pages.paint(canvas)
    one = affichettes[0]
    about = dict.fromkeys(f"{sign.reunion}, {format_date(sign.date)}" for sign in affichettes)
    title = f"Affichette — {one.titre}" if len(affichettes) == 1 else f"Affichettes ({len(affichettes)})"
    return Description(title, next(iter(about)) if len(about) == 1 else plural(len(about), "réunion"))


def _sign(pages: Pages, entete: Entete, sign: Affichette) -> None:
    left, top = pages.left, pages.y
    if sign.repere:
        _letter(pages, sign.repere, top)
        left += _BAND + _GAP
    width = pages.right - left
    floor = _foot(pages, entete, sign, left, width)
    facts = [
        ajuste.one(sign.salle, _ROOM, width, 80),
        ajuste.one(f"Animation{NNBSP}: {sign.animation}" if sign.animation else "", _FACT, width, 80, 3),
        ajuste.one(sign.heures, _FACT, width, 40),
    ]
    told = [fact for fact in facts if fact.height]
    under = sum(fact.height + 12 for fact in told)
    title = ajuste.fit([Run(sign.titre, _TITLE)], width, top - floor - under - 16, 4, _TITLE_GOOD)
    free = top - floor - under - title.height
    y = ajuste.draw(pages, title, left, top - free * 0.35, width) - 16
    for fact in told:
        y = ajuste.draw(pages, fact, left, y, width) - 12


def _letter(pages: Pages, repere: Repere, top: float) -> None:
    """The band: the word « Atelier », the letter as large as it gets, and the colour's word."""
    x, y, height = pages.left, pages.bottom, top - pages.bottom
    ground(pages, x, y, _BAND, height, repere.couleur)
    gray = ink(repere.couleur)
    inner = _BAND - 28
    above = ajuste.one("Atelier", Style(BOLD, 36, gray), inner, 60, 1)
    ajuste.draw(pages, above, x + 14, top - 22, inner, middle=True)
    letter = ajuste.one(repere.lettre, Style(BOLD, _LETTER, gray), inner, height - 160, 1)
    ajuste.draw(pages, letter, x + 14, y + (height + letter.height) / 2, inner, middle=True)
    word = ajuste.one(repere.couleur, Style(REGULAR, 22, gray), inner, 30, 1)
    ajuste.draw(pages, word, x + 14, y + 22 + word.height, inner, middle=True)


def _foot(pages: Pages, entete: Entete, sign: Affichette, left: float, width: float) -> float:
    """The meeting, its day, and who organises it; returns the height above them."""
    y = pages.bottom + _FOOT_HEIGHT
    pages.rule(left, y, pages.right, y, HEAVY)
    logo = stamp_logo(pages, entete, left, y - 8, _FOOT_HEIGHT - 8, 100)
    x, room = left + (logo + 12 if logo else 0), width - (logo + 12 if logo else 0)
    day = format_long_date(sign.date)
    lines = [(f"{sign.reunion} · {day}" if sign.repere else day, _FOOT_STRONG)]
    lines += [(" — ".join(filter(None, (entete.organisme, entete.mention))), _FOOT)]
    under = y - 8
    for text, style in lines:
        under = ajuste.draw(pages, ajuste.one(text, style, room, (_FOOT_HEIGHT - 8) / 2, 1), x, under, room)
    return y + 14
