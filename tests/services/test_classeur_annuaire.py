"""The annuaire's sheets made by hand, or by an older program: who is meant, what is kept, what never comes back."""

import csv
from datetime import date
from pathlib import Path

import pytest

from cops_desktop.domain.annuaire import Personne, Projet
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.mises_en_relation import EtatDemande, EtatProposition, MiseEnRelation, Proposition
from cops_desktop.services.classeur import export_workbook, import_workbook
from cops_desktop.services.fichier import Fichier, undo
from cops_desktop.storage import annuaire, gardees, mises_en_relation
from cops_desktop.storage.annuaire import Fusion
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete
from tests.builders import JOUR, Monde, new_file, plain
from tests.services.lists import bring, classeur, tables
from tests.services.rich_file import rich_file

GENS = {
    "personnes": "nom;prénom;e-mail\nCazenave;Odile;odile@exemple.fr\nNdiaye;Noé;\nPuech;Ariane;",
    "structures": "nom;commune;autres noms\n"
    "URPS pharmaciens Occitanie;Toulouse;URPS pharmaciens Occ | URPS pharma\n"
    "IFSI du Rouergue;Rodez;",
}
DEMANDE = "demandé le;structure;besoin;état;close le;personnes proposées"
PROPOSITION = "demandé le;structure;besoin;personne;état;contactée le"


def personne(monde: Monde, prenom: str = "Odile") -> Personne:
    return next(p for p in annuaire.personnes(monde.fichier.db) if p.prenom == prenom)


def projets(monde: Monde) -> list[Projet]:
    return annuaire.projets(monde.fichier.db)


def demandes(monde: Monde) -> list[MiseEnRelation]:
    return sorted(mises_en_relation.demandes(monde.fichier.db), key=lambda d: (d.demande_le, d.besoin))


def propositions(monde: Monde) -> list[Proposition]:
    return mises_en_relation.PROPOSITIONS.read(monde.fichier.db)


def faults(monde: Monde, tmp_path: Path, **sheets: str) -> list[str]:
    """The sentences; the file is the same."""
    before = tables(monde.fichier)
    with pytest.raises(Refus) as refus:
        import_workbook(monde.fichier, classeur(tmp_path, **sheets))
    assert tables(monde.fichier) == before
    return [plain(detail) for detail in refus.value.details]


# Telephones and news -------------------------------------------------------------------------------------------
def test_several_telephones_stand_in_one_cell_the_first_one_first(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, personnes="nom;prénom;téléphone;dernier contact\nPuech;Ariane;561000001 | 06 00 00 00 02;"
          "03/02/2026")  # fmt: skip
    ariane = personne(monde, "Ariane")
    assert ariane.telephones == ("0561000001", "06 00 00 00 02")
    assert ariane.contact_le == date(2026, 2, 3)


def test_a_list_that_knows_one_telephone_does_not_take_the_others_away(monde: Monde, tmp_path: Path) -> None:
    head = "nom;prénom;téléphone\nPuech;Ariane;"
    bring(monde, tmp_path, personnes=f"{head}05 61 00 00 01 | 06 00 00 00 02")
    bring(monde, tmp_path, personnes=f"{head}+33600000002")
    assert personne(monde, "Ariane").telephones == ("05 61 00 00 01", "06 00 00 00 02")
    bilan = bring(monde, tmp_path, personnes=f"{head}06 00 00 00 03 | 06 00 00 00 02")
    assert [plain(c) for c in bilan.lignes[0].changements] == [
        "téléphone : 05 61 00 00 01 | 06 00 00 00 02 → 06 00 00 00 03 | 06 00 00 00 02"
    ]


# Structures under other names ------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", ["URPS pharmaciens Occ", "urps-pharma", "URPS PHARMACIENS OCCITANIE"])
def test_a_structure_is_known_under_its_other_names_everywhere(monde: Monde, tmp_path: Path, name: str) -> None:
    bring(monde, tmp_path, **GENS)
    bilan = bring(
        monde, tmp_path, structures=f"nom;sigle\n{name};URPS", liens=f"personne;structure\nNoé Ndiaye;{name} (Toulouse)"
    )
    assert (bilan.modifies["structures"], bilan.nouveaux["liens"]) == (1, 1)
    (known,) = [s for s in annuaire.structures(monde.fichier.db) if s.sigle]
    assert known.nom == "URPS pharmaciens Occitanie"
    assert known.autres_noms == ("URPS pharmaciens Occ", "URPS pharma")


