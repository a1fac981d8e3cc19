"""The Markdown of the guide as blocks and pieces: all of it, in its order, nothing lost on the way."""

import re
from pathlib import Path

import pytest

from cops_desktop.domain.guide.blocs import Bloc, Genre, ancre, blocs, en_clair, lignes, morceaux
from cops_desktop.paths import guide_dir

PAGES = sorted(guide_dir().glob("*.md"))


def genres(texte: str) -> list[Genre]:
    return [bloc.genre for bloc in blocs(texte)]


def test_a_page_is_its_blocks_in_their_order() -> None:
    texte = (
        "# Titre\n\nUn texte\nqui continue.\n\n* un\n* deux\n  suite\n    * dessous\n\n1. d’abord\n2. ensuite\n\n"
        "![Une image](images/a.png)\n\n| a | b |\n| --- | --- |\n| c \\| d | e |\n\n> cité\n\n"
        "```sh\ncops x\n\n* y\n```\nfin"
    )
    assert blocs(texte) == (
        Bloc(genre=Genre.TITRE, texte="Titre", rang=1),
        Bloc(genre=Genre.PARAGRAPHE, texte="Un texte qui continue."),
        Bloc(genre=Genre.PUCE, texte="un"),
        Bloc(genre=Genre.PUCE, texte="deux suite"),
        Bloc(genre=Genre.PUCE, texte="dessous", retrait=1),
        Bloc(genre=Genre.NUMERO, texte="d’abord", rang=1),
        Bloc(genre=Genre.NUMERO, texte="ensuite", rang=2),
        Bloc(genre=Genre.IMAGE, texte="Une image", fichier="images/a.png"),
        Bloc(genre=Genre.TABLEAU, lignes=(("a", "b"), ("c \\| d", "e"))),
        Bloc(genre=Genre.CITATION, texte="cité"),
        Bloc(genre=Genre.CODE, texte="cops x\n\n* y"),
        Bloc(genre=Genre.PARAGRAPHE, texte="fin"),
    )


@pytest.mark.parametrize(
    ("texte", "genre"), [("<!-- caché -->", []), ("", []), ("## Seul\nun texte", [Genre.TITRE, Genre.PARAGRAPHE])]
)
def test_what_is_for_machines_is_no_block(texte: str, genre: list[Genre]) -> None:
    assert genres(texte) == genre


def test_the_pieces_of_a_line_know_how_they_look_and_where_they_lead() -> None:
    found = morceaux("Puis **Valider** (`Ctrl+V`), *une fois* : [les **états**](payer.md#a) \\<e-mail>")
    assert [m.texte for m in found if m.gras and not m.lien] == ["Valider"]
    assert [m.texte for m in found if m.code] == ["Ctrl+V"]
    assert [m.texte for m in found if m.italique] == ["une fois"]
    assert [(m.texte, m.gras) for m in found if m.lien == "payer.md#a"] == [("les ", False), ("états", True)]
    assert "".join(m.texte for m in found) == "Puis Valider (Ctrl+V), une fois : les états <e-mail>"


def test_one_letter_alone_is_set_off_as_a_word_is() -> None:
    found = morceaux("**Tenue de** … **à** … ; puis *y*, **Finie**")
    assert [m.texte for m in found if m.gras] == ["Tenue de", "à", "Finie"]


@pytest.mark.parametrize("sign", ["2 * 3 * 4", "| **personne** * |", "a_b_c", "[crochets] seuls"])
def test_a_sign_that_marks_nothing_is_a_sign(sign: str) -> None:
    assert en_clair(sign) == sign.replace("**personne**", "personne")


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_no_letter_of_the_guide_is_lost(page: Path) -> None:
    texte = page.read_text(encoding="utf-8")
    written = re.sub(r"<!--.*?-->|\]\([^)]*\)|^```\w*$|^\s*\d+\. ", "", texte, flags=re.MULTILINE | re.DOTALL)
    read = "".join(line for bloc in blocs(texte) for line in lignes(bloc))
    kept = (re.sub(r"[^\w]", "", text.replace("_", "")) for text in (written, read))
    assert len(set(kept)) == 1


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_every_link_to_a_title_finds_it(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(([\w-]*)(?:\.md)?#([^)]+)\)", page.read_text(encoding="utf-8")):
        linked = page.with_name(f"{target}.md").read_text(encoding="utf-8") if target else page.read_text("utf-8")
        assert anchor in {ancre(bloc.texte) for bloc in blocs(linked) if bloc.genre is Genre.TITRE}
