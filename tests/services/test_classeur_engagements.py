"""Engagements, contributions, the CoPil and the baromètre in a workbook: how rows made by hand find what they mean."""

from datetime import date
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services.classeur import export_workbook, import_workbook
from cops_desktop.storage import annuaire, copil, engagements
from tests.builders import Monde
from tests.services.lists import bring, classeur

GENS = {
    "personnes": "nom;prénom\nCazenave;Odile\nNdiaye;Noé\nPuig;Ana\nPuig;Léa",
    "structures": "nom;commune;invité permanent\nLe Foirail;Tarbes;\nARS Occitanie;Montpellier;oui",
}
MANDATS = {"mandats": "début;validation;validé le;votants\n01/01/2025;vote;15/12/2024;41\n01/01/2027;;;"}
BINOMES = (
    "mandat;numéro;personne;structure;depuis;jusqu’au;voix;retenu\n"
    "01/01/2025;1;Odile Cazenave;;;31/05/2026;32;oui\n"
    "01/01/2025;1;Ana Puig;Le Foirail;01/06/2026;;;\n"
    "2025-01-01;1;Noé Ndiaye;;;;;\n"
    "01/01/2025;2;;;;;7;non\n"
)


def nom(monde: Monde, key: str) -> str:
    return annuaire.noms(monde.fichier.db)[key]


def faults(monde: Monde, tmp_path: Path, **sheets: str) -> list[str]:
    with pytest.raises(Refus) as refus:
        import_workbook(monde.fichier, classeur(tmp_path, **sheets))
    return [detail.replace("\u202f", " ").replace("\xa0", " ") for detail in refus.value.details]


def test_r3_1_engagements_come_in_own_name_and_for_a_structure(monde: Monde, tmp_path: Path) -> None:
    signed = (
        "personne;structure;signé le;fin;résilié le;démarche déclarée le\n"
        "Odile Cazenave;;29/02/2024;;;\n"
        "Odile Cazenave;Le Foirail;29/02/2024;31/12/2026;01/03/2026;05/03/2024\n"
    )
    bring(monde, tmp_path, **GENS, engagements=signed)
    own, theirs = sorted(engagements.engagements(monde.fichier.db), key=lambda e: e.structure or "")
    assert (own.structure, own.signe_le, own.fin) == (None, date(2024, 2, 29), None)
    assert (theirs.fin, theirs.resilie_le, theirs.demarche_le) == (
        date(2026, 12, 31), date(2026, 3, 1), date(2024, 3, 5),
    )  # fmt: skip
    bilan = bring(
        monde, tmp_path, engagements="personne;structure;signé le;lettre le\nODILE CAZENAVE;;29/02/2024;1/2/2026"
    )
    assert (bilan.modifies["engagements"], bilan.nouveaux["engagements"]) == (1, 0)
    assert engagements.ENGAGEMENTS.get(monde.fichier.db, own.id).lettre_le == date(2026, 2, 1)


def test_r3_7_a_permanent_guest_is_told_by_the_structures(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **GENS)
    guests = [s.nom for s in annuaire.structures(monde.fichier.db) if s.invite_permanent]
    assert guests == ["ARS Occitanie"]


def test_r3_5_two_contributions_of_one_day_are_told_apart_by_what_they_were(monde: Monde, tmp_path: Path) -> None:
    done = (
        "personne;structure;date;nature;description\n"
        "Noé Ndiaye;;12/03/2026;Partage d’expérience;webinaire\n"
        "Noé Ndiaye;;12/03/2026;partage d’expérience;lettre d’information\n"
        "Noé Ndiaye;;13/03/2026;lecture publique;\n"
    )
    bilan = bring(monde, tmp_path, **GENS, contributions=done)
    assert bilan.nouveaux["contributions"] == 3
    assert any("« lecture publique » est un mot nouveau" in note for note in bilan.notes)
    assert {c.nature for c in engagements.contributions(monde.fichier.db)} == {
        "partage d’expérience",
        "lecture publique",
    }


