"""The guide on paper: the page that is read, on a printer; the whole of it, as one PDF. Made in the background."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.qt import messages
from cops_desktop.qt.dialogs.files import ask_save
from cops_desktop.qt.tasks import Progress, Tasks
from cops_desktop.qt.widgets.frame import TaskPanel
from cops_desktop.services.guide import Guide

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

NAME = "guide.pdf"


class Impression(QObject):
    """Prints for a window of the guide; `say(sentence)` tells what was done, `panel` shows the work and stops it."""

    def __init__(self, guide: Guide, tasks: Tasks, window: QWidget, say: Callable[[str], object]) -> None:
        super().__init__(window)
        self._guide, self._tasks, self._window, self._say = guide, tasks, window, say
        self._at_work = False
        self.panel = TaskPanel()
        self.panel.stop.connect(tasks.cancel)
        tasks.moved.connect(self._moved)
        tasks.finished.connect(self._finished)

    def print_page(self, page: str) -> None:
        """Makes the paper of a page, then asks for the printer."""
        title = self._guide.pages[page].titre
        said = self.tr("Impression de la page «\u00a0{page}\u00a0»").format(page=title)
        self._run(said, page, lambda pdf: self.ask_printer(pdf, title))

    def ask_where(self) -> None:
        """Asks where the whole guide goes."""
        ask_save(self._window, self.tr("Enregistrer le guide"), self.tr("PDF (*.pdf)"), NAME, self.save)

    def save(self, path: Path) -> None:
        """Makes the whole guide, and writes it there."""
        self._run(self.tr("Tout le guide en PDF"), "", lambda pdf: self._write(path, pdf))

    def _run(self, title: str, page: str, then: Callable[[bytes], object]) -> None:
        guide = self._guide

        def work(progress: Progress) -> bytes:
            return guide.papier(page, progress.step)

        self._at_work = not self._tasks.busy()
        if self._at_work:
            self.panel.begin(title, False)
        self._tasks.run(title, work, then)

    def _moved(self, done: int, total: int, text: str) -> None:
        if self._at_work:
            self.panel.move(done, total, text)

    def _finished(self, sentence: str) -> None:
        if self._at_work:
            self._at_work = False
            self.panel.end()
            if sentence:
                self._say(self.tr("Arrêté\u202f: rien n’a été écrit ni imprimé."))

    def _write(self, path: Path, pdf: bytes) -> None:
        from cops_desktop.exchange.tables.atomic import write_file

        try:
            write_file(path, pdf)
        except Refus as refus:
            messages.refusal(self._window, refus)
            return
        self._say(self.tr("Enregistré dans {chemin}").format(chemin=path))

    def ask_printer(self, pdf: bytes, title: str) -> None:
        """Asks for the printer and the pages, then prints."""
        from PySide6.QtCore import Qt
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(pdf, printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(self, pdf: bytes, printer: "QPrinter") -> None:
        """Prints what the printer's dialog asked for; a printer that refuses is said."""
        from PySide6.QtCore import QBuffer, QByteArray, QIODevice
        from PySide6.QtPdf import QPdfDocument

        from cops_desktop.qt.printing import print_document

        document, buffer = QPdfDocument(self), QBuffer(self)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        if print_document(document, printer):
            self._say(self.tr("Envoyé à l’imprimante"))
            return
        sentence = self.tr("L’imprimante ne répond pas\u202f: rien n’a été imprimé.")
        messages.error(self._window, sentence, self.tr("Vérifiez-la, choisissez-en une autre, ou prenez le PDF."))
