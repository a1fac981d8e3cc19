"""Lists into the annuaire: what each row is said to be, what is written, and that it is one operation."""

from pathlib import Path

import pytest

from cops_desktop.domain.annuaire import Lien, Personne, Structure
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services import sauvegardes
from cops_desktop.services.listes import ECARTER, NOUVELLE, Nature, analyser, importer
from cops_desktop.storage import annuaire
from cops_desktop.storage.keys import new_key
from tests.builders import Monde
from tests.services.listes.listes import ATELIERS, PERSONNES_DES_ATELIERS, Liste
from tests.services.lists import operations, tables

PERSONNES = "Nom;Prénom;Mail;Tél;Ville;Structure"


class Stop(Exception):
    """What a task raises at its next step once the user has asked to stop."""


def people(monde: Monde) -> dict[str, Personne]:
    return {person.nom_complet: person for person in annuaire.personnes(monde.fichier.db)}


def structure(monde: Monde, nom: str, **more: str) -> str:
    item = Structure(id=new_key(), nom=nom, **more)  # type: ignore[arg-type]
    with monde.fichier.operation(nom):
        annuaire.save_structure(monde.fichier.db, item)
    return item.id


def lier(monde: Monde, personne: str, of: str) -> None:
    with monde.fichier.operation("Lier"):
        annuaire.LIENS.save(monde.fichier.db, Lien(id=new_key(), personne=personne, structure=of))


def liste(monde: Monde, tmp_path: Path, *rows: str, cible: str = "personnes", titles: str = PERSONNES) -> Liste:
    return Liste(monde.fichier, tmp_path, "\n".join((titles, *rows)), cible)


# A whole list ---------------------------------------------------------------------------------------------------
def test_a_list_of_workshops_goes_in_and_its_spellings_are_proposed(monde: Monde, tmp_path: Path) -> None:
    found = Liste(monde.fichier, tmp_path, ATELIERS, nom="ateliers.csv")
    assert found.etats == {"nouvelle": PERSONNES_DES_ATELIERS}
    proposed = {frozenset((q.un, q.autre)) for q in found.analyse.rapprochements}
    assert proposed == {
        frozenset(("Union des kinés Occitanie", "Union des kinés Occ")),
        frozenset(("Entraide Val-Clair", "Entraide-Val clair")),
        frozenset(("Aide Oc Occitanie", "AIDE OC OCCITANIE")),
    }
    for question in found.analyse.rapprochements:
        found.decisions = found.decisions.rapprocher(question.paire, "kinés" not in question.un)
    bilan = found.importer()
    assert (bilan.nouvelles, bilan.modifiees, bilan.structures) == (PERSONNES_DES_ATELIERS, 0, 11)
    assert files.undo_label(monde.fichier) == "Import de « ateliers.csv »"
    assert {"Blandine Le Gallic-Tissier", "Inès Da Silve", "Céleste Arribat Castel"} <= people(monde).keys()
    kept = {s.nom: s.autres_noms for s in annuaire.structures(monde.fichier.db)}
    assert kept["Entraide Val-Clair"] == ("Entraide-Val clair",)
    assert kept["Aide Oc Occitanie"] == ("AIDE OC OCCITANIE",)
    assert "Nexia / Val d’Oc 34" in kept and "Association Trempoline, Syndrome de Machin" in kept
    assert len(annuaire.DISTINCTS.read(monde.fichier.db)) == 1


def test_the_same_list_again_changes_nothing_and_asks_nothing(monde: Monde, tmp_path: Path) -> None:
    found = Liste(monde.fichier, tmp_path, ATELIERS)
    for question in found.analyse.rapprochements:
        found.decisions = found.decisions.rapprocher(question.paire, True)
    found.importer()
    before, count = tables(monde.fichier), operations(monde.fichier)
    again = Liste(monde.fichier, tmp_path, ATELIERS)
    assert again.etats == {"identique": PERSONNES_DES_ATELIERS}
    assert not again.analyse.rapprochements
    assert again.importer().nouvelles == 0
    assert (tables(monde.fichier), operations(monde.fichier)) == (before, count)


def test_an_import_is_undone_as_one_and_backed_up_before(monde: Monde, tmp_path: Path) -> None:
    monde.personne()
    before = tables(monde.fichier)
    Liste(monde.fichier, tmp_path, ATELIERS).importer()
    assert sauvegardes.toutes(monde.fichier)[0].motif == sauvegardes.AVANT_IMPORT
    files.undo(monde.fichier)
    assert tables(monde.fichier) == before


def test_without_a_column_of_names_nothing_is_read(monde: Monde, tmp_path: Path) -> None:
    with pytest.raises(Refus, match="Il manque une colonne"):
        _ = liste(monde, tmp_path, "a@exemple.fr", titles="Mail").analyse


