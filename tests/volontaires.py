"""Volunteers for a CoPil, invented: as many as one asks for, in the proportions of the public figures of 2023."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from cops_desktop.domain.annuaire import Famille, Localisation
from cops_desktop.domain.composition import Appel, Candidat, Composition, Paire

DOMAINES = (
    "Soin et Accompagnement",
    "Formation/enseignement et Recherche/innovation",
    "Management des organisations, Accompagnement des parcours et coordination des acteurs, Gouvernance et Politiques "
    "de Santé",
    "Autre",
)
_TYPES = ("établissement de santé", "association", "organisme de formation", "établissement médico-social")


def volontaires(nombre: int, graine: int = 2023, structures: int | None = None) -> tuple[Candidat, ...]:
    """So many volunteers: one in four in their own name (§8: 73 % for a structure), the others of `structures`."""
    chance = Random(graine)
    houses = structures or max(1, nombre * 2 // 3)
    keys = [f"p{n:03}" for n in range(nombre)]
    return tuple(_volontaire(chance, number, keys, houses) for number in range(nombre))


def _volontaire(chance: Random, number: int, keys: list[str], houses: int) -> Candidat:
    house = chance.randrange(houses) if chance.random() < 0.73 else None
    others = keys[:number] + keys[number + 1 :]
    return Candidat(
        personne=keys[number],
        nom=f"Personne {number:03}",
        famille=chance.choices(list(Famille), (45, 45, 10))[0],
        territoire=chance.choices(list(Localisation), (53, 35, 10, 2))[0],
        domaines=tuple(d for d, share in zip(DOMAINES, (0.7, 0.4, 0.3, 0.1), strict=True) if chance.random() < share),
        structure=None if house is None else f"s{house:03}",
        nom_structure="" if house is None else f"Structure {house:03}",
        type_structure="" if house is None else _TYPES[house % len(_TYPES)],
        ancien=chance.random() < 0.2,
        avec=chance.choice(others) if others and chance.random() < 0.2 else None,
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
