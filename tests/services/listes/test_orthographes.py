"""Spellings of structures: which pairs are proposed, and which never are."""

import pytest

from cops_desktop.domain.annuaire import Structure
from cops_desktop.services.listes.noms_structures import NEUVE, NomsDeStructures
from cops_desktop.services.listes.orthographes import paires, rapproche

PROPOSED = [
    ("ADMR du Lauragais", "A.D.M.R. du LAURAGAIS"),
    ("Union des kinés Occitanie", "Union des kinés Occ"),
    ("Entraide Val-Clair", "Entraide-Val clair"),
    ("CHU Toulouse", "Centre Hospitalier Universitaire de Toulouse"),
    ("Centre hospitalier de Mirande", "CH Mirande"),
    ("ARS Occitanie", "Agence Régionale de Santé Occitanie"),
    ("FPR", "Fédération des patients réunis"),
    ("Que Choisir Lavelanet", "Que Choisir Lavelanet Occitanie"),
    ("Clinique Joseph Carrère", "Clinique Joseph Carère"),
    ("Faculté de médecine Montauban", "Fac médecine Montauban"),
    ("St-Lizier Santé", "Saint Lizier santé"),
]
APART = [
    ("CHU Toulouse", "CHU de Montpellier"),
    ("Maison 31", "Maison 34"),
    ("Nexia / Val d’Oc 34", "Val d’Oc 34"),
    ("Association Rivage", "Association Rivage, service jeunes"),
    ("AFD", "APF"),
    ("CH Mirande", "CHU Mirande"),
    ("Clinique du Lac", "Clinique du Parc"),
    ("Fédération des aidants", "Fédération des patients"),
    ("IFSI Castres", "IFSI Mazamet"),
]


@pytest.mark.parametrize(("one", "other"), PROPOSED)
def test_spellings_that_may_be_one_are_proposed(one: str, other: str) -> None:
    assert rapproche(one, other)[0]
    assert {frozenset(pair[:2]) for pair in paires([one, other], [])} == {frozenset((one, other))}


@pytest.mark.parametrize(("one", "other"), APART)
def test_names_of_two_structures_are_left_in_peace(one: str, other: str) -> None:
    assert rapproche(one, other) == (0, "")
    assert rapproche(other, one) == (0, "")


def names(*known: Structure, memes: dict[tuple[str, str], bool] | None = None, **fois: int) -> NomsDeStructures:
    return NomsDeStructures(known, {name.replace("_", " "): n for name, n in fois.items()}, (), memes)


def test_a_structure_is_known_by_its_name_its_initials_and_its_other_names() -> None:
    known = Structure(id="s", nom="Maison des aidants", sigle="MDA", autres_noms=("La Maison",))
    found = names(known)
    assert [found.cle(name) for name in ("MAISON DES AIDANTS", "mda", "La maison")] == ["s", "s", "s"]
    assert found.cle("Autre") == NEUVE + "Autre"


def test_nothing_is_brought_together_without_an_answer() -> None:
    fois = {"Entraide Val-Clair": 2, "Entraide-Val clair": 1}
    found = NomsDeStructures((), fois)
    assert len(found.rapprochements) == 1
    assert found.cle("Entraide Val-Clair") != found.cle("Entraide-Val clair")
    pair = found.rapprochements[0].paire
    accepted = NomsDeStructures((), fois, (), {pair: True})
    assert accepted.cle("Entraide-Val clair") == accepted.cle("Entraide Val-Clair") == NEUVE + "Entraide Val-Clair"
    assert accepted.autres_noms(NEUVE + "Entraide Val-Clair") == ("Entraide-Val clair",)
    refused = NomsDeStructures((), fois, (), {pair: False})
    assert refused.refusees == [(NEUVE + pair[0], NEUVE + pair[1])]


def test_a_name_that_is_not_shouted_is_preferred() -> None:
    fois = {"AIDE OCCITANIE": 3, "Aide Occitanie": 1}
    pair = NomsDeStructures((), fois).rapprochements[0].paire
    assert NomsDeStructures((), fois, (), {pair: True}).cle("AIDE OCCITANIE") == NEUVE + "Aide Occitanie"


def test_three_spellings_of_one_take_two_answers_and_join_the_file_s() -> None:
    known = Structure(id="s", nom="Union des kinés Occitanie")
    fois = {"Union des kinés Occ": 1, "UNION KINES OCC": 1}
    questions = NomsDeStructures([known], fois).rapprochements
    assert len(questions) == 2
    found = NomsDeStructures([known], fois, (), {q.paire: True for q in questions})
    assert {found.cle(name) for name in fois} == {"s"}
    assert set(found.autres_noms("s")) == set(fois)


def test_two_structures_of_one_name_are_asked_about() -> None:
    known = [Structure(id=key, nom="Aide Oc", commune=key) for key in ("Foix", "Albi")]
    found = names(*known, Aide_Oc=1)
    assert [q.cle for q in found.rapprochements] == ["Foix", "Albi"]
    assert found.cle("Aide Oc") == NEUVE + "Aide Oc"
    chosen = NomsDeStructures(known, {"Aide Oc": 1}, (), {("Aide Oc", "Albi"): True})
    assert chosen.cle("Aide Oc") == "Albi"
