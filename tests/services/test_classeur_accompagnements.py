"""Projects in a workbook (§6): lists made by hand, moves that follow one another, documents beside the workbook."""

import shutil
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cops_desktop.domain.accompagnements.habitudes import action_suivie, mission_proposee
from cops_desktop.domain.accompagnements.parcours import Etat, Parcours, faute_d_histoire
from cops_desktop.domain.accompagnements.types import TAILLE_MAX, Decision, Document, Nature, Position
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services.accompagnements import ecrire
from cops_desktop.services.accompagnements.liste import tous_les_parcours
from cops_desktop.services.classeur import export_workbook, import_workbook
from cops_desktop.storage import accompagnements
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, new_file
from tests.services.lists import bring, classeur, contents, tables

GENS = {
    "personnes": "nom;prénom\nCazenave;Odile\nNdiaye;Noé\nPuig;Ana",
    "structures": "nom;commune\nIFSI du Rouergue;Rodez\nCSAPA Le Gué;Narbonne",
}
TETE = "titre;structure;nature;demandé le;décision CoPil;décidé le;étape;état;clos le;issue"


def faults(monde: Monde, path: Path) -> list[str]:
    before = tables(monde.fichier)
    with pytest.raises(Refus) as refus:
        import_workbook(monde.fichier, path)
    assert tables(monde.fichier) == before
    return [detail.replace("\u202f", " ").replace("\xa0", " ") for detail in refus.value.details]


def lives(monde: Monde) -> dict[str, Parcours]:
    return {life.accompagnement.titre: life for life in tous_les_parcours(monde.fichier.db)}


# Lists made by hand ----------------------------------------------------------------------------------------------
def test_r6_3_a_row_of_a_list_brings_a_project_where_it_says(monde: Monde, tmp_path: Path) -> None:
    rows = (
        f"{TETE};chargés de projet;contacts;patients partenaires;thèmes;prochaine action;échéance\n"
        "Simuler;IFSI du Rouergue | CSAPA Le Gué;;05/01/2026;approuvée;12/03/2026;3;;;;Odile Cazenave | Noé Ndiaye;"
        "Ana Puig;Ana Puig;deuil;relire;01/12/2026\n"
        "Recruter;;appui ETP;05/01/2026;;;;;;;;;;;;\n"
        "Une enquête;;Appui hors ETP;05/01/2026;Refusée;12/03/2026;;refusée;;hors du champ;;;;;;\n"
        "En pause;;;05/01/2026;approuvée;12/03/2026;2;suspendu;;congé;;;;;;\n"
        "Fini;;;05/01/2026;approuvée;12/03/2026;;clos;30/09/2026;un livret;;;;;;\n"
        "Laissé;;;05/01/2026;;;;abandonné;30/09/2026;;;;;;;\n"
    )
    bilan = bring(monde, tmp_path, **GENS, accompagnements=rows)
    found = lives(monde)
    assert {titre: (life.etat, life.etape) for titre, life in found.items()} == {
        "Simuler": (Etat.EN_COURS, 3), "Recruter": (Etat.RECUE, 0), "Une enquête": (Etat.REFUSEE, 0),
        "En pause": (Etat.SUSPENDU, 2), "Fini": (Etat.CLOS, 4), "Laissé": (Etat.ABANDONNE, 0),
    }  # fmt: skip
    (move,) = found["Simuler"].mouvements
    assert (move.le, move.motif) == (datetime(2026, 3, 12, 12), "repris d’une liste")
    assert [life.issue for titre, life in found.items() if titre in ("Une enquête", "Fini", "Laissé")] == [
        "un livret", "repris d’une liste", "hors du champ",
    ]  # fmt: skip
    assert found["Fini"].clos_le == date(2026, 9, 30)
    item = found["Simuler"].accompagnement
    assert (item.nature, len(item.structures), len(item.charges), item.themes) == (
        Nature.ACCOMPAGNEMENT, 2, 2, ("deuil",),
    )  # fmt: skip
    assert found["Simuler"].decision is Decision.APPROUVEE
    assert bilan.nouveaux["accompagnements"] == 6 and bilan.nouveaux["étapes"] == 6


