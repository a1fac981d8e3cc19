"""The key of a protected file: derived once from the passphrase, then handed from connection to connection.

What takes a path here opens the file beside SQLite: never one that is open, for on POSIX to close it lets every lock of
this process on it go.

Protected files are plain SQLCipher 4 files: any tool that knows SQLCipher opens them with the passphrase. The first
sixteen bytes are the salt, drawn when the file is protected; all the rest looks like chance.
"""

import os
from dataclasses import dataclass
from pathlib import Path

_ROUNDS = 256_000  # SQLCipher 4's own; about 0.2 s
_SALT_BYTES = 16
_PAGE = 4096
_PLAIN_HEAD = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True, repr=False)
class Cle:
    """The derived key (32 bytes) and the salt that it was derived with (16 bytes). Never written, never shown."""

    octets: bytes
    sel: bytes

    @property
    def literal(self) -> str:
        """As PRAGMA key and ATTACH take it: with the salt, so that nothing is derived again."""
        return f"\"x'{self.octets.hex()}{self.sel.hex()}'\""


def is_protected(path: Path) -> bool:
    """Whether a file can only be a protected one: whole pages, and no head of SQLite. Raises OSError."""
    size = path.stat().st_size
    if size < _PAGE or size % _PAGE:
        return False
    return salt_of(path) != _PLAIN_HEAD


def key_for(path: Path, passphrase: str) -> Cle:
    """The key of a protected file by its passphrase, right or wrong: opening tells. Takes 0.2 s. Raises OSError."""
    return derive(passphrase, salt_of(path))


def new_key(passphrase: str) -> Cle:
    """A key with a salt of its own, for a file that is being protected. Takes 0.2 s."""
    return derive(passphrase, os.urandom(_SALT_BYTES))


def key_fits(cle: Cle, path: Path) -> bool:
    """Whether the key was derived for this file (or for the one of which it is a copy). Raises OSError."""
    return salt_of(path) == cle.sel


def salt_of(path: Path) -> bytes:
    """The salt of a protected file: its first bytes. Raises OSError."""
    with path.open("rb") as file:
        return file.read(_SALT_BYTES)


def derive(passphrase: str, salt: bytes) -> Cle:
    """The key of whatever file has this salt. Takes 0.2 s."""
    import hashlib  # brings OpenSSL along, and a start on a plain file derives nothing
    import unicodedata

    # An é typed on macOS may be two characters, on Windows one: the same passphrase opens the file on both.
    typed = unicodedata.normalize("NFC", passphrase).encode()
    return Cle(hashlib.pbkdf2_hmac("sha512", typed, salt, _ROUNDS, 32), salt)
