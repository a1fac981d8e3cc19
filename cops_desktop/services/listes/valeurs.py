"""What cells of a list mean: e-mails, telephones, postcodes, days and words of a vocabulary, as the file keeps them."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from rapidfuzz import fuzz, process

from cops_desktop.domain.words import parse_date
from cops_desktop.services.listes.plier import plie

_EMAIL = re.compile(r"[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+\.[A-Za-z]{2,}")
_BETWEEN_NUMBERS = re.compile(r"\n|;|/|,|\bou\b|\bet\b|\|")
_BETWEEN_WORDS = re.compile(r"\n|;|\|")
_EXCEL_DAY_ZERO = date(1899, 12, 30)
_EXCEL_DAYS = range(20_000, 80_000)  # 1954 to 2119
_ALIKE = 90

# Words by which lists mean those of the vocabularies (R2.5).
_DITS = {
    "ru": "représentant des usagers (RU)",
    "representant des usagers": "représentant des usagers (RU)",
    "representante des usagers": "représentant des usagers (RU)",
    "aidant": "proche aidant",
    "aidante": "proche aidant",
    "patient partenaire": "patient partenaire ressource",
    "patiente partenaire": "patient partenaire ressource",
    "patient ressource": "patient partenaire ressource",
    "patient formateur": "patient partenaire formateur",
    "patient chercheur": "patient partenaire chercheur",
    "medico social": "médico-social",
}


def emails(text: str) -> tuple[tuple[str, ...], str]:
    """The addresses in a cell, each once, and what is none of them (« jean chez exemple »), to be kept elsewhere."""
    found = tuple(dict.fromkeys(match[0].rstrip(".").lower() for match in _EMAIL.finditer(text)))
    rest = re.sub(r"[\s,;:<>|/]+", " ", _EMAIL.sub(" ", text)).strip() if not found else ""
    return found, rest


def telephones(text: str) -> tuple[str, ...]:
    """The numbers in a cell as we write them; what cannot be one stays as it is written."""
    parts = [" ".join(part.split()) for part in _BETWEEN_NUMBERS.split(text)]
    return tuple(dict.fromkeys(telephone(part) for part in parts if part))


@lru_cache(maxsize=20_000)
def telephone(text: str) -> str:
    """« 05 34 30 27 53 », also of 534302753, which a spreadsheet has robbed of its zero; of another land, +32 …"""
    digits = re.sub(r"\D", "", text)
    for prefix in ("0033", "33"):
        if digits.startswith(prefix) and len(digits) - len(prefix) in (9, 10):
            digits = digits[len(prefix) :].rjust(10, "0")
    if len(digits) == 9 and digits[0] != "0" and not text.strip().startswith("+"):
        digits = "0" + digits
    if len(digits) == 10 and digits[0] == "0" and digits[1] != "0":
        return " ".join(digits[i : i + 2] for i in range(0, 10, 2))
    if text.strip().startswith(("+", "00")):
        return _foreign(text)
    return text


def _foreign(text: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(re.sub(r"^\s*00", "+", text), None)
    except phonenumbers.NumberParseException:
        return text
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


@lru_cache(maxsize=50_000)
def numero(text: str) -> str:
    """A telephone as it is compared: its digits, French ones without their prefix."""
    return re.sub(r"\D", "", telephone(" ".join(text.split())))


def code_postal(text: str) -> str:
    """Five digits, also of 9000, which a spreadsheet has robbed of its zero; anything else as it is written."""
    compact = re.sub(r"\s", "", text)
    return compact.rjust(5, "0") if compact.isdigit() and len(compact) in (4, 5) else text


def jour(text: str) -> date | None:
    """A day, also of 44650, which is how a spreadsheet counts it; None for what is none."""
    text = text.split(" ")[0] if re.match(r"\d.*\d{4} \d", text) else text
    try:
        return parse_date(text)
    except ValueError:
        if text.isdigit() and int(text) in _EXCEL_DAYS:
            return _EXCEL_DAY_ZERO + timedelta(days=int(text))
        return None


def mots(text: str, connus: Mapping[str, str], *, ouverte: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a vocabulary (`connus`: folded → as it is spelt) that a cell means, and those that it does not know.

    An open list (`ouverte`: thèmes) takes what it does not know; of a closed one, the second part is for the notes.
    """
    found: list[str] = []
    unknown: list[str] = []
    for part in _BETWEEN_WORDS.split(text):
        part = " ".join(part.split())
        if not part:
            continue
        whole = _mot(part, connus)
        pieces = [part] if whole or "," not in part else [p.strip() for p in part.split(",") if p.strip()]
        for piece in pieces:
            word = whole or _mot(piece, connus)
            if word or ouverte:
                found.append(word or piece)
            else:
                unknown.append(piece)
    return tuple(dict.fromkeys(found)), tuple(dict.fromkeys(unknown))


def _mot(text: str, connus: Mapping[str, str]) -> str:
    folded = plie(text)
    if folded in connus:
        return connus[folded]
    meant = plie(_DITS.get(folded, ""))
    if meant in connus:
        return connus[meant]
    close = (
        process.extractOne(folded, list(connus), scorer=fuzz.ratio, score_cutoff=_ALIKE) if len(folded) > 4 else None
    )
    return connus[close[0]] if close else ""
