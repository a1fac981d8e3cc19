"""The filters of the projects: each in force as a chip, and a menu that ticks any of them."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cops_desktop.domain.accompagnements.selection import PERSONNE, Selection
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.widgets.basics import button, clear
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.removable import FilterInForce
from cops_desktop.qt.widgets.staying_menu import StayingMenu
from cops_desktop.services.accompagnements.choisir import Choix

_AUCUN = Choix((), (), (), (), ())


def mots(critere: str, valeur: Any, noms: dict[str, str]) -> str:
    """What a filter says of itself; `noms`: of those who follow projects, by key."""
    if critere == "charges":
        return tr("sans chargé(e) de projet") if valeur == PERSONNE else noms.get(valeur, tr("quelqu’un d’autre"))
    if critere == "territoires" and valeur is None:
        return tr("territoire inconnu")
    return tr("en retard") if critere == "en_retard" else str(valeur)


class Filtres(QWidget):
    """`changed(selection)` comes with each filter that is added or taken away by hand; `before` stands at the head of
    the line, `after` at its end.
    """

    changed = Signal(object)

    def __init__(self, before: QWidget, after: QWidget) -> None:
        super().__init__()
        self.setObjectName("accompagnementsFiltres")
        self._selection, self._choix = Selection(), _AUCUN
        self._names: dict[str, str] = {}
        self._chips: list[QPushButton] = []
        self._ticks: list[tuple[QAction, str, Any]] = []
        self._menu = QMenu(self)
        self._menu.setObjectName("accompagnementsMenuFiltre")
        self._add = button(tr("+ filtre"), "accompagnementsAjouterFiltre", role="puceVide")
        self._add.setAccessibleName(tr("Ajouter un filtre"))
        self._add.setMenu(self._menu)
        self._ends = (before, self._add, after)
        self._line = FlowLayout(self, spacing=8)
        self._lay_out()

    @property
    def selection(self) -> Selection:
        """What is asked for now."""
        return self._selection

    def offer(self, choix: Choix) -> None:
        """What may be asked for from now on."""
        if choix == self._choix:
            return
        self._choix = choix
        self._names = dict(choix.charges)
        self._fill_menu()
        self._lay_out()

    def show_selection(self, selection: Selection) -> None:
        """Shows what is asked for; tells nobody."""
        if selection == self._selection:
            return
        self._selection = selection
        self._mark()
        focused = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), -1)
        self._lay_out()
        if focused >= 0:  # the keyboard stays on the line
            heirs = self._chips or [self._add]
            heirs[min(focused, len(heirs) - 1)].setFocus()

    # The chips

    def _lay_out(self) -> None:
        for lasting in self._ends:
            self._line.removeWidget(lasting)
        clear(self._line)
        before, add, after = self._ends
        self._chips = []
        for place, (critere, valeur) in enumerate(self._selection.valeurs()):
            words = mots(critere, valeur, self._names)
            chip = FilterInForce(words, f"accompagnementsFiltre{place}", partial(self._remove, critere, valeur))
            self._chips.append(chip)
        if len(self._chips) > 1:
            self._chips.append(button(tr("Tout retirer"), "accompagnementsToutRetirer", self._clear, role="puceVide"))
        for shown in (before, *self._chips, add, after):
            self._line.addWidget(shown)
        self.updateGeometry()

    def _remove(self, critere: str, valeur: Any) -> None:
        self._change(self._selection.sans(critere, valeur))

    def _clear(self) -> None:
        self._change(Selection())

    def _change(self, selection: Selection) -> None:
        self.show_selection(selection)
        self.changed.emit(selection)

    # The menu

    def _fill_menu(self) -> None:
        for old in self._menu.findChildren(StayingMenu):
            old.deleteLater()  # clearing a menu leaves those that it leads to
        self._menu.clear()
        self._ticks.clear()
        values = self._choix
        self._submenu(tr("Chargé(e) de projet"), "charges", [key for key, _ in values.charges])
        self._submenu(tr("Catégorie"), "natures", values.natures)
        self._submenu(tr("Territoire"), "territoires", values.territoires)
        self._submenu(tr("Année"), "annee", values.annees)
        self._submenu(tr("État"), "etats", values.etats)
        self._tick(self._menu, "en_retard", True, tr("En retard"))
        self._mark()

    def _submenu(self, title: str, critere: str, values: Sequence[Any]) -> None:
        menu = StayingMenu(title, self._menu)
        menu.setObjectName(f"accompagnementsMenu_{critere}")
        menu.menuAction().setEnabled(bool(values))
        for value in values:
            self._tick(menu, critere, value, mots(critere, value, self._names))
        self._menu.addMenu(menu)

    def _tick(self, menu: QMenu, critere: str, valeur: Any, words: str) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setObjectName(f"filtre_{critere}_{valeur}")
        action.setCheckable(True)
        action.triggered.connect(lambda on: self._ticked(critere, valeur, on=on))
        self._ticks.append((action, critere, valeur))

    def _mark(self) -> None:
        """Ticks what is in force."""
        asked = self._selection.valeurs()
        for action, critere, valeur in self._ticks:
            action.setChecked((critere, valeur) in asked)

    def _ticked(self, critere: str, valeur: Any, *, on: bool) -> None:
        change = self._selection.avec if on else self._selection.sans
        self._change(change(critere, valeur))
