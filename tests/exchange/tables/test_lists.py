"""Lists in every state in which hands and spreadsheets leave them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables import Cell, ErreurTableur, read_list

ROWS = [["NOM", "Prénom", "Structure"], ["DUPRÉ", "Noëlle", "Maison ; des aidants"], ["ZÉNON", "Luc", ""]]


def text(rows: list[list[str]], separator: str = ";") -> str:
    cells = ([f'"{cell}"' if separator in cell else cell for cell in row] for row in rows)
    return "".join(separator.join(row) + "\r\n" for row in cells)


def written(folder: Path, content: bytes, name: str = "liste.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def read(path: Path) -> list[list[Cell]]:
    return [row.cells for row in read_list(path)[0].rows]


def workbook(folder: Path, *rows: list[Any], name: str = "liste.xlsx") -> tuple[Workbook, Path]:
    made = Workbook()
    for row in rows:
        made.active.append(row)
    return made, folder / name


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_any_encoding_and_separator(tmp_path: Path, encoding: str, separator: str) -> None:
    path = written(tmp_path, text(ROWS, separator).encode(encoding))
    assert read(path) == [ROWS[0], ROWS[1], ["ZÉNON", "Luc"]]


def test_titles_full_of_commas_above_the_list_do_not_mislead(tmp_path: Path) -> None:
    above = "Participants, journée du 30 mars, salle A, B, C\r\n\r\n"
    path = written(tmp_path, (above + text(ROWS)).encode())
    assert [row.line for row in read_list(path)[0].rows] == [1, 3, 4, 5]
    assert read(path)[1] == ROWS[0]


def test_a_list_that_excel_saved_again_says_its_separator(tmp_path: Path) -> None:
    path = written(tmp_path, b"sep=,\r\n" + text(ROWS, ",").encode("cp1252"))
    sheet = read_list(path)[0]
    assert (sheet.rows[0].line, sheet.rows[0].cells) == (2, ROWS[0])


def test_spaces_of_all_sorts_are_one(tmp_path: Path) -> None:
    path = written(tmp_path, "nom;structure\n  DUPRÉ\u00a0 ;CHU\u00a0de\u202f Foix\u200b\n".encode())
    assert read(path)[1] == ["DUPRÉ", "CHU de Foix"]


def test_a_workbook_is_known_by_its_content_and_not_by_its_name(tmp_path: Path) -> None:
    made, path = workbook(tmp_path, *ROWS, name="liste.csv")
    made.save(path)
    assert read(path)[1][:2] == ["DUPRÉ", "Noëlle"]
    assert read(written(tmp_path, text(ROWS).encode(), "liste.xlsx"))[1][:2] == ["DUPRÉ", "Noëlle"]


def test_cells_merged_downwards_hold_what_the_first_one_holds(tmp_path: Path) -> None:
    made, path = workbook(
        tmp_path, ["Ateliers", None, None], ["Atelier", "Nom"], ["A", "Dupré"], [None, "Zénon"], ["B", "Roux"]
    )
    made.active.merge_cells("A1:C1")
    made.active.merge_cells("A3:A4")
    made.save(path)
    assert read(path) == [["Ateliers"], ["Atelier", "Nom"], ["A", "Dupré"], ["A", "Zénon"], ["B", "Roux"]]


def test_empty_rows_are_left_out_and_lines_keep_their_numbers(tmp_path: Path) -> None:
    made, path = workbook(tmp_path, ["Nom"], [None], ["  "], ["Dupré"])
    made.save(path)
    assert [row.line for row in read_list(path)[0].rows] == [1, 4]


def test_formulas_give_their_value_or_are_marked(tmp_path: Path) -> None:
    made, path = workbook(tmp_path, ["Nom", "Tél"], ["Dupré", "=1+1"])
    made.save(path)
    assert isinstance(read(path)[1][1], ErreurTableur)


def test_dates_and_numbers_keep_their_kind_and_sheets_their_order(tmp_path: Path) -> None:
    made, path = workbook(tmp_path, ["Nom", "Le"], ["Dupré", date(2022, 3, 30)])
    made.create_sheet("vide")
    made.create_sheet("Autre").append(["x"])
    made.save(path)
    assert [sheet.name for sheet in read_list(path)] == ["Sheet", "Autre"]
    assert read(path)[1][1] == date(2022, 3, 30)


def test_an_old_workbook_under_a_new_name_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = written(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "liste.xlsx")
    with pytest.raises(Refus, match=r"ancien format \.xls.*enregistrez-le au format \.xlsx"):
        read_list(path)


@pytest.mark.parametrize("content", [b"", b"\r\n;;\r\n", b"\xff\xfe"])
def test_an_empty_list_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(Refus, match="est vide"):
        read_list(written(tmp_path, content))


def test_a_missing_list_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(Refus, match="introuvable"):
        read_list(tmp_path / "rien.csv")
