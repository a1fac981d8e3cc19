"""A field is saved when left; a wrong value is marked in words and the old one stays."""

from collections.abc import Callable, Iterator
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cops_desktop.qt.theme import Theme
from cops_desktop.qt.widgets.basics import vbox
from cops_desktop.qt.widgets.fields import DateField, FieldRow, TextField, TimeField

NB = "\u00a0"


Show = Callable[..., list[Any]]


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Iterator[Show]:
    """Shows fields in a window; returns the list that their values will reach."""
    window = QWidget()
    qtbot.addWidget(window)

    def show_fields(*fields: FieldRow) -> list[Any]:
        window.setLayout(vbox(*fields))
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        said: list[Any] = []
        for field in fields:
            field.saisie.connect(said.append)
        return said

    yield show_fields


def line(field: FieldRow) -> QLineEdit:
    assert isinstance(field.editor, QLineEdit)
    return field.editor


def note(field: FieldRow) -> QLabel:
    found = field.findChild(QLabel, f"{field.objectName()}Note")
    assert isinstance(found, QLabel)
    return found


def leave(qtbot: QtBot, field: FieldRow, text: str) -> None:
    """Types and goes to the next field."""
    line(field).setFocus()
    line(field).clear()
    line(field).insert(text)
    qtbot.keyClick(field.editor, Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("kind", "typed", "value", "again"),
    [
        (TextField, " Keïta ", "Keïta", "Keïta"),
        (TimeField, "14h05", time(14, 5), "14:05"),
        (DateField, "8/12/2026", date(2026, 12, 8), "08/12/2026"),
    ],
)
def test_each_kind_of_value_is_read_as_the_french_write_it(
    qtbot: QtBot, show: Show, kind: type[FieldRow], typed: str, value: Any, again: str
) -> None:
    field, other = kind("Valeur", "valeur"), TextField("Autre", "autre")  # type: ignore[call-arg]
    said = show(field, other)
    leave(qtbot, field, typed)
    assert said == [value]
    field.set_value(value)
    assert line(field).text() == again


@pytest.mark.parametrize(
    ("kind", "typed"),
    [(TimeField, "25:00"), (TimeField, "midi")],
)
def test_a_wrong_value_is_marked_in_words_and_the_old_one_stays(
    qtbot: QtBot, show: Show, kind: type[FieldRow], typed: str
) -> None:
    field, other = kind("Valeur", "valeur"), TextField("Autre", "autre")  # type: ignore[call-arg]
    said = show(field, other)
    leave(qtbot, field, typed)
    assert said == []
    assert field.value() is None
    assert note(field).isVisible()
    assert note(field).text().startswith(f"«{NB}{typed}{NB}» n’est pas lisible")
    assert field.editor.accessibleDescription() == note(field).text()
    assert field.editor.property("faute") == "true"


def test_the_mark_goes_when_the_value_is_right_again(qtbot: QtBot, show: Show) -> None:
    field, other = TimeField("Début", "debut", "Vide : aucun."), TextField("Autre", "autre")
    said = show(field, other)
    leave(qtbot, field, "demain")
    leave(qtbot, field, "14:05")
    assert said == [time(14, 5)]
    assert field.editor.property("faute") == ""
    assert note(field).text() == "Vide : aucun."


def test_leaving_without_a_change_says_nothing(qtbot: QtBot, show: Show) -> None:
    field, other = TextField("Nom", "nom"), TextField("Autre", "autre")
    field.set_value("Keïta")
    said = show(field, other)
    leave(qtbot, field, "Keïta")
    assert said == []


def test_an_empty_field_is_nothing_unless_it_is_required(qtbot: QtBot, show: Show) -> None:
    start, name = TimeField("Début", "debut"), TextField("Nom", "nom", required=True)
    start.set_value(time(14, 5))
    name.set_value("Keïta")
    said = show(start, name)
    leave(qtbot, start, "")
    leave(qtbot, name, "")
    assert said == [None]
    assert name.value() == "Keïta"
    assert "vide" in note(name).text()


def test_escape_takes_the_old_value_back(qtbot: QtBot, show: Show) -> None:
    field = TextField("Nom", "nom")
    field.set_value("Keïta")
    said = show(field)
    line(field).setFocus()
    qtbot.keyClicks(field.editor, "xyz")
    qtbot.keyClick(field.editor, Qt.Key.Key_Escape)
    assert line(field).text() == "Keïta"
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    assert said == []


def test_enter_and_a_command_key_save_without_leaving(qtbot: QtBot, show: Show) -> None:
    field = TextField("Nom", "nom")
    said = show(field)
    line(field).setFocus()
    qtbot.keyClicks(field.editor, "a")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(field.editor, "b")
    qtbot.keyClick(field.editor, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert said == ["a", "ab"]


def test_undoing_ones_typing_does_not_save_it(qtbot: QtBot, show: Show) -> None:
    field = TextField("Nom", "nom")
    said = show(field)
    line(field).setFocus()
    qtbot.keyClicks(field.editor, "abc")
    qtbot.keyClick(field.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert said == []
    assert line(field).text() == ""


def test_editors_begin_at_the_same_place_whatever_their_word_and_the_size_of_the_text(
    qtbot: QtBot, theme: Theme, show: Show
) -> None:
    fields = [TextField("Nom", "nom"), TextField("Peut être rémunérée par ailleurs", "long")]
    show(*fields)
    for scale in (100, 200):
        theme.set_scale(scale)
        qtbot.wait(1)
        assert len({field.editor.x() for field in fields}) == 1


def test_another_explanation_waits_until_the_fault_is_gone(qtbot: QtBot, show: Show) -> None:
    field = DateField("Pour le", "jour", "Le jour de l’action.")
    show(field, TextField("Autre", "autre"))
    field.set_help("Réel : 10/09/2026.")
    assert note(field).text() == "Réel\u202f: 10/09/2026."
    leave(qtbot, field, "mardi")
    field.set_help("Réel : 11/09/2026.")
    assert "mardi" in note(field).text()
    field.set_value(None)
    assert note(field).text() == "Réel\u202f: 11/09/2026."


def test_a_long_text_shows_how_it_begins(qtbot: QtBot, show: Show) -> None:
    field, other = TextField("Prochaine action", "action"), TextField("Autre", "autre")
    show(other, field)
    field.set_value("constituer le comité de pilotage du projet avec les usagers et les équipes du service")
    assert line(field).cursorPosition() == 0
