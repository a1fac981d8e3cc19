"""Who is expected at a meeting: the same people on the CoTec's card, on the attendance screen and on paper (R7.2)."""

from collections.abc import Iterator

import pytest

from cops_desktop.services.cotec import cards
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.fichier import Fichier
from cops_desktop.services.papiers.catalogue import Criteres
from cops_desktop.services.papiers.emargement import feuilles
from tests.demo import open_demo


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fichier]:
    fichier = open_demo(tmp_path_factory.mktemp("demo"))
    yield fichier
    fichier.close()


def test_whoever_cancelled_is_expected_neither_on_the_card_nor_on_paper(demo: Fichier) -> None:
    for card in cards(demo, DEMO_DAY):
        for meeting in card.reunions:
            on_paper = feuilles(demo, Criteres(rencontres=[meeting.rencontre.id]))[0].attendus
            assert (meeting.rencontre.titre, meeting.attendus) == (meeting.rencontre.titre, on_paper)
