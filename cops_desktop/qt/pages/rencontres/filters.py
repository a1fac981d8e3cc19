"""The lines above the meetings: words, natures, year, state; how they are seen. What is chosen here is remembered."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from cops_desktop.domain.natures import HABITUDES
from cops_desktop.domain.rencontres import NATURES
from cops_desktop.domain.words import plural
from cops_desktop.qt.pages.rencontres.words import tr
from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.choice import Choice
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.search import SearchField
from cops_desktop.qt.widgets.staying_menu import StayingMenu
from cops_desktop.services.rencontres import EtatRencontre, Resume

LISTE, CALENDRIER = "liste", "calendrier"
TOUTES, A_VENIR, PASSEES, A_SAISIR, ANNULEES = "toutes", "à venir", "passées", "à saisir", "annulées"


@dataclass(frozen=True)
class Wanted:
    """What the choices let pass, words apart; no nature and no year let all of them pass."""

    quand: str = TOUTES
    annee: int | None = None
    natures: frozenset[str] = frozenset()
    day: date = date.min

    def accepts(self, resume: Resume) -> bool:
        """Whether a meeting passes in the list."""
        return self.of_nature(resume) and self.annee in (None, resume.rencontre.date.year) and self._when(resume)

    def of_nature(self, resume: Resume) -> bool:
        """Whether a meeting passes in the calendar, which has its own months."""
        return not self.natures or resume.rencontre.nature in self.natures

    def _when(self, resume: Resume) -> bool:
        cancelled = resume.etat is EtatRencontre.ANNULEE
        coming = resume.rencontre.date >= self.day
        return {
            TOUTES: True,
            A_VENIR: coming and not cancelled,
            PASSEES: not coming and not cancelled,
            A_SAISIR: resume.etat is EtatRencontre.A_SAISIR,
            ANNULEES: cancelled,
        }[self.quand]


class NaturesButton(QPushButton):
    """Which natures are seen, ticked in a menu; `changed` comes with each tick."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rencontresNatures")
        self.setAutoDefault(False)
        menu = StayingMenu(self)
        menu.setObjectName("rencontresMenuNatures")
        self._actions: dict[str, QAction] = {}
        for nature in NATURES:
            action = menu.addAction(HABITUDES[nature].mot)
            action.setCheckable(True)
            action.setObjectName(f"rencontresNature_{nature}")
            action.toggled.connect(self._toggled)
            self._actions[nature] = action
        menu.addSeparator()
        every = menu.addAction(tr("Toutes les natures"), lambda: self.tick(frozenset()))
        every.setObjectName("rencontresNature_toutes")
        self.setMenu(menu)
        self._say()

    def ticked(self) -> frozenset[str]:
        """The natures that are ticked; none for all of them."""
        return frozenset(nature for nature, action in self._actions.items() if action.isChecked())

    def tick(self, natures: frozenset[str]) -> None:
        """Ticks these alone."""
        before = self.ticked()
        for nature, action in self._actions.items():
            action.blockSignals(True)
            action.setChecked(nature in natures)
            action.blockSignals(False)
        self._say()
        if self.ticked() != before:
            self.changed.emit()

    def _toggled(self, _: bool) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        chosen = self.ticked()
        if len(chosen) == 1:
            words = HABITUDES[next(iter(chosen))].mot
        else:
            words = plural(len(chosen), tr("nature")) if chosen else tr("Toutes les natures")
        self.setText(words)
        self.setAccessibleName(tr("Natures : {choix}").format(choix=words))


class Filters(QWidget):
    """`changed` comes with each letter and choice, `view_changed` with the other view."""

    changed = Signal()
    view_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = FlowLayout(self)
        self.search = SearchField(tr("Chercher une réunion…"), "rencontresChercher")
        self.natures = NaturesButton()
        self.year = Choice("rencontresAnnee", tr("Année"), 7)
        self.when = Choice("rencontresQuand", tr("Lesquelles"), 13)
        words = {
            TOUTES: tr("Toutes les dates"),
            A_VENIR: tr("À venir"),
            PASSEES: tr("Passées"),
            A_SAISIR: tr("À saisir"),
            ANNULEES: tr("Annulées"),
        }
        self.when.offer(list(words.items()))
        self.year.offer([(None, tr("Années"))])
        self._views = QButtonGroup(self)
        self.liste, self.calendrier = (
            self._view_button(tr("Liste"), "rencontresListeVue"),
            self._view_button(tr("Calendrier"), "rencontresCalendrierVue"),
        )
        self.liste.setChecked(True)
        self.search.textChanged.connect(self.changed)
        self.natures.changed.connect(self.changed)
        for choice in (self.when, self.year):
            choice.currentIndexChanged.connect(self.changed)
        self._views.buttonToggled.connect(lambda _, on: self.view_changed.emit() if on else None)

    def _view_button(self, words: str, name: str) -> QPushButton:
        made = button(words, name)
        made.setCheckable(True)
        self._views.addButton(made)
        return made

    def place(self, new: QPushButton) -> None:
        """Lays the lines out, with the page's button at the end of the first."""
        for widget in (self.search, self.liste, self.calendrier, new, self.natures, self.when, self.year):
            self.line.addWidget(widget)

    def offer_years(self, resumes: Sequence[Resume]) -> None:
        """The years in which something was or will be held, the last one first."""
        years = sorted({line.rencontre.date.year for line in resumes}, reverse=True)
        self.year.offer([(None, tr("Années")), *((year, str(year)) for year in years)])

    @property
    def view(self) -> str:
        """LISTE or CALENDRIER."""
        return CALENDRIER if self.calendrier.isChecked() else LISTE

    def wanted(self, day: date) -> Wanted:
        """What passes now, words apart."""
        return Wanted(self.when.currentData(), self.year.currentData(), self.natures.ticked(), day)

    def show_all(self) -> None:
        """Lets everything pass, and says so once."""
        self.blockSignals(True)
        self.search.clear()
        self.natures.tick(frozenset())
        self.when.choose(TOUTES)
        self.year.choose(None)
        self.blockSignals(False)
        self.changed.emit()

    def written(self) -> str:
        """The choices as they are remembered: no word that was typed, which may be a name."""
        natures = [nature for nature in NATURES if nature in self.natures.ticked()]
        kept = {"vue": self.view, "quand": self.when.currentData(), "natures": natures}
        return json.dumps({**kept, "annee": self.year.currentData()}, ensure_ascii=False)

    def restore(self, text: str) -> None:
        """The choices of the last time; what is not understood is left."""
        kept = _decoded(text)
        self.blockSignals(True)
        self.natures.tick(_natures(kept.get("natures")))
        self.when.choose(kept.get("quand") or TOUTES)
        self.year.choose(kept.get("annee"))
        (self.calendrier if kept.get("vue") == CALENDRIER else self.liste).setChecked(True)
        self.blockSignals(False)


def _natures(value: Any) -> frozenset[str]:
    return frozenset(nature for nature in NATURES if nature in value) if isinstance(value, list) else frozenset()


def _decoded(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
