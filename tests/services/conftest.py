"""What the tests of services share: a file of their own, closed when they end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Monde, new_file


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    """A seeded file under test, with one-line ways to fill it."""
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()
