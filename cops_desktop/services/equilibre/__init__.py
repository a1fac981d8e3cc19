"""The balance of any group at any date (R8.1): groups, comparison with a reference, pictures, who is in each."""

from cops_desktop.services.equilibre.comparaison import (
    Comparaison,
    Composition,
    Personne,
    comparer,
    equilibre_de,
    est_grand,
    personnes_de,
)
from cops_desktop.services.equilibre.groupes import (
    ANNUAIRE,
    COPART,
    COPIL,
    Groupe,
    copart_en_groupe,
    groupes_le,
    reference_habituelle,
)
from cops_desktop.services.equilibre.images import PRECAUTION, Barre, Image, images

__all__ = [
    "ANNUAIRE",
    "COPART",
    "COPIL",
    "PRECAUTION",
    "Barre",
    "Comparaison",
    "Composition",
    "Groupe",
    "Image",
    "Personne",
    "comparer",
    "copart_en_groupe",
    "equilibre_de",
    "est_grand",
    "groupes_le",
    "images",
    "personnes_de",
    "reference_habituelle",
]
