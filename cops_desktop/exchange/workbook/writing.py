"""Writing a workbook: the exact inverse of reading one."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import NNBSP
from cops_desktop.exchange.tables import Cell, Entete, RawRow, RawSheet, Table, write_csv_folder, write_xlsx
from cops_desktop.exchange.tables.atomic import write_folder
from cops_desktop.exchange.workbook.cells_out import format_cell, number_format
from cops_desktop.exchange.workbook.columns import Colonne, Feuille, Genre, Valeur
from cops_desktop.exchange.workbook.documents import DOSSIER, dossier_des_documents
from cops_desktop.exchange.workbook.sheets import FEUILLES, LISEZ_MOI

_OTHER_FORMATS = {".csv", ".xls", ".ods", ".xlsm"}

Lignes = Sequence[Mapping[str, Valeur]]


_NON_PROTEGE = (
    ("Ce classeur n’est pas protégé",),
    (
        "Origine",
        f"Un fichier protégé par une phrase secrète. Lui ne l’est pas{NNBSP}: il contient des données personnelles.",
    ),
    (
        "Précautions",
        "Rangez-le où personne d’autre ne l’ouvre, ne l’envoyez pas tel quel, supprimez-le quand il a servi. De même "
        "pour le dossier de ses documents, s’il en a un.",
    ),
    ("Import", f"Rien ne change{NNBSP}: l’import ne lit pas cette page."),
)


def write_workbook(
    path: Path, sheets: Mapping[str, Lignes], *, du_protege: bool = False, documents: Mapping[str, bytes] | None = None
) -> None:
    """Write rows, given as column → typed value, to an .xlsx, or to a folder of CSVs when the name has another end.

    A column without a value is empty. `du_protege`: they come from a protected file, and a first page says that
    the workbook is not. `documents`: name → bytes, for the folder beside; each is asked for when it is written. All or
    nothing: raises Refus (disk, rights, a text too long for a cell).
    """
    unknown = sheets.keys() - {feuille.nom for feuille in FEUILLES}
    if unknown:
        raise KeyError(f"no such sheet: {sorted(unknown)}")
    suffix = path.suffix.lower()
    if suffix in _OTHER_FORMATS:
        raise Refus(
            f"« {path} » : l’export fait un classeur .xlsx, ou un dossier de fichiers CSV (un nom sans « {suffix} »)."
        )
    tables = [_table(feuille, sheets[feuille.nom]) for feuille in FEUILLES if feuille.nom in sheets]
    first = (
        RawSheet(LISEZ_MOI, [RawRow(n, list(line)) for n, line in enumerate(_NON_PROTEGE, 1)]) if du_protege else None
    )
    if suffix != ".xlsx":
        write_csv_folder(path, tables, introduction=first, beside=(DOSSIER, documents or {}))
        return
    folder = dossier_des_documents(path)
    made = bool(documents) and not folder.exists()
    if documents:
        write_folder(folder, documents)
    try:
        write_xlsx(path, tables, introduction=first)
    except Refus:
        if made:
            shutil.rmtree(folder, ignore_errors=True)
        raise


def entete(colonne: Colonne, values: Sequence[Valeur] = ()) -> Entete:
    """How a column is shown and offered in a spreadsheet."""
    allowed = ("oui", "non") if colonne.genre in (Genre.OUI_NON, Genre.DATE_OU_OUI) else colonne.allowed
    several = colonne.many or colonne.genre is Genre.DATE_OU_OUI
    return Entete(colonne.nom, colonne.key, colonne.help, allowed, several, number_format(colonne, values))


def _table(feuille: Feuille, lignes: Lignes) -> Table:
    names = [colonne.nom for colonne in feuille.colonnes]
    for ligne in lignes:
        if not ligne.keys() <= set(names):
            raise KeyError(f"no such column in {feuille.nom}: {sorted(ligne.keys() - set(names))}")
    entetes = tuple(entete(colonne, [ligne.get(colonne.nom) for ligne in lignes]) for colonne in feuille.colonnes)
    rows: list[list[Cell]] = [
        [format_cell(colonne, ligne.get(colonne.nom)) for colonne in feuille.colonnes] for ligne in lignes
    ]
    return Table(feuille.nom, entetes, rows)
