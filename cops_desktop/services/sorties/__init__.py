"""What comes out of the annuaire: a list of entries as a table, a paper, labels, cards, e-mails (issue 4, R2.8, §9).

`fiches.lire` reads a list once; every output is made of what it returned, without the file, in any thread.
"""

from cops_desktop.services.sorties.annonces import Annonce, Sortie, annonce, contenu, copiees
from cops_desktop.services.sorties.cartes import write_cartes
from cops_desktop.services.sorties.fiches import Cle, Fiches, lire
from cops_desktop.services.sorties.participants import liste_en_pdf
from cops_desktop.services.sorties.postales import etiquettes_en_pdf
from cops_desktop.services.sorties.tableur import write_classeur, write_liste_csv

__all__ = [
    "Annonce",
    "Cle",
    "Fiches",
    "Sortie",
    "annonce",
    "contenu",
    "copiees",
    "etiquettes_en_pdf",
    "lire",
    "liste_en_pdf",
    "write_cartes",
    "write_classeur",
    "write_liste_csv",
]
