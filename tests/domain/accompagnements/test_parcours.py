"""R6.3: where a project stands, whither it may go, when a reason is needed."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from cops_desktop.domain.accompagnements.actes import acte, termine_l_etape
from cops_desktop.domain.accompagnements.parcours import (
    Colonne,
    Etat,
    Parcours,
    destinations,
    faute_d_histoire,
    faute_de_mouvement,
    faute_de_position,
    moment,
    motif_demande,
    parcours,
    suivante,
)
from cops_desktop.domain.accompagnements.types import ETAPES, POSITION_DE, Decision, Nature, Position
from tests.domain.accompagnements.vies import DEMANDE, examen, item, moves, vie

JOUR = date(2026, 6, 1)


# Where it stands -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("steps", "decision", "etat", "colonne", "etape"),
    [
        ("", "", "demande reçue", "demandes", 0),
        ("", "reportée", "reportée", "demandes", 0),
        ("", "approuvée", "approuvée", "demandes", 0),
        ("", "refusée", "refusée", "clos", 0),
        ("étape 1", "approuvée", "en cours", "étape 1", 1),
        ("étape 1, étape 2, étape 3", "approuvée", "en cours", "étape 3", 3),
        ("étape 1, étape 2, suspendu", "approuvée", "suspendu", "étape 2", 2),
        ("étape 1, étape 2, suspendu, étape 2", "approuvée", "en cours", "étape 2", 2),
        ("étape 3, étape 1, suspendu", "approuvée", "suspendu", "étape 1", 1),
        ("suspendu", "", "suspendu", "demandes", 0),
        ("suspendu, demande", "reportée", "reportée", "demandes", 0),
        ("étape 1, étape 2, étape 3, étape 4, clos", "approuvée", "clos", "clos", 4),
        ("étape 1, abandonné", "approuvée", "abandonné", "clos", 1),
        ("abandonné", "refusée", "abandonné", "clos", 0),
        ("abandonné, demande", "refusée", "refusée", "clos", 0),
        ("étape 2, suspendu, abandonné", "", "abandonné", "clos", 2),
        ("étape 2, clos, étape 4", "", "en cours", "étape 4", 4),
        ("étape 2", "refusée", "en cours", "étape 2", 2),  # decided before it began all the same
    ],
)
def test_r6_3_the_state_follows_from_the_moves_and_the_decisions(
    steps: str, decision: str, etat: str, colonne: str, etape: int
) -> None:
    life = vie(steps, decision)
    assert (life.etat, life.colonne, life.etape) == (Etat(etat), Colonne(colonne), etape)


def test_r6_3_the_last_decision_counts_in_whatever_order_they_are_noted() -> None:
    second, first = examen("approuvée", date(2026, 4, 1)), examen("reportée", date(2026, 2, 1))
    life = parcours(item(), [], [second, first])
    assert (life.decision, life.examen, life.attend_un_copil) == (Decision.APPROUVEE, second, False)
    assert parcours(item(), [], [first]).attend_un_copil and vie(decision="").attend_un_copil
    assert not vie(decision="refusée").attend_un_copil


def test_r6_3_it_began_the_day_it_first_entered_a_stage_whatever_followed() -> None:
    life = vie("étape 2 2026-02-02, suspendu 2026-02-10, étape 1 2026-03-01")
    assert life.debut == date(2026, 2, 2)
    assert vie("suspendu, demande").debut is None


def test_r6_3_its_end_has_a_day_and_an_outcome() -> None:
    life = vie("étape 1, abandonné 2026-03-02")
    assert (life.clos_le, life.issue) == (date(2026, 3, 2), "x")
    refused = parcours(item(), [], [examen("refusée", motif="hors champ")])
    assert (refused.clos_le, refused.issue) == (None, "hors champ")
    assert (vie("étape 1").clos_le, vie("étape 1").issue) == (None, "")


def test_r6_3_a_life_is_its_stays_one_after_the_other() -> None:
    stays = vie("étape 1 2026-02-02, suspendu 2026-02-10").sejours
    assert [(s.position.value, s.debut, s.fin) for s in stays] == [
        ("demande", DEMANDE, date(2026, 2, 2)),
        ("étape 1", date(2026, 2, 2), date(2026, 2, 10)),
        ("suspendu", date(2026, 2, 10), None),
    ]


def test_r6_1_there_are_four_stages_for_both_kinds() -> None:
    assert ETAPES == (1, 2, 3, 4) and [POSITION_DE[n].etape for n in ETAPES] == [1, 2, 3, 4]
    assert [n.appui for n in Nature] == [False, True, True]
    assert [p.value for p in Position if p.finie] == ["clos", "abandonné"]


# Whither ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("steps", "decision", "wanted"),
    [
        ("", "", "étape 1, étape 2, étape 3, étape 4, suspendu, abandonné"),
        ("", "approuvée", "étape 1, étape 2, étape 3, étape 4, suspendu, abandonné"),
        ("", "refusée", ""),
        ("étape 2", "", "étape 3, étape 1, étape 4, suspendu, clos, abandonné"),
        ("étape 4", "", "clos, étape 1, étape 2, étape 3, suspendu, abandonné"),
        ("étape 3, suspendu", "", "étape 3, étape 1, étape 2, étape 4, clos, abandonné"),
        ("suspendu", "", "demande, étape 1, étape 2, étape 3, étape 4, abandonné"),
        ("étape 4, clos", "", "étape 1, étape 2, étape 3, étape 4"),
        ("abandonné", "", "demande, étape 1, étape 2, étape 3, étape 4"),
    ],
)
def test_r6_3_whither_it_may_go_what_comes_next_first(steps: str, decision: str, wanted: str) -> None:
    assert ", ".join(destinations(vie(steps, decision))) == wanted


@pytest.mark.parametrize(
    ("steps", "decision", "vers"),
    [
        ("", "", None),
        ("", "reportée", None),
        ("", "approuvée", "étape 1"),
        ("étape 1", "", "étape 2"),
        ("étape 2", "", "étape 3"),
        ("étape 3", "", "étape 4"),
        ("étape 4", "", "clos"),
        ("étape 2, suspendu", "", "étape 2"),
        ("suspendu", "", "demande"),
        ("étape 4, clos", "", None),
        ("abandonné", "approuvée", None),
    ],
)
def test_r6_3_what_comes_next_in_order(steps: str, decision: str, vers: str | None) -> None:
    assert suivante(vie(steps, decision)) == (Position(vers) if vers else None)


@pytest.mark.parametrize(
    ("steps", "decision", "vers", "why"),
    [
        ("étape 1", "", "étape 1", "y est déjà"),
        ("", "", "demande", "y est déjà"),
        ("", "refusée", "étape 1", "a refusé cette demande"),
        ("étape 1", "", "demande", "ne redevient pas une demande"),
        ("étape 1, abandonné", "", "demande", "ne redevient pas une demande"),
        ("", "", "clos", "ne se clôt pas"),
        ("suspendu", "", "clos", "ne se clôt pas"),
        ("étape 4, clos", "", "suspendu", "ne se suspend pas"),
        ("étape 4, clos", "", "abandonné", "déjà terminé"),
        ("étape 1, abandonné", "", "clos", "déjà terminé"),
    ],
)
def test_r6_3_where_it_cannot_go_at_all(steps: str, decision: str, vers: str, why: str) -> None:
    assert why in faute_de_position(vie(steps, decision), Position(vers))


# Reasons ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("steps", "decision", "vers", "why"),
    [
        ("", "approuvée", "étape 1", ""),
        ("", "", "étape 1", "n’a pas approuvé"),
        ("", "reportée", "étape 1", "n’a pas approuvé"),
        ("", "approuvée", "étape 2", "Sauter une étape"),
        ("étape 1", "", "étape 2", ""),
        ("étape 1", "", "étape 3", "Sauter une étape"),
        ("étape 3", "", "étape 2", "Revenir à une étape"),
        ("étape 4", "", "clos", ""),
        ("étape 3", "", "clos", "Clore avant la fin"),
        ("étape 2", "", "suspendu", "suspension"),
        ("étape 2, suspendu", "", "étape 2", ""),
        ("étape 2, suspendu", "", "étape 3", "Sauter une étape"),
        ("étape 2, suspendu", "", "étape 1", "Revenir à une étape"),
        ("étape 4, suspendu", "", "clos", "Clore avant la fin"),
        ("étape 2", "", "abandonné", "abandon"),
        ("", "", "abandonné", "abandon"),
        ("étape 4, clos", "", "étape 4", "Reprendre"),
        ("abandonné", "approuvée", "demande", "Reprendre"),
    ],
)
def test_r6_3_skipping_going_back_suspending_and_ending_early_want_a_reason(
    steps: str, decision: str, vers: str, why: str
) -> None:
    life = vie(steps, decision)
    said = motif_demande(life, Position(vers), JOUR)
    assert (why in said) if why else (said == "")
    refused = faute_de_mouvement(life, Position(vers), JOUR, " ", JOUR)
    assert bool(refused) == bool(why), "blanks are no reason"
    assert faute_de_mouvement(life, Position(vers), JOUR, "parce que", JOUR) == ""


def test_r6_3_beginning_before_the_copil_said_yes_wants_a_reason_the_day_itself_none() -> None:
    life = vie()
    approved = life.examens[0].le
    assert "que le 08/01/2026" in motif_demande(life, Position.ETAPE_1, approved - timedelta(1))
    assert motif_demande(life, Position.ETAPE_1, approved) == ""


# Days ------------------------------------------------------------------------------------------------------------
def test_r6_3_a_move_is_of_a_day_from_the_last_one_to_today() -> None:
    life = vie("étape 1 2026-02-02")
    for day, why in (
        (date(2026, 2, 1), "avant le 02/02/2026"),
        (date(2026, 2, 2), ""),
        (JOUR, ""),
        (JOUR + timedelta(1), "le jour où il a lieu"),
    ):
        said = faute_de_mouvement(life, Position.ETAPE_2, day, "", JOUR)
        assert (why in said) if why else (said == "")
    assert "la demande a été reçue" in faute_de_mouvement(vie(), Position.ETAPE_1, DEMANDE - timedelta(1), "", JOUR)
    assert faute_de_mouvement(vie(), Position.ETAPE_1, DEMANDE, "tout de suite", JOUR) == ""


def test_r6_3_moves_of_one_day_follow_each_other() -> None:
    now = datetime(2026, 6, 1, 10, 30, 15, 999)
    assert moment(vie(), JOUR, now) == datetime(2026, 6, 1, 10, 30, 15)
    assert moment(vie(), JOUR - timedelta(1), now) == datetime(2026, 5, 31, 12)
    life = parcours(item(), moves("étape 1 2026-06-01"), [])
    assert moment(life, JOUR, now) == datetime(2026, 6, 1, 12, 0, 1), "after the one that is noted at noon"


# Histories -------------------------------------------------------------------------------------------------------
def test_r6_3_a_history_that_does_not_follow_is_told_from_one_that_does() -> None:
    good = moves("étape 1, étape 2, suspendu, étape 2, clos, étape 4")
    assert faute_d_histoire(item(), good) == ""
    assert "il était « étape 1 »" in faute_d_histoire(item(), [good[0], good[2]])
    assert "part de « suspendu »" in faute_d_histoire(item(), good[3:])
    assert "avant la demande" in faute_d_histoire(item(demande_le=date(2026, 1, 13)), good)
    assert "ne redevient pas une demande" in faute_d_histoire(item(), moves("étape 1, suspendu, demande"))
    assert faute_d_histoire(item(), []) == ""


def test_r6_3_a_history_keeps_the_reason_of_what_is_out_of_order() -> None:
    def without(steps: str) -> str:
        return faute_d_histoire(item(), [replace(m, motif=" ") for m in moves(steps)])

    assert without("étape 1, étape 2, étape 3, étape 4, clos") == ""
    assert "demande un motif" in without("étape 2")
    assert "demande un motif" in without("étape 1, suspendu")


# Words -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("steps", "vers", "said", "done"),
    [
        ("", "étape 1", "Passer à l’étape 1", False),
        ("étape 1", "étape 2", "Passer à l’étape 2", True),
        ("étape 1", "étape 4", "Passer à l’étape 4", True),
        ("étape 3", "étape 2", "Revenir à l’étape 2", False),
        ("étape 4", "clos", "Clore", True),
        ("étape 4", "suspendu", "Suspendre", False),
        ("étape 4", "abandonné", "Abandonner", False),
        ("étape 4, suspendu", "étape 4", "Reprendre à l’étape 4", False),
        ("suspendu", "demande", "Reprendre la demande", False),
        ("étape 1, abandonné", "étape 2", "Reprendre à l’étape 2", False),
    ],
)
def test_r6_3_each_move_has_its_name_and_some_say_that_the_stage_is_done(
    steps: str, vers: str, said: str, done: bool
) -> None:
    life: Parcours = vie(steps)
    assert (acte(life, Position(vers)), termine_l_etape(life, Position(vers))) == (said, done)


def test_r6_3_an_approval_that_is_confirmed_later_asks_for_no_reason_afterwards() -> None:
    """A second decision does not make the first one unsaid: what began between them had its approval."""
    first, second = examen(le=date(2026, 1, 10)), examen(le=date(2026, 3, 10))
    confirmed = parcours(item(), [], [first, second])
    assert motif_demande(confirmed, Position.ETAPE_1, date(2026, 2, 1)) == ""
    postponed = parcours(item(), [], [replace(first, decision=Decision.REPORTEE), second])
    assert "que le 10/03/2026" in motif_demande(postponed, Position.ETAPE_1, date(2026, 2, 1))
    assert motif_demande(postponed, Position.ETAPE_1, date(2026, 3, 10)) == ""
