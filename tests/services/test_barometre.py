"""The campaigns of the baromètre in a real file (R8.2)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services import barometre as service
from tests.builders import Monde, new_file, plain

JOUR = date(2026, 9, 1)


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    """An empty file."""
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()


def test_r8_2_who_was_asked_already_stays_as_they_are(monde: Monde) -> None:
    odile, ifsi = monde.personne(), monde.structure()
    ask = service.solliciter
    assert ask(monde.fichier, 2026, JOUR, "usagers partenaires", personnes=[odile, odile], structures=[ifsi]) == 2
    assert ask(monde.fichier, 2026, date(2026, 10, 1), "directions", personnes=[odile]) == 0
    assert ask(monde.fichier, 2025, date(2025, 10, 1), "", personnes=[odile]) == 1
    read = service.campagne(monde.fichier, 2026)
    assert [(s.nom, s.detail, s.sollicitation.sollicite_le) for s in read.sollicites] == [
        ("Cazenave, Odile", "", JOUR),
        ("IFSI du Rouergue", "structure", JOUR),
    ]
    assert service.annees(monde.fichier) == [2026, 2025]


def test_r8_2_counts_follow_the_order_of_the_targets_with_unknown_ones_after_them(monde: Monde) -> None:
    for number, cible in enumerate(("", "autre cible", "directions", "usagers partenaires", "directions")):
        answered = JOUR if number == 2 else None
        monde.sollicitation(2026, personne=monde.personne(f"Nom{number}"), cible=cible, contribue_le=answered)
    counts = service.campagne(monde.fichier, 2026).par_cible
    assert [(c.cible, c.sollicites, c.contributions) for c in counts] == [
        ("usagers partenaires", 1, 0),
        ("directions", 2, 1),
        ("autre cible", 1, 0),
        ("", 1, 0),
    ]


def test_r8_2_nobody_who_was_erased_is_asked(monde: Monde) -> None:
    gone = monde.personne(anonymisee_le=JOUR)
    with pytest.raises(Refus, match="anonymisée"):
        service.solliciter(monde.fichier, 2026, JOUR, "", personnes=[gone])


def test_r8_2_a_contribution_does_not_come_before_it_was_asked_for(monde: Monde) -> None:
    one = monde.sollicitation(2026, personne=monde.personne(), sollicite_le=JOUR)
    with pytest.raises(Refus) as refus:
        service.noter_contribution(monde.fichier, one.id, date(2026, 8, 31))
    assert "La demande est du 01/09/2026" in plain(str(refus.value))
    service.noter_contribution(monde.fichier, one.id, JOUR)
    assert service.campagne(monde.fichier, 2026).contributions == 1
