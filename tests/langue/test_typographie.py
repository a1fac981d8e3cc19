"""French is written as it is printed, everywhere: screen, paper, workbook, commands, messages, guide.

Spaces before high signs go in through `typography()` where a sentence is made below the window: what the source holds
there has plain spaces, or narrow ones. What is handed to the translation, the forms and the guide hold them as they are
shown, for nothing sets them afterwards.
"""

import pytest

from cops_desktop.domain.words import typography
from cops_desktop.qt.typography import typeset
from tests.langue.fautes import FAUTES, POSEES, Faute
from tests.langue.textes import Texte, des_formulaires, du_code, du_guide, tous

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
        ("« ; »", "«\u00a0;\u00a0»"),
        ("un sourire :-)", "un sourire :-)"),
    ],
)
def test_sentences_are_set_in_one_way(written: str, printed: str) -> None:
    assert typography(written) == printed
    assert typography(printed) == printed
    assert typeset is typography
