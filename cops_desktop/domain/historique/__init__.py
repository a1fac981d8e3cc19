"""The history in French words: what was done to which thing, before and after, and when."""

from cops_desktop.domain.historique.choses import (
    Changement,
    Chose,
    Geste,
    Ligne,
    Lot,
    compte,
    fait,
    lots,
    net,
    references,
    tete,
)
from cops_desktop.domain.historique.familles import FAMILLES, PARTIES
from cops_desktop.domain.historique.genre import GENRES, Genre, Lire, Rang, nom
from cops_desktop.domain.historique.genres import REGLAGES

__all__ = [
    "FAMILLES",
    "GENRES",
    "PARTIES",
    "REGLAGES",
    "Changement",
    "Chose",
    "Genre",
    "Geste",
    "Ligne",
    "Lire",
    "Lot",
    "Rang",
    "compte",
    "fait",
    "lots",
    "net",
    "nom",
    "references",
    "tete",
]
