"""Lists as hands make them: a folder of CSVs from small texts, and what stands in a file, table by table."""

from pathlib import Path

from cops_desktop.services.classeur import Bilan, import_workbook
from cops_desktop.services.fichier import Fichier
from tests.builders import Monde

_NOT_COMPARED = {"postes", "operations", "changes", "_sqlite_migrations"}  # who, when, how: not what

Tables = dict[str, list[tuple[object, ...]]]


def classeur(folder: Path, name: str = "liste", **sheets: str) -> Path:
    """A folder of CSVs: each sheet's text is its lines, `;` between cells, indented as the test likes."""
    path = folder / name
    path.mkdir(exist_ok=True)
    for old in path.iterdir():
        old.unlink()
    for sheet, text in sheets.items():
        lines = [line.strip() for line in text.strip().splitlines()]
        (path / f"{sheet}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def bring(monde: Monde, tmp_path: Path, **sheets: str) -> Bilan:
    """Import a list, then again: the second time nothing changes, whatever the list."""
    path = classeur(tmp_path, **sheets)
    bilan = import_workbook(monde.fichier, path)
    count = operations(monde.fichier)
    again = import_workbook(monde.fichier, path)
    assert again.rien_ne_change, again.lignes
    assert operations(monde.fichier) == count
    return bilan


def tables(fichier: Fichier) -> Tables:
    """Every row of every table that says something of the world."""
    db = fichier.db.conn
    names = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    kept = [name for name in names if name not in _NOT_COMPARED and not name.startswith(("sqlite_", "index_"))]
    return {name: sorted(db.execute(f'SELECT * FROM "{name}"'), key=repr) for name in kept}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of an export, the documents beside its sheets included."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def operations(fichier: Fichier) -> int:
    """How many operations the history holds."""
    return int(fichier.db.conn.execute("SELECT count(*) FROM operations").fetchone()[0])
