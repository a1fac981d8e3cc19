"""What is typed after an option: a day, a year, a word of a few, the number of a file descriptor, a file."""

from datetime import date
from pathlib import Path
from typing import Any

import click

FILE = click.Path(path_type=Path)


class Day(click.ParamType[date]):
    """A date as French people write it."""

    name = "JJ/MM/AAAA"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        from cops_desktop.domain.words import parse_date

        try:
            return value if isinstance(value, date) else parse_date(value)
        except ValueError:
            self.fail(f"« {value} » n’est pas une date : JJ/MM/AAAA, par exemple 22/11/2026.", param, ctx)


class Year(click.ParamType[int]):
    """A year of four figures."""

    name = "AAAA"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if not (str(value).isdecimal() and len(str(value)) == 4):
            self.fail(f"« {value} » n’est pas une année : AAAA, par exemple 2026.", param, ctx)
        return int(value)


class Word(click.ParamType[str]):
    """One of a few words, typed with its accents or without."""

    def __init__(self, *words: str) -> None:
        self._words = words
        self.name = "|".join(words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from cops_desktop.domain.words import fold

        found = next((word for word in self._words if fold(word) == fold(str(value))), None)
        if value and found is None:
            self.fail(f"« {value} » n’est pas l’un de ces mots : {', '.join(self._words)}.", param, ctx)
        return found or ""


class Descriptor(click.ParamType[int]):
    """The number of an open file descriptor. What was typed is not said again: it may be the passphrase itself."""

    name = "N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if not (str(value).isascii() and str(value).isdecimal()):
            self.fail(
                "il faut le numéro d’un descripteur ouvert, par exemple 3, et jamais la phrase elle-même : tous les "
                "utilisateurs d’un ordinateur peuvent lire ce qui est écrit sur une ligne de commande.",
                param,
                ctx,
            )
        return int(value)
