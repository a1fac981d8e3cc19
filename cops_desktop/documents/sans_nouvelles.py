"""The yearly list of persons of whom nothing was heard for three years: to be asked again, or erased (§9)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading, to_pdf
from cops_desktop.documents.pages import PORTRAIT
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.typography import BODY, CELL, SMALL, TITLE, runs
from cops_desktop.domain.words import DASH, NNBSP, format_date, format_long_date, plural

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

TITRE = "Personnes sans nouvelles"
PIED = f"Liste interne{NNBSP}: elle contient des données personnelles, à détruire une fois traitée."


@dataclass(frozen=True)
class LigneSansNouvelles:
    """Somebody: the last news (None: none was ever noted), and what is held of them."""

    nom: str
    joindre: str
    dernier: date | None
    tenu: str


@dataclass(frozen=True)
class ListeSansNouvelles:
    """`ans`: since how many years."""

    etabli_le: date
    ans: int
    lignes: tuple[LigneSansNouvelles, ...]


def sans_nouvelles_pdf(entete: Entete, liste: ListeSansNouvelles) -> bytes:
    """The PDF. Without anybody it says so."""

    def draw(canvas: "Canvas") -> Description:
        _compose(entete, liste).paint(canvas)
        return Description(
            f"{TITRE} depuis {liste.ans}\u00a0ans", "Personnes à recontacter, ou dont effacer les données"
        )

    return to_pdf(entete, draw)


def _compose(entete: Entete, liste: ListeSansNouvelles) -> Paper:
    said = f"{TITRE} depuis {liste.ans}\u00a0ans"
    paper = Paper(entete, PORTRAIT, PIED, suite=lambda page: heading(page, f"{said} (suite)"))
    paper.y = paper.block(said, TITLE, paper.left, paper.y, paper.width, leading=20)
    made = f"établi le {format_long_date(liste.etabli_le).split(' ', 1)[1]} · {plural(len(liste.lignes), 'personne')}"
    paper.y = paper.block(made, BODY, paper.left, paper.y - 1, paper.width) - 10
    if not liste.lignes:
        paper.y = paper.block(
            f"Personne{NNBSP}: chacune a donné de ses nouvelles.", BODY, paper.left, paper.y, paper.width
        )
        return paper.finish()
    columns = [
        Column("Personne"),
        Column("Dernières nouvelles", 84),
        Column("Ce qui est détenu", 150, style=SMALL),
        Column("Décision", 96, boxed=True),
    ]
    rows = [
        Row(
            [
                [runs(line.nom, CELL), runs(line.joindre, SMALL)] if line.joindre else line.nom,
                format_date(line.dernier) if line.dernier else DASH,
                line.tenu,
                "",
            ],
            height=30,
        )
        for line in liste.lignes
    ]
    Table(paper, columns).draw(rows)
    return paper.finish()
