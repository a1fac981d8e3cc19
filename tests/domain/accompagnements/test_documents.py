"""R6.5: a document is opened only when its ending is that of something to read; its size is said as one says it."""

import pytest

from cops_desktop.domain.accompagnements.documents import MAXIMUM, ouvrable, taille_en_mots, terminaison
from cops_desktop.domain.accompagnements.types import TAILLE_MAX
from tests.builders import plain


@pytest.mark.parametrize("nom", ["Compte rendu.pdf", "plan.ODT", "a.b.docx", "photo.JPEG", "notes.txt", "budget.xlsx"])
def test_what_is_read_or_looked_at_is_opened(nom: str) -> None:
    assert ouvrable(nom)


@pytest.mark.parametrize(
    "nom",
    [
        "outil.exe", "outil.pdf.exe", "script.sh", "script.ps1", "macro.docm", "page.html", "dessin.svg", "lien.url",
        "lien.desktop", "lien.lnk", "archive.zip", "sans terminaison", ".pdf", "pdf", "compte rendu.", "a.pdf ",
        "x.jar", "x.command", "x.scr", "x.js", "x.vbs", "x.msi", "x.hta", "x.appimage",
    ],
)  # fmt: skip
def test_what_could_run_and_what_nobody_knows_is_not_opened(nom: str) -> None:
    assert not ouvrable(nom)


@pytest.mark.parametrize(
    ("nom", "found"), [("a.PDF", "pdf"), ("a.tar.gz", "gz"), ("a", ""), (".bashrc", ""), ("a.", "")]
)
def test_the_ending_is_what_follows_the_last_dot(nom: str, found: str) -> None:
    assert terminaison(nom) == found


@pytest.mark.parametrize(
    ("octets", "words"),
    [
        (0, "0 octet"), (1, "1 octet"), (999, "999 octets"), (1000, "1 ko"), (12_400, "12 ko"), (999_499, "999 ko"),
        (999_500, "1,0 Mo"), (3_449_999, "3,4 Mo"), (TAILLE_MAX, "10,5 Mo"),
    ],
)  # fmt: skip
def test_a_size_is_said_with_one_figure_after_the_comma(octets: int, words: str) -> None:
    assert plain(taille_en_mots(octets)) == words


def test_the_largest_is_said_as_the_charter_of_the_file_says_it() -> None:
    assert plain(MAXIMUM) == "10 Mo"
