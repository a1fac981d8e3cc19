"""Where the window shows its pages, one at a time, each with the room that it has a use for."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QStackedWidget

from cops_desktop.qt.page import Page
from cops_desktop.qt.theme import sp

WIDEST = 1900  # pixels at 100 %, of a page: on a very large screen, the end of a row keeps near its beginning


class PageStack(QStackedWidget):
    """Asks for the room of the page that is shown, not of the largest: beyond the window's, it scrolls.

    Where there is more room than the page has a use for, it stands in the middle.
    """

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)
        self.currentChanged.connect(self._centre)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):  # the page may show another thing now
            self._centre()
        return super().event(event)

    def _centre(self) -> None:
        shown = self.currentWidget()
        free = self.width() - sp(WIDEST)
        aside = 0 if isinstance(shown, Page) and shown.wide() else max(0, free) // 2
        if aside != self.contentsMargins().left():
            self.setContentsMargins(aside, 0, aside, 0)
