"""The file: what stands on the open connection, and what opens, is refused, or is left unchanged."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services import protection
from cops_desktop.services.fichier import Identite
from cops_desktop.storage import cipher, connection, database, migrations
from cops_desktop.storage.reglages import reglages, save_reglage
from tests.builders import CLAIRE, YANIS, Monde, new_file

PHRASE = "tilleul brouette carafe mandoline"
BOTH = Identite("un-troisieme-poste", "Ariane Puech")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def raw(path: Path, *statements: str) -> None:
    """What another SQLite tool would do to the file."""
    conn = sqlite3.connect(path)
    try:
        for statement in statements:
            conn.execute(statement)
        conn.commit()
    finally:
        conn.close()


def refused(path: Path, *words: str) -> None:
    """Opening is refused in these words, and the file keeps every byte."""
    before = digest(path) if path.is_file() else ""
    with pytest.raises(Refus) as refusal:
        files.open_file(path, CLAIRE)
    for word in words:
        assert word in refusal.value.message
    assert (digest(path) if path.is_file() else "") == before


# The connection --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("again", [False, True])
def test_the_pragmas_of_the_open_connection(tmp_path: Path, again: bool) -> None:
    fichier = new_file(tmp_path)
    if again:
        fichier.close()
        fichier = files.open_file(tmp_path / "essai.cops", CLAIRE)
    found = {
        name: fichier.db.conn.execute(f"PRAGMA {name}").fetchone()[0]
        for name in (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "recursive_triggers",
            "application_id",
            "user_version",
        )
    }
    assert found == {
        "journal_mode": "delete",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "application_id": 0x434F5053,
        "user_version": migrations.latest(),
    }
    fichier.close()


def test_until_its_commit_a_long_operation_does_not_touch_the_file(tmp_path: Path) -> None:
    """So that the file, copied alone or cut off while an import runs, is what it was before."""
    fichier = new_file(tmp_path)
    before = fichier.path.stat()
    with fichier.operation("Importer"):
        for n in range(1500):
            save_reglage(fichier.db, f"clef {n}", "x" * 4000)
        during = fichier.path.stat()
        assert (during.st_size, during.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert fichier.path.stat().st_size > before.st_size
    fichier.close()


def test_a_file_that_another_tool_put_in_wal_comes_back_to_one_file(tmp_path: Path) -> None:
    new_file(tmp_path).close()
    raw(tmp_path / "essai.cops", "PRAGMA journal_mode = WAL")
    fichier = files.open_file(tmp_path / "essai.cops", CLAIRE)
    assert fichier.db.conn.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    fichier.close()
    assert [p.name for p in tmp_path.iterdir()] == ["essai.cops"]


def test_every_table_is_strict_and_nothing_in_the_schema_is_the_programs_own(tmp_path: Path) -> None:
    fichier = new_file(tmp_path)
    tables = fichier.db.conn.execute("PRAGMA table_list").fetchall()
    loose = [t[1] for t in tables if t[0] == "main" and t[2] == "table" and not t[5]]
    assert [t for t in loose if not t.startswith(("sqlite_", "_sqlite_"))] == []
    fichier.close()
    plain = sqlite3.connect(tmp_path / "essai.cops")  # no function, no collation of ours
    try:
        assert plain.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        plain.execute("UPDATE reglages SET valeur = 'autre' WHERE id = 'email'")
    finally:
        plain.close()


# Opening ---------------------------------------------------------------------------------------------------------
def test_what_is_not_a_file_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / "absent.cops", "n’existe pas")
    assert not (tmp_path / "absent.cops").exists()
    (tmp_path / "dossier.cops").mkdir()
    refused(tmp_path / "dossier.cops", "est un dossier")


@pytest.mark.parametrize(
    "content", [b"", b"Nom;Pr\xe9nom\n", b"SQLite format 3\x00" + b"\x00" * 2000, os.urandom(4000)]
)
def test_what_is_not_sqlite_is_refused_and_unchanged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "essai.cops"
    path.write_bytes(content)
    refused(path, "n’est pas un fichier COPS")


def test_whole_pages_of_chance_cannot_be_told_from_a_protected_file(tmp_path: Path) -> None:
    path = tmp_path / "essai.cops"
    path.write_bytes(os.urandom(8192))
    refused(path, "s’ouvre avec sa phrase secrète")


def test_the_file_of_another_program_is_refused_and_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "essai.cops"
    raw(path, "CREATE TABLE t (a)", "PRAGMA application_id = 12345")
    refused(path, "n’est pas un fichier COPS")


def test_a_file_from_a_newer_version_is_refused_and_unchanged(tmp_path: Path) -> None:
    new_file(tmp_path).close()
    path = tmp_path / "essai.cops"
    raw(path, "PRAGMA user_version = 99")
    refused(path, "version plus récente", "99")
    assert [p.name for p in tmp_path.iterdir()] == ["essai.cops"]


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
def test_a_truncated_file_is_refused_and_unchanged(tmp_path: Path, kept: float) -> None:
    new_file(tmp_path).close()
    path = tmp_path / "essai.cops"
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    refused(path, "abîmé")


def test_a_damaged_page_is_found_by_the_check(tmp_path: Path) -> None:
    new_file(tmp_path).close()
    path = tmp_path / "essai.cops"
    content = bytearray(path.read_bytes())
    conn = sqlite3.connect(path)
    page = conn.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'vocabulaires'").fetchone()[0]
    size = conn.execute("PRAGMA page_size").fetchone()[0]
    conn.close()
    content[(page - 1) * size : page * size] = os.urandom(size)
    path.write_bytes(content)
    fichier = files.open_file(path, CLAIRE)
    with pytest.raises(Refus, match="abîmé"):
        files.check_file(fichier)
    fichier.close()


def test_creating_never_overwrites_and_leaves_nothing_behind(tmp_path: Path) -> None:
    new_file(tmp_path).close()
    before = digest(tmp_path / "essai.cops")
    with pytest.raises(Refus, match="existe déjà"):
        new_file(tmp_path)
    assert digest(tmp_path / "essai.cops") == before
    with pytest.raises(Refus, match="n’existe pas"):
        new_file(tmp_path / "ailleurs")
    for letter in ("", "a", "é", "ABC", "1"):
        with pytest.raises(Refus, match="capitale"):
            files.create_file(tmp_path / "autre.cops", CLAIRE, letter)
    assert [p.name for p in tmp_path.iterdir()] == ["essai.cops"]


# Laptops ---------------------------------------------------------------------------------------------------------
def test_an_unknown_laptop_takes_a_free_letter_and_keeps_it(tmp_path: Path) -> None:
    new_file(tmp_path).close()
    path = tmp_path / "essai.cops"
    for who, letter in ((CLAIRE, "A"), (YANIS, "B"), (BOTH, "C"), (YANIS, "B"), (CLAIRE, "A")):
        fichier = files.open_file(path, who)
        with fichier.operation("Régler"):
            save_reglage(fichier.db, "responsable", who.nom)
        assert fichier.lettre == letter
        fichier.close()


def test_two_laptops_that_meet_a_file_at_once_do_not_take_one_letter(tmp_path: Path) -> None:
    new_file(tmp_path).close()
    path = tmp_path / "essai.cops"
    one, other = database.open_file(path, YANIS), database.open_file(path, BOTH)
    for fichier in (one, other):
        with fichier.operation("Régler"):
            save_reglage(fichier.db, "responsable", fichier.identite.nom)
    assert sorted((one.lettre, other.lettre)) == ["B", "C"]
    one.close()
    other.close()


def test_r5_8_a_letter_that_stands_on_a_form_is_never_given_again(tmp_path: Path) -> None:
    fichier = new_file(tmp_path)
    monde = Monde(fichier)
    personne, cotec = monde.personne(), monde.cotec()
    with fichier.operation("Reprendre un état"):
        fichier.db.table("etats").insert(
            {
                "id": "e", "personne": personne, "cotec": cotec, "annee": 2026, "jusquau": "2026-12-31",
                "etat": "payé", "lettre": "B", "numero": 1, "valide_le": "2026-12-31", "copie": "{}",
            }
        )  # fmt: skip
    fichier.close()
    fichier = files.open_file(tmp_path / "essai.cops", YANIS)
    assert fichier.lettre == "C"
    fichier.close()


def test_after_z_comes_aa(tmp_path: Path) -> None:
    new_file(tmp_path).close()
    path = tmp_path / "essai.cops"
    letters = [chr(c) for c in range(ord("B"), ord("Z") + 1)]
    raw(path, *(f"INSERT INTO postes VALUES ('poste-{x}', '{x}', 'N')" for x in letters))
    fichier = files.open_file(path, YANIS)
    assert fichier.lettre == "AA"
    fichier.close()


# Failures of the world -------------------------------------------------------------------------------------------
def test_a_full_disk_refuses_and_keeps_what_the_file_had(tmp_path: Path) -> None:
    fichier = new_file(tmp_path)
    pages = fichier.db.conn.execute("PRAGMA page_count").fetchone()[0]
    fichier.db.conn.execute(f"PRAGMA max_page_count = {pages}")
    before = reglages(fichier.db)
    with pytest.raises(Refus, match="disque est plein"), fichier.operation("Trop"):
        for n in range(100):
            save_reglage(fichier.db, f"clef {n}", "x" * 4000)
    assert reglages(fichier.db) == before
    assert not fichier.db.conn.in_transaction
    assert files.check_file(fichier) == []
    fichier.db.conn.execute("PRAGMA max_page_count = 100000")
    with fichier.operation("Assez"):
        save_reglage(fichier.db, "clef", "x")
    fichier.close()


def test_a_file_that_may_grow_no_more_refuses_and_keeps_what_it_had(tmp_path: Path) -> None:
    """The limit of the operating system stands for a disk that fills up between two pages."""
    new_file(tmp_path).close()
    path = tmp_path / "essai.cops"
    script = """
