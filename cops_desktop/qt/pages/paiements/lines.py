"""The lines of a form as they stand on paper: each with its day, its words, what explains it, its amount."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cops_desktop.domain.paiements import PARTS, Ligne, Nature
from cops_desktop.domain.words import (
    NBSP,
    format_date,
    format_euros,
    format_integer,
    format_km,
    format_vacations,
)
from cops_desktop.qt.pages.paiements.words import tr, vacations_words
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label, rule, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.text_link import TextLink

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_TOP = Qt.AlignmentFlag.AlignTop
_LARGE = 140  # percent: the size of the text from which a card is too narrow for four columns


class Lines(QWidget):
    """The vacations, then the travel, each with its sum; `open_line(ligne)` goes to what a line pays."""

    def __init__(
        self, name: str, lignes: Sequence[Ligne], head: tuple[str, str], open_line: Callable[[Ligne], object]
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._open_line = open_line
        column = vbox(spacing=16)
        titles = (tr("Vacations"), tr("Déplacements et frais"))
        for title, part, scales in zip(titles, PARTS, head, strict=True):
            chosen = [ligne for ligne in lignes if ligne.nature in part]
            if chosen:
                column.addWidget(self._section(title, scales, chosen))
        self.setLayout(column)

    def _section(self, title: str, scales: str, lignes: Sequence[Ligne]) -> QWidget:
        """A part of the form, its sum, and where that goes: payroll or a transfer (§9)."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sp(12))
        grid.setVerticalSpacing(sp(3))
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(title, "titrePanneau", wrap=True), 0, 0, 1, 4)
        if scales:
            grid.addWidget(label(typeset(scales), "explication", wrap=True), 1, 0, 1, 4)
        row = 2
        for ligne in lignes:
            row = self._add(grid, row, ligne)
        vacations = lignes[0].nature in PARTS[0]
        goes = tr("à transmettre à la paie") if vacations else tr("à rembourser par virement")
        grid.addWidget(label(tr("Total brut") if vacations else tr("Total des frais"), "fort"), row, 0, 1, 2)
        grid.addWidget(label(goes, "explication", wrap=True), row + 1, 0, 1, 4)
        if vacations:
            grid.addWidget(label(format_vacations(sum(ligne.quantite for ligne in lignes)), "fort"), row, 2, _RIGHT)
        grid.addWidget(label(format_euros(sum(ligne.montant for ligne in lignes)), "fort"), row, 3, _RIGHT)
        return made

    def _add(self, grid: QGridLayout, row: int, ligne: Ligne) -> int:
        """Writes a line on the grid and the rule under it; returns the next free row."""
        name = f"ligne_{ligne.nature}_{ligne.objet}_{ligne.rang}"
        link = TextLink(ligne.libelle[:1].upper() + ligne.libelle[1:], name, lambda: self._open_line(ligne), quiet=True)
        link.setToolTip(tr("Ouvrir ce qui est payé ici"))
        link.setAccessibleName(f"{format_date(ligne.jour)}, {ligne.libelle}, {format_euros(ligne.montant)}")
        day = label(format_date(ligne.jour))
        if sp(100) > _LARGE:  # no room for a column of days: each stands above its line
            grid.addWidget(day, row, 1, 1, 3, _TOP)
            row += 1
        else:
            grid.addWidget(day, row, 0, _TOP)
        grid.addWidget(link, row, 1, _TOP)
        grid.addWidget(label(_quantity(ligne)), row, 2, _RIGHT)
        grid.addWidget(label(format_euros(ligne.montant)), row, 3, _RIGHT)
        row += 1
        for words in explanations(ligne):
            grid.addWidget(label(words, "explication", wrap=True), row, 1, 1, 3)
            row += 1
        if ligne.rang:
            grid.addWidget(Chip(tr("différence"), "attention"), row, 1, 1, 3, _TOP)
            row += 1
        grid.addWidget(rule(), row, 0, 1, 4)
        return row + 1


def _quantity(ligne: Ligne) -> str:
    if ligne.nature is Nature.FRAIS:
        return ""
    if ligne.nature is Nature.TRAJET:
        return f"{format_km(ligne.quantite)}{NBSP}km"
    return format_vacations(ligne.quantite)


def explanations(ligne: Ligne) -> list[str]:
    """Why a line has this amount, in one line of words, and for a difference what it corrects."""
    if ligne.nature is Nature.TRAJET:
        before = tr("{km}\u00a0km depuis le 1er janvier").format(km=format_integer(ligne.cumul or 0))
        parts = [ligne.calcul, f"{ligne.cv}{NBSP}CV" if ligne.cv else "", before, ligne.detail]
    elif ligne.nature is Nature.FRAIS:
        parts = [tr("justificatif : {reference}").format(reference=ligne.detail) if ligne.detail else ""]
    else:
        rate = f"{vacations_words(ligne.quantite)}{NBSP}×{NBSP}{format_euros(ligne.taux)}" if ligne.taux else ""
        parts = [ligne.mode, ligne.heures, ligne.detail, rate]
    words = " · ".join(part for part in parts if part)
    return [typeset(text).replace("≤ ", f"≤{NBSP}").replace("> ", f">{NBSP}") for text in (words, ligne.motif) if text]
