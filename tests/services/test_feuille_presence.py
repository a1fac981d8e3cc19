"""The attendance of a meeting as it is shown live: counts, journeys, envelope, and what is refused (R5.4–R5.8)."""

import threading
from datetime import date, time
from time import sleep
from typing import Any

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Connexion, Frais, Mode, Rencontre, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import paiements
from cops_desktop.services import rencontres as service
from cops_desktop.services.budget import budget_of, budgets
from cops_desktop.services.dossiers import situations
from cops_desktop.services.fichier import Identite
from cops_desktop.services.rencontres import inscriptions
from cops_desktop.storage import cotec as cotecs
from cops_desktop.storage import database
from tests.builders import JOUR, Monde, at, plain, spans


def test_a_journey_shows_its_euros_and_its_calculation_paid_or_not(monde: Monde) -> None:
    cotec, odile = monde.cotec(), monde.personne(cv=7)
    monde.membre(cotec, odile)
    meeting = monde.rencontre(cotec, "09:30-12:30", mode=Mode.PRESENTIEL)
    frais = [Frais(id="", presence="", nature="péage", montant=1240, justificatif="3")]
    service.save_journey(monde.fichier, meeting.id, odile, {"trajet": "Tarbes – Albi", "km": 100, "cv": None}, frais)
    service.update_presence(monde.fichier, meeting.id, odile, presence=Venue.PRESENT)

    (before,) = service.attendance(monde.fichier, meeting.id, JOUR).lignes
    assert before.trajet == 3700 + 1240
    assert plain(before.calcul) == "100 km : 100 × 0,37 = 37,00 € ; péage 12,40 €"
    assert before.etats == ()

    forms = paiements.pay(monde.fichier, date(2026, 12, 31))
    paiements.validate(monde.fichier, forms, date(2026, 12, 1))
    (after,) = service.attendance(monde.fichier, meeting.id, JOUR).lignes
    assert (after.trajet, after.calcul) == (before.trajet, before.calcul)
    assert [reference for _, reference in after.etats] == ["2026-A-0001"]


def test_a_journey_is_one_operation_to_undo(monde: Monde) -> None:
    cotec, odile = monde.cotec(), monde.personne("Cazenave", "Odile")
    meeting = monde.rencontre(cotec)
    frais = [Frais(id="", presence="", nature="train", montant=2000)]
    service.save_journey(monde.fichier, meeting.id, odile, {"trajet": "Albi", "km": 10, "cv": 5}, frais)
    assert files.undo(monde.fichier) == "Déplacement d’Odile Cazenave"
    assert service.presence_of(monde.fichier, meeting.id, odile).km is None


def test_a_journey_at_a_distance_says_why_it_is_not_reimbursed(monde: Monde) -> None:
    cotec, odile = monde.cotec(), monde.personne(cv=5)
    monde.membre(cotec, odile)
    meeting = monde.rencontre(cotec)
    service.update_presence(monde.fichier, meeting.id, odile, presence=Venue.PRESENT, km=100)
    (line,) = service.attendance(monde.fichier, meeting.id, JOUR).lignes
    assert (line.trajet, line.refus_trajet) == (0, "présence à distance : pas de déplacement à rembourser")


def test_the_envelope_shown_live_is_the_one_of_all_envelopes(monde: Monde) -> None:
    """R5.6, with two CoTec, a validated form, and meetings to come."""
    pediatrie, dialyse = monde.cotec("Pédiatrie"), monde.cotec("Dialyse")
    people = [monde.personne(f"Nom{n}", "Prénom") for n in range(3)]
    for cotec in (pediatrie, dialyse):
        for person in people:
            monde.membre(cotec, person)
        for day in (date(2026, 3, 3), date(2026, 4, 7)):
            held = monde.rencontre(cotec, day=day)
            for person in people[:2]:
                monde.presence(held, person)
        monde.rencontre(cotec, day=date(2026, 12, 8))
    monde.travail(dialyse, people[2])
    with monde.fichier.operation("Enveloppe"):
        cotecs.ENVELOPPES.save(monde.fichier.db, cotecs.Enveloppe(id="e", annee=2026, cotec=dialyse, montant=100000))
    forms = paiements.pay(monde.fichier, date(2026, 3, 31))
    paiements.validate(monde.fichier, forms[:3], date(2026, 4, 1))

    known = situations(monde.fichier.db)
    for cotec in (pediatrie, dialyse):
        assert budget_of(monde.fichier, cotec, 2026, JOUR, known) == budgets(monde.fichier, 2026, JOUR)[cotec]
    meeting = monde.rencontre(dialyse, day=date(2026, 5, 5))
    assert service.attendance(monde.fichier, meeting.id, JOUR).budget == budgets(monde.fichier, 2026, JOUR)[dialyse]


def test_sixty_people_are_read_with_as_many_questions_as_two(monde: Monde) -> None:
    def questions() -> int:
        asked: list[str] = []
        monde.fichier.db.conn.set_trace_callback(asked.append)
        service.attendance(monde.fichier, meeting.id, JOUR)
        monde.fichier.db.conn.set_trace_callback(None)
        return len(asked)

    cotec = monde.cotec()
    meeting = monde.rencontre(cotec, "09:30-12:30", mode=Mode.PRESENTIEL)
    counts = []
    for number in range(60):
        if number in (1, 59):
            service.attendance(monde.fichier, meeting.id, JOUR)  # what is kept is read before, then changes
        person = monde.personne(f"Nom{number:02}", "Prénom", cv=5)
        monde.membre(cotec, person)
        monde.presence(meeting, person, km=100)
        if number in (1, 59):
            counts.append(questions())
    assert counts[0] == counts[1]


