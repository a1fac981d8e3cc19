"""What must never be is refused by the file itself, whoever writes to it (STRICT tables, CHECKs, triggers)."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cops_desktop.storage import copil
from tests.builders import JOUR, Monde, new_file

FORM = {
    "id": "e", "annee": 2026, "jusquau": "2026-12-31", "etat": "validé", "lettre": "A", "numero": 1,
    "valide_le": "2026-12-01", "copie": "{}",
}  # fmt: skip
LINE = {
    "id": "l", "etat": "e", "ordre": 1, "nature": "vacation", "rang": 0, "jour": "2026-11-24", "libelle": "Séance",
    "quantite": 2, "taux": 9000, "montant": 9000,
}  # fmt: skip


class Fil:
    """One row of each table, in a file that a plain SQLite connection then tries to spoil."""

    def __init__(self, path: Path, rows: dict[str, str]) -> None:
        self.rows = rows
        self.personne, self.cotec = rows["personnes"], rows["cotecs"]
        self.rencontre, self.presence = rows["rencontres"], rows["presences"]
        self.frais, self.travail = rows["frais"], rows["travaux"]
        self.structure, self.projet, self.demande = rows["structures"], rows["projets"], rows["mises_en_relation"]
        self.conn = sqlite3.connect(path, isolation_level=None)
        self.conn.execute("PRAGMA foreign_keys = ON")
        self.conn.execute("PRAGMA recursive_triggers = ON")  # as storage opens it: REPLACE is a deletion too

    def insert(self, table: str, **row: Any) -> None:
        columns = ", ".join(f'"{c}"' for c in row)
        self.conn.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))

    def form(self, **changes: Any) -> None:
        self.insert("etats", **{**FORM, "personne": self.personne, "cotec": self.cotec, **changes})

    def line(self, **changes: Any) -> None:
        self.insert("lignes", **{**LINE, "cotec": self.cotec, "presence": self.presence, **changes})


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A file with one row of each, and the keys of those rows by table."""
    fichier = new_file(tmp_path_factory.mktemp("modele"))
    monde = Monde(fichier)
    personne, cotec = monde.personne(), monde.cotec()
    meeting = monde.rencontre(cotec)
    presence = monde.presence(meeting, personne)
    structure = monde.structure()
    projet = monde.projet(structures=(structure,), themes=("pédiatrie",), debut=JOUR, fin=JOUR)
    day = monde.reunion(places=60)
    atelier = monde.atelier(day, places=15)
    registered = monde.presence(day, personne, atelier=atelier.id, voeux=(atelier.id,), rang=1)
    name = monde.pseudonyme("helo 81", personne)
    demande = monde.demande(structure=structure, profils=("proche aidant",))
    rows = {
        "personnes": personne,
        "cotecs": cotec,
        "membres": monde.membre(cotec, personne).id,
        "rencontres": meeting.id,
        "presences": presence.id,
        "frais": monde.frais(presence, 1240).id,
        "travaux": monde.travail(cotec, personne).id,
        "ateliers": atelier.id,
        "pseudonymes": name.id,
        "journee": day.id,
        "inscrit": registered.id,
        "structures": structure,
        "projets": projet.id,
        "mises_en_relation": demande.id,
        "propositions": monde.proposition(demande, personne).id,
    }
    engaged = monde.engagement(personne, JOUR)
    mandat = monde.mandat(JOUR, "vote")
    pair = monde.binome(mandat, personne)
    (member,) = copil.MEMBRES.read(fichier.db)
    rows |= {
        "engagements": engaged.id,
        "contributions": monde.contribution(personne).id,
        "barometre": monde.sollicitation(2026, personne=personne).id,
        "mandats": mandat.id,
        "volontaires": monde.volontaire(mandat, personne).id,
        "binomes": pair.id,
        "binome_membres": member.id,
    }
    fichier.close()
    return fichier.path, rows


@pytest.fixture
def fil(tmp_path: Path, model: tuple[Path, dict[str, str]]) -> Iterator[Fil]:
    made = Fil(shutil.copy(model[0], tmp_path), model[1])
    yield made
    made.conn.close()


