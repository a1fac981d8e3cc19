"""Inviting, registering, waiting, cancelling; and one rule of who is expected for every screen and paper (R7.2)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest

from cops_desktop.domain.annuaire import Equipier, Famille
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.inscriptions import EQUIPE_A_PART, attendus
from cops_desktop.domain.recherche import Criteres
from cops_desktop.domain.rencontres import ANNULE, COTEC, EN_ATTENTE, INSCRIPTIONS, INSCRIT, INVITE, Rencontre, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import recherche
from cops_desktop.services import rencontres as service
from cops_desktop.services.papiers import catalogue as papiers
from cops_desktop.services.papiers.emargement import feuilles
from cops_desktop.services.rencontres import ateliers, inscriptions
from cops_desktop.services.rencontres.groupes import SOURCES, Groupe, groupes, invitables
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.database import Fichier
from tests.builders import JOUR, Monde


def states(monde: Monde, of: Rencontre) -> dict[str, str]:
    """By first name."""
    return {
        line.personne.prenom: line.presence.inscription for line in inscriptions.inscrits(monde.fichier, of.id).lignes
    }


# Groups ------------------------------------------------------------------------------------------------------------
def test_groups_are_a_cotec_the_team_a_saved_search_and_who_came_before(monde: Monde) -> None:
    cotec = monde.cotec("Pédiatrie")
    ana, ben, cy = (monde.personne("Nom", prenom, code_postal=code) for prenom, code in
                    (("Ana", "12000"), ("Ben", "12000"), ("Cy", "81000")))  # fmt: skip
    monde.membre(cotec, ana)
    monde.membre(cotec, ben, jusquau=JOUR - timedelta(days=1))
    monde.structure(code_postal="12000")
    with monde.fichier.operation("Équipe"):
        annuaire.EQUIPE.save(monde.fichier.db, Equipier(id="e", personne=cy, depuis=date(2026, 1, 1)))
    recherche.enregistrer(monde.fichier, "Aveyron", Criteres(code_postal="12"))
    before = monde.reunion("webinaire", day=JOUR - timedelta(days=9))
    monde.presence(before, ana, inscription=INSCRIT)
    monde.presence(before, ben, inscription=INSCRIT, presence=Venue.ABSENT)
    monde.presence(monde.reunion("webinaire", day=JOUR), cy)

    found = {(g.genre, g.nom): g.personnes for g in groupes(monde.fichier, JOUR)}
    assert {key: set(people) for key, people in found.items()} == {
        ("équipe", "Équipe opérationnelle"): {cy},
        ("CoTec", "Pédiatrie"): {ana},
        ("recherche enregistrée", "Aveyron"): {ana, ben},
        ("présents", "Webinaire, 15/11/2026"): {ana},
        ("inscrits", "Webinaire, 15/11/2026"): {ana, ben},
    }
    keys = [g.cle for g in groupes(monde.fichier, JOUR)]
    assert len(keys) == len(set(keys))
    assert all(isinstance(g, Groupe) for source in SOURCES for g in source(monde.fichier, JOUR))
    shown = invitables(monde.fichier, before.id, {cy, ana})
    assert [(p.nom, p.inscription, p.famille) for p in shown] == [
        ("Ana Nom", INSCRIT, Famille.AUTRE), ("Cy Nom", "", Famille.AUTRE),
    ]  # fmt: skip


def test_inviting_leaves_alone_who_is_noted_and_who_cancelled_stays_so(monde: Monde) -> None:
    meeting = monde.reunion()
    ana, ben, cy, dan = (monde.personne("Nom", prenom) for prenom in ("Ana", "Ben", "Cy", "Dan"))
    inscriptions.inscrire(monde.fichier, meeting.id, ana)
    inscriptions.desister(monde.fichier, meeting.id, ben)
    done = inscriptions.inviter(monde.fichier, meeting.id, [ana, ben, cy, dan, cy])
    assert (done.nouvelles, done.deja, done.annulees) == (2, 1, 1)
    assert states(monde, meeting) == {"Ana": INSCRIT, "Ben": ANNULE, "Cy": INVITE, "Dan": INVITE}
    assert files.undo(monde.fichier) == "Inviter à « Journée régionale »"
    assert states(monde, meeting) == {"Ana": INSCRIT, "Ben": ANNULE}

    small = monde.save_rencontre(Rencontre(id="p", nature="webinaire", titre="Petit", date=JOUR, places=2))
    inscriptions.inviter(monde.fichier, small.id, [ana])
    done = inscriptions.inviter(monde.fichier, small.id, [ana, ben, cy], inscrits=True)
    assert (done.nouvelles, done.attente) == (3, 1)
    assert states(monde, small) == {"Ana": INSCRIT, "Ben": INSCRIT, "Cy": EN_ATTENTE}


# One person --------------------------------------------------------------------------------------------------------
def test_the_waiting_list_moves_by_the_team_s_hand_alone(monde: Monde) -> None:
    meeting = monde.reunion(places=1)
    atelier = monde.atelier(meeting, "A", titre="Récits")
    ana, ben, cy = (monde.personne("Nom", prenom) for prenom in ("Ana", "Ben", "Cy"))
    for person in (ana, ben, cy):
        inscriptions.inscrire(monde.fichier, meeting.id, person)
    ateliers.placer(monde.fichier, meeting.id, [ana], atelier.id)
    shown = inscriptions.inscrits(monde.fichier, meeting.id)
    assert [(line.presence.rang, line.place) for line in shown.lignes] == [(1, 0), (2, 1), (3, 2)]
    assert (shown.suivante, shown.lignes[0].atelier) == (None, atelier)
    with pytest.raises(Refus, match="Toutes les places sont prises"):
        inscriptions.promouvoir(monde.fichier, meeting.id, ben)

    inscriptions.desister(monde.fichier, meeting.id, ana)
    shown = inscriptions.inscrits(monde.fichier, meeting.id)
    assert shown.suivante is not None
    assert (shown.suivante.personne.prenom, shown.comptes.restantes) == ("Ben", 1)
    assert states(monde, meeting)["Ben"] == EN_ATTENTE
    inscriptions.promouvoir(monde.fichier, meeting.id, ben)
    assert states(monde, meeting) == {"Ana": ANNULE, "Ben": INSCRIT, "Cy": EN_ATTENTE}
    inscriptions.inscrire(monde.fichier, meeting.id, cy, force=True)
    assert inscriptions.inscrits(monde.fichier, meeting.id).comptes.inscrits == 2
    inscriptions.attendre(monde.fichier, meeting.id, ben)
    inscriptions.seulement_inviter(monde.fichier, meeting.id, cy)
    assert states(monde, meeting) == {"Ana": ANNULE, "Ben": EN_ATTENTE, "Cy": INVITE}


def test_taking_somebody_off_never_loses_their_attendance(monde: Monde) -> None:
    meeting, ana = monde.reunion(), monde.personne("Nom", "Ana")
    inscriptions.inscrire(monde.fichier, meeting.id, ana)
    service.update_presence(monde.fichier, meeting.id, ana, presence=Venue.PRESENT)
    with pytest.raises(Refus, match="remettez-la d’abord"):
        inscriptions.retirer(monde.fichier, meeting.id, ana)
    service.update_presence(monde.fichier, meeting.id, ana, presence=Venue.A_SAISIR)
    inscriptions.retirer(monde.fichier, meeting.id, ana)
    assert states(monde, meeting) == {}


def test_the_state_that_is_set_in_the_dialog_of_a_presence_follows_the_same_rules(monde: Monde) -> None:
    meeting, ana = monde.reunion(places=1), monde.personne("Nom", "Ana")
    atelier = monde.atelier(meeting)
    done = service.update_presence(monde.fichier, meeting.id, ana, inscription=INSCRIT, notes="régime")
    assert (done.rang, done.notes) == (1, "régime")
    ateliers.placer(monde.fichier, meeting.id, [ana], atelier.id)
    done = service.update_presence(monde.fichier, meeting.id, ana, inscription=ANNULE)
    assert (done.inscription, done.atelier) == (ANNULE, None)


# Who is expected ---------------------------------------------------------------------------------------------------
def test_who_is_added_on_the_day_is_present_before_it_registered_and_without_registrations_expected(
    monde: Monde,
) -> None:
    ana, ben = monde.personne("Nom", "Ana"), monde.personne("Nom", "Ben")
    team = monde.reunion("équipe")
    assert inscriptions.ajouter(monde.fichier, team.id, ana, JOUR).presence is Venue.A_SAISIR

    meeting = monde.reunion(places=1)
    inscriptions.inscrire(monde.fichier, meeting.id, ana)
    eve = JOUR - timedelta(days=1)
    assert inscriptions.ajouter(monde.fichier, meeting.id, ben, eve).inscription == INSCRIT, "the team decides"
    files.undo(monde.fichier)
    inscriptions.ajouter(monde.fichier, meeting.id, ben, JOUR)
    sheet = service.attendance(monde.fichier, meeting.id, JOUR)
    assert [(line.personne.prenom, line.sur_place) for line in sheet.lignes] == [("Ana", False), ("Ben", True)]
    assert (sheet.prevus, sheet.presents, sheet.inscription) == (1, 1, True)
    assert files.undo_label(monde.fichier) == "Ben Nom est venu(e) sur place"


def test_r7_1_the_team_of_a_regional_day_is_counted_apart_on_the_sheet_too(monde: Monde) -> None:
    meeting, ana, tess = monde.reunion(), monde.personne("Nom", "Ana"), monde.personne("Nom", "Tess")
    with monde.fichier.operation("Équipe"):
        annuaire.EQUIPE.save(monde.fichier.db, Equipier(id="e", personne=tess, depuis=JOUR))
    for person in (ana, tess):
        inscriptions.inscrire(monde.fichier, meeting.id, person)
    service.update_presence(monde.fichier, meeting.id, tess, presence=Venue.PRESENT)
    sheet = service.attendance(monde.fichier, meeting.id, JOUR)
    assert (len(sheet.attendus), sheet.prevus, sheet.presents) == (2, 1, 0)
    assert [line.a_part for line in sheet.lignes] == [False, True]
    found = inscriptions.inscrits(monde.fichier, meeting.id).comptes
    assert (found.inscrits, found.equipe, found.equipe_presents) == (1, 1, 1)


def test_the_waiting_list_stands_at_the_end_of_the_sheet_and_is_never_marked_absent(monde: Monde) -> None:
    meeting = monde.reunion(places=1)
    atelier = monde.atelier(meeting, "B", titre="Récits")
    zoe, ana, ben = (monde.personne(nom, "Z") for nom in ("Zoé", "Ana", "Ben"))
    for person in (zoe, ben, ana):
        inscriptions.inscrire(monde.fichier, meeting.id, person)
    ateliers.placer(monde.fichier, meeting.id, [zoe], atelier.id)
    sheet = service.attendance(monde.fichier, meeting.id, JOUR)
    assert [(line.personne.nom, line.attente) for line in sheet.lignes] == [("Zoé", 0), ("Ben", 1), ("Ana", 2)]
    assert sheet.lignes[0].atelier == atelier
    assert service.mark_remaining(monde.fichier, meeting.id, Venue.ABSENT, JOUR) == 1
    service.update_presence(monde.fichier, meeting.id, ana, presence=Venue.PRESENT)
    sheet = service.attendance(monde.fichier, meeting.id, JOUR)
    assert [(line.personne.nom, line.attente) for line in sheet.lignes] == [("Ana", 0), ("Zoé", 0), ("Ben", 1)]


@pytest.mark.parametrize("nature", [COTEC, "équipe", "journée régionale"])
@pytest.mark.parametrize("registered", ["nobody", "the team alone", "everybody"])
def test_r7_2_screen_paper_and_counts_expect_the_same_people(monde: Monde, nature: str, registered: str) -> None:
    cotec = monde.cotec()
    meeting = monde.rencontre(cotec) if nature == COTEC else monde.reunion(nature)
    monde.membre(cotec, monde.personne("Membre", "Jamais noté"))
    for number, (inscription, venue) in enumerate((i, v) for i in INSCRIPTIONS for v in Venue):
        if registered == "everybody" or inscription in (INVITE, ANNULE):
            who = monde.personne(f"{inscription}{number}", venue.value)
            monde.presence(meeting, who, inscription=inscription, presence=venue, anime=number == 0)
    team = monde.personne("Équipe", "Claire")
    with monde.fichier.operation("Équipe"):
        annuaire.EQUIPE.save(monde.fichier.db, Equipier(id="e", personne=team, depuis=date(2026, 1, 1)))
    inscription = INVITE if registered == "nobody" else INSCRIT
    monde.presence(meeting, team, inscription=inscription, presence=Venue.A_SAISIR)
    noted = {p.personne: p for p in rencontres.presences(monde.fichier.db, "rencontre = ?", (meeting.id,))}
    members = {m.personne for m in ()} if meeting.cotec is None else {
        p.id for p in annuaire.personnes(monde.fichier.db) if p.nom == "Membre"
    }  # fmt: skip
    expected = attendus(nature, noted, members)
    sheet = service.attendance(monde.fichier, meeting.id, JOUR)
    assert {line.personne.id for line in sheet.attendus} == expected
    assert feuilles(monde.fichier, papiers.Criteres(rencontres=[meeting.id]))[0].attendus == len(expected)
    counts = rencontres.comptes(monde.fichier.db)[meeting.id]
    counted = expected - ({team} if nature in EQUIPE_A_PART else set())  # R7.1: registered all the same
    entered = sum(noted[p].presence is not Venue.A_SAISIR for p in counted if p in noted)
    assert (counts.attendus, counts.saisis) == (len(counted), entered)
    assert counts.presents == sheet.presents


@pytest.mark.parametrize("change", ["cancel", "restore", "invite"])
def test_what_another_window_changed_of_the_meeting_while_this_one_waited_is_kept(
    monde: Monde, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    meeting = monde.reunion(places=1, annulee_le=JOUR if change == "restore" else None)
    people = [monde.personne("Nom", prenom) for prenom in ("Ana", "Ben")]
    waits = Fichier.operation

    @contextmanager
    def operation(self: Fichier, label: str) -> Iterator[None]:
        with waits(self, label):
            current = rencontres.RENCONTRES.get(monde.fichier.db, meeting.id)
            rencontres.RENCONTRES.save(monde.fichier.db, replace(current, places=2, lieu="Albi"))
            yield

    monkeypatch.setattr(Fichier, "operation", operation)
    if change == "invite":
        assert inscriptions.inviter(monde.fichier, meeting.id, people, inscrits=True).attente == 0
    elif change == "cancel":
        service.cancel_rencontre(monde.fichier, meeting.id, JOUR)
    else:
        service.restore_rencontre(monde.fichier, meeting.id)
    after = rencontres.RENCONTRES.get(monde.fichier.db, meeting.id)
    assert (after.places, after.lieu) == (2, "Albi")
    assert after.annulee_le == (JOUR if change == "cancel" else None)


def test_six_hundred_registered_are_read_with_as_many_questions_as_two(monde: Monde) -> None:
    def questions() -> int:
        asked: list[str] = []
        monde.fichier.db.conn.set_trace_callback(asked.append)
        inscriptions.inscrits(monde.fichier, meeting.id)
        service.attendance(monde.fichier, meeting.id, JOUR)
        monde.fichier.db.conn.set_trace_callback(None)
        return len(asked)

    meeting = monde.reunion(places=20)
    counts = []
    for number in range(30):
        inscriptions.inscrire(monde.fichier, meeting.id, monde.personne(f"Nom{number:02}", "Prénom"))
        if number in (1, 29):
            counts.append(questions())
    assert counts[0] == counts[1]
