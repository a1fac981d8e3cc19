"""Files that hold everything about somebody, made once and copied for each test."""

import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from cops_desktop.services import fichier as files
from tests.builders import CLAIRE, Monde, new_file
from tests.services.droits.quelquun import Quelquun, remplir


@cache
def _made(payee: bool) -> tuple[Path, Quelquun]:
    monde = Monde(new_file(Path(tempfile.mkdtemp()), f"payee-{payee}.cops"))
    keys = remplir(monde, payee=payee)
    monde.fichier.close()
    return monde.fichier.path, keys


def _copy(folder: Path, payee: bool) -> Iterator[tuple[Monde, Quelquun]]:
    path, keys = _made(payee)
    monde = Monde(files.open_file(Path(shutil.copy(path, folder / "essai.cops")), CLAIRE))
    yield monde, keys
    monde.fichier.close()


@pytest.fixture
def sans_etat(tmp_path: Path) -> Iterator[tuple[Monde, Quelquun]]:
    """She has drafts only."""
    yield from _copy(tmp_path, False)


@pytest.fixture
def avec_etat(tmp_path: Path) -> Iterator[tuple[Monde, Quelquun]]:
    """One of her forms was validated and paid."""
    yield from _copy(tmp_path, True)


@pytest.fixture
def monde(tmp_path: Path) -> Iterator[Monde]:
    """A seeded file."""
    fichier = new_file(tmp_path)
    yield Monde(fichier)
    fichier.close()
