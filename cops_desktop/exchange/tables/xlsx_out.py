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
from cops_desktop.exchange.tables.model import Cell, Entete, RawSheet, Table, as_text

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

LONGEST_TEXT = 32_767  # Excel's own limit for a cell; openpyxl would cut there without a word
_MAX_LISTED = 255  # … and for the values of a drop-down list
_LAST_ROW = 1_048_576
_HELP_LINES = 4
_FONT = "Calibri"
_ACCENT, _GROUND, _INK, _EXPLANATION = "0B6E6E", "E2F0EE", "1F2A30", "5C6970"
_STAMP = datetime(2026, 1, 1)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def write_xlsx(path: Path, tables: Sequence[Table], introduction: RawSheet | None = None, helped: bool = False) -> None:
    """One sheet per table, after a first sheet of plain text lines if there is an `introduction`.

    `helped` writes the help line under the headers (a template). Raises Refus; what was at `path` then stays.
    """
    from openpyxl import Workbook

    for table in tables:
        _refuse_long_texts(table)
    workbook = Workbook(write_only=True)
    workbook.properties.creator = "COPS Desktop"
    workbook.properties.created = _STAMP
    if introduction:
        _introduce(workbook, introduction)
    for table in tables:
        _add(workbook, table, helped)
    write_file(path, _pack(workbook))


class _Stampless(zipfile.ZipFile):
    """An archive whose entries bear one fixed date."""

    def writestr(self, name: Any, data: Any, *_: Any) -> None:
        if name == "docProps/core.xml":
            data = _MODIFIED.sub(rb"\g<1>" + _STAMP.isoformat().encode() + b"Z", data)
        entry = zipfile.ZipInfo(str(name), (_STAMP.year, _STAMP.month, _STAMP.day, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        super().writestr(entry, data)

    def write(self, filename: Any, arcname: Any = None, *_: Any) -> None:
        self.writestr(arcname, filename.getvalue())


def _write_in_memory(sheet: Any) -> None:
    """Start the sheet's rows, once its columns are set, in memory: openpyxl would leave them in a temporary file,
    on a disk that may be full, and persons' data with them after a crash."""
    from openpyxl.worksheet._writer import WorksheetWriter

    class InMemory(WorksheetWriter):  # type: ignore[misc]
        def cleanup(self) -> None:
            self.out.close()

    sheet._writer = InMemory(sheet, io.BytesIO())
    sheet._writer.write_top()


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
    _write_in_memory(sheet)
    for number, row in enumerate(introduction.rows, 1):
        cells = [WriteOnlyCell(sheet, escape(as_text(cell))) for cell in row.cells]
        alone = len(cells) == 1
        cells[0].font = Font(_FONT, bold=True, size=14 if alone else 11, color=_ACCENT if alone else _INK)
        for cell in cells:
            cell.data_type, cell.quotePrefix = "s", is_formula_like(cell.value)
            cell.alignment = Alignment(wrap_text=not alone, vertical="center" if alone else "top")
        sheet.row_dimensions[number].height = 30 if alone else 18
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
        dimension.width = _width(table, index, helped)
        dimension.number_format = entete.number_format
        if entete.allowed:
            _offer(sheet, entete, f"{get_column_letter(index + 1)}{above + 1}")
    _write_in_memory(sheet)
    sheet.row_dimensions[1].height = 20
    sheet.append([_header(sheet, entete) for entete in table.entetes])
    if helped:
        sheet.row_dimensions[2].height = 13 * _HELP_LINES
        sheet.append([_help(sheet, entete) for entete in table.entetes])
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
                text = _stored(value)
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
    from openpyxl.styles import Alignment

    cell = WriteOnlyCell(sheet)
    cell.alignment = Alignment(vertical="top")
    cell.number_format = entete.number_format
    cell.quotePrefix = quoted
    return cell


def _stored(text: str) -> str:
    return escape_underscores(escape(text))


def _refuse_long_texts(table: Table) -> None:
    for row in table.rows:
        for entete, cell in zip(table.entetes, row, strict=True):
            # An escape is seven characters at most, and underscores may be escaped twice.
            if isinstance(cell, str) and len(cell) > LONGEST_TEXT // 14 and len(_stored(cell)) > LONGEST_TEXT:
                raise Refus(
                    f"Feuille {table.name}, colonne {entete.nom} : un texte de {len(cell)} caractères ne tient pas "
                    "dans une cellule .xlsx. Exportez dans un dossier de fichiers CSV (un nom sans .xlsx)."
                )


def _width(table: Table, index: int, helped: bool) -> float:
    entete = table.entetes[index]
    help_needs = len(entete.help) / (_HELP_LINES - 1) + 2 if helped else 0
    longest = max((len(_shown(row[index])) for row in table.rows[:200]), default=0)
    return min(max(len(entete.nom) + 5, longest + 2, help_needs, 12), 48)


def _shown(cell: Cell) -> str:
    return as_text(cell).split("\n", 1)[0]


def _header(sheet: Any, entete: Entete) -> "WriteOnlyCell":
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = WriteOnlyCell(sheet, entete.nom)
    cell.data_type = "s"
    cell.font = Font(_FONT, bold=True, color="FFFFFF" if entete.key else _INK)
    cell.fill = PatternFill("solid", fgColor=_ACCENT if entete.key else _GROUND)
    cell.alignment = Alignment(vertical="center")
    return cell


def _help(sheet: Any, entete: Entete) -> "WriteOnlyCell":
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    cell = WriteOnlyCell(sheet, HELP_MARK + entete.help)
    cell.font = Font(_FONT, italic=True, size=9, color=_EXPLANATION)
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
