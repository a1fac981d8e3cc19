"""The compiled forms are those of `ui/`: nobody edits them, nobody forgets to compile them."""

import importlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cops_desktop.qt.theme import Theme
from tools import compile_forms

FORMS = [path.stem for path in sorted(compile_forms.FORMS.glob("ui_*.py"))]


def test_every_form_is_compiled_and_every_compiled_form_has_its_source() -> None:
    expected = {compile_forms.target(source).name for source in compile_forms.sources()}
    assert {path.name for path in compile_forms.FORMS.glob("ui_*.py")} == expected, "run `make forms`"


def test_compiling_the_forms_again_changes_nothing() -> None:
    stale = [
        source.name
        for source in compile_forms.sources()
        if compile_forms.target(source).read_text(encoding="utf-8") != compile_forms.compiled(source)
    ]
    assert stale == [], "run `make forms`"


def _dialog(qtbot: QtBot, name: str) -> tuple[QDialog, list[QPushButton], list[str]]:
    """The form in a dialog, the buttons that it draws itself, and the names of those that are pressed."""
    module = importlib.import_module(f"cops_desktop.qt.forms.{name}")
    form = next(kind for key, kind in vars(module).items() if key.startswith("Ui_"))()
    dialog = QDialog()
    qtbot.addWidget(dialog)
    form.setupUi(dialog)
    buttons = [made for made in dialog.findChildren(QPushButton) if type(made) is QPushButton]
    pressed: list[str] = []
    for made in buttons:
        made.clicked.connect(lambda _=False, made=made: pressed.append(made.objectName()))
    dialog.show()
    return dialog, buttons, pressed


@pytest.mark.parametrize("name", FORMS)
def test_enter_presses_the_button_where_the_keyboard_stands(qtbot: QtBot, theme: Theme, name: str) -> None:
    """« Annuler » in its frame, then Enter: nothing is saved, nothing is imported."""
    _, buttons, pressed = _dialog(qtbot, name)
    for made in buttons:
        made.setFocus()
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert pressed == [made.objectName() for made in buttons]


@pytest.mark.parametrize("name", FORMS)
def test_enter_in_a_line_saves_the_form(qtbot: QtBot, theme: Theme, name: str) -> None:
    dialog, _, pressed = _dialog(qtbot, name)
    for line in dialog.findChildren(QLineEdit):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert set(pressed) <= {"enregistrer", "commencer", "choisir"}
