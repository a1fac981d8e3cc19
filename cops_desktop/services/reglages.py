"""Settings of the file: what papers show (letterhead, logo, who signs, blank lines), how engagements are renewed."""

import base64
import binascii
import re
from dataclasses import dataclass, fields

from cops_desktop.domain.engagements import A_RENOUVELER
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_integer, typography
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.reglages import reglages, save_reglage

LOGO_MAX = 24_000  # bytes: in base64 it still fits a cell of the workbook
LIGNES_VIERGES = (0, 40)
JOURS_RENOUVELLEMENT = (1, 365)
WORDS = ("organisme", "mention", "adresse", "telephone", "email", "responsable")
_ADRESSE = re.compile(r"https?://[^\s/.]+(\.[^\s/.]+)+(/\S*)?", re.IGNORECASE)
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reglages:
    """The settings by name; an empty word of the letterhead is printed as the program's own. `logo`: PNG or JPEG.

    `lien_charte`: where the charter is signed online (R3.8); `jours_renouvellement`: R3.3.
    """

    organisme: str = ""
    mention: str = ""
    adresse: str = ""
    telephone: str = ""
    email: str = ""
    responsable: str = ""
    lignes_vierges: int = 3
    lien_charte: str = ""
    jours_renouvellement: int = A_RENOUVELER
    logo: bytes | None = None


def read_reglages(fichier: Fichier) -> Reglages:
    """The settings of the file. A logo that is no image (a workbook may bring one) is given as it stands."""
    values = reglages(fichier.db)
    words = {name: values.get(name, "") for name in WORDS}
    logo = values.get("logo", "")
    try:
        image = base64.b64decode(logo, validate=True)
    except (binascii.Error, ValueError):
        image = logo.encode()
    return Reglages(
        **words,
        lignes_vierges=_count(values.get("lignes_vierges", ""), 3),
        lien_charte=values.get("lien_charte", ""),
        jours_renouvellement=_count(values.get("jours_renouvellement", ""), A_RENOUVELER),
        logo=image or None,
    )


def _count(text: str, usual: int) -> int:
    return int(text) if text.isdecimal() else usual


def own_words() -> dict[str, str]:
    """What papers print where the letterhead of the file is empty."""
    from cops_desktop.documents.letterhead import Entete

    own = Entete()
    return {name: getattr(own, name) for name in WORDS if hasattr(own, name)}


def save_reglages(fichier: Fichier, item: Reglages) -> None:
    """Write all of them as one operation. Raises Refus: a logo too heavy or of another kind, too many blank lines, a
    charter's link that is no address, a renewal asked for on the day or more than a year before.
    """
    low, high = LIGNES_VIERGES
    if not low <= item.lignes_vierges <= high:
        raise Refus(f"Une feuille d’émargement a de {low} à {high} lignes vierges.")
    low, high = JOURS_RENOUVELLEMENT
    if not low <= item.jours_renouvellement <= high:
        raise Refus(f"Un engagement est à renouveler de {low} à {high} jours avant sa fin.")
    if item.lien_charte and not _ADRESSE.fullmatch(item.lien_charte):
        raise Refus("Le lien de la charte est une adresse, comme https://exemple.org/charte. L’ancien est gardé.")
    if item.logo is not None and not item.logo.startswith(_IMAGES):
        raise Refus("Le logo doit être une image PNG ou JPEG.")
    if item.logo is not None and len(item.logo) > LOGO_MAX:
        raise Refus(typography(f"Le logo est trop lourd : {format_integer(LOGO_MAX // 1000)}\u00a0ko au plus."))
    with fichier.operation("Réglages du fichier"):
        for field in fields(item):
            save_reglage(fichier.db, field.name, _written(getattr(item, field.name)))


def _written(value: str | int | bytes | None) -> str:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return "" if value is None else str(value)
