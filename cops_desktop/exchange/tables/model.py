"""What a table is made of: cells, rows with their line number, sheets as read, tables to be written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from cops_desktop.domain.words import format_clock, format_date


class ErreurTableur(str):
    """A spreadsheet's own error (« #N/A », « #REF! ») or a formula that was never computed: no value to trust."""

    __slots__ = ()


class Aide(str):
    """A cell of a help line, such as a template has under its headers: never data."""

    __slots__ = ()


Cell = str | int | float | Decimal | bool | date | datetime | time | timedelta | None


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row that has at least one cell filled; `line` is the number that the spreadsheet shows, from 1."""

    line: int
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class RawSheet:
    name: str
    rows: list[RawRow]


@dataclass(frozen=True, slots=True)
class Entete:
    """A column to be written: its header, and how a spreadsheet shows and offers its cells.

    `number_format` is Excel's (« @ » is text). `allowed` becomes a drop-down list; `several` says that one cell may
    hold more than one of them, so that the list proposes and does not object.
    """

    nom: str
    key: bool = False
    help: str = ""
    allowed: tuple[str, ...] = ()
    several: bool = False
    number_format: str = "General"


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    entetes: tuple[Entete, ...]
    rows: Sequence[Sequence[Cell]]


def clock_of(seconds: int) -> str:
    """Seconds as h:mm, or h:mm:ss when there are seconds."""
    minutes, rest = divmod(seconds, 60)
    text = f"{minutes // 60}:{minutes % 60:02}"
    return f"{text}:{rest:02}" if rest else text


def as_text(cell: Cell) -> str:
    """The cell as a French hand would type it: 22/11/2026, 14:05, 1:30, 1234,5, oui."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    if isinstance(cell, int | float | Decimal):
        return str(cell).replace(".", ",")
    if isinstance(cell, datetime):
        return f"{format_date(cell)} {format_clock(cell.time())}"
    if isinstance(cell, date):
        return format_date(cell)
    if isinstance(cell, time):
        return format_clock(cell)
    return clock_of(round(cell.total_seconds()))
