"""What leaves a protected file says that it is not protected; what leaves a plain one says nothing of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cops_desktop.documents.letterhead import NON_PROTEGE
from cops_desktop.services.classeur import export_workbook, import_workbook
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.fichier import Fichier, create_file
from cops_desktop.services.papiers.catalogue import PAPIERS, Criteres, print_paper
from cops_desktop.services.protection import changer
from cops_desktop.services.rencontres.liste import liste
from tests.builders import CLAIRE, new_file, plain
from tests.demo import open_demo
from tests.documents.pdf import pages_of
from tests.services.lists import tables
from tests.services.rich_file import rich_file

PHRASE = "sept brebis traversent le Larzac"
FORMATS = ["classeur.xlsx", "classeur"]


@pytest.fixture(scope="module")
def riche(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fichier]:
    fichier = rich_file(tmp_path_factory.mktemp("riche"))
    yield fichier
    fichier.close()


@pytest.fixture(scope="module")
def protege(riche: Fichier, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fichier]:
    """The same content in a protected file."""
    folder = tmp_path_factory.mktemp("protege")
    export_workbook(riche, folder / "tout.xlsx")
    fichier = create_file(folder / "protege.cops", CLAIRE, phrase=PHRASE)
    import_workbook(fichier, folder / "tout.xlsx")
    yield fichier
    fichier.close()


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_says_so_and_comes_in_again_without_a_word(
    riche: Fichier, protege: Fichier, tmp_path: Path, name: str
) -> None:
    export_workbook(protege, tmp_path / name)
    other = new_file(tmp_path)
    bilan = import_workbook(other, tmp_path / name)
    assert bilan.notes == []
    assert tables(other) == tables(riche)
    assert import_workbook(protege, tmp_path / name).rien_ne_change
    other.close()


def test_the_first_sheet_and_the_text_beside_the_lists_say_the_same(protege: Fichier, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    export_workbook(protege, tmp_path / "classeur.xlsx")
    book = load_workbook(tmp_path / "classeur.xlsx")
    first = book.worksheets[0]
    assert first.title == "lisez-moi"
    said = " ".join(str(cell.value) for row in first.iter_rows() for cell in row if cell.value)
    export_workbook(protege, tmp_path / "classeur")
    beside = (tmp_path / "classeur" / "lisez-moi.txt").read_text(encoding="utf-8-sig")
    for text in (said, beside):
        assert "Lui ne l’est pas : il contient des données personnelles" in plain(text)


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_of_a_plain_file_has_nothing_to_say(riche: Fichier, tmp_path: Path, name: str) -> None:
    export_workbook(riche, tmp_path / name)
    if (tmp_path / name).is_dir():
        assert not (tmp_path / name / "lisez-moi.txt").exists()
    else:
        assert b"lisez-moi" not in (tmp_path / name).read_bytes()


def test_every_paper_of_a_protected_file_says_so_on_each_page(tmp_path: Path) -> None:
    demo = open_demo(tmp_path)
    held = max(liste(demo, DEMO_DAY), key=lambda meeting: meeting.comptes.presents).id

    def pages() -> list[str]:
        # A label bears an address alone; what stands in the room, names that everybody there reads.
        papers = [p.nom for p in PAPIERS if p.nom not in ("etiquettes", "chevalets", "affichettes")]
        printed = (print_paper(demo, nom, Criteres(rencontres=[held]), DEMO_DAY) for nom in papers)
        return [" ".join(plain(page).split()) for pdf in printed for page in pages_of(pdf)]

    assert not any(plain(NON_PROTEGE) in page for page in pages())
    changer(demo, PHRASE)
    assert all(plain(NON_PROTEGE) in page for page in pages())
    demo.close()
