"""Asks for the passphrase of a protected file; when the system's keyring has its key, nothing is asked."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer

from cops_desktop.domain.errors import Refus
from cops_desktop.qt.aside import aside
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.fitting import make_room
from cops_desktop.qt.dialogs.form import Faute, FormDialog
from cops_desktop.qt.forms.ui_phrase import Ui_PhraseForm
from cops_desktop.services.protection import Cle

KEYRING_PATIENCE = 400  # milliseconds: a keyring that takes longer is waited for beside the question


class PhraseDialog(FormDialog):
    """`then(cle)` follows a passphrase that opens `path`, or the keyring's key; closed before, nothing follows."""

    form = Ui_PhraseForm
    wide = 500

    def __init__(self, contexte: Contexte, path: Path, then: Callable[[Cle], object]) -> None:
        super().__init__(contexte)
        self.setObjectName("dialoguePhrase")
        self._path, self._then = path, then
        self._over = False
        self._verb = self.ui.enregistrer.text()
        explanation = self.tr("«\u00a0{nom}\u00a0» est protégé\u202f: il s’ouvre avec sa phrase secrète.")
        self.ui.explication.setText(explanation.format(nom=path.name))
        self.ui.explication.setToolTip(str(path))
        self.ui.afficher.toggled.connect(self.ui.secrete.show_typed)
        self.ui.secrete.textEdited.connect(self._unmark)
        self.ui.garder.hide()
        self.ui.oubliee.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(KEYRING_PATIENCE)
        self._patience.timeout.connect(super().start)

    def start(self) -> None:
        """Looks into the keyring, and asks when it has nothing or does not answer at once."""
        self._patience.start()
        aside(self, partial(_look, self._path), self._looked)

    def _looked(self, found: tuple[bool, Cle | None]) -> None:
        available, cle = found
        if self._over:
            return
        if cle is not None:
            self._settle(cle)
            return
        self.ui.trousseau.hide()
        self.ui.garder.setVisible(available)
        if self._patience.isActive():
            self._patience.stop()
            super().start()
        else:
            make_room(self)

    def read(self) -> dict[str, Any]:
        phrase = self.ui.secrete.text()
        if not phrase:
            raise Faute(self.ui.secrete, self.tr("Écrivez la phrase secrète de ce fichier."))
        return {"phrase": phrase}

    def save(self, values: dict[str, Any]) -> bool:
        """Tries it beside the window; the dialog closes when it is right."""
        self._check(True)
        aside(self, partial(_try, self._path, values["phrase"]), self._right, self._wrong)
        return False

    def _check(self, busy: bool) -> None:
        self.ui.secrete.setReadOnly(busy)
        self.ui.enregistrer.setDisabled(busy)
        self.ui.enregistrer.setText(self.tr("Vérification…") if busy else self._verb)

    def _right(self, cle: Cle) -> None:
        if self._over:
            return
        if self.ui.garder.isChecked():
            keep(self.contexte, cle)
        self._settle(cle)

    def _wrong(self, refus: Refus) -> None:
        if self._over:
            return
        self._check(False)
        self.ui.oubliee.show()
        self.mark(Faute(self.ui.secrete, str(refus)))
        self.ui.secrete.selectAll()

    def _settle(self, cle: Cle) -> None:
        self.accept()
        self._then(cle)

    def done(self, result: int) -> None:
        self._over = True
        self._patience.stop()
        self.ui.secrete.clear()
        super().done(result)

    def state(self) -> object:
        """Leaving loses nothing that was not in somebody's head."""
        return None


def keep(contexte: Contexte, cle: Cle) -> None:
    """Has the keyring keep a key, beside the window; says so when it refuses."""

    def said(kept: bool) -> None:
        if not kept:
            contexte.message.emit(_refused())

    aside(contexte.window, partial(_keep, cle), said)


def _refused() -> str:
    sentence = "Le trousseau de cet ordinateur a refusé\u202f: la phrase secrète sera demandée la prochaine fois."
    return QCoreApplication.translate("phrase", sentence)


def _keep(cle: Cle) -> bool:
    from cops_desktop.services import trousseau

    return trousseau.garder(cle)


def _look(path: Path) -> tuple[bool, Cle | None]:
    """Whether there is a keyring, and the key of this file that it has."""
    from cops_desktop.services import trousseau
    from cops_desktop.services.protection import cle_gardee

    available = trousseau.disponible()
    return available, cle_gardee(path) if available else None


def _try(path: Path, phrase: str) -> Cle:
    from cops_desktop.services.protection import cle_pour

    return cle_pour(path, phrase)


def ask_phrase(contexte: Contexte, path: Path, then: Callable[[Cle], object]) -> PhraseDialog:
    """Opens the dialog, unless the keyring answers for the user."""
    dialog = PhraseDialog(contexte, path, then)
    dialog.start()
    return dialog