@pytest.mark.parametrize(
    ("table", "changes"),
    [
        ("rencontres", "date = '2026-02-31'"),
        ("rencontres", "date = '24/11/2026'"),
        ("rencontres", "date = ''"),
        ("rencontres", "date = NULL"),
        ("rencontres", "date = '2026-04-31'"),
        ("rencontres", "restitution_le = '2026-02-29'"),
        ("rencontres", "fin = '24:00:00'"),
        ("rencontres", "debut = '25:00:00'"),
        ("rencontres", "debut = '14:00'"),
        ("rencontres", "debut = '14h'"),
        ("rencontres", "fin = '13:00:00'"),  # ends before it begins
        ("rencontres", "fin = debut"),
        ("rencontres", "fin_reelle = '13:00:00'"),
        ("rencontres", "debut_reel = '17:00:00'"),
        ("rencontres", "mode = 'pigeon'"),
        ("rencontres", "nature = 'CoTek'"),
        ("rencontres", "nature = 'CoPil'"),  # and still in a CoTec
        ("rencontres", "cotec = NULL"),
        ("rencontres", "titre = ''"),
        ("presences", "presence = 'peut-être'"),
        ("presences", "mode = 'mixte'"),
        ("presences", "km = -1"),
        ("presences", "km = 10000"),
        ("presences", "km = 12.5"),
        ("presences", "km = 'douze'"),
        ("presences", "cv = 0"),
        ("presences", "duree_retenue = -60, motif = 'x'"),
        ("presences", "duree_retenue = 90000, motif = 'x'"),  # 25 hours
        ("presences", "duree_retenue = 3600"),  # without its reason
        ("presences", "demi_journees = 'soir'"),
        ("presences", "deja_retribue = 2"),
        ("presences", "personne = 'nobody'"),
        ("presences", "rencontre = 'nowhere'"),
        ("presences", "rang = 0"),
        ("presences", "anime = 2"),
        ("presences", "invite_le = '24/11/2026'"),
        ("presences", "atelier = 'nowhere'"),
        ("presences", "atelier = (SELECT id FROM ateliers)"),  # of another meeting
        ("rencontres", "places = 0"),
        ("rencontres", "annulee_le = 'hier'"),
        ("rencontres", "ordre_du_jour = NULL"),
        ("ateliers", "lettre = ''"),
        ("ateliers", "couleur = 'turquoise'"),
        ("ateliers", "places = 0"),
        ("ateliers", "debut = '11:00:00', fin = '10:00:00'"),
        ("ateliers", "rencontre = 'nowhere'"),
        ("pseudonymes", "nom = ''"),
        ("pseudonymes", "personne = 'nobody'"),
        ("frais", "montant = -1"),
        ("frais", "montant = 12.5"),
        ("travaux", "demi_vacations = 1"),
        ("travaux", "demi_vacations = 7"),
        ("membres", "demande = 2"),
        ("membres", "role = 'chef'"),
        ("membres", "depuis = '2026-02-02', jusquau = '2026-02-01'"),
        ("membres", "demande = 0, demande_le = '2026-02-01'"),
        ("personnes", "nom = ''"),
        ("personnes", "cv = 100"),
        ("personnes", "autres_emails = 'pas du json'"),
        ("personnes", "localisation = 'Sud'"),
        ("personnes", "autres_telephones = '06 00 00 00 01'"),
        ("personnes", "autres_telephones = NULL"),
        ("personnes", "contact_le = 'hier'"),
        ("personnes", "anonymisee_le = '2026-02-30'"),
        ("structures", "autres_noms = 'IFSI'"),
        ("projets", "titre = ''"),
        ("projets", "fin = '2026-11-23'"),  # ends before it begins
        ("projets", "debut = '2026-13-01'"),
        ("projets", "remarquable = 2"),
        ("projets", "publie_le = ''"),
        ("mises_en_relation", "besoin = ''"),
        ("mises_en_relation", "demande_le = NULL"),
        ("mises_en_relation", "structure = 'nowhere'"),
        ("mises_en_relation", "etat = 'en attente'"),
        ("mises_en_relation", "etat = 'satisfaite'"),  # without its day
        ("mises_en_relation", "close_le = '2026-12-01'"),  # and still open
        ("mises_en_relation", "etat = 'sans suite', close_le = '2026-11-23'"),  # before it was asked
        ("propositions", "etat = 'peut-être'"),
        ("propositions", "contactee_le = '01/02/2026'"),
        ("propositions", "reponse_le = ''"),
        ("propositions", "personne = 'nobody'"),
        ("propositions", "mise_en_relation = 'nowhere'"),
        ("structures", "invite_permanent = 2"),
        ("engagements", "personne = 'nobody'"),
        ("engagements", "structure = 'nowhere'"),
        ("engagements", "signe_le = NULL"),
        ("engagements", "signe_le = '24/11/2026'"),
        ("engagements", "fin = '2026-11-23'"),  # ends before it was signed
        ("engagements", "resilie_le = '2026-11-23'"),
        ("engagements", "demarche_le = 'oui'"),
        ("engagements", "lettre_le = '2026-02-30'"),
        ("contributions", "nature = ''"),
        ("contributions", "date = NULL"),
        ("contributions", "personne = NULL"),
        ("mandats", "debut = NULL"),
        ("mandats", "fin = '2026-11-23'"),
        ("mandats", "validation = 'main levée'"),
        ("mandats", "validation = ''"),  # and still with the day on which it was validated
        ("mandats", "votants = -1"),
        ("volontaires", "mandat = 'none'"),
        ("volontaires", "avec = 'nobody'"),
        ("volontaires", "le = 'hier'"),
        ("binomes", "numero = 0"),
        ("binomes", "voix = -1"),
        ("binomes", "retenu = 2"),
        ("binome_membres", "binome = 'none'"),
        ("binome_membres", "depuis = '2026-02-02', jusquau = '2026-02-01'"),
        ("barometre", "campagne = 26"),
        ("barometre", "personne = NULL"),  # and no structure either
        ("barometre", "contribue_le = 'oui'"),
        ("cotecs", "sujet = ''"),
        ("cotecs", "debut = '2026-05-01', fin = '2026-04-01'"),
    ],
)
def test_a_wrong_value_is_refused_by_the_file(fil: Fil, table: str, changes: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        fil.conn.execute(f"UPDATE {table} SET {changes} WHERE id = ?", (fil.rows[table],))


@pytest.mark.parametrize(
    ("debut", "fin"), [("15:00:00", "14:00:00"), ("15:00:00", "15:00:00"), (None, None), ("26:00:00", None)]
)
def test_a_connection_has_a_length(fil: Fil, debut: str | None, fin: str | None) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        fil.insert("connexions", id="c", presence=fil.presence, debut=debut, fin=fin)


def test_a_person_is_at_a_meeting_once(fil: Fil) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        fil.insert("presences", id="autre", rencontre=fil.rencontre, personne=fil.personne)


def test_r7_1_a_workshop_is_of_one_meeting_and_so_are_those_who_come_to_it_or_wish_for_it(fil: Fil) -> None:
    workshop = fil.rows["ateliers"]
    fil.insert("ateliers", id="b", rencontre=fil.rencontre, lettre="A")  # a letter is a meeting's own
    for table, row in (
        ("ateliers", {"rencontre": fil.rows["journee"], "lettre": "A"}),
        ("voeux", {"presence": fil.presence, "atelier": workshop, "rang": 1}),
        ("voeux", {"presence": fil.rows["inscrit"], "atelier": workshop, "rang": 2}),  # asked for twice
    ):
        with pytest.raises(sqlite3.IntegrityError):
            fil.insert(table, id="autre", **row)
    with pytest.raises(sqlite3.IntegrityError):
        fil.conn.execute("UPDATE ateliers SET rencontre = ? WHERE id = ?", (fil.rencontre, workshop))
    with pytest.raises(sqlite3.IntegrityError):
        fil.conn.execute("DELETE FROM ateliers WHERE id = ?", (workshop,))


def test_an_invitation_has_a_rank_of_its_own_and_a_name_in_reports_one_owner(fil: Fil) -> None:
    sent = {"rencontre": fil.rencontre, "methode": "invitation", "le": "2026-11-01", "contenu": "{}"}
    fil.insert("invitations", id="i", sequence=0, **sent)
    for table, row in (
        ("invitations", {**sent, "sequence": 0}),
        ("invitations", {**sent, "sequence": -1}),
        ("invitations", {**sent, "sequence": 1, "methode": "rappel"}),
        ("invitations", {**sent, "sequence": 1, "contenu": "pas du json"}),
        ("pseudonymes", {"nom": "helo 81"}),
    ):
        with pytest.raises(sqlite3.IntegrityError):
            fil.insert(table, id="autre", **row)


def test_r4_2_r8_2_somebody_volunteers_once_for_a_mandate_and_is_asked_once_a_campaign(fil: Fil) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        fil.insert("volontaires", id="v2", mandat=fil.rows["mandats"], personne=fil.personne)
    with pytest.raises(sqlite3.IntegrityError):
        fil.insert("barometre", id="b2", campagne=2026, personne=fil.personne)
    fil.insert("barometre", id="b3", campagne=2026, personne=fil.personne, structure=fil.structure)
    fil.insert("barometre", id="b4", campagne=2027, personne=fil.personne)


def test_section_9_who_was_erased_signs_no_more_and_what_was_ended_may_come_back(fil: Fil) -> None:
    fil.conn.execute("UPDATE personnes SET anonymisee_le = '2026-11-25' WHERE id = ?", (fil.personne,))
    signed = {"personne": fil.personne, "signe_le": "2026-11-26"}
    for more in ({}, {"resilie_le": "2026-11-26", "notes": "en tutelle"}):
        with pytest.raises(sqlite3.IntegrityError, match="anonymisée"):
            fil.insert("engagements", id="e2", **signed, **more)
    fil.insert("engagements", id="e2", **signed, resilie_le="2026-11-26")
    with pytest.raises(sqlite3.IntegrityError, match="anonymisée"):
        fil.conn.execute(
            "INSERT INTO volontaires (id, mandat, personne) SELECT 'v2', mandat, personne FROM volontaires"
        )


def test_homonyms_are_welcome(fil: Fil) -> None:
    for key in ("1", "2"):
        fil.insert("personnes", id=key, nom="Martin", prenom="Alix", tri="martin")


# Annuaire (§2, §9) -----------------------------------------------------------------------------------------------
def test_a_structure_is_in_a_project_once_and_a_word_is_said_once(fil: Fil) -> None:
    word = fil.conn.execute("SELECT mot FROM projet_mots").fetchone()[0]
    for table, column, value in (
        ("projet_structures", "structure", fil.structure),
        ("projet_mots", "mot", word),
    ):
        with pytest.raises(sqlite3.IntegrityError):
            fil.insert(table, id="autre", projet=fil.projet, **{column: value})


def test_r2_9_somebody_is_on_a_shortlist_once(fil: Fil) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        fil.insert("propositions", id="autre", mise_en_relation=fil.demande, personne=fil.personne)


def test_what_belongs_to_a_project_or_a_request_goes_with_it(fil: Fil) -> None:
    for table, parts in (
        ("projets", ("projet_structures", "projet_mots")),
        ("mises_en_relation", ("propositions", "mise_en_relation_mots")),
    ):
        for part in parts:
            assert fil.conn.execute(f"SELECT count(*) FROM {part}").fetchone() == (1,)
        fil.conn.execute(f"DELETE FROM {table}")
        for part in parts:
            assert fil.conn.execute(f"SELECT count(*) FROM {part}").fetchone() == (0,)


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"personne": "p"},
        {"personne": "p", "autre_personne": "p"},
        {"autre_personne": "p"},
        {"personne": "p", "autre_personne": "q", "structure": "s", "autre_structure": "t"},
        {"personne": "p", "autre_structure": "s"},
        {"structure": "s", "autre_structure": "s"},
        {"personne": "p", "autre_personne": "nobody"},
    ],
)
def test_a_pair_is_two_persons_or_two_structures(fil: Fil, row: dict[str, str]) -> None:
    fil.insert("personnes", id="p", nom="Martin", tri="martin")
    fil.insert("personnes", id="q", nom="Martin", tri="martin")
    fil.insert("structures", id="s", nom="IFSI", tri="ifsi")
    fil.insert("structures", id="t", nom="IFSI", tri="ifsi")
    fil.insert("distincts", id="1", personne="p", autre_personne="q")
    fil.insert("distincts", id="2", structure="s", autre_structure="t")
    with pytest.raises(sqlite3.IntegrityError):
        fil.insert("distincts", id="3", **row)


