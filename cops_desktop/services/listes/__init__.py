"""Bringing existing lists in: any CSV or workbook → columns → a preview of each row → one operation.

`ouvrir` reads, `proposer` guesses the columns, `analyser` recognises persons and structures, `importer` writes what the
preview shows. Doubts are the user's to settle, in `Decisions`.
"""

from cops_desktop.services.listes.apercu import (
    ECARTER,
    NOUVELLE,
    Candidat,
    Decisions,
    Ecart,
    Etat,
    Fiche,
    Nature,
    Rapprochement,
)
from cops_desktop.services.listes.cibles import BAROMETRE, CIBLES, ENGAGEMENTS, INSCRIPTIONS, PERSONNES, STRUCTURES
from cops_desktop.services.listes.importer import (
    Analyse,
    Bilan,
    Lecture,
    Liste,
    analyser,
    importer,
    ouvrir,
    proposer,
)

__all__ = [
    "BAROMETRE",
    "CIBLES",
    "ECARTER",
    "ENGAGEMENTS",
    "INSCRIPTIONS",
    "NOUVELLE",
    "PERSONNES",
    "STRUCTURES",
    "Analyse",
    "Bilan",
    "Candidat",
    "Decisions",
    "Ecart",
    "Etat",
    "Fiche",
    "Lecture",
    "Liste",
    "Nature",
    "Rapprochement",
    "analyser",
    "importer",
    "ouvrir",
    "proposer",
]
