"""The récapitulatif for the accountant: every form in a row, by CoTec, and what goes to payroll or is transferred.

A vacation is gross and goes to payroll; only travel and costs may be paid by bank transfer as they stand (§9). Drafts
and cancelled forms are listed, so that no number is missing, and never counted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from cops_desktop.documents.letterhead import Description, Entete, Paper, heading
from cops_desktop.documents.pages import LANDSCAPE, Pages
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.typography import BODY, CELL_STRONG, LEADING, SMALL, STRONG, TITLE, Line, Run, runs
from cops_desktop.domain.words import (
    DASH,
    NNBSP,
    format_date,
    format_euros,
    format_long_date,
    format_vacations,
    plural,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

PIED = f"Vacations{NNBSP}: montants bruts, à transmettre à la paie. Frais{NNBSP}: remboursement sur justificatifs."
NOT_COUNTED = ("brouillon", "annulé")
_STAGES = (
    ("À transmettre (validé, signé)", ("validé", "signé")),
    ("Transmis", ("transmis",)),
    ("Payé", ("payé",)),
)
_MONEY = 63.0


@dataclass(frozen=True)
class LigneRecapitulatif:
    """A form. `etat` is its state's French word (R5.8), `demi` half-vacations, amounts in cents."""

    numero: str | None
    date: date
    beneficiaire: str
    cotec: str
    etat: str
    demi: int
    brut: int
    deplacements: int
    autres_frais: int


@dataclass(frozen=True)
class EnveloppeRecapitulatif:
    """The envelope of a CoTec and where it stands (R5.6), in cents; None where no envelope was set."""

    cotec: str
    montant: int | None
    paye: int
    valide: int
    reste: int | None


@dataclass(frozen=True)
class Recapitulatif:
    """The forms in the order they are to be read; those of one CoTec are put together, in the order it first comes.

    `titre` follows « Récapitulatif » (« année 2026 »), `date` is the day it was made.
    """

    titre: str
    date: date
    lignes: tuple[LigneRecapitulatif, ...]
    enveloppes: tuple[EnveloppeRecapitulatif, ...] = ()


class _Sums(NamedTuple):
    demi: int = 0
    brut: int = 0
    deplacements: int = 0
    autres_frais: int = 0

    @property
    def frais(self) -> int:
        return self.deplacements + self.autres_frais

    def cells(self) -> list[str]:
        return [
            format_vacations(self.demi), format_euros(self.brut), format_euros(self.deplacements),
            format_euros(self.autres_frais), format_euros(self.brut + self.frais),
        ]  # fmt: skip


def draw_recapitulatif(canvas: "Canvas", entete: Entete, recapitulatif: Recapitulatif) -> Description:
    """Draw it on a canvas that `letterhead.prepare` made ready."""
    _compose(entete, recapitulatif).paint(canvas)
    sujet = "Vacations à transmettre à la paie et frais à rembourser"
    return Description(f"Récapitulatif des états — {recapitulatif.titre}", sujet)


def _compose(entete: Entete, recapitulatif: Recapitulatif) -> Paper:
    rappel = f"Récapitulatif des états de vacations et de frais (suite) — {recapitulatif.titre}"
    paper = Paper(entete, LANDSCAPE, PIED, suite=lambda page: heading(page, rappel))
    _title(paper, recapitulatif)
    if recapitulatif.lignes:
        _forms(paper, recapitulatif.lignes)
        paper.y -= 18
        paper.keep(lambda: _destinations(paper, recapitulatif.lignes))
    else:
        paper.y = paper.block("Aucun état pour cette période.", BODY, paper.left, paper.y, paper.width)
    if recapitulatif.enveloppes:
        _envelopes(paper, recapitulatif.enveloppes)
    return paper.finish()


def _title(paper: Pages, recapitulatif: Recapitulatif) -> None:
    top = paper.y
    left_width = paper.width * 0.7
    y = paper.block("Récapitulatif des états de vacations et de frais", TITLE, paper.left, top, left_width, leading=20)
    made = f" · établi le {format_long_date(recapitulatif.date).split(' ', 1)[1]}"
    y = paper.block((Run(recapitulatif.titre, STRONG), *runs(made, BODY)), BODY, paper.left, y - 1, left_width)
    counted = len(_counted(recapitulatif.lignes))
    others = len(recapitulatif.lignes) - counted
    if recapitulatif.lignes:
        paper.text_right(paper.right, top - 16, plural(counted, "état"), BODY)
    if others:
        paper.text_right(paper.right, top - 30, f"et {others} non compté{'s' if others > 1 else ''}", SMALL)
    paper.y = y - 10


