"""Work in the background: one task at a time, with its progress, a way to stop it, and what follows in the window.

A connection belongs to one thread: a task gets dataclasses, or opens the file itself. While a task writes, the
window lets nothing be edited and says so. The window waits for its tasks before it closes: what may never answer (a
keyring) is no task, see aside.py.
"""

import threading
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from cops_desktop.domain.errors import Refus
from cops_desktop.qt import crash, messages

T = TypeVar("T")


class Cancelled(Exception):
    """Raised inside a task at its next step once the user has asked to stop."""


class Progress(QObject):
    """What a task holds to say how far it is; safe to use from its thread."""

    moved = Signal(int, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()

    def step(self, done: int, total: int, text: str = "") -> None:
        """Says that `done` of `total` are done (total 0: unknown). Raises Cancelled when the user asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        self.moved.emit(done, total, text)

    def stop(self) -> None:
        """Asks the task to stop at its next step."""
        self._stop.set()


class _Thread(QThread):
    """Runs one callable and keeps what came of it."""

    def __init__(self, work: Callable[[Progress], Any], progress: Progress, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._progress = progress
        self.result: Any = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self._work(self._progress)
        except BaseException as error:
            self.error = error


class Tasks(QObject):
    """The window's background work.

    `started(title, writes)`, `moved(done, total, text)` and `finished(text)` are for whoever shows it; `text` is
    empty when all went well.
    """

    started = Signal(str, bool)
    moved = Signal(int, int, str)
    finished = Signal(str)

    def __init__(self, window: Any) -> None:
        super().__init__(window)
        self._window = window
        self._thread: _Thread | None = None
        self._progress = Progress()
        self._then: Callable[[Any], object] | None = None
        self.writes = False

    def busy(self) -> bool:
        """Whether a task runs."""
        return self._thread is not None

    def run(
        self,
        title: str,
        work: Callable[[Progress], T],
        then: Callable[[T], object] | None = None,
        *,
        writes: bool = False,
    ) -> bool:
        """Starts `work(progress)` in its own thread; `then(result)` follows in the window's.

        `title` says in words what is done (« Impression de 30 états »). With `writes` the window is locked meanwhile.
        A Refus becomes a message, any other error a report. False when a task already runs: nothing was started.
        """
        if self.busy():
            messages.information(
                self._window,
                self.tr("Un travail est déjà en cours."),
                self.tr("Attendez qu’il se termine, ou arrêtez-le, puis recommencez."),
            )
            return False
        self.writes, self._then = writes, then
        self._progress = Progress()
        self._progress.moved.connect(self.moved)
        self._thread = _Thread(work, self._progress, self)
        self._thread.finished.connect(self._ended)
        self.started.emit(title, writes)
        self._thread.start()
        return True

    def cancel(self) -> None:
        """Asks the task to stop at its next step."""
        self._progress.stop()

    def wait(self) -> None:
        """Stops what runs and waits for it: for closing the window."""
        if self._thread is not None:
            self.cancel()
            self._thread.wait()

    def _ended(self) -> None:
        assert self._thread is not None
        thread, then, self._thread, self._then = self._thread, self._then, None, None
        thread.deleteLater()
        self.writes = False
        if thread.error is None:
            self.finished.emit("")
            if then is not None:
                then(thread.result)
        elif isinstance(thread.error, Cancelled):
            self.finished.emit(self.tr("Arrêté à votre demande : le fichier n’a pas changé."))
        else:
            self.finished.emit(self.tr("Arrêté par une erreur : le fichier n’a pas changé."))
            if isinstance(thread.error, Refus):
                messages.refusal(self._window, thread.error)
            else:
                crash.show(self._window, thread.error)


class QuietTasks(Tasks):
    """What nobody asked for and nobody waits for (the backup of the day): it takes its turn, without a word."""

    def __init__(self, window: Any) -> None:
        super().__init__(window)
        self._waiting: deque[tuple[str, Callable[[Progress], Any], Callable[[Any], object] | None]] = deque()

    def run(
        self,
        title: str,
        work: Callable[[Progress], T],
        then: Callable[[T], object] | None = None,
        *,
        writes: bool = False,
    ) -> bool:
        """Starts at once, or after what came before."""
        if self.busy():
            self._waiting.append((title, work, then))
            return True
        return super().run(title, work, then, writes=writes)

    def wait(self) -> None:
        self._waiting.clear()
        super().wait()

    def _ended(self) -> None:
        try:
            super()._ended()
        finally:
            if self._waiting and not self.busy():
                super().run(*self._waiting.popleft())
