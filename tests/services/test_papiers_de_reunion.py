"""The agenda, the map and the contacts of a meeting, gathered from the file (§9)."""

from cops_desktop.domain.rencontres import ANNULE, Mode, Venue
from cops_desktop.services.papiers.carte import participants_map
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from cops_desktop.services.papiers.ordre_du_jour import agenda
from cops_desktop.services.papiers.reunion import lire_reunion
from tests.builders import JOUR, Monde, plain
from tests.documents.pdf import flat_text_of, pages_of
from tests.regional import DAY, regional_day


def test_r7_1_the_agenda_tells_the_workshops_and_who_leads_them(monde: Monde) -> None:
    of = monde.reunion(ordre_du_jour="- Ouverture", lieu="Narbonne", lien="https://visio.exemple.fr/1")
    written, led = monde.atelier(of, "A", titre="Écouter", animation="Deux animatrices"), monde.atelier(of, "B")
    odile = monde.personne()
    monde.presence(of, odile, atelier=led.id, anime=True, presence=Venue.A_SAISIR)
    monde.presence(of, monde.personne("Izard"), atelier=written.id, anime=True, presence=Venue.A_SAISIR)
    monde.presence(of, monde.personne("Roux"), inscription=ANNULE, presence=Venue.A_SAISIR)
    found = agenda(lire_reunion(monde.fichier, of))
    assert [(one.nom, one.animation) for one in found.ateliers] == [
        ("Atelier A – Écouter", "Deux animatrices, Odile Izard"),
        ("Atelier B", "Odile Cazenave"),
    ]
    assert found.attendus == 2, "who withdrew is expected no more"
    assert found.lien == "", "nobody connects to a meeting in person"


def test_the_agenda_of_a_remote_meeting_tells_how_to_connect(monde: Monde) -> None:
    of = monde.reunion(mode=Mode.VISIO, outil="Zoom", lien="https://visio.exemple.fr/1")
    text = flat_text_of(print_paper(monde.fichier, "ordre-du-jour", Criteres(rencontres=[of.id]), JOUR))
    assert "Zoom — https://visio.exemple.fr/1" in text
    assert "L’ordre du jour n’est pas encore écrit." in text


def test_the_map_counts_everybody_once_and_names_nobody(monde: Monde) -> None:
    meeting = regional_day(monde.fichier, 50)
    found = participants_map(monde.fichier, meeting, DAY)
    assert found.total == 50
    assert {commune.nom: commune.nombre for commune in found.communes}["Toulouse"] == 6
    assert found.ailleurs == (("Gironde", 2), ("Paris", 2))
    assert found.sans_lieu == 2
    (page,) = pages_of(print_paper(monde.fichier, "carte", Criteres(rencontres=[meeting.id]), DAY))
    page = plain(page)
    for words in ("50 personnes", "Hors d’Occitanie : 4 personnes (Gironde 2, Paris 2)", "Sans commune connue : 2"):
        assert words in page
    for name in ("Cazenave", "CAZENAVE", "Odile", "exemple.fr", "rue des"):
        assert name not in page


def test_once_people_came_the_map_is_of_those_who_were_there(monde: Monde) -> None:
    meeting = regional_day(monde.fichier, 50, 20)
    assert participants_map(monde.fichier, meeting, DAY).total == 20


def test_s9_contacts_are_internal_and_tell_how_to_reach_and_nothing_else(monde: Monde) -> None:
    meeting = regional_day(monde.fichier, 8)
    text = plain(flat_text_of(print_paper(monde.fichier, "contacts", Criteres(rencontres=[meeting.id]), DAY)))
    assert "Contacts des participants" in text
    assert text.count("Document interne — ne pas diffuser") == 2
    assert "06 00 00 00 02" in text and "personne2@exemple.fr" in text and "Ehpad Belle-Rive" in text
    for word in ("proche aidant", "sanitaire", "Montpellier", "rue des Pyrénées"):
        assert word not in text
