"""What the commands say where not every letter can be written: on Windows, `commande > fichier` has an old alphabet.

It lacks the thin space before « ; » and the arrow from a value to the next one. Words that go through it plainer are
better than a command that breaks off once it has written to the file.
"""

import codecs
import io
import sys
import unicodedata

_HANDLER = "cops_desktop.plainer"
_PLAINER = {
    "→": "->",
    "≤": "<=",
    "≥": ">=",
    "…": "...",
    "œ": "oe",
    "Œ": "OE",
    "«": '"',
    "»": '"',
    "’": "'",
    "–": "-",
    "—": "-",
}


def plainer(error: UnicodeError) -> tuple[str, int]:
    """An error handler of codecs: for each letter that cannot be written, the nearest in ASCII, else « ? »."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    said = (_plain(letter) for letter in error.object[error.start : error.end])
    return "".join(said), error.end


def _plain(letter: str) -> str:
    known = _PLAINER.get(letter)
    return known or unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode() or "?"


def speak_plainer() -> None:
    """Make what is said go through, whatever the alphabet of the terminal, the file or the pipe."""
    codecs.register_error(_HANDLER, plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # not in a window without console, which has none
            stream.reconfigure(errors=_HANDLER)
