"""Several programs on one file, as fast as they can: one edits, the others are told who, no write is lost."""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from cops_desktop.services import fichier as files
from cops_desktop.storage import history
from tests.builders import CLAIRE
from tests.storage.test_crash import wait_for_end

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
PHRASE = "girafe moulin tambour clairon"
COUNT = 25
PATIENCE = 3000  # milliseconds, on a machine that does other things: nobody waits for another to have finished
crowd = pytest.mark.parametrize(("phrase", "programs"), [("", 2), (PHRASE, 3)], ids=["plain-2", "protected-3"])


def hammer(path: Path, phrase: str, places: list[tuple[str, Path]]) -> list[dict[str, list[str]]]:
    """What each program was told, after all have edited the file that is made at `path`; a (poste, settings) each."""
    made = files.create_file(path, CLAIRE, phrase=phrase)
    made.close()
    key = (made.cle.octets + made.cle.sel).hex() if made.cle else ""
    command = [sys.executable, "-m", "tests.storage.editor"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        for poste, config in places:
            server.stdin.write(f"{path}\t{poste}\t{config}\t{COUNT}\t{key}\n")
        server.stdin.flush()
        editors = [int(server.stdout.readline()) for _ in places]
        for editor in editors:
            wait_for_end(editor)
        server.stdin.close()
    told = [json.loads(Path(f"{path}.{editor}").read_text(encoding="utf-8")) for editor in editors]
    with closing(files.open_file(path, CLAIRE, cle=made.cle)) as fichier:
        assert not fichier.read_only
        assert files.check_file(fichier) == []
        kept = {row[0] for row in fichier.db.conn.execute("SELECT id FROM personnes")}
        assert kept == {key for one in told for key in one["faites"]}
        assert len(history.operations(fichier.db)) == len(kept) + 1
        letters = [row[0] for row in fichier.db.conn.execute("SELECT lettre FROM postes")]
        assert len(set(letters)) == len(letters) == len({CLAIRE.poste, *(poste for poste, _ in places)})
    assert [p.name for p in path.parent.iterdir() if p.name.startswith(".")] == []
    return told


@crowd
def test_windows_of_one_laptop(tmp_path: Path, own_home: Path, phrase: str, programs: int) -> None:
    told = hammer(tmp_path / "essai.cops", phrase, [(CLAIRE.poste, own_home)] * programs)
    _each_was_told(told, "dans une autre fenêtre de cet ordinateur")


@crowd
def test_laptops_that_share_a_folder(tmp_path: Path, own_home: Path, phrase: str, programs: int) -> None:
    places = [(f"poste-{n}", own_home / str(n)) for n in range(programs)]
    told = hammer(tmp_path / "essai.cops", phrase, places)
    _each_was_told(told, "sur un autre ordinateur")


def _each_was_told(told: list[dict[str, list[str]]], where: str) -> None:
    """Who came second was told who holds the file, at once, and all that it then tried was refused."""
    held = [who for one in told for who in one["tenu"]]
    assert held
    assert all(where in who for who in held)
    assert sum(len(one["refusees"]) for one in told) >= len(held)
    assert all(len(one["faites"]) >= COUNT for one in told)
    assert max(int(wait) for one in told for wait in one["attente"]) < PATIENCE