def test_another_name_elsewhere_is_another_structure_under_its_own_name(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **GENS)
    bring(monde, tmp_path, structures="nom;commune\nURPS pharma;Lille")
    assert ("URPS pharma", "Lille") in {(s.nom, s.commune) for s in annuaire.structures(monde.fichier.db)}


# Projects --------------------------------------------------------------------------------------------------------
def test_a_project_has_its_structures_in_one_cell(monde: Monde, tmp_path: Path) -> None:
    bilan = bring(
        monde, tmp_path, **GENS,
        projets="titre;structures;thèmes;début;expérience remarquable;publié le;publié où\n"
        "Relire les livrets;IFSI du Rouergue | URPS pharma;pédiatrie;01/02/2026;oui;01/09/2026;lettre",
    )  # fmt: skip
    assert bilan.nouveaux["projets"] == 1
    (project,) = projets(monde)
    names = {s.id: s.nom for s in annuaire.structures(monde.fichier.db)}
    assert [names[key] for key in project.structures] == ["IFSI du Rouergue", "URPS pharmaciens Occitanie"]
    assert (project.themes, project.remarquable, project.publie_ou) == (("pédiatrie",), True, "lettre")
    bring(monde, tmp_path, projets="titre;fin\nRELIRE LES LIVRETS;01/10/2026")
    assert [(p.titre, p.fin) for p in projets(monde)] == [("Relire les livrets", date(2026, 10, 1))]
    undo(monde.fichier)
    undo(monde.fichier)
    assert projets(monde) == []


def test_projects_of_one_title_are_told_apart_by_structure_or_start(monde: Monde, tmp_path: Path) -> None:
    rows = """titre;structures;début
    ETP;IFSI du Rouergue;01/01/2024
    ETP;IFSI du Rouergue;01/01/2025
    ETP;URPS pharma;"""
    bring(monde, tmp_path, **GENS, projets=rows)
    assert len(projets(monde)) == 3
    bring(monde, tmp_path, projets="titre;structures;début;fin\nETP;IFSI du Rouergue;01/01/2025;01/06/2025")
    assert {(p.debut, p.fin) for p in projets(monde) if p.debut} == {
        (date(2024, 1, 1), None),
        (date(2025, 1, 1), date(2025, 6, 1)),
    }
    (said,) = faults(monde, tmp_path, projets="titre;fin\nETP;01/06/2026")
    assert "plusieurs conviennent" in said


def test_a_project_at_fault_is_said_with_its_cell(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **GENS)
    said = faults(
        monde, tmp_path, projets="titre;structures;début;fin\nA;Nulle part;;\nB;;01/02/2026;01/01/2026\nC;;;\nC;;;"
    )
    assert "colonne structures : « Nulle part » — cette structure n’est connue ni" in said[0]
    assert "ligne 3, colonne fin" in said[1]
    assert "la même chose que la ligne 4 (C) : deux projets de même titre" in said[2]
    assert len(said) == 3


# Requests (R2.9) ---------------------------------------------------------------------------------------------------
def test_r2_9_persons_named_by_a_request_join_its_shortlist(monde: Monde, tmp_path: Path) -> None:
    sheet = f"{DEMANDE}\n01/02/2026;URPS pharma;un aidant;;;Odile Cazenave | Noé Ndiaye | Odile Cazenave"
    bilan = bring(monde, tmp_path, **GENS, **{"mises en relation": sheet})
    assert (bilan.nouveaux["mises en relation"], bilan.nouveaux["propositions"]) == (1, 2)
    assert {p.etat for p in propositions(monde)} == {EtatProposition.A_CONTACTER}


