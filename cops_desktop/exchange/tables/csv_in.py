"""Reading a CSV as hands and spreadsheets write it: encoding and separator are recognised."""

import csv
import io
from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables.escapes import read_text
from cops_desktop.exchange.tables.model import Cell, RawRow

_SEPARATORS = ";\t,"
_LONGEST_CELL = 10_000_000  # the csv module stops at 131,072 otherwise
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def parse_csv(path: Path, content: bytes, *, text: str | None = None, separator: str = "") -> list[RawRow]:
    """The filled rows of a CSV; `path` serves the messages only. Raises Refus.

    `text` and `separator`, when they are known already, are not recognised again.
    """
    if text is None:
        text = decode(path, content)
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator or _separator(text), strict=True)
    rows = []
    line = 1
    try:
        for fields in reader:
            cells: list[Cell] = [read_text(field, guarded=True) for field in fields]
            if any(cell is not None for cell in cells):
                rows.append(RawRow(line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise Refus(
            f"« {path} », à partir de la ligne {line} : les guillemets sont mal fermés. "
            'Une cellule qui contient un guillemet s’écrit "comme ""ceci""".'
        ) from error
    return rows


def decode(path: Path, content: bytes) -> str:
    """The text of a CSV, whatever its encoding. Raises Refus."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _strictly(path, content, encoding)
    if b"\0" in content:
        raise Refus(f"« {path} » n’est pas un fichier texte : enregistrez la feuille en CSV UTF-8.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(path, content, "cp1252")


def _strictly(path: Path, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Refus(
            f"« {path} », ligne {line} : des caractères illisibles. Enregistrez la feuille en CSV UTF-8."
        ) from error


def _separator(text: str) -> str:
    """The candidate that the first filled line has most of, outside quotes; `;` when there is none."""
    header = next((line for line in io.StringIO(text) if line.strip()), "")
    outside = "".join(header.split('"')[::2])
    return max(_SEPARATORS, key=outside.count)
