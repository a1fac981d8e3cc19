"""What became of each stage of a project, and where it stands in words (R6.1, R6.3)."""

from datetime import date, datetime

import pytest
from hypothesis import given

from cops_desktop.domain.accompagnements.etapes import Avancee, etapes_vecues, nom_d_etape, nom_de_colonne, situation
from cops_desktop.domain.accompagnements.parcours import Colonne, Parcours
from cops_desktop.domain.accompagnements.types import (
    ETAPES,
    Accompagnement,
    Decision,
    Examen,
    Mouvement,
    Nature,
    Position,
)
from tests.domain.accompagnements.test_parcours_proprietes import lived, tries

ITEM = Accompagnement(id="a", titre="Essai", nature=Nature.APPUI_ETP, demande_le=date(2026, 1, 5))


def life(*places: str, motif: str = "un motif", said: str = "") -> Parcours:
    """A project that goes to these places, on the first of each month from February on."""
    moves: list[Mouvement] = []
    for month, place in enumerate(places, 2):
        before = moves[-1].vers if moves else Position.DEMANDE
        le = datetime(2026, month, 1, 12)
        moves.append(Mouvement(id=place, accompagnement="a", le=le, de=before, vers=Position(place), motif=motif))
    if not said:
        return Parcours(ITEM, tuple(moves))
    examen = Examen(id="e", accompagnement="a", le=date(2026, 1, 20), decision=Decision(said), motif=motif)
    return Parcours(ITEM, tuple(moves), (examen,))


def states(of: Parcours) -> list[str]:
    """What became of the four stages."""
    return [stage.avancee.value for stage in etapes_vecues(of)]


def test_r6_1_each_kind_has_its_four_stages() -> None:
    assert [nom_d_etape(Nature.ACCOMPAGNEMENT, n) for n in ETAPES] == [
        "Diagnostic", "Démarche", "Mise en œuvre", "Évaluation"
    ]  # fmt: skip
    for nature in (Nature.APPUI_ETP, Nature.APPUI_HORS_ETP):
        assert [nom_d_etape(nature, n) for n in ETAPES] == ["Diagnostic", "Intégration", "Tutorat", "Évaluation"]


def test_r6_1_both_kinds_stand_in_one_column_under_both_names() -> None:
    assert [nom_de_colonne(colonne) for colonne in Colonne] == [
        "Demandes", "1 · Diagnostic", "2 · Démarche / Intégration", "3 · Mise en œuvre / Tutorat", "4 · Évaluation",
        "Clos",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ((), ["à venir"] * 4),
        (("étape 1",), ["en cours", "à venir", "à venir", "à venir"]),
        (("étape 1", "étape 2", "suspendu"), ["faite", "suspendue", "à venir", "à venir"]),
        (("étape 1", "étape 3"), ["faite", "sautée", "en cours", "à venir"]),
        (("étape 1", "étape 2", "étape 1"), ["en cours", "à reprendre", "à venir", "à venir"]),
        (("étape 1", "étape 2", "abandonné"), ["faite", "abandonnée", "non faite", "non faite"]),
        (("étape 1", "étape 2", "étape 3", "étape 4", "clos"), ["faite"] * 4),
        (("étape 1", "clos"), ["faite", "non faite", "non faite", "non faite"]),
        (("abandonné",), ["non faite"] * 4),
        (("étape 1", "abandonné", "étape 2"), ["faite", "en cours", "à venir", "à venir"]),
    ],
)
def test_r6_3_what_became_of_each_stage(places: tuple[str, ...], expected: list[str]) -> None:
    assert states(life(*places)) == expected


def test_r6_3_a_suspension_is_a_time_of_the_stage_it_interrupts_and_an_end_is_of_none() -> None:
    first, second, *_ = etapes_vecues(life("étape 1", "suspendu", "étape 1", "étape 2", "clos", "étape 2"))
    assert [t.position.value for t in first.temps] == ["étape 1", "suspendu", "étape 1"]
    assert [(t.debut, t.fin) for t in second.temps] == [
        (date(2026, 5, 1), date(2026, 6, 1)),
        (date(2026, 7, 1), None),
    ]


def test_a_request_that_is_suspended_is_in_no_stage() -> None:
    assert not any(stage.temps for stage in etapes_vecues(life("suspendu", said="approuvée")))


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (life(), "Demande reçue le 05/01/2026, en attente d’un CoPil"),
        (life(said="reportée"), "Demande reportée par le CoPil le 20/01/2026"),
        (life(said="refusée", motif="hors champ"), "Demande refusée par le CoPil le 20/01/2026 : hors champ"),
        (life(said="approuvée"), "Demande approuvée par le CoPil le 20/01/2026"),
        (life("étape 1", "étape 2"), "Étape 2 sur 4 (intégration), depuis le 01/03/2026"),
        (life("étape 1", "suspendu"), "Suspendu depuis le 01/03/2026, à l’étape 1"),
        (life("suspendu"), "Suspendu depuis le 01/02/2026, avant l’étape 1"),
        (life("étape 1", "clos", motif="bilan remis"), "Clos le 01/03/2026 : bilan remis"),
        (life("étape 1", "clos", motif=""), "Clos le 01/03/2026"),
        (life("abandonné", said="approuvée", motif="fermeture"), "Abandonné le 01/02/2026 : fermeture"),
    ],
)
def test_r6_3_where_a_project_stands_in_words(of: Parcours, expected: str) -> None:
    assert situation(of) == expected


@given(tries)
def test_r6_3_a_project_is_in_at_most_one_stage_and_its_times_are_all_told(steps: list[object]) -> None:
    of = lived(steps)
    stages = etapes_vecues(of)
    now = [s for s in stages if s.avancee in (Avancee.EN_COURS, Avancee.SUSPENDUE, Avancee.ABANDONNEE)]
    assert len(now) <= 1
    assert (of.etape in {s.etape for s in now}) == (bool(of.etape) and of.position is not Position.CLOS)
    told = sorted((t.debut, t.fin or date.max, t.position) for s in stages for t in s.temps)
    begun = next((n for n, t in enumerate(of.sejours) if t.position.etape), len(of.sejours))
    inside = [t for t in of.sejours[begun:] if t.position.etape or t.position is Position.SUSPENDU]
    assert told == sorted((t.debut, t.fin or date.max, t.position) for t in inside)
    assert situation(of)
