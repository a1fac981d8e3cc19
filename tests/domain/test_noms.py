"""Names out of capitals and out of one cell, as French writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.noms import hors_capitales, separer, tout_en_capitales

CASES = [
    ("ARRIBAT CASTEL", "Arribat Castel"),
    ("LE GALLIC-TISSIER", "Le Gallic-Tissier"),
    ("DA SILVA", "Da Silva"),
    ("DE LA TOUR", "de La Tour"),
    ("DU BELLAY", "du Bellay"),
    ("D'HAUTPOUL", "d’Hautpoul"),
    ("L’HERMITE", "L’Hermite"),
    ("O'BRIEN", "O’Brien"),
    ("N’GUESSAN", "N’Guessan"),
    ("MCGREGOR", "McGregor"),
    ("MACDONALD", "MacDonald"),
    ("MACRON", "Macron"),
    ("MACHADO", "Machado"),
    ("JEAN-BAPTISTE", "Jean-Baptiste"),
    ("MARIE-ÈVE", "Marie-Ève"),
    ("ZOÉ", "Zoé"),
]


@pytest.mark.parametrize(("shouted", "written"), CASES)
def test_a_name_in_capitals_is_written_as_french_does(shouted: str, written: str) -> None:
    assert hors_capitales(shouted) == written


@pytest.mark.parametrize("name", ["Le Gallic", "de la Tour", "McGregor", "da Costa", "O.", "", "ÉLENI e", "李"])
def test_a_name_that_has_a_small_letter_or_none_is_left_as_it_is(name: str) -> None:
    assert hors_capitales(name) == name


@given(st.text(st.characters(categories=("L", "Zs"), include_characters="-'’"), max_size=20))
def test_capitals_are_left_once_and_for_all(text: str) -> None:
    once = hors_capitales(text)
    assert hors_capitales(once) == once or tout_en_capitales(once)


ORDRES = [
    ("DUPONT Jean", False, ("DUPONT", "Jean")),
    ("Jean DUPONT", True, ("DUPONT", "Jean")),
    ("Mme Marie-Claire DUPONT", False, ("DUPONT", "Marie-Claire")),
    ("DA SILVA Inès", False, ("DA SILVA", "Inès")),
    ("Dupont, Jean", False, ("Dupont", "Jean")),
    ("Jean Dupont", False, ("Dupont", "Jean")),
    ("Dupont Jean", True, ("Dupont", "Jean")),
    ("Jean de La Tour", False, ("de La Tour", "Jean")),
    ("Luc de LA TOUR", True, ("de LA TOUR", "Luc")),
    ("DUPONT JEAN", True, ("DUPONT", "JEAN")),
    ("Dr Dupont", False, ("Dupont", "")),
    ("Dupont", True, ("Dupont", "")),
]


@pytest.mark.parametrize(("cell", "name_first", "parts"), ORDRES)
def test_a_cell_with_both_is_cut_by_its_comma_its_capitals_or_the_order(
    cell: str, name_first: bool, parts: tuple[str, str]
) -> None:
    assert separer(cell, nom_d_abord=name_first) == parts
