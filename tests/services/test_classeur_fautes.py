"""A list with a fault changes nothing, and says what, where, and what was expected; one fault is said once."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Mode
from cops_desktop.services import paiements
from cops_desktop.services.classeur import export_workbook, import_workbook
from cops_desktop.services.fichier import Fichier
from cops_desktop.storage import rencontres
from tests.builders import JOUR, Monde, new_file, plain, presence
from tests.services.lists import classeur, operations, tables

BASE = {
    "personnes": """nom;prénom;e-mail;commune
    Cazenave;Odile;odile@exemple.fr;Albi
    Martin;Paul;;Albi
    Martin;Paul;;Foix
    Ndiaye;Noé;;""",
    "structures": "nom;commune\nCHU;Nîmes\nCHU;Toulouse\nIFSI;Castres",
    "cotec": "sujet\nPédiatrie\nDeuil",
    "membres": "cotec;personne;depuis;jusqu’au\nPédiatrie;Noé Ndiaye;01/01/2026;30/06/2026",
    "rencontres": """nature;titre;date;cotec;début;fin
    CoTec;Réunion 1;10/02/2026;Pédiatrie;14:00;16:00
    CoTec;Réunion 1;10/02/2026;Deuil;14:00;16:00
    CoPart;Plénière;11/02/2026;;09:30;17:00""",
    "présences": "rencontre;date;personne\nPlénière;11/02/2026;Noé Ndiaye",
}


HEURES = "rencontre;date;personne;arrivée;départ;connexions"


@pytest.fixture(scope="module")
def fichier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fichier]:
    folder = tmp_path_factory.mktemp("fautes")
    fichier = new_file(folder)
    import_workbook(fichier, classeur(folder, **BASE))
    yield fichier
    fichier.close()


def faults(fichier: Fichier, tmp_path: Path, **sheets: str) -> list[str]:
    """The sentences; the file is the same, byte for byte."""
    before, count = hashlib.sha256(fichier.path.read_bytes()).hexdigest(), operations(fichier)
    with pytest.raises(Refus) as refus:
        import_workbook(fichier, classeur(tmp_path, **sheets))
    assert hashlib.sha256(fichier.path.read_bytes()).hexdigest() == before
    assert operations(fichier) == count
    assert "rien n’a été changé" in refus.value.message
    return [plain(detail) for detail in refus.value.details]


def p(cells: str, head: str = "rencontre;date;personne") -> dict[str, str]:
    """A sheet présences of one row."""
    return {"présences": f"{head}\n{cells}"}


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        pytest.param(
            {"équipe": "personne;depuis\nNoé Ndiaye;31/02/2026"},
            "Feuille équipe, ligne 2, colonne depuis : « 31/02/2026 » — attendu une date qui existe, JJ/MM/AAAA, "
            "par exemple 22/11/2026.",
            id="a wrong date",
        ),
        pytest.param(
            p("Plénière;11/02/2026;Odile Casenave"),
            "Feuille présences, ligne 2, colonne personne : « Odile Casenave » — personne n’est connu sous ce "
            "nom, ni du fichier ni du classeur. Le plus proche : Odile Cazenave (Albi, odile@exemple.fr).",
            id="a person that nobody knows",
        ),
        pytest.param(
            p("Plénière;11/02/2026;Paul Martin"),
            "Feuille présences, ligne 2, colonne personne : « Paul Martin » — plusieurs personnes portent ce nom "
            ": Paul Martin (Albi), Paul Martin (Foix). Écrivez « Prénom Nom <e-mail> », ou la réf.",
            id="two persons of one name",
        ),
        pytest.param(
            p("Plénière;11/02/2026;Noé Ndiaye;-1:00;x", "rencontre;date;personne;durée retenue;motif"),
            "Feuille présences, ligne 2, colonne durée retenue : « -1:00 » — attendu une durée h:mm positive, "
            "par exemple 1:30, 24:00 au plus.",
            id="a negative duration",
        ),
        pytest.param(
            {"rencontres": "nature;titre;date;début;fin\nCoPil;Séance;11/02/2026;14:00;13:00"},
            "Feuille rencontres, ligne 2, colonne fin : « 13:00 » — attendu une heure après 14:00 (début).",
            id="end before start",
        ),
        pytest.param(
            {"rencontres": "nature;titre;date;début réel\nCoPart;Plénière;11/02/2026;17:30"},
            "Feuille rencontres, ligne 2 : La fin réelle (17:00) doit venir après le début (17:30).",
            id="end before start, the start being the list's and the end the file's",
        ),
        pytest.param(
            p("Plénière;11/02/2026;Noé Ndiaye;14:00–15:00 | 14:30–16:00", "rencontre;date;personne;connexions"),
            "Feuille présences, ligne 2 : Deux connexions se chevauchent à 14:30 : écrivez-les en une seule, de "
            "la première arrivée au dernier départ.",
            id="overlapping connections",
        ),
        pytest.param(
            p("Plénière;11/02/2026;Noé Ndiaye;25:00;x", "rencontre;date;personne;durée retenue;motif"),
            "Feuille présences, ligne 2, colonne durée retenue : « 25:00 » — attendu une durée h:mm positive, "
            "par exemple 1:30, 24:00 au plus.",
            id="a presence of 25 hours",
        ),
        pytest.param(
            p("Plénière;11/02/2026;Noé Ndiaye;cent", "rencontre;date;personne;km"),
            "Feuille présences, ligne 2, colonne km : « cent » — attendu un nombre entier de km entre 0 et 9 999.",
            id="kilometres as text",
        ),
        pytest.param(
            p("Plénière;11/02/2026;Noé Ndiaye;14:00;15:00;14:00–16:00", HEURES),
            "Feuille présences, ligne 2, colonne arrivée, départ : « 14:00 – 15:00 » — les connexions disent "
            "autre chose : gardez l’un ou l’autre.",
            id="arrival and connections at odds",
        ),
        pytest.param(
            p("Plénière;12/02/2026;Noé Ndiaye"),
            "Feuille présences, ligne 2, colonne rencontre : « Plénière » — aucune réunion de ce titre à cette "
            "date, dans le fichier ni dans le classeur. Le plus proche : Plénière (11/02/2026, CoPart).",
            id="a meeting that nobody knows",
        ),
        pytest.param(
            p("Réunion 1;10/02/2026;Noé Ndiaye"),
            "Feuille présences, ligne 2, colonne rencontre : « Réunion 1 » — plusieurs réunions ont ce titre à "
            "cette date : Réunion 1 (10/02/2026, Deuil), Réunion 1 (10/02/2026, Pédiatrie). Remplissez la "
            "colonne cotec, ou écrivez la réf.",
            id="two meetings of one title and day",
        ),
        pytest.param(
            p("Plénière;11/02/2026;Noé Ndiaye\nPlénière;11/02/2026;noe ndiaye"),
            "Feuille présences, ligne 3 : la même chose que la ligne 2 (Noé Ndiaye) : une seule ligne par "
            "personne et par réunion.",
            id="the same presence twice",
        ),
        pytest.param(
            {"personnes": "nom;prénom\nPuig;Léa\nPUIG;Lea"},
            "Feuille personnes, ligne 3 : la même chose que la ligne 2 (Puig Léa) : deux homonymes se "
            "distinguent par l’e-mail, la commune ou la réf.",
            id="the same person twice",
        ),
        pytest.param(
            {"personnes": "nom;prénom\nMartin;Paul"},
            "Feuille personnes, ligne 2 : plusieurs conviennent : Paul Martin (Albi), Paul Martin (Foix). "
            "Précisez, ou donnez la réf.",
            id="one of two homonyms",
        ),
        pytest.param(
            {"personnes": "nom;prénom;e-mail\nPuig;Léa;ODILE@exemple.fr"},
            "Feuille personnes, ligne 2, colonne e-mail : « ODILE@exemple.fr » — cet e-mail est déjà celui d’une "
            "autre personne : Odile Cazenave (Albi, odile@exemple.fr).",
            id="another person's e-mail",
        ),
        pytest.param(
            {"personnes": "nom;prénom;e-mail\nPuig;Léa;lea@exemple.fr\nVidal;Ana;lea@exemple.fr"},
            "Feuille personnes, ligne 3, colonne e-mail : « lea@exemple.fr » — cet e-mail est déjà celui d’une "
            "autre personne : Léa Puig (ligne 2).",
            id="another listed person's e-mail",
        ),
        pytest.param(
            {"personnes": "réf;nom\n12;Puig"},
            "Feuille personnes, ligne 2, colonne réf : « 12 » — attendu une réf écrite par l’export, ou rien.",
            id="a ref that is none",
        ),
        pytest.param(
            {"structures": "nom;commune\nCHU;"},
            "Feuille structures, ligne 2 : plusieurs conviennent : CHU (Nîmes), CHU (Toulouse). Précisez, ou "
            "donnez la réf.",
            id="one of two structures",
        ),
        pytest.param(
            {"liens": "personne;structure\nNoé Ndiaye;IFSY"},
            "Feuille liens, ligne 2, colonne structure : « IFSY » — cette structure n’est connue ni du fichier "
            "ni du classeur. Le plus proche : IFSI (Castres).",
            id="a structure that nobody knows",
        ),
        pytest.param(
            {"liens": "personne;structure\nNoé Ndiaye;CHU"},
            "Feuille liens, ligne 2, colonne structure : « CHU » — plusieurs structures portent ce nom : CHU "
            "(Nîmes), CHU (Toulouse). Écrivez « Nom (Commune) », ou la réf.",
            id="a structure of several",
        ),
        pytest.param(
            {"membres": "cotec;personne;depuis\nPédiatrie;Noé Ndiaye;01/06/2026\nPédiatrie;Noé Ndiaye;01/01/2026"},
            "Feuille membres, ligne 2 : Noé Ndiaye est déjà membre de ce CoTec à ces dates.",
            id="a member twice at a time",
        ),
        pytest.param(
            {"rencontres": "nature;titre;date\nCoTec;Réunion 9;11/03/2026"},
            "Feuille rencontres, ligne 2 : Une réunion de nature CoTec a un CoTec ; les autres n’en ont pas.",
            id="a CoTec meeting without CoTec",
        ),
        pytest.param(
            {"frais": "rencontre;date;personne;nature;montant\nPlénière;11/02/2026;Odile Cazenave;péage;3"},
            "Feuille frais, ligne 2, colonne personne : « Odile Cazenave » — pas de présence à cette réunion : "
            "ajoutez-la à la feuille présences.",
            id="costs of someone who is not on the sheet",
        ),
        pytest.param(
            {"travaux": "cotec;personne;date;intitulé;vacations\nDeuil;Noé Ndiaye;01/02/2026;Relecture;4"},
            "Feuille travaux, ligne 2, colonne vacations : « 4 » — attendu un nombre de vacations, par demies (1 "
            "ou 1,5) entre 1 et 3.",
            id="four vacations for one piece of work",
        ),
        pytest.param(
            {"barèmes": "nature;barème;du;taux;jusqu’à;vacations\nvacation;B;01/01/2030;90,01;;2"},
            "Feuille barèmes, ligne 2, colonne taux : « 90,01 € » — attendu un montant dont la moitié tombe "
            "juste au centime.",
            id="a rate whose half is no cent",
        ),
        pytest.param(
            {"barèmes": "nature;barème;du;CV de;CV à;au-delà de;taux km\nkilomètres;B;01/01/2030;5;;0;0,3"},
            "Feuille barèmes, ligne 2 : attendu une valeur à chaque ligne dans CV de, CV à, au-delà de, taux km.",
            id="a bracket without end",
        ),
        pytest.param(
            {"vocabulaires": "liste;valeur;couleur\nthèmes;deuil;bleu\nthèmes;joie;vert"},
            "Feuille vocabulaires, ligne 2, colonne couleur : colonne inconnue, et pas de notes où la garder : "
            "retirez-la.",
            id="an unknown column where nothing can keep it",
        ),
        pytest.param(
            {"personnes": "nom;notes\nPuig;a_xD800_b"},
            "Feuille personnes, ligne 2, colonne notes : attendu du texte : un des caractères n’existe pas.",
            id="half a character",
        ),
        pytest.param(
            {"états": "réf;personne;cotec;année;jusqu’au;état\n;Noé Ndiaye;Deuil;2026;31/12/2026;validé"},
            "Feuille états, ligne 2, colonne état : « validé » — attendu une lettre, un numéro, une date de "
            "validation et une copie.",
            id="a valid form without number",
        ),
    ],
)  # fmt: skip
def test_a_fault_is_a_sentence_and_the_file_keeps_every_byte(
    fichier: Fichier, tmp_path: Path, sheets: dict[str, str], expected: str
) -> None:
    assert faults(fichier, tmp_path, **sheets) == [expected]


def test_all_faults_are_said_in_the_order_of_the_sheets(fichier: Fichier, tmp_path: Path) -> None:
    found = faults(
        fichier,
        tmp_path,
        présences="rencontre;date;personne;km\nInconnue;11/02/2026;Personne Inconnue;cent",
        équipe="personne;depuis\nNoé Ndiaye;hier\nPersonne Inconnue;01/01/2026",
        vocabulaires="liste;valeur\n;x",
    )
    places = [sentence.split(" : ")[0] for sentence in found]
    assert places == [
        "Feuille équipe, ligne 2, colonne depuis",
        "Feuille équipe, ligne 3, colonne personne",
        "Feuille présences, ligne 2, colonne km",
        "Feuille présences, ligne 2, colonne personne",
        "Feuille présences, ligne 2, colonne rencontre",
        "Feuille vocabulaires, ligne 2, colonne liste",
    ]


def test_rows_that_refer_to_a_faulty_row_are_not_blamed(fichier: Fichier, tmp_path: Path) -> None:
    found = faults(
        fichier,
        tmp_path,
        personnes="nom;prénom;e-mail;annuaire\nPuig;Léa;lea@exemple.fr;31/02/2026",
        structures="nom;gestionnaire\nClinique;Nemo",
        liens="personne;structure\nLéa Puig;Clinique\nlea@exemple.fr;IFSI",
        rencontres="nature;titre;date\nCoPil;Séance;32/01/2026",
        présences="rencontre;date;personne;km\nSéance;31/01/2026;Noé Ndiaye;\nPlénière;11/02/2026;Odile Cazenave;loin",
        frais="rencontre;date;personne;nature;montant\nPlénière;11/02/2026;Odile Cazenave;péage;3",
    )
    assert [sentence.split(" : ")[0] for sentence in found] == [
        "Feuille personnes, ligne 2, colonne annuaire",
        "Feuille structures, ligne 2, colonne gestionnaire",
        "Feuille rencontres, ligne 2, colonne date",
        "Feuille présences, ligne 3, colonne km",
    ]


def test_a_lost_column_is_said_once_and_not_for_each_row_that_needs_it(fichier: Fichier, tmp_path: Path) -> None:
    found = faults(fichier, tmp_path, personnes="prénom\nLéa\nAna", équipe="personne;depuis\nLéa Puig;01/01/2026")
    assert found == ["Feuille personnes, colonne nom : attendu cette colonne : elle est nécessaire, et absente."]


def test_a_dry_run_refuses_the_same_faults(fichier: Fichier, tmp_path: Path) -> None:
    with pytest.raises(Refus) as refus:
        import_workbook(fichier, classeur(tmp_path, équipe="personne;depuis\nNemo;01/01/2026"), dry_run=True)
    assert len(refus.value.details) == 1


def test_what_only_the_file_itself_refuses_is_still_said_with_its_row(tmp_path: Path) -> None:
    """Two presences that exchange their persons: each is right alone, and the first one written meets the other."""
    monde = Monde(new_file(tmp_path))
    odile, noe, meeting = monde.personne(), monde.personne("Ndiaye", "Noé"), monde.rencontre(monde.cotec())
    one, other = monde.presence(meeting, odile).id, monde.presence(meeting, noe).id
    rows = [f"{one};{meeting.id};24/11/2026;{noe}", f"{other};{meeting.id};24/11/2026;{odile}"]
    found = faults(monde.fichier, tmp_path, présences="\n".join(["réf;rencontre;date;personne", *rows]))
    assert found == ["Feuille présences, ligne 2 : Une autre ligne a déjà ces valeurs, qui ne vont qu’une fois."]
    monde.fichier.close()


# Payment forms --------------------------------------------------------------------------------------------------
@pytest.fixture
def paid(tmp_path: Path) -> Path:
    """The export, as a folder, of a file with one valid form and one draft."""
    monde = Monde(new_file(tmp_path, "payé.cops"))
    odile, of = monde.personne(cv=5), monde.cotec()
    monde.membre(of, odile)
    meeting = monde.rencontre(of, mode=Mode.PRESENTIEL)
    monde.presence(meeting, odile, km=100)
    paiements.validate(monde.fichier, paiements.pay(monde.fichier, JOUR), JOUR)
    monde.travail(of, odile)
    paiements.pay(monde.fichier, JOUR)
    export_workbook(monde.fichier, tmp_path / "export")
    monde.fichier.close()
    return tmp_path / "export"


def edited(folder: Path, sheet: str, *changes: tuple[str, str]) -> list[str]:
    """The faults of the export, edited, in a new file."""
    path = folder / f"{sheet}.csv"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    other = new_file(folder.parent, "neuf.cops")
    before = tables(other)
    with pytest.raises(Refus) as refus:
        import_workbook(other, folder)
    assert tables(other) == before
    other.close()
    return [plain(detail).split(" : ", 1)[1] for detail in refus.value.details]


def test_a_gap_in_the_numbers_is_refused(paid: Path) -> None:
    (fault,) = edited(paid, "états", (";A;1;", ";A;2;"))
    assert fault == "« 2 » — il manque le numéro 2026-A-0001 : les numéros se suivent."


def test_a_line_that_pays_an_unknown_presence_is_refused(paid: Path) -> None:
    found = edited(paid, "présences", ("Séance;", "Autre séance;"))
    assert len(found) == 1  # the presence; its lines are not blamed


def test_two_live_lines_for_one_thing_are_refused(paid: Path) -> None:
    """R5.8: nothing is ever paid twice."""
    path = paid / "lignes.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    vacation = next(line for line in lines if ";vacation;" in line)
    reference, etat, _, rest = vacation.split(";", 3)
    again = ";".join((reference[:-4] + "0000", etat, "9", rest))
    path.write_text("\n".join((*lines, again)) + "\n", encoding="utf-8")
    (fault,) = edited(paid, "lignes")
    assert "paie déjà la même chose, au même rang : rien n’est payé deux fois" in fault


def test_a_valid_form_without_its_lines_is_refused(paid: Path) -> None:
    (paid / "lignes.csv").unlink()
    assert edited(paid, "états") == ["cet état n’a aucune ligne : importez-les avec lui."]


def test_a_line_freed_without_its_form_is_refused(paid: Path) -> None:
    found = edited(paid, "lignes", (";oui", ";non"))
    assert (
        found[0] == "« non » — attendu non pour un état annulé, oui pour tout autre." or "attendu non pour" in found[0]
    )


def test_a_frozen_head_that_was_edited_by_half_is_refused(paid: Path) -> None:
    (fault,) = edited(paid, "états", ('{""adresse""', '{""adresse'))
    assert fault.endswith("attendu ce que l’export a écrit, tel quel.")


def test_a_presence_on_a_form_keeps_its_person(tmp_path: Path) -> None:
    monde = Monde(new_file(tmp_path))
    odile, noe, of = monde.personne(), monde.personne("Ndiaye", "Noé"), monde.cotec()
    monde.membre(of, odile)
    meeting = monde.rencontre(of)
    kept = monde.save_presence(presence(meeting, personne=odile))
    paiements.validate(monde.fichier, paiements.pay(monde.fichier, JOUR), JOUR)
    sheet = f"réf;rencontre;date;personne\n{kept.id};{meeting.id};24/11/2026;{noe}"
    (fault,) = faults(monde.fichier, tmp_path, présences=sheet)
    assert "cette présence est sur un état" in fault
    assert rencontres.presences(monde.fichier.db)[0].personne == odile
    monde.fichier.close()
