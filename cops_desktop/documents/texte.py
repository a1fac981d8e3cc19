"""Long texts on paper: paragraphs as they were typed, flowing from one page to the next, and the titles above them."""

from collections.abc import Iterable

from cops_desktop.documents.pages import Pages
from cops_desktop.documents.typography import BODY, BOLD, REGULAR, STRONG, Line, Style, runs, wrap
from cops_desktop.domain.words import typography

TEXTE = Style(REGULAR, 10)
TITRE = Style(BOLD, 12)
INTERLIGNE = 13.5
PUCES = ("- ", "– ", "• ", "* ")
"""What begins a line of a list that is typed."""
_TITLE_LEADING = 18.0
_GAP = 4.0  # between two paragraphs
_CLOSE = 1.0  # between two lines of a list
_INDENT = 12.0  # of what hangs under a bullet
_FEW = 2  # lines that no page parts from the title above them, nor from those that end a paragraph


def section(paper: Pages, titre: str, texte: str) -> None:
    """A title and its text; never a title alone at the bottom of a page."""
    intertitre(paper, titre, _FEW * INTERLIGNE)
    paragraphes(paper, texte)
    paper.y -= 8


def intertitre(paper: Pages, titre: str, avec: float) -> None:
    """A title, on the page of the `avec` points that follow it."""
    paper.need(_TITLE_LEADING + avec)
    paper.y = paper.block(titre, TITRE, paper.left, paper.y, paper.width, leading=_TITLE_LEADING)


def paragraphes(paper: Pages, texte: str) -> None:
    """Each line that was typed is a paragraph, or hangs under its bullet; empty ones go. Nothing is cut."""
    for typed in filter(None, (line.strip() for line in texte.splitlines())):
        bullet = next((b for b in PUCES if typed.startswith(b)), "")
        indent = _INDENT if bullet else 0.0
        line = runs(typography(typed.removeprefix(bullet)), TEXTE)
        _flow(paper, wrap(line, paper.width - indent), indent, "•" if bullet else "", TEXTE)
        paper.y -= _CLOSE if bullet else _GAP


def faits(paper: Pages, pairs: Iterable[tuple[str, str]], room: float) -> None:
    """A name and what it is, side by side, on as many lines as it takes; the names take `room` points."""
    for name, words in pairs:
        _flow(paper, wrap(runs(words, BODY), paper.width - room), room, name, STRONG)
        paper.y -= 1.5


def _flow(paper: Pages, lines: list[Line], indent: float, head: str, style: Style) -> None:
    """Lines from `indent` on, over several pages if they must; `head` stands before the first."""
    for place, line in enumerate(lines):
        paper.need(_kept(place, len(lines)) * INTERLIGNE)
        if place == 0:
            paper.text(paper.left, paper.y - INTERLIGNE * 0.75, head, style)
        paper.line(paper.left + indent, paper.y - INTERLIGNE * 0.75, line)
        paper.y -= INTERLIGNE


def _kept(place: int, count: int) -> int:
    """How many lines of a paragraph, from that one on, share a page: none is alone at the edge of one."""
    if place == 0:
        return count if count <= _FEW + 1 else _FEW
    return _FEW if place == count - _FEW else 1