def test_r2_9_the_shortlist_is_not_taken_back_to_its_start(monde: Monde, tmp_path: Path) -> None:
    """The column never contradicts what the sheet propositions, or the team since, says of a contact."""
    sheet = f"{DEMANDE}\n01/02/2026;;un aidant;;;Odile Cazenave | Noé Ndiaye"
    contacts = f"{PROPOSITION}\n01/02/2026;;;Odile Cazenave;d’accord;03/02/2026"
    bilan = bring(monde, tmp_path, **GENS, **{"mises en relation": sheet, "propositions": contacts})
    assert bilan.nouveaux["propositions"] == 1
    bilan = bring(monde, tmp_path, **{"mises en relation": sheet})
    assert bilan.nouveaux["propositions"] == 1
    assert {p.etat for p in propositions(monde)} == {EtatProposition.D_ACCORD, EtatProposition.A_CONTACTER}


def test_r2_9_an_empty_sheet_of_a_filled_template_is_no_shortlist(monde: Monde, tmp_path: Path) -> None:
    sheet = f"{DEMANDE}\n01/02/2026;;un aidant;;;Odile Cazenave"
    bring(monde, tmp_path, **GENS, **{"mises en relation": sheet, "propositions": PROPOSITION})
    assert len(propositions(monde)) == 1


def test_r2_9_requests_of_one_day_are_told_apart_by_their_need(monde: Monde, tmp_path: Path) -> None:
    rows = "\n".join(f"01/02/2026;{where};{need};;;" for where in ("", "URPS pharma") for need in ("a", "b"))
    bring(monde, tmp_path, **GENS, **{"mises en relation": f"{DEMANDE}\n{rows}"})
    assert len(demandes(monde)) == 4
    bring(monde, tmp_path, **{"mises en relation": f"{DEMANDE};issue\n01/02/2026;;B;;;;trouvé"})
    assert [(d.structure, d.besoin) for d in demandes(monde) if d.issue] == [(None, "B")]
    bilan = bring(monde, tmp_path, **{"mises en relation": f"{DEMANDE}\n01/02/2026;;c;;;"})
    assert bilan.nouveaux["mises en relation"] == 1, "without a structure, another need is another request"


def test_r2_9_the_need_of_the_only_request_of_a_structure_that_day_may_be_reworded(
    monde: Monde, tmp_path: Path
) -> None:
    bring(monde, tmp_path, **GENS, **{"mises en relation": f"{DEMANDE}\n01/02/2026;URPS pharma;aidant;;;"})
    bilan = bring(monde, tmp_path, **{"mises en relation": f"{DEMANDE}\n01/02/2026;URPS pharma;un aidant;;;"})
    assert [plain(c) for c in bilan.lignes[0].changements] == ["besoin : aidant → un aidant"]


def test_r2_9_a_closed_request_has_its_date_and_an_open_one_none(monde: Monde, tmp_path: Path) -> None:
    head = f"{DEMANDE}\n01/02/2026;;un aidant"
    (said,) = faults(monde, tmp_path, **{"mises en relation": f"{head};satisfaite;;"})
    assert "colonne close le : attendu une date, puisque la demande est satisfaite" in said
    (said,) = faults(monde, tmp_path, **{"mises en relation": f"{head};;03/02/2026;"})
    assert "colonne état : « reçue » — attendu « satisfaite » ou « sans suite »" in said
    bring(monde, tmp_path, **{"mises en relation": f"{head};satisfaite;03/02/2026;"})
    bring(monde, tmp_path, **{"mises en relation": f"{head};recherche en cours;;"})
    assert [(d.etat, d.close_le) for d in demandes(monde)] == [(EtatDemande.RECHERCHE, None)]


def test_r2_9_a_shortlist_names_its_request_by_day_structure_and_need(monde: Monde, tmp_path: Path) -> None:
    requests = f"{DEMANDE}\n01/02/2026;URPS pharma;a;;;\n01/02/2026;URPS pharma;b;;;\n05/02/2026;IFSI du Rouergue;c;;;"
    contacts = """demandé le;structure;besoin;personne
    01/02/2026;URPS pharmaciens Occ;A;Noé Ndiaye
    01/02/2026;;b;Noé Ndiaye
    05/02/2026;;;Noé Ndiaye"""
    bring(monde, tmp_path, **GENS, **{"mises en relation": requests, "propositions": contacts})
    assert sorted(p.mise_en_relation for p in propositions(monde)) == sorted(d.id for d in demandes(monde))
    said = faults(
        monde, tmp_path,
        propositions="demandé le;structure;besoin;personne\n01/02/2026;;;Odile Cazenave\n06/02/2026;;c;Odile Cazenave\n"
        "05/02/2026;;;Personne Inconnue\n05/02/2026;;;Noé Ndiaye\n05/02/2026;IFSI du Rouergue;;Noé Ndiaye",
    )  # fmt: skip
    assert "plusieurs demandes de ce jour conviennent" in said[0]
    assert "Remplissez les colonnes structure et besoin" in said[0]
    assert "aucune demande de ce jour" in said[1] and "Le plus proche : c (05/02/2026, IFSI du Rouergue)" in said[1]
    assert "Personne Inconnue" in said[2]
    assert "une personne n’est proposée qu’une fois" in said[3]