def _counted(lignes: Iterable[LigneRecapitulatif]) -> list[LigneRecapitulatif]:
    return [ligne for ligne in lignes if ligne.etat not in NOT_COUNTED]


def _sums(lignes: Iterable[LigneRecapitulatif]) -> _Sums:
    counted = _counted(lignes)
    return _Sums(
        sum(ligne.demi for ligne in counted),
        sum(ligne.brut for ligne in counted),
        sum(ligne.deplacements for ligne in counted),
        sum(ligne.autres_frais for ligne in counted),
    )


def _forms(paper: Pages, lignes: Sequence[LigneRecapitulatif]) -> None:
    """A row for each form, a subtotal for each CoTec, and the whole."""
    columns = [
        Column("Numéro", 58), Column("Date", 52), Column("Bénéficiaire"), Column("CoTec", 160, style=SMALL),
        Column("État", 48), Column("Vacations", 48, right=True), Column("Brut", _MONEY, right=True),
        Column("Déplacements", _MONEY, right=True), Column("Autres frais", _MONEY, right=True),
        Column("Total", _MONEY, right=True),
    ]  # fmt: skip
    by_cotec: dict[str, list[LigneRecapitulatif]] = {}
    for ligne in lignes:
        by_cotec.setdefault(ligne.cotec, []).append(ligne)
    rows = []
    for cotec, members in by_cotec.items():
        rows += [_form(ligne) for ligne in members]
        if len(by_cotec) > 1:
            rows.append(Row([f"Sous-total « {cotec} »", *_sums(members).cells()], strong=True, span=5))
    rows.append(Row(["Total général", *_sums(lignes).cells()], strong=True, span=5, height=24))
    Table(paper, columns).draw(rows)


def _form(ligne: LigneRecapitulatif) -> Row:
    facts = [ligne.numero or DASH, format_date(ligne.date), ligne.beneficiaire, ligne.cotec, ligne.etat]
    if ligne.etat in NOT_COUNTED:
        return Row([*facts, *[DASH] * 5])
    return Row([*facts, *_sums([ligne]).cells()])


def _destinations(paper: Pages, lignes: Sequence[LigneRecapitulatif]) -> None:
    """The box that tells payroll from bank transfers, stage by stage."""
    top = paper.y
    inside = paper.left + 14
    vacations, brut, frais = (paper.left + x for x in (270, 410, 580))
    paper.text(inside, top - 19, "Où vont ces montants", STRONG)
    paper.text_right(brut, top - 19, "à transmettre à la paie (brut)", CELL_STRONG)
    paper.text_right(frais, top - 19, "à rembourser par virement (frais)", CELL_STRONG)
    y = top - 19
    stages = [(label, [x for x in lignes if x.etat in etats]) for label, etats in _STAGES]
    shown = [(label, _sums(members), BODY) for label, members in stages if members]
    for label, sums, style in [*shown, ("Ensemble", _sums(lignes), STRONG)]:
        y -= 18
        paper.text(inside, y, label, style)
        unit = "vacation" if sums.demi < 4 else "vacations"
        paper.text_right(vacations, y, f"{format_vacations(sums.demi)} {unit}", style)
        paper.text_right(brut, y, format_euros(sums.brut), style)
        paper.text_right(frais, y, format_euros(sums.frais), style)
    y -= 12
    paper.frame(paper.left, y, frais + 14 - paper.left, top - y)
    paper.y = y - 18


def _envelopes(paper: Pages, enveloppes: Sequence[EnveloppeRecapitulatif]) -> None:
    """What each CoTec had, and has left. Vacations alone weigh on an envelope (R5.6)."""
    columns = [
        Column("CoTec"), Column("Enveloppe", 100, right=True), Column("Payé", 100, right=True),
        Column("Validé", 100, right=True), Column("Reste", 100, right=True),
    ]  # fmt: skip
    table = Table(paper, columns)
    paper.need(LEADING + table.head_height + 48)
    titre: Line = (Run("Enveloppes", STRONG), Run(" — vacations brutes seules, sans les frais", SMALL))
    paper.y = paper.block(titre, BODY, paper.left, paper.y, paper.width) - 2
    table.draw(
        [
            Row([e.cotec, _amount(e.montant), format_euros(e.paye), format_euros(e.valide), _amount(e.reste)])
            for e in enveloppes
        ]
    )


def _amount(cents: int | None) -> str:
    return DASH if cents is None else format_euros(cents)