def test_a_merged_entry_leads_to_one_other(fil: Fil) -> None:
    fil.insert("fusions", id="1", ancienne="gone", personne=fil.personne, le="2026-11-24")
    for row in (
        {"ancienne": "gone", "structure": fil.structure, "le": "2026-11-24"},  # twice
        {"ancienne": "x", "le": "2026-11-24"},
        {"ancienne": "x", "personne": fil.personne, "structure": fil.structure, "le": "2026-11-24"},
        {"ancienne": fil.personne, "personne": fil.personne, "le": "2026-11-24"},
        {"ancienne": "x", "personne": "nobody", "le": "2026-11-24"},
        {"ancienne": "x", "personne": fil.personne, "le": "hier"},
    ):
        with pytest.raises(sqlite3.IntegrityError):
            fil.insert("fusions", id="2", **row)


def test_an_erasure_is_proved_once(fil: Fil) -> None:
    proof = {"personne": fil.personne, "le": "2026-11-24", "par": "Claire", "compte": "{}"}
    for changes in ({"compte": "3 liens"}, {"le": None}, {"par": None}, {"personne": "nobody"}, {"demandee_le": ""}):
        with pytest.raises(sqlite3.IntegrityError):
            fil.insert("anonymisations", id="1", **{**proof, **changes})
    fil.insert("anonymisations", id="1", **proof)
    with pytest.raises(sqlite3.IntegrityError):
        fil.insert("anonymisations", id="2", **proof)


