"""The stage of the scenes: the files that they are played on, what stands before the window, and how it is put away."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QDialog, QWidget

from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.tabs import DIALOGS, TABS
from cops_desktop.qt.theme import Theme
from cops_desktop.services import laptop as settings
from cops_desktop.services import sauvegardes
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.fichier import Fichier, Identite
from cops_desktop.services.reglages import read_reglages, save_reglages
from tools.scenes_guide import guides

SIZE = (1280, 800)
IDENTITE = Identite("portable-de-demonstration", "Claire Bonnefous")
PHRASE = "girafe lavande moulin tiroir"  # of the protected file


def back_up(fichier: Fichier) -> None:
    """Some backups of the days before, and work since the last."""
    noon = datetime.combine(DEMO_DAY, time(12), ZoneInfo("Europe/Paris"))
    motifs = (sauvegardes.AVANT_IMPORT, sauvegardes.DU_JOUR, sauvegardes.DEMANDEE, sauvegardes.DU_JOUR)
    for days, motif in zip((40, 9, 3, 1), motifs, strict=True):
        sauvegardes.sauvegarder(fichier, motif, noon - timedelta(days=days))
    for telephone in ("05 00 00 00 10", "05 00 00 00 11"):
        save_reglages(fichier, replace(read_reglages(fichier), telephone=telephone))


def open_stage(theme: Theme, fichier: Fichier | None) -> MainWindow:
    """The window on a file, as it is on the demo's day; None: before one is open."""
    window = MainWindow(theme, settings.load(), TABS, DIALOGS)
    window.contexte.today = lambda: DEMO_DAY
    window.resize(*SIZE)
    window.show()
    if fichier is not None:
        window.show_file(fichier)
    return window


def standing(window: MainWindow) -> list[QWidget]:
    """What stands before the window: its dialogs, and the guide."""
    return [*(d for d in window.findChildren(QDialog) if d.isVisible()), *guides()]


def put_away(window: MainWindow) -> None:
    """Closes what a scene opened."""
    for shown in standing(window):
        if isinstance(shown, QDialog):
            shown.done(0)  # not `close`: what was typed for the scene would be asked about
        else:
            shown.close()
    window.close_preview()
