"""R8.1: the balance of the groups of a file at a date, beside a reference."""

from dataclasses import replace
from datetime import date

import pytest

from cops_desktop.domain.annuaire import Equipier, Localisation
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.recherche import Criteres
from cops_desktop.services import recherche
from cops_desktop.services.equilibre import (
    ANNUAIRE,
    COPART,
    COPIL,
    Comparaison,
    comparer,
    groupes_le,
    images,
    personnes_de,
    reference_habituelle,
)
from cops_desktop.storage import annuaire
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, plain

SIGNE = date(2026, 1, 15)


def copart_2023(monde: Monde) -> None:
    """A made-up CoPart with the public figures of 2023: 46 structures, 75 persons; 40 Est, 9 Région, 26 Ouest."""
    homes = [monde.structure(f"Structure {n:02}", code_postal="81000") for n in range(46)]
    for n in range(75):
        where = {"code_postal": "34000"} if n < 40 else {"localisation": Localisation.REGION}
        person = monde.personne(f"Nom {n:02}", **(where if n < 49 else {"code_postal": "31000"}))
        monde.engagement(person, SIGNE, homes[n % 46] if n < 55 else None)
    monde.personne("Nom d’ailleurs", code_postal="75001")


def shares(found: Comparaison, cle: str) -> list[tuple[str, str]]:
    """« Est », « 40 · 53 % » of each slice of a picture."""
    image = next(i for i in images(found) if i.cle == cle)
    return [(barre.part.nom, plain(barre.chiffres)) for barre in image.barres]


def test_r8_1_a_copart_with_the_public_figures_of_2023_shows_those_shares(monde: Monde) -> None:
    copart_2023(monde)
    found = comparer(monde.fichier, COPART, ANNUAIRE, JOUR)
    assert plain(found.groupe.equilibre.comptes) == "75 personnes, 46 structures"
    assert shares(found, "participation") == [("Pour une structure", "55 · 73 %"), ("En leur nom", "20 · 27 %")]
    assert shares(found, "localisation") == [
        ("Est", "40 · 53 %"),
        ("Ouest", "26 · 35 %"),
        ("Région", "9 · 12 %"),
        ("Hors Occitanie", "0 · 0 %"),  # nobody here, somebody in the annuaire
    ]
    assert found.reference is not None
    assert found.reference.equilibre.localisation.part("Hors Occitanie").nombre == 1


def test_r8_1_a_person_in_two_families_is_stated_rightly(monde: Monde) -> None:
    odile = monde.personne(profils=("proche aidant", "sanitaire"), domaines=("Soin et Accompagnement", "Autre"))
    yanis = monde.personne("Ferrand", "Yanis", profils=("sanitaire",), domaines=("Autre",))
    for person in (odile, yanis):
        monde.engagement(person, SIGNE)
    found = comparer(monde.fichier, COPART, "", JOUR)
    assert shares(found, "familles") == [("Usagers", "1 · 50 %"), ("Professionnels", "1 · 50 %"), ("Autre", "0 · 0 %")]
    assert shares(found, "profils") == [("proche aidant", "1 · 50 %"), ("sanitaire", "2 · 100 %")]
    said = {image.cle: (plain(image.sommes), plain(image.notes)) for image in images(found)}
    assert said["familles"][0] == "2 personnes"
    assert "usager dès qu’un de ses profils l’est" in said["familles"][1]
    assert "1 personne a des profils de plusieurs familles." in said["familles"][1]
    assert said["profils"][0] == said["domaines"][0] == "2 personnes, 3 mentions"


def test_r8_1_the_place_is_the_persons_own_else_their_structures(monde: Monde) -> None:
    east = monde.structure(code_postal="34000")
    own, theirs, nowhere = monde.personne("A", code_postal="31000"), monde.personne("B"), monde.personne("C")
    for person, structure in ((own, east), (theirs, east), (nowhere, monde.structure("Sans adresse"))):
        monde.engagement(person, SIGNE, structure)
    found = comparer(monde.fichier, COPART, "", JOUR)
    assert shares(found, "localisation") == [
        ("Est", "1 · 50 %"),
        ("Ouest", "1 · 50 %"),
        ("Région", "0 · 0 %"),
        ("Sans lieu connu", "1"),
    ]
    note = next(plain(i.notes) for i in images(found) if i.cle == "localisation")
    assert note.startswith("Le lieu de la personne, sinon celui de sa structure (1 personne ici)")


def test_r3_1_engaged_both_ways_counts_for_the_structure_and_it_is_said(monde: Monde) -> None:
    odile = monde.personne()
    monde.engagement(odile, SIGNE)
    monde.engagement(odile, SIGNE, monde.structure())
    found = comparer(monde.fichier, COPART, "", JOUR)
    assert shares(found, "participation")[0] == ("Pour une structure", "1 · 100 %")
    assert "1 personne, engagée des deux façons, compte pour sa structure." in plain(images(found)[0].notes)


