"""Looks for what is typed: the first hits at once, how many there are and what was perhaps meant a moment later."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from cops_desktop.domain.recherche import Criteres, FicheCourte
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.mots_proches import MotsProches
from cops_desktop.qt.pages.annuaire.hits import PREMIERES, HitsModel

COUNT_AFTER = 30  # milliseconds after a letter: the hits are on the screen by then
NEAR_AFTER = 45
FEW = 12  # hits under which one may have mistyped
NEAR = 8  # proposals


class Finder(QObject):
    """Holds the criteria; `found` comes with each list, `changed(typed)` after it when another thing is looked for,
    `counted(hits, all)` when both are known.

    What is asked a moment later is given up by the next letter.
    """

    found = Signal()
    changed = Signal(bool)
    counted = Signal(int, int)

    def __init__(self, contexte: Contexte, model: HitsModel) -> None:
        super().__init__()
        self._contexte, self._model = contexte, model
        self.criteres = Criteres()
        self._mots = MotsProches(contexte)
        self._count = QTimer(self, singleShot=True, interval=COUNT_AFTER)
        self._count.timeout.connect(self._say_count)
        self._near = QTimer(self, singleShot=True, interval=NEAR_AFTER)
        self._near.timeout.connect(self._suggest)

    def type(self, texte: str) -> None:
        """Another text, the same filters."""
        self.criteres = replace(self.criteres, texte=texte)
        self._start(PREMIERES)
        self.changed.emit(True)

    def look(self, criteres: Criteres) -> None:
        """Looks for this instead, from the first hits on."""
        self.criteres = criteres
        self._start(PREMIERES)
        self.changed.emit(False)

    def again(self) -> None:
        """Looks once more, as far as the list was fetched: the file has changed."""
        self._start(max(PREMIERES, self._model.hits()))

    def prepare(self) -> None:
        """Has the words of a large file read before the first typo."""
        self._mots.prepare()

    def keys(self) -> list[tuple[str, str]]:
        """All that is found: kind and key of each, in order."""
        from cops_desktop.services import recherche

        return recherche.cles(self._contexte.fichier, self.criteres, self._contexte.today())

    def _start(self, wanted: int) -> None:
        self._near.stop()
        self._model.show(self._fetch, wanted)
        self.found.emit()
        self._count.start()
        if self.criteres.texte.strip() and self._model.complete:
            self._near.start()

    def _fetch(self, limit: int) -> tuple[Sequence[FicheCourte], bool]:
        from cops_desktop.services import recherche

        if not self._contexte.has_file:  # it is being closed, and the list still paints
            return (), True
        found = recherche.chercher(self._contexte.fichier, self.criteres, self._contexte.today(), limit=limit)
        return found.fiches, found.complet

    def _say_count(self) -> None:
        from cops_desktop.services import recherche

        if not self._contexte.has_file:
            return
        fichier, day = self._contexte.fichier, self._contexte.today()
        hits = self._model.hits() if self._model.complete else recherche.compter(fichier, self.criteres, day)
        self.counted.emit(hits, recherche.compter(fichier, Criteres(), day))

    def _suggest(self) -> None:
        from cops_desktop.services import recherche

        if not self._contexte.has_file:
            return
        there = {row.cle for row in self._model.rows() if isinstance(row, FicheCourte)}
        if len(there) >= FEW:
            return
        near = recherche.proches(self._contexte.fichier, self.criteres, self._contexte.today(), limit=NEAR, sauf=there)
        nothing = not self._model.rowCount()
        self._model.suggest(near)
        if near and nothing:
            self.found.emit()
            self.changed.emit(True)
