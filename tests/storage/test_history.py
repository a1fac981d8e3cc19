"""History and undo: every change of every row, in operations; undoing, doing again, and when it is refused."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import Avancement
from cops_desktop.domain.rencontres import Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import paiements as pay
from cops_desktop.storage import annuaire, history, rencontres, undoing
from cops_desktop.storage.connection import Database
from cops_desktop.storage.reglages import reglages, save_reglage
from cops_desktop.storage.rows import delete
from tests.builders import JOUR, YANIS, Monde, new_file, plain, spans, without_lock

NOEL = date(2026, 12, 25)


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()


def tables(monde: Monde) -> dict[str, list[Any]]:
    """All that the user's data say, row by row."""
    db = monde.fichier.db
    return {t: sorted(db.conn.execute(f'SELECT * FROM "{t}"').fetchall()) for t in history.tracked_tables(db)}


def changes(monde: Monde) -> list[tuple[str, Any, Any]]:
    """Table, before and after of the last operation's changes."""
    last = history.operations(monde.fichier.db)[0]
    rows = monde.fichier.db.conn.execute(
        'SELECT "table", before, after FROM changes WHERE operation = ? ORDER BY seq', (last.id,)
    )
    return [(t, b and json.loads(b), a and json.loads(a)) for t, b, a in rows]


def régler(monde: Monde, valeur: str, clef: str = "responsable") -> None:
    with monde.fichier.operation(f"Régler {valeur}"):
        save_reglage(monde.fichier.db, clef, valeur)


# What is written down --------------------------------------------------------------------------------------------
def test_each_change_keeps_the_row_before_and_after(monde: Monde) -> None:
    key = monde.personne("Puech", "Ariane", cv=5)
    ((table, before, after),) = changes(monde)
    assert (table, before, after["nom"], after["cv"]) == ("personnes", None, "Puech", 5)
    person = annuaire.personne(monde.fichier.db, key)
    with monde.fichier.operation("Changer de voiture"):
        annuaire.save_personne(monde.fichier.db, replace(person, cv=7))
    ((_, before, after),) = changes(monde)
    assert (before["cv"], after["cv"]) == (5, 7)
    assert {k: v for k, v in before.items() if k != "cv"} == {k: v for k, v in after.items() if k != "cv"}
    with monde.fichier.operation("Retirer"):
        delete(monde.fichier.db, "personnes", key)
    ((_, before, after),) = changes(monde)
    assert (before["nom"], after) == ("Puech", None)


def test_an_operation_says_who_did_what_when_on_which_laptop(monde: Monde) -> None:
    régler(monde, "Claire")
    last = history.operations(monde.fichier.db)[0]
    assert (last.label, last.by, last.poste, last.undoes) == (
        "Régler Claire",
        "Claire Bastide",
        "poste-de-claire",
        None,
    )
    assert abs(datetime.now(UTC) - last.at) < timedelta(minutes=1)
    assert [o.seq for o in history.operations(monde.fichier.db)] == [2, 1]


def test_a_write_outside_an_operation_is_refused(monde: Monde) -> None:
    for statement in (
        "UPDATE reglages SET valeur = 'x'",
        "DELETE FROM reglages",
        "INSERT INTO reglages VALUES ('x', 'y')",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="hors opération"):
            monde.fichier.db.conn.execute(statement)


def test_a_file_just_opened_refuses_every_write_until_an_operation_follows_it(monde: Monde) -> None:
    with closing(monde.fichier.again()) as fichier:
        for statement in ("UPDATE reglages SET valeur = 'x'", "DELETE FROM operations", "BEGIN; DELETE FROM reglages"):
            with pytest.raises(sqlite3.OperationalError, match="readonly"):
                for part in statement.split("; "):
                    fichier.db.conn.execute(part)
        fichier.db.conn.execute("ROLLBACK")
        before = len(history.operations(fichier.db))
        with fichier.operation("Régler"):
            save_reglage(fichier.db, "responsable", "Claire")
        assert len(history.operations(fichier.db)) == before + 1
        with pytest.raises(sqlite3.IntegrityError, match="hors opération"):
            fichier.db.conn.execute("DELETE FROM reglages")


def test_an_operation_that_changes_nothing_leaves_no_trace(monde: Monde) -> None:
    régler(monde, "Claire")
    count = len(history.operations(monde.fichier.db))
    régler(monde, "Claire")
    assert len(history.operations(monde.fichier.db)) == count


def test_an_operation_inside_another_joins_it(monde: Monde) -> None:
    with monde.fichier.operation("Dehors") as outer, monde.fichier.operation("Dedans") as inner:
        save_reglage(monde.fichier.db, "responsable", "Claire")
    assert outer == inner
    assert history.operations(monde.fichier.db)[0].label == "Dehors"


