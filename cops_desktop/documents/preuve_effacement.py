"""The proof of an erasure (§9): what went, what is kept, why and until when, and which backups still hold the person.

It names nobody: the file does not know any more who it was. A line is left to write the name by hand.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.documents.droit_acces import paragraphs, title
from cops_desktop.documents.letterhead import Description, Entete, Paper, heading, to_pdf
from cops_desktop.documents.pages import PORTRAIT, Pages
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.typography import BODY, TITLE
from cops_desktop.domain.words import NNBSP, format_date, format_integer, format_long_date

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

TITRE = "Preuve d’effacement"
PIED = f"Effacement à la demande de la personne (RGPD, article 17){NNBSP}: cette preuve ne dit pas qui elle était."


@dataclass(frozen=True)
class PreuveEffacement:
    """`efface`: kinds of rows and how many; `sauvegardes`: each backup that still holds the person, in a sentence."""

    reference: str
    etabli_le: date
    le: date
    par: str
    demandee_le: date | None
    efface: tuple[tuple[str, int], ...]
    garde: tuple[str, ...]
    sauvegardes: tuple[str, ...]
    limites: tuple[str, ...]


def preuve_effacement_pdf(entete: Entete, preuve: PreuveEffacement) -> bytes:
    """The PDF."""

    def draw(canvas: "Canvas") -> Description:
        _compose(entete, preuve).paint(canvas)
        return Description(f"{TITRE} {preuve.reference}", "Effacement des données d’une personne")

    return to_pdf(entete, draw)


def _compose(entete: Entete, preuve: PreuveEffacement) -> Paper:
    paper = Paper(entete, PORTRAIT, PIED, suite=lambda page: heading(page, f"{TITRE} (suite) — {preuve.reference}"))
    paper.y = paper.block(TITRE, TITLE, paper.left, paper.y, paper.width, leading=20)
    paper.y = paper.block(_facts(preuve), BODY, paper.left, paper.y - 1, paper.width) - 10
    _whom(paper)
    title(paper, "Ce qui a été effacé, pour toujours")
    _erased(paper, preuve)
    title(paper, "Ce qui est gardé, pourquoi et jusqu’à quand")
    paragraphs(paper, preuve.garde or ("Rien qui dise qui était cette personne.",))
    title(paper, "Les sauvegardes qui la tiennent encore")
    paragraphs(paper, preuve.sauvegardes or ("Aucune de celles que cet ordinateur voit.",))
    title(paper, "Ce que cette preuve ne peut pas savoir")
    paragraphs(paper, preuve.limites)
    return paper.finish()


def _facts(preuve: PreuveEffacement) -> str:
    day = format_long_date(preuve.le).split(" ", 1)[1]
    asked = f", demandé le {format_date(preuve.demandee_le)}" if preuve.demandee_le else ""
    again = "" if preuve.etabli_le == preuve.le else f" · imprimé le {format_date(preuve.etabli_le)}"
    return f"Effacement du {day}{asked} · fait par {preuve.par} · {preuve.reference}{again}"


def _whom(paper: Pages) -> None:
    """The name, by hand: the program cannot write it."""
    label = f"Personne (à écrire à la main){NNBSP}: "
    paper.text(paper.left, paper.y - 12, label, BODY)
    paper.rule(paper.left + 170, paper.y - 14, paper.right, paper.y - 14, dotted=True)
    paper.y -= 26


def _erased(paper: Pages, preuve: PreuveEffacement) -> None:
    if not preuve.efface:
        paragraphs(paper, ("La fiche seule.",))
        return
    rows = [Row([kind, format_integer(count)]) for kind, count in preuve.efface]
    Table(paper, [Column("Quoi"), Column("Combien", 90, right=True)]).draw(rows)
    paper.y -= 4
