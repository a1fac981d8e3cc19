"""From the typed value of a column to its cell: the exact inverse of `cells_in`."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from cops_desktop.domain.words import DASH, format_clock, format_date
from cops_desktop.exchange.tables.escapes import escape
from cops_desktop.exchange.tables.model import Cell, as_text
from cops_desktop.exchange.workbook.cells_in import ZEROS_KEPT, would_be_padded
from cops_desktop.exchange.workbook.columns import Colonne, Genre, Valeur

_SEPARATOR = " | "
_FIRST_EXCEL_DAY = date(1900, 3, 1)  # before it, Excel's calendar has a 29 February 1900

_FORMATS = {
    Genre.DATE: "DD/MM/YYYY",
    Genre.DATE_OU_OUI: "DD/MM/YYYY",
    Genre.MOMENT: "DD/MM/YYYY hh:mm:ss",
    Genre.ENTIER: "0",
    Genre.MONTANT: "#,##0.00",
    Genre.TAUX: "0.00#",
    Genre.VACATIONS: "0.0",
}


def number_format(colonne: Colonne, values: Iterable[Valeur]) -> str:
    """How a spreadsheet shows the column: hours with seconds where one of them has some, since a spreadsheet that
    saves as CSV keeps only what it shows."""
    if colonne.genre is Genre.HEURE:
        return "hh:mm:ss" if any(isinstance(v, time) and v.second for v in values) else "hh:mm"
    if colonne.genre is Genre.DUREE:
        return "[h]:mm:ss" if any(isinstance(v, int) and v % 60 for v in values) else "[h]:mm"
    return _FORMATS.get(colonne.genre, "@")


def format_cell(colonne: Colonne, value: Valeur) -> Cell:
    """The cell for a value of the column's type; None for an empty one."""
    if value is None or value in ((), ""):
        return None
    if colonne.many:
        return _join(colonne.genre, value)
    write = _WRITERS.get(colonne.genre)
    return write(value) if write else value  # type: ignore[return-value]


def _join(genre: Genre, items: Any) -> str:
    return _SEPARATOR.join(
        escape(
            item.replace("\\", "\\\\").replace("|", "\\|"), first=genre in ZEROS_KEPT and would_be_padded(genre, item)
        )
        for item in items
    )


def _date(value: date) -> Cell:
    return value if value >= _FIRST_EXCEL_DAY else format_date(value)


def _moment(value: datetime) -> Cell:
    plain = value.date() < _FIRST_EXCEL_DAY or value.time() == time(0)  # a cell at midnight says the day alone
    return as_text(value) if plain else value


def _yes_no(value: bool) -> Cell:
    return "oui" if value else "non"


def _date_or_yes(value: date | bool) -> Cell:
    return _yes_no(value) if isinstance(value, bool) else _date(value)


def _vacations(demi: int) -> Cell:
    return Decimal(demi) / 2 if demi % 2 else demi // 2


def _rate(thousandths: int) -> Cell:
    return Decimal(thousandths).scaleb(-3) if thousandths % 10 else Decimal(thousandths // 10).scaleb(-2)


def _connections(intervals: Iterable[tuple[time | None, time | None]]) -> Cell:
    return _SEPARATOR.join(DASH.join(format_clock(end) if end else "" for end in pair) for pair in intervals)


def _opening_km(years: Iterable[tuple[int, int]]) -> Cell:
    return _SEPARATOR.join(f"{year}\x20: {km}" for year, km in years)


def _zero_kept(genre: Genre) -> Callable[[str], Cell]:
    return lambda text: escape(text, first=would_be_padded(genre, text))


_WRITERS: dict[Genre, Callable[[Any], Cell]] = {
    Genre.CODE_POSTAL: _zero_kept(Genre.CODE_POSTAL),
    Genre.TELEPHONE: _zero_kept(Genre.TELEPHONE),
    Genre.DATE: _date,
    Genre.MOMENT: _moment,
    Genre.DATE_OU_OUI: _date_or_yes,
    Genre.OUI_NON: _yes_no,
    Genre.DUREE: lambda seconds: timedelta(seconds=seconds),
    Genre.MONTANT: lambda cents: Decimal(cents).scaleb(-2),
    Genre.TAUX: _rate,
    Genre.VACATIONS: _vacations,
    Genre.CONNEXIONS: _connections,
    Genre.KM_OUVERTURE: _opening_km,
}
