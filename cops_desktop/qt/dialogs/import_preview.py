"""What an import would do, before it does it: its changes, or the faults that keep it from being done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from cops_desktop.domain.words import plural
from cops_desktop.qt.dialogs.fitting import fit_to_text
from cops_desktop.qt.forms.ui_import_preview import Ui_ImportPreview
from cops_desktop.qt.reading_order import ReadingOrder
from cops_desktop.qt.typography import typeset


class ImportPreview(ReadingOrder, QDialog):
    """The result of a dry run, in lines of text (`notes`: what else is worth knowing); `accepted` is « Importer ».

    With faults there is no such button: all or nothing, and the file is unchanged.
    """

    def __init__(
        self,
        workbook: str,
        changes: Sequence[str],
        faults: Sequence[str],
        notes: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_ImportPreview()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.ui.titre.setText(workbook)
        self.ui.resume.setText(self._summary(changes, faults))
        lines = [*(faults or changes), *(["", *notes] if notes else [])]
        self.ui.detail.setPlainText(typeset("\n".join(lines).strip()))
        self.ui.detail.setVisible(bool(lines))
        possible = bool(changes) and not faults
        self.ui.importer.setVisible(possible)
        self.ui.aide.setVisible(possible)
        if not possible:
            self.ui.annuler.setText(self.tr("Fermer"))
        fit_to_text(self, 680, 520 if lines else 0)
        self.ui.importer.clicked.connect(self.accept)
        self.ui.annuler.clicked.connect(self.reject)

    def _summary(self, changes: Sequence[str], faults: Sequence[str]) -> str:
        if faults:
            count = plural(len(faults), self.tr("faute"))
            sentence = self.tr("{nombre} : rien n’est importé. Corrigez le classeur, puis recommencez.")
            return sentence.format(nombre=count)
        if not changes:
            return self.tr("Ce classeur ne change rien : tout y est déjà dans le fichier.")
        return self.tr("{nombre} :").format(nombre=plural(len(changes), self.tr("changement")))
