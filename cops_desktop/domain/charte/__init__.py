"""The charter followed: what a member did of a to g in the period of an engagement, with its proof (R3.5, R3.6).

What was declared is a day that the team ticked; the rest is worked out from meetings, annuaire, baromètre and
contributions. What the CoPil asks besides is in `charte_copil`.
"""

from cops_desktop.domain.charte.constats import (
    COPART,
    DECLARES,
    LIBELLES,
    RELANCE_MOIS,
    Constat,
    Critere,
    Etat,
    Faits,
    Passage,
    Preuve,
    Reunion,
    Suivi,
)
from cops_desktop.domain.charte.jours import jour_de, mois_avant, trous
from cops_desktop.domain.charte.regard import Regard, assiduite, ensemble, seance, suivre

__all__ = [
    "COPART",
    "DECLARES",
    "LIBELLES",
    "RELANCE_MOIS",
    "Constat",
    "Critere",
    "Etat",
    "Faits",
    "Passage",
    "Preuve",
    "Regard",
    "Reunion",
    "Suivi",
    "assiduite",
    "ensemble",
    "jour_de",
    "mois_avant",
    "seance",
    "suivre",
    "trous",
]
