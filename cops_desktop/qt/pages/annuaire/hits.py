"""What a search found, as rows that are fetched when they are looked at: never the whole annuaire at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from cops_desktop.domain.recherche import FicheCourte
from cops_desktop.qt.models.rows import Column, RowsModel

PREMIERES = 50  # rows at once with each letter: more than a screen shows
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
SUITE = 200  # rows more, each time that the end of the list is reached


@dataclass(frozen=True, slots=True)
class Proches:
    """The line between what was found and what may have been meant."""


Ligne = FicheCourte | Proches
Fetch = Callable[[int], tuple[Sequence[FicheCourte], bool]]  # how many at most → them, and whether these are all


def key_of(row: Ligne) -> str:
    """The key of an entry; "" of the line between."""
    return row.cle if isinstance(row, FicheCourte) else ""


class HitsModel(RowsModel[Ligne]):
    """Shows the first hits, then more as the list is scrolled; what was perhaps meant comes after all of them."""

    def __init__(self, columns: Sequence[Column[Ligne]]) -> None:
        super().__init__(columns, key_of)
        self._fetch: Fetch | None = None
        self.complete = True

    def show(self, fetch: Fetch, wanted: int = PREMIERES) -> None:
        """Begins a list: `fetch` is asked now for the first ones, later for more."""
        self._fetch = fetch
        found, self.complete = fetch(wanted)
        self.reset_rows(list(found))

    def suggest(self, near: Sequence[FicheCourte]) -> None:
        """Adds what was perhaps meant, under a line that says so."""
        if near:
            self.append_rows([Proches(), *near])

    def hits(self) -> int:
        """How many rows were found as they were typed."""
        return next((place for place, row in enumerate(self.rows()) if isinstance(row, Proches)), self.rowCount())

    def line(self) -> int:
        """Where the line between stands, or -1."""
        place = self.hits()
        return place if place < self.rowCount() else -1

    def fetch_until(self, key: str, most: int) -> bool:
        """Fetches on until the entry of this key is there; False when it is not among the first `most`."""
        while self.position(key) < 0:
            if self.complete or self.rowCount() >= most:
                return False
            self.fetchMore(QModelIndex())
        return True

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and not self.complete

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if parent.isValid() or self.complete or self._fetch is None:
            return
        here = self.rowCount()
        found, self.complete = self._fetch(here + SUITE)
        self.append_rows(list(found[here:]))

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """The line between cannot be chosen."""
        between = index.isValid() and isinstance(self._rows[index.row()], Proches)
        return Qt.ItemFlag.NoItemFlags if between else _CHOSEN
