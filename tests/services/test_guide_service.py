"""The guide as the program carries it: all its pages, in the order of the contents; its pictures and nothing else."""

from pathlib import Path

import pytest

from cops_desktop.domain.guide import INDEX
from cops_desktop.services.guide import Guide, lire

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def guide() -> Guide:
    return lire()


def test_every_page_is_there_in_the_order_of_the_contents(guide: Guide) -> None:
    assert set(guide.pages) == {path.stem for path in (ROOT / "docs" / "guide").glob("*.md")}
    assert list(guide.pages) == list(dict.fromkeys([INDEX, *(tache.page for tache in guide.taches)]))


def test_every_task_of_the_index_is_in_the_contents(guide: Guide) -> None:
    rows = [line for line in guide.pages[INDEX].texte.splitlines() if line.startswith("|")]
    assert len(guide.taches) == len(rows) - 2


def test_the_search_goes_through_all_pages(guide: Guide) -> None:
    assert guide.chercher("cle usb") and guide.chercher("presence zoom")
    first = [guide.chercher(page.titre)[0].page for page in guide.pages.values()]
    assert first == list(guide.pages)


def test_only_files_of_the_guide_are_pictures(guide: Guide, tmp_path: Path) -> None:
    assert guide.image("images/accueil-clair.png") is not None
    for name in ("images/absente.png", "../../README.md", str(ROOT / "README.md"), "", "http://exemple.fr/a.png"):
        assert guide.image(name) is None


@pytest.mark.parametrize("carried", ["pyproject.toml", "build_installer.spec"])
def test_the_wheel_and_the_installer_carry_it(carried: str) -> None:
    text = (ROOT / carried).read_text(encoding="utf-8")
    assert "docs/guide" in text and "cops_desktop/data/guide" in text
