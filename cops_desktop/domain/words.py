"""French words: folding for search and order, and how dates, times, amounts and names are written and read (§10)."""

import re
import unicodedata
from datetime import date, time

NBSP = "\u00a0"  # before € and inside fixed groups
NNBSP = "\u202f"  # between thousands, before ; : ! ?
DASH = "\u2013"
END_OF_LETTERS = "\x02"  # in a sort key, what comes before it says the letters alone

JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOIS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
_BEFORE_HIGH = re.compile(r"(?<!«) (?=[;!?:]+(?:[\s)»]|$))")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Lower-case ASCII words separated by one space: accents, case, œ, hyphens and apostrophes do not matter.

    >>> fold("L’Hôpital Saint-Gaudens, Œlle")
    'l hopital saint gaudens oelle'
    """
    if text.isascii():  # most of what an annuaire is searched by
        return _NOT_WORD.sub(" ", text.lower()).strip()
    decomposed = unicodedata.normalize("NFKD", text.translate(_LIGATURES).casefold())
    return _NOT_WORD.sub(" ", "".join(c for c in decomposed if not unicodedata.combining(c))).strip()


def de(name: str) -> str:
    """« de Karim », « d’Odile »: before a vowel, as one says it.

    >>> [de(name) for name in ("Karim", "Odile", "Éric", "Yanis", "Yvonne")]
    ['de Karim', 'd’Odile', 'd’Éric', 'de Yanis', 'd’Yvonne']
    """
    return f"d’{name}" if re.match(r"[aeiou]|y[^aeiou]", fold(name)) else f"de {name}"


def sort_key(*parts: str) -> str:
    """A plain string whose binary order is the French order of `parts` (name, then first name).

    Letters first, accents only to tell equals apart. The particle « d’ » stays with the name, as in « d’Hautpoul ».
    """
    letters = "\x01".join(fold(p).replace(" ", "") for p in parts)
    return letters + END_OF_LETTERS + "\x01".join(unicodedata.normalize("NFD", p.casefold()) for p in parts)


def format_date(day: date) -> str:
    """22/11/2026."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def format_long_date(day: date) -> str:
    """mardi 24 novembre 2026; the first of a month is « 1er »."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{JOURS[day.weekday()]} {number} {MOIS[day.month - 1]} {day.year}"


def format_time(moment: time) -> str:
    """14 h, 14 h 05 (seconds are kept in the file and not shown)."""
    minutes = f"{NBSP}{moment.minute:02}" if moment.minute else ""
    return f"{moment.hour}{NBSP}h{minutes}"


def format_clock(moment: time) -> str:
    """14:05, or 14:05:11 when there are seconds: the form that is typed and exchanged."""
    seconds = f":{moment.second:02}" if moment.second else ""
    return f"{moment.hour:02}:{moment.minute:02}{seconds}"


def format_hours(debut: time | None, fin: time | None) -> str:
    """14 h – 16 h 01, or « dès 14 h », « jusqu’à 16 h », or an empty string."""
    if debut and fin:
        return f"{format_time(debut)} {DASH} {format_time(fin)}"
    if debut:
        return f"dès {format_time(debut)}"
    return f"jusqu’à {format_time(fin)}" if fin else ""


def format_duration(seconds: int) -> str:
    """88 min up to 90 min, 1 h 53 above; seconds are shown only when they decide (90 min 12 s)."""
    minutes, rest = divmod(seconds, 60)
    if seconds <= 90 * 60 + 59:
        return f"{minutes}{NBSP}min" + (f"{NBSP}{rest:02}{NBSP}s" if rest else "")
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}{NBSP}h" + (f"{NBSP}{minutes:02}" if minutes or rest else "")
    return text + (f"{NBSP}min{NBSP}{rest:02}{NBSP}s" if rest else "")


def format_integer(number: int) -> str:
    """1 234 with a narrow no-break space; a true minus sign."""
    text = f"{abs(number):,}".replace(",", NNBSP)
    return f"\u2212{text}" if number < 0 else text


def format_rank(number: int) -> str:
    """« 1er », « 2e »."""
    return "1er" if number == 1 else f"{number}e"


def format_km(km: int) -> str:
    """Kilometres as « 1 420 »."""
    return format_integer(km)


def format_euros(cents: int) -> str:
    """Cents as « 1 234,50 € »."""
    sign = "\u2212" if cents < 0 else ""
    return f"{sign}{format_integer(abs(cents) // 100)},{abs(cents) % 100:02}{NBSP}€"


def format_vacations(demi: int) -> str:
    """Half-units as « 1,5 », « 2 », « −0,5 »."""
    sign = "\u2212" if demi < 0 else ""
    whole, half = divmod(abs(demi), 2)
    return f"{sign}{whole},5" if half else f"{sign}{whole}"


def format_rate(thousandths: int) -> str:
    """A rate per kilometre in thousandths of a euro as « 0,37 » (a third decimal only when there is one)."""
    text = f"{thousandths // 1000},{thousandths % 1000:03}"
    return text[:-1] if text.endswith("0") else text


def format_phone(number: str) -> str:
    """A French number as « 05 34 30 27 53 »; anything else as it is."""
    digits = re.sub(r"\D", "", number.replace("+33", "0", 1) if number.startswith("+33") else number)
    if len(digits) == 10 and digits.startswith("0"):
        return NBSP.join(digits[i : i + 2] for i in range(0, 10, 2))
    return number


def typography(text: str) -> str:
    """Spaces that do not break: narrow before ; : ! ?, whole inside « ». Applying it twice changes nothing.

    >>> typography("« Oui » : non ?") == "«\\xa0Oui\\xa0»\\u202f: non\\u202f?"
    True
    """
    if " " not in text:
        return text
    return _BEFORE_HIGH.sub(NNBSP, text).replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»")


def plural(count: int, singular: str, many: str = "") -> str:
    """« 1 réunion », « 2 réunions » (French: singular below 2)."""
    return f"{format_integer(count)}{NBSP}{singular if abs(count) < 2 else many or singular + 's'}"


def full_name(prenom: str, nom: str) -> str:
    """Prénom Nom, as said aloud."""
    return f"{prenom} {nom}".strip()


FIRST_YEAR, LAST_YEAR = 1900, 2199  # of the days that somebody writes: beyond, a figure was mistyped


def parse_date(text: str) -> date:
    """JJ/MM/AAAA (also with - or . and one-digit days) or ISO. Raises ValueError."""
    text = text.strip()
    if match := re.fullmatch(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", text):
        return date(int(match[3]), int(match[2]), int(match[1]))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return date.fromisoformat(text)
    raise ValueError(text)


def parse_time(text: str) -> time:
    """14:05, 14:05:11, 14h05, 14 h. Raises ValueError."""
    match = re.fullmatch(r"\s*(\d{1,2})\s*[:hH]\s*(?:(\d{2})(?::(\d{2}))?)?\s*", text)
    if not match:
        raise ValueError(text)
    return time(int(match[1]), int(match[2] or 0), int(match[3] or 0))


def parse_duration(text: str) -> int:
    """h:mm, h:mm:ss, 1h53, 92 min → seconds. Raises ValueError; never negative."""
    text = text.strip()
    if match := re.fullmatch(r"(\d+)\s*min", text):
        return int(match[1]) * 60
    match = re.fullmatch(r"(\d{1,3})\s*[:hH]\s*(?:([0-5]\d)(?::([0-5]\d))?)?", text)
    if not match:
        raise ValueError(text)
    return int(match[1]) * 3600 + int(match[2] or 0) * 60 + int(match[3] or 0)


def parse_integer(text: str) -> int:
    """1 234 → 1234 (any space between thousands). Raises ValueError."""
    compact = re.sub(r"\s", "", text)
    if not re.fullmatch(r"[+\-\u2212]?\d+", compact):
        raise ValueError(text)
    return int(compact.replace("\u2212", "-"))


def parse_hundredths(text: str) -> int:
    """« 1 234,50 € », « 12.4 » → hundredths (cents). At most two decimals; raises ValueError otherwise."""
    compact = re.sub(r"[\s€]", "", text).replace("\u2212", "-")
    match = re.fullmatch(r"([+\-]?)(\d+)(?:[.,](\d{1,2}))?", compact)
    if not match:
        raise ValueError(text)
    value = int(match[2]) * 100 + int((match[3] or "").ljust(2, "0"))
    return -value if match[1] == "-" else value


def parse_vacations(text: str) -> int:
    """« 1,5 » → 3 half-units. Raises ValueError for anything but whole half-units."""
    hundredths = parse_hundredths(text)
    if hundredths % 50:
        raise ValueError(text)
    return hundredths // 50
