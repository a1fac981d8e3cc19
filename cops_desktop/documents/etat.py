"""The état de vacations et de frais (§9): what one person is owed for one CoTec and one year, to be signed and paid.

Figures and words come as they are stored (R5.9); this module adds them up and nothing else.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cops_desktop.documents.en_lettres import montant_en_lettres
from cops_desktop.documents.letterhead import Description, Entete, Paper, heading, to_pdf
from cops_desktop.documents.pages import PORTRAIT, Pages
from cops_desktop.documents.table import Column, Row, Table
from cops_desktop.documents.typography import (
    BODY,
    BOLD,
    HEADING,
    LEADING,
    SMALL,
    STRONG,
    TITLE,
    Line,
    Run,
    Style,
    runs,
    width,
)
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import (
    NBSP,
    NNBSP,
    format_date,
    format_euros,
    format_integer,
    format_long_date,
    format_vacations,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

PIED = f"Vacations{NNBSP}: montant brut, à transmettre à la paie. Frais{NNBSP}: remboursement sur justificatifs."
ATTESTE_VACATIONS = (
    "J’atteste sur l’honneur pouvoir percevoir cette rémunération et ne pas être rétribué(e) par ailleurs "
    "pour le même travail."
)
ATTESTE_FRAIS = "J’atteste sur l’honneur ne pas être remboursé(e) par ailleurs de ces frais."
ATTESTE_LES_DEUX = (
    ATTESTE_VACATIONS + " Ces frais ne me sont pas remboursés par ailleurs."
)  # the charter’s words, whole

_TOTAL = Style(BOLD, 14)
_BANNER = Style(BOLD, 13)
_NIR_GROUPS = (1, 2, 2, 2, 3, 3, 2)
_NIR_BOX = 12.0
_NIR_GAP = 8.0
_THIN_FRAME = 0.6
_SIGNATURE_HEIGHT = 62.0
_GUTTER = 20.0
_DATE = Column("Date", 52)
_MONEY = 58.0


@dataclass(frozen=True)
class LigneVacation:
    """A meeting, extra work, or a difference. `demi` in half-vacations, `montant` in cents, both may be negative.

    `heures` and `retenu` are said in words: « 14:02 – 16:01 », « 1 h 53 : > 90 min et ≤ 3 h ».
    """

    date: datetime.date
    libelle: str
    mode: str
    heures: str
    retenu: str
    demi: int
    montant: int


@dataclass(frozen=True)
class LigneTrajet:
    """A trip there and back. `cv`, `cumul_avant` and `km` are None on a difference that has none of its own.

    `cumul_avant` is the kilometres since 1 January before this trip, `calcul` the rate or rates in words
    (« 100 × 0,37 + 220 × 0,46 »), `montant` cents.
    """

    date: datetime.date
    libelle: str
    cv: int | None
    cumul_avant: int | None
    km: int | None
    calcul: str
    montant: int


@dataclass(frozen=True)
class LigneFrais:
    """Another cost, with the reference of its receipt. `montant` in cents."""

    date: datetime.date
    libelle: str
    justificatif: str
    montant: int


@dataclass(frozen=True)
class EtatPapier:
    """A payment form. `numero` is None for a draft; `etat` is its state's French word (R5.8).

    `date` is the day it was established, `adresse` the lines of the postal address, `coordonnees` e-mail and
    telephone; `annule_le` and `motif_annulation` belong to « annulé ».
    """

    numero: str | None
    etat: str
    date: datetime.date
    nom: str
    adresse: tuple[str, ...]
    coordonnees: str
    cotec: str
    annee: int
    ligne_budgetaire: str
    bareme_vacation: str
    bareme_km: str
    vacations: tuple[LigneVacation, ...] = ()
    trajets: tuple[LigneTrajet, ...] = ()
    frais: tuple[LigneFrais, ...] = ()
    responsable: str = ""
    annule_le: datetime.date | None = None
    motif_annulation: str = ""

    @property
    def brut(self) -> int:
        """Gross vacations, in cents."""
        return sum(ligne.montant for ligne in self.vacations)

    @property
    def deplacements(self) -> int:
        """Kilometres, in cents."""
        return sum(ligne.montant for ligne in self.trajets)

    @property
    def autres_frais(self) -> int:
        """Costs with a receipt, in cents."""
        return sum(ligne.montant for ligne in self.frais)

    @property
    def total(self) -> int:
        """Everything, in cents."""
        return self.brut + self.deplacements + self.autres_frais


def etats_pdf(entete: Entete, etats: Iterable[EtatPapier]) -> bytes:
    """One PDF of all the forms, each numbered « page 1 / N » for itself. Raises Refus when there is none.

    The forms are taken one by one, so that an iterator may tell how far the printing is, or stop it by raising.
    """
    printed: list[EtatPapier] = []

    def draw(canvas: "Canvas") -> Description:
        for etat in etats:
            draw_etats(canvas, entete, (etat,))
            printed.append(etat)
        return _description(printed)

    return to_pdf(entete, draw)


def draw_etats(canvas: "Canvas", entete: Entete, etats: Sequence[EtatPapier]) -> Description:
    """Draw every form on a canvas that `letterhead.prepare` made ready. Raises Refus when there is none."""
    for etat in etats:
        _compose(entete, etat).paint(canvas)
    return _description(etats)


def _description(etats: Sequence[EtatPapier]) -> Description:
    if not etats:
        raise Refus("Aucun état de vacations et de frais à imprimer.")
    if len(etats) > 1:
        return Description(f"États de vacations et de frais ({len(etats)})", "Vacations et frais des CoTec")
    etat = etats[0]
    return Description(f"{_designation(etat)} — {etat.nom}", f"CoTec « {etat.cotec} », {etat.annee}")


def _designation(etat: EtatPapier) -> str:
    return f"État {etat.numero}" if etat.numero else "État (brouillon)"


def _to_sign(etat: EtatPapier) -> bool:
    """Only a form that is paid, or will be, has places to sign."""
    return etat.numero is not None and etat.etat not in ("brouillon", "annulé")


def _compose(entete: Entete, etat: EtatPapier) -> Paper:
    def suite(page: Pages) -> None:
        heading(page, f"{_designation(etat)} (suite) — {etat.nom} · CoTec « {etat.cotec} »")
        _banner(page, etat)

    paper = Paper(entete, PORTRAIT, PIED, f"{_designation(etat)} · ", suite)
    _title(paper, etat)
    _banner(paper, etat)
    _who_and_what_for(paper, etat)
    _vacations(paper, etat)
    _trajets(paper, etat)
    _frais(paper, etat)
    paper.keep(lambda: _closing(paper, etat))
    return paper.finish()


def _title(paper: Pages, etat: EtatPapier) -> None:
    """Title, number, day and state at the left; the total at the right."""
    top = paper.y
    left_width = paper.width * 0.68
    paper.text_right(paper.right, top - 15, format_euros(etat.total), _TOTAL)
    if etat.vacations:
        share = "brut" if etat.brut == etat.total else f"dont {format_euros(etat.brut)} brut de vacations"
        paper.text_right(paper.right, top - 30, share, SMALL)
    y = paper.block("État de vacations et de frais", TITLE, paper.left, top, left_width, leading=20)
    day = format_long_date(etat.date).split(" ", 1)[1]
    if etat.numero:
        facts = f"n°{NBSP}{etat.numero} · établi le {day} · {etat.etat}"
    else:
        facts = f"sans numéro · préparé le {day}"
    paper.y = paper.block(facts, BODY, paper.left, y - 1, left_width) - 10


def _banner(paper: Pages, etat: EtatPapier) -> None:
    """On each page of a form that must not be paid: a heavy frame and capitals, which a photocopier keeps."""
    if etat.etat == "annulé":
        when = f" le {format_date(etat.annule_le)}" if etat.annule_le else ""
        text = f"ANNULÉ{when}" + (f"{NNBSP}: {etat.motif_annulation}" if etat.motif_annulation else "")
    elif etat.numero is None:
        text = "BROUILLON — ne vaut pas paiement"
    else:
        return
    top = paper.y
    bottom = paper.block(text, _BANNER, paper.left + 12, top - 6, paper.width - 24, leading=17) - 7
    paper.frame(paper.left, bottom, paper.width, top - bottom, 2)
    paper.y = bottom - 14


def _who_and_what_for(paper: Pages, etat: EtatPapier) -> None:
    """Who is paid and where they live; beside it the CoTec, its budget, and the boxes to fill in by hand."""
    column = (paper.width - _GUTTER) / 2
    middle = paper.left + column + _GUTTER
    address = [(line, BODY) for line in (*etat.adresse, etat.coordonnees)]
    who = _facts(paper, paper.left, column, "Bénéficiaire", [(etat.nom, STRONG), *address])
    cotec = f"CoTec « {etat.cotec} », année {etat.annee}"
    what = _facts(paper, middle, column, "Au titre de", [(cotec, BODY), (etat.ligne_budgetaire, BODY)])
    if _to_sign(etat):
        who = paper.block("RIB joint ☐", BODY, paper.left, who - 3, column)
        if etat.vacations:
            what = _nir(paper, middle, what - 3, column)
    paper.y = min(who, what) - 14


def _facts(paper: Pages, x: float, width: float, titre: str, facts: Iterable[tuple[str, Style]]) -> float:
    """Lines under a small title, the empty ones left out; returns the height under the last."""
    y = paper.block(titre, HEADING, x, paper.y, width) - 2
    for text, style in facts:
        if text:
            y = paper.block(text, style, x, y, width, leading=13)
    return y


def _nir(paper: Pages, x: float, y: float, available: float) -> float:
    """Fifteen empty boxes, for payroll: the number is written by hand, and the program never knows it (§9)."""
    y = paper.block("N° de sécurité sociale (à remplir à la main, non conservé)", SMALL, x, y, available)
    y -= _NIR_BOX + 2
    for group in _NIR_GROUPS:
        for _ in range(group):
            paper.frame(x, y, _NIR_BOX, _NIR_BOX, _THIN_FRAME)
            x += _NIR_BOX
        x += _NIR_GAP
    return y


def _vacations(paper: Pages, etat: EtatPapier) -> None:
    if not etat.vacations:
        return
    columns = [
        _DATE, Column("Réunion"), Column("Mode", 47), Column("Heures", 70), Column("Retenu", 100, style=SMALL),
        Column("Vacations", 46, right=True), Column("Brut", _MONEY, right=True),
    ]  # fmt: skip
    rows = [
        Row((format_date(v.date), v.libelle, v.mode, v.heures, v.retenu, *_vacation_figures(v.demi, v.montant)))
        for v in etat.vacations
    ]
    demi = sum(ligne.demi for ligne in etat.vacations)
    total = Row(("Total des vacations", *_vacation_figures(demi, etat.brut)), strong=True, span=5)
    _section(paper, "Vacations", etat.bareme_vacation, columns, [*rows, total])


def _vacation_figures(demi: int, cents: int) -> tuple[str, str]:
    return format_vacations(demi), format_euros(cents)


def _trajets(paper: Pages, etat: EtatPapier) -> None:
    if not etat.trajets:
        return
    columns = [
        _DATE, Column("Trajet"), Column("CV", 28, right=True), Column("Cumul avant", 60, right=True),
        Column("km", 42, right=True), Column("Calcul", 132, style=SMALL), Column("Montant", _MONEY, right=True),
    ]  # fmt: skip
    rows = [
        Row(
            (
                format_date(t.date), t.libelle, _whole(t.cv), _whole(t.cumul_avant), _whole(t.km),
                t.calcul, format_euros(t.montant),
            )
        )
        for t in etat.trajets
    ]  # fmt: skip
    km = sum(trajet.km or 0 for trajet in etat.trajets)
    total = Row(
        ("Total des déplacements", _whole(km or None), "", format_euros(etat.deplacements)), strong=True, span=4
    )
    _section(paper, "Déplacements", etat.bareme_km, columns, [*rows, total])


def _whole(number: int | None) -> str:
    return "" if number is None else format_integer(number)


def _frais(paper: Pages, etat: EtatPapier) -> None:
    if not etat.frais:
        return
    columns = [
        _DATE, Column("Nature"), Column("Justificatif", 236, style=SMALL), Column("Montant", _MONEY, right=True),
    ]  # fmt: skip
    rows = [Row((format_date(f.date), f.libelle, f.justificatif, format_euros(f.montant))) for f in etat.frais]
    total = Row(("Total des autres frais", format_euros(etat.autres_frais)), strong=True, span=3)
    _section(paper, "Autres frais", "remboursés sur justificatifs", columns, [*rows, total])


def _section(paper: Pages, titre: str, detail: str, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """A titled table; its title stands on the page of its first rows."""
    table = Table(paper, columns)
    paper.need(LEADING + table.head_height + 48)
    line: Line = (Run(titre, STRONG), *runs(f" — {detail}" if detail else "", SMALL))
    paper.y = paper.block(line, BODY, paper.left, paper.y, paper.width) - 2
    table.draw(rows)
    paper.y -= 16


def _closing(paper: Pages, etat: EtatPapier) -> None:
    """The amount in figures and words, then what is sworn and signed."""
    top = paper.y
    label = "Arrêté à la somme de " if etat.numero else f"Montant provisoire{NNBSP}: "
    words = (Run(label, BODY), Run(montant_en_lettres(etat.total), STRONG))
    paper.text_right(paper.right - 12, top - 17, format_euros(etat.total), STRONG)
    y = paper.block(words, BODY, paper.left + 12, top - 8, paper.width - 120)
    if etat.brut and etat.brut != etat.total:
        frais = etat.deplacements + etat.autres_frais
        shares = f"{format_euros(etat.brut)} brut de vacations et {format_euros(frais)} de frais"
        y = paper.block(shares, SMALL, paper.left + 12, y, paper.width - 120)
    paper.frame(paper.left, y - 7, paper.width, top - y + 7)
    paper.y = y - 7
    if _to_sign(etat):
        paper.y = paper.block(_statement(etat), BODY, paper.left, paper.y - 14, paper.width)
        _signatures(paper, etat)


def _statement(etat: EtatPapier) -> str:
    """What the person swears: the three conditions of R5.5 concern vacations, travel has its own."""
    if not etat.vacations:
        return ATTESTE_FRAIS
    return ATTESTE_LES_DEUX if etat.trajets or etat.frais else ATTESTE_VACATIONS


def _signatures(paper: Pages, etat: EtatPapier) -> None:
    """The person's, and « service fait » by the responsible."""
    column = (paper.width - _GUTTER) / 2
    middle = paper.left + column + _GUTTER
    top = paper.y - 12
    _place_and_day(paper, "Fait à", paper.left, top, column)
    _place_and_day(paper, "Service fait, à", middle, top, column)
    interesse = paper.block((Run("L’intéressé(e)", STRONG),), BODY, paper.left, top - 15, column)
    responsable = etat.responsable or "nom et qualité du responsable"
    pour_le_cops = (Run("Pour le COPS", STRONG), Run(f" — {responsable}", SMALL))
    y = min(interesse, paper.block(pour_le_cops, BODY, middle, top - 15, column)) - 4 - _SIGNATURE_HEIGHT
    for x in (paper.left, middle):
        paper.frame(x, y, column, _SIGNATURE_HEIGHT)
    paper.y = y


def _place_and_day(paper: Pages, label: str, x: float, top: float, available: float) -> None:
    """« Fait à ………… le ……… »: dotted rules to write on."""
    baseline = top - 9
    start = x + width(f"{label} ", BODY)
    le = x + available * 0.62
    day = le + width("le ", BODY) + 2
    paper.text(x, baseline, label, BODY)
    paper.rule(start, baseline - 1, le - 4, baseline - 1, dotted=True)
    paper.text(le, baseline, "le", BODY)
    paper.rule(day, baseline - 1, x + available, baseline - 1, dotted=True)
