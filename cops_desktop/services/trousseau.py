"""The system's keyring, where there is one: it keeps a file's key, so that the passphrase is not asked for each time.

It keeps the derived key, not the passphrase, which may be used elsewhere; under the file's salt, so that the copies and
backups of a file are opened too, and that nothing tells which file it is. What a keyring raises is its own affair
(D-Bus, a password that was not given, a broken back end): the passphrase is asked for, as without one.
"""

from contextlib import suppress

from cops_desktop.storage.cipher import Cle

_SERVICE = "COPS Desktop"


def disponible() -> bool:
    """Whether this system has a keyring that keeps secrets."""
    import keyring
    from keyring.backends import fail, null

    try:
        return not isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring)
    except Exception:
        return False


def garder(cle: Cle) -> bool:
    """Keep a file's key; False when the keyring refused (locked, gone)."""
    import keyring

    try:
        keyring.set_password(_SERVICE, cle.sel.hex(), cle.octets.hex())
    except Exception:
        return False
    return True


def retrouver(sel: bytes) -> Cle | None:
    """The key that was kept for the protected file of this salt; None when there is none."""
    import keyring

    try:
        kept = keyring.get_password(_SERVICE, sel.hex())
        return Cle(bytes.fromhex(kept), sel) if kept else None
    except Exception:
        return None


def oublier(cle: Cle) -> None:
    """Forget a file's key; nothing when none was kept."""
    import keyring

    with suppress(Exception):
        keyring.delete_password(_SERVICE, cle.sel.hex())
