"""The list of accompagnements by stage: who asks, who follows, what is next, what is late (R6.3, R6.5)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading
from cops_desktop.documents.pages import LANDSCAPE
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.typography import BODY, CELL, CELL_STRONG, SMALL, STRONG, TITLE, Line, Run
from cops_desktop.domain.words import NNBSP, format_date, format_integer, plural

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_TITLE = "Accompagnements et appuis, par étape"


@dataclass(frozen=True)
class LigneAccompagnement:
    """A project. `etat` says more than its group does (« suspendu », « reportée »), or how it ended; `retard` in words.

    `echeance`: of its next action; `fin_prevue`: of the stage it is in.
    """

    titre: str
    categorie: str
    structure: str = ""
    suivi: str = ""
    depuis: date | None = None
    etat: str = ""
    action: str = ""
    echeance: date | None = None
    fin_prevue: date | None = None
    retard: str = ""


@dataclass(frozen=True)
class GroupeAccompagnements:
    """The projects of a stage, or requests, or ended ones."""

    nom: str
    lignes: tuple[LigneAccompagnement, ...]


@dataclass(frozen=True)
class ListeAccompagnements:
    """A selection on a day. `quoi` says which one; groups in the order of the stages."""

    quoi: str
    etablie_le: date
    groupes: tuple[GroupeAccompagnements, ...]

    @property
    def compte(self) -> str:
        """« 12 projets, 3 en retard »."""
        lines = [line for group in self.groupes for line in group.lignes]
        late = sum(bool(line.retard) for line in lines)
        return plural(len(lines), "projet") + (f", {format_integer(late)} en retard" if late else "")


def draw_accompagnements(canvas: "Canvas", entete: Entete, liste: ListeAccompagnements) -> Description:
    """Draw the list on a canvas that `letterhead.prepare` made ready."""
    _compose(entete, liste).paint(canvas)
    return Description(f"{_TITLE} — {liste.quoi}", f"Situation au {format_date(liste.etablie_le)}")


def _compose(entete: Entete, liste: ListeAccompagnements) -> Paper:
    again = f"{_TITLE} (suite) — {liste.quoi} · {format_date(liste.etablie_le)}"
    foot = f"Une erreur, un oubli{NNBSP}? {entete.email}"
    paper = Paper(entete, LANDSCAPE, foot, suite=lambda page: heading(page, again))
    paper.y = paper.block(_TITLE, TITLE, paper.left, paper.y, paper.width, leading=20)
    said = f" · {liste.compte} · situation au {format_date(liste.etablie_le)}"
    words: Line = (Run(liste.quoi, STRONG), Run(said, BODY))
    paper.y = paper.block(words, BODY, paper.left, paper.y - 1, paper.width) - 10
    columns = [
        Column("Projet, structure"),
        Column("Catégorie", 84, style=SMALL),
        Column("Suivi par", 110),
        Column("Depuis le", 58),
        Column("État, prochaine action", 168),
        Column("Fin prévue", 58),
        Column("Retard", 76, style=CELL_STRONG),
    ]
    rows: list[Row] = []
    for group in liste.groupes:
        rows += [_head(group, len(columns)), *map(_row, group.lignes)]
    Table(paper, columns).draw(rows)
    return paper.finish()


def _head(group: GroupeAccompagnements, span: int) -> Row:
    return Row([f"{group.nom} — {plural(len(group.lignes), 'projet')}"], strong=True, span=span, head=True)


def _row(line: LigneAccompagnement) -> Row:
    return Row(
        [
            _stacked(line.titre, line.structure),
            line.categorie,
            line.suivi,
            _day(line.depuis),
            _next(line),
            _day(line.fin_prevue),
            line.retard,
        ]
    )


def _stacked(titre: str, structure: str) -> list[Line]:
    under: list[Line] = [(Run(structure, SMALL),)] if structure else []
    return [(Run(titre, CELL_STRONG),), *under]


def _next(line: LigneAccompagnement) -> list[Line]:
    """How it stands besides its stage, then what is to be done, and when."""
    lines: list[Line] = [(Run(line.etat, CELL_STRONG),)] if line.etat else []
    action = " · ".join(filter(None, (line.action, _day(line.echeance))))
    return [*lines, (Run(action, CELL),)] if action else lines


def _day(day: date | None) -> str:
    return format_date(day) if day else ""
