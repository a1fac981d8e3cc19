"""What a line of Accueil is; each chapter makes its own."""

from dataclasses import dataclass
from enum import StrEnum


class Ton(StrEnum):
    """How a line presses; the word on its chip says the same."""

    REFUS = "refus"
    ATTENTION = "attention"
    ACCENT = "accent"
    NEUTRE = "neutre"


@dataclass(frozen=True, slots=True)
class AFaire:
    """A line of Accueil. `genre` and `id` say what `action` opens."""

    pastille: str
    ton: Ton
    titre: str
    detail: str
    action: str
    genre: str
    id: str = ""
