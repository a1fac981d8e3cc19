"""What every test stands on: no screen, a home of its own, and no stray warning, Qt message or logging record."""

import logging
import os
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


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application of the tests in the style of the program, whatever the desktop."""
    return ["pytest", "-style", "fusion"]


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home and a settings folder that belong to one test; the returned folder holds the settings."""
    home = tmp_path_factory.mktemp("home")
    config = home / "reglages"
    for variable in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setenv("COPS_CONFIG_DIR", str(config))
    return config


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
