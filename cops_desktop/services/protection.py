"""Protecting a file by a passphrase: opening it, changing or removing the passphrase, and how strong one is."""

import re
import time
from contextlib import closing
from enum import Enum
from pathlib import Path

from cops_desktop.domain.errors import PhraseFausse, Refus
from cops_desktop.services import sauvegardes, trousseau
from cops_desktop.storage import cipher
from cops_desktop.storage.cipher import Cle, is_protected
from cops_desktop.storage.connection import connect, export_copy, known_errors, same_content
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.drafts import draft_of

__all__ = [
    "Cle",
    "Force",
    "changer",
    "cle_gardee",
    "cle_pour",
    "exiger",
    "force",
    "is_protected",
    "reconnue",
    "retirer",
    "suivre",
]

WRONG_SECONDS = 1.0
"""How long a wrong passphrase takes to be refused, beside its derivation: trying many by hand is tiresome."""


class Force(Enum):
    """How long a passphrase would hold against somebody who has the file and a fast computer."""

    TROP_FAIBLE = "trop faible : elle se devine en quelques minutes"
    FAIBLE = "faible : elle tient quelques jours ; ajoutez un mot ou deux"
    CORRECTE = "correcte : elle tient des années"
    FORTE = "forte"


_THRESHOLDS = ((8.0, Force.TROP_FAIBLE), (11.0, Force.FAIBLE), (14.0, Force.CORRECTE))  # powers of ten, in guesses


def force(phrase: str, mots: tuple[str, ...] = ()) -> Force:
    """How strong a passphrase is; `mots` hold words that anybody would try (the file's name, the user's)."""
    from zxcvbn import zxcvbn

    if not phrase.strip():
        return Force.TROP_FAIBLE
    known = [word for mot in mots for word in (mot, *re.split(r"[\W_]+", mot)) if word]
    # Its time grows with the square of the length, and beyond 60 characters nothing more is to be learnt.
    guesses = float(zxcvbn(phrase[:60], user_inputs=["cops", "occitanie", "partenariat", *known])["guesses_log10"])
    return next((word for limit, word in _THRESHOLDS if guesses < limit), Force.FORTE)


def exiger(phrase: str, mots: tuple[str, ...] = ()) -> None:
    """Raises Refus when a new passphrase is too weak to protect anything."""
    if force(phrase, mots) is Force.TROP_FAIBLE:
        raise Refus(
            "Cette phrase secrète est trop faible. Prenez quatre ou cinq mots sans rapport entre eux, avec des "
            "espaces. Rien n’a été changé."
        )


def cle_pour(path: Path, phrase: str) -> Cle:
    """The key of a protected file, known to be right. Takes 0.2 s, and over a second when it is wrong.

    Raises PhraseFausse, and Refus when the file cannot be read.
    """
    try:
        cle = cipher.key_for(path, phrase)
        with known_errors(path), closing(connect(path, cle, read_only=True)):
            return cle
    except PhraseFausse:
        time.sleep(WRONG_SECONDS)
        raise
    except OSError as error:
        raise Refus(f"« {path} » ne peut pas être lu. Vérifiez le chemin et les droits.") from error


def reconnue(fichier: Fichier, phrase: str) -> bool:
    """Whether a passphrase is that of the open, protected file. Takes 0.2 s, and over a second when it is wrong."""
    if fichier.cle is None:
        raise ValueError("an unprotected file has no passphrase")
    right = cipher.derive(phrase, fichier.cle.sel) == fichier.cle
    if not right:
        time.sleep(WRONG_SECONDS)
    return right


def cle_gardee(path: Path) -> Cle | None:
    """The key that the system's keyring kept for a protected file; None when it has none, or one that opens no more.

    For a file that is about to be opened: of one that is open, the salt is known (see storage/cipher).
    """
    try:
        cle = trousseau.retrouver(cipher.salt_of(path))
        if cle is None:
            return None
        with known_errors(path), closing(connect(path, cle, read_only=True)):
            return cle
    except (OSError, Refus):
        return None


def changer(fichier: Fichier, phrase: str) -> Cle | None:
    """Protect an open file by a passphrase, or by another; returns its key before, for `suivre`. Takes a second or so.

    Raises Refus: too weak, held by another, no room. The file then stays as it was.
    """
    exiger(phrase, (fichier.path.stem, fichier.identite.nom))
    return _rewrite(fichier, cipher.new_key(phrase))


def retirer(fichier: Fichier) -> Cle | None:
    """Remove the protection of an open file; returns its key before, for `suivre`. Raises Refus."""
    if fichier.cle is None:
        raise Refus(f"« {fichier.path.name} » n’est pas protégé : rien n’a été changé.")
    return _rewrite(fichier, None)


def suivre(fichier: Fichier, before: Cle | None) -> list[str]:
    """Give the backups that can be reached the protection that the file has now; a sentence for each that stays."""
    return [sauvegardes.reste(left) for left in sauvegardes.align(fichier.db, fichier.cle, (before, None))]


def _rewrite(fichier: Fichier, new: Cle | None) -> Cle | None:
    """The file written again under another key, compared row by row, and put in the place of the present one."""
    if fichier.read_only:
        raise Refus(f"« {fichier.path.name} » est ouvert en lecture seule : sa protection n’a pas été changée.")
    before = fichier.cle
    try:
        with known_errors(fichier.path), draft_of(fichier.path) as draft, fichier.alone():
            export_copy(fichier.path, before, draft, new)
            with closing(connect(draft, new, read_only=True)) as copy:
                if not same_content(fichier.db, copy):
                    raise Refus("La copie n’est pas égale au fichier : sa protection n’a pas été changée. Recommencez.")
            fichier.replace(draft, new)
    except OSError as error:
        raise Refus(f"« {fichier.path.name} » n’a pas pu être réécrit : il est resté comme il était.") from error
    return before