def test_r6_4_a_new_project_of_a_list_gets_the_checklist_of_its_kind_from_its_stage_on(
    monde: Monde, tmp_path: Path
) -> None:
    bring(monde, tmp_path, accompagnements=f"{TETE}\nSimuler;;;05/01/2026;;;3;;;\nFini;;;05/01/2026;;;;clos;;\n")
    points = accompagnements.points(monde.fichier.db)
    assert {p.accompagnement for p in points} == {lives(monde)["Simuler"].accompagnement.id}
    assert [p.texte for p in points if p.etape == 3] == [
        "acculturer les équipes", "mettre en œuvre le plan d’actions", "faire le point à mi-parcours",
    ]  # fmt: skip
    assert {p.etape for p in points} == {3, 4} and not any(p.fait_le for p in points)


def test_r7_3_a_new_project_of_a_list_gets_its_mission_and_action_and_the_list_again_changes_nothing(
    monde: Monde, tmp_path: Path
) -> None:
    rows = (
        "titre;nature;demandé le;mission;action\n"
        "Simuler;;05/01/2026;;\nRecruter;appui ETP;05/01/2026;;\nAncien;;05/01/2024;;\n"
        "Autre;;05/01/2026;Former;colloque\n"
    )
    bring(monde, tmp_path, accompagnements=rows)
    found = {item.titre: item for item in accompagnements.accompagnements(monde.fichier.db)}
    for titre in ("Simuler", "Recruter", "Ancien"):
        item = found[titre]
        assert item.mission == mission_proposee(item.demande_le) != ""
        assert item.action == action_suivie("", item.nature)
    assert found["Ancien"].mission != found["Simuler"].mission
    assert (found["Autre"].mission, found["Autre"].action) == ("Former", "colloque")
    assert bring(monde, tmp_path, accompagnements=rows).rien_ne_change


def test_r6_4_the_words_of_a_list_of_points_are_those_of_the_window_whatever_their_family(
    monde: Monde, tmp_path: Path
) -> None:
    """A word that the team wrote without a stage is of the first one; one that is no longer in force is not offered."""
    words = "liste;valeur;famille;depuis;jusqu’au\n{0};dire bonjour;avant;;\n{0};filmer;étape 3;;31/12/2024"
    bring(monde, tmp_path, vocabulaires=words.format("points de l’accompagnement"))
    bring(monde, tmp_path, accompagnements=f"{TETE}\nDe la liste;;;05/01/2026;;;;;;")
    blank = ecrire.nouvelle(monde.fichier, date(2026, 1, 5))
    ecrire.enregistrer(monde.fichier, replace(blank, titre="De la fenêtre"))
    lists = [
        [(p.etape, p.ordre, p.texte) for p in accompagnements.points(monde.fichier.db, "accompagnement = ?", (key,))]
        for key in (blank.id, lives(monde)["De la liste"].accompagnement.id)
    ]
    assert lists[0] == lists[1]
    assert "dire bonjour" in [texte for etape, _, texte in lists[0] if etape == 1]
    assert "filmer" not in [texte for *_, texte in lists[0]]


def test_r6_3_a_list_made_by_hand_that_dates_an_end_closes(monde: Monde, tmp_path: Path) -> None:
    """« clos le » says it as well as « état » does; with another state, one of the two is wrong."""
    row = "Simuler;;;05/01/2026;approuvée;12/03/2026;{};{};30/09/2026;un livret".format
    bring(monde, tmp_path, accompagnements=f"{TETE}\n{row('4', '')}")
    life = lives(monde)["Simuler"]
    assert (life.etat, life.clos_le, life.issue) == (Etat.CLOS, date(2026, 9, 30), "un livret")
    (detail,) = faults(monde, classeur(tmp_path, accompagnements=f"{TETE}\nAutre{row('4', 'en cours')}"))
    assert "colonne clos le" in detail and "n’est ni clos ni abandonné" in detail


