"""What the windows of an import share: pages in turn, the work in the background, and Enter that never imports."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from cops_desktop.exchange.mapping import retenir
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.reading_order import ReadingOrder
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import label
from cops_desktop.qt.widgets.frame import TaskPanel
from cops_desktop.services.listes import Lecture


class ImportWindow(ReadingOrder, QDialog):
    """Shows the tasks that it starts, and waits for them. `said` is the name of the line beside its buttons.

    A window says in `_waiting` what is disabled meanwhile, in `_say` what its buttons do now.
    """

    def __init__(self, contexte: Contexte, said: str) -> None:
        super().__init__(contexte.window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.contexte = contexte
        self._panel = TaskPanel()
        self._said = label("", "explication", said, wrap=True)
        for signal, slot in (
            (contexte.tasks.started, self._task_started),
            (contexte.tasks.moved, self._panel.move),
            (contexte.tasks.finished, self._task_ended),
        ):
            signal.connect(slot)
        self._panel.stop.connect(contexte.tasks.cancel)

    def _waiting(self) -> Sequence[QWidget]:
        """What cannot be used while a task runs."""
        raise NotImplementedError

    def _say(self) -> None:
        """What the buttons do now, and what is missing."""
        raise NotImplementedError

    def _stopped(self) -> None:
        """A task was stopped before its end."""

    def _remember(self, lecture: Lecture) -> None:
        """It was imported: columns with these titles are known the next time."""
        known, cle = self.contexte.laptop.colonnes, lecture.cible.cle
        kept = retenir(lecture.feuille, lecture.choix, known.get(cle, {}))
        self.contexte.remember(colonnes={**known, cle: kept})

    def _task_started(self, title: str, writes: bool) -> None:
        self._panel.begin(title, False)
        self._enable(False)

    def _task_ended(self, text: str) -> None:
        self._panel.end()
        self._enable(True)
        if text:
            self._stopped()
            self._said.setText(typeset(text))

    def _enable(self, ready: bool) -> None:
        for widget in self._waiting():
            widget.setEnabled(ready)
        if ready:
            self._say()

    def done(self, result: int) -> None:
        """Leaving stops what is being read; what is being written comes to its end first."""
        if self.contexte.tasks.writes:
            return
        if self.contexte.tasks.busy():
            self.contexte.tasks.cancel()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for what has the focus: it never imports by itself."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)
