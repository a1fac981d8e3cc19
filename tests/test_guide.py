"""The guide says what is true: words as on the screen, keys, commands that run, the workbook's columns, links, type."""

import ast
import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from cops_desktop.cli import main
from cops_desktop.exchange.workbook import FEUILLES
from cops_desktop.qt.pages.presences.commands import COMMANDES
from tests.langue.textes import prose
from tools.guide import BEGIN, END, GUIDE, WORKBOOK_PAGE, sheets

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted(GUIDE.glob("*.md"))
LEAST = 4  # letters of a sentence with gaps: with fewer it would fit anything

pages = pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])


def plain(words: str) -> str:
    """A text of the screen as the guide may write it: no mnemonic, no final dots, plain spaces."""
    return " ".join(words.replace("&", "").split()).rstrip("….")


@cache
def screen() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """All that the window says and all that the workbook names: whole texts, and sentences with gaps."""
    texts = {plain(text) for text in (*_in_code(), *_in_forms(), *_in_workbook())}
    gaps = [text for text in texts if "{" in text and len(re.sub(r"\{.*?\}|\W", "", text)) >= LEAST]
    patterns = (re.sub(r"\\\{.*?\\\}", ".+", re.escape(text)) for text in gaps)
    return frozenset(texts), tuple(re.compile(pattern) for pattern in patterns)


def _in_code() -> Iterator[str]:
    """Every text in the code of the window, and the words that it takes from the floors below."""
    floors = (ROOT / "cops_desktop" / floor for floor in ("qt", "services", "domain"))
    for path in (path for floor in floors for path in floor.rglob("*.py")):
        if path.parent.name == "forms":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "\n" not in node.value:
                yield node.value


def _in_forms() -> Iterator[str]:
    for path in (ROOT / "ui").glob("*.ui"):
        yield from (node.text for node in ElementTree.parse(path).iter("string") if node.text)


def _in_workbook() -> Iterator[str]:
    for feuille in FEUILLES:
        yield feuille.nom
        yield from (colonne.nom for colonne in feuille.colonnes)


def on_screen(words: str) -> bool:
    texts, patterns = screen()
    return plain(words) in texts or any(pattern.fullmatch(plain(words)) for pattern in patterns)


def examples(page: Path) -> list[str]:
    """The commands of the blocks marked `sh`, in their order."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


@pages
def test_words_in_bold_stand_on_the_screen_or_in_the_workbook(page: Path) -> None:
    named = re.findall(r"\*\*(.+?)\*\*", prose(page), re.DOTALL)
    assert not [words for words in named if not on_screen(words)]


@pages
def test_every_link_and_picture_is_there(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
    assert not [link for link in links if not (page.parent / link).is_file()]


def test_every_page_is_in_the_contents() -> None:
    contents = (GUIDE / "index.md").read_text(encoding="utf-8")
    assert not [page.name for page in PAGES if page.stem != "index" and f"({page.name})" not in contents]


def test_the_tables_of_the_workbook_are_those_of_its_declaration() -> None:
    written = WORKBOOK_PAGE.read_text(encoding="utf-8").split(BEGIN)[1].split(END)[0].strip()
    assert written == sheets(), "python -m tools.guide writes them"


def test_every_key_of_the_attendance_screen_is_told() -> None:
    told = re.findall(r"^\| `(.)` \| \*\*(.+?)\*\*", (GUIDE / "prendre-les-presences.md").read_text(), re.MULTILINE)
    assert told == [(commande.key.upper(), commande.word) for commande in COMMANDES]


def test_the_commands_run_as_they_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COPS_PASSPHRASE", "tilleul brouette carafe mandoline")  # nobody is there to type it
    for line in examples(GUIDE / "commandes.md"):
        program, *arguments = shlex.split(line)
        assert program == "cops-desktop"
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 0, f"{line}\n{result.output}"


def test_the_commands_of_the_readme_run_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for line in re.findall(r"^\.venv/bin/cops-desktop (.*)$", readme, re.MULTILINE):
        result = CliRunner().invoke(main, shlex.split(line, comments=True))
        assert result.exit_code == 0, f"{line}\n{result.output}"


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "docs/development.md",
        "docs/your-first-change.md",
    ],
)
def test_links_of_the_other_documents_lead_somewhere(name: str) -> None:
    page = ROOT / name
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]


def test_every_command_has_its_example() -> None:
    shown = {shlex.split(line)[1] for line in examples(GUIDE / "commandes.md")}
    assert shown == {name for name, command in main.commands.items() if not command.hidden}
