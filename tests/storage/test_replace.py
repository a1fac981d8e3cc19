"""Putting a file written beside in the place of an open one: whole, alone, for its owner, and for good."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.services import protection, sauvegardes
from cops_desktop.services.fichier import Fichier
from cops_desktop.storage import connection
from cops_desktop.storage.connection import connect, export_copy
from cops_desktop.storage.reglages import reglages, save_reglage
from tests.builders import CLAIRE, YANIS, new_file, plain

PHRASE = "girafe moulin tambour clairon"
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes, links or locks")


@pytest.fixture
def fichier(tmp_path: Path) -> Iterator[Fichier]:
    fichier = new_file(tmp_path)
    yield fichier
    fichier.close()


def note(fichier: Fichier, value: str) -> None:
    """One operation."""
    with fichier.operation(f"Noter {value}"):
        save_reglage(fichier.db, "telephone", value)


def names(folder: Path) -> list[str]:
    """What lies in a folder, but for the word that we are its editor."""
    return sorted(p.name for p in folder.iterdir() if not p.name.endswith(".ouvert"))


# Whose file it is ------------------------------------------------------------------------------------------------
@posix
def test_a_private_file_stays_private_and_so_was_its_draft(
    tmp_path: Path, fichier: Fichier, monkeypatch: pytest.MonkeyPatch
) -> None:
    fichier.path.chmod(0o600)
    seen: list[int] = []

    def watched(source: Path, *rest: object) -> None:
        export_copy(source, *rest)  # type: ignore[arg-type]
        seen.extend(p.stat().st_mode & 0o777 for p in tmp_path.glob(".*.tmp*"))

    monkeypatch.setattr(protection, "export_copy", watched)
    protection.changer(fichier, PHRASE)
    assert seen == [0o600]
    assert fichier.path.stat().st_mode & 0o777 == 0o600


@posix
def test_the_backups_of_a_file_are_for_its_user_alone(fichier: Fichier) -> None:
    kept = sauvegardes.sauvegarder(fichier, sauvegardes.DEMANDEE).sauvegarde
    assert kept.path.parent.stat().st_mode & 0o077 == 0


@posix
def test_a_link_stays_a_link_and_the_file_behind_it_is_protected(tmp_path: Path, fichier: Fichier) -> None:
    fichier.close()
    (tmp_path / "bureau").mkdir()
    link = tmp_path / "bureau" / "raccourci.cops"
    link.symlink_to(fichier.path)
    through = files.open_file(link, CLAIRE)
    protection.changer(through, PHRASE)
    note(through, "1")
    kept = sauvegardes.sauvegarder(through, sauvegardes.DEMANDEE).sauvegarde
    note(through, "2")
    sauvegardes.restaurer(through, kept)
    assert reglages(through.db)["telephone"] == "1"
    through.close()
    assert link.is_symlink()
    assert protection.is_protected(fichier.path)
    assert names(tmp_path / "bureau") == ["raccourci.cops"]


@posix
def test_a_file_reached_by_two_names_has_one_editor(tmp_path: Path, fichier: Fichier) -> None:
    """Another laptop looks beside the file itself, whatever the link through which it was opened here."""
    fichier.close()
    (tmp_path / "bureau").mkdir()
    link = tmp_path / "bureau" / "raccourci.cops"
    link.symlink_to(fichier.path)
    through = files.open_file(link, CLAIRE)
    assert (tmp_path / f".{fichier.path.name}.ouvert").exists()
    assert files.open_file(fichier.path, YANIS).occupant is not None
    through.close()


# Others at the same time -----------------------------------------------------------------------------------------
@posix
def test_a_connection_to_the_file_that_was_replaced_writes_nowhere(fichier: Fichier) -> None:
    """Its journal has the name of the new file's: played into it, it would ruin it."""
    stale = fichier.again()
    protection.changer(fichier, PHRASE)
    with pytest.raises(Refus):
        note(stale, "perdu")
    stale.close()
    assert names(fichier.path.parent) == ["essai.cops"]
    assert reglages(fichier.db)["telephone"] != "perdu"
    assert files.check_file(fichier) == []


