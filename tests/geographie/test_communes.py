"""Postcodes and communes: what every French address is completed and placed with."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop import geographie
from cops_desktop.domain.annuaire import Localisation, localisation
from cops_desktop.domain.words import fold
from cops_desktop.geographie import communes as module
from cops_desktop.paths import resources_dir

OCCITANIE = ("09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82")


def lines(name: str) -> list[str]:
    return (resources_dir() / "geographie" / name).read_text(encoding="utf-8").splitlines()


def test_a_postcode_gives_its_communes_the_most_populous_first() -> None:
    (albi,) = geographie.communes_de("81000")
    assert (albi.nom, albi.insee, albi.departement) == ("Albi", "81004", "81")
    many = [one.nom for one in geographie.communes_de("09300")]
    assert many[0] == "Lavelanet"
    assert "Montségur" in many


@pytest.mark.parametrize("code", ["", "8100", "810000", "B-1000", "99999", "31059", "abcde", "٨١٠٠٠"])
def test_what_is_no_postcode_or_a_cedex_has_no_commune(code: str) -> None:
    assert geographie.communes_de(code) == ()


def test_spaces_in_a_postcode_do_not_matter() -> None:
    assert geographie.communes_de(" 81 000 ") == geographie.communes_de("81000")


@pytest.mark.parametrize(
    ("code", "nom", "found"),
    [
        ("31800", "saint-gaudens", "Saint-Gaudens"),
        ("31800", "ST GAUDENS", "Saint-Gaudens"),
        ("09300", "Montségur", "Montségur"),
        ("09300", "", None),
        ("81000", "", "Albi"),
        ("81000", "Ailleurs", "Albi"),
        ("75011", "Paris 11e", "Paris"),
    ],
)
def test_a_commune_by_its_postcode_and_its_folded_name(code: str, nom: str, found: str | None) -> None:
    commune = geographie.commune(code, nom)
    assert (commune.nom if commune else None) == found


@pytest.mark.parametrize(
    ("code", "departement", "nom"),
    [
        ("81000", "81", "Tarn"),
        ("09000", "09", "Ariège"),
        ("31059", "31", "Haute-Garonne"),
        ("20000", "2A", "Corse-du-Sud"),
        ("20200", "2B", "Haute-Corse"),
        ("20199", "2A", "Corse-du-Sud"),
        ("20699", "2B", "Haute-Corse"),
        ("97110", "971", "Guadeloupe"),
        ("97400", "974", "La Réunion"),
        ("97600", "976", "Mayotte"),
        ("00000", "", ""),
        ("", "", ""),
    ],
)
def test_the_departement_of_a_postcode_corsica_and_overseas_too(code: str, departement: str, nom: str) -> None:
    assert geographie.departement(code) == departement
    assert geographie.nom_du_departement(code) == nom


def test_r2_7_the_departements_of_occitanie_are_those_of_the_localisation() -> None:
    for code in OCCITANIE:
        assert localisation(f"{code}000") in (Localisation.EST, Localisation.OUEST)
        assert geographie.nom_du_departement(f"{code}000")


# Where an address is put -----------------------------------------------------------------------------------------
def test_an_address_lies_in_its_commune() -> None:
    place = geographie.lieu("81000", "Albi")
    assert place is not None
    assert (place.nom, place.departement, place.approche) == ("Albi", "81", False)
    assert 43.8 < place.latitude < 44.0
    assert 2.0 < place.longitude < 2.3


def test_a_cedex_lies_in_the_town_that_it_names() -> None:
    place = geographie.lieu("31059", "TOULOUSE CEDEX 9")
    assert place == geographie.lieu("31000", "Toulouse")


def test_an_unknown_postcode_lies_at_the_chef_lieu_and_says_so() -> None:
    place, chef_lieu = geographie.lieu("81999", ""), geographie.lieu("81000", "Albi")
    assert place is not None
    assert chef_lieu is not None
    assert place.approche
    assert (place.latitude, place.longitude) == (chef_lieu.latitude, chef_lieu.longitude)
    assert place.nom == "Tarn"


def test_a_commune_of_an_old_name_lies_with_its_postcode_and_says_so() -> None:
    place = geographie.lieu("09300", "Vieille-Commune")
    assert place is not None
    assert place.approche
    assert place.nom == "Vieille-Commune"


@pytest.mark.parametrize("code", ["", "B-1000", "AD500", "00100", "1234"])
def test_what_is_no_french_postcode_has_no_place(code: str) -> None:
    assert geographie.lieu(code, "Albi") is None


@given(st.sampled_from(OCCITANIE), st.integers(0, 999), st.text(max_size=12))
def test_every_postcode_of_occitanie_has_a_place_in_its_departement(prefix: str, rest: int, nom: str) -> None:
    place = geographie.lieu(f"{prefix}{rest:03}", nom)
    assert place is not None
    assert 42 < place.latitude < 45.5
    assert -1 < place.longitude < 5.5


@given(st.text(max_size=8), st.text(max_size=8))
def test_no_text_is_a_fault(code: str, nom: str) -> None:
    geographie.lieu(code, nom)
    geographie.communes_de(code)


# The files -------------------------------------------------------------------------------------------------------
def test_the_names_stand_in_the_order_in_which_they_are_looked_for() -> None:
    names = [line.encode() for line in lines("noms.txt")]
    assert names == sorted(names)
    assert len(names) > 34_800


def test_each_name_leads_to_its_commune() -> None:
    for line in lines("noms.txt")[::500]:
        nom, code, insee, _ = line.split(";")
        commune = module._by_insee(code, insee)
        assert fold(commune.nom) == nom
        assert code in commune.codes_postaux


def test_the_files_are_small_and_their_first_answer_comes_fast() -> None:
    folder = resources_dir() / "geographie"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 3_000_000
    for cached in (module._read, module._block, module.communes_de):
        cached.cache_clear()
    started = time.perf_counter()
    assert geographie.communes_de("81000")
    assert time.perf_counter() - started < 0.5  # 5 ms; a machine that is busy with other tests takes its time


def test_the_ground_has_the_thirteen_departements_and_their_towns() -> None:
    named = {f["properties"]["code"]: f["properties"] for f in geographie.contours()["features"] if f["properties"]}
    assert tuple(sorted(named)) == OCCITANIE
    assert named["81"]["nom"] == "Tarn"
    towns = {ville.nom: ville.rang for ville in geographie.villes()}
    assert towns["Toulouse"] == 1
    assert towns["Saint-Gaudens"] == 2
    assert towns["Gaillac"] == 3