def test_someone_who_is_there_already_does_not_arrive_again(monde: Monde) -> None:
    meeting, odile = monde.rencontre(monde.cotec()), monde.personne()
    service.note_arrival(monde.fichier, meeting.id, odile, at("14:02"))
    with pytest.raises(Refus, match="déjà là depuis 14"):
        service.note_arrival(monde.fichier, meeting.id, odile, at("15:00"))
    service.note_departure(monde.fichier, meeting.id, odile, at("14:40"))
    back = service.note_arrival(monde.fichier, meeting.id, odile, at("15:20"))
    assert back.connexions == spans("14:02-14:40 15:20-")


def test_someone_who_was_absent_may_arrive_after_all(monde: Monde) -> None:
    meeting, odile = monde.rencontre(monde.cotec()), monde.personne()
    service.update_presence(
        monde.fichier, meeting.id, odile, presence=Venue.ABSENT, connexions=(Connexion(time(14), None),)
    )
    assert service.note_arrival(monde.fichier, meeting.id, odile, at("14:30")).connexions == spans("14:30-")


@pytest.mark.parametrize(("field", "value"), [("km", 10_000), ("cv", 0), ("cv", 120)])
def test_kilometres_and_powers_that_no_car_has_are_refused_in_words(monde: Monde, field: str, value: int) -> None:
    meeting, odile = monde.rencontre(monde.cotec()), monde.personne()
    changes: dict[str, Any] = {field: value}
    with pytest.raises(Refus, match=r"compris|puissance fiscale"):
        service.update_presence(monde.fichier, meeting.id, odile, **changes)


def test_a_meeting_that_is_no_cotec_has_neither_worth_nor_envelope(monde: Monde) -> None:
    odile = monde.personne()
    meeting = monde.save_rencontre(Rencontre(id="copil", nature="CoPil", titre="CoPil d’automne", date=JOUR))
    monde.presence(meeting, odile)
    sheet = service.attendance(monde.fichier, meeting.id, JOUR)
    assert (sheet.budget, sheet.bareme, sheet.demi) == (None, None, 0)
    assert [line.conditions for line in sheet.lignes] == [""]


def test_whoever_cancelled_is_off_the_sheet_until_expected_again(monde: Monde) -> None:
    meeting, odile, yanis = monde.rencontre(monde.cotec()), monde.personne(), monde.personne("Ferrand", "Yanis")
    service.update_presence(monde.fichier, meeting.id, odile, inscription="annulé")
    inscriptions.ajouter(monde.fichier, meeting.id, yanis, JOUR)
    sheet = service.attendance(monde.fichier, meeting.id, JOUR)
    assert [line.personne.id for line in sheet.a_saisir] == [yanis]
    assert service.mark_remaining(monde.fichier, meeting.id, Venue.ABSENT, JOUR) == 1
    inscriptions.ajouter(monde.fichier, meeting.id, odile, JOUR)
    sheet = service.attendance(monde.fichier, meeting.id, JOUR)
    assert [line.personne.id for line in sheet.a_saisir] == [odile]
    assert files.undo_label(monde.fichier) == "Ajouter Odile Cazenave à la réunion"


def test_what_another_window_wrote_while_this_one_waited_is_kept(monde: Monde) -> None:
    """Two windows on one file: the second waits for the first's transaction, and must not write over it."""
    cotec, odile, paul = monde.cotec(), monde.personne("Cazenave", cv=5), monde.personne("Martin")
    for person in (odile, paul):
        monde.membre(cotec, person)
    meeting = monde.rencontre(cotec, "09:30-12:30", mode=Mode.PRESENTIEL)

    def other_window() -> None:
        fichier = database.open_file(monde.fichier.path, Identite("autre", "Karim"))
        waiting.set()
        service.update_presence(fichier, meeting.id, odile, presence=Venue.PRESENT)
        service.mark_remaining(fichier, meeting.id, Venue.ABSENT, JOUR)
        fichier.close()

    assert monde.fichier.verrou is not None
    monde.fichier.verrou.release()  # what SQLite alone must keep right
    monde.fichier.verrou = None
    waiting = threading.Event()
    thread = threading.Thread(target=other_window)
    with monde.fichier.operation("Trajet et présence"):
        thread.start()
        waiting.wait(10)
        sleep(0.3)  # it has read by now, if it reads before its turn
        service.update_presence(monde.fichier, meeting.id, odile, km=120)
        service.update_presence(monde.fichier, meeting.id, paul, presence=Venue.EXCUSE)
    thread.join(20)
    assert service.presence_of(monde.fichier, meeting.id, odile).km == 120
    assert service.presence_of(monde.fichier, meeting.id, odile).presence is Venue.PRESENT
    assert service.presence_of(monde.fichier, meeting.id, paul).presence is Venue.EXCUSE
