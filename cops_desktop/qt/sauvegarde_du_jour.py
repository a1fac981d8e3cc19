"""The backup of the day: made by itself once the file is on the screen, and heard of only when something is wrong."""

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from cops_desktop.domain.errors import Refus
from cops_desktop.qt.context import Avis, Contexte
from cops_desktop.qt.tasks import Progress

if TYPE_CHECKING:
    from cops_desktop.services.fichier import Fichier
    from cops_desktop.services.sauvegardes import Faite

AFTER = 1000  # milliseconds after the file is shown: the window is painted by then, and the page read
KEY = "sauvegarde"


def sauvegarder_du_jour(contexte: Contexte) -> None:
    """Backs the open file up in a moment, unless it is only read, or today has its backup."""
    if not contexte.fichier.read_only:
        fichier = contexte.fichier
        start = partial(_start, contexte, fichier)
        QTimer.singleShot(AFTER, contexte, lambda: contexte.when_idle(contexte, start))


def _start(contexte: Contexte, fichier: "Fichier") -> None:
    if not contexte.has_file or contexte.fichier is not fichier or fichier.read_only:
        return
    now = contexte.now()

    def work(_: Progress) -> "Faite | Refus | None":
        from cops_desktop.services.sauvegardes import du_jour

        try:
            with closing(fichier.again(read_only=True)) as own:
                return du_jour(own, now)
        except Refus as refus:
            return refus

    contexte.quiet.run("", work, lambda made: _tell(contexte, made))


def _tell(contexte: Contexte, made: "Faite | Refus | None") -> None:
    wrong = made.message if isinstance(made, Refus) else made.avertissement if made is not None else ""
    if wrong:
        open_list = QCoreApplication.translate("sauvegardes", "Sauvegardes…")
        contexte.avis.emit(Avis(KEY, wrong, actions=((open_list, partial(contexte.ouvrir, "sauvegardes", "")),)))
        return
    contexte.avis_regle.emit(KEY)
    if made is not None:
        contexte.message.emit(QCoreApplication.translate("sauvegardes", "Sauvegarde du jour faite"))
