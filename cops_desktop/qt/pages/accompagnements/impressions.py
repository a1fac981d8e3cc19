"""What can be printed from the page: the paper of the project, the list, the picture of the time line, the year."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from cops_desktop.domain.accompagnements.chronologie import Periode
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.accompagnements.memoire import CHRONOLOGIE, LISTE
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.services.accompagnements.choisir import periode
from cops_desktop.services.accompagnements.liste import Ligne


class Impressions(QObject):
    """The actions of the menu; `shown` gives the projects of the selection, `chosen` the key of the current one, `seen`
    the time that is looked at, if one is.
    """

    def __init__(
        self,
        contexte: Contexte,
        parent: QObject,
        shown: Callable[[], Sequence[Ligne]],
        chosen: Callable[[], str],
        annee: Callable[[], int | None],
        seen: Callable[[], Periode | None],
    ) -> None:
        super().__init__(parent)
        self._contexte, self._shown, self._chosen, self._annee, self._seen = contexte, shown, chosen, annee, seen
        self._fiche = self._action("fiche", tr("Fiche du projet choisi"), self._print_project)
        self._liste = self._action("liste", tr("Liste par étape"), self._print_list)
        self._frise = self._action("chronologie", tr("Chronologie"), self._print_picture)
        self._bilan = self._action("bilan", tr("Bilan de l’année"), self._print_year)

    def _action(self, name: str, words: str, does: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(f"accompagnementsPapier_{name}")
        action.triggered.connect(lambda: does())
        return action

    def available(self, vue: str) -> tuple[QAction, ...]:
        """What there is to print; first what is looked at, which Ctrl+P prints."""
        of_all = (self._frise, self._liste) if vue == CHRONOLOGIE else (self._liste, self._frise)
        found = of_all if self._shown() else ()
        if self._chosen():
            found = (self._fiche, *found) if vue == LISTE else (*found, self._fiche)
        return (*found, self._bilan)

    def _keys(self) -> list[str]:
        return [line.id for line in self._shown()]

    def _print_project(self) -> None:
        from cops_desktop.qt.pages.accompagnements.papiers import imprimer_fiche

        imprimer_fiche(self._contexte, self._chosen())

    def _print_list(self) -> None:
        from cops_desktop.qt.pages.accompagnements.papiers import imprimer_liste

        imprimer_liste(self._contexte, self._keys())

    def _print_picture(self) -> None:
        from cops_desktop.qt.pages.accompagnements.papiers import imprimer_chronologie

        seen = self._seen()
        if seen is not None:
            debut, fin = seen.debut, seen.fin
        else:
            debut, fin = periode(self._shown(), self._annee(), self._contexte.today())
        imprimer_chronologie(self._contexte, self._keys(), debut, fin)

    def _print_year(self) -> None:
        from cops_desktop.qt.pages.accompagnements.papiers import imprimer_bilan

        imprimer_bilan(self._contexte, self._annee() or self._contexte.today().year)
