"""R3.6, R3.8: who came to a meeting, who did not, when its restitution was sent, and the retours on it."""

from datetime import date, timedelta

import pytest

from cops_desktop.domain.annuaire import Consentement, Equipier
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.modeles import Genre
from cops_desktop.domain.rencontres import ANNULE, INSCRIT, Rencontre, Venue
from cops_desktop.domain.restitution import Attente, attente
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from cops_desktop.services.rencontres.messages import brouillons
from cops_desktop.services.rencontres.restitution import Restitution, noter_envoi, noter_retour, restitution
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, plain
from tests.documents.pdf import flat_text_of

LENDEMAIN = JOUR + timedelta(days=1)


def read(monde: Monde, meeting: Rencontre, day: date = LENDEMAIN) -> Restitution:
    return restitution(monde.fichier, meeting.id, day)


def test_r3_8_the_absent_are_the_expected_who_did_not_come_in_french_order(monde: Monde) -> None:
    meeting = monde.reunion("webinaire")
    for nom, venue in (
        ("Zola", Venue.ABSENT),
        ("Écho", Venue.EXCUSE),
        ("Venue", Venue.PRESENT),
        ("Muet", Venue.A_SAISIR),
    ):
        person = monde.personne(nom, email=f"{nom.lower()}@exemple.org" if nom == "Zola" else "")
        monde.presence(meeting, person, presence=venue, inscription=INSCRIT)
    gone = monde.personne("Parti")
    monde.presence(meeting, gone, presence=Venue.A_SAISIR, inscription=ANNULE)
    found = read(monde, meeting)
    assert [one.personne.nom for one in found.absents] == ["Écho", "Muet", "Zola"]
    assert [p.nom for p in found.presents] == ["Venue"]
    assert (found.attendus, found.inscrits, found.excuses, found.a_saisir) == (4, 4, 1, 1)
    assert (found.courriels.adresses, found.courriels.sans) == (("zola@exemple.org",), ("Odile Écho", "Odile Muet"))


def test_r3_8_who_can_be_written_to_is_the_same_on_the_screen_and_in_the_drafts(monde: Monde) -> None:
    meeting = monde.reunion("webinaire")
    for nom, email in (("Arnal", "zoë@exemple.org"), ("Bastide", "b@exemple.org"), ("Cazenave", "a:b@exemple.org")):
        monde.presence(meeting, monde.personne(nom, email=email), presence=Venue.ABSENT, inscription=INSCRIT)
    absent = read(monde, meeting).absents
    assert [one.emails for one in absent] == [(), ("b@exemple.org",), ()]
    keys = [one.id for one in absent]
    assert len(brouillons(monde.fichier, meeting.id, Genre.RESTITUTION, keys, LENDEMAIN, False)) == 1


@pytest.mark.parametrize(
    ("envoi", "retour", "days", "expected"),
    [
        (None, None, 1, Attente.PAS_ENVOYEE),
        (2, None, 2, Attente.ATTENDU),
        (2, None, 32, Attente.ATTENDU),
        (2, None, 33, Attente.SANS_RETOUR),
        (2, 40, 50, Attente.RECU),
        (None, 3, 4, Attente.RECU),
    ],
)
def test_r3_6_a_retour_is_awaited_for_thirty_days_after_the_restitution_was_sent(
    envoi: int | None, retour: int | None, days: int, expected: Attente
) -> None:
    sent, came = (JOUR + timedelta(days=n) if n is not None else None for n in (envoi, retour))
    assert attente(sent, came, JOUR + timedelta(days=days)) is expected


def test_r3_8_the_day_it_was_sent_and_each_retour_are_noted_and_taken_back(monde: Monde) -> None:
    meeting, person = monde.reunion("webinaire"), monde.personne()
    monde.presence(meeting, person, presence=Venue.ABSENT)
    noter_envoi(monde.fichier, meeting.id, LENDEMAIN)
    found = read(monde, meeting)
    assert (found.echeance, found.absents[0].attente) == (LENDEMAIN + timedelta(days=30), Attente.ATTENDU)
    noter_retour(monde.fichier, meeting.id, person, LENDEMAIN, "  Très clair.\nMerci. ")
    found = read(monde, meeting)
    assert (found.retours, found.en_attente(Attente.RECU), found.absents[0].presence.retour) == (
        1,
        1,
        "Très clair.\nMerci.",
    )
    assert found.absents[0].presence.presence is Venue.ABSENT
    noter_retour(monde.fichier, meeting.id, person, None, "")
    noter_envoi(monde.fichier, meeting.id, None)
    found = read(monde, meeting)
    assert (found.retours, found.echeance, found.absents[0].attente) == (0, None, Attente.PAS_ENVOYEE)


