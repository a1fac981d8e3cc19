"""Text as files for other programs can hold it: without controls nor lone surrogates, on lines of one kind."""

import unicodedata

_JOINER = "\u200d"  # without it, the picture of a family falls into its persons


def text(value: str) -> str:
    """The text, on lines that end in « \\n »."""
    return "".join(c for c in "\n".join(value.splitlines()) if _kept(c)).strip()


def line(value: str) -> str:
    """The text on one line, one space between its words."""
    return " ".join(text(value).split())


def _kept(letter: str) -> bool:
    return letter in "\n\t" or letter == _JOINER or letter.isprintable() or unicodedata.category(letter) == "Zs"
