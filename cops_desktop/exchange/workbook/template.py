"""The empty workbook to be filled in: headers, a line of help, drop-down lists, and a first sheet that explains."""

from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables import RawRow, RawSheet, Table, write_xlsx
from cops_desktop.exchange.workbook.sheets import FEUILLES, LISEZ_MOI
from cops_desktop.exchange.workbook.writing import entete

_RULES = (
    ("Remplir", "Une ligne par chose, sous la ligne d’aide grise (elle peut rester : l’import ne la lit pas)."),
    (
        "Laisser vide",
        "Les feuilles et les colonnes dont vous n’avez pas besoin peuvent rester vides, ou être supprimées.",
    ),
    ("Reconnaître", "Les colonnes à l’en-tête foncé disent de quoi il s’agit : une ligne déjà connue est mise à jour."),
    ("réf", "Écrite par l’export ; à garder telle quelle, ou vide. Avec elle, un nom ou un e-mail peut être corrigé."),
    ("Personnes", "Dans les autres feuilles : Prénom Nom, ou e-mail, ou Prénom Nom <e-mail> si deux portent ce nom."),
    ("Dates, heures", "22/11/2026 ; 14:05 ; une durée : 1:30."),
    ("Nombres", "Montants en euros : 1234,50. Kilomètres entiers. Vacations par demies : 1,5."),
    ("Plusieurs valeurs", "Dans une cellule, séparées par | (la barre : Alt Gr + 6)."),
    ("Autres colonnes", "Une colonne que le programme ne connaît pas est gardée en note de sa ligne."),
    ("Fautes", "L’import les dit toutes, avec feuille, ligne et colonne ; tant qu’il y en a une, rien n’est changé."),
)


def write_template(path: Path) -> None:
    """Write the empty workbook to `path` (.xlsx). Raises Refus."""
    if path.suffix.lower() != ".xlsx":
        raise Refus(f"« {path} » : le modèle est un classeur, donnez un nom qui finit par .xlsx.")
    tables = [Table(f.nom, tuple(entete(colonne) for colonne in f.colonnes), ()) for f in FEUILLES]
    write_xlsx(path, tables, introduction=_introduction(), helped=True)


def _introduction() -> RawSheet:
    lines: list[tuple[str, ...]] = [("Classeur du COPS",), *_RULES, ("Les feuilles",)]
    lines.extend((feuille.nom, f"{feuille.help}.") for feuille in FEUILLES)
    return RawSheet(LISEZ_MOI, [RawRow(number, list(line)) for number, line in enumerate(lines, 1)])
