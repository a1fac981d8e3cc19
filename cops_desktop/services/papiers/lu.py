"""A paper read from the file and not drawn yet: to be drawn in another thread, or among others in one PDF."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, to_pdf

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True)
class PapierLu:
    """What `dessiner` draws on a canvas that `letterhead.prepare` made ready for `entete`; it needs no file any more.

    `dessiner` refuses what cannot be printed before its first stroke.
    """

    entete: Entete
    dessiner: Callable[["Canvas"], Description]

    def pdf(self, page: Callable[[], object] | None = None) -> bytes:
        """The paper alone; `page` is called after each page, and what it raises stops the drawing."""
        return to_pdf(self.entete, self.dessiner, page)
