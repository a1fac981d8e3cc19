"""What the menu Fichier does: a new file, another one, and the workbook in and out."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from cops_desktop.domain.errors import PhraseDemandee, PhraseFausse, Refus
from cops_desktop.qt import crash, messages
from cops_desktop.qt.dialogs import files as ask

if TYPE_CHECKING:
    from cops_desktop.qt.dialogs.phrase import PhraseDialog
    from cops_desktop.qt.main_window import MainWindow
    from cops_desktop.qt.tasks import Progress
    from cops_desktop.services.fichier import Fichier, Identite
    from cops_desktop.services.protection import Cle

COPS_FILES = "Fichiers COPS (*.cops)"


class FileActions(QObject):
    """Opens and makes files for a window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._asking: PhraseDialog | None = None
        self._awaited: Path | None = None

    def open_first(self, path: Path) -> None:
        """Opens the file to start with; where nobody has said who works here, once that is said."""
        if self._window.contexte.laptop.utilisateur:
            self.open(path)
        else:
            self._awaited = path

    def sign(self, nom: str) -> None:
        """Who works here; the file that waited for it opens."""
        self._window.sign(nom)
        awaited, self._awaited = self._awaited, None
        if awaited is not None:
            self.open(awaited)

    def ask_new(self) -> None:
        """Asks where, then how to protect it."""
        ask.ask_save(self._window, self.tr("Nouveau fichier"), COPS_FILES, "cops.cops", self.ask_protection)

    def ask_protection(self, path: Path) -> None:
        """Proposes a passphrase for a new file, then makes it."""
        from cops_desktop.services.fichier import exiger_place

        try:
            exiger_place(path)  # before anybody has thought of a passphrase
        except Refus as refus:
            messages.refusal(self._window, refus)
            return
        from cops_desktop.qt.dialogs.protection import NouveauDialog

        NouveauDialog(self._window.contexte, path, self.create).start()

    def ask_open(self) -> None:
        """Asks which file."""
        ask.ask_open(self._window, self.tr("Ouvrir un fichier"), COPS_FILES, self.open)

    def ask_backup(self, nom: str) -> None:
        """Asks which backup, first of all among those of a file of this name."""
        from cops_desktop.services.sauvegardes import dossier_pour

        title = self.tr("Ouvrir une sauvegarde")
        ask.ask_open(self._window, title, COPS_FILES, self.open, folder=dossier_pour(nom))

    def ask_demo(self) -> None:
        """Asks where, then makes the fictional year there and opens it."""
        title, name = self.tr("Où ranger la démonstration"), "cops-demonstration.cops"
        ask.ask_save(self._window, title, COPS_FILES, name, self.make_demo)

    def make_demo(self, path: Path) -> None:
        """Makes the fictional year in the background, and works on it once it is there."""
        laptop = self._window.contexte.laptop

        def work(_: "Progress") -> None:
            from cops_desktop.services.demo import make_demo
            from cops_desktop.services.fichier import Identite

            make_demo(path, Identite(laptop.poste_id, laptop.utilisateur)).close()

        self._window.contexte.tasks.run(self.tr("Préparation de la démonstration"), work, lambda _: self.open(path))

    def open_recent(self, path: str) -> None:
        """Opens a recent file; one that is gone leaves the list."""
        if not self.open(Path(path)) and not Path(path).exists():
            laptop = self._window.contexte.laptop
            self._window.contexte.remember(recents=laptop.without_recent(path).recents)

    def create(self, path: Path, phrase: str = "") -> bool:
        """Makes an empty file, protected when a passphrase is given, and works on it; True when it is done."""
        from cops_desktop.services.fichier import create_file

        return self._use(lambda who: create_file(path, who, phrase=phrase))

    def open(self, path: Path, cle: "Cle | None" = None) -> bool:
        """Works on this file; on failure says why, and the one before stays open.

        False for a protected file without its key: its passphrase is asked for once the window is there, then it opens.
        """
        if self._is_open(path):
            return self._window.watch().open_anew()
        return self._open(path, cle)

    def _is_open(self, path: Path) -> bool:
        contexte = self._window.contexte
        with suppress(OSError):
            return contexte.has_file and path.samefile(contexte.fichier.path)
        return False

    def open_again(self, fichier: "Fichier") -> bool:
        """Opens the present file as it is now; it was let go, and stays as it was on failure."""
        return self._open(fichier.path, fichier.cle)

    def _open(self, path: Path, cle: "Cle | None") -> bool:
        from cops_desktop.services.fichier import open_file

        self._give_up_asking()
        try:
            return self._use(lambda who: open_file(path, who, cle=cle))
        except (PhraseDemandee, PhraseFausse):
            QTimer.singleShot(0, self, lambda: self._ask_phrase(path))  # at the start the window is not there yet
            return False

    def _ask_phrase(self, path: Path) -> None:
        from cops_desktop.qt.dialogs.phrase import ask_phrase

        self._give_up_asking()
        self._asking = ask_phrase(self._window.contexte, path, lambda cle: self._open(path, cle))

    def _give_up_asking(self) -> None:
        asking, self._asking = self._asking, None
        if asking is not None and isValid(asking):
            asking.reject()

    def _use(self, make: Callable[["Identite"], "Fichier"]) -> bool:
        from cops_desktop.services.fichier import Identite

        laptop = self._window.contexte.laptop
        try:
            fichier = make(Identite(laptop.poste_id, laptop.utilisateur))
        except (PhraseDemandee, PhraseFausse):
            raise
        except Refus as refus:
            messages.refusal(self._window, refus)
            return False
        except Exception as error:
            crash.show(self._window, error)
            return False
        self._window.show_file(fichier)
        return True
