"""The card of an operation: who, when, undoing it or why not, and each thing that it touched, before and after."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from cops_desktop.domain.historique import Chose, Geste, Ligne, Lot
from cops_desktop.domain.moments import moment_court, moment_long
from cops_desktop.domain.words import plural
from cops_desktop.qt.pages.historique.filters import tr
from cops_desktop.qt.theme import BASE_SIZE, couleurs, font, sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, hbox, label, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services.historique import Detail, Empechement

FULL = 12  # things told line by line; when there are more, what came and went is told by its name


@dataclass(frozen=True)
class Does:
    """What links and buttons do: `show` another operation, `open` a thing, tell `more` of them, or the `whole`."""

    undo: Callable[[], object]
    show: Callable[[str], object]
    open: Callable[[str, str], object]
    more: Callable[[], object]
    whole: Callable[[], object]


class OperationCard(QWidget):
    """Shows one operation as it was, and what can be done about it now."""

    def __init__(self, detail: Detail, held: Empechement | None, today: date, does: Does) -> None:
        super().__init__()
        self.setObjectName("historiqueFiche")
        self.setAccessibleName(typeset(detail.entree.operation.label))
        self._detail, self._held, self._does = detail, held, does
        column = vbox(self._head(today), self._undoing(), spacing=14)
        brief = detail.nombre > FULL
        for lot in detail.lots:
            column.addWidget(self._lot(lot, brief=brief))
        if detail.autres:
            words = tr("Cette opération a touché {autres} : tout voir")
            others = plural(detail.autres, tr("autre chose"), tr("autres choses"))
            column.addWidget(TextLink(words.format(autres=others), "historiqueEntiere", does.whole))
        column.addStretch()
        self.setLayout(column)

    def _head(self, today: date) -> QWidget:
        entry, made = self._detail.entree, QWidget()
        done = entry.operation
        top = hbox(label(typeset(done.label), "titre", "historiqueTitre", wrap=True), spacing=12)
        top.setStretch(0, 1)
        if not entry.en_vigueur:
            top.addWidget(Chip(tr("annulée"), name="historiquePastille"), 0, Qt.AlignmentFlag.AlignTop)
        who = tr("{quand} · {qui}, poste {lettre}")
        when = moment_long(done.at, today)
        facts = who.format(quand=when[:1].upper() + when[1:], qui=done.by, lettre=entry.lettre)
        column = vbox(top, label(facts, "secondaire", "historiqueFaits", wrap=True), spacing=2)
        if self._detail.annulee is not None:
            first = self._detail.annulee
            link = tr("Voir ce qui avait été fait, le {quand}").format(quand=moment_court(first.at))
            column.addWidget(TextLink(link, "historiqueOrigine", lambda: self._does.show(first.id)))
        if entry.derniere != entry.id:
            again = tr("Voir ce qui en a été fait ensuite")
            column.addWidget(TextLink(again, "historiqueSuite", lambda: self._does.show(entry.derniere)))
        made.setLayout(column)
        return made

    def _undoing(self) -> QWidget:
        """The button, and beside it in words what keeps it from doing anything."""
        made, held = QWidget(), self._held
        words = tr("Rétablir") if self._detail.entree.a_retablir else tr("Annuler cette opération")
        undo = button(words, "historiqueAnnuler", self._does.undo)
        undo.setEnabled(held is None)
        column = vbox(hbox(undo, None), spacing=6)
        if held is not None:
            undo.setToolTip(str(held))
            undo.setAccessibleDescription(str(held))
            column.addWidget(label(held.phrase, "explication", "historiqueEmpechement", wrap=True))
            for place, first in enumerate(held.operations[: len(held.details)]):
                link = TextLink(
                    held.details[place],
                    f"historiqueDabord{place}",
                    lambda key=first.id: self._does.show(key),  # type: ignore[misc]
                )
                column.addWidget(link)
            for rest in held.details[len(held.operations) :]:
                column.addWidget(label(rest, "explication", wrap=True))
        made.setLayout(column)
        return made

    # What was touched

    def _lot(self, lot: Lot, *, brief: bool) -> QWidget:
        made = QWidget()
        column = vbox(spacing=10 if not brief else 4)
        if brief:
            column.addWidget(label(lot.titre, "titrePanneau"))
        for thing in lot.choses:
            column.addWidget(self._thing(thing, brief=brief))
        if lot.nombre > len(lot.choses):
            rest = tr("et {nombre} de plus : les montrer").format(nombre=lot.nombre - len(lot.choses))
            column.addWidget(TextLink(rest, f"historiquePlus_{lot.table}_{lot.geste.name}", self._does.more))
        made.setLayout(column)
        return made

    def _thing(self, thing: Chose, *, brief: bool) -> QWidget:
        """Its name, which opens it when it is still there; what was done to it; its lines."""
        kind, key = thing.ouvre
        name: QLabel
        if kind and thing.geste is not Geste.RETRAIT:
            name = TextLink(thing.nom, f"historiqueChose_{thing.cle}", lambda: self._does.open(kind, key), quiet=True)
            name.setToolTip(tr("Ouvrir"))
        else:
            name = label(thing.nom, wrap=True)
        if brief and thing.geste is not Geste.MODIFICATION:
            return name
        name.setFont(font(BASE_SIZE, semibold=True))
        made = QWidget()
        column: QVBoxLayout = vbox(spacing=3)
        if not brief:
            column.addWidget(label(thing.fait[:1].upper() + thing.fait[1:], "titrePanneau"))
        column.addWidget(name)
        if thing.lignes:
            column.addWidget(_Lines(thing))
        made.setLayout(column)
        return made


class _Lines(QWidget):
    """« Téléphone   05… → 06… », one under the other."""

    def __init__(self, thing: Chose) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(sp(12), 0, 0, sp(2))
        grid.setHorizontalSpacing(sp(12))
        grid.setVerticalSpacing(sp(3))
        grid.setColumnMinimumWidth(0, sp(150))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)
        for row, line in enumerate(thing.lignes):
            grid.addWidget(label(line.label, "secondaire", wrap=True), row, 0, Qt.AlignmentFlag.AlignTop)
            value = label(_value(line, thing.geste), wrap=True, rich=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(_spoken(line, thing.geste))
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)


def _value(line: Ligne, geste: Geste) -> str:
    grey = f'<span style="color:{couleurs().explication}">{{}}</span>'
    nothing = tr("rien")
    if geste is Geste.AJOUT:
        return _html(line.apres)
    if geste is Geste.RETRAIT:
        return grey.format(_html(line.avant))
    before = grey.format(f"<s>{_html(line.avant)}</s>" if line.avant else nothing)
    after = _html(line.apres) if line.apres else grey.format(nothing)
    return f"{before} → {after}"


def _html(text: str) -> str:
    return escape(typeset(text)).replace("\n", "<br>")


def _spoken(line: Ligne, geste: Geste) -> str:
    if geste is not Geste.MODIFICATION:
        return f"{line.label}, {line.apres or line.avant}"
    words = tr("{quoi}, avant : {avant}, après : {apres}")
    nothing = tr("rien")
    return words.format(quoi=line.label, avant=line.avant or nothing, apres=line.apres or nothing)
