"""The map of a list: all that the team sees, and in what is saved only what each person agreed to (§9)."""

import re
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cops_desktop.cli import main
from cops_desktop.domain.annuaire import Consentement, Equipier, Marque, Projet, Structure
from cops_desktop.domain.errors import Refus
from cops_desktop.maps import Forme
from cops_desktop.services import carte, droits
from cops_desktop.services.carte import Carte, points, points_publiables
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.storage import annuaire
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, new_file, plain
from tests.demo import open_demo

NOM, TELEPHONE, EMAIL, PROFIL = "Zénobie Quillacq", "0600000007", "zenobie@exemple.fr", "proche aidant"
OBJETS = ("nom", "profil", "e-mail", "téléphone", "image")


def zenobie(monde: Monde, **more: Any) -> str:
    values = {"code_postal": "81000", "commune": "Albi", "email": EMAIL, "telephone": TELEPHONE, "profils": (PROFIL,)}
    return monde.personne("Quillacq", "Zénobie", **{**values, **more})


def agree(monde: Monde, personne: str, *objets: str, depuis: date = JOUR, retire_le: date | None = None) -> None:
    with monde.fichier.operation("Consentir"):
        for objet in objets:
            item = Consentement(id=new_key(), personne=personne, objet=objet, depuis=depuis, retire_le=retire_le)
            annuaire.CONSENTEMENTS.save(monde.fichier.db, item)


def structure(monde: Monde, nom: str, code_postal: str, **more: Any) -> str:
    item = Structure(id=new_key(), nom=nom, code_postal=code_postal, **more)
    with monde.fichier.operation(nom):
        annuaire.save_structure(monde.fichier.db, item)
    return item.id


def projet(monde: Monde, titre: str, *structures: str, **more: Any) -> str:
    item = Projet(id=new_key(), titre=titre, structures=structures, **more)
    with monde.fichier.operation(titre):
        annuaire.save_projet(monde.fichier.db, item)
    return item.id


def names(found: Carte) -> list[str]:
    return [point.nom for point in found.points]


# In the window ---------------------------------------------------------------------------------------------------
def test_r2_8_everything_of_a_list_is_on_the_map_or_told_to_have_no_place(monde: Monde) -> None:
    here, nowhere = zenobie(monde), monde.personne("Sansadresse")
    abroad = monde.personne("Ailleurs", code_postal="B-1000")
    house = structure(monde, "Association Les Passerelles", "31059", commune="TOULOUSE CEDEX 9", type="association")
    keys = [("structure", house), ("personne", here), ("personne", nowhere), ("personne", abroad)]
    found = points(monde.fichier, keys, JOUR)
    assert [(p.genre, p.cle, p.lieu) for p in found.points] == [
        ("structure", house, "Toulouse (Haute-Garonne)"),
        ("personne", here, "Albi (Tarn)"),
    ]
    assert [(one.cle, one.nom) for one in found.sans_lieu] == [
        (nowhere, "Odile Sansadresse"),
        (abroad, "Odile Ailleurs"),
    ]
    assert found.total == 4
    assert [plain(text) for text in found.points[1].details] == [PROFIL, EMAIL, "06 00 00 00 07"]


def test_r2_5_the_sign_says_the_family_of_a_person(monde: Monde) -> None:
    usager, other = zenobie(monde), zenobie(monde, profils=())
    professional = zenobie(monde, profils=("sanitaire",))
    found = points(monde.fichier, [("personne", key) for key in (usager, professional, other)], JOUR)
    assert [p.forme for p in found.points] == [Forme.USAGERS, Forme.PROFESSIONNELS, Forme.AUTRE]


def test_r2_4_the_team_is_marked_on_the_days_of_its_members(monde: Monde) -> None:
    key = zenobie(monde)
    with monde.fichier.operation("Équipe"):
        period = Equipier(id=new_key(), personne=key, depuis=JOUR, jusquau=JOUR)
        annuaire.EQUIPE.save(monde.fichier.db, period)
    assert points(monde.fichier, [("personne", key)], JOUR).points[0].marques == (Marque.EQUIPE,)
    assert points(monde.fichier, [("personne", key)], date(2026, 11, 25)).points[0].marques == ()


