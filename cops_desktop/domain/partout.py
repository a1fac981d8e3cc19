"""Finding anything from anywhere (Ctrl+K): what a thing is found by, and in which order things are shown."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from cops_desktop.domain.words import fold, typography

_fold = lru_cache(maxsize=50_000)(fold)  # natures, subjects, towns, days: the same come again and again


class Genre(StrEnum):
    """The kinds of things, in the order in which equals are shown; each is the kind by which the window opens it."""

    ECRAN = "ecran"
    PERSONNE = "personne"
    STRUCTURE = "structure"
    ACCOMPAGNEMENT = "accompagnement"
    PROJET = "projet"
    COTEC = "cotec"
    RENCONTRE = "rencontre"
    MANDAT = "mandat"
    ENGAGEMENT = "engagement"
    ETAT = "etats"
    MISE_EN_RELATION = "mise_en_relation"
    COMMANDE = "commande"

    @property
    def mot(self) -> str:
        """The kind in the words of the screen."""
        return _MOTS.get(self, self.value)


_MOTS = {
    Genre.ECRAN: "écran",
    Genre.COTEC: "CoTec",
    Genre.RENCONTRE: "réunion",
    Genre.MANDAT: "CoPil",
    Genre.ETAT: "état de paiement",
    Genre.MISE_EN_RELATION: "mise en relation",
}
_RANGS = {genre: rang for rang, genre in enumerate(Genre)}
_PLIES = {genre: fold(genre.mot) for genre in Genre}
PREMIERES = 50  # what is shown at most
PAR_GENRE = 6  # and of one kind while others wait


class Chose(NamedTuple):
    """Something to open. `quoi` tells it from its homonyms; `nom` and `mots`: the folded words of its title and of all
    that it is found by, each after a space; `rang` orders those of one kind that answer equally well, the smallest
    first.
    """

    genre: Genre
    cle: str
    titre: str
    quoi: tuple[str, ...]
    nom: str
    mots: str
    rang: int = 0

    @property
    def detail(self) -> str:
        """What tells it from its homonyms, in one line."""
        return typography(" · ".join(part for part in self.quoi if part))


def chose(
    genre: Genre, cle: str, titre: str, quoi: tuple[str, ...] = (), autour: Iterable[str] = (), rang: int = 0
) -> Chose:
    """A thing that is found by its title, by the word of its kind, by what tells it from others, and by `autour`."""
    nom = " " + _fold(titre)
    mots = " ".join((nom, _PLIES[genre], *map(_fold, quoi), *map(_fold, autour)))
    return Chose(genre, cle, titre, quoi, nom, mots, rang)


def repond(item: Chose, mots: Sequence[str]) -> bool:
    """Whether each of these words, folded, begins a word of it."""
    return all(f" {mot}" in item.mots for mot in mots)


def classer(items: Iterable[Chose], texte: str) -> list[Chose]:
    """Things that answer, best first: those whose title is what is typed, then begins so, then has every word of it,
    then all others; among equals by kind.
    """
    typed = fold(texte)
    words = typed.split()
    return sorted(
        items, key=lambda item: (_place(item, typed, words), _RANGS[item.genre], item.rang, item.titre, item.cle)
    )


def _place(item: Chose, typed: str, words: Sequence[str]) -> int:
    title = item.nom
    if len(title) <= len(typed) + 1 and sorted(title.split()) == sorted(words):
        return 0
    if title.startswith(typed, 1):
        return 1
    return 2 if all(f" {word}" in title for word in words) else 3


def premieres(classees: Sequence[Chose]) -> tuple[Chose, ...]:
    """The first of each kind, so that a thousand persons hide no meeting; then, where there is room, the next ones.

    The order stays.
    """
    seen: Counter[Genre] = Counter()
    shown: list[int] = []
    waiting: list[int] = []
    for place, item in enumerate(classees):
        seen[item.genre] += 1
        (shown if seen[item.genre] <= PAR_GENRE else waiting).append(place)
    kept = sorted([*shown, *waiting][:PREMIERES])
    return tuple(classees[place] for place in kept)
