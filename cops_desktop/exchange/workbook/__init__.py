"""The workbook (*classeur*): the documented exchange format, declared in `sheets`, read, written, and offered empty.

It knows nothing of the database: rows go in and out as typed values under the names of their columns.
"""

from cops_desktop.exchange.workbook.columns import Colonne, Feuille, Genre, Valeur
from cops_desktop.exchange.workbook.documents import dossier_des_documents
from cops_desktop.exchange.workbook.faults import Faute
from cops_desktop.exchange.workbook.reading import Classeur, Rang, read_workbook
from cops_desktop.exchange.workbook.sheets import FEUILLES
from cops_desktop.exchange.workbook.template import write_template
from cops_desktop.exchange.workbook.writing import write_workbook

__all__ = [
    "FEUILLES",
    "Classeur",
    "Colonne",
    "Faute",
    "Feuille",
    "Genre",
    "Rang",
    "Valeur",
    "dossier_des_documents",
    "read_workbook",
    "write_template",
    "write_workbook",
]
