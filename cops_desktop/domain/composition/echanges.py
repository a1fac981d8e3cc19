"""Exchanges of two persons: what could still be made better by hand, and the baselines that ours is held against.

An exchange puts a volunteer who does not sit in the place of one who does, or two persons of two binômes in one
another's place. Whoever was put in a binôme by hand stays.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from cops_desktop.domain.composition.candidats import Appel, Candidat, Composition, Paire, sieges
from cops_desktop.domain.composition.criteres import Cibles
from cops_desktop.domain.composition.score import Decompte, Poids


@dataclass(frozen=True, slots=True)
class Echange:
    """Two persons, the composition after they changed places, and its score."""

    un: Candidat
    autre: Candidat
    composition: Composition
    total: int


def echanges_ameliorants(appel: Appel, composition: Composition, cibles: Cibles, poids: Poids) -> Iterator[Echange]:
    """The exchanges that lower the score."""
    counted = Decompte(composition, cibles)
    now = counted.total(poids)
    where = {membre.personne: place for place, paire in enumerate(composition) for membre in paire.membres}
    for one, other in _possibles(appel, composition):
        places = [where[who.personne] for who in (one, other) if who.personne in where]
        before = [composition[place] for place in places]
        after = [_echangee(paire, one, other) for paire in before]
        counted.change(before, after)
        then = counted.total(poids)
        counted.change(after, before)
        if then < now:
            changed = dict(zip(places, after, strict=True))
            made = tuple(changed.get(place, paire) for place, paire in enumerate(composition))
            yield Echange(one, other, made, then)


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


def _echangee(paire: Paire, one: Candidat, other: Candidat) -> Paire:
    swapped = {one.personne: other, other.personne: one}
    return replace(paire, membres=tuple(swapped.get(m.personne, m) for m in paire.membres))


def glouton(appel: Appel, cibles: Cibles, poids: Poids) -> Composition:
    """Person after person, each time the one who helps most then, as one would by hand; never looks back."""
    waiting = list(appel.candidats)
    made = list(appel.deja)
    counted = Decompte(made, cibles)

    def seat(place: int) -> None:
        here = made[place]

        def then(candidat: Candidat) -> int:
            filled = replace(here, membres=(*here.membres, candidat))
            counted.change((here,), (filled,))
            found = counted.total(poids)
            counted.change((filled,), (here,))
            return found

        best = min(waiting, key=then)
        waiting.remove(best)
        made[place] = replace(here, membres=(*here.membres, best))
        counted.change((here,), (made[place],))

    for place in [place for place, paire in enumerate(made) if len(paire.membres) == 1][: appel.completees]:
        seat(place)
    for _ in range(appel.nouvelles):
        made.append(Paire(()))
        seat(len(made) - 1)
        seat(len(made) - 1)
    return tuple(made)
