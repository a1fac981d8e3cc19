"""What the window hands to its pages: the open file, the way to run a service, to say something, to go somewhere."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.moments import PARIS, heure_de
from cops_desktop.qt import crash, messages
from cops_desktop.qt.tasks import Progress, QuietTasks, Tasks
from cops_desktop.services import laptop as settings
from cops_desktop.services.laptop import Laptop

if TYPE_CHECKING:
    from cops_desktop.services.fichier import Fichier

T = TypeVar("T")

_OUVERTS = 12  # things that are remembered while the window is there


class RefusedField(Protocol):
    """A field that can show why its value was refused."""

    def set_error(self, sentence: str) -> None: ...


@dataclass(frozen=True)
class Avis:
    """What stands under the tabs until it is settled or put away: one per `cle`, the last one said.

    `details` are shown when asked for; `actions` are buttons by what they do, and what they call; `grave`: what is
    typed now may not be kept.
    """

    cle: str
    phrase: str
    details: str = ""
    actions: tuple[tuple[str, Callable[[], object]], ...] = ()
    grave: bool = False


class Widths:
    """The widths of columns and splitters by name, in pixels, kept from one day to the next."""

    def __init__(self, stored: Mapping[str, tuple[int, ...]]) -> None:
        self._sizes = dict(stored)

    def get(self, name: str) -> tuple[int, ...]:
        """What was kept under this name; empty when nothing was."""
        return self._sizes.get(name, ())

    def keep(self, name: str, sizes: Sequence[int]) -> None:
        """Remembers the sizes; they reach the disk when the window closes."""
        self._sizes[name] = tuple(sizes)

    def all(self) -> dict[str, tuple[int, ...]]:
        """Everything that is kept."""
        return dict(self._sizes)


def _day_in_paris() -> date:
    """§10: days are those of Paris, as the hours are, whatever the laptop is set to."""
    return datetime.now(PARIS).date()


class Contexte(QObject):
    """Given to every page and dialog.

    `changed` is emitted when data may have changed (pages refresh by it); `message` carries a sentence to the status
    line, `saved` the time of the last writing; `avis` an Avis for under the tabs, `avis_regle` the key of one that is
    settled; `opened` comes when another file is worked on; `asked` and `preview_asked` are for the window.
    """

    changed = Signal()
    message = Signal(str)
    saved = Signal(str)
    avis = Signal(object)
    avis_regle = Signal(str)
    opened = Signal()
    asked = Signal(str, str)
    preview_asked = Signal(bytes, str, str)

    def __init__(self, window: QWidget, laptop: Laptop) -> None:
        super().__init__(window)
        self.window = window
        self.laptop = laptop
        self.widths = Widths(laptop.widths)
        self.tasks = Tasks(window)
        self.quiet = QuietTasks(window)
        # The one clock of the pages: pictures and tests set the day of their file.
        self.today: Callable[[], date] = _day_in_paris
        self.ouverts: list[tuple[str, str]] = []  # kind and key of what was gone to in this file, the last one first
        self._fichier: Fichier | None = None

    @property
    def fichier(self) -> "Fichier":
        """The open file. A page only lives while there is one; elsewhere ask `has_file` first."""
        if self._fichier is None:
            raise RuntimeError("no file is open")
        return self._fichier

    @property
    def has_file(self) -> bool:
        """Whether a file is open."""
        return self._fichier is not None

    def use(self, fichier: "Fichier | None") -> None:
        """For the window alone: works on this file from now on; the one before is closed."""
        if self._fichier is not None:
            self._fichier.close()
        self._fichier = fichier
        self.ouverts = []
        if fichier is not None:
            self.opened.emit()

    def now(self) -> datetime:
        """The time of day now, on the day of the pages."""
        return datetime.combine(self.today(), datetime.now(PARIS).timetz())

    def idle(self) -> bool:
        """Whether no task of the window works on the file."""
        return not (self.tasks.busy() or self.quiet.busy())

    def when_idle(self, owner: QObject, then: Callable[[], object]) -> None:
        """Calls `then` at once, or as soon as no task works on the file any more; not when `owner` has gone by then."""
        running = next((tasks for tasks in (self.tasks, self.quiet) if tasks.busy()), None)
        if running is None:
            then()
            return

        def look_again(_: str) -> None:
            if isValid(owner):  # what follows the task comes first, and may be another task
                QTimer.singleShot(0, owner, lambda: self.when_idle(owner, then))

        running.finished.connect(look_again, Qt.ConnectionType.SingleShotConnection)

    def read_quietly(
        self,
        read: Callable[["Fichier"], T],
        then: Callable[[T], object],
        refused: Callable[[Refus], object] | None = None,
    ) -> None:
        """Has `read(file)` run in the background, in its turn, on a connection of its own; `then(result)` follows.

        A Refus goes to `refused`; without it, it becomes a message. Nothing follows once another file is worked on.
        """
        fichier = self.fichier

        def work(_: Progress) -> T | Refus:
            try:
                with closing(fichier.again(read_only=True)) as own:
                    return read(own)
            except Refus as refus:
                if refused is None:
                    raise
                return refus

        def follow(found: T | Refus) -> None:
            if self._fichier is not fichier:
                return
            if isinstance(found, Refus):
                assert refused is not None
                refused(found)
            else:
                then(found)

        self.quiet.run("", work, follow)

    def ouvrir(self, kind: str, key: str) -> None:
        """Goes to the page, or opens the dialog, that shows things of this kind (« cotec », « personne »…)."""
        if key:
            self.ouverts = [(kind, key), *(known for known in self.ouverts if known != (kind, key))][:_OUVERTS]
        self.asked.emit(kind, key)

    def preview(self, pdf: bytes, file_name: str, title: str) -> None:
        """Shows a paper inside the window; `file_name` is proposed when it is saved."""
        self.preview_asked.emit(pdf, file_name, title)

    def executer(
        self,
        service: Callable[..., Any],
        *args: Any,
        then: Callable[[Any], object] | None = None,
        field: RefusedField | None = None,
    ) -> bool:
        """Runs a service that writes: True when it did, after the time of saving, `changed`, and `then(result)`.

        A Refus is written at `field` when it is given, else in a message; any other error opens a report. Either way
        the file keeps what it had.
        """
        try:
            result = service(*args)
        except Refus as refus:
            if field is not None:
                field.set_error(str(refus))
            else:
                messages.refusal(self.window, refus)
            return False
        except Exception as error:
            crash.show(self.window, error)
            return False
        self.written()
        if then is not None:
            then(result)
        return True

    def written(self) -> None:
        """Says that the file has just been written: the status line and every page follow."""
        self.saved.emit(heure_de(datetime.now(UTC)))
        self.changed.emit()

    def said_outside(self, sentence: str) -> None:
        """Says that something was written or printed beside the file: of a protected one, it is not protected."""
        if self._fichier is not None and self._fichier.cle is not None:
            sentence += self.tr(" — non protégé : quiconque l’a peut le lire")
        self.message.emit(sentence)

    def remember(self, **values: Any) -> None:
        """Keeps settings of this laptop (fields of Laptop), on the disk at once; a failure is said, no more."""
        before, self.laptop = self.laptop, replace(self.laptop, **values, widths=self.widths.all())
        if self.laptop == before:
            return
        try:
            settings.save(self.laptop)
        except Refus as refus:
            self.message.emit(refus.message)
