"""The *attestation de présence*: who came, to which meeting, when and how, signed for the COPS (§9).

It is handed to an employer or a school: it never says a profile, nor anything of why somebody came.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading, to_pdf
from cops_desktop.documents.pages import PORTRAIT, Pages
from cops_desktop.documents.signature import fait_a, signature
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.typography import (
    BOLD,
    REGULAR,
    SMALL,
    TITLE,
    Run,
    Style,
    capitals,
)
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Mode
from cops_desktop.domain.words import NNBSP, format_date, format_duration, format_long_date, format_time, plural

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_A_DISTANCE = {"visio": "à distance, en visioconférence", "téléphone": "à distance, par téléphone"}
_TEXT = Style(REGULAR, 11.5)
_FACT = Style(BOLD, 11.5)
_WHO = Style(BOLD, 15)
_LABEL = Style(REGULAR, 10, 0.25)
_LEADING = 16.0
_LABEL_WIDTH = 104.0
_END_HEIGHT = 190.0  # of the end, about: it never stands alone on a page
_TOGETHER = 4  # rows: with the end, on the last page


@dataclass(frozen=True)
class Seance:
    """A meeting that the person attended, in Paris wall time; what is not known is left out.

    `intervalles` are those of their presence, in order; `demi_journees` those that count (« matin », « après-midi »);
    `duree` in seconds, for a presence at a distance.
    """

    reunion: str
    date: date
    mode: str = Mode.PRESENTIEL
    lieu: str = ""
    outil: str = ""
    intervalles: tuple[tuple[time, time], ...] = ()
    demi_journees: tuple[str, ...] = ()
    duree: int | None = None


@dataclass(frozen=True)
class Attestation:
    """Of one person. `annee` None: for one meeting; else for all those of that year. `responsable` "" is a blank."""

    nom: str
    prenom: str
    seances: tuple[Seance, ...]
    fait_le: date
    responsable: str = ""
    annee: int | None = None


def attestations_pdf(entete: Entete, attestations: Sequence[Attestation]) -> bytes:
    """One PDF of all of them, a page each (or more for a year), each numbered for itself. Raises Refus when none."""
    return to_pdf(entete, lambda canvas: draw_attestations(canvas, entete, attestations))


def draw_attestations(canvas: "Canvas", entete: Entete, attestations: Sequence[Attestation]) -> Description:
    """Draw every one on a canvas that `letterhead.prepare` made ready. Raises Refus when there is none."""
    for attestation in attestations:
        _compose(entete, attestation).paint(canvas)
    return _description(attestations)


def _description(printed: Sequence[Attestation]) -> Description:
    if not printed:
        raise Refus("Aucune attestation de présence à imprimer.")
    titre = "Attestation de présence"
    if len(printed) > 1:
        seances = (seance for one in printed for seance in one.seances)
        meetings = dict.fromkeys(f"{seance.reunion}, {format_date(seance.date)}" for seance in seances)
        return Description(f"Attestations de présence ({len(printed)})", " ; ".join(meetings))
    one = printed[0]
    sujet = f"année {one.annee}" if one.annee is not None else one.seances[0].reunion
    return Description(f"{titre} — {one.prenom} {one.nom}".strip(), sujet)


def _compose(entete: Entete, attestation: Attestation) -> Paper:
    foot = f"Établie à partir des présences relevées par le COPS. Droits sur vos données{NNBSP}: {entete.email}"
    again = f"Attestation de présence (suite) — {capitals(attestation.nom)} {attestation.prenom}".rstrip()
    paper = Paper(entete, PORTRAIT, foot, suite=lambda page: heading(page, again))
    paper.y = paper.block("Attestation de présence", TITLE, paper.left, paper.y - 10, paper.width, leading=22) - 16
    _say(paper, _who_attests(entete, attestation.responsable))
    paper.y -= 4
    name = f"{attestation.prenom} {capitals(attestation.nom)}".strip()
    paper.y = paper.block(name, _WHO, paper.left, paper.y, paper.width, leading=20) - 6
    if attestation.annee is None:
        _one(paper, attestation.seances[0])
    else:
        _year(paper, attestation)
    paper.keep(lambda: _end(paper, entete, attestation))
    return paper.finish()


def _say(paper: Pages, text: str | Sequence[Run]) -> None:
    paper.y = paper.block(text, _TEXT, paper.left, paper.y, paper.width, leading=_LEADING)


def _who_attests(entete: Entete, responsable: str) -> str:
    if responsable:
        return f"{responsable}, pour le {entete.organisme}, atteste que"
    return f"Le {entete.organisme} atteste que"


# One meeting ------------------------------------------------------------------------------------------------------
def _one(paper: Pages, seance: Seance) -> None:
    _say(paper, f"a participé à la réunion suivante{NNBSP}:")
    paper.y -= 10
    for name, words in _facts(seance):
        baseline = paper.y
        paper.block(name, _LABEL, paper.left, baseline, _LABEL_WIDTH, leading=_LEADING)
        room = paper.width - _LABEL_WIDTH
        paper.y = paper.block(words, _FACT, paper.left + _LABEL_WIDTH, baseline, room, leading=_LEADING) - 5
    paper.y -= 10


def _facts(seance: Seance) -> list[tuple[str, str]]:
    facts = [("Réunion", seance.reunion), ("Date", format_long_date(seance.date))]
    if hours := _hours(seance):
        facts.append(("Présence", hours))
    if length := _length(seance):
        facts.append(("Durée", length))
    facts.append(("Lieu" if seance.mode == Mode.PRESENTIEL else "Participation", _place(seance)))
    return [(name, words) for name, words in facts if words]


def _hours(seance: Seance) -> str:
    """« de 14 h 02 à 15 h 10 et de 15 h 20 à 16 h »; the half-days alone when no hour is known."""
    pieces = [f"de {format_time(debut)} à {format_time(fin)}" for debut, fin in seance.intervalles]
    if pieces:
        return " et ".join([", ".join(pieces[:-1]), pieces[-1]] if len(pieces) > 1 else pieces)
    return " et ".join(f"l’{half}" if half[0] in "aeiou" else f"le {half}" for half in seance.demi_journees)


def _length(seance: Seance) -> str:
    """What counts: the half-days of who was in the room, the time of who was at a distance."""
    if seance.mode == Mode.PRESENTIEL:
        return plural(len(seance.demi_journees), "demi-journée") if seance.demi_journees else ""
    return format_duration(seance.duree) if seance.duree is not None else ""


def _place(seance: Seance) -> str:
    if seance.mode == Mode.PRESENTIEL:
        return seance.lieu
    words = _A_DISTANCE.get(seance.mode, "")
    return f"{words} ({seance.outil})" if words and seance.outil else words


# A year -----------------------------------------------------------------------------------------------------------
def _year(paper: Pages, attestation: Attestation) -> None:
    count = len(attestation.seances)
    what = "à la réunion suivante" if count == 1 else f"aux {plural(count, 'réunion')} suivantes"
    _say(paper, f"a participé, en {attestation.annee}, {what}{NNBSP}:")
    paper.y -= 10
    columns = [
        Column("Date", 58),
        Column("Réunion"),
        Column("Présence", 128),
        Column("Durée", 82),
        Column("Lieu ou participation", 112, style=SMALL),
    ]
    rows = [Row([format_date(s.date), s.reunion, _hours(s), _length(s), _place(s)]) for s in attestation.seances]
    Table(paper, columns).draw(rows, _END_HEIGHT, _TOGETHER)
    paper.y -= 16


# Its end ----------------------------------------------------------------------------------------------------------
def _end(paper: Pages, entete: Entete, attestation: Attestation) -> None:
    """Place, day and signature: never apart."""
    paper.y -= 4
    _say(paper, "Cette attestation est établie pour servir et valoir ce que de droit.")
    paper.y -= 16
    _say(paper, fait_a(entete, attestation.fait_le, _TEXT))
    paper.y -= 12
    signature(paper, entete, attestation.responsable)