def test_r2_4_copart_and_copil_are_marked_on_the_map(monde: Monde) -> None:
    key = zenobie(monde)
    monde.engagement(key, date(2025, 12, 1))
    monde.binome(monde.mandat(date(2026, 1, 1)), key)
    marks = [points(monde.fichier, [("personne", key)], day).points[0].marques for day in (date(2025, 12, 15), JOUR)]
    assert marks == [(Marque.COPART,), (Marque.COPART, Marque.COPIL)]


def test_r2_2_a_project_stands_at_the_places_of_its_structures(monde: Monde) -> None:
    albi, tarbes = structure(monde, "Maison A", "81000"), structure(monde, "Maison B", "65000")
    nowhere = structure(monde, "Maison C", "")
    key = projet(monde, "Parler santé", albi, tarbes, nowhere)
    found = points(monde.fichier, [("projet", key)], JOUR)
    assert sorted(p.lieu for p in found.points) == ["Albi (Tarn)", "Tarbes (Hautes-Pyrénées)"]
    assert [p.encore for p in found.points] == [False, True]
    assert found.total == 1
    alone = projet(monde, "Sans maison")
    assert points(monde.fichier, [("projet", alone)], JOUR).sans_lieu[0].nom == "Sans maison"


def test_keys_that_are_gone_or_named_twice_do_no_harm(monde: Monde) -> None:
    key = zenobie(monde)
    found = points(monde.fichier, [("personne", key), ("personne", "partie"), ("personne", key)], JOUR)
    assert names(found) == [NOM]


def test_the_number_of_questions_does_not_grow_with_the_list(monde: Monde) -> None:
    keys = [("personne", zenobie(monde)) for _ in range(12)]
    asked: list[str] = []
    monde.fichier.db.conn.set_trace_callback(asked.append)
    points(monde.fichier, keys, JOUR)
    monde.fichier.db.conn.set_trace_callback(None)
    assert len(asked) <= 5


# What is saved ---------------------------------------------------------------------------------------------------
def test_without_any_consent_a_person_is_a_point_without_name_nor_profile(monde: Monde) -> None:
    key = zenobie(monde)
    found = points_publiables(monde.fichier, [("personne", key)], JOUR)
    (point,) = found.points
    assert (point.nom, point.forme, point.details, point.cle) == ("Une personne", Forme.PERSONNE, (), "")
    assert point.lieu == "Albi (Tarn)"
    assert found.anonymes == 1


def test_each_kind_of_detail_has_its_own_consent(monde: Monde) -> None:
    key = zenobie(monde)
    agree(monde, key, "nom", "e-mail")
    (point,) = points_publiables(monde.fichier, [("personne", key)], JOUR).points
    assert (point.nom, point.forme, point.details) == (NOM, Forme.PERSONNE, (EMAIL,))
    agree(monde, key, "profil", "téléphone")
    (point,) = points_publiables(monde.fichier, [("personne", key)], JOUR).points
    assert [plain(text) for text in point.details] == [PROFIL, EMAIL, "06 00 00 00 07"]
    assert point.forme is Forme.USAGERS


def test_a_telephone_never_comes_without_its_name(monde: Monde) -> None:
    key = zenobie(monde)
    agree(monde, key, "profil", "e-mail", "téléphone")
    (point,) = points_publiables(monde.fichier, [("personne", key)], JOUR).points
    assert (point.nom, point.details) == ("Une personne", (PROFIL,))


def test_a_consent_that_was_withdrawn_or_is_to_come_does_not_count(monde: Monde) -> None:
    withdrawn, to_come = zenobie(monde), zenobie(monde)
    agree(monde, withdrawn, *OBJETS, depuis=date(2025, 1, 1), retire_le=JOUR)
    agree(monde, to_come, *OBJETS, depuis=date(2026, 11, 25))
    found = points_publiables(monde.fichier, [("personne", withdrawn), ("personne", to_come)], JOUR)
    assert names(found) == ["Une personne"] * 2


def test_a_structure_is_named_when_it_is_in_the_annuaire_a_project_when_it_was_published(monde: Monde) -> None:
    inside = structure(monde, "Maison inscrite", "81000", annuaire_le=JOUR, telephone="0500000001")
    outside = structure(monde, "Maison discrète", "81000")
    public = projet(monde, "Projet publié", outside, publie_le=JOUR)
    secret = projet(monde, "Projet discret", inside)
    keys = [("structure", inside), ("structure", outside), ("projet", public), ("projet", secret)]
    found = points_publiables(monde.fichier, keys, JOUR)
    assert names(found) == ["Maison inscrite", "Une structure", "Projet publié", "Un projet"]
    assert found.points[2].details == ()
    assert found.anonymes == 2


