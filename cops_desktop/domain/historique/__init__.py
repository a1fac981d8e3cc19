"""The history in French words: what was done to which thing, before and after, and when."""

from cops_desktop.domain.historique.choses import (
    Changement,
    Chose,
    Geste,
    Ligne,
    Lot,
    compte,
    lots,
    net,
    references,
    tete,
)
from cops_desktop.domain.historique.genres import FAMILLES, GENRES, PARTIES, REGLAGES, Genre, Lire, Rang, nom
from cops_desktop.domain.historique.moments import heure_de, jour_court, jour_de, moment_court, moment_long

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
    "heure_de",
    "jour_court",
    "jour_de",
    "lots",
    "moment_court",
    "moment_long",
    "net",
    "nom",
    "references",
    "tete",
]
