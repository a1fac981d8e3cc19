"""The left side of the annuaire: the field, the filters, how many, and the list or the map."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cops_desktop.domain.recherche import Criteres
from cops_desktop.domain.words import format_integer, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.annuaire.chips_bar import ChipsBar
from cops_desktop.qt.pages.annuaire.filters import FiltersDialog
from cops_desktop.qt.pages.annuaire.finder import Finder
from cops_desktop.qt.pages.annuaire.hits import HitsModel, Ligne
from cops_desktop.qt.pages.annuaire.saved import SavedMenu
from cops_desktop.qt.pages.annuaire.search_line import SearchLine
from cops_desktop.qt.pages.annuaire.words import columns, joined, tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.as_tall import AsTall
from cops_desktop.qt.widgets.basics import button, label, rule, vbox
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.panel import nothing_found
from cops_desktop.qt.widgets.row_delegate import row_height

if TYPE_CHECKING:
    from cops_desktop.qt.pages.annuaire.carte import CarteView

LEAST_LIST = 215  # pixels at 100 %: three rows; the page scrolls rather than show fewer
MAP_AFTER = 250  # milliseconds without another letter before the map follows


@dataclass(frozen=True)
class Actions:
    """What the menus of the left side call: each entry's words, name and deed."""

    new: tuple[tuple[str, str, Callable[[], object]], ...]
    more: tuple[tuple[str, str, Callable[[], object]], ...]


