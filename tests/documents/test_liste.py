"""The *liste des participants* on paper (§9): what is hidden is said, what nobody fills is left out, the page turns."""

import re
from dataclasses import replace

from cops_desktop.documents.liste import LignePersonne, listes_pdf
from cops_desktop.documents.pages import LANDSCAPE, MARGIN, PORTRAIT
from tests.builders import plain
from tests.documents.papers import ENTETE, INVITES, LISTES, MELEE, PARTICIPANTS
from tests.documents.pdf import flat_text_of, info_of, pages_of, size_of, words_of


def said(name: str) -> str:
    return plain(flat_text_of(listes_pdf(ENTETE, [LISTES[name]])))


def test_s9_who_is_counted_and_not_named_is_said() -> None:
    assert "9 personnes · établie le 01/12/2026" in said("participants")
    assert "2 personnes sont comptées sans être nommées : sans accord" in said("participants")
    assert "Personne n’est nommé sur cette liste." in said("personne-de-nomme")
    assert "7 personnes sont comptées" in said("personne-de-nomme")


def test_s9_what_may_be_shown_is_said_with_its_day() -> None:
    assert "ne montre que ce que chaque personne accepte de voir publié au 01/12/2026" in said("participants")
    assert "sans accord" not in said("interne-melee")


def test_every_page_of_a_paper_of_the_team_says_that_it_is_not_to_be_passed_on() -> None:
    long = replace(MELEE, personnes=INVITES * 12)
    pages = pages_of(listes_pdf(ENTETE, [long]))
    assert len(pages) > 2
    for page in pages:
        assert page.count("Document interne — ne pas diffuser") == 2, "at the head and at the foot"


def test_a_column_that_nobody_fills_is_left_out_and_the_page_stands() -> None:
    names = listes_pdf(ENTETE, [LISTES["noms-seuls"]])
    assert "Téléphone" not in flat_text_of(names)
    assert size_of(names)[0] < size_of(names)[1]
    assert size_of(listes_pdf(ENTETE, [PARTICIPANTS]))[0] > 800
    assert (PORTRAIT.width, LANDSCAPE.width) == (595.28, 841.89)


def test_hostile_names_are_text() -> None:
    text = said("noms-hostiles")
    for name in ("<b>Liste</b> =HYPERLINK(", "<b>Zoé</b> & Cie", "<script>alert(1)</script>"):
        assert name in text


def test_rows_are_numbered_over_the_pages_and_names_are_in_capitals() -> None:
    pdf = listes_pdf(ENTETE, [LISTES["soixante"]])
    numbers = [word.text for word in words_of(pdf) if abs(word.right - MARGIN - 22) < 1 and word.text.isdigit()]
    assert numbers == [str(n) for n in range(1, 61)]
    pages = pages_of(pdf)
    assert "d’HAUTPOUL Bertrand" in pages[0]


def test_each_page_says_of_what_the_list_is_and_none_has_one_name() -> None:
    for count in range(20, 40):
        shown = replace(
            LISTES["soixante"], personnes=LISTES["soixante"].personnes[:count], precision="Journée régionale"
        )
        pages = pages_of(listes_pdf(ENTETE, [shown]))
        assert all("Journée régionale" in page for page in pages)
        assert len(re.findall(r"^\d+ +[A-ZÉd]", pages[-1], re.MULTILINE)) >= 4
    assert info_of(listes_pdf(ENTETE, [shown]))["Subject"] == "Journée régionale"


def test_each_list_numbers_its_own_pages() -> None:
    one = replace(PARTICIPANTS, personnes=(LignePersonne("Arribat"),))
    text = flat_text_of(listes_pdf(ENTETE, [one, one]))
    assert text.count("page 1 / 1") == 2
