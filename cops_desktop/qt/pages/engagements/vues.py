"""The line of views under the tab Engagements: each is a page, and the way to its neighbours is the same on all."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.flow import FlowLayout


def tr(text: str) -> str:
    """The text in the user's language."""
    return typeset(QCoreApplication.translate("engagements", text))


def vues() -> tuple[tuple[str, str], ...]:
    """The views in their order: the kind of thing that opens each, and its words."""
    return (
        ("engagement", tr("Engagements")),
        ("charte", tr("Suivi de la charte")),
        ("mandat", tr("CoPil")),
        ("equilibre", tr("Équilibre")),
        ("barometre", tr("Baromètre")),
    )


class BarreDesVues(QWidget):
    """Stands at the head of each of these pages; `current` is the kind of the page that it stands on."""

    def __init__(self, contexte: Contexte, current: str) -> None:
        super().__init__()
        self.setObjectName(f"vues_{current}")
        flow = FlowLayout(self)
        for kind, words in vues():
            made = button(words, f"vue_{current}_{kind}")
            made.setCheckable(True)
            made.setChecked(kind == current)
            made.clicked.connect(partial(self._go, made, kind, kind == current))
            flow.addWidget(made)
        self._contexte = contexte

    def _go(self, pressed: QPushButton, kind: str, here: bool) -> None:
        pressed.setChecked(here)  # this line says where one is, not where one went
        if not here:
            self._contexte.ouvrir(kind, "")