@pytest.mark.parametrize(("nom", "criteres"), [("", "{}"), ("Aidants", "aidants"), ("Aidants", None)])
def test_a_saved_search_has_a_name_and_criteria(fil: Fil, nom: str, criteres: str | None) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        fil.insert("recherches", id="1", nom=nom, criteres=criteres, tri="")


def test_r5_8_a_validated_form_follows_its_person_only_where_the_entry_was_merged(fil: Fil) -> None:
    fil.insert("personnes", id="double", nom="Cazenave", tri="cazenave")
    fil.form(personne="double")
    with pytest.raises(sqlite3.IntegrityError, match="état figé"):
        fil.conn.execute("UPDATE etats SET personne = ?", (fil.personne,))
    fil.insert("fusions", id="1", ancienne="double", personne=fil.personne, le="2026-11-24")
    fil.conn.execute("UPDATE etats SET personne = ?", (fil.personne,))
    fil.conn.execute("UPDATE etats SET personne = 'double'")  # the merge is undone
    with pytest.raises(sqlite3.IntegrityError, match="état figé"):
        fil.conn.execute("UPDATE etats SET personne = ?, numero = 9", (fil.personne,))


def test_what_others_depend_on_is_not_removed(fil: Fil) -> None:
    for table in ("personnes", "structures", "vocabulaires", "cotecs", "rencontres", "presences"):
        with pytest.raises(sqlite3.IntegrityError):
            fil.conn.execute(f"DELETE FROM {table}")