# Recognising ----------------------------------------------------------------------------------------------------
def test_a_person_is_known_by_name_in_either_order_and_in_capitals(monde: Monde, tmp_path: Path) -> None:
    monde.personne("d’Hautpoul", "Marie-Ève")
    assert liste(monde, tmp_path, "D'HAUTPOUL;Marie Eve;;;;").etats == {"identique": 1}
    assert liste(monde, tmp_path, "MARIE EVE;D'Hautpoul;;;;").etats == {"identique": 1}


@pytest.mark.parametrize(
    ("known", "row", "why"),
    [
        ({"email": "a@exemple.fr"}, "Cazenave;Odile;b@exemple.fr;;;", "même nom, autre e-mail"),
        ({"commune": "Foix"}, "Cazenave;Odile;;;Albi;", "même nom, autre commune"),
        ({"email": "a@exemple.fr"}, "Martin;Odile;a@exemple.fr;;;", "même e-mail, autre nom"),
        ({"email": "a@exemple.fr"}, "Cazenavé-Roux;Odile;a@exemple.fr;;;", "même e-mail"),
        ({"telephone": "06 00 00 00 01"}, "Casenave;Odile;;600000001;;", "même téléphone, nom proche"),
        ({"commune": "Foix"}, "Casenave;Odile;;;FOIX;", "nom proche, même commune"),
        ({"email": "a@lac.exemple.fr"}, "Casenave;Odile;b@lac.exemple.fr;;;", "nom proche, même domaine d’e-mail"),
        ({}, "Cazenaves;Odile;;;;", "nom très proche"),
        ({"commune": "Foix"}, "Cazenave;O.;;;Foix;", "nom proche, même commune"),
        ({"commune": "Foix"}, "Cazenave Roux;Odile;;;Foix;", "nom proche, même commune"),
    ],
)
def test_who_may_be_somebody_else_is_doubtful_and_said_why(
    monde: Monde, tmp_path: Path, known: dict[str, str], row: str, why: str
) -> None:
    key = monde.personne("Cazenave", "Odile", **known)
    fiche = liste(monde, tmp_path, row).fiche
    assert fiche.etat == "douteuse"
    assert (fiche.candidats[0].cle, fiche.candidats[0].raison.startswith(why)) == (key, True)


@pytest.mark.parametrize("row", ["Casenave;Odile;;;Albi;", "Martin;Odile;;;Foix;", "Cazenave;Paul;;;Foix;"])
def test_who_is_certainly_somebody_else_is_new(monde: Monde, tmp_path: Path, row: str) -> None:
    monde.personne("Cazenave", "Odile", commune="Foix")
    assert liste(monde, tmp_path, row).etats == {"nouvelle": 1}


def test_an_e_mail_or_a_telephone_in_common_settles_it(monde: Monde, tmp_path: Path) -> None:
    monde.personne("Cazenave", "Odile", email="Odile@exemple.fr", commune="Foix", telephone="+33 6 00 00 00 01")
    assert liste(monde, tmp_path, "Cazenave;Odile;odile@exemple.fr;;Albi;").etats == {"identique": 1}
    assert liste(monde, tmp_path, "Cazenave;Odile;autre@exemple.fr;06.00.00.00.01;;").etats == {"modifiée": 1}


def test_of_two_homonyms_the_one_with_the_same_structure_is_meant(monde: Monde, tmp_path: Path) -> None:
    place = structure(monde, "Maison du lac")
    monde.personne("Martin", "Jean", commune="Foix")
    second = monde.personne("Martin", "Jean")
    assert liste(monde, tmp_path, "Martin;Jean;;;;").etats == {"douteuse": 1}
    lier(monde, second, place)
    fiche = liste(monde, tmp_path, "Martin;Jean;;;;Maison du Lac").fiche
    assert (fiche.etat, fiche.cle) == ("identique", second)


def test_one_person_twice_in_a_list_is_one_and_homonyms_in_it_are_asked_about(monde: Monde, tmp_path: Path) -> None:
    found = liste(monde, tmp_path, "MARTIN;Jean;a@exemple.fr;;;", "Martin;Jean;;06 00 00 00 01;;Maison")
    assert found.fiche.lignes == (2, 3)
    found.importer()
    person = people(monde)["Jean Martin"]
    assert (person.email, person.telephone) == ("a@exemple.fr", "06 00 00 00 01")
    found = liste(monde, tmp_path, "Roux;Ève;c@exemple.fr;;;", "Roux;Ève;d@exemple.fr;;;")
    assert found.etats == {"nouvelle": 1, "douteuse": 1}
    assert found.fiches[1].candidats[0].cle == "ligne:2"
    found.decisions = found.decisions.est(3, "ligne:2")
    assert found.analyse.liees(2, found.decisions) == {2, 3}, (
        "what is said of one row is said of those that are the same"
    )
    assert found.analyse.liees(3, found.decisions) == {3}
    assert found.importer().nouvelles == 1
    assert people(monde)["Ève Roux"].emails == ("c@exemple.fr", "d@exemple.fr")