def test_r6_3_a_list_that_changed_takes_a_project_on_and_never_back(monde: Monde, tmp_path: Path) -> None:
    row = "Simuler;;;05/01/2026;;;{};{};{};{}".format
    bring(monde, tmp_path, accompagnements=f"{TETE}\n{row(1, '', '', '')}")
    bring(monde, tmp_path, accompagnements=f"{TETE}\n{row(2, 'en cours', '', '')}")
    bring(monde, tmp_path, accompagnements=f"{TETE}\n{row(2, 'suspendu', '', 'congé')}")
    bilan = bring(monde, tmp_path, accompagnements=f"{TETE}\n{row(1, 'en cours', '', '')}")
    assert bilan.rien_ne_change
    (note,) = bilan.notes
    assert "n’est pas repris" in note and "étape 2, suspendu" in note
    bring(monde, tmp_path, accompagnements=f"{TETE}\n{row(2, 'clos', '01/06/2026', 'un guide')}")
    life = lives(monde)["Simuler"]
    assert [move.vers for move in life.mouvements] == [
        Position.ETAPE_1, Position.ETAPE_2, Position.SUSPENDU, Position.CLOS,
    ]  # fmt: skip
    assert life.issue == "un guide"
    assert len({move.le for move in life.mouvements}) == 4


def test_r6_3_what_a_list_says_otherwise_of_an_end_is_said_and_not_passed_over(monde: Monde, tmp_path: Path) -> None:
    row = "Simuler;;;05/01/2026;;;{};{};{};{}".format
    bring(monde, tmp_path, accompagnements=f"{TETE}\n{row(2, 'abandonné', '01/06/2026', 'congé')}")
    assert bring(monde, tmp_path, accompagnements=f"{TETE}\n{row(2, 'abandonné', '01/06/2026', 'congé')}").notes == []
    day, why = bring(monde, tmp_path, accompagnements=f"{TETE}\n{row(2, 'abandonné', '01/07/2026', 'autre')}").notes
    assert "« clos le 01/07/2026 » n’est pas repris, le fichier dit : clos le 01/06/2026" in day
    assert "« issue : autre » n’est pas repris, le fichier dit : congé" in why
    bring(monde, tmp_path, accompagnements=f"{TETE}\n{row(1, '', '', 'en bonne voie').replace('Simuler', 'Autre')}")
    (running,) = bring(
        monde, tmp_path, accompagnements=f"{TETE}\n{row(1, '', '', 'en bonne voie').replace('Simuler', 'Autre')}"
    ).notes
    assert "« issue : en bonne voie » n’est pas repris" in running


SAID = st.tuples(
    st.sampled_from(["", *Decision]), st.sampled_from(["", "1", "2", "3", "4"]), st.sampled_from(["", *Etat]),
    st.sampled_from(["", "01/04/2026", "01/10/2026"]), st.sampled_from(["", "un motif"]),
)  # fmt: skip


