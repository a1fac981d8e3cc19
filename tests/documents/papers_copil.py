"""Fictional compositions of the CoPil, for the tests."""

from datetime import date

from cops_desktop.documents.copil import BinomeCopil, CompositionCopil, MembreCopil
from tests.documents.papers import LONGUE_STRUCTURE, MOT_SANS_FIN, NOM_LONG

_NOMS = ("Arnal", "Bastide", "Cazenave", "d’Hautpoul", "Escoffier", "Fabre", "Galtier")
_STRUCTURES = ("CHU Pic-Saint-Loup", "Association Les Passerelles", "")


def _binome(numero: int) -> BinomeCopil:
    pair = (2 * numero, 2 * numero + 1)
    return BinomeCopil(numero, tuple(MembreCopil(_NOMS[n % 7], "Odile", _STRUCTURES[n % 3]) for n in pair))


COMPLET = CompositionCopil(
    mandat="du 01/01/2027 au 31/12/2028",
    validation="validation tacite du 15/12/2026",
    date=date(2027, 7, 1),
    binomes=tuple(
        BinomeCopil(
            2,
            (
                MembreCopil("Delmas", "Paul", "CHU Pic-Saint-Loup", "jusqu’au 30/06/2027", absent=True),
                MembreCopil("Keïta", "Fatoumata"),
                MembreCopil("Izard", "Rose", "CHU Pic-Saint-Loup", "depuis le 01/07/2027"),
            ),
        )
        if numero == 2
        else _binome(numero)
        for numero in range(1, 15)
    ),
    invites=(("ARS Occitanie", "Idriss Benhaddou, Rose Fabre"), ("Savoir(s) Patient(s)", "")),
    remarques=("8 sur 28 viennent du CoPil précédent : un quart est souhaitable, il en faut 7.",),
)
EN_COMPOSITION = CompositionCopil(
    mandat="du 01/01/2027 au 31/12/2028",
    validation="",
    date=date(2026, 11, 24),
    binomes=(
        BinomeCopil(
            1, (MembreCopil(NOM_LONG, "Marie-Bénédicte-Apolline", LONGUE_STRUCTURE), MembreCopil(MOT_SANS_FIN))
        ),
        *(_binome(numero) for numero in range(2, 29)),
    ),
    remarques=("28 binômes : au-delà de 14, un vote départage.", "Le binôme 3 n’a qu’une personne."),
)
VIDE = CompositionCopil(mandat="du 01/01/2027 au 31/12/2028", validation="", date=date(2026, 11, 24))
COPILS = {"copil": COMPLET, "copil-en-composition": EN_COMPOSITION, "copil-vide": VIDE}
