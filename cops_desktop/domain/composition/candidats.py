"""Who may sit, the binômes already made by hand, and what ties two persons of a binôme (R4.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cops_desktop.domain.annuaire import Famille, Localisation
from cops_desktop.domain.copil import BINOMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidat:
    """A person as the composition counts them; `structure`: for which they would sit, None in their own name.

    `ancien`: of the previous CoPil. `avec`: with whom they would form a binôme, when that person may sit too.
    """

    personne: str
    nom: str
    famille: Famille = Famille.AUTRE
    territoire: Localisation | None = None
    domaines: tuple[str, ...] = ()
    structure: str | None = None
    nom_structure: str = ""
    type_structure: str = ""
    ancien: bool = False
    avec: str | None = None


@dataclass(frozen=True, slots=True)
class Paire:
    """A binôme; the first `deja` of its members were put there by hand, in the file's `binome`, and stay.

    `numero`: its number, 0 as long as nobody gave it one.
    """

    membres: tuple[Candidat, ...]
    deja: int = 0
    binome: str = ""
    numero: int = 0


Composition = tuple[Paire, ...]


@dataclass(frozen=True, slots=True)
class Appel:
    """The volunteers who may sit and are in no binôme yet, and the binômes made by hand, of one person or two.

    At most fourteen binômes (R4.1). Who waits alone in a binôme is completed first; then new ones are formed.
    """

    candidats: tuple[Candidat, ...]
    deja: tuple[Paire, ...] = ()
    binomes: int = BINOMES

    @property
    def seules(self) -> tuple[Paire, ...]:
        """The binômes made by hand that lack a person."""
        return tuple(paire for paire in self.deja if len(paire.membres) == 1)

    @property
    def completees(self) -> int:
        """How many of those find their second person."""
        return min(len(self.seules), len(self.candidats))

    @property
    def nouvelles(self) -> int:
        """How many binômes are formed besides those made by hand."""
        left = (len(self.candidats) - self.completees) // 2
        return max(0, min(self.binomes - len(self.deja), left))

    @property
    def effectif(self) -> int:
        """How many persons the CoPil has then."""
        return sum(len(paire.membres) for paire in self.deja) + self.completees + 2 * self.nouvelles


class Accord(StrEnum):
    """What the charter asks of the two of a binôme (R4.1), and which of it they have."""

    STRUCTURE = "de la même structure"
    CHAMP = "de deux structures du même champ"
    EN_LEUR_NOM = "chacun en son nom"
    AUCUN = "ni du même champ, ni tous deux en leur nom"


def accord(one: Candidat, other: Candidat) -> Accord:
    """What ties two persons: of the same field are structures of one type, or persons who share a domain (§)."""
    if one.structure is None and other.structure is None:
        return Accord.EN_LEUR_NOM
    if one.structure is None or other.structure is None:
        return Accord.AUCUN
    if one.structure == other.structure:
        return Accord.STRUCTURE
    same_type = bool(one.type_structure) and one.type_structure == other.type_structure
    return Accord.CHAMP if same_type or set(one.domaines) & set(other.domaines) else Accord.AUCUN


def sieges(composition: Sequence[Paire]) -> list[Candidat]:
    """Everybody who sits, in the order of the binômes."""
    return [membre for paire in composition for membre in paire.membres]
