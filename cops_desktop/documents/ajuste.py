"""Text as large as its place allows: badges, name cards and door signs are read from afar, and cut nothing."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from cops_desktop.documents.pages import Pages
from cops_desktop.documents.typography import Line, Run, Style, line_width, widest_word, wrap

LEADING_RATIO = 1.12
_BASELINE = 0.82  # of the letter, from the top of its line
_SHRINK = 0.94
_BREAKS = 0.55  # of the good size: smaller than that, a word is rather broken


class Ajuste(NamedTuple):
    """Lines broken to fit a width, at the size of `leading`."""

    lines: tuple[Line, ...]
    leading: float

    @property
    def height(self) -> float:
        """Points from the top of the first line to the bottom of the last."""
        return self.leading * len(self.lines)


def fit(parts: Sequence[Run], width: float, height: float, most: int, least: float) -> Ajuste:
    """Each part on lines of its own, all as large as they fit; the parts' own sizes are the largest.

    No part takes more than `most` lines and no word is broken, unless the letter would become smaller than `least`
    points: then both happen, and the letter shrinks further until all of it fits. Nothing is lost.
    """
    return _fit(tuple(parts), width, height, most, least)


@lru_cache(maxsize=512)  # a meeting's title, a workshop's, a structure stand on many badges
def _fit(parts: tuple[Run, ...], width: float, height: float, most: int, least: float) -> Ajuste:
    scale = 1.0
    while True:
        sized = [Run(run.text, run.style._replace(size=run.style.size * scale)) for run in parts if run.text]
        leading = max((run.style.size for run in sized), default=0.0) * LEADING_RATIO
        broken = [wrap((run,), width) for run in sized]
        lines = tuple(line for part in broken for line in part)
        whole = all(len(part) <= most and widest_word((run,)) <= width for run, part in zip(sized, broken, strict=True))
        if leading * len(lines) <= height and (whole or leading < least * LEADING_RATIO):
            return Ajuste(tuple(line for run in sized for line in _even(run, width)), leading)
        scale *= _SHRINK


def _even(run: Run, width: float) -> list[Line]:
    """The text on as few lines as fit, of which none is much shorter than the others: no word alone on the last."""
    lines = wrap((run,), width)
    if len(lines) < 2 or widest_word((run,)) > width:
        return lines
    narrow, wide = width / len(lines) * 0.8, width
    while wide - narrow > 2:
        middle = (narrow + wide) / 2
        tried = wrap((run,), middle) if widest_word((run,)) <= middle else []
        if len(tried) == len(lines):
            lines, wide = tried, middle
        else:
            narrow = middle
    return lines


def comfortable(parts: Sequence[Run], width: float, height: float, good: float) -> Ajuste:
    """Each part on one line while its letter stays at `good` points or more; else on two, which reads better."""
    single = fit(parts, width, height, 1, good)
    if single.leading >= good * LEADING_RATIO:
        return single
    return fit(parts, width, height, 2, good * _BREAKS)


def draw(pages: Pages, fitted: Ajuste, x: float, top: float, width: float, *, middle: bool = False) -> float:
    """The lines from `top` down, from x or in the middle of the width; returns the height under the last."""
    for line in fitted.lines:
        size = max((run.style.size for run in line), default=0.0)
        baseline = top - (fitted.leading - size) / 2 - size * _BASELINE
        pages.line(x + (width - line_width(line)) / 2 if middle else x, baseline, line)
        top -= fitted.leading
    return top


def one(text: str, style: Style, width: float, height: float, most: int = 2) -> Ajuste:
    """One text in one style, as large as it fits."""
    return fit((Run(text, style),), width, height, most, style.size * _BREAKS)
