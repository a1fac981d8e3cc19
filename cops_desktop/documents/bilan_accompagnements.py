"""A year of accompagnements on paper: by category against its capacity, territory, structure (R6.2, R8.3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading
from cops_desktop.documents.pages import LANDSCAPE
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.texte import TITRE, intertitre
from cops_desktop.documents.typography import BODY, CELL_STRONG, LEADING, SMALL, STRONG, TITLE, Line, Run
from cops_desktop.domain.words import DASH, NNBSP, format_date, format_integer, format_long_date, typography

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_FIGURES = (
    "Demandes reçues",
    "Sans suite",
    "Commencés",
    "Suivis",
    "En cours",
    "Suspendus",
    "Clos",
    "Abandonnés",
    "Interventions",
    "Durée",
)
_WIDTH = 60.0
_WHOLE = 6  # rows: with no more, a table is on one page
PIED = typography(
    "Suivis : commencés, et pas terminés avant l’année ; ils sont à sa fin en cours, suspendus, clos ou abandonnés. "
    "Sans suite : refusés par le CoPil, ou abandonnés avant l’étape 1."
)


class LigneBilan(NamedTuple):
    """A category, a territory or a structure; `chiffres` in the order of the columns, the last one in words."""

    nom: str
    chiffres: tuple[int, ...]
    duree: str = ""


class LigneCapacite(NamedTuple):
    """A category held against its capacity; None: nobody said how many may begin. `note`: what is to be known."""

    nom: str
    capacite: int | None
    commences: int
    a_venir: int
    reste: int | None
    note: str = ""


class LigneProjet(NamedTuple):
    """A project of the year: what became of it by its end."""

    titre: str
    structure: str
    categorie: str
    territoire: str
    etat: str
    duree: str = ""


@dataclass(frozen=True)
class BilanAccompagnements:
    """A year, as on the day `au`. `phrases`: what is said of that day."""

    annee: int
    au: date
    phrases: tuple[str, ...]
    capacites: tuple[LigneCapacite, ...]
    total: LigneBilan
    categories: tuple[LigneBilan, ...]
    territoires: tuple[LigneBilan, ...] = ()
    structures: tuple[LigneBilan, ...] = ()
    projets: tuple[LigneProjet, ...] = ()
    plusieurs: bool = False


def draw_bilan_accompagnements(canvas: "Canvas", entete: Entete, bilan: BilanAccompagnements) -> Description:
    """Draw the summary on a canvas that `letterhead.prepare` made ready."""
    _compose(entete, bilan).paint(canvas)
    return Description(f"Accompagnements et appuis — bilan {bilan.annee}", f"Au {format_date(bilan.au)}")


def _compose(entete: Entete, bilan: BilanAccompagnements) -> Paper:
    again = f"Accompagnements et appuis, bilan {bilan.annee} (suite) · au {format_date(bilan.au)}"
    paper = Paper(entete, LANDSCAPE, PIED, suite=lambda page: heading(page, again))
    title = f"Accompagnements et appuis{NNBSP}: bilan {bilan.annee}"
    paper.y = paper.block(title, TITLE, paper.left, paper.y, paper.width, leading=20)
    until = f"Au {format_long_date(bilan.au).partition(' ')[2]}"
    paper.y = paper.block(until, STRONG, paper.left, paper.y - 1, paper.width) - 2
    for sentence in bilan.phrases:
        paper.y = paper.block(typography(sentence), BODY, paper.left, paper.y, paper.width, leading=13)
    paper.y -= 10
    _capacities(paper, bilan)
    _figures(paper, "Par catégorie", "Catégorie", bilan.categories, bilan.total)
    _figures(paper, "Par territoire", "Territoire", bilan.territoires, bilan.total)
    _figures(paper, "Par structure", "Structure", bilan.structures, bilan.total)
    if bilan.plusieurs:
        words = "Un projet de plusieurs structures compte dans chacune : leur somme peut dépasser le total."
        paper.y = paper.block(typography(words), SMALL, paper.left, paper.y + 6, paper.width) - 10
    _projects(paper, bilan)
    return paper.finish()


def _capacities(paper: Paper, bilan: BilanAccompagnements) -> None:
    """What may begin in the year, and what did."""
    columns = [
        Column("Catégorie", 190),
        Column("Capacité", 62, right=True),
        Column("Commencés", 62, right=True),
        Column("Approuvés, à commencer", 92, right=True),
        Column("Reste", 62, right=True),
        Column(""),
    ]
    table = Table(paper, columns)
    intertitre(paper, f"Capacité de {bilan.annee}", table.head_height + 3 * 20)
    rows = [
        Row(
            [
                _strong(c.nom),
                _number(c.capacite),
                str(c.commences),
                str(c.a_venir),
                _number(c.reste),
                typography(c.note),
            ]
        )
        for c in bilan.capacites
    ]
    table.draw(rows, together=len(rows))
    paper.y -= 14


def _figures(paper: Paper, titre: str, quoi: str, lignes: Sequence[LigneBilan], total: LigneBilan) -> None:
    if not lignes:
        return
    table = Table(paper, [Column(quoi), *(Column(name, _WIDTH, right=True) for name in _FIGURES)])
    rows = [*(_line(_strong(line.nom), line) for line in lignes), _line(total.nom, total)._replace(strong=True)]
    intertitre(paper, titre, table.head_height + min(len(rows), _WHOLE) * 20)
    table.draw(rows)
    paper.y -= 14


def _line(name: str | Line, line: LigneBilan) -> Row:
    return Row([name, *(format_integer(figure) for figure in line.chiffres), line.duree or DASH])


def _projects(paper: Paper, bilan: BilanAccompagnements) -> None:
    if not bilan.projets:
        return
    columns = [Column("Projet, structure"), Column("Catégorie", 100), Column("Territoire", 72)]
    table = Table(
        paper, [*columns, Column(f"Au {format_date(bilan.au)}", 250), Column("Interventions", 72, right=True)]
    )
    paper.need(TITRE.size + LEADING + table.head_height + 40)
    intertitre(paper, f"Les projets de {bilan.annee}", table.head_height + 40)
    table.draw([_project(one) for one in bilan.projets])


def _project(one: LigneProjet) -> Row:
    under: list[Line] = [(Run(one.structure, SMALL),)] if one.structure else []
    return Row([[_strong(one.titre), *under], one.categorie, one.territoire, typography(one.etat), one.duree or DASH])


def _strong(words: str) -> Line:
    return (Run(words, CELL_STRONG),)


def _number(figure: int | None) -> str:
    return DASH if figure is None else format_integer(figure)
