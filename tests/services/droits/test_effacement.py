"""§9: who asks to be erased is erased everywhere, but on validated forms; and that is proved."""

import json
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from cops_desktop.domain.annuaire import Equipier, Lien
from cops_desktop.domain.errors import Refus
from cops_desktop.services import accueil, cotec, droits, historique, paiements
from cops_desktop.services import fichier as files
from cops_desktop.services.annuaire import save_personne
from cops_desktop.services.suivi import suivi
from cops_desktop.storage import accompagnements, annuaire, connection, copil, effacement, engagements
from cops_desktop.storage import droits as stored
from cops_desktop.storage.effacement import ANONYME, GARDES, SORTS, VIDES, Sort
from cops_desktop.storage.history import columns_of, tracked_tables
from cops_desktop.storage.keys import new_key
from tests.builders import CLAIRE, JOUR, Monde, new_file, plain
from tests.services.droits.quelquun import (
    ADRESSE,
    DITS,
    EMAIL,
    NOM,
    PRENOM,
    SECRET,
    Quelquun,
    lignes_des_autres,
    personne_de,
    remplir,
)


def said(content: bytes) -> set[str]:
    """Which of the texts that tell her stand in these bytes, in any encoding that SQLite knows."""
    return {
        text for text in DITS for code in ("utf-8", "utf-16-le", "utf-16-be") if text.encode(code) in content
    }  # fmt: skip


def closed_bytes(monde: Monde) -> bytes:
    monde.fichier.close()
    return monde.fichier.path.read_bytes()


def test_section_9_of_the_charter_what_counts_stays_without_a_word_and_ends_that_day(
    avec_etat: tuple[Monde, Quelquun],
) -> None:
    monde, q = avec_etat
    droits.anonymiser(monde.fichier, q.elle, JOUR)
    db = monde.fichier.db
    (signed,) = engagements.engagements(db, "personne = ?", (q.elle,))
    assert (signed.resilie_le, signed.notes) == (JOUR, "")
    (done,) = engagements.contributions(db, "personne = ?", (q.elle,))
    assert (done.description, done.notes) == ("", "") and done.nature
    (seat,) = copil.MEMBRES.read(db, "personne = ?", (q.elle,))
    assert (seat.jusquau, seat.action, seat.notes) == (JOUR, "", "")
    (mandat,) = copil.mandats(db)
    assert [v.personne for v in copil.volontaires(db, mandat.id)] == [q.autre]
    assert [s.personne for s in engagements.barometre(db)] == [q.autre]


# The schema ------------------------------------------------------------------------------------------------------
# Of rows that belong to one person, what names another: emptied when the other goes.
NOMMENT_QUELQU_UN_D_AUTRE = {("volontaires", "avec")}


def test_every_table_that_belongs_to_a_person_has_its_sort(monde: Monde) -> None:
    """A table that is added later must say what becomes of its rows: without, the erasure stops and nothing is done."""
    db = monde.fichier.db
    assert stored.tables_possedees(db) == SORTS.keys()
    for ref in stored.references(db):
        if ref.vers == "personnes" and not ref.requise and (ref.table, ref.colonne) not in NOMMENT_QUELQU_UN_D_AUTRE:
            assert ref.table not in SORTS, "it belongs already"


def test_every_column_that_stays_is_known_to_say_nothing_of_a_person(monde: Monde) -> None:
    db = monde.fichier.db
    for table, kept in GARDES.items():
        assert set(columns_of(db, table)) == {"id", *VIDES[table], *kept}
    assert {table for table, sort in SORTS.items() if sort is Sort.VIDER} == GARDES.keys()


def test_the_history_knows_every_table_that_belongs_to_a_person(avec_etat: tuple[Monde, Quelquun]) -> None:
    """What a person had and has no more is found through the words of the history: no table is left out of them."""
    monde, q = avec_etat
    assert stored.tables_possedees(monde.fichier.db) <= stored.dans_l_histoire(monde.fichier.db, q.elle).keys()


