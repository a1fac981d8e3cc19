"""The report of a bug, to be read and copied."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.forms.ui_crash_report import Ui_CrashReport
from cops_desktop.qt.icons import set_icon
from cops_desktop.qt.reading_order import ReadingOrder
from cops_desktop.qt.typography import typeset


class CrashReport(ReadingOrder, QDialog):
    """Says that the work is kept, and shows the report; `settled` when it was copied or closed."""

    settled = Signal()

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CrashReport()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self._report = report
        self.ui.rapport.setPlainText(report)
        fit_to_text(self, 620, 430)
        set_icon(self.ui.copier, "copier")
        self.ui.copier.clicked.connect(self._copy)
        self.ui.fermer.clicked.connect(self.accept)
        self.finished.connect(self.settled)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.settled.emit()

    def tell_of_before(self, *, brutal: bool) -> None:
        """The report is of an earlier window, which stopped dead, or closed before its report was read."""
        stopped = self.tr("La dernière fois, le programme s’est arrêté sans prévenir")
        mistaken = self.tr("La dernière fois, le programme s’est trompé")
        kept = self.tr(
            "Rien de ce qui avait été enregistré n’est perdu : chaque changement est dans le fichier dès qu’il est "
            "fait. Copiez ce rapport et envoyez-le à qui s’occupe du programme : il ne contient ni nom ni donnée."
        )
        self._say(stopped if brutal else mistaken, kept, self.tr("Fermer"))

    def tell_of_start(self) -> None:
        """The program cannot start."""
        kept = self.tr(
            "Vos fichiers ne sont pas touchés. Copiez ce rapport et envoyez-le à qui s’occupe du programme : il ne "
            "contient ni nom ni donnée."
        )
        self._say(self.tr("Le programme n’a pas pu s’ouvrir"), kept, self.tr("Fermer"))

    def _say(self, title: str, sentence: str, close: str) -> None:
        self.ui.titre.setText(title)
        self.ui.phrase.setText(typeset(sentence))
        self.ui.fermer.setText(close)
