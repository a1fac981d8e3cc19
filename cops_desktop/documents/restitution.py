"""The *synthèse* of a meeting: how many were expected and came, who they are, workshops, *retours* (R3.8, R7.1).

What may be named was decided before (domain/publication); bars are black on white, and their numbers stand beside them.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading
from cops_desktop.documents.pages import LIGHT, PORTRAIT, Pages
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.typography import (
    BODY,
    BOLD,
    CELL_STRONG,
    LEADING,
    REGULAR,
    SMALL,
    STRONG,
    TITLE,
    Line,
    Run,
    Style,
    capitals,
    runs,
    wrap,
)
from cops_desktop.domain.words import NNBSP, format_date, format_integer, format_long_date, plural

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_FIGURE = Style(BOLD, 18)
_UNDER = Style(REGULAR, 8.5)
_HEADING = Style(BOLD, 11)
_BLACK = (0.0, 0.0, 0.0)
_GAP = 24.0  # between two pictures side by side
_LABEL, _COUNT, _BAR = 84.0, 62.0, 8.0
_BAR_ROW = 17.0
_COLUMNS = 3  # of names
_MOST_NAMES = 150  # with more, the list of participants is a paper of its own
_PRESENT = ("présent", "présents")
_WAS_EXCUSED, _WAS_ABSENT = ("excusé", "excusés"), ("absent", "absents")


class Part(NamedTuple):
    """A family, a territory or a workshop: how many were expected, and how many came."""

    nom: str
    attendus: int
    presents: int


@dataclass(frozen=True)
class Nomme:
    """A person who came and agreed to be named."""

    nom: str
    prenom: str = ""
    structure: str = ""


@dataclass(frozen=True)
class Restitution:
    """A meeting. `precision`: when and where; `inscrits` None: nobody had to register; `presents` counts all who came.

    `a_saisir`: how many are not noted yet; `equipe`: of the team, counted apart, as `permanents` are, the permanent
    guests who came; `ensemble`: how many binômes or structures came, in words; `profils` in words, the most first.
    """

    titre: str
    date: dt.date
    precision: str
    attendus: int
    inscrits: int | None
    presents: int
    excuses: int
    absents: int
    a_saisir: int = 0
    equipe: int = 0
    permanents: int = 0
    ensemble: str = ""
    par_famille: tuple[Part, ...] = ()
    par_territoire: tuple[Part, ...] = ()
    profils: tuple[tuple[str, int], ...] = ()
    ateliers: tuple[Part, ...] = ()
    nommes: tuple[Nomme, ...] = ()
    envoyee_le: dt.date | None = None
    retours: int = 0
    etablie_le: dt.date | None = None


def draw_restitutions(canvas: "Canvas", entete: Entete, restitutions: Sequence[Restitution]) -> Description:
    """Draw every one, each numbered « page 1 / N » for itself, on a canvas that `letterhead.prepare` made ready."""
    for one in restitutions:
        _compose(entete, one).paint(canvas)
    if len(restitutions) == 1:
        return Description(f"Synthèse — {restitutions[0].titre}", restitutions[0].precision)
    meetings = dict.fromkeys(f"{one.titre}, {format_date(one.date)}" for one in restitutions)
    return Description(f"Synthèses ({len(restitutions)})", " ; ".join(meetings))


def _compose(entete: Entete, one: Restitution) -> Paper:
    again = f"Synthèse (suite) — {one.titre} · {format_date(one.date)}"
    foot = f"Droits sur vos données{NNBSP}: {entete.email}"
    paper = Paper(entete, PORTRAIT, foot, suite=lambda page: heading(page, again))
    paper.y = paper.block("Synthèse de la réunion", STRONG, paper.left, paper.y, paper.width)
    paper.y = paper.block(one.titre, TITLE, paper.left, paper.y, paper.width, leading=21)
    paper.y = paper.block(one.precision, BODY, paper.left, paper.y - 1, paper.width) - 14
    _figures(paper, one)
    _said(paper, one)
    paper.keep(lambda: _pictures(paper, one))
    if one.profils:
        words = " · ".join(f"{nom} {format_integer(count)}" for nom, count in one.profils)
        text: Line = (Run(f"Profils des présents{NNBSP}: ", STRONG), *runs(words, BODY))
        paper.y = paper.block(text, BODY, paper.left, paper.y, paper.width) - 12
    if one.ateliers:
        _workshops(paper, one.ateliers)
    _names(paper, one)
    paper.keep(lambda: _end(paper, one))
    return paper.finish()


def _figures(paper: Pages, one: Restitution) -> None:
    """The four numbers that everyone asks for, in a row."""
    figures = list(_numbers(one))
    step = paper.width / len(figures)
    for place, (number, words) in enumerate(figures):
        x = paper.left + place * step
        paper.text(x, paper.y - 18, format_integer(number), _FIGURE)
        paper.text(x, paper.y - 31, words, _UNDER)
    paper.y -= 44


def _numbers(one: Restitution) -> Iterator[tuple[int, str]]:
    if one.inscrits is None:
        yield one.attendus, _one_or_many(one.attendus, ("attendu", "attendus"))
    else:
        yield one.inscrits, _one_or_many(one.inscrits, ("inscrit", "inscrits"))
    yield one.presents, _one_or_many(one.presents, _PRESENT)
    yield one.excuses, _one_or_many(one.excuses, _WAS_EXCUSED)
    yield one.absents, _one_or_many(one.absents, _WAS_ABSENT)


def _one_or_many(count: int, words: tuple[str, str]) -> str:
    return words[count > 1]


def _said(paper: Pages, one: Restitution) -> None:
    """What the numbers do not say by themselves."""
    for sentence in _sentences(one):
        paper.y = paper.block(sentence, SMALL, paper.left, paper.y, paper.width)
    paper.y -= 12


def _sentences(one: Restitution) -> Iterator[str]:
    if one.ensemble:
        yield f"{one.ensemble}."
    if one.permanents:
        yield f"Les invités permanents sont comptés à part{NNBSP}: {plural(one.permanents, 'personne')}."
    if one.equipe:
        yield f"L’équipe opérationnelle est comptée à part{NNBSP}: {plural(one.equipe, 'personne')}."
    if one.a_saisir:
        yield f"La présence de {plural(one.a_saisir, 'personne')} n’a pas été relevée."


def _pictures(paper: Pages, one: Restitution) -> None:
    """Families and territories side by side."""
    width = (paper.width - _GAP) / 2
    top = paper.y
    bottoms = [
        _bars(paper, titre, parts, paper.left + place * (width + _GAP), top, width)
        for place, (titre, parts) in enumerate(
            (("Familles de profils", one.par_famille), ("Territoires", one.par_territoire))
        )
        if parts
    ]
    paper.y = min(bottoms, default=top) - 12


def _bars(paper: Pages, titre: str, parts: Sequence[Part], x: float, y: float, width: float) -> float:
    """A bar for each: the outline is who was expected, what is filled who came; returns the height under the last."""
    paper.text(x, y - 11, titre, _HEADING)
    paper.text_right(x + width, y - 11, "présents / attendus", SMALL)
    y -= 18
    most = max(max(part.attendus, part.presents) for part in parts) or 1
    room = width - _LABEL - _COUNT
    for part in parts:
        middle = y - _BAR_ROW / 2
        for line in wrap(runs(part.nom, BODY), _LABEL - 6)[:1]:
            paper.line(x, middle - 3, line)
        left, low = x + _LABEL, middle - _BAR / 2
        if part.presents:
            paper.ground(left, low, room * part.presents / most, _BAR, _BLACK)
        if part.attendus:
            paper.frame(left, low, room * part.attendus / most, _BAR, LIGHT)
        counts = f"{format_integer(part.presents)} / {format_integer(part.attendus)}"
        paper.text_right(x + width, middle - 3, counts, STRONG)
        y -= _BAR_ROW
    return y


def _workshops(paper: Pages, ateliers: Sequence[Part]) -> None:
    table = Table(paper, [Column("Atelier"), Column("Inscrits", 64, right=True), Column("Présents", 64, right=True)])
    paper.need(LEADING + table.head_height + 48)
    paper.y = paper.block("Ateliers", _HEADING, paper.left, paper.y, paper.width, leading=16)
    table.draw([Row([a.nom, format_integer(a.attendus), format_integer(a.presents)]) for a in ateliers])
    paper.y -= 16


def _names(paper: Paper, one: Restitution) -> None:
    """Who came and agreed to be named, read line by line; who did not is counted."""
    if not one.presents:
        return
    paper.need(70)
    paper.y = paper.block("Participants", _HEADING, paper.left, paper.y, paper.width, leading=16)
    if 0 < len(one.nommes) <= _MOST_NAMES:
        paper.y -= 3
        for start in range(0, len(one.nommes), _COLUMNS):
            _row(paper, [_name(n) for n in one.nommes[start : start + _COLUMNS]], paper.width / _COLUMNS)
        paper.y -= 4
    paper.y = paper.block(_unnamed(one), SMALL, paper.left, paper.y, paper.width) - 12


def _name(one: Nomme) -> list[Line]:
    first = [Run(f" {one.prenom}", BODY)] if one.prenom else []
    lines: list[Line] = [(Run(capitals(one.nom), CELL_STRONG), *first)]
    return [*lines, *([runs(one.structure, SMALL)] if one.structure else [])]


def _row(paper: Pages, cells: Sequence[list[Line]], width: float) -> None:
    """Names side by side, each with its structure under it."""
    laid = [[part for line in cell for part in wrap(line, width - 12)] for cell in cells]
    height = LEADING * max(map(len, laid)) + 3
    paper.need(height)
    for place, lines in enumerate(laid):
        for number, line in enumerate(lines, 1):
            paper.line(paper.left + place * width, paper.y - number * LEADING + 3, line)
    paper.y -= height


def _unnamed(one: Restitution) -> str:
    if len(one.nommes) > _MOST_NAMES:
        return "Leurs noms sont sur la liste des participants, qui s’imprime à part."
    left = one.presents - len(one.nommes)
    if not left:
        return "Chacun a donné son accord à ce que son nom soit publié."
    who = plural(left, "personne présente", "personnes présentes")
    verb = "sont comptées sans être nommées" if left > 1 else "est comptée sans être nommée"
    return f"{who} {verb}{NNBSP}: sans accord, un nom ne se publie pas."


def _end(paper: Pages, one: Restitution) -> None:
    """Restitution and *retours*."""
    if one.envoyee_le is None:
        words = "La restitution n’a pas encore été envoyée."
    else:
        words = f"Restitution envoyée le {format_long_date(one.envoyee_le)}. "
        words += f"{plural(one.retours, 'retour reçu', 'retours reçus')}." if one.retours else "Aucun retour reçu."
    paper.y = paper.block(words, BODY, paper.left, paper.y, paper.width)
    if one.etablie_le is not None:
        made = f"Synthèse établie le {format_date(one.etablie_le)}."
        paper.y = paper.block(made, SMALL, paper.left, paper.y, paper.width)
