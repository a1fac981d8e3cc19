"""The same choice as a linear programme in whole numbers, for a solver: pure data, no library.

A variable for each possible binôme (taken or not) and for each person (seated or not), one more for what each case,
each structure and the quarter lack. The cost is the score of the composition, but for what is constant: a test holds
the two together.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from cops_desktop.domain.composition.candidats import Accord, Appel, Candidat, Composition, Paire, accord, sieges
from cops_desktop.domain.composition.criteres import Cibles, Critere, cases
from cops_desktop.domain.composition.score import Poids, binomes_par_structure

INFINI = float("inf")


@dataclass(frozen=True, slots=True)
class Ligne:
    """`bas` ≤ the sum of coefficient × variable ≤ `haut`."""

    bas: float
    haut: float
    termes: Mapping[int, int]


@dataclass(slots=True)
class Programme:
    """Costs and upper bounds of the variables (all ≥ 0; the first `entieres` are whole), and the rows.

    `possibles`: the binôme that each of the first variables stands for, as the numbers of two persons of `personnes`,
    of whom the first `libres` are volunteers in no binôme and the others wait alone in theirs.
    """

    personnes: tuple[Candidat, ...]
    libres: int
    possibles: tuple[tuple[int, int], ...]
    couts: list[int] = field(default_factory=list)
    hauts: list[float] = field(default_factory=list)
    lignes: list[Ligne] = field(default_factory=list)
    entieres: int = 0

    def variable(self, cout: int, haut: float = INFINI) -> int:
        """One more variable; its number."""
        self.couts.append(cout)
        self.hauts.append(haut)
        return len(self.couts) - 1

    def manque(self, cout: int, vise: int, termes: Mapping[int, int]) -> None:
        """What the sum lacks of the aim costs so much a unit."""
        if cout and vise > 0:
            self.lignes.append(Ligne(vise, INFINI, {**termes, self.variable(cout): 1}))

    def depasse(self, cout: int, seuil: int, termes: Mapping[int, int]) -> None:
        """What the sum has beyond the threshold costs so much a unit."""
        if cout and termes:
            self.lignes.append(Ligne(-INFINI, seuil, {**termes, self.variable(cout): -1}))


def programme(appel: Appel, cibles: Cibles, poids: Poids) -> Programme:
    """The programme of a call: which binômes to take."""
    free = len(appel.candidats)
    people = (*appel.candidats, *(paire.membres[0] for paire in appel.seules))
    pairs = tuple(pair for pair in combinations(range(len(people)), 2) if pair[0] < free)
    made = Programme(people, free, pairs)
    for one, other in pairs:
        made.variable(_cout(people[one], people[other], poids), 1)
    wish = poids.get(Critere.SOUHAITS, 0)
    seats = [made.variable(wish * (who.avec is not None) if n < free else 0, 1) for n, who in enumerate(people)]
    made.entieres = len(made.couts)
    of: dict[int, dict[int, int]] = defaultdict(dict)
    for x, pair in enumerate(pairs):
        for n in pair:
            of[n][x] = 1
    for n, seat in enumerate(seats):
        made.lignes.append(Ligne(0, 0, {**of[n], seat: -1}))
    alone = {x: 1 for x, (_, other) in enumerate(pairs) if other >= free}
    made.lignes.append(Ligne(appel.completees, appel.completees, alone))
    new = {x: 1 for x, (_, other) in enumerate(pairs) if other < free}
    made.lignes.append(Ligne(appel.nouvelles, appel.nouvelles, new))
    _repartition(made, appel, cibles, poids, seats)
    _structures(made, appel, poids)
    return made


def _cout(one: Candidat, other: Candidat, poids: Poids) -> int:
    """What a binôme costs by itself; a wish that it meets takes back what its person's seat costs."""
    met = (one.avec == other.personne) + (other.avec == one.personne)
    return (
        poids.get(Critere.CHARTE, 0) * (accord(one, other) is Accord.AUCUN)
        + poids.get(Critere.MIXITE, 0) * (one.famille is other.famille)
        - poids.get(Critere.SOUHAITS, 0) * met
    )


def _repartition(made: Programme, appel: Appel, cibles: Cibles, poids: Poids, seats: Sequence[int]) -> None:
    """Each case and its aim, the quarter and what is beyond it; who was put by hand counts already."""
    by_hand = sieges(appel.deja)
    counted = Counter(case for membre in by_hand for case in cases(membre))
    in_case: dict[object, dict[int, int]] = defaultdict(dict)
    olds: dict[int, int] = {}
    for n, candidat in enumerate(appel.candidats):
        for case in cases(candidat):
            in_case[case][seats[n]] = 1
        if candidat.ancien:
            olds[seats[n]] = 1
    for case, aim in cibles.vises.items():
        made.manque(poids.get(case[0], 0), aim - counted[case], in_case[case])
    left = cibles.anciens - sum(membre.ancien for membre in by_hand)
    made.manque(poids.get(Critere.ANCIENS, 0), left, olds)
    made.depasse(poids.get(Critere.NOUVEAUX, 0), left, olds)


def _structures(made: Programme, appel: Appel, poids: Poids) -> None:
    """The binômes of a structure beyond the first one."""
    there = binomes_par_structure(appel.deja)
    touched: dict[str, dict[int, int]] = defaultdict(dict)
    for x, (one, other) in enumerate(made.possibles):
        first, second = made.personnes[one].structure, made.personnes[other].structure
        for structure in (first, second):
            counts = other < made.libres or structure != second  # who waits alone counts already
            if structure is not None and counts:
                touched[structure][x] = 1
    for structure, termes in touched.items():
        made.depasse(poids.get(Critere.STRUCTURES, 0), 1 - min(1, there[structure]), termes)


def composition_de(appel: Appel, made: Programme, prises: Sequence[tuple[int, int]]) -> Composition:
    """The composition of the binômes that were taken: those made by hand in their order, then the new ones."""
    second = {made.personnes[other].personne: made.personnes[one] for one, other in prises if other >= made.libres}
    kept = [
        replace(paire, membres=(*paire.membres, second[paire.membres[0].personne]))
        if len(paire.membres) == 1 and paire.membres[0].personne in second
        else paire
        for paire in appel.deja
    ]
    new = [Paire((made.personnes[one], made.personnes[other])) for one, other in prises if other < made.libres]
    return (*kept, *new)


def prises_de(made: Programme, composition: Composition) -> list[int]:
    """The variables that a composition takes: where a solver may start from."""
    number = {who.personne: n for n, who in enumerate(made.personnes)}
    place = {pair: x for x, pair in enumerate(made.possibles)}
    found = []
    for paire in composition:
        if len(paire.membres) == 2 and paire.deja < 2:
            one, other = sorted(number[m.personne] for m in paire.membres)
            found.append(place[one, other])
    return found
