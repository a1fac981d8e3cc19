"""A fault of a workbook: where it stands, what stands there, and what was expected."""

from dataclasses import dataclass

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Faute:
    """`ligne` is the spreadsheet's own number; None for a whole sheet. `valeur` is None where nothing is in question
    (an absent column), "" for an empty cell. `attendu` follows « attendu … » and has no full stop."""

    feuille: str
    ligne: int | None
    colonne: str | None
    valeur: str | None
    attendu: str

    def __str__(self) -> str:
        place = f"Feuille {self.feuille}"
        if self.ligne is not None:
            place += f", ligne {self.ligne}"
        if self.colonne is not None:
            place += f", colonne {self.colonne}"
        return f"{place} : {self._found()}attendu {self.attendu}."

    def _found(self) -> str:
        if self.valeur is None:
            return ""
        if not self.valeur:
            return "rien — "
        shown = " ".join(self.valeur.split())
        if len(shown) > _LONGEST:
            shown = shown[:_LONGEST] + "…"
        return f"« {shown} » — "
