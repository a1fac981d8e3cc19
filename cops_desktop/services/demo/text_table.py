"""Reads the demo's data, written as tables in text: columns between bars, the first line their names."""

from datetime import date

from cops_desktop.domain.words import parse_date


def table(text: str) -> list[dict[str, str]]:
    """The rows of a table, column name → cell. Raises ValueError when a row has too few or too many cells."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    return [dict(zip(lines[0], cells, strict=True)) for cells in lines[1:]]


def words(cell: str, separator: str = ",") -> list[str]:
    """The values of a cell that holds several; none when it is empty."""
    return [part.strip() for part in cell.split(separator) if part.strip()]


def day_or_none(cell: str) -> date | None:
    """The day of a cell, None when it is empty."""
    return parse_date(cell) if cell else None
