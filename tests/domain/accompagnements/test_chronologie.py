"""The time line of a project (§6): what was beside what was planned, in days and in words; the window on the time."""

from datetime import date, datetime, time
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.accompagnements.calendrier import alerte, etapes_prevues
from cops_desktop.domain.accompagnements.chronologie import (
    MOINDRE,
    Barre,
    Fenetre,
    Frise,
    Periode,
    commencement,
    frise,
    mois_entiers,
    noms_du_mois,
    phrases,
    portee,
)
from cops_desktop.domain.accompagnements.parcours import Etat, Parcours
from cops_desktop.domain.accompagnements.types import (
    Accompagnement,
    Decision,
    Examen,
    Mouvement,
    Nature,
    Position,
)
from tests.domain.accompagnements.test_parcours_proprietes import lived, tries

DEMANDE = date(2026, 1, 5)
TODAY = date(2026, 11, 24)


def life(*steps: str, decision: str = "", **more: Any) -> Parcours:
    """A project that goes: « 2026-02-01 étape 1 »…; the CoPil decided on 15 January when `decision` is said."""
    values = {"nature": Nature.ACCOMPAGNEMENT, "demande_le": DEMANDE, **more}
    item = Accompagnement(id="a", titre="Essai", **values)
    moves: list[Mouvement] = []
    for step in steps:
        day, vers = step.split(" ", 1)
        le = datetime.combine(date.fromisoformat(day), time(12, 0, len(moves)))
        de = moves[-1].vers if moves else Position.DEMANDE
        moves.append(Mouvement(id=str(le), accompagnement="a", le=le, de=de, vers=Position(vers), motif="un motif"))
    said = [Examen(id="e", accompagnement="a", le=date(2026, 1, 15), decision=Decision(decision))] if decision else []
    return Parcours(item, tuple(moves), tuple(said))


def row(*steps: str, day: date = TODAY, **more: Any) -> Frise:
    lived_so = life(*steps, **more)
    return frise(lived_so, etapes_prevues(lived_so), day)


def told(*steps: str, **more: Any) -> list[str]:
    return [text.replace("\u00a0", " ") for text in phrases(row(*steps, **more))]


def test_r6_3_a_request_that_waits_goes_on_until_today_and_has_nothing_planned() -> None:
    assert row().barres == (Barre(Position.DEMANDE, 0, DEMANDE, TODAY, encore=True),)
    assert row().prevues == ()
    assert told() == ["Demande : depuis le 05/01/2026"]


def test_r6_3_each_bar_begins_where_the_one_before_ended() -> None:
    bars = row("2026-02-02 étape 1", "2026-04-01 étape 2").barres
    assert [(bar.etape, bar.debut, bar.apres) for bar in bars] == [
        (0, DEMANDE, date(2026, 2, 2)),
        (1, date(2026, 2, 2), date(2026, 4, 1)),
        (2, date(2026, 4, 1), date(2026, 11, 25)),
    ]


def test_r6_3_real_and_planned_days_and_lateness_are_said_of_each_stage() -> None:
    assert told("2026-02-02 étape 1", "2026-04-13 étape 2", day=date(2026, 5, 1)) == [
        "Demande : du 05/01/2026 au 02/02/2026",
        "Étape 1 : du 02/02/2026 au 13/04/2026, prévue du 02/02/2026 au 01/04/2026, 12 jours de retard",
        "Étape 2 : depuis le 13/04/2026, prévue du 02/04/2026 au 01/06/2026",
        "Étape 3 : prévue du 02/06/2026 au 01/10/2026",
        "Étape 4 : prévue du 02/10/2026 au 01/11/2026",
    ]


@pytest.mark.parametrize(("day", "late"), [("2026-04-01", 0), ("2026-04-02", 1), ("2026-04-13", 12)])
def test_r6_3_the_planned_last_day_is_not_late_the_next_one_is(day: str, late: int) -> None:
    bar = row("2026-02-02 étape 1", day=date.fromisoformat(day)).barres[-1]
    assert bar.retard == late
    assert bar.en_retard_des == (date(2026, 4, 2) if late else None)


def test_r6_3_the_time_suspended_is_a_gap_in_its_stage() -> None:
    bars = row("2026-02-02 étape 1", "2026-03-01 suspendu", "2026-03-20 étape 1").barres
    assert [(bar.position.value, bar.etape) for bar in bars[1:]] == [("étape 1", 1), ("suspendu", 1), ("étape 1", 1)]
    assert bars[1].retard == 0, "only the last time in a stage says whether it was late"
    assert bars[3].retard > 0
    assert "Suspendu pendant l’étape 1 : du 01/03/2026 au 20/03/2026" in told(
        "2026-02-02 étape 1", "2026-03-01 suspendu", "2026-03-20 étape 1"
    )
    assert told("2026-02-02 suspendu") == [
        "Demande : du 05/01/2026 au 02/02/2026",
        "Demande suspendue : depuis le 02/02/2026",
    ]


@pytest.mark.parametrize(("vers", "etat"), [("clos", Etat.CLOS), ("abandonné", Etat.ABANDONNE)])
def test_r6_3_nothing_is_drawn_after_the_end(vers: str, etat: Etat) -> None:
    ended = row("2026-02-02 étape 1", f"2026-03-01 {vers}")
    assert (ended.fin and (ended.fin.etat, ended.fin.le)) == (etat, date(2026, 3, 1))
    assert ended.barres[-1].apres == date(2026, 3, 1)
    assert told("2026-02-02 étape 1", f"2026-03-01 {vers}")[-1] == f"{vers.capitalize()} le 01/03/2026"