def test_a_row_without_a_name_is_to_be_corrected_unless_its_e_mail_says_who(monde: Monde, tmp_path: Path) -> None:
    monde.personne("Cazenave", "Odile", email="o@exemple.fr")
    found = liste(monde, tmp_path, ";;o@exemple.fr;06 00 00 00 01;;", ";Total : 2;;;;")
    assert found.etats == {"modifiée": 1, "à corriger": 1}
    found.importer()
    assert people(monde)["Odile Cazenave"].telephone == "06 00 00 00 01"


def test_an_anonymised_person_is_never_recognised(monde: Monde, tmp_path: Path) -> None:
    from datetime import date

    monde.personne("Cazenave", "Odile", anonymisee_le=date(2026, 1, 1))
    assert liste(monde, tmp_path, "Cazenave;Odile;;;;").etats == {"nouvelle": 1}


# Decisions ------------------------------------------------------------------------------------------------------
def test_a_doubt_is_settled_by_the_user_or_left_out(monde: Monde, tmp_path: Path) -> None:
    key = monde.personne("Cazenave", "Odile", email="a@exemple.fr")
    found = liste(monde, tmp_path, "Cazenave;Odile;b@exemple.fr;;;")
    assert found.importer().nouvelles == 0
    assert liste(monde, tmp_path, "Cazenave;Odile;b@exemple.fr;;;").etats == {"douteuse": 1}
    found.decisions = found.decisions.est(2, ECARTER)
    assert found.etats == {"laissée de côté": 1}
    found.decisions = found.decisions.est(2, key)
    assert found.etats == {"modifiée": 1}
    found.importer()
    assert people(monde)["Odile Cazenave"].emails == ("a@exemple.fr", "b@exemple.fr")
    assert liste(monde, tmp_path, "Cazenave;Odile;b@exemple.fr;;;").etats == {"identique": 1}


def test_a_doubt_may_be_somebody_new(monde: Monde, tmp_path: Path) -> None:
    monde.personne("Cazenave", "Odile", email="a@exemple.fr")
    found = liste(monde, tmp_path, "Cazenave;Odile;b@exemple.fr;;;")
    found.decisions = found.decisions.est(2, NOUVELLE)
    assert found.importer().nouvelles == 1
    assert len(annuaire.personnes(monde.fichier.db)) == 2
    assert liste(monde, tmp_path, "Cazenave;Odile;b@exemple.fr;;;").etats == {"identique": 1}


def test_what_is_empty_is_filled_and_what_differs_is_kept_until_it_is_chosen(monde: Monde, tmp_path: Path) -> None:
    monde.personne("Cazenave", "Odile", email="o@exemple.fr", commune="Foix")
    found = liste(monde, tmp_path, "CAZENAVE;ODILE;o@exemple.fr;600000001;Albi;")
    natures = {ecart.champ: ecart.nature for ecart in found.fiche.ecarts}
    assert natures == {"commune": Nature.DIFFERE, "telephone": Nature.REMPLIR}
    found.importer()
    person = people(monde)["Odile Cazenave"]
    assert (person.commune, person.telephone) == ("Foix", "06 00 00 00 01")
    found = liste(monde, tmp_path, "Cazenave;Odile;o@exemple.fr;;Albi;")
    assert found.fiche.etat == "identique" and found.fiche.differences
    found.decisions = found.decisions.colonne("commune", True)
    assert found.etats == {"modifiée": 1}
    found.decisions = found.decisions.cellule(2, "commune", False)
    assert found.etats == {"identique": 1}
    found.decisions = found.decisions.cellule(2, "commune", True)
    found.importer()
    assert people(monde)["Odile Cazenave"].commune == "Albi"


# Values ---------------------------------------------------------------------------------------------------------
def test_words_join_their_vocabulary_and_strangers_the_notes(monde: Monde, tmp_path: Path) -> None:
    titles = "Nom;Prénom;Profil;Thèmes;CP;Mail;Tél;Date d'inscription"
    row = "Roux;Ève;RU ; Sanitaire | fée des bois;Douleur;9000;pas d’adresse;12;44650"
    text = row.replace(" ; ", " | ")
    found = liste(monde, tmp_path, text, titles=titles)
    assert len(found.fiche.remarques) == 3
    found.importer()
    person = people(monde)["Ève Roux"]
    assert person.profils == ("représentant des usagers (RU)", "sanitaire")
    assert person.themes == ("Douleur",)
    assert person.code_postal == "09000"
    assert str(person.annuaire_le) == "2022-03-30"
    assert person.notes.splitlines() == ["E-mail : pas d’adresse", "Téléphone : 12", "Profil : fée des bois"]
    assert liste(monde, tmp_path, text, titles=titles).etats == {"identique": 1}


