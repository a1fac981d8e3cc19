"""Words of a vocabulary are found however they are spelt, and never mistaken for one another (R2.10)."""

from pathlib import Path

import pytest

from cops_desktop.storage.vocabulaires import ensure_word, mots
from tests.builders import new_file


@pytest.mark.parametrize("spelling", ["proche aidant", "PROCHE AIDANT", "Proche-aidant"])
def test_a_word_is_found_however_it_is_spelt(tmp_path: Path, spelling: str) -> None:
    fichier = new_file(tmp_path)
    known = {mot.id: mot.valeur for mot in mots(fichier.db, "profils")}
    assert known[ensure_word(fichier.db, "profils", spelling)] == "proche aidant"
    fichier.close()


def test_words_of_another_alphabet_are_not_all_one_word(tmp_path: Path) -> None:
    fichier = new_file(tmp_path)
    with fichier.operation("Ajouter"):
        first, second = (ensure_word(fichier.db, "thèmes", word) for word in ("боль", "сон"))
    assert first != second
    assert [mot.valeur for mot in mots(fichier.db, "thèmes")] == ["боль", "сон"]
    fichier.close()
