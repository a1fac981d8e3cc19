"""Migrations: numbered, forward only, after a copy; and every released version of the file still opens."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import fold
from cops_desktop.paths import data_root, migrations_dir
from cops_desktop.services import fichier as files
from cops_desktop.services import laptop
from cops_desktop.services.fichier import Fichier
from cops_desktop.storage import accompagnements, backups, cipher, connection, migrations
from cops_desktop.storage.cipher import Cle
from cops_desktop.storage.keys import derived_key
from tests.builders import CLAIRE, new_file
from tests.databases.make import DOCUMENT, DOCUMENT_NOM, FOLDER, PHRASE, PROTECTED, content

VERSIONS = sorted(path for path in FOLDER.glob("v*.cops") if not path.name.endswith(PROTECTED))
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name"


def schema(db: connection.Database) -> list[tuple[str, ...]]:
    return db.conn.execute(SCHEMA).fetchall()


def one_more(monkeypatch: pytest.MonkeyPatch, folder: Path, sql: str) -> None:
    """A program that knows one migration more than this one."""
    for script in migrations_dir().glob("*.sql"):
        shutil.copy(script, folder)
    (folder / f"{migrations.latest() + 1:04}_essai.sql").write_text(sql, encoding="utf-8")
    monkeypatch.setattr(migrations, "migrations_dir", lambda: folder)
    migrations._scripts.cache_clear()


@pytest.fixture(autouse=True)
def _forget() -> object:
    yield
    migrations._scripts.cache_clear()


def test_migrations_are_numbered_without_a_hole() -> None:
    names = sorted(p.name for p in migrations_dir().glob("*.sql"))
    assert [int(n[:4]) for n in names] == list(range(1, len(names) + 1))
    assert migrations.latest() == len(names)


def test_every_schema_version_has_its_real_file() -> None:
    assert [p.name for p in VERSIONS] == [f"v{n}.cops" for n in range(1, migrations.latest() + 1)]


def both(path: Path, folder: Path, protected: bool) -> tuple[Path, Cle | None]:
    """A copy of a released file, or of its protected twin, and the key of that one."""
    if not protected:
        return Path(shutil.copy(path, folder)), None
    copy = Path(shutil.copy(path.with_name(f"{path.stem}{PROTECTED}"), folder))
    return copy, cipher.key_for(copy, PHRASE)


# What 0003 gave to the words of every file: since when the missions of the charter hold, and those before (R7.3).
CHARTER = {"Promouvoir et diffuser la culture", "Accompagner le déploiement opérationnel", "Animer le réseau",
           "Observer et mesurer l’impact"}  # fmt: skip
ELDER = {derived_key("mot", "missions", fold(word)) for word in (
    "Impulser", "Diffuser, Animer", "Développer les pratiques", "Évaluer l’impact", "Gouvernance participative",
)}  # fmt: skip


# What 0004 gives to them: as who one is asked by the baromètre (R8.2).
CIBLES = {derived_key("mot", "cibles du baromètre", fold(word)) for word in (
    "usagers partenaires", "associations d’usagers", "professionnels sanitaire", "professionnels médico-social",
    "professionnels social", "formation initiale et continue", "directions",
)}  # fmt: skip


# What 0005 gives to them: the checklists of the stages, and the capacity of 2022 (R6.2, R6.4).
SEEDS = json.loads((data_root() / "db" / "seeds.json").read_text(encoding="utf-8"))
POINTS = {derived_key("mot", liste, fold(word)) for liste in ("points de l’accompagnement", "points de l’appui")
          for word, _ in SEEDS["vocabulaires"][liste]}  # fmt: skip
CAPACITES = {derived_key("capacite", annee, nature) for annee, nature, _ in SEEDS["capacites"]}


def gained(version: int) -> dict[str, set[str]]:
    """The rows that migrations added to a file of that version, by table."""
    words = (ELDER if version < 3 else set()) | (CIBLES if version < 4 else set()) | (POINTS if version < 5 else set())
    return {"vocabulaires": words, "capacites": CAPACITES if version < 5 else set()}


def grown(table: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row of a released file as migrations leave it."""
    dated = table == "vocabulaires" and row["liste"] == "missions" and row["valeur"] in CHARTER
    return {**row, "depuis": "2025-07-22"} if dated else row