def test_r2_9_a_request_at_fault_is_not_blamed_again_by_its_shortlist(monde: Monde, tmp_path: Path) -> None:
    (said,) = faults(
        monde, tmp_path, **GENS,
        **{"mises en relation": f"{DEMANDE}\n01/02/2026;;a;peut-être;;",
           "propositions": f"{PROPOSITION}\n01/02/2026;;a;Noé Ndiaye;;\n01/02/2026;;;Odile Cazenave;;"},
    )  # fmt: skip
    assert "« peut-être »" in said


# What the team keeps -----------------------------------------------------------------------------------------------
def test_a_pair_is_the_same_the_other_way_round(monde: Monde, tmp_path: Path) -> None:
    head = "personne;autre personne"
    bring(monde, tmp_path, **GENS, distincts=f"{head}\nNoé Ndiaye;Odile Cazenave")
    before = tables(monde.fichier)
    bring(monde, tmp_path, distincts=f"{head}\nOdile Cazenave;Noé Ndiaye")
    assert tables(monde.fichier) == before
    for row, said in (("Noé Ndiaye;", "attendu deux personnes"), ("Noé Ndiaye;Noé Ndiaye", "deux fois la même")):
        (fault,) = faults(monde, tmp_path, distincts=f"{head}\n{row}")
        assert said in fault


@pytest.mark.parametrize("cell", ["{", "[1]", "3", "null", "{]", "[" * 9999])
def test_a_search_is_taken_in_as_it_was_written(monde: Monde, tmp_path: Path, cell: str) -> None:
    (said,) = faults(monde, tmp_path, recherches=f"nom;critères\nAidants;{cell}")
    assert "attendu ce que l’export a écrit, tel quel" in said
    bring(monde, tmp_path, recherches='nom;critères\nAidants;"{""texte"": ""aidant""}"')
    (kept,) = gardees.RECHERCHES.read(monde.fichier.db)
    assert kept.criteres == '{"texte": "aidant"}'


def test_a_merge_leads_from_a_key_that_is_gone_to_an_entry_that_is_there(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **GENS)
    odile, noe = personne(monde), personne(monde, "Noé")
    head = "ancienne;personne;structure;le"
    (said,) = faults(monde, tmp_path, fusions=f"{head}\n{noe.id};Odile Cazenave;;01/02/2026")
    assert "cette fiche existe encore" in said
    (said,) = faults(monde, tmp_path, fusions=f"{head}\n{new_key()};;;01/02/2026")
    assert "attendu la fiche gardée" in said
    gone = new_key()
    bring(monde, tmp_path, fusions=f"{head}\n{gone};Odile Cazenave;;01/02/2026")
    assert [f.personne for f in annuaire.FUSIONS.read(monde.fichier.db)] == [odile.id]


def _export(fichier: Fichier, tmp_path: Path, name: str = "avant") -> Path:
    export_workbook(fichier, tmp_path / name)
    return tmp_path / name


def test_an_older_export_does_not_bring_back_what_was_merged_since(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **GENS, liens="personne;structure\nNoé Ndiaye;URPS pharma")
    monde.personne("Casenave", "Odile")
    old = _export(monde.fichier, tmp_path)
    double, kept = personne(monde), next(p for p in annuaire.personnes(monde.fichier.db) if p.nom == "Cazenave")
    with monde.fichier.operation("Réunir"):
        delete(monde.fichier.db, "personnes", double.id)
        annuaire.FUSIONS.save(
            monde.fichier.db, Fusion(id=new_key(), ancienne=double.id, personne=kept.id, le=date(2026, 2, 1))
        )
    before = tables(monde.fichier)
    bilan = import_workbook(monde.fichier, old)
    assert bilan.rien_ne_change
    assert ["avant une fusion" in plain(note) for note in bilan.notes] == [True]
    assert tables(monde.fichier) == before


