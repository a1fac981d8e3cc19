"""What can be printed from the page: the chosen forms, those that are shown, the récapitulatif."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from cops_desktop.domain.words import plural
from cops_desktop.qt.pages.paiements.actions import Actions
from cops_desktop.qt.pages.paiements.words import tr
from cops_desktop.services.paiements import Formulaire

Forms = Callable[[], Sequence[Formulaire]]


class Papers(QObject):
    """`chosen` and `shown` give forms; `summary` the year and the CoTec (« »: all) of the récapitulatif."""

    def __init__(
        self, parent: QObject, actions: Actions, chosen: Forms, shown: Forms, summary: Callable[[], tuple[int, str]]
    ) -> None:
        super().__init__(parent)
        self._actions, self._chosen, self._shown, self._summary = actions, chosen, shown, summary
        self._print_chosen = self._action("papier_choisis", lambda: self._print(self._chosen()))
        self._print_shown = self._action("papier_affiches", lambda: self._print(self._shown()))
        self._print_summary = self._action("papier_recapitulatif", lambda: actions.print_summary(*self._summary()))

    def _action(self, name: str, does: Callable[[], object]) -> QAction:
        made = QAction(self)
        made.setObjectName(name)
        made.triggered.connect(lambda: does())
        return made

    def available(self) -> list[QAction]:
        """What there is to print now, in the words of now; Ctrl+P does the first."""
        chosen, shown = len(_printable(self._chosen())), len(_printable(self._shown()))
        count = plural(chosen, tr("état"))
        self._print_chosen.setText(tr("L’état choisi") if chosen == 1 else tr("{etats} choisis").format(etats=count))
        self._print_shown.setText(tr("Les {nombre} états affichés").format(nombre=shown))
        self._print_summary.setText(tr("Récapitulatif {annee}, pour la comptabilité").format(annee=self._summary()[0]))
        found = [self._print_chosen] if chosen else []
        return [*found, *([self._print_shown] if shown > chosen else []), self._print_summary]

    def _print(self, forms: Sequence[Formulaire]) -> None:
        self._actions.print([form.etat.id for form in _printable(forms)])


def _printable(forms: Sequence[Formulaire]) -> list[Formulaire]:
    return [form for form in forms if form.lignes]
