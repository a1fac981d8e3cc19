"""The right to edit a file: taking it, giving it to the open file, waiting for it while another has it."""

from contextlib import suppress
from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.services.laptop import data_dir
from cops_desktop.storage.database import Fichier, Identite
from cops_desktop.storage.verrou import Attente, Occupant, Verrou, acquire


def take(path: Path, identite: Identite) -> Verrou | Occupant | None:
    """The right to edit a file, or who has it; None where there is none, or nothing can be written beside it.

    Raises Refus when this laptop cannot write down that it edits it.
    """
    try:
        if not path.is_file():
            return None
        return acquire(path, data_dir() / "verrous", identite.nom, identite.poste)
    except OSError:
        return None


def hold(fichier: Fichier, verrou: Verrou) -> None:
    """Give an open file its right to edit. Raises Refus when another laptop overtook us; it is closed then."""
    if fichier.read_only:
        verrou.release()
        return
    fichier.verrou = verrou
    try:
        with suppress(OSError):  # the word that we are here stands already; only the letter is missing
            verrou.renew(fichier.lettre)
    except Refus:
        fichier.close()
        raise
    verrou.note()


def attente(fichier: Fichier) -> Attente:
    """For a file that another edits: whom to ask, now and then, whether it is free."""
    return Attente(fichier.path, data_dir() / "verrous", fichier.identite.poste)