@given(st.lists(SAID, min_size=1, max_size=5))
@settings(max_examples=25)
def test_r6_3_whatever_lists_say_of_a_project_its_history_holds_and_a_list_twice_is_a_list_once(
    tmp_path_factory: pytest.TempPathFactory, lists: list[tuple[str, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("listes")
    monde = Monde(new_file(folder))
    stage = 0
    for decision, etape, etat, clos, issue in lists:
        decided = "12/03/2026" if decision else ""
        row = ";".join(("Simuler", "", "", "05/01/2026", decision, decided, etape, etat, clos, issue))
        try:
            bring(monde, folder, accompagnements=f"{TETE}\n{row}")
        except Refus as refus:
            assert refus.details
            continue
        life = lives(monde)["Simuler"]
        assert faute_d_histoire(life.accompagnement, life.mouvements) == ""
        assert life.etape >= stage, "a list never takes a project back"
        stage = life.etape
    assert files.check_file(monde.fichier) == []
    monde.fichier.close()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Simuler;;;;;;;;;", "colonne demandé le : rien — attendu une valeur : elle est nécessaire."),
        ("Simuler;;;05/01/2026;;;5;;;", "colonne étape : « 5 » — attendu un nombre entier entre 1 et 4."),
        ("Simuler;;;05/01/2026;;;;en cours;;", "colonne état : « en cours » — attendu aussi l’étape où il en est."),
        ("Simuler;;;05/01/2026;;;;refusée;;", "attendu « refusée » dans « décision CoPil », et sa date."),
        ("Simuler;;;05/01/2026;approuvée;;;;;", "colonne décidé le : rien — attendu une valeur, puisque « décision"),
        ("Simuler;;;05/01/2026;;;2;clos;01/01/2026;", "colonne clos le : attendu une date qui ne précède pas le"),
        ("Simuler;;;05/04/2026;approuvée;12/03/2026;2;;;", "est avant la demande, reçue le 05/04/2026"),
        ("Simuler;Le Gué;;05/01/2026;;;;;;", "cette structure n’est connue ni du fichier ni du classeur"),
        ("Simuler;;projet;05/01/2026;;;;;;", "attendu l’une de ces valeurs : accompagnement, appui ETP"),
    ],
)
def test_what_a_row_of_a_list_cannot_say_is_a_fault_with_its_line(
    monde: Monde, tmp_path: Path, row: str, said: str
) -> None:
    (detail,) = faults(monde, classeur(tmp_path, accompagnements=f"{TETE}\n{row}"))
    assert detail.startswith("Feuille accompagnements, ligne 2") and said in detail


def test_two_projects_of_one_title_are_told_apart_by_structure_or_request(monde: Monde, tmp_path: Path) -> None:
    rows = (
        "titre;structure;demandé le;notes\nRecruter;IFSI du Rouergue;05/01/2026;un\n"
        "Recruter;CSAPA Le Gué;05/01/2026;deux\nRecruter;CSAPA Le Gué;05/02/2026;trois"
    )
    bring(monde, tmp_path, **GENS, accompagnements=rows)
    bilan = bring(monde, tmp_path, accompagnements=rows.replace("deux", "quatre"))
    assert bilan.modifies["accompagnements"] == 1
    (detail,) = faults(monde, classeur(tmp_path, interventions="accompagnement;date\nRecruter;05/03/2026"))
    assert "plusieurs accompagnements ont ce titre : Recruter (CSAPA Le Gué, 05/01/2026)" in detail


def test_a_column_that_is_not_known_is_kept_once_in_the_notes(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, accompagnements="titre;demandé le;étape;budget\nSimuler;05/01/2026;2;300 €")
    assert lives(monde)["Simuler"].accompagnement.notes == "budget : 300 €"


def test_an_import_of_projects_is_undone_and_done_again_as_one(monde: Monde, tmp_path: Path) -> None:
    rows = f"{TETE}\nFini;IFSI du Rouergue;;05/01/2026;approuvée;12/03/2026;2;clos;30/09/2026;un livret"
    path = classeur(
        tmp_path, **GENS, accompagnements=rows, documents="accompagnement;nom;ajouté le\nFini;a.txt;01/03/2026",
        interventions="accompagnement;date;personne;durée\nFini;01/04/2026;Ana Puig;1:30",
    )  # fmt: skip
    (path / "documents").mkdir()
    (path / "documents" / "a.txt").write_bytes(b"un")
    before = tables(monde.fichier)
    import_workbook(monde.fichier, path)
    after = tables(monde.fichier)
    files.undo(monde.fichier)
    assert tables(monde.fichier) == {**before, "contenus": after["contenus"]}, "a content waits for what may come back"
    files.redo(monde.fichier)
    assert tables(monde.fichier) == after


# Moves -----------------------------------------------------------------------------------------------------------
PROJET = "titre;demandé le\nSimuler;05/01/2026"


def test_r6_3_moves_follow_one_another_whatever_the_order_of_the_rows(monde: Monde, tmp_path: Path) -> None:
    rows = (
        "accompagnement;le;de;vers;motif\nsimuler;2026-05-01;;étape 2;\nSimuler;01/03/2026 14:05;demande;Étape 1;\n"
        "SIMULER;01/06/2026 à 9h30;;suspendu;congé"
    )
    bring(monde, tmp_path, accompagnements=PROJET, étapes=rows)
    moves = lives(monde)["Simuler"].mouvements
    assert [(m.le, m.de, m.vers) for m in moves] == [
        (datetime(2026, 3, 1, 14, 5), Position.DEMANDE, Position.ETAPE_1),
        (datetime(2026, 5, 1, 12), Position.ETAPE_1, Position.ETAPE_2),
        (datetime(2026, 6, 1, 9, 30), Position.ETAPE_2, Position.SUSPENDU),
    ]
    bring(monde, tmp_path, étapes="accompagnement;le;vers\nSimuler;01/07/2026;étape 2")
    files.undo(monde.fichier)
    assert lives(monde)["Simuler"].etat is Etat.SUSPENDU


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("01/02/2026;étape 1;étape 2;", "part de « étape 1 », il était « demande »"),
        ("01/02/2026;;étape 3;", "demande un motif"),
        ("01/01/2026;;étape 1;", "est avant la demande du 05/01/2026"),
        ("01/02/2026;;clos;fini", "Une demande qui n’a pas commencé ne se clôt pas"),
        ("31/02/2026;;étape 1;", "attendu une date qui existe"),
        ("01/02/2026 25:00;;étape 1;", "attendu une date et son heure, par exemple 22/11/2026 14:05"),
    ],
)
def test_r6_3_a_history_that_does_not_hold_is_a_fault_with_its_line(
    monde: Monde, tmp_path: Path, rows: str, said: str
) -> None:
    table = "\n".join(f"Simuler;{row}" for row in rows.splitlines())
    path = classeur(tmp_path, accompagnements=PROJET, étapes=f"accompagnement;le;de;vers;motif\n{table}")
    (detail,) = faults(monde, path)
    assert detail.startswith("Feuille étapes, ligne 2") and said in detail