def test_what_cannot_be_is_refused_and_nothing_is_written(monde: Monde) -> None:
    meeting, person = monde.reunion("webinaire"), monde.personne()
    monde.presence(meeting, person, presence=Venue.ABSENT)
    eve = JOUR - timedelta(days=1)
    for refused in (
        lambda: noter_envoi(monde.fichier, meeting.id, eve),
        lambda: noter_retour(monde.fichier, meeting.id, person, eve, "Trop tôt"),
        lambda: noter_retour(monde.fichier, meeting.id, person, None, "Sans jour"),
    ):
        with pytest.raises(Refus, match="Rien n’a été enregistré"):
            refused()
    assert read(monde, meeting).retours == 0
    assert rencontres.RENCONTRES.get(monde.fichier.db, meeting.id).restitution_le is None


def test_r7_1_the_team_is_counted_apart_at_a_journee_regionale_alone(monde: Monde) -> None:
    person, member = monde.personne("Usager"), monde.personne("Équipière")
    with monde.fichier.operation("Équipe"):
        annuaire.EQUIPE.save(
            monde.fichier.db, Equipier(id=new_key(), personne=member, depuis=JOUR - timedelta(days=900))
        )
    counted = {}
    for nature in ("journée régionale", "webinaire"):
        meeting = monde.reunion(nature)
        workshop = monde.atelier(meeting)
        for who in (person, member):
            monde.presence(meeting, who, atelier=workshop.id, inscription=INSCRIT)
        gone = monde.personne("Partie")
        monde.presence(meeting, gone, atelier=workshop.id, inscription=ANNULE, presence=Venue.A_SAISIR)
        found = read(monde, meeting)
        (part,) = found.ateliers
        counted[nature] = (len(found.presents), found.equipe, part.attendus, part.presents)
    assert counted == {"journée régionale": (1, 1, 1, 1), "webinaire": (2, 0, 2, 2)}, (
        "its workshops add up to its total"
    )


def test_r2_7_who_came_is_counted_by_family_territory_and_workshop(monde: Monde) -> None:
    meeting = monde.reunion()
    first, second = monde.atelier(meeting, "A", titre="Former"), monde.atelier(meeting, "B")
    for nom, code, here, workshop in (
        ("Est", "11100", True, first),
        ("Ouest", "31000", True, first),
        ("Ailleurs", "75001", False, second),
        ("Nulle part", "", True, None),
    ):
        monde.presence(
            meeting,
            monde.personne(nom, code_postal=code),
            presence=Venue.PRESENT if here else Venue.ABSENT,
            atelier=workshop.id if workshop else None,
        )
    found = read(monde, meeting)
    assert [(p.nom, p.attendus, p.presents) for p in found.par_territoire] == [
        ("Est", 1, 1),
        ("Ouest", 1, 1),
        ("Hors Occitanie", 1, 0),
        ("Non renseigné", 1, 1),
    ]
    assert [(p.nom, p.attendus, p.presents) for p in found.par_famille] == [("Autre", 4, 3)]
    assert [(p.attendus, p.presents) for p in found.ateliers] == [(2, 2), (1, 0)]


def test_r7_1_who_leads_a_workshop_and_the_team_counted_apart_are_none_of_its_participants(monde: Monde) -> None:
    leader, member, guest = monde.personne("Anime"), monde.personne("Équipière"), monde.personne("Usager")
    with monde.fichier.operation("Équipe"):
        annuaire.EQUIPE.save(monde.fichier.db, Equipier(id=new_key(), personne=member, depuis=JOUR))
    meeting = monde.reunion("journée régionale")
    workshop = monde.atelier(meeting, "A")
    for person in (leader, member, guest):
        monde.presence(meeting, person, atelier=workshop.id, anime=person == leader)
    found = read(monde, meeting)
    assert [(p.attendus, p.presents) for p in found.ateliers] == [(1, 1)]
    assert (len(found.presents), found.equipe) == (2, 1)


def test_the_summary_names_only_who_agrees_to_be_named_and_counts_the_others(monde: Monde) -> None:
    meeting = monde.reunion(lieu="Espace Clape")
    said, silent = monde.personne("Consentante"), monde.personne("Discrète")
    with monde.fichier.operation("Accord"):
        annuaire.CONSENTEMENTS.save(
            monde.fichier.db, Consentement(id=new_key(), personne=said, objet="nom", depuis=JOUR)
        )
    for who in (said, silent):
        monde.presence(meeting, who)
    criteres = Criteres(rencontres=[meeting.id])
    text = plain(flat_text_of(print_paper(monde.fichier, "restitution", criteres, LENDEMAIN)))
    assert "CONSENTANTE" in text
    assert "1 personne présente est comptée sans être nommée" in text
    assert "Discrète".casefold() not in text.casefold()


def test_there_is_no_summary_of_a_meeting_that_nobody_came_to_yet(monde: Monde) -> None:
    meeting = monde.reunion()
    monde.presence(meeting, monde.personne(), presence=Venue.A_SAISIR)
    with pytest.raises(Refus, match="une fois les présences saisies"):
        print_paper(monde.fichier, "restitution", Criteres(rencontres=[meeting.id]), LENDEMAIN)
    assert not read(monde, meeting, JOUR - timedelta(days=1)).tenue