@posix
def test_until_the_new_file_is_in_place_nobody_else_can_write(
    fichier: Fichier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that had begun a transaction in the present one would be told that it is saved."""
    script = (
        "import sys; from sqlcipher3 import dbapi2\n"
        "conn = dbapi2.connect(sys.argv[1], timeout=0, isolation_level=None)\n"
        "try: conn.execute('BEGIN IMMEDIATE')\n"
        "except dbapi2.OperationalError as error: print(error)"
    )
    told: list[str] = []

    def put(draft: Path, target: Path) -> Path:
        command = [sys.executable, "-c", script, str(target)]
        told.append(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        os.rename(draft, target)  # noqa: PTH104 — Path.replace is what is watched
        return target

    monkeypatch.setattr(Path, "replace", put)
    protection.changer(fichier, PHRASE)
    assert any("locked" in text for text in told)


def test_what_others_wrote_just_before_is_in_the_new_file_and_then_they_wait(
    fichier: Fichier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the copy to the replacement nobody writes: it would be told that it is saved, and be lost."""
    waited: list[str] = []

    def meanwhile(*args: object) -> bool:
        monkeypatch.setattr(connection, "BUSY_SECONDS", 0.0)
        with closing(connect(fichier.path)) as other, pytest.raises(Exception, match="locked") as refusal:
            other.conn.execute("UPDATE reglages SET valeur = 'autre' WHERE id = 'telephone'")
        waited.append(str(refusal.value))
        return True

    monkeypatch.setattr(protection, "same_content", meanwhile)
    protection.changer(fichier, PHRASE)
    assert waited == ["database is locked"]
    assert reglages(fichier.db)["telephone"] != "autre"


def test_where_it_cannot_be_replaced_the_file_is_open_again_as_it_was(
    fichier: Fichier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows: another program holds it."""

    def held(draft: Path, target: Path) -> Path:
        raise PermissionError(13, "held")

    note(fichier, "1")
    with monkeypatch.context() as windows:
        windows.setattr(Path, "replace", held)
        with pytest.raises(Refus, match="n’a pas pu être remplacé"):
            protection.changer(fichier, PHRASE)
    assert fichier.cle is None
    note(fichier, "2")
    assert files.undo(fichier) == "Noter 2"
    assert names(fichier.path.parent) == ["essai.cops"]


def test_a_file_that_goes_away_in_that_instant_is_said_so(fichier: Fichier, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that is pulled out: nothing is open any more, and the sentence is that of a file that is gone."""

    def gone(draft: Path, target: Path) -> Path:
        target.unlink()
        raise FileNotFoundError(2, "gone")

    monkeypatch.setattr(Path, "replace", gone)
    with pytest.raises(Refus, match="n’existe pas"):
        protection.changer(fichier, PHRASE)


@posix
def test_a_folder_that_cannot_be_synced_is_no_failure(fichier: Fichier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some shared folders know no such call: the file is replaced, and is not to be opened by its key before."""

    def unknown(_: int) -> None:
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(os, "fsync", unknown)
    protection.changer(fichier, PHRASE)
    note(fichier, "1")
    assert protection.is_protected(fichier.path)


# What a killed program leaves ------------------------------------------------------------------------------------
def test_the_drafts_that_a_killed_program_left_go_with_the_next_opening(tmp_path: Path, fichier: Fichier) -> None:
    fichier.close()
    left = [tmp_path / f".essai.cops.{n}.tmp{end}" for n in (1, 999999) for end in ("", "-journal")]
    others = [tmp_path / ".autre.cops.1.tmp", tmp_path / "essai.cops.tmp", tmp_path / ".essai.cops.brouillon.tmp"]
    for path in (*left, *others):
        path.write_bytes(b"noms")
    reader = files.open_file(fichier.path, CLAIRE, read_only=True)
    assert all(path.exists() for path in left)  # an editor may be writing them
    reader.close()
    files.open_file(fichier.path, CLAIRE).close()
    assert [path for path in left if path.exists()] == []
    assert all(path.exists() for path in others)


def test_the_drafts_of_backups_that_a_killed_program_left_go_with_the_next_one(fichier: Fichier) -> None:
    kept = sauvegardes.sauvegarder(fichier, sauvegardes.DEMANDEE).sauvegarde
    left = [kept.path.with_name(f".{kept.path.name}.999999.tmp{end}") for end in ("", "-journal")]
    for path in left:
        path.write_bytes(b"noms")
        os.utime(path, (0, 0))
    assert sauvegardes.du_jour(fichier) is None
    assert [path for path in left if path.exists()] == []


@posix
def test_a_journal_that_its_file_left_behind_is_not_played_into_the_one_that_is_restored(
    tmp_path: Path, fichier: Fichier
) -> None:
    note(fichier, "1")
    kept = sauvegardes.sauvegarder(fichier, sauvegardes.DEMANDEE).sauvegarde
    with fichier.operation("Grossir"):
        for n in range(200):
            save_reglage(fichier.db, f"clef {n}", "x" * 3000)
    with fichier.operation("Rétrécir"):
        fichier.db.conn.execute("DELETE FROM reglages")  # its pages are written again: the journal keeps them
    journal = tmp_path / "essai.cops-journal"
    journal_of_a_write(fichier, journal)
    fichier.close()
    fichier.path.unlink()
    assert sauvegardes.restaurer_en(fichier.path, kept, None) is None
    with closing(connect(fichier.path)) as db:
        assert reglages(db)["telephone"] == "1"
        assert db.conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert not journal.exists()


def journal_of_a_write(fichier: Fichier, journal: Path) -> None:
    """The journal as it lies on the disk in the middle of a commit, kept as a killed program leaves it."""
    conn = fichier.db.conn
    conn.execute("PRAGMA query_only = OFF")
    conn.execute("PRAGMA cache_spill = 1")
    conn.execute("PRAGMA cache_size = 1")
    conn.execute("BEGIN")
    for n in range(50):
        conn.execute(f"CREATE TABLE inacheve_{n} AS SELECT hex(randomblob(3000)) AS hasard")
    content = journal.read_bytes()
    conn.execute("ROLLBACK")
    journal.write_bytes(content)


# A commit that fails ---------------------------------------------------------------------------------------------
@posix
def test_after_a_commit_that_the_disk_refused_the_work_goes_on(tmp_path: Path, fichier: Fichier) -> None:
    """What was mended from the journal is our own write: nobody else changed the file."""
    fichier.close()
    script = """
import resource, signal, sys
from pathlib import Path
from cops_desktop.domain.errors import Refus
from cops_desktop.services import fichier as files
from cops_desktop.storage.reglages import save_reglage
path = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
fichier = files.open_file(path, files.Identite("poste-de-claire", "Claire"))
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 4096, resource.RLIM_INFINITY))
for count in (3000, 1):
    try:
        with fichier.operation("Remplir"):
            for n in range(count):
                save_reglage(fichier.db, f"clef {n}", "x" * 4000)
        print("fait")
    except Refus as refus:
        print(refus.message)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
fichier.close()
"""
    done = subprocess.run([sys.executable, "-c", script, str(fichier.path)], capture_output=True, text=True, check=True)
    first, second = plain(done.stdout).splitlines()
    assert "disque est plein" in first, done.stderr
    assert second == "fait"


def test_two_threads_of_one_window_are_not_others(fichier: Fichier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the commit of one and its note, the other must not take the file for changed by somebody else."""
    verrou, said = fichier.verrou, []
    assert verrou is not None
    noting = verrou.note

    def late() -> None:
        time.sleep(0.2)
        noting()

    def second() -> None:
        own = fichier.again()
        try:
            note(own, "deux")
        except Refus as refus:
            said.append(refus.message)
        own.close()

    monkeypatch.setattr(verrou, "note", late)
    thread = threading.Thread(target=second)
    with fichier.operation("Un"):
        save_reglage(fichier.db, "telephone", "un")
        thread.start()
    assert not verrou.changed()
    thread.join()
    assert said == []
    assert reglages(fichier.db)["telephone"] == "deux"
