"""How people name themselves in a video tool, and the names that this may be read as.

« Dr Camille MARTIN (Externe) », « Camille Martin - CHU de Nîmes », « Camille M. », « iPhone de Camille »: each reading
is a run of folded words, without what does not name anybody. What only a device says is a guess.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from cops_desktop.domain.noms import sans_civilite
from cops_desktop.domain.words import fold

_PARENTHESES = re.compile(r"[(\[\uff08]([^)\]\uff09]*)[)\]\uff09]")
_SEPARATEUR = re.compile(r"\s+[-\u2013\u2014~·•]+\s+|\s*[|/;@]\s*|\s+chez\s+")
_PARTAGEE = re.compile(r".* @[0-9a-f]{12}")
_VIRGULE = re.compile(r"\s*,\s*")
_MATERIEL = """
    iphone ipad ipod mac macbook imac pc samsung galaxy huawei xiaomi redmi oppo pixel android tablette tablet portable
    telephone tel phone smartphone ordinateur ordi
"""
_APPAREILS = frozenset(_MATERIEL.split())
_LIENS = frozenset({"de", "d", "du", "s", "of", "l", "le", "la", "mon", "mi", "air", "pro", "mini", "max", "plus", "a"})

Mots = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lecture:
    """One way to read a displayed name; `sure`: the words are a name as somebody writes their own."""

    mots: Mots
    sure: bool = True


def cle_nom(nom: str) -> str:
    """A displayed name as it is compared and remembered; in letters that do not fold (Ελένη), as it is written."""
    return fold(nom) or " ".join(nom.casefold().split())


def cle_identite(nom: str, email: str) -> str:
    """By what an identity of a report is remembered: its e-mail, else its name."""
    email = email.strip().casefold()
    return email if "@" in email else cle_nom(nom)


def cle_partagee(nom: str, email: str) -> str:
    """By what one name on an account is remembered, where several persons use that account.

    The address is its owner's, who may ask to be erased while this is another one's: only its digest is kept.
    """
    digest = hashlib.sha256(email.strip().casefold().encode()).hexdigest()[:12]
    return f"{cle_nom(nom)} @{digest}"


def cle_ecrite(nom: str) -> str:
    """A key of a workbook's row as it is compared: written by hand with capitals, a name would never be met again; what
    `cle_partagee` made stays as it is.
    """
    low = " ".join(nom.casefold().split())
    return low if _PARTAGEE.fullmatch(low) else next(iter(emails_de(nom, "")), cle_nom(nom))


def emails_de(nom: str, email: str) -> tuple[str, ...]:
    """The addresses that an identity gives, also where somebody typed theirs for a name."""
    shown = nom.strip().casefold()
    typed = (shown,) if re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@]+", shown) else ()
    return tuple(dict.fromkeys(e for e in (email.strip().casefold(), *typed) if "@" in e))


def lectures(nom: str) -> tuple[Lecture, ...]:
    """The ways to read a displayed name, the likeliest first, each once."""
    found: dict[Mots, Lecture] = {}
    for words, sure in _readings(nom):
        mots = tuple(cle_nom(sans_civilite(words)).split())
        if mots and mots not in found:
            found[mots] = Lecture(mots, sure)
    return tuple(found.values())


def _readings(nom: str) -> Iterator[tuple[str, bool]]:
    outside = " ".join(_PARENTHESES.sub(" ", nom).split())
    if "@" in outside and " " not in outside:
        yield re.sub(r"[._+\-\d]+", " ", outside.partition("@")[0]), False
        return
    inside = [part.strip() for part in _PARENTHESES.findall(nom)]
    for text in (outside, *inside):
        # « Camille Martin - CHU » names somebody in one of its parts; « MARTIN, Camille » does as a whole.
        for part in (text, *_SEPARATEUR.split(text), *_VIRGULE.split(text)):
            words = fold(part).split()
            if any(word in _APPAREILS for word in words):
                kept = [w for w in words if w.isalpha() and w not in _APPAREILS | _LIENS]
                yield " ".join(kept), False
            else:
                yield part, True
