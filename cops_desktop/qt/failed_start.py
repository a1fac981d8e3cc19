"""The start that failed: its report, before there is a window, with the guide at hand."""

from PySide6.QtGui import QKeySequence, QShortcut

from cops_desktop.qt import crash
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.crash_report import CrashReport
from cops_desktop.qt.guide.aide import KEY
from cops_desktop.services import incidents
from cops_desktop.services.laptop import fresh


def tell(error: BaseException) -> None:
    """The report of an error before there is a window; returns when it is closed."""
    text = crash.report(error)
    path = incidents.noter(text)
    dialog = CrashReport(text)
    dialog.settled.connect(lambda: incidents.oublier(path))
    dialog.tell_of_start()
    _offer_guide(dialog)
    dialog.exec()


def _offer_guide(dialog: CrashReport) -> None:
    """F1: the guide, which a modal dialog lets alone as its child."""

    def show() -> None:  # what the guide needs may be what failed: the report comes without it
        from cops_desktop.qt.guide.places import DIALOGUES
        from cops_desktop.qt.guide.window import GuideWindow
        from cops_desktop.services.guide import lire

        guide = dialog.findChild(GuideWindow)
        if guide is None:
            guide = GuideWindow(lire(), Contexte(dialog, fresh()))
            guide.setParent(dialog, guide.windowFlags())
        guide.show_page(DIALOGUES[dialog.objectName()])
        guide.show()
        guide.activateWindow()

    QShortcut(QKeySequence(KEY), dialog, show)
