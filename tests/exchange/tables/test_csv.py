"""CSVs as hands, Excel and other programs leave them."""

from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables import Cell, read_tables


def cells(path: Path) -> list[list[Cell]]:
    return [row.cells for row in read_tables(path)[0].rows]


def written(folder: Path, content: bytes) -> Path:
    (folder / "personnes.csv").write_bytes(content)
    return folder


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_encoding_and_separator_are_recognised(tmp_path: Path, encoding: str, separator: str) -> None:
    text = separator.join(["nom", "prénom"]) + "\r\n" + separator.join(["Cœur", "Zoé"]) + "\r\n"
    assert cells(written(tmp_path, text.encode(encoding))) == [["nom", "prénom"], ["Cœur", "Zoé"]]


def test_utf_16_big_endian_is_recognised(tmp_path: Path) -> None:
    assert cells(written(tmp_path, b"\xfe\xff" + "nom;é".encode("utf-16-be"))) == [["nom", "é"]]


def test_a_separator_inside_quotes_does_not_count(tmp_path: Path) -> None:
    assert cells(written(tmp_path, b'"a,b,c";nom\n"1,2";x\n')) == [["a,b,c", "nom"], ["1,2", "x"]]


def test_empty_lines_are_skipped_and_lines_keep_their_numbers(tmp_path: Path) -> None:
    rows = read_tables(written(tmp_path, b'nom;notes\n\n;;\nA;"deux\nlignes"\n \nB;x\n'))[0].rows
    assert [(row.line, row.cells) for row in rows] == [
        (1, ["nom", "notes"]),
        (4, ["A", "deux\nlignes"]),
        (7, ["B", "x"]),
    ]


def test_stray_spaces_are_trimmed_and_windows_line_ends_unified(tmp_path: Path) -> None:
    assert cells(written(tmp_path, b'\xc2\xa0 Nom ;"a\r\nb"\n')) == [["Nom", "a\nb"]]


def test_an_apostrophe_is_taken_away_only_where_writing_puts_one(tmp_path: Path) -> None:
    assert cells(written(tmp_path, b"'=1;''=1;'mot;'12;'-3;-3\n")) == [["=1", "'=1", "'mot", "'12", "-3", "-3"]]


def test_a_sheet_s_name_is_the_file_s_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    for name in ("présences.csv", "équipe.CSV", "._personnes.csv", "lisez-moi.txt"):
        (tmp_path / name).write_text("a;b", "utf-8")
    assert sorted(sheet.name for sheet in read_tables(tmp_path)) == ["présences", "équipe"]


def test_one_csv_alone_is_a_sheet(tmp_path: Path) -> None:
    written(tmp_path, b"nom\nA\n")
    assert [sheet.name for sheet in read_tables(tmp_path / "personnes.csv")] == ["personnes"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'nom;notes\nA;"jamais ferm\xc3\xa9\nB;x\n', "ligne 2"),
        (b"nom\n\x00\x01\x02", "pas un fichier texte"),
        (b"nom\nA\n\x81\xfe\n", "ligne 3"),
        (b"\xff\xfen", "caractères illisibles"),
    ],
)
def test_what_is_no_csv_is_refused_with_a_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(Refus, match=sentence):
        read_tables(written(tmp_path, content))


def test_a_folder_without_csv_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refus, match="aucun fichier CSV"):
        read_tables(tmp_path)


def test_a_text_longer_than_the_csv_module_s_limit_is_read(tmp_path: Path) -> None:
    assert cells(written(tmp_path, b"n" * 200_000)) == [["n" * 200_000]]
