"""Lists made by hand come in: who is meant, what a cell says, what an empty one leaves, and all of it undone as one."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cops_desktop.domain.annuaire import Famille, Personne
from cops_desktop.domain.cotec import Membre
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Connexion, Mode, Presence, Rencontre, Venue
from cops_desktop.domain.scale import Borne, Tranche
from cops_desktop.services.classeur import MODIFIE, NOUVEAU, export_workbook, import_workbook
from cops_desktop.services.fichier import undo, undo_label
from cops_desktop.services.rencontres import presence_key
from cops_desktop.storage import annuaire, baremes, cotec, reglages, rencontres
from cops_desktop.storage.vocabulaires import mots
from tests.builders import Monde, new_file, plain
from tests.services.lists import bring, classeur, operations, tables

REUNIONS = {
    "personnes": "nom;prénom;e-mail\nCazenave;Odile;odile@exemple.fr\nNdiaye;Noé;",
    "cotec": "sujet\nDeuil périnatal\nPédiatrie",
    "rencontres": "nature;titre;date;cotec;début;fin;mode\n"
    "CoTec;Réunion 1;10/02/2026;Deuil périnatal;14:00;16:00;\n"
    "CoPart;Plénière;11/02/2026;;09:30;17:00;présentiel",
}


def personnes(monde: Monde) -> list[Personne]:
    return annuaire.personnes(monde.fichier.db)


def presence(monde: Monde) -> Presence:
    (found,) = rencontres.presences(monde.fichier.db)
    return found


# One operation --------------------------------------------------------------------------------------------------
def test_an_import_is_one_operation_and_is_undone_as_one(monde: Monde, tmp_path: Path) -> None:
    before, count = tables(monde.fichier), operations(monde.fichier)
    bring(monde, tmp_path, **REUNIONS)
    assert operations(monde.fichier) == count + 1
    assert plain(undo_label(monde.fichier)) == "Importer le classeur « liste »"
    undo(monde.fichier)
    assert tables(monde.fichier) == before


def test_the_report_says_what_is_new_and_each_change_in_words(monde: Monde, tmp_path: Path) -> None:
    odile = monde.personne("Cazenave", "Odile", telephone="05 61 00 00 01", cv=5)
    bilan = bring(
        monde,
        tmp_path,
        personnes="""nom;prénom;téléphone;puissance fiscale;annuaire
        Cazenave;Odile;06 01 02 03 04;;12/01/2026
        Puig;Léa;;;""",
        travaux="cotec;personne;date;intitulé;vacations\nPédiatrie;Léa Puig;01/02/2026;Relecture;1,5",
        cotec="sujet\nPédiatrie",
    )
    changed, new, *_ = bilan.lignes
    assert (changed.feuille, changed.ligne, changed.quoi, changed.libelle) == (
        "personnes",
        2,
        MODIFIE,
        "Odile Cazenave",
    )
    assert changed.changements == ("téléphone : 05 61 00 00 01 → 06 01 02 03 04", "annuaire : rien → 12/01/2026")
    assert (new.ligne, new.quoi, new.libelle) == (3, NOUVEAU, "Léa Puig")
    assert (bilan.nouveaux["personnes"], bilan.modifies["personnes"], bilan.inchanges["personnes"]) == (1, 1, 0)
    assert bilan.lignes[-1].libelle == "Pédiatrie · Léa Puig · 01/02/2026 · Relecture"
    assert annuaire.personne(monde.fichier.db, odile).cv == 5


# Who is meant ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("row", ["CAZENAVE;odile", "cazenave ;Odilé", "Cazenave;ODILE"])
def test_capitals_and_accents_make_no_other_person_and_do_not_rewrite_the_name(
    monde: Monde, tmp_path: Path, row: str
) -> None:
    monde.personne("Cazenave", "Odile")
    bilan = bring(monde, tmp_path, personnes=f"nom;prénom\n{row}")
    assert bilan.rien_ne_change
    assert [p.nom_complet for p in personnes(monde)] == ["Odile Cazenave"]


@pytest.mark.parametrize("row", ["Le Boeuf;Anne Marie", "LE BŒUF;Anne-Marie", "le-bœuf;anne-marie"])
def test_hyphens_and_ligatures_do_not_matter(monde: Monde, tmp_path: Path, row: str) -> None:
    monde.personne("Le Bœuf", "Anne-Marie")
    assert bring(monde, tmp_path, personnes=f"nom;prénom\n{row}").rien_ne_change


def test_a_ref_corrects_a_name(monde: Monde, tmp_path: Path) -> None:
    key = monde.personne("Cazenave", "Odille")
    bring(monde, tmp_path, personnes=f"réf;nom;prénom;e-mail\n{key};Cazenave-Puig;Odile;odile@exemple.fr")
    (person,) = personnes(monde)
    assert (person.id, person.nom_complet, person.email) == (key, "Odile Cazenave-Puig", "odile@exemple.fr")


def test_an_email_completes_the_one_person_of_that_name_without_any(monde: Monde, tmp_path: Path) -> None:
    key = monde.personne("Cazenave", "Odile")
    bring(monde, tmp_path, personnes="nom;prénom;e-mail\nCazenave;Odile;odile@exemple.fr")
    (person,) = personnes(monde)
    assert (person.id, person.email) == (key, "odile@exemple.fr")


def test_two_emails_under_one_name_are_two_persons(monde: Monde, tmp_path: Path) -> None:
    monde.personne("Cazenave", "Odile", email="odile@exemple.fr")
    bring(monde, tmp_path, personnes="nom;prénom;e-mail\nCazenave;Odile;o.cazenave@exemple.fr")
    assert [p.email for p in personnes(monde)] == ["odile@exemple.fr", "o.cazenave@exemple.fr"]


def test_a_second_email_recognises_a_person_and_does_not_push_the_first_out(monde: Monde, tmp_path: Path) -> None:
    monde.personne("Cazenave", "Odile", email="odile@exemple.fr", autres_emails=("o@travail.exemple.fr",))
    assert bring(monde, tmp_path, personnes="nom;prénom;e-mail\nCazenave;Odile;O@travail.exemple.fr").rien_ne_change


def test_a_person_without_email_in_the_list_is_the_one_of_that_name(monde: Monde, tmp_path: Path) -> None:
    key = monde.personne("Cazenave", "Odile", email="odile@exemple.fr", commune="Albi")
    bring(monde, tmp_path, personnes="nom;prénom;commune\nCazenave;Odile;Castres")
    (person,) = personnes(monde)
    assert (person.id, person.email, person.commune) == (key, "odile@exemple.fr", "Castres")


def test_homonyms_are_told_apart_by_commune(monde: Monde, tmp_path: Path) -> None:
    in_albi = monde.personne("Martin", "Paul", commune="Albi")
    in_foix = monde.personne("Martin", "Paul", commune="Foix")
    bring(
        monde,
        tmp_path,
        personnes="nom;prénom;commune;téléphone\nMartin;Paul;foix;2\nMartin;Paul;Nîmes;3\nMartin;Paul;ALBI;1",
    )
    found = {p.commune: (p.id, p.telephone) for p in personnes(monde)}
    assert found["Albi"] == (in_albi, "1")
    assert found["Foix"] == (in_foix, "2")
    assert found["Nîmes"][1] == "3"


def test_an_unknown_ref_of_an_export_brings_a_homonym_of_its_own(monde: Monde, tmp_path: Path) -> None:
    here = monde.personne("Martin", "Paul")
    elsewhere = Monde(new_file(tmp_path, "ailleurs.cops"))
    there = elsewhere.personne("Martin", "Paul")
    elsewhere.fichier.close()
    bring(monde, tmp_path, personnes=f"réf;nom;prénom\n{there};Martin;Paul")
    assert {p.id for p in personnes(monde)} == {here, there}


def test_an_unknown_ref_with_a_known_email_is_the_person_that_the_file_has(monde: Monde, tmp_path: Path) -> None:
    here = monde.personne("Martin", "Paul", email="paul@exemple.fr")
    there = presence_key("une", "autre")
    bring(
        monde,
        tmp_path,
        personnes=f"réf;nom;prénom;e-mail\n{there};Martin;Paul;paul@exemple.fr",
        équipe=f"personne;depuis\n{there};01/01/2026",
    )
    assert [p.id for p in personnes(monde)] == [here]
    assert [e.personne for e in annuaire.EQUIPE.read(monde.fichier.db)] == [here]


def test_structures_are_known_by_name_and_commune(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, structures="nom;commune;sigle\nCHU;Nîmes;N\nCHU;Toulouse;T\nIFSI Castres-Mazamet;;I")
    bring(monde, tmp_path, structures="nom;commune;sigle\nchu;NIMES;NN\nIFSI Castres Mazamet;Castres;II")
    found = [(s.nom, s.commune, s.sigle) for s in annuaire.structures(monde.fichier.db)]
    assert found == [("CHU", "Nîmes", "NN"), ("CHU", "Toulouse", "T"), ("IFSI Castres-Mazamet", "Castres", "II")]


def test_a_structure_without_commune_in_the_list_is_the_one_of_that_name(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, structures="nom;commune\nIFSI;Castres")
    assert bring(monde, tmp_path, structures="nom;sigle\nIFSI;").rien_ne_change


noms = st.sampled_from(["Ana", "Bo"])
emails = st.sampled_from(["", "", "a@b", "A@B", "c@d"])
communes = st.sampled_from(["", "Albi", "Foix", "Nîmes"])
fiches = st.lists(st.tuples(noms, emails, communes), max_size=4)


@given(fiches, fiches.filter(bool))
@settings(max_examples=20)
def test_whatever_the_homonyms_nobody_is_merged_lost_or_doubled(
    tmp_path_factory: pytest.TempPathFactory, known: list[tuple[str, str, str]], rows: list[tuple[str, str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("homonymes")
    monde = Monde(new_file(folder))
    for nom, email, commune in known:
        monde.personne(nom, "", email=email, commune=commune)
    before, there = tables(monde.fichier), personnes(monde)
    try:
        bilan = bring(monde, folder, personnes="\n".join(["nom;e-mail;commune", *(";".join(row) for row in rows)]))
    except Refus:
        assert tables(monde.fichier) == before
        return
    finally:
        after = personnes(monde)
        monde.fichier.close()
    assert len(after) == len(there) + bilan.nouveaux["personnes"]
    assert {p.id for p in there} <= {p.id for p in after}
    assert {p.email.casefold() for p in there} <= {p.email.casefold() for p in after} | {""}
    for nom, email, commune in rows:
        told = [p for p in after if p.nom == nom and (not email or p.email.casefold() == email.casefold())]
        assert any(not commune or p.commune == commune for p in told)


# How cells name rows --------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "who",
    ["Odile Cazenave", "CAZENAVE Odile", "cazenave odile", "odile@exemple.fr", "O. <ODILE@exemple.fr>"],
)
def test_a_person_is_named_in_either_order_or_by_email(monde: Monde, tmp_path: Path, who: str) -> None:
    key = monde.personne("Cazenave", "Odile", email="odile@exemple.fr")
    if who.startswith("O. "):
        who = "Odile Cazenave <ODILE@exemple.fr>"
    bring(monde, tmp_path, équipe=f"personne;depuis\n{who};01/01/2026")
    assert [e.personne for e in annuaire.EQUIPE.read(monde.fichier.db)] == [key]


def test_two_structures_of_one_name_are_named_with_their_commune(monde: Monde, tmp_path: Path) -> None:
    monde.personne("Cazenave", "Odile")
    bring(
        monde,
        tmp_path,
        structures="nom;commune\nCHU;Nîmes\nCHU;Toulouse",
        liens="personne;structure;fonction\nOdile Cazenave;CHU (nimes);cadre\nOdile Cazenave;CHU (Toulouse);",
    )
    names = {s.id: s.commune for s in annuaire.structures(monde.fichier.db)}
    assert [names[link.structure] for link in annuaire.LIENS.read(monde.fichier.db)] == ["Nîmes", "Toulouse"]


def test_an_edited_export_may_keep_the_old_name_in_its_other_sheets(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **REUNIONS, équipe="personne;depuis\nNoé Ndiaye;01/01/2026")
    export_workbook(monde.fichier, tmp_path / "export")
    path = tmp_path / "export" / "personnes.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("Ndiaye", "N’Diaye"), encoding="utf-8")
    bilan = import_workbook(monde.fichier, tmp_path / "export")
    assert (bilan.modifies["personnes"], bilan.modifies["équipe"]) == (1, 0)
    assert [p.nom for p in personnes(monde)] == ["Cazenave", "N’Diaye"]


def test_two_meetings_of_one_title_and_day_are_told_apart_by_cotec(monde: Monde, tmp_path: Path) -> None:
    bring(
        monde,
        tmp_path,
        personnes="nom\nPuig",
        cotec="sujet\nDeuil\nPédiatrie",
        rencontres="nature;titre;date;cotec\nCoTec;Séance;10/02/2026;Deuil\nCoTec;Séance;10/02/2026;Pédiatrie",
        présences="rencontre;date;cotec;personne;présence\nSéance;10/02/2026;pediatrie;Puig;présent",
    )
    subjects = {c.id: c.sujet for c in cotec.cotecs(monde.fichier.db)}
    meeting = rencontres.RENCONTRES.get(monde.fichier.db, presence(monde).rencontre)
    assert subjects[meeting.cotec or ""] == "Pédiatrie"


# What cells say -------------------------------------------------------------------------------------------------
def test_an_empty_cell_of_a_hand_made_list_leaves_what_the_file_has(monde: Monde, tmp_path: Path) -> None:
    monde.personne("Cazenave", "Odile", telephone="05", profils=("social",), notes="à rappeler")
    bring(monde, tmp_path, personnes="nom;prénom;téléphone;profils;notes;adresse\nCazenave;Odile;;;;1 rue Haute")
    (person,) = personnes(monde)
    assert (person.telephone, person.profils, person.notes) == ("05", ("social",), "à rappeler")
    assert person.adresse == "1 rue Haute"


def test_an_empty_cell_beside_a_ref_empties_and_an_absent_column_says_nothing(monde: Monde, tmp_path: Path) -> None:
    key = monde.personne("Cazenave", "Odile", telephone="05", profils=("social",), cv=5, notes="à rappeler")
    bring(monde, tmp_path, personnes=f"réf;nom;prénom;téléphone;profils;notes\n{key};Cazenave;Odile;;;")
    (person,) = personnes(monde)
    assert (person.telephone, person.profils, person.notes) == ("", (), "")
    assert person.cv == 5


def test_a_new_row_takes_the_defaults(monde: Monde, tmp_path: Path) -> None:
    bring(
        monde,
        tmp_path,
        **REUNIONS,
        présences="rencontre;date;personne\nRéunion 1;10/02/2026;Noé Ndiaye",
        membres="cotec;personne\nPédiatrie;Noé Ndiaye",
    )
    meeting = rencontres.rencontres(monde.fichier.db)[0]
    assert (meeting.mode, meeting.debut_reel) == (Mode.VISIO, None)
    kept = presence(monde)
    assert (kept.inscription, kept.presence, kept.mode, kept.connexions) == ("invité", Venue.A_SAISIR, None, ())
    assert kept.id == presence_key(meeting.id, kept.personne)
    (member,) = cotec.MEMBRES.read(monde.fichier.db)
    assert (member.role, member.demande, member.peut_etre_remunere) == ("membre", False, False)


@pytest.mark.parametrize(
    ("cells", "connexions"),
    [
        ("14:05;15:28;", (Connexion(time(14, 5), time(15, 28)),)),
        ("14:05;;", (Connexion(time(14, 5), None),)),
        (";15:28;", (Connexion(None, time(15, 28)),)),
        ("14:05;15:28;14:05–15:28", (Connexion(time(14, 5), time(15, 28)),)),
        (";;15:20–16:00 | 14:00–14:40", (Connexion(time(14), time(14, 40)), Connexion(time(15, 20), time(16)))),
        (";;", ()),
    ],
)
def test_arrival_and_departure_are_one_connection(
    monde: Monde, tmp_path: Path, cells: str, connexions: tuple[Connexion, ...]
) -> None:
    head = "rencontre;date;personne;arrivée;départ;connexions"
    bring(monde, tmp_path, **REUNIONS, présences=f"{head}\nRéunion 1;10/02/2026;Noé Ndiaye;{cells}")
    assert presence(monde).connexions == connexions


@pytest.mark.parametrize(
    ("cell", "demande", "demande_le"),
    [("12/01/2026", True, date(2026, 1, 12)), ("oui", True, None), ("non", False, None), ("", False, None)],
)
def test_a_request_is_a_day_or_yes_or_no(
    monde: Monde, tmp_path: Path, cell: str, demande: bool, demande_le: date | None
) -> None:
    """R5.5."""
    bring(monde, tmp_path, **REUNIONS, membres=f"cotec;personne;demande\nPédiatrie;Noé Ndiaye;{cell}")
    (member,) = cotec.MEMBRES.read(monde.fichier.db)
    assert (member.demande, member.demande_le) == (demande, demande_le)


def test_yes_does_not_erase_the_day_of_a_request_that_the_file_knows(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **REUNIONS, membres="cotec;personne;demande\nPédiatrie;Noé Ndiaye;12/01/2026")
    bring(monde, tmp_path, membres="cotec;personne;demande\nPédiatrie;Noé Ndiaye;oui")
    (member,) = cotec.MEMBRES.read(monde.fichier.db)
    assert member.demande_le == date(2026, 1, 12)


def test_a_journey_without_fiscal_power_takes_the_usual_one(monde: Monde, tmp_path: Path) -> None:
    """R5.7."""
    bring(
        monde,
        tmp_path,
        **{**REUNIONS, "personnes": "nom;prénom;puissance fiscale\nNdiaye;Noé;7"},
        présences="rencontre;date;personne;km;CV\nPlénière;11/02/2026;Noé Ndiaye;120;",
    )
    assert (presence(monde).km, presence(monde).cv) == (120, 7)


def test_unknown_columns_and_workshops_are_kept_in_the_notes_once(monde: Monde, tmp_path: Path) -> None:
    bilan = bring(
        monde,
        tmp_path,
        **REUNIONS,
        présences="rencontre;date;personne;atelier;Repas;notes\nPlénière;11/02/2026;Noé Ndiaye;B;sans gluten;en avance",
    )
    assert presence(monde).notes == "en avance\nAtelier : B\nRepas : sans gluten"
    assert [plain(note) for note in bilan.notes] == [
        "Feuille présences : la colonne « Repas » n’est pas connue, ses valeurs sont gardées en note."
    ]
    bring(monde, tmp_path, présences="rencontre;date;personne;Repas\nPlénière;11/02/2026;Noé Ndiaye;sans gluten")
    assert presence(monde).notes == "en avance\nAtelier : B\nRepas : sans gluten"


def test_new_words_join_their_vocabulary_and_are_reported(monde: Monde, tmp_path: Path) -> None:
    """R2.10."""
    bilan = bring(
        monde, tmp_path, personnes="nom;profils;thèmes\nPuig;PROCHE AIDANT | pair-aidant;deuil\nVidal;pair aidant;Deuil"
    )
    assert [plain(note) for note in bilan.notes] == [
        "« pair-aidant » est un mot nouveau : ajouté à la liste « profils ».",
        "« deuil » est un mot nouveau : ajouté à la liste « thèmes ».",
    ]
    first, second = personnes(monde)
    assert (first.profils, first.famille) == (("proche aidant", "pair-aidant"), Famille.USAGERS)
    assert (second.profils, second.themes) == (("pair-aidant",), ("deuil",))
    assert [mot.valeur for mot in mots(monde.fichier.db, "profils")][-1] == "pair-aidant"


def test_the_words_of_a_vocabulary_come_with_their_family(monde: Monde, tmp_path: Path) -> None:
    sheet = "liste;valeur;famille\nProfils;pair-aidant;Usagers\nprofils;Social;Professionnels"
    bring(monde, tmp_path, personnes="nom;profils\nPuig;pair-aidant", vocabulaires=sheet)
    assert personnes(monde)[0].famille is Famille.USAGERS
    assert [mot.valeur for mot in mots(monde.fichier.db, "profils")].count("social") == 1


def test_settings_are_known_by_name_and_an_empty_one_is_emptied(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, réglages="clé;valeur\nLignes vierges;5\nresponsable;Claire Bastide\nmention;")
    found = reglages.reglages(monde.fichier.db)
    assert (found["lignes_vierges"], found["responsable"], found["mention"]) == ("5", "Claire Bastide", "")


def test_a_scale_is_gathered_from_its_rows(monde: Monde, tmp_path: Path) -> None:
    bring(
        monde,
        tmp_path,
        barèmes="""nature;barème;du;appliqué depuis;taux;jusqu’à;vacations;CV de;CV à;au-delà de;taux km
        vacation;charte de 2030;01/01/2030;01/02/2030;100,00;;2;;;;
        vacation;charte de 2030;01/01/2030;;;1:00;0,5;;;;
        kilomètres;État 2030;01/01/2030;;;;;1;99;0;0,333
        kilomètres;État 2030;01/01/2030;;;;;1;99;2000;0,4""",
    )
    scale = baremes.baremes_vacation(monde.fichier.db)[-1]
    assert (scale.taux, scale.applique_depuis, scale.midi) == (10_000, date(2030, 2, 1), time(13))
    assert scale.bornes == (Borne(3600, 1), Borne(None, 4))
    km = baremes.baremes_km(monde.fichier.db)[-1]
    assert (km.applique_depuis, km.tranches) == (None, (Tranche(1, 99, 0, 333), Tranche(1, 99, 2000, 400)))


# Periods --------------------------------------------------------------------------------------------------------
def test_a_listed_member_is_the_known_one_whatever_the_dates(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **REUNIONS, membres="cotec;personne;depuis\nPédiatrie;Noé Ndiaye;01/01/2026")
    bring(monde, tmp_path, membres="cotec;personne;depuis;rôle\nPédiatrie;Noé Ndiaye;01/02/2026;expert")
    (member,) = cotec.MEMBRES.read(monde.fichier.db)
    assert (member.depuis, member.role) == (date(2026, 2, 1), "expert")


def test_a_period_that_comes_after_one_that_ended_is_another(monde: Monde, tmp_path: Path) -> None:
    bring(
        monde,
        tmp_path,
        **REUNIONS,
        membres="cotec;personne;depuis;jusqu’au\nPédiatrie;Noé Ndiaye;01/01/2025;31/12/2025",
    )
    bring(monde, tmp_path, membres="cotec;personne;depuis\nPédiatrie;Noé Ndiaye;01/02/2026")
    members: list[Membre] = cotec.MEMBRES.read(monde.fichier.db, "1 ORDER BY depuis")
    assert [m.jusquau for m in members] == [date(2025, 12, 31), None]


def test_successive_consents_are_told_apart_by_their_day(monde: Monde, tmp_path: Path) -> None:
    head = "personne;objet;depuis;retiré le"
    bring(
        monde,
        tmp_path,
        **REUNIONS,
        consentements=f"{head}\nNoé Ndiaye;nom;01/01/2025;01/06/2025\nNoé Ndiaye;nom;01/01/2026;",
    )
    bring(monde, tmp_path, consentements=f"{head}\nNoé Ndiaye;nom;01/01/2026;01/03/2026")
    found = annuaire.CONSENTEMENTS.read(monde.fichier.db, "1 ORDER BY depuis")
    assert [(c.depuis.year, c.retire_le) for c in found] == [(2025, date(2025, 6, 1)), (2026, date(2026, 3, 1))]


def test_a_link_without_date_in_the_list_is_the_one_with_that_structure(monde: Monde, tmp_path: Path) -> None:
    bring(
        monde,
        tmp_path,
        **REUNIONS,
        structures="nom\nCHU",
        liens="personne;structure;depuis\nNoé Ndiaye;CHU;01/01/2026",
    )
    bring(monde, tmp_path, liens="personne;structure;fonction\nNoé Ndiaye;CHU;cadre")
    (link,) = annuaire.LIENS.read(monde.fichier.db)
    assert (link.depuis, link.fonction) == (date(2026, 1, 1), "cadre")


def test_the_envelope_of_the_cops_is_the_one_without_cotec(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **REUNIONS, enveloppes="année;cotec;montant\n2026;;10 000\n2026;Pédiatrie;5400,50")
    bring(monde, tmp_path, enveloppes="année;montant\n2026;12000")
    found = {e.cotec is None: e.montant for e in cotec.ENVELOPPES.read(monde.fichier.db)}
    assert found == {True: 1_200_000, False: 540_050}


def test_a_presence_of_someone_who_is_no_member_is_welcome(monde: Monde, tmp_path: Path) -> None:
    """It counts 0, with a reason (R5.5)."""
    bring(
        monde,
        tmp_path,
        **REUNIONS,
        présences="rencontre;date;personne;présence\nRéunion 1;10/02/2026;Noé Ndiaye;présent",
    )
    assert presence(monde).presence is Venue.PRESENT


def test_a_formula_is_text(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, personnes="nom;prénom\n\"=cmd|'/C calc'!A0\";@SOMME(1)")
    (person,) = personnes(monde)
    assert (person.nom, person.prenom) == ("=cmd|'/C calc'!A0", "@SOMME(1)")


def test_two_tolls_of_one_journey_keep_their_refs(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **REUNIONS, présences="rencontre;date;personne\nPlénière;11/02/2026;Noé Ndiaye")
    for montant in (500, 700):
        monde.frais(presence(monde), montant)
    export_workbook(monde.fichier, tmp_path / "export")
    path = tmp_path / "export" / "frais.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("7,00", "8,00"), encoding="utf-8")
    import_workbook(monde.fichier, tmp_path / "export")
    assert sorted(f.montant for f in rencontres.FRAIS.read(monde.fichier.db)) == [500, 800]


def test_a_meeting_may_move_by_its_ref(monde: Monde, tmp_path: Path) -> None:
    bring(monde, tmp_path, **REUNIONS, présences="rencontre;date;personne\nRéunion 1;10/02/2026;Noé Ndiaye")
    (meeting, *_) = rencontres.rencontres(monde.fichier.db)
    import_workbook(
        monde.fichier,
        classeur(
            tmp_path,
            rencontres=f"réf;nature;titre;date;cotec\n{meeting.id};CoTec;Réunion 1;12/02/2026;Deuil périnatal",
            présences="rencontre;date;personne;présence\nRéunion 1;10/02/2026;Noé Ndiaye;présent",
        ),
    )
    moved: Rencontre = rencontres.RENCONTRES.get(monde.fichier.db, meeting.id)
    assert moved.date == date(2026, 2, 12)
    assert presence(monde).presence is Venue.PRESENT


def test_a_known_workbook_may_be_one_csv(monde: Monde, tmp_path: Path) -> None:
    folder = classeur(tmp_path, personnes="nom;prénom\nPuig;Léa")
    import_workbook(monde.fichier, folder / "personnes.csv")
    assert [p.nom_complet for p in personnes(monde)] == ["Léa Puig"]


def test_what_is_not_a_workbook_is_refused_in_words(monde: Monde, tmp_path: Path) -> None:
    (tmp_path / "faux.xlsx").write_bytes(b"PK\x03\x04 pas un classeur")
    with pytest.raises(Refus):
        import_workbook(monde.fichier, tmp_path / "faux.xlsx")
