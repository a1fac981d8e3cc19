"""The paper *suivi de la charte*, read from a real file: one member, one person, or all who are engaged (R3.6)."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services.engagements.charte import suivis
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from cops_desktop.services.papiers.suivi_charte import page
from tests.builders import Monde, new_file, plain
from tests.documents.pdf import pages_of

DEBUT, MILIEU = date(2025, 3, 1), date(2026, 3, 1)


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    """An empty file."""
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()


def test_r3_6_a_page_for_each_member_in_force_or_for_those_asked(monde: Monde) -> None:
    with pytest.raises(Refus, match="aucun engagement"):
        print_paper(monde.fichier, "suivi-charte", Criteres(), MILIEU)
    odile, yanis = monde.personne(), monde.personne("Ferrand", "Yanis")
    old = monde.engagement(odile, date(2022, 1, 1))
    monde.engagement(odile, DEBUT)
    monde.engagement(yanis, DEBUT)

    def pages(criteres: Criteres) -> list[str]:
        return pages_of(print_paper(monde.fichier, "suivi-charte", criteres, MILIEU))

    assert ["Odile Cazenave" in text for text in pages(Criteres())] == [True, False]
    assert len(pages(Criteres(personne=odile))) == 2
    (one,) = pages(Criteres(engagements=[old.id]))
    assert "du 01/01/2022 au 31/12/2023 (échu)" in plain(one)


def test_r3_6_what_is_missing_is_said_with_its_deadline_and_many_contributions_are_counted(monde: Monde) -> None:
    odile = monde.personne()
    signed = monde.engagement(odile, DEBUT)
    for number in range(9):
        monde.contribution(odile, DEBUT + timedelta(number))
    made = page(suivis(monde.fichier, MILIEU, [signed.id])[0], MILIEU)
    assert [plain(c.nom)[:1] for c in made.criteres if c.manque] == ["a", "c", "f", "g"]
    contribution = made.criteres[4]
    assert (contribution.etat, len(contribution.preuves)) == ("rempli", 6)
    assert (contribution.preuves[0][0], plain(contribution.preuves[-1][1])) == (date(2025, 3, 5), "et 4 autres avant")
