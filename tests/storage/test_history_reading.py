"""Reading the history: words for the whole schema, what touched a thing, what is known of what is gone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cops_desktop.domain.annuaire import Lien, Structure
from cops_desktop.domain.historique import GENRES, PARTIES
from cops_desktop.storage import annuaire, history
from cops_desktop.storage import history_reading as reading
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete
from tests.builders import Monde, new_file, spans


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()


def last(monde: Monde) -> str:
    return history.operations(monde.fichier.db)[0].id


def touching(monde: Monde, table: str, key: str) -> set[str]:
    return reading.touching(monde.fichier.db, {table: [key]})


def test_every_column_of_every_followed_table_has_its_words(monde: Monde) -> None:
    """A migration that adds a table or a column adds its words to domain/historique/genres.py."""
    db = monde.fichier.db
    schema = {table: frozenset(history.columns_of(db, table)) for table in history.tracked_tables(db)}
    assert {table: genre.colonnes() for table, genre in GENRES.items()} == schema


def test_every_reference_that_is_shown_is_one_of_the_schema(monde: Monde) -> None:
    known = set(reading.references_between(monde.fichier.db))
    shown = {(table, c, f.vers) for table, genre in GENRES.items() for c, f in genre.champs.items() if f.vers}
    parts = {(child, column, table) for table, children in PARTIES.items() for child, column, _ in children}
    assert shown <= known
    assert parts <= known


def test_the_history_of_a_person_holds_what_belongs_to_them_even_what_is_gone(monde: Monde) -> None:
    db = monde.fichier.db
    person, cotec = monde.personne(), monde.cotec()
    made = history.operations(db)[1].id
    other = monde.personne("Puech")
    not_theirs = last(monde)
    monde.membre(cotec, person)
    joined = last(monde)
    item = monde.presence(monde.rencontre(cotec), person)
    came = last(monde)
    monde.save_presence(replace(item, connexions=spans("14:00-15:00")))
    connected = last(monde)
    monde.frais(item, 1240)
    paid = last(monde)
    with monde.fichier.operation("Retirer"):
        db.conn.execute("DELETE FROM frais")
        delete(db, "presences", item.id)
    gone = last(monde)
    assert touching(monde, "personnes", person) == {made, joined, came, connected, paid, gone}
    assert touching(monde, "personnes", other) == {not_theirs}


def test_a_link_that_went_to_another_structure_stays_in_the_history_of_the_first(monde: Monde) -> None:
    db, person = monde.fichier.db, monde.personne()
    one, two = (Structure(id=new_key(), nom=name) for name in ("Un", "Deux"))
    link = Lien(id=new_key(), personne=person, structure=one.id)
    with monde.fichier.operation("Lier"):
        for item in (one, two):
            annuaire.save_structure(db, item)
        annuaire.LIENS.save(db, link)
    with monde.fichier.operation("Changer de structure"):
        annuaire.LIENS.save(db, replace(link, structure=two.id))
    assert last(monde) in touching(monde, "structures", one.id)
    assert last(monde) in touching(monde, "structures", two.id)


def test_what_is_gone_is_known_as_it_last_was(monde: Monde) -> None:
    db, person = monde.fichier.db, monde.personne("Puech", "Ariane")
    with monde.fichier.operation("Épouser"):
        annuaire.save_personne(db, replace(annuaire.personne(db, person), nom="Vidal"))
    with monde.fichier.operation("Retirer"):
        delete(db, "personnes", person)
    assert reading.present(db, {"personnes": [person]}) == {}
    assert reading.known(db, {"personnes": [person, "nobody"]})["personnes", person]["nom"] == "Vidal"


def test_asking_for_one_thing_uses_the_index(monde: Monde) -> None:
    plan = monde.fichier.db.conn.execute(
        'EXPLAIN QUERY PLAN SELECT DISTINCT operation FROM changes WHERE "table" = ? '
        'AND "row" IN (SELECT value FROM json_each(?))',
        ("personnes", "[]"),
    ).fetchall()
    assert any("changes_row" in row[3] for row in plan)
