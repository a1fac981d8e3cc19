"""The scenes of the pictures for Ctrl+K: before a word, with what was opened last, and what a few letters find."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.partout.panel import Panneau
from cops_desktop.storage import annuaire, rencontres


def _asked(words: str) -> Callable[[MainWindow], object]:
    def show(window: MainWindow) -> None:
        contexte = window.contexte
        if not words:
            contexte.ouvrir("personne", annuaire.personnes(contexte.fichier.db)[0].id)
            contexte.ouvrir("rencontre", rencontres.rencontres(contexte.fichier.db)[-1].id)
        window.show_tab("accompagnements")
        window.find_anywhere()
        window.findChildren(Panneau)[-1].line.setText(words)
        QApplication.processEvents()

    return show


PARTOUT: tuple[tuple[str, Callable[[MainWindow], object]], ...] = (
    ("partout-recents", _asked("")),
    ("partout", _asked("co")),
    ("partout-rien", _asked("xylophone")),
)
