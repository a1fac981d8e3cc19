"""The restitution of a CoPil by binôme, of a CoPart by structure and by member (R3.5 b, R3.6, R3.8, R4.4)."""

from datetime import timedelta

from cops_desktop.domain.presence_comites import COPART, COPIL, Participation
from cops_desktop.domain.rencontres import Venue
from cops_desktop.domain.restitution import Attente
from cops_desktop.services import rencontres as service
from cops_desktop.services.rencontres.restitution import noter_envoi, noter_retour, restitution
from tests.builders import JOUR, Monde, plain
from tests.comites import SIGNE, copil


def test_r4_4_a_binome_of_which_one_came_is_not_absent(monde: Monde) -> None:
    made = copil(monde, 3)
    (one, _), (three, _), (five, six) = made.paires
    monde.presence(made.reunion, one)
    monde.presence(made.reunion, three, presence=Venue.EXCUSE)
    service.mark_remaining(monde.fichier, made.reunion.id, Venue.ABSENT, JOUR)
    found = restitution(monde.fichier, made.reunion.id, JOUR)
    assert [(one.titre, one.ensemble) for one in found.absents] == [
        ("Binôme 2", Participation.EXCUSE),
        ("Binôme 3", Participation.ABSENT),
    ]
    assert {p.id for p in found.absents[1].tous} == {five, six}  # the restitution goes to both
    assert (plain(found.ensemble), found.attendus, len(found.presents)) == ("1 binôme présent sur 3", 6, 1)
    # Persons: the other of the first binôme is excused by its being there.
    assert (found.manquants[Venue.EXCUSE], found.manquants[Venue.ABSENT]) == (2, 3)


def test_r3_8_the_retour_of_a_binome_is_one_whoever_gives_it(monde: Monde) -> None:
    made = copil(monde, 1)
    ((one, two),) = made.paires
    service.mark_remaining(monde.fichier, made.reunion.id, Venue.ABSENT, JOUR)
    noter_envoi(monde.fichier, made.reunion.id, JOUR)
    (row,) = restitution(monde.fichier, made.reunion.id, JOUR).absents
    assert row.attente is Attente.ATTENDU
    noter_retour(monde.fichier, made.reunion.id, two, JOUR, "D’accord avec tout")
    found = restitution(monde.fichier, made.reunion.id, JOUR)
    (row,) = found.absents
    assert (row.attente, row.presence.personne, row.presence.retour) == (Attente.RECU, two, "D’accord avec tout")
    assert (found.retours, found.en_attente(Attente.RECU)) == (1, 1)
    lines = {line.personne.id: line for line in service.attendance(monde.fichier, made.reunion.id, JOUR).lignes}
    assert lines[one].retour.personne == two  # and the attendance screen proposes no second one


def test_r3_6_after_thirty_days_a_binome_is_without_retour(monde: Monde) -> None:
    made = copil(monde, 1)
    service.mark_remaining(monde.fichier, made.reunion.id, Venue.ABSENT, JOUR)
    noter_envoi(monde.fichier, made.reunion.id, JOUR)
    states = [restitution(monde.fichier, made.reunion.id, JOUR + timedelta(n)).absents[0].attente for n in (30, 31)]
    assert states == [Attente.ATTENDU, Attente.SANS_RETOUR]


def test_r3_7_guests_are_neither_absent_nor_counted(monde: Monde) -> None:
    made = copil(monde, 1)
    monde.presence(made.reunion, made.paires[0][0])
    found = restitution(monde.fichier, made.reunion.id, JOUR)
    assert (found.absents, found.attendus, found.permanents) == ((), 2, 0)
    monde.presence(made.reunion, made.invite)
    found = restitution(monde.fichier, made.reunion.id, JOUR)
    assert (len(found.presents), found.permanents) == (1, 1)


def test_r3_5_b_a_structure_is_one_row_and_any_of_its_people_answers_for_it(monde: Monde) -> None:
    """Ana signed for the structure, Ben stands for it too, Cid is a member in his own name."""
    structure = monde.structure("CHU d’Exemple")
    ana, ben, cid = (monde.personne(nom, "Zoé") for nom in ("Ana", "Ben", "Cid"))
    monde.engagement(ana, SIGNE, structure)
    monde.engagement(cid, SIGNE)
    monde.lien(ben, structure)
    meeting = monde.reunion(COPART)
    service.mark_remaining(monde.fichier, meeting.id, Venue.ABSENT, JOUR)
    rows = restitution(monde.fichier, meeting.id, JOUR).absents
    assert [(row.titre, row.nom) for row in rows] == [
        ("CHU d’Exemple", "Zoé Ana (CHU d’Exemple)"),
        ("", "Zoé Cid"),
    ]
    noter_retour(monde.fichier, meeting.id, ben, JOUR, "Lu")
    rows = restitution(monde.fichier, meeting.id, JOUR).absents
    assert [row.attente for row in rows] == [Attente.RECU, Attente.PAS_ENVOYEE]
    service.update_presence(monde.fichier, meeting.id, ben, presence=Venue.PRESENT, retour_le=None)
    found = restitution(monde.fichier, meeting.id, JOUR)
    assert [row.personne.id for row in found.absents] == [cid]
    assert plain(found.ensemble) == "1 structure représentée sur 1"


def test_r3_8_who_cancelled_gets_the_restitution_all_the_same(monde: Monde) -> None:
    made = copil(monde, 1)
    for person in made.paires[0]:
        monde.presence(made.reunion, person, inscription="annulé", presence=Venue.A_SAISIR)
    found = restitution(monde.fichier, made.reunion.id, JOUR)
    assert (found.attendus, [row.titre for row in found.absents]) == (0, ["Binôme 1"])


def test_r7_2_a_copil_without_a_mandate_has_its_absent_persons(monde: Monde) -> None:
    meeting, ana = monde.reunion(COPIL), monde.personne("Ana")
    monde.presence(meeting, ana, presence=Venue.ABSENT)
    (row,) = restitution(monde.fichier, meeting.id, JOUR).absents
    assert (row.titre, row.personne.id) == ("", ana)
