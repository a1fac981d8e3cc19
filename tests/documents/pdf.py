"""Reads papers back with poppler: their text, where each word stands, and what the PDF says of itself."""

import html
import re
import subprocess
from collections.abc import Callable
from itertools import combinations
from typing import Any, NamedTuple

from cops_desktop.documents.letterhead import Description, Entete, to_pdf
from cops_desktop.documents.pages import MARGIN


def drawn(draw: Callable[..., Description]) -> Callable[[Entete, Any], bytes]:
    """What a drawing function of documents/ makes alone: (head, what it draws) → the PDF."""
    return lambda head, content: to_pdf(head, lambda canvas: draw(canvas, head, content))


class Word(NamedTuple):
    """A word on a page, in points from the upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


class Recorder:
    """A canvas that keeps what is written on each page, and draws nothing."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = [[]]

    def drawString(self, x: float, y: float, text: str) -> None:
        self.pages[-1].append(text)

    def showPage(self) -> None:
        self.pages.append([])

    def __getattr__(self, name: str) -> Any:
        return lambda *arguments, **options: None

    @property
    def written(self) -> str:
        """All strings in the order of drawing, without spaces."""
        return "".join("".join(strings) for strings in self.pages).replace(" ", "").replace("\u00a0", "")


def _poppler(tool: str, pdf: bytes, *options: str) -> str:
    command = [tool, *options, "-", *(["-"] if tool == "pdftotext" else [])]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def pages_of(pdf: bytes) -> list[str]:
    """Each page's text as one reads it, blanks shortened, so that a poppler's own rounding does not matter."""
    return [_tidy(page) for page in _poppler("pdftotext", pdf, "-layout").split("\f")[:-1]]


def _tidy(page: str) -> str:
    lines = [re.sub(r" {2,}", "  ", line).strip() for line in page.split("\n")]
    return re.sub(r"\n{2,}", "\n\n", "\n".join(lines)).strip()


def text_of(pdf: bytes) -> str:
    """The text of all pages."""
    return "\n\n-----\n\n".join(pages_of(pdf)) + "\n"


def flat_text_of(pdf: bytes) -> str:
    """The text on one line, in the order of drawing."""
    return " ".join(_poppler("pdftotext", pdf, "-raw").split())


def info_of(pdf: bytes) -> dict[str, str]:
    lines = _poppler("pdfinfo", pdf).splitlines()
    return {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)}


def fonts_of(pdf: bytes) -> list[list[str]]:
    return [line.split() for line in _poppler("pdffonts", pdf).splitlines()[2:]]


def words_of(pdf: bytes) -> list[Word]:
    page = 0
    words = []
    for line in _poppler("pdftotext", pdf, "-bbox").splitlines():
        page += "<page " in line
        if match := re.search(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)</word>', line):
            left, top, right, bottom = (float(match[i]) for i in range(1, 5))
            words.append(Word(page, left, top, right, bottom, html.unescape(match[5])))
    return words


def size_of(pdf: bytes) -> tuple[float, float]:
    match = re.search(r"([\d.]+) x ([\d.]+) pts", info_of(pdf)["Page size"])
    assert match
    return float(match[1]), float(match[2])


def assert_well_set(pdf: bytes) -> None:
    """Nothing outside the margins and no word upon another."""
    width, height = size_of(pdf)
    words = words_of(pdf)
    assert words
    for word in words:
        assert word.left >= MARGIN - 0.5 and word.right <= width - MARGIN + 0.5, word
        assert word.top >= 25 and word.bottom <= height - 22, word
    for one, other in combinations(words, 2):
        apart = (
            one.page != other.page
            or one.right <= other.left + 0.3
            or other.right <= one.left + 0.3
            or one.bottom <= other.top + 0.3
            or other.bottom <= one.top + 0.3
        )
        assert apart, (one, other)
