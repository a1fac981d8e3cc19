"""The floors of docs/architecture.md, held: who may import whom, and what the domain may not do."""

import ast
from pathlib import Path

import pytest
from importlinter.application import use_cases
from importlinter.configuration import configure

ROOT = Path(__file__).resolve().parent.parent
DOMAIN = sorted((ROOT / "cops_desktop" / "domain").rglob("*.py"))
CLOCK_AND_FILES = {"now", "today", "utcnow", "open", "print", "input"}


def _called(tree: ast.AST) -> set[str]:
    """The bare names of everything that a module calls: `date.today()` → `today`."""
    functions = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = {function.id for function in functions if isinstance(function, ast.Name)}
    return names | {function.attr for function in functions if isinstance(function, ast.Attribute)}


def test_imports_go_down_only(capsys: pytest.CaptureFixture[str]) -> None:
    configure()
    kept = use_cases.lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None, no_logo=True)
    assert kept, capsys.readouterr().out


@pytest.mark.parametrize("module", DOMAIN, ids=lambda path: path.stem)
def test_the_domain_reads_no_clock_and_no_file(module: Path) -> None:
    assert _called(ast.parse(module.read_text(encoding="utf-8"))) & CLOCK_AND_FILES == set()


def test_qt_s_own_network_is_not_used_either() -> None:
    """The import linter sees PySide6 as one package."""
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "cops_desktop").rglob("*.py"))
    assert not any("QtNetwork" in source or 'QDesktopServices.openUrl(QUrl("http' in source for source in sources)
