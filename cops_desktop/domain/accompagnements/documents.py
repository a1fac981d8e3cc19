"""Which documents may be opened from the program, and how big they are in words (R6.5)."""

from cops_desktop.domain.accompagnements.types import TAILLE_MAX
from cops_desktop.domain.words import NBSP

_TEXTES = "pdf|odt|ods|odp|odg|docx|xlsx|pptx|doc|xls|ppt|rtf|txt|md|csv|tsv|ics|vcf|eml"
_IMAGES = "png|jpg|jpeg|gif|bmp|tif|tiff|webp|heic"
_SONS = "mp3|m4a|ogg|oga|wav|flac|mp4|m4v|mov|avi|mkv|webm|ogv"
OUVRABLES = frozenset("|".join((_TEXTES, _IMAGES, _SONS)).split("|"))
"""Endings of what is read, looked at or listened to (§). A system starts a program by its ending alone: what is not
here (programs, scripts, links, pages, archives, documents with macros) is saved where its user wants it, never opened
from here.
"""


def terminaison(nom: str) -> str:
    """« pdf » of « Compte rendu.PDF »; "" when there is none."""
    stem, _, ending = nom.rpartition(".")
    return ending.casefold() if stem.strip() else ""


def ouvrable(nom: str) -> bool:
    """Whether a document of this name may be handed to the program that the system has for it."""
    return terminaison(nom) in OUVRABLES


def taille_en_mots(octets: int) -> str:
    """« 820 octets », « 12 ko », « 3,4 Mo »."""
    if octets < 1000:
        return f"{octets}{NBSP}octet" + ("s" if octets > 1 else "")
    if octets < 999_500:
        return f"{round(octets / 1000)}{NBSP}ko"
    tenths = round(octets / 100_000)
    return f"{tenths // 10},{tenths % 10}{NBSP}Mo"


MAXIMUM = f"{TAILLE_MAX // (1024 * 1024)}{NBSP}Mo"
"""The largest document, in words."""
