"""This laptop's settings survive everything that happens to a small file."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services import laptop


def test_a_laptop_draws_its_id_once_and_keeps_it(own_home: Path) -> None:
    first = laptop.load()
    assert first.poste_id
    assert laptop.load().poste_id == first.poste_id
    assert (own_home / laptop.FILE_NAME).is_file()


def test_two_laptops_do_not_draw_the_same_id(own_home: Path) -> None:
    first = laptop.load()
    (own_home / laptop.FILE_NAME).unlink()
    assert laptop.load().poste_id != first.poste_id


def test_what_is_saved_is_read_back() -> None:
    wanted = replace(
        laptop.load(),
        utilisateur="Clémence Arribat",
        recents=("/tmp/a.cops",),
        theme="sombre",
        text_scale=150,
        geometry="AAAA",
        widths={"cotec": (300, 600)},
    )
    laptop.save(wanted)
    assert laptop.load() == wanted


def test_the_settings_of_a_newer_version_are_kept(own_home: Path) -> None:
    laptop.load()
    path = own_home / laptop.FILE_NAME
    path.write_text(json.dumps({**json.loads(path.read_text()), "plus_tard": [1, 2]}), encoding="utf-8")
    laptop.save(replace(laptop.load(), utilisateur="Solène"))
    assert json.loads(path.read_text())["plus_tard"] == [1, 2]


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe\x00", b'"texte"'])
def test_an_unreadable_file_is_set_aside_and_work_goes_on(own_home: Path, content: bytes) -> None:
    own_home.mkdir()
    (own_home / laptop.FILE_NAME).write_bytes(content)
    assert laptop.load().utilisateur == ""
    assert (own_home / laptop.UNREADABLE_NAME).read_bytes() == content


@pytest.mark.parametrize(
    "wrong",
    [
        {"theme": "rose"},
        {"text_scale": 12},
        {"recents": "un seul"},
        {"recents": [1]},
        {"widths": {"cotec": ["large"]}},
        {"geometry": 3},
        {"utilisateur": None},
        {"theme": []},
    ],
)
def test_a_value_that_makes_no_sense_gives_way_to_its_default(own_home: Path, wrong: dict[str, object]) -> None:
    own_home.mkdir()
    (own_home / laptop.FILE_NAME).write_text(json.dumps({"poste_id": "p", **wrong}))
    assert laptop.load() == laptop.Laptop("p")


def test_recent_files_come_last_first_each_once_and_few(tmp_path: Path) -> None:
    settings = laptop.Laptop("p")
    for number in [*range(12), 11, 10]:
        settings = settings.with_recent(tmp_path / f"{number}.cops")
    assert [Path(name).stem for name in settings.recents] == ["10", "11", "9", "8", "7", "6", "5", "4"]
    assert str(tmp_path / "11.cops") not in settings.without_recent(str(tmp_path / "11.cops")).recents


def test_a_folder_that_cannot_be_written_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_the_way = tmp_path / "fichier"
    in_the_way.write_text("")
    monkeypatch.setenv("COPS_CONFIG_DIR", str(in_the_way / "dossier"))
    with pytest.raises(Refus, match="réglages de cet ordinateur"):
        laptop.load()


def test_saving_leaves_no_draft_behind(own_home: Path) -> None:
    laptop.load()
    assert [path.name for path in own_home.iterdir()] == [laptop.FILE_NAME]
