"""Scales are dated data (R5.4, R5.7)."""

from datetime import date

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.scale import newer_scales, scale_on
from tests.builders import CHARTE_KM, ETAT_2022, km_scale


def test_the_last_scale_applied_by_a_day_is_in_force_whatever_their_order() -> None:
    adopted = km_scale(1, applique_depuis=date(2026, 7, 1))
    for scales in ([CHARTE_KM, adopted], [adopted, CHARTE_KM]):
        assert scale_on(scales, date(2026, 6, 30)) is CHARTE_KM
        assert scale_on(scales, date(2026, 7, 1)) is adopted
        assert scale_on(scales, date(2040, 1, 1)) is adopted


def test_two_scales_applied_from_one_day_the_newer_source_wins() -> None:
    adopted = km_scale(1, applique_depuis=CHARTE_KM.applique_depuis)
    assert scale_on([adopted, CHARTE_KM], date(2026, 1, 1)) is adopted


def test_r5_7_the_default_is_the_charters_and_a_newer_state_scale_is_said_to_exist() -> None:
    assert scale_on([ETAT_2022, CHARTE_KM], date(2026, 1, 1)) is CHARTE_KM
    assert newer_scales([ETAT_2022, CHARTE_KM], date(2026, 1, 1)) == [ETAT_2022]
    assert newer_scales([ETAT_2022, CHARTE_KM], date(2021, 12, 31)) == []
    adopted = km_scale(1, applique_depuis=date(2026, 1, 1))
    assert newer_scales([adopted, CHARTE_KM], date(2026, 1, 1)) == []


def test_no_scale_no_amount() -> None:
    with pytest.raises(Refus, match="01/01/2018"):
        scale_on([CHARTE_KM, ETAT_2022], date(2018, 1, 1))
    with pytest.raises(Refus, match="12\u00a0CV"):
        km_scale(tranches=CHARTE_KM.tranches[:3]).brackets(12)


@pytest.mark.parametrize(
    ("cv", "rates"),
    [
        (1, [290, 360, 210]),
        (5, [290, 360, 210]),
        (6, [370, 460, 270]),
        (7, [370, 460, 270]),
        (8, [410, 500, 290]),
        (40, [410, 500, 290]),
    ],
)
def test_r5_7_the_charters_rates(cv: int, rates: list[int]) -> None:
    brackets = CHARTE_KM.brackets(cv)
    assert [b.taux for b in brackets] == rates
    assert [b.au_dela for b in brackets] == [0, 2000, 10000]


@pytest.mark.parametrize(("cv", "rates"), [(5, [320, 400, 230]), (6, [410, 510, 300]), (8, [450, 550, 320])])
def test_r5_7_the_states_rates_of_2022(cv: int, rates: list[int]) -> None:
    assert [b.taux for b in ETAT_2022.brackets(cv)] == rates
