"""F1, from anywhere: the guide at the page of what is on the screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog

if TYPE_CHECKING:
    from cops_desktop.qt.guide.window import GuideWindow
    from cops_desktop.qt.main_window import MainWindow

KEY = "F1"
_ANSWERS = "repondAF1"
_ITS_OWN_TOO = ("texteGrand", "textePetit", "texteNormal")  # of the menus' actions, whose keys the guide knows too


class Aide(QObject):
    """Opens the guide, one window at a time. A dialog takes the keys of the window away: each gets F1 for itself when
    it comes to the front.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._guide: GuideWindow | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._equip)

    def _equip(self) -> None:
        dialog = QApplication.activeWindow()
        if not isinstance(dialog, QDialog) or dialog.property(_ANSWERS):
            return
        if dialog.windowModality() == Qt.WindowModality.ApplicationModal:
            return  # nothing else may be used beside it
        dialog.setProperty(_ANSWERS, True)
        QShortcut(QKeySequence(KEY), dialog, self.open)

    def open(self) -> None:
        """The guide, at the page of what the keyboard is on."""
        from cops_desktop.qt.guide.places import page_for

        on = QApplication.focusWidget() or QApplication.activeWindow()
        self.show_page(page_for(on, self._window, self._window.page_in_use()))

    def show_page(self, page: str) -> None:
        """The guide at that page, before everything else."""
        guide = self.guide()
        guide.show_page(page)
        guide.setWindowState(guide.windowState() & ~Qt.WindowState.WindowMinimized)
        guide.show()
        guide.raise_()
        guide.activateWindow()

    def guide(self) -> "GuideWindow":
        """The window of the guide, made when it is first asked for."""
        if self._guide is None:
            from cops_desktop.qt.guide.window import GuideWindow
            from cops_desktop.services.guide import lire

            self._guide = GuideWindow(lire(), self._window.contexte)
            self._guide.addActions([a for a in self._window.findChildren(QAction) if a.objectName() in _ITS_OWN_TOO])
        return self._guide

    def close(self) -> None:
        """With the window of the program."""
        guide, self._guide = self._guide, None
        if guide is not None:
            guide.close()
            guide.deleteLater()
