"""The line over the list: a field that jumps to a name, a way to add someone, and the keys that mean something now."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cops_desktop.qt.pages.presences.cells import Rang
from cops_desktop.qt.pages.presences.commands import COMMANDES
from cops_desktop.qt.theme import couleurs, sp
from cops_desktop.qt.widgets.basics import button, hbox, label
from cops_desktop.qt.widgets.keys import key_hint, key_line
from cops_desktop.qt.widgets.search import SearchField


class NameField(SearchField):
    """Jumps, and never hides anyone: Enter goes to the list on the name found, Escape goes back there.

    `unknown` comes with Enter when nobody bears the name.
    """

    unknown = Signal(str)

    def __init__(self, results: QWidget) -> None:
        super().__init__("Taper un nom…", "presencesNom", results)
        self.setToolTip("/ ou Ctrl+F")
        self.found = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text() and not self.found:
            self.unknown.emit(self.text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.clear()
            if self.results is not None:
                self.results.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)


class SearchLine(QWidget):
    """`add(text)` asks for someone who is not expected; what was typed is proposed."""

    def __init__(self, results: QWidget, add: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("presencesLigne")
        self.field = NameField(results)
        self.field.setMinimumWidth(sp(150))
        self.field.setMaximumWidth(sp(280))
        self.field.unknown.connect(add)
        self.add = button(self.tr("Ajouter…"), "presencesAjouter", lambda: add(""), icon="plus")
        self.add.setToolTip(self.tr("Ajouter une personne qui n’était pas attendue"))
        self.add.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._keys = label("", "explication", "presencesTouches", wrap=True, rich=True)
        self._keys.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = hbox(self.field, self.add, self._keys, None, spacing=8, margins=(12, 7, 12, 7))
        line.setStretch(0, 2)
        line.setStretch(2, 3)
        self.setLayout(line)
        self._hints = ""
        self._roomy = True

    def spread(self, *, beside: bool) -> None:
        """Leaves the keys to the menus and tool tips where there is no room for them."""
        self._roomy = beside
        self._keys.setVisible(beside or not self.field.found)

    def show_keys(self, rang: Rang | None, today: date) -> None:
        """The keys that mean something for the chosen person, each before its word."""
        shown = [c for c in COMMANDES if c.hint and rang is not None and c.usable(rang, today)]
        ink = couleurs().encre
        words = [key_hint(c.key.upper().replace("-", "−"), c.hint, ink) for c in shown]
        self._hints = key_line([*words, key_hint("↑ ↓", "suivant", ink)]) if shown else ""
        if self.field.found:
            self._keys.setText(self._hints)

    def say_found(self, found: bool) -> None:
        """Nobody of that name: says how to add them."""
        self.field.found = found
        missing = self.tr("Personne de ce nom ici. <b>Entrée</b> pour l’ajouter à la réunion.")
        self._keys.setText(self._hints if found else missing)
        self._keys.setVisible(self._roomy or not found)
