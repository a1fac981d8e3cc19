"""The *ordre du jour*: what a meeting is about, when, where or how one connects, and its workshops (R7.1)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading
from cops_desktop.documents.pages import PORTRAIT, Pages
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.texte import PUCES
from cops_desktop.documents.typography import BODY, BOLD, CELL_STRONG, LEADING, REGULAR, STRONG, TITLE, Run, Style
from cops_desktop.domain.words import NNBSP, format_date, format_hours, format_long_date, plural

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_LABEL_WIDTH = 92.0
_TEXT = Style(REGULAR, 11)
_HEADING = Style(BOLD, 12)
_TEXT_LEADING = 15.0
_INDENT = 14.0


@dataclass(frozen=True)
class LigneAtelier:
    """A workshop of the agenda; `animation` is who leads it, in words."""

    nom: str
    salle: str = ""
    animation: str = ""
    debut: dt.time | None = None
    fin: dt.time | None = None


@dataclass(frozen=True)
class OrdreDuJour:
    """A meeting as it is announced. `texte` is what the team wrote, a point on each line."""

    titre: str
    date: dt.date
    debut: dt.time | None = None
    fin: dt.time | None = None
    lieu: str = ""
    outil: str = ""
    lien: str = ""
    organise_par: str = ""
    attendus: int = 0
    texte: str = ""
    ateliers: tuple[LigneAtelier, ...] = ()
    annulee_le: dt.date | None = None


def draw_ordres_du_jour(canvas: "Canvas", entete: Entete, ordres: Sequence[OrdreDuJour]) -> Description:
    """Draw every one, each numbered « page 1 / N » for itself, on a canvas that `letterhead.prepare` made ready."""
    for ordre in ordres:
        _compose(entete, ordre).paint(canvas)
    if len(ordres) == 1:
        return Description(f"Ordre du jour — {ordres[0].titre}", format_long_date(ordres[0].date))
    meetings = dict.fromkeys(f"{ordre.titre}, {format_date(ordre.date)}" for ordre in ordres)
    return Description(f"Ordres du jour ({len(ordres)})", " ; ".join(meetings))


def _compose(entete: Entete, ordre: OrdreDuJour) -> Paper:
    again = f"Ordre du jour (suite) — {ordre.titre} · {format_long_date(ordre.date)}"
    paper = Paper(entete, PORTRAIT, f"Une question{NNBSP}? {entete.email}", suite=lambda page: heading(page, again))
    paper.y = paper.block("Ordre du jour", STRONG, paper.left, paper.y, paper.width)
    paper.y = paper.block(ordre.titre, TITLE, paper.left, paper.y, paper.width, leading=21) - 4
    if ordre.annulee_le:
        words = f"Cette réunion a été annulée le {format_date(ordre.annulee_le)}."
        paper.y = paper.block(words, STRONG, paper.left, paper.y, paper.width) - 4
    for name, words in _facts(ordre):
        y = paper.block(words, BODY, paper.left + _LABEL_WIDTH, paper.y, paper.width - _LABEL_WIDTH, leading=14)
        paper.block(name, STRONG, paper.left, paper.y, _LABEL_WIDTH, leading=14)
        paper.y = y
    paper.y -= 16
    if ordre.texte.strip() or not ordre.ateliers:
        _points(paper, ordre.texte)
    if ordre.ateliers:
        _workshops(paper, ordre.ateliers)
    return paper.finish()


def _facts(ordre: OrdreDuJour) -> Iterator[tuple[str, str]]:
    when = ", ".join(filter(None, (format_long_date(ordre.date), format_hours(ordre.debut, ordre.fin))))
    yield "Quand", when
    if ordre.lieu:
        yield "Où", ordre.lieu
    if connexion := " — ".join(filter(None, (ordre.outil, ordre.lien))):
        yield "Se connecter", connexion
    if ordre.organise_par:
        yield "Organisé par", ordre.organise_par
    if ordre.attendus:
        yield "Attendus", plural(ordre.attendus, "personne")


def _points(paper: Paper, texte: str) -> None:
    """Each line of the text on its own; a line that begins with a dash hangs under its bullet."""
    lines = [line.strip() for line in texte.splitlines()]
    if not any(lines):
        paper.y = paper.block("L’ordre du jour n’est pas encore écrit.", BODY, paper.left, paper.y, paper.width) - 8
        return
    for line in lines:
        if not line:
            paper.y -= 6
            continue
        paper.keep(lambda line=line: _point(paper, line))  # type: ignore[misc]
    paper.y -= 12


def _point(paper: Pages, line: str) -> None:
    bullet = next((b for b in PUCES if line.startswith(b)), "")
    if bullet:
        paper.text(paper.left + 2, paper.y - _TEXT_LEADING * 0.75, "•", _TEXT)
    x = paper.left + (_INDENT if bullet else 0)
    words = line.removeprefix(bullet)
    paper.y = paper.block(words, _TEXT, x, paper.y, paper.right - x, leading=_TEXT_LEADING) - 2


def _workshops(paper: Paper, ateliers: tuple[LigneAtelier, ...]) -> None:
    columns = [Column("Atelier"), Column("Animé par", 150)]
    hours, rooms = any(a.debut or a.fin for a in ateliers), any(a.salle for a in ateliers)
    columns += [Column("Horaires", 90)] if hours else []
    columns += [Column("Salle", 110)] if rooms else []
    rows = []
    for one in ateliers:
        cells: list[str | tuple[Run, ...] | list[tuple[Run, ...]]] = [(Run(one.nom, CELL_STRONG),), one.animation]
        cells += [format_hours(one.debut, one.fin)] if hours else []
        cells += [one.salle] if rooms else []
        rows.append(Row(cells))
    table = Table(paper, columns)
    paper.need(LEADING + table.head_height + 48)
    paper.y = paper.block("Ateliers", _HEADING, paper.left, paper.y, paper.width, leading=18)
    table.draw(rows)
