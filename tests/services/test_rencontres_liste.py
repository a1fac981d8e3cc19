"""Every meeting with its state and its counts; a new one as the last of its nature; a copy (R7.1, R7.2, R7.3)."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from cops_desktop.domain.annuaire import Equipier
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import (
    ANNULE,
    COTEC,
    EN_ATTENTE,
    INSCRIT,
    INVITE,
    NATURES,
    Mode,
    Rencontre,
    Venue,
)
from cops_desktop.services import annuaire, rencontres
from cops_desktop.services import fichier as files
from cops_desktop.services.cotec import cards
from cops_desktop.services.rencontres import EtatRencontre, Resume
from cops_desktop.storage import annuaire as storage_annuaire
from cops_desktop.storage import rencontres as storage
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde

BEFORE, AFTER = JOUR - timedelta(days=20), JOUR + timedelta(days=20)
CHARTE = date(2025, 7, 22)


def listed(monde: Monde) -> list[Resume]:
    return rencontres.liste(monde.fichier, JOUR)


def only(monde: Monde) -> Resume:
    (line,) = listed(monde)
    return line


# The list ------------------------------------------------------------------------------------------------------
def test_the_next_meeting_comes_first_and_the_past_ones_follow_from_the_last_back(monde: Monde) -> None:
    for title, day in (("c", BEFORE), ("b", AFTER), ("d", BEFORE - timedelta(300)), ("a", JOUR)):
        monde.reunion(day=day, titre=title)
    monde.reunion(day=BEFORE, titre="c matin", hours="08:00-09:00")
    assert [line.rencontre.titre for line in listed(monde)] == ["a", "b", "c", "c matin", "d"]


def test_r7_2_once_somebody_registered_the_invited_who_cancelled_and_who_wait_are_not_expected_unless_they_came(
    monde: Monde,
) -> None:
    meeting = monde.reunion(day=BEFORE)
    people = [
        (INVITE, Venue.A_SAISIR),
        (INSCRIT, Venue.PRESENT),
        (INSCRIT, Venue.EXCUSE),
        (EN_ATTENTE, Venue.A_SAISIR),
        (EN_ATTENTE, Venue.PRESENT),
        (ANNULE, Venue.A_SAISIR),
        (ANNULE, Venue.PRESENT),
    ]
    for number, (inscription, venue) in enumerate(people):
        person = monde.personne(f"Personne{number}")
        monde.presence(meeting, person, inscription=inscription, presence=venue)
    counted = storage.Comptes(inscrits=2, en_attente=2, attendus=4, saisis=4, presents=3, places_prises=2)
    assert only(monde).comptes == counted
    assert only(monde).etat is EtatRencontre.TENUE


def test_r7_1_the_operational_team_is_counted_apart_on_a_regional_day_and_nowhere_else(monde: Monde) -> None:
    mine, guest = monde.personne("Équipière"), monde.personne("Invitée")
    with monde.fichier.operation("Équipe"):
        periods = Equipier(id=new_key(), personne=mine, depuis=BEFORE - timedelta(300), fonction="")
        storage_annuaire.EQUIPE.save(monde.fichier.db, periods)
    for nature in ("journée régionale", "webinaire"):
        meeting = monde.reunion(nature, day=BEFORE, titre=nature)
        for person in (mine, guest):
            monde.presence(meeting, person, inscription=INSCRIT)
    earlier = monde.reunion(day=BEFORE - timedelta(400), titre="avant")
    monde.presence(earlier, mine, inscription=INSCRIT)  # before they joined the team
    counted = {line.rencontre.titre: line.comptes.presents for line in listed(monde)}
    assert counted == {"journée régionale": 1, "webinaire": 2, "avant": 1}


def test_r5_4_the_members_of_a_cotec_are_expected_without_being_noted_as_its_card_and_sheet_say(monde: Monde) -> None:
    key = monde.cotec()
    people = [monde.personne(f"Membre{n}") for n in range(5)]
    for person in people[:3]:
        monde.membre(key, person)
    monde.membre(key, people[3], jusquau=BEFORE - timedelta(days=1))
    meeting = monde.rencontre(key, day=BEFORE)
    monde.presence(meeting, people[0])
    monde.presence(meeting, people[1], inscription=ANNULE, presence=Venue.A_SAISIR)
    monde.presence(meeting, people[4], presence=Venue.ABSENT)
    line = only(monde)
    assert (line.comptes.attendus, line.comptes.saisis, line.comptes.presents) == (3, 2, 1)
    (card,) = cards(monde.fichier, JOUR)
    (reunion,) = card.reunions
    assert (reunion.attendus, reunion.saisis, reunion.presents) == (3, 2, 1)
    assert len(rencontres.attendance(monde.fichier, meeting.id, JOUR).lignes) == 3
    assert line.cotec == "Partenariat en pédiatrie"


@pytest.mark.parametrize(
    ("day", "venue", "state"),
    [
        (AFTER, Venue.A_SAISIR, "à venir"),
        (AFTER, Venue.EXCUSE, "à venir"),
        (JOUR, Venue.A_SAISIR, "à venir"),
        (JOUR, Venue.PRESENT, "tenue"),
        (BEFORE, Venue.A_SAISIR, "à saisir"),
        (BEFORE, Venue.ABSENT, "tenue"),
        (BEFORE, None, "à saisir"),
    ],
)
def test_the_state_of_a_meeting_follows_from_the_day_and_the_sheet(
    monde: Monde, day: date, venue: Venue | None, state: str
) -> None:
    meeting = monde.reunion(day=day)
    if venue is not None:
        monde.presence(meeting, monde.personne(), presence=venue)
    assert only(monde).etat == state


def test_a_cancelled_meeting_says_so_and_its_restoring_is_undone_too(monde: Monde) -> None:
    meeting = monde.reunion(day=AFTER)
    rencontres.cancel_rencontre(monde.fichier, meeting.id, JOUR)
    assert only(monde).etat is EtatRencontre.ANNULEE
    rencontres.restore_rencontre(monde.fichier, meeting.id)
    assert only(monde).etat is EtatRencontre.A_VENIR
    files.undo(monde.fichier)
    assert only(monde).etat is EtatRencontre.ANNULEE


def test_the_list_asks_the_file_as_much_for_one_meeting_as_for_many(monde: Monde) -> None:
    def asked() -> int:
        said: list[str] = []
        monde.fichier.db.conn.set_trace_callback(said.append)
        listed(monde)
        monde.fichier.db.conn.set_trace_callback(None)
        return len(said)

    asked()  # what is kept of the file is kept from now on
    monde.reunion()
    few = asked()
    with monde.fichier.operation("Beaucoup"):
        for number in range(50):
            made = rencontres.nouvelle(monde.fichier, "équipe", JOUR + timedelta(number))
            storage.RENCONTRES.save(monde.fichier.db, made)
    assert asked() <= few < 20


# A new one -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("nature", [nature for nature in NATURES if nature not in (COTEC, "autre")])
def test_r7_3_a_first_meeting_of_each_nature_is_ready_to_be_kept(monde: Monde, nature: str) -> None:
    made = rencontres.nouvelle(monde.fichier, nature, JOUR)
    assert made.titre and made.mission in rencontres.missions(monde.fichier, JOUR)
    assert made.action in ("", *annuaire.words(monde.fichier, "actions"))
    rencontres.save_rencontre(monde.fichier, made)
    assert only(monde).rencontre == made


def test_a_new_meeting_is_held_as_the_last_one_of_its_nature_that_was_not_cancelled(monde: Monde) -> None:
    last: dict[str, object] = {
        "lieu": "Albi",
        "outil": "Zoom",
        "lien": "https://exemple.fr/1",
        "organise_par": "Claire",
    }
    monde.reunion("CoPil", "10:00-12:00", BEFORE, mode=Mode.MIXTE, mission="Impulser", notes="Deux micros", **last)
    monde.reunion("CoPil", "08:00-09:00", AFTER, annulee_le=JOUR)
    monde.reunion("webinaire", "18:00-19:00", AFTER)
    made = rencontres.nouvelle(monde.fichier, "CoPil", JOUR)
    assert {name: getattr(made, name) for name in last} == last
    assert (made.debut, made.fin, made.mode) == (time(10), time(12), Mode.MIXTE)
    assert (made.titre, made.date, made.mission) == ("CoPil de novembre 2026", JOUR, "Animer le réseau")
    assert made.notes == ""


def test_r7_3_the_missions_offered_are_those_of_the_day(monde: Monde) -> None:
    now, before = (rencontres.missions(monde.fichier, day) for day in (CHARTE, CHARTE - timedelta(days=1)))
    assert (len(now), len(before)) == (4, 5)
    assert set(now).isdisjoint(before)


def test_a_kind_of_action_that_nobody_named_yet_is_offered_from_then_on(monde: Monde) -> None:
    made = replace(rencontres.nouvelle(monde.fichier, "équipe", JOUR), action="séminaire d’équipe")
    rencontres.save_rencontre(monde.fichier, made)
    assert annuaire.words(monde.fichier, "actions")[-1] == "séminaire d’équipe"
    files.undo(monde.fichier)
    assert "séminaire d’équipe" not in annuaire.words(monde.fichier, "actions")


# A copy --------------------------------------------------------------------------------------------------------
def copied(monde: Monde, source: Rencontre) -> Rencontre:
    item = rencontres.copie(monde.fichier, source.id, AFTER)
    rencontres.dupliquer(monde.fichier, source.id, item)
    return rencontres.rencontre(monde.fichier, item.id)


def test_a_copy_has_the_workshops_of_the_first_one_and_nobody_and_nothing_of_its_day(monde: Monde) -> None:
    held = {"debut_reel": time(9, 40), "fin_reelle": time(16, 20), "restitution_le": JOUR, "annulee_le": JOUR}
    source = monde.reunion(day=BEFORE, lieu="Narbonne", ordre_du_jour="Accueil", places=60, **held)
    for letter in "AB":
        monde.atelier(source, letter, titre=f"Atelier {letter}", salle="Tilleuls", couleur="bleu", places=15)
    monde.presence(source, monde.personne())
    made = copied(monde, source)
    assert replace(made, id=source.id, date=BEFORE, **held) == source
    assert made.debut_reel is made.fin_reelle is made.restitution_le is made.annulee_le is None
    first, second = storage.ateliers(monde.fichier.db, made.id)
    assert (first.lettre, second.titre, second.places) == ("A", "Atelier B", 15)
    assert storage.presences(monde.fichier.db, "rencontre = ?", (made.id,)) == []
    files.undo(monde.fichier)
    assert [line.id for line in listed(monde)] == [source.id]
    assert storage.ateliers(monde.fichier.db, made.id) == []


def test_a_copy_that_cannot_be_is_refused_and_nothing_is_kept(monde: Monde) -> None:
    source = monde.reunion()
    item = replace(rencontres.copie(monde.fichier, source.id, AFTER), titre=" ")
    with pytest.raises(Refus, match="titre"):
        rencontres.dupliquer(monde.fichier, source.id, item)
    assert len(listed(monde)) == 1
