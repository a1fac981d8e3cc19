"""A few large figures, each over the words that explain it and open what is behind it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QWidget

from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, clear, label, vbox


@dataclass(frozen=True)
class Figure:
    """A figure, its words, what explains it further, and what the words open."""

    value: str
    words: str
    explanation: str = ""
    open: Callable[[], object] | None = None


class Figures(QWidget):
    """Figures in columns."""

    def __init__(self, name: str, columns: int = 2) -> None:
        super().__init__()
        self.setObjectName(name)
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sp(14))
        self._grid.setVerticalSpacing(sp(10))

    def set_figures(self, figures: Sequence[Figure]) -> None:
        """Shows these figures in place of those before."""
        clear(self._grid)
        for place, figure in enumerate(figures):
            self._grid.addWidget(self._block(figure, place), place // self._columns, place % self._columns)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)

    def _block(self, figure: Figure, place: int) -> QWidget:
        block = QWidget()
        value = label(figure.value, "chiffreMoyen", f"{self.objectName()}{place}Valeur")
        value.setAccessibleName(f"{figure.value} {figure.words}")
        words: QWidget
        if figure.open is not None:
            words = button(figure.words, f"{self.objectName()}{place}", figure.open, role="lien")
            words.setAccessibleName(f"{figure.value} {figure.words}")
        else:
            words = label(figure.words, "explication", wrap=True)
        column = vbox(value, words, spacing=0)
        if figure.explanation:
            column.addWidget(label(figure.explanation, "explication", wrap=True))
        column.addStretch()
        block.setLayout(column)
        return block