def test_one_envelope_a_year_and_cotec(fil: Fil) -> None:
    fil.insert("enveloppes", id="1", annee=2026, montant=100)
    fil.insert("enveloppes", id="2", annee=2026, cotec=fil.cotec, montant=100)
    for cotec in (None, fil.cotec):
        with pytest.raises(sqlite3.IntegrityError):
            fil.insert("enveloppes", id="3", annee=2026, cotec=cotec, montant=100)


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("baremes_vacation", {"taux": 9001}),  # half of it would not be whole
        ("baremes_vacation", {"taux": 0}),
        ("baremes_vacation", {"midi": "13h"}),
        ("tranches_km", {"cv_de": 5, "cv_a": 4}),
        ("tranches_km", {"taux": -1}),
    ],
)
def test_a_scale_that_makes_no_sense_is_refused(fil: Fil, table: str, row: dict[str, Any]) -> None:
    changes = ", ".join(f"{c} = ?" for c in row)
    with pytest.raises(sqlite3.IntegrityError):
        fil.conn.execute(f"UPDATE {table} SET {changes}", tuple(row.values()))


# Payment forms (R5.8) --------------------------------------------------------------------------------------------
def test_r5_8_a_line_stands_on_one_live_form(fil: Fil) -> None:
    fil.form()
    fil.line()
    fil.form(id="e2", numero=2)
    with pytest.raises(sqlite3.IntegrityError, match=r"lignes\.presence"):
        fil.line(id="l2", etat="e2")
    fil.line(id="l3", etat="e2", rang=1)  # a difference
    fil.line(id="l4", etat="e2", nature="trajet")
    fil.line(id="l5", etat="e2", nature="frais", presence=None, frais=fil.frais)
    fil.line(id="l6", etat="e2", nature="travail", presence=None, travail=fil.travail)
    for key, nature, column, objet in (
        ("l7", "trajet", "presence", fil.presence),
        ("l8", "frais", "frais", fil.frais),
        ("l9", "travail", "travail", fil.travail),
    ):
        with pytest.raises(sqlite3.IntegrityError):
            fil.line(id=key, etat="e2", nature=nature, **{"presence": None, column: objet})


