"""The columns of a sheet under the row that holds their titles, and which field each of them is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cops_desktop.domain.words import fold
from cops_desktop.exchange.mapping.cible import IGNORER, Cible
from cops_desktop.exchange.tables import Cell, ErreurTableur, RawRow, RawSheet, as_text

_LOOKED_AT = 200  # rows that tell what a column holds


@dataclass(frozen=True, slots=True)
class Colonne:
    """A column: its place from 0, its title as written ("" without one), its first filled cells."""

    place: int
    titre: str
    exemples: tuple[str, ...]

    @property
    def nom(self) -> str:
        """What it is called in the notes and in messages: its title, else « colonne C »."""
        return self.titre or f"colonne {lettre(self.place)}"


@dataclass(frozen=True, slots=True)
class Correspondance:
    """`entetes`: the line of the titles, 0 for none. `champs`: by column, a field's key, IGNORER or NOTES."""

    entetes: int
    champs: tuple[str, ...]
    hors_capitales: bool = True

    def avec(self, place: int, champ: str) -> "Correspondance":
        """The same with another choice for one column."""
        return replace(self, champs=(*self.champs[:place], champ, *self.champs[place + 1 :]))

    def manque(self, cible: Cible) -> tuple[tuple[str, ...], ...]:
        """The groups of necessary fields of which no column has any."""
        return tuple(group for group in cible.necessaires if not set(group) & set(self.champs))

    @property
    def utiles(self) -> tuple[int, ...]:
        """The places of the columns that are not ignored."""
        return tuple(place for place, champ in enumerate(self.champs) if champ != IGNORER)


def cle_de_titre(titre: str) -> str:
    """What a title is known and remembered by: its folded words, or itself in a writing that has no folded form."""
    return fold(titre) or " ".join(titre.casefold().split())


def lettre(place: int) -> str:
    """The letter of a column, as a spreadsheet shows it."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cellule(row: RawRow, place: int) -> Cell:
    """A cell of a row, None beyond its end."""
    return row.cells[place] if place < len(row.cells) else None


def texte(cell: Cell) -> str:
    """A cell as text; one that a spreadsheet could not compute has none."""
    return "" if isinstance(cell, ErreurTableur) else as_text(cell)


def donnees(sheet: RawSheet, entetes: int) -> Iterator[RawRow]:
    """The rows under the titles, without the titles said again (on each printed page, or above each group)."""
    head = next((row for row in sheet.rows if row.line == entetes), None)
    for row in sheet.rows:
        if row.line > entetes and (head is None or row.cells != head.cells):
            yield row


def colonnes(sheet: RawSheet, entetes: int) -> tuple[Colonne, ...]:
    """The columns that have a title or a filled cell, with their place."""
    head = next((row for row in sheet.rows if row.line == entetes), RawRow(0, []))
    rows = list(donnees(sheet, entetes))
    width = max((len(row.cells) for row in [head, *rows]), default=0)
    found = []
    for place in range(width):
        titre = " ".join(texte(cellule(head, place)).split())
        cells = (texte(cellule(row, place)) for row in rows)
        found.append(Colonne(place, titre, tuple(_first(cells))))
    return tuple(found)


def _first(cells: Iterator[str]) -> Iterator[str]:
    filled = (text for text in cells if text)
    for _, text in zip(range(_LOOKED_AT), filled, strict=False):
        yield text
