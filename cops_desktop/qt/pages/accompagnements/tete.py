"""The head of the page: words and filters, the capacity of the year, how the projects are seen, the new request."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QMenu, QPushButton, QSizePolicy, QWidget

from cops_desktop.domain.accompagnements.capacite import Occupation
from cops_desktop.qt.pages.accompagnements.filtres import Filtres
from cops_desktop.qt.pages.accompagnements.memoire import CHRONOLOGIE, LISTE, TABLEAU
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.search import SearchField

CLES = {TABLEAU: "Alt+T", LISTE: "Alt+L", CHRONOLOGIE: "Alt+C"}
_SEARCH, _ROOM = 240, 520  # pixels at 100 %: the field, and what the filters need beside the buttons


class Tete(QWidget):
    """`turned(vue)` comes with another view. What follows the other buttons is given: `capacite`, `nouvelle`."""

    turned = Signal(str)

    def __init__(
        self, capacite: Callable[[], object], nouvelle: Callable[[], object], papiers: Callable[[], Sequence[QAction]]
    ) -> None:
        super().__init__()
        self.search = SearchField(tr("Chercher…"), "accompagnementsChercher")
        self.search.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.capacite = button("", "accompagnementsCapacite", capacite, role="verrou", hint=tr("Capacité de l’année…"))
        self.filtres = Filtres(self.search, self.capacite)
        self._papers = papiers
        self._right = QWidget()
        self._views = QButtonGroup(self)
        self._by_view = {
            TABLEAU: self._view_button(TABLEAU, tr("Tableau")),
            LISTE: self._view_button(LISTE, tr("Liste")),
            CHRONOLOGIE: self._view_button(CHRONOLOGIE, tr("Chronologie")),
        }
        self._views.buttonToggled.connect(self._toggled)
        self._build(nouvelle)
        self._make_room()

    def _view_button(self, vue: str, words: str) -> QPushButton:
        made = button(words, f"accompagnementsVoir_{vue}", hint=CLES[vue])
        made.setCheckable(True)
        self._views.addButton(made)
        return made

    def _build(self, nouvelle: Callable[[], object]) -> None:
        printing = button("", "accompagnementsImprimer", role="outil", icon="imprimer", hint=tr("Imprimer (Ctrl+P)"))
        printing.setAccessibleName(tr("Imprimer"))
        self._menu = QMenu(printing)
        self._menu.aboutToShow.connect(self._fill_menu)
        printing.setMenu(self._menu)
        new = button(tr("Nouvelle demande"), "accompagnementsNouvelle", nouvelle, role="principal", hint="Ctrl+N")
        flow = FlowLayout(self._right)
        for widget in (printing, *self._by_view.values(), new):
            flow.addWidget(widget)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(sp(14))
        self._box.addWidget(self.filtres, 1)
        self._box.addWidget(self._right)

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._menu.addActions(list(self._papers()))

    # How it is seen

    @property
    def vue(self) -> str:
        """The view of now."""
        return next(vue for vue, made in self._by_view.items() if made.isChecked())

    def show_vue(self, vue: str) -> None:
        """Goes to a view."""
        self._by_view[vue].setChecked(True)

    def _toggled(self, _: QPushButton, on: bool) -> None:
        if on:
            self.turned.emit(self.vue)

    def say_capacity(self, annee: int, found: Sequence[Occupation]) -> None:
        """« accompagnements 5 / 6 · appuis ETP 3 / 5 · … » of a year, which is said unless a filter says it already; a
        click says more.
        """
        said = " · ".join(one.courte for one in found)
        asked = self.filtres.selection.annee == annee
        self.capacite.setText(said if asked else tr("{annee} : {figures}").format(annee=annee, figures=said))
        full = [one.avertissement for one in found if one.avertissement]
        self.capacite.setToolTip("\n".join([tr("Capacité de l’année…"), *full]))
        self.capacite.setAccessibleDescription(" ".join(full))

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """A filter that comes or goes, another size of the text: the lines are others."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        """The buttons stand beside the filters where there is room, else under them; no line of them is hidden."""
        self.search.setFixedWidth(sp(_SEARCH))
        wide = self._right.sizeHint().width()
        beside = self.width() - wide - sp(14) >= sp(_ROOM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(direction)
        across = QSizePolicy.Policy.Fixed if beside else QSizePolicy.Policy.Preferred
        self._right.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(self.heightForWidth(self.width()))
