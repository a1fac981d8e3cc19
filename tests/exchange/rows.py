"""Random rows of every sheet, with every kind of value, for the property tests of the workbook."""

from datetime import date, datetime, time
from itertools import product
from typing import Any

from hypothesis import strategies as st

from cops_desktop.exchange.workbook import FEUILLES, Colonne, Genre, Valeur

AWKWARD = (
    "=1+1", "=cmd|' /C calc'!A0", "+33 5 34 30 27 53", "-12", "@SUM(A1)", "'=1", "'apostrophe", "''", "a | b", "|",
    "\\", "\\|",
    " avant", "après ", "\u00a0", "ligne 1\nligne 2", "a\r\nb", "\tx", "\x00", "a\x07b", "_x0041_", "_x0041\x01",
    "#N/A", "#REF!", "› aide", "»;«", '"', '""', "a;b,c\td", "01/02/2026", "1e5", "TRUE", "0531", "\ufeffBOM", "\ud800",
    "\uffff", "e\u0301", "\u2028", "\x85", "🙂", "œ €", "_x", "__x000D_",
)  # fmt: skip

texts = st.one_of(
    st.sampled_from(AWKWARD), st.text(min_size=1, max_size=12), st.lists(st.sampled_from(AWKWARD)).map("".join)
)
filled_texts = texts.filter(bool)
dates = st.dates(date(1900, 1, 1), date(2199, 12, 31))
times = st.times().map(lambda moment: moment.replace(microsecond=0))


@st.composite
def intervals(draw: st.DrawFn) -> tuple[time | None, time | None]:
    debut, fin = sorted(draw(st.lists(times, min_size=2, max_size=2, unique=True)))
    return draw(st.sampled_from([(debut, fin), (debut, None), (None, fin)]))


def values(colonne: Colonne) -> st.SearchStrategy[Any]:
    """Values that the column may hold, empty ones included where it may be empty."""
    if colonne.many and colonne.allowed:
        chosen = st.sets(st.sampled_from(colonne.allowed))
        return chosen.map(lambda some: tuple(allowed for allowed in colonne.allowed if allowed in some))
    if colonne.many:
        items = filled_texts
        if colonne.genre is Genre.TELEPHONE:
            items = st.one_of(filled_texts, st.integers(0, 10**10).map(str))
        return st.lists(items, max_size=4).map(tuple)
    numbers = st.integers(colonne.minimum, colonne.maximum)
    of_kind: dict[Genre, st.SearchStrategy[Any]] = {
        Genre.TEXTE: filled_texts,
        Genre.CODE_POSTAL: st.one_of(filled_texts, st.integers(0, 99999).map(str)),
        Genre.TELEPHONE: st.one_of(filled_texts, st.integers(0, 10**10).map(str)),
        Genre.CHOIX: st.sampled_from(colonne.allowed or ("",)),
        Genre.DATE: dates,
        Genre.MOMENT: st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)).map(
            lambda moment: moment.replace(microsecond=0)
        ),
        Genre.DATE_OU_OUI: st.one_of(dates, st.booleans()),
        Genre.OUI_NON: st.booleans(),
        Genre.HEURE: times,
        Genre.DUREE: st.integers(colonne.minimum, min(colonne.maximum, 900 * 3600)),
        Genre.ENTIER: numbers,
        Genre.MONTANT: numbers,
        Genre.TAUX: numbers,
        Genre.VACATIONS: st.integers(colonne.minimum, min(colonne.maximum, 10**9)),
        Genre.CONNEXIONS: st.lists(intervals(), max_size=3).map(tuple),
        Genre.KM_OUVERTURE: st.dictionaries(st.integers(2000, 2100), st.integers(0, 999_999), max_size=3).map(
            lambda years: tuple(years.items())
        ),
    }
    value = of_kind[colonne.genre]
    return value if colonne.required or colonne.empty == () else st.none() | value


@st.composite
def sheets(draw: st.DrawFn) -> dict[str, list[dict[str, Valeur]]]:
    """Up to three rows of one or two sheets that break no rule of a row (an end before its start…)."""
    drawn = {}
    for feuille in draw(st.lists(st.sampled_from(FEUILLES), min_size=1, max_size=2, unique_by=lambda f: f.nom)):
        row = st.fixed_dictionaries({colonne.nom: values(colonne) for colonne in feuille.colonnes})
        filled = row.filter(lambda ligne: any(value not in (None, ()) for value in ligne.values()))
        rows = draw(st.lists(filled, max_size=3))
        for ligne in rows:
            for starts, ends in feuille.dans_l_ordre:
                for start, end in product(starts, ends):
                    if ligne[start] is not None and ligne[end] is not None and ligne[end] <= ligne[start]:
                        ligne[end] = None
            for filled, needed in feuille.si_alors:
                if ligne[filled] is not None and ligne[needed] is None:
                    column = next(colonne for colonne in feuille.colonnes if colonne.nom == needed)
                    ligne[needed] = draw(values(column).filter(lambda value: value is not None))
        drawn[feuille.nom] = rows
    return drawn
