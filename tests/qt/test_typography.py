"""What the window says is written as French is printed: narrow spaces, curly apostrophes, real quotation marks."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from cops_desktop.qt.typography import typeset

ROOT = Path(__file__).resolve().parents[2]
SAYING = {"tr", "translate"}
FAULTS = (
    (re.compile(r" [;!?:](\s|$)"), "U+202F before ; : ! ?"),
    (re.compile(r"\w['´`]\w"), "a curly apostrophe"),
    (re.compile(r"« | »"), "U+00A0 inside « »"),
    (re.compile(r"\.\.\."), "… as one sign"),
)


def said_in_code() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "cops_desktop" / "qt").rglob("*.py")):
        if path.parent.name == "forms":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SAYING:
                last = node.args[-1]
                if isinstance(last, ast.Constant) and isinstance(last.value, str):
                    yield f"{path.name}:{node.lineno}", last.value


def said_in_forms() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "ui").glob("*.ui")):
        for node in ElementTree.parse(path).iter("string"):
            if node.text and node.get("notr") != "true":
                yield path.name, node.text


def test_sentences_from_the_rules_are_set_where_they_are_shown() -> None:
    assert typeset("Refusé : « Zola » ; pourquoi ?") == "Refusé\u202f: «\u00a0Zola\u00a0»\u202f; pourquoi\u202f?"
    assert typeset("14:05, http://exemple.fr") == "14:05, http://exemple.fr"


@pytest.mark.parametrize(("fault", "wanted"), FAULTS, ids=[wanted for _, wanted in FAULTS])
def test_every_sentence_has_its_typography(fault: re.Pattern[str], wanted: str) -> None:
    wrong = [f"{place}: {text}" for place, text in (*said_in_code(), *said_in_forms()) if fault.search(text)]
    assert not wrong, f"{wanted}:\n" + "\n".join(wrong)
