"""The composition of the CoPil in binômes: who sits, for whom, who was replaced, the permanent guests (R4.1, R3.7).

It names members whatever they let be published: it is the team's own, and says so on every page.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading
from cops_desktop.documents.pages import PORTRAIT
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.typography import (
    BODY,
    CELL,
    CELL_STRONG,
    LEADING,
    SMALL,
    STRONG,
    TITLE,
    Line,
    Run,
    Style,
    capitals,
    runs,
)
from cops_desktop.domain.copil import DEUX
from cops_desktop.domain.publication import MENTION_INTERNE
from cops_desktop.domain.words import NNBSP, format_date, plural, typography

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_NUMBER = 30.0
_EN_SON_NOM = "en son nom"
_TITLE = "Comité de Pilotage"


@dataclass(frozen=True)
class MembreCopil:
    """Somebody of a binôme. `structure` "": in their own name; `dates`: from when or until when, for who changed.

    `absent`: not on the day of the paper, for having left or for being still to come.
    """

    nom: str
    prenom: str = ""
    structure: str = ""
    dates: str = ""
    absent: bool = False


@dataclass(frozen=True)
class BinomeCopil:
    """A binôme with its number: who sits in it, and who did."""

    numero: int
    membres: tuple[MembreCopil, ...]


@dataclass(frozen=True)
class CompositionCopil:
    """A CoPil. `mandat`: from when to when; `validation`: how and when, "" while it is composed."""

    mandat: str
    validation: str
    date: date
    binomes: tuple[BinomeCopil, ...] = ()
    invites: tuple[tuple[str, str], ...] = ()  # structure, who stands for it
    remarques: tuple[str, ...] = ()

    @property
    def compte(self) -> str:
        """« 14 binômes, 28 personnes »."""
        persons = sum(not m.absent for b in self.binomes for m in b.membres)
        return f"{plural(len(self.binomes), 'binôme')}, {plural(persons, 'personne')}"


def draw_copil(canvas: "Canvas", entete: Entete, copil: CompositionCopil) -> Description:
    """Draw the composition on a canvas that `letterhead.prepare` made ready."""
    _compose(entete, copil).paint(canvas)
    return Description(f"{_TITLE} — {copil.mandat}", MENTION_INTERNE)


def _compose(entete: Entete, copil: CompositionCopil) -> Paper:
    foot = f"{MENTION_INTERNE}. Droits sur vos données{NNBSP}: {entete.email}"
    again = f"{_TITLE} (suite) — {copil.mandat} — {MENTION_INTERNE}"
    paper = Paper(entete, PORTRAIT, foot, suite=lambda page: heading(page, again))
    paper.y = paper.block(_TITLE, TITLE, paper.left, paper.y, paper.width, leading=20)
    for words, style in _head(copil):
        paper.y = paper.block(words, style, paper.left, paper.y - 1, paper.width)
    paper.y -= 10
    if copil.binomes:
        _binomes(paper, copil)
    else:
        paper.y = paper.block("Aucun binôme n’est encore composé.", BODY, paper.left, paper.y, paper.width) - 10
    if copil.invites:
        _guests(paper, copil)
    for remark in copil.remarques:
        paper.need(LEADING * 2)
        paper.y = paper.block(typography(remark), SMALL, paper.left, paper.y, paper.width)
    return paper.finish()


def _head(copil: CompositionCopil) -> Iterator[tuple[str, Style]]:
    yield f"Mandat {copil.mandat}", STRONG
    state = copil.validation or "composition en cours, non validée"
    yield f"{copil.compte} · {state} · établie le {format_date(copil.date)}", BODY
    yield MENTION_INTERNE, STRONG


def _binomes(paper: Paper, copil: CompositionCopil) -> None:
    """A row for each binôme: its two members side by side, and under them whom they replaced."""
    half = (paper.width - _NUMBER) / 2
    columns = [Column("N°", _NUMBER, right=True), Column("Membres du binôme", half), Column("", half)]
    rows = []
    for binome in copil.binomes:
        number: Line = (Run(str(binome.numero), CELL_STRONG),)
        rows.append(Row([number, *_cells(binome)]))
    Table(paper, columns).draw(rows)
    paper.y -= 14


def _cells(binome: BinomeCopil) -> list[list[Line]]:
    """The two who sit, each in a cell, with who left, or is to come, under who is dated, else under the second."""
    sitting = [m for m in binome.membres if not m.absent][:DEUX]
    cells = [_membre(m) for m in sitting] + [[] for _ in range(DEUX - len(sitting))]
    came = next((place for place, m in enumerate(sitting) if m.dates), len(cells) - 1)
    for gone in (m for m in binome.membres if m.absent):
        cells[came] += _membre(gone)
    return cells


def _membre(membre: MembreCopil) -> list[Line]:
    """Name, then for whom and since when; who is not there stands in small letters."""
    strong, plain = (SMALL, SMALL) if membre.absent else (CELL_STRONG, CELL)
    first = [Run(f" {membre.prenom}", plain)] if membre.prenom else []
    name: Line = (Run(capitals(membre.nom), strong), *first)
    where = " · ".join(filter(None, (membre.structure or _EN_SON_NOM, membre.dates)))
    return [name, (Run(where, SMALL),)]


def _guests(paper: Paper, copil: CompositionCopil) -> None:
    paper.need(LEADING * (2 + len(copil.invites)))
    paper.y = paper.block("Invités permanents", STRONG, paper.left, paper.y, paper.width) - 1
    for structure, who in copil.invites:
        words = typography(f"{structure} : {who}") if who else structure
        paper.y = paper.block(runs(words, BODY), BODY, paper.left, paper.y, paper.width)
    paper.y -= 8
