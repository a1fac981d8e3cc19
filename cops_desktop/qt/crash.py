"""What happens on a bug: the work is kept, and a report without anybody's data can be copied, now or the next time."""

import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from cops_desktop.domain.errors import Refus
from cops_desktop.qt import messages
from cops_desktop.qt.typography import typeset
from cops_desktop.services import incidents

if TYPE_CHECKING:
    from cops_desktop.services.incidents import Incident

_PAINTING = (" paint", " paintEvent", " data", " sizeHint")


def report(error: BaseException) -> str:
    """The report of a bug, as text: versions, the kind of error, and the places in our own code."""
    return incidents.decrire(error, qVersion())


def show(parent: QWidget | None, error: BaseException) -> None:
    """Opens the report over the window, without blocking, one at a time; a failure of the world is its sentence."""
    known = incidents.connu(error)
    if known is not None:
        _say(parent, known)
        return
    text = report(error)
    _open(parent, text, incidents.noter(text))


def _say(parent: QWidget | None, refus: Refus) -> None:
    """A file that gives way says so at each thing that is asked of it: one message at a time."""
    from PySide6.QtWidgets import QMessageBox

    shown = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox))
    if not any(box.isVisible() and box.text() == typeset(refus.message) for box in shown):
        messages.refusal(parent, refus)


def _open(parent: QWidget | None, text: str, path: Path | None) -> None:
    """Shows a report that is kept at `path` (None: it could not be) until it is copied or closed."""
    from cops_desktop.qt.dialogs.crash_report import CrashReport

    if any(isinstance(widget, CrashReport) and widget.isVisible() for widget in QApplication.topLevelWidgets()):
        incidents.oublier(path)
        return
    dialog = CrashReport(text, parent)
    dialog.settled.connect(lambda: incidents.oublier(path))
    messages.open_alone(dialog)


def offer(parent: QWidget | None, found: "Sequence[Incident]") -> None:
    """Shows, once, the reports that earlier windows left behind."""
    from cops_desktop.qt.dialogs.crash_report import CrashReport

    told = [incident for incident in found if incident.rapport]
    if not told:
        return
    dialog = CrashReport("\n\n".join(incident.rapport for incident in told), parent)
    dialog.tell_of_before(brutal=any(incident.brutal for incident in told))
    for incident in told:
        dialog.settled.connect(lambda path=incident.path: incidents.oublier(path))
    messages.open_alone(dialog)


class CrashHook(QObject):
    """Stands at sys.excepthook while the window runs: a known failure is a sentence, anything else a report."""

    _refused = Signal(object)
    _reported = Signal(str, object)

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._painted: set[str] = set()
        self._refused.connect(self._refuse, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Takes over from Python's own way of dying, in every thread."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(args.exc_type, args.exc_value, args.exc_traceback)

    def _hook(self, kind: type[BaseException], error: BaseException | None, _: TracebackType | None) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt | SystemExit):
            QCoreApplication.quit()
            return
        known = incidents.connu(error)
        if known is not None:
            self._refused.emit(known)
            return
        text = report(error)
        # Python keeps the last error, and with it what its functions held: a painter at work would outlive its widget.
        traceback.clear_frames(error.__traceback__)
        if self._is_new(text):
            self._reported.emit(text, incidents.noter(text))

    def _is_new(self, text: str) -> bool:
        """What fails while it is painted fails again as soon as the report is closed: it is told once."""
        if not any(line.endswith(_PAINTING) for line in text.splitlines()):
            return True
        seen = text in self._painted
        self._painted.add(text)
        return not seen

    def _refuse(self, refus: Refus) -> None:
        _say(self._window(), refus)

    def _show(self, text: str, path: Path | None) -> None:
        _open(self._window(), text, path)

    @staticmethod
    def _window() -> QMainWindow | None:
        windows = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow))
        return next((window for window in windows if window.isVisible()), None)
