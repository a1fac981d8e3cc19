"""Protecting, changing and removing: the same content row by row, whole whenever it is cut, and nothing left plain."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pytest

from cops_desktop.domain.errors import PhraseFausse, Refus
from cops_desktop.services import fichier as files
from cops_desktop.services import paiements, protection, sauvegardes
from cops_desktop.services.fichier import Fichier
from cops_desktop.storage.connection import connect, same_content
from cops_desktop.storage.reglages import reglages, save_reglage
from tests.builders import CLAIRE, Monde, new_file
from tests.databases.make import FOLDER, fill

PHRASE, OTHER = "girafe moulin tambour clairon", "brouette tilleul carafe mandoline"
KILLS = 30


@pytest.fixture
def fichier(tmp_path: Path) -> Iterator[Fichier]:
    """A file with a little of everything, and a plain copy of it beside."""
    fichier = new_file(tmp_path)
    fill(Monde(fichier))
    yield fichier
    fichier.close()


def equal(fichier: Fichier, plain: Path) -> bool:
    """Whether an open file holds what a plain copy of it holds, its history too."""
    with closing(connect(plain, read_only=True)) as db:
        return same_content(fichier.db, db)


def test_protected_changed_and_unprotected_a_file_is_equal_row_by_row(tmp_path: Path, fichier: Fichier) -> None:
    before = Path(shutil.copy(fichier.path, tmp_path / "avant.db"))
    for step in (
        lambda: protection.changer(fichier, PHRASE),
        lambda: protection.changer(fichier, OTHER),
        lambda: protection.retirer(fichier),
    ):
        step()
        assert equal(fichier, before)
        assert files.check_file(fichier) == []
        assert protection.is_protected(fichier.path) == (fichier.cle is not None)
    numbers = ("application_id", "user_version")
    with closing(connect(before)) as db:
        for name in numbers:
            found = [d.conn.execute(f"PRAGMA {name}").fetchone() for d in (db, fichier.db)]
            assert found[0] == found[1]


def test_its_history_still_undoes_and_the_numbers_of_forms_go_on(fichier: Fichier) -> None:
    with fichier.operation("Téléphone"):
        save_reglage(fichier.db, "telephone", "nouveau")
    protection.changer(fichier, PHRASE)
    assert files.undo(fichier) == "Téléphone"
    assert reglages(fichier.db)["telephone"] != "nouveau"
    assert files.redo(fichier) == "Téléphone"
    protection.retirer(fichier)
    assert files.undo(fichier) == "Téléphone"
    last = fichier.db.conn.execute("SELECT max(numero) FROM etats").fetchone()[0]
    day = date(2026, 12, 2)
    paiements.validate(fichier, paiements.pay(fichier, day), day)
    assert fichier.db.conn.execute("SELECT max(numero) FROM etats").fetchone()[0] == last + 1
    assert files.check_file(fichier) == []


def test_once_changed_the_passphrase_before_opens_nothing_not_even_the_backups(fichier: Fichier) -> None:
    protection.changer(fichier, PHRASE)
    kept = sauvegardes.sauvegarder(fichier, sauvegardes.DEMANDEE).sauvegarde
    before = protection.changer(fichier, OTHER)
    assert protection.suivre(fichier, before) == []
    for path in (fichier.path, kept.path):
        with pytest.raises(PhraseFausse), pytest.MonkeyPatch.context() as quick:
            quick.setattr(protection, "WRONG_SECONDS", 0)
            protection.cle_pour(path, PHRASE)
        assert protection.cle_pour(path, OTHER) == protection.cle_pour(path, OTHER)


def test_the_released_files_small_pages_are_protected_too(tmp_path: Path) -> None:
    path = Path(shutil.copy(FOLDER / "v1.cops", tmp_path))
    files.open_file(path, CLAIRE).close()  # brought up to date
    before = Path(shutil.copy(path, tmp_path / "avant.db"))
    fichier = files.open_file(path, CLAIRE)
    protection.changer(fichier, PHRASE)
    assert protection.is_protected(path)
    assert equal(fichier, before)
    fichier.close()


def test_a_weak_passphrase_and_a_file_that_is_only_read_are_refused(fichier: Fichier) -> None:
    content = fichier.path.read_bytes()
    with pytest.raises(Refus, match="trop faible"):
        protection.changer(fichier, "azerty1")
    reader = fichier.again(read_only=True)
    with pytest.raises(Refus, match="lecture seule"):
        protection.changer(reader, PHRASE)
    reader.close()
    with pytest.raises(Refus, match="n’est pas protégé"):
        protection.retirer(fichier)
    assert fichier.path.read_bytes() == content


# Cut off ---------------------------------------------------------------------------------------------------------
CHANGE = """
import os, sys
from pathlib import Path
from cops_desktop.services import fichier as files, protection
from cops_desktop.storage import cipher
keys = [cipher.derive(phrase, bytes(range(16))) for phrase in sys.argv[1:]]
protection.cipher.new_key = lambda phrase: keys[sys.argv[1:].index(phrase)]
who = files.Identite("poste-de-claire", "Claire")
print("ready", flush=True)
for line in sys.stdin:
    name, before, after = line.rstrip("\\n").split("\\t")
    child = os.fork()
    if not child:
        key = keys[sys.argv[1:].index(before)] if before else None
        with_key = files.open_file(Path(name), who, cle=key)
        os.write(1, b"open\\n")
        protection.changer(with_key, after) if after else protection.retirer(with_key)
        os._exit(0)
    print(child, flush=True)
    os.waitpid(child, 0)
    print("ended", flush=True)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork, no SIGKILL")
