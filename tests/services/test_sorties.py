"""What comes out of the annuaire: a list read once, then a table, a paper, labels, cards, e-mails (issue 4, §9)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import vobject
from click.testing import CliRunner

from cops_desktop.cli import main
from cops_desktop.documents.etiquettes import PLANCHES
from cops_desktop.domain.annuaire import Consentement, Lien, Projet, Structure
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.publication import Destination
from cops_desktop.exchange.tables import RawSheet, as_text, read_tables
from cops_desktop.services import sorties
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from cops_desktop.services.sorties import Cle, Fiches, lire
from cops_desktop.storage import annuaire
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, plain
from tests.documents.pdf import flat_text_of

DEHORS, DEDANS = Destination.A_DIFFUSER, Destination.INTERNE
HIER = JOUR - timedelta(days=1)


def consent(monde: Monde, personne: str, *objets: str, retire_le: date | None = None) -> None:
    with monde.fichier.operation("Consentement"):
        for objet in objets:
            item = Consentement(id=new_key(), personne=personne, objet=objet, depuis=HIER, retire_le=retire_le)
            annuaire.CONSENTEMENTS.save(monde.fichier.db, item)


def structure(monde: Monde, nom: str, **more: str) -> str:
    item = Structure(id=new_key(), nom=nom, **more)  # type: ignore[arg-type]
    with monde.fichier.operation("Structure"):
        annuaire.save_structure(monde.fichier.db, item)
    return item.id


@pytest.fixture
def cles(monde: Monde) -> list[Cle]:
    """Three persons, in the order of who searched, a structure and a project."""
    zola = monde.personne("Zola", "Émile", notes="=1+1", code_postal="09000", telephone="06 00 00 00 03")
    odile = monde.personne(
        '=HYPERLINK("http://exemple.fr")',
        "Odile",
        email="odile@exemple.fr",
        autres_emails=("privee@exemple.fr",),
        telephone="06 00 00 00 01",
        profils=("patient partenaire ressource",),
        notes="Secret de l’équipe",
    )
    keita = monde.personne("Keïta", "Fatoumata", email="f@exemple.fr", anonymisee_le=None)
    place = structure(monde, "Les Passerelles", adresse="3 place du Foirail", code_postal="65000", commune="Tarbes")
    consent(monde, odile, "nom", "profil", "e-mail")
    consent(monde, zola, "nom", "téléphone", retire_le=JOUR)
    projet = Projet(id=new_key(), titre="Écrire ensemble", structures=(place,), remarquable=True, notes="Interne")
    with monde.fichier.operation("Lien et projet"):
        lien = Lien(id=new_key(), personne=odile, structure=place, fonction="présidente", represente=True)
        annuaire.LIENS.save(monde.fichier.db, lien)
        annuaire.save_projet(monde.fichier.db, projet)
    return [("personne", zola), ("personne", odile), ("personne", keita), ("structure", place), ("projet", projet.id)]


@pytest.fixture
def fiches(monde: Monde, cles: list[Cle]) -> Fiches:
    return lire(monde.fichier, cles, JOUR)


def cells(sheet: RawSheet) -> list[list[str]]:
    return [[as_text(cell) for cell in row.cells] for row in sheet.rows]


def test_the_list_keeps_its_order_and_leaves_out_what_is_gone_and_who_was_erased(monde: Monde, cles: list[Cle]) -> None:
    person = annuaire.personne(monde.fichier.db, cles[2][1])
    with monde.fichier.operation("Anonymiser"):
        annuaire.save_personne(monde.fichier.db, replace(person, anonymisee_le=JOUR))
    found = lire(monde.fichier, [*cles, ("personne", "partie"), cles[0]], JOUR)
    assert [s.personne.prenom for s in found.sujets] == ["Émile", "Odile"]
    assert found.anonymisees == 1
    assert not found.vide and lire(monde.fichier, [], JOUR).vide


def test_s9_the_table_to_be_shown_holds_only_what_was_agreed_to(fiches: Fiches, tmp_path: Path) -> None:
    sorties.write_classeur(tmp_path / "liste.xlsx", fiches, "Aude", DEHORS)
    about, people, places, projects = read_tables(tmp_path / "liste.xlsx")
    assert [s.name for s in (about, people, places, projects)] == ["lisez-moi", "personnes", "structures", "projets"]
    assert cells(people) == [
        ["nom", "prénom", "profils", "structure", "fonction", "e-mail", "téléphone"],
        ['=HYPERLINK("http://exemple.fr")', "Odile", "patient partenaire ressource", "Les Passerelles", "présidente",
         "odile@exemple.fr", ""],
    ]  # fmt: skip
    said = " ".join(" ".join(row) for row in cells(about))
    assert "2 personnes sans accord pour leur nom" in plain(said)
    whole = str([cells(s) for s in (about, people, places, projects)])
    for secret in ("Secret", "privee@", "06 00 00 00", "Keïta", "Zola", "Interne"):
        assert secret not in whole


def test_the_team_s_own_table_holds_everything_and_says_that_it_is_not_to_be_passed_on(
    fiches: Fiches, tmp_path: Path
) -> None:
    sorties.write_classeur(tmp_path / "liste.xlsx", fiches, "Aude", DEDANS)
    about, people, *_ = read_tables(tmp_path / "liste.xlsx")
    assert "Document interne — ne pas diffuser" in str(cells(about))
    header, zola, odile, keita = cells(people)
    named = dict(zip(header, odile, strict=False))
    assert named["notes"] == "Secret de l’équipe" and named["autres e-mails"] == "privee@exemple.fr"
    assert named["accepte de voir publié"] == "nom | profil | e-mail"
    assert dict(zip(header, zola, strict=False))["code postal"] == "09000"
    assert keita[0] == "Keïta"


def test_r2_4_the_team_s_own_table_says_who_is_in_copart_and_copil_and_the_one_to_be_shown_does_not(
    monde: Monde, tmp_path: Path
) -> None:
    key = monde.personne("Vidal")
    consent(monde, key, "nom", "profil")
    monde.engagement(key, date(2025, 12, 1))
    monde.binome(monde.mandat(date(2026, 1, 1)), key)
    listed = lire(monde.fichier, [("personne", key)], JOUR)
    sorties.write_classeur(tmp_path / "dedans.xlsx", listed, "CoPil", DEDANS)
    sorties.write_classeur(tmp_path / "dehors.xlsx", listed, "CoPil", DEHORS)
    inside, outside = (
        [as_text(cell) for sheet in read_tables(tmp_path / f"{name}.xlsx") for row in sheet.rows for cell in row.cells]
        for name in ("dedans", "dehors")
    )
    assert "CoPart | CoPil" in inside and not any("CoPart" in text for text in outside)


def test_no_formula_gets_through(fiches: Fiches, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    sorties.write_classeur(tmp_path / "liste.xlsx", fiches, "=1+1", DEDANS)
    for sheet in load_workbook(tmp_path / "liste.xlsx"):
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
    sorties.write_liste_csv(tmp_path / "liste.csv", fiches, DEDANS)
    for line in (tmp_path / "liste.csv").read_text("utf-8-sig").splitlines():
        assert not any(field.lstrip('"').startswith(("=", "+", "-", "@")) for field in line.split(";"))


def test_several_kinds_are_one_csv_that_says_what_each_row_is(fiches: Fiches, tmp_path: Path) -> None:
    sorties.write_liste_csv(tmp_path / "liste.csv", fiches, DEHORS)
    (sheet,) = read_tables(tmp_path / "liste.csv")
    header, *rows = cells(sheet)
    assert header[:3] == ["fiche", "nom", "prénom"] and len(header) == len(set(header))
    assert [row[0] for row in rows] == ["personne", "structure", "projet"]
    assert rows[2][header.index("titre")] == "Écrire ensemble"
    assert rows[2][header.index("expérience remarquable")] == "oui"


def test_a_table_of_nobody_has_its_headers(monde: Monde, tmp_path: Path) -> None:
    sorties.write_liste_csv(tmp_path / "vide.csv", lire(monde.fichier, [], JOUR), DEHORS)
    assert (tmp_path / "vide.csv").read_text("utf-8-sig").startswith("nom;prénom;")


def test_s9_cards_follow_the_same_consents_and_never_say_a_profile(fiches: Fiches, tmp_path: Path) -> None:
    path = tmp_path / "fiches.vcf"
    assert sorties.write_cartes(path, fiches, "Aude", DEHORS) == 2
    odile, place = vobject.readComponents(path.read_bytes().decode())
    assert odile.n.value.given == "Odile" and odile.email.value == "odile@exemple.fr"
    assert odile.org.value == ["Les Passerelles"] and odile.title.value == "présidente"
    assert not hasattr(odile, "tel") and not hasattr(odile, "uid")
    assert place.adr.value.city == "Tarbes"
    assert sorties.write_cartes(path, fiches, "Aude", DEDANS) == 4
    content = path.read_bytes().decode().replace("\r\n ", "")
    assert "Secret" not in content and "ressource" not in content
    assert content.count("Document interne — ne pas diffuser") == 4


def test_s9_the_paper_says_how_many_are_not_named(fiches: Fiches) -> None:
    text = plain(flat_text_of(sorties.liste_en_pdf(fiches, "Aude", DEHORS)))
    assert "3 personnes · 1 structure · 1 projet" in text
    assert "2 personnes sont comptées sans être nommées" in text
    assert "Keïta" not in text and "KEÏTA" not in text
    inside = plain(flat_text_of(sorties.liste_en_pdf(fiches, "Aude", DEDANS)))
    assert "KEÏTA Fatoumata" in inside and "Document interne" in inside


def test_labels_and_e_mails_are_for_the_team_s_own_sending_and_need_no_consent(fiches: Fiches) -> None:
    text = flat_text_of(sorties.etiquettes_en_pdf(fiches, PLANCHES[0]))
    assert "À l’attention de Odile" in text and "65000 TARBES" in text
    found = fiches.courriels
    assert found.ligne == "odile@exemple.fr; f@exemple.fr"
    assert found.sans == ("Émile Zola", "Les Passerelles")


def test_nobody_with_an_address_is_a_sentence(monde: Monde) -> None:
    alone = lire(monde.fichier, [("personne", monde.personne())], JOUR)
    with pytest.raises(Refus, match="Aucune adresse complète"):
        sorties.etiquettes_en_pdf(alone, PLANCHES[0])


# The same papers by command ---------------------------------------------------------------------------------------
@pytest.fixture
def cotec(monde: Monde) -> Iterator[str]:
    """A CoTec of three members: one left, one was present at its meeting, one was not."""
    of = monde.cotec()
    there, away, gone = (monde.personne(nom, "Zoé") for nom in ("Présent", "Absent", "Parti"))
    for person in (there, away):
        monde.membre(of, person)
        consent(monde, person, "nom")
    monde.membre(of, gone, jusquau=HIER - timedelta(days=1))
    consent(monde, gone, "nom")
    yield of


def roster(monde: Monde, **criteres: object) -> str:
    pdf = print_paper(monde.fichier, "liste", Criteres(**criteres), JOUR)  # type: ignore[arg-type]
    return plain(flat_text_of(pdf))


def test_the_list_of_a_meeting_is_who_is_expected_then_who_was_there(monde: Monde, cotec: str) -> None:
    meeting = monde.rencontre(cotec, titre="Séance 4", lieu="Narbonne")
    text = roster(monde, rencontres=[meeting.id])
    assert "Liste des personnes attendues" in text and "PRÉSENT Zoé" in text and "ABSENT Zoé" in text
    assert "Séance 4 · mardi 24 novembre 2026" in text and "PARTI" not in text
    there = next(p.id for p in annuaire.personnes(monde.fichier.db) if p.nom == "Présent")
    monde.presence(meeting, there)
    text = roster(monde, rencontres=[meeting.id])
    assert "Liste des participants" in text and "PRÉSENT Zoé" in text and "ABSENT" not in text


def test_the_list_of_a_cotec_is_its_members_of_the_day(monde: Monde, cotec: str) -> None:
    text = roster(monde, cotec=cotec)
    assert "Liste des membres" in text and "2 personnes" in text and "PARTI" not in text
    assert "3 personnes" in roster(monde)


def test_labels_by_command_name_their_sheet_and_the_first_that_is_left(monde: Monde, tmp_path: Path) -> None:
    monde.personne(adresse="1 rue Haute", code_postal="09000", commune="Foix")
    path = str(monde.fichier.path)
    out = tmp_path / "etiquettes.pdf"
    done = CliRunner().invoke(main, ["print", path, "etiquettes", "-o", str(out), "--sheet", "16", "--first", "16"])
    assert done.exit_code == 0, done.output
    assert "09000 FOIX" in flat_text_of(out.read_bytes())
    wrong = CliRunner().invoke(main, ["print", path, "etiquettes", "-o", str(out), "--first", "22"])
    assert wrong.exit_code == 1 and "commencez entre la 1 et la 21" in plain(wrong.output)