def test_r6_3_a_move_is_neither_slipped_in_before_others_nor_sent_elsewhere(monde: Monde, tmp_path: Path) -> None:
    head = "accompagnement;le;de;vers;motif\n"
    bring(monde, tmp_path, accompagnements=PROJET, étapes=f"{head}Simuler;01/03/2026;;étape 1;")
    (earlier,) = faults(monde, classeur(tmp_path, étapes=f"{head}Simuler;01/02/2026;;étape 1;"))
    assert "déjà un changement plus récent (01/03/2026)" in earlier
    (elsewhere,) = faults(monde, classeur(tmp_path, étapes=f"{head}Simuler;01/03/2026;demande;étape 2;saut"))
    assert "cela ne se corrige pas ici" in elsewhere
    (request,) = faults(monde, classeur(tmp_path, accompagnements="titre;demandé le\nSimuler;01/04/2026"))
    assert "ne suit pas le premier changement" in request
    bilan = bring(monde, tmp_path, étapes=f"{head}Simuler;01/03/2026;;étape 1;enfin")
    assert bilan.lignes[0].changements == ("motif : rien → enfin",)


def test_r6_3_the_day_of_a_move_is_corrected_by_its_ref_between_its_neighbours(monde: Monde, tmp_path: Path) -> None:
    project = monde.accompagnement("Simuler", demande_le=date(2026, 1, 5))
    first, second = monde.mouvements(project, "2026-03-01 étape 1", "2026-05-01 étape 2")
    head = "réf;accompagnement;le;vers\n"
    bring(monde, tmp_path, étapes=f"{head}{second.id};Simuler;01/06/2026;étape 2")
    assert [m.le.date() for m in lives(monde)["Simuler"].mouvements] == [date(2026, 3, 1), date(2026, 6, 1)]
    (detail,) = faults(monde, classeur(tmp_path, étapes=f"{head}{first.id};Simuler;01/07/2026;étape 1"))
    assert detail.startswith("Feuille étapes, ligne 2")


