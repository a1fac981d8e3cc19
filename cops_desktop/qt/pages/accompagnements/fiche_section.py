"""What a part of the card of an accompagnement is; and links in rows, as its people are told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.widgets.basics import label, vbox
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.qt.widgets.word_rows import WordRows
from cops_desktop.services.accompagnements.fiche import Fiche

WORD_WIDTH = 110  # pixels at 100 % of the words before what they name


class Section(QWidget):
    """The base of the card's parts. Made once; `show_fiche` comes each time the card shows, or the data changed.

    The card writes `title` above it ("" for a part that says its own), and leads to it by `short`.
    """

    title = ""
    short = ""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__()
        self.contexte = contexte

    def show_fiche(self, fiche: Fiche) -> None:
        """Shows what this part tells of a project."""
        raise NotImplementedError

    def commit(self) -> None:
        """Saves the field being typed in: another project will be shown."""


@dataclass(frozen=True)
class Named:
    """A line of a row: what it says, the grey line under it, what opens when it is clicked."""

    text: str
    explanation: str = ""
    open: Callable[[], object] | None = None


class NamedRows(WordRows):
    """A word before each value, or values under one another; a row without any is left out. Long names wrap."""

    def __init__(self, name: str) -> None:
        super().__init__(name, WORD_WIDTH, gap=6)

    def set_rows(self, rows: Sequence[tuple[str, Sequence[Named]]]) -> None:
        """Shows these rows in place of those before."""
        self.clear()
        for place, (word, lines) in enumerate((word, lines) for word, lines in rows if lines):
            column = QWidget()
            made = (self._line(f"{self.objectName()}{place}_{n}", word, line) for n, line in enumerate(lines))
            column.setLayout(vbox(*made, spacing=4))
            self.add(label(word, "secondaire", wrap=True), column)

    @staticmethod
    def _line(name: str, word: str, line: Named) -> QWidget:
        if line.open is not None:
            said: QWidget = TextLink(line.text, name, line.open)
        else:
            value = label(line.text, "", name, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            said = value
        said.setAccessibleName(f"{word}, {line.text}")
        if not line.explanation:
            return said
        made = QWidget()
        made.setLayout(vbox(said, label(line.explanation, "explication", wrap=True), spacing=0))
        return made
