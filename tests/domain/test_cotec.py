"""Who may be paid and why not (R5.4 scope, R5.5), whose journey is reimbursed (R5.7), a well-run CoTec (R5.2)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.cotec import (
    Cotec,
    Membre,
    membership_on,
    refusal_of_pay,
    refusal_of_travel,
    warnings_of,
)
from tests.builders import JOUR, came, demi, meeting, membre, plain, presence, worth


def reason(who: Membre | None, **more: object) -> str:
    return refusal_of_pay(who, bool(more.pop("en_equipe", False)), JOUR, **more)  # type: ignore[arg-type]


def test_r5_5_one_who_asks_may_be_paid_and_is_not_paid_twice_is_paid() -> None:
    assert reason(membre()) == ""
    assert reason(membre(role="expert rémunéré")) == ""


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (None, "n’est pas membre du CoTec à cette date"),
        (membre(role="expert"), "expert(e) non rémunéré(e) pour ce CoTec"),
        (membre(demande=False), "n’a pas demandé à être rémunéré(e)"),
        (
            membre(demande_le=date(2027, 1, 1)),
            "demande du 01/01/2027, postérieure à l’année de la réunion",
        ),
        (membre(peut_etre_remunere=False), "ne peut pas percevoir de rémunération"),
        (membre(deja_retribue=True), "déjà rétribué(e) par sa structure"),
    ],
)
def test_r5_5_a_condition_that_fails_is_0_and_says_why(who: Membre | None, why: str) -> None:
    assert reason(who) == why
    item = replace(came(meeting("14:00-16:00")), membre=who)
    (compte,) = worth(item)
    assert (compte.demi, compte.refus) == (0, why)
    assert plain(compte.explication) == f"Pas de vacation : {why}"


@pytest.mark.parametrize("nature", ["CoPart", "CoPil", "équipe", "webinaire", "autre"])
def test_r5_4_only_cotec_are_paid(nature: str) -> None:
    assert demi(came(meeting("14:00-16:00", nature=nature, cotec=None))) == [0]


def test_r5_4_the_team_is_never_paid_from_the_day_they_join_it() -> None:
    assert "équipe opérationnelle" in reason(membre(), en_equipe=True)
    assert demi(came(meeting("14:00-16:00"), en_equipe=True)) == [0]
    joined, left = JOUR, JOUR + timedelta(days=30)
    assert not in_force(joined, left, JOUR - timedelta(days=1))
    assert in_force(joined, left, JOUR)
    assert in_force(joined, left, left)
    assert not in_force(joined, left, left + timedelta(days=1))


def test_r5_5_a_nurse_is_paid_on_her_day_off_and_not_on_working_time() -> None:
    nurse = membre(deja_retribue=True)
    assert reason(nurse, presence=presence(deja_retribue=False)) == ""
    assert demi(came(meeting("14:00-16:00"), nurse, deja_retribue=False)) == [2]
    assert reason(membre(), presence=presence(deja_retribue=True)) == (
        "déjà rétribué(e) par sa structure pour cette réunion"
    )
    assert demi(came(meeting("14:00-16:00"), deja_retribue=True)) == [0]


def test_r5_5_a_request_covers_the_meetings_before_it_of_the_same_year_only() -> None:
    asked = membre(demande_le=date(2026, 12, 31))
    assert demi(came(meeting("14:00-16:00", date(2026, 1, 1)), asked)) == [2]
    assert demi(came(meeting("14:00-16:00", date(2025, 12, 31)), asked)) == [0]
    assert demi(came(meeting("14:00-16:00", date(2027, 1, 1)), asked)) == [2]
    assert demi(came(meeting("14:00-16:00", date(2020, 1, 1)), membre(demande_le=None))) == [2]


def test_r5_7_travel_is_reimbursed_to_any_member_paid_or_not() -> None:
    assert refusal_of_travel(membre(demande=False, peut_etre_remunere=False, deja_retribue=True)) == ""
    assert refusal_of_travel(membre(role="expert")) == ""
    assert refusal_of_travel(None) == "n’est pas membre du CoTec à cette date"
    assert refusal_of_travel(membre(frais_par_structure=True)) == "frais déjà remboursés par sa structure"


def test_a_membership_is_dated_both_ends_included() -> None:
    who = membre(depuis=JOUR, jusquau=JOUR + timedelta(days=10))
    assert membership_on([who], "cotec-1", JOUR) is who
    assert membership_on([who], "cotec-1", JOUR + timedelta(days=10)) is who
    assert membership_on([who], "cotec-1", JOUR - timedelta(days=1)) is None
    assert membership_on([who], "cotec-1", JOUR + timedelta(days=11)) is None
    assert membership_on([who], "cotec-2", JOUR) is None


def test_r5_2_outside_the_charter_is_a_warning_never_a_refusal() -> None:
    twelve = [membre(id=str(n), personne=str(n)) for n in range(12)]
    fine = Cotec(id="c", sujet="S", copilote_copil="a", copilote_equipe="b", debut=date(2026, 1, 1))
    six = [meeting("14:00-16:00", date(2026, month, 10)) for month in range(1, 7)]
    assert warnings_of(fine, twelve, six, JOUR) == []
    assert any("11\u00a0membres" in w for w in warnings_of(fine, twelve[:11], six, JOUR))
    assert any("7 réunions" in w for w in warnings_of(fine, twelve, [*six, six[0]], JOUR))
    assert any("2 réunions en 01/2026" in w for w in warnings_of(fine, twelve, [*six, six[0]], JOUR))
    assert any("année" in w for w in warnings_of(replace(fine, fin=date(2027, 2, 1)), twelve, six, JOUR))
    assert any("copilote" in w for w in warnings_of(replace(fine, copilote_copil=None), twelve, six, JOUR))
    # An expert who comes for one meeting, or one who left, is not one of the twelve.
    gone = [*twelve[:11], membre(id="12", personne="12", jusquau=date(2026, 1, 31))]
    assert any("11\u00a0membres" in w for w in warnings_of(fine, gone, six, JOUR))
