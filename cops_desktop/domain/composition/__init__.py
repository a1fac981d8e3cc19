"""A balanced CoPil from its volunteers: criteria, score, exchanges, the programme for a solver (R4.1–R4.3)."""

from cops_desktop.domain.composition.candidats import Accord, Appel, Candidat, Composition, Paire, accord, sieges
from cops_desktop.domain.composition.criteres import (
    EN_SON_NOM,
    POIDS,
    STRUCTURE,
    Cibles,
    Critere,
    Priorite,
    cibles,
    plus_forts_restes,
)
from cops_desktop.domain.composition.echanges import Echange, echanges_ameliorants, glouton, polir
from cops_desktop.domain.composition.mots import PRIORITES, pourquoi, remarques
from cops_desktop.domain.composition.programme import Programme, composition_de, prises_de, programme
from cops_desktop.domain.composition.score import Partie, Score, honore, score, total

__all__ = [
    "EN_SON_NOM",
    "POIDS",
    "PRIORITES",
    "STRUCTURE",
    "Accord",
    "Appel",
    "Candidat",
    "Cibles",
    "Composition",
    "Critere",
    "Echange",
    "Paire",
    "Partie",
    "Priorite",
    "Programme",
    "Score",
    "accord",
    "cibles",
    "composition_de",
    "echanges_ameliorants",
    "glouton",
    "honore",
    "plus_forts_restes",
    "polir",
    "pourquoi",
    "prises_de",
    "programme",
    "remarques",
    "score",
    "sieges",
    "total",
]
