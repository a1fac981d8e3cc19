"""Exchanges of two persons: what could still be made better by hand, and the baselines that ours is held against.

An exchange puts a volunteer who does not sit in the place of one who does, or two persons of two binômes in one
another's place. Whoever was put in a binôme by hand stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from cops_desktop.domain.composition.candidats import Appel, Candidat, Composition, Paire, sieges
from cops_desktop.domain.composition.criteres import Cibles
from cops_desktop.domain.composition.score import Poids, total


@dataclass(frozen=True, slots=True)
class Echange:
    """Two persons, the composition after they changed places, and its score."""

    un: Candidat
    autre: Candidat
    composition: Composition
    total: int


def echanges_ameliorants(appel: Appel, composition: Composition, cibles: Cibles, poids: Poids) -> Iterator[Echange]:
    """The exchanges that lower the score."""
    now = total(composition, cibles, poids)
    for one, other in _possibles(appel, composition):
        after = _echangees(composition, one, other)
        if (then := total(after, cibles, poids)) < now:
            yield Echange(one, other, after, then)


def polir(appel: Appel, composition: Composition, cibles: Cibles, poids: Poids) -> Composition:
    """The composition after the first exchange that improves it, and so on until none does."""
    while (found := next(echanges_ameliorants(appel, composition, cibles, poids), None)) is not None:
        composition = found.composition
    return composition


def _possibles(appel: Appel, composition: Composition) -> Iterator[tuple[Candidat, Candidat]]:
    movable = [(n, membre) for n, paire in enumerate(composition) for membre in paire.membres[paire.deja :]]
    seated = {membre.personne for membre in sieges(composition)}
    waiting = [candidat for candidat in appel.candidats if candidat.personne not in seated]
    for _, membre in movable:
        for candidat in waiting:
            yield membre, candidat
    for (here, one), (there, other) in combinations(movable, 2):
        if here != there:
            yield one, other


def _echangees(composition: Composition, one: Candidat, other: Candidat) -> Composition:
    swapped = {one.personne: other, other.personne: one}
    return tuple(
        replace(paire, membres=tuple(swapped.get(m.personne, m) for m in paire.membres))
        if any(m.personne in swapped for m in paire.membres)
        else paire
        for paire in composition
    )


def dans_l_ordre(appel: Appel, ordre: Sequence[Candidat]) -> Composition:
    """Binômes formed from persons as they come: shuffled, that is chance."""
    coming = iter(ordre)
    left = appel.completees
    made: list[Paire] = []
    for paire in appel.deja:
        if len(paire.membres) == 1 and left:
            left -= 1
            paire = replace(paire, membres=(*paire.membres, next(coming)))
        made.append(paire)
    made += [Paire((next(coming), next(coming))) for _ in range(appel.nouvelles)]
    return tuple(made)


def glouton(appel: Appel, cibles: Cibles, poids: Poids) -> Composition:
    """Person after person, each time the one who helps most then, as one would by hand; never looks back."""
    waiting = list(appel.candidats)
    made = list(appel.deja)

    def seat(place: int) -> None:
        def after(candidat: Candidat) -> int:
            filled = replace(made[place], membres=(*made[place].membres, candidat))
            return total([*made[:place], filled, *made[place + 1 :]], cibles, poids)

        best = min(waiting, key=after)
        waiting.remove(best)
        made[place] = replace(made[place], membres=(*made[place].membres, best))

    alone = [place for place, paire in enumerate(made) if len(paire.membres) == 1][: appel.completees]
    for place in alone:
        seat(place)
    for _ in range(appel.nouvelles):
        made.append(Paire(()))
        seat(len(made) - 1)
        seat(len(made) - 1)
    return tuple(made)
