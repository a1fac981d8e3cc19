"""An envelope as a bar and its amounts, each with what it means and a way to the lines behind it (R5.6)."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from cops_desktop.domain.paiements import Budget
from cops_desktop.domain.words import format_euros
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label, vbox
from cops_desktop.qt.widgets.facts import Fact, KeyValue, Segment, SegmentedBar


class BudgetView(QWidget):
    """Shows a Budget; `opens` gives, by part (paye, valide, acquis, prevu), what its amount opens."""

    def __init__(self, name: str, title: str, opens: Mapping[str, Callable[[], object]]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._opens = opens
        self._bar = SegmentedBar(f"{name}Barre", title)
        self._facts = KeyValue(f"{name}Montants", figures=True)
        self._alert = label("", "erreur", f"{name}Alerte", wrap=True)
        self.setLayout(vbox(self._bar, self._facts, self._alert, spacing=8))

    def set_budget(self, budget: Budget) -> None:
        """Shows these amounts."""
        parts = (
            ("paye", self.tr("payé"), budget.paye, "accent", ""),
            ("valide", self.tr("validé, à payer"), budget.valide, "professionnels", ""),
            ("acquis", self.tr("acquis, sans état validé"), budget.acquis, "autre", ""),
            ("prevu", self.tr("prévu"), budget.prevu, "bord", self.tr("membres qui ont demandé × réunions à venir")),
        )
        segments = [Segment(word, size, colour, hatched=key == "prevu") for key, word, size, colour, _ in parts]
        self._bar.set_segments(segments, budget.montant or 0)
        facts = [
            Fact(word, format_euros(size), why, dot=colour, open=self._opens.get(key) if size else None)
            for key, word, size, colour, why in parts
        ]
        self._facts.set_facts([*facts, self._left(budget)])
        self._alert.setText(typeset(budget.alerte))
        self._alert.setVisible(bool(budget.alerte))

    def _left(self, budget: Budget) -> Fact:
        if budget.disponible is None:
            return Fact(self.tr("engagé"), format_euros(budget.engage), self.tr("aucune enveloppe fixée"), strong=True)
        words = self.tr("sur {montant} : enveloppe − payé − validé − acquis − prévu")
        why = words.format(montant=format_euros(budget.montant or 0))
        return Fact(self.tr("disponible"), format_euros(budget.disponible), why, strong=True)
