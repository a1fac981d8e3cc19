"""R6.5: a document is opened from a private copy that is read-only, under its own name, and gone at the end."""

import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cops_desktop.domain.errors import Refus
from cops_desktop.services.accompagnements.copies import Copies
from cops_desktop.services.accompagnements.lecture import Lu

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def copies() -> Iterator[Copies]:
    made = Copies()
    yield made
    made.vider()


@posix
def test_r6_5_a_copy_is_its_user_s_alone_and_cannot_be_written(copies: Copies, temporary: Path) -> None:
    path = copies.deposer(Lu("Compte rendu.pdf", b"%PDF"))
    assert (path.name, path.read_bytes()) == ("Compte rendu.pdf", b"%PDF")
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    parents = [p for p in path.parents if temporary in p.parents]
    assert parents
    assert all(stat.S_IMODE(p.stat().st_mode) == 0o700 for p in parents)


def test_r6_5_the_same_document_is_the_same_copy_and_another_of_its_name_another(copies: Copies) -> None:
    first = copies.deposer(Lu("plan.odt", b"un"))
    assert copies.deposer(Lu("plan.odt", b"un")) == first
    second = copies.deposer(Lu("plan.odt", b"deux"))
    assert (second.name, second.read_bytes(), first.read_bytes()) == ("plan.odt", b"deux", b"un")
    first.chmod(0o600)
    first.write_bytes(b"change")
    assert copies.deposer(Lu("plan.odt", b"un")).read_bytes() == b"un"


@pytest.mark.parametrize(
    "nom", ["outil.exe", "page.html", "macro.docm", "lien.desktop", "rien", "facture\u202efdp.exe"]
)
def test_r6_5_what_could_run_is_not_even_copied(copies: Copies, temporary: Path, nom: str) -> None:
    with pytest.raises(Refus, match="enregistrez-le d’abord"):
        copies.deposer(Lu(nom, b"x"))
    assert list(temporary.iterdir()) == []


def test_r6_5_a_name_that_another_program_wrote_leads_to_no_other_folder(copies: Copies, temporary: Path) -> None:
    path = copies.deposer(Lu("../../../ailleurs.pdf", b"x"))
    assert path.parents[2] == temporary


def test_r6_5_all_copies_go_with_the_window_and_those_of_others_stay(copies: Copies, temporary: Path) -> None:
    other = Copies()
    kept = other.deposer(Lu("plan.odt", b"un"))
    gone = copies.deposer(Lu("plan.odt", b"un"))
    copies.vider()
    assert (kept.exists(), gone.exists()) == (True, False)
    other.vider()
    assert list(temporary.iterdir()) == []
    assert copies.deposer(Lu("plan.odt", b"un")).exists(), "a window may go on"


STOPPED = """
import os, sys, tempfile
tempfile.tempdir = sys.argv[1]
from cops_desktop.services.accompagnements.copies import Copies
from cops_desktop.services.accompagnements.lecture import Lu
Copies().deposer(Lu("secret.pdf", b"x"))
os._exit(1)
"""


def test_r6_5_what_a_hard_stop_left_goes_when_the_next_document_is_opened(copies: Copies, temporary: Path) -> None:
    root = Path(__file__).parents[3]
    subprocess.run([sys.executable, "-c", STOPPED, str(temporary)], cwd=root, check=False)
    (left,) = temporary.iterdir()
    stranger = temporary / "cops-documents-ailleurs"  # without the mark of a window: it is not ours to remove
    stranger.mkdir()
    copies.deposer(Lu("plan.odt", b"un"))
    assert not left.exists()
    assert stranger.exists()


def test_r6_5_a_copy_that_a_program_holds_goes_with_a_later_window(
    copies: Copies, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = copies.deposer(Lu("plan.odt", b"un"))
    with monkeypatch.context() as patched:
        patched.setattr(shutil, "rmtree", lambda *_, **__: None)  # as Windows answers while it is open
        copies.vider()
    assert held.exists()
    later = Copies()
    later.deposer(Lu("autre.odt", b"deux"))
    assert not held.exists()
    later.vider()
    assert list(temporary.iterdir()) == []


def test_r6_5_a_folder_that_was_cleaned_meanwhile_is_made_again(copies: Copies, temporary: Path) -> None:
    copies.deposer(Lu("plan.odt", b"un"))
    for folder in temporary.iterdir():
        shutil.rmtree(folder)
    assert copies.deposer(Lu("plan.odt", b"un")).read_bytes() == b"un"
