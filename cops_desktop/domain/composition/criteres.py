"""The criteria of a balanced CoPil, what each of them aims at, and how much it weighs.

Where the charter is silent we decided (§): the balance aimed at is the CoPart's own on the day the mandate begins; a
quarter from the previous CoPil weighs most after what the charter asks of a binôme; nothing is forbidden, all is
weighed, so that there always is an answer, and what it lacks is said.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cops_desktop.domain.annuaire import Famille, Localisation
from cops_desktop.domain.composition.candidats import Candidat


class Critere(StrEnum):
    """What is weighed; each is counted in persons or binômes that are not as they should be."""

    CHARTE = "Binômes selon la charte"
    ANCIENS = "Un quart du CoPil précédent"
    FAMILLES = "Familles de profils"
    TERRITOIRES = "Territoires"
    DOMAINES = "Domaines d’activité"
    PARTICIPATION = "En leur nom ou pour une structure"
    STRUCTURES = "Un seul binôme par structure"
    SOUHAITS = "Souhaits de binôme"
    MIXITE = "Familles mêlées dans le binôme"
    NOUVEAUX = "Places laissées aux nouveaux"


class Priorite(StrEnum):
    """What comes first in a proposal."""

    EQUILIBRE = "Équilibre d’abord"
    BINOMES = "Binômes d’abord"
    NOUVEAUX = "Nouveaux visages d’abord"


_BASE = {
    Critere.CHARTE: 20,
    Critere.ANCIENS: 10,
    Critere.FAMILLES: 4,
    Critere.TERRITOIRES: 4,
    Critere.DOMAINES: 3,
    Critere.PARTICIPATION: 3,
    Critere.STRUCTURES: 4,
    Critere.SOUHAITS: 2,
    Critere.MIXITE: 1,
}
POIDS: Mapping[Priorite, Mapping[Critere, int]] = {
    Priorite.EQUILIBRE: _BASE,
    Priorite.BINOMES: {**_BASE, Critere.SOUHAITS: 8, Critere.MIXITE: 5},
    Priorite.NOUVEAUX: {**_BASE, Critere.NOUVEAUX: 5},
}

EN_SON_NOM, STRUCTURE = "En leur nom", "Pour une structure"
REPARTIS = (Critere.FAMILLES, Critere.TERRITOIRES, Critere.DOMAINES, Critere.PARTICIPATION)
Case = tuple[Critere, str]


def cases(candidat: Candidat) -> list[Case]:
    """Where a person counts in what is shared out: once in each criterion, once in each of their domains."""
    found: list[Case] = [
        (Critere.FAMILLES, candidat.famille.value),
        (Critere.PARTICIPATION, EN_SON_NOM if candidat.structure is None else STRUCTURE),
        *((Critere.DOMAINES, domaine) for domaine in candidat.domaines),
    ]
    if candidat.territoire is not None:
        found.append((Critere.TERRITOIRES, candidat.territoire.value))
    return found


@dataclass(frozen=True, slots=True)
class Cibles:
    """How many persons are aimed at in each case, and at least how many from the previous CoPil (R4.3)."""

    effectif: int
    vises: Mapping[Case, int]
    anciens: int


_ORDRE = (*Famille, *Localisation, EN_SON_NOM, STRUCTURE)


def cibles(copart: Iterable[Candidat], effectif: int) -> Cibles:
    """The CoPart's own shares of so many persons: of each criterion the largest remainders are rounded up.

    Domains do not add up to the whole, as a person may have several: each is rounded by itself.
    """
    members = list(copart)
    counted = Counter(case for membre in members for case in cases(membre))
    vises: dict[Case, int] = {}
    for critere in REPARTIS:
        parts = sorted((case for case in counted if case[0] is critere), key=_rang)
        numbers = [counted[case] for case in parts]
        if critere is Critere.DOMAINES:
            shared = [(2 * n * effectif + len(members)) // (2 * len(members)) for n in numbers]
        else:
            shared = plus_forts_restes(numbers, effectif)
        vises |= dict(zip(parts, shared, strict=True))
    return Cibles(effectif, vises, -(-effectif // 4))


def _rang(case: Case) -> tuple[int, str]:
    critere, name = case
    if critere is Critere.DOMAINES:
        return (name == Famille.AUTRE.value, name)  # « Autre » says the least
    return (_ORDRE.index(name), name)


def plus_forts_restes(nombres: Sequence[int], places: int) -> list[int]:
    """Shares places out in proportion to the numbers, the largest remainders rounded up; of two alike, the first."""
    total = sum(nombres)
    if not total:
        return [0] * len(nombres)
    shares = [divmod(n * places, total) for n in nombres]
    left = places - sum(whole for whole, _ in shares)
    favoured = sorted(range(len(nombres)), key=lambda n: (-shares[n][1], n))[:left]
    return [whole + (n in favoured) for n, (whole, _) in enumerate(shares)]
