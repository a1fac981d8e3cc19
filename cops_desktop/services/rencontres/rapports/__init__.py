"""From an attendance report to presences: read and matched, shown, decided, then written as one operation (R5.4)."""

from cops_desktop.exchange.tables.lists import read_content as lire_fichier
from cops_desktop.services.rencontres.rapports.apercu import Apercu, Effet, Prevision, en_mots
from cops_desktop.services.rencontres.rapports.importer import Bilan, importer, refuser_les_douteux
from cops_desktop.services.rencontres.rapports.preparation import (
    NOUVELLE,
    PAS_UNE,
    Decisions,
    Etat,
    Ligne,
    Preparation,
)
from cops_desktop.services.rencontres.rapports.preparer import preparer

__all__ = [
    "NOUVELLE",
    "PAS_UNE",
    "Apercu",
    "Bilan",
    "Decisions",
    "Effet",
    "Etat",
    "Ligne",
    "Preparation",
    "Prevision",
    "en_mots",
    "importer",
    "lire_fichier",
    "preparer",
    "refuser_les_douteux",
]
