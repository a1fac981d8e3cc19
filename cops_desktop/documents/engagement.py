"""The *attestation d’engagement*: who signed the charter, for whom, from when to when (§9, R3.1–R3.2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, Paper
from cops_desktop.documents.pages import PORTRAIT
from cops_desktop.documents.signature import fait_a, signature
from cops_desktop.documents.typography import BOLD, REGULAR, TITLE, Style, capitals
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import NNBSP, format_long_date

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_TEXT = Style(REGULAR, 11.5)
_FACT = Style(BOLD, 11.5)
_WHO = Style(BOLD, 15)
_LABEL = Style(REGULAR, 10, 0.25)
_LEADING = 16.0
_LABEL_WIDTH = 128.0


@dataclass(frozen=True)
class AttestationEngagement:
    """Of one engagement. `structure` "": in their own name; `fin`: its last day; `resilie`: it was ended before its
    term. `responsable` "" is a blank.
    """

    nom: str
    prenom: str
    structure: str
    signe_le: date
    debut: date
    fin: date
    resilie: bool
    fait_le: date
    responsable: str = ""


def draw_engagements(canvas: "Canvas", entete: Entete, attestations: Sequence[AttestationEngagement]) -> Description:
    """Draw every one on a canvas that `letterhead.prepare` made ready. Raises Refus when there is none."""
    if not attestations:
        raise Refus("Aucune attestation d’engagement à imprimer.")
    for one in attestations:
        _compose(entete, one).paint(canvas)
    if len(attestations) > 1:
        return Description(f"Attestations d’engagement ({len(attestations)})", "Comité des Partenaires")
    one = attestations[0]
    return Description(
        f"Attestation d’engagement — {one.prenom} {one.nom}".strip(), one.structure or "Comité des Partenaires"
    )


def _compose(entete: Entete, one: AttestationEngagement) -> Paper:
    foot = f"Établie d’après les engagements reçus par le COPS. Droits sur vos données{NNBSP}: {entete.email}"
    paper = Paper(entete, PORTRAIT, foot)
    paper.y = paper.block("Attestation d’engagement", TITLE, paper.left, paper.y - 10, paper.width, leading=22) - 16
    _say(paper, _who_attests(entete, one.responsable))
    paper.y -= 4
    name = f"{one.prenom} {capitals(one.nom)}".strip()
    paper.y = paper.block(name, _WHO, paper.left, paper.y, paper.width, leading=20) - 6
    _say(paper, _what(one))
    paper.y -= 10
    for label, words in _facts(one):
        baseline = paper.y
        paper.block(label, _LABEL, paper.left, baseline, _LABEL_WIDTH, leading=_LEADING)
        room = paper.width - _LABEL_WIDTH
        paper.y = paper.block(words, _FACT, paper.left + _LABEL_WIDTH, baseline, room, leading=_LEADING) - 5
    paper.y -= 10
    paper.keep(lambda: _end(paper, entete, one))
    return paper.finish()


def _say(paper: Paper, text: str) -> None:
    paper.y = paper.block(text, _TEXT, paper.left, paper.y, paper.width, leading=_LEADING)


def _who_attests(entete: Entete, responsable: str) -> str:
    if responsable:
        return f"{responsable}, pour le {entete.organisme}, atteste que"
    return f"Le {entete.organisme} atteste que"


def _what(one: AttestationEngagement) -> str:
    """In the tense of the day: what is to come, what holds, what was."""
    if one.fait_le < one.debut:
        member = "en sera membre"
    elif one.fait_le <= one.fin:
        member = "en est membre"
    else:
        member = "en a été membre"
    return f"a signé la charte d’engagement du Comité des Partenaires (CoPart) du COPS et {member}{NNBSP}:"


def _facts(one: AttestationEngagement) -> list[tuple[str, str]]:
    return [
        ("Engagement", f"pour {one.structure}" if one.structure else "en son nom"),
        ("Charte signée le", _day(one.signe_le)),
        ("Du", _day(one.debut)),
        ("Au", f"{_day(one.fin)}, engagement résilié avant son terme" if one.resilie else _day(one.fin)),
    ]


def _day(day: date) -> str:
    """« 24 novembre 2026 »: no weekday, which says nothing here."""
    return format_long_date(day).partition(" ")[2]


def _end(paper: Paper, entete: Entete, one: AttestationEngagement) -> None:
    """What it is worth, place, day and signature: never apart."""
    _say(paper, "Cet engagement est bénévole. Cette attestation est établie pour servir et valoir ce que de droit.")
    paper.y -= 16
    paper.y = paper.block(fait_a(entete, one.fait_le, _TEXT), _TEXT, paper.left, paper.y, paper.width, leading=_LEADING)
    paper.y -= 12
    signature(paper, entete, one.responsable)