def test_every_table_of_the_users_data_is_followed(monde: Monde) -> None:
    names = {r[0] for r in monde.fichier.db.conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    names = {name for name in names if not name.startswith("index_")}  # made again from the others
    assert names - set(history.tracked_tables(monde.fichier.db)) == {
        "postes", "operations", "changes", "_sqlite_migrations", "contenus",  # kept by what they hold: never changed
    }  # fmt: skip


# Undo and redo ---------------------------------------------------------------------------------------------------
def test_nothing_to_undo_in_a_new_file(monde: Monde) -> None:
    assert files.undo_label(monde.fichier) == files.redo_label(monde.fichier) == ""
    with pytest.raises(Refus, match="rien à annuler"):
        files.undo(monde.fichier)
    with pytest.raises(Refus, match="rien à rétablir"):
        files.redo(monde.fichier)


def test_do_undo_redo_undo_and_so_on(monde: Monde) -> None:
    states = [tables(monde)]
    for valeur in ("un", "deux", "trois"):
        régler(monde, valeur)
        states.append(tables(monde))
    for _ in range(3):
        for at in (2, 1, 0):
            assert files.undo_label(monde.fichier) == f"Régler {('un', 'deux', 'trois')[at]}"
            files.undo(monde.fichier)
            assert tables(monde) == states[at]
        for at in (1, 2, 3):
            assert files.redo_label(monde.fichier) == f"Régler {('un', 'deux', 'trois')[at - 1]}"
            files.redo(monde.fichier)
            assert tables(monde) == states[at]
    assert files.redo_label(monde.fichier) == ""


def test_what_is_done_after_an_undo_leaves_nothing_to_redo(monde: Monde) -> None:
    régler(monde, "un")
    files.undo(monde.fichier)
    régler(monde, "deux")
    assert files.redo_label(monde.fichier) == ""
    files.undo(monde.fichier)
    assert reglages(monde.fichier.db)["responsable"] == ""
    assert files.undo_label(monde.fichier) == ""


def test_undoing_is_written_in_the_history(monde: Monde) -> None:
    régler(monde, "un")
    files.undo(monde.fichier)
    undoing, done, *_ = history.operations(monde.fichier.db)
    assert undoing.undoes == done.id
    assert plain(undoing.label) == "Annuler : Régler un"


def test_an_operation_that_comes_out_at_nothing_can_be_undone_too(monde: Monde) -> None:
    """Otherwise Ctrl+Z would stop there for ever."""
    régler(monde, "un")
    with monde.fichier.operation("Hésiter"):
        save_reglage(monde.fichier.db, "passager", "x")
        delete(monde.fichier.db, "reglages", "passager")
    files.undo(monde.fichier)
    files.undo(monde.fichier)
    assert reglages(monde.fichier.db)["responsable"] == ""


def test_a_presence_comes_back_with_its_connections(monde: Monde) -> None:
    person, cotec = monde.personne(), monde.cotec()
    meeting = monde.rencontre(cotec)
    item = monde.presence(meeting, person, connexions=spans("14:00-14:40 15:20-"))
    before = tables(monde)
    with monde.fichier.operation("Retirer la présence"):
        delete(monde.fichier.db, "presences", item.id)
    assert rencontres.presences(monde.fichier.db) == []
    files.undo(monde.fichier)
    assert tables(monde) == before
    (back,) = rencontres.presences(monde.fichier.db)
    assert back == item
    files.redo(monde.fichier)
    assert rencontres.presences(monde.fichier.db) == []


def test_an_import_is_undone_as_one_and_done_again(monde: Monde) -> None:
    before = tables(monde)
    with monde.fichier.operation("Importer un classeur"):
        for n in range(300):
            monde.personne(
                f"Nom {n}", "Prénom", profils=("proche aidant", f"profil {n % 7}"), km_ouverture=((2026, n),)
            )
        cotec = monde.cotec()
        people = annuaire.personnes(monde.fichier.db)
        for n in range(4):
            meeting = monde.rencontre(cotec, day=JOUR + timedelta(days=n))
            for person in people:
                monde.presence(meeting, person.id, connexions=spans("14:10-"))
    after = tables(monde)
    files.undo(monde.fichier)
    assert tables(monde) == before
    files.redo(monde.fichier)
    assert tables(monde) == after
    assert files.check_file(monde.fichier) == []


def test_undo_is_refused_when_the_rows_changed_since(monde: Monde) -> None:
    person = monde.personne()
    first = history.operations(monde.fichier.db)[0]
    with monde.fichier.operation("Changer"):
        annuaire.save_personne(monde.fichier.db, replace(annuaire.personne(monde.fichier.db, person), commune="Albi"))
    before = tables(monde)
    with pytest.raises(Refus, match="ont changé depuis"), monde.fichier.operation("Défaire l’ancienne"):
        undoing.revert(monde.fichier.db, first)
    assert tables(monde) == before


def test_undo_takes_the_last_operation_whichever_laptop_did_it(monde: Monde) -> None:
    régler(monde, "un")
    other = without_lock(monde.fichier, YANIS)
    with other.operation("Régler ailleurs"):
        save_reglage(other.db, "responsable", "deux")
    assert files.undo_label(monde.fichier) == "Régler ailleurs"
    files.undo(monde.fichier)
    assert reglages(other.db)["responsable"] == "un"
    other.close()


def test_what_another_laptop_does_between_the_click_and_the_undo_is_not_lost(
    monde: Monde, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, cotec = monde.personne(), monde.cotec()
    item = monde.presence(monde.rencontre(cotec), person)
    other = without_lock(monde.fichier, YANIS)
    undoable = history.undoable

    def chosen(db: Database) -> history.Operation | None:
        found = undoable(db)
        if not db.conn.in_transaction:
            with other.operation("Ajouter une connexion"):
                rencontres.save_presence(other.db, replace(item, connexions=spans("14:00-15:00")))
        return found

    monkeypatch.setattr(history, "undoable", chosen)
    assert files.undo(monde.fichier) == "Modifier une présence"
    assert rencontres.presences(other.db) == []
    other.close()


def test_undo_never_takes_with_it_what_was_added_since(monde: Monde) -> None:
    """A connection belongs to its presence and goes with it, which the one who undoes does not see."""
    person, cotec = monde.personne(), monde.cotec()
    item = monde.presence(monde.rencontre(cotec), person)
    made = history.operations(monde.fichier.db)[0]
    monde.save_presence(replace(item, connexions=spans("14:00-15:00")))
    before = tables(monde)
    with pytest.raises(Refus, match=r"1.connexion en dépend"), monde.fichier.operation("Défaire l’ancienne"):
        undoing.revert(monde.fichier.db, made)
    assert tables(monde) == before


# Payment forms are never undone (R5.8) ---------------------------------------------------------------------------
@pytest.fixture
def draft(monde: Monde) -> str:
    """A draft with a vacation, a trip and a toll."""
    person, cotec = monde.personne(cv=5), monde.cotec()
    monde.membre(cotec, person)
    item = monde.presence(monde.rencontre(cotec, "09:00-12:00", mode="présentiel"), person, km=100)
    monde.frais(item, 1240)
    (made,) = pay.pay(monde.fichier, NOEL)
    return made


def test_r5_8_making_a_draft_is_undone_validating_it_is_not(monde: Monde, draft: str) -> None:
    files.undo(monde.fichier)
    assert pay.forms(monde.fichier) == []
    files.redo(monde.fichier)
    pay.validate(monde.fichier, [draft], NOEL)
    before = tables(monde)
    with pytest.raises(Refus, match="figé"):
        files.undo(monde.fichier)
    assert tables(monde) == before


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_r5_8_following_a_form_is_not_undone(monde: Monde, draft: str, steps: int) -> None:
    pay.validate(monde.fichier, [draft], NOEL)
    for to in (Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE)[:steps]:
        pay.advance(monde.fichier, [draft], to, NOEL)
    before = tables(monde)
    with pytest.raises(Refus):
        files.undo(monde.fichier)
    assert tables(monde) == before


def test_r5_8_cancelling_is_not_undone(monde: Monde, draft: str) -> None:
    pay.validate(monde.fichier, [draft], NOEL)
    pay.cancel(monde.fichier, draft, "erreur de personne", NOEL)
    before = tables(monde)
    with pytest.raises(Refus, match="figé"):
        files.undo(monde.fichier)
    assert tables(monde) == before


def test_r5_8_what_a_form_pays_is_corrected_undone_and_done_again_but_never_removed(monde: Monde, draft: str) -> None:
    pay.validate(monde.fichier, [draft], NOEL)
    (item,) = rencontres.presences(monde.fichier.db)
    monde.save_presence(replace(item, presence=Venue.ABSENT))
    assert {r.montant for r in pay.unpaid(monde.fichier) if r.montant} == {-9000, -2900, -1240}
    files.undo(monde.fichier)
    assert pay.unpaid(monde.fichier) == []
    files.redo(monde.fichier)
    files.undo(monde.fichier)
    with pytest.raises(Refus, match="dépendent"), monde.fichier.operation("Retirer"):
        delete(monde.fichier.db, "presences", item.id)


def test_what_was_done_before_a_column_came_is_undone_after_it(monde: Monde) -> None:
    """The history of an older file knows nothing of the columns that a migration added."""
    key = monde.personne("Martin", "Camille", autres_telephones=("06 00 00 00 01",))
    person = annuaire.personne(monde.fichier.db, key)
    with monde.fichier.operation("Une autre commune"):
        annuaire.save_personne(monde.fichier.db, replace(person, autres_telephones=(), commune="Albi"))
    with closing(sqlite3.connect(monde.fichier.path)) as conn:
        for side in ("before", "after"):
            conn.execute(f"UPDATE changes SET {side} = json_remove({side}, '$.autres_telephones', '$.contact_le')")
        conn.commit()
    assert files.undo(monde.fichier) == "Une autre commune"
    found = annuaire.personne(monde.fichier.db, key)
    assert (found.commune, found.autres_telephones) == ("", ())
