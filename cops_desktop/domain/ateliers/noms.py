"""What a workshop is called and who leads it: the next letter, the next colour, its leaders in words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import count

from cops_desktop.domain.rencontres import COULEURS, Atelier
from cops_desktop.domain.words import fold

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def animation_de(atelier: Atelier, noms: Iterable[str]) -> str:
    """Who leads a workshop: the words of `animation`, then the names of those who lead it and are not in them yet."""
    said = fold(atelier.animation)
    more = (nom for nom in noms if fold(nom) not in said)
    return ", ".join(dict.fromkeys(part for part in (atelier.animation.strip(), *more) if part))


def prochaine_lettre(ateliers: Iterable[Atelier]) -> str:
    """The first letter that no workshop bears: A, B, C… then A2, B2…"""
    taken = {fold(atelier.lettre) for atelier in ateliers}
    letters = (letter if turn == 1 else f"{letter}{turn}" for turn in count(1) for letter in _ALPHABET)
    return next(letter for letter in letters if fold(letter) not in taken)


def prochaine_couleur(ateliers: Sequence[Atelier]) -> str:
    """The first colour of those that are least used."""
    used = Counter(atelier.couleur for atelier in ateliers)
    return min(COULEURS, key=lambda couleur: used[couleur])
