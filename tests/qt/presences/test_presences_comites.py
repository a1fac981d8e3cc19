"""The attendance of a CoPil by binôme and of a CoPart by structure, by keyboard and by mouse (R3.5 b, R3.7, R4.4)."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from cops_desktop.domain.presence_comites import COPART
from cops_desktop.domain.rencontres import INSCRIT, Rencontre, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import rencontres as service
from tests.builders import JOUR, plain
from tests.comites import SIGNE, CopilFictif, copil, tenue
from tests.qt.presences.salle import Salle

NO_GRAB = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$", extend=True)


def enter(salle: Salle, meeting: Rencontre) -> None:
    salle.meeting = meeting
    salle.window.contexte.ouvrir("presences", meeting.id)


def venue(salle: Salle, meeting: Rencontre, person: str) -> Venue:
    return service.presence_of(salle.monde.fichier, meeting.id, person).presence


@pytest.fixture
def trois(salle: Salle) -> CopilFictif:
    """Three binômes: Arribat and Ouradou, Belmont and Pagès, Carrière and Quercy; and a guest, Nadal."""
    made = copil(salle.monde, 3)
    enter(salle, made.reunion)
    return made


def test_r4_4_the_binomes_are_there_without_being_invited_one_after_the_other(salle: Salle, trois: CopilFictif) -> None:
    names = [rang.ligne.personne.nom for rang in salle.page.view.rows.rows()]
    assert names == ["Arribat", "Ouradou", "Belmont", "Pagès", "Carrière", "Quercy", "Nadal"]
    assert salle.shown("Arribat")["binome"] == "Binôme 1"
    assert salle.shown("Nadal")["binome"] == "Invités permanents"
    assert salle.shown("Nadal")["participant"] == "Agnès Nadal, Autre · ARS Occitanie"
    assert (salle.text("presencesPresents"), salle.text("presencesAttendus")) == ("0", "/ 3 binômes")
    hidden = {c.key for i, c in enumerate(salle.page.view.rows.columns) if salle.page.view.isColumnHidden(i)}
    assert "binome" not in hidden
    assert "structure" in hidden
    assert trois.invite


def test_r4_4_either_is_enough_and_the_next_key_is_for_the_next_binome(salle: Salle, trois: CopilFictif) -> None:
    assert salle.chosen() == "Arribat"
    salle.press("p")
    assert salle.chosen() == "Belmont"  # nothing need be noted of Ouradou
    assert salle.shown("Ouradou")["presence"] == "Représenté"
    assert salle.shown("Ouradou")["heures"] == "son binôme est là"
    assert salle.shown("Arribat")["binome"] == "Binôme 1, présent"
    assert salle.text("presencesPresents") == "1"
    assert salle.text("presencesParts") == "1 personne sur 6"
    salle.press("e")
    assert salle.chosen() == "Pagès"
    salle.press("a")
    assert salle.shown("Belmont")["binome"] == "Binôme 2, excusé"
    assert venue(salle, trois.reunion, trois.paires[1][1]) is Venue.ABSENT


def test_r3_8_r_notes_one_retour_for_the_whole_binome(salle: Salle, trois: CopilFictif) -> None:
    (one, two) = trois.paires[0]
    salle.press("r")
    assert salle.text("presencesBandeauTitre") == "Retour du binôme 1 : Odile Arribat et Jean-Noël Ouradou"
    text = salle.field("presencesBandeau_retour")
    salle.type(text, "Nous sommes d accord")
    salle.key(text, Qt.Key.Key_Return)
    assert salle.shown("Ouradou")["presence"] == "Retour reçu"
    assert salle.shown("Ouradou")["heures"] == "retour de son binôme du 24/11/2026"
    assert salle.chosen() == "Belmont"
    assert salle.page.view.choose(two)
    salle.press("r")
    again = salle.field("presencesBandeau_retour")
    assert again.text() == "Nous sommes d accord"  # the same one, not a second
    salle.type(again, " tous deux")
    salle.key(again, Qt.Key.Key_Return)
    kept = [service.presence_of(salle.monde.fichier, trois.reunion.id, key).retour for key in (one, two)]
    assert sorted(map(bool, kept)) == [False, True]
    assert venue(salle, trois.reunion, two) is Venue.A_SAISIR
    assert files.undo(salle.monde.fichier).startswith("Retour")


def test_r4_4_finishing_excuses_who_is_covered_and_ctrl_z_takes_it_back(salle: Salle, trois: CopilFictif) -> None:
    salle.press("p")
    assert salle.text("presencesTerminer") == "Terminer la saisie (5 absents)"
    salle.click("presencesTerminer")
    states = [venue(salle, trois.reunion, key) for pair in trois.paires for key in pair]
    assert states == [Venue.PRESENT, Venue.EXCUSE, *[Venue.ABSENT] * 4]
    files.undo(salle.monde.fichier)
    assert venue(salle, trois.reunion, trois.paires[0][1]) is Venue.A_SAISIR


def test_r4_4_with_one_of_each_binome_there_finishing_marks_nobody_absent(salle: Salle, trois: CopilFictif) -> None:
    for person in (*(one for one, _ in trois.paires), trois.invite):
        service.update_presence(salle.monde.fichier, trois.reunion.id, person, presence=Venue.PRESENT)
    salle.page.refresh()
    assert salle.text("presencesTerminer") == "Terminer la saisie"
    salle.click("presencesTerminer")
    assert [venue(salle, trois.reunion, two) for _, two in trois.paires] == [Venue.EXCUSE] * 3


@NO_GRAB
def test_r4_4_the_mouse_offers_the_states_on_either_row(salle: Salle, trois: CopilFictif) -> None:
    salle.mouse(salle.page.view.viewport(), salle.place("Ouradou", "presence"))
    menu = salle.find(QMenu, "presencesMenu")
    next(a for a in menu.actions() if a.objectName() == "presencesMenu_present").trigger()
    menu.close()
    assert salle.shown("Arribat")["binome"] == "Binôme 1, présent"
    assert salle.shown("Arribat")["presence"] == "Représenté"
    salle.mouse(salle.page.view.viewport(), salle.place("Arribat", "participant"))
    assert "Binôme 1 avec Jean-Noël Ouradou · son binôme est là" in salle.text("presencesPersonne_comite")


def test_r4_4_a_binome_absent_twice_is_said_on_its_row(salle: Salle, trois: CopilFictif) -> None:
    tenue(salle.monde, JOUR - timedelta(60), [trois.paires[0][0]])
    salle.page.refresh()
    assert salle.shown("Belmont")["heures"] == "binôme absent la dernière fois"
    assert salle.shown("Belmont")["binome"] == "Binôme 2"
    for person in trois.paires[1]:
        assert salle.page.view.choose(person)
        salle.press("a")
    assert salle.shown("Belmont")["binome"] == "Binôme 2, absent 2 fois"
    assert salle.page.view.choose(trois.paires[1][0])
    salle.press("p")  # late, but there
    assert salle.shown("Belmont")["binome"] == "Binôme 2, présent"


def test_r3_7_guests_are_counted_apart(salle: Salle, trois: CopilFictif) -> None:
    assert salle.page.view.choose(trois.invite)
    salle.press("p")
    assert salle.text("presencesParts") == "0 personne sur 6"
    assert "invités permanents : 1 / 1" in salle.text("presencesEtats")


def test_r3_5_b_a_copart_counts_the_structures_that_somebody_represents(salle: Salle) -> None:
    monde = salle.monde
    structure, lea = monde.structure("CHU d’Exemple"), monde.personne("Zacharie", "Léa")
    monde.engagement(salle.people[0], SIGNE, structure)
    monde.engagement(salle.people[1], SIGNE)
    monde.lien(lea, structure)
    meeting = monde.reunion(COPART)
    monde.presence(meeting, lea, presence=Venue.A_SAISIR, inscription=INSCRIT)
    enter(salle, meeting)
    assert salle.text("presencesAttendus") == "/ 3 attendus"  # the members did not register
    assert salle.text("presencesParts") == "0 structure représentée sur 1"
    assert salle.page.view.choose(lea)
    salle.press("p")
    assert salle.text("presencesParts") == "1 structure représentée sur 1"
    assert salle.shown("Arribat")["presence"] == "Représenté"
    assert salle.shown("Arribat")["heures"] == "sa structure est représentée"
    assert (salle.shown("Arribat")["structure"], salle.shown("Benhaddou")["structure"]) == (
        "CHU d’Exemple",
        "en son nom",
    )


def test_r4_1_a_binome_that_lost_one_person_says_so(salle: Salle) -> None:
    mandat = salle.monde.mandat(SIGNE)
    salle.monde.binome(mandat, salle.people[0], numero=7)
    enter(salle, salle.monde.reunion("CoPil"))
    assert salle.shown("Arribat")["binome"] == "Binôme 7, une seule personne"
    assert salle.find(QWidget, "presencesPersonne").isVisible()
    assert plain(salle.text("presencesPersonne_comite")) == "Binôme 7, une seule personne"
    assert salle.find(QLineEdit, "presencesNom").isEnabled()
