"""Which entries of the annuaire may be one and the same: pairs with their reasons in words, likeliest first (§2).

Nothing is ever merged by itself: a pair is a question to the team, and a pair that they said distinct is not asked
again. What many share says nothing: an e-mail, a telephone or a site that more than three entries bear is a
switchboard's, and no reason. Namesakes whose towns and e-mails both differ are left alone.

Entries are compared inside small blocks (same town or structure and a name that begins alike), never all with all.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from cops_desktop.domain.proches import VIDES, chiffres, noms_proches, squelette
from cops_desktop.domain.words import fold

PARTAGE = 3  # bearers beyond whom an e-mail, a telephone or a name no longer says who it is
_SEUIL_STRUCTURE = 86  # likeness in hundredths
_SEUIL_MEME_LIEU = 78  # of two structures of one town

Paire = tuple[str, str]
"""Two keys, the smaller first."""


class Genre(StrEnum):
    """What may be there twice."""

    PERSONNE = "personne"
    STRUCTURE = "structure"


class Raison(StrEnum):
    """Why two entries may be one."""

    EMAIL = "même e-mail"
    TELEPHONE = "même téléphone"
    SITE = "même site"
    COMMUNE = "noms proches et même commune"
    STRUCTURE = "noms proches et même structure"
    NOMS = "noms proches"
    HOMONYMES = "même nom"
    INVERSES = "nom et prénom inversés"
    CONTENU = "un nom contient l’autre"


_POIDS = {
    Raison.EMAIL: 45,
    Raison.TELEPHONE: 35,
    Raison.SITE: 20,
    Raison.STRUCTURE: 25,
    Raison.COMMUNE: 20,
    Raison.NOMS: 10,
    Raison.HOMONYMES: 5,
}
_SANS_RAISON: frozenset[Raison] = frozenset()
_CONTENU, _INVERSES = frozenset({Raison.CONTENU}), frozenset({Raison.INVERSES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Legere:
    """What is compared of an entry. `noms`: a person's one name, or a structure's with its other spellings.

    `structures`: those that a person belongs to. `site` of a structure.
    """

    id: str
    noms: tuple[str, ...]
    prenom: str = ""
    sigle: str = ""
    emails: tuple[str, ...] = ()
    telephones: tuple[str, ...] = ()
    commune: str = ""
    structures: tuple[str, ...] = ()
    site: str = ""


@dataclass(frozen=True, slots=True)
class Doublon:
    """A pair that may be one, why, and how likely: `score` only orders them."""

    un: str
    autre: str
    raisons: tuple[Raison, ...]
    score: int

    @property
    def paire(self) -> Paire:
        """Its keys."""
        return self.un, self.autre


def paire(one: str, other: str) -> Paire:
    """A pair of keys in its one order."""
    return (one, other) if one <= other else (other, one)


@dataclass(frozen=True, slots=True)
class _Pliee:
    """An entry made ready to be compared."""

    id: str
    noms: tuple[str, ...]
    prenom: str
    sigle: str
    emails: frozenset[str]
    telephones: frozenset[str]
    commune: str
    structures: frozenset[str]
    site: str


def domaine(site: str) -> str:
    """« https://www.exemple.org/accueil » as « exemple.org »."""
    host = re.sub(r"^[a-z]+://", "", site.strip().casefold()).split("/", 1)[0]
    return host.removeprefix("www.")


def _pliee(item: Legere) -> _Pliee:
    return _Pliee(
        item.id,
        tuple(dict.fromkeys(name for name in map(fold, item.noms) if name)),
        fold(item.prenom),
        fold(item.sigle),
        frozenset(e.strip().casefold() for e in item.emails if "@" in e),
        frozenset(c for c in map(chiffres, item.telephones) if c),
        fold(item.commune),
        frozenset(item.structures),
        domaine(item.site),
    )


# What two entries share ------------------------------------------------------------------------------------------
def _blocks(items: Iterable[_Pliee], keys: Callable[[_Pliee], Iterable[Hashable]]) -> dict[Hashable, list[_Pliee]]:
    found: dict[Hashable, list[_Pliee]] = defaultdict(list)
    for item in items:
        for key in dict.fromkeys(keys(item)):
            found[key].append(item)
    return found


