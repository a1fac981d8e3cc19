"""Telephones and e-mails: one form for each, kept as typed when they are none, never asked from a network."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.errors import Refus
from cops_desktop.services.annuaire.coordonnees import (
    phones_in_doubt,
    read_email,
    read_phone,
    split_list,
    tidy_person,
    tidy_phone,
)
from tests.builders import plain


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0600000010", "06 00 00 00 10"),
        ("06.00.00.00.10", "06 00 00 00 10"),
        ("+33 6 00 00 00 10", "06 00 00 00 10"),
        ("0033 (0)6 00 00 00 10", "06 00 00 00 10"),
        ("05-00-00-00-10", "05 00 00 00 10"),
        ("+32 470 12 34 56", "+32 470 12 34 56"),
        ("0032470123456", "+32 470 12 34 56"),
    ],
)
def test_a_telephone_has_one_form_and_one_from_abroad_says_its_country(typed: str, kept: str) -> None:
    assert read_phone(typed) == kept
    assert tidy_phone(typed) == kept


@pytest.mark.parametrize("typed", ["06 00 00 00", "poste 12", "à demander", "06 00 00 00 10 (le soir)"])
def test_what_is_no_telephone_is_kept_as_typed_and_said(typed: str) -> None:
    assert tidy_phone(typed) == typed
    assert f"« {typed} »" in plain(phones_in_doubt([typed, "0600000010", ""]))
    assert phones_in_doubt(["0600000010", " "]) == ""


@given(st.text(max_size=30))
def test_tidying_a_telephone_twice_changes_nothing_more(text: str) -> None:
    once = tidy_phone(text)
    assert tidy_phone(once) == once


@pytest.mark.parametrize("typed", ["fatoumata@", "@exemple.fr", "a b@exemple.fr", "fatoumata", "a@exemple", "a@@b.fr"])
def test_what_cannot_be_an_email_is_refused_with_the_way_out(typed: str) -> None:
    with pytest.raises(Refus, match="n’est pas une adresse e-mail"):
        read_email(typed)


def test_the_domain_of_an_email_is_in_lower_case_and_its_name_as_typed() -> None:
    assert read_email(" F.Keita@Exemple.FR ") == "F.Keita@exemple.fr"
    assert read_email("rené@exemple.fr") == "rené@exemple.fr"


def test_others_never_repeat_the_first_and_the_first_is_never_missing() -> None:
    person = Personne(
        id="p",
        nom="Keïta",
        autres_emails=("a@exemple.fr", "A@EXEMPLE.fr", "b@exemple.fr", "b@Exemple.fr"),
        telephone="0600000010",
        autres_telephones=("06 00 00 00 10", "à demander"),
    )
    tidy = tidy_person(person)
    assert (tidy.email, tidy.autres_emails) == ("a@exemple.fr", ("A@exemple.fr", "b@exemple.fr"))
    assert (tidy.telephone, tidy.autres_telephones) == ("06 00 00 00 10", ("à demander",))
    assert tidy_person(tidy) == tidy


def test_a_line_holds_several() -> None:
    assert split_list(" a@exemple.fr;b@exemple.fr , a@exemple.fr ,, ") == ("a@exemple.fr", "b@exemple.fr")
