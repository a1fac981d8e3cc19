"""A workbook that was exported before a merge brings nothing back, and its names lead to the entry that stays."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from cops_desktop.domain.annuaire import Structure
from cops_desktop.domain.doublons import Genre
from cops_desktop.services import fusion
from cops_desktop.services import paiements as pay
from cops_desktop.services.classeur import export_workbook, import_workbook
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, plain
from tests.services.test_fusion import tout

FIN = date(2026, 12, 31)


@pytest.fixture
def deux(monde: Monde) -> tuple[str, str]:
    """One person entered twice, at one meeting twice and at another once, on a form."""
    one = monde.personne("Cazenave", "Odile", email="odile@exemple.fr")
    two = monde.personne("Cazenabe", "Odile")
    of = monde.cotec()
    both = monde.rencontre(of, titre="Une")
    for person in (one, two):
        monde.membre(of, person)
        monde.presence(both, person)
    monde.presence(monde.rencontre(of, titre="Deux", day=date(2026, 11, 30)), two)
    form = next(f for f in pay.pay(monde.fichier, JOUR) if pay.form(monde.fichier, f).etat.personne == one)
    pay.validate(monde.fichier, [form], JOUR)
    return one, two


def test_nothing_that_was_merged_comes_back(monde: Monde, deux: tuple[str, str], tmp_path: Path) -> None:
    book = tmp_path / "avant.xlsx"
    export_workbook(monde.fichier, book)
    fusion.fusionner(monde.fichier, Genre.PERSONNE, *deux, {}, FIN)
    before = tout(monde)
    bilan = import_workbook(monde.fichier, book)
    assert not any(bilan.nouveaux.values()), bilan.lignes
    after = tout(monde)
    assert {table for table in before if before[table] != after[table]} <= {"personnes"}  # the kept row says its own
    assert len(after["personnes"]) == 1
    assert any("avant une fusion" in plain(note) for note in bilan.notes)


def test_a_name_that_went_leads_to_the_one_that_stays(monde: Monde, deux: tuple[str, str], tmp_path: Path) -> None:
    book = tmp_path / "avant.xlsx"
    export_workbook(monde.fichier, book)
    fusion.fusionner(monde.fichier, Genre.PERSONNE, *deux, {}, FIN)
    edited = openpyxl.load_workbook(book)
    sheet = edited["présences"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    rows = [r for r in range(2, sheet.max_row + 1) if sheet.cell(r, columns["rencontre"]).value == "Deux"]
    assert [sheet.cell(r, columns["personne"]).value for r in rows] == ["Odile Cazenabe"]
    sheet.cell(rows[0], columns["réf"]).value = None
    sheet.cell(rows[0], columns["notes"]).value = "arrivée en retard"
    edited.save(book)
    import_workbook(monde.fichier, book)
    kept = rencontres.presences(monde.fichier.db, "personne = ?", (deux[0],))
    assert sorted(p.notes for p in kept) == ["", "arrivée en retard"]


def test_a_structure_that_was_merged_does_not_come_back_either(monde: Monde, tmp_path: Path) -> None:
    one, two = (Structure(id=new_key(), nom=name) for name in ("AFD Occitanie", "AFD OCCITANIE 31"))
    with monde.fichier.operation("Deux"):
        for item in (one, two):
            annuaire.save_structure(monde.fichier.db, item)
    book = tmp_path / "avant.xlsx"
    export_workbook(monde.fichier, book)
    fusion.fusionner(monde.fichier, Genre.STRUCTURE, one.id, two.id, {}, FIN)
    import_workbook(monde.fichier, book)
    assert [s.id for s in annuaire.structures(monde.fichier.db)] == [one.id]