def test_those_without_a_place_are_named_only_when_they_agreed(monde: Monde) -> None:
    quiet, open_ = zenobie(monde, code_postal=""), monde.personne("Ouverte", "Ida")
    agree(monde, open_, "nom")
    html, said = carte.publiable_html(monde.fichier, [("personne", quiet), ("personne", open_)], JOUR)
    assert "Ida Ouverte" in html
    assert "Quillacq" not in html
    assert "2 fiches, dont 1 sans nom" in plain(said)
    assert "2 sans lieu" in plain(said)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.sampled_from(OBJETS)))
def test_what_is_saved_holds_no_word_without_its_consent_and_no_key(monde: Monde, agreed: set[str]) -> None:
    key = zenobie(monde)
    agree(monde, key, *agreed)
    html, _ = carte.publiable_html(monde.fichier, [("personne", key)], JOUR)
    assert ("Quillacq" in html) == ("nom" in agreed)
    assert (PROFIL in html) == ("profil" in agreed)
    assert (EMAIL in html) == ({"nom", "e-mail"} <= agreed)
    assert ("00 00 07" in plain(html)) == ({"nom", "téléphone"} <= agreed)
    assert key not in html
    assert "cops:///personne" not in html


def test_the_team_s_own_page_has_everything_and_the_one_that_is_saved_its_title(monde: Monde) -> None:
    key = zenobie(monde)
    assert f"cops:///personne/{key}" in carte.fenetre_html(carte.points(monde.fichier, [("personne", key)], JOUR))
    html, _ = carte.publiable_html(monde.fichier, [("personne", key)], JOUR, "Aidants du Tarn")
    assert "<title>Aidants du Tarn</title>" in html


# Files -----------------------------------------------------------------------------------------------------------
def test_a_map_is_saved_whole_or_not_at_all(monde: Monde, tmp_path: Path) -> None:
    out = tmp_path / "carte.html"
    out.write_text("avant")
    said = carte.enregistrer_html(monde.fichier, [("personne", zenobie(monde))], JOUR, "Carte", out)
    assert "1 fiche, dont 1 sans nom" in plain(said)
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    with pytest.raises(Refus):
        carte.enregistrer_html(monde.fichier, [], JOUR, "Carte", tmp_path / "absent" / "carte.html")
    assert sorted(path.name for path in tmp_path.glob("*carte*")) == ["carte.html"]


def test_the_command_makes_the_map_of_the_whole_annuaire(tmp_path: Path) -> None:
    path, out = tmp_path / "demo.cops", tmp_path / "carte.html"
    with closing(new_file(tmp_path, path.name)) as fichier:
        monde = Monde(fichier)
        agree(monde, zenobie(monde), "nom")
        monde.personne("Discrète", code_postal="81000")
        structure(monde, "Maison", "65000")
    result = CliRunner().invoke(main, ["map", str(path), "-o", str(out)])
    assert result.exit_code == 0, result.output
    assert "3 fiches, dont 2 sans nom" in plain(result.stdout)
    html = out.read_text(encoding="utf-8")
    assert "Quillacq" in html
    assert "Discrète" not in html


def test_a_person_who_was_erased_is_not_on_the_map_of_the_whole(monde: Monde) -> None:
    erased, kept = zenobie(monde), zenobie(monde)
    droits.anonymiser(monde.fichier, erased, JOUR)
    assert carte.toutes_les_cles(monde.fichier) == [("personne", kept)]


def test_what_stands_in_the_map_of_the_demo_agrees_with_its_consents(tmp_path: Path) -> None:
    """Each name in the saved page belongs to someone who agreed."""
    with closing(open_demo(tmp_path)) as fichier:
        html, _ = carte.publiable_html(fichier, carte.toutes_les_cles(fichier), DEMO_DAY)
        agreed = {c.personne for c in annuaire.CONSENTEMENTS.read(fichier.db, "objet = 'nom'")}
        named = [p for p in annuaire.personnes(fichier.db) if re.search(rf'"{re.escape(p.nom_complet)}"', html)]
    assert {p.id for p in named} <= agreed
