"""What the tabs of a large file ask for first, read before they are opened: in a thread, on a connection of its own.

Each part imports what it needs where it runs: for the window, this module costs nothing.
"""

from collections.abc import Callable
from datetime import date
from functools import partial

from cops_desktop.storage.database import Fichier
from cops_desktop.storage.memoire import Lues, emporter, moment, recevoir


def _paiements(fichier: Fichier, _: date) -> None:
    from cops_desktop.services.paiements import figes

    figes(fichier)


def _accompagnements(fichier: Fichier, day: date) -> None:
    from cops_desktop.services.accompagnements.liste import lignes

    lignes(fichier, day)


def _engagements(fichier: Fichier, day: date) -> None:
    from cops_desktop.services.engagements.liste import lignes

    lignes(fichier, day)


def _charte(fichier: Fichier, day: date) -> None:
    from cops_desktop.services.engagements.charte import suivis

    suivis(fichier, day)


def _rencontres(fichier: Fichier, day: date) -> None:
    from cops_desktop.services.rencontres.liste import liste

    liste(fichier, day)


PARTIES = (_paiements, _accompagnements, _engagements, _charte, _rencontres)


def lire(partie: Callable[[Fichier, date], None], day: date, fichier: Fichier) -> Lues:
    """Reads what a tab shows on `day`; what this gives goes to the `receveur` that was made before."""
    partie(fichier, day)
    return emporter(fichier.db)


def receveur(fichier: Fichier) -> Callable[[Lues], None]:
    """What takes a part over that was read elsewhere, unless something was written since."""
    return partial(recevoir, fichier.db, moment(fichier.db))