# The erasure -----------------------------------------------------------------------------------------------------
def test_nothing_of_her_stays_in_the_bytes_of_the_file(sans_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = sans_etat
    assert said(monde.fichier.path.read_bytes()) == set(DITS), "the test looks for what is there"
    done = droits.anonymiser(monde.fichier, q.elle, JOUR)
    assert done.traces == ()
    assert files.check_file(monde.fichier) == []
    assert said(closed_bytes(monde)) == set()


def test_what_fails_in_the_middle_leaves_the_file_as_it_was(
    avec_etat: tuple[Monde, Quelquun], monkeypatch: pytest.MonkeyPatch
) -> None:
    monde, q = avec_etat
    before = "\n".join(connection_dump(monde))

    def fail(*_: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(effacement, "serrer_index", fail)
    with pytest.raises(RuntimeError):
        droits.anonymiser(monde.fichier, q.elle, JOUR)
    assert "\n".join(connection_dump(monde)) == before
    assert personne_de(monde, q.elle).nom == NOM


def connection_dump(monde: Monde) -> list[str]:
    conn = monde.fichier.db.conn
    tables = [*tracked_tables(monde.fichier.db), "operations", "changes", "index_fiches"]
    return [f"{table} {row}" for table in tables for row in conn.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2')]


def test_forms_keep_what_the_law_keeps_and_nothing_more(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    db = monde.fichier.db
    mine = f"etat IN (SELECT id FROM etats WHERE personne = '{q.elle}')"
    lines = db.conn.execute(f"SELECT * FROM lignes WHERE {mine} ORDER BY id").fetchall()
    heads = db.conn.execute("SELECT copie FROM etats WHERE personne = ? AND copie IS NOT NULL", (q.elle,)).fetchall()
    assert droits.anonymiser(monde.fichier, q.elle, JOUR).traces == ()
    db = monde.fichier.db
    assert db.conn.execute(f"SELECT * FROM lignes WHERE {mine} ORDER BY id").fetchall() == lines
    kept = paiements.forms(monde.fichier)
    hers = [f for f in kept if f.etat.personne == q.elle]
    assert [f.personne for f in hers] == [f"{PRENOM} {NOM}"]
    assert len(heads) == 1
    assert ADRESSE in json.loads(heads[0][0])["adresse"]
    content = closed_bytes(monde)
    assert content.count(EMAIL.encode()) == 1, "on the form, and nowhere else"
    assert said(content) == {NOM, PRENOM, EMAIL, ADRESSE}


def test_what_stays_of_her_is_empty(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    droits.anonymiser(monde.fichier, q.elle, JOUR)
    db = monde.fichier.db
    person = personne_de(monde, q.elle)
    assert person == replace(type(person)(id=q.elle, nom=ANONYME), anonymisee_le=JOUR)
    for table in ("liens", "consentements", "equipe", "personne_mots", "km_ouverture", "propositions"):
        assert not db.conn.execute(f"SELECT 1 FROM {table} WHERE personne = ?", (q.elle,)).fetchall(), table
    assert not db.conn.execute("SELECT 1 FROM etats WHERE personne = ? AND etat = 'brouillon'", (q.elle,)).fetchall()
    came = db.conn.execute("SELECT presence, retour, km, trajet, notes FROM presences WHERE personne = ?", (q.elle,))
    assert came.fetchall() == [("présent", "", None, "", "")] * 2, "they still count"
    assert db.conn.execute("SELECT gestionnaire FROM structures WHERE id = ?", (q.structure,)).fetchone() == (None,)
    assert db.conn.execute("SELECT count(*) FROM fusions").fetchone() == (0,)
    ended = db.conn.execute("SELECT jusquau FROM membres WHERE personne = ?", (q.elle,)).fetchall()
    assert ended == [(JOUR.isoformat(),)]


def test_no_row_of_anybody_else_is_touched(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    db = monde.fichier.db
    before = lignes_des_autres(monde, q.elle)
    theirs = ("structures", "cotecs", "interventions")
    named = [(ref, key) for ref, key in stored.nommees(db, q.elle) if ref.table in theirs]
    assert len(named) == 3
    for ref, key in named:  # they only stop naming her
        row = db.conn.execute(f"SELECT * FROM {ref.table} WHERE id = ?", (key,)).fetchone()
        columns = columns_of(db, ref.table)
        before[ref.table][key] = tuple(None if c == ref.colonne else v for c, v in zip(columns, row, strict=True))
    droits.anonymiser(monde.fichier, q.elle, JOUR)
    assert lignes_des_autres(monde, q.elle) == before


def test_money_stays_as_it_was_and_nothing_is_asked_back(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    paid = [(f.etat.id, f.total) for f in paiements.forms(monde.fichier) if f.etat.numero]
    budget = suivi(monde.fichier, 2026, JOUR).budgets[q.cotec]
    droits.anonymiser(monde.fichier, q.elle, JOUR)
    after = suivi(monde.fichier, 2026, JOUR)
    assert [(f.etat.id, f.total) for f in after.formulaires if f.etat.numero] == paid
    assert not [r for r in after.restes if r.personne == q.elle]
    assert after.budgets[q.cotec].paye == budget.paye
    accueil.accueil(monde.fichier, JOUR)
    cotec.cards(monde.fichier, JOUR)


# The history -----------------------------------------------------------------------------------------------------
def test_neither_the_erasure_nor_what_was_done_before_about_her_is_undone(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    droits.anonymiser(monde.fichier, q.elle, JOUR)
    with pytest.raises(Refus, match="pour toujours"):
        files.undo(monde.fichier)
    labels = {e.operation.label: e.id for e in historique.operations(monde.fichier).entrees}
    for label in (f"Ajouter {ANONYME}", "Modifier une présence", "Effacer une personne"):
        held = historique.empechement(monde.fichier, labels[label])
        assert held is not None
        assert "personne anonymisée" in held.phrase
        historique.detail(monde.fichier, labels[label])
    assert personne_de(monde, q.elle).nom == ANONYME


def test_what_was_done_about_others_is_still_undone(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    droits.anonymiser(monde.fichier, q.elle, JOUR)
    save_personne(monde.fichier, replace(personne_de(monde, q.autre), commune="Albi"))
    files.undo(monde.fichier)
    assert personne_de(monde, q.autre).commune == ""


def test_the_name_leaves_the_labels_of_the_history_and_a_namesake_keeps_theirs(monde: Monde) -> None:
    first = monde.personne("Roumegoux", "Ada")
    save_personne(monde.fichier, replace(personne_de(monde, first), commune="Foix"))
    second = monde.personne("Roumegoux", "Ada", commune="Mende")
    save_personne(monde.fichier, replace(personne_de(monde, second), commune="Rodez"))
    droits.anonymiser(monde.fichier, first, JOUR)
    labels = [e.operation.label for e in historique.operations(monde.fichier).entrees]
    assert labels.count("Fiche d’Ada Roumegoux") == 1
    assert labels.count(f"Fiche de {ANONYME}") == 1
    assert personne_de(monde, second).commune == "Rodez"


def test_a_former_member_of_the_team_leaves_the_signatures_too(tmp_path: Path) -> None:
    with closing(new_file(tmp_path)) as fichier:
        monde = Monde(fichier)
        claire = monde.personne("Bastide", "Claire")
        with fichier.operation("Équipe"):
            period = Equipier(id=new_key(), personne=claire, depuis=date(2020, 1, 1), jusquau=date(2024, 1, 1))
            annuaire.EQUIPE.save(fichier.db, period)
        assert CLAIRE.nom == "Claire Bastide"
        droits.anonymiser(fichier, claire, JOUR)
        assert {e.operation.by for e in historique.operations(fichier).entrees} == {ANONYME}


def test_a_former_member_of_the_team_leaves_what_was_signed_in_projects(tmp_path: Path) -> None:
    """Who moved, decided, ticked or joined is not read any more, neither there nor in the history; what was done is."""
    with closing(new_file(tmp_path)) as fichier:
        monde = Monde(fichier)
        nadia = monde.personne("Zywiecka", "Nadia")
        project = monde.accompagnement(charges=(nadia,))
        with fichier.operation("Équipe"):
            period = Equipier(id=new_key(), personne=nadia, depuis=date(2020, 1, 1), jusquau=date(2024, 1, 1))
            annuaire.EQUIPE.save(fichier.db, period)
        monde.examen(project, par="Nadia Zywiecka")
        (moved,) = monde.mouvements(project, "2026-09-01 étape 1")
        with fichier.operation("Signer"):
            accompagnements.MOUVEMENTS.save(fichier.db, replace(moved, par="Nadia Zywiecka"))
        monde.point(project, fait_le=JOUR, fait_par="Nadia Zywiecka")
        droits.anonymiser(fichier, nadia, JOUR)
        assert stored.partout(fichier.db, lambda text: "Zywiecka" in text) == []
        (kept,) = accompagnements.mouvements(fichier.db)
        assert kept == replace(moved, par=ANONYME)
        assert accompagnements.accompagnement(fichier.db, project.id).charges == ()


# What is refused, and what is told first --------------------------------------------------------------------------
def test_who_is_in_the_team_is_not_erased(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    with monde.fichier.operation("Équipe"):
        annuaire.EQUIPE.save(monde.fichier.db, Equipier(id=new_key(), personne=q.elle, depuis=date(2026, 1, 1)))
    assert "fait partie de l’équipe" in droits.prevoir(monde.fichier, q.elle, JOUR).refus
    with pytest.raises(Refus, match="date de départ"):
        droits.anonymiser(monde.fichier, q.elle, JOUR)
    assert personne_de(monde, q.elle).nom == NOM


def test_nobody_is_erased_twice_nor_before_they_asked(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    with pytest.raises(Refus, match="après aujourd’hui"):
        droits.anonymiser(monde.fichier, q.elle, JOUR, JOUR + timedelta(1))
    droits.anonymiser(monde.fichier, q.elle, JOUR, JOUR - timedelta(5))
    with pytest.raises(Refus, match="déjà été anonymisée"):
        droits.anonymiser(monde.fichier, q.elle, JOUR)


def test_nothing_brings_back_who_was_erased(avec_etat: tuple[Monde, Quelquun]) -> None:
    """An older workbook, an undoing, a merge: the file itself refuses."""
    monde, q = avec_etat
    before = personne_de(monde, q.elle)
    droits.anonymiser(monde.fichier, q.elle, JOUR)
    with pytest.raises(Refus, match="effacées pour toujours"):
        save_personne(monde.fichier, before)
    link = Lien(id=new_key(), personne=q.elle, structure=q.structure)
    with pytest.raises(Refus, match="effacées pour toujours"), monde.fichier.operation("Lien"):
        annuaire.LIENS.save(monde.fichier.db, link)
    assert personne_de(monde, q.elle).nom == ANONYME


def test_what_goes_what_stays_and_what_is_owed_is_told_first(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    told = droits.prevoir(monde.fichier, q.elle, JOUR)
    assert told.refus == ""
    assert plain(told.du) == "1 vacation reste due (90,00 €) : réglez d’abord, ou l’effacement y renonce pour toujours."
    assert told.jusquau == date(2036, 12, 31)
    assert any("2026-A-0002" in plain(line) for line in told.reste)
    assert any("2 présences, sans nom" in plain(line) for line in told.reste)
    assert [m.ou for m in told.mentions if m.table == "structures"]


def test_notes_of_others_that_name_her_are_told_and_left(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    note = f"Covoiture avec heloise ZYWIECKA BARTHES, {EMAIL.upper()}"
    save_personne(monde.fichier, replace(personne_de(monde, q.autre), notes=note))
    found = [m for m in droits.mentions(monde.fichier, q.elle) if m.cle == q.autre]
    assert [(m.champ, m.sure, m.ouvre) for m in found] == [("Notes", True, ("personne", q.autre))]
    done = droits.anonymiser(monde.fichier, q.elle, JOUR)
    assert personne_de(monde, q.autre).notes == note
    assert done.traces == ("historique", "personnes, Notes"), "it says where to look"


# Cut off ---------------------------------------------------------------------------------------------------------
ERASE = """
import sys, time
from datetime import date
from pathlib import Path
from cops_desktop.services import droits, fichier as files
fichier = files.open_file(Path(sys.argv[1]), files.Identite("poste-de-claire", "Claire Bastide"))
print("ready", flush=True)
droits.anonymiser(fichier, sys.argv[2], date(2026, 11, 24))
print("done", flush=True)
time.sleep(60)
"""


def test_killed_at_any_moment_the_file_is_the_one_before_or_the_one_after(
    sans_etat: tuple[Monde, Quelquun], tmp_path: Path
) -> None:
    monde, q = sans_etat
    monde.fichier.close()
    for place, delay in enumerate((0.0, 0.03, 0.1, None)):
        path = Path(shutil.copy(monde.fichier.path, tmp_path / f"coupe{place}.cops"))
        with subprocess.Popen([sys.executable, "-c", ERASE, str(path), q.elle], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"ready\n"
            if delay is None:
                assert child.stdout.readline() == b"done\n"
            else:
                time.sleep(delay)
            child.kill()
        with closing(files.open_file(path, CLAIRE)) as fichier:
            assert files.check_file(fichier) == []
            gone = annuaire.personne(fichier.db, q.elle).anonymisee_le is not None
        assert said(path.read_bytes()) == (set() if gone else set(DITS))
        assert gone or delay is not None
        assert not list(tmp_path.glob(f".coupe{place}*")), "no draft is left"


def test_what_was_corrected_before_is_not_read_any_more_in_the_history(avec_etat: tuple[Monde, Quelquun]) -> None:
    monde, q = avec_etat
    for notes in (f"Covoiture avec {PRENOM} {NOM}, le soir", "Covoiture avec une amie"):
        save_personne(monde.fichier, replace(personne_de(monde, q.autre), notes=notes))
    assert droits.anonymiser(monde.fichier, q.elle, JOUR).traces == ()
    entry = historique.operations(monde.fichier).entrees[1]
    historique.undo(monde.fichier, entry.id)
    assert personne_de(monde, q.autre).notes == f"Covoiture avec {ANONYME}, le soir"


# Protected files -------------------------------------------------------------------------------------------------
def test_a_protected_file_forgets_as_well(tmp_path: Path) -> None:
    phrase = "girafe lavande moulin tiroir"
    with closing(files.create_file(tmp_path / "protege.cops", CLAIRE, phrase=phrase)) as fichier:
        monde = Monde(fichier)
        q = remplir(monde, payee=False)
        assert droits.anonymiser(fichier, q.elle, JOUR).traces == ()
        copy = tmp_path / "clair.db"
        connection.export_copy(fichier.path, fichier.cle, copy, None)
    assert said(copy.read_bytes()) == set()
    with closing(sqlite3.connect(copy)) as conn:
        assert conn.execute("SELECT nom FROM personnes WHERE anonymisee_le IS NOT NULL").fetchall() == [(ANONYME,)]
    assert SECRET not in copy.read_text(errors="ignore")


def test_two_at_once_are_as_one(avec_etat: tuple[Monde, Quelquun]) -> None:
    """Erasing the other one too leaves nobody, and the file sound."""
    monde, q = avec_etat
    droits.anonymiser(monde.fichier, q.elle, JOUR)
    droits.anonymiser(monde.fichier, q.autre, JOUR)
    assert files.check_file(monde.fichier) == []
    assert droits.preuve_pdf(monde.fichier, q.autre, JOUR).startswith(b"%PDF")
