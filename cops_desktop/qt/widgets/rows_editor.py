"""Rows of small editors under one another, to add to and take from: links, consents, team periods of a person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, clear, label, vbox
from cops_desktop.qt.widgets.choice_button import ChoiceButton


@dataclass(frozen=True)
class Champ:
    """A column: the name of what it edits, its title, and how.

    `genre` is « texte », « oui », « choix » (of `choices`), « lien » (a ChoiceButton made ready by `set_up`), or one of
    widgets/genres.py. `width` is in pixels at 100 %, 0 for a share of the room that is left.
    """

    name: str
    title: str
    genre: str
    width: int = 0
    choices: Sequence[tuple[Any, str]] = ()
    set_up: Callable[[ChoiceButton], object] | None = None


@dataclass
class _Row:
    item: Any
    editors: dict[str, QWidget]


class RowsEditor(QWidget):
    """Edits items of one kind; `rows()` gives each item (None for a new one) with its editors by name."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._champs: tuple[Champ, ...] = ()
        self._rows: list[_Row] = []
        self._show: Callable[[QWidget, Any], None] = lambda editor, value: None
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sp(8))
        self._grid.setVerticalSpacing(sp(4))
        self._add = button("", "", self._add_blank)
        column = vbox(self._grid, spacing=6)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column)
        self.setFocusProxy(self._add)

    def set_up(self, champs: Sequence[Champ], add_words: str, show: Callable[[QWidget, Any], None]) -> None:
        """Says what a row holds; `show(editor, value)` writes a value into an editor."""
        self._champs, self._show = tuple(champs), show
        self._add.setText(add_words)
        self._add.setObjectName(f"{self.objectName()}Ajouter")

    def set_items(self, items: Sequence[Any]) -> None:
        """Shows these items, in place of those before."""
        self._rows = [self._make(item) for item in items]
        self._lay_out()

    def rows(self) -> list[tuple[Any, dict[str, QWidget]]]:
        """The items with their editors, in order."""
        return [(row.item, row.editors) for row in self._rows]

    def _add_blank(self) -> None:
        row = self._make(None)
        self._rows.append(row)
        self._lay_out()
        row.editors[self._champs[0].name].setFocus()

    def _remove(self, row: _Row) -> None:
        self._rows.remove(row)
        for editor in row.editors.values():
            editor.deleteLater()
        self._lay_out()
        self._add.setFocus()

    def _make(self, item: Any) -> _Row:
        editors = {champ.name: self._editor(champ) for champ in self._champs}
        if item is not None:
            for name, editor in editors.items():
                self._show(editor, getattr(item, name))
        return _Row(item, editors)

    def _editor(self, champ: Champ) -> QWidget:
        editor: QWidget
        if champ.genre == "oui":
            editor = QCheckBox()
        elif champ.genre == "choix":
            editor = QComboBox()
            for value, words in champ.choices:
                editor.addItem(words, value)
        elif champ.genre == "lien":
            editor = ChoiceButton()
            if champ.set_up is not None:
                champ.set_up(editor)
        else:
            editor = QLineEdit()
            editor.setProperty("genre", champ.genre)
            editor.setPlaceholderText({"date": self.tr("JJ/MM/AAAA")}.get(champ.genre, ""))
        if champ.width:
            editor.setMaximumWidth(sp(champ.width))
        return editor

    def _lay_out(self) -> None:
        """Puts titles and rows in their places, and names the editors by them."""
        kept = [editor for row in self._rows for editor in row.editors.values()]
        for editor in kept:
            self._grid.removeWidget(editor)
        clear(self._grid)
        for column, champ in enumerate(self._champs if self._rows else ()):
            self._grid.addWidget(label(champ.title, "explication"), 0, column)
            self._grid.setColumnStretch(column, 0 if champ.width else 1)
        for place, row in enumerate(self._rows):
            for column, champ in enumerate(self._champs):
                editor = row.editors[champ.name]
                editor.setObjectName(f"{self.objectName()}{place}_{champ.name}")
                editor.setAccessibleName(self.tr("{champ}, ligne {n}").format(champ=champ.title, n=place + 1))
                self._grid.addWidget(editor, place + 1, column)
            self._grid.addWidget(self._remover(row, place), place + 1, len(self._champs))
        self.changed.emit()

    def _remover(self, row: _Row, place: int) -> QWidget:
        words = self.tr("Retirer la ligne {n}").format(n=place + 1)
        made = button("", f"{self.objectName()}{place}Retirer", lambda: self._remove(row), role="outil", icon="effacer")
        made.setToolTip(words)
        made.setAccessibleName(words)
        made.setAccessibleDescription(self._champs[0].title)
        return made
