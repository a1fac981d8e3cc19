"""A paper inside the window: read it, print it, save it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_save
from cops_desktop.qt.theme import couleurs, sp
from cops_desktop.qt.widgets.basics import button, label
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

READING_ZOOM = 1.25  # a paper as large as in the hand, or as the window is wide
ZOOM_STEP = 1.2
ZOOM_RANGE = (0.25, 5.0)


class PdfPreview(QWidget):
    """Shows a PDF given as bytes; `closed` comes with Escape or « Fermer »."""

    closed = Signal()

    def __init__(self, pdf: bytes, file_name: str, title: str, contexte: Contexte) -> None:
        super().__init__()
        self.setObjectName("apercu")
        self.setAccessibleName(title)
        self._pdf, self._file_name, self._contexte = pdf, file_name, contexte
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._zoomed = False
        self._build(title)
        self._colour()
        self._view.setDocument(self.document)
        navigator = self._view.pageNavigator()
        navigator.currentPageChanged.connect(self._say_page)
        self._say_page()
        self.setFocusProxy(self._view)

    def _build(self, title: str) -> None:
        self._page = label("", "explication", "apercuPage")
        self._view = QPdfView(self)
        self._view.setObjectName("apercuPapier")
        self._view.setAccessibleName(title)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        words = label(title, "sousTitre", "apercuTitre")
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = FlowLayout()
        line.setContentsMargins(sp(14), sp(9), sp(14), sp(9))
        for widget in (words, self._page, *self._buttons()):
            line.addWidget(widget)
        panel = Panel(name="apercuPanneau", flush=True)
        panel.body.addLayout(line)
        panel.body.addWidget(self._view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)

    def _buttons(self) -> list[QWidget]:
        names = [
            ("apercuPrecedente", "precedent", self.tr("Page précédente"), lambda: self._turn(-1)),
            ("apercuSuivante", "suivant", self.tr("Page suivante"), lambda: self._turn(1)),
            ("apercuReduire", "moins", self.tr("Réduire"), lambda: self._zoom(1 / ZOOM_STEP)),
            ("apercuAgrandir", "plus", self.tr("Agrandir"), lambda: self._zoom(ZOOM_STEP)),
        ]
        made: list[QWidget] = []
        for name, icon, words, does in names:
            tool = button("", name, does, role="outil", icon=icon, hint=words)
            tool.setAccessibleName(words)
            made.append(tool)
        save = button(self.tr("Enregistrer sous…"), "apercuEnregistrer", self._ask_where, icon="enregistrer")
        close = button(self.tr("Fermer"), "apercuFermer", self.closed.emit, hint=self.tr("Échap"))
        self._print = button(self.tr("Imprimer…"), "apercuImprimer", self.ask_printer, role="principal")
        QShortcut(QKeySequence("Ctrl+S"), self, self._ask_where)
        return [*made, save, close, self._print]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _turn(self, step: int) -> None:
        navigator = self._view.pageNavigator()
        page = navigator.currentPage() + step
        if 0 <= page < self.document.pageCount():
            navigator.jump(page, QPointF(), navigator.currentZoom())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._zoomed:
            self._view.setZoomFactor(min(READING_ZOOM, self._widest()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        """The ground around the pages is the window's."""
        palette = self._view.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(couleurs().fenetre))
        self._view.setPalette(palette)

    def _widest(self) -> float:
        """The zoom at which the widest page fills the room."""
        pages = range(self.document.pageCount())
        points = max((self.document.pagePointSize(page).width() for page in pages), default=0) or 1
        margins = self._view.documentMargins()
        room = self.width() - margins.left() - margins.right() - 2 * sp(12)
        return room / (points * self.screen().logicalDotsPerInch() / 72)

    def _zoom(self, factor: float) -> None:
        self._zoomed = True
        low, high = ZOOM_RANGE
        self._view.setZoomFactor(min(max(self._view.zoomFactor() * factor, low), high))

    def _say_page(self) -> None:
        words = self.tr("page {page} / {pages}")
        page = self._view.pageNavigator().currentPage() + 1
        self._page.setText(words.format(page=page, pages=self.document.pageCount()))

    def _ask_where(self) -> None:
        ask_save(self, self.tr("Enregistrer le papier"), self.tr("PDF (*.pdf)"), self._file_name, self.save)

    def save(self, path: Path) -> None:
        """Writes the PDF, whole or not at all; a failure is said."""
        from cops_desktop.exchange.tables.atomic import write_file

        try:
            write_file(path, self._pdf)
        except Refus as refus:
            messages.refusal(self, refus)
            return
        self._contexte.said_outside(self.tr("Enregistré dans {chemin}").format(chemin=path))

    def ask_printer(self) -> None:
        """Asks for the printer and the pages, then prints."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._file_name)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, self.document.pageCount())
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(self, printer: "QPrinter") -> None:
        """Prints the pages that were asked for; a printer that refuses is said."""
        from cops_desktop.qt.printing import print_document

        if print_document(self.document, printer):
            self._contexte.said_outside(self.tr("Envoyé à l’imprimante"))
            return
        sentence = self.tr("L’imprimante ne répond pas : rien n’a été imprimé.")
        messages.error(
            self, sentence, self.tr("Vérifiez-la, choisissez-en une autre, ou enregistrez le papier en PDF.")
        )
