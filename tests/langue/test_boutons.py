"""The buttons of every form stand in the same order, and say the same: what destroys, what leaves, what does."""

from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from tests.langue.textes import ROOT

LEAVES, DOES = "annuler", "enregistrer"
DESTROYS = ("supprimer", "retirer")
# « Annuler » drops what was written; a form that wrote as one went is only closed; where « Annuler » would be read as
# the act itself, it says what it does.
LEAVING = {"Annuler", "Fermer", "Ne rien changer", "Quitter"}
DESTROYING = ("Supprimer", "Retirer")


class Bouton(NamedTuple):
    """A button of a form: its name, its words, whether Enter presses it."""

    nom: str
    mots: str
    defaut: bool


def _property(widget: ElementTree.Element, name: str) -> str:
    return widget.findtext(f"property[@name='{name}']/*") or ""


def buttons(path: Path) -> list[Bouton]:
    """The buttons of a form, in the order in which they stand."""
    return [
        Bouton(widget.get("name", ""), _property(widget, "text"), _property(widget, "default") == "true")
        for widget in ElementTree.parse(path).iter("widget")
        if widget.get("class") == "QPushButton"
    ]


FORMS = [path for path in sorted((ROOT / "ui").glob("*.ui")) if any(b.nom == DOES for b in buttons(path))]
forms = pytest.mark.parametrize("path", FORMS, ids=[path.stem for path in FORMS])


@forms
def test_what_does_stands_last_beside_what_leaves(path: Path) -> None:
    assert [button.nom for button in buttons(path)][-2:] == [LEAVES, DOES]


@forms
def test_enter_does_what_the_form_is_for(path: Path) -> None:
    assert [button.nom for button in buttons(path) if button.defaut] == [DOES]


@forms
def test_what_destroys_stands_first_in_its_line_and_says_so(path: Path) -> None:
    found = buttons(path)
    for button in found:
        if button.nom in DESTROYS:
            assert button.mots.startswith(DESTROYING)
            assert found.index(button) < [b.nom for b in found].index(LEAVES)


@forms
def test_leaving_is_said_in_one_of_few_ways(path: Path) -> None:
    assert {button.mots for button in buttons(path) if button.nom == LEAVES} <= LEAVING


@forms
def test_what_does_says_what_it_does(path: Path) -> None:
    words = next(button.mots for button in buttons(path) if button.nom == DOES)
    assert words
    assert words not in {"OK", "Oui", "Valider…", "Terminer"}
