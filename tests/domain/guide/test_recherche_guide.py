"""Searching the guide: every word, in any order, without accents; the best first, with the line that says it."""

import pytest

from cops_desktop.domain.guide import INDEX, PageGuide
from cops_desktop.domain.guide.recherche import Passage, chercher, passages

SAUVEGARDES = PageGuide(
    "sauvegardes",
    "# Les sauvegardes\n\nUne copie par jour.\n\n## La clé USB\n\nBranchez-la, puis **Copier**.\n\n## Restaurer\n\n"
    "Choisissez la copie d’hier.\nLe fichier d’aujourd’hui est gardé.\n",
)
QUESTIONS = PageGuide("questions", "# Questions\n\nCopier sur une clé\n\n## Où est ma copie ?\n\nÀ côté du fichier.\n")


def known(*pages: PageGuide) -> list[Passage]:
    return [passage for page in pages for passage in passages(page)]


def found(asked: str) -> list[str]:
    return [hit.titre for hit in chercher(known(SAUVEGARDES, QUESTIONS), asked)]


@pytest.mark.parametrize("asked", ["clé usb", "USB cle", "  usb   CLÉ ", "us clé"])
def test_words_in_any_order_and_without_accents(asked: str) -> None:
    assert found(asked)[0] == "Les sauvegardes — La clé USB"


@pytest.mark.parametrize("asked", ["", "   ", "clef", "sb", "clé usb zèbre"])
def test_nothing_else_is_forgiven(asked: str) -> None:
    assert found(asked) == []


def test_what_is_named_so_comes_before_what_only_says_it() -> None:
    assert found("sauvegardes")[0] == "Les sauvegardes"
    assert found("copie")[:2] == ["Questions — Où est ma copie ?", "Les sauvegardes"]


def test_words_of_the_page_and_of_a_passage_go_together() -> None:
    assert "Les sauvegardes — Restaurer" in found("sauvegardes hier")


def test_each_answer_says_the_line_that_says_most() -> None:
    hit = chercher(known(SAUVEGARDES), "copie hier")[0]
    assert (hit.page, hit.ancre) == ("sauvegardes", "restaurer")
    assert hit.extrait == "Choisissez la copie d’hier. Le fichier d’aujourd’hui est gardé."


def test_a_long_line_is_cut_between_words_around_what_is_looked_for() -> None:
    long = PageGuide("longue", f"# Longue\n\n{'avant ' * 60}trésor{' après' * 60}\n")
    hit = chercher(known(long), "tresor")[0]
    assert hit.extrait.startswith("… avant") and hit.extrait.endswith("après …")
    assert "trésor" in hit.extrait and len(hit.extrait) < 130


def test_a_row_of_the_contents_is_said_by_its_page() -> None:
    index = PageGuide(
        INDEX, "# Guide\n\n| Je veux… | Page |\n| --- | --- |\n| retrouver hier | [S](sauvegardes.md) |\n"
    )
    parmi = [*passages(index), *passages(SAUVEGARDES, ["retrouver hier"])]
    assert [hit.page for hit in chercher(parmi, "retrouver")] == ["sauvegardes"]
