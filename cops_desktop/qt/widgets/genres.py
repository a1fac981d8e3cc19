"""What a line of text may hold (a day, an hour, an amount…): how it is read and shown, and what to write in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain import words


@dataclass(frozen=True)
class Genre:
    """`read` raises ValueError for a text without that meaning; `expected` follows « n’est pas lisible : »."""

    read: Callable[[str], Any]
    show: Callable[[Any], str]
    expected: str

    def fault(self, text: str) -> str:
        """The sentence for a text that cannot be read."""
        sentence = QCoreApplication.translate("genres", "« {texte} » n’est pas lisible : {attendu}.")
        return sentence.format(texte=text, attendu=self.expected)


def _read_count(text: str) -> int:
    number = words.parse_integer(text)
    if number < 0:
        raise ValueError(text)
    return number


def _read_amount(text: str) -> int:
    cents = words.parse_hundredths(text)
    if cents < 0:
        raise ValueError(text)
    return cents


def _show_duration(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}" + (f":{left:02}" if left else "")


def _read_year(text: str) -> int:
    year = words.parse_integer(text)
    if not 2000 <= year <= 2100:
        raise ValueError(text)
    return year


TEXT = Genre(str, str, "")  # any text can be read
GENRES = {
    "date": Genre(words.parse_date, words.format_date, "écrivez le jour comme 24/11/2026"),
    "heure": Genre(words.parse_time, words.format_clock, "écrivez l’heure comme 14:05 ou 14h05"),
    "duree": Genre(words.parse_duration, _show_duration, "écrivez la durée comme 1:53 ou 92\u00a0min"),
    "entier": Genre(_read_count, words.format_integer, "écrivez un nombre entier, sans signe ni virgule"),
    "annee": Genre(_read_year, str, "écrivez l’année en quatre chiffres, comme 2026"),
    "euros": Genre(_read_amount, words.format_euros, "écrivez le montant comme 12,40"),
    "vacations": Genre(words.parse_vacations, words.format_vacations, "écrivez les vacations par demies, comme 1,5"),
}
