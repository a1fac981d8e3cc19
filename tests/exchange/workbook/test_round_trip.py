"""What is written is what is read, in both formats, for every sheet, kind and character."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from cops_desktop.exchange.workbook import FEUILLES, Genre, Valeur, read_workbook, write_workbook
from tests.exchange.rows import AWKWARD, sheets

Sheets = dict[str, list[dict[str, Valeur]]]


def there_and_back(rows: Sheets, name: str) -> Sheets:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        write_workbook(path, rows)
        classeur = read_workbook(path)
    assert not classeur.fautes, [str(faute) for faute in classeur.fautes]
    assert not classeur.notes
    assert not any(rang.inconnues for rangs in classeur.sheets.values() for rang in rangs)
    return {name: [rang.valeurs for rang in rangs] for name, rangs in classeur.sheets.items()}


def in_order(rows: Sheets) -> Sheets:
    return {feuille.nom: rows[feuille.nom] for feuille in FEUILLES if feuille.nom in rows}


@given(sheets())
@settings(max_examples=60)
def test_an_xlsx_gives_back_the_typed_values_that_went_in(rows: Sheets) -> None:
    assert there_and_back(rows, "classeur.xlsx") == in_order(rows)


@given(sheets())
@settings(max_examples=150)
def test_a_folder_of_csv_gives_back_the_typed_values_that_went_in(rows: Sheets) -> None:
    assert there_and_back(rows, "classeur") == in_order(rows)


@pytest.mark.parametrize("name", ["classeur.xlsx", "classeur"])
def test_no_awkward_text_is_lost_or_executed(name: str) -> None:
    personnes = next(feuille for feuille in FEUILLES if feuille.nom == "personnes")
    rows: Sheets = {"personnes": []}
    for text in AWKWARD:
        ligne: dict[str, Valeur] = {colonne.nom: colonne.empty for colonne in personnes.colonnes}
        ligne |= {
            colonne.nom: text for colonne in personnes.colonnes if colonne.genre is Genre.TEXTE and not colonne.many
        }
        ligne |= {colonne.nom: (text, "x", text) for colonne in personnes.colonnes if colonne.many}
        rows["personnes"].append(ligne)
    assert there_and_back(rows, name) == rows


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    rows: Sheets = {"cotec": [{"sujet": "Qualité de vie et conditions de travail", "notes": "=1"}]}
    write_workbook(tmp_path / "un.xlsx", rows)
    write_workbook(tmp_path / "deux.xlsx", rows)
    assert (tmp_path / "un.xlsx").read_bytes() == (tmp_path / "deux.xlsx").read_bytes()


def test_a_sheet_refers_only_to_sheets_before_it() -> None:
    names = [feuille.nom for feuille in FEUILLES]
    assert names.index("personnes") < names.index("membres") < names.index("présences") < names.index("lignes")


def test_every_column_has_its_line_of_help() -> None:
    assert all(colonne.help for feuille in FEUILLES for colonne in feuille.colonnes)


def test_starting_the_program_does_not_load_the_spreadsheet_libraries() -> None:
    code = "import sys, cops_desktop.exchange.workbook; print({'openpyxl', 'python_calamine'} & sys.modules.keys())"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
