"""The keys that act on what is chosen, as a line of text shows them: the key in bold before its word."""

from collections.abc import Iterable


def key_hint(key: str, word: str, ink: str = "") -> str:
    """A key and its word, which stay together at a line's end; HTML, of which the caller has escaped the words."""
    colour = f' style="color:{ink}"' if ink else ""
    return f"<b{colour}>{_together(key)}</b>&nbsp;{_together(word)}"


def key_line(hints: Iterable[str]) -> str:
    """Several of them on a line."""
    return "&nbsp;&nbsp; ".join(hints)


def _together(words: str) -> str:
    return words.replace(" ", "&nbsp;").replace("-", "&#8209;")
