"""What a list may be read for: a target and its fields, each with the words and the looks by which it is recognised."""

import re
from dataclasses import dataclass
from enum import StrEnum

IGNORER = ""
NOTES = "*"  # keep the column in the notes, as « Atelier : A »


class Contenu(StrEnum):
    """What the cells of a column look like, whatever its title says."""

    EMAIL = "e-mail"
    TELEPHONE = "téléphone"
    CODE_POSTAL = "code postal"
    DATE = "date"
    SITE = "site"
    TEXTE = "texte"


_LOOKS = (
    (Contenu.EMAIL, re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")),
    (Contenu.SITE, re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)),
    (Contenu.DATE, re.compile(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}(\s+\d{1,2}:\d{2}(:\d{2})?)?|\d{4}-\d{2}-\d{2}")),
    (Contenu.TELEPHONE, re.compile(r"(\+\d{2}|0033)?[\s.\-()]*0?[\s.\-()]*[1-9]([\s.\-]*\d{2}){4}")),
    (Contenu.CODE_POSTAL, re.compile(r"0?[1-9]\d{3}|[1-9]\d{4}|2[AB]\d{3}")),
)


def contenu(text: str) -> Contenu:
    """What one cell looks like."""
    return next((kind for kind, look in _LOOKS if look.fullmatch(text)), Contenu.TEXTE)


@dataclass(frozen=True, slots=True)
class Champ:
    """A field: its key, the words that the window shows, and the titles that lists give it, without regard to case.

    `contenu`: what its cells look like, which recognises it without a title. `plusieurs`: several columns may hold it.
    `nom_d_abord`: one cell that holds name and first name, in that order (True) or the other (False).
    """

    cle: str
    titre: str
    mots: tuple[str, ...] = ()
    contenu: Contenu = Contenu.TEXTE
    plusieurs: bool = False
    nom_d_abord: bool | None = None


@dataclass(frozen=True, slots=True)
class Cible:
    """What a list is read for. `necessaires`: groups of fields, one field of each of which a list must have.

    `nom` and `prenom`: the fields that a cell with both is cut into. `propres`: the fields that come out of their
    capitals when asked.
    """

    cle: str
    titre: str
    champs: tuple[Champ, ...]
    necessaires: tuple[tuple[str, ...], ...]
    nom: str = ""
    prenom: str = ""
    propres: tuple[str, ...] = ()

    def champ(self, cle: str) -> Champ | None:
        """A field by its key; None for what is no field (a column that is ignored, or kept in the notes)."""
        return next((champ for champ in self.champs if champ.cle == cle), None)
