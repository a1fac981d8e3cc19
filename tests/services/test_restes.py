"""What stays unpaid and why, what would be made before it is made, and the printing of a batch (R5.5, R5.8)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cops_desktop.domain.paiements import Avancement, Nature
from cops_desktop.domain.rencontres import Mode, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import paiements
from cops_desktop.services.paiements import Reste, Suite
from cops_desktop.services.papiers.catalogue import Criteres, print_forms, read_forms
from cops_desktop.services.suivi import suivi
from cops_desktop.storage import rencontres
from tests.builders import JOUR, Monde, new_file

FIN = date(2026, 12, 31)


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    """Odile may be paid and Karim may not; both came by car to one meeting."""
    made = Monde(new_file(tmp_path))
    cotec = made.cotec()
    meeting = made.rencontre(cotec, "09:00-12:00", mode=Mode.PRESENTIEL)
    for nom, asked in (("Cazenave", True), ("Benhaddou", False)):
        person = made.personne(nom, cv=5)
        made.membre(cotec, person, demande=asked)
        made.presence(meeting, person, km=100)
    yield made
    made.fichier.close()


def of(monde: Monde, nom: str) -> list[Reste]:
    """What is unpaid of one person."""
    return [r for r in paiements.unpaid(monde.fichier) if r.nom.endswith(nom)]


def test_r5_5_what_is_unpaid_says_the_meeting_and_what_becomes_of_it(monde: Monde) -> None:
    found = {(r.nature, r.suite, r.montant) for r in of(monde, "Benhaddou")}
    assert found == {(Nature.VACATION, Suite.NON_PAYE, 0), (Nature.TRAJET, Suite.A_PAYER, 2900)}
    assert {r.titre for r in paiements.unpaid(monde.fichier)} == {"Séance"}
    assert all(r.rencontre for r in paiements.unpaid(monde.fichier))


def test_r5_8_what_a_draft_gathers_says_which_draft(monde: Monde) -> None:
    paiements.pay(monde.fichier, FIN)
    (vacation, trip) = sorted(of(monde, "Cazenave"), key=lambda r: r.nature != Nature.VACATION)
    assert (vacation.suite, trip.suite) == (Suite.BROUILLON, Suite.BROUILLON)
    assert paiements.form(monde.fichier, vacation.brouillon).personne == "Odile Cazenave"


def test_r5_8_a_correction_that_no_form_can_bear_is_carried(monde: Monde) -> None:
    paiements.validate(monde.fichier, paiements.pay(monde.fichier, FIN), JOUR)
    person = of(monde, "Benhaddou")[0].personne
    (presence,) = rencontres.presences(monde.fichier.db, "personne = ?", (person,))
    monde.save_presence(replace(presence, presence=Venue.ABSENT))
    (carried,) = [r for r in of(monde, "Benhaddou") if r.suite is Suite.A_REPORTER]
    assert (carried.montant, carried.brouillon) == (-2900, "")


def test_r5_8_preparing_says_before_what_it_will_do(monde: Monde) -> None:
    shown = paiements.prepare(monde.fichier, FIN)
    assert paiements.forms(monde.fichier) == [], "nothing is written"
    assert [(f.personne, f.total) for f in shown.formulaires] == [("Odile Benhaddou", 2900), ("Odile Cazenave", 11900)]
    assert [(r.nom, r.suite) for r in shown.restes] == [("Odile Benhaddou", Suite.NON_PAYE)]
    made = paiements.forms(monde.fichier, paiements.pay(monde.fichier, FIN))
    assert {(f.personne, f.total) for f in made} == {(f.personne, f.total) for f in shown.formulaires}
    assert paiements.prepare(monde.fichier, FIN).deja == {f.etat.id for f in made}


def test_r5_8_preparing_before_the_meeting_makes_nothing(monde: Monde) -> None:
    shown = paiements.prepare(monde.fichier, date(2026, 1, 31))
    assert (shown.formulaires, shown.restes) == ((), ())


def test_r5_8_making_drafts_is_undone_at_once(monde: Monde) -> None:
    paiements.pay(monde.fichier, FIN)
    assert files.undo(monde.fichier) == "Préparer les états jusqu’au 31/12/2026"
    assert paiements.forms(monde.fichier) == []


def test_r5_8_two_forms_of_a_person_in_one_batch_share_nothing(monde: Monde) -> None:
    other = monde.cotec("Dialyse à domicile")
    person = of(monde, "Cazenave")[0].personne
    monde.membre(other, person)
    monde.presence(monde.rencontre(other, "14:00-16:30", mode=Mode.PRESENTIEL), person, km=60)
    drafts = paiements.pay(monde.fichier, FIN)
    paiements.validate(monde.fichier, drafts, JOUR)
    frozen = [f for f in paiements.forms(monde.fichier) if f.personne == "Odile Cazenave"]
    trips = [line for f in frozen for line in f.lignes if line.nature is Nature.TRAJET]
    assert sorted(line.cumul for line in trips if line.cumul is not None) in ([0, 60], [0, 100])
    assert {r.suite for r in paiements.unpaid(monde.fichier)} == {Suite.NON_PAYE}


def test_everything_about_payments_is_the_same_read_at_once_or_apart(monde: Monde) -> None:
    paiements.pay(monde.fichier, FIN)
    found = suivi(monde.fichier, 2026, JOUR)
    assert list(found.formulaires) == paiements.forms(monde.fichier)
    assert list(found.restes) == paiements.unpaid(monde.fichier)
    assert found.budgets[None].acquis == 9000
    assert [f.etat.etat for f in found.formulaires] == [Avancement.BROUILLON] * 2


def test_printing_a_batch_says_how_far_it_is_and_stops_when_told(monde: Monde) -> None:
    paiements.pay(monde.fichier, FIN)
    read = read_forms(monde.fichier, Criteres(), JOUR)
    steps: list[tuple[int, int, str]] = []
    assert print_forms(read, lambda *step: steps.append(step)).startswith(b"%PDF")
    assert [(done, total) for done, total, _ in steps] == [(0, 2), (1, 2)]

    def stop(done: int, _total: int, _name: str) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        print_forms(read, stop)


def test_r5_4_what_is_to_be_paid_says_how_it_is_counted(monde: Monde) -> None:
    details = {r.nature: r.detail for r in of(monde, "Cazenave")}
    assert details == {Nature.VACATION: "1 demi-journée", Nature.TRAJET: "100 × 0,29"}
    paiements.pay(monde.fichier, FIN)
    assert {r.nature: r.detail for r in of(monde, "Cazenave")} == details
