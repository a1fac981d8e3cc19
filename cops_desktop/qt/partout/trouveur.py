"""Opens the panel of Ctrl+K, keeps what it reads until the data change, and goes where one chooses to go."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from cops_desktop.domain.partout import Chose
from cops_desktop.qt.mots_proches import MotsProches
from cops_desktop.qt.partout.lieux import Lieu, lieux
from cops_desktop.qt.partout.panel import Panneau
from cops_desktop.services import partout
from cops_desktop.services.partout import Trouvailles

if TYPE_CHECKING:
    from cops_desktop.qt.main_window import MainWindow
    from cops_desktop.qt.page import Page

# Places that show one thing, and the kind under which that thing is found.
_MEMES = {"presences": "rencontre", "ateliers": "rencontre", "charte": "engagement"}


class Trouveur(QObject):
    """One for a window; made when Ctrl+K is first pressed, over an open file."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._choses: list[Chose] = []
        self._parties: Iterator[tuple[Chose, ...]] | None = None
        self._all_read = False
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read_on)
        self._lieux: dict[tuple[str, str], Lieu] = {}
        self._before: QWidget | None = None
        self._page: Page | None = None
        self._mots = MotsProches(window.contexte)
        self.panneau: Panneau | None = None
        window.contexte.changed.connect(self._forget)
        window.contexte.opened.connect(self._forget)

    def open(self) -> None:
        """Shows the panel over the window, or comes back to it."""
        if self.panneau is not None:
            self.panneau.take_focus()
            return
        self._before, self._page = QApplication.focusWidget(), self._window.page()
        self._lieux = {(lieu.chose.genre.value, lieu.chose.cle): lieu for lieu in lieux(self._window)}
        panneau = self.panneau = Panneau(self._window, self)
        panneau.chosen.connect(self._go)
        panneau.left.connect(self.close)
        panneau.lost.connect(self._lost)
        panneau.begin()
        self._reading.start()
        self._mots.prepare(self._try_again)

    def close(self) -> None:
        """Puts the panel away and gives the keyboard back to where it was."""
        if self.put_away():
            before, page = self._before, self._window.page()
            if before is not None and isValid(before) and before.isVisible():
                before.setFocus()
            elif page is not None:
                page.take_focus()

    def put_away(self) -> bool:
        """Puts the panel away and leaves the keyboard where it went; False when there was none."""
        panneau, self.panneau = self.panneau, None
        if panneau is None:
            return False
        panneau.hide()
        panneau.deleteLater()
        return True

    def _lost(self) -> None:
        """The keyboard went elsewhere. A page that is read again under the panel does not keep it."""
        panneau, focused = self.panneau, QApplication.focusWidget()
        if panneau is None:
            return
        page = self._window.page()
        if page is self._page and (focused is None or (page is not None and page.isAncestorOf(focused))):
            QTimer.singleShot(0, panneau, panneau.line.setFocus)
        else:
            self.put_away()

    def _go(self, item: Chose) -> None:
        self.close()
        lieu = self._lieux.get((item.genre.value, item.cle))
        if lieu is not None:
            lieu.aller()
        else:
            self._window.contexte.ouvrir(item.genre.value, item.cle)

    # What is found

    def _forget(self) -> None:
        self._choses, self._parties, self._all_read = [], None, False
        if self.panneau is not None:
            self._reading.start()
            self._look_again()

    def _try_again(self) -> None:
        """The words of a large file are known: what was not found for a slip may be now."""
        if self.panneau is not None and self.panneau.row() is None:
            self.panneau.look()

    def _look_again(self) -> None:
        if self.panneau is not None:
            self.panneau.look()

    def _read_on(self) -> None:
        """One kind more, while nothing is typed yet."""
        if self._all_read or self.panneau is None or not self._window.contexte.has_file:  # the window closes
            self._reading.stop()
        elif self._read_one():
            self._look_again()

    def _read_one(self) -> bool:
        """Reads a kind; whether it was the last one."""
        contexte = self._window.contexte
        if self._parties is None:
            self._parties = partout.parties(contexte.fichier, contexte.today())
        part = next(self._parties, None)
        self._all_read = part is None
        self._choses += part or ()
        return self._all_read

    def choses(self) -> Sequence[Chose]:
        """What is found outside the annuaire; read to its end now, where that is not done yet."""
        while not self._all_read:
            self._read_one()
        return self._choses

    def trouver(self, texte: str) -> Trouvailles:
        """What answers to what is typed."""
        contexte = self._window.contexte
        places = (lieu.chose for lieu in self._lieux.values())
        return partout.trouver(contexte.fichier, texte, (*places, *self.choses()), contexte.today())

    def proches(self, texte: str) -> Trouvailles:
        """What would answer but for a slip or two."""
        contexte = self._window.contexte
        return partout.proches(contexte.fichier, texte, contexte.today())

    def recentes(self) -> tuple[Chose, ...]:
        """What was opened last, as far as it is still there."""
        contexte = self._window.contexte
        keys = dict.fromkeys((_MEMES.get(kind, kind), key) for kind, key in contexte.ouverts)
        if not keys or not self._all_read:
            return ()  # read in a moment
        return partout.retrouver(contexte.fichier, tuple(keys), self.choses(), contexte.today())
