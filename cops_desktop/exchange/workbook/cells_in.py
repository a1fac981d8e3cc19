"""From a cell to the typed value of its column, or to what was expected instead."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from cops_desktop.domain.words import (
    FIRST_YEAR,
    LAST_YEAR,
    fold,
    format_euros,
    format_integer,
    format_vacations,
    parse_date,
    parse_duration,
    parse_time,
)
from cops_desktop.exchange.tables.escapes import unescape
from cops_desktop.exchange.tables.model import Aide, Cell, ErreurTableur, as_text, clock_of
from cops_desktop.exchange.workbook.columns import Colonne, Genre, Valeur

ZEROS_KEPT = frozenset({Genre.CODE_POSTAL, Genre.TELEPHONE})
FIRST_ACCOUNTED_YEAR, LAST_ACCOUNTED_YEAR = 2000, 2100
MAX_OPENING_KM = 999_999

_YES_NO = {"oui": True, "vrai": True, "true": True, "non": False, "faux": False, "false": False}
_MIDNIGHT = re.compile(r"\s+0?0:00(:00)?$")
_DAY_AND_HOUR = re.compile(r"(\S+)(?:\s+à\s+|\s+|T)(\d.*)")
_GROUPED = r"[+\-\u2212]?(?:\d+|\d{1,3}(?:\s\d{3})+)"  # thousands by a space of any width, or not at all
_INTEGER = re.compile(rf"({_GROUPED})(?:[.,]0{{1,2}})?")
_DECIMAL = re.compile(rf"({_GROUPED})(?:[.,](\d+))?\s*€?")
_CLOCK = r"\d{1,2}\s*(?::\s*\d{2}(?::\d{2})?|[hH]\s*(?:\d{2})?)"
_INTERVAL = re.compile(rf"({_CLOCK})?\s*(?:[\-\u2010-\u2015\u2212]|à)\s*({_CLOCK})?")
_YEAR_KM = re.compile(r"(\d{4})\s*:\s*(.+)", re.DOTALL)
_ITEM = re.compile(r"((?:[^\\|]|\\.?)*)(?:\||\Z)", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\|])")


class Attendu(ValueError):
    """The cell does not fit its column: the message is what was expected, as it follows « attendu »."""


def parse_cell(colonne: Colonne, cell: Cell) -> Valeur:
    """The value of a cell, None or () when it is empty (see `Genre` for types and units). Raises Attendu."""
    if cell is None:
        return colonne.empty
    if isinstance(cell, ErreurTableur):
        raise Attendu("une valeur (la formule de cette cellule ne donne rien)")
    if isinstance(cell, Aide):
        raise Attendu("une valeur, ou rien (c’est encore l’aide du modèle)")
    if colonne.many:
        return _several(colonne, split_list(as_text(cell), colonne.genre))
    return _PARSERS[colonne.genre](colonne, cell)


def split_list(text: str, genre: Genre = Genre.TEXTE) -> tuple[str, ...]:
    """« a | b » → ("a", "b"). `\\|` is a literal bar, `\\\\` a backslash; empty items are dropped."""
    items = []
    for match in _ITEM.finditer(text):
        item = match[1].strip()
        if genre in ZEROS_KEPT and would_be_padded(genre, item):
            items.append(f"0{item}")
        elif item:
            items.append(_ESCAPED.sub(r"\1", unescape(item)))
    return tuple(items)


def _several(colonne: Colonne, items: tuple[str, ...]) -> tuple[str, ...]:
    if not colonne.allowed:
        return items
    chosen = {_choice(colonne, item) for item in items}
    return tuple(allowed for allowed in colonne.allowed if allowed in chosen)


def _text(_: Colonne, cell: Cell) -> str:
    return as_text(cell)


def would_be_padded(genre: Genre, text: str) -> bool:
    """Whether a spreadsheet has probably taken a leading zero away."""
    length = 4 if genre is Genre.CODE_POSTAL else 9
    return re.fullmatch(rf"[1-9][0-9]{{{length - 1}}}", text) is not None


def _zero_kept(colonne: Colonne, cell: Cell) -> str:
    text = as_text(cell)
    return f"0{text}" if would_be_padded(colonne.genre, text) else unescape(text)


# A column of choices has few spellings and many rows.
_folded = lru_cache(maxsize=1024)(fold)


@lru_cache(maxsize=128)
def _by_fold(allowed: tuple[str, ...]) -> dict[str, str]:
    return {fold(value): value for value in allowed}


def _choice(colonne: Colonne, cell: Cell) -> str:
    allowed = _by_fold(colonne.allowed).get(_folded(as_text(cell)))
    if allowed is not None:
        return allowed
    raise Attendu(f"l’une de ces valeurs : {', '.join(colonne.allowed)}")


def _date(_: Colonne, cell: Cell) -> date:
    if isinstance(cell, datetime):
        if cell.time() != time(0):
            raise Attendu("une date sans heure, JJ/MM/AAAA")
        return _in_reach(cell.date())
    if isinstance(cell, date):
        return _in_reach(cell)
    text = _MIDNIGHT.sub("", as_text(cell))
    if re.fullmatch(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2}", text):
        raise Attendu("une date avec l’année en quatre chiffres, JJ/MM/AAAA")
    try:
        return _in_reach(parse_date(text))
    except Attendu:
        raise
    except ValueError as error:
        raise Attendu("une date qui existe, JJ/MM/AAAA, par exemple 22/11/2026") from error


def _moment(colonne: Colonne, cell: Cell) -> datetime:
    try:
        if isinstance(cell, datetime):
            found = (cell + timedelta(microseconds=500_000)).replace(microsecond=0, tzinfo=None)
        elif isinstance(cell, str) and (match := _DAY_AND_HOUR.fullmatch(cell)):
            found = datetime.combine(parse_date(match[1]), parse_time(match[2]))
        else:
            found = datetime.combine(_date(colonne, cell), time(12))  # the hour is not known
        _in_reach(found)
    except Attendu:
        raise
    except ValueError as error:
        raise Attendu("une date et son heure, par exemple 22/11/2026 14:05") from error
    return found


def _in_reach(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Attendu(f"une date entre {FIRST_YEAR} et {LAST_YEAR}, JJ/MM/AAAA")
    return day


def _yes_no(_: Colonne, cell: Cell) -> bool:
    if isinstance(cell, bool):
        return cell
    answer = _YES_NO.get(_folded(as_text(cell)))
    if answer is None:
        raise Attendu("oui ou non")
    return answer


def _date_or_yes(colonne: Colonne, cell: Cell) -> date | bool:
    if isinstance(cell, bool) or fold(as_text(cell)) in _YES_NO:
        return _yes_no(colonne, cell)
    try:
        return _date(colonne, cell)
    except Attendu as error:
        raise Attendu("une date JJ/MM/AAAA, oui ou non") from error


def _time(_: Colonne, cell: Cell) -> time:
    expected = Attendu("une heure h:mm, par exemple 14:05")
    seconds = -1
    if isinstance(cell, time):
        seconds = _seconds_of(cell)
    elif isinstance(cell, timedelta):
        seconds = round(cell.total_seconds())
    elif isinstance(cell, float):  # a time of day in a cell formatted as a number
        seconds = round(cell * 86_400)
    elif isinstance(cell, str):
        try:
            return parse_time(cell)
        except ValueError as error:
            raise expected from error
    if not 0 <= seconds < 86_400:
        raise expected
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60)


def _seconds_of(moment: time) -> int:
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    return seconds + round(moment.microsecond / 1_000_000)


def _duration(colonne: Colonne, cell: Cell) -> int:
    expected = "une durée h:mm positive, par exemple 1:30"
    if colonne.maximum < Colonne("").maximum:
        expected += f", {clock_of(colonne.maximum)} au plus"
    if isinstance(cell, time):
        seconds = _seconds_of(cell)
    elif isinstance(cell, timedelta):
        seconds = round(cell.total_seconds())
    else:
        try:
            seconds = parse_duration(as_text(cell))
        except ValueError as error:
            raise Attendu(expected) from error
    if not colonne.minimum <= seconds <= colonne.maximum:
        raise Attendu(expected)
    return seconds


def _integer(colonne: Colonne, cell: Cell) -> int:
    value = None
    if isinstance(cell, int) and not isinstance(cell, bool):
        value = cell
    elif isinstance(cell, str):
        text = cell
        if colonne.unite and text.casefold().endswith(colonne.unite.casefold()):
            text = text[: -len(colonne.unite)].rstrip()
        if match := _INTEGER.fullmatch(text):
            value = _plain(match[1])
    if value is None or not colonne.minimum <= value <= colonne.maximum:
        kind = f"un nombre entier de {colonne.unite}" if colonne.unite else "un nombre entier"
        raise Attendu(kind + _between(colonne, format_integer))
    return value


def _plain(digits: str) -> int:
    return int(re.sub(r"\s", "", digits).replace("\u2212", "-"))


def _between(colonne: Colonne, show: Callable[[int], str]) -> str:
    if colonne.maximum < Colonne("").maximum:
        return f" entre {show(colonne.minimum)} et {show(colonne.maximum)}"
    return " positif ou nul" if colonne.minimum == 0 else ""


def _scaled(cell: Cell, decimals: int) -> int | None:
    """A number with at most `decimals` decimals, as an integer of that unit; None when it is none."""
    unit: int = 10**decimals
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int):
        return cell * unit
    if isinstance(cell, float):
        # Formulas leave 0.30000000000000004 behind: what a sheet shows has far fewer digits.
        shifted = Decimal(repr(round(cell, 6))).scaleb(decimals)
        return int(shifted) if shifted == shifted.to_integral_value() else None
    match = _DECIMAL.fullmatch(as_text(cell))
    if not match or len(match[2] or "") > decimals:
        return None
    whole = _plain(match[1])
    fraction = int((match[2] or "").ljust(decimals, "0"))
    return whole * unit + (-fraction if match[1][0] in "-\u2212" else fraction)


def _amount(colonne: Colonne, cell: Cell) -> int:
    cents = _scaled(cell, 2)
    if cents is None or not colonne.minimum <= cents <= colonne.maximum:
        raise Attendu(
            "un montant en euros, deux décimales au plus, par exemple 12,40" + _between(colonne, format_euros)
        )
    return cents


def _rate(colonne: Colonne, cell: Cell) -> int:
    thousandths = _scaled(cell, 3)
    if thousandths is None or not colonne.minimum <= thousandths <= colonne.maximum:
        raise Attendu("un taux en euros, trois décimales au plus, par exemple 0,29")
    return thousandths


def _vacations(colonne: Colonne, cell: Cell) -> int:
    hundredths = _scaled(cell, 2)
    if hundredths is None or hundredths % 50 or not colonne.minimum <= hundredths // 50 <= colonne.maximum:
        raise Attendu("un nombre de vacations, par demies (1 ou 1,5)" + _between(colonne, format_vacations))
    return hundredths // 50


def _connections(_: Colonne, cell: Cell) -> tuple[tuple[time | None, time | None], ...]:
    expected = Attendu("des intervalles comme 14:00–14:40 | 15:20–16:00, la fin après le début")
    intervals = []
    for item in split_list(as_text(cell)):
        match = _INTERVAL.fullmatch(item)
        if not match or not (match[1] or match[2]):
            raise expected
        try:
            debut, fin = (parse_time(part) if part else None for part in match.groups())
        except ValueError as error:
            raise expected from error
        if debut and fin and fin <= debut:
            raise expected
        intervals.append((debut, fin))
    return tuple(intervals)


def _opening_km(_: Colonne, cell: Cell) -> tuple[tuple[int, int], ...]:
    kilometres = Colonne("", unite="km", maximum=MAX_OPENING_KM)
    years: dict[int, int] = {}
    for item in split_list(as_text(cell)):
        match = _YEAR_KM.fullmatch(item)
        year = int(match[1]) if match else 0
        if not match or year in years or not FIRST_ACCOUNTED_YEAR <= year <= LAST_ACCOUNTED_YEAR:
            raise Attendu("une année une seule fois et ses kilomètres, par exemple 2026 : 350 | 2025 : 20")
        years[year] = _integer(kilometres, match[2])
    return tuple(years.items())


_PARSERS: dict[Genre, Callable[[Colonne, Cell], Valeur]] = {
    Genre.TEXTE: _text,
    Genre.CODE_POSTAL: _zero_kept,
    Genre.TELEPHONE: _zero_kept,
    Genre.CHOIX: _choice,
    Genre.DATE: _date,
    Genre.MOMENT: _moment,
    Genre.DATE_OU_OUI: _date_or_yes,
    Genre.OUI_NON: _yes_no,
    Genre.HEURE: _time,
    Genre.DUREE: _duration,
    Genre.ENTIER: _integer,
    Genre.MONTANT: _amount,
    Genre.TAUX: _rate,
    Genre.VACATIONS: _vacations,
    Genre.CONNEXIONS: _connections,
    Genre.KM_OUVERTURE: _opening_km,
}
