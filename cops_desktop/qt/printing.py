"""Puts the pages of a PDF on a printer, each in its own size and direction."""

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

LARGEST_RESOLUTION = 300  # dots per inch: beyond, a page's picture is only heavier


def print_document(document: QPdfDocument, printer: QPrinter) -> bool:
    """Prints the pages that the printer's dialog asked for (all by default); False when the printer does not take them.

    Qt's PDF pages are transparent where nothing is drawn, so each picture is filled with white first.
    """
    first = max(printer.fromPage(), 1) - 1
    last = printer.toPage() if printer.toPage() else document.pageCount()
    printer.setResolution(min(printer.resolution(), LARGEST_RESOLUTION))
    painter = QPainter()
    for number in range(first, min(last, document.pageCount())):
        _lay_out(printer, document.pagePointSize(number))
        if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
            return False
        room = printer.pageLayout().fullRectPixels(printer.resolution())
        target = QRectF(0, 0, room.width(), room.height())
        painter.drawImage(target, page_image(document, number, room.size()))
    painter.end()
    return printer.printerState() != QPrinter.PrinterState.Error


def page_image(document: QPdfDocument, number: int, size: QSize) -> QImage:
    """A page as a picture of this size in pixels, on white."""
    rendered = document.render(number, size)
    image = QImage(rendered.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawImage(0, 0, rendered)
    painter.end()
    return image


def _lay_out(printer: QPrinter, points: QSizeF) -> None:
    """The paper of a page, edge to edge: the PDF has its own margins."""
    lying = points.width() > points.height()
    paper = QPageSize(points.transposed() if lying else points, QPageSize.Unit.Point)
    direction = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(paper, direction, QMarginsF()))