@pytest.mark.parametrize("days", [(date(2026, 6, 1), date(2026, 7, 1)), (date(2026, 2, 1), date(2026, 2, 15))])
def test_r6_3_several_moves_are_corrected_at_once_later_or_earlier(
    monde: Monde, tmp_path: Path, days: tuple[date, date]
) -> None:
    project = monde.accompagnement("Simuler", demande_le=date(2026, 1, 5))
    moves = monde.mouvements(project, "2026-03-01 étape 1", "2026-05-01 étape 2")
    rows = "\n".join(f"{m.id};Simuler;{d:%d/%m/%Y};{m.vers.value}" for m, d in zip(moves, days, strict=True))
    before = tables(monde.fichier)
    bring(monde, tmp_path, étapes=f"réf;accompagnement;le;vers\n{rows}")
    assert tuple(m.le.date() for m in lives(monde)["Simuler"].mouvements) == days
    after = tables(monde.fichier)
    files.undo(monde.fichier)
    assert tables(monde.fichier) == before
    files.redo(monde.fichier)
    assert tables(monde.fichier) == after


def test_r6_5_a_project_of_a_list_is_followed_by_one_or_two(monde: Monde, tmp_path: Path) -> None:
    rows = "titre;demandé le;chargés de projet\nSimuler;05/01/2026;Odile Cazenave | Noé Ndiaye | Ana Puig"
    (detail,) = faults(monde, classeur(tmp_path, **GENS, accompagnements=rows))
    assert "colonne chargés de projet" in detail and "un ou deux" in detail


def test_r6_3_a_decision_names_the_meeting_that_was_held_that_day(monde: Monde, tmp_path: Path) -> None:
    meeting = monde.reunion("CoPil", titre="CoPil de mars", day=date(2026, 3, 12))
    rows = "accompagnement;le;décision;rencontre;motif\nSimuler;12/03/2026;reportée;copil de mars;à préciser"
    bring(monde, tmp_path, accompagnements=PROJET, examens=rows)
    (examined,) = lives(monde)["Simuler"].examens
    assert (examined.rencontre, examined.motif) == (meeting.id, "à préciser")
    export_workbook(monde.fichier, tmp_path / "export")
    assert "CoPil de mars" in (tmp_path / "export" / "examens.csv").read_text(encoding="utf-8")
    (detail,) = faults(monde, classeur(tmp_path, examens=rows.replace("copil de mars", "autre")))
    assert "aucune réunion de ce titre à cette date" in detail


def test_r6_3_what_the_copil_cannot_have_decided_is_a_fault_of_a_list_too(monde: Monde, tmp_path: Path) -> None:
    project = monde.accompagnement("Simuler", demande_le=date(2026, 1, 5))
    monde.mouvements(project, "2026-04-01 étape 1")
    head = "accompagnement;le;décision\n"
    (early,) = faults(monde, classeur(tmp_path, examens=f"{head}Simuler;01/01/2026;approuvée"))
    assert early.startswith("Feuille examens, ligne 2, colonne le") and "avant la demande" in early
    (late,) = faults(monde, classeur(tmp_path, examens=f"{head}Simuler;01/05/2026;refusée"))
    assert "il ne se refuse plus" in late
    two = classeur(tmp_path, examens=f"{head}Simuler;01/03/2026;approuvée\nSimuler;01/03/2026;reportée")
    assert any("Une décision du 01/03/2026 est déjà notée" in detail for detail in faults(monde, two))
    bring(monde, tmp_path, examens=f"{head}Simuler;01/03/2026;approuvée")
    (request,) = faults(monde, classeur(tmp_path, accompagnements="titre;demandé le\nSimuler;15/03/2026"))
    assert "colonne demandé le" in request and "01/03/2026" in request


