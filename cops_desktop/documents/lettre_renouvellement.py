"""The *lettre de renouvellement*: a page to each whose engagement ends, folded in three for a window envelope (R3.8).

The address stands where the window of a French envelope (DL, 110 × 220 mm) shows it, however the sheet slides in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.documents.letterhead import Description, Entete, Paper
from cops_desktop.documents.pages import PORTRAIT
from cops_desktop.documents.signature import ville
from cops_desktop.documents.typography import BOLD, REGULAR, Line, Style, runs, wrap
from cops_desktop.domain.adresses import MOST_LINES
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import NNBSP, format_long_date

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_MM = 72 / 25.4
WINDOW_LEFT, WINDOW_TOP = 105 * _MM, PORTRAIT.height - 54 * _MM  # seen through the window wherever the sheet slides
_WINDOW_WIDTH = 85 * _MM
_ADDRESS_LEADING = 12.0
_ADDRESS_BOTTOM = PORTRAIT.height - 84 * _MM
_TEXT = Style(REGULAR, 10.5)
_STRONG = Style(BOLD, 10.5)
_ADDRESS = Style(REGULAR, 10)
_ADDRESS_SMALL, _ADDRESS_SMALL_LEADING = Style(REGULAR, 8), 9.5
_LEADING = 14.5
_SIGNATURE_ROOM = 54.0


@dataclass(frozen=True)
class Lettre:
    """To one person, about one engagement. `adresse`: the lines of the envelope; `structure` "": in their own name.

    `fin`: its last day; `finie`: it has passed. `lien` "": the letter says how to get it. `responsable` "" is a blank.
    """

    nom: str
    prenom: str
    adresse: tuple[str, ...]
    structure: str
    signe_le: date
    debut: date
    fin: date
    finie: bool
    fait_le: date
    lien: str = ""
    responsable: str = ""


def draw_lettres(canvas: "Canvas", entete: Entete, lettres: Sequence[Lettre]) -> Description:
    """Draw every one on a canvas that `letterhead.prepare` made ready. Raises Refus when there is none."""
    if not lettres:
        raise Refus("Aucune lettre de renouvellement à imprimer.")
    for lettre in lettres:
        _compose(entete, lettre).paint(canvas)
    sujet = "Renouvellement de l’engagement au Comité des Partenaires"
    if len(lettres) > 1:
        return Description(f"Lettres de renouvellement ({len(lettres)})", sujet)
    one = lettres[0]
    return Description(f"Lettre de renouvellement — {one.prenom} {one.nom}".strip(), sujet)


def _compose(entete: Entete, lettre: Lettre) -> Paper:
    foot = f"Établie d’après les engagements reçus par le COPS. Droits sur vos données{NNBSP}: {entete.email}"
    paper = Paper(entete, PORTRAIT, foot)
    _address(paper, lettre)
    paper.y = min(paper.y, _ADDRESS_BOTTOM) - 16
    city, day = ville(entete), _day(lettre.fait_le)
    paper.text_right(paper.right, paper.y, f"{city}, le {day}" if city else f"Le {day}", _TEXT)
    paper.y -= 24
    _say(paper, f"Objet{NNBSP}: renouvellement de votre engagement au Comité des Partenaires du COPS", _STRONG)
    paper.y -= 10
    for paragraph in _paragraphs(entete, lettre):
        _say(paper, paragraph)
        paper.y -= 7
    if lettre.lien:
        _say(paper, lettre.lien, _STRONG)
        paper.y -= 7
    for paragraph in _last(lettre):
        _say(paper, paragraph)
        paper.y -= 7
    paper.keep(lambda: _signed(paper, entete, lettre))
    return paper.finish()


def _address(paper: Paper, lettre: Lettre) -> None:
    """The lines of the envelope, each wrapped rather than passing the window's edge; smaller when they are many."""
    style, leading = _ADDRESS, _ADDRESS_LEADING
    lines = _lines(lettre, style)
    if len(lines) > MOST_LINES:
        style, leading = _ADDRESS_SMALL, _ADDRESS_SMALL_LEADING
        lines = _lines(lettre, style)
    y = min(WINDOW_TOP, paper.y)
    for line in lines:
        paper.line(WINDOW_LEFT, y - leading * 0.75, line)
        y -= leading
    paper.y = y


def _lines(lettre: Lettre, style: Style) -> list[Line]:
    return [part for line in lettre.adresse for part in wrap(runs(line, style), _WINDOW_WIDTH)]


def _say(paper: Paper, text: str, style: Style = _TEXT) -> None:
    paper.y = paper.block(text, style, paper.left, paper.y, paper.width, leading=_LEADING)


def _paragraphs(entete: Entete, lettre: Lettre) -> list[str]:
    name = f"{lettre.prenom} {lettre.nom}".strip()
    whose = f"pour {lettre.structure}" if lettre.structure else "en votre nom"
    ends = "a pris fin le" if lettre.finie else "prend fin le"
    found = [
        f"Bonjour {name},",
        f"Vous avez signé le {_day(lettre.signe_le)}, {whose}, la charte d’engagement du Comité des Partenaires "
        "(CoPart) du Centre Opérationnel du Partenariat en Santé. Nous vous remercions de cet engagement, et de ce "
        "que vous avez apporté à la dynamique régionale.",
        f"Un engagement dure deux ans{NNBSP}: le vôtre a commencé le {_day(lettre.debut)} et {ends} "
        f"{_day(lettre.fin)}.",
    ]
    if lettre.lien:
        found.append(f"Pour le renouveler, il suffit de signer à nouveau la charte, en ligne{NNBSP}:")
    else:
        ways = " ou ".join(
            filter(None, (f"par e-mail à {entete.email}" if entete.email else "",
                          f"au {entete.telephone}" if entete.telephone else ""))
        )  # fmt: skip
        found.append(
            "Pour le renouveler, il suffit de signer à nouveau la charte, en ligne. Demandez-nous le lien "
            f"{ways}{NNBSP}: nous vous l’envoyons aussitôt, ou vous adressons la charte sur papier."
        )
    return found


def _last(lettre: Lettre) -> list[str]:
    when = (
        "Le nouvel engagement commencera le jour de votre signature."
        if lettre.finie
        else f"Signé au plus tard le {_day(lettre.fin)}, le nouvel engagement prendra la suite du premier, "
        "sans interruption."
    )
    return [
        when,
        "Si vous ne souhaitez pas continuer, il n’y a rien à faire. Un mot de vous nous aiderait cependant à tenir "
        "notre annuaire à jour. Votre inscription dans l’annuaire n’en dépend pas.",
        "Nous restons à votre disposition pour toute question.",
    ]


def _signed(paper: Paper, entete: Entete, lettre: Lettre) -> None:
    """Who writes, with room for the hand: never apart."""
    paper.y -= 8
    x = paper.left + paper.width * 0.5
    room = paper.width * 0.5
    paper.y = paper.block(f"Pour le {entete.organisme},", _TEXT, x, paper.y, room, leading=_LEADING)
    paper.y -= _SIGNATURE_ROOM
    paper.y = paper.block(lettre.responsable or "." * 40, _TEXT, x, paper.y, room, leading=_LEADING)


def _day(day: date) -> str:
    """« 24 novembre 2026 »."""
    return format_long_date(day).partition(" ")[2]
