"""The *suivi de la charte* of members of the CoPart: a page each: what is met, what is missing, until when (R3.6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading
from cops_desktop.documents.pages import PORTRAIT, Pages
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.typography import (
    BODY,
    BOLD,
    CELL,
    CELL_STRONG,
    REGULAR,
    SMALL,
    STRONG,
    TITLE,
    Line,
    Run,
    Style,
)
from cops_desktop.domain.words import NNBSP, format_date, format_long_date, plural, typography

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_TEXT = Style(REGULAR, 11)
_HEADING = Style(BOLD, 12)
_LEADING = 15.0
_INDENT = 14.0


@dataclass(frozen=True)
class Critere:
    """A criterion: its words, its state, until when it can still be met, why, and its proofs (day, words)."""

    nom: str
    etat: str
    explication: str = ""
    jusquau: date | None = None
    preuves: tuple[tuple[date | None, str], ...] = ()
    manque: bool = False


@dataclass(frozen=True)
class SuiviCharte:
    """Of one member. `structure` "": in their own name; `copil`: what is asked besides of who sits there (R4.5).

    `hors`: what was done between two engagements; `remarque`: why nothing can be proved.
    """

    membre: str
    signataire: str
    structure: bool
    debut: date
    fin: date
    etat: str
    fait_le: date
    criteres: tuple[Critere, ...] = ()
    copil: tuple[Critere, ...] = ()
    hors: tuple[tuple[date | None, str], ...] = ()
    remarque: str = ""


def draw_suivis_charte(canvas: "Canvas", entete: Entete, suivis: Sequence[SuiviCharte]) -> Description:
    """Draw every one, each numbered for itself, on a canvas that `letterhead.prepare` made ready."""
    for suivi in suivis:
        _compose(entete, suivi).paint(canvas)
    if len(suivis) == 1:
        one = suivis[0]
        return Description(f"Suivi de la charte — {one.membre}", f"au {format_date(one.fait_le)}")
    return Description(f"Suivi de la charte ({plural(len(suivis), 'membre')})", f"au {format_date(suivis[0].fait_le)}")


def _compose(entete: Entete, suivi: SuiviCharte) -> Paper:
    foot = f"Établi à partir de ce que le COPS a relevé. Une erreur, un oubli{NNBSP}? {entete.email}"
    again = f"Suivi de la charte (suite) — {suivi.membre}"
    paper = Paper(entete, PORTRAIT, foot, suite=lambda page: heading(page, again))
    paper.y = paper.block("Suivi de la charte d’engagement", STRONG, paper.left, paper.y, paper.width)
    paper.y = paper.block(suivi.membre, TITLE, paper.left, paper.y, paper.width, leading=21) - 2
    for words in _facts(suivi):
        paper.y = paper.block(words, BODY, paper.left, paper.y, paper.width, leading=14)
    paper.y -= 12
    _missing(paper, suivi)
    _table(paper, "Ce que demande la charte", suivi.criteres)
    if suivi.copil:
        paper.y -= 14
        _table(paper, "Ce que demande en plus le Comité de Pilotage", suivi.copil)
    if suivi.hors:
        paper.y -= 14
        _outside(paper, suivi)
    return paper.finish()


def _facts(suivi: SuiviCharte) -> list[str]:
    how = f"signé pour cette structure par {suivi.signataire}" if suivi.structure else "signé en son nom"
    period = f"Engagement du {format_date(suivi.debut)} au {format_date(suivi.fin)} ({suivi.etat}), {how}."
    facts = [period, f"Situation au {format_long_date(suivi.fait_le).partition(' ')[2]}."]
    return [*facts, suivi.remarque] if suivi.remarque else facts


def _missing(paper: Paper, suivi: SuiviCharte) -> None:
    """What is missing and until when, before anything else."""
    missing = [c for c in (*suivi.criteres, *suivi.copil) if c.manque]
    words = "Ce qui manque" if missing else "Tout ce que demande la charte est rempli à ce jour."
    paper.y = paper.block(words, _HEADING, paper.left, paper.y, paper.width, leading=18)
    for one in missing:
        paper.keep(lambda one=one: _point(paper, one))  # type: ignore[misc]
    paper.y -= 10


def _point(paper: Pages, one: Critere) -> None:
    until = f"à faire jusqu’au {format_date(one.jusquau)}" if one.jusquau else one.etat
    why = f" ({one.explication})" if one.explication else ""
    paper.text(paper.left + 2, paper.y - _LEADING * 0.75, "•", _TEXT)
    words = typography(f"{one.nom} : {until}{why}")
    x = paper.left + _INDENT
    paper.y = paper.block(words, _TEXT, x, paper.y, paper.right - x, leading=_LEADING)


def _table(paper: Paper, title: str, criteres: Sequence[Critere]) -> None:
    columns = [Column("Critère, et ce qui le montre"), Column("État", 78), Column("Jusqu’au", 70)]
    table = Table(paper, columns)
    paper.need(table.head_height + 66)
    paper.y = paper.block(title, _HEADING, paper.left, paper.y, paper.width, leading=18)
    table.draw([Row([_cell(c), c.etat, format_date(c.jusquau) if c.jusquau else ""]) for c in criteres])


def _cell(one: Critere) -> list[Line]:
    """The criterion, why it stands so, and each proof after its day."""
    lines: list[Line] = [(Run(one.nom, CELL_STRONG),)]
    if one.explication:
        lines.append((Run(typography(one.explication), SMALL),))
    return lines + [_proof(day, words) for day, words in one.preuves]


def _proof(day: date | None, words: str) -> Line:
    return (Run(f"{format_date(day)}  {words}" if day else words, CELL),)


def _outside(paper: Paper, suivi: SuiviCharte) -> None:
    table = Table(paper, [Column("Date", 70), Column("Hors période : entre deux engagements, ne compte dans aucun")])
    paper.need(table.head_height + 30)
    table.draw([Row([format_date(day) if day else "", words]) for day, words in suivi.hors])
