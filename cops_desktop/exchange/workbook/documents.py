"""The documents beside a workbook: in which folder."""

from pathlib import Path

DOSSIER = "documents"


def dossier_des_documents(path: Path) -> Path:
    """The folder of the documents of a workbook: in a folder of CSVs, or beside an .xlsx « classeur documents »."""
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        return path.with_name(f"{path.stem} {DOSSIER}")
    return (path.parent if path.suffix.lower() == ".csv" else path) / DOSSIER