def test_killed_at_any_moment_the_file_is_the_one_before_or_the_one_after(tmp_path: Path) -> None:
    """Protecting, changing and removing, cut off at random: whole, opened by one of two keys, no draft left."""
    chance = random.Random(20261122)
    model = new_file(tmp_path, "modele.cops")
    fill(Monde(model))
    protected = Path(shutil.copy(model.path, tmp_path / "protege.cops"))
    command = [sys.executable, "-c", CHANGE, PHRASE, OTHER]
    with (
        closing(files.open_file(protected, CLAIRE)) as other,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server,
    ):
        assert server.stdin is not None
        assert server.stdout is not None
        with pytest.MonkeyPatch.context() as known:
            known.setattr(
                protection.cipher, "new_key", lambda phrase: protection.cipher.derive(phrase, bytes(range(16)))
            )
            protection.changer(other, PHRASE)
        other.close()
        cles = {phrase: protection.cipher.derive(phrase, bytes(range(16))) for phrase in (PHRASE, OTHER)}
        assert server.stdout.readline() == "ready\n"
        outcomes = set()
        reach = 0.1  # seconds, drawn around the moment that counts however slow the machine
        for n in range(KILLS):
            before, after = (("", PHRASE), (PHRASE, OTHER), (PHRASE, ""))[n % 3]
            folder = tmp_path / str(n)
            folder.mkdir()
            path = Path(shutil.copy(protected if before else model.path, folder / "essai.cops"))
            server.stdin.write(f"{path}\t{before}\t{after}\n")
            server.stdin.flush()
            said = {server.stdout.readline().strip(), server.stdout.readline().strip()}
            victim = int(next(word for word in said if word.isdigit()))
            time.sleep(chance.uniform(0, reach))
            with suppress(ProcessLookupError):  # it had ended
                os.kill(victim, signal.SIGKILL)
            assert server.stdout.readline() == "ended\n"
            outcome = _whole(path, model, (before, after), cles)
            reach *= 1.5 if outcome == "before" else 0.8
            outcomes.add(outcome)
            assert [p.name for p in folder.iterdir()] == ["essai.cops"]
        server.stdin.close()
    model.close()
    assert outcomes == {"before", "after"}


def _whole(path: Path, model: Fichier, phrases: tuple[str, str], cles: dict[str, protection.Cle]) -> str:
    for moment, phrase in zip(("before", "after"), phrases, strict=True):
        if protection.is_protected(path) != bool(phrase):
            continue
        try:
            fichier = files.open_file(path, CLAIRE, cle=cles.get(phrase))
        except PhraseFausse:
            continue
        with closing(fichier):
            assert same_content(fichier.db, model.db)
            assert files.check_file(fichier) == []
        return moment
    return pytest.fail("neither key opens the file")