class Left(QWidget):
    """`chosen(kind, key)` comes from the map; the list is `view`, what is looked for `finder`."""

    chosen = Signal(str, str)

    def __init__(self, contexte: Contexte, actions: Actions) -> None:
        super().__init__()
        self._contexte = contexte
        self.model = HitsModel(columns())
        self.view: ListView[Ligne] = ListView(
            self.model, "annuaireListe", tr("Annuaire"), widths=contexte.widths, two_lines=True
        )
        self.finder = Finder(contexte, self.model)
        self.search = SearchLine(tr("Chercher dans l’annuaire…"), "annuaireChercher", self.view)
        self.saved = SavedMenu(contexte, lambda: self.finder.criteres, self.look, self)
        self.map: CarteView | None = None
        self._map_pause = QTimer(self, singleShot=True, interval=MAP_AFTER)
        self._map_pause.timeout.connect(self._show_on_map)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list())
        self._stack.setMinimumHeight(sp(LEAST_LIST))
        self._count = label("", "explication", "annuaireCompte", wrap=True)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setLayout(self._lay_out(actions))
        self.search.textChanged.connect(self.finder.type)
        self.finder.found.connect(self._found)
        self.model.rowsInserted.connect(self._fit_line)
        self.finder.counted.connect(self._say_count)

    def _lay_out(self, actions: Actions) -> QVBoxLayout:
        self._as_list = button(tr("Liste"), "annuaireEnListe", lambda: self.show_map(shown=False))
        self._as_map = button(tr("Carte"), "annuaireEnCarte", lambda: self.show_map(shown=True))
        for way in (self._as_list, self._as_map):
            way.setCheckable(True)
        self._as_list.setChecked(True)
        new = button(_opens(tr("+ Nouvelle")), "annuaireNouvelle", role="principal", hint="Ctrl+N")
        new.setAccessibleName(tr("Nouvelle fiche"))
        new.setMenu(self._menu("annuaireMenuNouvelle", actions.new))
        self.new = new
        top = FlowLayout(spacing=8)
        for widget in (self.search, self._as_list, self._as_map, new):
            top.addWidget(widget)
        add = button(tr("+ filtre"), "annuaireAjouterFiltre", self.filter, role="puceVide")
        kept = button(_opens(tr("Recherches")), "annuaireRecherches", role="puceVide")
        kept.setMenu(self.saved)
        more = button(_opens(tr("Plus")), "annuairePlus", role="puceVide")
        more.setMenu(self._menu("annuaireMenuPlus", actions.more))
        self.chips = ChipsBar([add, kept, more])
        self.chips.changed.connect(self.look)
        head = vbox(top, spacing=0, margins=(12, 10, 12, 10))
        below = vbox(self.chips, self._count, spacing=6, margins=(12, 8, 12, 10))
        return vbox(AsTall(head), rule(), AsTall(below), rule(), self._stack, spacing=0)

    def _menu(self, name: str, entries: tuple[tuple[str, str, Callable[[], object]], ...]) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        for words, entry, does in entries:
            action = menu.addAction(words, does)
            action.setObjectName(entry)
        return menu

    def _list(self) -> QWidget:
        """The rows, or why there are none."""
        self._forget: QPushButton = button(tr("Retirer les filtres"), "annuaireRetirerFiltres", self._clear)
        sentence = tr("Écrivez moins de mots, ou le début d’un mot seulement.")
        self._none = nothing_found("annuaireAucune", sentence, self._show_all)
        self._none.add_action(self._forget)
        self._none.hide()
        made = QWidget()
        column = vbox(spacing=0)
        column.addWidget(self._none, 1)
        column.addWidget(self.view, 1)
        made.setLayout(column)
        return made

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.layout() is not None:
            self._stack.setMinimumHeight(sp(LEAST_LIST))

    # Looking

    def look(self, criteres: Criteres) -> None:
        """Looks for this: the field and the filters follow, and the laptop remembers the filters."""
        self.search.blockSignals(True)
        if self.search.text() != criteres.texte:
            self.search.setText(criteres.texte)
        self.search.blockSignals(False)
        self.finder.look(criteres)
        self._remember()

    def filter(self) -> None:
        """Opens the dialog of all criteria."""
        FiltersDialog(self._contexte, self.finder.criteres, self.look).open()

    def title(self) -> str:
        """What the present list is called: its saved name, else what it was looked for by."""
        criteres = self.finder.criteres
        return self.saved.name_of(criteres) or joined(*(words for _, words in criteres.en_mots())) or tr("Annuaire")

    def _clear(self) -> None:
        self.look(Criteres(texte=self.finder.criteres.texte))
        self.search.setFocus()

    def _show_all(self) -> None:
        self.look(Criteres())
        self.search.setFocus()

    def _remember(self) -> None:
        from cops_desktop.services import recherche

        kept = recherche.avec_derniere(self._contexte.laptop, self.finder.criteres)
        self._contexte.remember(derniere_recherche=kept.derniere_recherche)

    def _found(self) -> None:
        criteres = self.finder.criteres
        nothing = not self.model.rowCount()
        self.chips.show_criteria(criteres)
        self._none.setVisible(nothing)
        self.view.setVisible(not nothing)
        self._forget.setVisible(bool(criteres.texte) and criteres.filtres != Criteres())
        if self.is_map():
            self._map_pause.start()

    def _fit_line(self) -> None:
        """The line between hits and proposals takes the height of one line."""
        if self.model.line() >= 0:
            self.view.verticalHeader().resizeSection(self.model.line(), row_height(two_lines=False, live=False))

    def _say_count(self, hits: int, total: int) -> None:
        criteres = self.finder.criteres
        name = self.saved.name_of(criteres) if not criteres.vide else ""
        whole = plural(total, tr("fiche"))
        said = whole if hits == total else tr("{n} sur {total}").format(n=format_integer(hits), total=whole)
        self._count.setText(typeset(joined(said, f"« {name} »" if name else "")))

    # The map

    def is_map(self) -> bool:
        """Whether the map is shown in place of the list."""
        return self.map is not None and self._stack.currentWidget() is self.map

    def show_map(self, *, shown: bool) -> None:
        """The map in place of the list, or the list again."""
        if shown and self.map is None:
            from cops_desktop.qt.pages.annuaire.carte import CarteView

            self.map = CarteView(self._contexte)
            self.map.opened.connect(self.chosen)
            self._stack.addWidget(self.map)
        if shown and self.map is not None:
            self._stack.setCurrentWidget(self.map)
            self._show_on_map()
        else:
            self._stack.setCurrentIndex(0)
        self._as_list.setChecked(not shown)
        self._as_map.setChecked(shown)

    def _show_on_map(self) -> None:
        if self.map is not None and self.is_map():
            self.map.titre = self.title()
            self.map.show_keys(self.finder.keys())


def _opens(words: str) -> str:
    """The word of a button that opens a menu."""
    return f"{words}\u2002▾"
