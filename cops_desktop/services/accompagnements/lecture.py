"""Reading the files that are to be kept as documents: whole, unchanged meanwhile, not too big; or why not, in words."""

import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cops_desktop.domain.accompagnements.documents import MAXIMUM, taille_en_mots
from cops_desktop.domain.accompagnements.types import TAILLE_MAX
from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.tables.failures import unreadable

ENSEMBLE_MAX = 10 * TAILLE_MAX  # bytes that are read at once: they stay in memory until the file has them (§)


@dataclass(frozen=True, slots=True)
class Lu:
    """A file as it was read: its name, and its bytes."""

    nom: str
    donnees: bytes


@dataclass(frozen=True, slots=True)
class Lecture:
    """The files that were read, and a sentence for each that was not."""

    lus: tuple[Lu, ...]
    refus: tuple[str, ...]


def lire(path: Path) -> Lu:
    """One file. Raises Refus: gone, a folder, too big, empty, changed while it was read."""
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):  # to open a pipe would wait for ever
            raise Refus(f"« {path.name} » n’est pas un fichier : ajoutez les fichiers eux-mêmes.")
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            if before.st_size > TAILLE_MAX:
                raise _trop_grand(path, before.st_size)
            content = file.read(TAILLE_MAX + 1)
            after = os.fstat(file.fileno())
    except OSError as error:
        raise unreadable(path, error) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(content) != after.st_size:
        raise Refus(
            f"« {path.name} » a changé pendant sa lecture : rien n’en a été gardé. Fermez le programme qui l’écrit, "
            "puis recommencez."
        )
    if not content:
        raise Refus(f"« {path.name} » est vide : vérifiez-le d’abord (est-il bien arrivé sur cet ordinateur ?).")
    return Lu(path.name, content)


def _trop_grand(path: Path, size: int) -> Refus:
    return Refus(
        f"« {path.name} » fait {taille_en_mots(size)} : un document en fait {MAXIMUM} au plus. Allégez-le, ou notez "
        "où il est rangé."
    )


def lire_tous(paths: Sequence[Path], step: Callable[[int, int, str], object]) -> Lecture:
    """Each of these files; `step(done, of how many, name)` comes before each, and may stop by raising."""
    read: list[Lu] = []
    refused: list[str] = []
    for place, path in enumerate(paths):
        step(place, len(paths), path.name)
        try:
            if sum(len(lu.donnees) for lu in read) > ENSEMBLE_MAX - TAILLE_MAX:
                raise Refus(f"« {path.name} » n’a pas été lu : ajoutez moins de documents à la fois.")
            read.append(lire(path))
        except Refus as refus:
            refused.append(refus.message)
    return Lecture(tuple(read), tuple(refused))
