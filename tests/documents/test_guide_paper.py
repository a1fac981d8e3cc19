"""The guide on paper: cover, contents with true pages, every page and picture; each link says its page."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from cops_desktop.documents.guide import Chapitre, Couverture, guide_pdf
from cops_desktop.domain.guide.blocs import blocs
from cops_desktop.paths import guide_dir

PREMIER = """Voir [la suite](second.md) et [sa fin](second.md#la-fin), [ici](#la-clé), **Valider**, `Ctrl+Z`, `Alt+↑`.

## La clé

* un
    * dessous
* deux

1. d’abord
3. enfin

| Touche | Ce qu’elle fait |
| --- | --- |
| `P` | **Présent** \\| noté |

```sh
cops-desktop demo essai.cops
```

![L’accueil](images/accueil-clair.png)
"""
SECOND = "Un texte.\n\n" + "Une ligne de plus.\n\n" * 80 + "## La fin\n\n> Cité.\n"
COUVERTURE = Couverture("Guide", "Tout ce qu’il faut savoir.", "Version 1")
CHAPITRES = (
    Chapitre("premier", "Le premier", blocs(PREMIER), "commencer"),
    Chapitre("second", "Le second", blocs(SECOND), "finir"),
)


def image(name: str) -> Path:
    return guide_dir() / name


def pages(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


@pytest.fixture(scope="module")
def whole() -> bytes:
    return guide_pdf(CHAPITRES, image, COUVERTURE)


def test_it_begins_with_its_cover_then_its_contents(whole: bytes) -> None:
    cover, contents, *_ = pages(whole)
    assert "Guide" in cover and "Tout ce qu’il faut savoir." in cover and "page" not in cover
    assert re.search(r"Le premier\s+commencer 3 Le second\s+finir 4", contents)


def test_every_page_but_the_cover_has_its_number_and_its_chapter(whole: bytes) -> None:
    said = pages(whole)
    for number, text in enumerate(said[1:], 2):
        assert f"page {number} / {len(said)}" in text
    assert "Guide · Le second" in said[-1]


def test_a_link_says_the_page_where_it_leads_and_leads_there(whole: bytes) -> None:
    said = pages(whole)
    last = next(n for n, text in enumerate(said, 1) if "Cité." in text)
    assert "la suite (p. 4)" in said[2] and f"sa fin (p. {last})" in said[2] and "ici, Valider" in said[2]
    reader = PdfReader(BytesIO(whole))
    links = [note.get_object() for note in reader.pages[2]["/Annots"]]  # type: ignore[attr-defined]
    assert len(links) == 3 and not any("/A" in link and "/URI" in link["/A"] for link in links)


def test_everything_of_a_page_is_on_the_paper(whole: bytes) -> None:
    text = pages(whole)[2]
    for words in (
        "Ctrl+Z",
        "Alt+↑",
        "dessous",
        "1. d’abord",
        "3. enfin",
        "Présent | noté",
        "demo essai.cops",
        "L’accueil",
    ):
        assert words in text
    assert len(PdfReader(BytesIO(whole)).pages[2].images) == 1


def test_the_reader_s_outline_has_the_chapters_and_their_titles(whole: bytes) -> None:
    first, under, second, last = PdfReader(BytesIO(whole)).outline
    assert (first["/Title"], second["/Title"]) == ("Le premier", "Le second")  # type: ignore[index, call-overload]
    assert (under[0]["/Title"], last[0]["/Title"]) == ("La clé", "La fin")  # type: ignore[index, call-overload]


def test_the_same_guide_is_the_same_paper(whole: bytes) -> None:
    assert guide_pdf(CHAPITRES, image, COUVERTURE) == whole


def test_one_page_alone_has_no_cover_and_names_no_other_page() -> None:
    (text,) = pages(guide_pdf(CHAPITRES[:1], image))
    assert "page 1 / 1" in text and "Guide de COPS Desktop · Le premier" in text
    assert "la suite et sa fin" in text


def test_a_picture_that_is_gone_leaves_its_words() -> None:
    (text,) = pages(guide_pdf(CHAPITRES[:1], lambda _: None))
    assert "L’accueil" in text


def test_the_work_says_how_far_it_is_and_stops_when_it_is_told() -> None:
    told: list[tuple[int, int]] = []

    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 3:
            raise Stopped

    with pytest.raises(Stopped):
        guide_pdf(CHAPITRES, image, COUVERTURE, stop)
    assert told == [(1, 4), (2, 4), (3, 4)]
