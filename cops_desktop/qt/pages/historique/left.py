"""The left of the page: the operations, how many are shown, or what an empty place says."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cops_desktop.domain.moments import heure_de, jour_court
from cops_desktop.domain.words import format_integer, plural
from cops_desktop.qt.context import Widths
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.pages.historique.filters import tr
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, hbox, label, rule
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.qt.widgets.panel import EmptyState, nothing_found
from cops_desktop.services.historique import Entree, Liste


class Left(QStackedWidget):
    """`show_all` and `older` are what its buttons do."""

    def __init__(
        self,
        widths: Widths,
        today: Callable[[], date],
        show_all: Callable[[], object],
        older: Callable[[], object],
    ) -> None:
        super().__init__()
        columns = [
            Column[Entree](tr("Quand"), "quand", lambda e: _when(e, today()), width=112),
            Column[Entree](tr("Quoi, et par qui"), "quoi", _what),
        ]
        self.entries: ListView[Entree] = ListView(
            RowsModel(columns, key=lambda e: e.id), "historiqueListe", tr("Historique"), widths=widths, two_lines=True
        )
        self._count = label("", "explication", "historiqueCompte", wrap=True)
        self._older = button(tr("Les plus anciennes"), "historiqueAnciennes", older, role="lien")
        foot = hbox(self._count, self._older, margins=(12, 6, 12, 4))
        foot.setStretch(0, 1)
        self._place = QWidget()
        column = QVBoxLayout(self._place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.entries, 1)
        column.addWidget(rule())
        column.addLayout(foot)
        hidden = tr("Aucune opération ne passe ce filtre.")
        self._filtered = nothing_found("historiqueFiltre", hidden, show_all)
        untold = tr("Ce qui sera saisi ici se lira ici : qui, quand, avant et après.")
        self._empty = EmptyState(tr("Aucune opération"), "historiqueVide", untold)
        for place in (self._place, self._filtered, self._empty):
            self.addWidget(place)

    def show_list(self, found: Liste, *, filtered: bool, one: bool) -> None:
        """These operations, and how many there are; `one`: they are those of one thing."""
        self.entries.rows.set_rows(found.entrees)
        self._count.setText(_counted(found, filtered=filtered, one=one))
        self._older.setVisible(found.encore)
        empty = self._filtered if filtered else self._empty
        self.setCurrentWidget(self._place if found.entrees else empty)


def _counted(found: Liste, *, filtered: bool, one: bool) -> str:
    """« Les 2 000 plus récentes sur 104 512 opérations »."""
    total = plural(found.total, tr("opération"))
    shown = len(found.entrees)
    if one and not found.encore:
        return plural(shown, tr("opération"))
    if found.encore:
        return tr("Les {nombre} plus récentes, sur {total}").format(nombre=format_integer(shown), total=total)
    if filtered:
        return tr("{nombre} sur {total}").format(nombre=format_integer(shown), total=total)
    return total


def _when(entry: Entree, today: date) -> Cell:
    return Cell(jour_court(entry.operation.at, today), heure_de(entry.operation.at))


def _what(entry: Entree) -> Cell:
    done = entry.operation
    who = tr("{qui} · poste {lettre}").format(qui=done.by, lettre=entry.lettre)
    undone = not entry.en_vigueur
    what = typeset(done.label)
    return Cell(what, who, chip=tr("annulée") if undone else "", hint=f"{what}\n{who}")
