"""The landmarks of Accueil: engagements in force, binômes that sit, what is supported, the balance of the CoPart."""

from datetime import date

from cops_desktop.domain.accompagnements.types import Nature
from cops_desktop.services.accompagnements.ecrire import enregistrer_capacites
from cops_desktop.services.accueil_reperes import equilibre_du_copart, reperes
from tests.builders import JOUR, Monde, plain

SIGNE = date(2026, 1, 15)


def test_a_file_without_anything_has_no_landmark(monde: Monde) -> None:
    found = reperes(monde.fichier, JOUR)
    assert (found.engagements, found.binomes, found.sieges, found.accompagnements) == (0, 0, 14, 0)
    assert equilibre_du_copart(monde.fichier, JOUR) == ()


def test_r3_3_engagements_count_while_they_are_in_force(monde: Monde) -> None:
    odile = monde.personne()
    monde.engagement(odile, SIGNE)
    monde.engagement(odile, SIGNE, monde.structure())
    monde.engagement(monde.personne("Ferrand", "Yanis"), date(2024, 1, 10))
    assert reperes(monde.fichier, JOUR).engagements == 2
    assert reperes(monde.fichier, date(2026, 1, 9)).engagements == 1, "the earlier one, to its last day"


def test_r4_1_a_binome_counts_while_somebody_sits_in_it(monde: Monde) -> None:
    odile, yanis = monde.personne(), monde.personne("Ferrand", "Yanis")
    mandat = monde.mandat(SIGNE)
    monde.binome(mandat, odile, yanis)
    monde.binome(mandat, numero=2)
    assert reperes(monde.fichier, JOUR).binomes == 1


def test_r6_2_what_is_supported_is_held_against_the_years_capacity(monde: Monde) -> None:
    begun = monde.accompagnement(demande_le=date(2026, 2, 1))
    monde.examen(begun, date(2026, 3, 1))
    monde.mouvements(begun, "2026-04-02 étape 1")
    monde.accompagnement("Une demande", demande_le=date(2026, 10, 1))
    enregistrer_capacites(monde.fichier, 2026, dict.fromkeys(Nature, 2))
    found = reperes(monde.fichier, JOUR)
    assert (found.accompagnements, found.capacite) == (1, 2 * len(Nature))


def test_r8_1_the_balance_is_that_of_the_members_of_the_day(monde: Monde) -> None:
    odile = monde.personne(profils=("proche aidant",), code_postal="34000")
    yanis = monde.personne("Ferrand", "Yanis", profils=("sanitaire",), code_postal="31000")
    for person in (odile, yanis):
        monde.engagement(person, SIGNE)
    monde.personne("Ailleurs", profils=("social",))
    shares = {part.nom: (part.nombre, plain(part.en_mots)) for part in equilibre_du_copart(monde.fichier, JOUR)}
    assert shares == {
        "Usagers": (1, "50 %"),
        "Professionnels": (1, "50 %"),
        "Autre": (0, "0 %"),
        "Est": (1, "50 %"),
        "Ouest": (1, "50 %"),
        "Région": (0, "0 %"),
    }
