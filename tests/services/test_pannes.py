"""Known faults of the world (a full disk, a folder that went away) are sentences that say what was kept, never crashes;
for a protected file as for a plain one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cops_desktop.domain.errors import FichierAbime, Refus
from cops_desktop.services import annuaire, incidents, sauvegardes
from cops_desktop.services import fichier as files
from cops_desktop.services.classeur import export_workbook
from cops_desktop.storage.connection import connect
from cops_desktop.storage.reglages import save_reglage
from tests.builders import CLAIRE

PHRASE = "sept brebis traversent le Larzac"
protections = pytest.mark.parametrize("phrase", ["", PHRASE], ids=["clair", "protégé"])
posix = pytest.mark.skipif(sys.platform == "win32", reason="the limit of the size of files is POSIX's")

# The limit of the operating system stands for a disk that is full: no file may grow beyond what the first one has.
FULL = """
import resource, signal, sys
from pathlib import Path
from cops_desktop.domain.errors import FichierAbime, Refus
from cops_desktop.services import fichier as files, protection, sauvegardes
from cops_desktop.services.classeur import export_workbook
from cops_desktop.storage.reglages import save_reglage
from tests.builders import CLAIRE

folder, phrase = Path(sys.argv[1]), sys.argv[2]
fichier = files.create_file(folder / "essai.cops", CLAIRE, phrase=phrase)
content = fichier.path.read_bytes()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (8000, 8000))

def write():
    with fichier.operation("Trop"):
        for n in range(100):
            save_reglage(fichier.db, f"clef {n}", "x" * 4000)

for work in (
    write,
    lambda: files.create_file(folder / "autre.cops", CLAIRE, phrase=phrase),
    lambda: protection.changer(fichier, "neuf renards dorment sous le Canigou"),
    lambda: sauvegardes.ecrire(fichier, folder / "copie.cops"),
    lambda: sauvegardes.sauvegarder(fichier, "demandée"),
    lambda: export_workbook(fichier, folder / "classeur.xlsx"),
):
    try:
        work()
        print("rien n’a manqué")
    except Refus as refus:
        print(refus.message)
print(files.check_file(fichier), fichier.path.read_bytes() == content)
fichier.close()
"""


@posix
@protections
def test_a_full_disk_is_a_sentence_whatever_is_written_and_nothing_is_left_beside(tmp_path: Path, phrase: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path), phrase],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == 0, done.stderr
    *told, after = done.stdout.splitlines()
    assert len(told) == 6
    for sentence in told:
        assert "plein" in sentence or "place manque" in sentence
    assert after == "[] True"
    assert [path.name for path in tmp_path.iterdir()] == ["essai.cops"]


def made(tmp_path: Path, phrase: str) -> files.Fichier:
    folder = tmp_path / "dossier"
    folder.mkdir()
    return files.create_file(folder / "essai.cops", CLAIRE, phrase=phrase)


def write(fichier: files.Fichier) -> None:
    with fichier.operation("Écrire"):
        save_reglage(fichier.db, "a", "b")


@protections
@pytest.mark.parametrize("whole_folder", [False, True])
def test_a_file_that_was_removed_is_said_and_can_still_be_saved_elsewhere(
    tmp_path: Path, phrase: str, whole_folder: bool
) -> None:
    """What is open is still readable: a backup and an export keep it."""
    if sys.platform == "win32":
        pytest.skip("an open file cannot be removed there")
    fichier = made(tmp_path, phrase)
    shutil.rmtree(fichier.path.parent) if whole_folder else fichier.path.unlink()
    for work in (lambda: write(fichier), lambda: files.undo(fichier)):
        with pytest.raises(Refus, match="n’est plus à sa place"):
            work()
    with pytest.raises(Refus, match="n’existe pas"):
        fichier.again()
    sauvegardes.sauvegarder(fichier, sauvegardes.DEMANDEE)
    export_workbook(fichier, tmp_path / "classeur.xlsx")
    fichier.close()


@protections
def test_a_backup_folder_that_cannot_be_made_is_said_and_the_work_goes_on(
    tmp_path: Path, own_home: Path, phrase: str
) -> None:
    fichier = made(tmp_path, phrase)
    (own_home / "sauvegardes").write_text("une chose à sa place")
    with pytest.raises(Refus, match="n’est pas touché"):
        sauvegardes.sauvegarder(fichier, sauvegardes.DEMANDEE)
    write(fichier)
    fichier.close()


@protections
def test_a_folder_for_locks_that_cannot_be_made_leaves_a_file_that_is_read(
    tmp_path: Path, own_home: Path, phrase: str
) -> None:
    fichier = made(tmp_path, phrase)
    cle = fichier.cle
    fichier.close()
    shutil.rmtree(own_home / "verrous")
    (own_home / "verrous").write_text("une chose à sa place")
    fichier = files.open_file(fichier.path, CLAIRE, cle=cle)
    with pytest.raises(Refus, match="lecture seule") as refusal:
        write(fichier)
    assert str(own_home / "verrous") in refusal.value.message
    fichier.close()
    with pytest.raises(Refus, match="verrous"):
        files.create_file(tmp_path / "autre.cops", CLAIRE, phrase=phrase)
    assert not (tmp_path / "autre.cops").exists()


@posix
@protections
def test_a_file_that_was_cut_to_nothing_under_us_is_said_whatever_is_read(tmp_path: Path, phrase: str) -> None:
    fichier = made(tmp_path, phrase)
    os.truncate(fichier.path, 0)
    for read in (lambda: annuaire.personnes(fichier), lambda: sauvegardes.toutes(fichier)):
        with pytest.raises(Exception, match="no such table") as fault:
            read()
        told = incidents.connu(fault.value)
        assert told is not None
        assert "ne peut plus être lu" in told.message
    with pytest.raises(Refus):
        sauvegardes.ecrire(fichier, tmp_path / "copie.cops")
    fichier.close()


def test_an_error_that_the_driver_gives_without_its_name_is_known_by_its_words(tmp_path: Path) -> None:
    """A copy by pages and SQLCipher's own export fail with SQLite's words, but without the code."""
    fichier = made(tmp_path, "")
    target = connect(tmp_path / "copie.db")
    target.conn.execute("PRAGMA max_page_count = 1")
    with pytest.raises(Refus, match="disque est plein"), files.known_errors(fichier.path):
        fichier.db.conn.backup(target.conn)
    target.close()
    fichier.close()


@protections
def test_a_file_that_was_overwritten_in_part_is_said_to_be_damaged_not_read_only(tmp_path: Path, phrase: str) -> None:
    fichier = made(tmp_path, phrase)
    content = bytearray(fichier.path.read_bytes())
    content[len(content) // 4 :] = os.urandom(len(content) - len(content) // 4)
    fichier.path.write_bytes(content)
    fichier.db.conn.execute("PRAGMA shrink_memory")
    fichier.verrou = None  # which would say first that another program changed it
    with pytest.raises(FichierAbime, match="abîmé"):
        write(fichier)
    fichier.close()
