"""What the tests of services share: a file of their own, closed when they end."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

from cops_desktop.services.fichier import create_file, open_file
from tests.builders import CLAIRE, Monde
from tests.once import once


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    """A seeded file under test, with one-line ways to fill it."""
    fichier = open_file(Path(copyfile(once("monde", _make), tmp_path / "essai.cops")), CLAIRE)
    yield Monde(fichier)
    fichier.close()


def _make(path: Path) -> None:
    create_file(path, CLAIRE).close()