# Erasure (§9) ------------------------------------------------------------------------------------------------------
def test_an_older_export_does_not_resurrect_who_was_anonymised(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **GENS)
    old = _export(monde.fichier, tmp_path)
    gone = Personne(id=personne(monde).id, nom="Personne anonymisée", anonymisee_le=JOUR)
    with monde.fichier.operation("Anonymiser"):
        annuaire.save_personne(monde.fichier.db, gone)
    before = tables(monde.fichier)
    with pytest.raises(Refus) as refus:
        import_workbook(monde.fichier, old)
    (said,) = refus.value.details
    assert "cette fiche a été anonymisée le 24/11/2026 : elle ne change plus" in plain(said)
    assert tables(monde.fichier) == before
    other = new_file(tmp_path, "autre.cops")
    import_workbook(other, _export(monde.fichier, tmp_path, "apres"))
    assert tables(other) == before
    assert import_workbook(other, tmp_path / "apres").rien_ne_change
    other.close()


def test_nobody_is_anonymised_by_a_list(monde: Monde, tmp_path: Path) -> None:
    (said,) = faults(monde, tmp_path, personnes="nom;e-mail;anonymisée le\nPuech;a@exemple.fr;01/02/2026")
    assert "une fiche anonymisée n’a ni e-mail, ni téléphone, ni adresse" in said
    bring(monde, tmp_path, **GENS)
    (said,) = faults(
        monde, tmp_path, anonymisations='personne;le;par;compte\nNoé Ndiaye;01/02/2026;Claire;"{""liens"": 1}"'
    )
    assert "la fiche de cette personne n’est pas anonymisée" in said


# An older program's workbook ---------------------------------------------------------------------------------------
NEW_SHEETS = (
    "projets", "mises en relation", "propositions", "recherches", "distincts", "fusions", "anonymisations",
)  # fmt: skip
NEW_COLUMNS = {"personnes": {"dernier contact", "anonymisée le"}, "structures": {"autres noms"}}


def test_a_workbook_of_the_version_before_comes_in_as_it_did(tmp_path: Path) -> None:
    fichier = rich_file(tmp_path)
    old = _export(fichier, tmp_path)
    for name in NEW_SHEETS:
        (old / f"{name}.csv").unlink()
    for name, columns in NEW_COLUMNS.items():
        path = old / f"{name}.csv"
        with path.open(encoding="utf-8-sig", newline="") as text:
            rows = list(csv.reader(text, delimiter=";"))
        kept = [i for i, header in enumerate(rows[0]) if header not in columns]
        phone = rows[0].index("téléphone")
        with path.open("w", encoding="utf-8-sig", newline="") as text:
            one = [[*row[:phone], row[phone].split(" | ")[0], *row[phone + 1 :]] for row in rows]
            csv.writer(text, delimiter=";").writerows([[row[i] for i in kept] for row in one])
    other = new_file(tmp_path, "autre.cops")
    import_workbook(other, old)
    expected, found = tables(fichier), tables(other)
    for table in ("liens", "presences", "etats", "lignes", "membres", "consentements"):
        assert found[table] == expected[table]
    people = annuaire.personnes(other.db)
    assert {p.telephone for p in people} == {p.telephone for p in annuaire.personnes(fichier.db)}
    assert {(p.autres_telephones, p.contact_le, p.anonymisee_le) for p in people} == {((), None, None)}
    assert import_workbook(other, old).rien_ne_change
    before = tables(fichier)["structures"], tables(fichier)["projets"]
    bilan = import_workbook(
        fichier, classeur(tmp_path, "vieux", structures=(old / "structures.csv").read_text("utf-8-sig"))
    )
    assert bilan.rien_ne_change, "an absent column changes nothing"
    assert (tables(fichier)["structures"], tables(fichier)["projets"]) == before
    fichier.close()
    other.close()
