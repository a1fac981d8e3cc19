"""The card of an engagement: its chain, what stands beside it, the contributions of the member (R3.2, R3.5 e)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services.engagements.fiche import fiche
from tests.builders import JOUR, Monde, new_file, plain


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    made = Monde(new_file(tmp_path))
    yield made
    made.fichier.close()


def test_the_card_tells_the_chain_the_others_and_the_contributions_of_the_member(monde: Monde) -> None:
    who, other, where = monde.personne(), monde.personne("Ferrand"), monde.structure()
    first = monde.engagement(who, date(2022, 1, 1), where)
    second = monde.engagement(who, date(2024, 3, 1), where)
    own = monde.engagement(who, date(2026, 1, 1))
    beside = monde.engagement(other, date(2026, 6, 1), where)
    monde.contribution(other, date(2025, 1, 1), structure=where)
    monde.contribution(who, date(2023, 1, 1), structure=where)
    monde.contribution(who, date(2025, 1, 1))
    found = fiche(monde.fichier, second.id, JOUR)
    assert [item.id for item in found.chaine] == [second.id, first.id]
    assert {item.id for item in found.autres} == {own.id, beside.id}
    assert [(plain(c.nom), c.dans_la_periode) for c in found.contributions] == [
        ("Odile Cazenave", True),
        ("Odile Ferrand", True),
        ("Odile Cazenave", False),
    ]
    assert (found.ouvre.sans, found.represente) == (60, False)


def test_a_card_that_is_gone_says_so(monde: Monde) -> None:
    with pytest.raises(Refus, match="n’existe plus"):
        fiche(monde.fichier, "nulle", JOUR)
