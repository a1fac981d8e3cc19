"""The demo: a fictional, coherent year in a new file, the same at each run. Nobody in it exists."""

from pathlib import Path

from cops_desktop.services.demo.accompagnements import save_accompagnements
from cops_desktop.services.demo.annuaire import save_annuaire
from cops_desktop.services.demo.copil import save_copil, save_guests
from cops_desktop.services.demo.cotec import save_cotecs, save_travaux
from cops_desktop.services.demo.data_cotec import DEMO_DAY
from cops_desktop.services.demo.demandes import save_demandes
from cops_desktop.services.demo.engagements import save_engagements
from cops_desktop.services.demo.journees import save_journees
from cops_desktop.services.demo.paiements import play_payments
from cops_desktop.services.demo.presences import save_presences
from cops_desktop.services.fichier import create_file
from cops_desktop.storage.database import Fichier, Identite

__all__ = ["DEMO_DAY", "make_demo"]


def make_demo(path: Path, identite: Identite) -> Fichier:
    """A new file with the fictional year, as it stands on DEMO_DAY; open, for the caller to close.

    The same at each run, but for the history's times and the keys of forms and lines. Raises Refus when something is
    there already; nothing is left behind when it fails.
    """
    fichier = create_file(path, identite)
    try:
        save_annuaire(fichier)
        save_demandes(fichier)
        save_engagements(fichier)
        save_copil(fichier)
        save_cotecs(fichier)
        save_presences(fichier)
        save_guests(fichier)
        save_journees(fichier)
        save_accompagnements(fichier)
        save_travaux(fichier)
        play_payments(fichier)
    except BaseException:
        fichier.close()
        path.unlink(missing_ok=True)
        raise
    return fichier
