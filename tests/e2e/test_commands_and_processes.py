"""Commands as processes: passphrases by descriptor, environment and terminal; one editor at a time; killed holders."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from cops_desktop.services import protection
from cops_desktop.services.fichier import Identite, create_file, open_file
from cops_desktop.storage.cipher import is_protected
from tests.builders import CLAIRE, Monde, plain

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX processes and terminals")

PHRASE = "tilleul brouette carafe mandoline"
OTHER = "girafe parapluie canal soupière"
SUJET = "Pédiatrie"
RUN = "import sys; from cops_desktop.cli import main; main(sys.argv[1:])"
# A shell that runs the tests in its background has them ignore Ctrl+C; a terminal does not.
HEEDS_CTRL_C = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
AT_TERMINAL = f"import os, fcntl, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0); {HEEDS_CTRL_C}; {RUN}"
HOLD = """
import sys, time
from pathlib import Path
from cops_desktop.services import laptop, protection
from cops_desktop.services.fichier import Identite, open_file
path = Path(sys.argv[1])
cle = protection.cle_pour(path, sys.argv[2]) if protection.is_protected(path) else None
fichier = open_file(path, Identite(laptop.load().poste_id, "Yanis Ferrand"), cle=cle)
with fichier.operation("Commencer"):
    fichier.db.conn.execute("UPDATE reglages SET valeur = valeur")
    if sys.argv[3] == "inside":
        print(fichier.occupant is None, flush=True)
        time.sleep(60)
