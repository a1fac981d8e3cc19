"""Envelopes: what a year's gross vacations take of them, and a warning before they are passed (R5.6)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cops_desktop.domain.annuaire import Equipier
from cops_desktop.domain.paiements import Avancement, Budget
from cops_desktop.domain.rencontres import Mode, Venue
from cops_desktop.services import paiements as pay
from cops_desktop.services.budget import budgets, meeting_worth
from cops_desktop.storage import annuaire, cotec
from cops_desktop.storage.cotec import Enveloppe
from cops_desktop.storage.keys import new_key
from tests.builders import CHARTE, JOUR, Monde, meeting

FIN = date(2026, 12, 31)
DEBUT = date(2026, 1, 1)


def envelope(monde: Monde, montant: int, of: str | None = None, annee: int = 2026) -> None:
    with monde.fichier.operation("Enveloppe"):
        cotec.ENVELOPPES.save(monde.fichier.db, Enveloppe(id=new_key(), annee=annee, cotec=of, montant=montant))


def budget(monde: Monde, of: str | None = None, day: date = FIN) -> Budget:
    return budgets(monde.fichier, 2026, day)[of]


def two_members(monde: Monde) -> tuple[str, list[str]]:
    of = monde.cotec()
    people = [monde.personne("Cazenave", cv=5), monde.personne("Puech", cv=5)]
    for person in people:
        monde.membre(of, person)
    return of, people


def test_r5_6_gross_vacations_alone_are_taken_from_the_envelope(monde: Monde) -> None:
    of, (odile, _) = two_members(monde)
    envelope(monde, 100000, of)
    monde.presence(monde.rencontre(of, "09:00-12:00", mode=Mode.PRESENTIEL), odile, km=1000)
    assert budget(monde, of) == Budget(100000, acquis=9000)
    assert budget(monde, of).disponible == 91000


def test_r5_6_from_acquired_to_validated_to_paid(monde: Monde) -> None:
    of, people = two_members(monde)
    envelope(monde, 100000, of)
    held = monde.rencontre(of)
    for person in people:
        monde.presence(held, person)
    monde.travail(of, people[0], 4)
    forms = pay.pay(monde.fichier, FIN)
    assert budget(monde, of) == Budget(100000, acquis=36000)
    pay.validate(monde.fichier, forms, FIN)
    assert budget(monde, of) == Budget(100000, valide=36000)
    first = next(f for f in pay.forms(monde.fichier) if f.brut == 27000)
    for step in (Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE):
        pay.advance(monde.fichier, [first.etat.id], step, FIN)
    assert budget(monde, of) == Budget(100000, paye=27000, valide=9000)
    (other,) = (f.etat.id for f in pay.forms(monde.fichier) if f.etat.etat is Avancement.VALIDE)
    pay.cancel(monde.fichier, other, "refaire", FIN)
    assert budget(monde, of) == Budget(100000, paye=27000, acquis=9000)


def test_r5_6_what_was_settled_outside_counts_as_paid(monde: Monde) -> None:
    of, (odile, _) = two_members(monde)
    monde.presence(monde.rencontre(of), odile, regle_hors_logiciel="fiche de paie de mai")
    assert budget(monde, of) == Budget(None, paye=9000)


def test_r5_6_planned_is_members_who_asked_times_meetings_to_come(monde: Monde) -> None:
    of, people = two_members(monde)
    silent, team = monde.personne("Zola"), monde.personne("Abadie")
    monde.membre(of, silent, demande=False)
    monde.membre(of, team)
    monde.membre(of, monde.personne("Roux"), depuis=JOUR + timedelta(days=1))
    with monde.fichier.operation("Équipe"):
        annuaire.EQUIPE.save(monde.fichier.db, Equipier(id=new_key(), personne=team, depuis=DEBUT))
    held = monde.rencontre(of, "14:00-15:00")
    assert budget(monde, of, DEBUT) == Budget(None, prevu=2 * 4500)
    monde.presence(held, people[0])
    monde.presence(held, people[1], presence=Venue.EXCUSE)
    assert budget(monde, of, DEBUT) == Budget(None, acquis=4500)


def test_r5_6_a_meeting_of_yesterday_without_attendance_is_still_planned(monde: Monde) -> None:
    of, people = two_members(monde)
    held = monde.rencontre(of)
    assert budget(monde, of, JOUR + timedelta(days=1)).prevu == 18000
    monde.presence(held, people[0])
    assert budget(monde, of, JOUR + timedelta(days=1)) == Budget(None, acquis=9000)


def test_r5_6_the_warning_comes_before_the_envelope_is_passed(monde: Monde) -> None:
    of, people = two_members(monde)
    envelope(monde, 26900, of)
    monde.presence(monde.rencontre(of), people[0])
    monde.rencontre(of, day=JOUR + timedelta(days=7))
    assert "sera dépassée" in budget(monde, of, JOUR).alerte


def test_r5_6_a_correction_gives_back_to_the_envelope(monde: Monde) -> None:
    of, (odile, _) = two_members(monde)
    item = monde.presence(monde.rencontre(of), odile)
    pay.validate(monde.fichier, pay.pay(monde.fichier, FIN), FIN)
    monde.save_presence(replace(item, presence=Venue.ABSENT))
    assert budget(monde, of) == Budget(None, valide=9000, acquis=-9000)


def test_r5_6_each_cotec_each_year_and_the_whole(monde: Monde) -> None:
    one, people = two_members(monde)
    other = monde.cotec("Annonce")
    monde.membre(other, people[0])
    for of, day in ((one, JOUR), (other, JOUR + timedelta(days=1)), (one, date(2025, 3, 3))):
        monde.presence(monde.rencontre(of, day=day), people[0])
    envelope(monde, 50000, one)
    envelope(monde, 20000, other)
    assert budget(monde, one) == Budget(50000, acquis=9000)
    assert budget(monde) == Budget(70000, acquis=18000)
    envelope(monde, 60000)
    assert budget(monde) == Budget(60000, acquis=18000)
    assert budgets(monde.fichier, 2025, FIN)[one] == Budget(None, acquis=9000)


@pytest.mark.parametrize(
    ("hours", "mode", "cents"),
    [
        ("14:00-15:30", Mode.VISIO, 4500),
        ("14:00-16:00", Mode.MIXTE, 9000),
        ("09:00-17:00", Mode.PRESENTIEL, 18000),
        ("", Mode.VISIO, 0),
    ],
)
def test_r5_6_what_a_meeting_to_come_is_worth_to_one_who_stays_throughout(hours: str, mode: Mode, cents: int) -> None:
    assert meeting_worth(meeting(hours, mode=mode), [CHARTE]) == cents
