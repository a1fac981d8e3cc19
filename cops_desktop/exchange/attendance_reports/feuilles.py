"""From bytes to sheets of cells, whichever encoding and separator: UTF-16 of Teams, CSV saved again by Excel, .xlsx."""

from collections.abc import Iterator
from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables import RawSheet
from cops_desktop.exchange.tables.csv_in import decode, parse_csv
from cops_desktop.exchange.tables.lists import WORKBOOKS, parse_list
from cops_desktop.exchange.tables.xlsx_in import MAX_ROWS

MAX_BYTES = 20_000_000  # a day of two thousand persons who come and go is a tenth of it
_SEPARATORS = ("\t", ",", ";", "|")
_LOOKED_AT = 2_000


def feuilles(contenu: bytes, nom: str) -> Iterator[RawSheet]:
    """The sheets of a file, and each way of cutting a text: a tool's own titles tell which is right. Raises Refus."""
    contenu = _sane(contenu, nom)
    if contenu.startswith(WORKBOOKS):
        yield from parse_list(Path(nom), contenu)
    else:
        yield from _cut(Path(nom), contenu)


def liste(contenu: bytes, nom: str) -> RawSheet:
    """The longest sheet of a file, cut as any list is: what columns are asked about. Raises Refus."""
    return max(parse_list(Path(nom), _sane(contenu, nom)), key=lambda sheet: len(sheet.rows))


def _sane(contenu: bytes, nom: str) -> bytes:
    """A workbook as it is, a text in UTF-8. Raises Refus."""
    if not contenu.strip():
        raise Refus(f"« {nom} » est vide : il n’y a aucune ligne à importer.")
    if len(contenu) > MAX_BYTES:
        raise Refus(f"« {nom} » est trop gros pour un rapport de présence (plus de {MAX_BYTES // 1_000_000}\u00a0Mo).")
    return contenu if contenu.startswith(WORKBOOKS) else _in_utf8(Path(nom), contenu)


def _in_utf8(path: Path, contenu: bytes) -> bytes:
    """The same text in UTF-8, with plain line ends and without a mark."""
    if b"\0" in contenu[:_LOOKED_AT] and not contenu.startswith((b"\xff\xfe", b"\xfe\xff")):
        # Teams' UTF-16, once its mark was lost: every second byte of Latin text is null.
        head = contenu[:_LOOKED_AT]
        if head[1::2].count(0) > 0.6 * len(head[1::2]):
            contenu = b"\xff\xfe" + contenu
    text = decode(path, contenu)
    if "\0" in text:
        raise Refus(f"« {path} » n’est pas un fichier texte : enregistrez le rapport en CSV UTF-8.")
    return text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8")


def _cut(path: Path, contenu: bytes) -> Iterator[RawSheet]:
    text = contenu.decode("utf-8")
    for separator in _SEPARATORS:
        if separator in text:
            try:
                rows = parse_csv(path, contenu, text=text, separator=separator)
            except Refus:  # quotes that are another separator's
                continue
            if rows and len(rows) <= MAX_ROWS:
                yield RawSheet(path.stem, rows)