def test_r4_1_rows_of_one_binome_are_one_binome_and_one_may_be_empty(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **GENS, **MANDATS, binômes=BINOMES)
    db = monde.fichier.db
    mandat, composed = copil.mandats(db)
    assert (mandat.validation, mandat.votants, composed.validation) == ("vote", 41, "")
    first, second = copil.binomes(db, mandat.id)
    assert [(b.numero, b.voix, b.retenu) for b in (first, second)] == [(1, 32, True), (2, 7, False)]
    members = {nom(monde, m.personne): m for m in copil.membres(db, mandat.id)}
    assert {m.binome for m in members.values()} == {first.id} and len(members) == 3
    assert (members["Ana Puig"].depuis, members["Odile Cazenave"].jusquau) == (date(2026, 6, 1), date(2026, 5, 31))
    # An export that is edited by hand: the number changes, the binôme stays, and so do who is in it.
    export_workbook(monde.fichier, tmp_path / "export")
    sheet = tmp_path / "export" / "binômes.csv"
    sheet.write_text(sheet.read_text("utf-8").replace("01/01/2025;1;", "01/01/2025;9;"), "utf-8")
    bilan = import_workbook(monde.fichier, tmp_path / "export")
    assert next((ligne.feuille, ligne.changements) for ligne in bilan.lignes) == ("binômes", ("numéro : 1 → 9",))
    assert {b.id: b.numero for b in copil.binomes(db, mandat.id)} == {first.id: 9, second.id: 2}


def test_r4_1_a_person_is_in_one_binome_of_a_mandate(monde: Monde, tmp_path: Path) -> None:
    twice = "mandat;numéro;personne\n01/01/2025;1;Ana Puig\n01/01/2025;2;Ana Puig\n"
    (said,) = faults(monde, tmp_path, **GENS, **MANDATS, binômes=twice)
    assert said.startswith("Feuille binômes, ligne 3, colonne personne : « Ana Puig »") and "binôme 1" in said


def test_every_fault_is_said_with_its_candidates(monde: Monde, tmp_path: Path) -> None:
    said = faults(
        monde, tmp_path, **GENS, **MANDATS,
        engagements="personne;structure;signé le;fin\nAna Puech;;01/01/2026;\nNoé Ndiaye;;01/01/2026;31/12/2025",
        volontaires="mandat;personne;avec\n01/01/2026;Ana Puig;\n01/01/2027;Ana Puig;Ana Puig",
        binômes="mandat;numéro;personne;voix\n01/01/2025;3;Noé Ndiaye;4\n01/01/2025;3;Odile Cazenave;5",
        baromètre="campagne;personne;structure\n2026;;",
    )  # fmt: skip
    assert [line.split(" : ")[0] for line in said] == [
        "Feuille engagements, ligne 2, colonne personne",
        "Feuille engagements, ligne 3, colonne fin",
        "Feuille volontaires, ligne 2, colonne mandat",
        "Feuille volontaires, ligne 3, colonne avec",
        "Feuille binômes, ligne 3, colonne voix",
        "Feuille baromètre, ligne 2",
    ]
    assert "Ana Puig" in said[0] and "aucun mandat ne commence ce jour-là" in said[2]


def test_r8_2_who_was_asked_is_a_person_a_structure_or_both(monde: Monde, tmp_path: Path) -> None:
    asked = (
        "campagne;personne;structure;cible;sollicité le;contribué le\n"
        "2026;Ana Puig;;usagers partenaires;02/03/2026;\n"
        "2026;;Le Foirail;Directions;02/03/2026;\n"
        "2026;Ana Puig;Le Foirail;;;\n"
    )
    bring(monde, tmp_path, **GENS, baromètre=asked)
    found = engagements.barometre(monde.fichier.db)
    assert sorted((bool(s.personne), bool(s.structure)) for s in found) == [(False, True), (True, False), (True, True)]
    assert "directions" in {s.cible for s in found}


def test_s9_an_erased_persons_ended_engagement_comes_in_and_a_new_one_does_not(monde: Monde, tmp_path: Path) -> None:
    gone = monde.personne("Personne anonymisée", "", anonymisee_le=date(2026, 1, 5))
    monde.engagement(gone, date(2025, 1, 1), resilie_le=date(2026, 1, 5))
    bring(monde, tmp_path, engagements=f"personne;signé le;résilié le\n{gone};01/02/2023;01/02/2024")
    said = faults(monde, tmp_path, engagements=f"personne;signé le\n{gone};01/02/2026")
    assert said[0].startswith("Feuille engagements, ligne 2")
