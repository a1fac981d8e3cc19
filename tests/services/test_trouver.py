"""What the command line names in words is found as in the workbook, or the candidates are named."""

from collections.abc import Iterator
from datetime import date

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services.fichier import Fichier
from cops_desktop.services.trouver import find_cotec, find_meetings, find_person
from tests.demo import open_demo


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fichier]:
    fichier = open_demo(tmp_path_factory.mktemp("demo"))
    yield fichier
    fichier.close()


def test_a_cotec_is_found_without_regard_to_accents_and_case(demo: Fichier) -> None:
    assert find_cotec(demo, "partenariat en PEDIATRIE").sujet == "Partenariat en pédiatrie"


def test_an_unknown_cotec_names_the_nearest(demo: Fichier) -> None:
    with pytest.raises(Refus) as refused:
        find_cotec(demo, "Partenariat en pediatrique")
    assert "Partenariat en pédiatrie" in refused.value.details[0]


@pytest.mark.parametrize("who", ["Marie-Odile Cazenave", "cazenave marie odile", "Œlle Saint-Gaudens"])
def test_somebody_is_found_by_name_in_either_order(demo: Fichier, who: str) -> None:
    assert find_person(demo, who).nom in ("Cazenave", "Saint-Gaudens")


def test_homonyms_are_named_with_what_tells_them_apart(demo: Fichier) -> None:
    with pytest.raises(Refus) as refused:
        find_person(demo, "Martine Fabre")
    assert len(refused.value.details) == 2
    assert len(set(refused.value.details)) == 2


def test_meetings_are_found_by_title_day_or_both(demo: Fichier) -> None:
    (meeting,) = find_meetings(demo, "séance 4", date(2026, 11, 24), None)
    assert len(find_meetings(demo, "Séance 4", None, None)) > 1
    assert meeting in find_meetings(demo, None, date(2026, 11, 24), None)
    with pytest.raises(Refus, match="Aucune réunion"):
        find_meetings(demo, "Séance 4", date(1999, 1, 1), None)
