"""Reading a workbook: rows of typed values, every fault at once, and what was put aside."""

from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables import Cell, RawRow, RawSheet, as_text, read_tables
from cops_desktop.exchange.workbook.cells_in import Attendu, parse_cell
from cops_desktop.exchange.workbook.columns import Colonne, Feuille, Valeur, same_name
from cops_desktop.exchange.workbook.faults import Faute
from cops_desktop.exchange.workbook.sheets import FEUILLES, LISEZ_MOI, REFERENCE


@dataclass(frozen=True, slots=True)
class Rang:
    """A row. `valeurs` holds every column that the file has, but for the cells at fault; `presentes` all that it has:
    what is absent says nothing, what is present and empty says « nothing ». `inconnues`: header → text, kept aside."""

    feuille: str
    ligne: int
    valeurs: dict[str, Valeur]
    presentes: frozenset[str]
    inconnues: dict[str, str]


@dataclass(frozen=True, slots=True)
class Classeur:
    """`sheets` has the known sheets that the file has, in the order of `FEUILLES`. To be used only without `fautes`."""

    sheets: dict[str, list[Rang]]
    fautes: list[Faute]
    notes: list[str]


@dataclass(frozen=True, slots=True)
class _Headers:
    connues: dict[int, Colonne]
    inconnues: dict[int, str]

    @property
    def presentes(self) -> frozenset[str]:
        return frozenset(colonne.nom for colonne in self.connues.values())


def read_workbook(path: Path) -> Classeur:
    """Read an .xlsx or a folder of CSVs. No fault stops it; raises Refus for a file that cannot be read at all."""
    classeur = Classeur({}, [], [])
    found: dict[str, RawSheet] = {}
    known = {same_name(feuille.nom): feuille for feuille in FEUILLES}
    for raw in read_tables(path):
        feuille = known.get(same_name(raw.name))
        if feuille is None:
            if raw.rows and same_name(raw.name) != same_name(LISEZ_MOI):
                classeur.notes.append(f"Feuille « {raw.name} » mise de côté : pas encore connue de cette version.")
        elif feuille.nom in found:
            classeur.fautes.append(Faute(feuille.nom, None, None, raw.name, "une seule feuille de ce nom"))
        else:
            found[feuille.nom] = raw
    if not found:
        names = ", ".join(feuille.nom for feuille in FEUILLES)
        raise Refus(f"« {path} » ne contient aucune feuille connue. Les feuilles connues sont : {names}.")
    for feuille in FEUILLES:
        if feuille.nom in found:
            classeur.sheets[feuille.nom] = _read_sheet(feuille, found[feuille.nom], classeur)
    return classeur


def _read_sheet(feuille: Feuille, raw: RawSheet, classeur: Classeur) -> list[Rang]:
    if not raw.rows:
        return []
    headers = _read_headers(feuille, raw.rows[0], raw.rows[1:], classeur)
    rangs = [_read_row(feuille, headers, row, classeur.fautes) for row in raw.rows[1:]]
    _check_absent_columns(feuille, headers, rangs, classeur.fautes)
    return rangs


def _read_headers(feuille: Feuille, first: RawRow, others: list[RawRow], classeur: Classeur) -> _Headers:
    known = {same_name(colonne.nom): colonne for colonne in feuille.colonnes}
    headers = _Headers({}, {})
    seen: set[str] = set()
    width = max((len(row.cells) for row in others), default=0)
    for index in range(max(width, len(first.cells))):
        text = " ".join(as_text(_at(first, index)).split())
        name = same_name(text)
        if name and name in seen:
            classeur.fautes.append(Faute(feuille.nom, first.line, text, text, "une seule colonne de ce nom"))
        elif name in known:
            headers.connues[index] = known[name]
        elif text or any(_at(row, index) is not None for row in others):
            headers.inconnues[index] = text or f"colonne {_letters(index)}"
        seen.add(name)
    classeur.notes.extend(
        f"Feuille {feuille.nom} : la colonne « {text} » n’est pas connue, ses valeurs sont gardées en note."
        for text in headers.inconnues.values()
    )
    return headers


def _at(row: RawRow, index: int) -> Cell:
    return row.cells[index] if index < len(row.cells) else None


def _letters(index: int) -> str:
    return (_letters(index // 26 - 1) if index >= 26 else "") + chr(ord("A") + index % 26)


def _read_row(feuille: Feuille, headers: _Headers, row: RawRow, fautes: list[Faute]) -> Rang:
    valeurs: dict[str, Valeur] = {}
    for index, colonne in headers.connues.items():
        cell = _at(row, index)
        try:
            valeur = parse_cell(colonne, cell)
        except Attendu as error:
            fautes.append(Faute(feuille.nom, row.line, colonne.nom, as_text(cell), str(error)))
            continue
        if colonne.required and valeur in (None, ()):
            fautes.append(Faute(feuille.nom, row.line, colonne.nom, "", "une valeur : elle est nécessaire"))
            continue
        valeurs[colonne.nom] = valeur
    rang = Rang(
        feuille.nom,
        row.line,
        valeurs,
        headers.presentes,
        {text: as_text(_at(row, index)) for index, text in headers.inconnues.items() if _at(row, index) is not None},
    )
    _check_order(feuille, rang, fautes)
    _check_companions(feuille, rang, fautes)
    return rang


def _check_order(feuille: Feuille, rang: Rang, fautes: list[Faute]) -> None:
    wrong: set[str] = set()
    for starts, ends in feuille.dans_l_ordre:
        start, end = _filled(rang, starts), _filled(rang, ends)
        debut, fin = rang.valeurs.get(start), rang.valeurs.get(end)
        if isinstance(debut, time) and isinstance(fin, time) and fin <= debut:
            attendu = f"une heure après {as_text(debut)} ({start})"
        elif isinstance(debut, date) and isinstance(fin, date) and fin < debut:
            attendu = f"une date qui ne précède pas le {as_text(debut)} ({start})"
        else:
            continue
        if end not in wrong:
            fautes.append(Faute(feuille.nom, rang.ligne, end, as_text(fin), attendu))
        wrong.add(end)


def _filled(rang: Rang, columns: tuple[str, ...]) -> str:
    """The first column that is filled, else the last."""
    return next((name for name in columns if rang.valeurs.get(name) is not None), columns[-1])


def _check_companions(feuille: Feuille, rang: Rang, fautes: list[Faute]) -> None:
    for filled, needed in feuille.si_alors:
        if rang.valeurs.get(filled) is None or rang.valeurs.get(needed) is not None:
            continue
        # A cell at fault has said so already; an absent column leaves as it is the row that its réf recognises.
        if needed in rang.valeurs or (needed not in rang.presentes and not rang.valeurs.get(REFERENCE)):
            fautes.append(Faute(feuille.nom, rang.ligne, needed, "", f"une valeur, puisque « {filled} » est rempli"))


def _check_absent_columns(feuille: Feuille, headers: _Headers, rangs: list[Rang], fautes: list[Faute]) -> None:
    """A required column may be absent only if every row is recognised by its réf."""
    if all(rang.valeurs.get(REFERENCE) for rang in rangs):
        return
    for colonne in feuille.colonnes:
        if colonne.required and colonne.nom not in headers.presentes:
            fautes.append(
                Faute(feuille.nom, None, colonne.nom, None, "cette colonne : elle est nécessaire, et absente")
            )
