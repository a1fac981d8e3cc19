"""The documents beside a workbook: in which folder, under which names."""

from collections.abc import Iterable
from pathlib import Path

DOSSIER = "documents"
_LONGEST = 100


def dossier_des_documents(path: Path) -> Path:
    """The folder of the documents of a workbook: in a folder of CSVs, or beside an .xlsx « classeur documents »."""
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        return path.with_name(f"{path.stem} {DOSSIER}")
    return (path.parent if path.suffix.lower() == ".csv" else path) / DOSSIER


def noms_des_fichiers(documents: Iterable[tuple[str, str]]) -> dict[str, str]:
    """From (SHA-256, name of the document): SHA-256 → the name of the file, as every system takes it; of two that would
    be the same there, the second bears the beginning of its SHA-256.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for empreinte, nom in documents:
        if empreinte in found:
            continue
        plain = "".join("_" if c in '<>:"/\\|?*' or not c.isprintable() else c for c in nom).strip(" .")
        path = Path(plain or "document")
        name = f"{path.stem[:_LONGEST]}{path.suffix[:_LONGEST]}"
        if name.casefold() in taken:
            name = f"{path.stem[:_LONGEST]} {empreinte[:12]}{path.suffix[:_LONGEST]}"
        taken.add(name.casefold())
        found[empreinte] = name
    return found
