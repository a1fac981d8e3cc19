"""What every test stands on: no screen, a home of its own, and no stray warning, Qt message or logging record."""

import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Tests run as root in containers, where the engine of the map has no sandbox. It shows our own pages only.
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

hypothesis.settings.register_profile("local", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "local")


_MEMORY, _ROOM = Path("/dev/shm"), 2 << 30
_folder = ""


def pytest_configure() -> None:
    """One temporary folder for all the processes of a run, in memory where there is room: half of the suite's time was
    the disk's, which the program rightly waits for at each operation. `--basetemp` keeps the tests' files elsewhere."""
    global _folder
    if "PYTEST_XDIST_WORKER" in os.environ:
        return  # what the first process chose comes with the environment
    roomy = os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM
    _folder = tempfile.mkdtemp(prefix="cops-tests-", dir=_MEMORY if roomy else None)
    Path(_folder).chmod(0o711)  # some tests open a file as another user does
    os.environ["TMPDIR"] = tempfile.tempdir = _folder


def pytest_unconfigure() -> None:
    """Nothing of a run stays behind."""
    if _folder:
        shutil.rmtree(_folder, ignore_errors=True)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application of the tests in the style of the program, whatever the desktop."""
    return ["pytest", "-style", "fusion"]


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home and a settings folder that belong to one test; the given folder holds the settings. The home holds the
    test's backups too, and goes with it: thousands of them would fill the memory."""
    home = tmp_path_factory.mktemp("home")
    config = home / "reglages"
    for variable in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setenv("COPS_CONFIG_DIR", str(config))
    yield config
    shutil.rmtree(home, ignore_errors=True)


class _Stray(logging.Handler):
    """Collects every record that a test lets escape."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_stray_log() -> Iterator[None]:
    """The program logs nothing: a record of level WARNING or above is a failure."""
    handler = _Stray()
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    if handler.lines:
        pytest.fail("stray logging record: " + "; ".join(handler.lines))
