"""R6.3, whatever is tried: a project is in one place, since a day, and its history says why."""

from datetime import date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.accompagnements.parcours import (
    Etat,
    Parcours,
    destinations,
    faute_d_histoire,
    faute_de_mouvement,
    moment,
    suivante,
)
from cops_desktop.domain.accompagnements.types import (
    Accompagnement,
    Decision,
    Examen,
    Mouvement,
    Nature,
    Position,
)

DEMANDE = date(2026, 1, 5)
ITEM = Accompagnement(id="a", titre="Essai", nature=Nature.ACCOMPAGNEMENT, demande_le=DEMANDE)

tries = st.lists(
    st.one_of(
        st.sampled_from(Decision),
        st.tuples(st.sampled_from(Position), st.integers(-3, 20), st.sampled_from(["", "  ", "un motif"])),
    ),
    max_size=25,
)


def lived(steps: list[object]) -> Parcours:
    """The life of a project that somebody tries to move in all ways; what is refused is not done."""
    life, today = Parcours(ITEM), DEMANDE
    for step in steps:
        if isinstance(step, Decision):
            examen = Examen(id=str(len(life.examens)), accompagnement="a", le=today, decision=step)
            life = Parcours(ITEM, life.mouvements, (*life.examens, examen))
            continue
        assert isinstance(step, tuple)
        vers, days, motif = step
        day = today + timedelta(days=days)
        today = max(today, day)
        if faute_de_mouvement(life, vers, day, motif, today):
            continue
        le = moment(life, day, datetime.combine(today, datetime.min.time()) + timedelta(hours=9))
        move = Mouvement(id=str(le), accompagnement="a", le=le, de=life.position, vers=vers, motif=motif.strip())
        life = Parcours(ITEM, (*life.mouvements, move), life.examens)
    return life


@given(tries)
def test_a_project_is_in_one_place_since_a_day_and_its_history_explains_it(steps: list[object]) -> None:
    life = lived(steps)
    assert faute_d_histoire(ITEM, life.mouvements) == ""
    stays = life.sejours
    assert stays[-1].position is life.position and stays[-1].fin is None
    assert all(one.fin == next_.debut for one, next_ in pairwise(stays))
    assert all(one.debut <= (one.fin or one.debut) for one in stays)
    assert life.depuis == stays[-1].debut >= DEMANDE
    assert (life.debut is None) == (not any(stay.position.etape for stay in stays))
    assert life.etape in range(5) and (life.etape > 0) == (life.debut is not None)


@given(tries)
def test_what_is_out_of_order_has_a_reason(steps: list[object]) -> None:
    for move in lived(steps).mouvements:
        in_order = move.vers.etape == move.de.etape + 1 and (move.de.etape or move.de is Position.DEMANDE)
        taken_up = move.de is Position.SUSPENDU
        ended = (move.de, move.vers) == (Position.ETAPE_4, Position.CLOS)
        assert move.motif or in_order or taken_up or ended


@given(tries)
def test_there_is_always_a_way_on_and_it_is_offered_first(steps: list[object]) -> None:
    life = lived(steps)
    offered = destinations(life)
    assert len(offered) == len(set(offered))
    assert suivante(life) in (None, *offered[:1])
    assert offered or life.etat is Etat.REFUSEE
