"""Which entries are proposed as one, why, and which are left alone (§2)."""

from itertools import count
from typing import Any

import pytest

from cops_desktop.domain import doublons
from cops_desktop.domain.doublons import Doublon, Legere, Raison, domaine
from cops_desktop.domain.proches import chiffres

_KEYS = count()


def one(nom: str, prenom: str = "", **more: Any) -> Legere:
    """An entry; e-mail and telephone as one text."""
    for single, several in (("email", "emails"), ("telephone", "telephones")):
        if single in more:
            more[several] = (more.pop(single),)
    return Legere(id=f"{next(_KEYS):04}", noms=(nom,), prenom=prenom, **more)


def found(*items: Legere) -> list[Doublon]:
    return doublons.personnes(items)


def reasons(*items: Legere) -> list[tuple[Raison, ...]]:
    return [pair.raisons for pair in found(*items)]


def test_the_same_e_mail_or_telephone_however_written_is_a_reason() -> None:
    (pair,) = found(
        one("Puech", "Luc", email="Luc@Exemple.fr", telephone="+33 5 61 00 00 00"),
        one("Zola", "Emma", email="luc@exemple.fr ", telephone="05.61.00.00.00"),
    )
    assert pair.raisons == (Raison.EMAIL, Raison.TELEPHONE)


def test_what_more_than_three_share_is_a_switchboard_and_no_reason() -> None:
    shared = [one(nom, "Luc", telephone="0561000000") for nom in ("Abadie", "Puech", "Zola")]
    assert len(found(*shared)) == 3
    assert found(*shared, one("Vidal", "Luc", telephone="0561000000")) == []


@pytest.mark.parametrize(
    ("nom", "prenom", "why"),
    [
        ("LEFÈVRE", "Anne", ()),
        ("Lefebvre", "Anne", ()),
        ("Lefevre", "A.", ()),
        ("Lefèvre", "Anne-Marie", (Raison.CONTENU,)),
        ("Lefèvre-Puech", "Anne", (Raison.CONTENU,)),
        ("Anne", "Lefèvre", (Raison.INVERSES,)),
    ],
)
def test_near_names_of_one_town_are_proposed(nom: str, prenom: str, why: tuple[Raison, ...]) -> None:
    pairs = found(one("Lefèvre", "Anne", commune="Saint-Gaudens"), one(nom, prenom, commune="SAINT GAUDENS"))
    assert [tuple(r for r in p.raisons if r is not Raison.HOMONYMES) for p in pairs] == [(Raison.COMMUNE, *why)]


@pytest.mark.parametrize(
    ("nom", "prenom"), [("Lefèvre", "Jeanne"), ("Martin", "Anne"), ("Lefort", "Anne"), ("Lefèvre", "Marc")]
)
def test_another_first_name_or_name_is_another_person(nom: str, prenom: str) -> None:
    assert found(one("Lefèvre", "Anne", commune="Albi"), one(nom, prenom, commune="Albi")) == []


def test_near_names_of_one_structure_are_proposed_and_elsewhere_not() -> None:
    assert reasons(one("Puech", "Luc", structures=("s",)), one("Puesch", "Luc", structures=("t", "s"))) == [
        (Raison.STRUCTURE,)
    ]
    assert found(one("Puech", "Luc", structures=("s",)), one("Puesch", "Luc", structures=("t",))) == []


def test_namesakes_are_proposed_last_and_not_at_all_when_all_else_differs() -> None:
    a = one("Martin", "Marie", commune="Albi", email="a@exemple.fr")
    assert found(a, one("Martin", "Marie", commune="Tarbes", email="b@exemple.fr")) == []
    maybe = one("Martin", "Marie", commune="Tarbes")
    sure = one("Martin", "M.", email="a@exemple.fr")
    pairs = found(a, maybe, sure)
    assert pairs[0].paire == doublons.paire(a.id, sure.id)
    assert pairs[-1].raisons == (Raison.HOMONYMES,)


def test_a_pair_that_was_said_distinct_is_left_out() -> None:
    a, b = (one("Puech", "Luc", email="l@exemple.fr") for _ in range(2))
    assert doublons.personnes([a, b], {doublons.paire(a.id, b.id)}) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("URPS pharmaciens Occitanie", "URPS pharmaciens Occ"),
        ("ATD Quart-Monde", "ATD-Quart monde"),
        ("AFD Occitanie", "AFD OCCITANIE"),
        ("Association des diabétiques du Tarn", "Association diabétiques Tarn"),
    ],
)
def test_spellings_of_one_structure_are_proposed(first: str, second: str) -> None:
    (pair,) = doublons.structures([one(first), one(second), one("Centre hospitalier de Lourdes")])
    assert pair.raisons == (Raison.NOMS,)


def test_a_structure_of_another_town_or_number_is_another() -> None:
    assert doublons.structures([one("CCAS", commune="Albi"), one("CCAS", commune="Castres")]) == []
    assert doublons.structures([one("Collège Jean Jaurès 1"), one("Collège Jean Jaurès 2")]) == []
    assert doublons.structures([one("URPS pharmaciens Occitanie"), one("URPS infirmiers Occitanie")]) == []


def test_a_sigle_an_address_of_the_web_and_a_town_speak_for_a_structure() -> None:
    (pair,) = doublons.structures(
        [
            one("France Assos Santé", sigle="FAS", commune="Toulouse", site="https://www.exemple.org/accueil"),
            one("FAS", commune="Toulouse", site="exemple.org"),
        ]
    )
    assert pair.raisons == (Raison.SITE, Raison.COMMUNE)


def test_numbers_and_sites_are_compared_bare() -> None:
    assert chiffres("+33 (0)5") == ""
    assert chiffres("0033561000000") == chiffres("05 61 00 00 00") == "0561000000"
    assert domaine("HTTP://Exemple.org/x") == "exemple.org"
