"""Lists of engagements: the queue of those to renew, the campaign of a year, few questions to the file (R3.2–R3.3)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cops_desktop.services.engagements.campagne import Suite, campagne, suite_de
from cops_desktop.services.engagements.liste import annees, lignes
from cops_desktop.storage import engagements
from tests.builders import JOUR, Monde, new_file


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    made = Monde(new_file(tmp_path))
    yield made
    made.fichier.close()


def test_the_queue_has_those_that_end_soon_and_those_that_nobody_renewed_lately(monde: Monde) -> None:
    soon, lapsed, renewed, old, fresh = (monde.personne(nom) for nom in ("Aa", "Bb", "Cc", "Dd", "Ee"))
    monde.engagement(soon, date(2024, 12, 1))
    monde.engagement(lapsed, date(2024, 6, 1))
    monde.engagement(renewed, date(2024, 12, 1))
    monde.engagement(renewed, date(2026, 11, 1))
    monde.engagement(old, date(2022, 6, 1))
    monde.engagement(fresh, date(2026, 1, 1))
    assert [found.nom_complet for found in lignes(monde.fichier, JOUR) if found.a_renouveler] == [
        "Odile Aa",
        "Odile Bb",
    ]


def test_the_campaign_of_a_year_says_who_signed_and_what_became_of_it(monde: Monde) -> None:
    one, two, three, where = monde.personne("Aa"), monde.personne("Bb"), monde.personne("Cc"), monde.structure()
    monde.engagement(one, date(2023, 3, 21))
    monde.engagement(one, date(2023, 3, 21), where)
    monde.engagement(two, date(2023, 3, 21), where)
    monde.engagement(three, date(2023, 6, 1), resilie_le=date(2024, 1, 1))
    monde.engagement(one, date(2025, 3, 1))
    lines = lignes(monde.fichier, JOUR)
    found = campagne(lines, 2023)
    assert annees(lines) == [2025, 2023]
    assert (found.structures, found.en_son_nom, found.personnes, len(found.lignes)) == (1, 2, 3, 4)
    assert {suite: found.combien(suite) for suite in Suite if found.combien(suite)} == {
        Suite.RENOUVELE: 1,
        Suite.NON_RENOUVELE: 2,
        Suite.RESILIE: 1,
    }
    renewed = next(item for item in found.lignes if suite_de(item) is Suite.RENOUVELE)
    assert renewed.periode.renouvelee_le == date(2025, 3, 1)
    assert campagne(lines, 2025).combien(Suite.COURT) == 1


def test_lists_ask_the_file_no_more_for_many(monde: Monde) -> None:
    def statements() -> int:
        asked: list[str] = []
        monde.fichier.db.conn.set_trace_callback(asked.append)
        lignes(monde.fichier, JOUR)
        monde.fichier.db.conn.set_trace_callback(None)
        return len(asked)

    monde.engagement(monde.personne(), JOUR)
    one = statements()
    for place in range(5):
        monde.engagement(monde.personne(f"Nom{place}"), JOUR)
    assert statements() <= one
    assert len(engagements.engagements(monde.fichier.db)) == 6
