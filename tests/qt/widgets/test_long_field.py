"""A text of several lines in a card: saved when left, as tall as what it holds, and never lost while it is typed."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.basics import scrolling, vbox
from cops_desktop.qt.widgets.fields import TextField
from cops_desktop.qt.widgets.long_field import LongField


class Shown:
    """The field in a window that scrolls, another field after it, and what was said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.field, self.other = (
            LongField("Diagnostic", "diagnostic", "Ce qui a été montré."),
            TextField("Titre", "titre"),
        )
        self.said: list[Any] = []
        self.field.saisie.connect(self.said.append)
        ground = QWidget()
        ground.setLayout(vbox(self.field, self.other, None))
        self.area: QScrollArea = scrolling(ground, "defilement")
        self.area.resize(400, 240)
        qtbot.addWidget(self.area)
        with qtbot.waitActive(self.area):
            self.area.show()
            self.area.activateWindow()

    @property
    def text(self) -> QPlainTextEdit:
        assert isinstance(self.field.editor, QPlainTextEdit)
        return self.field.editor


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Iterator[Shown]:
    yield Shown(qtbot)


def typed(qtbot: QtBot, shown: Shown, text: str) -> None:
    shown.text.setFocus()
    shown.text.selectAll()
    shown.text.insertPlainText(text)


def test_a_text_is_said_once_when_it_is_left_without_the_spaces_around(qtbot: QtBot, shown: Shown) -> None:
    shown.field.set_value("avant")
    typed(qtbot, shown, " Trois patients,\nsans cadre. \n")
    assert shown.said == []
    qtbot.keyClick(shown.text, Qt.Key.Key_Tab)
    assert shown.said == ["Trois patients,\nsans cadre."]
    assert shown.other.editor.hasFocus()


def test_enter_writes_a_line_and_escape_takes_the_old_text_back(qtbot: QtBot, shown: Shown) -> None:
    shown.field.set_value("avant")
    typed(qtbot, shown, "après")
    qtbot.keyClick(shown.text, Qt.Key.Key_Return)
    assert shown.text.toPlainText() == "après\n"
    qtbot.keyClick(shown.text, Qt.Key.Key_Escape)
    assert shown.text.toPlainText() == "avant"
    qtbot.keyClick(shown.text, Qt.Key.Key_Tab)
    assert shown.said == []


def test_a_command_saves_first_and_altgr_does_not(qtbot: QtBot, shown: Shown) -> None:
    typed(qtbot, shown, "apr")
    qtbot.keyClick(shown.text, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert shown.said == []
    qtbot.keyClick(shown.text, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert shown.said == ["apre"]


def test_what_is_being_typed_survives_a_refresh_and_is_saved_when_left(qtbot: QtBot, shown: Shown) -> None:
    shown.field.set_value("avant")
    typed(qtbot, shown, "en train de")
    shown.field.set_value("d’un autre poste")
    assert shown.text.toPlainText() == "en train de"
    qtbot.keyClick(shown.text, Qt.Key.Key_Tab)
    assert shown.said == ["en train de"]
    shown.field.set_value("d’un autre poste")
    assert shown.text.toPlainText() == "d’un autre poste"


def test_typing_is_undone_by_ctrl_z_until_it_is_saved(qtbot: QtBot, shown: Shown) -> None:
    shown.field.set_value("avant")
    typed(qtbot, shown, "après")
    qtbot.keyClick(shown.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown.text.toPlainText() == "avant"
    typed(qtbot, shown, "après")
    qtbot.keyClick(shown.text, Qt.Key.Key_Tab)
    assert not shown.text.document().isUndoAvailable()


def test_it_is_as_tall_as_its_lines_and_the_line_being_typed_stays_in_sight(qtbot: QtBot, shown: Shown) -> None:
    empty = shown.text.height()
    shown.field.set_value("\n".join(f"ligne {n}" for n in range(40)))
    line = shown.text.fontMetrics().lineSpacing()
    assert shown.text.height() - empty == 38 * line
    assert shown.text.verticalScrollBar().maximum() == 0
    shown.text.setFocus()
    qtbot.keyClick(shown.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown.area.verticalScrollBar().value() > 0)
    ground = shown.area.widget()
    assert ground is not None
    at = shown.text.viewport().mapTo(shown.area.viewport(), shown.text.cursorRect().center())
    assert 0 <= at.y() <= shown.area.viewport().height()
    shown.field.set_value("")
    assert shown.text.height() == empty


def test_a_refused_text_is_marked_in_words_for_the_ears_too(qtbot: QtBot, shown: Shown) -> None:
    shown.field.set_error("Ce texte est trop long.")
    assert shown.text.accessibleDescription() == "Ce texte est trop long."
    assert shown.text.accessibleName() == "Diagnostic"
