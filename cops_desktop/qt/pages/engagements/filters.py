"""What is looked at: the whole list, the queue of those to renew, or the campaign of a year; and what passes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from cops_desktop.domain.engagements import EtatEngagement
from cops_desktop.qt.pages.engagements.words import ENDED, tr
from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.choice import Choice
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.engagements.campagne import Suite, suite_de
from cops_desktop.services.engagements.liste import Ligne, annees

LISTE, A_RENOUVELER, CAMPAGNE = "liste", "renouveler", "campagne"  # the three views
OUVERTS, TOUS, EN_SON_NOM, STRUCTURES = "ouverts", "tous", "nom", "structures"
_STATES: dict[str, Callable[[Ligne], bool]] = {
    OUVERTS: lambda line: line.etat not in ENDED,
    TOUS: lambda line: True,
    **{etat.value: lambda line, etat=etat: line.etat is etat for etat in EtatEngagement},  # type: ignore[misc]
}
_TITLES: dict[str, Callable[[Ligne], bool]] = {
    TOUS: lambda line: True,
    EN_SON_NOM: lambda line: line.engagement.structure is None,
    STRUCTURES: lambda line: line.engagement.structure is not None,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What passes, words apart. `suite`: of a campaign, those of which this became; None for all."""

    vue: str
    etat: str
    titre: str
    annee: int | None
    suite: Suite | None

    def accepts(self, line: Ligne) -> bool:
        """Whether a line passes in this view."""
        if not _TITLES[self.titre](line):
            return False
        if self.vue == A_RENOUVELER:
            return line.a_renouveler
        if self.annee is not None and line.engagement.signe_le.year != self.annee:
            return False
        if self.vue == CAMPAGNE:
            return self.suite is None or suite_de(line) is self.suite
        return _STATES[self.etat](line)


class Filters(QWidget):
    """`changed` comes with each letter and choice, and with another view; `turned` before it, with another view."""

    changed = Signal()
    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = FlowLayout(self)
        self.search = SearchField(tr("Chercher un engagement…"), "engagementsChercher")
        self.state = Choice("engagementsEtat", tr("Lesquels"), 13)
        words = {OUVERTS: tr("En vigueur et à venir"), TOUS: tr("Tous les états")}
        states = {etat.value: etat.value[:1].upper() + etat.value[1:] for etat in EtatEngagement}
        self.state.offer([*words.items(), *states.items()])
        self.title = Choice("engagementsTitre", tr("En son nom, ou pour une structure"), 11)
        self.title.offer(
            [(TOUS, tr("À tout titre")), (EN_SON_NOM, tr("En son nom")), (STRUCTURES, tr("Pour une structure"))]
        )
        self.year = Choice("engagementsAnnee", tr("Année de signature"), 6)
        self.year.offer([(None, tr("Années"))])
        self.suite: Suite | None = None
        self._views = QButtonGroup(self)
        self._by_view = {
            LISTE: self._view_button(tr("Liste"), "engagementsVueListe"),
            A_RENOUVELER: self._view_button(tr("À renouveler"), "engagementsVueRenouveler"),
            CAMPAGNE: self._view_button(tr("Campagne"), "engagementsVueCampagne"),
        }
        self._by_view[LISTE].setChecked(True)
        self.search.textChanged.connect(self.changed)
        for choice in (self.state, self.title, self.year):
            choice.currentIndexChanged.connect(self.changed)
        self._views.buttonToggled.connect(lambda _, on: self._turn() if on else None)

    def _view_button(self, words: str, name: str) -> QPushButton:
        made = button(words, name)
        made.setCheckable(True)
        self._views.addButton(made)
        return made

    def place(self, *buttons: QPushButton) -> None:
        """Lays the lines out: the views and the page's buttons, then what is looked for."""
        for widget in (*self._by_view.values(), *buttons, self.search, self.state, self.title, self.year):
            self.line.addWidget(widget)

    @property
    def view(self) -> str:
        """LISTE, A_RENOUVELER or CAMPAGNE."""
        return next(view for view, made in self._by_view.items() if made.isChecked())

    def show_view(self, view: str) -> None:
        """Goes to a view."""
        self._by_view[view].setChecked(True)

    def _turn(self) -> None:
        """A campaign is that of a year: the last one, until another is chosen."""
        self.suite = None
        self.state.setVisible(self.view == LISTE)
        self.year.setVisible(self.view != A_RENOUVELER)
        if self.view == CAMPAGNE and self.year.currentData() is None and self.year.count() > 1:
            self.year.blockSignals(True)
            self.year.setCurrentIndex(1)
            self.year.blockSignals(False)
        self.turned.emit()
        self.changed.emit()

    def show_lines(self, lines: Sequence[Ligne]) -> None:
        """Offers the years in which something was signed; the view of the queue says how many wait."""
        self.year.offer([(None, tr("Années")), *((year, str(year)) for year in annees(lines))])
        if self.view == CAMPAGNE and self.year.currentData() is None and self.year.count() > 1:
            self.year.setCurrentIndex(1)
        waiting = sum(line.a_renouveler for line in lines)
        words = tr("À renouveler · {n}").format(n=waiting) if waiting else tr("À renouveler")
        self._by_view[A_RENOUVELER].setText(words)

    def wanted(self) -> Wanted:
        """What passes now, words apart."""
        return Wanted(
            self.view, self.state.currentData(), self.title.currentData(), self.year.currentData(), self.suite
        )

    def show_all(self) -> None:
        """Lets everything pass, and says so once."""
        self.blockSignals(True)
        self.search.clear()
        self.suite = None
        self.state.choose(TOUS)
        self.title.choose(TOUS)
        self.year.choose(None)
        self.show_view(LISTE)
        self.blockSignals(False)
        self.turned.emit()
        self.changed.emit()
