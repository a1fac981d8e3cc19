"""The list of the projects: a row each, sorted by any of its columns."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from cops_desktop.domain.accompagnements.types import Position
from cops_desktop.domain.words import plural, sort_key
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.pages.accompagnements import words
from cops_desktop.qt.pages.accompagnements.vue import Vue
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import label
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services.accompagnements.liste import Ligne

# Pixels at 100 % under which columns give way: what is late stays in sight, the card says the others.
SPARE = ((1060, ("structure", "nature")), (710, ("suivi",)), (590, ("action",)))
_ORDER = tuple(Position)


def _stage(line: Ligne) -> tuple[int, int, date]:
    """As on the board: requests, the four stages, what is over; then who came first."""
    life = line.parcours
    return (0 if life.ouvert else 1, _ORDER.index(life.ou), life.depuis)


def _lateness(line: Ligne) -> int:
    """What is latest first; what has no date, or is over, last."""
    return -line.alerte.jours if line.alerte is not None else 10**6


def _due(line: Ligne) -> tuple[date, str]:
    due = line.item.echeance if line.parcours.ouvert else None
    return (due or date.max, sort_key(line.item.titre))


def _category(line: Ligne) -> tuple[str, str]:
    return (line.item.nature, sort_key(line.item.titre))


def _named(name: str) -> tuple[bool, str]:
    """By name; without one, last."""
    return (not name, sort_key(name))


def _first(line: Ligne) -> str:
    return line.charges[0][1] if line.charges else ""


class ListeVue(Vue):
    """A row per project. Where there is no room for columns of their own, the title's cell says structure and
    category.
    """

    def __init__(self, contexte: Contexte) -> None:
        super().__init__()
        self.setObjectName("accompagnementsVueListe")
        self._hidden: frozenset[str] = frozenset()
        model: RowsModel[Ligne] = RowsModel(self._columns(), lambda line: line.id)
        self.view: ListView[Ligne] = ListView(
            model,
            "accompagnementsListe",
            tr("Accompagnements"),
            widths=contexte.widths,
            two_lines=True,
            sort_by="etape",
        )
        self.view.setMinimumHeight(sp(160))
        self._count = label("", "explication", "accompagnementsCompte")
        self._count.setContentsMargins(sp(14), sp(6), sp(14), 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self._count)
        self.view.chosen.connect(lambda line: self.chosen.emit(line.id if line is not None else ""))
        self.view.opened.connect(lambda line: self.opened.emit(line.id))

    def _columns(self) -> list[Column[Ligne]]:
        return [
            Column(tr("Titre"), "titre", self._title, sort=lambda line: sort_key(line.item.titre)),
            Column(tr("Structure"), "structure", words.structure, sort=lambda line: _named(line.structure), width=190),
            Column(tr("Catégorie"), "nature", words.nature, sort=_category, width=132),
            Column(tr("Étape"), "etape", words.state, sort=_stage, width=150),
            Column(tr("Suivi par"), "suivi", words.follows, sort=lambda line: _named(_first(line)), width=116),
            Column(tr("Prochaine action"), "action", words.action, sort=_due, width=150),
            Column(tr("Retard"), "retard", words.late, sort=_lateness, width=118),
        ]

    def _title(self, line: Ligne) -> Cell:
        return words.whole(line) if "structure" in self._hidden else words.title(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        hidden = frozenset(key for room, keys in SPARE for key in keys if self.width() < sp(room))
        if hidden == self._hidden:
            return
        retold = ("structure" in hidden) != ("structure" in self._hidden)
        self._hidden, key = hidden, self.key()
        with QSignalBlocker(self.view):
            if retold:
                self.view.rows.reset_rows(self.view.rows.rows())  # the title's cell is another
            self.view.hide_columns(hidden)
            self.view.choose(key)

    def show_lignes(self, lines: Sequence[Ligne]) -> None:
        """The rows in the order of the column by which they are sorted; without a current one the first becomes it."""
        with QSignalBlocker(self.view):
            self.view.rows.set_rows(lines)
            if self.view.row() is None:
                self.view.choose_first()
        self._count.setText(plural(len(lines), tr("accompagnement")))

    def choose(self, key: str) -> None:
        with QSignalBlocker(self.view):
            self.view.choose(key)

    def key(self) -> str:
        row = self.view.row()
        return row.id if row is not None else ""

    def take_focus(self) -> None:
        self.view.setFocus()
