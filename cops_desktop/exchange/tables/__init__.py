"""Plain tables in files: any .xlsx or CSV read into sheets of cells, and written back without losing a character.

`read_tables` → sheets of typed cells, `read_list` the same of a list in any state; `write_xlsx`, `write_csv`,
`write_csv_folder` ← tables with styled headers. Whatever text is written comes back equal, in both formats; no cell is
ever executed as a formula. Known failures are `Refus`.
"""

from cops_desktop.exchange.tables.csv_out import write_csv, write_csv_folder
from cops_desktop.exchange.tables.lists import read_list
from cops_desktop.exchange.tables.model import Cell, Entete, ErreurTableur, RawRow, RawSheet, Table, as_text
from cops_desktop.exchange.tables.reading import read_tables
from cops_desktop.exchange.tables.xlsx_out import write_xlsx

__all__ = [
    "Cell",
    "Entete",
    "ErreurTableur",
    "RawRow",
    "RawSheet",
    "Table",
    "as_text",
    "read_list",
    "read_tables",
    "write_csv",
    "write_csv_folder",
    "write_xlsx",
]
