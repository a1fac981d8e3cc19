"""The baromètre: yearly campaigns, who was asked and who contributed (R8.2, as far as R3.5 d needs it)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Sollicitation:
    """A person or a structure asked in the campaign of a year (`campagne`); `cible`: as who they were asked."""

    id: str
    campagne: int
    personne: str | None = None
    structure: str | None = None
    cible: str = ""
    sollicite_le: date | None = None
    contribue_le: date | None = None
    notes: str = ""
