"""Persons: where they are (R2.7), which family they count in (R8.1), what they agreed to (§9)."""

from datetime import date

import pytest

from cops_desktop.domain.annuaire import Consentement, Famille, Localisation, Personne, consents_to, famille
from cops_desktop.domain.annuaire import localisation as place


@pytest.mark.parametrize(
    ("postcodes", "where"),
    [
        (["11000", "30900", "34000", "48000", "66000"], Localisation.EST),
        (["09000", "12000", "31200", "32000", "46000", "65000", "81000", "82000"], Localisation.OUEST),
        (["75011", "13001", "2A000"], Localisation.HORS),
        ([""], None),
    ],
)
def test_r2_7_the_side_comes_from_the_departement(postcodes: list[str], where: Localisation | None) -> None:
    assert [place(p) for p in postcodes] == [where] * len(postcodes)


def test_r2_7_what_was_set_by_hand_wins() -> None:
    assert place("31200", Localisation.REGION) is Localisation.REGION


def test_r8_1_usager_if_any_profile_is_one() -> None:
    assert famille(["Professionnels", "Usagers"]) is Famille.USAGERS
    assert famille(["Autre", "Professionnels"]) is Famille.PROFESSIONNELS
    assert famille([]) is Famille.AUTRE


def test_a_consent_is_off_by_default_dated_and_withdrawable() -> None:
    given = Consentement(id="1", personne="p", objet="nom", depuis=date(2026, 1, 10), retire_le=date(2026, 6, 1))
    assert not consents_to([], "nom", date(2026, 3, 1))
    assert not consents_to([given], "téléphone", date(2026, 3, 1))
    assert [consents_to([given], "nom", d) for d in (date(2026, 1, 9), date(2026, 1, 10), date(2026, 5, 31))] == [
        False,
        True,
        True,
    ]
    assert not consents_to([given], "nom", date(2026, 6, 1))


def test_a_full_name_has_no_stray_space() -> None:
    assert Personne(id="1", nom="d’Hautpoul", prenom="Marie-Lou").nom_complet == "Marie-Lou d’Hautpoul"
    assert Personne(id="1", nom="Cazenave").nom_complet == "Cazenave"
