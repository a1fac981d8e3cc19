"""The first start on this laptop: the user's name."""

from PySide6.QtWidgets import QDialog, QWidget

from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.forms.ui_first_start import Ui_FirstStart
from cops_desktop.qt.reading_order import ReadingOrder


class FirstStart(ReadingOrder, QDialog):
    """Asks for a name; `nom()` gives it once accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FirstStart()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.ui.faute.hide()
        self.ui.commencer.clicked.connect(self._begin)
        self.ui.annuler.clicked.connect(self.reject)
        self.ui.nom.setFocus()
        fit_to_text(self, 470)

    def nom(self) -> str:
        """The name as typed, its spaces made single."""
        return " ".join(self.ui.nom.text().split())

    def _begin(self) -> None:
        if self.nom():
            self.accept()
            return
        self.ui.faute.setText(self.tr("Écrivez votre nom pour commencer, par exemple Clémence Arribat."))
        self.ui.faute.show()
        fit_to_text(self, 470)
        self.ui.nom.setFocus()
