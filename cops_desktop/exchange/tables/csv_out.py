"""Writing CSVs as French Excel opens them: UTF-8 with BOM, `;`, CRLF, decimal comma, JJ/MM/AAAA."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from cops_desktop.exchange.tables.atomic import write_file, write_folder
from cops_desktop.exchange.tables.escapes import escape, guard
from cops_desktop.exchange.tables.model import Cell, RawSheet, Table, as_text


def write_csv_folder(
    path: Path,
    tables: Sequence[Table],
    introduction: RawSheet | None = None,
    beside: tuple[str, Mapping[str, bytes]] = ("", {}),
) -> None:
    """One CSV per table, named after it, in the folder `path`; the `introduction` is a text that no import looks at.
    `beside`: the name of a folder in it, and the files there.

    All files or none; raises Refus.
    """
    contents = {f"{table.name}.csv": _render(table) for table in tables}
    if introduction:
        contents[f"{introduction.name}.txt"] = _plain_text(introduction)
    write_folder(path, contents, *beside)


def write_csv(path: Path, table: Table) -> None:
    """One table as one CSV at `path`. Raises Refus; what was there then stays."""
    write_file(path, _render(table))


def _plain_text(introduction: RawSheet) -> bytes:
    lines = (" : ".join(as_text(cell) for cell in row.cells) for row in introduction.rows)
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")


def _render(table: Table) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow([entete.nom for entete in table.entetes])
    writer.writerows([_field(cell) for cell in row] for row in table.rows)
    return buffer.getvalue().encode("utf-8-sig")


def _field(cell: Cell) -> str:
    # Only text is guarded: a negative amount is a number, and spreadsheets must see one.
    return guard(escape(cell)) if isinstance(cell, str) else as_text(cell)
