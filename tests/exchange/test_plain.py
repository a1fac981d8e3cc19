"""Text that other programs can hold, and names that every system gives to a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.exchange.plain import file_name, line, same, text

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("a\r\nb\u2028c\x00\x1fd\ud800", "a\nb\ncd"),
        (f"  14\u202fh\u00a0: {FAMILY} ", f"14\u202fh\u00a0: {FAMILY}"),
    ],
)
def test_what_no_file_can_hold_is_left_out(words: str, kept: str) -> None:
    assert text(words) == kept
    assert line(words) == " ".join(kept.split())


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("COM²", "_COM².eml"),
        ("Invitation Cazenave Odile", "Invitation Cazenave Odile.eml"),
        ('CoTec « a/b\\c:d*e?f"g<h>i|j »', "CoTec « a b c d e f g h i j ».eml"),
        ("aux", "_aux.eml"),
        ("com1.txt", "_com1.txt.eml"),
        (" .. ", "sans nom.eml"),
        ("Fin.", "Fin.eml"),
        ("x" * 300, "x" * 100 + ".eml"),
    ],
)
def test_a_name_is_one_on_windows_too(words: str, wanted: str) -> None:
    assert file_name(words, ".eml") == wanted


def test_names_that_no_system_keeps_apart_are_told_apart() -> None:
    taken: set[str] = set()
    for words in ("Noé", "NOE\u0301", "Noé"):
        taken.add(same(file_name(words, ".eml", taken)))
    assert taken == {"noé.eml", "noé (2).eml", "noé (3).eml"}


@given(st.text())
def test_any_words_make_a_name(words: str) -> None:
    name = file_name(words, ".eml")
    assert name.encode() and not set(name) & set('<>:"/\\|?*\n\t\0') and len(name) <= 106
    assert not name.startswith((" ", ".")) and not name.removesuffix(".eml").endswith((" ", "."))
