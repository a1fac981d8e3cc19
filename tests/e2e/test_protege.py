"""A protected file keeps its secrets: after a day's use nothing of it lies anywhere in plain, searched byte by byte."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.journee import PHRASE, SECRETS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1", "cp1252")
PLAIN_HEADS = (b"SQLite format 3\0", b"%PDF-", b"PK\x03\x04", b"\x89PNG")


def _needles() -> dict[bytes, str]:
    """Each secret as it may lie in a file: in several encodings and cases, its words alone, escaped as JSON does."""
    words = {word for secret in (*SECRETS, PHRASE) for word in (secret, *secret.split()) if len(word) > 5}
    words |= {spelled for word in words for spelled in (word.lower(), word.upper())}
    found = {ascii(word)[1:-1].replace("\\x", "\\u00").encode(): word for word in words}
    for word in words:
        for encoding in ENCODINGS:
            found[word.encode(encoding, errors="ignore")] = word
    return found


NEEDLES = _needles()


def told_by(content: bytes) -> set[str]:
    """The secrets that stand in plain in some bytes."""
    return {word for needle, word in NEEDLES.items() if needle in content}


@dataclass
class Day:
    """Where everything lies: `places` are searched, what the user asked for is elsewhere."""

    document: Path
    elsewhere: Path
    places: tuple[Path, ...]
    caught: dict[str, bytes]

    def left(self) -> dict[str, bytes]:
        """The content of every file of every place."""
        files = (path for place in self.places for path in place.rglob("*") if path.is_file())
        return {str(path): path.read_bytes() for path in files}


@pytest.fixture
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    root = tmp_path_factory.mktemp("journee")
    home, temporary, documents = (root / name for name in ("home", "tmp", "documents"))
    for folder in (home, temporary, documents, root / "ailleurs"):
        folder.mkdir()
    (home / "runtime").mkdir(mode=0o700)
    env = {
        **{k: v for k, v in os.environ.items() if k in ("PATH", "LANG", "LD_LIBRARY_PATH", "VIRTUAL_ENV")},
        "HOME": str(home), "TMPDIR": str(temporary), "COPS_CONFIG_DIR": str(home / "cops"),
        "XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"), "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(home / "runtime"), "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1", "COPS_PASSPHRASE": PHRASE,
    }  # fmt: skip
    found = Day(documents / "équipe.cops", root / "ailleurs", (home, temporary, documents), {})

    def command(step: str) -> list[str]:
        return [sys.executable, "-m", "tests.e2e.journee", step, str(found.document), str(found.elsewhere)]

    done = subprocess.run(command("commandes"), env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command("fenetre"), env=env, text=True, **streams) as window:  # type: ignore[call-overload]
        said = window.stdout.readline()
        if said == "au milieu\n":
            found.caught.update(found.left())
            found.caught.update(_open_files(window.pid))
        os.kill(window.pid, signal.SIGKILL)
        assert said == "au milieu\n", window.stderr.read()
    yield found


def _open_files(process: int) -> dict[str, bytes]:
    """What a process holds open, files without a name too; and what it maps to share."""
    content = {}
    for handle in Path(f"/proc/{process}/fd").iterdir():
        target = str(handle.readlink())
        if handle.is_file() and not target.startswith(("/dev/", "/proc/", sys.prefix, sys.base_prefix, "/usr/")):
            content[f"descriptor {handle.name}: {target}"] = handle.read_bytes()
    return content


def the_search_finds_what_is_plain(day: Day) -> None:
    """What the user asked for is readable: so would be what must not be."""
    seen = {word for path in day.elsewhere.rglob("*.csv") for word in told_by(path.read_bytes())}
    assert {secret for secret in SECRETS if not secret.startswith("Tapé")} <= seen
    for encoding in ENCODINGS[:4]:
        assert told_by(b"\x80" + "le nom ZZYXQUATREMÈRE.".encode(encoding))


def the_writing_was_caught_in_the_act(day: Day) -> None:
    journal = day.caught[f"{day.document}-journal"]
    assert len(journal) > 10 * 4096
    assert len(day.caught[str(day.document)]) > 10 * 4096


def nothing_lies_in_plain_while_it_is_written(day: Day) -> None:
    assert {name: told for name, content in day.caught.items() if (told := told_by(content))} == {}


def nothing_lies_in_plain_after_the_day(day: Day) -> None:
    left = day.left()
    assert {name: told for name, content in left.items() if (told := told_by(content) | told_by(name.encode()))} == {}


def nothing_that_could_hold_it_compressed_lies_there(day: Day) -> None:
    """No paper, no workbook, no plain file: neither under its own name nor as a draft."""
    suspects = {**day.caught, **day.left()}
    assert [name for name, content in suspects.items() if content.startswith(PLAIN_HEADS)] == []


def the_day_was_a_real_one(day: Day) -> None:
    """There are backups, settings, an incident of the crash: they were searched too."""
    names = sorted(day.left())
    assert [name for name in names if "/sauvegardes/" in name and name.endswith(".cops")]
    assert [name for name in names if name.endswith("poste.json")]
    assert [name for name in names if "/incidents/" in name]


def killed_in_the_middle_the_file_opens_whole_and_the_journal_goes(day: Day, tmp_path: Path) -> None:
    from cops_desktop.services import fichier as files
    from cops_desktop.services.protection import cle_pour
    from tests.builders import CLAIRE

    copy = Path(shutil.copy(day.document, tmp_path))
    shutil.copy(f"{day.document}-journal", tmp_path)
    fichier = files.open_file(copy, CLAIRE, cle=cle_pour(copy, PHRASE))
    assert files.check_file(fichier) == []
    assert not fichier.db.conn.execute("SELECT 1 FROM operations WHERE label = 'Au milieu'").fetchone()
    fichier.close()
    assert [p.name for p in tmp_path.iterdir()] == [copy.name]


CLAIMS: tuple[Callable[[Day], None], ...] = (
    the_search_finds_what_is_plain,
    the_writing_was_caught_in_the_act,
    nothing_lies_in_plain_while_it_is_written,
    nothing_lies_in_plain_after_the_day,
    nothing_that_could_hold_it_compressed_lies_there,
    the_day_was_a_real_one,
)


def test_nothing_of_a_day_lies_anywhere_in_plain(day: Day, tmp_path: Path) -> None:
    """One test, for one day: it takes seconds to live."""
    for claim in CLAIMS:
        claim(day)
    killed_in_the_middle_the_file_opens_whole_and_the_journal_goes(day, tmp_path)
