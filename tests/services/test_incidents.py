"""What is kept of a bug or a hard stop: told once by the next start, without anybody's name, and never twice."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cops_desktop.services import incidents

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="processes are stopped by a POSIX signal")
RUNNING = """
import sys, time
from cops_desktop.services import incidents
session = incidents.commencer("6.11")
assert session is not None
print("là", flush=True)
"""


@pytest.fixture(autouse=True)
def faults_as_before() -> Iterator[None]:
    """pytest has the system's faults written to its own terminal."""
    import faulthandler

    yield
    faulthandler.enable(sys.__stderr__)


def started(more: str) -> "subprocess.Popen[str]":
    """Another window's process, once it is marked as running."""
    process = subprocess.Popen([sys.executable, "-c", RUNNING + more], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "là\n"
    return process


def finish(process: "subprocess.Popen[str]") -> None:
    process.wait(10)
    assert process.stdout is not None
    process.stdout.close()


def found() -> list[tuple[str, bool]]:
    """What a start is told."""
    session = incidents.commencer("6.11")
    assert session is not None
    told = [(incident.rapport, incident.brutal) for incident in session.precedents]
    for incident in session.precedents:
        incidents.oublier(incident.path)
    session.finir()
    return told


def left(own_home: Path) -> list[str]:
    return sorted(path.name for path in (own_home / "incidents").iterdir())


def bug() -> BaseException:
    try:
        incidents._frame(None, 1, "Fatoumata Keïta")  # type: ignore[arg-type]
    except TypeError as error:
        return error
    raise AssertionError


def test_a_clean_end_leaves_nothing(own_home: Path) -> None:
    assert found() == []
    assert left(own_home) == []
    assert found() == []


@needs_posix
def test_a_process_that_is_killed_is_known_once_by_the_next_start(own_home: Path) -> None:
    process = started("time.sleep(60)")
    process.send_signal(signal.SIGKILL)
    finish(process)
    assert found() == [("", True)]
    assert left(own_home) == []
    assert found() == []


@needs_posix
def test_a_fault_of_the_system_leaves_our_places_and_nobody_s_folder(own_home: Path) -> None:
    finish(started("import faulthandler; incidents._shortened(faulthandler._sigsegv() for _ in '1')"))
    ((text, brutal),) = found()
    assert brutal
    assert "Segmentation fault" in text and "COPS Desktop" in text and "Qt 6.11" in text
    assert "services/incidents.py:" in text and "_shortened" in text
    assert str(Path.cwd()) not in text and "<string>" not in text and str(own_home) not in text
    assert left(own_home) == []
    assert found() == []


@needs_posix
def test_a_window_that_still_runs_is_left_alone(own_home: Path) -> None:
    process = started("incidents.noter('le sien'); print('noté', flush=True); time.sleep(60)")
    assert process.stdout is not None and process.stdout.readline() == "noté\n"
    assert found() == []
    assert {Path(name).suffix for name in left(own_home)} >= {".marque", ".pile", ".rapport"}
    process.send_signal(signal.SIGKILL)
    finish(process)
    assert sorted(found()) == [("", True), ("le sien", False)]


def test_a_report_that_nobody_closed_is_offered_until_somebody_does(own_home: Path) -> None:
    incidents.noter("un rapport")
    for _ in range(2):
        session = incidents.commencer("6.11")
        assert session is not None
        assert [incident.rapport for incident in session.precedents] == ["un rapport"]
        session.finir()
    assert found() == [("un rapport", False)]
    assert found() == []


def test_several_windows_have_a_mark_each(own_home: Path) -> None:
    one, two = incidents.commencer(""), incidents.commencer("")
    assert one is not None and two is not None
    assert one.precedents == two.precedents == ()
    assert len({name for name in left(own_home) if name.endswith(".marque")}) == 2
    two.finir()
    one.finir()
    assert left(own_home) == []


def test_where_nothing_can_be_written_the_program_goes_on(own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "incidents").write_text("une chose à sa place")
    assert incidents.commencer("") is None
    assert incidents.noter("un rapport") is None
    assert incidents.noter_commande(bug()) is None
    incidents.oublier(None)


@needs_posix
def test_a_full_disk_leaves_no_half_report(own_home: Path) -> None:
    script = """
import resource, signal
from cops_desktop.services import incidents
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
print(incidents.noter("un rapport bien plus long"), incidents.commencer(""))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["None", "None"]
    assert [name for name in left(own_home) if name.endswith((".rapport", ".pile"))] == []


def test_a_command_s_report_takes_the_place_of_the_one_before(own_home: Path) -> None:
    for _ in range(2):
        path = incidents.noter_commande(bug())
    assert path is not None
    assert left(own_home) == ["commande.txt"]
    assert "services/incidents.py:" in path.read_text(encoding="utf-8")
    assert found() == [], "the window has nothing to do with it"


def test_an_endless_recursion_makes_a_short_report() -> None:
    def places() -> Iterator[str]:
        yield from (f"  services/x.py:{n} f" for n in range(1000))

    shown = incidents._shortened(places())
    assert len(shown) == 41 and shown[10] == "  …" and shown[-1].endswith("999 f")


@pytest.mark.parametrize(
    ("file", "place"),
    [
        (str(incidents._PACKAGE / "qt" / "crash.py"), "  qt/crash.py:3 f"),
        (str(Path("cops_desktop", "qt", "crash.py")), "  qt/crash.py:3 f"),  # as the installed program has them
        (str(Path.home() / "cops_desktop" / "essai.py"), ""),
        ("<frozen importlib._bootstrap>", ""),
    ],
)
def test_a_place_is_ours_or_it_is_not_told(file: str, place: str) -> None:
    assert incidents._frame(file, 3, "f") == place
