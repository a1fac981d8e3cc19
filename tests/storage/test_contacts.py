"""The last news of somebody, wherever the file holds a trace of it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from cops_desktop.domain.annuaire import Consentement
from cops_desktop.domain.mises_en_relation import EtatProposition, MiseEnRelation, Proposition
from cops_desktop.domain.rencontres import Venue
from cops_desktop.storage import annuaire
from cops_desktop.storage.contacts import il_y_a, silencieux
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.mises_en_relation import PROPOSITIONS, save_demande
from tests.builders import Monde, new_file


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()


def last(monde: Monde, person: str) -> date | None:
    """The last news of a person, who is silent since that day and not since the day before."""
    day = silencieux(monde.fichier.db, date.max)[person]
    if day is not None:
        assert silencieux(monde.fichier.db, day)[person] == day
        assert person not in silencieux(monde.fichier.db, day - timedelta(1))
    return day


def test_without_any_trace_there_is_no_news(monde: Monde) -> None:
    assert last(monde, monde.personne()) is None
    assert silencieux(monde.fichier.db, date.min).keys() == {p.id for p in annuaire.personnes(monde.fichier.db)}


def test_to_come_or_to_be_excused_is_news_to_be_absent_is_none(monde: Monde) -> None:
    person, of = monde.personne(), monde.cotec()
    for day, venue in ((1, Venue.PRESENT), (2, Venue.EXCUSE), (3, Venue.ABSENT), (4, Venue.A_SAISIR)):
        monde.presence(monde.rencontre(of, day=date(2026, 3, day)), person, presence=venue)
    assert last(monde, person) == date(2026, 3, 2)
    monde.presence(
        monde.rencontre(of, day=date(2026, 3, 5)), person, presence=Venue.ABSENT, retour_le=date(2026, 3, 20)
    )
    assert last(monde, person) == date(2026, 3, 20)


def test_each_source_is_news(monde: Monde) -> None:
    person, of = monde.personne(annuaire_le=date(2020, 1, 1)), monde.cotec()
    assert last(monde, person) == date(2020, 1, 1)
    with monde.fichier.operation("Accord"):
        consent = Consentement(id=new_key(), personne=person, objet="nom", depuis=date(2020, 2, 1))
        annuaire.CONSENTEMENTS.save(monde.fichier.db, consent)
    assert last(monde, person) == date(2020, 2, 1)
    monde.membre(of, person, depuis=date(2020, 3, 1))
    assert last(monde, person) == date(2020, 3, 1)
    monde.travail(of, person, day=date(2020, 4, 1))
    assert last(monde, person) == date(2020, 4, 1)
    request = MiseEnRelation(id=new_key(), demande_le=date(2020, 5, 1), besoin="Témoigner")
    asked = Proposition(
        id=new_key(),
        mise_en_relation=request.id,
        personne=person,
        etat=EtatProposition.CONTACTEE,
        contactee_le=date(2020, 6, 1),
    )
    with monde.fichier.operation("Demande"):
        save_demande(monde.fichier.db, request)
        PROPOSITIONS.save(monde.fichier.db, asked)
    assert last(monde, person) == date(2020, 6, 1)
    monde.engagement(person, date(2020, 7, 1))
    assert last(monde, person) == date(2020, 7, 1)
    monde.contribution(person, date(2020, 8, 1))
    assert last(monde, person) == date(2020, 8, 1)
    monde.sollicitation(2020, personne=person, sollicite_le=date(2020, 12, 1), contribue_le=date(2020, 9, 1))
    assert last(monde, person) == date(2020, 9, 1)
    monde.volontaire(monde.mandat(date(2021, 1, 1)), person, le=date(2020, 10, 1))
    assert last(monde, person) == date(2020, 10, 1)
    assert last(monde, monde.personne("Puech", contact_le=date(2026, 7, 1))) == date(2026, 7, 1)


def test_years_ago_is_the_same_day_of_the_year() -> None:
    assert il_y_a(date(2026, 11, 22), 3) == date(2023, 11, 22)
    assert il_y_a(date(2024, 2, 29), 3) == date(2021, 2, 28)
    assert il_y_a(date(2026, 11, 22), 5000) == date(1, 11, 22)
