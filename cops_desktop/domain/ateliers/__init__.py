"""Workshops of a meeting: who is put in which, what a distribution gives, what each one is called (R7.1)."""

from cops_desktop.domain.ateliers.noms import animation_de, prochaine_couleur, prochaine_lettre
from cops_desktop.domain.ateliers.places import a_placer, anime_un_atelier, places_en_mots
from cops_desktop.domain.ateliers.repartition import Inscrit, Methode, Repartition, repartir

__all__ = [
    "Inscrit",
    "Methode",
    "Repartition",
    "a_placer",
    "animation_de",
    "anime_un_atelier",
    "places_en_mots",
    "prochaine_couleur",
    "prochaine_lettre",
    "repartir",
]
