"""What every paper carries (§9): who sends it at the head, « page n / N » at the foot, the PDF's own description."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from cops_desktop.documents.pages import HEAVY, MARGIN, Pages, Size
from cops_desktop.documents.typography import (
    BOLD,
    LEADING,
    REGULAR,
    STRONG,
    Style,
    printable,
    register_faces,
    runs,
    wrap,
)
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import NNBSP

if TYPE_CHECKING:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

_ORGANISME = Style(BOLD, 10.5)
_FINE = Style(REGULAR, 8)
_FOOT = Style(REGULAR, 7.5, 0.25)
_FOOT_LEADING = 10.0
_FOOT_BOTTOM = 30.0
_PAGE_WIDTH = 90.0  # of « page n / N » and the space before it
_REPERE_WIDTH = 170.0  # where a repère stands before it
NON_PROTEGE = (
    f"Ce papier vient d’un fichier protégé{NNBSP}; lui ne l’est pas{NNBSP}: il contient des données personnelles."
)
_LOGO = "logo"
_LOGO_HEIGHT = 36.0
_LOGO_WIDTH = 130.0


@dataclass(frozen=True)
class Entete:
    """Who sends the paper. The defaults are the settings' defaults; `logo` is a PNG or JPEG file's bytes.

    `fichier_protege`: the paper comes from a file that a passphrase protects, and says at its foot that it is not.
    """

    organisme: str = "Centre Opérationnel du Partenariat en Santé"
    mention: str = "un dispositif porté par Savoir(s) Patient(s), soutenu par l’ARS Occitanie"
    adresse: str = "10 Chemin du Raisin, 31200 Toulouse"
    telephone: str = "05 34 30 27 53"
    email: str = "cops@partenariat-en-sante.org"
    logo: bytes | None = None
    fichier_protege: bool = False


class Paper(Pages):
    """Pages with the letterhead at their head and, once finished, the foot.

    `pied` stands at the foot's left, `repere` before « page n / N » at its right; `suite` draws what recalls the
    paper's subject from the second page on.
    """

    def __init__(
        self,
        entete: Entete,
        size: Size,
        pied: str,
        repere: str = "",
        suite: Callable[[Pages], None] | None = None,
    ) -> None:
        self._entete = entete
        self._repere = repere
        self._suite = suite
        self._foot = wrap(runs(pied, _FOOT), size.width - 2 * MARGIN - (_REPERE_WIDTH if repere else _PAGE_WIDTH))
        if entete.fichier_protege:
            self._foot += wrap(runs(NON_PROTEGE, _FOOT), size.width - 2 * MARGIN)
        self._foot_rule = _FOOT_BOTTOM + len(self._foot) * _FOOT_LEADING
        super().__init__(size, self._foot_rule + 10)

    def begin_page(self) -> None:
        self.paste(_head(self._entete, self.size))
        if self._suite and self.number > 1:
            self._suite(self)

    def finish(self) -> "Paper":
        """Draw the foot of every page, now that their number is known."""
        total = self.number
        for page in self.revisit():
            self.rule(self.left, self._foot_rule, self.right, self._foot_rule)
            self.text_right(self.right, self._foot_rule - 12, f"{self._repere}page {page} / {total}", _FOOT)
            for i, line in enumerate(self._foot):
                self.line(self.left, self._foot_rule - 12 - i * _FOOT_LEADING, line)
        return self


@lru_cache(maxsize=8)
def _head(entete: Entete, size: Size) -> Pages:
    """A page with its head alone: composed once, since every page of every paper shows it."""
    page = Pages(size, 0)
    top = page.y
    left = page.left
    if entete.logo:
        scale, logo_width = _logo_scale(entete.logo, _LOGO_HEIGHT, _LOGO_WIDTH)
        page.stamp(_LOGO, left, top - _LOGO_HEIGHT, scale)
        left += logo_width + 12
    middle = page.left + page.width * 0.62
    name = page.block(entete.organisme, _ORGANISME, left, top, middle - left, leading=LEADING + 1)
    under_name = page.block(entete.mention, _FINE, left, name, middle - left)
    available = page.right - middle - 12
    address = page.block_right(entete.adresse, _FINE, page.right, top, available)
    contact = " · ".join(filter(None, (entete.telephone, entete.email)))
    under_address = page.block_right(contact, _FINE, page.right, address, available)
    floor = top - _LOGO_HEIGHT if entete.logo else top
    y = min(under_name, under_address, floor) - 7
    page.rule(page.left, y, page.right, y, HEAVY)
    page.y = y - 18
    return page


def heading(page: Pages, text: str) -> None:
    """From the second page on: what this paper is, on one strong line (or more if it must)."""
    page.y = page.block(text, STRONG, page.left, page.y + 6, page.width) - 8


def stamp_logo(page: Pages, entete: Entete, x: float, top: float, height: float, width: float) -> float:
    """The logo, no larger than `width` and `height`, under height `top`; returns the width it takes, 0 without one."""
    if not entete.logo:
        return 0.0
    scale, taken = _logo_scale(entete.logo, height, width)
    page.stamp(_LOGO, x, top - _logo_image(entete.logo).getSize()[1] * scale, scale)
    return taken


def _logo_scale(logo: bytes, most_height: float, most_width: float) -> tuple[float, float]:
    """The scale that fits the logo into its place, and the width it then takes, in points."""
    width, height = _logo_image(logo).getSize()
    scale = min(most_height / height, most_width / width)
    return scale, width * scale


@lru_cache(maxsize=4)
def _logo_image(logo: bytes) -> "ImageReader":
    """The logo, read. Raises Refus when the bytes are no image."""
    from reportlab.lib.utils import ImageReader

    try:
        image = ImageReader(BytesIO(logo))
        image.getRGBData()
    except Exception as error:  # Pillow and reportlab raise a dozen kinds for a broken file
        raise Refus(
            "Le logo des réglages n’est pas une image lisible ; rien n’a été imprimé. "
            "Choisissez un fichier PNG ou JPEG, ou retirez le logo."
        ) from error
    return image


def open_canvas(out: BytesIO, page: Callable[[], object] | None = None) -> "Canvas":
    """A canvas that writes the same bytes for the same drawing, its text in French. `page` is called after each page:
    what it raises stops the drawing.
    """
    from reportlab.pdfgen.canvas import Canvas

    register_faces()
    canvas: Any = Canvas(out, invariant=1, lang="fr-FR", pageCompression=1, initialFontName=REGULAR)
    if page is not None:
        end = canvas.showPage

        def end_and_tell() -> None:
            end()
            page()

        canvas.showPage = end_and_tell
    return canvas


def prepare(canvas: "Canvas", entete: Entete) -> None:
    """Give the canvas what the pages refer to: the faces, and the logo once for all pages."""
    register_faces()
    if entete.logo:
        image = _logo_image(entete.logo)
        width, height = image.getSize()
        canvas.beginForm(_LOGO, 0, 0, width, height)
        canvas.drawImage(image, 0, 0, width, height, mask="auto")
        canvas.endForm()


class Description(NamedTuple):
    """What the PDF says of itself."""

    titre: str
    sujet: str


def to_pdf(entete: Entete, draw: Callable[["Canvas"], Description], page: Callable[[], object] | None = None) -> bytes:
    """The PDF of what `draw` draws, with the description that it returns; `page` is called after each page."""
    out = BytesIO()
    canvas = open_canvas(out, page)
    prepare(canvas, entete)
    description = draw(canvas)
    canvas.setTitle(printable(description.titre))
    canvas.setSubject(printable(description.sujet))
    canvas.setAuthor(printable(entete.organisme))
    canvas.setCreator("COPS Desktop")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.save()
    return out.getvalue()
