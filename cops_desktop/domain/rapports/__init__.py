"""Attendance reports of video tools: whom a name stands for, whether it is this meeting, what presences become."""

from cops_desktop.domain.pseudonymes import Pseudonyme
from cops_desktop.domain.rapports.concordance import Objection, objection
from cops_desktop.domain.rapports.effets import Passage, Suite, presence_apres
from cops_desktop.domain.rapports.noms import cle_identite, cle_partagee
from cops_desktop.domain.rapports.reconnaitre import AUTRE_NOM, Candidat, Connu, Reconnaissance, Reconnaisseur

__all__ = [
    "AUTRE_NOM",
    "Candidat",
    "Connu",
    "Objection",
    "Passage",
    "Pseudonyme",
    "Reconnaissance",
    "Reconnaisseur",
    "Suite",
    "cle_identite",
    "cle_partagee",
    "objection",
    "presence_apres",
]
