"""The envelopes at the head of the page: the COPS's or the chosen CoTec's on one line, each CoTec's below (R5.6)."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cops_desktop.domain.paiements import Budget
from cops_desktop.domain.words import format_euros
from cops_desktop.qt.pages.paiements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, clear, hbox, label, vbox
from cops_desktop.qt.widgets.chip import Chip, DotLabel
from cops_desktop.qt.widgets.facts import Segment, SegmentedBar
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.panel import Panel
from cops_desktop.qt.widgets.text_link import TextLink

# part → word, what explains it, token of its colour
PARTS = {
    "paye": ("payé", "états payés, et ce qui a été réglé hors logiciel", "accent"),
    "valide": ("validé", "états validés, signés ou transmis, pas encore payés", "professionnels"),
    "acquis": ("acquis", "réunions tenues, sans état validé", "autre"),
    "prevu": ("prévu", "membres qui ont demandé × réunions à venir", "bord"),
}
Open = Callable[[str, str | None], object]


def segments(budget: Budget) -> list[Segment]:
    """The parts of an envelope for its bar."""
    found = []
    for key, (word, _, colour) in PARTS.items():
        size = getattr(budget, key)
        found.append(Segment(f"{tr(word)} {format_euros(size)}", size, colour, hatched=key == "prevu"))
    return found


def left_words(budget: Budget) -> tuple[str, str]:
    """What is left, or without an envelope what is taken: its word and its amount."""
    if budget.disponible is None:
        return tr("engagé"), format_euros(budget.engage)
    return tr("disponible"), format_euros(budget.disponible)


class Envelopes(Panel):
    """`open_part(part, cotec)` follows a click on an amount; `set_amount(cotec)` asks for the envelope itself."""

    def __init__(self, open_part: Open, set_amount: Callable[[str | None], object]) -> None:
        super().__init__(name="enveloppes")
        self._open_part, self._set_amount = open_part, set_amount
        self._by_cotec: tuple[Mapping[str | None, Budget], Mapping[str, str]] = {}, {}
        self._filled = False
        self.setAccessibleName(tr("Enveloppes de vacations"))
        self._line = FlowLayout(spacing=16)
        self._alert = label("", "erreur", "enveloppesAlerte", wrap=True)
        self._detail = QWidget()
        self._detail.setObjectName("enveloppesDetail")
        self._grid = QGridLayout(self._detail)
        self._toggle = button("", "enveloppesDetailler", self._fold, role="lien", hint=tr("Chaque enveloppe"))
        top = hbox(self._line, self._toggle, spacing=12)
        top.setStretch(0, 1)
        top.setAlignment(self._toggle, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(vbox(top, self._alert, self._detail, spacing=8))
        self.body.setContentsMargins(sp(14), sp(9), sp(10), sp(9))
        self._unfold(False)

    def show_budgets(
        self, annee: int, budgets: Mapping[str | None, Budget], cotecs: Mapping[str, str], chosen: str | None
    ) -> None:
        """The envelope of `chosen` (None: the whole COPS) at the head, those of all CoTec below."""
        focused = self.focusWidget().objectName() if self.focusWidget() else ""
        budget = budgets[chosen]
        clear(self._line)
        words = tr("Enveloppe {annee}") if budget.montant is not None else tr("Enveloppe {annee} à fixer")
        words = words.format(annee=annee)
        if chosen:
            words += typeset(f" · CoTec « {cotecs[chosen]} »")
        head = button(words, "enveloppe", lambda: self._set_amount(chosen), role="lien")
        head.setToolTip(tr("Fixer ou corriger le montant de l’enveloppe"))
        bar = SegmentedBar("enveloppeBarre", words)
        bar.setMinimumWidth(sp(150))
        bar.set_segments(segments(budget), budget.montant or 0)
        for widget in (head, bar, *self._amounts(budget, chosen)):
            self._line.addWidget(widget)
        self._by_cotec, self._filled = (budgets, cotecs), False
        if not self._detail.isHidden():
            self._fill_grid()
        passed = {key: _lower(b.alerte) for key, b in budgets.items() if b.alerte}
        alerts = [typeset(f"CoTec « {cotecs[key]} » : {words}") for key, words in passed.items() if key]
        if None in passed:
            alerts.insert(0, tr("Tous les CoTec : {alerte}").format(alerte=passed[None]))
        self._alert.setText(" · ".join(alerts))
        self._alert.setVisible(bool(alerts))
        self._toggle.setVisible(bool(cotecs))
        if focused and (heir := self.findChild(QWidget, focused)) is not None:
            heir.setFocus()

    def _amounts(self, budget: Budget, chosen: str | None) -> list[QWidget]:
        found: list[QWidget] = []
        for key, (word, why, colour) in PARTS.items():
            found.append(self._amount(key, word, why, colour, getattr(budget, key), chosen))
        word, amount = left_words(budget)
        text = label(f"{word} {amount}", "fort", "enveloppe_disponible")
        text.setToolTip(_left_why(budget))
        return [*found, text]

    def _amount(self, key: str, word: str, why: str, colour: str, size: int, chosen: str | None) -> QWidget:
        made = QWidget()
        value: QWidget = label(format_euros(size))
        if size:
            value = button(format_euros(size), f"enveloppe_{key}", partial(self._open_part, key, chosen), role="lien")
            value.setAccessibleName(f"{tr(word)} {format_euros(size)}")
        value.setToolTip(typeset(f"{tr(word)} : {tr(why)}"))
        made.setToolTip(value.toolTip())
        made.setLayout(hbox(DotLabel(tr(word), colour), value, spacing=5))
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return made

    def _fold(self) -> None:
        self._unfold(self._detail.isHidden())

    def _unfold(self, shown: bool) -> None:
        if shown and not self._filled:
            self._fill_grid()
        self._detail.setVisible(shown)
        self._toggle.setText(tr("Replier") if shown else tr("Par CoTec"))

    def _fill_grid(self) -> None:
        """A row for each CoTec: its bar, its parts, what is left. Made when somebody looks: ten years have sixty."""
        budgets, cotecs = self._by_cotec
        self._filled = True
        clear(self._grid)
        self._grid.setContentsMargins(0, sp(2), 0, 0)
        self._grid.setHorizontalSpacing(sp(14))
        self._grid.setVerticalSpacing(sp(5))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        heads = (tr("CoTec"), "", *(tr(word) for word, _, _ in PARTS.values()), tr("enveloppe"), tr("disponible"))
        for column, words in enumerate(heads):
            align = right if column > 1 else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(label(words, "explication"), 0, column, align)
        for row, (key, subject) in enumerate(cotecs.items(), 1):
            self._add_row(row, key, subject, budgets[key], right)

    def _add_row(self, row: int, key: str, subject: str, budget: Budget, right: Qt.AlignmentFlag) -> None:
        bar = SegmentedBar(f"enveloppeBarre_{key}", subject)
        bar.set_segments(segments(budget), budget.montant or 0)
        name = TextLink(subject, f"enveloppeCotec_{key}", partial(self._open_part, "", key), quiet=True)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(bar, row, 1)
        for column, part in enumerate(PARTS, 2):
            size = getattr(budget, part)
            text: QWidget = label("–", "secondaire")
            if size:
                opens = partial(self._open_part, part, key)
                text = button(format_euros(size), f"enveloppe_{part}_{key}", opens, role="lien")
                text.setAccessibleName(f"{subject}, {tr(PARTS[part][0])} {format_euros(size)}")
            self._grid.addWidget(text, row, column, right)
        amount = tr("à fixer") if budget.montant is None else format_euros(budget.montant)
        fix = button(amount, f"enveloppeMontant_{key}", partial(self._set_amount, key), role="lien")
        fix.setAccessibleName(f"{subject}, {tr('enveloppe')} {amount}")
        self._grid.addWidget(fix, row, 6, right)
        left = "–" if budget.disponible is None else format_euros(budget.disponible)
        word: QWidget = label(left, "fort")
        if budget.alerte:
            word = Chip(left, "refus" if (budget.reste or 0) < 0 else "attention")
        word.setToolTip(typeset(budget.alerte) or _left_why(budget))
        self._grid.addWidget(word, row, 7, right)


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _left_why(budget: Budget) -> str:
    if budget.disponible is None:
        return tr("payé + validé + acquis + prévu ; aucune enveloppe n’est fixée")
    words = tr("{montant} d’enveloppe − payé − validé − acquis − prévu")
    return words.format(montant=format_euros(budget.montant or 0))
