"""Every page, form and dialog has a scene: it is pictured, and looked at by every check of the screens."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QDialog

from cops_desktop.qt import dialogs as dialogs_package
from cops_desktop.qt import pages as pages_package
from cops_desktop.qt.tabs import TABS
from tests.qt.ecrans.declarees import DIALOGUES, PAGES
from tools.scenes import EMPTY, PROTECTED, SCREENS

ROOT = Path(__file__).resolve().parents[3]


def dialogs() -> Iterator[type[QDialog]]:
    """The dialogs of the program: the subclasses of QDialog that no other one refines."""
    for package in (dialogs_package, pages_package):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    waiting: list[type[QDialog]] = [QDialog]
    while waiting:
        kinds = [kind for kind in waiting.pop().__subclasses__() if kind.__module__.startswith("cops_desktop.")]
        waiting += kinds
        yield from (kind for kind in kinds if not kind.__subclasses__())


def test_every_scene_has_a_name_of_its_own() -> None:
    names = [name for name, _ in (*SCREENS, *EMPTY, *PROTECTED)]
    assert len(names) == len(set(names))


def test_every_page_has_a_scene() -> None:
    assert {tab.key for tab in TABS} == set(PAGES)


def test_every_dialog_has_a_scene() -> None:
    assert {kind.__name__ for kind in dialogs()} == set(DIALOGUES)


def test_every_form_is_that_of_a_dialog() -> None:
    used = {name for kind in dialogs() for name in vars(inspect.getmodule(kind)) if name.startswith("Ui_")}
    used |= {kind.form.__name__ for kind in dialogs() if hasattr(kind, "form")}
    used |= {name for kind in dialogs() for base in kind.__mro__ for name in vars(inspect.getmodule(base) or base)}
    drawn = {f"Ui_{ElementTree.parse(form).findtext('class')}" for form in (ROOT / "ui").glob("*.ui")}
    assert drawn - used == set()


@pytest.mark.parametrize("scene", sorted({*PAGES.values(), *DIALOGUES.values()}))
def test_what_is_said_to_show_something_is_a_scene(scene: str) -> None:
    assert scene in {name for name, _ in (*SCREENS, *EMPTY, *PROTECTED)}
