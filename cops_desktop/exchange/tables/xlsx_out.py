"""Writing an .xlsx that is pleasant to open, holds no formula, and has the same bytes for the same data."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables.atomic import write_file
from cops_desktop.exchange.tables.escapes import HELP_MARK, escape, escape_underscores, is_formula_like
from cops_desktop.exchange.tables.failures import unwritable
from cops_desktop.exchange.tables.model import Cell, Entete, RawSheet, Table, as_text

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

LONGEST_TEXT = 32_767  # Excel's own limit for a cell; openpyxl would cut there without a word
_MAX_LISTED = 255  # … and for the values of a drop-down list
_LAST_ROW = 1_048_576
_ACCENT, _GROUND, _INK, _EXPLANATION = "0B6E6E", "E2F0EE", "1F2A30", "5C6970"
_STAMP = datetime(2026, 1, 1)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def write_xlsx(path: Path, tables: Sequence[Table], introduction: RawSheet | None = None, helped: bool = False) -> None:
    """One sheet per table, after a first sheet of plain text lines if there is an `introduction`.

    `helped` writes the help line under the headers (a template). Raises Refus; what was at `path` then stays.
    """
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    workbook.properties.creator = "COPS Desktop"
    workbook.properties.created = _STAMP
    try:
        if introduction:
            _introduce(workbook, introduction)
        for table in tables:
            _add(workbook, table, helped)
        content = _pack(workbook)
    except OSError as error:
        raise unwritable(path, error) from error
    write_file(path, content)


class _Stampless(zipfile.ZipFile):
    """An archive whose entries bear one fixed date."""

    def writestr(self, name: Any, data: Any, *_: Any) -> None:
        if name == "docProps/core.xml":
            data = _MODIFIED.sub(rb"\g<1>" + _STAMP.isoformat().encode() + b"Z", data)
        entry = zipfile.ZipInfo(str(name), (_STAMP.year, _STAMP.month, _STAMP.day, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        super().writestr(entry, data)

    def write(self, filename: Any, arcname: Any = None, *_: Any) -> None:
        self.writestr(arcname, Path(filename).read_bytes())


def _pack(workbook: "Workbook") -> bytes:
    from openpyxl.writer.excel import ExcelWriter

    buffer = io.BytesIO()
    with _Stampless(buffer, "w") as archive:
        ExcelWriter(workbook, archive).save()
    return buffer.getvalue()


def _introduce(workbook: "Workbook", introduction: RawSheet) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    sheet = workbook.create_sheet(introduction.name)
    sheet.column_dimensions["A"].width = 22
    sheet.column_dimensions["B"].width = 110
    sheet.sheet_view.showGridLines = False
    for row in introduction.rows:
        cells = [WriteOnlyCell(sheet, escape(as_text(cell))) for cell in row.cells]
        alone = len(cells) == 1
        cells[0].font = Font(bold=True, size=14 if alone else 11, color=_ACCENT if alone else _INK)
        for cell in cells:
            cell.alignment = Alignment(wrap_text=not alone, vertical="top")
        sheet.append(cells)


def _add(workbook: "Workbook", table: Table, helped: bool) -> None:
    from openpyxl.utils import get_column_letter

    sheet = workbook.create_sheet(table.name)
    above = 2 if helped else 1
    sheet.freeze_panes = f"A{above + 1}"
    if not helped:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.entetes))}{len(table.rows) + 1}"
    for index, entete in enumerate(table.entetes):
        dimension = sheet.column_dimensions[get_column_letter(index + 1)]
        dimension.width = _width(table, index)
        dimension.number_format = entete.number_format
        if entete.allowed:
            _offer(sheet, entete, f"{get_column_letter(index + 1)}{above + 1}")
    sheet.append([_header(sheet, entete) for entete in table.entetes])
    if helped:
        sheet.append([_help(sheet, entete) for entete in table.entetes])
        sheet.row_dimensions[2].height = 48
    _append_rows(sheet, table)


def _append_rows(sheet: Any, table: Table) -> None:
    # A cell is written as soon as it is appended, so that two per column serve every row.
    plain = [_pattern(sheet, entete, quoted=False) for entete in table.entetes]
    quoted = [_pattern(sheet, entete, quoted=True) for entete in table.entetes]
    for row in table.rows:
        cells: list[WriteOnlyCell | None] = []
        for index, value in enumerate(row):
            if value is None:
                cells.append(None)
            elif isinstance(value, str):
                text = _text(table, index, value)
                cell = quoted[index] if is_formula_like(text) else plain[index]
                cell.value = text
                cell.data_type = "s"
                cells.append(cell)
            else:
                plain[index].value = value
                cells.append(plain[index])
        sheet.append(cells)


def _pattern(sheet: Any, entete: Entete, quoted: bool) -> "WriteOnlyCell":
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet)
    cell.number_format = entete.number_format
    cell.quotePrefix = quoted
    return cell


def _text(table: Table, index: int, value: str) -> str:
    text = escape_underscores(escape(value))
    if len(text) > LONGEST_TEXT:
        raise Refus(
            f"Feuille {table.name}, colonne {table.entetes[index].nom} : un texte de {len(text)} caractères ne tient "
            "pas dans une cellule .xlsx. Exportez dans un dossier de fichiers CSV (un nom sans .xlsx)."
        )
    return text


def _width(table: Table, index: int) -> float:
    longest = max((len(_shown(row[index])) for row in table.rows[:200]), default=0)
    return min(max(len(table.entetes[index].nom) + 5, longest + 2, 12), 48)


def _shown(cell: Cell) -> str:
    return as_text(cell).split("\n", 1)[0]


def _header(sheet: Any, entete: Entete) -> "WriteOnlyCell":
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = WriteOnlyCell(sheet, entete.nom)
    cell.font = Font(bold=True, color="FFFFFF" if entete.key else _INK)
    cell.fill = PatternFill("solid", fgColor=_ACCENT if entete.key else _GROUND)
    cell.alignment = Alignment(vertical="center")
    return cell


def _help(sheet: Any, entete: Entete) -> "WriteOnlyCell":
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    cell = WriteOnlyCell(sheet, HELP_MARK + entete.help)
    cell.font = Font(italic=True, size=9, color=_EXPLANATION)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _offer(sheet: Any, entete: Entete, first: str) -> None:
    """A drop-down list from the cell `first` downwards. It warns and lets pass: import accepts more spellings."""
    from openpyxl.worksheet.datavalidation import DataValidation

    values = ",".join(entete.allowed)
    if len(values) > _MAX_LISTED:
        raise ValueError(f"{entete.nom}: the allowed values are too long for a drop-down list")
    offer = DataValidation(type="list", formula1=f'"{values}"', allow_blank=True, errorStyle="warning")
    offer.showErrorMessage = not entete.several
    offer.errorTitle = "Valeur inconnue"
    offer.error = f"Attendu : {', '.join(entete.allowed)}."[:225]
    column = first.rstrip("0123456789")
    offer.add(f"{first}:{column}{_LAST_ROW}")
    sheet.data_validations.append(offer)
