"""Searching: who is found by what is typed and by the filters, in which order, and what is kept of a search (R2.8)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cops_desktop.domain.annuaire import (
    Consentement,
    Equipier,
    Famille,
    Lien,
    Localisation,
    Marque,
    Projet,
    Structure,
)
from cops_desktop.domain.copil import MembreBinome
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.recherche import Criteres, GenreFiche
from cops_desktop.services import fichier as files
from cops_desktop.services import laptop, recherche
from cops_desktop.storage import annuaire, copil
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde


def structure(monde: Monde, nom: str, **more: str) -> str:
    item = Structure(id=new_key(), nom=nom, **more)
    with monde.fichier.operation(f"Ajouter {nom}"):
        annuaire.save_structure(monde.fichier.db, item)
    return item.id


def projet(monde: Monde, titre: str, **more: object) -> str:
    item = Projet(id=new_key(), titre=titre, **more)  # type: ignore[arg-type]
    with monde.fichier.operation(f"Ajouter {titre}"):
        annuaire.save_projet(monde.fichier.db, item)
    return item.id


def noms(monde: Monde, texte: str = "", **more: object) -> list[str]:
    """The names of the hits; their number and their keys must agree."""
    criteres = Criteres(texte=texte, **more)  # type: ignore[arg-type]
    found = recherche.chercher(monde.fichier, criteres, JOUR)
    assert found.complet
    assert recherche.compter(monde.fichier, criteres, JOUR) == len(found.fiches)
    assert recherche.cles(monde.fichier, criteres, JOUR) == [(f.genre, f.cle) for f in found.fiches]
    assert recherche.toutes(monde.fichier, criteres, JOUR) == found.fiches
    return [fiche.nom for fiche in found.fiches]


def proches(monde: Monde, texte: str, **more: object) -> list[str]:
    criteres = Criteres(texte=texte, **more)  # type: ignore[arg-type]
    return [fiche.nom for fiche in recherche.proches(monde.fichier, criteres, JOUR)]


# What is typed ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "typed",
    [
        "lefèvre", "LEFEVRE", "lef", "odile lefevre", "Lefevre Odile", "tarbes lef", "cardiologie", "l'hopital",
        "L’Hôpital", "lhopital", "saint-gaudens", "st gaudens", "saintgaudens", "05 62 00 00 01", "05.62.00",
        "+33562000001", "65 000", "odile.lefevre@exemple.fr", "o l t",
    ],
)  # fmt: skip
def test_r2_8_every_word_in_any_order_finds_whatever_the_accents(monde: Monde, typed: str) -> None:
    person = monde.personne(
        "Lefèvre", "Odile", commune="Tarbes", code_postal="65000", telephone="05 62 00 00 01", themes=("Cardiologie",),
        email="odile.lefevre@exemple.fr",
    )  # fmt: skip
    place = structure(monde, "L’Hôpital de Saint-Gaudens")
    with monde.fichier.operation("Lier"):
        annuaire.LIENS.save(monde.fichier.db, Lien(id=new_key(), personne=person, structure=place))
    monde.personne("Zamora", "Paul")
    assert "Lefèvre, Odile" in noms(monde, typed)
    assert "Zamora, Paul" not in noms(monde, typed)


def test_all_the_words_must_be_there(monde: Monde) -> None:
    monde.personne("Lefèvre", "Odile")
    assert noms(monde, "lefevre paul") == []


@pytest.mark.parametrize(
    "typed",
    ['"', "puech*", 'puech"', "NEAR(puech)", "puech AND", "nom : puech", "^puech", "puech OR", "'; DROP TABLE x"],
)
def test_operators_and_quotes_are_text(monde: Monde, typed: str) -> None:
    monde.personne("Puech", notes="near and nom or drop table x")
    assert noms(monde, typed) == ["Puech, Odile"]


def test_what_gives_no_word_narrows_nothing(monde: Monde) -> None:
    monde.personne("Puech")
    assert noms(monde, "« ! »") == ["Puech, Odile"]


def test_names_that_begin_so_come_first_then_other_names_then_the_rest(monde: Monde) -> None:
    monde.personne("Alibert", "Zoé", commune="Martres")
    monde.personne("Bosc", "Martin")
    monde.personne("Martin", "Yves")
    monde.personne("Martinez", "Anne")
    structure(monde, "Clinique Martin")
    assert noms(monde, "martin") == ["Martin, Yves", "Martinez, Anne", "Bosc, Martin", "Clinique Martin"]
    assert noms(monde, "mart")[-1] == "Alibert, Zoé"
    assert noms(monde, "zoe martr") == ["Alibert, Zoé"]


def test_the_first_hits_are_given_and_whether_there_are_others(monde: Monde) -> None:
    for n in range(5):
        monde.personne(f"Puech {n}", "")
    found = recherche.chercher(monde.fichier, Criteres(texte="puech"), JOUR, limit=3)
    assert ([fiche.nom for fiche in found.fiches], found.complet) == (["Puech 0", "Puech 1", "Puech 2"], False)
    assert recherche.chercher(monde.fichier, Criteres(texte="puech"), JOUR, limit=5).complet


# Forgiven typos --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "typed", ["lefebre", "lefevrre", "lefvere", "kefevre", "lefefre od", "odlie lefevre", "lefevres"]
)
def test_r2_8_a_slip_is_forgiven(monde: Monde, typed: str) -> None:
    monde.personne("Lefèvre", "Odile")
    monde.personne("Zamora", "Paul")
    assert noms(monde, typed) == []
    assert proches(monde, typed) == ["Lefèvre, Odile"]


def test_r2_8_what_was_typed_rightly_comes_first_and_only_once(monde: Monde) -> None:
    monde.personne("Lefebre", "Anne")
    monde.personne("Lefèvre", "Odile")
    assert noms(monde, "lefebre") == ["Lefebre, Anne"]
    assert proches(monde, "lefebre") == ["Lefèvre, Odile"]
    keys = [key for _, key in recherche.cles(monde.fichier, Criteres(nom="lefevre"), JOUR)]
    assert recherche.proches(monde.fichier, Criteres(texte="lefebre"), JOUR, sauf=keys) == ()


def test_fewer_slips_come_first_and_filters_hold(monde: Monde) -> None:
    monde.personne("Cazelas", "Deux", code_postal="31000")
    monde.personne("Cazalz", "Un", code_postal="81000")
    assert proches(monde, "cazals") == ["Cazalz, Un", "Cazelas, Deux"]
    assert proches(monde, "cazals", departements=("31",)) == ["Cazelas, Deux"]
    assert len(recherche.proches(monde.fichier, Criteres(texte="cazals"), JOUR, limit=1)) == 1


def test_without_a_word_nothing_is_near(monde: Monde) -> None:
    monde.personne("Puech")
    assert proches(monde, "") == []


def test_a_task_reads_the_words_for_the_window(monde: Monde) -> None:
    monde.personne("Lefèvre")
    other = monde.fichier.again(read_only=True)
    words = recherche.preparer(other)
    other.close()
    recherche.adopter(monde.fichier, words)
    assert recherche.preparer(monde.fichier) is words
    assert proches(monde, "lefebre") == ["Lefèvre, Odile"]


# Filters ---------------------------------------------------------------------------------------------------------
def test_r2_8_kind_name_postcode_and_town(monde: Monde) -> None:
    monde.personne("Puech", commune="Saint-Gaudens", code_postal="31800")
    place = structure(monde, "Clinique Puech", commune="Albi", code_postal="81000", type="établissement")
    projet(monde, "Projet Puech", structures=(place,))
    assert noms(monde, genres=(GenreFiche.STRUCTURE,)) == ["Clinique Puech"]
    assert noms(monde, "puech", genres=(GenreFiche.PERSONNE, GenreFiche.PROJET)) == ["Puech, Odile", "Projet Puech"]
    assert noms(monde, nom="odi") == ["Puech, Odile"]
    assert noms(monde, code_postal="81") == ["Clinique Puech", "Projet Puech"]
    assert noms(monde, commune="saint gau") == ["Puech, Odile"]
    assert noms(monde, types=("établissement",)) == ["Clinique Puech"]
    assert noms(monde, departements=("31", "46")) == ["Puech, Odile"]


def test_r2_5_profiles_families_domains_and_themes(monde: Monde) -> None:
    monde.personne("Puech", profils=("proche aidant", "sanitaire"), themes=("pédiatrie",))
    monde.personne("Bosc", profils=("sanitaire",), domaines=("Autre",))
    monde.personne("Cazals")
    projet(monde, "Projet", themes=("pédiatrie",))
    assert noms(monde, profils=("sanitaire",)) == ["Bosc, Odile", "Puech, Odile"]
    assert noms(monde, familles=(Famille.USAGERS,)) == ["Puech, Odile"]
    assert noms(monde, familles=(Famille.PROFESSIONNELS, Famille.AUTRE)) == ["Bosc, Odile", "Cazals, Odile"]
    assert noms(monde, domaines=("Autre",)) == ["Bosc, Odile"]
    assert noms(monde, themes=("pédiatrie",)) == ["Projet", "Puech, Odile"]
    assert noms(monde, profils=("sanitaire",), themes=("pédiatrie",)) == ["Puech, Odile"]
    assert noms(monde, profils=("inconnu",)) == []


def test_r2_7_territory_by_the_postcode_or_by_hand(monde: Monde) -> None:
    monde.personne("Est", code_postal="34000")
    monde.personne("Ouest", code_postal="81000")
    monde.personne("Main", code_postal="81000", localisation=Localisation.REGION)
    monde.personne("Loin", code_postal="75001")
    monde.personne("Rien")
    for where, who in (("EST", "Est"), ("OUEST", "Ouest"), ("REGION", "Main"), ("HORS", "Loin")):
        assert noms(monde, localisations=(Localisation[where],)) == [f"{who}, Odile"]


def test_section_9_consent_in_force_today(monde: Monde) -> None:
    for nom, depuis, retire in (("Oui", -9, None), ("Retiré", -9, 0), ("Demain", 1, None)):
        person = monde.personne(nom)
        item = Consentement(id=new_key(), personne=person, objet="e-mail", depuis=JOUR + timedelta(depuis))
        with monde.fichier.operation("Accord"):
            end = None if retire is None else JOUR + timedelta(retire)
            annuaire.CONSENTEMENTS.save(monde.fichier.db, replace(item, retire_le=end))
    assert noms(monde, consentements=("e-mail",)) == ["Oui, Odile"]
    assert noms(monde, consentements=("image", "e-mail")) == ["Oui, Odile"]
    assert noms(monde, consentements=("image",)) == []


def test_r2_4_the_marks_are_those_of_the_day(monde: Monde) -> None:
    now, before = monde.personne("Puech"), monde.personne("Bosc")
    with monde.fichier.operation("Équipe"):
        annuaire.EQUIPE.save(monde.fichier.db, Equipier(id=new_key(), personne=now, depuis=JOUR))
        past = Equipier(id=new_key(), personne=before, depuis=date(2020, 1, 1), jusquau=date(2020, 12, 31))
        annuaire.EQUIPE.save(monde.fichier.db, past)
    assert noms(monde, marques=(Marque.EQUIPE,)) == ["Puech, Odile"]
    assert noms(monde, marques=(Marque.COPART,)) == []
    shown = recherche.chercher(monde.fichier, Criteres(texte="odile"), JOUR).fiches
    assert [fiche.marques for fiche in shown] == [(), (Marque.EQUIPE,)]


def test_r2_4_copart_and_copil_are_found_as_they_were_on_a_past_day(monde: Monde) -> None:
    lapsed, current, piloting = (monde.personne(nom) for nom in ("Ancelin", "Bonnet", "Chartier"))
    monde.engagement(lapsed, date(2022, 3, 1))
    monde.engagement(current, date(2026, 1, 5))
    monde.engagement(piloting, date(2021, 6, 1), fin=date(2027, 12, 31))
    mandat = monde.mandat(date(2025, 1, 1))
    monde.binome(mandat, piloting)
    monde.binome(mandat, lapsed, numero=15, retenu=False)
    monde.mandat(date(2025, 6, 1), validation="")  # being composed: nobody sits in it yet

    def on(day: date, *marks: Marque) -> list[str]:
        found = recherche.chercher(monde.fichier, Criteres(marques=marks), day).fiches
        assert recherche.compter(monde.fichier, Criteres(marques=marks), day) == len(found)
        assert [key for _, key in recherche.cles(monde.fichier, Criteres(marques=marks), day)] == [f.cle for f in found]
        return [f"{f.nom.split(',')[0]} {'+'.join(f.marques)}" for f in found]

    assert on(date(2024, 2, 29), Marque.COPART) == ["Ancelin CoPart", "Chartier CoPart"]
    assert on(date(2024, 2, 29), Marque.COPIL) == []
    assert on(JOUR, Marque.COPART) == ["Bonnet CoPart", "Chartier CoPart+CoPil"]
    assert on(JOUR, Marque.COPIL) == ["Chartier CoPart+CoPil"]
    assert on(JOUR, Marque.COPIL, Marque.EQUIPE) == ["Chartier CoPart+CoPil"], "values of one field widen it"
    assert on(date(2028, 1, 5), Marque.COPART, Marque.COPIL) == []
    shown = recherche.chercher(monde.fichier, Criteres(texte="odile"), date(2025, 6, 2)).fiches
    assert [f.marques for f in shown] == [(), (), (Marque.COPART, Marque.COPIL)]


def test_r4_1_who_was_replaced_in_mid_mandate_bears_the_mark_until_then(monde: Monde) -> None:
    left = monde.personne("Deloche")
    seat = monde.binome(monde.mandat(date(2025, 1, 1)))
    with monde.fichier.operation("Remplacer"):
        member = MembreBinome(id=new_key(), binome=seat.id, personne=left, jusquau=date(2026, 5, 31))
        copil.MEMBRES.save(monde.fichier.db, member)
    marked = [
        bool(recherche.chercher(monde.fichier, Criteres(marques=(Marque.COPIL,)), day).fiches)
        for day in (date(2024, 12, 31), date(2025, 1, 1), date(2026, 5, 31), date(2026, 6, 1))
    ]
    assert marked == [False, True, True, False]


def test_section_9_no_news_for_three_years(monde: Monde) -> None:
    monde.personne("Jamais")
    monde.personne("Ancien", contact_le=date(2023, 11, 24))
    monde.personne("Récent", contact_le=date(2023, 11, 25))
    structure(monde, "Clinique")
    assert noms(monde, sans_nouvelles_depuis=3) == ["Ancien, Odile", "Jamais, Odile"]
    assert noms(monde, "jam", sans_nouvelles_depuis=3) == ["Jamais, Odile"]


# What a list shows -----------------------------------------------------------------------------------------------
def test_hits_say_in_short_what_they_are(monde: Monde) -> None:
    monde.personne("Puech", "Ariane", commune="Albi", profils=("proche aidant", "sanitaire"))
    place = structure(monde, "Clinique", commune="Albi", type="établissement")
    projet(monde, "Parcours", structures=(place,), debut=date(2026, 1, 1), remarquable=True)
    projet(monde, "Suite", debut=date(2026, 1, 1), fin=date(2026, 12, 31))
    clinique, parcours, puech, suite = recherche.chercher(monde.fichier, Criteres(), JOUR).fiches
    assert (clinique.genre, clinique.detail, clinique.commune) == (GenreFiche.STRUCTURE, "établissement", "Albi")
    assert (parcours.detail, parcours.commune) == ("depuis le 01/01/2026, expérience remarquable", "Albi")
    assert (puech.nom, puech.detail, puech.famille) == ("Puech, Ariane", "proche aidant, sanitaire", Famille.USAGERS)
    assert suite.detail == "01/01/2026 – 31/12/2026"


# Searches that are kept ------------------------------------------------------------------------------------------
def test_a_search_is_kept_under_its_name_replaced_and_forgotten(monde: Monde) -> None:
    asked = Criteres(texte="puech", departements=("81",))
    kept = recherche.enregistrer(monde.fichier, "  Le  Tarn ", asked)
    recherche.enregistrer(monde.fichier, "Aude", Criteres())
    assert [(r.nom, r.criteres) for r in recherche.enregistrees(monde.fichier)] == [
        ("Aude", Criteres()),
        ("Le Tarn", asked),
    ]
    again = recherche.enregistrer(monde.fichier, "le tarn", asked.filtres)
    assert again.id == kept.id
    assert recherche.enregistrees(monde.fichier)[1].criteres == asked.filtres
    recherche.retirer(monde.fichier, kept.id)
    assert [r.nom for r in recherche.enregistrees(monde.fichier)] == ["Aude"]
    files.undo(monde.fichier)
    assert len(recherche.enregistrees(monde.fichier)) == 2
    with pytest.raises(Refus):
        recherche.enregistrer(monde.fichier, "  ", asked)


def test_the_last_filters_come_back_without_a_name_of_anybody(own_home: object) -> None:
    asked = Criteres(texte="puech", nom="ariane", commune="Albi", code_postal="81000", departements=("81",))
    laptop.save(recherche.avec_derniere(laptop.load(), asked))
    assert recherche.derniere(laptop.load()) == Criteres(departements=("81",))
    written = (laptop.config_dir() / laptop.FILE_NAME).read_text(encoding="utf-8")
    assert not any(word in written for word in ("puech", "ariane", "Albi", "81000"))
    assert recherche.derniere(laptop.fresh()).vide


def test_the_index_is_made_again(monde: Monde) -> None:
    monde.personne("Puech")
    with monde.fichier.alone():
        monde.fichier.db.conn.execute("DELETE FROM index_fiches")
    assert noms(monde, "puech") == []
    recherche.refaire(monde.fichier)
    assert noms(monde, "puech") == ["Puech, Odile"]


def test_a_person_without_profile_is_told_by_where_they_belong(monde: Monde) -> None:
    person, place, before = (
        monde.personne("Puech", "Ariane"),
        structure(monde, "Clinique Fictive"),
        structure(monde, "GEM"),
    )
    with monde.fichier.operation("Lier"):
        annuaire.LIENS.save(monde.fichier.db, Lien(id=new_key(), personne=person, structure=place))
        left = Lien(id=new_key(), personne=person, structure=before, jusquau=JOUR - timedelta(1))
        annuaire.LIENS.save(monde.fichier.db, left)
    (found,) = recherche.chercher(monde.fichier, Criteres(texte="puech"), JOUR).fiches
    assert found.detail == "Clinique Fictive"


# To choose one ---------------------------------------------------------------------------------------------------
def test_one_chooses_among_the_first_that_are_not_there_yet(monde: Monde) -> None:
    keys = [monde.personne(f"Vidal{letter}", "Anne") for letter in "abcde"]
    place = structure(monde, "Maison Vidal")

    def found(texte: str, genre: GenreFiche, **more: object) -> list[str]:
        return [fiche.cle for fiche in recherche.a_choisir(monde.fichier, texte, genre, JOUR, **more)]  # type: ignore[arg-type]

    assert found("vidal", GenreFiche.PERSONNE) == keys
    assert found("vidal", GenreFiche.STRUCTURE) == [place]
    assert found("", GenreFiche.PERSONNE, sauf={keys[0], keys[2]}, limit=2) == [keys[1], keys[3]]
    assert found("xylophone", GenreFiche.PERSONNE) == []
