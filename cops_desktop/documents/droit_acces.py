"""« Tout ce que nous détenons sur vous » : the paper for whoever asks what a file holds of them (GDPR, art. 15).

It speaks to the person. Section by section, in plain words with dates; then who changed what and when, where others
name them, and what this paper cannot know.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading, to_pdf
from cops_desktop.documents.pages import PORTRAIT, Pages
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.typography import BODY, CELL, LEADING, SMALL, STRONG, TITLE, Line, Run, runs
from cops_desktop.domain.words import NNBSP, format_long_date

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

PIED = f"Remis à la personne concernée, à sa demande (RGPD, article 15){NNBSP}: personne d’autre n’a à le lire."
TITRE = "Tout ce que nous détenons sur vous"


@dataclass(frozen=True)
class Fiche:
    """One thing: its name, and each of its fields with its value."""

    titre: str
    lignes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Section:
    """Things of one kind."""

    titre: str
    fiches: tuple[Fiche, ...]


@dataclass(frozen=True)
class ActePapier:
    """What was done one day: when, by whom, what, and each change in a line."""

    quand: str
    par: str
    quoi: str
    changements: tuple[str, ...] = ()


@dataclass(frozen=True)
class DroitAcces:
    """`droits`: the person's rights, in sentences; `limites`: what the paper cannot know."""

    nom: str
    etabli_le: date
    droits: tuple[str, ...]
    sections: tuple[Section, ...]
    mentions: tuple[Fiche, ...]
    actes: tuple[ActePapier, ...]
    limites: tuple[str, ...]


def droit_acces_pdf(entete: Entete, papier: DroitAcces) -> bytes:
    """The PDF."""

    def draw(canvas: "Canvas") -> Description:
        _compose(entete, papier).paint(canvas)
        return Description(f"{TITRE} — {papier.nom}", "Droit d’accès d’une personne à ses données")

    return to_pdf(entete, draw)


def _compose(entete: Entete, papier: DroitAcces) -> Paper:
    rappel = f"{TITRE} (suite) — {papier.nom}"
    paper = Paper(entete, PORTRAIT, PIED, suite=lambda page: heading(page, rappel))
    paper.y = paper.block(TITRE, TITLE, paper.left, paper.y, paper.width, leading=20)
    made = f" · établi le {format_long_date(papier.etabli_le).split(' ', 1)[1]}"
    paper.y = paper.block((Run(papier.nom, STRONG), *runs(made, BODY)), BODY, paper.left, paper.y - 1, paper.width) - 8
    paragraphs(paper, papier.droits)
    for section in papier.sections:
        title(paper, section.titre)
        _fiches(paper, section.fiches)
    if papier.mentions:
        title(paper, "Où votre nom est écrit ailleurs")
        _fiches(paper, papier.mentions)
    title(paper, "Qui a écrit ou changé quoi, et quand")
    if papier.actes:
        _actes(paper, papier.actes)
    else:
        paragraphs(paper, ("L’historique de ce fichier ne dit rien de vous.",))
    title(paper, "Ce que ce papier ne peut pas savoir")
    paragraphs(paper, papier.limites)
    return paper.finish()


def title(paper: Pages, text: str) -> None:
    """The title of a section, never alone at the foot of a page."""
    paper.need(4 * LEADING + 40)
    paper.y = paper.block(text, STRONG, paper.left, paper.y - 8, paper.width) - 3


def paragraphs(paper: Pages, sentences: Sequence[str]) -> None:
    """Sentences, each a paragraph that stays whole."""
    for sentence in sentences:
        paper.keep(lambda sentence=sentence: _paragraph(paper, sentence))  # type: ignore[misc]


def _paragraph(paper: Pages, sentence: str) -> None:
    paper.y = paper.block(sentence, BODY, paper.left, paper.y, paper.width) - 4


def _fiches(paper: Pages, fiches: Sequence[Fiche]) -> None:
    columns = [Column("Quoi", 190), Column("Ce qui est écrit")]
    rows = [Row([fiche.titre, [_said(*line) for line in fiche.lignes] or ""]) for fiche in fiches]
    Table(paper, columns).draw(rows)
    paper.y -= 4


def _said(label: str, value: str) -> Line:
    flat = " / ".join(part.strip() for part in value.splitlines() if part.strip())
    return (*runs(f"{label}{NNBSP}: ", SMALL), *runs(flat, CELL)) if label else runs(flat, CELL)


def _actes(paper: Pages, actes: Sequence[ActePapier]) -> None:
    columns = [Column("Quand, par qui", 150), Column("Quoi")]
    rows = []
    for acte in actes:
        told: list[Line] = [runs(acte.quoi, CELL), *(runs(change, SMALL) for change in acte.changements)]
        rows.append(Row([[runs(acte.quand, CELL), runs(acte.par, SMALL)], told]))
    Table(paper, columns).draw(rows)
    paper.y -= 4
