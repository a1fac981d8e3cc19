"""Every paper can be read by tired eyes, and survives a photocopier: nothing too small, too pale or too thin."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from cops_desktop.documents.pages import MARGIN
from tests.documents.test_couleurs import luminance
from tests.documents.test_every_paper import EVERYTHING, printed

LEAST, LEAST_FOOT = 8.0, 7.5  # points; the foot of a page says its number and whose it is
RAISED = 0.7  # of the letter, for what is raised in « 1er »
THINNEST, PALEST = 0.4, 3.0  # points of a rule; contrast with the white of the paper
SHRUNK = {"badges-longs", "affichettes-longues"}  # of texts without end all is printed, as large as the card allows


class Mark(NamedTuple):
    """A text (`points` is its size, `y` its baseline) or a rule (its thickness), with its ink: gray, or red to blue."""

    kind: str
    points: float
    ink: tuple[float, ...]
    y: float = 0.0

    @property
    def contrast(self) -> float:
        red, green, blue = self.ink if len(self.ink) == 3 else self.ink * 3
        return 1.05 / (luminance((red, green, blue)) + 0.05)


def marks(pdf: bytes) -> set[Mark]:
    """Everything that is written or ruled, on any page."""
    reader = PdfReader(BytesIO(pdf))
    found: set[Mark] = set()
    for page in reader.pages:
        forms = [one.get_object() for one in (page["/Resources"].get("/XObject") or {}).values()]
        for content in (page["/Contents"].get_object(), *(one for one in forms if one["/Subtype"] == "/Form")):
            found.update(_of(ContentStream(content, reader).operations))
    return found


def _of(operations: list[tuple[Any, bytes]]) -> Iterator[Mark]:
    size, y, ink, pen, weight = 0.0, 0.0, (0.0,), (0.0,), 1.0
    kept: list[tuple[tuple[float, ...], tuple[float, ...], float]] = []
    for given, operator in operations:
        match operator:
            case b"q":
                kept.append((ink, pen, weight))
            case b"Q":
                ink, pen, weight = kept.pop()
            case b"Tf":
                size = float(given[1])
            case b"Tm":
                y = float(given[5])
            case b"g" | b"rg":
                ink = tuple(float(part) for part in given)
            case b"G" | b"RG":
                pen = tuple(float(part) for part in given)
            case b"w":
                weight = float(given[0])
            case b"Tj" | b"TJ":
                yield Mark("text", size, ink, y)
            case b"S" | b"s" | b"B":
                yield Mark("rule", weight, pen)


@pytest.mark.parametrize("name", EVERYTHING)
def test_nothing_is_too_small_too_pale_or_too_thin(name: str) -> None:
    found = marks(printed(name))
    texts = {mark for mark in found if mark.kind == "text"}
    assert texts
    raised = [RAISED * mark.points for mark in texts if mark.points >= LEAST]
    small = [
        mark
        for mark in texts
        if mark.points < (LEAST_FOOT if mark.y < MARGIN else LEAST)
        and not any(abs(mark.points - size) < 0.01 for size in raised)
    ]
    assert not small or name in SHRUNK, small
    assert not [mark for mark in found if mark.kind == "rule" and mark.points < THINNEST]
    assert not [mark for mark in found if mark.contrast < PALEST and mark.ink != (1.0,)]  # white stands on a colour


def test_what_is_too_small_or_too_pale_is_seen() -> None:
    from cops_desktop.documents.letterhead import open_canvas

    out = BytesIO()
    canvas = open_canvas(out)
    canvas.setFont("SourceSansPro-Regular", 6)
    canvas.setFillGray(0.7)
    canvas.drawString(100, 400, "Trop petit, trop pâle")
    canvas.setLineWidth(0.2)
    canvas.line(100, 300, 200, 300)
    canvas.save()
    found = {mark.kind: mark for mark in marks(out.getvalue())}
    assert found["text"].points == 6 and found["text"].y == 400 and found["text"].contrast < PALEST
    assert found["rule"].points == 0.2
