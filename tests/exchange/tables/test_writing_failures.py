"""A disk that is full or closed: a sentence, and what was there stays."""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables import Entete, Table, atomic, write_csv_folder, write_xlsx
from cops_desktop.exchange.tables.atomic import write_folder

TABLE = Table("personnes", (Entete("nom"),), [("Essai",)])

FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables import Entete, Table, write_csv_folder, write_xlsx
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
write = write_xlsx if path.suffix else write_csv_folder
table = Table("personnes", (Entete("nom"),), [(str(i) * 9,) for i in range(3000)])
import openpyxl, csv
resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
try:
    write(path, [table])
except Refus as refus:
    print(refus)
"""

CLOSED = """
import os, sys
from pathlib import Path
import openpyxl
from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables import Entete, Table, write_xlsx
if os.geteuid() == 0:  # whom modes do not bind
    os.setuid(65534)
try:
    write_xlsx(Path(sys.argv[1], "classeur.xlsx"), [Table("personnes", (Entete("nom"),), [("Essai",)])])
except Refus as refus:
    print(refus)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE stands for a full disk")
@pytest.mark.parametrize("name", ["classeur.xlsx", "classeur"])
def test_a_full_disk_leaves_the_old_workbook_and_no_debris(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    old = target
    if not target.suffix:
        target.mkdir()
        old = target / "personnes.csv"
    old.write_bytes(b"avant")
    done = subprocess.run([sys.executable, "-c", FULL_DISK, str(target)], capture_output=True, text=True, check=True)
    assert "Le disque est plein" in done.stdout
    assert done.stderr == ""
    assert old.read_bytes() == b"avant"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="folder modes are POSIX")
def test_a_read_only_folder_is_refused() -> None:
    with tempfile.TemporaryDirectory() as folder:
        closed = Path(folder)
        closed.chmod(0o555)
        done = subprocess.run([sys.executable, "-c", CLOSED, folder], capture_output=True, text=True, check=True)
        assert "lecture seule" in done.stdout, done.stderr
        assert list(closed.iterdir()) == []


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refus, match="n’existe pas"):
        write_xlsx(tmp_path / "absent" / "classeur.xlsx", [TABLE])


def test_a_folder_in_place_of_the_file_and_the_reverse(tmp_path: Path) -> None:
    (tmp_path / "d.xlsx").mkdir()
    with pytest.raises(Refus, match="est un dossier"):
        write_xlsx(tmp_path / "d.xlsx", [TABLE])
    (tmp_path / "f").write_bytes(b"avant")
    with pytest.raises(Refus, match="est un fichier"):
        write_csv_folder(tmp_path / "f", [TABLE])
    assert (tmp_path / "f").read_bytes() == b"avant"


def test_other_files_of_a_folder_stay(tmp_path: Path) -> None:
    folder = tmp_path / "classeur"
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(b"...")
    write_csv_folder(folder, [TABLE])
    assert sorted(path.name for path in folder.iterdir()) == ["personnes.csv", "photo.jpg"]


def test_what_somebody_has_in_hand_for_a_moment_is_moved_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows the antivirus holds new files: the folder of a meeting, or of its messages, was refused for it."""
    rename, held = Path.rename, [True, True]

    def busy(self: Path, target: Path) -> Path:
        if held:
            held.pop()
            raise PermissionError(13, "held")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", busy)
    with pytest.raises(Refus):
        write_folder(tmp_path / "dossier", {"a.pdf": b"a"})
    assert not list(tmp_path.iterdir())
    held[:] = [True, True]
    monkeypatch.setattr(atomic, "_PATIENCE", (0.0, 0.0))
    write_folder(tmp_path / "dossier", {"a.pdf": b"a"})
    assert [p.name for p in tmp_path.rglob("*.*")] == ["a.pdf"]


class _Failing(dict[str, bytes]):
    """Contents of which the second cannot be had."""

    def items(self) -> Any:
        yield "un.txt", b"un"
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("there", [False, True])
def test_a_folder_and_the_one_inside_it_are_written_whole_or_not_at_all(tmp_path: Path, there: bool) -> None:
    target = tmp_path / "classeur"
    if there:
        write_folder(target, {"a.csv": b"avant"}, "documents", {"un.txt": b"avant"})
    with pytest.raises(Refus, match="Le disque est plein"):
        write_folder(target, {"a.csv": b"un"}, "documents", _Failing({"un.txt": b"un", "deux.txt": b"deux"}))
    found = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == ({"classeur/a.csv": b"avant", "classeur/documents/un.txt": b"avant"} if there else {})
