"""Badges: ten on an A4 sheet, 85 × 54 mm, cut along light rules; the name as large as it fits (§9).

Who one is and where one goes: the first name and the name, the structure, the workshop by its letter, its title and
its colour. The family of profiles never stands on a badge: whoever wears it would say it to everybody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.documents import ajuste
from cops_desktop.documents.etiquettes import MM, Cadre, Planche, cadre
from cops_desktop.documents.letterhead import NON_PROTEGE, Description, Entete, stamp_logo
from cops_desktop.documents.pages import PORTRAIT, Pages
from cops_desktop.documents.repere import Repere, bande
from cops_desktop.documents.typography import BOLD, REGULAR, Run, Style, capitals
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, format_long_date, plural

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

FORMAT = Planche("badges", "10 badges, 85 × 54\u00a0mm (2 × 5)", 2, 5, 85.0, 54.0, 20.0, 13.5)

_PRENOM, _NOM = Style(REGULAR, 24), Style(BOLD, 24)
_GOOD = 17.0  # points: a name on one line reads well down to here, and from two metres
_STRUCTURE = Style(REGULAR, 9.5, 0.15)
_ORGANISME = Style(REGULAR, 8, 0.25)
_REUNION, _DATE = Style(BOLD, 8), Style(REGULAR, 8, 0.15)
_BLANK = Style(REGULAR, 8, 0.25)
_FOOT = Style(REGULAR, 7.5, 0.25)
_EDGE = 3 * MM  # nothing nearer to the cut
_HEAD, _LINE = 28.0, 9.0
_BAND = 31.0
_LOGO_WIDTH = 54.0


@dataclass(frozen=True)
class Badge:
    """A person. `mention` is said in words: « animation », « organisation »."""

    nom: str
    prenom: str
    structure: str = ""
    repere: Repere | None = None
    mention: str = ""


@dataclass(frozen=True)
class Badges:
    """The badges of a meeting; `vierges` are to be written by hand. `ateliers`: one is chosen by each who comes."""

    reunion: str
    date: date
    badges: tuple[Badge, ...]
    vierges: int = 0
    ateliers: bool = False


def draw_badges(canvas: "Canvas", entete: Entete, planches: Sequence[Badges]) -> Description:
    """Draw them on a canvas that `letterhead.prepare` made ready. Raises Refus when there is none."""
    filled = [planche for planche in planches if planche.badges or planche.vierges]
    if not filled:
        raise Refus("Personne n’est attendu : il n’y a pas de badge à imprimer.")
    for planche in filled:
        _compose(entete, planche).paint(canvas)
    titles = list(dict.fromkeys(f"Badges — {planche.reunion}, {format_date(planche.date)}" for planche in filled))
    total = sum(len(planche.badges) + planche.vierges for planche in filled)
    return Description(titles[0] if len(titles) == 1 else f"Badges ({len(titles)} réunions)", plural(total, "badge"))


def _compose(entete: Entete, planche: Badges) -> Pages:
    pages = Pages(PORTRAIT, 0)
    badges: list[Badge | None] = [*planche.badges, *[None] * planche.vierges]
    for place, badge in enumerate(badges):
        if place and place % FORMAT.nombre == 0:
            pages.new_page()
        card = cadre(FORMAT, place)
        _cut(pages, card, place % FORMAT.nombre)
        _badge(pages, entete, planche, badge, card)
    for number in pages.revisit():
        _foot(pages, entete, planche, f"page {number} / {pages.number}")
    return pages


def _cut(pages: Pages, card: Cadre, place: int) -> None:
    """Where to cut; an edge that two badges share is drawn once."""
    right, top = card.x + card.width, card.y + card.height
    pages.rule(card.x, card.y, right, card.y)
    pages.rule(right, card.y, right, top)
    if place % FORMAT.colonnes == 0:
        pages.rule(card.x, card.y, card.x, top)
    if place < FORMAT.colonnes:
        pages.rule(card.x, top, right, top)


def _badge(pages: Pages, entete: Entete, planche: Badges, badge: Badge | None, card: Cadre) -> None:
    x, width = card.x + _EDGE, card.width - 2 * _EDGE
    top = _head(pages, entete, planche, x, card.y + card.height - _EDGE, width)
    bottom = card.y + _EDGE
    if badge is None:
        _to_write(pages, planche, x, top, bottom, width)
        return
    if badge.repere:
        bande(pages, x, bottom, width, _BAND, badge.repere, badge.mention)
        bottom += _BAND + 4
    elif badge.mention:
        pages.frame(x, bottom, width, 14)
        ajuste.draw(pages, ajuste.one(badge.mention, Style(BOLD, 8), width, 12), x, bottom + 11.5, width, middle=True)
        bottom += 14 + 4
    elif planche.ateliers:
        _by_hand(pages, "Atelier", x, bottom + 4, width)
        bottom += 18
    _name(pages, badge, Cadre(x, bottom, width, top - bottom))


def _head(pages: Pages, entete: Entete, planche: Badges, x: float, top: float, width: float) -> float:
    """The logo, else who organises; the meeting and its date. Returns the height under them."""
    logo = stamp_logo(pages, entete, x, top, _HEAD, _LOGO_WIDTH)
    left, room, y = x + (logo + 6 if logo else 0), width - (logo + 6 if logo else 0), top
    if not logo:
        y = ajuste.draw(pages, ajuste.one(entete.organisme, _ORGANISME, room, _LINE, 1), left, y, room)
    day = ajuste.one(format_long_date(planche.date), _DATE, room, _LINE, 1)
    title = ajuste.one(planche.reunion, _REUNION, room, 2 * _LINE)
    y = ajuste.draw(pages, day, left, ajuste.draw(pages, title, left, y, room), room)
    return min(top - _HEAD, y) - 3


def _name(pages: Pages, badge: Badge, room: Cadre) -> None:
    """First name and name, large; the structure under them, in the middle of what is left."""
    structure = ajuste.one(badge.structure, _STRUCTURE, room.width, room.height * 0.36)
    gap = 3.0 if badge.structure else 0.0
    parts = [Run(badge.prenom, _PRENOM), Run(capitals(badge.nom), _NOM)]
    name = ajuste.comfortable(parts, room.width, room.height - structure.height - gap, _GOOD)
    top = room.y + (room.height + name.height + structure.height + gap) / 2
    top = ajuste.draw(pages, name, room.x, top, room.width, middle=True) - gap
    ajuste.draw(pages, structure, room.x, top, room.width, middle=True)


def _to_write(pages: Pages, planche: Badges, x: float, top: float, bottom: float, width: float) -> None:
    """A badge for somebody whom nobody announced."""
    labels = ["Prénom NOM", "Structure", *(["Atelier"] if planche.ateliers else [])]
    step = (top - bottom) / len(labels)
    for i, label in enumerate(labels, 1):
        _by_hand(pages, label, x, top - i * step + 4, width)


def _by_hand(pages: Pages, label: str, x: float, y: float, width: float) -> None:
    """A line to write on, after what is to be written."""
    pages.text(x, y, label, _BLANK)
    pages.rule(x + 48, y - 1, x + width, y - 1, dotted=True)


def _foot(pages: Pages, entete: Entete, planche: Badges, numbers: str) -> None:
    """In the margin, which is cut off: what this sheet is, and that it is not protected."""
    base = cadre(FORMAT, FORMAT.nombre - 1).y - 7.0
    pages.text_right(pages.right, base, numbers, _FOOT)
    what = f"Badges — {planche.reunion}, {format_date(planche.date)}"
    room = pages.width - 60
    ajuste.draw(pages, ajuste.one(what, _FOOT, room, 8.5, 1), pages.left, base + 6, room)
    if entete.fichier_protege:
        pages.text(pages.left, base - 7.5, NON_PROTEGE, _FOOT)