def test_r6_3_a_decision_of_a_list_is_of_a_meeting_of_the_copil_on_its_day(monde: Monde, tmp_path: Path) -> None:
    meeting = monde.reunion("CoPil", titre="CoPil de mars", day=date(2026, 3, 12))
    monde.reunion("CoPart", titre="CoPart de mars", day=date(2026, 3, 12))
    rows = "accompagnement;le;décision;rencontre\nSimuler;{};approuvée;{}".format
    wrong = classeur(tmp_path, accompagnements=PROJET, examens=rows("12/03/2026", "CoPart de mars"))
    assert "n’est pas une réunion du CoPil" in faults(monde, wrong)[0]
    wrong = classeur(tmp_path, accompagnements=PROJET, examens=rows("13/03/2026", meeting.id))
    assert "est du 12/03/2026" in faults(monde, wrong)[0]
    bring(monde, tmp_path, accompagnements=PROJET, examens=rows("12/03/2026", "CoPil de mars"))
    moved = f"réf;nature;titre;date\n{meeting.id};CoPil;CoPil de mars;19/03/2026"
    (detail,) = faults(monde, classeur(tmp_path, rencontres=moved))
    assert detail.startswith("Feuille rencontres, ligne 2") and "Simuler" in detail
    key = lives(monde)["Simuler"].examens[0].id
    ref = f"réf;accompagnement;le;décision;rencontre\n{key};Simuler;19/03/2026;approuvée;CoPil de mars"
    bring(monde, tmp_path, rencontres=moved, examens=ref)
    (examined,) = lives(monde)["Simuler"].examens
    assert (examined.rencontre, examined.le) == (meeting.id, date(2026, 3, 19))


def test_r6_2_capacities_are_known_by_year_and_category(monde: Monde, tmp_path: Path) -> None:
    bilan = bring(monde, tmp_path, capacités="année;nature;nombre\n2022;appui ETP;8\n2026;accompagnement;6")
    assert (bilan.modifies["capacités"], bilan.nouveaux["capacités"]) == (1, 1)
    figures = {(c.annee, c.nature): c.nombre for c in accompagnements.capacites(monde.fichier.db)}
    assert figures[2022, Nature.APPUI_ETP] == 8 and figures[2026, Nature.ACCOMPAGNEMENT] == 6


def test_r6_5_the_log_counts_whole_minutes_and_points_come_one_after_the_other(monde: Monde, tmp_path: Path) -> None:
    bring(
        monde, tmp_path, **GENS, accompagnements=PROJET,
        interventions="accompagnement;date;personne;durée;note\nSimuler;01/03/2026;Ana Puig;1:30;un\n"
        "Simuler;01/03/2026;Ana Puig;0:45;deux\nSimuler;02/03/2026;;;",
        points="accompagnement;étape;point;fait le;fait par\nSimuler;1;dire;;\nSimuler;1;faire;01/03/2026;Ana",
    )  # fmt: skip
    assert [i.duree for i in accompagnements.interventions(monde.fichier.db)] == [90, 45, 0]
    assert [(p.ordre, p.texte) for p in accompagnements.points(monde.fichier.db)] == [(1, "dire"), (2, "faire")]
    (detail,) = faults(monde, classeur(tmp_path, interventions="accompagnement;date;durée\nSimuler;03/03/2026;0:00:30"))
    assert "attendu une durée en minutes entières" in detail


# Documents -------------------------------------------------------------------------------------------------------
def joindre(monde: Monde, nom: str, donnees: bytes) -> Document:
    project = next(iter(accompagnements.accompagnements(monde.fichier.db)), None) or monde.accompagnement("Simuler")
    with monde.fichier.operation("Joindre"):
        empreinte = accompagnements.garder_contenu(monde.fichier.db, donnees)
        item = Document(id=new_key(), accompagnement=project.id, nom=nom, empreinte=empreinte, ajoute_le=JOUR)
        accompagnements.DOCUMENTS.save(monde.fichier.db, item)
    return item


