"""The report of a bug, to be read and copied."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.forms.ui_crash_report import Ui_CrashReport
from cops_desktop.qt.icons import set_icon


class CrashReport(QDialog):
    """Says that the work is kept, and shows the report."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CrashReport()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.ui.rapport.setPlainText(report)
        fit_to_text(self, 620, 430)
        set_icon(self.ui.copier, "copier")
        self.ui.copier.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.ui.fermer.clicked.connect(self.accept)
