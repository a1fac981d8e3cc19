"""Reading a list as a team keeps it: one CSV or workbook in any state, recognised by its content and not by its name.

A list is no workbook of ours: its titles may stand anywhere, cells may be merged, and nothing in it is an escape.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables.csv_in import decode, parse_csv
from cops_desktop.exchange.tables.failures import unreadable
from cops_desktop.exchange.tables.model import Cell, RawRow, RawSheet
from cops_desktop.exchange.tables.reading import read_bytes
from cops_desktop.exchange.tables.xlsx_in import MAX_ROWS, parse_xlsx

_SEPARATORS = ";\t,|"
_LOOKED_AT = 60  # lines that tell the separator
_SAID_BY_EXCEL = "sep="
_UNTIDY = re.compile(r"\s{2}|[^\S ]|\u200b")
WORKBOOKS = (b"PK", b"\xd0\xcf\x11\xe0")


def read_list(path: Path) -> list[RawSheet]:
    """The sheets that hold something, without empty rows; cells merged downwards are filled. Raises Refus."""
    return parse_list(path, read_content(path))


def read_content(path: Path) -> bytes:
    """The bytes of a file. Raises Refus when it cannot be read."""
    try:
        return read_bytes(path)
    except OSError as error:
        raise unreadable(path, error) from error


def parse_list(path: Path, content: bytes) -> list[RawSheet]:
    """The same of what a file holds; `path` serves its name only. Raises Refus."""
    if content.startswith(WORKBOOKS) or path.suffix.lower() == ".ods":
        sheets = parse_xlsx(path, content, merged=True)
    else:
        sheets = [RawSheet(path.stem, _csv_rows(path, content))]
    filled = [RawSheet(sheet.name, [RawRow(r.line, _tidy(r.cells)) for r in sheet.rows]) for sheet in sheets]
    filled = [RawSheet(s.name, [r for r in s.rows if any(c is not None for c in r.cells)]) for s in filled]
    filled = [sheet for sheet in filled if sheet.rows]
    if not filled:
        raise Refus(f"« {path.name} » est vide : il n’y a aucune ligne à importer.")
    return filled


def _csv_rows(path: Path, content: bytes) -> list[RawRow]:
    text = decode(path, content)
    start = 0
    separator = ""
    first, _, rest = text.partition("\n")
    if first.strip().strip('"').lower().startswith(_SAID_BY_EXCEL):
        separator = first.strip().strip('"')[len(_SAID_BY_EXCEL) :][:1]
        text, start = rest, 1
    rows = parse_csv(path, content, text=text, separator=separator or _separator(text))
    if len(rows) > MAX_ROWS:
        raise Refus(f"« {path.name} » a plus de {MAX_ROWS} lignes : c’est trop pour une liste. Coupez-la en deux.")
    return [RawRow(row.line + start, row.cells) for row in rows]


def _separator(text: str) -> str:
    """The one that cuts most lines alike into several cells: titles above the list, or commas in it, mislead nobody."""

    def agreement(separator: str) -> tuple[int, int]:
        try:
            rows = csv.reader(_first_lines(text), delimiter=separator)
            widths = Counter(len(row) for row in rows if any(map(str.strip, row)))
        except csv.Error:
            return (0, 0)
        several = [(count, width) for width, count in widths.items() if width > 1]
        return max(several, default=(0, 0))

    return max(_SEPARATORS, key=agreement)


def _first_lines(text: str) -> Iterable[str]:
    for number, line in enumerate(io.StringIO(text, newline="")):
        if number >= _LOOKED_AT:
            return
        yield line


def _tidy(cells: list[Cell]) -> list[Cell]:
    """Cells as words: no-break and doubled spaces, which copying from a web page leaves, are plain ones."""
    tidy: list[Cell] = []
    for cell in cells:
        if type(cell) is str and _UNTIDY.search(cell):
            lines = (" ".join(line.split()) for line in cell.replace("\u200b", "").splitlines())
            tidy.append("\n".join(line for line in lines if line) or None)
        else:
            tidy.append(cell)
    while tidy and tidy[-1] is None:
        tidy.pop()
    return tidy