print(fichier.occupant is None, flush=True)
sys.stdin.readline()
fichier.close()
"""


def environment(**more: str) -> dict[str, str]:
    """What a process inherits: no passphrase unless given."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COPS_") or "CONFIG" in name}
    return {**kept, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", **more}


def run(*args: str | Path, fds: tuple[int, ...] = (), **env: str) -> subprocess.CompletedProcess[str]:
    """A command as a process without a terminal."""
    command = [sys.executable, "-c", RUN, *map(str, args)]
    return subprocess.run(
        command, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=environment(**env), pass_fds=fds
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A protected file with a person who came to a meeting."""
    path = tmp_path / "année.cops"
    with closing(create_file(path, CLAIRE, phrase=PHRASE)) as fichier:
        monde = Monde(fichier)
        person, cotec = monde.personne("Caussanel", "Hubert"), monde.cotec(SUJET)
        monde.membre(cotec, person)
        monde.presence(monde.rencontre(cotec), person)
    return path


@pytest.fixture
def hold() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Another program that edits a file, until it reads a line."""
    started: list[subprocess.Popen[str]] = []

    def start(path: Path, *, inside: bool = False) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", HOLD, str(path), PHRASE, "inside" if inside else "outside"]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment())
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        return process

    yield start
    for process in started:
        with suppress(OSError):
            process.kill()
        process.communicate()


# Passphrases ------------------------------------------------------------------------------------------------------
def test_a_descriptor_and_the_environment(path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, f"{PHRASE}\n".encode())
    os.close(writing)
    assert run("check", path, "--passphrase-fd", str(reading), fds=(reading,)).returncode == 0
    os.close(reading)
    assert run("check", path, COPS_PASSPHRASE=PHRASE).returncode == 0
    without = run("check", path)
    assert without.returncode == 1
    assert "COPS_PASSPHRASE" in without.stderr


class Terminal:
    """A command at a terminal of its own: what stands on the screen, and what is typed."""

    def __init__(self, *args: str | Path) -> None:
        self._screen, end = pty.openpty()
        command = [sys.executable, "-c", AT_TERMINAL, *map(str, args)]
        self.process = subprocess.Popen(command, stdin=end, stdout=end, stderr=end, env=environment())
        os.close(end)
        self.shown = ""

    def type(self, after: str, line: str) -> None:
        """Wait for a question that was not answered yet, and answer it."""
        seen = len(self.shown)
        while after not in self.shown[seen:]:
            assert self._read(), self.shown
        time.sleep(0.1)  # the terminal is silent by then
        os.write(self._screen, f"{line}\n".encode())

    def end(self) -> int:
        """Wait for the end; the exit status."""
        while self._read():
            pass
        os.close(self._screen)
        return self.process.wait()

    def _read(self) -> bool:
        if not select.select([self._screen], [], [], 20)[0]:
            return False
        try:
            read = os.read(self._screen, 4096)
        except OSError:  # Linux says the end of a terminal so
            return False
        self.shown += plain(read.decode())
        return bool(read)


def test_at_a_terminal_it_is_asked_without_being_shown(path: Path) -> None:
    terminal = Terminal("check", path)
    terminal.type("Phrase secrète de « année.cops » :", OTHER)
    terminal.type("Phrase secrète de « année.cops » :", PHRASE)
    assert terminal.end() == 0
    assert "n’ouvre pas" in terminal.shown
    assert "en ordre" in terminal.shown
    assert not {*PHRASE.split(), *OTHER.split()} & set(terminal.shown.split())


def test_at_a_terminal_a_new_one_is_asked_twice(path: Path) -> None:
    terminal = Terminal("protect", path)
    terminal.type("Phrase secrète de", PHRASE)
    terminal.type("Nouvelle phrase secrète", OTHER)
    terminal.type("une seconde fois", OTHER)
    assert terminal.end() == 0
    assert "forte" in terminal.shown
    assert not {*PHRASE.split(), *OTHER.split()} & set(terminal.shown.split())
    assert run("check", path, COPS_PASSPHRASE=OTHER).returncode == 0


def test_what_is_interrupted_at_the_question_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    terminal = Terminal("unprotect", path)
    terminal.type("Phrase secrète de", "\x03")
    assert terminal.end() == 1
    assert "Interrompu" in terminal.shown
    assert path.read_bytes() == before


def test_no_passphrase_in_any_file_that_a_day_leaves(path: Path, tmp_path: Path, own_home: Path) -> None:
    run("pay", path, "--cotec", SUJET, "--until", "31/12/2026", COPS_PASSPHRASE=PHRASE)
    run("protect", path, COPS_PASSPHRASE=PHRASE, COPS_NEW_PASSPHRASE=OTHER)
    run("backup", path, tmp_path / "clef.cops", COPS_PASSPHRASE=OTHER)
    run("restore", tmp_path / "clef.cops", path, COPS_PASSPHRASE=OTHER)
    run("check", path, COPS_PASSPHRASE="fausse phrase secrète typée")
    left = [file for root in (tmp_path, own_home.parent) for file in root.rglob("*") if file.is_file()]
    assert any(file.parent != tmp_path for file in left)
    for file in left:
        content = file.read_bytes()
        assert not [word for word in (PHRASE, OTHER, "fausse phrase") if word.encode() in content], file
        assert b"Caussanel" not in content, file


# One editor -------------------------------------------------------------------------------------------------------
def test_who_only_reads_does_not_wait(path: Path, tmp_path: Path, hold: Callable[..., subprocess.Popen[str]]) -> None:
    hold(path)
    for args in (
        ("check", path),
        ("export", path, tmp_path / "tout.xlsx"),
        ("print", path, "recapitulatif", "-o", tmp_path / "r.pdf"),
        ("backup", path, tmp_path / "clef.cops"),
    ):
        result = run(*args, COPS_PASSPHRASE=PHRASE)
        assert result.returncode == 0, result.stderr
        assert "Yanis" not in result.stderr


def test_who_writes_says_whom_it_waits_for_and_goes_on_when_the_file_is_free(
    path: Path, hold: Callable[..., subprocess.Popen[str]]
) -> None:
    holder = hold(path)
    command = [sys.executable, "-c", RUN, "pay", str(path), "--cotec", SUJET, "--until", "31/12/2026"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(COPS_PASSPHRASE=PHRASE)
    ) as waiting:
        assert waiting.stderr is not None
        said = plain(waiting.stderr.readline())
        assert "tenu par Yanis Ferrand (poste B), dans une autre fenêtre de cet ordinateur" in said
        assert "10 secondes au plus" in said
        holder.communicate("\n")
        out, more = waiting.communicate()
        assert (waiting.returncode, more) == (0, "")
        assert "1 état" in plain(out)


def test_after_ten_seconds_it_is_refused_and_nothing_is_written(
    path: Path, hold: Callable[..., subprocess.Popen[str]]
) -> None:
    hold(path)
    before, start = path.read_bytes(), time.monotonic()
    result = run("unprotect", path, COPS_PASSPHRASE=PHRASE)
    assert result.returncode == 1
    assert time.monotonic() - start >= 10
    assert result.stderr.count("Yanis Ferrand") == 1
    assert "resté occupé" in plain(result.stderr)
    assert "Fermez-le" in result.stderr
    assert path.read_bytes() == before


def test_two_commands_at_once_both_do_their_work(path: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", RUN]
    pay = [*command, "pay", str(path), "--cotec", SUJET, "--until", "31/12/2026"]
    protect = [*command, "protect", str(path)]
    env = environment(COPS_PASSPHRASE=PHRASE, COPS_NEW_PASSPHRASE=PHRASE + " encore")
    both = [subprocess.Popen(c, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for c in (pay, pay)]
    outcomes = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], outcomes
    with subprocess.Popen(protect, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as last:
        said = last.communicate()
        assert last.returncode == 0, said
    cle = protection.cle_pour(path, PHRASE + " encore")
    with closing(open_file(path, CLAIRE, cle=cle, read_only=True)) as fichier:
        assert fichier.db.conn.execute("SELECT count(*) FROM etats").fetchone() == (1,)


@pytest.mark.parametrize("inside", [False, True])
def test_a_killed_holder_keeps_nobody_out(path: Path, inside: bool, hold: Callable[..., subprocess.Popen[str]]) -> None:
    holder = hold(path, inside=inside)
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    assert run("check", path, COPS_PASSPHRASE=PHRASE).returncode == 0
    result = run("pay", path, "--cotec", SUJET, "--until", "31/12/2026", COPS_PASSPHRASE=PHRASE)
    assert (result.returncode, result.stderr) == (0, "")
    assert is_protected(path)


def test_another_laptop_that_went_silent_is_named(path: Path) -> None:
    beside = path.with_name(f".{path.name}.ouvert")
    with closing(open_file(path, Identite("ailleurs", "Yanis Ferrand"), cle=protection.cle_pour(path, PHRASE))):
        told = beside.read_text(encoding="utf-8")
    beside.write_text(told.replace('"vu": "20', '"vu": "19'), encoding="utf-8")
    os.utime(beside, (0, 0))
    result = run("pay", path, "--cotec", SUJET, "--until", "31/12/2026", COPS_PASSPHRASE=PHRASE)
    assert result.returncode == 0, result.stderr
    assert "Yanis Ferrand" in result.stderr
    assert "ne répond plus" in result.stderr
