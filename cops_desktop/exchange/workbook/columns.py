"""What a sheet of the workbook is: columns, their kinds, and the units of the values that they hold."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from cops_desktop.domain.words import fold


class Genre(StrEnum):
    """The kind of a column, with the type and unit of its values. An empty cell is None (or (), see `Colonne`)."""

    TEXTE = "texte"  # str, never empty
    CODE_POSTAL = "code postal"  # str; the leading zero that spreadsheets drop is put back
    TELEPHONE = "téléphone"  # str; likewise
    CHOIX = "choix"  # str, one of `Colonne.allowed`, spelt as there
    DATE = "date"  # datetime.date
    MOMENT = "date et heure"  # datetime.datetime, Paris wall time, to the second
    DATE_OU_OUI = "date ou oui/non"  # datetime.date | bool
    OUI_NON = "oui/non"  # bool
    HEURE = "heure"  # datetime.time, Paris wall time
    DUREE = "durée"  # int, seconds
    ENTIER = "nombre entier"  # int
    MONTANT = "montant"  # int, cents
    TAUX = "taux"  # int, thousandths of a euro
    VACATIONS = "vacations"  # int, half-units
    CONNEXIONS = "connexions"  # tuple[tuple[time | None, time | None], ...]; None: the meeting's own start or end
    KM_OUVERTURE = "km d’ouverture"  # tuple[tuple[int, int], ...]: year, kilometres


Valeur = (
    str
    | date
    | bool
    | time
    | int
    | tuple[str, ...]
    | tuple[tuple[time | None, time | None], ...]
    | tuple[tuple[int, int], ...]
    | None
)


@dataclass(frozen=True, slots=True)
class Colonne:
    """`key`: part of the natural key. `required`: never empty. `many`: several texts in a cell, a tuple of str.

    `minimum` and `maximum` are in the unit of the kind. `unite` is what a hand may add after a whole number (« km »).
    """

    nom: str
    genre: Genre = Genre.TEXTE
    help: str = ""
    key: bool = False
    required: bool = False
    many: bool = False
    allowed: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int = 10**12
    unite: str = ""

    @property
    def empty(self) -> Valeur:
        """What an empty cell of this column means."""
        return () if self.many or self.genre in (Genre.CONNEXIONS, Genre.KM_OUVERTURE) else None


EnOrdre = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Feuille:
    """`dans_l_ordre`: pairs of dates or hours whose second may not come before the first; of several columns, the
    first that is filled counts. `si_alors`: where the first column is filled, the second must be."""

    nom: str
    help: str
    colonnes: tuple[Colonne, ...]
    dans_l_ordre: tuple[EnOrdre, ...] = ()
    si_alors: tuple[tuple[str, str], ...] = ()


def same_name(text: str) -> str:
    """The form under which headers and sheet names are compared: « E-mail », « email » and « E mail » are one."""
    return fold(text).replace(" ", "")