class _Recueil:
    """The reasons of each pair, found block by block; pairs said distinct are never looked at."""

    def __init__(self, items: list[_Pliee], distincts: Collection[Paire]) -> None:
        self.items = items
        self._par_cle = {item.id: item for item in items}
        self._distincts = frozenset(distincts)
        self._raisons: dict[Paire, set[Raison]] = defaultdict(set)
        self._ressemblance: dict[Paire, int] = {}

    def partages(self, raison: Raison, keys: Callable[[_Pliee], Iterable[Hashable]]) -> None:
        """The same e-mail, telephone… is a reason, unless more than three bear it."""
        for block in _blocks(self.items, keys).values():
            if len(block) <= PARTAGE:
                for one, other in combinations(block, 2):
                    self.noter(one, other, raison)

    def noter(self, one: _Pliee, other: _Pliee, *raisons: Raison) -> None:
        key = paire(one.id, other.id)
        if key not in self._distincts:
            self._raisons[key].update(raisons)

    def comparer(
        self,
        keys: Callable[[_Pliee], Iterable[Hashable]],
        proches: Callable[[_Pliee, _Pliee], tuple[int, frozenset[Raison]]],
        raison: Raison,
    ) -> None:
        """Entries of one block whose names are near get the reason."""
        seen: set[Paire] = set()
        for block in _blocks(self.items, keys).values():
            for one, other in combinations(block, 2):
                key = (one.id, other.id)
                if key in seen:
                    continue
                seen.add(key)
                likeness, more = proches(one, other)
                if likeness:
                    self.noter(one, other, raison, *more)
                    self._ressemblance[paire(*key)] = likeness

    def doublons(
        self, proches: Callable[[_Pliee, _Pliee], tuple[int, frozenset[Raison]]], score: "_Score"
    ) -> list[Doublon]:
        found = []
        for key, raisons in self._raisons.items():
            one, other = self._par_cle[key[0]], self._par_cle[key[1]]
            if key not in self._ressemblance:
                likeness, more = proches(one, other)
                self._ressemblance[key] = likeness
                raisons |= more
            kept = tuple(r for r in Raison if r in raisons)
            found.append(Doublon(*key, kept, score(one, other, kept, self._ressemblance[key])))
        return sorted(found, key=lambda d: (-d.score, d.paire))


_Score = Callable[[_Pliee, _Pliee, tuple[Raison, ...], int], int]


def _score(one: _Pliee, other: _Pliee, raisons: tuple[Raison, ...], likeness: int) -> int:
    """What speaks for it, less what speaks against: another town, another e-mail."""
    score = sum(_POIDS.get(raison, 0) for raison in raisons) + likeness // 2
    if one.commune and other.commune and one.commune != other.commune:
        score -= 15
    if one.emails and other.emails and not one.emails & other.emails:
        score -= 8
    return score


# Names -----------------------------------------------------------------------------------------------------------
def _personnes_proches(one: _Pliee, other: _Pliee) -> tuple[int, frozenset[Raison]]:
    """How near the names of two persons are, 0 when they are not, and how."""
    nom, autre = one.noms[0] if one.noms else "", other.noms[0] if other.noms else ""
    found = noms_proches((nom, one.prenom), (autre, other.prenom))
    if found.contenu:
        return found.ressemblance, _CONTENU
    return found.ressemblance, _INVERSES if found.inverses else _SANS_RAISON


def _debuts(item: _Pliee, places: Iterable[str]) -> Iterator[Hashable]:
    """The blocks of a person: where they are, and how one of their names begins."""
    words = [word for word in item.noms[0].split() if len(word) > 1] if item.noms else []
    first = squelette(item.prenom)
    everything = tuple(sorted((first, *(squelette(word) for word in words))))
    for place in places:
        for word in words:
            yield place, squelette(word)
        if first and words:
            yield place, first, words[0][:1]
        yield place, everything


def personnes(items: Iterable[Legere], distincts: Collection[Paire] = ()) -> list[Doublon]:
    """The persons who may be one, likeliest first."""
    found = _Recueil([_pliee(item) for item in items], distincts)
    found.partages(Raison.EMAIL, lambda item: item.emails)
    found.partages(Raison.TELEPHONE, lambda item: item.telephones)
    found.comparer(lambda i: _debuts(i, [i.commune] if i.commune else []), _personnes_proches, Raison.COMMUNE)
    found.comparer(lambda i: _debuts(i, i.structures), _personnes_proches, Raison.STRUCTURE)
    _homonymes(found)
    return found.doublons(_personnes_proches, _score)


