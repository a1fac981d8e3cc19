"""What a workbook made by hand may contain, and what it is told when it contains something else."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.workbook import FEUILLES, Classeur, Faute, read_workbook, write_template
from cops_desktop.exchange.workbook.columns import same_name


def lu(folder: Path, **feuilles: str) -> Classeur:
    """Read CSVs given by sheet name."""
    for nom, texte in feuilles.items():
        (folder / f"{nom}.csv").write_text(texte, "utf-8")
    return read_workbook(folder)


def valeur(folder: Path, feuille: str, colonne: str, cellule: Any) -> Any:
    """The value of one cell of an .xlsx, or its fault."""
    workbook = Workbook()
    workbook.active.title = feuille
    workbook.active.append(["réf", colonne])
    workbook.active.append(["r1", cellule])
    workbook.save(folder / "une.xlsx")
    classeur = read_workbook(folder / "une.xlsx")
    return classeur.fautes[0] if classeur.fautes else classeur.sheets[feuille][0].valeurs[colonne]


@pytest.mark.parametrize(
    ("feuille", "colonne", "cellule", "attendu"),
    [
        ("cotec", "début", "22/11/2026", date(2026, 11, 22)),
        ("cotec", "début", "2026-11-22", date(2026, 11, 22)),
        ("cotec", "début", "22/11/2026 00:00", date(2026, 11, 22)),
        ("cotec", "début", datetime(2026, 11, 22), date(2026, 11, 22)),
        ("membres", "demande", "Oui", True),
        ("membres", "demande", False, False),
        ("membres", "demande", date(2026, 1, 5), date(2026, 1, 5)),
        ("membres", "déjà rétribué", True, True),
        ("rencontres", "nature", "cotec", "CoTec"),
        ("rencontres", "nature", "JOURNEE-REGIONALE", "journée régionale"),
        ("rencontres", "début", "14h05", time(14, 5)),
        ("rencontres", "début", time(14, 5, 7), time(14, 5, 7)),
        ("rencontres", "début", 0.5, time(12)),
        ("présences", "durée retenue", "1:30", 5400),
        ("présences", "durée retenue", "92 min", 5520),
        ("présences", "durée retenue", time(1, 30), 5400),
        ("présences", "durée retenue", timedelta(hours=24), 86_400),
        ("présences", "connexions", "14:00–14:40 | 15h20 à 16h", ((time(14), time(14, 40)), (time(15, 20), time(16)))),
        ("présences", "connexions", "14:00:05-14:40:10", ((time(14, 0, 5), time(14, 40, 10)),)),
        ("présences", "connexions", "14:05–", ((time(14, 5), None),)),
        ("présences", "connexions", "– 15:28", ((None, time(15, 28)),)),
        ("présences", "connexions", "14:00–15:00|14:30–15:30", ((time(14), time(15)), (time(14, 30), time(15, 30)))),
        ("présences", "demi-journées", "Après midi | matin", ("matin", "après-midi")),
        ("présences", "km", "120 km", 120),
        ("présences", "km", 120.0, 120),
        ("présences", "km", "1\u202f420", 1420),
        ("présences", "CV", "5 CV", 5),
        ("personnes", "code postal", 9000, "09000"),
        ("personnes", "code postal", "31200", "31200"),
        ("personnes", "téléphone", 534302753, ("0534302753",)),
        ("personnes", "téléphone", "05 34 30 27 53", ("05 34 30 27 53",)),
        ("personnes", "téléphone", "534302753 | 06 00 00 00 01 |", ("0534302753", "06 00 00 00 01")),
        ("structures", "téléphone", 534302753, "0534302753"),
        ("personnes", "km d’ouverture", "2026 : 350 | 2025:20 km", ((2026, 350), (2025, 20))),
        ("personnes", "profils", "a | b \\| c |", ("a", "b | c")),
        ("personnes", "nom", 2026, "2026"),
        ("personnes", "nom", "=1+1\u200b", "=1+1\u200b"),
        ("frais", "montant", "1\u00a0234,50 €", 123_450),
        ("frais", "montant", 12.4, 1240),
        ("frais", "montant", 0.1 + 0.2, 30),
        ("travaux", "vacations", 1.5, 3),
        ("travaux", "vacations", "2,50", 5),
        ("barèmes", "taux km", "0,325", 325),
        ("barèmes", "taux km", 0.29, 290),
        ("lignes", "montant", -45, -4500),
    ],
)
def test_a_cell_is_understood(tmp_path: Path, feuille: str, colonne: str, cellule: Any, attendu: object) -> None:
    if isinstance(cellule, str) and cellule.startswith("="):
        cellule = "'" + cellule
        (tmp_path / f"{feuille}.csv").write_text(f"réf;{colonne}\nr1;{cellule}\n", "utf-8")
        assert read_workbook(tmp_path).sheets[feuille][0].valeurs[colonne] == attendu
        return
    got = valeur(tmp_path, feuille, colonne, cellule)
    assert got == attendu
    assert type(got) is type(attendu)


@pytest.mark.parametrize(
    ("feuille", "colonne", "cellule"),
    [
        ("cotec", "début", "31/02/2026"),
        ("cotec", "début", "1/2/26"),
        ("cotec", "début", "22/11/0026"),
        ("cotec", "début", "demain"),
        ("cotec", "début", 46_348),
        ("cotec", "début", datetime(2026, 11, 22, 14, 5)),
        ("membres", "demande", "peut-être"),
        ("membres", "déjà rétribué", 1),
        ("rencontres", "nature", "apéritif"),
        ("rencontres", "début", "25:00"),
        ("rencontres", "début", "14:60"),
        ("rencontres", "début", 14),
        ("rencontres", "début", 14.05),
        ("présences", "durée retenue", "-1:30"),
        ("présences", "durée retenue", "25:00"),
        ("présences", "durée retenue", timedelta(hours=25)),
        ("présences", "durée retenue", 1.5),
        ("présences", "connexions", "16:00–14:00"),
        ("présences", "connexions", "14:00–14:00"),
        ("présences", "connexions", "14:00"),
        ("présences", "connexions", "–"),
        ("présences", "connexions", "14:00–14:40 puis 15:00"),
        ("présences", "demi-journées", "soir"),
        ("présences", "km", "environ 120"),
        ("présences", "km", -3),
        ("présences", "km", "120,5"),
        ("présences", "km", 120.5),
        ("présences", "km", "12 0"),
        ("présences", "km", "1.000"),
        ("présences", "km", True),
        ("présences", "km", 10_000),
        ("personnes", "km d’ouverture", "350"),
        ("personnes", "km d’ouverture", "2026 : 3 | 2026 : 4"),
        ("frais", "montant", "12,345"),
        ("frais", "montant", 12.345),
        ("frais", "montant", "-3"),
        ("frais", "montant", "1.234,50"),
        ("travaux", "vacations", "1,25"),
        ("travaux", "vacations", 0.5),
        ("travaux", "vacations", 4),
        ("barèmes", "taux km", "0,3255"),
        ("personnes", "nom", None),
        ("personnes", "notes", "=1+1"),
        ("personnes", "notes", "#REF!"),
    ],
)
def test_a_cell_at_fault_says_where_what_and_what_was_expected(
    tmp_path: Path, feuille: str, colonne: str, cellule: object
) -> None:
    faute = valeur(tmp_path, feuille, colonne, cellule)
    assert isinstance(faute, Faute)
    assert (faute.feuille, faute.ligne, faute.colonne) == (feuille, 2, colonne)
    assert faute.attendu


def test_the_sentence_of_a_fault() -> None:
    faute = Faute("présences", 12, "durée retenue", "-1:30", "une durée h:mm positive, par exemple 1:30")
    assert str(faute) == (
        "Feuille présences, ligne 12, colonne durée retenue\u202f: «\u00a0-1:30\u00a0» — "
        "attendu une durée h:mm positive, par exemple 1:30."
    )
    assert (
        str(Faute("frais", None, "date", None, "cette colonne"))
        == "Feuille frais, colonne date\u202f: attendu cette colonne."
    )
    assert "…" in str(Faute("frais", 2, "nature", "x" * 500, "moins"))


def test_all_faults_are_collected_in_one_reading(tmp_path: Path) -> None:
    classeur = lu(
        tmp_path,
        présences="rencontre;date;personne;km\nR1;31/02/2026;;beaucoup\nR1;01/02/2026;Zoé Essai;3\n",
        frais="rencontre;date;personne;nature;montant\nR1;01/02/2026;Zoé Essai;train;gratuit\n",
    )
    assert [(f.feuille, f.ligne, f.colonne) for f in classeur.fautes] == [
        ("présences", 2, "date"),
        ("présences", 2, "personne"),
        ("présences", 2, "km"),
        ("frais", 2, "montant"),
    ]
    assert classeur.sheets["présences"][1].valeurs["km"] == 3


def test_headers_and_sheet_names_match_without_case_accents_or_spaces(tmp_path: Path) -> None:
    classeur = lu(tmp_path, PRESENCES="RENCONTRE;Date ;Personne;  Duree   retenue;MOTIF\nR;01/02/2026;Z;0:10;x\n")
    assert not classeur.fautes
    assert classeur.sheets["présences"][0].valeurs == {
        "rencontre": "R",
        "date": date(2026, 2, 1),
        "personne": "Z",
        "durée retenue": 600,
        "motif": "x",
    }
    assert classeur.sheets["présences"][0].presentes == {"rencontre", "date", "personne", "durée retenue", "motif"}


def test_an_unknown_column_is_reported_and_kept_aside(tmp_path: Path) -> None:
    classeur = lu(tmp_path, personnes="nom;Régime alimentaire\nEssai;végétarien;en trop\nAutre\n")
    assert classeur.sheets["personnes"][0].inconnues == {"Régime alimentaire": "végétarien", "colonne C": "en trop"}
    assert classeur.sheets["personnes"][1].inconnues == {}
    assert len(classeur.notes) == 2
    assert not classeur.fautes


def test_a_sheet_of_a_later_version_is_put_aside_with_a_note(tmp_path: Path) -> None:
    classeur = lu(tmp_path, personnes="nom\nEssai\n", pilotage="titre\nEssai\n", Feuil2="")
    assert [note for note in classeur.notes if "pilotage" in note]
    assert len(classeur.notes) == 1
    assert not classeur.fautes


def test_a_workbook_without_any_known_sheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refus, match="aucune feuille connue"):
        lu(tmp_path, courses="quoi\npain\n")


def test_two_columns_or_two_sheets_of_one_name_are_a_fault(tmp_path: Path) -> None:
    classeur = lu(tmp_path, presences="rencontre;date;personne;km;KM\n", présences="rencontre\n")
    assert {faute.attendu for faute in classeur.fautes} == {
        "une seule colonne de ce nom",
        "une seule feuille de ce nom",
    }


def test_a_key_column_may_be_absent_only_where_the_ref_stands(tmp_path: Path) -> None:
    classeur = lu(tmp_path, présences="réf;km\nabc;3\n", frais="nature;montant\ntrain;3\n", travaux="vacations\n")
    assert [(f.feuille, f.ligne, f.colonne) for f in classeur.fautes] == [
        ("frais", None, "rencontre"),
        ("frais", None, "date"),
        ("frais", None, "personne"),
    ]


def test_an_end_before_its_start_is_a_fault(tmp_path: Path) -> None:
    classeur = lu(
        tmp_path,
        rencontres="nature;titre;date;début;fin\nautre;R;01/02/2026;16:00;14:00\n",
        cotec="sujet;début;fin\nQVCT;02/01/2026;01/01/2026\nAutre;01/01/2026;01/01/2026\n",
        présences="rencontre;date;personne;arrivée;départ\nR;01/02/2026;Z;15:00;15:00\n",
    )
    assert [(f.feuille, f.ligne, f.colonne) for f in classeur.fautes] == [
        ("cotec", 2, "fin"),
        ("rencontres", 2, "fin"),
        ("présences", 2, "départ"),
    ]


def test_the_hours_really_held_are_compared_with_the_planned_ones_where_one_is_missing(tmp_path: Path) -> None:
    classeur = lu(
        tmp_path,
        rencontres="nature;titre;date;début;fin;début réel;fin réelle\n"
        "autre;R;01/02/2026;14:00;15:00;15:30;\n"
        "autre;S;01/02/2026;14:00;15:00;15:30;16:00\n"
        "autre;T;01/02/2026;15:00;14:00;;\n",
    )
    assert [(f.ligne, f.colonne) for f in classeur.fautes] == [(2, "fin"), (4, "fin")]
    assert "15:30 (début réel)" in str(classeur.fautes[0])


def test_a_duree_retenue_without_its_reason_is_a_fault(tmp_path: Path) -> None:
    header = "rencontre;date;personne;durée retenue"
    classeur = lu(tmp_path, présences=f"{header};motif\nR;01/02/2026;Z;1:00;\nR;01/02/2026;Y;1:00;coupure\n")
    assert [(f.ligne, f.colonne) for f in classeur.fautes] == [(2, "motif")]
    assert [f.colonne for f in lu(tmp_path, présences=f"{header}\nR;01/02/2026;Z;1:00\n").fautes] == ["motif"]


def test_columns_differ_even_without_accents_and_spaces() -> None:
    for feuille in FEUILLES:
        names = [same_name(colonne.nom) for colonne in feuille.colonnes]
        assert len(names) == len(set(names)), feuille.nom


def test_a_template_filled_in_is_read_without_its_help(tmp_path: Path) -> None:
    path = tmp_path / "modele.xlsx"
    write_template(path)
    workbook = load_workbook(path)
    workbook["personnes"].append([None, "Essai", "Zoé"])
    workbook.save(path)
    classeur = read_workbook(path)
    assert not classeur.fautes
    assert not classeur.notes
    assert [(r.ligne, r.valeurs["nom"], r.valeurs["prénom"]) for r in classeur.sheets["personnes"]] == [
        (3, "Essai", "Zoé")
    ]
    assert {nom: len(rangs) for nom, rangs in classeur.sheets.items()} == {
        feuille.nom: int(feuille.nom == "personnes") for feuille in FEUILLES
    }


def test_a_row_typed_over_the_help_does_not_take_help_for_data(tmp_path: Path) -> None:
    path = tmp_path / "modele.xlsx"
    write_template(path)
    workbook = load_workbook(path)
    workbook["personnes"]["B2"] = "Essai"
    workbook.save(path)
    fautes = read_workbook(path).fautes
    assert fautes
    assert all("aide du modèle" in faute.attendu for faute in fautes)


def test_a_template_offers_the_allowed_values_and_says_what_each_sheet_is(tmp_path: Path) -> None:
    path = tmp_path / "modele.xlsx"
    write_template(path)
    workbook = load_workbook(path)
    assert workbook.sheetnames == ["lisez-moi", *(feuille.nom for feuille in FEUILLES)]
    offered = {dv.formula1 for dv in workbook["membres"].data_validations.dataValidation}
    assert '"membre,expert,expert rémunéré"' in offered
    assert workbook["membres"]["B1"].font.bold
    assert workbook["membres"].freeze_panes == "A3"
    with pytest.raises(Refus, match=r"\.xlsx"):
        write_template(tmp_path / "modele.csv")
