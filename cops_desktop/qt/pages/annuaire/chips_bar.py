"""The line of the active filters: each with its ✕, one to add, the saved searches, and what else can be done."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cops_desktop.domain.recherche import Criteres
from cops_desktop.qt.pages.annuaire.words import tr
from cops_desktop.qt.widgets.basics import button, clear
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.removable import FilterInForce


def without(criteres: Criteres, place: int) -> Criteres:
    """The criteria without the thing that stands at this place of `filtres.en_mots()`."""
    said = criteres.filtres.en_mots()
    name = said[place][0]
    value = getattr(criteres, name)
    rest: Any = getattr(Criteres(), name)
    if isinstance(value, tuple):
        rank = [field for field, _ in said[:place]].count(name)
        rest = (*value[:rank], *value[rank + 1 :])
    return replace(criteres, **{name: rest})


class ChipsBar(QWidget):
    """`changed(criteres)` comes when a filter is taken away; the buttons at its end are the page's."""

    changed = Signal(object)

    def __init__(self, tools: list[QPushButton]) -> None:
        super().__init__()
        self.setObjectName("annuaireFiltres")
        self.setAccessibleName(tr("Filtres"))
        self._criteres = Criteres()
        self._chips: list[QPushButton] = []
        self._tools = tools
        self._line = FlowLayout(self, spacing=6)
        self._lay_out()

    def show_criteria(self, criteres: Criteres) -> None:
        """Shows the filters of these criteria."""
        if criteres.filtres == self._criteres.filtres:
            self._criteres = criteres
            return
        self._criteres = criteres
        had_focus = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), -1)
        self._lay_out()
        if had_focus >= 0:  # the keyboard stays on the line
            heirs = self._chips or self._tools
            heirs[min(had_focus, len(heirs) - 1)].setFocus()

    def _lay_out(self) -> None:
        for tool in self._tools:
            self._line.removeWidget(tool)
        clear(self._line)
        self._chips = []
        for place, (_, words) in enumerate(self._criteres.filtres.en_mots()):
            chip = FilterInForce(words, f"annuaireFiltre{place}", partial(self._remove, place))
            self._chips.append(chip)
            self._line.addWidget(chip)
        if len(self._chips) > 1:
            everything = button(tr("Tout retirer"), "annuaireToutRetirer", self._clear, role="puceVide")
            self._chips.append(everything)
            self._line.addWidget(everything)
        for tool in self._tools:
            self._line.addWidget(tool)
        self.updateGeometry()

    def _remove(self, place: int) -> None:
        self.changed.emit(without(self._criteres, place))

    def _clear(self) -> None:
        self.changed.emit(Criteres(texte=self._criteres.texte))