def test_r5_8_a_line_says_what_it_pays_in_the_column_of_its_nature(fil: Fil) -> None:
    fil.form()
    for changes in (
        {"nature": "frais"},
        {"presence": None},
        {"frais": fil.frais},
        {"nature": "frais", "presence": None, "frais": "inconnu"},
        {"nature": "pourboire"},
        {"rang": -1},
        {"montant": 12.5},
        {"tranches": "x"},
    ):
        with pytest.raises(sqlite3.IntegrityError):
            fil.line(**changes)


def test_r5_8_cancelling_frees_the_lines_and_the_number_stays(fil: Fil) -> None:
    fil.form()
    fil.line()
    fil.conn.execute("UPDATE etats SET etat = 'annulé', motif = 'erreur', annule_le = '2026-12-02'")
    assert fil.conn.execute("SELECT vivante FROM lignes").fetchall() == [(0,)]
    fil.form(id="e2", numero=2)
    fil.line(id="l2", etat="e2")
    with pytest.raises(sqlite3.IntegrityError):
        fil.form(id="e3", numero=1)


@pytest.mark.parametrize(
    "changes",
    [
        "montant = 1", "quantite = 1", "rang = 5", "libelle = 'autre'", "detail = 'autre'", "jour = '2026-01-01'",
        "calcul = 'autre'", "heures = 'autre'", "motif = 'autre'", "tranches = '[[0,1,1]]'", "cumul = 5", "cv = 3",
        "taux = 1", "mode = 'visio'", "demi_journees = 'matin'", "ordre = 9", "presence = NULL", "nature = 'trajet'",
    ],
)  # fmt: skip
@pytest.mark.parametrize("also", ["", ", vivante = 0"])
def test_r5_9_a_frozen_line_is_frozen_in_every_column(fil: Fil, changes: str, also: str) -> None:
    fil.form()
    fil.line()
    with pytest.raises(sqlite3.IntegrityError):
        fil.conn.execute(f"UPDATE lignes SET {changes}{also}")


def test_r5_8_a_line_of_a_live_form_is_freed_only_by_cancelling_the_form(fil: Fil) -> None:
    fil.form()
    fil.line()
    with pytest.raises(sqlite3.IntegrityError, match="ligne figée"):
        fil.conn.execute("UPDATE lignes SET vivante = 0")


