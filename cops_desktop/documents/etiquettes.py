"""Address labels on the usual A4 sheets: addresses alone, nothing else may stand on such a sheet.

An address is set as large as it fits, up to 11 points: long names are broken, then the letter shrinks; nothing is cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cops_desktop.documents.letterhead import Description, Entete, to_pdf
from cops_desktop.documents.pages import PORTRAIT, Pages
from cops_desktop.documents.typography import REGULAR, Line, Run, Style, wrap
from cops_desktop.domain.adresses import MOST_LINES
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
_LARGEST, _READABLE, _STEP = 11.0, 7.0, 0.5  # points
_SHRINK = 0.94
_LEADING = 1.16
_PADDING = 3.0 * MM
_PRINTABLE = 6.0 * MM  # most printers reach no nearer to the edge of the sheet


@dataclass(frozen=True)
class Planche:
    """A sheet of labels, in millimetres; `ecart` is what separates two columns. `nom` names it in the commands."""

    nom: str
    titre: str
    colonnes: int
    rangs: int
    largeur: float
    hauteur: float
    gauche: float
    haut: float
    ecart: float = 0.0

    @property
    def nombre(self) -> int:
        """Labels on a sheet."""
        return self.colonnes * self.rangs


# The makers' measures: A4, no gap between two rows.
PLANCHES = (
    Planche("21", "21 étiquettes, 63,5 × 38,1\u00a0mm (3 × 7, Avery L7160)", 3, 7, 63.5, 38.1, 7.21, 15.15, 2.54),
    Planche("14", "14 étiquettes, 99,1 × 38,1\u00a0mm (2 × 7, Avery L7163)", 2, 7, 99.1, 38.1, 4.65, 15.15, 2.5),
    Planche("24", "24 étiquettes, 70 × 37\u00a0mm (3 × 8, sans marge)", 3, 8, 70.0, 37.0, 0.0, 0.5),
    Planche("24-35", "24 étiquettes, 70 × 35\u00a0mm (3 × 8)", 3, 8, 70.0, 35.0, 0.0, 8.5),
    Planche("16", "16 étiquettes, 105 × 37\u00a0mm (2 × 8, sans marge)", 2, 8, 105.0, 37.0, 0.0, 0.5),
)


def planche(nom: str) -> Planche:
    """The sheet of that name. Raises Refus."""
    for known in PLANCHES:
        if known.nom == nom:
            return known
    names = ", ".join(known.nom for known in PLANCHES)
    raise Refus(f"« {nom} » n’est pas une planche connue. Les planches sont : {names}.")


class Cadre(NamedTuple):
    """A rectangle of the page, in points from its lower left corner."""

    x: float
    y: float
    width: float
    height: float


def cadre(sheet: Planche, place: int) -> Cadre:
    """Where the label at `place` stands on its page (from 0, by rows)."""
    row, column = divmod(place % sheet.nombre, sheet.colonnes)
    x = (sheet.gauche + column * (sheet.largeur + sheet.ecart)) * MM
    top = PORTRAIT.height - (sheet.haut + row * sheet.hauteur) * MM
    return Cadre(x, top - sheet.hauteur * MM, sheet.largeur * MM, sheet.hauteur * MM)


def inside(sheet: Planche, place: int) -> Cadre:
    """The part of that label on which text may stand: away from its edges, and from those of the page."""
    label = cadre(sheet, place)
    left = max(label.x + _PADDING, _PRINTABLE)
    right = min(label.x + label.width - _PADDING, PORTRAIT.width - _PRINTABLE)
    bottom = max(label.y + _PADDING, _PRINTABLE)
    top = min(label.y + label.height - _PADDING, PORTRAIT.height - _PRINTABLE)
    return Cadre(left, bottom, right - left, top - bottom)


def etiquettes_pdf(entete: Entete, adresses: Sequence[Sequence[str]], sheet: Planche, premiere: int = 1) -> bytes:
    """The labels, from the `premiere` of a sheet that was begun. Raises Refus when there is none, or no such place."""
    return to_pdf(entete, lambda canvas: draw_etiquettes(canvas, adresses, sheet, premiere))


def draw_etiquettes(
    canvas: "Canvas", adresses: Sequence[Sequence[str]], sheet: Planche, premiere: int = 1
) -> Description:
    """Draw the labels on a canvas that `letterhead.prepare` made ready. Raises Refus as `etiquettes_pdf`."""
    if not adresses:
        raise Refus("Aucune adresse complète : il n’y a pas d’étiquette à imprimer.")
    if not 1 <= premiere <= sheet.nombre:
        raise Refus(f"Cette planche a {sheet.nombre} étiquettes : commencez entre la 1 et la {sheet.nombre}.")
    _compose(adresses, sheet, premiere - 1).paint(canvas)
    return Description("Étiquettes", f"{plural(len(adresses), 'adresse')}, planche de {sheet.titre}")


def _compose(adresses: Sequence[Sequence[str]], sheet: Planche, first: int) -> Pages:
    pages = Pages(PORTRAIT, 0)
    for place, address in enumerate(adresses, first):
        if place > first and place % sheet.nombre == 0:
            pages.new_page()
        _label(pages, inside(sheet, place), address)
    return pages


def _label(pages: Pages, room: Cadre, address: Sequence[str]) -> None:
    """The address in the middle of its label, its lines from the left."""
    style, lines = _fitted(address, room)
    leading = style.size * _LEADING
    y = room.y + (room.height + len(lines) * leading) / 2 - style.size * 0.85
    for line in lines:
        pages.line(room.x, y, line)
        y -= leading


def _fitted(address: Sequence[str], room: Cadre) -> tuple[Style, list[Line]]:
    """The largest letter in which the address fits.

    While it can be read well, the last line is not broken and there are no more lines than the post wants.
    """
    size = _LARGEST
    while True:
        style = Style(REGULAR, size)
        broken = [wrap((Run(line, style),), room.width) for line in address]
        lines = [line for part in broken for line in part]
        high = len(lines) * size * _LEADING <= room.height
        if high and (size <= _READABLE or (len(broken[-1]) == 1 and len(lines) <= MOST_LINES)):
            return style, lines
        size = size - _STEP if size > _READABLE else size * _SHRINK
