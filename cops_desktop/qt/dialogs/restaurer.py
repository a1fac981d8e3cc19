"""Before a backup is restored: what would be lost, what would come back, and that the present file is kept."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from cops_desktop.domain.moments import moment_court
from cops_desktop.domain.sauvegardes import il_y_a
from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.forms.ui_restaurer import Ui_RestaurerForm
from cops_desktop.qt.models.rows import Cell, Column, RowsModel
from cops_desktop.qt.reading_order import ReadingOrder
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.list_view import ListView
from cops_desktop.services.sauvegardes import Geste, Pertes, Sauvegarde

SHOWN_NUMBERS = 10
UNBROKEN_HYPHEN = "\u2011"
_Numbered = tuple[int, Geste]


class RestaurerDialog(ReadingOrder, QDialog):
    """`accepted` is « Restaurer »; Enter and Escape change nothing."""

    def __init__(self, contexte: Contexte, sauvegarde: Sauvegarde, pertes: Pertes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dialogueRestaurer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_RestaurerForm()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self._contexte, self._now = contexte, contexte.now()
        self._say(sauvegarde, pertes)
        self._list(pertes.perdus, "pertes", self.tr("Ce qui serait perdu"), self.ui.perdus)
        self._list(pertes.retrouves, "retrouves", self.tr("Ce qui reviendrait"), self.ui.retrouves)
        self.ui.restaurer.clicked.connect(self.accept)
        self.ui.annuler.clicked.connect(self.reject)
        fit_to_text(self, 760, 560 if pertes.perdus or pertes.retrouves else 0)
        self.ui.annuler.setFocus()

    def _say(self, sauvegarde: Sauvegarde, pertes: Pertes) -> None:
        ui, when = self.ui, sauvegarde.fait_le
        title = self.tr("Restaurer la sauvegarde du {quand}\u202f?")
        ui.entete.setText(typeset(title.format(quand=moment_court(when))))
        ui.phrase.setText(f"{_capital(il_y_a(when, self._now))} · {sauvegarde.motif} · {sauvegarde.path.name}")
        ui.phrase.setToolTip(str(sauvegarde.path))
        ui.alerte.setText(typeset("\n".join(self._warnings(sauvegarde, pertes))))
        ui.alerte.setVisible(bool(ui.alerte.text()))
        ui.maintenant.setText(typeset(self.tr("Le fichier, maintenant\u202f: {mots}").format(mots=pertes.present.mots)))
        ui.alors.setText(typeset(self.tr("La sauvegarde\u202f: {mots}").format(mots=pertes.sauvegarde.mots)))
        ui.perdusMot.setText(typeset(self._lost(pertes.perdus)))
        came_back = plural(
            len(pertes.retrouves), self.tr("geste reviendrait\u202f:"), self.tr("gestes reviendraient\u202f:")
        )
        ui.retrouvesMot.setText(typeset(came_back))
        ui.retrouvesMot.setVisible(bool(pertes.retrouves))
        kept = self.tr(
            "Le fichier tel qu’il est maintenant est d’abord gardé comme sauvegarde\u202f: vous pourrez y revenir. "
            "Ctrl+Z ne défait pas une restauration."
        )
        ui.gardee.setText(typeset(kept))

    def _warnings(self, sauvegarde: Sauvegarde, pertes: Pertes) -> list[str]:
        found = []
        if pertes.autre_fichier:
            other = self.tr(
                "Cette sauvegarde est celle d’un autre fichier, «\u00a0{nom}\u00a0»\u202f: elle prendrait la place "
                "de tout ce que contient «\u00a0{ouvert}\u00a0»."
            )
            found.append(other.format(nom=sauvegarde.fichier, ouvert=self._contexte.fichier.path.stem))
        if pertes.etats:
            found.append(self._forms(pertes.etats))
        return found

    def _forms(self, numbers: Sequence[str]) -> str:
        if len(numbers) == 1:
            sentence = self.tr(
                "L’état {numeros} disparaîtrait du fichier. Si la personne a été payée avec, le programme "
                "proposerait de la payer une seconde fois, et ce numéro serait donné à un autre état."
            )
        else:
            sentence = self.tr(
                "{nombre} disparaîtraient du fichier\u202f: {numeros}. Si des personnes ont été payées avec, le "
                "programme proposerait de les payer une seconde fois, et ces numéros seraient donnés à d’autres états."
            )
        count = plural(len(numbers), self.tr("état numéroté"), self.tr("états numérotés"))
        return sentence.format(nombre=count, numeros=self._numbers(numbers))

    def _numbers(self, numbers: Sequence[str]) -> str:
        """The first of them, none cut at the end of a line."""
        shown = [number.replace("-", UNBROKEN_HYPHEN) for number in numbers[:SHOWN_NUMBERS]]
        if len(numbers) > len(shown):
            more = plural(len(numbers) - len(shown), self.tr("autre"))
            return self.tr("{premiers} et {autres}").format(premiers=", ".join(shown), autres=more)
        return ", ".join(shown)

    def _lost(self, lost: Sequence[Geste]) -> str:
        if not lost:
            return self.tr("Rien de ce qui a été fait dans le fichier ne serait perdu.")
        count = plural(len(lost), self.tr("geste serait perdu"), self.tr("gestes seraient perdus"))
        since = moment_court(lost[-1].quand)
        return self.tr("{nombre}, depuis le {quand}\u202f:").format(nombre=count, quand=since)

    def _list(self, gestes: Sequence[Geste], name: str, title: str, place: QVBoxLayout) -> None:
        if not gestes:
            return
        columns = [
            Column[_Numbered](self.tr("Quand"), "quand", lambda g: Cell(moment_court(g[1].quand)), width=190),
            Column[_Numbered](self.tr("Qui"), "qui", lambda g: Cell(g[1].qui), width=170),
            Column[_Numbered](self.tr("Quoi"), "quoi", _what),
        ]
        model = RowsModel(columns, key=lambda g: str(g[0]))
        view = ListView(model, name, title, widths=self._contexte.widths)
        model.set_rows(list(enumerate(gestes)))
        place.addWidget(view)


def _what(numbered: _Numbered) -> Cell:
    words = typeset(numbered[1].quoi)
    return Cell(words, hint=words)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def ask_restaurer(
    contexte: Contexte, sauvegarde: Sauvegarde, pertes: Pertes, parent: QWidget, then: Callable[[], object]
) -> None:
    """Opens the dialog; `then` follows « Restaurer »."""
    dialog = RestaurerDialog(contexte, sauvegarde, pertes, parent)
    dialog.accepted.connect(then)
    dialog.open()
