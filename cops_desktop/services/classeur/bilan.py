"""What an import did, or would do: counts, and each change in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cops_desktop.domain.words import format_euros
from cops_desktop.exchange.tables import as_text
from cops_desktop.exchange.workbook import FEUILLES, Genre, Valeur
from cops_desktop.exchange.workbook.cells_out import format_cell

NOUVEAU = "nouveau"
MODIFIE = "modifié"
_LONGEST = 60
_COLONNES = {(feuille.nom, colonne.nom): colonne for feuille in FEUILLES for colonne in feuille.colonnes}


@dataclass(frozen=True, slots=True)
class BilanLigne:
    """One row that is new or changes something. `quoi`: « nouveau » or « modifié »; `changements`: a sentence each."""

    feuille: str
    ligne: int
    quoi: str
    libelle: str
    changements: tuple[str, ...] = ()


@dataclass(slots=True)
class Bilan:
    """By sheet of the workbook: how many things are new, modified, unchanged. `notes`: what else is worth knowing."""

    nouveaux: dict[str, int] = field(default_factory=dict)
    modifies: dict[str, int] = field(default_factory=dict)
    inchanges: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    lignes: list[BilanLigne] = field(default_factory=list)

    @property
    def rien_ne_change(self) -> bool:
        """Whether the file has all of it already."""
        return not any(self.nouveaux.values()) and not any(self.modifies.values())


def changements(feuille: str, avant: Mapping[str, Valeur], apres: Mapping[str, Valeur]) -> tuple[str, ...]:
    """« téléphone : 05… → 06… », for each cell that differs."""
    return tuple(
        f"{column} : {_montrer(feuille, column, avant.get(column))} → {_montrer(feuille, column, value)}"
        for column, value in apres.items()
        if value != avant.get(column)
    )


def _montrer(feuille: str, column: str, value: Valeur) -> str:
    if value in (None, ()):
        return "rien"
    colonne = _COLONNES.get((feuille, column))
    if colonne is not None and colonne.genre is Genre.MONTANT and isinstance(value, int):
        return format_euros(value)
    text = as_text(format_cell(colonne, value)) if colonne is not None else str(value)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
