"""From the columns of any list to declared fields: what is meant is guessed, corrected by hand, and remembered.

A `Cible` declares fields with the words that lists use for them. `deviner` proposes which row holds the titles and
which column is which field; `appliquer` makes of each row a dict field → text. Nothing here knows what becomes of them:
persons, structures, attendance reports and registrations are so many targets.
"""

from cops_desktop.exchange.mapping.appliquer import Ligne, appliquer
from cops_desktop.exchange.mapping.cible import IGNORER, NOTES, Champ, Cible, Contenu
from cops_desktop.exchange.mapping.colonnes import Colonne, Correspondance, colonnes
from cops_desktop.exchange.mapping.deviner import deviner, deviner_champs, deviner_entetes, retenir

__all__ = [
    "IGNORER",
    "NOTES",
    "Champ",
    "Cible",
    "Colonne",
    "Contenu",
    "Correspondance",
    "Ligne",
    "appliquer",
    "colonnes",
    "deviner",
    "deviner_champs",
    "deviner_entetes",
    "retenir",
]
