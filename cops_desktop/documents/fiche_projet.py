"""The *fiche projet* of an accompagnement: who and where, its stages planned and lived, what is next, its texts (R6.5).

What may be named was decided before (domain/publication). Texts flow from page to page: nothing is cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading
from cops_desktop.documents.pages import PORTRAIT, Pages
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.texte import faits, intertitre, paragraphes, section
from cops_desktop.documents.typography import BODY, BOLD, CELL_STRONG, LEADING, SMALL, STRONG, TITLE, Line, Run, Style
from cops_desktop.domain.words import NNBSP, format_date, format_long_date, plural, typography

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_LABEL = 118.0
_STATE = Style(BOLD, 10.5)


@dataclass(frozen=True)
class EtapeFiche:
    """A stage: its number and name, when it is planned, when it was lived (a line each), what became of it."""

    nom: str
    prevue: str = ""
    vecue: tuple[str, ...] = ()
    etat: str = ""
    points: str = ""
    interventions: str = ""


@dataclass(frozen=True)
class FicheProjet:
    """A project. `etat`: where it stands, in words; `retard`: what is late, "" when nothing is; `faits`: (name, words).

    `suite`: what is to be done next, a line each; `textes`: (title, text); `histoire`: (day, words), oldest first.
    """

    titre: str
    categorie: str
    structures: str
    etat: str
    etablie_le: date
    retard: str = ""
    faits: tuple[tuple[str, str], ...] = ()
    etapes: tuple[EtapeFiche, ...] = ()
    suite: tuple[str, ...] = ()
    interventions: str = ""
    textes: tuple[tuple[str, str], ...] = ()
    histoire: tuple[tuple[date, str], ...] = ()


def draw_fiches_projet(canvas: "Canvas", entete: Entete, fiches: Sequence[FicheProjet]) -> Description:
    """Draw every one, each numbered for itself, on a canvas that `letterhead.prepare` made ready."""
    for fiche in fiches:
        _compose(entete, fiche).paint(canvas)
    one = fiches[0]
    if len(fiches) == 1:
        return Description(f"Fiche projet — {one.titre}", f"Situation au {format_date(one.etablie_le)}")
    projects = plural(len(fiches), "projet")
    return Description(f"Fiches projet ({projects})", f"Situation au {format_date(one.etablie_le)}")


def _compose(entete: Entete, fiche: FicheProjet) -> Paper:
    again = f"Fiche projet (suite) — {fiche.titre} · {format_date(fiche.etablie_le)}"
    foot = f"Une erreur, un oubli{NNBSP}? {entete.email}"
    paper = Paper(entete, PORTRAIT, foot, suite=lambda page: heading(page, again))
    paper.y = paper.block(f"Fiche projet · {fiche.categorie}", STRONG, paper.left, paper.y, paper.width)
    paper.y = paper.block(fiche.titre, TITLE, paper.left, paper.y, paper.width, leading=21) - 1
    if fiche.structures:
        paper.y = paper.block(fiche.structures, BODY, paper.left, paper.y, paper.width, leading=14) - 4
    _state(paper, fiche)
    faits(paper, fiche.faits, _LABEL)
    paper.y -= 12
    _stages(paper, fiche)
    if fiche.suite:
        section(paper, "Prochaines étapes", "\n".join(f"- {line}" for line in fiche.suite))
    for title, text in fiche.textes:
        section(paper, title, text)
    if fiche.histoire:
        _history(paper, fiche.histoire)
    return paper.finish()


def _state(paper: Pages, fiche: FicheProjet) -> None:
    """Where it stands, in a frame: late is seen without asking."""
    top, inside = paper.y, paper.left + 8
    room = paper.width - 16
    paper.y = paper.block(fiche.etat, _STATE, inside, top - 5, room, leading=14)
    if fiche.retard:
        words: Line = (Run("En retard", STRONG), Run(typography(f" — {fiche.retard}"), BODY))
        paper.y = paper.block(words, BODY, inside, paper.y, room)
    made = f"Situation au {format_long_date(fiche.etablie_le).partition(' ')[2]}"
    paper.y = paper.block(made, SMALL, inside, paper.y, room) - 5
    paper.frame(paper.left, paper.y, paper.width, top - paper.y)
    paper.y -= 10


def _stages(paper: Pages, fiche: FicheProjet) -> None:
    columns = [Column("Étape"), Column("Prévue", 112), Column("Vécue", 112), Column("État", 58)]
    columns += [Column("Points", 42, right=True), Column("Interventions", 72, right=True)]
    table = Table(paper, columns)
    intertitre(paper, "Étapes", table.head_height + 4 * 2 * LEADING)
    table.draw([_stage(one) for one in fiche.etapes], together=len(fiche.etapes))
    paper.y -= 4
    if fiche.interventions:
        paragraphes(paper, fiche.interventions)
    paper.y -= 8


def _stage(one: EtapeFiche) -> Row:
    lived: list[Line] = [(Run(words, BODY._replace(size=9)),) for words in one.vecue]
    name: Line = (Run(one.nom, CELL_STRONG),)
    return Row([name, one.prevue, lived, one.etat, one.points, one.interventions])


def _history(paper: Pages, histoire: Sequence[tuple[date, str]]) -> None:
    """Decisions of the CoPil and changes, each with its day and its reason."""
    table = Table(paper, [Column("Date", 62), Column("Décision ou changement, et son motif")])
    intertitre(paper, "Décisions et changements", table.head_height + 2 * LEADING)
    table.draw([Row([format_date(day), typography(words)]) for day, words in histoire])
