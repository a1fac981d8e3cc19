"""How a paper ends that somebody signs for the COPS: where, when, who, and room for the hand."""

import re
from datetime import date

from cops_desktop.documents.letterhead import Entete
from cops_desktop.documents.pages import Pages
from cops_desktop.documents.typography import CELL, Run, Style, runs
from cops_desktop.domain.words import NNBSP, format_long_date

_WIDTH, _HEIGHT = 230.0, 72.0
_CITY = re.compile(r"\b\d{5}\s+([^,\d]+)$")


def ville(entete: Entete) -> str:
    """The town of the letterhead's address; "" when it does not end with one."""
    found = _CITY.search(entete.adresse)
    return found[1].strip() if found else ""


def fait_a(entete: Entete, day: date, style: Style) -> tuple[Run, ...]:
    """« Fait à Toulouse, le 24 novembre 2026 »; dots to be filled in where the town is not known."""
    city = f"Fait à {ville(entete) or '.' * 40}"
    return (Run(city, style), *runs(f", le {format_long_date(day).partition(' ')[2]}", style))


def signature(paper: Pages, entete: Entete, responsable: str) -> None:
    """The box at the right in which the responsible signs."""
    x = paper.right - _WIDTH
    y = paper.block(f"Pour le {entete.organisme}{NNBSP}:", CELL, x, paper.y, _WIDTH)
    who = f"{responsable}, signature" if responsable else "nom, qualité, signature"
    y = paper.block(who, CELL, x, y, _WIDTH) - 4 - _HEIGHT
    paper.frame(x, y, _WIDTH, _HEIGHT)
    paper.y = y - 6
