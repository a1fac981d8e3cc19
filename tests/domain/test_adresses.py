"""Envelopes as the French norm wants them, and the line of e-mails of a *copie cachée*."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.adresses import courriels, derniere_ligne, envois, lignes_postales
from cops_desktop.domain.annuaire import Personne, Structure
from cops_desktop.domain.publication import Place, Sujet


@pytest.mark.parametrize(
    ("code", "commune", "line"),
    [
        ("65000", "Tarbes", "65000 TARBES"),
        ("31800", "Saint-Gaudens", "31800 SAINT GAUDENS"),
        ("94240", "L’Haÿ-les-Roses", "94240 L HAY LES ROSES"),
        (" 31059 ", "Toulouse Cedex 9", "31059 TOULOUSE CEDEX 9"),
        ("76190", "Œuvrecourt", "76190 OEUVRECOURT"),
    ],
)
def test_the_last_line_is_capitals_and_figures_alone(code: str, commune: str, line: str) -> None:
    assert derniere_ligne(code, commune) == line


def test_the_street_has_no_commas() -> None:
    lines = lignes_postales(("Odile Cazenave",), "12, rue de l’Hôpital.\nBât. B", "65000", "Tarbes")
    assert lines == ("Odile Cazenave", "12 rue de l’Hôpital", "Bât B", "65000 TARBES")


def test_each_part_of_an_address_typed_on_one_line_has_its_own() -> None:
    typed = "Résidence Les Hauts-Pâturages, bât. C, 7, chemin du Lavoir"
    assert lignes_postales(("Gédéon Abadie",), typed, "65100", "Lourdes") == (
        "Gédéon Abadie", "Résidence Les Hauts-Pâturages", "bât C", "7 chemin du Lavoir", "65100 LOURDES",
    )  # fmt: skip


words = st.text(max_size=30)


@given(st.lists(words, max_size=4), st.lists(words, max_size=8).map("\n".join))
def test_an_address_has_at_most_six_lines_and_loses_no_word(who: list[str], street: str) -> None:
    lines = lignes_postales(("Odile", *who), street, "65000", "Tarbes")
    assert len(lines) <= 6 and lines[-1] == "65000 TARBES" and all(line.strip() for line in lines)
    said = "".join(lines).replace(" ", "")
    for word in re.findall(r"\w+", street):
        assert word in said


def personne(nom: str, **more: object) -> Personne:
    return Personne(id=nom, nom=nom, **more)  # type: ignore[arg-type]


CHEZ = {"adresse": "3 place du Foirail", "code_postal": "65000", "commune": "Tarbes"}
PASSERELLES = Structure(id="s", nom="Les Passerelles", email="contact@passerelles.exemple", **CHEZ)


def test_a_person_without_address_gets_it_at_the_structure_that_they_stand_for() -> None:
    found = envois(
        [
            Sujet(personne("Arribat", **CHEZ), place=Place(PASSERELLES, represente=True)),
            Sujet(personne("Benhaddou"), place=Place(PASSERELLES, represente=True)),
            Sujet(personne("Cazenave"), place=Place(PASSERELLES)),
            Sujet(personne("Dupuy", adresse="1 rue Haute", commune="Albi")),
        ],
        [PASSERELLES, Structure(id="v", nom="Sans adresse")],
    )
    assert found.etiquettes == (
        ("Arribat", "3 place du Foirail", "65000 TARBES"),
        ("Les Passerelles", "À l’attention de Benhaddou", "3 place du Foirail", "65000 TARBES"),
        ("Les Passerelles", "3 place du Foirail", "65000 TARBES"),
    )
    assert found.par_structure == 1
    assert found.sans == ("Cazenave", "Dupuy", "Sans adresse")


def test_e_mails_are_copied_once_each_and_the_first_of_each_person() -> None:
    found = courriels(
        [
            Sujet(personne("A", email="a@x.fr", autres_emails=("b@x.fr",))),
            Sujet(personne("B", email="A@X.fr")),
            Sujet(personne("C", autres_emails=("c@x.fr",))),
            Sujet(personne("D")),
        ],
        [PASSERELLES],
    )
    assert found.ligne == "a@x.fr; c@x.fr; contact@passerelles.exemple"
    assert (found.doubles, found.sans) == (1, ("D",))


@pytest.mark.parametrize(
    "email", ["sans arobase", "a@x.fr; b@y.fr", "a@x.fr\nBcc: z@y.fr", "<a@x.fr>", "@x.fr", "a@b@c"]
)
def test_an_e_mail_that_would_break_the_line_is_as_none(email: str) -> None:
    found = courriels([Sujet(personne("A", email=email))])
    assert found.adresses == () and found.sans == ("A",)


@given(st.lists(st.text(max_size=20) | st.emails()))
def test_the_line_holds_one_address_between_two_separators(emails: list[str]) -> None:
    found = courriels([Sujet(personne(f"P{i}", email=email)) for i, email in enumerate(emails)])
    assert (found.ligne.split("; ") if found.ligne else []) == list(found.adresses)
    assert len({a.casefold() for a in found.adresses}) == len(found.adresses)
    assert len(found.adresses) + found.doubles + len(found.sans) == len(emails)
