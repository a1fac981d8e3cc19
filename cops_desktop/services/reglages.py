"""Settings of the file that papers show: the letterhead, the logo, who signs « Service fait », blank lines."""

import base64
import binascii
from dataclasses import dataclass, fields

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_integer, typography
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.reglages import reglages, save_reglage

LOGO_MAX = 24_000  # bytes: in base64 it still fits a cell of the workbook
LIGNES_VIERGES = (0, 40)
WORDS = ("organisme", "mention", "adresse", "telephone", "email", "responsable")
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reglages:
    """The settings by name; an empty word of the letterhead is printed as the program's own. `logo`: PNG or JPEG."""

    organisme: str = ""
    mention: str = ""
    adresse: str = ""
    telephone: str = ""
    email: str = ""
    responsable: str = ""
    lignes_vierges: int = 3
    logo: bytes | None = None


def read_reglages(fichier: Fichier) -> Reglages:
    """The settings of the file. A logo that is no image (a workbook may bring one) is given as it stands."""
    values = reglages(fichier.db)
    words = {name: values.get(name, "") for name in WORDS}
    blank = values.get("lignes_vierges", "")
    logo = values.get("logo", "")
    try:
        image = base64.b64decode(logo, validate=True)
    except (binascii.Error, ValueError):
        image = logo.encode()
    return Reglages(**words, lignes_vierges=int(blank) if blank.isdecimal() else 3, logo=image or None)


def own_words() -> dict[str, str]:
    """What papers print where the letterhead of the file is empty."""
    from cops_desktop.documents.letterhead import Entete

    own = Entete()
    return {name: getattr(own, name) for name in WORDS if hasattr(own, name)}


def save_reglages(fichier: Fichier, item: Reglages) -> None:
    """Write all of them as one operation. Raises Refus: a logo too heavy or of another kind, too many blank lines."""
    low, high = LIGNES_VIERGES
    if not low <= item.lignes_vierges <= high:
        raise Refus(f"Une feuille d’émargement a de {low} à {high} lignes vierges.")
    if item.logo is not None and not item.logo.startswith(_IMAGES):
        raise Refus("Le logo doit être une image PNG ou JPEG.")
    if item.logo is not None and len(item.logo) > LOGO_MAX:
        raise Refus(typography(f"Le logo est trop lourd : {format_integer(LOGO_MAX // 1000)} ko au plus."))
    with fichier.operation("Réglages du fichier"):
        for field in fields(item):
            save_reglage(fichier.db, field.name, _written(getattr(item, field.name)))


def _written(value: str | int | bytes | None) -> str:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return "" if value is None else str(value)
