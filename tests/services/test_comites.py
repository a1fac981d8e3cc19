"""CoPart and CoPil meetings: who is called, who counts, by binôme and by structure (R3.5 b, R3.7, R4.1, R4.4)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cops_desktop.domain.presence_comites import COPART, COPIL, Participation
from cops_desktop.domain.rencontres import ANNULE, INSCRIPTIONS, INSCRIT, INVITE, Rencontre, Venue
from cops_desktop.services import rencontres as service
from cops_desktop.services.comites import Comites, seances_du_copil
from cops_desktop.services.comptes import comptes
from cops_desktop.services.papiers.catalogue import Criteres
from cops_desktop.services.papiers.emargement import feuilles
from cops_desktop.services.rencontres import inscriptions
from cops_desktop.services.rencontres.attendus import attendus
from cops_desktop.services.rencontres.groupes import groupes
from cops_desktop.services.reunions import reunions
from cops_desktop.storage import copil, rencontres
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde

AVANT = JOUR - timedelta(400)  # a charter signed then runs on JOUR, and has been for more than a year


def invite(monde: Monde, nom: str = "ARS Occitanie") -> tuple[str, str]:
    """A permanent guest, and who comes for it."""
    structure, person = monde.structure(nom, invite_permanent=True), monde.personne("Invitée", nom)
    monde.lien(person, structure)
    return structure, person


def copil_de(monde: Monde, pairs: int = 2) -> list[tuple[str, str]]:
    """A CoPil in the middle of its mandate: its binômes, by number."""
    mandat = monde.mandat(AVANT)
    made = []
    for number in range(1, pairs + 1):
        both = monde.personne("Zed", f"Un{number}"), monde.personne("Abel", f"Deux{number}")
        monde.binome(mandat, *both, numero=number)
        made.append(both)
    return made


def noted_of(monde: Monde, meeting: Rencontre) -> dict[str, Venue]:
    return {key: p.presence for key, p in rencontres.notees(monde.fichier.db, meeting.id).items()}


def test_r4_4_the_binomes_of_that_day_are_expected_at_a_copil_without_being_invited(monde: Monde) -> None:
    pairs, (_, guest) = copil_de(monde), invite(monde)
    meeting = monde.reunion(COPIL)
    sheet = service.attendance(monde.fichier, meeting.id, JOUR)
    order = [line.personne.id for line in sheet.lignes]
    assert {*order[:2]} == {*pairs[0]}
    assert {*order[2:4]} == {*pairs[1]}
    assert order[4:] == [guest]  # under the others, and counted with nobody (R3.7)
    assert (sheet.prevus, [line.invite for line in sheet.lignes[-1:]]) == (4, ["ARS Occitanie"])
    assert rencontres.notees(monde.fichier.db, meeting.id) == {}  # looking writes nothing


def test_r4_1_a_person_replaced_in_mid_mandate_belongs_to_the_binome_of_the_meeting_s_day(monde: Monde) -> None:
    ((one, other),) = copil_de(monde, 1)
    new, since = monde.personne("Nouveau"), JOUR - timedelta(30)
    (member,) = copil.MEMBRES.read(monde.fichier.db, "personne = ?", (other,))
    with monde.fichier.operation("Remplacer"):
        copil.MEMBRES.save(monde.fichier.db, replace(member, jusquau=since - timedelta(1)))
        copil.MEMBRES.save(monde.fichier.db, replace(member, id=new_key(), personne=new, depuis=since))
    comites = Comites(monde.fichier)
    assert comites.le(COPIL, since - timedelta(1)).membres == {one, other}
    assert comites.le(COPIL, since).membres == {one, new}


def test_r3_7_a_guest_who_is_also_a_member_counts_as_a_member(monde: Monde) -> None:
    structure, guest = invite(monde)
    monde.engagement(guest, AVANT)
    made = Comites(monde.fichier).le(COPART, JOUR)
    assert made.membres == {guest}
    assert made.invites == {}
    assert structure


def test_r3_2_the_members_of_a_copart_are_those_whose_charter_runs_that_day(monde: Monde) -> None:
    ana, ben, cid = (monde.personne(nom) for nom in ("Ana", "Ben", "Cid"))
    monde.engagement(ana, JOUR - timedelta(30))
    monde.engagement(ben, JOUR - timedelta(800))
    monde.engagement(cid, AVANT, resilie_le=JOUR)
    comites = Comites(monde.fichier)
    assert comites.le(COPART, JOUR).membres == {ana}
    assert comites.le(COPART, JOUR - timedelta(200)).membres == {ben, cid}
    assert comites.le("webinaire", JOUR).convoques == set()


@pytest.mark.parametrize("nature", [COPART, COPIL])
@pytest.mark.parametrize("registered", ["nobody", "everybody"])
def test_r7_2_screen_paper_and_counts_expect_the_same_people_of_committees(
    monde: Monde, nature: str, registered: str
) -> None:
    """Members and guests in every state, noted and not; others registered or not."""
    mandat, (_, guest) = monde.mandat(AVANT), invite(monde)
    invite(monde, "Savoir(s) Patient(s)")
    meeting = monde.reunion(nature)
    number = 0
    for member in (True, False):
        for inscription in INSCRIPTIONS:
            for venue in Venue:
                if registered == "nobody" and inscription not in (INVITE, ANNULE):
                    continue
                number += 1
                who = monde.personne(f"{inscription}{number}", venue.value)
                monde.presence(meeting, who, inscription=inscription, presence=venue)
                if member:
                    monde.engagement(who, AVANT)
                    monde.binome(mandat, who, *_other(monde, number), numero=number)
    monde.presence(meeting, guest, presence=Venue.PRESENT)
    noted = rencontres.notees(monde.fichier.db, meeting.id)
    expected = attendus(monde.fichier, meeting, noted)
    sheet = service.attendance(monde.fichier, meeting.id, JOUR)
    assert {line.personne.id for line in sheet.attendus} == expected
    guests = sum(bool(line.invite) for line in sheet.attendus)
    assert feuilles(monde.fichier, Criteres(rencontres=[meeting.id]))[0].attendus == len(expected) - guests
    counts = comptes(monde.fichier)[meeting.id]
    assert (counts.attendus, counts.presents) == (sum(not line.a_part for line in sheet.attendus), sheet.presents)
    assert counts.attendus - counts.saisis == sum(not line.a_part for line in sheet.a_saisir)
    (summary,) = reunions(monde.fichier)
    assert (summary.attendus, summary.saisis) == (counts.attendus, counts.saisis)


def _other(monde: Monde, number: int) -> tuple[str, ...]:
    return (monde.personne(f"Autre{number}"),) if number % 2 else ()


def test_r7_2_a_member_is_expected_at_a_copart_where_others_registered(monde: Monde) -> None:
    ana, ben, cid = (monde.personne(nom) for nom in ("Ana", "Ben", "Cid"))
    for person in (ana, ben):
        monde.engagement(person, AVANT)
    meeting = monde.reunion(COPART)
    monde.presence(meeting, ben, inscription=INSCRIT, presence=Venue.A_SAISIR)
    monde.presence(meeting, cid, inscription=INVITE, presence=Venue.A_SAISIR)
    noted = rencontres.notees(monde.fichier.db, meeting.id)
    assert attendus(monde.fichier, meeting, noted) == {ana, ben}


def test_r4_4_finishing_excuses_who_is_covered_and_marks_the_others_absent(monde: Monde) -> None:
    (one, two), (three, four) = copil_de(monde)
    meeting = monde.reunion(COPIL)
    service.update_presence(monde.fichier, meeting.id, one, presence=Venue.PRESENT)
    sheet = service.attendance(monde.fichier, meeting.id, JOUR)
    assert {line.personne.id for line in sheet.a_saisir} == {three, four}
    assert [p for _, p in sheet.binomes] == [Participation.PRESENT, Participation.A_SAISIR]
    assert service.mark_remaining(monde.fichier, meeting.id, Venue.ABSENT, JOUR) == 2
    states = noted_of(monde, meeting)
    assert (states[two], states[three], states[four]) == (Venue.EXCUSE, Venue.ABSENT, Venue.ABSENT)
    (summary,) = reunions(monde.fichier)
    assert (summary.saisis, summary.manquants) == (4, 2)


def test_r4_4_the_binomes_say_how_many_meetings_they_missed_just_before(monde: Monde) -> None:
    (one, two), (three, _) = copil_de(monde)
    for weeks, there in ((9, three), (6, one), (3, three)):
        meeting = monde.reunion(COPIL, day=JOUR - timedelta(7 * weeks))
        service.update_presence(monde.fichier, meeting.id, there, presence=Venue.PRESENT)
        service.mark_remaining(monde.fichier, meeting.id, Venue.ABSENT, JOUR)
    cancelled = monde.reunion(COPIL, day=JOUR - timedelta(7), annulee_le=JOUR - timedelta(9))
    today = monde.reunion(COPIL)
    lines = {line.personne.id: line for line in service.attendance(monde.fichier, today.id, JOUR).lignes}
    assert (lines[one].suite, lines[two].suite, lines[three].suite) == (1, 1, 0)
    assert lines[two].avec == (lines[one].personne.nom_complet,)
    assert len(seances_du_copil(monde.fichier, Comites(monde.fichier), JOUR)) == 4
    assert cancelled


def test_r3_5_b_structures_of_the_copart_are_there_through_their_people(monde: Monde) -> None:
    structure, ana, ben = monde.structure("CHU d’Exemple"), monde.personne("Ana"), monde.personne("Ben")
    monde.engagement(ana, AVANT, structure)
    monde.lien(ben, structure)
    meeting = monde.reunion(COPART)
    monde.presence(meeting, ben)
    sheet = service.attendance(monde.fichier, meeting.id, JOUR)
    assert [(s.nom, p) for s, p in sheet.structures] == [("CHU d’Exemple", Participation.PRESENT)]
    assert [(line.personne.nom, line.couvert, line.structures) for line in sheet.lignes] == [
        ("Ana", True, ("CHU d’Exemple",)),
        ("Ben", False, ("CHU d’Exemple",)),
    ]


def test_one_invites_from_the_copart_the_copil_and_the_permanent_guests(monde: Monde) -> None:
    pairs, (_, guest) = copil_de(monde, 1), invite(monde)
    structure, ana, ben = monde.structure("CHU d’Exemple"), monde.personne("Ana"), monde.personne("Ben")
    monde.engagement(ana, AVANT, structure)
    monde.lien(ben, structure)
    found = {groupe.cle: groupe.personnes for groupe in groupes(monde.fichier, JOUR)}
    assert found["copart"] == (ana,)
    assert found["copart:representants"] == (ben,)
    assert {*found["copil"]} == {*pairs[0]}
    assert found["invites"] == (guest,)
    later = {groupe.cle for groupe in groupes(monde.fichier, date(2040, 1, 1))}
    assert later & {"copart", "copil"} == set()


def test_r3_7_the_counts_of_those_noted_leave_guests_out_and_say_who_is_called(monde: Monde) -> None:
    pairs, (_, guest) = copil_de(monde, 1), invite(monde)
    meeting = monde.reunion(COPIL)
    monde.presence(meeting, guest)
    monde.presence(meeting, pairs[0][0])
    found = inscriptions.inscrits(monde.fichier, meeting.id)
    assert (found.comptes.presents, found.convoques) == (1, 3)


def test_r4_4_what_many_meetings_ask_costs_no_more_questions_than_one(monde: Monde) -> None:
    copil_de(monde)
    asked: list[str] = []

    def count() -> int:
        asked.clear()
        monde.fichier.db.conn.set_trace_callback(asked.append)
        comptes(monde.fichier)
        monde.fichier.db.conn.set_trace_callback(None)
        return len(asked)

    monde.reunion(COPIL)
    one = count()
    for days in range(1, 13):
        monde.reunion((COPIL, COPART)[days % 2], day=JOUR - timedelta(days))
    assert count() <= one
