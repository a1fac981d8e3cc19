"""Workbooks as Excel saves them, and as disks and cables damage them."""

import io
import random
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables import Cell, Entete, ErreurTableur, Table, read_tables, write_xlsx


def saved(folder: Path, *rows: list[Any], epoch: Any = None) -> Path:
    workbook = Workbook()
    if epoch:
        workbook.epoch = epoch
    for row in rows:
        workbook.active.append(row)
    path = folder / "classeur.xlsx"
    workbook.save(path)
    return path


def first_row(path: Path) -> list[Cell]:
    return read_tables(path)[0].rows[0].cells


def test_native_types_stay_and_whole_floats_become_integers(tmp_path: Path) -> None:
    row = [
        date(2026, 11, 22),
        datetime(2026, 11, 22, 14, 5),
        time(14, 5),
        timedelta(hours=25),
        120.0,
        0.29,
        True,
        " a ",
    ]
    assert first_row(saved(tmp_path, row)) == [*row[:4], 120, 0.29, True, "a"]
    assert isinstance(first_row(saved(tmp_path, row))[4], int)


def test_dates_counted_from_1904_are_the_same_days(tmp_path: Path) -> None:
    assert first_row(saved(tmp_path, [date(2026, 11, 22)], epoch=CALENDAR_MAC_1904)) == [date(2026, 11, 22)]


def test_every_second_of_a_day_survives(tmp_path: Path) -> None:
    rows = [(time(s // 3600, s // 60 % 60, s % 60), timedelta(seconds=s)) for s in range(0, 86_400, 7)]
    path = tmp_path / "heures.xlsx"
    write_xlsx(path, [Table("h", (Entete("a", number_format="hh:mm"), Entete("b", number_format="[h]:mm")), rows)])
    assert [tuple(row.cells) for row in read_tables(path)[0].rows[1:]] == rows


def test_cells_in_error_and_formulas_never_computed_are_marked(tmp_path: Path) -> None:
    path = saved(tmp_path, ["nom", "km"], ["A", "=1+1"], [None, None], [None, "#N/A"])
    rows = read_tables(path)[0].rows
    assert [row.line for row in rows] == [1, 2, 4]
    assert [type(row.cells[1]) for row in rows] == [str, ErreurTableur, ErreurTableur]


def test_a_computed_formula_gives_its_value(tmp_path: Path) -> None:
    path = saved(tmp_path, ["=1+1", '=IF(1,"","")'])
    content = {}
    with zipfile.ZipFile(path) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    sheet = content["xl/worksheets/sheet1.xml"]
    sheet = sheet.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>").replace(
        b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>"
    )
    sheet = sheet.replace(b'<c r="B1">', b'<c r="B1" t="str">')
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in content.items():
            archive.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else data)
    assert first_row(path)[0] == 2
    assert not any(isinstance(cell, ErreurTableur) for cell in first_row(path))


def test_formula_like_text_is_stored_as_text(tmp_path: Path) -> None:
    path = tmp_path / "texte.xlsx"
    write_xlsx(path, [Table("t", (Entete("=a", number_format="@"),), [("=1+1",), ("@x",)])])
    with zipfile.ZipFile(path) as archive:
        assert b"<f" not in archive.read("xl/worksheets/sheet1.xml").replace(b"<formula", b"")
    assert [row.cells for row in read_tables(path)[0].rows] == [["=a"], ["=1+1"], ["@x"]]


@pytest.mark.parametrize("cell", ["A900000", "XFD2"])
def test_a_cell_filled_by_mistake_at_the_far_end_is_named(tmp_path: Path, cell: str) -> None:
    workbook = Workbook()
    workbook.active["A1"] = "nom"
    workbook.active[cell] = "oups"
    workbook.save(tmp_path / "loin.xlsx")
    with pytest.raises(Refus, match="trop loin pour une liste"):
        read_tables(tmp_path / "loin.xlsx")


def test_a_missing_file_and_a_folder_in_its_place_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refus, match="introuvable"):
        read_tables(tmp_path / "rien.xlsx")
    (tmp_path / "dossier.xlsx").mkdir()
    with pytest.raises(Refus, match="est un dossier"):
        read_tables(tmp_path / "dossier.xlsx")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600), r"ancien format \.xls"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "mot de passe"),
        (b"", "pas un classeur"),
        (b"nom;km\nA;3\n", "pas un classeur"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "OpenDocument"),
        (b"PK\x03\x04" + bytes(300), "abîmé"),
    ],
)
def test_another_format_under_the_name_of_xlsx_is_recognised(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "classeur.xlsx"
    path.write_bytes(content)
    with pytest.raises(Refus, match=sentence):
        read_tables(path)


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "photos.xlsx", "w") as archive:
        archive.writestr("photo.jpg", b"...")
    with pytest.raises(Refus, match="abîmé"):
        read_tables(tmp_path / "photos.xlsx")


def test_truncated_and_corrupt_workbooks_are_refused_or_read_never_a_traceback(tmp_path: Path) -> None:
    whole = saved(tmp_path, *([f"Nom {i}", i, date(2026, 1, 1)] for i in range(20))).read_bytes()
    chance = random.Random(5)
    refused = 0
    for turn in range(300):
        damaged = bytearray(whole)
        if turn % 2:
            del damaged[chance.randrange(len(whole)) :]
        else:
            for _ in range(chance.randrange(1, 10)):
                damaged[chance.randrange(len(whole))] = chance.randrange(256)
        path = tmp_path / "abime.xlsx"
        path.write_bytes(damaged)
        try:
            read_tables(path)
        except Refus:
            refused += 1
    assert refused > 200


def test_a_text_too_long_for_a_cell_is_refused_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "long.xlsx"
    path.write_bytes(b"avant")
    with pytest.raises(Refus, match="ne tient pas dans une cellule"):
        write_xlsx(path, [Table("personnes", (Entete("notes"),), [("x" * 32_768,)])])
    assert path.read_bytes() == b"avant"


def test_the_archive_has_one_fixed_date(tmp_path: Path) -> None:
    path = tmp_path / "fixe.xlsx"
    write_xlsx(path, [Table("t", (Entete("a"),), [("x",)])])
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        assert {item.date_time[0] for item in archive.infolist()} == {2026}
        assert b"2026-01-01T00:00:00Z" in archive.read("docProps/core.xml")
