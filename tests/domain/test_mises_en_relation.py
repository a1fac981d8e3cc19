"""R2.9: where a request stands follows from its shortlist; it is closed with an outcome."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.mises_en_relation import (
    EtatDemande,
    EtatProposition,
    MiseEnRelation,
    Proposition,
    attente,
    avancee,
    faute_de_cloture,
    faute_de_contact,
    noter,
    rouverte,
)
from tests.builders import JOUR, plain

DEMANDE = MiseEnRelation(id="d", demande_le=JOUR, besoin="Un patient formateur en néphrologie")
A_CONTACTER = Proposition(id="p", mise_en_relation="d", personne="x")
CONTACTEE = noter(A_CONTACTER, EtatProposition.CONTACTEE, JOUR)
propositions = st.lists(st.sampled_from(EtatProposition).map(lambda etat: noter(A_CONTACTER, etat, JOUR)), max_size=4)


@pytest.mark.parametrize(
    ("etat", "shortlist", "then"),
    [
        (EtatDemande.RECUE, [], EtatDemande.RECUE),
        (EtatDemande.RECUE, [A_CONTACTER], EtatDemande.RECHERCHE),
        (EtatDemande.RECUE, [A_CONTACTER, CONTACTEE], EtatDemande.CONTACTS),
        (EtatDemande.CONTACTS, [A_CONTACTER], EtatDemande.RECHERCHE),
        (EtatDemande.CONTACTS, [], EtatDemande.RECHERCHE),
        (EtatDemande.SATISFAITE, [], EtatDemande.SATISFAITE),
        (EtatDemande.SANS_SUITE, [CONTACTEE], EtatDemande.SANS_SUITE),
    ],
)
def test_r2_9_a_request_stands_where_its_shortlist_says(
    etat: EtatDemande, shortlist: list[Proposition], then: EtatDemande
) -> None:
    assert avancee(etat, shortlist) is then


@given(st.sampled_from(EtatDemande), propositions)
def test_r2_9_following_twice_is_following_once_and_never_closes(
    etat: EtatDemande, shortlist: list[Proposition]
) -> None:
    once = avancee(etat, shortlist)
    assert avancee(once, shortlist) is once
    assert once.close is etat.close
    assert not rouverte(shortlist).close


@given(st.sampled_from(EtatProposition), st.sampled_from(EtatProposition), st.integers(0, 400))
def test_r2_9_what_is_noted_with_a_key_never_contradicts_itself(
    first: EtatProposition, then: EtatProposition, days: int
) -> None:
    noted = noter(noter(A_CONTACTER, first, JOUR), then, JOUR + timedelta(days))
    assert noted.etat is then
    assert faute_de_contact(noted) == ""


def test_r2_9_an_answer_keeps_the_date_of_the_contact() -> None:
    later = noter(CONTACTEE, EtatProposition.D_ACCORD, JOUR + timedelta(3))
    assert (later.contactee_le, later.reponse_le) == (JOUR, JOUR + timedelta(3))
    assert noter(later, EtatProposition.A_CONTACTER, JOUR) == A_CONTACTER


def test_r2_9_an_answer_before_the_contact_is_a_fault_in_words() -> None:
    wrong = replace(CONTACTEE, etat=EtatProposition.A_DECLINE, reponse_le=JOUR - timedelta(1))
    assert "avant le contact" in faute_de_contact(wrong)
    assert "n’a pas de date" in faute_de_contact(replace(A_CONTACTER, contactee_le=JOUR))


@pytest.mark.parametrize(
    ("demande", "etat", "issue", "day", "fault"),
    [
        (DEMANDE, EtatDemande.SATISFAITE, "Deux personnes présentées", JOUR, ""),
        (DEMANDE, EtatDemande.SANS_SUITE, "   ", JOUR, "ce qu’il en est advenu"),
        (DEMANDE, EtatDemande.RECHERCHE, "Oui", JOUR, "« satisfaite » ou « sans suite »"),
        (DEMANDE, EtatDemande.SATISFAITE, "Oui", JOUR - timedelta(1), "avant d’avoir été reçue"),
        (replace(DEMANDE, etat=EtatDemande.SANS_SUITE), EtatDemande.SATISFAITE, "Oui", JOUR, "déjà close"),
    ],
)
def test_r2_9_closing_needs_an_outcome(
    demande: MiseEnRelation, etat: EtatDemande, issue: str, day: date, fault: str
) -> None:
    found = faute_de_cloture(demande, etat, issue, day)
    assert fault in found
    assert bool(found) is bool(fault)


@pytest.mark.parametrize(
    ("days", "words"), [(0, "reçue aujourd’hui"), (1, "attend depuis 1 jour"), (12, "attend depuis 12 jours"), (-3, "")]
)
def test_r2_9_an_open_request_says_how_long_it_waits(days: int, words: str) -> None:
    assert plain(attente(DEMANDE, JOUR + timedelta(days))) == words
    assert attente(replace(DEMANDE, etat=EtatDemande.SATISFAITE), JOUR + timedelta(days)) == ""
