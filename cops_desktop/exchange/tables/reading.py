"""Opening a workbook, whichever form it has: an .xlsx, one CSV, or a folder of CSVs."""

from pathlib import Path

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables.csv_in import parse_csv
from cops_desktop.exchange.tables.failures import unreadable
from cops_desktop.exchange.tables.model import Aide, RawRow, RawSheet
from cops_desktop.exchange.tables.xlsx_in import parse_xlsx

MAX_BYTES = 100_000_000  # far above any list that hands keep; below what would stall a laptop
_WORKBOOKS = {".xlsx", ".xlsm"}


def read_tables(path: Path) -> list[RawSheet]:
    """Every sheet of a workbook, in its order (CSVs: by name), without empty rows and without help lines.

    Text cells are trimmed, and None when empty; numbers, dates and hours of an .xlsx keep their type; a CSV has text
    only. Raises Refus, in French, for whatever cannot be read.
    """
    try:
        if path.is_dir():
            sheets = _read_folder(path)
        elif path.suffix.lower() == ".csv":
            sheets = [_read_csv(path)]
        else:
            sheets = parse_xlsx(path, read_bytes(path))
    except OSError as error:
        raise unreadable(path, error) from error
    return [RawSheet(sheet.name, [row for row in sheet.rows if not _is_help(row)]) for sheet in sheets]


def _read_folder(path: Path) -> list[RawSheet]:
    if path.suffix.lower() in _WORKBOOKS:
        raise Refus(f"« {path} » est un dossier : il faut ici un classeur .xlsx, ou un dossier de fichiers CSV.")
    files = sorted(p for p in path.iterdir() if p.suffix.lower() == ".csv" and not p.name.startswith("."))
    if not files:
        raise Refus(f"Le dossier « {path} » ne contient aucun fichier CSV.")
    return [_read_csv(file) for file in files]


def _read_csv(path: Path) -> RawSheet:
    return RawSheet(path.stem, parse_csv(path, read_bytes(path)))


def read_bytes(path: Path) -> bytes:
    """The content of a file of a sane size. Raises Refus, OSError."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise Refus(f"« {path} » n’est pas un fichier ordinaire.")
    if path.stat().st_size > MAX_BYTES:
        raise Refus(f"« {path} » est trop gros pour une liste (plus de {MAX_BYTES // 1_000_000}\u00a0Mo).")
    return path.read_bytes()


def _is_help(row: RawRow) -> bool:
    return all(isinstance(cell, Aide) for cell in row.cells if cell is not None)
