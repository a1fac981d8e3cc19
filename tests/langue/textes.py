"""Every French text that a user can read, with its place: in the code of every floor, in the forms, in the guide.

A text is a string of the source, its gaps written « {} ». What is no text for a user is left out by what it is: an
annotation, a docstring, SQL, a pattern, an English sentence for whoever mends the program. A text may be a lone word:
whether that word is read or is a key cannot be seen from here, so a lone word counts only where it has what no key has
(an accent, an apostrophe, a capital in front) or where it is handed to the translation.
"""

import ast
import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from cops_desktop.domain.words import DASH, NBSP, NNBSP

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "guide"
CODE = re.compile(r"^```.*?^```$|`[^`\n]*`|<!--.*?-->", re.MULTILINE | re.DOTALL)
GAP = "{}"
_SPACES = {"NBSP": NBSP, "NNBSP": NNBSP, "DASH": DASH}

_SAYING = frozenset({"tr", "_tr", "translate"})  # a function of these names sets what it says; Qt's own methods do not
_MACHINE = frozenset({"compile", "fullmatch", "match", "sub", "search", "findall", "split", "cast", "TypeVar"})
_MACHINE |= {"setObjectName", "findChild", "findChildren", "getLogger", "debug", "info", "warning", "exception"}
_FOR_WHO_MENDS = frozenset({"AssertionError", "KeyError", "LookupError", "NotImplementedError", "RuntimeError"})
_FOR_WHO_MENDS |= {"TypeError", "ValueError"}
_SQL = re.compile(
    r"\b(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE|ATTACH|FROM|WHERE|ORDER BY|JOIN|IS NULL|AS|AND|OR|CASE)\b"
    r"|(=|>=|<|MATCH|LIKE) ?[?:]|\bIN \("
)
_WORDS = re.compile(r"[A-Za-zÀ-ÿœŒ’»}][ \u00a0\u202f]+[A-Za-zÀ-ÿœŒ«{:;!?—–]")
_NO_KEY = re.compile(r"[À-ÿœŒ’«»…]|^[A-Z][a-z]+\b[^.=/]*$")


class Texte(NamedTuple):
    """What is read, and where it is written; `pose` when nothing sets it afterwards: it is shown as it stands."""

    lieu: str
    texte: str
    pose: bool = False


def _gapped(node: ast.JoinedStr) -> str:
    return "".join(_piece(part) for part in node.values)


def _piece(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    inside = part.value if isinstance(part, ast.FormattedValue) else part
    return _SPACES.get(inside.id, GAP) if isinstance(inside, ast.Name) else GAP


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


_LEAVES = (ast.Name, ast.expr_context, ast.operator, ast.cmpop, ast.boolop, ast.unaryop, ast.alias, ast.arg)
_LEAVES += (ast.Import, ast.ImportFrom, ast.Pass, ast.Assert)


def _children(node: ast.AST) -> list[ast.AST]:
    """The children that may hold texts."""
    found: list[ast.AST] = []
    for name in node._fields:
        value = getattr(node, name)
        if isinstance(value, list):
            found += [one for one in value if isinstance(one, ast.AST)]
        elif isinstance(value, ast.AST) and name not in ("annotation", "returns"):
            found.append(value)
    return found


def _is_for_coders(node: ast.AST) -> bool:
    """A docstring, or the names that a package gives out."""
    if isinstance(node, ast.Assign):
        return isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__all__"
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


class _Dit(IntEnum):
    NON = 0
    TRADUIT = 1
    TEL_QUEL = 2


def strings(tree: ast.AST) -> Iterator[tuple[ast.expr, str, _Dit]]:
    """Every string that is no docstring, no annotation and not for a machine: its node, it, how it is said."""
    waiting: list[tuple[ast.AST, _Dit]] = [(tree, _Dit.NON)]
    while waiting:
        node, said = waiting.pop()
        if isinstance(node, _LEAVES) or _is_for_coders(node):
            continue
        if isinstance(node, ast.Constant):
            if isinstance(node.value, str):
                yield node, node.value, said
            continue
        if isinstance(node, ast.JoinedStr):
            yield node, _gapped(node), said
            waiting += [(part, _Dit.NON) for part in node.values if isinstance(part, ast.FormattedValue)]
            continue
        if isinstance(node, ast.Call):
            name = _called(node)
            if name in _MACHINE or name in _FOR_WHO_MENDS:
                waiting.append((node.func, _Dit.NON))
                continue
            if name in _SAYING and node.args:
                method = _Dit.TEL_QUEL if isinstance(node.func, ast.Attribute) else _Dit.TRADUIT
                waiting += [(node.func, _Dit.NON), (node.args[-1], method)]
                continue
        kept = said if isinstance(node, (ast.IfExp, ast.BinOp)) else _Dit.NON
        waiting += [(child, kept) for child in _children(node)]


def is_text(text: str, said: int) -> bool:
    """Whether somebody reads it: words, or a lone word that is no key."""
    if said:
        return any(sign.isalpha() for sign in text)
    if _SQL.search(text) and not re.search("[’«»]", text):
        return False
    return bool(_WORDS.search(text) or _NO_KEY.search(text))


@cache
def du_code() -> tuple[Texte, ...]:
    """What the code of every floor says."""
    found = []
    for path in sorted((ROOT / "cops_desktop").rglob("*.py")):
        if path.parent.name == "forms":
            continue
        place = path.relative_to(ROOT / "cops_desktop")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += [
            Texte(f"{place}:{node.lineno}", text, said is _Dit.TEL_QUEL)
            for node, text, said in strings(tree)
            if is_text(text, said)
        ]
    return tuple(found)


@cache
def des_formulaires() -> tuple[Texte, ...]:
    """What the forms say."""
    return tuple(
        Texte(path.relative_to(ROOT).as_posix(), node.text, True)
        for path in sorted((ROOT / "ui").glob("*.ui"))
        for node in ElementTree.parse(path).iter("string")
        if node.text and node.get("notr") != "true"
    )


def prose(page: Path) -> str:
    """A page of the guide without what is typed or read by machines."""
    return CODE.sub("", page.read_text(encoding="utf-8"))


@cache
def du_guide() -> tuple[Texte, ...]:
    """What the guide says, line by line, without the addresses of its links."""
    return tuple(
        Texte(f"docs/guide/{page.name}", re.sub(r"\]\([^)]*\)", "]", line).strip())
        for page in sorted(GUIDE.glob("*.md"))
        for line in prose(page).splitlines()
        if line.strip()
    )


@cache
def tous() -> tuple[Texte, ...]:
    """All that is read."""
    return (*du_code(), *des_formulaires(), *du_guide())
