"""Engagements: two years, states, renewals early and late (R3.1–R3.3)."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.engagements import Engagement, EtatEngagement, copart, fin_de, periodes


def signed(day: date, key: str = "", personne: str = "p", **more: object) -> Engagement:
    return Engagement(id=key or day.isoformat(), personne=personne, signe_le=day, **more)  # type: ignore[arg-type]


def spans(*engagements: Engagement) -> list[tuple[date, date]]:
    return [(p.debut, p.fin) for p in periodes(engagements).values()]


@pytest.mark.parametrize(
    ("debut", "fin"),
    [
        (date(2024, 5, 10), date(2026, 5, 9)),
        (date(2024, 2, 29), date(2026, 2, 28)),
        (date(2022, 3, 1), date(2024, 2, 29)),
        (date(2024, 1, 1), date(2025, 12, 31)),
        (date(2022, 2, 28), date(2024, 2, 27)),
    ],
)
def test_r3_2_an_engagement_lasts_until_the_day_before_its_second_anniversary(debut: date, fin: date) -> None:
    assert fin_de(debut) == fin


def test_r3_2_a_renewal_signed_early_begins_the_day_after_the_end() -> None:
    first, second = signed(date(2024, 5, 10)), signed(date(2026, 3, 1))
    assert spans(second, first) == [
        (date(2024, 5, 10), date(2026, 5, 9)),
        (date(2026, 5, 10), date(2028, 5, 9)),
    ]


def test_r3_2_signed_on_the_last_day_it_follows_and_a_day_later_there_is_no_gap_either() -> None:
    assert spans(signed(date(2024, 5, 10)), signed(date(2026, 5, 9)))[1][0] == date(2026, 5, 10)
    assert spans(signed(date(2024, 5, 10)), signed(date(2026, 5, 10)))[1][0] == date(2026, 5, 10)


def test_r3_2_signed_late_there_is_a_gap() -> None:
    found = periodes([signed(date(2024, 5, 10)), signed(date(2026, 9, 1))])
    assert [p.debut for p in found.values()] == [date(2024, 5, 10), date(2026, 9, 1)]
    assert not copart(found, date(2026, 6, 15))
    assert list(copart(found, date(2026, 9, 1))) == ["p"]


def test_r3_3_states_around_each_bound() -> None:
    (item,) = periodes([signed(date(2024, 5, 10))]).values()
    states = {
        date(2024, 5, 9): EtatEngagement.A_VENIR,
        date(2024, 5, 10): EtatEngagement.EN_COURS,
        date(2026, 2, 7): EtatEngagement.EN_COURS,
        date(2026, 2, 8): EtatEngagement.A_RENOUVELER,  # 90 days before the last one
        date(2026, 5, 9): EtatEngagement.A_RENOUVELER,
        date(2026, 5, 10): EtatEngagement.ECHU,
    }
    assert {day: item.etat(day) for day in states} == states
    assert item.etat(date(2026, 2, 8), delai=30) is EtatEngagement.EN_COURS


def test_r3_2_once_renewed_it_is_not_to_be_renewed_any_more() -> None:
    first, second = periodes([signed(date(2024, 5, 10)), signed(date(2026, 3, 1))]).values()
    assert first.etat(date(2026, 2, 28)) is EtatEngagement.A_RENOUVELER  # it was not signed yet
    assert first.etat(date(2026, 3, 1)) is EtatEngagement.EN_COURS
    assert second.etat(date(2026, 3, 1)) is EtatEngagement.A_VENIR
    assert second.etat(date(2026, 5, 10)) is EtatEngagement.EN_COURS


def test_an_engagement_ended_in_the_middle_is_no_more_from_that_day_on() -> None:
    (item,) = periodes([signed(date(2024, 5, 10), resilie_le=date(2025, 1, 15))]).values()
    assert (item.fin, item.fin_prevue) == (date(2025, 1, 14), date(2026, 5, 9))
    assert item.en_vigueur(date(2025, 1, 14))
    assert not item.en_vigueur(date(2025, 1, 15))
    assert item.etat(date(2025, 1, 14)) is EtatEngagement.EN_COURS
    assert item.etat(date(2025, 1, 15)) is EtatEngagement.RESILIE


def test_who_signs_again_after_ending_begins_on_that_day() -> None:
    assert spans(signed(date(2024, 5, 10), resilie_le=date(2025, 1, 15)), signed(date(2025, 3, 1)))[1] == (
        date(2025, 3, 1),
        date(2027, 2, 28),
    )


def test_a_renewal_that_was_ended_before_it_began_is_never_in_force_and_renews_nothing() -> None:
    first, second = periodes(
        [signed(date(2024, 5, 10)), signed(date(2026, 3, 1), resilie_le=date(2026, 4, 1))]
    ).values()
    assert first.etat(date(2026, 4, 2)) is EtatEngagement.A_RENOUVELER
    assert second.etat(date(2026, 4, 2)) is EtatEngagement.RESILIE
    assert not second.en_vigueur(date(2026, 6, 1))


def test_one_person_in_their_own_name_and_for_a_structure_has_two_engagements() -> None:
    own, other = signed(date(2024, 5, 10)), signed(date(2025, 6, 1), structure="s")
    found = periodes([own, other])
    assert found[other.id].debut == date(2025, 6, 1)
    assert [p.engagement.structure for p in copart(found, date(2025, 7, 1))["p"]] == [None, "s"]


def test_a_structure_goes_on_when_another_of_its_people_signs_near_the_end() -> None:
    first = signed(date(2024, 5, 10), structure="s")
    near = signed(date(2026, 4, 1), "b", "q", structure="s")
    found = periodes([first, near])
    assert found[near.id].debut == date(2026, 4, 1)
    assert found[first.id].etat(date(2026, 4, 1)) is EtatEngagement.EN_COURS
    early = signed(date(2025, 1, 1), "c", "r", structure="s")
    assert periodes([first, early])[first.id].renouvelee_le is None  # a second signatory, and no renewal


def test_one_of_two_who_signed_for_a_structure_renews_for_herself_alone() -> None:
    """Else the other would leave the queue of renewals, and the CoPart, without a word."""
    hers, his = signed(date(2024, 5, 10), structure="s"), signed(date(2024, 5, 12), "b", "q", structure="s")
    renewed = signed(date(2026, 4, 1), structure="s")
    found = periodes([hers, his, renewed])
    assert found[hers.id].etat(date(2026, 4, 1)) is EtatEngagement.EN_COURS
    assert found[his.id].etat(date(2026, 4, 1)) is EtatEngagement.A_RENOUVELER


DAYS = st.dates(date(2015, 1, 1), date(2030, 1, 1))


@given(st.dictionaries(DAYS, st.booleans(), min_size=1, max_size=6))
def test_periods_of_one_chain_never_overlap_and_each_lasts_two_years(days: dict[date, bool]) -> None:
    chain = [signed(day, resilie_le=day + timedelta(days=200) if ends else None) for day, ends in days.items()]
    found = list(periodes(chain).values())
    for item in found:
        assert item.fin_prevue == fin_de(item.debut)
        assert item.debut >= item.engagement.signe_le
    effective = sorted((p.debut, p.fin) for p in found if p.fin >= p.debut)
    assert all(one[1] < other[0] for one, other in pairwise(effective))