def test_r8_1_a_group_is_that_of_the_date(monde: Monde) -> None:
    monde.engagement(monde.personne(), SIGNE)
    before = comparer(monde.fichier, COPART, "", date(2026, 1, 14))
    assert before.groupe.equilibre.personnes == ()
    assert shares(before, "familles") == [("Usagers", "0 · 0 %"), ("Professionnels", "0 · 0 %"), ("Autre", "0 · 0 %")]
    assert len(comparer(monde.fichier, COPART, "", SIGNE).groupe.equilibre.personnes) == 1


def test_r8_1_every_level_has_its_group_and_its_reference(monde: Monde) -> None:
    odile, yanis = monde.personne(), monde.personne("Ferrand", "Yanis", profils=("sanitaire",))
    ifsi = monde.structure()
    monde.engagement(odile, SIGNE)
    monde.lien(yanis, ifsi)
    monde.binome(monde.mandat(SIGNE), odile)
    monde.membre(monde.cotec(), yanis)
    meeting = monde.rencontre(monde.cotecs[0], day=date(2026, 11, 3))
    monde.presence(meeting, yanis)
    with monde.fichier.operation("L’équipe"):
        annuaire.EQUIPE.save(monde.fichier.db, Equipier(id=new_key(), personne=odile, depuis=SIGNE))
    recherche.enregistrer(monde.fichier, "Soignants", Criteres(profils=("sanitaire",)))
    names = {g.cle.partition(":")[0]: (plain(g.nom), g.cle) for g in groupes_le(monde.fichier, JOUR)}
    assert list(names) == [COPART, COPIL, "equipe", "cotec", "recherche", "présents", ANNUAIRE]
    assert names["cotec"][0] == "CoTec : Partenariat en pédiatrie"
    assert names["présents"][0] == "Présents : Partenariat en pédiatrie, Séance, 03/11/2026"
    assert reference_habituelle(COPART) == ANNUAIRE
    assert reference_habituelle(COPIL) == reference_habituelle(names["cotec"][1]) == COPART
    assert reference_habituelle(ANNUAIRE) == ""
    members = {key: comparer(monde.fichier, cle, "", JOUR).groupe for key, (_, cle) in names.items()}
    assert {key: m.equilibre.personnes for key, m in members.items()} == {
        COPART: (odile,), COPIL: (odile,), "equipe": (odile,), "cotec": (yanis,), "recherche": (yanis,),
        "présents": (yanis,), ANNUAIRE: (odile, yanis),
    }  # fmt: skip
    assert members["cotec"].equilibre.structures == (ifsi,), "the annuaire says whom they stand for"


def test_r4_1_the_copil_stands_for_what_its_binomes_say(monde: Monde) -> None:
    ifsi, odile = monde.structure(), monde.personne()
    monde.engagement(odile, SIGNE, ifsi)
    monde.binome(monde.mandat(SIGNE), odile)  # in their own name
    found = comparer(monde.fichier, COPIL, COPART, JOUR)
    assert shares(found, "participation")[1] == ("En leur nom", "1 · 100 %")
    assert found.reference is not None
    assert found.reference.equilibre.participation.part("Pour une structure").nombre == 1


def test_a_group_is_not_compared_with_itself_and_one_that_is_gone_is_refused(monde: Monde) -> None:
    assert comparer(monde.fichier, COPART, COPART, JOUR).reference is None
    with pytest.raises(Refus, match="Ce groupe n’a personne le 24/11/2026"):
        comparer(monde.fichier, "cotec:parti", "", JOUR)


def test_nobody_who_was_erased_is_in_a_picture(monde: Monde) -> None:
    odile = monde.personne()
    monde.engagement(odile, SIGNE)
    with monde.fichier.operation("Effacer"):
        item = annuaire.personne(monde.fichier.db, odile)
        annuaire.save_personne(monde.fichier.db, replace(item, anonymisee_le=JOUR))
    assert comparer(monde.fichier, COPART, ANNUAIRE, JOUR).groupe.equilibre.personnes == ()


def test_the_people_of_a_slice_say_for_which_structures(monde: Monde) -> None:
    zoe = monde.personne("Zola", "Zoé", profils=("sanitaire",), commune="Albi")
    odile = monde.personne()
    monde.engagement(zoe, SIGNE, monde.structure())
    monde.engagement(odile, SIGNE)
    group = comparer(monde.fichier, COPART, "", JOUR).groupe
    found = personnes_de(monde.fichier, group, [zoe, odile, "partie"])
    assert [(p.nom, p.detail, p.commune) for p in found] == [
        ("Odile Cazenave", "", ""),
        ("Zoé Zola", "IFSI du Rouergue · sanitaire", "Albi"),
    ]
