"""Names of persons as French writes them: out of capitals, and out of one cell that holds name and first name."""

import re
from functools import lru_cache

_WORDS = "m mr mme mlle mmes mm dr pr docteur docteure professeur professeure monsieur madame mademoiselle me maître"
_CIVILITES = frozenset(_WORDS.split())
_PARTICULES = frozenset({"de", "du", "des"})  # « de La Tour », but « Le Gallic » and « Da Silva »
_ELISION = re.compile(r"^([DLNMO])['’](?=\w)", re.IGNORECASE)
# « Macron » and « Machado » are no sons of anyone: only the names that are always written so.
_MAC = re.compile(
    r"^mac(?=(?:arthur|donald|dougall|gregor|intosh|kay|kenzie|lachlan|lean|leod|mahon|namara|neil|pherson)$)",
    re.IGNORECASE,
)


def tout_en_capitales(text: str) -> bool:
    """Whether a name is shouted: « ARRIBAT CASTEL », « D’HAUTPOUL »; one letter, as in « O. », is not."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 and text == text.upper() and text != text.lower()


@lru_cache(maxsize=10_000)  # a list says the same towns and first names again and again
def hors_capitales(text: str) -> str:
    """A name out of its capitals; one that has a small letter already is left as its hand wrote it.

    >>> hors_capitales("ARRIBAT CASTEL"), hors_capitales("LE GALLIC-TISSIER"), hors_capitales("DE LA TOUR D'ARC")
    ('Arribat Castel', 'Le Gallic-Tissier', 'de La Tour d’Arc')
    """
    if not tout_en_capitales(text):
        return text
    words = text.split()
    return " ".join(_mot(word, alone=len(words) == 1) for word in words)


def _mot(word: str, *, alone: bool) -> str:
    if word.lower() in _PARTICULES and not alone:
        return word.lower()
    return "-".join(_partie(part) for part in word.split("-"))


def _partie(part: str) -> str:
    if elided := _ELISION.match(part):
        letter = elided[1].lower() if elided[1].upper() == "D" else elided[1].upper()
        return f"{letter}’{_partie(part[2:])}"
    for start in (re.match(r"^mc(?=\w{3})", part, re.IGNORECASE), _MAC.match(part)):
        if start:
            return start[0].capitalize() + part[start.end() :].capitalize()
    return part.capitalize()


def separer(text: str, *, nom_d_abord: bool) -> tuple[str, str]:
    """Name and first name out of one cell, as written. A comma, or capitals, tell them; else the order.

    >>> separer("Mme DUPONT Marie", nom_d_abord=False), separer("Jean de La Tour", nom_d_abord=False)
    (('DUPONT', 'Marie'), ('de La Tour', 'Jean'))
    """
    if "," in text:
        nom, _, prenom = text.partition(",")
        return sans_civilite(nom), sans_civilite(prenom)
    words = sans_civilite(text).split()
    if len(words) < 2:
        return " ".join(words), ""
    shouted = [tout_en_capitales(word) for word in words]
    if any(shouted) and not all(shouted):
        if shouted[0]:
            cut = shouted.index(False)
            return " ".join(words[:cut]), " ".join(words[cut:])
        if shouted[-1]:
            # « Jean-Luc de LA TOUR »: what stands small before the capitals is the first name, but for a particle.
            cut = len(words) - next((i for i, loud in enumerate(reversed(shouted)) if not loud), 0)
            while cut > 1 and words[cut - 1].lower().rstrip("'’") in {*_PARTICULES, "la", "le", "d"}:
                cut -= 1
            return " ".join(words[cut:]), " ".join(words[:cut])
    if nom_d_abord:
        return " ".join(words[:-1]), words[-1]
    return " ".join(words[1:]), words[0]


def sans_civilite(text: str) -> str:
    """« Mme Marie Dupont » without its title."""
    words = text.split()
    while len(words) > 1 and words[0].lower().rstrip(".") in _CIVILITES:
        words = words[1:]
    return " ".join(words)