def test_r5_8_a_line_is_live_when_its_form_is(fil: Fil) -> None:
    fil.form()
    with pytest.raises(sqlite3.IntegrityError):
        fil.line(vivante=0)
    fil.form(id="e2", numero=2, etat="annulé", motif="erreur")
    with pytest.raises(sqlite3.IntegrityError):
        fil.line(etat="e2")
    fil.line(etat="e2", vivante=0)
    with pytest.raises(sqlite3.IntegrityError):
        fil.conn.execute("UPDATE lignes SET vivante = 1")


def test_r5_8_lines_and_validated_forms_are_never_deleted(fil: Fil) -> None:
    fil.form()
    fil.line()
    for table in ("lignes", "etats"):
        with pytest.raises(sqlite3.IntegrityError):
            fil.conn.execute(f"DELETE FROM {table}")
    with pytest.raises(sqlite3.IntegrityError):
        fil.conn.execute("INSERT OR REPLACE INTO etats SELECT * FROM etats")
    fil.form(id="brouillon", etat="brouillon", lettre=None, numero=None, valide_le=None, copie=None)
    fil.conn.execute("DELETE FROM etats WHERE id = 'brouillon'")


def test_r5_8_a_draft_has_no_line_and_no_number(fil: Fil) -> None:
    draft = {"etat": "brouillon", "lettre": None, "numero": None, "valide_le": None, "copie": None}
    fil.form(**draft)
    with pytest.raises(sqlite3.IntegrityError):
        fil.line()
    for changes in ({"numero": 1, "lettre": "A"}, {"copie": "{}"}, {"valide_le": "2026-12-01"}):
        with pytest.raises(sqlite3.IntegrityError):
            fil.form(id="autre", annee=2025, **{**draft, **changes})
    with pytest.raises(sqlite3.IntegrityError):  # one draft a person, CoTec and year
        fil.form(id="second", **draft)


@pytest.mark.parametrize("changes", [{"numero": None}, {"lettre": None}, {"copie": None}, {"numero": 0}, {"annee": 20}])
def test_r5_8_a_validated_form_has_all_that_it_needs(fil: Fil, changes: dict[str, Any]) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        fil.form(**changes)


def test_r5_8_cancelling_says_why(fil: Fil) -> None:
    fil.form()
    with pytest.raises(sqlite3.IntegrityError):
        fil.conn.execute("UPDATE etats SET etat = 'annulé'")


@pytest.mark.parametrize(
    "changes",
    ["numero = 2", "lettre = 'B'", "copie = '{\"a\":1}'", "valide_le = '2026-01-01'", "annee = 2025",
     "jusquau = '2026-01-01'"],
)  # fmt: skip
def test_r5_9_the_head_of_a_validated_form_is_frozen(fil: Fil, changes: str) -> None:
    fil.form()
    with pytest.raises(sqlite3.IntegrityError, match="état figé"):
        fil.conn.execute(f"UPDATE etats SET {changes}")


STATES = ["brouillon", "validé", "signé", "transmis", "payé", "annulé"]
FOLLOWING = {
    ("validé", "signé"), ("signé", "transmis"), ("transmis", "payé"),
    ("validé", "annulé"), ("signé", "annulé"), ("transmis", "annulé"),
}  # fmt: skip


@pytest.mark.parametrize("now", STATES[1:])
@pytest.mark.parametrize("to", STATES)
def test_r5_8_states_follow_their_order_in_the_file_too(fil: Fil, now: str, to: str) -> None:
    fil.form(etat=now, motif="erreur")
    change = "UPDATE etats SET etat = ?, motif = 'erreur'"
    if (now, to) in FOLLOWING:
        fil.conn.execute(change, (to,))
    elif now != to or now == "annulé":
        with pytest.raises(sqlite3.IntegrityError):
            fil.conn.execute(change, (to,))


# Merged entries ----------------------------------------------------------------------------------------------------
OTHERS = {
    "signe_le": "2026-12-02", "transmis_le": "2026-12-02", "paye_le": "2026-12-02", "annule_le": "2026-12-02",
    "motif": "autre", "notes": "autre", "copie": '{"nom": "autre"}', "jusquau": "2026-12-30", "annee": 2025,
    "numero": 2, "lettre": "B", "valide_le": "2026-12-02", "id": "autre",
}  # fmt: skip