def _homonymes(found: _Recueil) -> None:
    """The same names, in either order, where nothing says that they are two: a town or an e-mail is not known."""

    def names(item: _Pliee) -> list[Hashable]:
        return [tuple(sorted(f"{item.noms[0]} {item.prenom}".split()))] if item.noms and item.prenom else []

    for block in _blocks(found.items, names).values():
        if len(block) > PARTAGE:
            continue
        for one, other in combinations(block, 2):
            elsewhere = one.commune and other.commune and one.commune != other.commune
            reached = one.emails and other.emails and not one.emails & other.emails
            if not (elsewhere and reached):
                found.noter(one, other, Raison.HOMONYMES)


# Structures ------------------------------------------------------------------------------------------------------
def _mots(name: str) -> list[str]:
    return [word for word in name.split() if word not in VIDES]


def _abrege(one: list[str], other: list[str]) -> bool:
    """« urps pharmaciens occ » for « urps pharmaciens occitanie »: word by word, the same or its beginning."""
    if len(one) != len(other) or len(one) < 2:
        return False
    pairs = list(zip(one, other, strict=True))
    whole = sum(a == b for a, b in pairs)
    short = all(a == b or (min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a))) for a, b in pairs)
    return short and whole >= 1


def _structures_proches(one: _Pliee, other: _Pliee) -> tuple[int, frozenset[Raison]]:
    """How near the names of two structures are, at their nearest; 0 when they are not."""
    from rapidfuzz.fuzz import ratio

    same_town = bool(one.commune) and one.commune == other.commune
    if one.commune and other.commune and not same_town:
        return 0, frozenset()  # two places of one organisation are two structures
    least, best = _SEUIL_MEME_LIEU if same_town else _SEUIL_STRUCTURE, 0
    for nom in one.noms:
        for autre in other.noms:
            left, right = _mots(nom), _mots(autre)
            likeness = max(ratio("".join(left), "".join(right)), ratio(" ".join(sorted(left)), " ".join(sorted(right))))
            if _numeros(left) != _numeros(right):
                likeness = 0  # « Collège 1 » is not « Collège 2 »
            elif _abrege(left, right):
                likeness = max(likeness, 90)
            best = max(best, round(likeness))
    initials = {one.sigle, *one.noms} & {other.sigle, *other.noms} - {""}
    if initials:
        best = max(best, 90)
    return (best if best >= least else 0), frozenset()


def _numeros(words: list[str]) -> set[str]:
    return {word for word in words if word.isdigit()}


def _rares(items: list[_Pliee]) -> Callable[[_Pliee], Iterator[Hashable]]:
    """The blocks of a structure: the beginnings of its rarest words; « hôpital » and « centre » tell nothing."""
    often: Mapping[str, int] = defaultdict(int)
    for item in items:
        for begin in {word[:3] for nom in item.noms for word in _mots(nom)}:
            often[begin] += 1  # type: ignore[index]

    def keys(item: _Pliee) -> Iterator[Hashable]:
        if item.sigle:
            yield "sigle", item.sigle
        for nom in item.noms:
            yield "sigle", nom
            words = sorted({word[:3] for word in _mots(nom)}, key=lambda begin: (often[begin], begin))
            yield from (("mot", begin) for begin in words[:2])
            yield "tout", "".join(_mots(nom))[:8]
            if item.commune:
                yield from ((item.commune, begin) for begin in words)

    return keys


def structures(items: Iterable[Legere], distincts: Collection[Paire] = ()) -> list[Doublon]:
    """The structures that may be one, likeliest first."""
    found = _Recueil([_pliee(item) for item in items], distincts)
    found.partages(Raison.EMAIL, lambda item: item.emails)
    found.partages(Raison.TELEPHONE, lambda item: item.telephones)
    found.partages(Raison.SITE, lambda item: [item.site] if item.site else [])
    keys = _rares(found.items)
    found.comparer(keys, _structures_proches, Raison.NOMS)
    pairs = found.doublons(_structures_proches, _score)
    return _avec_la_commune(pairs, {item.id: item for item in found.items})


def _avec_la_commune(pairs: list[Doublon], by_key: Mapping[str, _Pliee]) -> list[Doublon]:
    """Near names of one town say so."""
    told = []
    for found in pairs:
        one, other = by_key[found.un], by_key[found.autre]
        raisons, score = found.raisons, found.score
        if Raison.NOMS in raisons and one.commune and one.commune == other.commune:
            raisons = tuple(Raison.COMMUNE if r is Raison.NOMS else r for r in raisons)
            score += _POIDS[Raison.COMMUNE] - _POIDS[Raison.NOMS]
        told.append(Doublon(found.un, found.autre, raisons, score))
    return sorted(told, key=lambda d: (-d.score, d.paire))