def holds_what_it_held(fichier: Fichier, version: Path) -> None:
    """Row by row what the released file held; columns that came since are let pass."""
    assert files.check_file(fichier) == []
    now, number = content(fichier.db), int(version.stem.removeprefix("v"))
    held = json.loads(version.with_suffix(".json").read_text(encoding="utf-8"))
    for table, rows in ({key: [] for key in now} | held).items():
        by_key = {row["id"]: row for row in now[table]}
        assert [{c: v for c, v in by_key[old["id"]].items() if c in old} for old in rows] == [
            grown(table, old) for old in rows
        ]
        assert by_key.keys() - {old["id"] for old in rows} == gained(number).get(table, set())


@pytest.mark.parametrize("protected", [False, True], ids=["plain", "protected"])
@pytest.mark.parametrize("path", VERSIONS, ids=lambda p: p.stem)
def test_a_file_of_each_version_opens_whole_and_holds_what_it_held(tmp_path: Path, path: Path, protected: bool) -> None:
    copy, cle = both(path, tmp_path, protected)
    assert cipher.is_protected(copy) == protected
    fichier = files.open_file(copy, CLAIRE, cle=cle)
    assert fichier.db.conn.execute("PRAGMA user_version").fetchone()[0] == migrations.latest()
    holds_what_it_held(fichier, path)
    fichier.close()


@pytest.mark.parametrize("path", VERSIONS, ids=lambda p: p.stem)
def test_an_old_file_comes_out_with_the_schema_of_a_new_one(tmp_path: Path, path: Path) -> None:
    """A released migration is never edited. Before the release, make the file again: see tests/databases/make.py."""
    copy = Path(shutil.copy(path, tmp_path))
    old, new = files.open_file(copy, CLAIRE), new_file(tmp_path)
    assert schema(old.db) == schema(new.db)
    old.close()
    new.close()


@pytest.mark.parametrize("path", VERSIONS, ids=lambda p: p.stem)
def test_what_migrations_add_is_what_a_new_file_begins_with(tmp_path: Path, path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path))
    with closing(files.open_file(copy, CLAIRE)) as old, closing(new_file(tmp_path)) as new:
        begun = content(new.db)
        for table, keys in gained(1).items():
            rows = {row["id"]: row for row in content(old.db)[table]}
            assert [rows[row["id"]] for row in begun[table] if row["id"] in keys - ELDER] == [
                row for row in begun[table] if row["id"] in keys - ELDER
            ]


def test_the_documents_of_a_released_file_come_out_as_they_went_in(tmp_path: Path) -> None:
    for version in VERSIONS[4:]:
        with closing(files.open_file(Path(shutil.copy(version, tmp_path)), CLAIRE)) as fichier:
            for item in accompagnements.documents(fichier.db):
                kept = accompagnements.contenu(fichier.db, item.empreinte)
                assert (item.nom, kept) == (DOCUMENT_NOM, DOCUMENT)
            assert accompagnements.documents(fichier.db)


def test_opening_again_migrates_nothing(tmp_path: Path) -> None:
    new_file(tmp_path).close()
    before = (tmp_path / "essai.cops").read_bytes()
    files.open_file(tmp_path / "essai.cops", CLAIRE).close()
    assert (tmp_path / "essai.cops").read_bytes() == before
    assert len(list(tmp_path.iterdir())) == 1


def test_an_older_file_is_copied_then_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, before = tmp_path / "essai.cops", migrations.latest()
    new_file(tmp_path).close()
    (tmp_path / "sql").mkdir()
    one_more(monkeypatch, tmp_path / "sql", "CREATE TABLE essais (id TEXT PRIMARY KEY, x TEXT) STRICT;\n")
    fichier = files.open_file(path, CLAIRE)
    assert fichier.db.table("essais").exists()
    assert fichier.db.conn.execute("PRAGMA user_version").fetchone()[0] == migrations.latest() == before + 1
    with fichier.operation("Suivi aussi"):
        fichier.db.table("essais").insert({"id": "1", "x": "y"})
    assert files.undo(fichier) == "Suivi aussi"
    fichier.close()
    (copy,) = laptop.data_dir().rglob("*.cops")
    assert backups.read(copy).motif == "avant une mise à jour"
    with Database(copy) as kept:
        assert not kept.table("essais").exists()


