"""The letterhead of the file's papers."""

from cops_desktop.documents.letterhead import Entete
from cops_desktop.services.reglages import read_reglages
from cops_desktop.storage.database import Fichier


def entete(fichier: Fichier) -> Entete:
    """The letterhead, from the settings of the file (what is empty there is the program's own), and its protection."""
    values = read_reglages(fichier)
    names = ("organisme", "mention", "adresse", "telephone", "email")
    given = {name: getattr(values, name) for name in names if getattr(values, name)}
    return Entete(**given, logo=values.logo, fichier_protege=fichier.cle is not None)
