"""« À propos » : what this program is, its version, its licences."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QWidget

from cops_desktop import __version__
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.forms.ui_about import Ui_About
from cops_desktop.qt.reading_order import ReadingOrder


class AboutDialog(ReadingOrder, QDialog):
    """Closes with Escape or its button."""

    def __init__(self, utilisateur: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_About()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        versions = self.tr("Version {version} · Python {python} · Qt {qt}")
        self.ui.version.setText(versions.format(version=__version__, python=platform.python_version(), qt=qVersion()))
        self.ui.poste.setText(self.tr("Votre nom dans l’historique : {nom}").format(nom=utilisateur))
        fit_to_text(self, 480)
        self.ui.fermer.clicked.connect(self.accept)
