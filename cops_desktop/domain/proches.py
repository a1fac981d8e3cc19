"""How near the names of two persons are, and how a name or a telephone is compared: for duplicates and for reports.

Names are folded here already. What follows from their being near is for who asks.
"""

import re
from functools import lru_cache
from typing import NamedTuple

VIDES = frozenset({"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour", "sur"})
"""Words of a name that say nothing by themselves."""
_SEUIL_NOM, _SEUIL_PRENOM = 84, 81  # likeness in hundredths: « Lefèvre » and « Lefebvre », not « Jean » and « Jeanne »
_SONS = (("ph", "f"), ("qu", "k"), ("ck", "k"), ("c", "k"), ("q", "k"), ("z", "s"), ("y", "i"), ("w", "v"), ("h", ""))


class Proximite(NamedTuple):
    """How near two names are, in hundredths (0: they are not); whether one holds the other, or they are crossed."""

    ressemblance: int = 0
    contenu: bool = False
    inverses: bool = False


_LOIN = Proximite()


def chiffres(telephone: str) -> str:
    """A telephone as it is compared: digits alone, a French number from its 0."""
    digits = re.sub(r"\D", "", telephone)
    for prefix in ("0033", "33"):
        if digits.startswith(prefix) and len(digits) == len(prefix) + 9:
            return "0" + digits[len(prefix) :]
    return digits if len(digits) >= 6 else ""


@lru_cache(maxsize=65536)
def squelette(word: str) -> str:
    """How a word begins when it is said: its first letter and the next two consonants, near letters taken as one."""
    for written, said in _SONS:
        word = word.replace(written, said)
    found = word[:1]
    for letter in word[1:]:
        if letter not in "aeiou " and letter != found[-1]:
            found += letter
    return found[:3]


@lru_cache(maxsize=65536)
def _prenoms(one: str, other: str) -> int:
    """How near two first names are: an initial stands for a name, an unknown one contradicts none."""
    from rapidfuzz.fuzz import ratio

    if not one or not other:
        return 70
    if one == other:
        return 100
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return 85 if long.startswith(short) else 0
    pairs = list(zip(one.split(), other.split(), strict=False))
    if len(one.split()) == len(other.split()) > 1 and all(a == b or a == b[:1] or b == a[:1] for a, b in pairs):
        return 90  # « M.-Odile »
    if short in long.split() or set(short.split()) < set(long.split()):
        return 90
    likeness = round(ratio(one, other))
    return likeness if likeness >= _SEUIL_PRENOM else 0


def noms_proches(one: tuple[str, str], other: tuple[str, str]) -> Proximite:
    """How near two persons' folded names (name, first name) are."""
    from rapidfuzz.fuzz import ratio

    (nom, prenom), (autre, autre_prenom) = one, other
    if not nom or not autre:
        return _LOIN
    names = 100 if nom == autre else round(ratio(nom, autre, score_cutoff=_SEUIL_NOM - 1))
    first = _prenoms(prenom, autre_prenom)
    if names >= _SEUIL_NOM and first:
        return Proximite((names + first) // 2, contenu=prenom != autre_prenom and first == 90)
    if first >= 85 and set(nom.split()) != set(autre.split()):
        short, long = sorted((set(nom.split()) - VIDES, set(autre.split()) - VIDES), key=len)
        if short and short < long:
            return Proximite((85 + first) // 2, contenu=True)
    if prenom and autre_prenom:
        crossed = round(ratio(nom, autre_prenom, score_cutoff=_SEUIL_NOM))
        crossed = crossed and min(crossed, round(ratio(prenom, autre, score_cutoff=_SEUIL_NOM)))
        if crossed:
            return Proximite(crossed, inverses=True)
    return _LOIN