@pytest.mark.parametrize("protected", [False, True], ids=["plain", "protected"])
@pytest.mark.parametrize("path", VERSIONS, ids=lambda p: p.stem)
def test_a_file_of_each_version_is_backed_up_as_it_is_protected_then_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: Path, protected: bool
) -> None:
    copy, cle = both(path, tmp_path, protected)
    (tmp_path / "sql").mkdir()
    one_more(monkeypatch, tmp_path / "sql", "CREATE TABLE essais (id TEXT PRIMARY KEY, x TEXT) STRICT;\n")
    fichier = files.open_file(copy, CLAIRE, cle=cle)
    assert fichier.db.table("essais").exists()
    holds_what_it_held(fichier, path)
    fichier.close()
    (kept,) = (found for found in laptop.data_dir().rglob("*.cops"))
    assert backups.read(kept).motif == "avant une mise à jour"
    assert cipher.is_protected(kept) == cipher.is_protected(copy) == protected
    backups.verify(kept, cle)
    with closing(connection.connect(kept, cle, read_only=True)) as before:
        assert "essais" not in content(before)


NO_ROOM = """
import resource, signal, sys
from pathlib import Path
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.storage import migrations
path, sql = Path(sys.argv[1]), Path(sys.argv[2])
migrations.migrations_dir = lambda: sql
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size - 4096, resource.RLIM_INFINITY))
try:
    files.open_file(path, files.Identite("poste-de-claire", "Claire"))
except Refus as refus:
    print(refus.message)
"""


@pytest.mark.skipif(os.name == "nt", reason="the limit of the size of files is POSIX's")
def test_an_older_file_is_left_as_it_is_when_no_copy_of_it_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system itself refuses the copy: no file may grow as large as this one; what a migration adds would fit."""
    path = tmp_path / "essai.cops"
    new_file(tmp_path).close()
    before, sql = path.read_bytes(), tmp_path / "sql"
    sql.mkdir()
    one_more(monkeypatch, sql, "UPDATE reglages SET valeur = 'changé';\n")
    command = [sys.executable, "-c", NO_ROOM, str(path), str(sql)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "La sauvegarde n’a pas pu être écrite" in done.stdout, done.stderr
    assert path.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["essai.cops", "sql"]
    assert list(laptop.data_dir().rglob("*.cops")) == []
    files.open_file(path, CLAIRE).close()
    assert path.read_bytes() != before


@pytest.mark.parametrize(
    "broken",
    [
        "CREATE TABLE a (id TEXT) STRICT;\nCREATE TABLE a (id TEXT) STRICT;\n",
        "CREATE TABLE a (id TEXT) STRICT;\nSELECT",
    ],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    path = tmp_path / "essai.cops"
    new_file(tmp_path).close()
    before = path.read_bytes()
    (tmp_path / "sql").mkdir()
    one_more(monkeypatch, tmp_path / "sql", broken)
    with pytest.raises(Exception, match=r"already exists|unfinished"):
        files.open_file(path, CLAIRE)
    assert path.read_bytes() == before


def test_an_older_file_that_is_read_only_asks_for_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "essai.cops"
    new_file(tmp_path).close()
    (tmp_path / "sql").mkdir()
    one_more(monkeypatch, tmp_path / "sql", "CREATE TABLE essais (id TEXT PRIMARY KEY, x TEXT) STRICT;\n")
    with pytest.raises(Refus, match="format ancien"):
        files.open_file(path, CLAIRE, read_only=True)


def test_a_script_is_cut_at_its_statements_triggers_whole() -> None:
    script = (
        "-- a; comment\nCREATE TABLE t (x TEXT); -- end\nCREATE TRIGGER g AFTER INSERT ON t\nBEGIN SELECT 1; END;\n\n"
    )
    assert [s.split("(")[0].split("\n")[-1][:14] for s in migrations.statements(script)] == [
        "CREATE TABLE t",
        "BEGIN SELECT 1",
    ]
    with pytest.raises(ValueError, match="unfinished"):
        migrations.statements("CREATE TABLE t (x TEXT)")
