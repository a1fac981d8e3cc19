"""What may be signed and ended, and what it comes to (R3.2–R3.3): bounds, and what must hold whatever was signed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.engagements import Engagement, periodes
from cops_desktop.domain.signatures import AVANCE, RATTRAPAGE, a_demander, annonce, faute_de_signature, resilies

JOUR = date(2026, 11, 24)


def signed(day: date, **more: object) -> Engagement:
    return Engagement(id=day.isoformat(), personne="p", signe_le=day, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("ahead", "fault"), [(0, False), (AVANCE, False), (AVANCE + 1, True)])
def test_a_signature_may_be_dated_a_month_ahead_at_most(ahead: int, fault: bool) -> None:
    assert bool(faute_de_signature(signed(JOUR + timedelta(ahead)), [], JOUR)) is fault


@pytest.mark.parametrize(
    ("days_after_the_end", "asked"),
    [(-91, False), (-90, True), (0, True), (1, True), (RATTRAPAGE, True), (RATTRAPAGE + 1, False)],
)
def test_r3_3_who_is_asked_to_renew_around_each_bound(days_after_the_end: int, asked: bool) -> None:
    (item,) = periodes([signed(date(2024, 5, 10))]).values()
    assert a_demander(item, item.fin + timedelta(days_after_the_end), 90) is asked


def test_r3_3_who_renewed_or_resigned_is_not_asked() -> None:
    first, second = periodes([signed(date(2024, 5, 10)), signed(date(2026, 3, 1))]).values()
    assert not a_demander(first, date(2026, 5, 1), 90)
    assert not a_demander(second, date(2026, 5, 1), 90)
    (gone,) = periodes([signed(date(2024, 5, 10), resilie_le=date(2026, 4, 1))]).values()
    assert not a_demander(gone, date(2026, 5, 1), 90)


DAYS = st.lists(st.dates(date(2018, 1, 1), date(2027, 1, 1)), min_size=1, max_size=5, unique=True)


@given(DAYS, st.integers(0, 4), st.integers(0, 900))
def test_after_resigning_nothing_of_the_chain_signed_by_then_is_in_force(
    days: list[date], which: int, later: int
) -> None:
    chain = [Engagement(id=day.isoformat(), personne="p", signe_le=day) for day in sorted(days)]
    before = periodes(chain)
    target = before[chain[which % len(chain)].id]
    jour = target.engagement.signe_le + timedelta(days=later)
    if jour > target.fin_prevue:
        return
    ended = {item.id: item for item in resilies(target, before.values(), jour)}
    after = periodes([ended.get(item.id, item) for item in chain])
    for item in after.values():
        if item.engagement.signe_le <= jour and item.debut >= target.debut:
            assert not item.en_vigueur(jour)
            assert not item.en_vigueur(jour + timedelta(days=400))


@given(DAYS, st.dates(date(2018, 1, 1), date(2027, 1, 1)))
def test_what_is_announced_is_what_comes_about(days: list[date], signe_le: date) -> None:
    chain = [Engagement(id=day.isoformat(), personne="p", signe_le=day) for day in days if day != signe_le]
    item = Engagement(id="nouveau", personne="p", signe_le=signe_le)
    told = annonce(item, chain, 90)
    found = periodes([*chain, item])[item.id]
    assert (told.debut, told.fin) == (found.debut, found.fin)
    assert told.sans >= 0
