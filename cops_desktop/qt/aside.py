"""Short work beside the window's thread while a dialog stays alive: deriving a key, asking the system's keyring.

Unlike a task (tasks.py) it has no bar and locks nothing, several may run, and the program waits for none of them: a
keyring that never answers ends with it.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from cops_desktop.domain.errors import Refus
from cops_desktop.qt import crash

T = TypeVar("T")


def aside(
    owner: QWidget,
    work: Callable[[], T],
    then: Callable[[T], object],
    refused: Callable[[Refus], object] | None = None,
) -> None:
    """Runs `work` in a thread of its own; `then(result)` follows in the window's, unless `owner` has gone meanwhile.

    A Refus goes to `refused`; without it, and for any other error, a report opens.
    """
    _Aside(owner, work, then, refused)


class _Aside(QObject):
    _ended = Signal()

    def __init__(
        self,
        owner: QWidget,
        work: Callable[[], Any],
        then: Callable[[Any], object],
        refused: Callable[[Refus], object] | None,
    ) -> None:
        super().__init__()
        self._owner, self._work, self._then, self._refused = owner, work, then, refused
        self._result: Any = None
        self._error: BaseException | None = None
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        _running.add(self)
        threading.Thread(target=self._run, name="aside", daemon=True).start()

    def _run(self) -> None:
        try:
            self._result = self._work()
        except BaseException as error:
            self._error = error
        self._ended.emit()

    def _deliver(self) -> None:
        _running.discard(self)
        if not isValid(self._owner):
            return
        if self._error is None:
            self._then(self._result)
        elif isinstance(self._error, Refus) and self._refused is not None:
            self._refused(self._error)
        else:
            crash.show(self._owner, self._error)


_running: set[_Aside] = set()


@contextmanager
def waiting() -> Iterator[None]:
    """The pointer of somebody who waits, for what takes less than a second and must be done in the window's thread."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()
