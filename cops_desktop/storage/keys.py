"""Keys of rows: UUIDv7 as text, made on the laptop, so that several laptops' files can be merged one day."""

import os
import re
import time

_last = 0
_TICKS = 4000  # a millisecond, in ticks finer than any two calls; they fit in 12 bits


def _uuid7(milliseconds: int, low: int) -> str:
    value = (milliseconds & (1 << 48) - 1) << 80 | 7 << 76 | (low >> 62 & 0xFFF) << 64 | 2 << 62 | low & (1 << 62) - 1
    text = f"{value:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def new_key() -> str:
    """A new key; keys of one process sort in the order in which they were made."""
    global _last
    now = time.time_ns() * _TICKS // 1_000_000
    _last = max(now, _last + 1)
    milliseconds, rest = divmod(_last, _TICKS)
    return _uuid7(milliseconds, rest << 62 | int.from_bytes(os.urandom(8), "big") >> 2)


def derived_key(*parts: object) -> str:
    """The key of a row that is nothing but its parts (a word of a person, a seed): the same on every laptop."""
    import hashlib  # brings OpenSSL along: for what writes, not for a start that only reads

    digest = hashlib.sha256("\x1f".join(map(str, parts)).encode()).digest()
    return _uuid7(0, int.from_bytes(digest[:10], "big"))


def is_key(text: str) -> bool:
    """Whether `text` has the form of a key."""
    return re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text) is not None
