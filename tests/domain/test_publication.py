"""Who sees what of a list (§9): consents by kind of detail, dated, off by default; names and structures."""

from dataclasses import asdict
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.annuaire import Consentement, Famille, Lien, Personne, Structure
from cops_desktop.domain.publication import (
    Accords,
    Destination,
    Montree,
    Place,
    Sujet,
    accords,
    decompte,
    lien_du_jour,
    montrer,
)

JOUR = date(2026, 11, 24)
HIER, DEMAIN = JOUR - timedelta(days=1), JOUR + timedelta(days=1)
PASSERELLES = Structure(id="s", nom="Association Les Passerelles", notes="à rappeler")
ODILE = Personne(
    id="p",
    nom="Cazenave",
    prenom="Odile",
    email="odile@exemple.fr",
    autres_emails=("privee@exemple.fr",),
    telephone="06 00 00 00 01",
    autres_telephones=("06 00 00 00 02",),
    adresse="12 rue des Pyrénées",
    code_postal="65000",
    commune="Tarbes",
    profils=("patient partenaire ressource",),
    domaines=("Autre",),
    themes=("dialyse",),
    notes="Fatiguée en ce moment",
    famille=Famille.USAGERS,
)


def consent(objet: str, depuis: date = HIER, retire_le: date | None = None) -> Consentement:
    return Consentement(id=objet, personne="p", objet=objet, depuis=depuis, retire_le=retire_le)


@pytest.mark.parametrize(
    ("depuis", "retire_le", "allowed"),
    [
        (HIER, None, True),
        (JOUR, None, True),
        (DEMAIN, None, False),
        (HIER, DEMAIN, True),
        (HIER, JOUR, False),
        (HIER, HIER, False),
    ],
)
def test_s9_a_consent_counts_from_its_day_to_the_day_before_it_is_withdrawn(
    depuis: date, retire_le: date | None, allowed: bool
) -> None:
    assert accords([consent("nom", depuis, retire_le)], JOUR).nom is allowed


def test_s9_nothing_is_published_by_default() -> None:
    assert accords([], JOUR) == Accords()
    assert montrer(Sujet(ODILE), Destination.A_DIFFUSER) is None


def test_s9_each_detail_has_its_own_consent() -> None:
    assert accords([consent("nom"), consent("téléphone")], JOUR) == Accords(nom=True, telephone=True)
    shown = montrer(Sujet(ODILE, Accords(nom=True, telephone=True)), Destination.A_DIFFUSER)
    assert shown == Montree(Personne(id="p", nom="Cazenave", prenom="Odile", telephone="06 00 00 00 01"))


def test_s9_without_consent_to_the_name_the_other_consents_show_nothing() -> None:
    assert montrer(Sujet(ODILE, Accords(profil=True, email=True, telephone=True)), Destination.A_DIFFUSER) is None


def test_the_structure_and_the_function_are_published_with_the_profile() -> None:
    place = Place(PASSERELLES, "présidente", represente=True)
    assert montrer(Sujet(ODILE, Accords(nom=True), place), Destination.A_DIFFUSER) == Montree(
        Personne(id="p", nom="Cazenave", prenom="Odile")
    )
    shown = montrer(Sujet(ODILE, Accords(nom=True, profil=True), place), Destination.A_DIFFUSER)
    assert shown is not None
    assert (shown.structure, shown.fonction) == ("Association Les Passerelles", "présidente")
    assert shown.personne.famille is Famille.USAGERS


def test_the_team_s_own_paper_shows_everything_without_any_consent() -> None:
    shown = montrer(Sujet(ODILE, place=Place(PASSERELLES)), Destination.INTERNE)
    assert shown == Montree(ODILE, "Association Les Passerelles", "")


@given(st.builds(Accords, st.booleans(), st.booleans(), st.booleans(), st.booleans()))
def test_s9_whatever_was_agreed_to_nothing_else_gets_out(may: Accords) -> None:
    shown = montrer(Sujet(ODILE, may, Place(PASSERELLES, "présidente")), Destination.A_DIFFUSER)
    said = str(asdict(shown)) if shown else ""
    for secret in ("privee@", "00 00 02", "Pyrénées", "65000", "Tarbes", "dialyse", "Fatiguée", "rappeler"):
        assert secret not in said
    assert ("Cazenave" in said) is may.nom
    assert ("odile@" in said) is (may.nom and may.email)
    assert ("00 00 01" in said) is (may.nom and may.telephone)
    assert ("ressource" in said) is ("Passerelles" in said) is (may.nom and may.profil)


def test_the_count_says_before_what_the_list_will_show() -> None:
    sujets = [
        Sujet(ODILE, Accords(True, True, True, True)),
        Sujet(ODILE, Accords(nom=True)),
        Sujet(ODILE, Accords(email=True)),
    ]
    found = decompte(sujets, Destination.A_DIFFUSER)
    assert (found.personnes, found.nommees, found.sans_nom) == (3, 2, 1)
    assert (found.profils, found.emails, found.telephones) == (1, 1, 1)
    inside = decompte(sujets, Destination.INTERNE)
    assert (inside.nommees, inside.sans_nom, inside.emails) == (3, 0, 3)


def test_a_person_is_where_they_stand_for_a_structure_today() -> None:
    belongs = Lien(id="a", personne="p", structure="s1")
    stands = Lien(id="b", personne="p", structure="s2", represente=True)
    gone = Lien(id="c", personne="p", structure="s3", represente=True, jusquau=HIER)
    assert lien_du_jour([belongs, gone], JOUR) is belongs
    assert lien_du_jour([belongs, stands, gone], JOUR) is stands
    assert lien_du_jour([gone], JOUR) is None
