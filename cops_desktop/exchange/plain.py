"""Text as files for other programs can hold it, and names that every system gives to a file."""

import re
import unicodedata
from collections.abc import Container

_JOINER = "\u200d"  # without it, the picture of a family falls into its persons
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[\d¹²³])(\..*)?", re.IGNORECASE)  # Windows keeps them for devices
_MOST_BYTES = 200  # a name has 255 on most systems, its ending and number included
_LONGEST = 100  # characters: with its folders, a path of Windows has 260


def text(value: str) -> str:
    """The text without controls nor lone surrogates, on lines that end in « \\n »."""
    return "\n".join(row if row.isprintable() else _cleaned(row) for row in value.splitlines()).strip()


def _cleaned(words: str) -> str:
    return "".join(letter for letter in words if _kept(letter))


def line(value: str) -> str:
    """The text on one line, one space between its words."""
    return " ".join(text(value).split())


def _kept(letter: str) -> bool:
    return letter in "\n\t" or letter == _JOINER or letter.isprintable() or unicodedata.category(letter) == "Zs"


def file_name(words: str, suffix: str = "", taken: Container[str] = ()) -> str:
    """The words as the name of a file or a folder on every system; `taken`: the names of others, folded by `same`."""
    short = line(_NOT_IN_NAMES.sub(" ", line(words)))[:_LONGEST].encode()[:_MOST_BYTES].decode(errors="ignore")
    stem = short.strip(" .") or "sans nom"
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    name, number = f"{stem}{suffix}", 1
    while same(name) in taken:
        number += 1
        name = f"{stem} ({number}){suffix}"
    return name


def same(name: str) -> str:
    """What two names have in common that no system keeps apart."""
    return unicodedata.normalize("NFC", name).casefold()