@pytest.mark.parametrize(("name", "folder"), [("export", "export/documents"), ("export.xlsx", "export documents")])
def test_r6_5_documents_go_beside_the_workbook_under_their_names_and_come_back(
    monde: Monde, tmp_path: Path, name: str, folder: str
) -> None:
    for nom, donnees in (("notes.txt", b"un"), ("notes.txt", b"deux"), ("../a:b?.pdf", b""), ("NOTES.TXT", b"trois"),
                         ("encore.txt", b"un"), ("CON.pdf", b"quatre"), ("漢" * 150 + ".odt", b"cinq")):  # fmt: skip
        joindre(monde, nom, donnees)
    export_workbook(monde.fichier, tmp_path / name)
    beside = sorted(path.name for path in (tmp_path / folder).iterdir())
    assert len(beside) == 6 and {"notes.txt", "a b.pdf", "_CON.pdf"} <= set(beside), "as every system takes them"
    assert all(len(nom.encode()) < 255 for nom in beside)
    other = new_file(tmp_path, "autre.cops")
    import_workbook(other, tmp_path / name)
    assert tables(other)["documents"] == tables(monde.fichier)["documents"]
    assert tables(other)["contenus"] == tables(monde.fichier)["contenus"]
    shutil.rmtree(tmp_path / folder)
    assert import_workbook(other, tmp_path / name).rien_ne_change, "what the file has is not needed"
    other.close()


def test_r6_5_a_document_that_is_missing_or_another_is_a_fault_and_nothing_comes_in(
    monde: Monde, tmp_path: Path
) -> None:
    joindre(monde, "notes.txt", b"un")
    export_workbook(monde.fichier, tmp_path / "export")
    with_other = Monde(new_file(tmp_path, "autre.cops"))
    (tmp_path / "export" / "documents" / "notes.txt").write_bytes(b"autre chose")
    (changed,) = faults(with_other, tmp_path / "export")
    assert "Feuille documents, ligne 2, colonne fichier : « notes.txt » — ce fichier n’est plus celui" in changed
    (tmp_path / "export" / "documents" / "notes.txt").write_bytes(bytes(TAILLE_MAX + 1))
    assert "dépasse 10 Mo" in faults(with_other, tmp_path / "export")[0]
    (tmp_path / "export" / "documents" / "notes.txt").unlink()
    assert "ce fichier n’est pas dans « documents »" in faults(with_other, tmp_path / "export")[0]
    with_other.fichier.close()


def test_r6_5_a_list_made_by_hand_joins_files_of_its_own_folder_and_of_no_other(monde: Monde, tmp_path: Path) -> None:
    path = classeur(
        tmp_path, accompagnements=PROJET,
        documents="accompagnement;nom;fichier;ajouté le\nSimuler;Compte rendu.txt;cr.txt;01/03/2026\n"
        "Simuler;secret.txt;../secret.txt;01/03/2026",
    )  # fmt: skip
    (tmp_path / "secret.txt").write_text("ailleurs")
    (path / "documents").mkdir()
    (path / "documents" / "cr.txt").write_bytes(b"vu")
    (detail,) = faults(monde, path)
    assert "ligne 3, colonne fichier : « secret.txt »" in detail
    (path / "documents" / "secret.txt").write_bytes(b"ici")
    import_workbook(monde.fichier, path)
    found = {d.nom: accompagnements.contenu(monde.fichier.db, d.empreinte)
             for d in accompagnements.documents(monde.fichier.db)}  # fmt: skip
    assert found == {"Compte rendu.txt": b"vu", "secret.txt": b"ici"}
    assert import_workbook(monde.fichier, path).rien_ne_change
    (path / "documents" / "cr.txt").write_bytes(b"revu")
    assert import_workbook(monde.fichier, path).modifies["documents"] == 1


def test_an_export_that_cannot_be_written_leaves_no_documents(monde: Monde, tmp_path: Path) -> None:
    joindre(monde, "notes.txt", b"un")
    (tmp_path / "export.xlsx").mkdir()
    with pytest.raises(Refus, match="est un dossier"):
        export_workbook(monde.fichier, tmp_path / "export.xlsx")
    assert not (tmp_path / "export documents").exists()
    export_workbook(monde.fichier, tmp_path / "export")
    before = contents(tmp_path / "export")
    export_workbook(monde.fichier, tmp_path / "export")
    assert contents(tmp_path / "export") == before
