"""The line above the list: words, who, since when, which kind of things."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.historique import FAMILLES
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.choice import Choice
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.historique import Filtre

_PAUSE = 180  # milliseconds without typing before the file is searched
_SEARCH = 210  # pixels at 100 %


def tr(text: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("historique", text))


class Filters(QWidget):
    """`changed` comes a moment after the last letter, and with each choice."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = FlowLayout(self)
        self.search = SearchField(tr("Nom, réunion, état…"), "historiqueRecherche")
        self.search.setAccessibleName(tr("Chercher dans ce qui a été fait, et les noms de ce qui a été touché"))
        self.who = Choice("historiqueQui", tr("Qui"), 12)
        self.period = Choice("historiquePeriode", tr("Période"), 14)
        self.kind = Choice("historiqueGenre", tr("Quoi"), 14)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.search.textChanged.connect(self._pause.start)
        for choice in (self.who, self.period, self.kind):
            choice.currentIndexChanged.connect(self.changed)
        for widget in (self.search, self.who, self.period, self.kind):
            self.line.addWidget(widget)
        self.period.offer(
            [
                (None, tr("Depuis le début")),
                (0, tr("Aujourd’hui")),
                (6, tr("7 derniers jours")),
                (29, tr("30 derniers jours")),
                (364, tr("12 derniers mois")),
            ]
        )
        self.kind.offer([("", tr("Toutes les choses")), *((family, tr(family)) for family in FAMILLES)])
        self.make_room()

    def make_room(self) -> None:
        """Sizes for the present size of the text."""
        self.search.setMinimumWidth(sp(_SEARCH))

    def offer(self, authors: Sequence[str]) -> None:
        """Who may be chosen."""
        self.who.offer([("", tr("Tout le monde")), *((name, name) for name in authors)])

    def filtre(self, today: date, chose: tuple[str, str] | None) -> Filtre:
        """What passes now."""
        days = self.period.currentData()
        wanted = Filtre(mots=self.search.text(), qui=self.who.currentData() or "", chose=chose)
        if days is not None:
            wanted = replace(wanted, depuis=today - timedelta(days=days))
        return replace(wanted, tables=FAMILLES.get(self.kind.currentData() or "", ()))

    def show_all(self) -> None:
        """Lets everything pass, and says so once."""
        self.blockSignals(True)
        self.search.clear()
        for choice in (self.who, self.period, self.kind):
            choice.setCurrentIndex(0)
        self._pause.stop()
        self.blockSignals(False)
        self.changed.emit()
