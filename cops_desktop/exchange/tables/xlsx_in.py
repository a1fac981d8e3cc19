"""Reading an .xlsx: what is damaged, protected or in error is refused or marked, never silently emptied."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from xml.etree import ElementTree

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables.escapes import read_text
from cops_desktop.exchange.tables.model import Cell, ErreurTableur, RawRow, RawSheet

MAX_ROWS = 200_000
_MAX_UNPACKED = 800_000_000
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

# A sheet's XML is only scanned: calamine gives nothing for cells in error, nor for formulas that were never computed.
_IN_ERROR = re.compile(rb'<(?:\w+:)?c\s(?=[^>]*\bt="e")[^>]*\br="([A-Z]+)(\d+)"')
_NOT_COMPUTED = re.compile(
    rb'<(?:\w+:)?c\s(?![^>]*\bt="str")[^>]*\br="([A-Z]+)(\d+)"[^>]*>'
    rb"<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?</"
)
_ROW = re.compile(rb'<(?:\w+:)?row\s[^>]*\br="(\d+)"')
# Columns from QA on: a list has some twenty.
_FAR_COLUMN = re.compile(rb'<c r="((?:[Q-Z][A-Z]|[A-Z]{3})\d+)"')
_FORMULAS = (b"<f>", b"<f ", b":f>", b":f ")
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def parse_xlsx(path: Path, content: bytes, *, merged: bool = False) -> list[RawSheet]:
    """The sheets of a workbook; `path` serves the messages only. Raises Refus.

    With `merged`, cells merged downwards all hold what the first of them holds.
    """
    _refuse_other_formats(path, content)
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

    try:
        doubtful = _inspect(path, content)
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = [sheet.name for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        sheets = []
        for name in names:
            sheet = workbook.get_sheet_by_name(name)
            rows = _rows(sheet.iter_rows(), doubtful.get(name))
            sheets.append(RawSheet(name, _fill_down(rows, sheet.merged_cell_ranges or []) if merged else rows))
        return sheets
    except PasswordError as error:
        raise _protected(path) from error
    except (CalamineError, zipfile.BadZipFile, ElementTree.ParseError, KeyError, EOFError, ValueError) as error:
        raise _damaged(path) from error
    except (zipfile.zlib.error, NotImplementedError, RuntimeError) as error:  # type: ignore[attr-defined]
        raise _damaged(path) from error


def _refuse_other_formats(path: Path, content: bytes) -> None:
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise _protected(path)
        raise Refus(
            f"« {path} » est un classeur de l’ancien format .xls, quel que soit son nom : "
            "ouvrez-le et enregistrez-le au format .xlsx."
        )
    if path.suffix.lower() == ".ods" or b"opendocument" in content[:100]:
        raise Refus(f"« {path} » est un classeur OpenDocument : enregistrez-le au format .xlsx.")
    if not content.startswith(b"PK"):
        raise Refus(f"« {path} » n’est pas un classeur .xlsx (ni un dossier de fichiers CSV).")


def _protected(path: Path) -> Refus:
    return Refus(f"« {path} » est protégé par un mot de passe : enregistrez-en une copie sans mot de passe.")


def _damaged(path: Path) -> Refus:
    return Refus(
        f"« {path} » est abîmé ou incomplet, il n’a pas pu être lu. Ouvrez-le dans votre tableur et enregistrez-le "
        "à nouveau, ou prenez-en une autre copie."
    )


def _inspect(path: Path, content: bytes) -> dict[str, dict[tuple[int, int], ErreurTableur]]:
    """Check that the archive is whole and of a sane size; the cells, by sheet, row and column from 0, not to trust."""
    doubtful = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(item.file_size for item in archive.infolist()) > _MAX_UNPACKED:
            raise Refus(f"« {path} » est trop gros pour une liste.")
        for name, part in _sheet_parts(archive):
            xml = archive.read(part)
            _refuse_far_cells(path, name, xml)
            doubtful[name] = _doubtful_cells(xml)
    return doubtful


def _sheet_parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Each sheet's name and its part of the archive."""
    present = set(archive.namelist())
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    for element in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter():
        if element.tag.endswith("}sheet"):
            target = targets.get(element.get(f"{_OFFICE}id"), "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if part in present:
                yield element.get("name", ""), part


def _refuse_far_cells(path: Path, sheet: str, xml: bytes) -> None:
    last = _ROW.match(xml, max(xml.rfind(b"<row"), xml.rfind(b":row ") - 4, 0))
    far = _FAR_COLUMN.search(xml)
    where = f"la ligne {last[1].decode()}" if last and int(last[1]) > MAX_ROWS else ""
    if far:
        where = f"la cellule {far[1].decode()}"
    if where:
        raise Refus(
            f"« {path} », feuille {sheet} : {where} est remplie, c’est trop loin pour une liste. "
            "Supprimez ce qui est sous ou à droite de la liste."
        )


def _doubtful_cells(xml: bytes) -> dict[tuple[int, int], ErreurTableur]:
    cells = {}
    if b't="e"' in xml:
        cells.update({_position(match): ErreurTableur("erreur de formule") for match in _IN_ERROR.finditer(xml)})
    if any(tag in xml for tag in _FORMULAS):
        cells.update({_position(match): ErreurTableur("formule non calculée") for match in _NOT_COMPUTED.finditer(xml)})
    return cells


def _position(match: re.Match[bytes]) -> tuple[int, int]:
    column = 0
    for letter in match[1]:
        column = column * 26 + letter - ord("A") + 1
    return int(match[2]) - 1, column - 1


_Native = int | float | str | bool | time | date | datetime | timedelta


def _rows(rows: Iterator[list[_Native]], doubtful: dict[tuple[int, int], ErreurTableur] | None) -> list[RawRow]:
    filled = []
    for index, row in enumerate(rows):
        cells = [_cell(value) for value in row]
        if any(cell is not None for cell in cells):
            filled.append(RawRow(index + 1, cells))
    return _with_doubtful(filled, doubtful) if doubtful else filled


def _with_doubtful(rows: list[RawRow], doubtful: dict[tuple[int, int], ErreurTableur]) -> list[RawRow]:
    by_line = {row.line: row for row in rows}
    for (line, column), mark in doubtful.items():
        cells = by_line.setdefault(line + 1, RawRow(line + 1, [])).cells
        cells.extend([None] * (column + 1 - len(cells)))
        cells[column] = mark
    return [by_line[line] for line in sorted(by_line)]


def _fill_down(rows: list[RawRow], ranges: list[tuple[tuple[int, int], tuple[int, int]]]) -> list[RawRow]:
    by_line = {row.line: row for row in rows}
    for (top, left), (bottom, _) in ranges:
        first = by_line.get(top + 1)
        value = first.cells[left] if first is not None and left < len(first.cells) else None
        for line in range(top + 2, bottom + 2) if value is not None else ():
            if line in by_line:  # a row that holds nothing else is an empty one
                cells = by_line[line].cells
                cells.extend([None] * (left + 1 - len(cells)))
                cells[left] = value
    return rows


def _cell(value: _Native) -> Cell:
    if isinstance(value, str):
        return read_text(value, guarded=False) if value else None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