def test_r6_3_what_was_taken_up_again_leaves_the_time_between_empty() -> None:
    bars = row("2026-02-02 étape 1", "2026-03-01 abandonné", "2026-04-01 étape 2").barres
    assert [(bar.debut, bar.apres) for bar in bars[1:]] == [
        (date(2026, 2, 2), date(2026, 3, 1)),
        (date(2026, 4, 1), date(2026, 11, 25)),
    ]


def test_r6_3_a_refused_request_ends_with_the_decision() -> None:
    refused = row(decision="refusée")
    assert refused.barres == (Barre(Position.DEMANDE, 0, DEMANDE, date(2026, 1, 15)),)
    assert told(decision="refusée") == ["Demande : du 05/01/2026 au 15/01/2026", "Refusée le 15/01/2026"]


def test_a_stage_that_was_left_on_its_first_day_is_still_told() -> None:
    assert "Étape 1 : le 02/02/2026, prévue du 02/02/2026 au 01/04/2026" in told(
        "2026-02-02 étape 1", "2026-02-02 étape 2"
    )


def test_rows_are_sorted_by_their_first_stage_real_or_planned_else_by_the_request() -> None:
    assert commencement(row("2026-02-02 étape 1")) == date(2026, 2, 2)
    assert commencement(row(debut_prevu=date(2027, 1, 4))) == date(2027, 1, 4)
    assert commencement(row()) == DEMANDE


def test_the_whole_time_is_of_whole_months_and_holds_today() -> None:
    assert portee([], TODAY) == Periode(date(2026, 11, 1), date(2026, 11, 30))
    assert portee([row("2026-02-02 étape 1")], TODAY) == Periode(date(2026, 1, 1), date(2026, 11, 30))
    assert portee([row(debut_prevu=date(2027, 1, 4))], TODAY).fin == date(2027, 10, 31)
    assert mois_entiers(date(2024, 2, 29), date(2024, 2, 29)).jours == 29
    assert len(Periode(date(2025, 12, 31), date(2026, 12, 1)).mois) == 13


def test_a_month_has_a_name_for_each_room() -> None:
    assert noms_du_mois(date(2026, 2, 3)) == ("février", "févr.", "F")


@given(tries)
def test_whatever_happened_bars_follow_one_another_and_agree_with_the_alert(steps: list[object]) -> None:
    lived_so = lived(steps)
    day = max([DEMANDE, *(m.le.date() for m in lived_so.mouvements), *(e.le for e in lived_so.examens)])
    found = frise(lived_so, etapes_prevues(lived_so), day)
    assert all(one.debut <= one.fin for one in found.barres)
    assert all(one.apres <= other.debut for one, other in pairwise(found.barres))
    assert sum(bar.encore for bar in found.barres) == (found.fin is None)
    said = alerte(lived_so, day)
    if lived_so.en_cours and found.barres[-1].retard:
        assert said is not None and said.jours == found.barres[-1].retard
    assert len(phrases(found)) >= len(found.barres)


def test_a_request_refused_while_it_was_suspended_ends_on_the_day_it_was_taken_up() -> None:
    """Its last bar begins there: it cannot end before."""
    refused = life("2026-01-10 suspendu", "2026-03-01 demande", decision="refusée")
    found = frise(refused, (), TODAY)
    assert found.fin is not None and found.fin.le == date(2026, 3, 1)
    assert all(bar.debut <= bar.fin for bar in found.barres)


WHOLE = Periode(date(2022, 1, 1), date(2027, 12, 31))
instants = st.floats(WHOLE.debut.toordinal() - 1000, WHOLE.fin.toordinal() + 1000)
widths = st.floats(0.5, 9000)


@given(instants, widths, widths, st.floats(0, 1))
def test_a_window_stays_within_the_whole_time_whatever_is_asked(
    start: float, days: float, wanted: float, share: float
) -> None:
    window = Fenetre(start, days).dans(WHOLE)
    turned = window.large_de(wanted, window.debut + share * window.jours, WHOLE)
    for one in (window, turned, turned.autour_de(start, WHOLE)):
        assert MOINDRE <= one.jours <= WHOLE.jours
        assert WHOLE.debut.toordinal() <= one.debut + 1e-6
        assert one.debut + one.jours <= WHOLE.fin.toordinal() + 1 + 1e-6


@given(st.dates(WHOLE.debut, WHOLE.fin), st.integers(0, 20), instants)
def test_a_window_moves_to_what_is_to_be_seen_and_not_when_it_is_seen(day: date, days: int, start: float) -> None:
    fin = min(date.fromordinal(day.toordinal() + days), WHOLE.fin)
    window = Fenetre(start, 60).dans(WHOLE).montrant(day, fin, WHOLE)
    assert window.debut <= day.toordinal() + 1e-6 and fin.toordinal() + 1 <= window.debut + window.jours + 1e-6
    assert window.montrant(day, fin, WHOLE) == window


def test_a_window_says_the_days_that_it_shows_and_where_they_are() -> None:
    window = Fenetre(float(date(2026, 11, 1).toordinal()), 30)
    assert window.periode == Periode(date(2026, 11, 1), date(2026, 11, 30))
    assert window.x(date(2026, 11, 16), 600) == 300
    assert Fenetre(window.debut + 0.5, 30).periode.fin == date(2026, 12, 1)


def test_zooming_keeps_the_day_under_the_pointer() -> None:
    window = Fenetre(float(date(2025, 1, 1).toordinal()), 200)
    day = date(2025, 3, 1)
    nearer = window.large_de(100, day.toordinal(), WHOLE)
    assert nearer.x(day, 800) == pytest.approx(window.x(day, 800))
