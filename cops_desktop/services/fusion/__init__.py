"""Merging two entries of the annuaire that are one: everything that names the one that goes follows the other.

One operation, which is undone like any other. Its old key is remembered (`fusions`), so that a workbook that was
exported before leads to the entry that stays.
"""

from cops_desktop.domain.doublons import Genre
from cops_desktop.domain.fusion import Choix, Cote
from cops_desktop.services.fusion.apercu import Apercu, Argent, Champ, apercu
from cops_desktop.services.fusion.faire import fusionner

__all__ = ["Apercu", "Argent", "Champ", "Choix", "Cote", "Genre", "apercu", "fusionner"]
