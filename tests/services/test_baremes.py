"""R5.7: a newer scale is compared and adopted from a day on, by a decision that can be undone."""

from datetime import date

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Mode
from cops_desktop.services import baremes, fichier
from cops_desktop.services.accueil import accueil
from cops_desktop.services.paiements import unpaid
from tests.builders import Monde


def newer(monde: Monde, day: date) -> str:
    return next(line.id for line in accueil(monde.fichier, day).a_faire if line.genre == "bareme")


def test_both_rates_of_each_bracket_stand_side_by_side(monde: Monde) -> None:
    compared = baremes.compare_km(monde.fichier, newer(monde, date(2026, 6, 1)), date(2026, 6, 1))
    rates = [(t.cv_de, t.cv_a, t.au_dela, t.taux, t.taux_nouveau) for t in compared.tarifs]
    assert rates[0] == (1, 5, 0, 290, 320)
    assert rates[-1] == (8, 99, 10000, 290, 320)
    assert len(rates) == 9


def test_an_adopted_scale_prices_the_trips_from_that_day_on_and_undo_comes_back(monde: Monde) -> None:
    cotec, person = monde.cotec(), monde.personne(cv=5)
    monde.membre(cotec, person)
    for day in (date(2026, 5, 12), date(2026, 6, 9)):
        meeting = monde.rencontre(cotec, "09:00-12:00", day, mode=Mode.PRESENTIEL)
        monde.presence(meeting, person, km=100)
    key = newer(monde, date(2026, 6, 1))

    baremes.adopt_km(monde.fichier, key, date(2026, 6, 1))

    assert [r.montant for r in unpaid(monde.fichier) if r.nature == "trajet"] == [2900, 3200]
    assert all(line.genre != "bareme" for line in accueil(monde.fichier, date(2026, 6, 2)).a_faire)
    fichier.undo(monde.fichier)
    assert [r.montant for r in unpaid(monde.fichier) if r.nature == "trajet"] == [2900, 2900]


def test_a_scale_does_not_apply_before_its_own_date(monde: Monde) -> None:
    key = newer(monde, date(2026, 6, 1))
    with pytest.raises(Refus, match="ne s’applique pas avant"):
        baremes.adopt_km(monde.fichier, key, date(2021, 12, 31))
