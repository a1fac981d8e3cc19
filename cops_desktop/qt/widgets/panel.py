"""White panels on the warm grey, and what an empty place says."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, label


class Panel(QFrame):
    """A white rounded card, with a small grey title when it has one; things go into `body`.

    With `flush` the body reaches the edges: for a list.
    """

    def __init__(self, title: str = "", name: str = "", *, flush: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("role", "panneau")
        self.body = QVBoxLayout(self)
        if flush:
            self.body.setContentsMargins(1, 1, 1, 7)
        else:
            self.body.setContentsMargins(sp(16), sp(14), sp(16), sp(14))
        self.body.setSpacing(0 if flush else sp(7))
        self.title = label(title, "titrePanneau")
        if not flush:
            self.body.addWidget(self.title)
        if not title:
            self.title.hide()


class EmptyState(QWidget):
    """Says that there is nothing yet, and what to do first."""

    def __init__(
        self,
        text: str,
        name: str,
        explanation: str = "",
        action: str = "",
        clicked: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(text)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(sp(24), sp(24), sp(24), sp(24))
        column.setSpacing(sp(8))
        column.addStretch()
        self._why = label(explanation, "explication", f"{name}Pourquoi", wrap=True)
        for line in (label(text, "sousTitre", wrap=True), self._why):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        self._why.setVisible(bool(explanation))  # not before it stands here: it would be a window of its own
        if action:
            column.addSpacing(sp(6))
            self.action = button(action, f"{name}Action", clicked, role="principal")
            column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def explain(self, explanation: str) -> None:
        """Another explanation: what is missing depends on the moment."""
        self._why.setText(explanation)
        self._why.setVisible(bool(explanation))

    def add_action(self, made: QPushButton) -> None:
        """A second way to begin, under the first."""
        self._column.insertWidget(self._column.count() - 1, made, 0, Qt.AlignmentFlag.AlignHCenter)


def nothing_found(name: str, explanation: str, show_all: Callable[[], object]) -> EmptyState:
    """What stands in the place of a list of which nothing is found or passes: the same words everywhere, and the way
    out, which empties the search and the filters.
    """
    found, everything = "Rien ne correspond", "Tout afficher"
    translate = QCoreApplication.translate
    return EmptyState(translate("panel", found), name, explanation, translate("panel", everything), show_all)
