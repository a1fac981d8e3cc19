"""Rows of a list as fields and texts, by the columns that were chosen."""

from collections.abc import Iterator
from dataclasses import dataclass

from cops_desktop.domain.noms import hors_capitales, separer
from cops_desktop.exchange.mapping.cible import NOTES, Champ, Cible
from cops_desktop.exchange.mapping.colonnes import Colonne, Correspondance, cellule, colonnes, donnees, lettre, texte
from cops_desktop.exchange.tables import ErreurTableur, RawRow, RawSheet

ENTRE = "\n"  # between the texts of several columns of one field


@dataclass(frozen=True, slots=True)
class Ligne:
    """A row: the line that a spreadsheet shows, its filled fields, what goes to its notes, what could not be read."""

    numero: int
    champs: dict[str, str]
    notes: tuple[str, ...] = ()
    fautes: tuple[str, ...] = ()


def appliquer(sheet: RawSheet, cible: Cible, choix: Correspondance) -> Iterator[Ligne]:
    """The rows under the titles that hold something in a column that was chosen."""
    titles = colonnes(sheet, choix.entetes)
    used = [
        (titles[place], choix.champs[place], cible.champ(choix.champs[place]))
        for place in choix.utiles
        if place < len(titles)
    ]
    for row in donnees(sheet, choix.entetes):
        line = _ligne(row, used, cible, choix.hors_capitales)
        if line.champs or line.notes or line.fautes:
            yield line


def _ligne(row: RawRow, used: list[tuple[Colonne, str, Champ | None]], cible: Cible, recase: bool) -> Ligne:
    champs: dict[str, str] = {}
    notes, fautes = [], []
    for colonne, cle, champ in used:
        cell = cellule(row, colonne.place)
        if isinstance(cell, ErreurTableur):
            fautes.append(_faute(colonne, cell))
        text = texte(cell)
        if not text:
            continue
        if cle == NOTES:
            notes.append(f"{colonne.nom} : {' '.join(text.split())}")
        elif champ is not None and champ.nom_d_abord is not None:
            nom, prenom = separer(text, nom_d_abord=champ.nom_d_abord)
            champs.setdefault(cible.nom, nom)
            if prenom:
                champs.setdefault(cible.prenom, prenom)
        else:
            champs[cle] = f"{champs[cle]}{ENTRE}{text}" if cle in champs else text
    if recase:
        for cle in cible.propres:
            if cle in champs:
                champs[cle] = hors_capitales(champs[cle])
    return Ligne(row.line, champs, tuple(notes), tuple(fautes))


def _faute(colonne: Colonne, cell: ErreurTableur) -> str:
    where = f"{colonne.nom} (colonne {lettre(colonne.place)})" if colonne.titre else colonne.nom
    if cell == "formule non calculée":
        return f"{where} : formule non calculée. Ouvrez la liste dans votre tableur, enregistrez-la, recommencez."
    return f"{where} : erreur de formule dans le tableur."