import resource, signal, sys
from pathlib import Path
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.storage.reglages import save_reglage
path = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
fichier = files.open_file(path, files.Identite("poste-de-claire", "Claire"))
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
try:
    with fichier.operation("Trop"):
        for n in range(200):
            save_reglage(fichier.db, f"clef {n}", "x" * 4000)
except Refus as refus:
    print(refus.message)
"""
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    assert "disque est plein" in done.stdout, done.stderr
    fichier = files.open_file(path, CLAIRE)
    assert files.check_file(fichier) == []
    assert not [k for k in reglages(fichier.db) if k.startswith("clef")]
    fichier.close()


def test_a_file_held_by_another_program_is_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.1)
    fichier = new_file(tmp_path)
    other = sqlite3.connect(tmp_path / "essai.cops")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(Refus, match="occupé par un autre programme"), fichier.operation("Attendre"):
        save_reglage(fichier.db, "a", "b")
    other.rollback()
    other.close()
    with fichier.operation("Reprendre"):
        save_reglage(fichier.db, "a", "b")
    fichier.close()


needs_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or sys.platform != "linux", reason="changes user, or sets modes"
)
AS_NOBODY = """
import os, sys
sys.path[:0] = sys.argv[3].split(os.pathsep)
from pathlib import Path
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.storage.reglages import reglages, save_reglage
from cops_desktop.storage import history, migrations
migrations.latest()
os.setgroups([]); os.setegid(65534); os.seteuid(65534)
try:
    fichier = files.open_file(Path(sys.argv[1]), files.Identite(sys.argv[2], "Nadia"))
    print("lu", len(reglages(fichier.db)))
    with fichier.operation("Écrire"):
        save_reglage(fichier.db, "a", "b")
    print("écrit")
