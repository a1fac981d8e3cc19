"""The whole folder of a meeting as one PDF: each paper under its bookmark and numbered for itself, the faces once."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from cops_desktop.documents.letterhead import Description, Entete, to_pdf
from cops_desktop.documents.typography import printable
from cops_desktop.domain.errors import Refus

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


class Partie(NamedTuple):
    """A paper of the folder. `dessiner` draws it on a canvas that `letterhead.prepare` made ready, or refuses before
    its first stroke; `commence` is called before it."""

    titre: str
    dessiner: Callable[["Canvas"], Description]
    commence: Callable[[], object]


def dossier_pdf(
    entete: Entete,
    description: Description,
    parties: Iterable[Partie],
    page: Callable[[], object] | None = None,
) -> tuple[bytes, tuple[tuple[str, Refus], ...]]:
    """The PDF, and the parts that could not be drawn, with the reason. Raises Refus when none could.

    `page` is called after each page; what it raises stops the drawing.
    """
    refused: list[tuple[str, Refus]] = []

    def draw(canvas: "Canvas") -> Description:
        drawn = 0
        for place, partie in enumerate(parties, 1):
            partie.commence()
            key = f"partie-{place}"
            canvas.bookmarkPage(key)
            try:
                partie.dessiner(canvas)
            except Refus as refus:
                refused.append((partie.titre, refus))
                continue
            canvas.addOutlineEntry(printable(partie.titre), key, 0)
            drawn += 1
        if not drawn:
            details = tuple(f"{titre} : {refus.message}" for titre, refus in refused)
            raise Refus("Rien à imprimer pour cette réunion : choisissez au moins un papier.", details)
        canvas.showOutline()
        return description

    return to_pdf(entete, draw, page), tuple(refused)