@pytest.fixture
def merged(fil: Fil) -> Fil:
    """Another person, « y », merged into the one of the file; « z » was not."""
    for key in "yz":
        fil.insert("personnes", id=key, nom="Martin", tri="martin")
    fil.insert("fusions", id="f", ancienne="y", personne=fil.personne, le="2026-12-01")
    return fil


@pytest.mark.parametrize("state", ["validé", "payé", "annulé"])
def test_r5_8_a_frozen_form_follows_a_merged_entry_and_back_but_nobody_else(merged: Fil, state: str) -> None:
    merged.form(personne="y", etat=state, motif="x")
    for person in ("z", merged.personne, "y"):
        sql = "UPDATE etats SET personne = ?, etat = etat WHERE id = 'e'"
        if person == "z":
            with pytest.raises(sqlite3.IntegrityError, match="état figé"):
                merged.conn.execute(sql, (person,))
        else:
            merged.conn.execute(sql, (person,))


@pytest.mark.parametrize("state", ["validé", "annulé"])
@pytest.mark.parametrize(("column", "value"), OTHERS.items())
def test_r5_8_nothing_else_of_a_frozen_form_changes_on_the_way(
    merged: Fil, state: str, column: str, value: object
) -> None:
    merged.form(personne="y", etat=state, motif="x")
    with pytest.raises(sqlite3.IntegrityError):
        merged.conn.execute(f"UPDATE etats SET personne = ?, {column} = ?", (merged.personne, value))
    if state == "validé":
        with pytest.raises(sqlite3.IntegrityError, match="état figé"):
            merged.conn.execute("UPDATE etats SET personne = ?, etat = 'signé'", (merged.personne,))


def twice(merged: Fil, state: str, other: str = "y") -> None:
    """The presence, cost and work of the file, entered for `other` too, on a form of theirs."""
    merged.insert("presences", id="p2", rencontre=merged.rencontre, personne=other)
    merged.insert("frais", id="f2", presence="p2", nature="péage", montant=1240)
    merged.conn.execute(
        "INSERT INTO travaux SELECT 't2', cotec, ?, date, intitule, demi_vacations, decide_le, decide_par, notes "
        "FROM travaux",
        (other,),
    )
    merged.form(personne=other)
    merged.line(id="1", presence="p2")
    merged.line(id="2", presence=None, frais="f2", nature="frais")
    merged.line(id="3", presence=None, travail="t2", nature="travail")
    if state == "annulé":
        merged.conn.execute("UPDATE etats SET etat = 'annulé', motif = 'x'")


MOVES = [("presence", "1", "p2"), ("frais", "2", "f2"), ("travail", "3", "t2")]


def move(merged: Fil, column: str, line: str, to: str, also: str = "") -> None:
    merged.conn.execute(f"UPDATE lignes SET {column} = ?{also} WHERE id = ?", (to, line))


@pytest.mark.parametrize(("column", "line", "theirs"), MOVES)
def test_r5_8_a_freed_line_follows_what_two_became_and_back(merged: Fil, column: str, line: str, theirs: str) -> None:
    twice(merged, "annulé")
    for to in (getattr(merged, column), theirs):
        move(merged, column, line, to)
    with pytest.raises(sqlite3.IntegrityError, match="ligne figée"):
        move(merged, column, line, getattr(merged, column), ", montant = 1")


@pytest.mark.parametrize(("column", "line", "theirs"), MOVES)
def test_r5_8_neither_a_live_line_nor_one_of_somebody_else_follows(
    merged: Fil, column: str, line: str, theirs: str
) -> None:
    twice(merged, "validé")
    with pytest.raises(sqlite3.IntegrityError, match="ligne figée"):
        move(merged, column, line, getattr(merged, column))


@pytest.mark.parametrize(("column", "line", "theirs"), MOVES)
def test_r5_8_nor_does_a_freed_line_of_a_person_who_was_not_merged(
    merged: Fil, column: str, line: str, theirs: str
) -> None:
    twice(merged, "annulé", "z")
    with pytest.raises(sqlite3.IntegrityError, match="ligne figée"):
        move(merged, column, line, getattr(merged, column))
