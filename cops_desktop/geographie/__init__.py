"""Where postcodes are: France's communes and départements, the outlines and towns of Occitanie.

Facts only, from `resources/geographie/`, read when they are first asked for and kept: a postcode costs the reading of
one département.
"""

from cops_desktop.geographie.communes import (
    Commune,
    Lieu,
    commune,
    communes_de,
    departement,
    lieu,
    nom_du_departement,
    orthographe,
)
from cops_desktop.geographie.fond import Ville, contours, villes

__all__ = [
    "Commune",
    "Lieu",
    "Ville",
    "commune",
    "communes_de",
    "contours",
    "departement",
    "lieu",
    "nom_du_departement",
    "orthographe",
    "villes",
]
