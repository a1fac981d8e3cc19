"""`cops-desktop print`: the papers of accompagnements, of one that is named or of a year."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cops_desktop.cli import main
from tests.builders import Monde, new_file, plain
from tests.documents.pdf import flat_text_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with two projects that bear one title, and another."""
    fichier = new_file(tmp_path)
    monde = Monde(fichier)
    for place in ("CSAPA du Lez", "CH des Monts"):
        monde.accompagnement("Médiateur pair", structures=(monde.structure(place),))
    monde.accompagnement("Scénarios à deux voix")
    fichier.close()
    return fichier.path


def printed(path: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["print", str(path), *words, "-o", str(path.with_name("papier.pdf"))])


def text(path: Path) -> str:
    return plain(flat_text_of(path.with_name("papier.pdf").read_bytes()))


def test_a_project_is_named_with_its_accents_or_without_and_all_of_that_title_come(path: Path) -> None:
    assert printed(path, "fiche-projet", "--project", "scenarios a deux voix").exit_code == 0
    assert "Scénarios à deux voix" in text(path) and "Médiateur" not in text(path)
    assert printed(path, "fiche-projet", "--project", "Médiateur pair").exit_code == 0
    assert "CSAPA du Lez" in text(path) and "CH des Monts" in text(path)


def test_a_project_that_is_not_there_is_refused_with_the_nearest_titles(path: Path) -> None:
    result = printed(path, "fiche-projet", "--project", "Médiateurs pairs")
    assert result.exit_code == 1
    assert "Aucun accompagnement ne s’appelle" in result.stderr and "Médiateur pair" in result.stderr
    assert not path.with_name("papier.pdf").exists()


def test_the_list_and_the_summary_are_those_of_a_year(path: Path) -> None:
    assert printed(path, "accompagnements", "--year", "2026").exit_code == 0
    assert "Année 2026 · 3 projets" in text(path)
    assert printed(path, "bilan-accompagnements", "--year", "2026").exit_code == 0
    assert "bilan 2026" in text(path)
    assert printed(path, "bilan-accompagnements", "--year", "2020").exit_code == 1
