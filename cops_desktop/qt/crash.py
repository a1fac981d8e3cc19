"""What happens on a bug: the work is kept, and a report without anybody's data can be copied."""

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

import cops_desktop
from cops_desktop.domain.errors import Refus
from cops_desktop.qt import messages

_PACKAGE = Path(cops_desktop.__file__).parent


def report(error: BaseException) -> str:
    """The report of a bug, as text: versions, the kind of error, and the places in our own code.

    The error's own message is left out, and so are foreign places: they may quote a name or a folder.
    """
    import platform

    lines = [
        f"COPS Desktop {cops_desktop.__version__}",
        f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()} {platform.machine()}",
    ]
    seen: BaseException | None = error
    while seen is not None:
        lines += ["", f"{type(seen).__module__}.{type(seen).__qualname__}", *_places(seen)]
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n".join(lines)


def _places(error: BaseException) -> list[str]:
    """Our own frames, innermost last, as « qt/main_window.py:120 show_tab »."""
    import traceback

    places = []
    for frame in traceback.extract_tb(error.__traceback__):
        path = Path(frame.filename)
        if path.is_relative_to(_PACKAGE):
            places.append(f"  {path.relative_to(_PACKAGE).as_posix()}:{frame.lineno} {frame.name}")
    return places


def show(parent: QWidget | None, error: BaseException) -> None:
    """Opens the report over the window, without blocking; one report at a time."""
    from cops_desktop.qt.dialogs.crash_report import CrashReport

    if any(isinstance(widget, CrashReport) and widget.isVisible() for widget in QApplication.topLevelWidgets()):
        return
    messages.open_alone(CrashReport(report(error), parent))


class CrashHook(QObject):
    """Stands at sys.excepthook while the window runs: a Refus is a sentence, anything else a report."""

    _raised = Signal(object)

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Takes over from Python's own way of dying, in every thread."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(args.exc_type, args.exc_value, args.exc_traceback)

    def _hook(self, kind: type[BaseException], error: BaseException | None, _: TracebackType | None) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt | SystemExit):
            QCoreApplication.quit()
            return
        self._raised.emit(error)

    def _show(self, error: BaseException) -> None:
        windows = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow))
        window = next((window for window in windows if window.isVisible()), None)
        if isinstance(error, Refus):
            messages.refusal(window, error)
        else:
            show(window, error)
