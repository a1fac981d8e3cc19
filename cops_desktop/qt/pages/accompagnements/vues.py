"""The three views of the selection, of which only the one that is shown knows its projects; made when first shown."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget

from cops_desktop.domain.accompagnements.chronologie import Periode
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.accompagnements.liste import ListeVue
from cops_desktop.qt.pages.accompagnements.memoire import CHRONOLOGIE, LISTE, TABLEAU
from cops_desktop.qt.pages.accompagnements.vue import Vue
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.widgets.panel import nothing_found
from cops_desktop.services.accompagnements.liste import Ligne


def _tableau(contexte: Contexte) -> Vue:
    from cops_desktop.qt.pages.accompagnements.tableau import TableauVue

    return TableauVue(contexte)


def _chronologie(contexte: Contexte) -> Vue:
    from cops_desktop.qt.pages.accompagnements.chronologie import ChronologieVue

    return ChronologieVue(contexte)


MAKERS: dict[str, Callable[[Contexte], Vue]] = {TABLEAU: _tableau, LISTE: ListeVue, CHRONOLOGIE: _chronologie}


class Vues(QStackedWidget):
    """`chosen(key)` and `opened(key)` come from whichever view is shown; `show_all` is what leads out of filters that
    let nothing pass.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, contexte: Contexte, show_all: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("accompagnementsVues")
        self._contexte = contexte
        self._made: dict[str, Vue] = {}
        self._given: dict[str, tuple[Ligne, ...]] = {}
        hidden = tr("Aucun accompagnement ne passe ce filtre.")
        self._none = nothing_found("accompagnementsFiltre", hidden, show_all)
        self.addWidget(self._none)

    def show_lignes(self, nom: str, lines: Sequence[Ligne], key: str) -> str:
        """Shows these projects in a view, this one being the current one; returns the one that is then."""
        vue = self.vue(nom)
        self.setCurrentWidget(vue if lines else self._none)
        given = self._given.get(nom)
        if given is None or len(given) != len(lines) or any(a is not b for a, b in zip(given, lines, strict=True)):
            self._given[nom] = tuple(lines)  # what is shown already is not gone through again
            vue.show_lignes(lines)
        vue.choose(key)
        return vue.key() if lines else ""

    def vue(self, nom: str) -> Vue:
        """The view of this name."""
        if nom not in self._made:
            made = self._made[nom] = MAKERS[nom](self._contexte)
            made.chosen.connect(self.chosen)
            made.opened.connect(self.opened)
            self.addWidget(made)
        return self._made[nom]

    def periode(self) -> Periode | None:
        """The time that is seen in the view that is shown, if it shows one."""
        shown = self.currentWidget()
        return shown.periode() if isinstance(shown, Vue) else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The field of words sends the keyboard here."""
        super().focusInEvent(event)
        self.take_focus()

    def take_focus(self) -> None:
        """The keyboard works in the view that is shown, or leaves the filters."""
        shown = self.currentWidget()
        if isinstance(shown, Vue):
            shown.take_focus()
        else:
            self._none.action.setFocus()
