"""Accueil covers meetings of every nature, and says of a cancelled one nothing (R3.8, R7.1, R7.2)."""

from datetime import date, timedelta

from cops_desktop.domain.rencontres import EN_ATTENTE, INSCRIT, Mode, Rencontre, Venue
from cops_desktop.services.accueil import AFaire, accueil
from cops_desktop.services.rencontres import cancel_rencontre
from tests.builders import JOUR, Monde, plain


def lines(monde: Monde, day: date = JOUR) -> list[tuple[str, str, str]]:
    """The chip, the title and the action of each line, but for the scale of kilometres, of which every file is told."""
    found = accueil(monde.fichier, day).a_faire
    return [(x.pastille, plain(x.titre), x.action) for x in found if x.genre != "bareme"]


def expected(monde: Monde, meeting: Rencontre, count: int = 1, **more: object) -> None:
    for number in range(count):
        person = monde.personne(f"Inscrit {number}", meeting.titre)
        monde.presence(meeting, person, **{"inscription": INSCRIT, "presence": Venue.A_SAISIR, **more})


def test_r7_2_attendance_to_enter_and_sheets_to_print_are_told_of_every_nature(monde: Monde) -> None:
    past = monde.reunion("AEP", day=JOUR - timedelta(3), titre="Échanger")
    coming = monde.reunion("journée régionale", day=JOUR + timedelta(9), titre="Journée régionale 2026")
    monde.reunion("webinaire", day=JOUR - timedelta(2), titre="Sans personne")  # nobody is expected: nothing to enter
    cancelled = [
        monde.reunion("GAP", day=JOUR + timedelta(days), titre=f"Annulée {days}", annulee_le=JOUR) for days in (-3, 3)
    ]
    for meeting in (past, coming, *cancelled):
        expected(monde, meeting)
    found = accueil(monde.fichier, JOUR)
    assert lines(monde) == [
        ("en retard", "Présences non saisies : Échanger", "Saisir les présences"),
        ("03/12", "Journée régionale 2026", "Imprimer l’émargement"),
    ]
    assert plain(found.a_faire[0].detail) == "AEP · 21/11/2026 · 9 h 30 – 16 h 30 · présentiel · 1 attendu"
    assert plain(found.a_faire[1].detail).startswith("03/12/2026")  # its title says what it is
    assert (found.vide, found.cette_semaine) == (False, 0)
    cancel_rencontre(monde.fichier, coming.id, JOUR)
    assert [chip for chip, *_ in lines(monde)] == ["en retard"]


def test_r7_1_a_cancelled_meeting_of_a_cotec_is_in_none_of_the_figures(monde: Monde) -> None:
    of = monde.cotec()
    monde.membre(of, monde.personne())
    kept = monde.rencontre(of, day=JOUR + timedelta(5), titre="Séance 1")
    gone = monde.rencontre(of, day=JOUR + timedelta(6), titre="Séance 2")
    cancel_rencontre(monde.fichier, gone.id, JOUR)
    found = accueil(monde.fichier, JOUR)
    assert (found.seances, found.cette_semaine) == (1, 1)
    assert [x.id for x in found.a_faire if x.genre == "emargement"] == [kept.id]


def test_r3_8_a_restitution_is_asked_for_a_week_after_a_copart_that_somebody_missed(monde: Monde) -> None:
    meeting = monde.reunion("CoPart", day=JOUR, titre="CoPart d’automne")
    expected(monde, meeting, 2, presence=Venue.EXCUSE)
    expected(monde, meeting, 1, presence=Venue.PRESENT)
    aep = monde.reunion("AEP", day=JOUR, titre="Échanger")
    expected(monde, aep, 1, presence=Venue.ABSENT)

    def asked(day: date) -> list[AFaire]:
        return [x for x in accueil(monde.fichier, day).a_faire if x.pastille == "restitution"]

    assert not asked(JOUR + timedelta(7))
    (line,) = asked(JOUR + timedelta(8))
    assert plain(line.titre) == "Restitution à envoyer : CoPart d’automne"
    assert plain(line.detail) == "24/11/2026 · 2 absents ou excusés"
    assert (line.genre, line.id) == ("rencontre", meeting.id)
    assert not asked(JOUR + timedelta(366))
    sent = monde.reunion("CoPil", day=JOUR, titre="CoPil", restitution_le=JOUR)
    expected(monde, sent, 1, presence=Venue.ABSENT)
    full = monde.reunion("CoPil", day=JOUR, titre="Tous là")
    expected(monde, full, 1, presence=Venue.PRESENT)
    assert len(asked(JOUR + timedelta(8))) == 1


def test_r7_1_more_registered_than_places_is_told_while_the_meeting_is_to_come(monde: Monde) -> None:
    meeting = monde.reunion(day=JOUR + timedelta(40), titre="Journée régionale", places=2)
    expected(monde, meeting, 2)
    expected(monde, meeting, 1, inscription=EN_ATTENTE)
    assert lines(monde) == []
    monde.presence(meeting, monde.personne("De trop"), inscription=INSCRIT, presence=Venue.A_SAISIR)
    assert lines(monde) == [("trop d’inscrits", "3 inscrits pour 2 places : Journée régionale", "Ouvrir la réunion")]
    assert not [x for x in lines(monde, JOUR + timedelta(41)) if x[0] == "trop d’inscrits"]


def test_r7_1_the_rhythm_is_told_once_a_nature_is_used_and_leads_to_a_new_meeting(monde: Monde) -> None:
    assert lines(monde) == []
    monde.reunion("CoPil", day=date(2025, 3, 12))
    monde.reunion("équipe", day=date(2026, 10, 8), mode=Mode.PRESENTIEL)
    found = [x for x in accueil(monde.fichier, JOUR).a_faire if x.pastille == "rythme"]
    assert [(plain(x.titre), x.ton.value, x.genre, x.id) for x in found] == [
        ("CoPil : 4 à prévoir en 2026", "attention", "nouvelle_rencontre", "CoPil"),
        ("Réunion d’équipe du mois à prévoir", "neutre", "nouvelle_rencontre", "équipe"),
    ]
    of = monde.cotec("Dialyse")
    monde.rencontre(of, day=date(2026, 12, 10))
    second = monde.rencontre(of, day=date(2026, 12, 17))
    line = next(x for x in accueil(monde.fichier, JOUR).a_faire if "Dialyse" in x.titre and x.pastille == "rythme")
    assert plain(line.titre) == "CoTec « Dialyse » : plus d’une réunion en décembre : 10/12 et 17/12"
    assert (line.genre, line.id) == ("rencontre", second.id)
