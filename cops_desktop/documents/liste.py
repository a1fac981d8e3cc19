"""The *liste des participants* and every other list of the annuaire on paper: persons, structures, projects (§9).

What may be shown was decided before (domain/publication): here an empty cell is an empty cell, and the legend says why
some are. A column that nobody fills is left out; the page lies down when what is left does not fit upright.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading, to_pdf
from cops_desktop.documents.pages import LANDSCAPE, PORTRAIT, Pages
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
    capitals,
    runs,
)
from cops_desktop.domain.publication import MENTION_INTERNE
from cops_desktop.domain.words import NBSP, NNBSP, format_date, format_phone, plural

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_NUMBER = 26.0
_LEGEND = 76.0  # points: never alone on a page
_TOGETHER = 4  # rows: nor one or two names
_UPRIGHT = 4  # columns beside the number: with more, the page lies down


@dataclass(frozen=True)
class LignePersonne:
    """A person who is named. `fonction` is said after the structure, `mention` after the name (« animation »)."""

    nom: str
    prenom: str = ""
    structure: str = ""
    fonction: str = ""
    profils: tuple[str, ...] = ()
    telephones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    commune: str = ""
    mention: str = ""


@dataclass(frozen=True)
class LigneStructure:
    """A structure."""

    nom: str
    type: str = ""
    commune: str = ""
    telephone: str = ""
    email: str = ""


@dataclass(frozen=True)
class LigneProjet:
    """A project; `dates` in words."""

    titre: str
    structures: tuple[str, ...] = ()
    dates: str = ""


@dataclass(frozen=True)
class Liste:
    """A list. `precision` says of what (date and place of a meeting…), `sans_nom` how many are counted, not named."""

    titre: str
    date: date
    personnes: tuple[LignePersonne, ...] = ()
    structures: tuple[LigneStructure, ...] = ()
    projets: tuple[LigneProjet, ...] = ()
    precision: str = ""
    sans_nom: int = 0
    interne: bool = False

    @property
    def counts(self) -> list[str]:
        """« 34 personnes », « 2 structures »."""
        persons = len(self.personnes) + self.sans_nom
        numbers = ((persons, "personne"), (len(self.structures), "structure"), (len(self.projets), "projet"))
        return [plural(number, word) for number, word in numbers if number]


class _Colonne(NamedTuple):
    """A column of the list: `share` of the width that the others leave, or `width` points."""

    titre: str
    cells: list[str | Line | list[Line]]
    width: float = 0.0
    share: float = 0.0
    right: bool = False


def listes_pdf(entete: Entete, listes: Sequence[Liste]) -> bytes:
    """One PDF of all the lists, each numbered « page 1 / N » for itself."""
    return to_pdf(entete, lambda canvas: draw_listes(canvas, entete, listes))


def draw_listes(canvas: "Canvas", entete: Entete, listes: Sequence[Liste]) -> Description:
    """Draw every list on a canvas that `letterhead.prepare` made ready."""
    for liste in listes:
        _compose(entete, liste).paint(canvas)
    titre = listes[0].titre if len(listes) == 1 else f"Listes ({len(listes)})"
    about = next(filter(None, (x.precision for x in listes)), "Liste de l’annuaire")
    return Description(titre, MENTION_INTERNE if any(x.interne for x in listes) else about)


def _compose(entete: Entete, liste: Liste) -> Paper:
    parts = [(name, columns) for name, columns in _parts(liste) if columns]
    lying = any(len(columns) - 1 > _UPRIGHT for _, columns in parts)
    foot = f"{MENTION_INTERNE}. " if liste.interne else ""
    foot += f"Droits sur vos données{NNBSP}: {entete.email}"
    again = " — ".join(filter(None, (f"{liste.titre} (suite)", liste.precision, MENTION_INTERNE * liste.interne)))
    paper = Paper(entete, LANDSCAPE if lying else PORTRAIT, foot, suite=lambda page: heading(page, again))
    _head(paper, liste)
    for place, (name, columns) in enumerate(parts, 1):
        _part(paper, name if len(parts) > 1 else "", columns, _LEGEND if place == len(parts) else 0.0)
    if not parts:
        words = "Personne n’est nommé sur cette liste." if liste.sans_nom else "Cette liste est vide."
        paper.y = paper.block(words, BODY, paper.left, paper.y, paper.width) - 6
    paper.keep(lambda: _legend(paper, liste))
    return paper.finish()


def _head(paper: Pages, liste: Liste) -> None:
    y = paper.block(liste.titre, TITLE, paper.left, paper.y, paper.width, leading=20)
    if liste.precision:
        y = paper.block(liste.precision, STRONG, paper.left, y - 1, paper.width)
    facts = [*liste.counts, f"établie le {format_date(liste.date)}"]
    y = paper.block(" · ".join(facts), BODY, paper.left, y - 1, paper.width)
    if liste.interne:
        y = paper.block(MENTION_INTERNE, STRONG, paper.left, y - 3, paper.width)
    paper.y = y - 10


def _legend(paper: Pages, liste: Liste) -> None:
    """What the list does not show, and why."""
    paper.y -= 10
    for sentence in _sentences(liste):
        paper.y = paper.block(sentence, SMALL, paper.left, paper.y, paper.width)


def _sentences(liste: Liste) -> Iterator[str]:
    if liste.sans_nom:
        who = plural(liste.sans_nom, "personne")
        one = ("est comptée sans être nommée", "sa")
        verb, whose = one if liste.sans_nom < 2 else ("sont comptées sans être nommées", "leur")
        yield f"{who} {verb}{NNBSP}: sans accord de {whose} part, un nom ne se publie pas."
    if liste.interne or not (liste.personnes or liste.sans_nom):
        return
    yield (
        f"Cette liste ne montre que ce que chaque personne accepte de voir publié au {format_date(liste.date)}"
        f"{NNBSP}: nom, profil (avec la structure), téléphone, e-mail. Une case vide veut dire «{NBSP}sans accord"
        f"{NBSP}» ou «{NBSP}non renseigné{NBSP}». Chacun peut revenir sur son accord à tout moment."
    )


def _parts(liste: Liste) -> Iterator[tuple[str, list[_Colonne]]]:
    yield "Personnes", _filled(_person_columns(liste), len(liste.personnes))
    yield "Structures", _filled(_structure_columns(liste.structures), len(liste.structures))
    yield "Projets", _filled(_project_columns(liste.projets), len(liste.projets))


def _filled(columns: list[_Colonne], count: int) -> list[_Colonne]:
    """The numbers, then the columns in which something stands; none at all without a row."""
    if not count:
        return []
    numbers = _Colonne("N°", [str(n) for n in range(1, count + 1)], _NUMBER, right=True)
    return [numbers, *(column for column in columns if any(column.cells))]


def _person_columns(liste: Liste) -> list[_Colonne]:
    people = liste.personnes
    return [
        _Colonne("Nom", [_name(p) for p in people], share=1.25),
        _Colonne("Structure", [_place(p) for p in people], share=1.3),
        _Colonne("Profil", [_stacked(p.profils) for p in people], share=1.1),
        _Colonne("Commune", [p.commune for p in people], share=0.7),
        _Colonne("Téléphone", [_stacked(p.telephones, format_phone) for p in people], 78),
        _Colonne("E-mail", [_stacked(p.emails) for p in people], share=1.3),
    ]


def _structure_columns(structures: Sequence[LigneStructure]) -> list[_Colonne]:
    return [
        _Colonne("Structure", [((Run(s.nom, CELL_STRONG)),) for s in structures], share=1.6),
        _Colonne("Type", [s.type for s in structures], share=0.9),
        _Colonne("Commune", [s.commune for s in structures], share=0.8),
        _Colonne("Téléphone", [format_phone(s.telephone) for s in structures], 78),
        _Colonne("E-mail", [s.email for s in structures], share=1.3),
    ]


def _project_columns(projets: Sequence[LigneProjet]) -> list[_Colonne]:
    return [
        _Colonne("Projet", [((Run(p.titre, CELL_STRONG)),) for p in projets], share=1.5),
        _Colonne("Structures", [_stacked(p.structures) for p in projets], share=1.3),
        _Colonne("Dates", [p.dates for p in projets], share=0.8),
    ]


def _name(person: LignePersonne) -> Line:
    first = [Run(f" {person.prenom}", CELL)] if person.prenom else []
    mention = [Run(f" · {person.mention}", SMALL)] if person.mention else []
    return (Run(capitals(person.nom), CELL_STRONG), *first, *mention)


def _place(person: LignePersonne) -> list[Line]:
    lines = [runs(person.structure, CELL)] if person.structure else []
    return [*lines, *([runs(person.fonction, SMALL)] if person.fonction else [])]


def _stacked(values: Sequence[str], write: Callable[[str], str] = str) -> list[Line]:
    """Each value on a line of its own."""
    return [runs(write(value), CELL) for value in values if value]


def _part(paper: Pages, name: str, columns: list[_Colonne], tail: float) -> None:
    shares = sum(column.share for column in columns)
    rest = paper.width - sum(column.width for column in columns)
    laid = [Column(c.titre, c.width or rest * c.share / shares, c.right) for c in columns]
    table = Table(paper, laid)
    if name:
        paper.need(LEADING + table.head_height + 48)
        paper.y = paper.block(name, STRONG, paper.left, paper.y, paper.width) - 2
    cells = zip(*(column.cells for column in columns), strict=True)
    table.draw([Row([cell or "" for cell in row]) for row in cells], tail, _TOGETHER)
    paper.y -= 14
