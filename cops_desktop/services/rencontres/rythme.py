"""The rhythm of a file's meetings (R7.1)."""

from datetime import date

from cops_desktop.domain.rythme import Constat, rythme
from cops_desktop.storage import rencontres
from cops_desktop.storage.database import Fichier


def rythme_de(fichier: Fichier, annee: int, day: date) -> list[Constat]:
    """What the rhythm says of a year, seen on `day`: held, planned, missing, too close."""
    return rythme(rencontres.rencontres(fichier.db), annee, day)
