"""The lossless escapes of text in cells: what a file cannot hold, and what a spreadsheet would execute or trim.

Two layers, the same for every format:

* `escape`/`unescape`: `_xHHHH_`, the escape of Office Open XML, for characters that no sheet can hold (controls, a
  carriage return), for a space at either end (readers trim, because hands leave stray spaces everywhere), and for the
  first character of what would be taken for a help line or for a spreadsheet's error.
* `guard`/`unguard`: in CSV only, an apostrophe before = + - @ (and before apostrophes that stand before them), so that
  a spreadsheet that opens the file shows text and computes nothing.
"""

import re

from cops_desktop.exchange.tables.model import Aide, ErreurTableur

HELP_MARK = "\u203a "  # « › »: every cell of a help line begins with it

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# Not only complete escapes: an escape added right after « _x0041 » would lend it its closing underscore.
_UNDERSCORE = re.compile(r"_(?=x[0-9A-Fa-f]{4})")
_UNHOLDABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@＝＋－＠]")
_SHEET_ERROR = re.compile(
    r"#(N/A|REF!|NAME\?|NOM\?|VALUE!|VALEUR!|NULL!|NUL!|NUM!|NOMBRE!|DIV/0!|SPILL!|PROPAGATION!|CALC!)"
)


def _hex(character: str) -> str:
    return f"_x{ord(character):04X}_"


def escape_underscores(text: str) -> str:
    """Protect what looks like an escape, once more: .xlsx readers undo one level by themselves."""
    return _UNDERSCORE.sub("_x005F_", text)


def escape(text: str, first: bool = False) -> str:
    """Text that any sheet can hold and that `unescape` gives back; `first` escapes the first character in any case."""
    if not text:
        return text
    escaped = _UNHOLDABLE.sub(lambda match: _hex(match[0]), escape_underscores(text))
    if first or escaped[0].isspace() or escaped[0] == HELP_MARK[0] or _SHEET_ERROR.fullmatch(escaped):
        escaped = _hex(escaped[0]) + escaped[1:]
    if escaped[-1].isspace():
        escaped = escaped[:-1] + _hex(escaped[-1])
    return escaped


def unescape(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def guard(text: str) -> str:
    return "'" + text if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    return text[1:] if _GUARDED.match(text) else text


def is_formula_like(text: str) -> bool:
    return _FORMULA.match(text) is not None


def read_text(text: str, guarded: bool) -> str | None:
    """A cell's text as found in a file → the text that was meant; None when there is only space."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.strip()
    if not text:
        return None
    if text[0] == "#" and _SHEET_ERROR.fullmatch(text):
        return ErreurTableur(text)
    if text.startswith(HELP_MARK):
        return Aide(text)
    return unescape(unguard(text) if guarded else text)
