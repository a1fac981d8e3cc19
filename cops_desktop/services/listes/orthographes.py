"""Spellings of one structure: when two names may mean the same, and why. It proposes; it never brings together."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from rapidfuzz import fuzz

from cops_desktop.services.listes.plier import plie


def _ensemble(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Without meaning in a name: legal forms and little words.
_MUETS = _ensemble(
    "association asso assoc sarl sas scop sa loi 1901 de du des d la le les l et en au aux a pour par sur"
)
_ABREGES = {
    "occ": "occitanie", "ch": "centre hospitalier", "chu": "centre hospitalier universitaire",
    "chru": "centre hospitalier universitaire", "chi": "centre hospitalier intercommunal",
    "chs": "centre hospitalier specialise", "ght": "groupement hospitalier territoire", "gh": "groupe hospitalier",
    "ars": "agence regionale sante", "ifsi": "institut formation soins infirmiers", "fac": "faculte",
    "univ": "universite",
    "ssr": "soins suite readaptation", "smr": "soins medicaux readaptation", "st": "saint", "ste": "sainte",
    "hop": "hopital", "dept": "departement", "cd": "conseil departemental", "cpam": "caisse primaire assurance maladie",
    "ccas": "centre communal action sociale", "reg": "regional", "nat": "national", "fed": "federation",
    "inst": "institut", "ehpad": "ehpad", "tlse": "toulouse", "mtp": "montpellier", "cli": "clinique",
}  # fmt: skip
# Said by so many names that they tell none from another: two hospitals are not one for being hospitals.
_COMMUNS = _ensemble("""
    centre hospitalier universitaire intercommunal specialise agence regionale regional sante institut formation soins
    infirmiers hopital clinique groupe groupement territoire faculte medecine universite service pole federation union
    conseil departemental caisse primaire assurance maladie maison reseau france occitanie nationale national suite
    readaptation medicaux social sociale medico comite collectif ecole action communal lycee residence
""")
_TERRITOIRES = _ensemble("occitanie france region regional regionale")
_INITIALES = re.compile(r"\b(?:[a-z] ){2,}[a-z]\b")  # « A.D.M.R. »
_MOST = 80  # names that one is compared with
MEME, SIGLE, TERRITOIRE, PROCHE = "mêmes mots", "sigle", "à un territoire près", "orthographe proche"


@lru_cache(maxsize=50_000)
def mots_pleins(nom: str) -> tuple[str, ...]:
    """The words of a name that mean something, abbreviations written out: « CHU de Tlse » and « Centre… » are alike."""
    words: list[str] = []
    for word in _INITIALES.sub(lambda match: match[0].replace(" ", ""), plie(nom)).split():
        if word not in _MUETS:
            words += _ABREGES.get(word, word).split()
    return tuple(words) or tuple(plie(nom).split())


@lru_cache(maxsize=50_000)
def _initiales(nom: str) -> str:
    words = [word for word in plie(nom).split() if word not in _MUETS or word == "association"]
    return "".join(word[0] for word in words) if len(words) >= 3 else ""


def rapproche(un: str, autre: str) -> tuple[float, str]:
    """How likely two different spellings mean one structure, up to 100, and why; 0 when nothing says so."""
    if plie(un) == plie(autre):
        return 100, MEME
    left, right = mots_pleins(un), mots_pleins(autre)
    if sorted(left) == sorted(right):
        return 99, MEME
    for short, long in ((un, autre), (autre, un)):
        letters = plie(short).replace(" ", "")
        if 3 <= len(letters) <= 8 and letters == _initiales(long):
            return 92, SIGLE
    return _par_les_mots(left, right)


def _par_les_mots(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[float, str]:
    only_left, only_right = set(left) - set(right), set(right) - set(left)
    common = set(left) & set(right)
    said = common - _COMMUNS
    telling = said or len(common) >= 3
    if telling and (not only_left or not only_right) and (only_left | only_right) <= _TERRITOIRES:
        return 95, TERRITOIRE
    if _numbers(only_left) != _numbers(only_right):
        return 0, ""
    # Each word that the other lacks must be one of its own words, misspelt; « Béziers » is no « Perpignan ».
    if not only_left or not only_right or len(only_left) != len(only_right):
        joined = fuzz.ratio("".join(sorted(left)), "".join(sorted(right)))
        glued = "".join(left) == "".join(right)
        return (94, PROCHE) if glued else (0, "") if joined < 96 else (90, PROCHE)
    pairs = [max(_close(word, other) for other in only_right) for word in only_left]
    back = [max(_close(word, other) for other in only_left) for word in only_right]
    worst = min(*pairs, *back)
    if worst >= 80 and (said or len(left) == 1 or worst >= 88):
        return min(93.0, fuzz.ratio(" ".join(sorted(left)), " ".join(sorted(right)))), PROCHE
    return 0, ""


def _close(word: str, other: str) -> float:
    """How alike two words are; short ones differ by a letter and mean other things (« APF », « AFD »)."""
    if min(len(word), len(other)) < 4:
        return 0
    if (word.startswith(other) or other.startswith(word)) and min(len(word), len(other)) >= 5:
        return 90
    return fuzz.ratio(word, other)


def _numbers(words: Iterable[str]) -> set[str]:
    return {word for word in words if any(c.isdigit() for c in word)}


def paires(noms: Iterable[str], connus: Iterable[str]) -> Iterator[tuple[str, str, float, str]]:
    """Among spellings of a list, and between them and those of the file: the pairs that may be one, the likeliest
    first. Names are compared only with those that share the beginning of a telling word, or initials.
    """
    names = list(dict.fromkeys(noms))
    mine = set(names)
    everything = list(dict.fromkeys((*names, *connus)))
    by_mark: dict[str, list[str]] = defaultdict(list)
    for name in everything:
        for mark in _marks(name):
            by_mark[mark].append(name)
    found: dict[tuple[str, str], tuple[float, str]] = {}
    for name in names:
        for other in _near(name, by_mark):
            pair = (name, other)
            if other == name or pair in found or (other in mine and (other, name) in found):
                continue
            score, why = rapproche(name, other)
            if score:
                found[pair] = (score, why)
    for (name, other), (score, why) in sorted(found.items(), key=lambda item: -item[1][0]):
        yield name, other, score, why


def _near(name: str, by_mark: Mapping[str, list[str]]) -> Iterable[str]:
    """Whom a name is compared with: those of its rarest marks first. « Toulouse » is in too many names to tell."""
    near: dict[str, None] = {}
    for mark in sorted(_marks(name), key=lambda mark: len(by_mark[mark])):
        if near and len(near) + len(by_mark[mark]) > _MOST:
            break
        near.update(dict.fromkeys(by_mark[mark][: 4 * _MOST]))
    return near


@lru_cache(maxsize=50_000)
def _marks(name: str) -> frozenset[str]:
    words = mots_pleins(name)
    telling = [word for word in words if word not in _COMMUNS] or list(words)
    marks = {word[:4] for word in telling} | {"=" + " ".join(sorted(words)), "+" + "".join(words)[:6]}
    letters = plie(name).replace(" ", "")
    if 3 <= len(letters) <= 8:
        marks.add("#" + letters)
    if initials := _initiales(name):
        marks.add("#" + initials)
    return frozenset(marks)
