"""The index of the search says what the entries say: after every operation, undoing, import, migration and copy."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cops_desktop.domain.annuaire import Consentement, Lien, Personne, Projet, Structure
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services import protection, recherche, sauvegardes
from cops_desktop.services.fichier import Fichier
from cops_desktop.storage import annuaire, mots_proches, search
from cops_desktop.storage.connection import connect
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete
from cops_desktop.storage.vocabulaires import MOTS, mots
from tests.builders import CLAIRE, JOUR, Monde, new_file
from tests.databases.make import FOLDER

PHRASE = "girafe moulin tambour clairon"


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()


def rows(fichier: Fichier) -> list[tuple[str, ...]]:
    """The index in its order, without the numbers that make the order."""
    return fichier.db.conn.execute(
        "SELECT genre, cle, tri, nom, autour, notes, filtres FROM index_fiches ORDER BY rang"
    ).fetchall()


def found(fichier: Fichier, match: str) -> list[str]:
    """The keys that FTS5 finds."""
    sql = "SELECT cle FROM index_mots m JOIN index_fiches f ON f.rang = m.rowid WHERE index_mots MATCH ? ORDER BY rang"
    return [key for (key,) in fichier.db.conn.execute(sql, (match,))]


def is_true(fichier: Fichier) -> None:
    """The index is what it would be if it were made again, and its words are those of its rows."""
    assert search.is_true(fichier.db)
    assert fichier.db.conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    before = rows(fichier)
    fichier.db.conn.execute("PRAGMA query_only = OFF")
    fichier.db.conn.execute("BEGIN")
    fichier.db.conn.execute("INSERT INTO index_mots (index_mots, rank) VALUES ('integrity-check', 1)")
    search.rebuild(fichier.db)
    assert rows(fichier) == before
    fichier.db.conn.execute("ROLLBACK")


def structure(monde: Monde, nom: str, **more: str) -> str:
    item = Structure(id=new_key(), nom=nom, **more)
    with monde.fichier.operation(f"Ajouter {nom}"):
        annuaire.save_structure(monde.fichier.db, item)
    return item.id


# Whatever happens ------------------------------------------------------------------------------------------------
class Annuaire:
    """A file to which things happen: each is drawn by numbers, so that any sequence makes sense."""

    NOMS = ("Puech", "Lefèvre", "L’Hôpital", "Saint-Gaudens", "puech", "Œlle", "d’Hautpoul")
    COMMUNES = (("81000", "Albi"), ("", ""), ("31800", "Saint-Gaudens"), ("2A004", "Ajaccio"))

    def __init__(self, fichier: Fichier) -> None:
        self.fichier, self.db = fichier, fichier.db
        self.done: dict[str, list[str]] = {"personnes": [], "structures": [], "projets": [], "liens": []}
        self.actions: tuple[Callable[[int], None], ...] = (
            self.personne, self.personne, self.structure, self.projet, self.lien, self.consentement, self.renommer,
            self.renommer_structure, self.renommer_mot, self.retirer, self.anonymiser, self.undo, self.undo, self.redo,
        )  # fmt: skip

    def _one(self, table: str, n: int) -> str:
        keys = [key for (key,) in self.db.conn.execute(f"SELECT id FROM {table} ORDER BY id")]
        if not keys:
            raise Refus("Rien encore.")
        return str(keys[n % len(keys)])

    def personne(self, n: int) -> None:
        code_postal, commune = self.COMMUNES[n % 4]
        words = {"profils": ("proche aidant",), "themes": (f"thème {n % 3}",)} if n % 2 else {}
        annuaire.save_personne(
            self.db,
            Personne(
                id=new_key(),
                nom=self.NOMS[n % 7],
                prenom=("Odile", "", "Jean-Paul")[n % 3],
                email=f"a{n}@exemple.fr",
                code_postal=code_postal,
                commune=commune,
                notes="n’appeler que le soir",
                **words,
            ),
        )

    def structure(self, n: int) -> None:
        code_postal, commune = self.COMMUNES[n % 4]
        item = Structure(id=new_key(), nom=f"Maison {self.NOMS[n % 7]}", code_postal=code_postal, commune=commune)
        annuaire.save_structure(self.db, replace(item, autres_noms=("MSP",), type="association"))

    def projet(self, n: int) -> None:
        places = (self._one("structures", n),) if n % 2 else ()
        item = Projet(id=new_key(), titre=f"Projet {self.NOMS[n % 7]}", structures=places, themes=(f"thème {n % 3}",))
        annuaire.save_projet(self.db, item)

    def lien(self, n: int) -> None:
        person, place = self._one("personnes", n), self._one("structures", n // 2)
        annuaire.LIENS.save(self.db, Lien(id=new_key(), personne=person, structure=place, fonction="infirmière"))

    def consentement(self, n: int) -> None:
        item = Consentement(id=new_key(), personne=self._one("personnes", n), objet="e-mail", depuis=JOUR)
        annuaire.CONSENTEMENTS.save(self.db, item)

    def renommer(self, n: int) -> None:
        person = annuaire.personne(self.db, self._one("personnes", n))
        annuaire.save_personne(self.db, replace(person, nom=self.NOMS[n % 7], commune="Rodez"))

    def renommer_structure(self, n: int) -> None:
        item = annuaire.STRUCTURES.get(self.db, self._one("structures", n))
        annuaire.save_structure(self.db, replace(item, nom=f"Centre {self.NOMS[n % 7]}"))

    def renommer_mot(self, n: int) -> None:
        words = [mot for mot in mots(self.db, "thèmes") if mot.valeur.startswith("thème")]
        if words:
            MOTS.save(self.db, replace(words[n % len(words)], valeur=f"thème {n}"))

    def retirer(self, n: int) -> None:
        table = ("liens", "projets", "personnes")[n % 3]
        delete(self.db, table, self._one(table, n))

    def anonymiser(self, n: int) -> None:
        person = annuaire.personne(self.db, self._one("personnes", n))
        annuaire.save_personne(self.db, replace(person, nom="Anonyme", anonymisee_le=JOUR))

    def undo(self, n: int) -> None:
        files.undo(self.fichier)

    def redo(self, n: int) -> None:
        files.redo(self.fichier)


@settings(max_examples=20)
@given(steps=st.lists(st.tuples(st.integers(0, 13), st.integers(0, 50)), max_size=25))
def test_after_any_operations_and_undoings_the_index_is_as_if_made_again(steps: list[tuple[int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        fichier = new_file(Path(folder))
        try:
            world = Annuaire(fichier)
            for action, n in steps:
                with suppress(Refus), fichier.operation("Agir"):
                    world.actions[action](n)
                assert search.is_true(fichier.db)
            is_true(fichier)
        finally:
            fichier.close()


def test_an_operation_that_fails_leaves_the_index_as_it_was(monde: Monde) -> None:
    monde.personne("Puech")
    before = rows(monde.fichier)
    with pytest.raises(Refus, match="raté"), monde.fichier.operation("Rater"):
        annuaire.save_personne(monde.fichier.db, Personne(id=new_key(), nom="Cazals"))
        raise Refus("raté")
    assert rows(monde.fichier) == before


# Who is found by what --------------------------------------------------------------------------------------------
def test_r2_8_a_person_is_found_by_what_stands_around_them(monde: Monde) -> None:
    person = monde.personne(
        "Puech", "Ariane", commune="Albi", code_postal="81000", email="a.puech@exemple.fr",
        telephone="+33 5 63 00 00 01", autres_telephones=("06 00 00 00 02",),
        themes=("pédiatrie",), notes="Écrire le soir",
    )  # fmt: skip
    place = structure(monde, "Maison des Tilleuls", sigle="MDT", autres_noms=("Les Tilleuls",))
    with monde.fichier.operation("Lier"):
        annuaire.LIENS.save(
            monde.fichier.db, Lien(id=new_key(), personne=person, structure=place, fonction="infirmière")
        )
    words = "puech albi 81000 tarn exemple 0563000001 0600000002 pediatrie soir mdt tilleuls infirmiere"
    for word in words.split():
        assert person in found(monde.fichier, f'"{word}"'), word
    is_true(monde.fichier)


def test_a_structure_that_is_renamed_is_found_by_its_new_name_in_its_people_too(monde: Monde) -> None:
    person, place = monde.personne("Puech"), structure(monde, "Maison des Tilleuls")
    with monde.fichier.operation("Lier"):
        annuaire.LIENS.save(monde.fichier.db, Lien(id=new_key(), personne=person, structure=place))
    with monde.fichier.operation("Renommer"):
        annuaire.save_structure(monde.fichier.db, Structure(id=place, nom="Maison des Érables"))
    assert found(monde.fichier, "tilleuls") == []
    assert set(found(monde.fichier, "erables")) == {person, place}
    files.undo(monde.fichier)
    assert found(monde.fichier, "erables") == []
    assert set(found(monde.fichier, "tilleuls")) == {person, place}
    is_true(monde.fichier)


def test_section_9_somebody_anonymised_is_found_by_nothing(monde: Monde) -> None:
    person = monde.personne("Puech")
    with monde.fichier.operation("Anonymiser"):
        annuaire.save_personne(monde.fichier.db, Personne(id=person, nom="Anonyme", anonymisee_le=JOUR))
    assert rows(monde.fichier) == []


def test_taking_attendances_does_not_touch_the_index(monde: Monde, monkeypatch: pytest.MonkeyPatch) -> None:
    person, of = monde.personne(), monde.cotec()
    meeting = monde.rencontre(of)
    monkeypatch.setattr(search, "_index", lambda *_: pytest.fail("nothing of it is searched"))
    monde.presence(meeting, person)


# The order of the names ------------------------------------------------------------------------------------------
def test_entries_stand_in_the_french_order_of_their_names_whatever_their_kind(monde: Monde) -> None:
    names = ["Œlle", "Zola", "Élie", "elie", "Abbé", "L’Hôpital", "Lhomme"]
    for name in names:
        monde.personne(name, "")
    structure(monde, "Clinique du Parc")
    shown = [cle for _, cle, *_ in rows(monde.fichier)]
    people = {p.id: p.nom for p in annuaire.personnes(monde.fichier.db)}
    assert [people.get(cle, "Clinique") for cle in shown] == [
        "Abbé", "Clinique", "elie", "Élie", "Lhomme", "L’Hôpital", "Œlle", "Zola",
    ]  # fmt: skip


def test_there_is_always_room_between_two_names(monde: Monde, monkeypatch: pytest.MonkeyPatch) -> None:
    """With hardly any numbers, what stands around is moved apart, and the order stays."""
    monkeypatch.setattr(search, "LAST", 400)
    for n in range(60):
        monde.personne(f"Puech {n:02}", "")
        monde.personne(f"Puech {99 - n:02}", "")
    assert len(rows(monde.fichier)) == 120
    is_true(monde.fichier)


def test_many_at_once_fall_among_those_who_are_there(monde: Monde, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_AT_ONCE", 70)
    for name in ("Bosc", "Fabre", "Puech"):
        monde.personne(name)
    with monde.fichier.operation("Importer"):
        for n in range(300):
            annuaire.save_personne(monde.fichier.db, Personne(id=new_key(), nom=f"{'ABFPZ'[n % 5]}{n}"))
    is_true(monde.fichier)
    files.undo(monde.fichier)
    assert len(rows(monde.fichier)) == 3
    is_true(monde.fichier)


# Files -----------------------------------------------------------------------------------------------------------
def test_an_older_file_opens_with_its_index(tmp_path: Path) -> None:
    fichier = files.open_file(Path(shutil.copy(FOLDER / "v1.cops", tmp_path)), CLAIRE)
    people = fichier.db.conn.execute("SELECT count(*) FROM personnes").fetchone()[0]
    assert people
    assert len(rows(fichier)) >= people
    is_true(fichier)
    fichier.close()


def test_the_index_goes_with_the_file_when_it_is_protected_backed_up_and_restored(monde: Monde) -> None:
    monde.personne("Puech")
    protection.changer(monde.fichier, PHRASE)
    assert len(found(monde.fichier, "puech")) == 1
    kept = sauvegardes.sauvegarder(monde.fichier, sauvegardes.DEMANDEE).sauvegarde
    monde.personne("Cazals")
    is_true(monde.fichier)
    sauvegardes.restaurer(monde.fichier, kept)
    assert (len(found(monde.fichier, "puech")), found(monde.fichier, "cazals")) == (1, [])
    protection.retirer(monde.fichier)
    monde.personne("Cazals")
    is_true(monde.fichier)
    assert files.check_file(monde.fichier) == []


ANY_TOOL = """
import sqlite3, sys
conn = sqlite3.connect(sys.argv[1])
print(conn.execute("PRAGMA integrity_check").fetchone()[0])
print(conn.execute("SELECT count(*) FROM index_mots WHERE index_mots MATCH 'puech'").fetchone()[0])
"""


def test_any_sqlite_tool_opens_the_file_and_finds_it_whole(monde: Monde) -> None:
    monde.personne("Puech")
    done = subprocess.run(
        [sys.executable, "-c", ANY_TOOL, str(monde.fichier.path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["ok", "1"]


def test_what_another_program_wrote_is_seen_and_indexed_again(monde: Monde) -> None:
    person = monde.personne("Puech")
    other = connect(monde.fichier.path)
    other.conn.execute("UPDATE personnes SET nom = 'Cazals' WHERE id = ?", (person,))
    other.close()
    assert files.check_file(monde.fichier) == []
    assert not search.is_true(monde.fichier.db)
    recherche.refaire(monde.fichier)
    assert search.is_true(monde.fichier.db)


# Words -----------------------------------------------------------------------------------------------------------
def test_the_words_follow_what_this_connection_and_others_write(monde: Monde) -> None:
    monde.personne("Lefèvre")
    words = mots_proches.vocabulaire(monde.fichier.db)
    assert words.proches("lefebre") == {"lefevre": 1}
    monde.personne("Lefebvre", notes="Cardiologie")
    other = monde.fichier.again()
    with other.operation("Ailleurs"):
        annuaire.save_personne(other.db, Personne(id=new_key(), nom="Lefebre-Roux", contact_le=date(2026, 1, 1)))
    other.close()
    assert mots_proches.vocabulaire(monde.fichier.db) is words
    assert set(words.proches("lefebre")) == {"lefevre", "lefebvre"}
    assert words.proches("lefebrr") == {"lefebre": 1, "lefebre*": 1, "lefebvr*": 1, "lefevre": 2, "lefebvre": 2}
    assert words.proches("cardiolojie") == {"cardiologie": 1}


def test_short_words_and_numbers_are_taken_as_typed(monde: Monde) -> None:
    monde.personne("Le Bo", telephone="0563000001")
    words = mots_proches.vocabulaire(monde.fichier.db)
    assert words.proches("lo") == {}
    assert words.proches("0563000002") == {}


def test_words_are_read_again_after_a_great_change(monde: Monde, monkeypatch: pytest.MonkeyPatch) -> None:
    monde.personne("Lefèvre")
    before = mots_proches.vocabulaire(monde.fichier.db)
    monkeypatch.setattr(mots_proches, "_MANY", 0)
    monde.personne("Cazals")
    after = mots_proches.vocabulaire(monde.fichier.db)
    assert after is not before
    assert after.proches("cazalz")["cazals"] == 1