def test_links_and_functions_are_made_once(monde: Monde, tmp_path: Path) -> None:
    titles = "Nom;Prénom;Structure;Fonction"
    liste(monde, tmp_path, "Roux;Ève;Maison;", titles=titles).importer()
    liste(monde, tmp_path, "Roux;Ève;MAISON;cadre", titles=titles).importer()
    found = liste(monde, tmp_path, "Roux;Ève;Maison;directrice", titles=titles)
    assert found.fiche.etat == "identique" and found.fiche.differences
    found.decisions = found.decisions.colonne("fonction", True)
    found.importer()
    (link,) = annuaire.LIENS.read(monde.fichier.db)
    assert (link.fonction, link.depuis) == ("directrice", None)
    assert len(annuaire.structures(monde.fichier.db)) == 1


# Structures -----------------------------------------------------------------------------------------------------
STRUCTURES = "Nom;Sigle;Type;Ville;Mail"


def test_a_list_of_structures(monde: Monde, tmp_path: Path) -> None:
    known = structure(monde, "Maison du lac", commune="Foix")
    rows = ("MAISON DU LAC;MDL;Association;FOIX;", "Maison du lac;;;Albi;", "Aide Oc;;club;;a@exemple.fr")
    found = liste(monde, tmp_path, *rows, cible="structures", titles=STRUCTURES)
    assert [fiche.etat for fiche in found.fiches] == ["modifiée", "douteuse", "nouvelle"]
    found.decisions = found.decisions.est(3, NOUVELLE)
    bilan = found.importer()
    assert (bilan.nouvelles, bilan.modifiees) == (2, 1)
    kept = annuaire.structures(monde.fichier.db)
    assert [(s.nom, s.commune) for s in kept] == [("Aide Oc", ""), ("Maison du lac", "Albi"), ("Maison du lac", "Foix")]
    first = next(s for s in kept if s.id == known)
    assert (first.sigle, first.type) == ("MDL", "association")
    again = liste(monde, tmp_path, *rows, cible="structures", titles=STRUCTURES)
    assert again.etats == {"identique": 3}


def test_another_spelling_of_a_structure_joins_it_when_accepted(monde: Monde, tmp_path: Path) -> None:
    structure(monde, "Union des kinés Occitanie")
    rows = ("Union des kinés Occ;;;Foix;",)
    found = liste(monde, tmp_path, *rows, cible="structures", titles=STRUCTURES)
    (question,) = found.analyse.rapprochements
    found.decisions = found.decisions.rapprocher(question.paire, True)
    found.importer()
    (only,) = annuaire.structures(monde.fichier.db)
    assert (only.nom, only.autres_noms, only.commune) == ("Union des kinés Occitanie", ("Union des kinés Occ",), "Foix")


def test_two_rows_about_one_structure_make_one(monde: Monde, tmp_path: Path) -> None:
    rows = ("Aide Oc;;;Foix;", "Aide Oc;AO;;;")
    found = liste(monde, tmp_path, *rows, cible="structures", titles=STRUCTURES)
    found.importer()
    (only,) = annuaire.structures(monde.fichier.db)
    assert (only.sigle, only.commune) == ("AO", "Foix")


# Size -----------------------------------------------------------------------------------------------------------
def test_sixty_thousand_rows_say_how_far_they_are_and_can_be_stopped(monde: Monde, tmp_path: Path) -> None:
    rows = (f"NOM{n % 9000};Prénom{n % 7};p{n}@exemple.fr;;;Structure {n % 50}" for n in range(60_000))
    found = liste(monde, tmp_path, *rows)
    said: list[tuple[int, int]] = []

    def step(done: int, total: int) -> None:
        said.append((done, total))
        if done > total / 4:
            raise Stop

    with pytest.raises(Stop):
        analyser(monde.fichier, found.lecture, avancer=step)
    assert len(said) > 50 and said == sorted(said) and said[-1][1] == 120_000


def test_names_that_are_all_alike_do_not_take_for_ever(monde: Monde, tmp_path: Path) -> None:
    rows = (f"Nom{n};Prénom;p{n}@exemple.fr;;;Maison" for n in range(2_000))
    assert sum(liste(monde, tmp_path, *rows).etats.values()) == 2_000


def test_stopping_leaves_the_file_as_it_was(monde: Monde, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done > total / 2:
            raise Stop

    rows = [f"Nom{n};Prénom{n};;;;" for n in range(300)]
    found, before = liste(monde, tmp_path, *rows), tables(monde.fichier)
    with pytest.raises(Stop):
        importer(monde.fichier, found.lecture, found.decisions, stop)
    assert tables(monde.fichier) == before
