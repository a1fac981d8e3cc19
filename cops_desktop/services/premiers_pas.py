"""The first steps in a new file: each is done once the file holds what it brings. Nothing of them is stored."""

from dataclasses import dataclass

from cops_desktop.storage import premiers_pas as storage
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class PremiersPas:
    """What the file already holds: persons or structures, a CoTec, a meeting."""

    listes: bool
    cotec: bool
    rencontre: bool

    @property
    def faits(self) -> int:
        """How many are done."""
        return sum((self.listes, self.cotec, self.rencontre))

    @property
    def finis(self) -> bool:
        """Whether there is nothing left to begin."""
        return self.listes and self.cotec and self.rencontre


def premiers_pas(fichier: Fichier) -> PremiersPas:
    """Where the file is."""
    return PremiersPas(*storage.remplis(fichier.db))
