"""French is written as it is printed, everywhere: screen, paper, workbook, commands, messages, guide.

Spaces before high signs go in through `typography()` where a sentence is made below the window: what the source holds
there has plain spaces, or narrow ones. What is handed to the translation, the forms and the guide hold them as they are
shown, for nothing sets them afterwards.
"""

import re
from typing import NamedTuple

import pytest

from cops_desktop.domain.words import NBSP, NNBSP, typography
from cops_desktop.qt.typography import typeset
from tests.langue.textes import Texte, des_formulaires, du_code, du_guide, tous

# Words that begin with an accented capital: with a bare one they are a fault of typing, whatever follows.
_ACCENTED = (
    "A (?:faire|saisir|venir|payer|signer|renouveler|contacter|partir|noter|imprimer|envoyer|propos|tout|chaque|la|l’)"
    "|Etats?|Etapes?|Evaluat|Ecoles?|Equipes?|Equilibre|Emargement|Ecri|Echap|Echeance|Ecarts?|Etiquette|Etabli"
    "|Evenement|Eche[cl]|Edit|Eval|Editeur|Election|Economi|Etude|Etre|Ca|Etes|Epreuve|Electr|Etroit"
)
_UNITS = "€|%|min|h|km|ko|Mo|Go|CV|ans?|j|s|mm|cm"


class Faute(NamedTuple):
    """A fault of typography: what gives it away, what is wanted instead, and a text that has it."""

    signe: re.Pattern[str]
    voulu: str
    exemple: str


FAUTES = (
    Faute(re.compile(r"\w['´`]\w"), "a curly apostrophe", "l'état"),
    Faute(re.compile(r"\.\.\."), "… as one sign", "Chercher..."),
    Faute(re.compile(r"[“”]"), "« and »", "le “COPS”"),
    Faute(re.compile(rf"«[^\s{NBSP}]|«{NNBSP}|{NNBSP}»|[^\s{NBSP}]»"), "a space inside « »", "«oui»"),
    Faute(re.compile(r"[A-Za-zÀ-ÿ0-9»)}][;!?](\s|$)"), "a space before ; ! ?", "Pourquoi?"),
    Faute(re.compile(r"[A-Za-zÀ-ÿ»)}]:(\s|$)"), "a space before :", "Titre: le mot"),
    Faute(re.compile(f"(?<!«){NBSP}[;:!?]"), "U+202F, not U+00A0, before ; : ! ?", f"Titre{NBSP}: le mot"),
    Faute(re.compile(rf"(?<![A-Za-z])(\d|\{{[^}}]*\}}) ({_UNITS})(?![\w’])"), "U+00A0 before a unit", "encore 12 j"),
    Faute(re.compile(rf"(?<![A-Za-z])\d({_UNITS})(?![\w’])"), "a space before a unit", "90€"),
    Faute(re.compile(rf"(^|[«.:;?!] ?|— |\s)\b({_ACCENTED})\b"), "an accent on the capital", "Etat du fichier"),
    Faute(re.compile(r"\d(ère|ème|eme|nd|ieme|ième)s?\b"), "1er, 1re, 2e", "la 2ème réunion"),
    Faute(re.compile(r"\w - \w"), "a dash, not a hyphen", "CoTec - Lodève"),
    Faute(re.compile(r"\b([Cc]oeur|[Vv]oeu|[Oo]euvre|[Ss]oeur|[Nn]oeud)"), "œ", "un voeu"),
    Faute(re.compile(r"\d \d{3}\b"), "U+202F between thousands", "1 234 personnes"),
)
# Faults only of what is shown as it stands
POSEES = (
    Faute(re.compile(r" [;!?:](\s|$)"), "U+202F before ; : ! ?", "Titre : le mot"),
    Faute(re.compile(r"« | »"), "U+00A0 inside « »", "« oui »"),
)

# Texts of machines, and words that others write: headers that lists may bear, the rows of the demo, styles of the map.
_OTHERS = ("services/demo/data_", "services/listes/cibles", "exchange/attendance_reports/", "services/incidents")
_OTHERS += ("maps/acteurs", "qt/dialogs/bareme", "exchange/mail.py:112")
_TELLS_SIGNS = ("domain/words.py", "exchange/tables/csv_in.py")  # they speak of the signs themselves


def _read_by_a_person(text: Texte) -> bool:
    return not text.lieu.startswith((*_OTHERS, *_TELLS_SIGNS))


def _wrong(texts: tuple[Texte, ...], faute: Faute) -> list[str]:
    return [f"{t.lieu}: {t.texte!r}" for t in texts if faute.signe.search(t.texte) and _read_by_a_person(t)]


def shown_as_it_stands() -> tuple[Texte, ...]:
    """What nothing sets after it was written."""
    return (*(t for t in du_code() if t.pose), *des_formulaires(), *du_guide())


@pytest.mark.parametrize("faute", (*FAUTES, *POSEES), ids=lambda faute: faute.voulu)
def test_each_fault_is_seen(faute: Faute) -> None:
    assert faute.signe.search(faute.exemple)


@pytest.mark.parametrize("faute", FAUTES, ids=lambda faute: faute.voulu)
def test_every_text_has_its_typography(faute: Faute) -> None:
    wrong = _wrong(tous(), faute)
    assert not wrong, f"{faute.voulu}:\n" + "\n".join(wrong)


@pytest.mark.parametrize("faute", POSEES, ids=lambda faute: faute.voulu)
def test_what_nothing_sets_afterwards_is_written_set(faute: Faute) -> None:
    wrong = _wrong(shown_as_it_stands(), faute)
    assert not wrong, f"{faute.voulu}:\n" + "\n".join(wrong)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Refusé : « Zola » ; pourquoi ?", "Refusé\u202f: «\u00a0Zola\u00a0»\u202f; pourquoi\u202f?"),
        ("14:05, http://exemple.fr", "14:05, http://exemple.fr"),
        ("(pourquoi ?)", "(pourquoi\u202f?)"),
        ("un sourire :-)", "un sourire :-)"),
    ],
)
def test_sentences_are_set_in_one_way(written: str, printed: str) -> None:
    assert typography(written) == printed
    assert typography(printed) == printed
    assert typeset is typography