except Refus as refus:
    print("refus", refus.message)
"""


def as_nobody(path: Path, who: str) -> str:
    """What a user without rights, on laptop `who`, is told when opening the file and writing to it."""
    import_path = os.pathsep.join(p for p in sys.path if p)
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(path), who, import_path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that another user may reach, with a file in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        new_file(folder).close()
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@needs_root
@pytest.mark.parametrize("who", ["poste-de-claire", "inconnu"])
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555), (0o444, 0o555)])
def test_a_read_only_file_or_folder_is_read_and_never_written(
    shared_folder: Path, who: str, file_mode: int, folder_mode: int
) -> None:
    path = shared_folder / "essai.cops"
    path.chmod(file_mode)
    shared_folder.chmod(folder_mode)
    before = digest(path)
    told = as_nobody(path, who)
    assert told.startswith("lu")
    assert "lecture seule" in told
    assert digest(path) == before
    assert [p.name for p in shared_folder.iterdir()] == ["essai.cops"]


@needs_root
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0, 0o755), (0o666, 0)])
def test_a_file_that_may_not_be_read_is_refused_in_words(shared_folder: Path, file_mode: int, folder_mode: int) -> None:
    path = shared_folder / "essai.cops"
    path.chmod(file_mode)
    shared_folder.chmod(folder_mode)
    assert "droits insuffisants" in as_nobody(path, "inconnu")


def test_an_impossible_path_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(Refus, match="ne peut pas être ouvert"):
        files.open_file(tmp_path / ("x" * 300), CLAIRE)
    with pytest.raises(Refus, match="ne peut pas être ouvert"):
        files.create_file(tmp_path / ("x" * 300), CLAIRE)


def test_a_folder_that_is_moved_while_the_file_is_open_is_said_and_a_return_mends_it(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    folder.mkdir()
    fichier = new_file(folder)
    folder.rename(tmp_path / "ailleurs")
    with pytest.raises(Refus, match="n’est plus à sa place"), fichier.operation("Écrire"):
        save_reglage(fichier.db, "a", "b")
    (tmp_path / "ailleurs").rename(folder)
    with fichier.operation("Écrire"):
        save_reglage(fichier.db, "a", "b")
    fichier.close()


def test_opened_to_read_it_takes_no_letter_and_refuses_to_write(tmp_path: Path) -> None:
    new_file(tmp_path).close()
    path = tmp_path / "essai.cops"
    before = digest(path)
    fichier = files.open_file(path, YANIS, read_only=True)
    assert fichier.read_only
    assert reglages(fichier.db)["telephone"] == "05 34 30 27 53"
    with pytest.raises(Refus, match="lecture seule"), fichier.operation("Écrire"):
        save_reglage(fichier.db, "a", "b")
    fichier.close()
    assert digest(path) == before


def cut_in_mid_commit(path: Path) -> Path:
    """What a power cut leaves in the middle of a commit: half of the pages, and the journal that mends them."""
    fichier = files.open_file(
        path, CLAIRE, cle=protection.cle_pour(path, PHRASE) if cipher.is_protected(path) else None
    )
    left = path.with_name(f"coupé {path.name}")
    conn = fichier.db.conn
    conn.execute("PRAGMA query_only = OFF")
    conn.execute("PRAGMA cache_spill = ON")
    conn.execute("PRAGMA cache_size = 1")
    conn.execute("BEGIN IMMEDIATE")
    for n in range(50):
        conn.execute(f"CREATE TABLE inacheve_{n} AS SELECT hex(randomblob(3000)) AS hasard")
    shutil.copy(path, left)
    shutil.copy(path.with_name(f"{path.name}-journal"), left.with_name(f"{left.name}-journal"))
    conn.execute("ROLLBACK")
    fichier.close()
    return left


@pytest.mark.parametrize("phrase", ["", PHRASE])
@pytest.mark.parametrize("read_only", [False, True])
def test_after_a_power_cut_in_mid_commit_the_next_opening_mends_the_file(
    tmp_path: Path, phrase: str, read_only: bool
) -> None:
    files.create_file(tmp_path / "essai.cops", CLAIRE, phrase=phrase).close()
    left = cut_in_mid_commit(tmp_path / "essai.cops")
    cle = protection.cle_pour(left, phrase) if phrase else None
    fichier = files.open_file(left, CLAIRE, cle=cle, read_only=read_only)
    assert files.check_file(fichier) == []
    assert not fichier.db.conn.execute("SELECT 1 FROM sqlite_schema WHERE name LIKE 'inacheve%'").fetchone()
    fichier.close()
    assert not left.with_name(f"{left.name}-journal").exists()


def test_an_operation_that_raises_writes_nothing(tmp_path: Path) -> None:
    fichier = new_file(tmp_path)
    before = reglages(fichier.db)
    with pytest.raises(ZeroDivisionError), fichier.operation("Un bug"):
        save_reglage(fichier.db, "a", "b")
        print(1 // 0)
    assert reglages(fichier.db) == before
    with pytest.raises(Refus), fichier.operation("Dehors"), fichier.operation("Dedans"):
        save_reglage(fichier.db, "a", "b")
        raise Refus("non")
    assert reglages(fichier.db) == before
    fichier.close()


def test_the_check_finds_a_lost_reference_and_a_gap_in_the_numbers(tmp_path: Path) -> None:
    fichier = new_file(tmp_path)
    monde = Monde(fichier)
    personne, cotec = monde.personne(), monde.cotec()
    assert files.check_file(fichier) == []
    fichier.close()
    raw(
        tmp_path / "essai.cops",
        "INSERT INTO etats (id, personne, cotec, annee, jusquau, etat, lettre, numero, valide_le, copie) VALUES "
        f"('e', '{personne}', '{cotec}', 2026, '2026-12-31', 'validé', 'A', 2, '2026-12-31', '{{}}')",
        f"DELETE FROM cotecs WHERE id = '{cotec}'",
    )
    fichier = files.open_file(tmp_path / "essai.cops", CLAIRE)
    problems = files.check_file(fichier)
    assert any("Référence perdue" in p for p in problems)
    assert any("2026-A" in p for p in problems)
    fichier.close()
