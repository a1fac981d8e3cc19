"""The printed letter: faces, sizes, what can be printed, how wide it is, and where a line breaks.

Source Sans Pro's default figures are tabular already (every digit of a face has the same advance), so columns of
figures align without further ado; a test measures it. reportlab is imported at the first measure, never before.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cops_desktop import paths
from cops_desktop.domain.words import NBSP, NNBSP

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "SourceSansPro-Regular"
BOLD = "SourceSansPro-Bold"
FACES = (REGULAR, BOLD)

# What stands for a character that the face lacks (an emoji, a Chinese name): seen by whoever reads the paper and
# kept when the text is copied, where the usual black square would pass for a printing fault.
UNKNOWN = "?"


class Style(NamedTuple):
    """How a run of text looks. Sizes and rise in points; gray 0 is black (0.25 still photocopies)."""

    face: str
    size: float
    gray: float = 0.0
    rise: float = 0.0


class Run(NamedTuple):
    """A piece of text in one style."""

    text: str
    style: Style


Line = tuple[Run, ...]

TITLE = Style(BOLD, 16)
STRONG = Style(BOLD, 9.5)
BODY = Style(REGULAR, 9.5)
CELL = Style(REGULAR, 9)
CELL_STRONG = Style(BOLD, 9)
SMALL = Style(REGULAR, 8, 0.25)
HEADING = Style(BOLD, 8)
LEADING = 12.0  # between the lines of any text up to 10 points


@cache
def face(name: str) -> "TTFont":
    """The TTF of that name, registered with reportlab. Raises FileNotFoundError without the font package."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(name, str(paths.fonts_dir() / f"{name}.ttf"))
    pdfmetrics.registerFont(font)
    return font


def register_faces() -> None:
    """Make every face known to reportlab: before a canvas names them."""
    for name in FACES:
        face(name)


class _Printable(dict[int, str | int | None]):
    """For str.translate: what each character becomes on paper, worked out once."""

    def __missing__(self, code: int) -> str | int | None:
        self[code] = _substitute(chr(code))
        return self[code]


def _substitute(char: str) -> str | None:
    if char == NNBSP:
        return NBSP  # the face's own is an eighth of an em: « 1 234 » would read « 1234 »
    category = unicodedata.category(char)
    if category == "Cf" or unicodedata.name(char, "").startswith("VARIATION SELECTOR"):
        return None  # nothing to see in them: soft hyphens, joiners, marks of direction
    if _drawable(char):
        return char
    if category in {"Cc", "Zs", "Zl", "Zp"}:
        return " "
    compatible = unicodedata.normalize("NFKC", char)
    return compatible if _drawable(compatible) else UNKNOWN


def _drawable(text: str) -> bool:
    return all(ord(char) in face(name).face.charToGlyph for char in text for name in FACES)


_PRINTABLE = _Printable()


@lru_cache(maxsize=8192)
def printable(text: str) -> str:
    """The text with each character that has no glyph replaced by its plain equivalent, else by UNKNOWN.

    Line ends and tabs become spaces, invisible marks go. Applying it twice changes nothing.
    """
    return unicodedata.normalize("NFC", text).translate(_PRINTABLE)


@lru_cache(maxsize=8192)
def width(text: str, style: Style) -> float:
    """Points that `text` takes on the line."""
    return float(face(style.face).stringWidth(printable(text), style.size))


def line_width(line: Iterable[Run]) -> float:
    """Points that the runs of one line take."""
    return sum([width(text, style) for text, style in line])


_ORDINAL = re.compile(r"((?<=\b1)er|(?<=\b\d)e|(?<=\b\d\d)e)\b(?![@.-]\w)")


def runs(text: str, style: Style) -> Line:
    """The text as runs, « 1er » and « 2e » with their raised letters."""
    if not _ORDINAL.search(text):
        return (Run(text, style),)
    raised = style._replace(size=style.size * 0.7, rise=style.size * 0.24)
    pieces = _ORDINAL.split(text)
    return tuple(Run(piece, raised if i % 2 else style) for i, piece in enumerate(pieces) if piece)


# A line may break at a plain space, and after a hyphen between letters (not in 2026-A-0012); never at a no-break space,
# nor where French wants one, since what people type has plain spaces: before ; : ! ? », after «, within 9 h – 12 h.
_BREAK = re.compile(r"((?:(?<![« –]) +|(?<=–) +(?!\d+\u00a0h))(?![ ;:!?»]|– \d+\u00a0h))|(?<=[^\W\d_]{2}-)(?=[^\W\d_])")


def wrap(line: Sequence[Run], available: float) -> list[Line]:
    """Break runs into lines of at most `available` points; only the spaces at the breaks are dropped.

    A word that is wider than the line is broken anywhere. At least one line comes back, empty for no text.
    """
    if line_width(line) <= available:
        return [tuple(line)]
    lines: list[list[Run]] = [[]]
    room = available
    for word in _words(line):
        needed = line_width(word)
        if needed > room and lines[-1]:
            lines.append([])
            room = available
        if not lines[-1] and not word[0].text.strip(" "):
            continue
        for piece in word if needed <= available else _shattered(word):
            advance = width(piece.text, piece.style)
            if advance > room and lines[-1]:
                lines.append([])
                room = available
            lines[-1].append(piece)
            room -= advance
    return [_joined(pieces) for pieces in lines if pieces] or [()]


def _words(line: Sequence[Run]) -> list[list[Run]]:
    """Spaces and unbreakable words; a word goes on from one run into the next when nothing separates them."""
    words: list[list[Run]] = []
    glued = False
    for run in line:
        drawn = printable(run.text)
        for text in filter(None, _BREAK.split(drawn)):
            piece = Run(text, run.style)
            if glued and text[0] != " ":
                words[-1].append(piece)
            else:
                words.append([piece])
            glued = False
        glued = bool(drawn) and drawn[-1] != " "
    return words


def widest_word(line: Sequence[Run]) -> float:
    """Points of the longest part of the line that `wrap` does not break unless it must."""
    return max((line_width(word) for word in _words(line)), default=0.0)


def _shattered(word: Iterable[Run]) -> list[Run]:
    return [Run(char, run.style) for run in word for char in run.text]


def _joined(pieces: Sequence[Run]) -> Line:
    """Neighbours of one style as one run, without the spaces that end the line."""
    joined: list[Run] = []
    for piece in pieces:
        if joined and joined[-1].style == piece.style:
            joined[-1] = Run(joined[-1].text + piece.text, piece.style)
        else:
            joined.append(piece)
    last = joined.pop()
    visible = last.text.rstrip(" ")
    return (*joined, last._replace(text=visible)) if visible else tuple(joined)


def capitals(nom: str) -> str:
    """The name in capitals, but for a particle typed in small letters: d’HAUTPOUL, de LA TOUR, van der BERG."""
    words = nom.split()
    last = len(words) - 1
    return " ".join(
        word if word.islower() and i < last else _capitals_after_elision(word) for i, word in enumerate(words)
    )


def _capitals_after_elision(word: str) -> str:
    for apostrophe in "’'":
        particle, found, rest = word.partition(apostrophe)
        if found and particle in ("d", "l") and rest:
            return f"{particle}{apostrophe}{rest.upper()}"
    return word.upper()
