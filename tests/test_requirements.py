"""The pins: whole (every package has its hashes), in step with pyproject.toml, and bound to no registry."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LISTS = {
    "runtime": PROJECT["dependencies"],
    "dev": PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"],
    "installer": PROJECT["dependencies"] + PROJECT["optional-dependencies"]["installer"],
}


def _pins(name: str) -> dict[str, str]:
    """Package (as registries spell it) → everything its entry says, hashes included."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", re.sub(r"(?m)^ *#.*\n", "", text))
    return {entry.partition("==")[0].strip(): entry for entry in entries}


def _normal(requirement: str) -> tuple[str, str]:
    """`PySide6-Addons==6.11.3` → (`pyside6-addons`, `6.11.3`); the version is empty when any will do."""
    found = re.match(r"([\w.-]+?)(?:==(\S+)|[><~!].*)?$", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[1]).lower(), found[2] or ""


@pytest.mark.parametrize("name", LISTS)
def test_all_that_pyproject_asks_for_is_pinned_at_its_version(name: str) -> None:
    pins = _pins(name)
    for package, version in map(_normal, LISTS[name]):
        assert package in pins, f"{package}: run `make requirements`"
        assert pins[package].startswith(f"{package}=={version}"), f"{package}: run `make requirements`"


@pytest.mark.parametrize("name", [*LISTS, "build"])
def test_every_pin_has_hashes_and_no_address(name: str) -> None:
    pins = _pins(name)
    assert [package for package, entry in pins.items() if "--hash=sha256:" not in entry] == []
    assert re.findall(r"https?:|file:|--(?:extra-)?index|--find-links", "".join(pins.values())) == []


def test_all_lists_pin_one_version_of_each_package() -> None:
    seen: dict[str, set[str]] = {}
    for name in [*LISTS, "build"]:
        for package, entry in _pins(name).items():
            seen.setdefault(package, set()).add(entry.split()[0])
    assert {package: versions for package, versions in seen.items() if len(versions) > 1} == {}
