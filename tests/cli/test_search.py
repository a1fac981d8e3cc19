"""`cops-desktop search`: one hit a line, best first; nothing found is no fault."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from cops_desktop.cli import main
from tests.builders import Monde, new_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    fichier = new_file(tmp_path)
    monde = Monde(fichier)
    monde.personne("Lefèvre", "Odile", commune="Saint-Gaudens")
    monde.personne("Lefebre", "Anne")
    fichier.close()
    return fichier.path


def search(path: Path, *words: str) -> tuple[int, list[str]]:
    result = CliRunner().invoke(main, ["search", str(path), *words])
    return result.exit_code, result.output.splitlines()


def test_a_hit_is_a_line_of_kind_name_and_town(path: Path) -> None:
    assert search(path, "odile", "gaudens") == (0, ["personne\tLefèvre, Odile\tSaint-Gaudens"])


def test_forgiven_slips_come_after_what_was_typed_rightly(path: Path) -> None:
    assert search(path, "lefebre") == (0, ["personne\tLefebre, Anne\t", "personne\tLefèvre, Odile\tSaint-Gaudens"])


def test_nothing_found_says_nothing(path: Path) -> None:
    assert search(path, "xylophone") == (0, [])


def test_without_a_word_the_command_is_badly_written(path: Path) -> None:
    assert search(path)[0] == 2
