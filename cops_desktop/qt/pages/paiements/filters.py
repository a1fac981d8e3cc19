"""The line above the lists: words, state, CoTec, year; what passes it is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.paiements import CANCELLABLE, Avancement
from cops_desktop.qt.pages.paiements.words import ORDER, tr
from cops_desktop.qt.widgets.choice import Choice
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.services.paiements import Formulaire, Reste, Suite

EN_COURS_KEY = "en cours"  # validated, not yet paid


@dataclass(frozen=True)
class Wanted:
    """What the choices let pass; an empty one lets everything pass."""

    state: str
    suite: str
    cotec: str
    year: int | None

    def accepts(self, form: Formulaire) -> bool:
        """Whether a form passes."""
        etat = form.etat.etat
        right = not self.state or etat.value == self.state or (self.state == EN_COURS_KEY and etat in CANCELLABLE)
        return right and self._here(form.etat.cotec, form.etat.annee)

    def accepts_reste(self, reste: Reste) -> bool:
        """Whether something unpaid passes."""
        return self.suite in ("", reste.suite.value) and self._here(reste.cotec_id, reste.jour.year)

    def _here(self, cotec_id: str, year: int) -> bool:
        return self.cotec in ("", cotec_id) and self.year in (None, year)


class Filters(QWidget):
    """`changed` comes with each word typed and each choice, `year_changed` with another year.

    The page adds its buttons to `line`.
    """

    changed = Signal()
    year_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = FlowLayout(self)
        self.search = SearchField(tr("Nom, numéro…"), "paiementsRecherche")
        self.search.setAccessibleName(tr("Chercher un nom, un numéro, un CoTec"))
        self.state = Choice("paiementsEtat", tr("État"), 12)
        self.suite = Choice("paiementsSuite", tr("Ce que cela devient"), 13)
        self.cotec = Choice("paiementsCotec", tr("CoTec"), 14)
        self.year = Choice("paiementsAnnee", tr("Année"), 6)
        self.search.textChanged.connect(self.changed)
        for choice in (self.state, self.suite, self.cotec):
            choice.currentIndexChanged.connect(self.changed)
        self.year.currentIndexChanged.connect(self.year_changed)
        for widget in (self.search, self.state, self.suite, self.cotec, self.year):
            self.line.addWidget(widget)

    def offer(self, forms: Sequence[Formulaire], restes: Sequence[Reste], cotecs: Mapping[str, str]) -> None:
        """The choices of these data, each state with its count."""
        counts = {etat: sum(f.etat.etat is etat for f in forms) for etat in ORDER}
        running = sum(counts[etat] for etat in CANCELLABLE)
        states: list[tuple[object, str]] = [("", tr("Tous les états"))]
        states.append((EN_COURS_KEY, tr("Validés, à payer · {nombre}").format(nombre=running)))
        states += [(etat.value, f"{etat.value.capitalize()} · {counts[etat]}") for etat in ORDER]
        self.state.offer(states)
        kinds: list[tuple[object, str]] = [("", tr("Tout ce qui reste"))]
        for suite in Suite:
            kinds.append((suite.value, f"{suite.value.capitalize()} · {sum(r.suite is suite for r in restes)}"))
        self.suite.offer(kinds)
        self.cotec.offer([("", tr("Tous les CoTec")), *cotecs.items()])
        years = sorted({f.etat.annee for f in forms} | {r.jour.year for r in restes}, reverse=True)
        self.year.offer([(None, tr("Années")), *((year, str(year)) for year in years)])

    def chosen(self) -> Wanted:
        """What the choices of now let pass, words apart."""
        return Wanted(
            self.state.currentData() or "",
            self.suite.currentData() or "",
            self.cotec.currentData() or "",
            self.year.currentData(),
        )

    def let_state(self, etat: Avancement) -> None:
        """Moves the state's filter to `etat`, unless it lets it pass already."""
        wanted = self.state.currentData()
        if wanted and wanted != etat.value and not (wanted == EN_COURS_KEY and etat in CANCELLABLE):
            self.state.choose(etat.value)

    def show_all(self) -> None:
        """Lets everything pass."""
        self.search.clear()
        for choice in (self.state, self.suite, self.cotec, self.year):
            choice.setCurrentIndex(0)
