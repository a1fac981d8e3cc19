"""What tells a workshop on paper: a band of its colour, with its letter, its title and the colour's word (R7.1).

A copier that prints in black and white keeps the letter and the word; without a colour the band is a frame.
"""

from dataclasses import dataclass

from cops_desktop.documents import ajuste
from cops_desktop.documents.couleurs import teinte
from cops_desktop.documents.pages import Pages
from cops_desktop.documents.typography import BOLD, REGULAR, Run, Style, width

_SMALL = 8.0  # points: smaller is hard to read


@dataclass(frozen=True)
class Repere:
    """A workshop: its letter, its title, and a word of `domain.rencontres.COULEURS`."""

    lettre: str
    titre: str = ""
    couleur: str = ""


def ink(couleur: str) -> float:
    """The gray, from black to white, that is read on a colour."""
    return teinte(couleur).encre[0]


def bande(page: Pages, x: float, y: float, wide: float, high: float, repere: Repere, mention: str = "") -> None:
    """The band whose lower left corner is at x, y: letter, then title; `mention` and the colour at the right."""
    ground(page, x, y, wide, high, repere.couleur)
    gray = ink(repere.couleur)
    letter = ajuste.one(repere.lettre, Style(BOLD, high * 0.72, gray), wide * 0.3, high, 1)
    taken = max((width(run.text, run.style) for line in letter.lines for run in line), default=0.0)
    ajuste.draw(page, letter, x + 7, y + (high + letter.height) / 2, taken)
    words = [
        Run(word, Style(face, _SMALL, gray)) for word, face in ((mention, BOLD), (repere.couleur, REGULAR)) if word
    ]
    right = max((width(run.text, run.style) for run in words), default=0.0)
    top = y + (high + len(words) * 9) / 2
    for i, run in enumerate(words, 1):
        page.line_right(x + wide - 6, top - i * 9 + 2, (run,))
    room = wide - taken - right - 7 - 8 - (14 if right else 6)
    title = _title(Run(repere.titre, Style(BOLD, 9.5, gray)), room, high - 4)
    ajuste.draw(page, title, x + 7 + taken + 8, y + (high + title.height) / 2, room)


def _title(title: Run, wide: float, high: float) -> ajuste.Ajuste:
    """On one line or two; on three rather than in letters that one hardly reads."""
    fitted = ajuste.comfortable([title], wide, high, _SMALL)
    if fitted.leading >= _SMALL * ajuste.LEADING_RATIO:
        return fitted
    return ajuste.fit([title._replace(style=title.style._replace(size=_SMALL))], wide, high, 3, _SMALL)


def ground(page: Pages, x: float, y: float, wide: float, high: float, couleur: str) -> None:
    """A box of the colour, or an empty frame without one."""
    if couleur:
        page.ground(x, y, wide, high, teinte(couleur).fond)
    else:
        page.frame(x, y, wide, high)
